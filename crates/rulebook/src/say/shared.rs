//! What both reading and checking say.

sentences! {
    pub;
    there_is_no(what, name):
        "er is geen {what} `{name}`",
        "there is no {what} `{name}`";
    did_you_mean(near):
        "bedoelde u `{near}`?",
        "did you mean `{near}`?";
    cant_be_read(why):
        "het bestand is niet te lezen: {why}",
        "the file can't be read: {why}";
    has_no_value(question, value):
        "`{question}` heeft geen waarde `{value}`",
        "`{question}` has no value `{value}`";
    is_a_number(question, value):
        "`{question}` vraagt een getal dat een patiënt kan hebben, niet `{value}`",
        "`{question}` asks for a number that a patient can have, not `{value}`";
    topic(): "onderwerp", "topic";
    first_here():
        "eerst hier",
        "first here";
}
