//! A topic whose advice was taken back in this version.

use ladder::model::Topic;

use crate::book::html::escape;

/// That the advice of this version was taken back, and what to do.
pub(super) fn said(topic: &Topic) -> String {
    topic.recalled.as_ref().map_or(String::new(), |recall| {
        let since = format!("Ingetrokken sinds {}.", recall.since);
        format!(
            "<p class=\"open\"><b>{since}</b> {} De alarmsignalen blijven gelden.</p>\n",
            escape(&recall.told())
        )
    })
}
