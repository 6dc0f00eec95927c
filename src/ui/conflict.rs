//! *Tegenstrijdig*: evidence is against the lightest step, and no agreement decides. Safest first.

use std::rc::Rc;

use ladder::model::{Side, StepIx};
use yew::{Html, Properties, component, html};

use super::View;
use super::facts::Facts;
use super::sources::Sources;
use super::why::{reason, reasons};

/// The two sides of a consultation.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The consultation.
    pub(super) view: Rc<View>,
}

/// Draws both sides.
#[component]
pub(super) fn Conflict(props: &Props) -> Html {
    let view = &props.view;
    let texts = &view.texts;
    let sides = view.advice.possible.iter().map(|step| side(view, *step));
    html! {
        <>
            <h2 id="advice-title" class="say" tabindex="-1" data-focus="advice">{ texts.get("advice.contradictory") }</h2>
            <p class="quiet">{ texts.get("advice.contradictory.hint") }</p>
            <div class="sides">{ for sides }</div>
            <Sources view={view.clone()} />
        </>
    }
}

fn side(view: &Rc<View>, step: StepIx) -> Html {
    let (texts, rules) = (&view.texts, view.rules());
    let fits = view.advice.steps.get(usize::from(step)).map(|s| s.fits.clone()).unwrap_or_default();
    let fits = fits.iter().filter_map(|fit| rules.fit(*fit)).collect::<Vec<_>>();
    let arguments = |side: Side| {
        let held = view.advice.arguments.iter();
        let held = held.filter_map(|place| view.topic().arguments.get(usize::from(*place)));
        held.filter(|argument| argument.step == step && argument.side == side)
            .map(|argument| reason(view, &rules.because(&argument.id, &argument.basis)))
            .collect::<Vec<_>>()
    };
    let (pro, con) = (arguments(Side::For), arguments(Side::Against));
    html! {
        <section class="side-of" data-step={view.step(step).map(|s| s.id.clone())}>
            <h3>{ view.step(step).map(|s| s.destination.clone()) }</h3>
            <h4>{ texts.get("advice.for") }</h4>
            { reasons(view, &fits) }
            if !pro.is_empty() { <ul class="why">{ for pro }</ul> }
            if !con.is_empty() { <h4>{ texts.get("advice.against") }</h4><ul class="why">{ for con }</ul> }
            <Facts view={view.clone()} {step} />
        </section>
    }
}
