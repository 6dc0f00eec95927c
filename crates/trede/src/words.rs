//! What the command line says of itself, in Dutch and in English.

use rulebook::sentences;

sentences! {
    error(): "fout", "error";
    help(): "hulp", "help";
    gaps_chapters():
        "Klachten (hoofdstuk van ICPC-1) naast specialismen: de codes met een eigen onderwerp, en waar de andere heen gaan",
        "Complaints (chapter of ICPC-1) beside specialties: the codes with a topic of their own, and where the others go";
    gaps_path(names): "de andere: {names}", "the others: {names}";
    gaps_no_path(): "de andere vinden niets", "the others find nothing";
    gaps_contradictions(count):
        "De regels spreken elkaar tegen: {count}, met de kleinste patiënt",
        "The rules disagree: {count}, with the smallest patient";
    gaps_nowhere(count):
        "Geen trede past: {count} onderwerpen, met de kleinste patiënt",
        "No step fits: {count} topics, with the smallest patient";
    gaps_mergeable(count):
        "Twee keer `past` die er één kunnen zijn: {count}",
        "Fits that could be one: {count}";
    gaps_ranges(count):
        "Grenzen van getallen: {count}, met de treden die in elk bereik nog mogelijk zijn",
        "Ranges of numbers: {count}, with the steps still possible in each";
    note(): "let op", "note";
    no_folder(path): "er is geen map `{path}`", "there is no folder `{path}`";
    no_rules_here(folder):
        "er is geen map `{folder}` hier of in een map erboven",
        "there is no folder `{folder}` here or above";
    name_one(): "noem er een met `--rules MAP`", "name one with `--rules DIR`";
    unreadable(path, why): "`{path}` is niet te lezen: {why}", "`{path}` can't be read: {why}";
    unwritable(path, why): "`{path}` is niet te schrijven: {why}", "`{path}` can't be written: {why}";
    output_unwritable(why):
        "de uitvoer is niet te schrijven: {why}",
        "the output can't be written: {why}";
    of_no_region(path): "`{path}` hoort bij geen regio", "`{path}` belongs to no region";
    region_has_header():
        "de map van een regio heeft een `regio.toml`",
        "a region's folder has a `regio.toml`";
    not_read(path):
        "`{path}` is geen regelbestand: er wordt niets van gelezen",
        "`{path}` is no rule file: nothing of it is read";
    region_has_errors(id):
        "de regio `{id}` heeft fouten, zodat er geen advies op kan rusten",
        "the region `{id}` has errors, so that no advice can rest on it";
    topic_has_errors(topic, region):
        "het onderwerp `{topic}` van `{region}` heeft fouten, zodat er geen advies op kan rusten",
        "the topic `{topic}` of `{region}` has errors, so that no advice can rest on it";
    bad_recalls(path, why):
        "`{path}` is geen lijst van intrekkingen: {why}",
        "`{path}` is no list of recalls: {why}";
    recall_of_nothing(topic):
        "een intrekking noemt het onderwerp `{topic}`, dat geen regio heeft",
        "a recall names the topic `{topic}`, which no region has";
    recall_says(): "zeg in een zin waarom, en wat de dokter nu doet", "say in a sentence why, and what the doctor does now";
    recalled(topic, path): "`{topic}` is ingetrokken in {path}", "`{topic}` is withdrawn in {path}";
    withdrawn_rows(topic, rows):
        "`{topic}` is in deze versie ingetrokken: {rows} rijen zonder advies, apart geteld",
        "`{topic}` is withdrawn in this version: {rows} rows without an advice, counted apart";
    recall_goes_out(path):
        "zet {path} op de site als `regels/intrekkingen.json`: `trede compile` en `make dist` doen dat ook",
        "put {path} on the site as `regels/intrekkingen.json`: `trede compile` and `make dist` do that too";
    run_check(): "kijk na met `trede check`", "run `trede check`";
    no_region(id): "er is geen regio `{id}`", "there is no region `{id}`";
    no_topic(id): "er is geen onderwerp `{id}`", "there is no topic `{id}`";
    no_topic_of(region, id): "`{region}` heeft geen onderwerp `{id}`", "`{region}` has no topic `{id}`";
    rules_have_errors(errors):
        "let op: de regels hebben fouten ({errors}); kijk na met `trede check`",
        "warning: the rules have errors ({errors}); run `trede check`";
    no_rule_files(path): "er zijn geen regelbestanden in `{path}`", "there are no rule files in `{path}`";
    no_region_in(path): "er is geen regio in `{path}`", "there is no region in `{path}`";
    impossible(): "deze antwoorden kunnen niet samen voorkomen", "these answers can't occur together";
    look_at_impossible(): "kijk naar `[[onmogelijk]]` in de regels", "look at `[[onmogelijk]]` in the rules";
    too_entangled(topic):
        "`{topic}` is te verweven om een advies te geven",
        "`{topic}` is too entangled to give an advice";
    plays_no_part(question, topic):
        "let op: `{question}` telt in `{topic}` niet mee",
        "note: `{question}` plays no part in `{topic}`";
    no_question(topic, question): "`{topic}` heeft geen vraag `{question}`", "`{topic}` has no question `{question}`";
    no_value(question, value): "`{question}` heeft geen waarde `{value}`", "`{question}` has no value `{value}`";
    no_number(question, value): "`{question}` vraagt een getal dat een patiënt kan hebben, niet `{value}`", "`{question}` asks for a number that a patient can have, not `{value}`";
    write_bare(question, unit): "schrijf het kaal: `{question}=60` ({unit})", "write it bare: `{question}=60` ({unit})";
    basis_alone(): "`basis` is niet met zichzelf te vergelijken", "`basis` can't be compared with itself";
    basis_needs_region(): "`basis` vraagt een regio aan de andere kant", "`basis` needs a region on the other side";
    only_before(id): "let op: de regio `{id}` is er alleen ervoor", "note: the region `{id}` is only before";
    only_after(id): "let op: de regio `{id}` is er alleen erna", "note: the region `{id}` is only after";
    no_common_region(): "geen regio staat aan beide kanten", "no region is on both sides";
    name_both(): "noem ze: `MAP:REGIO`", "name them: `FOLDER:REGION`";
    done_of(done, all): "{done} van {all} onderwerpen", "{done} of {all} topics";
    proposed(path, count): "{path}: {count} voorgesteld", "{path}: {count} proposed";
    nothing_to_propose(): "niets nieuws voor te stellen", "nothing new to propose";
    summary(errors, warnings, notices, files):
        "{errors}, {warnings} en {notices}, in {files} bestanden",
        "{errors}, {warnings} and {notices}, in {files} files";
    errors(n): "fouten: {n}", "errors: {n}";
    warnings(n): "waarschuwingen: {n}", "warnings: {n}";
    notices(n): "meldingen: {n}", "notices: {n}";
    notices_hidden():
        "Meldingen staan er met `--all` bij; `trede uitleg CODE` legt een code uit.",
        "Notices are shown with `--all`; `trede uitleg CODE` explains a code.";
    no_code(code): "er is geen code `{code}`", "there is no code `{code}`";
    // trede import-examples
    needs_sheet(): "noem een rekenblad", "name a sheet";
    sheet_or_template():
        "`trede import-examples BESTAND.csv --region REGIO`, of `--template ONDERWERP` voor een leeg blad",
        "`trede import-examples FILE.csv --region REGION`, or `--template TOPIC` for an empty sheet";
    is_a_workbook(path):
        "`{path}` is een werkmap van een rekenprogramma, geen CSV",
        "`{path}` is a workbook of a spreadsheet program, no CSV";
    is_no_text(path): "`{path}` is geen tekstbestand", "`{path}` is no text file";
    save_as_csv(): "sla het blad op als *CSV UTF-8*", "save the sheet as *CSV UTF-8*";
    sheet_empty(path): "`{path}` is leeg", "`{path}` is empty";
    sheet_not_utf8(row): "rij {row} is geen UTF-8", "row {row} is no UTF-8";
    row_and_column(row, column, message):
        "rij {row}, kolom `{column}`: {message}",
        "row {row}, column `{column}`: {message}";
    column_twice(): "deze kolom staat er twee keer; de tweede telt niet", "this column is there twice; the second doesn't count";
    column_unknown(count):
        "hoort bij geen vraag en geen sleutel: niet overgenomen ({count} cellen met iets erin)",
        "belongs to no question and no key: not taken over ({count} cells that say something)";
    cell_needed(): "hier moet iets staan", "something is needed here";
    no_date(text): "`{text}` is geen datum; schrijf 2026-11-20 of 20-11-2026", "`{text}` is no date; write 2026-11-20 or 20-11-2026";
    no_step(text): "er is geen trede `{text}`", "there is no step `{text}`";
    no_term(text): "`{text}` is geen termijn; schrijf `vandaag`, `3 werkdagen`, `2 weken` of `toegangstijd`", "`{text}` is no term; write `vandaag`, `3 werkdagen`, `2 weken` or `toegangstijd`";
    named_before(name, row): "`{name}` staat ook op rij {row}; geef elke patiënt een eigen naam", "`{name}` is on row {row} too; name each patient apart";
    name_taken(name):
        "er is al een ander voorbeeld `{name}`; geef het een eigen naam, of verander het in de regels",
        "there is another example `{name}`; name it apart, or change it in the rules";
    imported(path, count): "{path}: {count} voorbeelden erbij", "{path}: {count} examples added";
    imported_before(count): "al eerder overgenomen: {count}", "taken over before: {count}";
    imported_fail():
        "de regels zeggen iets anders dan deze voorbeelden, of missen iets:",
        "the rules say otherwise than these examples, or lack something:";
    nothing_to_import(): "niets om over te nemen", "nothing to take over";
    imports_written(): "geschreven; de regels hierboven in het rekenblad herstelt u daar, en neemt u opnieuw over", "written; mend the rows above in the sheet, and import it again";
    imports_not_written(): "er is nog niets geschreven: met `--write` komt dit in de regels", "nothing is written yet: with `--write` this goes into the rules";
    // trede test
    examples_are(all, topics, pass, fail, proposed):
        "voorbeelden: {all} in {topics} onderwerpen; {pass} komen uit, {fail} niet; {proposed} voorgesteld",
        "examples: {all} in {topics} topics; {pass} pass, {fail} fail, {proposed} proposed";
    fits(): "past", "fits";
    rules(): "regels", "rules";
    exceptions(): "uitzonderingen", "exceptions";
    red_flags(): "alarmsignalen", "red flags";
    coverage_is(touched, all, kinds):
        "door een voorbeeld geraakt: {touched} van {all} uitspraken: {kinds}",
        "coverage: {touched} of {all}: {kinds}";
    untouched(at, statement):
        "{at}: geen voorbeeld raakt `{statement}`",
        "{at}: no example touches `{statement}`";
    questions_are(region, mean, most, examples):
        "vragen in {region}: gemiddeld {mean}, hoogstens {most}, tot een besluit ({examples} voorbeelden \
         zonder alarmsignaal; de lijst telt als één)",
        "questions in {region}: {mean} on average, {most} at most, to a decided advice ({examples} examples \
         without a red flag; the list counts as one)";
    mutants_are(made, example, proof, equal, surviving, advice):
        "kleine veranderingen in de regels: {made}; {example} merkt een voorbeeld, {proof} een bewijs, \
         {equal} maken geen verschil, {surviving} merkt niemand (daarvan {advice} met een ander advies)",
        "mutants: {made} made; {example} killed by an example, {proof} by a proof, {equal} equal, \
         {surviving} surviving ({advice} change the advice)";
    ordered_are(ordered, killed):
        "verzwakkingen bij een vraag met ernst: {ordered}; {killed} merkt alleen al \
         *erger is nooit later*",
        "weakened on an ordered question: {ordered}; {killed} found by *worse is never later* alone";
    cases_are(all, sets, answered, moved, disputed):
        "casussen: {all} in {sets} sets; {answered} krijgen een antwoord, waarvan {moved} een ander dan is \
         vastgelegd; {disputed} betwist",
        "training cases: {all} in {sets} sets; {answered} get an answer, {moved} of them another than was \
         noted; {disputed} disputed";
    no_answer(): "geen antwoord", "no answer";
    moved(): "verplaatst", "moved";
    of_topic(topic, advice, reasons):
        "{topic}: {advice} veranderen het advies, {reasons} alleen de redenen",
        "{topic}: {advice} change the advice, {reasons} only the reasons";
    only_reasons(counted): "alleen de redenen: {counted}", "only the reasons: {counted}";
    effect_advice(): "ander advies", "advice";
    effect_reasons(): "andere redenen", "reasons";
    patient(words): "patiënt: {words}", "patient: {words}";
    // trede trace
    traced(all, topics, sourced, touched, examples):
        "{all} uitspraken in {topics} onderwerpen: {sourced} met een bron, {touched} met een voorbeeld, \
         van {examples} voorbeelden",
        "{all} statements in {topics} topics: {sourced} with a source, {touched} with an example, of \
         {examples} examples";
    terms_unsourced(): "termijnen zonder eigen bron", "terms without a source of their own";
    open_facts(count): "{count} feiten die de regio nog moet invullen", "{count} open facts";
    asked(mean, most): "vragen: gemiddeld {mean}, hoogstens {most}", "questions: {mean} on average, {most} at most";
    pages_written(folder, pages, version):
        "{folder}: {pages} bladzijden, versie {version}",
        "{folder} {pages} pages, version {version}";
    // trede diff
    red_flags_changed(): "ALARMSIGNALEN", "RED FLAGS";
    flag_gone(): "vervallen", "gone";
    flag_changed(): "gewijzigd", "changed";
    flag_new(): "erbij", "new";
    topics_added(): "onderwerp erbij", "topics added";
    topics_removed(): "onderwerp vervallen", "topics removed";
    of_region(): "Regio, treden, bronnen en teksten", "Region, steps, sources and texts";
    lighter(): "LICHTER", "LIGHTER";
    later(): "LATER", "LATER";
    heavier(): "ZWAARDER", "HEAVIER";
    earlier(): "EERDER", "EARLIER";
    otherwise(): "ANDERS", "OTHERWISE";
    for_all(clauses): "bij allen: {clauses}", "for all: {clauses}";
    all_of_them(): "allen", "all of them";
    more_groups(): "… en nog andere groepen", "… and other groups";
    for_nobody(): "voor niemand een ander advies", "no other advice for anyone";
    examples(count): "voorbeelden: {count}", "examples: {count}";
    rows(count): ", rijen: {count}", ", rows: {count}";
    changed_of(changed, all): "{changed} van {all}", "{changed} of {all}";
    unusable(count): " ({count} onbruikbaar)", " ({count} unusable)";
    and_rows(count): " en {count} rijen", " and {count} rows";
    compared(changed, same, examples, rows):
        "{changed} onderwerpen gewijzigd, {same} gelijk; ander advies voor {examples} voorbeelden{rows}",
        "{changed} topics changed, {same} the same; another advice for {examples} examples{rows}";
    // trede simulate
    needs_input(): "er is geen bestand genoemd", "no file is named";
    input_or_sample(): "noem er een met `--input`, of maak er een met `--sample AANTAL`", "name one with `--input`, or make one with `--sample N`";
    rows_done(done): "{done} rijen", "{done} rows";
    took(rows, seconds): "{rows} rijen in {seconds} s", "{rows} rows in {seconds} s";
    rows_counted(rows, used, unusable):
        "{rows} rijen: {used} bruikbaar, {unusable} onbruikbaar",
        "{rows} rows: {used} usable, {unusable} unusable";
    by_specialty(): "Per specialisme", "By specialty";
    beside_went(same, lighter, heavier, unknown):
        "Naast waar de patiënt heen ging: {same} dezelfde trede, {lighter} lichter, {heavier} zwaarder, {unknown} niet te vergelijken",
        "Beside where the patient went: {same} the same step, {lighter} lighter, {heavier} heavier, {unknown} not comparable";
    beside_before(lighter, heavier, other):
        "Naast de eerdere regels: {lighter} lichter, {heavier} zwaarder, {other} anders",
        "Beside the earlier rules: {lighter} lighter, {heavier} heavier, {other} otherwise";
    bad_rows(count): "Onbruikbare rijen ({count}; de eerste twintig)", "Unusable rows ({count}; the first twenty)";
    // trede new
    topic_is_there(id, region):
        "`{region}` heeft het onderwerp `{id}` al; een bestand met die naam in haar map vult het aan",
        "`{region}` has the topic `{id}` already; a file of that name in its folder adds to it";
    no_specialty(id): "geen onderwerp is van het specialisme `{id}`", "no topic is of the specialty `{id}`";
    no_identifier(id): "`{id}` is geen id", "`{id}` is no identifier";
    write_identifier(): "kleine letters, cijfers en streepjes: `zuid-limburg`", "small letters, digits and hyphens: `zuid-limburg`";
    file_is_there(path): "`{path}` is er al", "`{path}` is there already";
    written(path, lines):
        "{path}: {lines} regels; zoek naar `IN TE VULLEN`",
        "{path}: {lines} lines; look for `IN TE VULLEN`";
    // trede watch
    sign_new(): "nieuw:", "new:";
    mended(file, said): "hersteld: {file}: {said}", "mended: {file}: {said}";
    more_bad_rows(count): "en nog {count} onbruikbare rijen", "and {count} unusable rows more";
}
