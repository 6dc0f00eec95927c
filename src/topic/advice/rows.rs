//! The details of the advice below the stair: each a line that says what is in it, and opens.

use ladder::advice::Status;
use ladder::model::{AttributeKind, StepIx};

use crate::el::{El, el, together};
use crate::topic::View;
use crate::topic::advice::changes::changes;
use crate::topic::advice::choose::others;
use crate::topic::advice::facts::{costs, facts, find, in_short};
use crate::topic::advice::net::net;
use crate::topic::advice::row::Row;
use crate::topic::advice::signed::signed;
use crate::topic::advice::sources::sources;

/// Draws those that this advice has.
pub(crate) fn rows(view: &View) -> El {
    let step = view.advised().or_else(|| view.chosen());
    let of_step = match step {
        Some(step) => of_step(view, step),
        None if view.advice.status == Status::Contradictory => of_both(view),
        None => Vec::new(),
    };
    let rows = [net(view), changes(view)].into_iter().flatten();
    let rows = rows
        .chain(of_step)
        .chain([others(view), sources(view)].into_iter().flatten())
        .chain([signed(view)]);
    let rows = rows.map(|row| draw(view, row));
    el("div").class("rows").children(rows)
}

/// Of two sides the facts of each, one below the other.
fn of_both(view: &View) -> Vec<Row> {
    let sides = view.advice.possible.iter().rev().filter_map(|place| {
        let name = el("h3").dutch().text(&view.destination(*place));
        let step = view.step(*place)?;
        let costs = el("p").child(costs(view, step));
        Some(together().child(name).child(facts(view, step)).child(costs))
    });
    let both = Row {
        title: "facts.who",
        closed: el("span").say(&view.texts, "conflict.both"),
        body: together().children(sides),
    };
    vec![both]
}

fn of_step(view: &View, place: StepIx) -> Vec<Row> {
    let Some(step) = view.step(place) else {
        return Vec::new();
    };
    let responsible = Row {
        title: "facts.who",
        closed: in_short(view, find(step, AttributeKind::Responsible)),
        body: facts(view, step).into(),
    };
    let cost = find(step, AttributeKind::CostConsult).filter(|fact| fact.text.is_some());
    let cost = cost.or_else(|| find(step, AttributeKind::CostTests));
    let costs = Row {
        title: "facts.cost",
        closed: in_short(view, cost),
        body: costs(view, step),
    };
    vec![responsible, costs]
}

fn draw(view: &View, row: Row) -> El {
    let title = el("b").say(&view.texts, row.title);
    let closed = el("span").child(row.closed);
    el("details")
        .key(row.title)
        .class("row")
        .attr_text("data-row-of", row.title)
        .child(el("summary").child(title).text(" ").child(closed))
        .child(el("div").class("in").child(row.body))
}
