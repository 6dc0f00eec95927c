//! Which step is advised: the lightest that stands.

use ladder::model::*;
use ladder::{Certainty, Reason};

use crate::build::{basis, topic};
use crate::random::today;

#[test]
fn the_lightest_step_that_stands_is_advised() {
    let topic = topic()
        .asks("simpel")
        .fits("zelf", "simpel=ja")
        .fits("pluspunt", "")
        .fits("poli", "");
    assert_eq!(topic.step("simpel=ja"), "zelf");
    assert_eq!(topic.step("simpel=nee"), "pluspunt");
}

#[test]
fn what_nobody_agreed_on_falls() {
    let topic = topic().asks("simpel").fits("poli", "");
    let advice = topic.advice("simpel=ja");
    assert_eq!(advice.steps[0].because, [Reason::NotAgreed]);
    assert_eq!(topic.step("simpel=ja"), "poli");
}

#[test]
fn minstens_removes_all_lighter_steps() {
    let topic = topic()
        .asks("ernstig")
        .fits("zelf", "")
        .fits("pluspunt", "")
        .fits("poli", "");
    let topic = topic.rule("minstens poli", "ernstig=ja");
    assert_eq!(topic.step("ernstig=nee"), "zelf");
    assert_eq!(topic.step("ernstig=ja"), "poli");
    assert_eq!(
        topic.advice("ernstig=ja").steps[2].because,
        [Reason::Rule(0)]
    );
}

#[test]
fn vervalt_removes_the_named_steps_only() {
    let topic = topic()
        .asks("kind")
        .fits("zelf", "")
        .fits("pluspunt", "")
        .fits("poli", "");
    let topic = topic.rule("vervalt zelf poli", "kind=ja");
    assert_eq!(topic.step("kind=ja"), "pluspunt");
}

#[test]
fn tenzij_excepts_from_a_condition() {
    let topic = topic()
        .asks("oud")
        .asks("fit")
        .fits("zelf", "")
        .fits("poli", "");
    let topic = topic.rule("minstens poli", "oud=ja tenzij fit=ja");
    assert_eq!(topic.step("oud=ja fit=nee"), "poli");
    assert_eq!(topic.step("oud=ja fit=ja"), "zelf");
}

#[test]
fn open_is_not_no_and_neither_is_unknown() {
    let topic = topic()
        .asks("ernstig")
        .fits("zelf", "ernstig=nee")
        .fits("poli", "ernstig=ja");
    assert_eq!(topic.step(""), "Open");
    assert_eq!(topic.step("ernstig=?"), "Depends");
    assert_eq!(topic.advice("ernstig=?").possible, [0, 3]);
}

#[test]
fn on_a_question_that_is_not_asked_no_condition_holds() {
    let topic = topic().asks("pillen").asks("trouw").only_where("pillen=ja");
    let topic = topic.fits("zelf", "trouw=ja").fits("poli", "");
    assert_eq!(topic.step("pillen=ja trouw=ja"), "zelf");
    assert_eq!(topic.step("pillen=nee trouw=ja"), "poli");
    assert!(topic.advice("pillen=nee").open.is_empty());
}

#[test]
fn combinations_that_cannot_occur_are_left_out() {
    let topic = topic()
        .asks("man")
        .asks("zwanger")
        .impossible("man=ja zwanger=ja");
    let topic = topic.fits("zelf", "zwanger=nee").fits("poli", "zwanger=ja");
    assert_eq!(topic.step("man=ja"), "zelf");
    let diagrams = ladder::Diagrams::new(&topic.0, today());
    let answers = topic.answers("man=ja zwanger=ja");
    assert_eq!(
        diagrams.advise(&topic.0, &answers),
        Err(ladder::ImpossibleAnswers)
    );
}

#[test]
fn what_cannot_occur_is_not_asked_about() {
    let topic = topic()
        .asks("man")
        .asks("zwanger")
        .asks("klacht")
        .impossible("man=ja zwanger=ja");
    let topic = topic
        .fits("zelf", "zwanger=nee klacht=nee")
        .fits("poli", "");
    assert_eq!(topic.advice("man=ja").open, [2]);
    assert_eq!(topic.advice("man=nee").open, [1, 2]);
}

#[test]
fn an_answer_that_the_question_has_not_is_impossible() {
    let topic = topic().asks("simpel").fits("zelf", "");
    let mut answers = topic.answers("");
    answers.set(0, ladder::Answer::Value(2));
    let diagrams = ladder::Diagrams::new(&topic.0, today());
    assert_eq!(
        diagrams.advise(&topic.0, &answers),
        Err(ladder::ImpossibleAnswers)
    );
}

#[test]
fn alleen_als_keeps_a_step_for_some_patients() {
    let topic = topic().asks("keten").fits("zelf", "").fits("poli", "");
    let when = topic.condition("keten=ja");
    let topic = topic.step_with("zelf", |step| {
        step.only_if = vec![Availability {
            when,
            basis: basis(),
        }];
    });
    assert_eq!(topic.step("keten=ja"), "zelf");
    assert_eq!(topic.step("keten=nee"), "poli");
    assert_eq!(
        topic.advice("keten=nee").steps[0].because,
        [Reason::NotOffered(0)]
    );
}

#[test]
fn a_treating_specialist_is_the_addressee_of_steps_that_a_specialist_answers() {
    let topic = topic()
        .asks_running()
        .asks("simpel")
        .fits("zelf", "simpel=ja")
        .fits("poli", "");
    assert!(topic.advice("loopt=behandeling simpel=nee").addressee);
    assert!(!topic.advice("loopt=behandeling simpel=ja").addressee);
    assert!(!topic.advice("loopt=ketenzorg simpel=nee").addressee);
    assert!(!topic.advice("simpel=nee").addressee);
}

#[test]
fn a_statement_holds_on_its_days_only() {
    let yesterday = "2026-11-21".parse().unwrap();
    let ended = |basis: &mut Basis| basis.valid.until = Some(yesterday);
    let topic = topic()
        .fits_with("zelf", "", |fit| ended(&mut fit.basis))
        .fits("pluspunt", "");
    let topic = topic
        .rule_with("minstens poli", "", |rule| ended(&mut rule.basis))
        .fits("poli", "");
    assert_eq!(topic.step(""), "pluspunt");
}

#[test]
fn a_fact_of_a_step_holds_on_its_days_only() {
    let yesterday = "2026-11-21".parse().unwrap();
    let ended = |basis: &mut Basis| basis.valid.until = Some(yesterday);
    let slow = topic().asks_when().fits("zelf", "").fits("poli", "");
    let slow = slow.step_with("zelf", |step| {
        ended(&mut step.shortest.as_mut().unwrap().basis);
    });
    assert_eq!(slow.step("wanneer=geen-haast"), "zelf");
    assert_eq!(
        slow.advice("wanneer=maand").steps[0].because,
        [Reason::TermUnknown]
    );
    let free = topic().fits("zelf", "").step_with("zelf", |step| {
        let mut basis = basis();
        ended(&mut basis);
        step.only_within = Some((ladder::Within::TODAY, basis.clone()));
        let when = Condition {
            all: vec![],
            unless: vec![Exception {
                all: vec![],
                reason: String::new(),
            }],
        };
        step.only_if = vec![Availability { when, basis }];
    });
    assert_eq!(free.step(""), "zelf");
}

#[test]
fn contradictory_when_evidence_is_against_and_no_agreement_decides() {
    let study = |fit: &mut Fit| fit.basis.certainty = Certainty::Borrowed;
    let open = topic()
        .fits_with("zelf", "", study)
        .fits("pluspunt", "")
        .fits("poli", "");
    let open = open.against("zelf", Certainty::Study);
    assert_eq!(open.step(""), "Contradictory");
    // Safest first.
    assert_eq!(open.advice("").possible, [2, 0]);
    assert_eq!(open.advice("").arguments, [0]);

    // Where an agreement decides, the study is supporting evidence.
    assert_eq!(open.fits("zelf", "").step(""), "zelf");
    // What rests on no source is no evidence.
    let unsourced = topic().fits_with("zelf", "", study).fits("poli", "");
    assert_eq!(
        unsourced.against("zelf", Certainty::Unsourced).step(""),
        "zelf"
    );
    // Evidence against a heavier step than the lightest changes nothing.
    let heavier = topic().fits("zelf", "").fits_with("poli", "", study);
    assert_eq!(heavier.against("poli", Certainty::Study).step(""), "zelf");
    // Described without a criterion is no agreement.
    let described = |fit: &mut Fit| fit.basis.certainty = Certainty::Described;
    let described = topic().fits_with("zelf", "", described).fits("poli", "");
    assert_eq!(
        described.against("zelf", Certainty::Study).step(""),
        "Contradictory"
    );
}

#[test]
fn a_ground_neither_settles_nor_opens_a_choice() {
    for (_, ground) in Certainty::GROUNDS {
        let grounded = |fit: &mut Fit| fit.basis.certainty = ground;
        let fits = || topic().fits_with("zelf", "", grounded).fits("poli", "");
        let against = fits().against("zelf", Certainty::Study);
        assert_eq!(against.step(""), "Contradictory", "{ground:?}");
        assert_eq!(
            fits().against("zelf", ground).step(""),
            "zelf",
            "{ground:?}"
        );
    }
}

#[test]
fn preparations_are_those_of_a_possible_step() {
    let mut topic = topic()
        .asks("a")
        .fits("zelf", "a=ja")
        .fits("poli", "a=nee")
        .outside("");
    let ecg = |steps: Vec<u8>| Preparation {
        id: "ecg".into(),
        text: "Maak een ECG".into(),
        kind: PreparationKind::Do,
        steps,
        when: Condition::default(),
        basis: basis(),
    };
    topic.0.preparations = vec![ecg(vec![]), ecg(vec![3]), ecg(vec![1])];
    assert!(topic.advice("").preparations.is_empty());
    topic.0.out_of_scope.clear();
    assert_eq!(topic.advice("").preparations, [0, 1]);
    assert_eq!(topic.advice("a=ja").preparations, [0]);
}
