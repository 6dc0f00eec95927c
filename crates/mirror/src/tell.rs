//! Each figure in a sentence of plain Dutch, or English. What may not be seen isn't said: a figure gives no number then.

use crate::count::{Counts, Measure};
use crate::group::{Group, Practice, Standing, VERDICT};
use crate::line::{Line, Shift};
use crate::pair::Pair;
use crate::share::{Figure, SUPPRESSED, Share};
use crate::texts::Texts;

/// What was counted, and in which language it is said.
#[derive(Debug, Clone, Copy)]
pub struct Told<'c> {
    /// The strings.
    pub texts: Texts,
    /// The file's own words.
    pub counts: &'c Counts,
    /// What was counted.
    pub measure: Measure,
    /// The reader's own practice, by its number.
    pub own: Option<usize>,
}

impl Told<'_> {
    fn step(&self) -> &str {
        let (Measure::Chosen(step) | Measure::Onward(step)) = self.measure;
        self.counts.steps.get(step).map_or("", String::as_str)
    }

    /// `gingen naar ‘ziekenhuis’`.
    pub fn what(&self) -> String {
        let key = if matches!(self.measure, Measure::Chosen(_)) {
            "what.chosen"
        } else {
            "what.onward"
        };
        self.texts.fill(key, &[&self.step()])
    }

    /// `naar ‘ziekenhuis’`.
    pub fn name(&self) -> String {
        let key = if matches!(self.measure, Measure::Chosen(_)) {
            "name.chosen"
        } else {
            "name.onward"
        };
        self.texts.fill(key, &[&self.step()])
    }

    /// A practice by its number, or as the reader's own.
    pub fn who(&self, number: usize) -> String {
        if self.own == Some(number) {
            self.texts.get("own").to_owned()
        } else {
            self.texts.fill("practice", &[&(number + 1)])
        }
    }

    /// A figure in a sentence.
    pub fn figure(&self, figure: &Figure) -> String {
        let texts = self.texts;
        match figure {
            Figure::Few => texts.fill("few.said", &[&SUPPRESSED]),
            Figure::Held => texts.get("held.said").to_owned(),
            Figure::Known(share) if share.all == 0 => texts.get("nothing").to_owned(),
            Figure::Known(share) => {
                let Share {
                    hits,
                    all,
                    part,
                    interval,
                    ..
                } = share;
                let (part, low, high) = (
                    percent(*part, texts),
                    percent(interval.low, texts),
                    percent(interval.high, texts),
                );
                let [hits, all] = [*hits, *all].map(|count| grouped(count.into(), texts));
                texts.fill("share", &[&hits, &all, &self.what(), &part, &low, &high])
            }
        }
    }

    /// The few words of a heading.
    pub fn heading(&self, practice: &Practice) -> String {
        let stands = self.texts.get(match practice.standing {
            Standing::TooFew => "head.few",
            Standing::Fits => "head.fits",
            Standing::Perhaps => "head.perhaps",
            Standing::Beyond => "head.beyond",
        });
        match practice.figure.share() {
            Some(share) => format!(
                "{} {}: {stands}",
                percent(share.part, self.texts),
                self.name()
            ),
            None => format!("{}: {stands}", self.name()),
        }
    }

    /// A practice in the funnel.
    pub fn practice(&self, practice: &Practice) -> String {
        let stands = match practice.standing {
            Standing::TooFew => self.texts.fill("standing.few", &[&VERDICT]),
            Standing::Fits => self.texts.get("standing.fits").to_owned(),
            Standing::Perhaps => self.texts.get("standing.perhaps").to_owned(),
            Standing::Beyond => self.texts.get("standing.beyond").to_owned(),
        };
        let who = capital(&self.who(practice.number));
        format!("{who}: {} {stands}", self.figure(&practice.figure))
    }

    /// The whole group, and how many stand out.
    pub fn group(&self, group: &Group) -> String {
        let texts = self.texts;
        let out = match group.count(Standing::Beyond) {
            0 => texts.get("out.0").to_owned(),
            1 => texts.get("out.1").to_owned(),
            more => texts.fill("out.more", &[&more]),
        };
        let said = texts.fill("group.said", &[&self.figure(&group.figure)]);
        format!("{said} {out}")
    }

    /// Two practices that differ.
    pub fn pair(&self, pair: &Pair) -> String {
        let texts = self.texts;
        let ((low, one), (high, other)) = (&pair.low, &pair.high);
        let (apart, interval) = pair.apart();
        let part = |share: &Share| percent(share.part, texts);
        let count = |count: u32| grouped(count.into(), texts);
        texts.fill(
            "pair",
            &[
                &self.who(*low),
                &count(one.hits),
                &count(one.all),
                &part(one),
                &self.name(),
                &self.who(*high),
                &count(other.hits),
                &count(other.all),
                &part(other),
                &points(apart),
                &points(interval.low),
                &points(interval.high),
            ],
        )
    }

    /// A line over time.
    pub fn line(&self, line: &Line) -> String {
        over_time(line, "line.span", &self.name(), self.texts)
    }
}

/// A line over time: what `span` says of its months, and whether it shifted.
pub(crate) fn over_time(line: &Line, span: &str, name: &str, texts: Texts) -> String {
    let shown = line
        .months
        .iter()
        .filter(|(_, figure)| figure.share().is_some());
    let months: Vec<_> = shown.map(|(month, _)| *month).collect();
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return texts.fill("few.said", &[&SUPPRESSED]);
    };
    let span = texts.fill(span, &[first, last, &percent(line.median, texts), &name]);
    let shift = match line.shift {
        Shift::TooFew => texts.fill("line.few", &[&months.len()]),
        Shift::None => texts.fill("line.none", &[&months.len()]),
        Shift::Since {
            began,
            months,
            above,
        } => texts.fill(
            if above { "line.above" } else { "line.below" },
            &[&began, &months],
        ),
    };
    format!("{span} {shift}")
}

/// `12 %`, `0,4 %`.
pub fn percent(part: f64, texts: Texts) -> String {
    let percent = part * 100.0;
    if percent > 0.0 && percent < 9.95 {
        let said = format!("{percent:.1} %");
        if texts.lang() == "en" {
            said
        } else {
            said.replace('.', ",")
        }
    } else {
        format!("{percent:.0} %")
    }
}

/// Percentage points, whole.
pub(crate) fn points(apart: f64) -> String {
    format!("{:.0}", apart * 100.0)
}

/// `1.000.000`; in a sentence alone, for in a file it could be one and a bit.
pub fn grouped(count: u64, texts: Texts) -> String {
    let between = if texts.lang() == "en" { ',' } else { '.' };
    let digits = count.to_string();
    let mut said = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            said.push(between);
        }
        said.push(digit);
    }
    said
}

/// With a capital, as a sentence or a heading begins.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
