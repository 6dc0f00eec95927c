//! Bytes that are no agreements are refused, and no bytes at all make the core panic.

use ladder::date::Date;
use ladder::model::*;
use ladder::wire::{self, Beside, Reasons, Topics, WireError, Written};
use ladder::{Answers, Diagrams};
use proptest::prelude::*;

use crate::random::{Random, cases, random, today};

/// Opens every topic that the files hold, as the widget does: before its reasons are here, and with them.
fn open(files: &Written, hash: &str) -> Result<(), WireError> {
    let topics = Topics::decode(&files.topics, hash)?;
    for place in 0..topics.len() {
        ask(&topics.asked(place)?);
    }
    let reasons = Reasons::decode(&files.reasons, hash)?;
    let _ = reasons.patient()?;
    for place in 0..topics.len() {
        ask(&reasons.topic(&topics, place)?);
    }
    Ok(())
}

fn ask(topic: &Topic) {
    let diagrams = Diagrams::new(topic, today());
    let answers = Answers::new(topic);
    let _ = diagrams.advise(topic, &answers);
    let _ = diagrams.changes(topic, &answers);
    let _ = diagrams.expected_questions(topic);
}

/// These topics with this guide, read as they are when both files are here.
pub(crate) fn read(topics: &[Topic], guide: &Guide) -> (Topics, Reasons) {
    let files = wire::encode_topics("h", topics, guide).unwrap();
    both(&files)
}

fn both(files: &Written) -> (Topics, Reasons) {
    let topics = Topics::decode(&files.topics, "h").unwrap();
    (topics, Reasons::decode(&files.reasons, "h").unwrap())
}

/// Each of the two files, to be changed.
fn each(files: &Written) -> [fn(&mut Written) -> &mut Vec<u8>; 2] {
    assert!(!files.topics.is_empty() && !files.reasons.is_empty());
    [|files| &mut files.topics, |files| &mut files.reasons]
}

pub(crate) fn index() -> Agreements {
    Agreements {
        header: Header {
            region: "r".into(),
            region_name: "R".into(),
            version: "2026.11".into(),
            owner: "o".into(),
            status: AgreementsStatus::Draft,
            usage: Use::Training,
            review: Some(today()),
            manufacturer: None,
            valid: ladder::date::Period {
                from: Some(today()),
                until: None,
            },
            hash: "h".into(),
        },
        ladders: vec![Ladder {
            id: "l".into(),
            name: "L".into(),
            steps: crate::build::topic().0.steps,
        }],
        specialties: Vec::new(),
        topics: Vec::new(),
        phrases: Phrases::default(),
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn what_is_written_is_read(Random { topic, .. } in random()) {
        let files = wire::encode_topics("h", &[topic.clone(), topic.clone()], &Guide::default()).unwrap();
        let (topics, reasons) = both(&files);
        prop_assert_eq!((topics.len(), topics.is_empty()), (2, false));
        prop_assert_eq!(reasons.topic(&topics, 1), Ok(topic));
        prop_assert_eq!(topics.asked(2), Err(WireError::Damaged));
        prop_assert_eq!(reasons.topic(&topics, 2), Err(WireError::Damaged));
        prop_assert_eq!(Topics::decode(&files.topics, "g"), Err(WireError::OtherHash));
        prop_assert_eq!(Reasons::decode(&files.reasons, "g"), Err(WireError::OtherHash));
    }

    /// Whoever answers before the reasons are here gets the advice that they are the reasons of.
    #[test]
    fn a_topic_advises_alike_before_its_reasons_are_here(random in random()) {
        let (topics, reasons) = read(std::slice::from_ref(&random.topic), &Guide::default());
        let (asked, whole) = (topics.asked(0).unwrap(), reasons.topic(&topics, 0).unwrap());
        let (first, later) = (Diagrams::new(&asked, today()), Diagrams::new(&whole, today()));
        prop_assert_eq!(first.advise(&asked, &random.answers), later.advise(&whole, &random.answers));
        prop_assert_eq!(first.changes(&asked, &random.answers), later.changes(&whole, &random.answers));
        prop_assert!(asked.statements().all(|one| one.basis.reason.is_empty() && one.id.is_empty()));
        let texts = |topic: &Topic| topic.questions.iter().map(|q| q.text.clone()).collect::<Vec<_>>();
        prop_assert_eq!(texts(&asked), texts(&whole));
    }

    #[test]
    fn reasons_of_another_topic_are_refused(one in random(), other in random()) {
        let topics = read(std::slice::from_ref(&one.topic), &Guide::default()).0;
        let reasons = read(std::slice::from_ref(&other.topic), &Guide::default()).1;
        match reasons.topic(&topics, 0) {
            Ok(topic) => prop_assert_eq!(topic.questions.len(), one.topic.questions.len()),
            Err(error) => prop_assert_eq!(error, WireError::Damaged),
        }
    }

    #[test]
    fn who_signed_is_read_with_the_topic(Random { topic, .. } in random(), names in proptest::collection::vec("[a-z]{0,8}", 0..3)) {
        let by = |name: &String| Signature {
            name: name.clone(),
            role: "huisarts".into(),
            date: Date::new(2026, 11, 20).unwrap(),
            mark: "m".into(),
            holds: name.len().is_multiple_of(2),
        };
        let signed: Vec<_> = names.iter().map(by).collect();
        let beside = Beside { signed: vec![signed.clone()], ..Beside::default() };
        let two = [topic.clone(), topic.clone()];
        let files = wire::encode_with("h", &two, &Guide::default(), beside).unwrap();
        let (topics, reasons) = both(&files);
        prop_assert_eq!(reasons.signed(&topics, 0), Ok((topic.clone(), signed)));
        prop_assert_eq!(reasons.signed(&topics, 1), Ok((topic, Vec::new())));
    }

    #[test]
    fn every_beginning_alone_is_refused(Random { topic, .. } in random()) {
        let files = wire::encode_topics("h", &[topic], &Guide::default()).unwrap();
        for file in each(&files) {
            let mut cut = files.clone();
            file(&mut cut).push(0);
            prop_assert_eq!(open(&cut, "h"), Err(WireError::Damaged));
            for end in (0..file(&mut files.clone()).len()).rev() {
                file(&mut cut).truncate(end);
                prop_assert!(open(&cut, "h").is_err());
            }
        }
    }

    #[test]
    fn altered_bytes_never_panic(
        Random { topic, .. } in random(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let files = wire::encode_topics("h", &[topic], &Guide::default()).unwrap();
        for file in each(&files) {
            let mut altered = files.clone();
            let bytes = file(&mut altered);
            for (place, byte) in &changes {
                let length = bytes.len();
                bytes[place.index(length)] = *byte;
            }
            let _ = open(&altered, "h");
        }
    }

    #[test]
    fn each_single_byte_may_be_anything(Random { topic, .. } in random(), byte in any::<u8>()) {
        let files = wire::encode_topics("h", &[topic], &Guide::default()).unwrap();
        for file in each(&files) {
            for place in 0..file(&mut files.clone()).len() {
                let mut altered = files.clone();
                file(&mut altered)[place] = byte;
                let _ = open(&altered, "h");
            }
        }
    }

    #[test]
    fn random_bytes_are_no_agreements(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(wire::decode_index(&bytes), Err(WireError::NotAgreements));
        let Written { topics, reasons } = wire::encode_topics("h", &[], &Guide::default()).unwrap();
        let body = |of: &[u8]| [&of[..5], &bytes[..]].concat();
        let _ = open(&Written { topics: body(&topics), reasons: body(&reasons) }, "h");
        prop_assert!(Reasons::decode(&topics, "h").is_err() && Topics::decode(&reasons, "h").is_err());
    }
}

#[test]
fn the_index_is_read_back_and_no_beginning_of_it_is() {
    let bytes = wire::encode_index(&index()).unwrap();
    assert_eq!(wire::decode_index(&bytes), Ok(index()));
    for end in 0..bytes.len() {
        assert!(wire::decode_index(&bytes[..end]).is_err());
    }
    let mut newer = bytes.clone();
    newer[4] += 1;
    assert_eq!(wire::decode_index(&newer), Err(WireError::OtherVersion));
    assert_eq!(
        wire::decode_index(b"nothing"),
        Err(WireError::NotAgreements)
    );
}

fn guide() -> Guide {
    let source = Source {
        id: "bron".into(),
        title: "Bron".into(),
        publisher: String::new(),
        date: "2026".into(),
        region: String::new(),
        specialty: String::new(),
        certainty: ladder::Certainty::Study,
        address: String::new(),
        review: None,
    };
    let text = StepText {
        step: "zelf".into(),
        happens: "Uw huisarts behandelt u.".into(),
        place: "In de praktijk.".into(),
        answer: "U hoort het.".into(),
        costs: "Dat telt niet mee.".into(),
        call_back: "Bel als het erger wordt.".into(),
        child: Some(ForChild {
            happens: "Uw huisarts behandelt uw kind.".into(),
            place: "In de praktijk.".into(),
            answer: "U hoort het.".into(),
            call_back: "Bel als het erger wordt.".into(),
        }),
    };
    Guide {
        sources: vec![source],
        steps: vec![Cited {
            what: text,
            sources: vec![0],
        }],
        ..Guide::default()
    }
}

#[test]
fn the_patients_texts_are_read_back_and_nothing_cut_or_altered_panics() {
    let bytes = wire::encode_topics("h", &[], &guide()).unwrap().reasons;
    let read = |bytes: &[u8]| Reasons::decode(bytes, "h").and_then(|reasons| reasons.patient());
    assert_eq!(read(&bytes), Ok(guide().patient()));
    assert!(guide().step("zelf").is_some() && guide().step("poli").is_none());
    for end in 0..bytes.len() {
        assert!(read(&bytes[..end]).is_err(), "{end}");
    }
    for place in 0..bytes.len() {
        for byte in [0, 1, 0x7f, 0x80, 0xff] {
            let mut altered = bytes.clone();
            altered[place] = byte;
            let _ = read(&altered);
        }
    }
}

#[test]
fn a_patients_text_that_cites_what_is_not_there_is_refused() {
    let mut guide = guide();
    guide.call_back.sources = vec![1];
    let (_, reasons) = read(&[], &guide);
    assert_eq!(reasons.patient(), Err(WireError::Damaged));
}

#[test]
fn the_patients_texts_are_read_without_the_rest_of_the_guide() {
    let guide = guide();
    let texts = read(&[], &guide).1.patient().unwrap();
    assert_eq!(texts.sources, guide.sources);
    assert_eq!(texts.call_back, guide.call_back);
    assert_eq!(texts.costs, guide.costs);
    assert_eq!(texts.steps, guide.steps);
    assert_eq!(texts.topics, guide.topics);
}

/// A topic that says what can't be is refused when it is opened.
fn refused(change: impl FnOnce(&mut Topic)) {
    let sound = crate::build::topic()
        .alarm("rood", "bel")
        .asks("a")
        .asks("b")
        .asks_when();
    let sound = sound
        .fits("zelf", "a=ja")
        .rule("minstens poli", "b=ja")
        .against("zelf", ladder::Certainty::Study);
    let mut topic = sound.0;
    change(&mut topic);
    let (topics, reasons) = read(&[topic], &Guide::default());
    assert_eq!(reasons.topic(&topics, 0), Err(WireError::Damaged));
}

#[test]
fn refuses_a_topic_that_cannot_be() {
    refused(|topic| topic.steps.clear());
    refused(|topic| topic.steps = vec![topic.steps[0].clone(); 32]);
    refused(|topic| topic.questions = vec![topic.questions[1].clone(); 65]);
    refused(|topic| topic.questions[1].values.clear());
    refused(|topic| topic.questions[1].values = vec![topic.questions[1].values[0].clone(); 33]);
    refused(|topic| topic.questions[0].values.truncate(1));
    refused(|topic| topic.questions[3].values.truncate(1));
    refused(|topic| topic.fits[0].step = 6);
    refused(|topic| topic.fits[0].when.all[0].question = 4);
    refused(|topic| topic.fits[0].when.all[0].values = ValueSet(4));
    refused(|topic| topic.fits[0].basis.sources = vec![0]);
    refused(|topic| topic.rules[0].effect = Effect::AtLeast(6));
    refused(|topic| topic.rules[0].effect = Effect::Unsuitable(vec![1, 6]));
    refused(|topic| topic.arguments[0].step = 6);
    // There is no door in it.
    refused(|topic| topic.rules[0].destination = Some(0));
    refused(|topic| topic.fits[0].destination = Some(0));
    refused(|topic| topic.steps[1].shortest.as_mut().unwrap().basis.sources = vec![0]);
    refused(|topic| {
        let Role::RedFlag(flag) = &mut topic.questions[0].role else {
            panic!()
        };
        flag.at_least = 6;
    });
    refused(|topic| {
        topic.questions[1].role = Role::Number {
            unit: String::new(),
            thresholds: vec![f64::NAN],
        };
    });
    let all = |question| {
        vec![Literal {
            question,
            values: ValueSet(1),
        }]
    };
    refused(|topic| topic.questions[1].only_if = all(1));
    refused(|topic| {
        topic.questions[1].only_if = all(2);
        topic.questions[2].only_if = all(1);
    });
    refused(|topic| {
        topic.questions = vec![topic.questions[1].clone(); 11];
        for place in 1..11_u8 {
            topic.questions[usize::from(place)].only_if = all(place - 1);
        }
    });
}

#[test]
fn a_topic_that_would_take_too_long_gives_no_advice() {
    let mut topic = crate::build::topic();
    for place in 0..64 {
        topic = topic.asks(&format!("q{place}"));
    }
    // No order of questions is far from both of each pair.
    for place in 0..32 {
        topic = topic.fits("zelf", &format!("q{place}=ja q{}=ja", place + 32));
    }
    let topic = topic.0;
    let diagrams = Diagrams::new(&topic, today());
    let answers = Answers::new(&topic);
    assert_eq!(
        diagrams.advise(&topic, &answers),
        Err(ladder::ImpossibleAnswers)
    );
    assert_eq!(diagrams.step(&topic, &answers), None);
    assert_eq!(diagrams.example_where(|_| true), None);
    assert!(diagrams.gave_up());
    // Nobody says whom it sets apart from another, whichever of the two is the one that took too long.
    let simple = Diagrams::new(&crate::build::topic().0, today());
    assert!(!simple.gave_up());
    assert_eq!(diagrams.covers(&simple, &topic, 9, |_, _| None), None);
    assert_eq!(simple.covers(&diagrams, &topic, 9, |_, _| None), None);
}
