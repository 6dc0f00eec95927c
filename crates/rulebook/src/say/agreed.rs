//! What is said of a signature.

sentences! {
    agreement_lapsed(name, date, mark):
        "het akkoord van {name} ({date}) is van een andere inhoud: het kenmerk is nu `{mark}`",
        "the agreement of {name} ({date}) is to another content: its mark is now `{mark}`";
    sign_again():
        "laat de nieuwe bladzij lezen en tekenen, en zet datum en kenmerk erbij; een oud akkoord mag blijven staan",
        "have the new page read and signed, and add date and mark; an old agreement may stay";
    base_is_not_signed():
        "een akkoord is van een regio: wat er op de bladzij staat, verschilt per regio",
        "an agreement is of a region: what stands on the page differs by region";
    sign_in_region():
        "zet `[[akkoord]]` in het bestand van het onderwerp in de map van de regio",
        "put `[[akkoord]]` in the topic's file in the region's folder";
}
