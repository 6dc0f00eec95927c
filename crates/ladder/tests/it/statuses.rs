//! How far the advice is, in the order in which it matters.

use ladder::Certainty;
use ladder::advice::{Next, Status};
use ladder::date::Period;
use ladder::model::{Fit, Group, Role};

use crate::build::{Build, topic};

fn expired(mut topic: Build) -> Build {
    topic.0.valid = Period {
        from: None,
        until: Some("2026-11-21".parse().unwrap()),
    };
    topic
}

fn small() -> Build {
    topic()
        .alarm("rood", "bel")
        .asks("kind")
        .asks("a")
        .fits("zelf", "a=ja kind=nee")
        .outside("kind=ja")
}

#[test]
fn alarm_comes_before_all() {
    for answers in ["rood=ja", "rood=ja kind=ja", "rood=ja kind=nee a=nee"] {
        assert_eq!(small().advice(answers).status, Status::Alarm);
        assert_eq!(expired(small()).advice(answers).status, Status::Alarm);
        assert_eq!(small().step(answers), "bel");
    }
}

#[test]
fn expired_agreements_give_no_advice_but_their_red_flags_work() {
    let topic = expired(small());
    let advice = topic.advice("kind=ja a=ja");
    assert_eq!((advice.status, advice.step), (Status::Expired, None));
    // The list is still asked, and nothing else is.
    assert_eq!((advice.next, advice.possible), (Some(Next::Alarm), vec![4]));
    assert_eq!(topic.advice("").open, [0]);
    assert_eq!(topic.step("rood=ja"), "bel");
    let mut early = small();
    early.0.valid = Period {
        from: Some("2026-11-23".parse().unwrap()),
        until: None,
    };
    assert_eq!(early.advice("rood=nee").status, Status::Expired);
}

#[test]
fn out_of_scope_comes_before_no_fit() {
    assert_eq!(
        small().advice("rood=nee kind=ja a=nee").status,
        Status::OutOfScope
    );
    assert_eq!(small().advice("kind=ja").status, Status::OutOfScope);
    assert_eq!(small().advice("kind=ja").step, None);
    assert_eq!(
        small().advice("rood=nee kind=nee a=nee").status,
        Status::NoFit
    );
}

#[test]
fn a_child_outside_the_scope_with_an_alarm_is_an_alarm() {
    assert_eq!(small().step("kind=ja rood=ja"), "bel");
}

#[test]
fn open_comes_before_depends() {
    let topic = topic()
        .asks("a")
        .asks("b")
        .fits("zelf", "a=ja b=ja")
        .fits("poli", "");
    assert_eq!(topic.advice("a=?").status, Status::Open);
    assert_eq!(topic.advice("a=?").next, Some(Next::Question(1)));
    assert_eq!(topic.advice("a=? b=ja").status, Status::Depends);
    assert_eq!(topic.advice("a=? b=ja").next, None);
    assert_eq!(topic.advice("a=? b=nee").status, Status::Decided);
}

#[test]
fn a_step_is_given_exactly_when_it_is_the_only_end() {
    let topic = topic()
        .asks("kind")
        .asks("a")
        .fits("zelf", "a=nee")
        .fits("zelf", "a=ja")
        .outside("kind=ja");
    // Only one step is possible, but so is none.
    let advice = topic.advice("");
    assert_eq!(
        (advice.status, advice.step, advice.scope_open),
        (Status::Open, None, true)
    );
    assert_eq!(advice.possible, [0]);
    // The step is known though its term is not.
    let topic = crate::build::topic().asks_when().fits("zelf", "");
    let advice = topic.advice("");
    assert_eq!(
        (advice.status, advice.step, advice.within),
        (Status::Open, Some(0), None)
    );
}

#[test]
fn asks_the_groups_in_clinical_order() {
    let role = || Role::Fact;
    let topic = topic()
        .question("geslacht", Group::Person, role(), &["m", "v"])
        .alarm("rood", "bel");
    let topic = topic
        .asks("a")
        .fits("zelf", "geslacht=m a=ja")
        .fits("poli", "");
    assert_eq!(topic.advice("").next, Some(Next::Question(0)));
    assert_eq!(topic.advice("geslacht=m").next, Some(Next::Alarm));
    assert_eq!(
        topic.advice("geslacht=m rood=nee").next,
        Some(Next::Question(2))
    );
    assert_eq!(topic.advice("geslacht=m rood=nee a=nee").next, None);
    assert_eq!(topic.advice("geslacht=v rood=nee").open, []);
}

/// Age is asked before the red flags, and may be open still: what is asked next is not the measure.
#[test]
fn no_step_is_named_before_the_red_flags_are_answered_also_where_it_is_certain() {
    let weeks = |weeks: u16| Some(ladder::Within::working_days(weeks * 5).unwrap());
    let topic = topic()
        .question("oud", Group::Person, Role::Fact, &["nee", "ja"])
        .alarm("geel", "pluspunt")
        .flag(|flag| flag.within = weeks(3))
        .fits("pluspunt", "")
        .rule_with("binnen", "oud=ja", |rule| rule.within = weeks(4));
    let advised = |answers: &str| {
        let advice = topic.advice(answers);
        assert_eq!(topic.step(answers), "pluspunt", "{answers}");
        (
            advice.next,
            advice.advised(&topic.0, &topic.answers(answers)),
        )
    };
    assert_eq!(advised(""), (Some(Next::Question(0)), None));
    assert_eq!(advised("oud=nee"), (Some(Next::Alarm), None));
    assert_eq!(advised("geel=nee"), (Some(Next::Question(0)), Some(2)));
    assert_eq!(advised("oud=nee geel=nee"), (None, Some(2)));
    assert_eq!(advised("geel=ja").1, Some(2));
}

/// Whom a topic is of is not asked, and whoever is said to be another is out of scope.
#[test]
fn of_one_sex_nobody_is_asked_and_the_other_is_out_of_scope() {
    let mut topic = topic()
        .asks("man")
        .alarm("rood", "bel")
        .fits("zelf", "")
        .outside("man=nee");
    topic.0.only = topic.condition("man=ja").all;
    let advice = topic.advice("rood=nee");
    assert_eq!((advice.status, advice.step), (Status::Decided, Some(0)));
    assert!(advice.open.is_empty());
    assert_eq!(topic.advice("man=nee rood=nee").status, Status::OutOfScope);
    assert_eq!(topic.advice("man=ja rood=nee").status, Status::Decided);
    // A red flag is raised for whoever it is.
    assert_eq!(topic.step("man=nee rood=ja"), "bel");
}

/// `zelf` stands with evidence against it, `meedenken` beside it, and `pluspunt` as well.
fn torn() -> crate::build::Build {
    let built = topic().alarm("rood", "bel").asks("a");
    // No agreement settles it: the ladder alone says that `zelf` fits.
    let unsettled = |fit: &mut Fit| fit.basis.certainty = Certainty::FromLadder;
    let built = built.fits_with("zelf", "", unsettled);
    let built = built.fits("meedenken", "");
    built
        .fits("pluspunt", "a=ja")
        .against("zelf", Certainty::Study)
}

#[test]
fn beside_two_that_contradict_each_other_a_third_can_be_taken_too() {
    let built = torn();
    let also = |answers: &str| {
        let advice = built.advice(answers);
        assert_eq!(advice.status, Status::Contradictory, "{answers}");
        advice.also(&built.0, &built.answers(answers))
    };
    assert_eq!(also("rood=nee a=ja"), [2]);
    assert_eq!(also("rood=nee a=nee"), [] as [u8; 0]);
}

#[test]
fn before_the_red_flags_are_answered_nothing_can_be_taken_beside() {
    let built = torn();
    let advice = built.advice("a=ja");
    assert_eq!(advice.also(&built.0, &built.answers("a=ja")), [] as [u8; 0]);
}
