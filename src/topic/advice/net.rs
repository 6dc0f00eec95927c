//! *Eerder of zwaarder als…*: the red flags that were not there.

use ladder::advice::Status;

use crate::el::el;
use crate::topic::View;
use crate::topic::advice::row::Row;

/// The row; none at an alarm, which is as heavy as it gets.
pub(crate) fn net(view: &View) -> Option<Row> {
    if view.advice.status == Status::Alarm {
        return None;
    }
    let raised = &view.advice.red_flags;
    let rows = view.session.red_flags().into_iter();
    let calm = rows.filter(|row| !raised.iter().any(|raised| raised.row == *row));
    let calm: Vec<_> = calm.filter_map(|row| view.question(row)).collect();
    let n = calm.len().to_string();
    let closed = match calm.as_slice() {
        [] => return None,
        [one] => el("span").dutch().text(one.named()),
        _ => el("span").text(&view.texts.fill("net.closed", &[("n", &n)])),
    };
    let lines = calm.iter().map(|row| el("li").text(&row.text));
    Some(Row {
        title: "net.title",
        closed,
        body: el("ul").class("warn dutch").dutch().children(lines).into(),
    })
}
