//! Whole random topics and random partial answers, from a list of choices. A shorter list, or
//! smaller numbers, give a simpler topic, so that a failing one shrinks.

use ladder::date::{Date, Period};
use ladder::model::*;
use ladder::{Answer, Answers, Certainty, Within};
use proptest::collection::vec;
use proptest::prelude::*;

/// A topic with its patient.
#[derive(Debug, Clone)]
pub(crate) struct Random {
    pub(crate) topic: Topic,
    pub(crate) answers: Answers,
}

/// The day on which everything here is asked.
pub(crate) fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

pub(crate) fn random() -> impl Strategy<Value = Random> {
    choices().prop_map(|mut choices| {
        let topic = choices.topic();
        let answers = choices.answers(&topic);
        Random { topic, answers }
    })
}

/// So many topics, or as many as `PROPTEST_CASES` says.
pub(crate) fn cases(count: u32) -> ProptestConfig {
    let config = ProptestConfig::default();
    let named = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if named { config.cases } else { count },
        ..config
    }
}

/// What is still to be chosen; nothing but zeros at the end.
pub(crate) fn choices() -> impl Strategy<Value = Choices> {
    vec(any::<u16>(), 0..500).prop_map(|all| Choices(all.into_iter()))
}

#[derive(Debug, Clone)]
pub(crate) struct Choices(std::vec::IntoIter<u16>);

impl Choices {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % end.max(1)
    }

    fn small(&mut self, end: usize) -> u8 {
        u8::try_from(self.below(end)).unwrap()
    }

    /// True once in so many times, and never when nothing is left to choose.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) + 1 == times
    }

    pub(crate) fn topic(&mut self) -> Topic {
        let mut topic = crate::build::empty();
        topic.questions = self.questions();
        topic.doors = vec![self.door("elders"), self.door("ergens")];
        let steps = 2 + self.small(5);
        let urgent = self.small(3).min(steps - 1);
        for place in 0..steps {
            let step = self.step(&topic, place, place + urgent >= steps);
            topic.steps.push(step);
        }
        for place in 0..topic.questions.len() {
            if let Role::RedFlag(flag) = &mut topic.questions[place].role {
                flag.at_least = self.small(topic.steps.len());
            }
            if self.once_in(4) {
                topic.questions[place].only_if = self.literals(&topic, place);
            }
        }
        let all = topic.questions.len();
        topic.ages = (0..self.small(4))
            .map(|_| self.literals(&topic, all))
            .collect();
        self.statements(&mut topic);
        if self.once_in(8) {
            topic.valid = self.period();
        }
        topic
    }

    fn questions(&mut self) -> Vec<Question> {
        let groups = [
            (Group::Person, 1),
            (Group::Alarm, 3),
            (Group::Time, 2),
            (Group::Running, 1),
            (Group::Asked, 1),
            (Group::Facts, 2),
            (Group::Tried, 2),
        ];
        let mut questions: Vec<Question> = Vec::new();
        let mut patients = 1;
        for (group, most) in groups {
            for _ in 0..self.below(most + 1) {
                let question = self.question(questions.len(), group);
                if patients * question.width() <= 400 && questions.len() < 7 {
                    patients *= question.width();
                    questions.push(question);
                }
            }
        }
        while questions.len() < 2 {
            questions.push(self.question(questions.len(), Group::Facts));
        }
        questions
    }

    fn question(&mut self, place: usize, group: Group) -> Question {
        let mut width = 2 + self.below(3);
        let role = match group {
            Group::Alarm => {
                width = 2;
                Role::RedFlag(Box::new(self.flag()))
            }
            Group::Time => Role::Time((0..width).map(|_| self.term()).collect()),
            Group::Running => Role::Running(self.values(width)),
            Group::Facts if self.once_in(3) => Role::Number {
                unit: "jaar".into(),
                thresholds: [10.0, 20.0, 30.0][..width - 1].to_vec(),
            },
            _ => Role::Fact,
        };
        let id = format!("q{place}");
        crate::build::question(&id, group, role, width)
    }

    fn flag(&mut self) -> RedFlag {
        RedFlag {
            at_least: 0,
            within: self.once_in(2).then(|| self.term()),
            destination: self.destination(),
            on_unknown: if self.once_in(3) {
                OnUnknown::AsYes
            } else {
                OnUnknown::CheckFirst
            },
            check_now: String::new(),
            examination: false,
            basis: self.basis(),
        }
    }

    fn destination(&mut self) -> Option<DoorIx> {
        self.once_in(2).then(|| self.small(2))
    }

    fn door(&mut self, name: &str) -> Door {
        // Two ages can go by one door.
        let others = ["kind", "kind", "oudere"];
        let others = (0..).zip(others).filter(|_| self.once_in(4));
        let by_age = others.map(|(age, who)| (age, format!("{name}, {who}")));
        Door {
            by_age: by_age.collect(),
            ..Door::new(name)
        }
    }

    fn step(&mut self, topic: &Topic, place: u8, urgent: bool) -> Step {
        let mut step = crate::build::step(&format!("s{place}"));
        step.destination = self.door(&step.destination.name);
        step.urgency = urgent.then(|| {
            if self.once_in(2) {
                Urgency::Now
            } else {
                Urgency::Today
            }
        });
        step.by_specialist = self.once_in(2);
        step.shortest = (!self.once_in(4)).then(|| Shortest {
            within: self.speed(),
            basis: self.basis(),
        });
        step.only_within = self.once_in(5).then(|| (self.term(), self.basis()));
        for _ in 0..self.below(6).saturating_sub(3) {
            let (when, basis) = (self.condition(topic), self.basis());
            step.only_if.push(Availability { when, basis });
        }
        step
    }

    fn statements(&mut self, topic: &mut Topic) {
        let steps = topic.steps.len();
        for place in 0..3 + self.below(8) {
            let fit = self.fit(topic, place);
            topic.fits.push(fit);
        }
        for place in 0..self.below(5) {
            let effect = match self.below(4) {
                0 | 1 => {
                    Effect::Unsuitable((0..self.below(3)).map(|_| self.small(steps)).collect())
                }
                2 => Effect::AtLeast(self.small(steps)),
                _ => Effect::TermOnly,
            };
            let (id, when, basis) = (format!("r{place}"), self.condition(topic), self.basis());
            let within = self.once_in(3).then(|| self.term());
            let destination = self.destination();
            topic.rules.push(Rule {
                destination,
                id,
                when,
                effect,
                within,
                basis,
            });
        }
        for place in 0..self.below(6) {
            let (id, step, when, basis) = (
                format!("a{place}"),
                self.small(steps),
                self.condition(topic),
                self.basis(),
            );
            let side = if self.once_in(3) {
                Side::For
            } else {
                Side::Against
            };
            topic.arguments.push(Argument {
                id,
                step,
                side,
                when,
                basis,
            });
        }
        for place in 0..self.below(6).saturating_sub(4) {
            let (id, when, basis) = (format!("b{place}"), self.condition(topic), self.basis());
            topic.out_of_scope.push(OutOfScope {
                id,
                when,
                topic: None,
                basis,
            });
        }
        for place in 0..self.below(3) {
            let (id, when, basis) = (format!("p{place}"), self.condition(topic), self.basis());
            let steps = (0..self.below(3)).map(|_| self.small(steps)).collect();
            let (text, kind) = (String::new(), PreparationKind::Do);
            topic.preparations.push(Preparation {
                id,
                text,
                kind,
                steps,
                when,
                basis,
            });
        }
        for _ in 0..self.below(6).saturating_sub(3) {
            let count = 1 + self.below(2);
            let all = (0..count).map(|_| self.literal(topic, |_| true)).collect();
            topic.impossible.push(Condition {
                all,
                unless: Vec::new(),
            });
        }
    }

    pub(crate) fn fit(&mut self, topic: &Topic, place: usize) -> Fit {
        Fit {
            id: format!("f{place}"),
            step: self.small(topic.steps.len()),
            when: self.condition(topic),
            basis: self.basis(),
            within: self.once_in(3).then(|| self.term()),
            destination: self.destination(),
            action: String::new(),
            check: String::new(),
        }
    }

    fn condition(&mut self, topic: &Topic) -> Condition {
        let all = self.literals(topic, topic.questions.len());
        let unless = (0..self.below(6).saturating_sub(3))
            .map(|_| Exception {
                all: self.literals(topic, topic.questions.len()),
                reason: String::new(),
            })
            .collect();
        Condition { all, unless }
    }

    /// Up to two literals on questions before this place; red flags stand in no condition.
    fn literals(&mut self, topic: &Topic, before: usize) -> Vec<Literal> {
        let calm = topic.questions[..before]
            .iter()
            .any(|q| q.red_flag().is_none());
        let count = if calm { self.below(6) / 2 } else { 0 };
        (0..count)
            .map(|_| {
                self.literal(topic, |place| {
                    place < before && topic.questions[place].red_flag().is_none()
                })
            })
            .collect()
    }

    fn literal(&mut self, topic: &Topic, may: impl Fn(usize) -> bool) -> Literal {
        let places: Vec<usize> = (0..topic.questions.len())
            .filter(|place| may(*place))
            .collect();
        let place = places[self.below(places.len())];
        let values = self.values(topic.questions[place].width());
        Literal {
            question: u8::try_from(place).unwrap(),
            values,
        }
    }

    /// Some values, seldom none.
    fn values(&mut self, width: usize) -> ValueSet {
        let some = 1 + self.below((1 << width) - 1);
        if self.once_in(30) {
            ValueSet(0)
        } else {
            ValueSet(u32::try_from(some).unwrap())
        }
    }

    /// When an answer is needed.
    fn term(&mut self) -> Within {
        let days = |days| Within::working_days(days).unwrap();
        let terms = [
            Within::NO_HURRY,
            Within::NO_HURRY,
            days(60),
            days(10),
            days(3),
            Within::TODAY,
            Within::hours(24).unwrap(),
            Within::hours(4).unwrap(),
        ];
        terms[self.below(8)]
    }

    /// How soon a step can give one.
    fn speed(&mut self) -> Within {
        let days = |days| Within::working_days(days).unwrap();
        let terms = [
            Within::TODAY,
            Within::TODAY,
            days(2),
            days(3),
            days(10),
            Within::NO_HURRY,
        ];
        terms[self.below(6)]
    }

    fn basis(&mut self) -> Basis {
        let certainty = Certainty::ALL[8 - self.below(9)];
        let valid = if self.once_in(6) {
            self.period()
        } else {
            Period::default()
        };
        Basis {
            certainty,
            valid,
            ..crate::build::basis()
        }
    }

    fn period(&mut self) -> Period {
        let day = |day| Date::new(2026, 11, day);
        let (from, until) = [
            (None, day(21)),
            (day(23), None),
            (None, day(22)),
            (day(22), day(30)),
        ][self.below(4)];
        Period { from, until }
    }

    pub(crate) fn answers(&mut self, topic: &Topic) -> Answers {
        let mut answers = Answers::new(topic);
        // Some patients have no red flag, and of some nearly all is known.
        let (calm, known) = (self.once_in(2), self.once_in(2));
        for (place, question) in (0..).zip(&topic.questions) {
            match self.below(if known { 16 } else { 8 }) {
                _ if calm && question.red_flag().is_some() => answers.set(place, Answer::Value(0)),
                0 => {}
                1 | 2 if !known => {}
                3 => answers.set(place, Answer::Unknown),
                _ => answers.set(place, Answer::Value(self.small(question.width()))),
            }
        }
        answers
    }
}
