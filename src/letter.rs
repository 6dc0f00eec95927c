//! The letter: HASP order, filled from the answers, to be edited and taken over by the GP.
//!
//! Coded answers and rule texts only; what the GP types stays in the letter, and goes on reset.

use ladder::model::{Group, PreparationKind, Question, StepIx};
use ladder::report::{about as about_of, term as term_of};
use ladder::{Answer, Within};
use standards::words::mark;

use crate::session::key;
use crate::texts::Texts;
use crate::ui::View;

/// What is still to be filled in by hand.
pub const GAP: &str = "…";

/// A draft for the advice of this consultation: at most twelve lines before the dossier.
pub fn draft(view: &View) -> String {
    let texts = &view.texts.of_letter();
    let mut lines = Vec::new();
    let mut line = |key: &str, text: String| lines.push(format!("{}: {text}", texts.get(key)));
    let header = &view.agreements.header;
    if let Some(mark) = mark(header.usage) {
        line("letter.mark", mark.to_owned());
    }
    let step = view.chosen();
    let own = view.own_treatment();
    let call = step.is_some_and(|step| view.is_at_once(step));
    if own.is_none() && !call {
        let to = step.map(|step| addressee(view, step));
        line("letter.to", to.unwrap_or_default());
    }
    let given = view.session.context.given();
    let entry = view.agreements.topics.get(view.session.opened.place);
    let code = entry.and_then(|entry| given.code(entry));
    let code = code.map(|code| format!(" ({code})"));
    let about = about_of(view.topic(), &view.advice) + &code.unwrap_or_default();
    let person = person(view);
    if call {
        // Nobody writes to the control room: what is said on the telephone, and stands in the record.
        line("letter.call", view.destination(step.unwrap_or_default()));
        line("letter.situation", about);
        line("letter.patient", format!("{person}. {GAP}"));
        line("letter.findings", facts(view, Group::Facts));
        line("letter.asked", texts.get("letter.asked.ambulance"));
        line("letter.meanwhile", GAP.to_owned());
        return format!("{}\n\n{}", lines.join("\n"), made(view, texts));
    }
    line("letter.about", format!("{about}, {person}"));
    if let Some(own) = own {
        line("letter.plan", own.action.to_owned());
        line("letter.check", filled(own.check));
        line("letter.findings", facts(view, Group::Facts));
        line("letter.tried", facts(view, Group::Tried));
        line("letter.alarms", alarms(view));
        return format!("{}\n\n{}", lines.join("\n"), made(view, texts));
    }
    let term = step.map_or_else(|| GAP.to_owned(), |step| term(view, step));
    line("letter.term", term);
    let asked = answers(view, &[Group::Asked], "; ");
    let asked = Some(asked).filter(|asked| asked != GAP);
    let asked = asked.map_or(GAP.to_owned(), |asked| format!("{asked}. {GAP}"));
    line("letter.question", asked);
    line("letter.findings", facts(view, Group::Facts));
    line("letter.tried", facts(view, Group::Tried));
    line("letter.alarms", alarms(view));
    line("letter.running", answers(view, &[Group::Running], "; "));
    line("letter.sent", sent(view));
    line("letter.net", GAP.to_owned());
    if let Some(text) = otherwise(view) {
        line("letter.otherwise", text);
    }
    let dossier = ["letter.history", "letter.medication", "letter.allergies"];
    let dossier = dossier
        .map(|key| format!("{}: {GAP}", texts.get(key)))
        .join("\n");
    format!(
        "{}\n\n{}\n{dossier}\n\n{}",
        lines.join("\n"),
        texts.get("letter.dossier"),
        made(view, texts)
    )
}

/// The term of the step that the GP goes on with. *Geen haast* is said only where a fit of that
/// step says so.
fn term(view: &View, step: StepIx) -> String {
    let texts = view.texts.of_letter();
    let Some(term) = term_of(view.topic(), &view.advice, step) else {
        return GAP.to_owned();
    };
    if term != Within::NO_HURRY {
        return view.rules().within(term, Some(step));
    }
    let fits = view.advice.steps.get(usize::from(step));
    let mut fits = fits.into_iter().flat_map(|step| &step.fits);
    let says = fits.any(|fit| {
        let fit = view.topic().fits.get(usize::from(*fit));
        fit.is_some_and(|fit| fit.within == Some(Within::NO_HURRY))
    });
    texts.get(if says {
        "letter.no-hurry"
    } else {
        "letter.no-term"
    })
}

/// Of which agreements it is.
fn made(view: &View, texts: &Texts) -> String {
    let header = &view.agreements.header;
    let version = [
        ("region", header.region_name.as_str()),
        ("version", header.version.as_str()),
    ];
    texts.fill("letter.made", &version)
}

fn filled(text: &str) -> String {
    if text.is_empty() { GAP } else { text }.to_owned()
}

/// The rubrics that a letter must have, before the dossier.
pub const LETTER: &[&str] = &[
    "letter.to",
    "letter.about",
    "letter.term",
    "letter.question",
    "letter.findings",
    "letter.tried",
    "letter.alarms",
    "letter.running",
    "letter.net",
];

/// Those of a note for one's own record.
pub const NOTE: &[&str] = &[
    "letter.about",
    "letter.plan",
    "letter.check",
    "letter.findings",
    "letter.alarms",
];

/// Those of what is said to the control room.
pub const CALL: &[&str] = &[
    "letter.call",
    "letter.situation",
    "letter.patient",
    "letter.asked",
    "letter.meanwhile",
];

/// The rubrics that still have a gap, and those that are no longer there.
pub fn missing(texts: &Texts, letter: &str, rubrics: &[&str]) -> Vec<String> {
    let texts = texts.of_letter();
    let open = letter.lines().filter(|line| line.contains(GAP));
    let open = open.filter_map(|line| line.split_once(':'));
    let gone = rubrics.iter().map(|key| texts.get(key));
    let gone = gone.filter(|rubric| {
        let starts = |line: &str| line.split_once(':').is_some_and(|(own, _)| own == rubric);
        !letter.lines().any(starts)
    });
    open.map(|(rubric, _)| rubric.to_owned())
        .chain(gone)
        .collect()
}

/// The step that the GP chose instead of the advised one, and why.
fn otherwise(view: &View) -> Option<String> {
    let choice = view.session.choice.as_ref()?;
    let texts = view.texts.of_letter();
    let chosen = view.step_name(choice.step);
    let text = match view.advised() {
        Some(advised) if advised == choice.step => return None,
        Some(advised) => {
            let advised = view.step_name(advised);
            let values = [("chosen", chosen.as_str()), ("advised", advised.as_str())];
            texts.fill("letter.otherwise.text", &values)
        }
        // Both sides were shown, and none was advised.
        None => chosen,
    };
    let why = choice.why.map(|why| texts.get(key(why)));
    let note = Some(choice.note.trim()).filter(|note| !note.is_empty());
    let why = why
        .into_iter()
        .chain(note.map(str::to_owned))
        .collect::<Vec<_>>();
    Some(if why.is_empty() {
        text
    } else {
        format!("{text}: {}", why.join("; "))
    })
}

/// Where the step goes, and to whom there.
fn addressee(view: &View, step: StepIx) -> String {
    let place = view.destination(step);
    match view.addressee(step) {
        Some(who) => format!("{place} ({who})"),
        None => place,
    }
}

/// The patient: what the host gave, as it gave it, and of the rest what was answered.
fn person(view: &View) -> String {
    let context = &view.session.context;
    let known = |id: &str| match id {
        "leeftijd" => context.age.is_some(),
        "geslacht" => context.sex.is_some(),
        _ => false,
    };
    let answered = given(view, &[Group::Person]).into_iter();
    let answered = answered.filter(|(question, _)| !known(&question.id));
    let answered = answered.map(|(_, answer)| answer);
    let given = Some(context.given().person()).filter(|given| !given.is_empty());
    let parts = given.into_iter().chain(answered).collect::<Vec<_>>();
    if parts.is_empty() {
        GAP.to_owned()
    } else {
        parts.join(", ")
    }
}

/// The answers of these groups, without their questions.
fn answers(view: &View, groups: &[Group], between: &str) -> String {
    let given = given(view, groups)
        .into_iter()
        .map(|(_, answer)| answer)
        .collect::<Vec<_>>();
    if given.is_empty() {
        GAP.to_owned()
    } else {
        given.join(between)
    }
}

/// Questions with their answers, and room for the GP's own findings.
fn facts(view: &View, group: Group) -> String {
    let given = given(view, &[group]).into_iter();
    let given = given
        .map(|(question, answer)| format!("{}: {answer}", question.text.trim_end_matches('?')));
    let given = given.collect::<Vec<_>>();
    if given.is_empty() {
        GAP.to_owned()
    } else {
        format!("{}. {GAP}", given.join("; "))
    }
}

/// All that was answered, for paper: nobody sees the keys there.
pub fn answered(view: &View) -> String {
    let groups = [
        Group::Person,
        Group::Time,
        Group::Running,
        Group::Asked,
        Group::Facts,
        Group::Tried,
    ];
    let given = given(view, &groups).into_iter();
    let given = given.map(|(question, answer)| format!("{} {answer}", question.text));
    let person = Some(view.session.context.given().person());
    let given = person
        .filter(|person| !person.is_empty())
        .into_iter()
        .chain(given);
    let flags = view.texts.of_letter().get("letter.alarms");
    let flags = Some(alarms(view))
        .filter(|said| !said.is_empty())
        .map(|said| format!("{flags}: {said}"));
    given.chain(flags).collect::<Vec<_>>().join(" · ")
}

fn given<'a>(view: &'a View, groups: &[Group]) -> Vec<(&'a Question, String)> {
    let of = |(place, answer)| {
        let question = view
            .question(place)
            .filter(|question| groups.contains(&question.group))?;
        let answer = match answer {
            Answer::Unknown => view.texts.of_letter().get("letter.unknown"),
            Answer::Value(_) => view.value(place)?,
        };
        Some((question, answer))
    };
    view.session.answers.iter().filter_map(of).collect()
}

/// The red flags at *ja* and unknown, and those denied. One key denies a whole list: that says what
/// was not reported, and never that it was looked for.
fn alarms(view: &View) -> String {
    let texts = view.texts.of_letter();
    let rows = view.session.alarm_rows();
    let text = |row: &u8| {
        view.question(*row)
            .map(|question| question.text.clone())
            .unwrap_or_default()
    };
    let with = |answer: Answer| {
        let found = rows
            .iter()
            .filter(|row| view.session.answers.get(**row) == Some(answer));
        found.map(text).collect::<Vec<_>>()
    };
    let (yes, unknown) = (with(Answer::Value(1)), with(Answer::Unknown));
    let denied = with(Answer::Value(0));
    let mut parts = yes;
    if !unknown.is_empty() {
        parts.push(texts.fill("letter.alarms.unknown", &[("rows", &unknown.join("; "))]));
    }
    if !denied.is_empty() {
        parts.push(texts.fill("letter.alarms.denied", &[("rows", &denied.join("; "))]));
    }
    parts.join("; ")
}

/// What the GP ticked off as going along; nothing is said to be sent by itself.
fn sent(view: &View) -> String {
    let held = view.advice.preparations.iter().copied();
    let held = held.filter_map(|place| {
        let preparation = view.topic().preparations.get(usize::from(place))?;
        (preparation.kind == PreparationKind::Send).then_some((place, preparation))
    });
    let held = held.collect::<Vec<_>>();
    let sent = held.iter();
    let sent = sent.filter(|(place, _)| view.session.ticked.contains(place));
    let sent = sent.map(|(_, preparation)| preparation.text.as_str());
    let sent = sent.collect::<Vec<_>>();
    match (held.is_empty(), sent.is_empty()) {
        (true, _) => view.texts.of_letter().get("letter.nothing"),
        (false, true) => GAP.to_owned(),
        (false, false) => sent.join("; "),
    }
}

/// Who watches over the answer: the GP says so, and nobody promises it on the GP's behalf.
pub fn with_net(texts: &Texts, letter: &str, net: &str) -> String {
    let rubric = texts.of_letter().get("letter.net");
    let lines = letter.lines().map(|line| {
        if line.split_once(':').is_some_and(|(own, _)| own == rubric) {
            format!("{rubric}: {net}")
        } else {
            line.to_owned()
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What can be chosen for it: what the agreements say of the chosen step, and two that hold for any.
/// What is urgent is not watched from the practice.
pub fn nets(view: &View) -> Vec<String> {
    let texts = view.texts.of_letter();
    let step = view.chosen();
    if step.is_none_or(|step| view.is_urgent(step)) {
        return Vec::new();
    }
    let fits = step.map(|step| view.fits(step)).unwrap_or_default();
    let agreed = fits.iter().find(|fit| !fit.check.is_empty());
    let any = ["letter.net.watch", "letter.net.patient"].map(|key| texts.get(key));
    agreed
        .map(|fit| fit.check.to_owned())
        .into_iter()
        .chain(any)
        .collect()
}
