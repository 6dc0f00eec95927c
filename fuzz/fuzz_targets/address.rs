//! The address of the training's page, which anybody can write in a link: its fragment, and the role and the language of its
//! query. Whatever it says, there is a screen, and it is that of a place that the training has.

#![no_main]

use std::path::Path;
use std::rc::Rc;

use classroom::{App, Data, Mail, Props, Texts};
use libfuzzer_sys::fuzz_target;
use tokio::runtime::{Builder, Runtime};
use yew::{Callback, LocalServerRenderer};

thread_local! {
    static DATA: Rc<Data> = data();
    static RUNTIME: Runtime = Builder::new_current_thread().build().expect("a thread is there");
}

/// The first region that has sets, as it goes out.
fn data() -> Rc<Data> {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../regels");
    let date = "2026-11-22".parse().expect("a date");
    let reading = rulebook::read(&rules);
    let sets = reading.regions.iter().map(|region| (region, rulecheck::sets(region, date)));
    let mut sets = sets.filter(|(_, sets)| !sets.sets.is_empty());
    let (region, sets) = sets.next().expect("a region teaches");
    let files = rulebook::write(region).expect("the rules are compiled");
    let sets = sets.encode().expect("the sets are compiled");
    let files = [&files.index, &files.topics, &files.reasons, &sets].map(Vec::as_slice);
    Rc::new(Data::read(files, Vec::new(), date).expect("they belong together"))
}

fuzz_target!(|said: &str| {
    let mut lines = said.splitn(3, '\n').map(str::to_owned);
    let mut line = || lines.next().unwrap_or_default();
    let (address, role, lang) = (line(), line(), line());
    let props = Props {
        data: DATA.with(Rc::clone),
        texts: Texts::of(&lang),
        address,
        role,
        kept: Vec::new(),
        mail: Mail::default(),
        hears: Callback::noop(),
    };
    let drawn = RUNTIME.with(|runtime| {
        let screen = LocalServerRenderer::<App>::with_props(props).hydratable(false);
        runtime.block_on(screen.render())
    });
    assert!(drawn.contains("<h1") || drawn.contains("<h2"), "{drawn}");
});
