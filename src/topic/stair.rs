//! The ladder drawn as a staircase: steps fall as answers come in, each with its reason on demand.

use ladder::Reason;
use ladder::advice::{State, Status};
use ladder::model::{Step, StepIx};

use crate::el::{El, el};
use crate::topic::View;
use crate::topic::advice::why::reasons;

/// How a step is drawn, and what it says: a reason of the rules, or a word of the screen.
struct Drawn {
    class: &'static str,
    says: String,
    from_rules: bool,
}

/// Draws the stair, heaviest step on top.
pub(crate) fn stair(view: &View) -> El {
    let steps = (0..).zip(&view.topic().steps).collect::<Vec<_>>();
    let steps = steps.into_iter().rev();
    let title = el("h2").attr("id", "stair-title");
    let stair = el("ol").class("stair").attr("part", "stair");
    let stair = stair.attr("reversed", "reversed");
    el("section")
        .class("stair-box")
        .attr("aria-labelledby", "stair-title")
        .child(title.say(&view.texts, "stair.title"))
        .child(stair.all(steps.map(|(place, step)| tread(view, place, step))))
}

fn tread(view: &View, place: StepIx, step: &Step) -> El {
    let Drawn {
        class,
        says,
        from_rules,
    } = drawn(view, place, step);
    let advice = view.advice.steps.get(usize::from(place));
    let rules = view.rules();
    let because = advice.map(|advice| {
        advice
            .because
            .iter()
            .map(|why| rules.reason(*why, place))
            .collect::<Vec<_>>()
    });
    let because = because.unwrap_or_default();
    let fits = view.fits(place);
    let row = |tag: &'static str| {
        let name = el("b").dutch().text(&step.name);
        let says = if from_rules {
            el("span").dutch().text(&says)
        } else {
            el("span").text(&says)
        };
        el(tag).class("tread").child(name).child(says)
    };
    let tread = if because.is_empty() && fits.is_empty() {
        row("div")
    } else {
        el("details")
            .child(row("summary"))
            .maybe(reasons(view, &because))
            .maybe(reasons(view, &fits))
    };
    let place = el("li")
        .key(&step.id)
        .attr("part", "step")
        .set("class", &format!("{class} i{place}"))
        .set("data-step", &step.id);
    let place = if class.starts_with("advice") {
        place.attr("aria-current", "step")
    } else {
        place
    };
    place.child(tread)
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
        State::Falls if urgent && !view.has_open_rows() => draw("calm", "stair.calm"),
        State::Falls if blocked => draw("reference", "stair.reference"),
        // Nobody answered what these reasons rest on: they are there to unfold.
        State::Falls if !certain(view, place) => draw("fallen", "stair.any"),
        State::Falls => Drawn {
            class: if nobody_agreed(view, place) {
                "reference"
            } else {
                "fallen"
            },
            says: first_reason(view, place),
            from_rules: true,
        },
        State::Stands if view.list_answered() => draw("stands", "stair.also"),
        State::Stands => draw("open", "stair.possible"),
        State::Undetermined if view.advice.possible.contains(&place) => {
            draw("open", "stair.possible")
        }
        State::Undetermined => draw("open", "stair.open"),
    }
}

fn certain(view: &View, place: StepIx) -> bool {
    let step = view.advice.steps.get(usize::from(place));
    step.is_some_and(|step| step.certain)
}

/// Nothing speaks against the step: nobody agreed on it, or filled in its term. It isn't struck through.
fn nobody_agreed(view: &View, place: StepIx) -> bool {
    let step = view.advice.steps.get(usize::from(place));
    step.is_some_and(|step| {
        let open = |why: &Reason| matches!(why, Reason::NotAgreed | Reason::TermUnknown);
        step.because.iter().all(open)
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
