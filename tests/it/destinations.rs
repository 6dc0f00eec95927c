//! A raised red flag shows its own doctor, at once: whichever rows are raised, and whatever is still
//! open beside them.

use std::collections::BTreeMap;

use ladder::date::Date;
use ladder::model::{QuestionIx, RedFlag, Topic};
use ladder::report::{destinations, report, term};
use ladder::{Answer, Answers, Diagrams};

use crate::picture::{DAY, READING, answered, html};

fn flags(topic: &Topic) -> Vec<(QuestionIx, &RedFlag)> {
    let questions = (0..).zip(&topic.questions);
    questions
        .filter_map(|(row, question)| Some((row, question.red_flag()?)))
        .collect()
}

/// Every set of one to three rows.
fn sets(rows: usize) -> impl Iterator<Item = Vec<usize>> {
    let all = 1_u32..1 << rows;
    let small = all.filter(|set| (1..=3).contains(&set.count_ones()));
    small.map(move |set| (0..rows).filter(|row| set >> row & 1 == 1).collect())
}

#[test]
fn every_set_of_raised_rows_goes_where_one_of_them_says() {
    let date: Date = DAY.parse().unwrap();
    let (mut asked, mut wrong, mut late) = (0, Vec::new(), Vec::new());
    for region in &READING.regions {
        for topic in &region.topics {
            let diagrams = Diagrams::new(topic, date);
            let flags = flags(topic);
            for (set, others) in
                sets(flags.len()).flat_map(|set| [(set.clone(), None), (set, Some(0))])
            {
                let mut answers = Answers::new(topic);
                for (at, (row, _)) in flags.iter().enumerate() {
                    let value = if set.contains(&at) { Some(1) } else { others };
                    answers.set(*row, value.map(Answer::Value));
                }
                let Ok(advice) = diagrams.advise(topic, &answers) else {
                    continue;
                };
                asked += 1;
                let told = report(&region.agreements, topic, &diagrams, &answers, &advice);
                let theirs = set.iter().flat_map(|at| {
                    let flag = flags[*at].1;
                    let known = &advice.steps[usize::from(flag.at_least)].doors;
                    let own = known.iter().filter(|_| flag.destination.is_none());
                    let all = own.copied().chain(flag.destination.map(Some));
                    let doors = all.map(|door| topic.door(door, flag.at_least).unwrap());
                    doors.collect::<Vec<_>>()
                });
                // Nobody gave an age: an adult's door and a child's may both be named.
                let theirs: Vec<_> = theirs.flat_map(|door| door.names(&advice.ages)).collect();
                let right = !told.destinations.is_empty()
                    && told.destinations.iter().all(|place| theirs.contains(place));
                if !right {
                    wrong.push(format!(
                        "{} {}: {:?}, not {theirs:?}",
                        region.agreements.header.region, topic.id, told.destinations
                    ));
                }
                // What is told is never later than what the strictest of them asks for.
                let due = set.iter().filter_map(|at| topic.due(flags[*at].1)).min();
                let step = advice.step.or_else(|| advice.least(topic));
                let said = step.and_then(|step| term(topic, &advice, step));
                if due.is_some_and(|due| said.is_none_or(|said| said > due)) {
                    late.push(format!("{}: {said:?}, not {due:?}", topic.id));
                }
            }
        }
    }
    println!(
        "{asked} sets of raised rows, {} wrong, {} late",
        wrong.len(),
        late.len()
    );
    assert!(
        late.is_empty(),
        "{}\n{}",
        late.len(),
        late[..late.len().min(20)].join("\n")
    );
    assert!(asked > 10_000, "{asked}");
    assert!(
        wrong.is_empty(),
        "{}\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
}

/// The doctors who see no children.
fn adults_only(place: &str) -> bool {
    // A kaakchirurg and a kinderchirurg see children, a chirurg does not.
    let place = place.to_lowercase();
    let place = place
        .replace("kaakchirurg", "")
        .replace("kinderchirurg", "");
    let doctors = [
        "internist",
        "cardioloog",
        "hartlong",
        "neuroloog",
        "reumatoloog",
        "longarts",
        "mdl-arts",
        "geriater",
        "geriatrie",
        "chirurg",
        "crisisdienst ggz",
        "ggz-instelling",
        "psychiater",
        "ouderengeneeskunde",
        "interne geneeskunde",
        "cardiologie",
        "neurologie",
        "reumatologie",
        "longgeneeskunde",
        ", mdl",
        ", gynaecologie",
        ", urologie",
        ", chirurgie",
        "ouderenzorg",
    ];
    doctors.iter().any(|doctor| place.contains(doctor))
}

/// Red flags hold outside the scope too: in every topic of every region, whichever row is raised,
/// with or without haste, nobody under 18 is sent to a doctor of adults.
#[test]
fn nobody_under_18_is_sent_to_a_doctor_of_adults() {
    let date: Date = DAY.parse().unwrap();
    let (mut asked, mut wrong) = (0, Vec::new());
    let mut doors = std::collections::BTreeSet::new();
    for region in &READING.regions {
        for topic in &region.topics {
            let diagrams = Diagrams::new(topic, date);
            // Who sees children there is the same for everyone.
            let Some((age, question)) = topic.question("leeftijd") else {
                assert!(topic.ages.is_empty(), "{}", topic.id);
                continue;
            };
            let wanneer = topic.question("wanneer").unwrap();
            let ages = [0.0, 3.0, 10.0, 17.0].map(|years| question.band(years));
            let flags = flags(topic);
            let sets = sets(flags.len()).chain([Vec::new()]);
            for set in sets.filter(|set| set.len() < 3) {
                for (age_given, haste) in ages.iter().flat_map(|age| [(age, None), (age, Some(0))])
                {
                    let mut answers = Answers::new(topic);
                    answers.set(age, age_given.map(Answer::Value));
                    answers.set(wanneer.0, haste.map(Answer::Value));
                    for (at, (row, _)) in flags.iter().enumerate() {
                        answers.set(*row, Answer::Value(u8::from(set.contains(&at))));
                    }
                    let Ok(advice) = diagrams.advise(topic, &answers) else {
                        continue;
                    };
                    asked += 1;
                    let own = advice.possible.iter();
                    let places = own.flat_map(|step| destinations(topic, &advice, *step));
                    for place in places {
                        doors.insert(place.to_owned());
                        if adults_only(place) {
                            let region = &region.agreements.header.region;
                            wrong.push(format!("{region} {}: {place}", topic.id));
                        }
                    }
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    println!("{asked} children, {} wrong; doors: {doors:#?}", wrong.len());
    assert!(asked > 10_000, "{asked}");
    assert!(doors.contains("Dienstdoende kinderarts"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The card says who is called while other rows are open, and the term that it is at the latest.
#[tokio::test]
async fn the_card_names_the_raised_rows_own_doctor_while_others_are_open() {
    for (topic, row, place, term) in [
        ("vermoeidheid", "suicidaal", "Crisisdienst GGZ", "vandaag"),
        (
            "vermoeidheid",
            "afvallen-zweten-klieren",
            "Internist",
            "uiterlijk binnen 1 week",
        ),
        (
            "hoge-bloeddruk",
            "rond-zwangerschap",
            "Verloskundige of dienstdoende gynaecoloog",
            "uiterlijk vandaag",
        ),
    ] {
        let raised = format!("{row}=ja");
        let screen = html(answered(topic, &[&raised]), DAY).await;
        let (_, card) = screen.split_once("class=\"card\"").unwrap();
        // Without tags: what the rules say stands in an element of its own.
        let texts = card
            .split('<')
            .filter_map(|piece| Some(piece.split_once('>')?.1));
        let card = texts
            .map(|text| text.trim_matches('\n'))
            .collect::<String>();
        assert!(card.contains(place), "{topic} {row}: {card}");
        assert!(card.contains(term), "{topic} {row}: {card}");
        assert!(
            !card.contains("Dienstdoende specialist"),
            "{topic} {row}: {card}"
        );
    }
}

/// The same words are one sign: whichever topic asks them, they go by one door within one term. Who
/// is acutely ill goes to whoever is on duty for the topic.
#[test]
fn the_same_words_go_by_one_door_in_every_topic() {
    let (mut shared, mut wrong) = (0, Vec::new());
    for region in &READING.regions {
        let mut known = BTreeMap::new();
        for topic in &region.topics {
            for (row, flag) in flags(topic) {
                let question = &topic.questions[usize::from(row)];
                if flag.destination.is_none() || question.id == "acuut-ziek" {
                    continue;
                }
                let door = topic.door(flag.destination, flag.at_least).unwrap();
                let by_age: Vec<_> = door.by_age.iter().map(|(_, name)| name).collect();
                let goes = (&door.name, by_age, topic.due(flag));
                match known.insert(&question.text, (goes.clone(), &topic.id)) {
                    Some((before, other)) if before != goes => {
                        wrong.push(format!("{}: {goes:?}, {other}: {before:?}", topic.id));
                    }
                    Some(_) => shared += 1,
                    None => {}
                }
            }
        }
    }
    println!("{shared} rows share their words with another topic");
    assert!(shared > 100, "{shared}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
