//! Where more than one choice may fit a patient, the screen says which to take: *kies de eerste die
//! klopt* or *kies de onderste die klopt*. Whoever follows that gets the heaviest advice of the
//! choices that fit.

use std::collections::BTreeMap;

use ladder::date::Date;
use ladder::model::{QuestionIx, StepIx, Topic};
use ladder::{Answer, Answers, Diagrams};

use crate::chance::Chance;
use crate::picture::{DAY, READING};

/// Other answers tried for each question.
const PATIENTS: usize = 150;

/// Topic, question, the choice to take, and one that gives a heavier advice in some patient: nobody
/// has both, by their own words. The sentence is there for other choices of that question.
const EXCLUSIVE: [&str; 26] = [
    // Made and not made: an ECG, a work-up, a measurement that was repeated.
    "hartkloppingen bevinding geen-ecg afwijkend",
    "hartkloppingen bevinding geen-ecg twijfel",
    "hartkloppingen bevinding geen-ecg normaal-aanhoudend",
    "dikke-benen oorzaak niet-af veneus-blijft",
    "dikke-benen oorzaak niet-af lymf",
    "zouten-in-het-bloed waarde k-hoog middel",
    // Treatment not yet tried, or for less than three months, and tried for as long as that.
    "hartkloppingen bevinding normaal normaal-aanhoudend",
    "carpaletunnelsyndroom beeld klassiek-onbehandeld klassiek-behandeld",
    "heupklachten wat-ging-vooraf nog-geen-oefentherapie restklacht",
    "heupklachten wat-ging-vooraf nog-geen-oefentherapie beperkt",
    "knieklachten-niet-traumatisch wat-ging-vooraf nog-geen-oefentherapie restklacht",
    "knieklachten-niet-traumatisch wat-ging-vooraf nog-geen-oefentherapie beperkt",
    "schouderklachten wat-ging-vooraf nog-geen-drie-maanden behandeld",
    "lage-rugpijn-zonder-uitstraling beloop stappen-te-gaan stappen-gedaan",
    // Not on a settled treatment, and on one.
    "adhd-of-autisme-volwassene stand ingesteld duidelijk",
    // Shorter and longer than so many weeks; better and not better.
    "lage-rugpijn-met-uitstraling beloop kort niet-beter",
    "lage-rugpijn-met-uitstraling beloop beter niet-beter",
    "lage-rugpijn-zonder-uitstraling beloop kort stappen-gedaan",
    "borstklachten klacht blijft knobbel",
    // An ordinary pain of the back is one without a sign of a collapsed vertebra.
    "lage-rugpijn-zonder-uitstraling beloop inzakking stappen-gedaan",
    // An ECG in doubt is not yet a normal one.
    "hartkloppingen bevinding twijfel normaal-aanhoudend",
    // The other says that the one to take is not there.
    "atriumfibrilleren bevinding hartziekte klachten-ondanks",
    "gewrichtsontsteking bevinding jicht geen-artritis",
    "balzak beeld bijbal zacht-klein",
    "balzak beeld bijbal vasectomie",
    "balzak beeld bijbal hinder",
];

/// The choices run from worse to mild: of two that fit the first counts; or the other way round.
fn worst_first(hint: &str) -> Option<bool> {
    let hint = hint.to_lowercase();
    if hint.contains("eerste die klopt") {
        return Some(true);
    }
    hint.contains("onderste die klopt").then_some(false)
}

fn advised(diagrams: &Diagrams, topic: &Topic, answers: &Answers) -> Option<StepIx> {
    let advice = diagrams.advise(topic, answers).ok()?;
    advice.advised(topic, answers)
}

/// Somebody without a red flag, of whom everything else is known.
fn somebody(topic: &Topic, chance: &mut Chance) -> Answers {
    let mut answers = Answers::new(topic);
    for (place, question) in (0..).zip(&topic.questions) {
        let value = match question.red_flag() {
            Some(_) => 0,
            None => chance.below(question.values.len()),
        };
        answers.set(place, Some(Answer::Value(u8::try_from(value).unwrap())));
    }
    answers
}

/// The pairs of choices of which the one to take gives the lighter advice, with the steps of the
/// first patient who shows it.
fn lighter(
    topic: &Topic,
    asked: QuestionIx,
    worst_first: bool,
    found: &mut BTreeMap<String, String>,
) -> usize {
    let diagrams = Diagrams::new(topic, DAY.parse::<Date>().unwrap());
    let question = &topic.questions[usize::from(asked)];
    let mut chance = Chance::new(u64::from(asked));
    let mut compared = 0;
    for _ in 0..PATIENTS {
        let mut patient = somebody(topic, &mut chance);
        let steps = (0..question.values.len()).map(|value| {
            patient.set(asked, Some(Answer::Value(u8::try_from(value).unwrap())));
            advised(&diagrams, topic, &patient)
        });
        let mut steps: Vec<_> = steps.zip(&question.values).collect();
        if worst_first {
            steps.reverse();
        }
        for (place, (mild, other)) in steps.iter().enumerate() {
            for (worse, taken) in &steps[place + 1..] {
                let (Some(mild), Some(worse)) = (mild, worse) else {
                    continue;
                };
                compared += 1;
                if worse < mild {
                    let name = |step: &StepIx| &topic.steps[usize::from(*step)].id;
                    let pair = format!("{} {} {} {}", topic.id, question.id, taken.id, other.id);
                    found
                        .entry(pair)
                        .or_insert_with(|| format!("{} before {}", name(worse), name(mild)));
                }
            }
        }
    }
    compared
}

#[test]
fn of_two_choices_that_fit_the_one_to_take_gives_the_heavier_advice() {
    let (mut compared, mut found) = (0, BTreeMap::new());
    for region in &READING.regions {
        for topic in &region.topics {
            for (place, question) in (0..).zip(&topic.questions) {
                if let Some(worst_first) = worst_first(&question.hint) {
                    compared += lighter(topic, place, worst_first, &mut found);
                }
            }
        }
    }
    let mut wrong = Vec::new();
    for pair in EXCLUSIVE {
        if found.remove(pair).is_none() {
            wrong.push(format!("{pair}: no longer found"));
        }
    }
    wrong.extend(found.iter().map(|(pair, steps)| format!("{pair}: {steps}")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 1000, "{compared}");
}
