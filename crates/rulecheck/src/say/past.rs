//! What is said of a file of past questions.

use rulebook::sentences;
sentences! {
    file_empty(): "het bestand is leeg", "the file is empty";
    is_a_workbook():
        "dit is een werkmap van een rekenprogramma, geen CSV",
        "this is a workbook of a spreadsheet program, no CSV";
    is_no_text(): "dit is geen tekstbestand", "this is no text file";
    save_as_csv(): "sla het blad op als *CSV UTF-8*", "save the sheet as *CSV UTF-8*";
    no_topic_column():
        "de eerste regel heeft geen kolom `onderwerp`",
        "the first line has no column `topic`";
    name_columns():
        "noem de kolommen: `onderwerp`, en de vragen",
        "name the columns: `topic`, and the questions";
    cells_differ(cells, head):
        "{cells} cellen, en de eerste regel heeft er {head}",
        "{cells} cells, where the first line has {head}";
    no_topic_asks(question):
        "geen onderwerp heeft de vraag `{question}`",
        "no topic has the question `{question}`";
    row_too_long():
        "de rij is langer dan een megabyte: een aanhalingsteken blijft open",
        "the row is longer than a megabyte: a quote stays open";
    row_not_utf8():
        "de rij is geen UTF-8; sla het bestand op als CSV UTF-8",
        "the row is no UTF-8; save the file as CSV UTF-8";
    no_topic_or_icpc():
        "de eerste regel heeft geen kolom `onderwerp` en geen kolom `icpc`",
        "the first line has neither a column `topic` nor a column `icpc`";
    name_past_columns():
        "noem de kolommen: `onderwerp` of `icpc`, dan een kolom per vraag of één kolom `antwoorden`, en desgewenst `ging-naar`",
        "name the columns: `topic` or `icpc`, then one for each question or one called `answers`, and perhaps `went-to`";
    no_pair(text):
        "`{text}` is geen antwoord: schrijf `vraag=waarde`",
        "`{text}` is no answer: write `question=value`";
    code_of_two(code):
        "ICPC `{code}` hoort bij meer dan één onderwerp",
        "ICPC `{code}` is of more than one topic";
    code_of_none(code): "ICPC `{code}` heeft geen onderwerp", "ICPC `{code}` has no topic";
    cant_occur():
        "deze antwoorden kunnen niet samen voorkomen",
        "these answers can't occur together";
}
