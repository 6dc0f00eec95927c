//! Work for every core of this machine.

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Error, Result};

/// Does this with each item, so many at once as there are cores; in their order, up to the first that fails.
pub fn each<T: Sync, U: Send>(
    items: &[T],
    work: impl Fn(usize, &T) -> Result<U> + Sync,
) -> Result<Vec<U>> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let failed: Mutex<Option<Error>> = Mutex::new(None);
    let worker = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return };
            match work(at, item) {
                Ok(made) => done.lock().expect("no worker panics").push((at, made)),
                Err(error) => {
                    next.store(items.len(), Ordering::Relaxed);
                    failed
                        .lock()
                        .expect("no worker panics")
                        .get_or_insert(error);
                }
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(worker);
        }
    });
    if let Some(error) = failed.into_inner().expect("no worker panics") {
        return Err(error);
    }
    let mut done = done.into_inner().expect("no worker panics");
    done.sort_by_key(|(at, _)| *at);
    Ok(done.into_iter().map(|(_, made)| made).collect())
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn what_is_made_stands_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        let made = each(&items, |at, item| Ok(at * 1000 + item)).unwrap();
        assert_eq!(
            made,
            items.iter().map(|item| item * 1001).collect::<Vec<_>>()
        );
        let failed = each(&items, |_, item| {
            anyhow::ensure!(*item != 7, "seven");
            Ok(())
        });
        assert_eq!(failed.unwrap_err().to_string(), "seven");
    }
}
