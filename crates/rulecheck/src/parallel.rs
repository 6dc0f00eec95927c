//! Many at once where there are threads, and one after another where there are none, as in WebAssembly.

#[cfg(not(target_family = "wasm"))]
use rayon::prelude::*;

/// What each comes to, in their order. Each core takes the next one when it is free; what panics stops all.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn each<T: Sync, Done: Send>(
    all: &[T],
    work: impl Fn(&T) -> Done + Sync + Send,
) -> Vec<Done> {
    all.par_iter().map(work).collect()
}

/// What each comes to, in their order.
#[cfg(target_family = "wasm")]
pub(crate) fn each<T, Done>(all: &[T], work: impl Fn(&T) -> Done) -> Vec<Done> {
    all.iter().map(work).collect()
}
