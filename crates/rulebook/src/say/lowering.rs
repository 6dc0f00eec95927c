//! What putting a region over its base says of them.

sentences! {
    break_waiting():
        "haal bij één van hen `alleen-als` weg, of laat het een andere vraag noemen",
        "delete `alleen-als` of one of them, or let it name another question";
    older_fact(key, id, new, old):
        "bij `{key}` rust `{id}` op een bron van {new}, en de basis op een van {old}",
        "under `{key}`, `{id}` rests on a source of {new}; its base on one of {old}";
    look_at_newer():
        "kijk of de nieuwere ook hier geldt; haal dit dan weg",
        "look whether the newer one holds here too; then delete this";
    bases_source():
        "de bron van de basis",
        "the base's source";
    no_phrase(region, key):
        "geen `zinnen.toml` van `{region}` en zijn basis heeft de sleutel `{key}`",
        "no `zinnen.toml` of `{region}` and its base has the key `{key}`";
    add_phrase(key):
        "voeg er `{key} = \"…\"` aan toe",
        "add `{key} = \"…\"` to it";
    child_at_adults(id, place, first):
        "`{id}` stuurt een kind naar “{place}”, en {first} ziet geen kinderen",
        "`{id}` sends a child to “{place}”, and {first} sees no children";
    say_who_sees_child():
        "zeg wie een kind met dit signaal ziet, of geef het specialisme `kinderen = true`",
        "say who sees a child with this sign, or mark the specialty with `kinderen = true`";
    ages_overlap(name):
        "de leeftijd van deur “{name}” overlapt met die van een andere, en valt er niet in",
        "the age of door “{name}” overlaps with that of another, and does not lie in it";
    nest_ages():
        "laat leeftijden in elkaar vallen (`<1` in `<18`) of elkaar uitsluiten; `<18` is wie een kind is",
        "let ages lie in one another (`<1` in `<18`) or exclude one another; `<18` is who is a child";
    many_ages(most):
        "de deuren onderscheiden meer dan {most} leeftijden",
        "the doors tell apart more than {most} ages";
    no_value_named(question):
        "er is geen waarde van `{question}` genoemd, zodat dit voor niemand geldt",
        "no value of `{question}` is named, so that this holds for nobody";
    name_a_value():
        "noem minstens één waarde",
        "name at least one value";
    value_of(question):
        "waarde van `{question}` met de naam",
        "value of `{question}` called";
    few_examples(topic, read, few):
        "`{topic}` heeft {read} van minstens {few} voorbeelden",
        "`{topic}` has {read} of at least {few} examples";
    add_example():
        "voeg `[[voorbeeld]]` toe",
        "add `[[voorbeeld]]`";
    starting_point():
        "uitgangspunt",
        "starting point";
    step_on_ladder():
        "trede op deze trap met de naam",
        "step on this ladder called";
    write_bare():
        "schrijf het zonder aanhalingstekens: `60`",
        "write it bare: `60`";
    no_threshold(text):
        "`{text}` is geen grens van een getal",
        "`{text}` is no threshold of a number";
    nobody_has_it(text, unit, last):
        "`{text}` onderscheidt niemand: het gaat van 0 tot en met {last} {unit}",
        "`{text}` tells nobody apart: it goes from 0 to {last} {unit}";
    write_possible():
        "herstel het getal, of haal de voorwaarde weg",
        "mend the number, or delete the condition";
    write_threshold():
        "schrijf `<65`, `>=65` of `>=50 <75`, met een punt in `2.5`; ouder dan 40 is `>=41`",
        "write `<65`, `>=65` or `>=50 <75`, with a point in `2.5`; over 40 is `>=41`";
    row_of_one_sex(id, word, question):
        "`alarm:{id}` zegt “{word}”, en wordt gevraagd wat `{question}` ook is",
        "`alarm:{id}` says “{word}”, and is asked whatever `{question}` is";
    split_the_row():
        "splits de rij, of zeg `voor-iedereen = true` als het één signaal naast andere is",
        "split the row, or say `voor-iedereen = true` where it is one sign among others";
    group_of_patients():
        "patiëntengroep",
        "group of patients";
    text_of_step():
        "tekst voor patiënten van de trede",
        "text for patients of the step";
    no_patient_text(step):
        "geen tekst zegt patiënten wat `{step}` is",
        "no text tells patients what `{step}` is";
    add_patient_text():
        "voeg een `[[bij-trede]]` toe aan `patient.toml`",
        "add a `[[bij-trede]]` to `patient.toml`";
    text_of_topic():
        "tekst voor patiënten van het onderwerp",
        "text for patients of the topic";
    many_values(id, most):
        "`{id}` heeft meer dan {most} waarden",
        "`{id}` has more than {most} values";
    depends_on_later(id, guard):
        "`{id}` hangt af van `{guard}`, en dat wordt later gevraagd",
        "`{id}` depends on `{guard}`, which is asked later";
    asked_later():
        "wordt later gevraagd",
        "asked later";
    another_group():
        "geef een van beide een andere `groep`",
        "give one of both another `groep`";
    guards_in_circle(id):
        "`{id}` en waar het van afhangt, wachten op elkaar",
        "`{id}` and its guards wait for one another";
    flag_in_condition(id):
        "het alarmsignaal `{id}` staat in een voorwaarde",
        "the red flag `{id}` stands in a condition";
    the_flag():
        "het alarmsignaal",
        "the red flag";
    ask_a_question():
        "een alarmsignaal maakt het advies alleen dringender; stel er een eigen vraag over",
        "a red flag only makes the advice more urgent; ask a question of its own";
    flag_replaced(id):
        "het alarmsignaal `{id}` van de basis is niet te vervangen",
        "the red flag `{id}` of the base can't be replaced";
    base_says_it_here():
        "de basis zegt het hier",
        "the base says it here";
    write_tightening(name):
        "schrijf `[[aanscherpen]]` met `wat = \"{name}\"`",
        "write `[[aanscherpen]]` with `wat = \"{name}\"`";
    flag_withdrawn(name):
        "het alarmsignaal `{name}` is niet in te trekken",
        "the red flag `{name}` can't be withdrawn";
    only_tighten_flags():
        "een regio mag alarmsignalen toevoegen en aanscherpen",
        "a region may add red flags and tighten them";
    statement_of_base():
        "uitspraak van de basis met de naam",
        "statement of the base called";
    stricter_says_why():
        "een alarmsignaal dat strenger is dan zijn teken, zegt waarom",
        "a red flag that is stricter than its sign says why";
    add_reason():
        "voeg `want = \"…\"` toe",
        "add `want = \"…\"`";
    one_door(sign):
        "het teken `{sign}` heeft overal één deur",
        "the sign `{sign}` has one door everywhere";
    delete_destination():
        "haal `bestemming` weg; een regio geeft het teken een andere `deur` in haar `tekens.toml`",
        "delete `bestemming`; a region gives the sign another `deur` in its `tekens.toml`";
    lighter_than_sign():
        "een lichtere trede dan die van het teken",
        "a lighter step than the sign's";
    ladder_without_sign(ladder, sign):
        "de trap `{ladder}` heeft geen trede van het teken `{sign}`",
        "the ladder `{ladder}` has no step of the sign `{sign}`";
    say_least_here():
        "zeg met `minstens` welke trede het hier is",
        "say with `minstens` which step it is here";
    later_than_sign():
        "een latere termijn dan die van het teken",
        "a later term than the sign's";
    weaker_than_sign(what, sign):
        "{what} `{sign}`",
        "{what} `{sign}`";
    delete_sign_key():
        "haal de sleutel weg: het teken geeft hem; eigen waarden zijn strenger, met `want`",
        "delete the key: the sign gives it; own values are stricter, with `want`";
    made_for_region(region):
        "gemaakt voor de regio `{region}`",
        "made for the region `{region}`";
    made_for_specialty(specialty, here):
        "gemaakt voor het specialisme `{specialty}`, en hier gebruikt voor `{here}`",
        "made for the specialty `{specialty}`, used for `{here}`";
    source_was(source, made_for):
        "de bron `{source}` is {made_for}",
        "the source `{source}` was {made_for}";
    self_incomplete(missing):
        "`zelf` zegt wat te doen, binnen welke termijn, en wie controleert; {missing} ontbreekt",
        "`zelf` says what to do, by when, and who checks; {missing} is missing";
    add_missing_keys():
        "voeg de ontbrekende sleutels toe",
        "add the missing keys";
    no_term_here():
        "`bron-binnen` gaat over een termijn, en hier staat er geen",
        "`bron-binnen` is about a term, and there is none here";
    give_term():
        "geef de termijn met `binnen`, of haal `bron-binnen` weg",
        "give the term with `binnen`, or delete `bron-binnen`";
    step_lacks_key(id, key):
        "bij de trede `{id}` ontbreekt de sleutel `{key}`",
        "the step `{id}` lacks the key `{key}`";
    add_text_key(key):
        "voeg `{key} = \"…\"` toe",
        "add `{key} = \"…\"`";
    base_names_regional(id):
        "de basis noemt `{id}`, een trede van een regio",
        "the base names `{id}`, a step of a region";
    name_national():
        "noem een landelijke trede of een eigenschap (`minstens.spoed`, `vervalt.vorm`), of verplaats het naar de regio",
        "name a national step or a property (`minstens.spoed`, `vervalt.vorm`), or move it to the region";
    step_on_the_ladder(ladder):
        "trede op de trap `{ladder}` met de naam",
        "step on the ladder `{ladder}` called";
    no_urgent_step(ladder, word):
        "geen trede van de trap `{ladder}` heeft `spoed = \"{word}\"`",
        "no step of the ladder `{ladder}` has `spoed = \"{word}\"`";
    the_ladder():
        "de trap",
        "the ladder";
    only_these_tighten():
        "alleen een alarmsignaal, een regel of een `past` is aan te scherpen",
        "only a red flag, a rule or a fit can be tightened";
    cant_be_tightened(id):
        "`{id}` is niet aan te scherpen",
        "`{id}` can't be tightened";
    flag_would_be_lighter():
        "het alarmsignaal zou een lichtere trede toestaan",
        "the red flag would allow a lighter step";
    rule_would_be_lighter():
        "de regel zou een lichtere trede toestaan",
        "the rule would allow a lighter step";
    rule_says_falls():
        "de regel zegt `vervalt`; schrijf een eigen regel",
        "the rule says `vervalt`; write a rule of its own";
    fit_has_no_least():
        "een `past` heeft geen `minstens`",
        "a fit has no `minstens`";
    term_would_be_later():
        "de termijn zou later zijn dan die van de basis",
        "the term would be later than the base's";
    only_heavier_or_earlier():
        "een regio maakt het alleen zwaarder of eerder",
        "a region only makes it heavier or earlier";
    stays_as_it_was(id):
        "`{id}` blijft zoals het was",
        "`{id}` stays as it was";
    delete_or_tighten():
        "haal dit weg, of scherp aan",
        "delete it, or tighten";
    many_questions(id, most):
        "`{id}` stelt meer dan {most} vragen",
        "`{id}` asks more than {most} questions";
    many_doors(id, most):
        "`{id}` noemt meer dan {most} deuren",
        "`{id}` names more than {most} doors";
    no_topic_to_add_to(id):
        "de basis heeft geen onderwerp `{id}` om aan te vullen",
        "the base has no topic `{id}` to add to";
    or_give_a_head(help):
        "{help}; of geef `naam`, `specialisme` en `trap`",
        "{help}; or give `naam`, `specialisme` and `trap`";
    topic_lacks_key(id, key):
        "bij het onderwerp `{id}` ontbreekt de sleutel `{key}`",
        "the topic `{id}` lacks the key `{key}`";
    ladder_in_region(region):
        "trap in de regio `{region}` met de naam",
        "ladder in the region `{region}` called";
    sign_later(id):
        "het teken `{id}` zou een latere termijn hebben",
        "the sign `{id}` would have a later term";
    only_earlier_heavier_door():
        "een regio maakt het alleen eerder of zwaarder, of noemt een andere deur",
        "a region only makes it earlier or heavier, or names another door";
    sign_lacks_key(id, key):
        "bij het teken `{id}` ontbreekt de sleutel `{key}`",
        "the sign `{id}` lacks the key `{key}`";
    add_key(key):
        "voeg `{key} = …` toe",
        "add `{key} = …`";
    suspicion_routine(id):
        "de verdenking `{id}` heeft geen termijn: zij zou routine zijn",
        "the suspicion `{id}` has no term: it would be routine";
    add_norm():
        "voeg `binnen = \"1 week\"` toe, de norm waar niets anders zegt",
        "add `binnen = \"1 week\"`, the norm where nothing else says otherwise";
    sign_unused(id):
        "geen alarmsignaal en geen regel zegt `teken = \"{id}\"`",
        "no red flag or rule says `teken = \"{id}\"`";
    say_sign_or_delete():
        "zeg het waar een onderwerp het teken tegenkomt, of haal het weg",
        "say it where a topic meets the sign, or delete it";
    sign_lighter(id):
        "het teken `{id}` zou een lichtere trede toestaan",
        "the sign `{id}` would allow a lighter step";
    the_bases():
        "die van de basis",
        "the base's";
    rests_on_itself(name):
        "`{name}` rust op zichzelf",
        "`{name}` rests on itself";
    last_names_base():
        "laat de laatste een basis noemen die geen regio is",
        "let the last one name a base that is no region";
    step_of_ladder():
        "trede van de trap",
        "step of the ladder";
    many_steps(ladder, most):
        "de trap `{ladder}` heeft meer dan {most} treden",
        "the ladder `{ladder}` has more than {most} steps";
    shared_question():
        "gedeelde vraag",
        "shared question";
    step_called():
        "trede met de naam",
        "step called";
    not_for_care():
        "afspraken voor zorg zijn `vastgesteld` en noemen een `fabrikant`",
        "agreements for care must be `vastgesteld` and name a `fabrikant`";
    use_toetsing():
        "schrijf tot die tijd `gebruik = \"toetsing\"`",
        "write `gebruik = \"toetsing\"` until then";
    step(): "trede", "step";
    ladder(): "trap", "ladder";
    source(): "bron", "source";
    specialty(): "specialisme", "specialty";
    question(): "vraag", "question";
    statement(): "uitspraak", "statement";
    region(): "regio", "region";
    base(): "basis", "base";
    sign(): "teken", "sign";
    example(): "voorbeeld", "example";
    value(): "waarde", "value";
    form(): "vorm", "form";
    segment(): "segment", "segment";
    knob(): "knop", "knob";
    effect(): "effect", "effect";
    contradiction(): "tegenspraak", "contradiction";
    base_leans(name):
        "een landelijk voorbeeld noemt `{name}`, en dat is van een regio: elders komt het niet uit",
        "an example of the base names `{name}`, which is of a region: elsewhere it fails";
    move_example():
        "zet het voorbeeld in het bestand van het onderwerp in de map van de regio",
        "put the example in the topic's file in the region's folder";
}
