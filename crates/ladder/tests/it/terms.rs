//! How soon: what is needed, what a step can give, what is advised.

use ladder::{Reason, Within};

use crate::build::{basis, topic};

fn weeks(weeks: u16) -> Within {
    Within::weeks(weeks).unwrap()
}

#[test]
fn a_step_slower_than_needed_falls() {
    let topic = topic()
        .asks_when()
        .fits("pluspunt", "")
        .fits("poli", "")
        .fits("bel", "");
    assert_eq!(topic.step("wanneer=geen-haast"), "pluspunt");
    assert_eq!(topic.step("wanneer=maand"), "pluspunt");
    // Two weeks are too slow for one, and six for one.
    assert_eq!(topic.step("wanneer=week"), "bel");
    assert_eq!(
        topic.advice("wanneer=week").steps[2].because,
        [Reason::Late]
    );
}

#[test]
fn a_borrowed_term_counts_as_it_is() {
    let topic = topic().asks_when().fits("pluspunt", "").fits("bel", "");
    let topic = topic.step_with("pluspunt", |step| {
        step.shortest.as_mut().unwrap().basis.certainty = ladder::Certainty::Borrowed;
    });
    assert_eq!(topic.step("wanneer=maand"), "pluspunt");
    assert_eq!(topic.step("wanneer=week"), "bel");
}

#[test]
fn a_term_that_no_source_gives_fits_only_no_hurry() {
    let topic = topic().asks_when().fits("pluspunt", "").fits("bel", "");
    let topic = topic.step_with("pluspunt", |step| step.shortest = None);
    assert_eq!(topic.step("wanneer=geen-haast"), "pluspunt");
    assert_eq!(topic.step("wanneer=maand"), "bel");
    assert_eq!(
        topic.advice("wanneer=maand").steps[2].because,
        [Reason::TermUnknown]
    );
}

#[test]
fn hours_are_sooner_than_today_and_an_urgent_step_is_called_within_them() {
    let topic = topic().asks_when().fits("poli", "").fits("bel", "");
    let hours = |hours| Within::hours(hours).unwrap();
    let with = |term| {
        let topic = topic.clone().asks("been");
        let topic = topic.rule_with("binnen", "been=ja", |rule| rule.within = Some(term));
        let advice = topic.advice("wanneer=geen-haast been=ja");
        let step = advice.step.unwrap();
        (advice.within, ladder::report::term(&topic.0, &advice, step))
    };
    assert_eq!(with(hours(4)), (Some(hours(4)), Some(hours(4))));
    assert_eq!(
        with(Within::TODAY),
        (Some(Within::TODAY), Some(Within::TODAY))
    );
    // It is called today also where the patient may be seen within a day and a night.
    assert_eq!(with(hours(24)), (Some(Within::TODAY), Some(Within::TODAY)));
}

#[test]
fn the_strictest_of_question_and_rules_is_needed() {
    let topic = topic()
        .asks_when()
        .asks("koorts")
        .fits("pluspunt", "")
        .fits("bel", "");
    let topic = topic.rule_with("binnen", "koorts=ja", |rule| rule.within = Some(weeks(1)));
    assert_eq!(topic.step("wanneer=maand koorts=nee"), "pluspunt");
    assert_eq!(topic.step("wanneer=maand koorts=ja"), "bel");
    assert_eq!(
        topic.advice("wanneer=maand koorts=nee").within,
        Some(weeks(4))
    );
}

#[test]
fn the_advised_step_adds_the_terms_of_its_holding_fits() {
    let topic = topic()
        .asks("stijf")
        .fits_with("poli", "stijf=ja", |fit| fit.within = Some(weeks(3)));
    let topic = topic
        .fits("poli", "")
        .fits_with("bel", "", |fit| fit.within = Some(Within::TODAY));
    assert_eq!(topic.advice("stijf=ja").within, Some(weeks(3)));
    assert_eq!(topic.advice("stijf=nee").within, Some(Within::NO_HURRY));
    assert_eq!(topic.advice("").within, None);
    assert_eq!(topic.step(""), "poli");
}

#[test]
fn alleen_binnen_keeps_a_step_for_haste() {
    let topic = topic().asks_when().fits("meedenken", "").fits("poli", "");
    let topic = topic.step_with("meedenken", |step| {
        step.only_within = Some((weeks(1), basis()));
    });
    assert_eq!(topic.step("wanneer=week"), "meedenken");
    assert_eq!(topic.step("wanneer=geen-haast"), "poli");
    assert_eq!(
        topic.advice("wanneer=maand").steps[1].because,
        [Reason::NotUrgentEnough]
    );
}

#[test]
fn urgent_steps_are_always_in_time_and_mean_today() {
    let topic = topic()
        .asks_when()
        .fits("bel", "")
        .step_with("bel", |step| step.shortest = None);
    assert_eq!(topic.step("wanneer=vandaag"), "bel");
    assert_eq!(
        topic.advice("wanneer=geen-haast").within,
        Some(Within::TODAY)
    );
}

#[test]
fn two_questions_about_time_count_both() {
    let late = ladder::model::Role::Time(vec![weeks(1), Within::NO_HURRY]);
    let topic =
        topic()
            .asks_when()
            .question("later", ladder::model::Group::Time, late, &["ja", "nee"]);
    let topic = topic.fits("zelf", "");
    assert_eq!(
        topic.advice("wanneer=maand later=ja").within,
        Some(weeks(1))
    );
    assert_eq!(
        topic.advice("wanneer=week later=nee").within,
        Some(weeks(1))
    );
}
