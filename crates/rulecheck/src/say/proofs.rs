//! What the proofs say of the rules.

use rulebook::sentences;
sentences! {
    door_for_nobody(name):
        "niemand van deze leeftijd komt bij deur “{name}”, of elke rij noemt zelf een andere",
        "nobody of this age comes to door “{name}”, or each row names another itself";
    delete_door():
        "haal de `[[deur]]` weg, of het `bestemming-kind` van de rijen die haar noemen",
        "delete the `[[deur]]`, or `bestemming-kind` of the rows that name it";
    from_day_on(day):
        "vanaf {day}: ",
        "from {day} on, ";
    not_in_force(region, date, nearest):
        "de afspraken van `{region}` gelden niet op {date}: nagekeken voor {nearest}",
        "the agreements of `{region}` don't hold on {date}: checked for {nearest}";
    never_asked_for(question, id):
        "`{question}` wordt niet gevraagd aan wie `{id}` verder bedoelt: zij geldt voor niemand",
        "`{question}` isn't asked of whom `{id}` otherwise means: it holds for nobody";
    mend_guard():
        "laat `alleen-als` van de vraag hen toe, of laat de uitspraak anderen bedoelen",
        "let the question's `alleen-als` admit them, or let the statement mean others";
    never_in_force(region, from, until):
        "de afspraken van `{region}` en hun basis gelden op geen dag samen: vanaf {from}, en tot en met {until}",
        "the agreements of `{region}` and their base hold on no day together: from {from} on, and until {until}";
    move_dates():
        "laat `geldig-tot` van de een na `geldig-van` van de ander vallen",
        "let `geldig-tot` of the one fall after `geldig-van` of the other";
    give_a_date():
        "geef met `--date` een dag waarop zij gelden",
        "give `--date` a day on which they do";
    too_entangled(topic):
        "`{topic}` is te verweven om te bewijzen",
        "`{topic}` is too entangled to be proved";
    name_fewer_questions():
        "laat voorwaarden minder vragen noemen, of splits het onderwerp",
        "let conditions name fewer questions, or split the topic";
    no_fit_for(steps):
        "geen `past` voor {steps}",
        "no `past` for {steps}";
    lighter_advice(step):
        "het lichtere advies `{step}`",
        "the lighter advice `{step}`";
    not_offered(step):
        "`{step}` wordt niet aangeboden",
        "`{step}` is not offered";
    term_it_takes(step):
        "de termijn die `{step}` nodig heeft",
        "the term that `{step}` takes";
    begins_that_day():
        "begint die dag",
        "begins that day";
    end_lightens(id, last, topic):
        "nadat `{id}` op {last} eindigt, krijgt iemand in `{topic}` een lichter of later advies",
        "after `{id}` ends on {last}, someone's advice in `{topic}` is lighter or later";
    name_it_in_replaces():
        "laat wat de dag erna begint het in `vervangt` noemen, of laat het later eindigen",
        "let what begins the next day name it in `vervangt`, or let it end later";
    no_day():
        "geen dag",
        "no day";
    does_not_follow_on(id, from, old, until):
        "`{id}` begint op {from}, en `{old}`, dat het vervangt, eindigt op {until}",
        "`{id}` begins on {from}, and `{old}`, which it replaces, ends on {until}";
    what_it_replaces():
        "wat het vervangt",
        "what it replaces";
    begin_the_day_after():
        "laat het ene beginnen op de dag na het einde van het andere",
        "let the one begin on the day after the other ends";
    example_entangled(name):
        "`{name}`: het onderwerp is te verweven om te beproeven",
        "`{name}`: the topic is too entangled to be tried";
    example_impossible(name):
        "`{name}`: deze antwoorden kunnen niet samen voorkomen",
        "`{name}`: these answers can't occur together";
    example_status(name, got, want, open):
        "`{name}`: de status is {got}, niet {want}{open}",
        "`{name}`: the status is {got}, not {want}{open}";
    example_advice(name, got, want, why, open):
        "`{name}`: het advies is {got}, niet {want}{why}{open}",
        "`{name}`: the advice is {got}, not {want}{why}{open}";
    example_term(name, got, want):
        "`{name}`: de termijn is {got}, niet {want}",
        "`{name}`: the term is {got}, not {want}";
    example_destination(name, got, want):
        "`{name}`: de bestemming is `{got}`, niet `{want}`",
        "`{name}`: the destination is `{got}`, not `{want}`";
    example_carrier(name, id, these):
        "`{name}`: `{id}` draagt hier niets; dit draagt het advies: {these}",
        "`{name}`: `{id}` carries nothing here; these do: {these}";
    rule_or_example():
        "heeft de dokter gelijk die het voorbeeld schreef, verander dan de regel; anders het voorbeeld",
        "where the doctor who wrote the example is right, change the rule; else the example";
    still_open(questions):
        "; nog open: {questions}",
        "; open: {questions}";
    falls_by(names):
        "; het vervalt door {names}",
        "; it falls by {names}";
    flag_weakens(id):
        "met `alarm:{id}` krijgt iemand een lichter of later advies",
        "with `alarm:{id}` someone's advice is lighter or later";
    flag_idle(id):
        "`alarm:{id}` verandert bij niemand de trede, de termijn of de bestemming",
        "`alarm:{id}` changes no one's step, term or destination";
    make_flag_matter():
        "geef het een zwaardere `minstens` of een eerdere `binnen`, of haal het weg",
        "give it a heavier `minstens` or an earlier `binnen`, or delete it";
    flag_no_term(id):
        "`alarm:{id}` is geen spoed, en heeft geen termijn",
        "`alarm:{id}` is not urgent, and has no term";
    say_term_or_urgent():
        "zeg binnen welke termijn, of noem een spoedtrede: die wordt vandaag gebeld",
        "say within which term, or name an urgent step, which is called today";
    flag_step_late(since, step, id):
        "{since}`{step}` kan voor `alarm:{id}` niet op tijd zijn, en is dus nooit het advies",
        "{since}`{step}` can't be in time for `alarm:{id}`, so that it is never the advice";
    name_step_in_time():
        "noem in `minstens` een trede die dat wel kan, of geef de trede haar `termijn`",
        "name in `minstens` a step that can, or give the step its `termijn`";
    the_step():
        "de trede",
        "the step";
    too_many_rows(most):
        "iemand krijgt meer dan {most} rijen met alarmsignalen",
        "someone is asked more than {most} rows of red flags";
    keep_rows_that_matter():
        "houd wat de trede of de termijn verandert, en nu is vast te stellen",
        "keep those that change the step or the term, and that can be seen now";
    flag_no_destination(id):
        "`alarm:{id}` is spoed, en noemt geen bestemming",
        "`alarm:{id}` is urgent, and names no destination";
    say_who_is_called():
        "zeg wie er wordt gebeld; `{{dienst}}` is wie dienst heeft voor het specialisme van het onderwerp",
        "say who is called; `{{dienst}}` is whoever is on call for the topic's specialty";
    flag_term_unexampled(id):
        "geen voorbeeld zegt binnen welke termijn de patiënt van `alarm:{id}` wordt gezien",
        "no example says within which term the patient of `alarm:{id}` is seen";
    give_example_term():
        "geef een voorbeeld met dit signaal zijn `binnen`",
        "give an example with this sign its `binnen`";
    flag_no_step(since, topic):
        "{since}bij een alarmsignaal van `{topic}` is geen trede die zwaar genoeg is, op tijd",
        "{since}with a red flag of `{topic}`, no step that is heavy enough is in time";
    end_ladder_urgently():
        "laat de trap eindigen met een trede met `spoed`",
        "end the ladder with a step that has `spoed`";
    argument_leaves_open(region, id, topics):
        "in `{region}` telt `{id}` mee in zoveel onderwerpen: {topics}; bij deze patiënt laat het het advies open",
        "in `{region}`, `{id}` counts in this many topics: {topics}; of this patient it leaves the advice open";
    argument_settles(region, id, topics):
        "in `{region}` telt `{id}` mee in zoveel onderwerpen: {topics}; het laat bij niemand het advies open",
        "in `{region}`, `{id}` counts in this many topics: {topics}; it leaves nobody's advice open";
    asks_the_same(id, other):
        "`{id}` vraagt hetzelfde als `{other}`",
        "`{id}` asks the same as `{other}`";
    delete_one_question():
        "haal er een weg, en laat de uitspraken de andere noemen",
        "delete one, and let the statements name the other";
    question_idle(id):
        "`{id}` kan het advies niet veranderen, en wordt dus niemand gevraagd",
        "`{id}` can't change the advice, so that no one is asked it";
    let_something_name_it():
        "haal de vraag weg, of laat een `past` of `regel` haar noemen",
        "delete it, or let a `past` or a `regel` name it";
    no_words_for_letter(id):
        "voor `{id}` heeft de brief geen woorden",
        "`{id}` has no words for the letter";
    say_sign_briefly():
        "zeg het signaal in een paar woorden",
        "say the sign in a few words";
    one_phrase_a_value():
        "schrijf één zinsdeel per waarde, of één tekst die voor het antwoord staat",
        "write one phrase a value, or one text that stands before the answer";
    say_what_about():
        "zeg waar het over gaat, voor als het onbekend of nog in te vullen is",
        "say what it is about, for where it is unknown or still to be filled in";
    asked_of_nobody(id, topic):
        "`{id}` wordt in `{topic}` aan niemand gevraagd",
        "`{id}` is asked of nobody in `{topic}`";
    guard_excludes_all():
        "zijn `alleen-als` sluit iedereen uit: verander die, of haal de vraag weg",
        "its `alleen-als` excludes everyone: change it, or delete the question";
    hangs_on_judgement(id, topic):
        "van de feiten beslist in `{topic}` alleen het oordeel `{id}`",
        "of the facts, only the judgement `{id}` decides in `{topic}`";
    ask_the_facts():
        "vraag naar de feiten waar het oordeel op rust",
        "ask for the facts on which the judgement rests";
    the_judgement():
        "het oordeel",
        "the judgement";
    review_overdue(region, review):
        "de afspraken van `{region}` zouden uiterlijk op {review} worden herzien",
        "the agreements of `{region}` were to be reviewed by {review}";
    set_review():
        "herzie ze, en zet `herzien` op de volgende dag van herziening",
        "review them, and set `herzien` to the next day of review";
    near_end(region, until):
        "de afspraken van `{region}` eindigen op {until}",
        "the agreements of `{region}` end on {until}";
    set_end_anew():
        "kijk ze met hun basis opnieuw na, en zet `geldig-tot` opnieuw",
        "look at them again, with their base, and set `geldig-tot` anew";
    source_overdue(id, review):
        "de bron `{id}` zou uiterlijk op {review} opnieuw worden bekeken",
        "the source `{id}` was to be reviewed by {review}";
    look_at_source():
        "kijk of zij nog geldt, en zet `herzien` opnieuw",
        "look whether it still holds, and set `herzien` anew";
    literal_for_nobody(question, id):
        "`als.{question}` van `{id}` geldt voor niemand",
        "`als.{question}` of `{id}` holds for nobody";
    nobody_answers_so():
        "niemand die kan voorkomen en hier thuishoort, heeft zo'n antwoord: haal de uitspraak weg, of noem een andere waarde",
        "no one who can occur and is in scope has such an answer: delete the statement, or name another value";
    the_statement():
        "de uitspraak",
        "the statement";
    for_nobody(id):
        "`{id}` geldt voor niemand",
        "`{id}` holds for nobody";
    conditions_exclude():
        "de voorwaarden sluiten elkaar uit, of de patiënten vallen buiten het bereik of komen niet voor",
        "its conditions exclude each other, or the patients are out of scope or impossible";
    name_other_values():
        "haal haar weg, of laat een voorwaarde andere waarden noemen",
        "delete it, or let one of its conditions name other values";
    everyone_answers_so():
        "iedereen die hier thuishoort, heeft zo'n antwoord",
        "everyone in scope has such an answer";
    other_has_it(question):
        "`als.{question}` zegt het al",
        "`als.{question}` has it so already";
    others_have_it():
        "de andere voorwaarden zeggen het samen al",
        "the other conditions have it so already";
    leaves_no_one_out(question, id, why):
        "`als.{question}` van `{id}` laat niemand buiten: {why}",
        "`als.{question}` of `{id}` leaves no one out: {why}";
    delete_unless_it_reads():
        "haal haar weg, tenzij zij helpt bij het lezen",
        "delete it, unless it helps to read";
    nobody_left_to_except():
        "niemand voor wie de rest geldt, heeft zulke antwoorden",
        "no one for whom the rest holds has such answers";
    others_except_all():
        "de andere uitzonderingen nemen hen allemaal al uit",
        "the other exceptions except all of them";
    excepts_nobody(id, why):
        "een uitzondering van `{id}` neemt niemand uit: {why}",
        "an exception of `{id}` excepts nobody: {why}";
    delete_or_other_values():
        "haal haar weg, of laat haar andere waarden noemen",
        "delete it, or let it name other values";
    says_the_same(topic, id, other):
        "in `{topic}` zegt `{id}` hetzelfde over dezelfde patiënten als `{other}`",
        "in `{topic}`, `{id}` says the same of the same patients as `{other}`";
    keep_one():
        "houd er een, met de redenen en bronnen van beide",
        "keep one, with the reasons and sources of both";
    nothing_depends():
        "niets hangt ervan af",
        "nothing depends on it";
    covered_by(names):
        "gedekt door {names}",
        "covered by {names}";
    covered(id, by):
        "zonder `{id}` verandert bij niemand advies, termijn of status: {by}",
        "without `{id}` no one's advice, term or status changes: {by}";
    covers_it():
        "dekt het",
        "covers it";
    keep_if_reason_helps():
        "houd het als de reden helpt; haal het anders weg",
        "keep it if its reason helps; else delete it";
    refers_without_term(id):
        "`{id}` verwijst zonder termijn",
        "`{id}` refers without a term";
    say_term_or_none():
        "zeg binnen welke termijn, of dat er geen is afgesproken",
        "say within which term, or that none was agreed";
    no_fit(since, topic):
        "{since}`{topic}` heeft voor sommige patiënten geen trede",
        "{since}`{topic}` has no step for some patients";
    add_a_fit():
        "voeg een `past` voor hen toe, beperk een regel die de laatste trede laat vervallen, of zeg `[[buiten]]`",
        "add a `past` for them, narrow a rule that removes the last step, or say `[[buiten]]`";
    without_flag():
        "zonder alarmsignaal",
        "without a red flag";
    without_flag_or_haste():
        "zonder alarmsignaal, terwijl er vandaag geen antwoord nodig is",
        "without a red flag, though no answer is needed today";
    advises_urgently(since, topic, step, why):
        "{since}`{topic}` adviseert `{step}` {why}",
        "{since}`{topic}` advises `{step}` {why}";
    make_it_a_flag():
        "maak van de reden een `[[alarm]]`, of laat de `past` naar `wanneer` vragen",
        "make the reason an `[[alarm]]`, or let the `past` ask for `wanneer`";
    by(id):
        "door `{id}`",
        "by `{id}`";
    no_destination(step):
        "`{step}` wordt geadviseerd, en heeft geen bestemming",
        "`{step}` is advised, and has no destination";
    self_by_flag(topic):
        "`{topic}` adviseert `zelf` bij een alarmsignaal, en geen `past` zegt wat te doen",
        "`{topic}` advises `zelf` by a red flag, and no `past` says what to do";
    let_flag_ask_more():
        "laat het alarmsignaal minstens een trede buiten de eigen praktijk vragen",
        "let the red flag ask for at least a step of another";
    card_too_long(step, most):
        "de kaart van `{step}` begint met {most} tekens of meer",
        "the card of `{step}` begins with {most} characters or more";
    shorten_names():
        "maak `naam` of `bestemming` van de trede korter, of die van het alarmsignaal",
        "shorten the step's `naam` or `bestemming`, or that of the red flag";
    never_advised(ladder, step):
        "geen onderwerp op de trap `{ladder}` adviseert ooit `{step}`",
        "no topic on the ladder `{ladder}` ever advises `{step}`";
    add_fit_or_never():
        "voeg er een `past` voor toe, of zeg op de trap dat zij nooit het advies is",
        "add a `past` for it, or say on the ladder that it never is";
    tightening_lets_stand(step):
        "hierdoor staat `{step}` voor patiënten bij wie zij verviel",
        "by this, `{step}` stands for patients for whom it fell";
    add_a_rule_against():
        "zij is er alleen bij meer haast dan er was: voeg een regel toe die haar voor hen laat vervallen",
        "it is only for more haste than there was: add a rule that lets it fall for them";
    withdrawal_lightens(id, topic):
        "zonder `{id}` krijgt iemand in `{topic}` een lichter advies",
        "without `{id}`, someone's advice in `{topic}` is lighter";
    tell_the_owner():
        "laat het de eigenaar van de afspraken weten: het is de keuze van de regio",
        "let the owner of the agreements know: it is the region's choice";
    excuses_nobody():
        "deze uitzondering geldt voor niemand",
        "this excuses nobody";
    name_two_neighbours():
        "haal haar weg, of noem twee waarden die in een keten van `ernst` naast elkaar staan",
        "delete it, or name two values that stand side by side in a chain of `ernst`";
    needed_later():
        "heeft later antwoord nodig",
        "an answer is needed later";
    is_later():
        "krijgt een later advies",
        "the advice is later";
    is_lighter():
        "krijgt een lichter advies",
        "the advice is lighter";
    only_here(names):
        " (alleen hier: {names})",
        " (only here: {names})";
    gets(value, advice, by):
        "`{value}` krijgt {advice}{by}",
        "`{value}` gets {advice}{by}";
    worse_is_later(since, topic, id, what, mild, worse):
        "{since}in `{topic}` is `{id}` erger, en wie erger is {what}: {mild}; {worse}",
        "{since}in `{topic}`, `{id}` is worse and {what}: {mild}; {worse}";
    direct_contact():
        "laat het rechtstreeks contact met dezelfde specialist zijn, of even zwaar als zonder haast",
        "let it be direct contact with the same specialist, or as heavy as without haste";
    worse_as_heavy():
        "laat het bij wie erger is even zwaar en even vroeg zijn, of zeg in `[[ernst-uitzondering]]` waarom niet",
        "let the worse one's be as heavy and as soon, or say in `[[ernst-uitzondering]]` why not";
    also_needed(term):
        ", nodig {term}",
        ", needed {term}";
    haste_lightens(since, topic, id, what, mild, worse):
        "{since}in `{topic}` vraagt `{id}` meer haast, en wie meer haast heeft {what}: {mild}; {worse}",
        "{since}in `{topic}`, `{id}` asks for more haste and {what}: {mild}; {worse}";
    step_and_term(names, term, needed): "{names} {term}{needed}", "{names} {term}{needed}";
    or(): " of ", " or ";
    open(): "nog open", "open";
    nothing(): "niets", "nothing";
    unsourced(count, names):
        "zonder bron in dit bestand, {count}: {names}",
        "of this file, {count} rest on no source: {names}";
    unsourced_terms(count, names):
        "termijn zonder bron in dit bestand, {count}: {names}",
        "of this file, the terms of {count} rest on no source: {names}";
    replaces_in_circle(names):
        "deze uitspraken vervangen elkaar in een kring: {names}",
        "these statements replace one another in a circle: {names}";
    break_circle():
        "haal `vervangt` weg bij de uitspraak die het eerst gold",
        "delete `vervangt` at the statement that held first";
}
