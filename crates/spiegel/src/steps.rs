//! Step by step: where a practice's questions went, with its interval, and the group's mark beside it.

use mirror::{Beside, percent};
use yew::{Html, html};

use crate::file::Words;

/// A name stands above its line: beside it a long one would be cut off.
const ROW: f64 = 58.0;
const LEFT: f64 = 24.0;
const RIGHT: f64 = 670.0;

/// Draws each step on one scale, from nothing to everything.
pub(crate) fn draw(
    words: Words,
    names: &[String],
    steps: &[Beside],
    title: &str,
    legend: &str,
) -> Html {
    let x = |share: f64| LEFT + share * (RIGHT - LEFT);
    let rows = steps.iter().zip(0_u16..).map(|(beside, place)| {
        let y = 48.0 + f64::from(place) * ROW;
        let name = names.get(beside.step).cloned().unwrap_or_default();
        let group = beside.group.share().map(|share| {
            html! { <path class="mark-group" d={format!("M{:.1} {:.1}v24", x(share.part), y - 12.0)} /> }
        });
        let mine = match beside.own.share() {
            Some(share) => {
                let (low, high) = (x(share.interval.low), x(share.interval.high));
                html! {
                    <>
                        <path class="ci" d={format!("M{low:.1} {y:.1}H{high:.1}M{low:.1} {:.1}v10M{high:.1} {:.1}v10", y - 5.0, y - 5.0)} />
                        <path class="me" d={format!("M{:.1} {:.1}l8 8-8 8-8-8z", x(share.part), y - 8.0)} />
                    </>
                }
            }
            None => html! { <text x={LEFT.to_string()} y={format!("{:.1}", y + 20.0)}>{ words.say("steps.hidden") }</text> },
        };
        html! {
            <g key={beside.step}>
                <path class="grid" d={format!("M{LEFT} {y:.1}H{RIGHT}")} />
                <text class="strong" x={LEFT.to_string()} y={format!("{:.1}", y - 16.0)}>{ name }</text>
                { for group }
                { mine }
            </g>
        }
    });
    let height = 60.0 + ROW * f64::from(u16::try_from(steps.len()).unwrap_or(u16::MAX));
    let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| {
        html! { <text x={format!("{:.1}", x(share))} y={format!("{:.1}", height - 16.0)} text-anchor="middle">{ percent(share, words.mirror) }</text> }
    });
    html! {
        <figure class="scroll" tabindex="0" aria-label={title.to_owned()}>
            <svg class="plot" viewBox={format!("0 0 700 {height:.0}")} role="img" aria-label={title.to_owned()}>{ for rows }{ for ticks }</svg>
            <figcaption class="quiet">{ legend.to_owned() }</figcaption>
        </figure>
    }
}
