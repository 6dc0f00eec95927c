//! Topics written by hand, so that a test reads as a sentence.

use ladder::advice::Advice;
use ladder::date::Period;
use ladder::model::*;
use ladder::{Answer, Answers, Certainty, Diagrams, Within};

use crate::random::today;

/// A topic without a step, a question or a statement.
pub(crate) fn empty() -> Topic {
    Topic {
        id: "t".into(),
        name: "T".into(),
        specialty: "s".into(),
        ladder: "l".into(),
        general: false,
        patient_page: None,
        valid: Period::default(),
        steps: Vec::new(),
        doors: Vec::new(),
        questions: Vec::new(),
        only: Vec::new(),
        ages: Vec::new(),
        impossible: Vec::new(),
        out_of_scope: Vec::new(),
        fits: Vec::new(),
        rules: Vec::new(),
        arguments: Vec::new(),
        preparations: Vec::new(),
        sources: Vec::new(),
        recalled: None,
    }
}

/// A regional agreement without an end.
pub(crate) fn basis() -> Basis {
    Basis {
        reason: "omdat".into(),
        certainty: Certainty::RegionalAgreement,
        sources: Vec::new(),
        valid: Period::default(),
        term: None,
    }
}

/// A step that no one knows anything of.
pub(crate) fn step(id: &str) -> Step {
    Step {
        id: id.into(),
        name: id.into(),
        destination: Door::new(format!("naar {id}")),
        urgency: None,
        by_specialist: false,
        shortest: None,
        only_within: None,
        only_if: Vec::new(),
        attributes: Vec::new(),
    }
}

/// A question with the values `0`, `1`, and so on.
pub(crate) fn question(id: &str, group: Group, role: Role, width: usize) -> Question {
    let value = |at: usize| Value {
        id: at.to_string(),
        label: at.to_string(),
    };
    Question {
        id: id.into(),
        text: format!("{id}?"),
        hint: String::new(),
        group,
        role,
        values: (0..width).map(value).collect(),
        judgement: false,
        brief: Brief::default(),
        in_brief: false,
        may_be_unknown: true,
        only_if: Vec::new(),
    }
}

/// A topic on a short ladder: `zelf`, `meedenken` (3 working days, by a specialist), `pluspunt` (2
/// weeks), `poli` (6 weeks, by a specialist), `bel` (today) and `ambulance` (at once).
#[derive(Debug, Clone)]
pub(crate) struct Build(pub(crate) Topic);

pub(crate) fn topic() -> Build {
    let mut topic = empty();
    let days = |days| Within::working_days(days).unwrap();
    let terms = [
        Within::TODAY,
        days(3),
        days(10),
        days(30),
        Within::TODAY,
        Within::TODAY,
    ];
    let names = ["zelf", "meedenken", "pluspunt", "poli", "bel", "ambulance"];
    for (name, within) in names.iter().zip(terms) {
        let shortest = Some(Shortest {
            within,
            basis: basis(),
        });
        let by_specialist = matches!(*name, "meedenken" | "poli" | "bel");
        topic.steps.push(Step {
            shortest,
            by_specialist,
            ..step(name)
        });
    }
    topic.steps[4].urgency = Some(Urgency::Today);
    topic.steps[5].urgency = Some(Urgency::Now);
    Build(topic)
}

impl Build {
    /// Asks whether something is so, `nee` or `ja`.
    pub(crate) fn asks(self, id: &str) -> Self {
        self.question(id, Group::Facts, Role::Fact, &["nee", "ja"])
    }

    pub(crate) fn question(mut self, id: &str, group: Group, role: Role, values: &[&str]) -> Self {
        let mut asked = question(id, group, role, values.len());
        for (value, id) in asked.values.iter_mut().zip(values) {
            value.id = (*id).into();
        }
        self.0.questions.push(asked);
        self
    }

    /// Asks for a red flag, a row with at least this step.
    pub(crate) fn alarm(self, id: &str, at_least: &str) -> Self {
        let flag = RedFlag {
            at_least: self.0.step(at_least).unwrap(),
            within: None,
            destination: None,
            on_unknown: OnUnknown::CheckFirst,
            check_now: "kijk".into(),
            examination: false,
            basis: basis(),
        };
        self.question(
            id,
            Group::Alarm,
            Role::RedFlag(Box::new(flag)),
            &["nee", "ja"],
        )
    }

    /// A door that statements can name.
    pub(crate) fn door(&mut self, door: Door) -> Option<DoorIx> {
        self.0.doors.push(door);
        DoorIx::try_from(self.0.doors.len() - 1).ok()
    }

    pub(crate) fn flag(mut self, change: impl FnOnce(&mut RedFlag)) -> Self {
        let Role::RedFlag(flag) = &mut self.0.questions.last_mut().unwrap().role else {
            panic!()
        };
        change(flag);
        self
    }

    /// Asks when an answer is needed: `vandaag`, `week`, `maand` or `geen-haast`.
    pub(crate) fn asks_when(self) -> Self {
        let weeks = |weeks| Within::weeks(weeks).unwrap();
        let terms = vec![Within::TODAY, weeks(1), weeks(4), Within::NO_HURRY];
        self.question(
            "wanneer",
            Group::Time,
            Role::Time(terms),
            &["vandaag", "week", "maand", "geen-haast"],
        )
    }

    /// Asks for running care: `nee`, `ketenzorg` or `behandeling` by a specialist.
    pub(crate) fn asks_running(self) -> Self {
        let role = Role::Running(ValueSet::one(2));
        self.question(
            "loopt",
            Group::Running,
            role,
            &["nee", "ketenzorg", "behandeling"],
        )
    }

    /// The last question is asked only where this holds.
    pub(crate) fn only_where(mut self, all: &str) -> Self {
        let all = self.literals(all);
        self.0.questions.last_mut().unwrap().only_if = all;
        self
    }

    pub(crate) fn fits(self, step: &str, when: &str) -> Self {
        self.fits_with(step, when, |_| {})
    }

    pub(crate) fn fits_with(
        mut self,
        step: &str,
        when: &str,
        change: impl FnOnce(&mut Fit),
    ) -> Self {
        let mut fit = Fit {
            id: format!("past:{step}"),
            step: self.0.step(step).unwrap(),
            when: self.condition(when),
            basis: basis(),
            within: None,
            destination: None,
            action: String::new(),
            check: String::new(),
        };
        change(&mut fit);
        self.0.fits.push(fit);
        self
    }

    /// A rule `minstens …`, `vervalt … …` or `binnen`.
    pub(crate) fn rule(self, effect: &str, when: &str) -> Self {
        self.rule_with(effect, when, |_| {})
    }

    pub(crate) fn rule_with(
        mut self,
        effect: &str,
        when: &str,
        change: impl FnOnce(&mut Rule),
    ) -> Self {
        let mut words = effect.split(' ');
        let kind = words.next();
        let mut steps = words.map(|step| self.0.step(step).unwrap());
        let effect = match kind {
            Some("minstens") => Effect::AtLeast(steps.next().unwrap()),
            Some("vervalt") => Effect::Unsuitable(steps.collect()),
            _ => Effect::TermOnly,
        };
        let (id, when) = (
            format!("regel-{}", self.0.rules.len()),
            self.condition(when),
        );
        let mut rule = Rule {
            id,
            when,
            effect,
            within: None,
            destination: None,
            basis: basis(),
        };
        change(&mut rule);
        self.0.rules.push(rule);
        self
    }

    pub(crate) fn against(mut self, step: &str, certainty: Certainty) -> Self {
        self.0.arguments.push(Argument {
            id: format!("tegen-{step}"),
            step: self.0.step(step).unwrap(),
            side: Side::Against,
            when: Condition::default(),
            basis: Basis {
                certainty,
                ..basis()
            },
        });
        self
    }

    pub(crate) fn outside(mut self, when: &str) -> Self {
        let (when, basis) = (self.condition(when), basis());
        self.0.out_of_scope.push(OutOfScope {
            topic: None,
            id: "buiten".into(),
            when,
            basis,
        });
        self
    }

    pub(crate) fn impossible(mut self, when: &str) -> Self {
        self.0.impossible.push(self.condition(when));
        self
    }

    pub(crate) fn step_with(mut self, step: &str, change: impl FnOnce(&mut Step)) -> Self {
        let place = usize::from(self.0.step(step).unwrap());
        change(&mut self.0.steps[place]);
        self
    }

    /// `q=a|b r=c tenzij s=d`.
    pub(crate) fn condition(&self, when: &str) -> Condition {
        let mut parts = when.split("tenzij");
        let all = self.literals(parts.next().unwrap());
        let unless = parts.map(|part| Exception {
            all: self.literals(part),
            reason: "behalve".into(),
        });
        Condition {
            all,
            unless: unless.collect(),
        }
    }

    fn literals(&self, all: &str) -> Vec<Literal> {
        let literal = |word: &str| {
            let (question, values) = word.split_once('=').unwrap();
            let (place, question) = self.0.question(question).unwrap();
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

    /// `q=a r=?`.
    pub(crate) fn answers(&self, answers: &str) -> Answers {
        let mut given = Answers::new(&self.0);
        for word in answers.split_whitespace() {
            let (question, value) = word.split_once('=').unwrap();
            let (place, question) = self.0.question(question).unwrap();
            let answer = match value {
                "?" => Answer::Unknown,
                value => Answer::Value(question.value(value).unwrap()),
            };
            given.set(place, answer);
        }
        given
    }

    pub(crate) fn advice(&self, answers: &str) -> Advice {
        let diagrams = Diagrams::new(&self.0, today());
        diagrams.advise(&self.0, &self.answers(answers)).unwrap()
    }

    /// The advised step by name, or the status.
    pub(crate) fn step(&self, answers: &str) -> String {
        let advice = self.advice(answers);
        match advice.step {
            Some(step) => self.0.steps[usize::from(step)].id.clone(),
            None => format!("{:?}", advice.status),
        }
    }
}
