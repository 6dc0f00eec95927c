//! What reading a file says of it.

sentences! {
    too_large(size, largest):
        "het bestand is {size} MB; meer dan {largest} wordt niet gelezen",
        "the file is {size} MB; at most {largest} is read";
    not_utf8(end):
        "geen UTF-8 vanaf byte {end}",
        "not UTF-8 from byte {end} on";
    no_identifier(text):
        "`{text}` is geen id",
        "`{text}` is no identifier";
    write_code(text):
        "schrijf `{text}`",
        "write `{text}`";
    no_header(folder):
        "de map `{folder}` heeft geen `regio.toml` en geen `landelijk.toml`",
        "the folder `{folder}` has neither `regio.toml` nor `landelijk.toml`";
    file_is_called(id, path):
        "het bestand van `{id}` heet `{path}`",
        "the file of `{id}` is called `{path}`";
    call_it(folder, id):
        "noem het `{folder}{id}.toml`",
        "call it `{folder}{id}.toml`";
    no_such_file(path):
        "geen regelbestand heet `{path}`",
        "no rule file is called `{path}`";
    say_eigen_risico():
        "zeg in plaats daarvan wat meetelt voor het eigen risico",
        "say what counts towards the eigen risico instead";
    never_gratis():
        "geen regel zegt `gratis`",
        "no rule says `gratis`";
    add_source():
        "voeg `bron = [\"…\"]` toe, of `bron = []` als er geen is",
        "add `bron = [\"…\"]`, or `bron = []` where there is none";
    source_or_ground():
        "een uitspraak heeft bronnen of een `grond`, niet allebei",
        "a statement has sources or a `grond`, not both";
    delete_source_or_ground():
        "haal `bron` weg als er niets klinisch in staat; haal anders `grond` weg",
        "delete `bron` where nothing in it is clinical; else delete `grond`";
    its_sources():
        "de bronnen",
        "its sources";
    no_ground_here():
        "een alarmsignaal of argument rust op bronnen, nooit op een `grond`",
        "a red flag or an argument rests on sources, never on a `grond`";
    delete_ground():
        "haal `grond` weg, en noem de bronnen: `bron = [\"…\"]`, of `bron = []`",
        "delete `grond`, and name its sources: `bron = [\"…\"]`, or `bron = []`";
    dates_reversed(until, from):
        "`geldig-tot` {until} ligt voor `geldig-van` {from}",
        "`geldig-tot` {until} lies before `geldig-van` {from}";
    end_after_begin():
        "zet de dagen andersom, of herstel het jaar; beide dagen tellen mee",
        "turn the days round, or mend the year; both days count";
    make_header():
        "maak `regio.toml` in deze map: `trede new region` doet het",
        "make `regio.toml` in this folder: `trede new region` does";
    from_this_day():
        "vanaf deze dag",
        "from this day";
    phrases_in_order():
        "schrijf één zinsdeel per waarde, in de volgorde van `waarden`, of eerst *ja* en dan *nee*",
        "write one phrase a value, in the order of `waarden`, or first *ja* and then *nee*";
    number_has_bands():
        "een getal heeft banden, die de voorwaarden maken",
        "a number has bands, which the conditions make";
    text_before_number():
        "schrijf één tekst, die voor het getal staat",
        "write one text, which stands before the number";
    phrases_for_values(phrases, values):
        "{phrases} zinsdelen voor {values} waarden",
        "{phrases} phrases for {values} values";
    yes_denies():
        "het zinsdeel bij *ja* ontkent, en dat bij *nee* niet",
        "the phrase for *ja* denies, and that for *nee* does not";
    phrase_empty():
        "een zinsdeel van de brief is leeg",
        "a phrase of the letter is empty";
    phrase_long(longest):
        "een zinsdeel van de brief heeft meer dan {longest} tekens",
        "a phrase of the letter has more than {longest} characters";
    phrase_asks():
        "een zinsdeel van de brief vraagt iets, of heeft een dubbele punt of puntkomma",
        "a phrase of the letter asks, or has a colon or semicolon";
    say_as_in_letter():
        "zeg het zoals in een brief: `geen verlamming`, `drie antihypertensiva`",
        "say it as you would in a letter: `geen verlamming`, `drie antihypertensiva`";
    lacks_least(table):
        "bij `{table}` ontbreekt de sleutel `minstens`",
        "`{table}` lacks the key `minstens`";
    add_least_or_term():
        "voeg `minstens` toe, of `binnen`, of allebei",
        "add `minstens`, `binnen` or both";
    write_condition():
        "schrijf `als.vraag = [\"waarde\"]`",
        "write `als.vraag = [\"waarde\"]`";
    add_condition():
        "voeg `als.vraag = [\"waarde\"]` toe: voor wie het geldt",
        "add `als.vraag = [\"waarde\"]`: for whom it holds";
    add_advice_or_status():
        "voeg `advies = \"…\"` toe, of de `status` als er geen advies is",
        "add `advies = \"…\"`, or the `status` where there is no advice";
    neither_advice_nor_status(table):
        "`{table}` noemt geen `advies` en geen `status`",
        "`{table}` says neither `advies` nor `status`";
    write_answers():
        "schrijf `antwoorden = {{ vraag = \"waarde\" }}`",
        "write `antwoorden = {{ vraag = \"waarde\" }}`";
    write_answer():
        "schrijf `\"waarde\"`, `60` of `\"?\"`",
        "write `\"waarde\"`, `60` or `\"?\"`";
    a_value_or_number():
        "een waarde of een getal",
        "a value or a number";
    write_start():
        "schrijf `[uitgangspunt.naam]`",
        "write `[uitgangspunt.naam]`";
    more_than_all():
        "meer dan alle patiënten verkiezen dit",
        "more than all patients prefer this";
    text_too_long(length, longest):
        "de tekst heeft {length} tekens; er passen er {longest}",
        "the text has {length} characters; {longest} fit";
    fewer_words():
        "zeg het in minder woorden",
        "say it in fewer words";
    no_key_of_this_kind(key):
        "deze soort `vraag` heeft geen sleutel `{key}`",
        "this kind of `vraag` has no key `{key}`";
    delete_or_kind():
        "haal hem weg, of zeg met `soort` wat er wordt gevraagd",
        "delete it, or say with `soort` what is asked";
    write_values():
        "schrijf `waarden = [[\"een\", \"Een\"], [\"twee\", \"Twee\"]]`",
        "write `waarden = [[\"een\", \"Een\"], [\"twee\", \"Twee\"]]`";
    two_values():
        "een vraag heeft minstens twee waarden nodig",
        "a question needs at least two values";
    write_value():
        "schrijf `[\"id\", \"Label\"]`",
        "write `[\"id\", \"Label\"]`";
    value_is_texts():
        "een waarde is een lijst van teksten",
        "a value is a list of texts";
    question_lacks_values():
        "bij `vraag` ontbreekt de sleutel `waarden`",
        "`vraag` lacks the key `waarden`";
    write_timed_value():
        "schrijf `[\"id\", \"Label\", \"1 week\"]`",
        "write `[\"id\", \"Label\", \"1 week\"]`";
    write_chains():
        "schrijf `ernst = [[\"mild\", \"erger\"]]`, de mildste eerst; bij een getal `\"hoger\"` of `\"lager\"`",
        "write `ernst = [[\"mild\", \"erger\"]]`, mildest first; of a number `\"hoger\"` or `\"lager\"`";
    severity_or_none():
        "een vraag heeft `ernst` of `geen-ernst`, niet allebei",
        "a question has `ernst` or `geen-ernst`, not both";
    delete_severity_or_none():
        "haal `geen-ernst` weg als de ene waarde erger is dan de andere; anders `ernst`",
        "delete `geen-ernst` where one value is worse than another; else `ernst`";
    its_severity():
        "de `ernst`",
        "its `ernst`";
    worse_in_another_way():
        "bij deze soort vraag wordt `ernst` anders geschreven",
        "this kind of question gets worse in another way";
    no_severity_unreasoned():
        "`geen-ernst` noemt geen reden",
        "`geen-ernst` gives no reason";
    say_why_none_worse():
        "zeg waarom geen waarde erger is dan een andere",
        "say why no value is worse than another";
    severity_unsaid():
        "deze vraag zegt niet welke van haar waarden erger zijn",
        "this question doesn't say which of its values are worse";
    chains_or_reason(chains):
        "{chains}; of `geen-ernst = \"…\"` met de reden",
        "{chains}; or `geen-ernst = \"…\"` with the reason";
    chain_of_one():
        "een keten van één waarde zegt niets",
        "a chain of one value says nothing";
    worse_than_itself(value):
        "`{value}` kan niet erger zijn dan zichzelf",
        "`{value}` can't be worse than itself";
    once_in_a_chain():
        "noem elke waarde één keer in een keten",
        "name each value once in a chain";
    source_undated(id):
        "van de bron `{id}` is geen datum bekend",
        "no date is known of the source `{id}`";
    no_date(text):
        "`{text}` is geen datum",
        "`{text}` is no date";
    write_source_date():
        "schrijf het jaar, de maand of de dag: `2024`, `2024-10` of `2024-10-31`",
        "write the year, month or day of it: `2024`, `2024-10` or `2024-10-31`";
    flag_always_holds():
        "een alarmsignaal geldt altijd",
        "a red flag always holds";
    delete_day():
        "haal de dag weg",
        "delete the day";
    alarm_lacks_least():
        "bij `alarm` ontbreekt de sleutel `minstens`",
        "`alarm` lacks the key `minstens`";
    add_least_or_sign():
        "voeg `minstens = …` toe, of `teken = \"…\"`",
        "add `minstens = …`, or `teken = \"…\"`";
    add_effect():
        "voeg `minstens`, `vervalt`, `binnen` of `teken` toe",
        "add `minstens`, `vervalt`, `binnen` or `teken`";
    rule_without_effect():
        "een regel moet een gevolg hebben",
        "a rule must have a consequence";
    rule_two_effects():
        "een regel zegt `minstens` of `vervalt`, niet allebei",
        "a rule says `minstens` or `vervalt`, not both";
    already_here():
        "hier al",
        "already here";
    write_two_rules():
        "schrijf twee regels",
        "write two rules";
    begins_no_icpc(text):
        "`{text}` is geen begin van een ICPC-1-code",
        "`{text}` begins no ICPC-1 code";
    write_icpc_begin():
        "schrijf een hoofdletter, eventueel met een of twee cijfers: `K`, `S7`, `A03`",
        "write a capital, perhaps with one or two digits: `K`, `S7`, `A03`";
    write_icpc():
        "schrijf een hoofdletter en twee cijfers, eventueel een punt en nog twee: `K86`, `K74.02`",
        "write a capital and two digits, perhaps a point and two more: `K86`, `K74.02`";
    no_icpc(text):
        "`{text}` is geen ICPC-1-code",
        "`{text}` is no ICPC-1 code";
    door_by_age_only(key):
        "een deur kijkt alleen naar de leeftijd, niet naar `{key}`",
        "a door looks at the age only, not at `{key}`";
    door_without_age():
        "deze deur noemt geen leeftijd",
        "this door names no age";
    say_the_age():
        "schrijf `als.leeftijd = [\"<18\"]`, of `als.leeftijd-maanden = [\"<3\"]`",
        "write `als.leeftijd = [\"<18\"]`, or `als.leeftijd-maanden = [\"<3\"]`";
    no_patient_page(text):
        "`{text}` is geen adres van een bladzij op Thuisarts.nl",
        "`{text}` is no address of a page on Thuisarts.nl";
    write_patient_page():
        "schrijf het zoals in de adresbalk: `https://www.thuisarts.nl/hoge-bloeddruk`; laat de sleutel weg als er geen bladzij is",
        "write it as in the address bar: `https://www.thuisarts.nl/hoge-bloeddruk`; leave the key out where there is no page";
    no_web_address(text):
        "`{text}` is geen webadres dat met https begint",
        "`{text}` is no web address that begins with https";
    write_web_address():
        "schrijf het zoals in de adresbalk: `https://www.voorbeeld.nl/formularium`; laat de sleutel weg zolang er geen is",
        "write it as in the address bar: `https://www.example.nl/formulary`; leave the key out as long as there is none";
    no_patient_words(text):
        "`{text}` is niet waar een patiënt op zoekt",
        "`{text}` is not what a patient looks for";
    write_patient_words():
        "schrijf hooguit 40 kleine letters, met één spatie ertussen: `spataderen`",
        "write at most 40 small letters, with single spaces: `spataderen`";
    page_or_words():
        "een onderwerp heeft `thuisarts` of `thuisarts-zoek`, niet allebei",
        "a topic has `thuisarts` or `thuisarts-zoek`, not both";
    delete_page_or_words():
        "haal `thuisarts-zoek` weg: een adres dat klopt is beter dan zoekwoorden",
        "delete `thuisarts-zoek`: an address that is right is better than words";
    its_address():
        "het adres staat hier",
        "the address stands here";
    there_twice(what, name):
        "{what} `{name}` staat er twee keer",
        "the {what} `{name}` is there twice";
    differs_in_capitals(what, name, other):
        "{what} `{name}` verschilt van `{other}` alleen in hoofdletters",
        "the {what} `{name}` differs from `{other}` only in capitals";
    another_id():
        "geef een van beide een ander `id`",
        "give one another `id`";
    there_are_none():
        "er zijn er geen",
        "there are none";
    allowed(names):
        "toegestaan: {names}",
        "allowed: {names}";
    allowed_and_more(names, more):
        "toegestaan: {names} en nog {more}",
        "allowed: {names} and {more} more";
    write_term():
        "schrijf `4 uur` (1 tot en met 12, of 24), `vandaag`, `1 werkdag`, `3 werkdagen`, `1 week`, `3 weken` of `geen haast`",
        "write `4 uur` (1 up to 12, or 24), `vandaag`, `1 werkdag`, `3 werkdagen`, `1 week`, `3 weken` or `geen haast`";
    a_text():
        "een tekst",
        "a text";
    a_number():
        "een getal",
        "a number";
    true_or_false():
        "`true` of `false`",
        "`true` or `false`";
    a_bare_date():
        "een datum zonder aanhalingstekens",
        "a bare date";
    a_list():
        "een lijst",
        "a list";
    a_table():
        "een tabel",
        "a table";
    needed_not(needed, got):
        "hier hoort {needed}, niet {got}",
        "{needed} is needed here, not {got}";
    between_quotes():
        "schrijf het tussen aanhalingstekens: `\"…\"`",
        "write it between quotes: `\"…\"`";
    between_braces(what):
        "schrijf de sleutels van `{what}` tussen accolades: `{{ … }}`",
        "write the keys of `{what}` between braces: `{{ … }}`";
    no_word_here(text):
        "`{text}` is geen van de woorden die hier mogen",
        "`{text}` is none of the words allowed here";
    lacks_key(what, key):
        "bij `{what}` ontbreekt de sleutel `{key}`",
        "`{what}` lacks the key `{key}`";
    has_no_key(what, name):
        "`{what}` heeft geen sleutel `{name}`",
        "`{what}` has no key `{name}`";
    write_as_list(text):
        "schrijf `[\"{text}\"]`",
        "write `[\"{text}\"]`";
    between_brackets():
        "schrijf het tussen rechte haken: `[…]`",
        "write it between brackets: `[…]`";
    without_quotes():
        "schrijf het zonder aanhalingstekens",
        "write it without quotes";
    a_whole_number():
        "een heel getal",
        "a whole number";
    term_or_access(term):
        "{term}, of `toegangstijd` als er geen is afgesproken",
        "{term}, or `toegangstijd` where none was agreed";
    no_term(text):
        "`{text}` is geen termijn",
        "`{text}` is no term";
    write_date():
        "schrijf jaar, maand en dag: `2026-11-01`",
        "write year, month and day: `2026-11-01`";
    begin_with(name):
        "begin het bestand met `[{name}]`",
        "begin the file with `[{name}]`";
    only_in(message, regions):
        "{message} (in {regions})",
        "{message} (in {regions})";
    error(): "fout", "error";
    warning(): "waarschuwing", "warning";
    notice(): "melding", "notice";
    to_do(help): "hulp: {help}", "help: {help}";
    patient_is(patient): "patiënt: {patient}", "patient: {patient}";
    too_deep():
        "deze map ligt te diep: er wordt niets uit gelezen",
        "this folder lies too deep: nothing of it is read";
    is_a_lock():
        "een programma heeft dit bestand nu open",
        "a program has this file open now";
    close_the_program(): "sla het daar op en sluit het", "save it there and close it";
    no_toml_file(name):
        "`{name}` wordt niet gelezen: een regelbestand eindigt op `.toml`, in kleine letters",
        "`{name}` is not read: a rule file ends in `.toml`, in small letters";
    call_file(name): "noem het `{name}`", "call it `{name}`";
    file_not_read(name): "`{name}` wordt niet gelezen", "`{name}` is not read";
    rules_end_in_toml():
        "zet het buiten de map met regels; een regelbestand eindigt op `.toml`",
        "put it outside the folder of rules; a rule file ends in `.toml`";
    and_more_places(count): "… en op nog {count} plaatsen", "… and in {count} more places";
    also_here(): "ook hier", "also here";
    follows(at, message): "daardoor {at}: {message}", "hence {at}: {message}";
    and_more_follows(count): "… en daardoor nog {count}", "… and hence {count} more";
    no_ladders(region):
        "de regio `{region}` heeft geen trappen, zodat geen onderwerp een trede heeft",
        "the region `{region}` has no ladders, so that no topic has a step";
    add_ladders():
        "schrijf `trappen.toml`, of rust op een andere regio: `basis = \"…\"`",
        "write `trappen.toml`, or rest on another region: `basis = \"…\"`";
    text_endless(length, most):
        "deze tekst heeft {length} tekens; meer dan {most} leest niemand op een scherm",
        "this text has {length} characters; nobody reads more than {most} on a screen";
    icpc_twice(code, other):
        "ICPC `{code}` is ook die van `{other}`: de gastheer opent dan de keuze, niet het onderwerp",
        "ICPC `{code}` is that of `{other}` too: the host then opens the choice, not the topic";
    icpc_once():
        "geef de code aan één onderwerp, of maak een van beide de algemene weg",
        "give the code to one topic, or make one of both the general path";
}
