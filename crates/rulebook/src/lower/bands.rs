//! Numbers are cut at the thresholds that rules use.

use ladder::model::{Value, ValueIx, ValueSet};

/// What a condition asks of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// Less than this.
    Below(f64),
    /// This or more.
    From(f64),
}

/// Reads `<65`, `>=65` or `>=50 <75`: all of these bounds.
pub fn parse(text: &str) -> Option<Vec<Bound>> {
    let bound = |part: &str| {
        let number = |text: &str| {
            text.parse::<f64>()
                .ok()
                .filter(|n| n.is_finite() && !text.starts_with('+'))
        };
        match part.strip_prefix(">=") {
            Some(rest) => number(rest).map(Bound::From),
            None => number(part.strip_prefix('<')?).map(Bound::Below),
        }
    };
    let bounds: Vec<_> = text.split_whitespace().map(bound).collect::<Option<_>>()?;
    (!bounds.is_empty()).then_some(bounds)
}

/// The threshold of a bound.
pub(crate) fn threshold(bound: Bound) -> f64 {
    match bound {
        Bound::Below(at) | Bound::From(at) => at,
    }
}

/// The bands within all bounds.
pub fn within(thresholds: &[f64], bounds: &[Bound]) -> ValueSet {
    let mut set = ValueSet::default();
    for band in 0..=thresholds.len() {
        let from = band
            .checked_sub(1)
            .and_then(|i| thresholds.get(i))
            .copied()
            .unwrap_or(f64::NEG_INFINITY);
        let until = thresholds.get(band).copied().unwrap_or(f64::INFINITY);
        let holds = |bound: &Bound| match *bound {
            Bound::Below(at) => until <= at,
            Bound::From(at) => from >= at,
        };
        if bounds.iter().all(holds) {
            set = set.with(ValueSet::one(
                ValueIx::try_from(band).unwrap_or(ValueIx::MAX),
            ));
        }
    }
    set
}

/// The bands as values: `<65`, `65-74`, `>=75`.
pub fn values(thresholds: &[f64], unit: &str) -> Vec<Value> {
    if unit == "maand" {
        return months(thresholds);
    }
    let years = unit == "jaar" && thresholds.iter().all(|t| t.fract() == 0.0);
    let comma = |number: f64| number.to_string().replace('.', ",");
    let band = |from: Option<&f64>, until: Option<&f64>| match (from, until) {
        (None, Some(until)) if years => (format!("<{until}"), format!("tot {until} jaar")),
        (Some(from), None) if years => (format!(">={from}"), format!("{from} jaar of ouder")),
        (Some(from), Some(until)) if years && until - from <= 1.0 => {
            (from.to_string(), format!("{from} jaar"))
        }
        (Some(from), Some(until)) if years => {
            let last = until - 1.0;
            (format!("{from}-{last}"), format!("{from}–{last} jaar"))
        }
        (None, Some(until)) => (format!("<{until}"), format!("tot {}", comma(*until))),
        (Some(from), None) => (format!(">={from}"), format!("{} of hoger", comma(*from))),
        (Some(from), Some(until)) => (
            format!("{from}-{until}"),
            format!("{} tot {}", comma(*from), comma(*until)),
        ),
        (None, None) => ("alle".to_owned(), "alle".to_owned()),
    };
    (0..=thresholds.len())
        .map(|i| {
            band(
                i.checked_sub(1).and_then(|i| thresholds.get(i)),
                thresholds.get(i),
            )
        })
        .map(|(id, label)| Value { id, label })
        .collect()
}

/// Months, of a child under one year.
fn months(thresholds: &[f64]) -> Vec<Value> {
    let mut starts = vec![None];
    starts.extend(thresholds.iter().copied().map(Some));
    let ends = thresholds.iter().copied().map(Some).chain([None]);
    let band = |(from, until): (Option<f64>, Option<f64>)| match (from, until) {
        (None, Some(until)) => (format!("<{until}"), format!("jonger dan {until} maanden")),
        (Some(from), None) => (format!(">={from}"), format!("{from} maanden of ouder")),
        (Some(from), Some(until)) => {
            let last = until - 1.0;
            (format!("{from}-{last}"), format!("{from}–{last} maanden"))
        }
        (None, None) => ("alle".to_owned(), "alle".to_owned()),
    };
    let bands = starts.into_iter().zip(ends).map(band);
    bands.map(|(id, label)| Value { id, label }).collect()
}

/// Bands that touch are one: `tot 40 jaar`, `18–64 jaar`. None where there is a gap.
pub fn label(thresholds: &[f64], unit: &str, set: ValueSet) -> Option<String> {
    let bands = || 0..=ValueIx::try_from(thresholds.len()).unwrap_or(ValueIx::MAX);
    let first = bands().find(|band| set.contains(*band))?;
    let last = bands().rfind(|band| set.contains(*band))?;
    if !(first..=last).all(|band| set.contains(band)) {
        return None;
    }
    let from = first
        .checked_sub(1)
        .and_then(|at| thresholds.get(usize::from(at)));
    let until = thresholds.get(usize::from(last));
    let edges: Vec<_> = from.into_iter().chain(until).copied().collect();
    let place = usize::from(from.is_some());
    values(&edges, unit)
        .into_iter()
        .nth(place)
        .map(|value| value.label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_numbers_into_bands() {
        let ids = |thresholds: &[f64], unit| -> Vec<String> {
            values(thresholds, unit)
                .into_iter()
                .map(|v| format!("{} {}", v.id, v.label))
                .collect()
        };
        assert_eq!(
            ids(&[18.0, 19.0, 75.0], "jaar"),
            [
                "<18 tot 18 jaar",
                "18 18 jaar",
                "19-74 19–74 jaar",
                ">=75 75 jaar of ouder"
            ]
        );
        assert_eq!(
            ids(&[2.5, 10.0], "mmol/l"),
            ["<2.5 tot 2,5", "2.5-10 2,5 tot 10", ">=10 10 of hoger"]
        );
    }

    #[test]
    fn names_bands_that_touch_as_one() {
        let name = |bits| label(&[18.0, 40.0, 65.0], "jaar", ValueSet(bits));
        assert_eq!(name(0b0011).as_deref(), Some("tot 40 jaar"));
        assert_eq!(name(0b0110).as_deref(), Some("18–64 jaar"));
        assert_eq!(name(0b1110).as_deref(), Some("18 jaar of ouder"));
        assert_eq!(name(0b0101), None);
    }

    #[test]
    fn finds_the_bands_of_a_condition() {
        let thresholds = [50.0, 65.0, 75.0];
        let set = |text| within(&thresholds, &parse(text).unwrap()).0;
        assert_eq!(
            (set("<65"), set(">=65"), set(">=50 <75")),
            (0b0011, 0b1100, 0b0110)
        );
        for text in ["", "65", "<=65", ">65", "<vijf", "< 65", "<inf", "<1,5"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
