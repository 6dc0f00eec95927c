//! What each line of the letter says.

use ladder::model::{Group, PreparationKind, Question, QuestionIx, RedFlag, StepIx};
use ladder::report::Due;
use ladder::{Answer, Reason};

use super::edit::gap;
use super::of::{GAP, Letter, needed};
use super::pieces::{capital, given, or_gap};
use super::record::recorded;
use super::subject::{complaint, person, subject, with_room};

type Line = (&'static str, String);

/// First the four lines that a portal's own form asks for; whom it goes to and the rest after that.
pub(super) fn letter(letter: &Letter<'_>) -> Vec<Line> {
    let to = letter.step.map(|step| letter.named.destination(step));
    let term = letter.step.map(|step| term(letter, step));
    let mut lines = vec![
        ("letter.about", subject(letter)),
        ("letter.question", asked(letter)),
        ("letter.findings", facts(letter, &[Group::Facts])),
        ("letter.alarms", alarms(letter, letter.examined)),
        ("letter.to", or_gap(to)),
        ("letter.term", or_gap(term)),
        (
            "letter.done",
            facts(letter, &[Group::Tried, Group::Running]),
        ),
        ("letter.sent", sent(letter)),
        ("letter.net", GAP.to_owned()),
    ];
    lines.extend(otherwise(letter).map(|text| ("letter.otherwise", text)));
    lines
}

/// Of what the GP does there is a note, and no letter to oneself: in the order of SOEP. What the GP
/// makes of it stands open, for no diagnosis is made here.
pub(super) fn note(letter: &Letter<'_>) -> Vec<Line> {
    let own = letter.named.own_treatment(letter.step);
    let said = |text: Option<&str>| {
        let text = text.filter(|text| !text.is_empty());
        or_gap(text.map(recorded))
    };
    let plan = said(own.as_ref().map(|own| own.action));
    vec![
        ("letter.s", with_room(subject(letter))),
        ("letter.tried", facts(letter, &[Group::Tried])),
        ("letter.alarms", alarms(letter, letter.examined)),
        ("letter.o", facts(letter, &[Group::Facts])),
        ("letter.e", GAP.to_owned()),
        ("letter.p", letter.fill("letter.plan", "plan", &plan)),
        ("letter.check", said(own.as_ref().map(|own| own.check))),
    ]
}

/// What is said on the telephone, and stands in the record.
pub(super) fn call(letter: &Letter<'_>) -> Vec<Line> {
    let step = letter.step.unwrap_or_default();
    vec![
        ("letter.call", letter.named.destination(step)),
        ("letter.situation", complaint(letter)),
        ("letter.patient", with_room(person(letter))),
        ("letter.findings", facts(letter, &[Group::Facts])),
        ("letter.asked", (letter.say)("letter.asked.ambulance")),
        ("letter.meanwhile", GAP.to_owned()),
    ]
}

/// What is said to whoever is called: situation, background, assessment, and what is asked. Of what the
/// GP sees and has given nothing is known here.
pub fn spoken(letter: &Letter<'_>) -> Vec<(String, String)> {
    let at_once = letter
        .step
        .is_some_and(|step| letter.named.is_at_once(step));
    let asked = if at_once {
        (letter.say)("letter.asked.ambulance")
    } else {
        let term = letter.step.and_then(|step| letter.named.term(step));
        let term = or_gap(term);
        letter.fill("letter.spoken.asked", "term", &term)
    };
    let situation = letter.fill("letter.spoken.situation", "patient", &person(letter));
    let lines = [
        (
            "letter.spoken.s",
            situation.replace("{signs}", &complaint(letter)),
        ),
        ("letter.spoken.b", (letter.say)("letter.spoken.background")),
        ("letter.spoken.a", (letter.say)("letter.spoken.assessment")),
        ("letter.spoken.r", asked),
    ];
    let lines = lines
        .into_iter()
        .map(|(key, said)| ((letter.say)(key), said));
    lines.collect()
}

/// What the GP asks. A step that can't do that is asked what it can do: the GP chose it all the same.
fn asked(letter: &Letter<'_>) -> String {
    let say = letter.say;
    let own = given(letter, &[Group::Asked]).into_iter();
    let own = own.filter_map(|(question, answer)| match answer {
        Answer::Value(value) => question.said(value),
        Answer::Unknown => None,
    });
    let own: Vec<_> = own.collect();
    let raised = letter.named.advice.red_flags.iter().any(|flag| flag.counts);
    let text = match own.as_slice() {
        [_, ..] if letter.step.is_some_and(|step| cannot(letter, step)) => {
            say("letter.question.other")
        }
        [_, ..] => own.join("; "),
        [] if raised => say("letter.question.alarm"),
        [] => return GAP.to_owned(),
    };
    format!("{text}. {GAP}")
}

/// Whether this step falls because of what is asked.
fn cannot(letter: &Letter<'_>, step: StepIx) -> bool {
    let named = letter.named;
    let because = named.advice.steps.get(usize::from(step));
    let mut because = because.into_iter().flat_map(|step| &step.because);
    because.any(|reason| {
        let Reason::Rule(place) = reason else {
            return false;
        };
        let rule = named.topic.rules.get(usize::from(*place));
        let mut literals = rule.into_iter().flat_map(|rule| &rule.when.all);
        literals.any(|literal| {
            let question = named.topic.questions.get(usize::from(literal.question));
            question.is_some_and(|question| question.group == Group::Asked)
        })
    })
}

/// The term of the step that the GP goes on with. *Geen haast* is said only where a fit of that step
/// says so.
fn term(letter: &Letter<'_>, step: StepIx) -> String {
    let named = letter.named;
    let key = match named.due(step) {
        Due::Within(term) => {
            let words = named.texts().within(term, Some(step));
            // *Vandaag* stands alone; a number of days or weeks is a bound.
            return if term.is_bound() {
                letter.fill("letter.within", "term", &words)
            } else {
                words
            };
        }
        Due::Unknown => return GAP.to_owned(),
        Due::NoHurry => "letter.no-hurry",
        Due::SameDay => "letter.same-day",
        Due::Access => "letter.no-term",
        Due::NoneAgreed => "letter.none-agreed",
    };
    (letter.say)(key)
}

/// The answers of these groups as a colleague says them, what is unknown, what the specialist needs and
/// nobody answered, and room for the GP's own words.
fn facts(letter: &Letter<'_>, groups: &[Group]) -> String {
    let (mut said, mut unknown) = (Vec::new(), Vec::new());
    for (question, answer) in given(letter, groups) {
        match answer {
            Answer::Value(value) => said.extend(question.said(value).map(str::to_owned)),
            Answer::Unknown => unknown.push(question.named()),
        }
    }
    if !unknown.is_empty() {
        said.push(letter.fill("letter.unknown-of", "rows", &unknown.join(", ")));
    }
    let open = needed(letter).into_iter();
    let open = open.filter(|(_, question)| groups.contains(&question.group));
    said.extend(open.map(|(_, question)| gap(letter, question)));
    if said.is_empty() {
        GAP.to_owned()
    } else {
        format!("{}. {GAP}", said.join("; "))
    }
}

/// The red flags at *ja* and unknown, those examined and not found, and those denied. One key denies a
/// whole list: that says what was not reported, and never that it was looked for.
pub fn alarms(letter: &Letter<'_>, examined: &[QuestionIx]) -> String {
    let rows = rows(letter);
    let with = |wanted: Answer| {
        let found = rows.iter().copied();
        found.filter(move |(row, _)| letter.answers.get(*row) == Some(wanted))
    };
    let names = |rows: Vec<(QuestionIx, &Question)>| {
        let names = rows.into_iter().map(|(_, question)| question.named());
        names.collect::<Vec<_>>().join("; ")
    };
    let yes = with(Answer::Value(RedFlag::YES)).map(|(_, question)| raised(letter, question));
    let yes: Vec<_> = yes.collect();
    let (looked, denied): (Vec<_>, Vec<_>) =
        with(Answer::Value(RedFlag::NO)).partition(|(row, _)| examined.contains(row));
    let of = |key: &str, rows: Vec<(QuestionIx, &Question)>| {
        (!rows.is_empty()).then(|| letter.fill(key, "rows", &names(rows)))
    };
    let parts = [
        Some(yes.join("; ")).filter(|yes| !yes.is_empty()),
        of("letter.alarms.unknown", with(Answer::Unknown).collect()),
        of("letter.alarms.examined", looked),
        of("letter.alarms.denied", denied),
    ];
    let said = parts.into_iter().flatten().enumerate();
    let sentences = said.map(|(place, part)| if place == 0 { part } else { capital(part) });
    let line = sentences.collect::<Vec<_>>().join(". ");
    or_gap(Some(line).filter(|line| !line.is_empty()))
}

/// A sign that stands for several is said in full by the GP, who knows which it is.
fn raised(letter: &Letter<'_>, question: &Question) -> String {
    let several = question.text.contains(" of ") || question.text.contains(", ");
    if several {
        letter.fill("letter.alarms.raised", "sign", question.named())
    } else {
        question.named().to_owned()
    }
}

/// The rows of the list of red flags that are asked.
fn rows<'a>(letter: &Letter<'a>) -> Vec<(QuestionIx, &'a Question)> {
    let topic = letter.named.topic;
    let rows = (0..).zip(&topic.questions);
    let rows = rows.filter(|(_, question)| {
        question.red_flag().is_some() && letter.answers.ask(topic, question)
    });
    rows.collect()
}

/// The denied rows that an examination can deny: the GP says of which it was done.
pub fn examinable<'a>(letter: &Letter<'a>) -> Vec<(QuestionIx, &'a Question)> {
    let denied = rows(letter).into_iter().filter(|(row, question)| {
        let flag = question.red_flag();
        letter.answers.get(*row) == Some(Answer::Value(RedFlag::NO))
            && flag.is_some_and(|flag| flag.examination)
    });
    denied.collect()
}

/// What the GP ticked off as going along; nothing is said to be sent by itself.
fn sent(letter: &Letter<'_>) -> String {
    let preparations = letter.named.advice.preparations.iter().copied();
    let held = preparations.filter_map(|place| {
        let preparation = letter.named.topic.preparations.get(usize::from(place))?;
        (preparation.kind == PreparationKind::Send).then_some((place, preparation))
    });
    let held: Vec<_> = held.collect();
    let sent = held
        .iter()
        .filter(|(place, _)| letter.ticked.contains(place));
    let sent: Vec<_> = sent.map(|(_, sent)| sent.text.as_str()).collect();
    match (held.is_empty(), sent.is_empty()) {
        (true, _) => (letter.say)("letter.nothing"),
        (false, true) => GAP.to_owned(),
        (false, false) => sent.join("; "),
    }
}

/// The step that the GP chose instead of the advised one, and why.
fn otherwise(letter: &Letter<'_>) -> Option<String> {
    let (other, step) = (letter.other?, letter.step?);
    let name = |step| {
        letter
            .named
            .step(step)
            .map_or("", |step| step.name.as_str())
    };
    let text = match other.advised {
        Some(advised) if advised == step => return None,
        Some(advised) => {
            let text = letter.fill("letter.otherwise.text", "chosen", name(step));
            text.replace("{advised}", name(advised))
        }
        // Both sides were shown, and none was advised.
        None => name(step).to_owned(),
    };
    let note = Some(other.note.trim()).filter(|note| !note.is_empty());
    let why: Vec<_> = other.why.into_iter().chain(note).collect();
    Some(if why.is_empty() {
        text
    } else {
        format!("{text}: {}", why.join("; "))
    })
}

/// All that was answered, for paper: nobody sees the keys there.
pub fn printed(letter: &Letter<'_>) -> String {
    let groups = [
        Group::Person,
        Group::Time,
        Group::Running,
        Group::Asked,
        Group::Facts,
        Group::Tried,
    ];
    let given = given(letter, &groups).into_iter();
    let given = given.filter_map(|(question, answer)| {
        let answer = match answer {
            Answer::Unknown => (letter.say)("letter.unknown"),
            Answer::Value(value) => question.values.get(usize::from(value))?.label.clone(),
        };
        Some(format!("{} {answer}", question.text))
    });
    let person = Some(letter.given.person()).filter(|person| !person.is_empty());
    let flags = alarms(letter, letter.examined);
    let flags = Some(flags).filter(|said| said != GAP);
    let flags = flags.map(|said| format!("{}: {said}", (letter.say)("letter.alarms")));
    let all = person.into_iter().chain(given).chain(flags);
    all.collect::<Vec<_>>().join(" · ")
}
