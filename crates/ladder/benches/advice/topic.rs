//! A topic of the size of a real one, after *hoge bloeddruk*: 12 questions, 9 steps, 22 statements.

use ladder::date::{Date, Period};
use ladder::model::{
    Argument, Availability, Basis, Brief, Condition, Door, Effect, Exception, Fit, Group, Literal,
    OnUnknown, OutOfScope, Preparation, PreparationKind, Question, RedFlag, Role, Rule, Shortest,
    Side, Step, StepIx, Topic, Urgency, Value, ValueSet,
};
use ladder::{Answer, Answers, Certainty, Within};

/// The day on which all is asked.
pub(crate) fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn basis(certainty: Certainty) -> Basis {
    Basis {
        reason: "De stappen van de richtlijn zijn nog niet doorlopen.".into(),
        certainty,
        sources: Vec::new(),
        valid: Period::default(),
        term: None,
    }
}

fn agreed() -> Basis {
    basis(Certainty::RegionalAgreement)
}

fn weeks(weeks: u16) -> Within {
    Within::weeks(weeks).unwrap()
}

fn days(days: u16) -> Within {
    Within::working_days(days).unwrap()
}

fn step(id: &str, within: Within, by_specialist: bool, urgency: Option<Urgency>) -> Step {
    Step {
        id: id.into(),
        name: id.into(),
        destination: Door::new(format!("{id}, interne geneeskunde")),
        urgency,
        by_specialist,
        shortest: Some(Shortest {
            within,
            basis: agreed(),
        }),
        only_within: None,
        only_if: Vec::new(),
        attributes: Vec::new(),
    }
}

fn question(topic: &mut Topic, id: &str, group: Group, role: Role, values: &[&str]) {
    let value = |id: &&str| Value {
        id: (*id).into(),
        label: (*id).into(),
    };
    topic.questions.push(Question {
        id: id.into(),
        text: format!("{id}?"),
        hint: String::new(),
        group,
        role,
        values: values.iter().map(value).collect(),
        judgement: false,
        brief: Brief::default(),
        in_brief: false,
        may_be_unknown: true,
        only_if: Vec::new(),
    });
}

fn flag(topic: &mut Topic, id: &str, at_least: &str, within: Option<Within>) {
    let flag = RedFlag {
        at_least: topic.step(at_least).unwrap(),
        within,
        destination: None,
        on_unknown: OnUnknown::CheckFirst,
        check_now: "Meet nu de bloeddruk en vraag naar deze klachten.".into(),
        examination: false,
        basis: agreed(),
    };
    question(
        topic,
        id,
        Group::Alarm,
        Role::RedFlag(Box::new(flag)),
        &["nee", "ja"],
    );
}

fn literals(topic: &Topic, all: &str) -> Vec<Literal> {
    let literal = |word: &str| {
        let (id, values) = word.split_once('=').unwrap();
        let (place, question) = topic.question(id).unwrap();
        let values = values
            .split('|')
            .map(|value| ValueSet::one(question.value(value).unwrap()));
        Literal {
            question: place,
            values: values.fold(ValueSet::default(), ValueSet::with),
        }
    };
    all.split_whitespace().map(literal).collect()
}

fn condition(topic: &Topic, when: &str) -> Condition {
    let (all, unless) = when.split_once("tenzij").unwrap_or((when, ""));
    let mut condition = Condition {
        all: literals(topic, all),
        unless: Vec::new(),
    };
    if !unless.is_empty() {
        condition.unless.push(Exception {
            all: literals(topic, unless),
            reason: unless.into(),
        });
    }
    condition
}

fn fit(topic: &mut Topic, step: &str, within: Option<Within>, when: &str) {
    let certainty = if step == "pluspunt" {
        Certainty::Borrowed
    } else {
        Certainty::RegionalAgreement
    };
    topic.fits.push(Fit {
        destination: None,
        id: format!("past:{step}-{}", topic.fits.len()),
        step: topic.step(step).unwrap(),
        when: condition(topic, when),
        basis: basis(certainty),
        within,
        action: String::new(),
        check: String::new(),
    });
}

fn rule(topic: &mut Topic, effect: &str, within: Option<Within>, when: &str) {
    let mut words = effect.split(' ');
    let kind = words.next();
    let mut steps: Vec<StepIx> = words.map(|step| topic.step(step).unwrap()).collect();
    let effect = match kind {
        Some("minstens") => Effect::AtLeast(steps.remove(0)),
        Some("vervalt") => Effect::Unsuitable(steps),
        _ => Effect::TermOnly,
    };
    let (id, when) = (
        format!("regel-{}", topic.rules.len()),
        condition(topic, when),
    );
    topic.rules.push(Rule {
        destination: None,
        id,
        when,
        effect,
        within,
        basis: agreed(),
    });
}

/// The topic.
pub(crate) fn topic() -> Topic {
    let mut topic = Topic {
        doors: Vec::new(),
        only: Vec::new(),
        id: "hoge-bloeddruk".into(),
        name: "Hoge bloeddruk".into(),
        specialty: "interne-geneeskunde".into(),
        ladder: "somatiek".into(),
        general: false,
        patient_page: None,
        valid: Period::default(),
        steps: vec![
            step("zelf", Within::TODAY, false, None),
            step("kaderarts", days(5), false, None),
            step("collegiaal-advies", Within::TODAY, true, None),
            step("meedenkconsult", days(3), true, None),
            step("meekijkconsult", weeks(2), true, None),
            step("pluspunt", weeks(2), true, None),
            step("ziekenhuis", weeks(3), true, None),
            step("bel", Within::TODAY, true, Some(Urgency::Today)),
            step("ambulance", Within::TODAY, true, Some(Urgency::Now)),
        ],
        questions: Vec::new(),
        ages: Vec::new(),
        impossible: Vec::new(),
        out_of_scope: Vec::new(),
        fits: Vec::new(),
        rules: Vec::new(),
        arguments: Vec::new(),
        preparations: Vec::new(),
        sources: Vec::new(),
        recalled: None,
    };
    questions(&mut topic);
    statements(&mut topic);
    topic
}

fn questions(topic: &mut Topic) {
    let ages = Role::Number {
        unit: "jaar".into(),
        thresholds: vec![18.0, 40.0, 70.0],
    };
    question(
        topic,
        "leeftijd",
        Group::Person,
        ages,
        &["kind", "jong", "midden", "oud"],
    );
    flag(topic, "acuut-ziek", "bel", None);
    flag(topic, "spoedgeval", "ambulance", None);
    flag(topic, "zwanger", "bel", None);
    flag(topic, "papiloedeem", "ziekenhuis", Some(weeks(1)));
    let terms = Role::Time(vec![Within::TODAY, days(3), weeks(2), Within::NO_HURRY]);
    let values = ["vandaag", "dagen", "weken", "geen-haast"];
    question(topic, "wanneer", Group::Time, terms, &values);
    let values = ["nee", "ketenzorg", "behandeling", "terugverwezen"];
    question(
        topic,
        "loopt",
        Group::Running,
        Role::Running(ValueSet::one(2)),
        &values,
    );
    let values = ["meedenken", "onderzoek", "behandeling", "tweede-mening"];
    question(topic, "vraagt", Group::Asked, Role::Fact, &values);
    let values = ["onder-140", "140-160", "160-180", "boven-180"];
    question(topic, "bloeddruk", Group::Facts, Role::Fact, &values);
    question(topic, "secundair", Group::Facts, Role::Fact, &["nee", "ja"]);
    question(
        topic,
        "middelen",
        Group::Tried,
        Role::Fact,
        &["geen-of-een", "twee", "drie-of-meer"],
    );
    question(topic, "trouw", Group::Tried, Role::Fact, &["nee", "ja"]);
    let tried = literals(topic, "middelen=twee|drie-of-meer");
    if let Some(question) = topic.questions.last_mut() {
        question.only_if = tried;
    }
}

fn statements(topic: &mut Topic) {
    let keten = condition(topic, "loopt=ketenzorg");
    let when = condition(topic, "leeftijd=kind");
    topic.out_of_scope.push(OutOfScope {
        topic: None,
        id: "kind".into(),
        when,
        basis: agreed(),
    });
    for step in &mut topic.steps {
        match step.id.as_str() {
            "kaderarts" => step.only_if.push(Availability {
                when: keten.clone(),
                basis: agreed(),
            }),
            "collegiaal-advies" => step.only_within = Some((days(2), agreed())),
            _ => {}
        }
    }
    fit(
        topic,
        "zelf",
        None,
        "middelen=geen-of-een bloeddruk=onder-140|140-160|160-180",
    );
    fit(topic, "zelf", None, "middelen=twee trouw=nee");
    fit(topic, "kaderarts", None, "vraagt=meedenken");
    fit(
        topic,
        "collegiaal-advies",
        None,
        "vraagt=meedenken|behandeling",
    );
    fit(topic, "meedenkconsult", None, "vraagt=meedenken");
    fit(
        topic,
        "meedenkconsult",
        None,
        "middelen=drie-of-meer trouw=ja",
    );
    fit(
        topic,
        "meekijkconsult",
        None,
        "secundair=ja vraagt=meedenken|onderzoek",
    );
    fit(
        topic,
        "pluspunt",
        Some(weeks(2)),
        "middelen=drie-of-meer trouw=ja vraagt=onderzoek",
    );
    fit(topic, "pluspunt", None, "secundair=ja tenzij leeftijd=jong");
    fit(topic, "ziekenhuis", Some(weeks(3)), "secundair=ja");
    fit(topic, "ziekenhuis", None, "");
    fit(topic, "bel", None, "");
    rule(
        topic,
        "vervalt pluspunt ziekenhuis",
        None,
        "middelen=geen-of-een tenzij secundair=ja",
    );
    rule(
        topic,
        "minstens meedenkconsult",
        None,
        "middelen=drie-of-meer trouw=ja",
    );
    rule(
        topic,
        "minstens pluspunt",
        None,
        "vraagt=onderzoek middelen=drie-of-meer",
    );
    rule(
        topic,
        "minstens ziekenhuis",
        None,
        "leeftijd=jong secundair=ja",
    );
    rule(topic, "binnen", Some(weeks(2)), "bloeddruk=boven-180");
    rule(
        topic,
        "vervalt zelf",
        None,
        "bloeddruk=boven-180 tenzij middelen=geen-of-een",
    );
    rule(
        topic,
        "vervalt meedenkconsult kaderarts",
        None,
        "vraagt=behandeling|tweede-mening",
    );
    rule(topic, "minstens ziekenhuis", None, "vraagt=tweede-mening");
    others(topic);
}

fn others(topic: &mut Topic) {
    topic.arguments.push(Argument {
        id: "onderzoek-pluspunt".into(),
        step: topic.step("pluspunt").unwrap(),
        side: Side::Against,
        when: condition(topic, "leeftijd=oud"),
        basis: basis(Certainty::Study),
    });
    topic.preparations.push(Preparation {
        id: "lab".into(),
        text: "Natrium, kalium, kreatinine, albumine in urine".into(),
        kind: PreparationKind::Send,
        steps: Vec::new(),
        when: Condition::default(),
        basis: agreed(),
    });
}

/// Answers of this topic, as `question=value …`; the rest stays open.
pub(crate) fn answers(topic: &Topic, all: &str) -> Answers {
    let mut answers = Answers::new(topic);
    for one in literals(topic, all) {
        let value = u8::try_from(one.values.0.trailing_zeros()).unwrap();
        answers.set(one.question, Answer::Value(value));
    }
    answers
}

/// A patient of whom all is known.
pub(crate) const COMPLETE: &str = "leeftijd=midden acuut-ziek=nee spoedgeval=nee zwanger=nee papiloedeem=nee \
     wanneer=geen-haast loopt=nee vraagt=onderzoek bloeddruk=160-180 secundair=nee \
     middelen=drie-of-meer trouw=ja";
/// A patient of whom half is known.
pub(crate) const HALF: &str = "leeftijd=midden acuut-ziek=nee spoedgeval=nee zwanger=nee papiloedeem=nee \
     wanneer=geen-haast";
