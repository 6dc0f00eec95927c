//! The row of tools: what can be done with all of a topic.

use crate::el::{El, button, el};
use crate::place::Mode;
use crate::state::Action;
use crate::topic::View;
use crate::topic::icons::{ALL, OVER, REDO, STEPS, UNDO, icon};
use crate::topic::keylist::keylist;

/// Draws it; `over` is the action that opens all questions again.
pub(crate) fn tools(view: &View, over: Action) -> El {
    let can_undo = !view.session.past.is_empty();
    let can_redo = !view.session.future.is_empty();
    let (mode, drawn, other) = match view.mode {
        Mode::Consult => (Mode::Step, STEPS, "act.steps"),
        Mode::Step => (Mode::Consult, ALL, "act.all"),
    };
    let tools = [
        (Action::Undo, UNDO, "act.undo", can_undo),
        (Action::Redo, REDO, "act.redo", can_redo),
        (over, OVER, "act.over", true),
        (Action::Show(mode), drawn, other, true),
    ];
    let tools = tools.into_iter().map(|(action, drawn, key, can)| {
        let name = view.texts.get(key);
        let tool = button("tool").on_click(&view.dispatch, action);
        let tool = if can {
            tool
        } else {
            tool.attr("disabled", "disabled")
        };
        let tool = tool.attr_text("title", &name).child(icon(drawn));
        tool.child(el("span").class("vh").text(&name))
    });
    el("div")
        .class("tools")
        .attr("role", "group")
        .attr_text("aria-label", &view.texts.get("act.tools"))
        .children(tools)
        .child(keylist(view))
}
