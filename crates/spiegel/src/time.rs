//! A practice's own line over time, with the run that is longer than chance makes.

use mirror::{Line, Month, Shift};
use yew::{Html, classes, html};

use crate::file::Words;
use crate::plot::{Scales, framed};

/// Draws the months; one that isn't shown leaves a gap.
pub(crate) fn draw(words: Words, line: &Line, title: &str) -> Html {
    let (Some((first, _)), Some((last, _))) = (line.months.first(), line.months.last()) else {
        return html! {};
    };
    let at = |month: &Month| f64::from(since(*first, *month));
    let shares = line.months.iter().filter_map(|(_, figure)| figure.share());
    let scales = Scales::of(shares.map(|share| share.part), at(last));
    let runs = line
        .months
        .chunk_by(|(_, one), (_, other)| one.share().is_some() && other.share().is_some());
    let runs = runs.map(|run| {
        let points = run
            .iter()
            .filter_map(|(month, figure)| Some((at(month), figure.share()?.part)));
        html! { <path class="run" d={scales.path(points)} /> }
    });
    let shifted = shifted(line);
    let points = line.months.iter().filter_map(|(month, figure)| {
        let share = figure.share()?;
        let class = classes!("p", shifted.contains(month).then_some("pair"));
        let (x, y) = (scales.x(at(month)), scales.y(share.part));
        let said = words.fill("point.month", &[month, &share.hits, &share.all]);
        Some(html! { <circle key={month.to_string()} {class} cx={format!("{x:.1}")} cy={format!("{y:.1}")} r="4.5"><title>{ said }</title></circle> })
    });
    let every = (line.months.len() / 6).max(1);
    let ticks: Vec<_> = line
        .months
        .iter()
        .step_by(every)
        .map(|(month, _)| (at(month), month.to_string()))
        .collect();
    let legend = words.fill(
        "time.legend",
        &[&mirror::percent(line.median, words.mirror)],
    );
    framed(
        title,
        legend,
        html! {
            <>
                { scales.shares(words.mirror) }
                { scales.below(&ticks, words.say("time.below")) }
                { scales.across(line.median) }
                { for runs }
                { for points }
            </>
        },
    )
}

fn since(first: Month, month: Month) -> u16 {
    let months = |one: Month| {
        one.year
            .saturating_mul(12)
            .saturating_add(u16::from(one.month))
    };
    months(month).saturating_sub(months(first))
}

/// The months of the run that chance doesn't make.
fn shifted(line: &Line) -> Vec<Month> {
    let Shift::Since {
        began,
        months,
        above,
    } = line.shift
    else {
        return Vec::new();
    };
    let shown = line
        .months
        .iter()
        .filter_map(|(month, figure)| Some((*month, figure.share()?.part)));
    let run = shown.skip_while(|(month, _)| *month < began);
    let run = run.filter(|(_, part)| {
        (*part - line.median).abs() > f64::EPSILON && (*part > line.median) == above
    });
    run.take(months).map(|(month, _)| month).collect()
}
