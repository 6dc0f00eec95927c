//! Points of a drawing: shares run upward, what they are of runs to the right.

use std::fmt::Write;

use mirror::{Texts, percent};
use yew::{Html, html};

/// The drawing, in its own units.
pub(crate) const WIDE: f64 = 700.0;
pub(crate) const HIGH: f64 = 330.0;
/// Where the axes begin and end.
const LEFT: f64 = 62.0;
const RIGHT: f64 = 684.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 286.0;

/// The scales of a drawing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scales {
    /// The largest share that is drawn.
    pub(crate) top: f64,
    /// The largest value at the right.
    pub(crate) most: f64,
}

impl Scales {
    /// Of these shares, up to the next tenth above the largest.
    pub(crate) fn of(shares: impl IntoIterator<Item = f64>, most: f64) -> Self {
        let largest = shares.into_iter().fold(0.1_f64, f64::max);
        Self {
            top: ((largest * 10.0 + 0.3).ceil() / 10.0).min(1.0),
            most: most.max(1.0),
        }
    }

    pub(crate) fn x(self, value: f64) -> f64 {
        LEFT + (value / self.most) * (RIGHT - LEFT)
    }

    pub(crate) fn y(self, share: f64) -> f64 {
        BOTTOM - (share.clamp(0.0, self.top) / self.top) * (BOTTOM - TOP)
    }

    /// Points as a line, or as the beginning of an area.
    pub(crate) fn path(self, points: impl IntoIterator<Item = (f64, f64)>) -> String {
        let mut path = String::new();
        for (value, share) in points {
            let step = if path.is_empty() { 'M' } else { 'L' };
            // Writing to a text can't fail.
            let _ = write!(path, "{step}{:.1} {:.1}", self.x(value), self.y(share));
        }
        path
    }

    /// The lines that go with the shares, and what they are.
    pub(crate) fn shares(self, texts: Texts) -> Html {
        let tenths = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0];
        let shown = tenths.into_iter().filter(|share| *share <= self.top + 0.01);
        let lines = shown.enumerate().map(|(place, share)| {
            let (y, odd) = (self.y(share), if place % 2 == 1 { "odd" } else { "even" });
            html! {
                <g key={place}>
                    <path class="grid" d={format!("M{LEFT} {y:.1}H{RIGHT}")} />
                    <text class={odd} x="54" y={format!("{:.1}", y + 4.0)} text-anchor="end">{ percent(share, texts) }</text>
                </g>
            }
        });
        html! { <>{ for lines }</> }
    }

    /// What stands below: values, each with its word.
    pub(crate) fn below(self, ticks: &[(f64, String)], label: &str) -> Html {
        let words = ticks.iter().enumerate().map(|(place, (value, word))| {
            let odd = if place % 2 == 1 { "odd" } else { "even" };
            html! { <text key={place} class={odd} x={format!("{:.1}", self.x(*value))} y="304" text-anchor="middle">{ word }</text> }
        });
        html! { <>{ for words }<text x={RIGHT.to_string()} y="324" text-anchor="end">{ label.to_owned() }</text></> }
    }

    /// A line right across at a share.
    pub(crate) fn across(self, share: f64) -> Html {
        html! { <path class="mid" d={format!("M{LEFT} {:.1}H{RIGHT}", self.y(share))} /> }
    }
}

/// The reader's own: a diamond with its interval.
pub(crate) fn own(x: f64, y: f64, low: f64, high: f64) -> Html {
    html! {
        <>
            <path class="ci" d={format!("M{x:.1} {high:.1}V{low:.1}M{:.1} {high:.1}h10M{:.1} {low:.1}h10", x - 5.0, x - 5.0)} />
            <path class="me" d={format!("M{x:.1} {:.1}l8 8-8 8-8-8z", y - 8.0)} />
        </>
    }
}

/// The frame of a drawing, which can be scrolled where it doesn't fit, and what its signs are.
pub(crate) fn framed(name: &str, legend: String, inside: Html) -> Html {
    html! {
        <figure class="scroll" tabindex="0" aria-label={name.to_owned()}>
            <svg class="plot" viewBox={format!("0 0 {WIDE} {HIGH}")} role="img" aria-label={name.to_owned()}>{ inside }</svg>
            <figcaption class="quiet">{ legend }</figcaption>
        </figure>
    }
}

/// Round numbers up to the most, about six.
pub(crate) fn rounds(most: u32) -> Vec<(f64, String)> {
    let mut step = 1_u32;
    while most / step > 7 {
        step = match step.to_string().chars().next() {
            Some('2') => step / 2 * 5,
            _ => step.saturating_mul(2),
        };
    }
    let ticks = (0..=most / step).map(|tick| tick * step);
    ticks
        .map(|tick| (f64::from(tick), tick.to_string()))
        .collect()
}
