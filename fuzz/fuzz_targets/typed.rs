//! What a doctor types or pastes in the start field: any text is searched without a panic, and what is
//! found is a topic.

#![no_main]

use std::rc::Rc;

use ladder::model::Agreements;
use libfuzzer_sys::fuzz_target;
use trede_wijzer::search::{Lexicon, by_icpc, find, names, offered, or_general};

#[path = "../region.rs"]
mod region;
#[path = "../small.rs"]
mod small;

thread_local! {
    static SEARCHED: (Rc<Agreements>, Lexicon) = {
        let agreements = Rc::new(region::region().agreements);
        (agreements.clone(), Lexicon::new(agreements))
    };
}

fuzz_target!(|typed: &str| {
    SEARCHED.with(|(agreements, lexicon)| {
        let found = find(lexicon, typed);
        let all = found.hits.iter().copied();
        let all = all
            .chain(offered(lexicon, typed))
            .chain(names(agreements, typed));
        let all = all.chain(by_icpc(agreements, typed));
        for place in all.chain(or_general(agreements, typed, found.clone())) {
            assert!(place < agreements.topics.len());
        }
    });
});
