//! The screens, and which of them stands.

use std::cell::RefCell;
use std::rc::Rc;

use mirror::{Fault, Head, Mapping, Reader, Table, Texts, both, example};
use yew::{
    AttrValue, Callback, Html, Properties, UseStateSetter, component, html, use_effect_with,
    use_mut_ref, use_state,
};

use crate::bits::{bar, foot};
use crate::counted::Mine;
use crate::figures::Figures;
use crate::file::{File, Source, Words};
use crate::map::Map;
use crate::mine::{Screen as Own, card};
use crate::outward::{Inward, Mail, Outward};
use crate::pick::Pick;
use crate::{begin, map};

type Setter = UseStateSetter<Stage>;

/// What the screens are given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// `nl` or `en`.
    pub lang: AttrValue,
    /// The day, as `2026-11-22`.
    pub today: AttrValue,
    /// Deals the numbers of the sample's practices.
    pub seed: u64,
    /// What comes in while the screens are there.
    pub mail: Mail,
    /// Hears what the screens ask of the page.
    pub hears: Callback<Outward>,
}

/// Where a visitor is.
#[derive(Debug, Clone, PartialEq)]
enum Stage {
    /// Nothing is open; what was wrong with what was.
    Begin(Option<Fault>),
    /// What is in which column, and what was wrong with the last answer.
    Map(Source, [Option<usize>; 6], Option<Fault>),
    /// So many rows were read.
    Reading(Source, u64),
    /// What was read, and which practice is the reader's.
    Pick(File),
    /// The figures.
    Figures(File),
    /// Two exports side by side.
    Both(Table),
    /// One's own choices.
    Mine,
}

/// A file that is being read, with where it comes from and the columns that were confirmed.
#[derive(Debug)]
struct Going {
    reader: Reader,
    source: Source,
    places: [Option<usize>; 6],
}

type Shared = Rc<RefCell<Option<Going>>>;

/// The mirror.
#[component]
pub fn App(props: &Props) -> Html {
    let stage = use_state(|| Stage::Begin(None));
    let mine = use_state(|| Mine::Unheard);
    let going = use_mut_ref(|| None::<Going>);
    let words = Words::of(&props.lang);
    {
        let (stage, going, mail) = (stage.setter(), going.clone(), props.mail.clone());
        let (texts, mine, hears) = (words.mirror, mine.setter(), props.hears.clone());
        use_effect_with((), move |()| {
            let taker = mail.clone();
            taker.taken_by(Callback::from(move |inward| match inward {
                Inward::Mine(said) => mine.set(said),
                inward => hear(&stage, &going, &mail, inward, texts),
            }));
            hears.emit(Outward::Look);
        });
    }
    let to = |next: fn(File) -> Stage| {
        let stage = stage.clone();
        Callback::from(move |file| stage.set(next(file)))
    };
    let away = {
        let (stage, hears, going, mail) = (
            stage.clone(),
            props.hears.clone(),
            going.clone(),
            props.mail.clone(),
        );
        Callback::from(move |()| {
            going.take();
            mail.want(false);
            hears.emit(Outward::Close);
            stage.set(Stage::Begin(None));
        })
    };
    let first = |fault: Option<&Fault>| {
        let sample = {
            let stage = stage.setter();
            Callback::from(move |_| {
                let (name, text) = (words.say("sample.name").to_owned(), example());
                opened(&stage, name, text.as_bytes(), Some(Rc::from(text.as_str())));
            })
        };
        let look = {
            let stage = stage.setter();
            Callback::from(move |()| stage.set(Stage::Mine))
        };
        begin::screen(
            words,
            fault,
            sample,
            card(words, &mine, &look, &props.hears),
        )
    };
    let (about, screen) = match &*stage {
        Stage::Begin(fault) => (String::new(), first(fault.as_ref())),
        Stage::Mine => match &*mine {
            Mine::On(choices) => {
                let screen = html! { <Own {words} choices={choices.clone()} {away} hears={props.hears.clone()} key="mine" /> };
                (String::new(), screen)
            }
            // Erased, here or in another tab.
            _ => (String::new(), first(None)),
        },
        Stage::Map(source, places, fault) => {
            let begin = begin_reading(props, &stage.setter(), &going, source);
            let change = {
                let (stage, source) = (stage.clone(), source.clone());
                Callback::from(move |places| stage.set(Stage::Map(source.clone(), places, None)))
            };
            let screen = html! {
                <Map {words} source={source.clone()} places={*places} fault={fault.clone()} {change} {begin} {away} key="map" />
            };
            (source.name.clone(), screen)
        }
        Stage::Both(table) => (String::new(), begin::both(words, table, &away)),
        Stage::Reading(source, rows) => (source.name.clone(), map::reading(words, *rows, &away)),
        Stage::Pick(file) => {
            let screen = html! { <Pick {words} file={file.clone()} go={to(Stage::Figures)} {away} hears={props.hears.clone()} key="pick" /> };
            (file.name.clone(), screen)
        }
        Stage::Figures(file) => {
            let practices = file.read.counts.practices;
            let about = words.fill("where", &[&file.name, &practices]);
            let back = to(Stage::Pick);
            let today = props.today.clone();
            let screen = html! { <Figures {words} file={file.clone()} {today} {back} hears={props.hears.clone()} key="figures" /> };
            (about, screen)
        }
    };
    html! {
        <div class="school mirror" lang={props.lang.clone()}>
            { bar(words, &about) }
            { screen }
            { foot(words, !matches!(*stage, Stage::Mine)) }
        </div>
    }
}

/// Shows the columns of what was opened.
fn opened(stage: &Setter, name: String, start: &[u8], made_up: Option<Rc<str>>) {
    stage.set(match Head::of(start) {
        Ok(head) => {
            let places = head.guess;
            let head = Rc::new(head);
            Stage::Map(
                Source {
                    name,
                    head,
                    made_up,
                },
                places,
                None,
            )
        }
        Err(fault) => Stage::Begin(Some(fault)),
    });
}

/// Reads with the columns that were confirmed: a sample at once, a file as the page hands it over.
fn begin_reading(
    props: &Props,
    stage: &Setter,
    going: &Shared,
    source: &Source,
) -> Callback<[Option<usize>; 6]> {
    let (stage, going, source, props) =
        (stage.clone(), going.clone(), source.clone(), props.clone());
    Callback::from(move |places| {
        let mapping = match Mapping::confirmed(places) {
            Ok(mapping) => mapping,
            Err(fault) => return stage.set(Stage::Map(source.clone(), places, Some(fault))),
        };
        let mut reader = Reader::new(&source.head, mapping);
        if let Some(text) = &source.made_up {
            let read = reader
                .push(text.as_bytes())
                .and_then(|()| reader.finish(props.seed));
            return done(&stage, &source, places, read);
        }
        let source = source.clone();
        stage.set(Stage::Reading(source.clone(), 0));
        *going.borrow_mut() = Some(Going {
            reader,
            source,
            places,
        });
        props.mail.want(true);
        props.hears.emit(Outward::Read);
    })
}

/// What comes in from the page.
fn hear(stage: &Setter, going: &Shared, mail: &Mail, inward: Inward, texts: Texts) {
    match inward {
        Inward::Opened(name, start) => {
            going.take();
            mail.want(false);
            opened(stage, name, &start, None);
        }
        Inward::Both(one, other) => stage.set(match both(&one, &other, texts) {
            Ok(table) => Stage::Both(table),
            Err(fault) => Stage::Begin(Some(fault)),
        }),
        Inward::Piece(bytes) => {
            let Some(mut file) = going.take() else {
                return mail.want(false);
            };
            match file.reader.push(&bytes) {
                Ok(()) => {
                    stage.set(Stage::Reading(file.source.clone(), file.reader.rows()));
                    *going.borrow_mut() = Some(file);
                }
                Err(fault) => {
                    mail.want(false);
                    done(stage, &file.source, file.places, Err(fault));
                }
            }
        }
        // Heard before this.
        Inward::Mine(_) => {}
        Inward::End(seed) => {
            if let Some(Going {
                reader,
                source,
                places,
            }) = going.take()
            {
                done(stage, &source, places, reader.finish(seed));
            }
        }
    }
}

/// What was read, or what was wrong.
fn done(
    stage: &Setter,
    source: &Source,
    places: [Option<usize>; 6],
    read: Result<mirror::Read, Fault>,
) {
    stage.set(match read {
        Ok(read) => Stage::Pick(File {
            name: source.name.clone(),
            read: Rc::new(read),
            own: None,
            made_up: source.made_up.is_some(),
        }),
        Err(fault) => Stage::Map(source.clone(), places, Some(fault)),
    });
}
