//! The funnel: each practice's share against how many questions it has, between what chance does. No order of merit.

use mirror::{Group, Interval, funnel};
use yew::{Html, html};

use crate::file::{File, Words};
use crate::plot::{Scales, framed, own, rounds};

/// Draws the group; practices whose number is too small to be shown aren't in it.
pub(crate) fn draw(words: Words, file: &File, group: &Group, title: &str) -> Html {
    let (Some(funnel), Some(share)) = (funnel(group), group.figure.share()) else {
        return html! { <p class="notice">{ words.say("funnel.none") }</p> };
    };
    let known = || {
        group
            .practices
            .iter()
            .filter_map(|one| Some((one.number, one.figure.share()?)))
    };
    let most = f64::from(funnel.most);
    let mine = known().find(|(number, _)| Some(*number) == file.own);
    let highest = known().map(|(_, share)| share.part);
    let highest = highest
        .chain(mine.map(|(_, share)| share.interval.high))
        .chain([share.part * 1.5]);
    let scales = Scales::of(highest, most * 1.04);
    let side = |of: fn(&(u32, Interval, Interval)) -> f64| {
        let points = funnel
            .limits
            .iter()
            .map(move |limit| (f64::from(limit.0), of(limit)));
        points.collect::<Vec<_>>()
    };
    let (low, high) = (side(|limit| limit.1.low), side(|limit| limit.1.high));
    let inside = scales.path(high.iter().copied().chain(low.iter().rev().copied())) + "z";
    let points = known().filter(|(number, _)| Some(*number) != file.own).map(|(number, share)| {
        let (x, y) = (scales.x(f64::from(share.all)), scales.y(share.part));
        html! { <circle key={number} class="p" cx={format!("{x:.1}")} cy={format!("{y:.1}")} r="4.5"><title>{ words.fill("point", &[&(number + 1), &share.hits, &share.all]) }</title></circle> }
    });
    let mine = mine.map(|(_, share)| {
        let (x, y) = (scales.x(f64::from(share.all)), scales.y(share.part));
        let left = x > 350.0;
        let (at, anchor) = if left { (x - 14.0, "end") } else { (x + 14.0, "start") };
        html! {
            <>
                { own(x, y, scales.y(share.interval.low), scales.y(share.interval.high)) }
                <text class="name" x={format!("{at:.1}")} y={format!("{:.1}", y + 5.0)} text-anchor={anchor}>{ words.say("own") }</text>
            </>
        }
    });
    let hidden = group.practices.len() - known().count();
    let hidden = (hidden > 0)
        .then(|| html! { <p class="quiet">{ words.fill("funnel.hidden", &[&hidden]) }</p> });
    let legend = words.fill(
        "funnel.legend",
        &[&mirror::percent(share.part, words.mirror)],
    );
    html! {
        <>
            { framed(title, legend, html! {
                <>
                    { scales.shares(words.mirror) }
                    { scales.below(&rounds(funnel.most), words.say("funnel.below")) }
                    <path class="in" d={inside} />
                    { scales.across(share.part) }
                    <path class="l95" d={scales.path(low)} />
                    <path class="l95" d={scales.path(high)} />
                    <path class="l998" d={scales.path(side(|limit| limit.2.low))} />
                    <path class="l998" d={scales.path(side(|limit| limit.2.high))} />
                    { for points }
                    { for mine }
                </>
            }) }
            { for hidden }
        </>
    }
}
