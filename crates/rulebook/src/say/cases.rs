//! What is said of training cases.

sentences! {
    case(): "casus", "case";
    write_says(): "schrijf `zegt = {{ vraag = \"…\" }}`", "write `zegt = {{ question = \"…\" }}`";
    write_outcome_set(): "schrijf `[uitkomst.set]`", "write `[uitkomst.set]`";
    write_outcome(): "schrijf `casus = \"…\"`", "write `case = \"…\"`";
    set_no_region(set, region):
        "set `{set}`: er is geen regio `{region}` die hem beantwoordt",
        "set `{set}`: there is no region `{region}` that answers it";
    set_names_none(set): "set `{set}`: de set noemt geen regio", "set `{set}`: the set names no region";
}
