//! A raised red flag shows its own doctor, at once: whichever rows are raised, and whatever is still
//! open beside them.

use ladder::date::Date;
use ladder::model::{QuestionIx, RedFlag, Topic};
use ladder::report::report;
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
    let (mut asked, mut wrong) = (0, Vec::new());
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
                let theirs = set.iter().map(|at| {
                    let flag = flags[*at].1;
                    let step = &topic.steps[usize::from(flag.at_least)];
                    flag.destination.as_deref().unwrap_or(&step.destination)
                });
                let theirs: Vec<_> = theirs.collect();
                let right = !told.destinations.is_empty()
                    && told.destinations.iter().all(|place| theirs.contains(place));
                if !right {
                    wrong.push(format!(
                        "{} {}: {:?}, not {theirs:?}",
                        region.agreements.header.region, topic.id, told.destinations
                    ));
                }
            }
        }
    }
    println!("{asked} sets of raised rows, {} wrong", wrong.len());
    assert!(asked > 10_000, "{asked}");
    assert!(
        wrong.is_empty(),
        "{}\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
}

/// The card says who is called while other rows are open, and the term that it is at the latest.
#[tokio::test]
async fn the_card_names_the_raised_rows_own_doctor_while_others_are_open() {
    for (topic, row, place, term) in [
        ("vermoeidheid", "suicidaal", "Crisisdienst GGZ", "vandaag"),
        (
            "vermoeidheid",
            "afvallen-zweten-klieren",
            "Ziekenhuis, interne geneeskunde",
            "uiterlijk binnen 1 week",
        ),
        (
            "hoge-bloeddruk",
            "rond-zwangerschap",
            "Dienstdoende gynaecoloog",
            "uiterlijk vandaag",
        ),
    ] {
        let raised = format!("{row}=ja");
        let screen = html(answered(topic, &[&raised]), DAY).await;
        let (_, card) = screen.split_once("class=\"card\"").unwrap();
        assert!(card.contains(place), "{topic} {row}: {card}");
        assert!(card.contains(term), "{topic} {row}: {card}");
        assert!(
            !card.contains("Dienstdoende specialist"),
            "{topic} {row}: {card}"
        );
    }
}
