//! Random small rule sets: what the checker says of them, against the enumeration of all patients,
//! and against diagrams of another make.

use std::fmt::Write;

use biodivine_lib_bdd::{Bdd, BddVariable, BddVariableSet};
use ladder::model::*;
use ladder::{Kind, Outcome, Within, naive};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::fixture;

/// What is still to be chosen; zeros at the end.
struct Choices(std::vec::IntoIter<u8>);

impl Choices {
    fn below(&mut self, end: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % end
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    fn literals(&mut self, most: usize) -> Vec<(&'static str, String)> {
        let mut all: Vec<(&str, String)> = Vec::new();
        for _ in 0..self.below(most + 1) {
            let (question, values): (_, &[&str]) = match self.below(5) {
                0 => ("een", &["a", "b", "c"]),
                1 => ("twee", &["ja", "nee"]),
                2 => ("drie", &["a", "b", "c"]),
                3 => ("wanneer", &["vandaag", "deze-week", "geen-haast"]),
                _ => ("leeftijd", &["<18", ">=18", ">=65"]),
            };
            let some = 1 + self.below((1 << values.len()) - 1);
            let names = values
                .iter()
                .enumerate()
                .filter(|(i, _)| some >> i & 1 == 1);
            let names: Vec<_> = names.map(|(_, value)| format!("\"{value}\"")).collect();
            if all.iter().all(|(known, _)| *known != question) {
                all.push((question, names.join(", ")));
            }
        }
        all
    }

    fn condition(&mut self, text: &mut String) {
        for (question, values) in self.literals(2) {
            writeln!(text, "als.{question} = [{values}]").unwrap();
        }
        if self.below(3) == 2 {
            let all = self.literals(2);
            let all: Vec<_> = all
                .iter()
                .map(|(q, values)| format!("{q} = [{values}]"))
                .collect();
            if !all.is_empty() {
                writeln!(
                    text,
                    "tenzij = [{{ als = {{ {} }}, want = \"W.\" }}]",
                    all.join(", ")
                )
                .unwrap();
            }
        }
        text.push_str("want = \"W.\"\nbron = [\"richtlijn\"]\n");
    }

    fn rules(mut self) -> String {
        const STEPS: &[&str] = &[
            "ziekenhuis",
            "zelf",
            "pluspunt",
            "meedenkconsult",
            "bel-dienstdoende",
            "ambulance",
        ];
        let mut text =
            "#! file testregio/onderwerpen/t.toml\n[onderwerp]\nid = \"t\"\nnaam = \"T\"\n\
            specialisme = \"interne-geneeskunde\"\ntrap = \"somatiek\"\n"
                .to_owned();
        let three = "waarden = [[\"a\", \"A\"], [\"b\", \"B\"], [\"c\", \"C\"]]\ngeen-ernst = \"Een proef.\"";
        writeln!(text, "[[vraag]]\nid = \"een\"\nvraag = \"Een\"\n{three}").unwrap();
        writeln!(text, "[[vraag]]\nid = \"twee\"\nvraag = \"Twee\"").unwrap();
        writeln!(text, "[[vraag]]\nid = \"drie\"\nvraag = \"Drie\"\n{three}").unwrap();
        if self.below(2) == 1 {
            text.push_str("alleen-als.twee = [\"ja\"]\n");
        }
        for place in 0..2 + self.below(5) {
            let step = self.of(STEPS);
            writeln!(text, "[[past]]\nid = \"f{place}\"\ntrede = \"{step}\"").unwrap();
            if step == "zelf" {
                text.push_str("doe = \"D.\"\nbinnen = \"4 weken\"\ncontrole = \"C.\"\n");
            }
            self.condition(&mut text);
        }
        for place in 0..self.below(4) {
            let step = self.of(STEPS);
            let effect = match self.below(2) {
                0 => format!("vervalt = [\"{step}\"]"),
                _ => format!("minstens = \"{step}\""),
            };
            writeln!(text, "[[regel]]\nid = \"r{place}\"\n{effect}").unwrap();
            self.condition(&mut text);
        }
        text
    }
}

fn patients(topic: &Topic) -> Vec<Vec<ValueIx>> {
    let mut all = vec![Vec::new()];
    for question in &topic.questions {
        let values = 0..u8::try_from(question.width()).unwrap();
        let with = |answers: Vec<u8>| values.clone().map(move |v| [&answers[..], &[v]].concat());
        all = all.into_iter().flat_map(with).collect();
    }
    all
}

fn ends(topic: &Topic, patients: &[Vec<ValueIx>]) -> Vec<Option<Outcome>> {
    let end = |answers: &Vec<ValueIx>| naive::evaluate(topic, fixture::date(), answers);
    patients
        .iter()
        .map(|answers| Some(end(answers)?.0))
        .collect()
}

/// Each answer is a variable; each question has exactly one.
struct OneHot<'a> {
    topic: &'a Topic,
    set: BddVariableSet,
    answers: Vec<Vec<BddVariable>>,
    domain: Bdd,
}

impl<'a> OneHot<'a> {
    fn new(topic: &'a Topic) -> Self {
        let count = topic.questions.iter().map(Question::width).sum::<usize>();
        let set = BddVariableSet::new_anonymous(u16::try_from(count).unwrap());
        let mut variables = set.variables().into_iter();
        let mut answers: Vec<Vec<_>> = Vec::new();
        let mut domain = set.mk_true();
        for question in &topic.questions {
            let own: Vec<_> = variables.by_ref().take(question.width()).collect();
            domain = domain.and(&set.mk_sat_exactly_k(1, &own));
            answers.push(own);
        }
        Self {
            topic,
            set,
            answers,
            domain,
        }
    }

    fn one(&self, literal: Literal) -> Bdd {
        let question = usize::from(literal.question);
        let named = (0..).zip(&self.answers[question]);
        let named = named.filter(|(value, _)| literal.values.contains(*value));
        let any = named.fold(self.set.mk_false(), |sum, (_, v)| {
            sum.or(&self.set.mk_var(*v))
        });
        any.and(&self.all(&self.topic.questions[question].only_if))
    }

    fn all(&self, literals: &[Literal]) -> Bdd {
        literals
            .iter()
            .fold(self.set.mk_true(), |all, one| all.and(&self.one(*one)))
    }

    fn when(&self, when: &Condition) -> Bdd {
        when.unless.iter().fold(self.all(&when.all), |held, e| {
            held.and_not(&self.all(&e.all))
        })
    }

    fn any<'s>(&self, whens: impl Iterator<Item = &'s Condition>) -> Bdd {
        whens.fold(self.set.mk_false(), |sum, when| sum.or(&self.when(when)))
    }

    fn scope(&self) -> Bdd {
        let outside = self.any(self.topic.out_of_scope.iter().map(|s| &s.when));
        self.domain.and_not(&outside)
    }

    /// Where the time named leaves the step enough.
    fn timely(&self, step: &Step) -> Bdd {
        let times = self.topic.questions.iter().zip(&self.answers);
        let mut timely = self.set.mk_true();
        for (question, answers) in times {
            if let Role::Time(terms) = &question.role {
                let enough = terms.iter().zip(answers);
                let enough = enough.filter(|(term, _)| step.in_time(fixture::date(), **term));
                timely = enough.fold(self.set.mk_false(), |sum, (_, v)| {
                    sum.or(&self.set.mk_var(*v))
                });
            }
        }
        timely
    }

    fn no_fit(&self) -> Bdd {
        let steps = (0..).zip(&self.topic.steps);
        steps.fold(self.scope(), |rest, (place, step)| {
            let fits = self.topic.fits.iter().filter(|fit| fit.step == place);
            let rules = self
                .topic
                .rules
                .iter()
                .filter(|rule| rule.effect.removes(place));
            let fits = self.any(fits.map(|fit| &fit.when));
            let removed = self.any(rules.map(|rule| &rule.when));
            rest.and_not(&fits.and_not(&removed).and(&self.timely(step)))
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_checker_agrees_with_enumeration_and_another_diagram(choices in vec(any::<u8>(), 0..160)) {
        let text = Choices(choices.into_iter()).rules();
        let fixture = fixture::run("random", "second-opinion", &text);
        let said = |code: &str, name: &str| {
            let mut all = fixture.findings.iter().flat_map(|f| std::iter::once(f).chain(&f.follows));
            all.any(|f| f.code.as_str() == code && f.message.en.contains(name))
        };
        let region = fixture.reading.region("testregio").unwrap();
        let topic = region.topic("t").unwrap();
        let patients = patients(topic);
        let all = ends(topic, &patients);
        let calm = || all.iter().flatten().filter(|outcome| !outcome.alarm);
        let other = OneHot::new(topic);

        let lost = calm().any(|outcome| outcome.kind == Kind::NoFit);
        prop_assert_eq!(said("geen-trede", "`t`"), lost, "{}", text);
        prop_assert_eq!(!other.no_fit().is_false(), lost, "{}", text);

        let time = topic.questions.iter().position(|q| matches!(q.role, Role::Time(_))).unwrap();
        let Role::Time(terms) = &topic.questions[time].role else { unreachable!() };
        let urgent = |urgency, today: bool| {
            patients.iter().zip(&all).any(|(answers, outcome)| {
                let Some(outcome) = outcome.filter(|outcome| !outcome.alarm) else { return false };
                let step = outcome.kind.lightest().map(|step| &topic.steps[usize::from(step)]);
                let needed = terms[usize::from(answers[time])];
                step.is_some_and(|step| step.urgency == Some(urgency)) && (today || needed > Within::TODAY)
            })
        };
        prop_assert_eq!(said("ambulance-zonder-alarm", "`t`"), urgent(Urgency::Now, true), "{}", text);
        prop_assert_eq!(said("spoed-zonder-haast", "`t`"), urgent(Urgency::Today, false), "{}", text);

        let fits = topic.fits.iter().enumerate().map(|(i, fit)| (&fit.id, &fit.when, i, true));
        let rules = topic.rules.iter().enumerate().map(|(i, rule)| (&rule.id, &rule.when, i, false));
        for (id, when, place, is_fit) in fits.chain(rules) {
            if !id.contains(":f") && !id.contains(":r") {
                continue;
            }
            let name = format!("`{id}`");
            let holds = other.scope().and(&other.when(when));
            prop_assert_eq!(said("voorwaarde-nooit", &name), holds.is_false(), "{} {}", name, text);
            if holds.is_false() || said("dubbele-uitspraak", &format!("{name} says")) {
                continue;
            }
            let mut less = topic.clone();
            if is_fit {
                less.fits.remove(place);
            } else {
                less.rules.remove(place);
            }
            let covered = ends(&less, &patients) == all;
            prop_assert_eq!(said("uitspraak-gedekt", &format!("without {name}")), covered, "{} {}", name, text);
        }
    }
}
