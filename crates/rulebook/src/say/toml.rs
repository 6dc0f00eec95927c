//! What is wrong with a file that is no TOML, in words for who never heard of it.

sentences! {
    curly_quotes():
        "hier staan gekrulde aanhalingstekens (“ ” of ‘ ’), zoals een tekstverwerker ze maakt",
        "here are curly quotes (“ ” or ‘ ’), as a word processor makes them";
    straight_quotes(): "schrijf rechte: `\"`", "write straight ones: `\"`";
    decimal_comma(): "een getal heeft hier een komma", "a number has a comma here";
    decimal_point(): "schrijf een punt: `2.5`", "write a point: `2.5`";
    no_quotes(): "hier ontbreken aanhalingstekens om een tekst", "a text lacks its quotes here";
    no_equals(): "na deze sleutel ontbreekt `=` met een waarde", "this key lacks `=` and a value";
    key_twice(): "deze sleutel staat er twee keer", "this key is there twice";
    keep_one_key(): "haal er een weg, of begin een nieuwe `[[…]]`", "delete one, or begin a new `[[…]]`";
    not_closed():
        "een aanhalingsteken of haak die hier begint, sluit niet",
        "a quote or bracket that begins here isn't closed";
    close_it():
        "sluit hem op dezelfde regel; een lijst heeft een komma tussen twee waarden",
        "close it on the same line; a list has a comma between two values";
    no_toml():
        "dit is niet te lezen: er mist een teken, of er staat er een te veel",
        "this can't be read: a sign is missing, or there is one too many";
    look_at_signs():
        "kijk op deze regel en die erboven: elke tekst heeft twee aanhalingstekens, elke lijst twee haken, elke sleutel een `=`",
        "look at this line and the one above: a text has two quotes, a list two brackets, a key its `=`";
    write_equals(): "schrijf `sleutel = \"waarde\"`", "write `key = \"value\"`";
    heading_single(): "deze kop heeft enkele haken", "this heading has single brackets";
    unmerged(first, last):
        "twee wijzigingen van dit bestand zijn niet samengevoegd: van regel {first} tot regel {last} staan zij allebei",
        "two changes to this file were not merged: from line {first} to line {last} both are there";
    merge():
        "spreek af wat er komt te staan, en haal de regels weg die met `<<<<<<<`, `=======` en `>>>>>>>` beginnen",
        "agree on what is to stand, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`";
    double_brackets():
        "schrijf de kop met dubbele haken: `[[past]]`, niet `[past]`",
        "write the heading with double brackets: `[[past]]`, not `[past]`";
}
