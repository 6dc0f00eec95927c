//! The ladder drawn as a staircase: steps fall as answers come in, each with its reason on demand.

use ladder::Reason;
use ladder::advice::{State, Status};
use ladder::model::{Step, StepIx};
use yew::{Html, classes, html};

use super::View;
use super::why::reasons;

/// How a step is drawn.
struct Drawn {
    class: &'static str,
    says: String,
}

/// Draws the stair, heaviest step on top.
pub(super) fn stair(view: &View) -> Html {
    let steps = (0..).zip(&view.topic().steps).collect::<Vec<_>>();
    html! {
        <section class="stair-box" aria-labelledby="stair-title">
            <h2 id="stair-title">{ view.texts.get("stair.title") }</h2>
            <ol class="stair" part="stair" reversed=true>
                { for steps.into_iter().rev().map(|(place, step)| tread(view, place, step)) }
            </ol>
        </section>
    }
}

fn tread(view: &View, place: StepIx, step: &Step) -> Html {
    let Drawn { class, says } = drawn(view, place, step);
    let advice = view.advice.steps.get(usize::from(place));
    let rules = view.rules();
    let because = advice.map(|advice| {
        advice
            .because
            .iter()
            .map(|why| rules.reason(*why, place))
            .collect::<Vec<_>>()
    });
    let fits = advice.map(|advice| {
        advice
            .fits
            .iter()
            .filter_map(|fit| rules.fit(*fit))
            .collect::<Vec<_>>()
    });
    let because = because.unwrap_or_default();
    let fits = fits.unwrap_or_default();
    let current = class.starts_with("advice").then_some("step");
    let row = html! { <><b>{ &step.name }</b><span>{ says }</span></> };
    html! {
        <li key={step.id.clone()} part="step" class={classes!(class, format!("i{place}"))} data-step={step.id.clone()} aria-current={current}>
            if because.is_empty() && fits.is_empty() {
                <div class="tread">{ row }</div>
            } else {
                <details>
                    <summary class="tread">{ row }</summary>
                    { reasons(view, &because) }
                    { reasons(view, &fits) }
                </details>
            }
        </li>
    }
}

fn drawn(view: &View, place: StepIx, step: &Step) -> Drawn {
    let texts = &view.texts;
    let (status, state) = (view.advice.status, view.state(place));
    let draw = |class, key: &str| Drawn {
        class,
        says: texts.get(key),
    };
    let blocked = matches!(status, Status::Expired | Status::OutOfScope | Status::NoFit);
    if view.advised() == Some(place) {
        return match status {
            Status::Alarm => draw("advice alarm", "stair.alarm"),
            _ => draw("advice", "stair.advice"),
        };
    }
    if status == Status::Contradictory && view.advice.possible.contains(&place) {
        return draw("disputed", "stair.contradictory");
    }
    // An urgent step is never said to be unnecessary.
    let urgent = step.urgency.is_some() && status != Status::Alarm;
    match state {
        State::Falls if urgent && view.open_rows().is_empty() => draw("calm", "stair.calm"),
        State::Falls if blocked => draw("reference", "stair.reference"),
        State::Falls => Drawn {
            class: "fallen",
            says: first_reason(view, place),
        },
        State::Stands if view.list_answered() => draw("stands", "stair.also"),
        State::Stands => draw("open", "stair.possible"),
        State::Undetermined if view.advice.possible.contains(&place) => {
            draw("open", "stair.possible")
        }
        State::Undetermined => draw("open", "stair.open"),
    }
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
