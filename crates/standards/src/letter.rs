//! The letter: a *vraagstelling* of four lines first, then what else a colleague asks (HASP), filled
//! from the answers, to be edited and taken over by the GP.
//!
//! Coded answers and rule texts only; what the GP types stays in the letter, and goes on reset.

mod edit;
mod lines;
mod of;
mod pieces;
mod record;
mod subject;

pub use self::edit::{filled, gap, gaps, missing, question, with_line};
pub use self::lines::{alarms, examinable, printed, spoken};
pub use self::of::{GAP, Letter, LetterKind, Other, needed};
use crate::words::mark;

/// A draft: fewer than twelve lines before the dossier.
pub fn draft(letter: &Letter<'_>) -> String {
    let header = &letter.named.agreements.header;
    let mark = mark(header.usage).map(|mark| ("letter.mark", mark.to_owned()));
    let own = match letter.kind() {
        LetterKind::Letter => lines::letter(letter),
        LetterKind::Note => lines::note(letter),
        LetterKind::Call => lines::call(letter),
    };
    let own = mark.into_iter().chain(own);
    // What a portal's own form asks for stands by itself, to be pasted first.
    let own = own.map(|(key, text)| {
        let above = if key == "letter.to" { "\n" } else { "" };
        format!("{above}{}: {text}", (letter.say)(key))
    });
    let own = own.collect::<Vec<_>>().join("\n");
    let made = letter.fill("letter.made", "region", &header.region_name);
    let made = made.replace("{version}", &header.version);
    if letter.kind() != LetterKind::Letter {
        return format!("{own}\n\n{made}");
    }
    let dossier = ["letter.history", "letter.medication", "letter.allergies"];
    let dossier = dossier.map(|key| format!("{}: {GAP}", (letter.say)(key)));
    let title = (letter.say)("letter.dossier");
    format!("{own}\n\n{title}\n{}\n\n{made}", dossier.join("\n"))
}

/// What can be chosen as the safety net: what the agreements say of the chosen step, and two that hold
/// for any. What is urgent is not watched from the practice.
pub fn nets(letter: &Letter<'_>) -> Vec<String> {
    let Some(step) = letter.step.filter(|step| !letter.named.is_urgent(*step)) else {
        return Vec::new();
    };
    let fits = letter.named.fits(step);
    let agreed = fits.iter().find(|fit| !fit.check.is_empty());
    let agreed = agreed.map(|fit| fit.check.to_owned());
    let any = ["letter.net.watch", "letter.net.patient"].map(|key| (letter.say)(key));
    agreed.into_iter().chain(any).collect()
}
