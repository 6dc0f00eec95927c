//! What waits to be told until the screen is drawn.

use crate::host::HostEvent;

/// Puts an event behind the others. What has settled anew makes what settled just before it old.
pub fn put(due: &mut Vec<HostEvent>, event: HostEvent) {
    if matches!(event, HostEvent::Progress { .. } | HostEvent::Closed) {
        let old = |event: &HostEvent| {
            matches!(
                event,
                HostEvent::Progress { .. }
                    | HostEvent::Advice(_)
                    | HostEvent::Answered(_)
                    | HostEvent::Closed
            )
        };
        while due.last().is_some_and(old) {
            due.pop();
        }
    }
    due.push(event);
}
