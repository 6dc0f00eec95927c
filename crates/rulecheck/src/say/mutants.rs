//! What a mutant changes in a statement.

use rulebook::sentences;
sentences! {
    other_side(): "de andere kant op", "the other side";
    deleted(): "weggehaald", "deleted";
    of_exception(reason):
        " van de uitzondering “{reason}”",
        " of the exception “{reason}”";
    without_exception(reason):
        "zonder de uitzondering “{reason}”",
        "without the exception “{reason}”";
    without(id, whose): "zonder `{id}`{whose}", "without `{id}`{whose}";
    value_not(question, value, whose):
        "`{question}` niet `{value}`{whose}",
        "`{question}` not `{value}`{whose}";
    value_also(question, value, whose):
        "`{question}` ook `{value}`{whose}",
        "`{question}` also `{value}`{whose}";
    other_way_round(question, whose):
        "`{question}` omgekeerd{whose}",
        "`{question}` the other way round{whose}";
    moved(question, at, to, whose):
        "`{question}` {at} → {to}{whose}",
        "`{question}` {at} → {to}{whose}";
    falls_without(step): "`vervalt` zonder `{step}`", "`vervalt` without `{step}`";
}
