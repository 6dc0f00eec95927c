//! What happened counts up; what follows from it happens once for each time.

use yew::{hook, use_effect_with, use_mut_ref};

/// Does something when a count has grown, told by how much: several may come at once.
#[hook]
pub(crate) fn use_growth(count: u32, then: impl FnOnce(u32) + 'static) {
    let before = use_mut_ref(|| 0_u32);
    use_effect_with(count, move |count| {
        let more = count.saturating_sub(before.replace(*count));
        if more > 0 {
            then(more);
        }
    });
}
