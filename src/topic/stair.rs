//! The ladder drawn as a staircase: steps fall as answers come in, each with its reason on demand.

use ladder::Reason;
use ladder::advice::{Status, StepState};
use ladder::model::{Step, StepIx};

use crate::el::{El, el};
use crate::texts::capital;
use crate::topic::View;
use crate::topic::advice::why::reasons;

/// How a step is drawn, and what it says: a reason of the rules, or a word of the screen.
struct Drawn {
    class: &'static str,
    says: String,
    from_rules: bool,
}

/// Draws the stair, heaviest step on top; neighbours that say the same have one note beside them.
pub(crate) fn stair(view: &View) -> El {
    let steps = (0..).zip(&view.topic().steps).collect::<Vec<_>>();
    let steps = steps.into_iter().rev();
    let drawn: Vec<_> = steps
        .map(|(place, step)| (place, step, drawn(view, place, step)))
        .collect();
    let notes = notes(&drawn);
    let steps = (1..).zip(&drawn);
    let steps = steps.map(|(row, (place, step, drawn))| tread(view, row, *place, step, drawn));
    let title = el("h2").attr("id", "stair-title").class("vh");
    let stair = el("div").class("stair").attr("part", "stair");
    let stair = stair.child(el("ol").attr("reversed", "reversed").children(steps));
    el("section")
        .class("stair-box")
        .attr("aria-labelledby", "stair-title")
        .child(title.say(&view.texts, "stair.title"))
        .child(stair.children(notes))
}

/// What neighbours say, once; a screen reader hears it at each.
fn notes(drawn: &[(StepIx, &Step, Drawn)]) -> Vec<El> {
    let mut row = 1;
    let same = |one: &(StepIx, &Step, Drawn), next: &(StepIx, &Step, Drawn)| {
        one.2.says == next.2.says && one.2.class == next.2.class
    };
    let groups = drawn.chunk_by(same).map(|group| {
        let first = row;
        row += group.len();
        let (_, _, of) = group.first()?;
        let says = capital(of.says.trim_end_matches('.'));
        let note = el("p")
            .key(&format!("note-{first}"))
            .attr_text(
                "class",
                &format!("beside {} r{first} n{}", of.class, group.len()),
            )
            .attr("aria-hidden", "true");
        let note = if of.from_rules { note.dutch() } else { note };
        Some(note.text(&says))
    });
    groups.flatten().collect()
}

fn tread(view: &View, row: usize, place: StepIx, step: &Step, drawn: &Drawn) -> El {
    let advice = view.advice.steps.get(usize::from(place));
    let rules = view.rules();
    let because = advice.map(|advice| {
        advice
            .because
            .iter()
            .map(|why| rules.reason(*why, place))
            .collect::<Vec<_>>()
    });
    // Why comes a little later than what.
    let because = because.filter(|_| view.is_whole()).unwrap_or_default();
    let fits = Some(view.fits(place)).filter(|_| view.is_whole());
    let fits = fits.unwrap_or_default();
    let line = |tag: &'static str| {
        let name = breakable(el("b").dutch(), &step.name);
        let says = el("span").class("vh");
        let says = if drawn.from_rules { says.dutch() } else { says };
        el(tag)
            .class("tread")
            .child(name)
            .child(says.text(&drawn.says))
    };
    let tread = if because.is_empty() && fits.is_empty() {
        line("div")
    } else {
        el("details")
            .child(line("summary"))
            .maybe(reasons(view, &because))
            .maybe(reasons(view, &fits))
    };
    let class = drawn.class;
    let place = el("li")
        .key(&step.id)
        .attr("part", "step")
        .attr_text("class", &format!("{class} i{place} r{row}"))
        .attr_text("data-step", &step.id);
    let place = if class.starts_with("advice") {
        place.attr("aria-current", "step")
    } else {
        place
    };
    place.child(tread)
}

/// A long word parts where its parts meet, not in their midst.
fn breakable(name: El, words: &str) -> El {
    match words
        .find("polikliniek")
        .and_then(|at| words.split_at_checked(at))
    {
        Some((before, rest)) if !before.is_empty() && !before.ends_with(' ') => {
            name.text(before).child(el("wbr")).text(rest)
        }
        _ => name.text(words),
    }
}

fn drawn(view: &View, place: StepIx, step: &Step) -> Drawn {
    let texts = &view.texts;
    let (status, state) = (view.advice.status, view.state(place));
    let draw = |class, key: &str| Drawn {
        class,
        says: texts.get(key),
        from_rules: false,
    };
    let blocked = matches!(status, Status::Expired | Status::OutOfScope | Status::NoFit);
    let chosen = view.session.choice.as_ref();
    if chosen.is_some_and(|choice| choice.step == place) && view.session.trial.is_none() {
        return draw("picked", "stair.picked");
    }
    if view.advised() == Some(place) {
        return match status {
            _ if view.session.trial.is_some() => draw("advice proef", "stair.trial"),
            Status::Alarm => draw("advice alarm", "stair.alarm"),
            _ => draw("advice", "stair.advice"),
        };
    }
    if status == Status::Contradictory && view.advice.possible.contains(&place) {
        return draw("disputed", "stair.contradictory");
    }
    if view.least() == Some(place) {
        return draw("advice alarm", "stair.least");
    }
    // An urgent step is never said to be unnecessary.
    let urgent = step.urgency.is_some() && status != Status::Alarm;
    match state {
        StepState::Falls if urgent && !view.has_open_rows() => draw("calm", "stair.calm"),
        StepState::Falls if blocked => draw("reference", "stair.reference"),
        // Nobody answered what these reasons rest on: they are there to unfold.
        StepState::Falls if !certain(view, place) && !nobody_agreed(view, place) => {
            draw("fallen", "stair.any")
        }
        StepState::Falls => {
            let class = if nobody_agreed(view, place) {
                "reference"
            } else {
                "fallen"
            };
            match first_reason(view, place) {
                // It comes with the reasons.
                none if none.is_empty() => draw(class, "stair.fallen"),
                says => Drawn {
                    class,
                    says,
                    from_rules: true,
                },
            }
        }
        // Beside an advice it is another way; before there is one it would be read as one.
        StepState::Stands if view.also().contains(&place) => draw("stands", "stair.also"),
        StepState::Stands => draw("open", "stair.possible"),
        StepState::Undetermined if view.advice.possible.contains(&place) => {
            draw("open", "stair.possible")
        }
        StepState::Undetermined => draw("open", "stair.open"),
    }
}

fn certain(view: &View, place: StepIx) -> bool {
    let step = view.advice.steps.get(usize::from(place));
    step.is_some_and(|step| step.certain)
}

/// Nothing speaks against the step: nobody agreed on it, or filled in its term. It isn't struck through, also while the patient may
/// yet turn out to be out of scope.
fn nobody_agreed(view: &View, place: StepIx) -> bool {
    let step = view.advice.steps.get(usize::from(place));
    step.is_some_and(|step| {
        let open = |why: &Reason| matches!(why, Reason::NotAgreed | Reason::TermUnknown);
        let scope = |why: &Reason| matches!(why, Reason::OutOfScope(_));
        step.because.iter().any(open) && step.because.iter().all(|why| open(why) || scope(why))
    })
}

/// The reason in one line. That the patient may yet turn out to be out of scope is said only where
/// nothing else is.
fn first_reason(view: &View, place: StepIx) -> String {
    let advice = view.advice.steps.get(usize::from(place));
    let because = advice
        .map(|advice| advice.because.as_slice())
        .unwrap_or_default();
    let scope = |why: &&Reason| matches!(why, Reason::OutOfScope(_));
    let why = because.iter().find(|why| !scope(why)).or(because.first());
    why.map(|why| view.rules().reason(*why, place).reason)
        .unwrap_or_default()
}
