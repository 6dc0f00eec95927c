//! What is said of cases that were put to the rules.

use rulebook::sentences;
sentences! {
    case_no_topic(case, topic):
        "casus `{case}`: er is geen onderwerp `{topic}`",
        "case `{case}`: there is no topic `{topic}`";
    case_no_question(case, question):
        "casus `{case}`: er is geen vraag `{question}`",
        "case `{case}`: there is no question `{question}`";
    case_no_value(case, question, value):
        "casus `{case}`: `{question}` heeft geen waarde `{value}`",
        "case `{case}`: `{question}` has no value `{value}`";
    case_impossible(case):
        "casus `{case}`: deze antwoorden kunnen niet samen voorkomen",
        "case `{case}`: these answers can't occur together";
    case_open(case): "casus `{case}`: het advies blijft open", "case `{case}`: the advice stays open";
    answer_these(open): "beantwoord nog: {open}", "still to be answered: {open}";
    case_no_advice(case, status):
        "casus `{case}`: er is geen advies ({status})",
        "case `{case}`: there is no advice ({status})";
    case_moved(case, was, now):
        "casus `{case}`: het advies was `{was}` en is nu `{now}`",
        "case `{case}`: the advice was `{was}` and is now `{now}`";
    case_not_noted(case, now):
        "casus `{case}`: de uitkomst `{now}` is nog niet vastgelegd",
        "case `{case}`: the outcome `{now}` was not noted yet";
    note_it():
        "lees de casus na, en leg de uitkomst vast met `trede cases --update`",
        "reread the case, and note its outcome with `trede cases --update`";
    case_overdue(case, review):
        "casus `{case}` zou vóór {review} zijn nagelezen",
        "case `{case}` was to be reread by {review}";
    reread_it():
        "lees hem na, en zet `herzien` op de volgende dag",
        "reread it, and set `herzien` to the next day";
    case_not_disputed(case):
        "casus `{case}` heet betwist, maar de regels geven één advies",
        "case `{case}` is called disputed, and the rules give one advice";
    case_disputed(case):
        "casus `{case}`: de regels geven beide kanten",
        "case `{case}`: the rules give both sides";
    set_disputed():
        "zet `betwist` zoals de regels het zeggen",
        "set `betwist` as the rules say it";
}
