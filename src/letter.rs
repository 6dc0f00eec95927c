//! The letter: HASP order, filled from the answers, to be edited and taken over by the GP.
//!
//! Coded answers and rule texts only; what the GP types stays in the letter, and goes on reset.

use ladder::model::{Group, PreparationKind, Use};
use ladder::{Answer, Within};

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
    if header.usage != Use::Care {
        line("letter.mark", texts.get("letter.not-for-care"));
    }
    let step = view.chosen();
    let own = view.own_treatment();
    if own.is_none() {
        let place = view.destination().unwrap_or_default();
        line("letter.to", addressee(view, place));
    }
    // With several codes the GP knows which; the widget does not.
    let entry = view.agreements.topics.get(view.session.opened.place);
    let code = entry.and_then(|entry| match entry.icpc.as_slice() {
        [code] => Some(format!(" ({code})")),
        _ => None,
    });
    let about = format!("{}{}, ", view.topic().name, code.unwrap_or_default());
    line(
        "letter.about",
        about + &answers(view, &[Group::Person], ", "),
    );
    if let Some(own) = own {
        line("letter.plan", own.action.to_owned());
        line("letter.check", filled(own.check));
        line("letter.findings", facts(view, Group::Facts));
        line("letter.tried", facts(view, Group::Tried));
        line("letter.alarms", alarms(view));
        return format!("{}\n\n{}", lines.join("\n"), made(view, texts));
    }
    let term = view.advice.within.filter(|term| *term != Within::NO_HURRY);
    let term = term.map_or_else(
        || texts.get("letter.no-hurry"),
        |term| view.rules().within(term, step),
    );
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
    line("letter.net", net(view));
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

fn addressee(view: &View, place: &str) -> String {
    if view.advice.addressee && view.chosen() == view.advised() {
        format!("{place} ({})", view.agreements.phrases.behandelaar)
    } else {
        place.to_owned()
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
    let given =
        given.map(|(question, answer)| format!("{}: {answer}", question.trim_end_matches('?')));
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
    let given = given.map(|(question, answer)| format!("{question} {answer}"));
    let flags = view.texts.of_letter().get("letter.alarms");
    let flags = Some(alarms(view))
        .filter(|said| !said.is_empty())
        .map(|said| format!("{flags}: {said}"));
    given.chain(flags).collect::<Vec<_>>().join(" · ")
}

fn given(view: &View, groups: &[Group]) -> Vec<(String, String)> {
    let of = |(place, answer)| {
        let question = view
            .question(place)
            .filter(|question| groups.contains(&question.group))?;
        let answer = match answer {
            Answer::Unknown => view.texts.of_letter().get("letter.unknown"),
            Answer::Value(_) => view.value(place)?,
        };
        Some((question.text.clone(), answer))
    };
    view.session.answers.iter().filter_map(of).collect()
}

/// The red flags at *ja* and unknown, and how many were denied.
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
    let denied = with(Answer::Value(0)).len().to_string();
    let mut parts = yes;
    if !unknown.is_empty() {
        parts.push(texts.fill("letter.alarms.unknown", &[("rows", &unknown.join("; "))]));
    }
    if denied != "0" {
        parts.push(texts.fill("letter.alarms.denied", &[("n", &denied)]));
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

/// Who checks the answer, and when.
fn net(view: &View) -> String {
    let step = view.chosen();
    let fits = step.map(|step| view.fits(step)).unwrap_or_default();
    if let Some(fit) = fits.iter().find(|fit| !fit.check.is_empty()) {
        return fit.check.to_owned();
    }
    // What is urgent is not watched from the practice: who does is the GP's to say.
    if step.is_some_and(|step| view.is_urgent(step)) {
        return GAP.to_owned();
    }
    view.texts.of_letter().get("letter.net.own")
}
