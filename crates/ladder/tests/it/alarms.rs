//! Red flags: only ever heavier, only ever earlier.

use ladder::advice::{Next, Raised, Status};
use ladder::model::{Door, OnUnknown, StepIx};
use ladder::report::destinations;
use ladder::{Certainty, Reason, Within};

use crate::build::{Build, topic};

fn weeks(weeks: u16) -> Within {
    Within::weeks(weeks).unwrap()
}

fn rood() -> Build {
    topic()
        .alarm("rood", "bel")
        .asks("simpel")
        .fits("zelf", "simpel=ja")
        .fits("poli", "")
}

#[test]
fn a_red_flag_at_yes_raises_to_its_minimum_at_once() {
    let advice = rood().advice("rood=ja");
    assert_eq!((advice.status, advice.step), (Status::Alarm, Some(4)));
    assert_eq!(advice.within, Some(Within::TODAY));
    assert_eq!(
        advice.red_flags,
        [Raised {
            row: 0,
            counts: true
        }]
    );
    assert_eq!(advice.steps[3].because, [Reason::RedFlag(0)]);
}

#[test]
fn never_lighter_than_the_advice_without_it() {
    let topic = topic()
        .alarm("geel", "meedenken")
        .asks("simpel")
        .fits("zelf", "simpel=ja")
        .fits("poli", "");
    assert_eq!(topic.step("geel=ja simpel=ja"), "meedenken");
    assert_eq!(topic.step("geel=ja simpel=nee"), "poli");
    let because = &topic.advice("geel=ja simpel=nee").steps[2].because;
    assert_eq!(*because, [Reason::LighterThanWithoutRedFlag]);
}

#[test]
fn never_lighter_than_the_safest_side_of_a_contradiction() {
    let topic = topic().alarm("geel", "meedenken");
    let topic = topic
        .fits_with("zelf", "", |fit| fit.basis.certainty = Certainty::Borrowed)
        .fits("poli", "");
    assert_eq!(
        topic.against("zelf", Certainty::Study).step("geel=ja"),
        "poli"
    );
}

#[test]
fn nothing_holds_a_red_flag_back() {
    let barred = rood()
        .rule("vervalt bel", "")
        .outside("")
        .step_with("bel", |step| {
            step.only_within = Some((Within::TODAY, crate::build::basis()));
            step.shortest = None;
        });
    assert_eq!(barred.step("rood=ja"), "bel");
}

#[test]
fn only_a_step_in_time_answers_a_red_flag() {
    let topic = topic()
        .alarm("geel", "pluspunt")
        .flag(|flag| flag.within = Some(weeks(1)));
    assert_eq!(topic.step("geel=ja"), "bel");
    let slower = topic.0.clone();
    let slower = Build(slower).flag(|flag| flag.within = Some(weeks(3)));
    assert_eq!(slower.step("geel=ja"), "pluspunt");
    assert_eq!(slower.advice("geel=ja").within, Some(weeks(3)));
}

#[test]
fn the_term_of_a_specialists_advice_counts_for_a_raised_step_too() {
    let topic = topic().alarm("geel", "poli").asks("a").fits("poli", "");
    let topic = topic.fits_with("poli", "a=ja", |fit| fit.within = Some(weeks(8)));
    assert_eq!(topic.advice("geel=nee a=ja").within, Some(weeks(8)));
    assert_eq!(topic.advice("geel=ja a=ja").within, Some(weeks(8)));
    assert_eq!(topic.advice("geel=ja a=nee").within, Some(Within::NO_HURRY));
}

#[test]
fn when_self_care_is_to_begin_says_nothing_of_a_hospital_visit() {
    let topic = topic().alarm("geel", "poli").fits("poli", "");
    let topic = topic.flag(|flag| flag.within = Some(weeks(8)));
    let topic = topic.fits_with("zelf", "", |fit| fit.within = Some(Within::TODAY));
    assert_eq!(topic.advice("geel=nee").within, Some(Within::TODAY));
    assert_eq!(topic.advice("geel=ja").within, Some(weeks(8)));
    // Nor do the fits of the step itself, where it would not be the advice.
    let topic = topic.fits_with("poli", "", |fit| fit.within = Some(weeks(7)));
    assert_eq!(topic.advice("geel=ja").within, Some(weeks(8)));
}

#[test]
fn an_urgent_step_is_called_today_and_says_by_when_the_patient_is_seen() {
    let days = |days| Within::working_days(days).unwrap();
    let topic = topic().alarm("a", "bel").alarm("b", "bel").fits("zelf", "");
    let topic = topic.flag(|flag| flag.within = Some(days(3)));
    let advice = |answers: &str| {
        let advice = topic.advice(answers);
        (advice.step, advice.within)
    };
    assert_eq!(advice("a=nee b=ja"), (Some(4), Some(days(3))));
    assert_eq!(advice("a=ja b=nee"), (Some(4), Some(Within::TODAY)));
    assert_eq!(advice("a=ja b=ja"), (Some(4), Some(Within::TODAY)));
}

/// A row for women only is raised before anyone gave the sex: nobody asks for it any more. A row
/// that is not raised leaves it open, and it decides nothing.
#[test]
fn a_raised_row_says_for_whom_it_is() {
    let mut topic = topic()
        .alarm("zwanger", "bel")
        .alarm("ander", "poli")
        .asks("vrouw")
        .fits("zelf", "");
    let guard = topic.condition("vrouw=ja").all;
    topic.0.questions[0].only_if = guard;
    let advice = topic.advice("zwanger=ja ander=nee");
    assert_eq!(advice.step, topic.0.step("bel"));
    assert_eq!(advice.open, []);
    let advice = topic.advice("zwanger=nee ander=nee");
    assert_eq!(
        (advice.step, advice.open),
        (topic.0.step("zelf"), Vec::new())
    );
    // Given, it counts: nobody else is asked the row.
    let advice = topic.advice("vrouw=nee ander=nee");
    assert_eq!(
        (advice.step, advice.open),
        (topic.0.step("zelf"), Vec::new())
    );
}

/// The door follows the age: an adult's, a child's, a baby's, and each that can be while it is open.
#[test]
fn each_age_goes_by_its_own_door() {
    let mut topic = topic().asks("kind").asks("zuigeling");
    let internist = topic.door(Door {
        by_age: vec![(0, "kinderarts".into()), (1, "kinderarts".into())],
        ..Door::new("internist")
    });
    let surgeon = topic.door(Door {
        by_age: vec![(0, "kinderchirurg".into())],
        ..Door::new("chirurg")
    });
    let mut topic = topic
        .alarm("a", "poli")
        .flag(|flag| flag.destination = internist)
        .alarm("c", "poli")
        .flag(|flag| flag.destination = surgeon)
        .alarm("b", "bel");
    topic.0.ages = ["kind=ja zuigeling=ja", "kind=ja"]
        .map(|age| topic.condition(age).all)
        .to_vec();
    let places = |answers: &str| {
        let advice = topic.advice(answers);
        let step = advice.step.unwrap();
        destinations(&topic.0, &advice, step).join(" ")
    };
    assert_eq!(places("a=ja b=nee c=nee kind=nee"), "internist");
    assert_eq!(places("a=ja b=nee c=nee kind=ja"), "kinderarts");
    assert_eq!(places("a=ja b=nee c=nee"), "internist kinderarts");
    assert_eq!(places("b=ja kind=ja"), "naar bel");
    assert_eq!(places("a=nee b=nee c=ja kind=ja"), "kinderchirurg chirurg");
    assert_eq!(places("a=nee b=nee c=ja kind=ja zuigeling=nee"), "chirurg");
    assert_eq!(
        places("a=nee b=nee c=ja kind=ja zuigeling=ja"),
        "kinderchirurg"
    );
    // An age is asked only where it makes another door.
    let open = |answers: &str| topic.advice(answers).open.len();
    assert_eq!((open("a=ja b=nee c=nee"), open("b=ja")), (1, 0));
    assert_eq!(open("a=nee b=nee c=ja"), 2);
}

#[test]
fn the_heaviest_minimum_names_the_destination() {
    let mut topic = topic();
    let [eye, lung, nerve] =
        ["oogarts", "hartlong", "neuroloog"].map(|place| topic.door(Door::new(place)));
    let topic = topic
        .alarm("a", "poli")
        .flag(|flag| flag.destination = eye)
        .alarm("b", "bel")
        .flag(|flag| flag.destination = lung)
        .alarm("c", "bel")
        .flag(|flag| flag.destination = nerve);
    let places = |answers: &str, step: StepIx| {
        let advice = topic.advice(answers);
        destinations(&topic.0, &advice, step).join(" ")
    };
    let step = |id: &str| {
        let place = topic.0.steps.iter().position(|step| step.id == id);
        StepIx::try_from(place.unwrap()).unwrap()
    };
    let (poli, bel, ambulance) = (step("poli"), step("bel"), step("ambulance"));
    assert_eq!(places("a=ja b=nee c=nee", poli), "oogarts");
    assert_eq!(places("a=ja b=ja c=nee", bel), "hartlong");
    assert_eq!(places("a=ja b=ja c=ja", bel), "hartlong neuroloog");
    assert_eq!(places("a=nee b=nee c=ja", bel), "neuroloog");
    // At once, with the other rows open.
    assert_eq!(places("a=ja", poli), "oogarts");
    assert_eq!(places("b=ja", bel), "hartlong");
    // A step that is heavier than all of them has its own place; a lighter one that the GP chooses too.
    assert_eq!(places("b=ja", ambulance), "naar ambulance");
    assert_eq!(places("b=ja", poli), "naar poli");
}

/// A suspicion that a fit rests on has its own door, also beside a red flag that names none.
#[test]
fn a_fit_and_a_rule_name_the_door_of_their_step() {
    let mut topic = topic();
    let [breast, skin] = ["mammapoli", "huidpoli"].map(|place| topic.door(Door::new(place)));
    let topic = topic
        .asks("knobbel")
        .asks("moedervlek")
        .alarm("a", "poli")
        .fits("poli", "")
        .fits_with("poli", "knobbel=ja", |fit| fit.destination = breast)
        .rule_with("minstens poli", "moedervlek=ja", |rule| {
            rule.destination = skin;
        });
    let places = |answers: &str| {
        let advice = topic.advice(answers);
        destinations(&topic.0, &advice, advice.step.unwrap()).join(" ")
    };
    assert_eq!(places("a=nee knobbel=nee moedervlek=nee"), "naar poli");
    assert_eq!(places("a=nee knobbel=ja moedervlek=nee"), "mammapoli");
    // What holds of both is the rule's, which asks for the step.
    assert_eq!(places("a=nee knobbel=ja moedervlek=ja"), "huidpoli");
    assert_eq!(places("a=ja knobbel=ja moedervlek=nee"), "mammapoli");
    // Nobody decided which: both are said, and the question is open.
    let open = topic.advice("a=nee moedervlek=nee");
    assert_eq!(places("a=nee moedervlek=nee"), "naar poli mammapoli");
    assert_eq!(open.open.len(), 1);
}

#[test]
fn after_a_yes_the_other_rows_stay_open() {
    let topic = topic()
        .alarm("a", "bel")
        .alarm("b", "ambulance")
        .fits("zelf", "");
    let advice = topic.advice("a=ja");
    assert_eq!(
        (advice.status, advice.next),
        (Status::Alarm, Some(Next::Alarm))
    );
    assert_eq!(advice.possible, [4, 5]);
    assert_eq!(topic.step("a=ja b=nee"), "bel");
}

#[test]
fn unknown_is_checked_first_and_leaves_both_branches() {
    let advice = rood().advice("rood=? simpel=ja");
    assert_eq!((advice.status, advice.step), (Status::Depends, None));
    assert_eq!(advice.possible, [0, 4]);
    assert_eq!(
        advice.red_flags,
        [Raised {
            row: 0,
            counts: false
        }]
    );
}

#[test]
fn unknown_may_count_as_yes() {
    let topic = topic()
        .alarm("rood", "bel")
        .flag(|flag| flag.on_unknown = OnUnknown::AsYes);
    let advice = topic.advice("rood=?");
    assert_eq!((advice.status, advice.step), (Status::Alarm, Some(4)));
    assert_eq!(
        advice.red_flags,
        [Raised {
            row: 0,
            counts: true
        }]
    );
}

#[test]
fn a_row_that_is_not_asked_raises_nothing() {
    let topic = topic()
        .asks("man")
        .alarm("zwanger", "bel")
        .only_where("man=nee")
        .fits("zelf", "");
    let advice = topic.advice("man=ja zwanger=ja");
    assert_eq!((advice.status, advice.step), (Status::Decided, Some(0)));
    assert!(advice.red_flags.is_empty());
    assert_eq!(topic.advice("zwanger=ja").status, Status::Alarm);
}

#[test]
fn without_a_step_in_time_the_heaviest_is_left() {
    let topic = topic()
        .alarm("rood", "poli")
        .flag(|flag| flag.within = Some(Within::TODAY));
    let mut topic = topic.fits("zelf", "");
    topic.0.steps.truncate(4);
    assert_eq!(topic.step("rood=ja"), "poli");
}
