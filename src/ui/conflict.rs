//! *Tegenstrijdig*: evidence is against the lightest step, and no agreement decides. Safest first.

use ladder::model::{Side, StepIx};
use yew::{Html, html};

use super::View;
use super::choose::button;
use super::facts::facts;
use super::letter::letter;
use super::sources::sources;
use super::why::{reason, reasons};

/// Draws both sides.
pub(super) fn conflict(view: &View) -> Html {
    let texts = &view.texts;
    let sides = view.advice.possible.iter().map(|step| side(view, *step));
    html! {
        <>
            <h2 id="advice-title" class="say" tabindex="-1" data-focus="advice">{ texts.get("advice.contradictory") }</h2>
            <p class="quiet">{ texts.get("advice.contradictory.hint") }</p>
            <div class="sides">{ for sides }</div>
            if view.chosen().is_some() { { letter(view) } }
            { sources(view) }
        </>
    }
}

fn side(view: &View, step: StepIx) -> Html {
    let (texts, rules) = (&view.texts, view.rules());
    let fits = view
        .advice
        .steps
        .get(usize::from(step))
        .map(|s| s.fits.clone())
        .unwrap_or_default();
    let fits = fits
        .iter()
        .filter_map(|fit| rules.fit(*fit))
        .collect::<Vec<_>>();
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
            { facts(view, step) }
            <div class="acts">{ button(view, step) }</div>
        </section>
    }
}
