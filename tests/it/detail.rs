//! What the host hears with an event.

use ladder::model::Use;
use serde_json::{Value, json};
use standards::OverrideReason;
use trede_wijzer::host::detail::{Detail, with};
use trede_wijzer::topic::session::{Choice, Session};

use crate::picture::{PLUSPUNT, agreements, answered};

const TIME: &str = "2026-11-22T09:30:00.000Z";

fn session(answers: &[&str]) -> Session {
    let state = answered("hoge-bloeddruk", answers);
    state.session().unwrap().clone()
}

fn handed_over(usage: Use, answers: &[&str], letter: &str) -> Option<Value> {
    let mut agreements = agreements();
    agreements.header.usage = usage;
    with(&agreements, &session(answers), |case| {
        let detail = Detail::handed_over(case, None, Some(letter), TIME.to_owned());
        detail.map(|detail| serde_json::to_value(detail).unwrap())
    })
}

#[test]
fn an_advice_brings_its_card_and_its_bundle_and_no_typed_text() {
    with(&agreements(), &session(&PLUSPUNT), |case| {
        let detail = serde_json::to_value(Detail::new(case)).unwrap();
        let keys: Vec<_> = detail.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["advice", "bundle", "card"]);
        assert_eq!(detail["advice"], serde_json::to_value(case.report).unwrap());
        assert_eq!(detail["card"]["summary"], "Pluspunt, interne geneeskunde");
    });
}

#[test]
fn a_hand_over_brings_the_referral_and_the_letter() {
    let detail = handed_over(Use::Evaluation, &PLUSPUNT, "Geachte collega").unwrap();
    assert_eq!(detail["referral"]["step"], "pluspunt");
    assert_eq!(detail["feedback"]["feedback"][0]["outcome"], "accepted");
    assert_eq!(detail["feedback"]["feedback"][0]["outcomeTimestamp"], TIME);
    let mut rest = detail.clone();
    rest["letter"].take();
    assert!(!rest.to_string().contains("Geachte collega"));
}

#[test]
fn a_letter_that_lost_its_mark_gets_it_back() {
    let letter = |usage, text| handed_over(usage, &PLUSPUNT, text).unwrap()["letter"].clone();
    let marked = "LET OP: niet voor zorg; regels in toetsing\nGeachte collega";
    assert_eq!(letter(Use::Evaluation, "Geachte collega"), marked);
    assert_eq!(letter(Use::Evaluation, marked), marked);
    assert_eq!(letter(Use::Care, "Geachte collega"), "Geachte collega");
}

#[test]
fn nothing_is_handed_over_of_training_or_before_a_step_is_advised() {
    assert_eq!(handed_over(Use::Training, &PLUSPUNT, ""), None);
    assert_eq!(handed_over(Use::Evaluation, &["leeftijd=60"], ""), None);
    let no_list: Vec<_> = PLUSPUNT
        .into_iter()
        .filter(|answer| *answer != "alarm=geen")
        .collect();
    assert_eq!(handed_over(Use::Evaluation, &no_list, ""), None);
}

#[test]
fn another_choice_brings_that_step_and_the_reason_and_words_only_when_handed_over() {
    let mut session = session(&PLUSPUNT);
    session.choice = Some(Choice {
        step: session.topic().step("ziekenhuis").unwrap(),
        why: Some(OverrideReason::Wish),
        note: " wil naar Heerlen ".to_owned(),
    });
    let choice = session.choice.clone().unwrap();
    with(&agreements(), &session, |case| {
        let told = Detail::chosen(case, &choice.unsaid(), TIME.to_owned());
        let told = serde_json::to_value(told).unwrap();
        assert_eq!(
            told["chosen"],
            json!({ "step": "ziekenhuis", "reason": "wens-patient" })
        );
        assert_eq!(told["referral"]["step"], "ziekenhuis");
        assert_eq!(told["advice"]["step"], "pluspunt");
        let outcome = &told["feedback"]["feedback"][0];
        assert_eq!(outcome["overrideReason"]["reason"]["code"], "wens-patient");
        assert_eq!(outcome["card"], told["card"]["uuid"]);
        assert!(!told.to_string().contains("Heerlen"));

        let handed = Detail::handed_over(case, Some(&choice), None, TIME.to_owned());
        let handed = serde_json::to_value(handed.unwrap()).unwrap();
        let outcome = &handed["feedback"]["feedback"][0];
        assert_eq!(outcome["outcome"], "overridden");
        assert_eq!(outcome["overrideReason"]["userComment"], "wil naar Heerlen");
    });
}

#[test]
fn the_code_of_the_host_goes_along_where_it_is_of_the_topic() {
    let code = |icpc: Option<&str>| {
        let mut session = session(&PLUSPUNT);
        session.context.icpc = icpc.map(str::to_owned);
        with(&agreements(), &session, |case| {
            let detail = serde_json::to_value(Detail::new(case)).unwrap();
            let reason = &detail["bundle"]["entry"][0]["resource"]["reasonCode"][0];
            reason["coding"][0]["code"].clone()
        })
    };
    assert_eq!(code(Some("K87")), "K87");
    assert_eq!((code(Some("A01")), code(None)), (Value::Null, Value::Null));
}

#[test]
fn another_choice_keeps_the_term_that_is_needed() {
    let mut this_week = PLUSPUNT;
    this_week[2] = "wanneer=deze-week";
    let mut session = session(&this_week);
    session.choice = Some(Choice {
        step: session.topic().step("ziekenhuis").unwrap(),
        why: None,
        note: String::new(),
    });
    with(&agreements(), &session, |case| {
        let detail = Detail::handed_over(case, session.choice.as_ref(), None, TIME.to_owned());
        let referral = serde_json::to_value(detail.unwrap()).unwrap()["referral"].take();
        assert_eq!(referral["step"], "ziekenhuis");
        assert_eq!(referral["within"], "binnen 1 week", "{referral}");
    });
}
