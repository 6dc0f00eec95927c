//! What is told beside the advice: terms in words, what a request is about and whom it goes to, what is found by
//! its name.

use ladder::model::*;
use ladder::recall::Recall;
use ladder::report::{Due, about, addressee, due, report};
use ladder::{Diagrams, ImpossibleAnswers, Part, Prover, Within};

use crate::build::topic;
use crate::random::today;
use crate::wire::read;

/// Phrases that are each their own name.
fn phrases() -> Phrases {
    Phrases {
        today: "vandaag".into(),
        hours: "{n} uur".into(),
        working_day: "een werkdag".into(),
        working_days: "{n} werkdagen".into(),
        week: "een week".into(),
        weeks: "{n} weken".into(),
        access: "toegangstijd".into(),
        no_hurry: "geen haast".into(),
        ..Phrases::default()
    }
}

#[test]
fn each_term_is_said_in_its_own_words() {
    let days = |days| Within::working_days(days).unwrap();
    let said = [
        (Within::TODAY, "vandaag"),
        (Within::hours(4).unwrap(), "4 uur"),
        (Within::hours(24).unwrap(), "24 uur"),
        (days(1), "een werkdag"),
        (days(3), "3 werkdagen"),
        (Within::weeks(1).unwrap(), "een week"),
        (Within::weeks(6).unwrap(), "6 weken"),
        (Within::ACCESS, "toegangstijd"),
        (Within::NO_HURRY, "geen haast"),
    ];
    for (term, words) in said {
        assert_eq!(phrases().within(term), words);
    }
}

#[test]
fn a_request_is_about_the_raised_red_flags_and_else_about_the_topic() {
    let built = topic()
        .alarm("bloed", "bel")
        .alarm("koorts", "bel")
        .asks("a");
    let built = built.fits("zelf", "a=ja");
    let of = |answers: &str| about(&built.0, &built.advice(answers));
    assert_eq!(of("bloed=nee koorts=nee a=ja"), "T");
    assert_eq!(of("bloed=nee koorts=ja a=ja"), "koorts");
    assert_eq!(of("bloed=ja koorts=ja a=ja"), "bloed; koorts");
}

#[test]
fn only_what_a_specialist_answers_goes_to_the_one_who_treats() {
    let built = topic().asks_running().asks("a");
    let built = built.fits("zelf", "a=ja").fits("meedenken", "a=nee");
    let goes = |answers: &str, step: &str| {
        let step = built.0.step(step).unwrap();
        addressee(&built.0, &built.advice(answers), step)
    };
    assert!(goes("loopt=behandeling a=nee", "meedenken"));
    assert!(goes("loopt=behandeling a=nee", "poli"));
    assert!(!goes("loopt=behandeling a=nee", "zelf"));
    assert!(!goes("loopt=behandeling a=nee", "pluspunt"));
    assert!(!goes("loopt=ketenzorg a=nee", "meedenken"));
    assert!(!goes("loopt=nee a=nee", "meedenken"));
}

#[test]
fn what_has_a_name_is_found_by_it() {
    let specialty = |id: &str| Specialty {
        id: id.into(),
        name: id.to_uppercase(),
    };
    let agreements = Agreements {
        specialties: vec![specialty("kno"), specialty("huid")],
        ..crate::wire::index()
    };
    assert_eq!(agreements.specialty("huid").unwrap().name, "HUID");
    assert_eq!(agreements.specialty("kno").unwrap().name, "KNO");
    assert!(agreements.specialty("oog").is_none());
    assert_eq!(Use::ALL.map(Use::word), ["scholing", "toetsing", "zorg"]);

    let built = topic().asks("a").fits("zelf", "a=ja").fits("poli", "a=nee");
    for part in [Part::Fit(0), Part::Fit(1)] {
        assert_eq!(built.0.statement(part).unwrap().part, part);
    }
    assert!(built.0.statement(Part::Fit(2)).is_none());
}

#[test]
fn a_statement_holds_does_not_hold_or_is_open_as_the_answers_are() {
    let built = topic().asks("a").asks("b").fits("zelf", "a=ja b=ja");
    let prover = Prover::new(&built.0, today()).unwrap();
    let holds =
        |answers: &[(QuestionIx, ValueIx)]| prover.holds_for(Part::Fit(0), &answers.to_vec());
    assert_eq!(holds(&[(0, 1), (1, 1)]), Some(true));
    assert_eq!(holds(&[(0, 1), (1, 0)]), Some(false));
    assert_eq!(holds(&[(0, 0)]), Some(false));
    assert_eq!(holds(&[(0, 1)]), None);
}

#[test]
fn a_recall_is_of_its_own_topic_only() {
    let other = Topic {
        id: "ander".into(),
        ..topic().0
    };
    let (topics, reasons) = read(&[topic().0, other], &Guide::default());
    let recall = Recall {
        region: None,
        topic: "ander".into(),
        hashes: Vec::new(),
        since: today(),
        why: "fout".into(),
        instead: "bel".into(),
    };
    let topics = topics.recalled(&crate::wire::index().header, vec![recall.clone()]);
    assert_eq!(topics.asked(0).unwrap().recalled, None);
    assert_eq!(topics.asked(1).unwrap().recalled, Some(recall.clone()));
    let whole = reasons.topic(&topics, 1).unwrap();
    assert_eq!(whole.recalled, Some(recall));

    assert!(read(&[], &Guide::default()).0.is_empty());
}

#[test]
fn answers_that_cannot_be_say_so() {
    assert_eq!(
        ImpossibleAnswers.to_string(),
        "these answers can't occur together"
    );
}

#[test]
fn no_hurry_is_said_where_a_fit_of_that_step_says_it_and_else_what_a_step_has() {
    let later = |fit: &mut Fit| fit.within = Some(Within::NO_HURRY);
    let said = |built: &crate::build::Build, name: &str| {
        let step = built.0.step(name).unwrap();
        due(&built.0, &built.advice("wanneer=geen-haast"), step)
    };
    for name in ["zelf", "meedenken", "pluspunt", "poli"] {
        let plain = topic().asks_when().fits(name, "");
        let told = topic().asks_when().fits_with(name, "", later);
        let none = |step: &mut Step| step.shortest = None;
        assert_eq!(said(&told.step_with(name, none), name), Due::NoHurry);
        // A specialist has an access time, also where nobody wrote it down.
        let expected = match name {
            "meedenken" | "poli" => Due::Access,
            _ => Due::NoneAgreed,
        };
        assert_eq!(said(&plain.step_with(name, none), name), expected);
    }
    // Of a call today nobody says an access time, though a specialist takes it.
    let called = topic().asks_when().fits("bel", "");
    assert_ne!(said(&called, "bel"), Due::Access);
}

#[test]
fn a_report_says_of_a_red_flag_what_it_was_answered_and_where_it_leads() {
    let built = topic().alarm("rood", "bel").asks("a").fits("zelf", "a=ja");
    let answers = built.answers("rood=ja a=ja");
    let diagrams = Diagrams::new(&built.0, today());
    let advice = built.advice("rood=ja a=ja");
    let agreements = crate::wire::index();
    let told = report(&agreements, &built.0, &diagrams, &answers, &advice);
    let [flag] = told.red_flags.as_slice() else {
        panic!("{:?}", told.red_flags)
    };
    assert_eq!((flag.id, flag.answer, flag.at_least), ("rood", "ja", "bel"));
    assert_eq!(flag.destination.as_deref(), Some("naar bel"));
    assert_eq!(told.destination.as_deref(), Some("naar bel"));
}

#[test]
fn the_doors_that_are_named_are_those_of_red_flags_rules_and_fits() {
    let mut built = topic();
    let doors = ["vlag", "regel", "past"].map(|name| built.door(Door::new(name)));
    let built = built
        .alarm("rood", "bel")
        .flag(|flag| flag.destination = doors[0])
        .rule_with("binnen", "rood=ja", |rule| rule.destination = doors[1])
        .fits_with("zelf", "", |fit| fit.destination = doors[2]);
    let mut topic = built.0;
    let named: Vec<_> = topic.named_doors_mut().map(|door| *door).collect();
    assert_eq!(named, [0, 1, 2]);
}
