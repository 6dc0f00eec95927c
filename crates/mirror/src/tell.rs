//! Each figure in a sentence of plain Dutch.

use crate::count::Month;
use crate::group::{Group, Pair, Practice, Share};
use crate::line::Line;

/// A count below this is shown to nobody else: it could be somebody.
pub const SUPPRESSED: u32 = 5;

/// A count as an export shows it.
pub fn shown(count: u32) -> String {
    if (1..SUPPRESSED).contains(&count) {
        format!("minder dan {SUPPRESSED}")
    } else {
        count.to_string()
    }
}

/// Something that is told in a sentence.
pub trait Told {
    /// The sentence; `what` is what was counted, such as “naar het ziekenhuis”.
    fn told(&self, what: &str) -> String;
}

impl Told for Share {
    fn told(&self, what: &str) -> String {
        if self.all == 0 {
            return "Er waren geen vragen.".to_owned();
        }
        format!(
            "{} van {} vragen gingen {what}: {} (95 %-betrouwbaarheidsinterval {} tot {}).",
            self.hits,
            self.all,
            percent(self.part),
            percent(self.interval.low),
            percent(self.interval.high)
        )
    }
}

impl Told for Practice {
    fn told(&self, what: &str) -> String {
        let number = self.practice + 1;
        let figure = self.share.told(what);
        let verdict = if self.stands_out() {
            "Zo ver van de groep komt door toeval bij 2 van de 1.000 praktijken voor: iets om over te praten, geen oordeel."
        } else if self.share.part < self.usual.low || self.usual.high < self.share.part {
            "Zo ver van de groep komt door toeval bij 1 van de 20 praktijken voor: dat kan toeval zijn."
        } else {
            "Dat past bij de groep: het verschil kan toeval zijn."
        };
        format!("Praktijk {number}. {figure} {verdict}")
    }
}

impl Told for Group {
    fn told(&self, what: &str) -> String {
        let out = self
            .practices
            .iter()
            .filter(|practice| practice.stands_out())
            .count();
        let practices = match out {
            0 => "Geen praktijk wijkt meer af dan door toeval te verwachten is.".to_owned(),
            1 => "Eén praktijk wijkt meer af dan door toeval te verwachten is.".to_owned(),
            more => format!("{more} praktijken wijken meer af dan door toeval te verwachten is."),
        };
        format!("In de hele groep: {} {practices}", self.share.told(what))
    }
}

impl Told for Pair {
    fn told(&self, what: &str) -> String {
        let of = |practice: &Practice| {
            format!(
                "praktijk {} ({} van {}: {})",
                practice.practice + 1,
                practice.share.hits,
                practice.share.all,
                percent(practice.share.part)
            )
        };
        format!(
            "Van {} ging een kleiner deel {what} dan van {}. Dat verschil is groter dan toeval, ook na al het vergelijken.",
            of(&self.low),
            of(&self.high)
        )
    }
}

impl Told for Line {
    fn told(&self, what: &str) -> String {
        let (Some((first, _)), Some((last, _))) = (self.months.first(), self.months.last()) else {
            return "Er waren geen vragen.".to_owned();
        };
        let span = format!(
            "Van {first} tot en met {last} ging in de helft van de maanden {} of meer {what}.",
            percent(self.median)
        );
        match self.shift {
            Some((began, months)) => {
                let month: Month = began;
                format!(
                    "{span} Vanaf {month} lag het {months} maanden achter elkaar aan één kant daarvan: dat is meer dan toeval."
                )
            }
            None => format!("{span} De maanden wisselen zoals toeval doet."),
        }
    }
}

/// `12 %`, `0,4 %`.
fn percent(part: f64) -> String {
    let percent = part * 100.0;
    if percent > 0.0 && percent < 10.0 {
        format!("{percent:.1} %").replace('.', ",")
    } else {
        format!("{percent:.0} %")
    }
}
