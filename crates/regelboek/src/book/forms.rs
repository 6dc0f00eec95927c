//! The map of ways to work together, and what is known of them.

use ladder::model::{Cited, EffectKind, Form, FormKind, Guide, Preferred, Scale};
use rulebook::Region;

use super::html::{escape, list};
use super::sources::cited;

/// The chapter; none where the region has no map.
pub(super) fn chapter(region: &Region) -> Option<String> {
    let guide = &region.guide;
    if guide.forms.is_empty() {
        return None;
    }
    let map = &guide.map.what;
    let mut html = format!(
        "<h1>{}</h1>\n<p class=\"quiet\">Een beschrijving van {}, uit literatuur en het veld: geen bewijs. \
         {} vormen.</p>\n{}",
        escape(&map.title),
        escape(&map.as_of),
        guide.forms.len(),
        cited(guide, &guide.map.sources)
    );
    for (kind, title) in [
        (FormKind::Care, "Zorgvormen"),
        (FormKind::Consultation, "Overlegvormen"),
        (FormKind::Organisation, "Organisatievormen"),
    ] {
        html += &forms(guide, kind, title);
    }
    html += &known(guide);
    html += &suited(guide);
    html += &rest(guide);
    Some(html)
}

fn forms(guide: &Guide, kind: FormKind, title: &str) -> String {
    let forms = guide.forms.iter().filter(|form| form.what.kind == kind);
    let rows: String = forms.map(|form| row(guide, form)).collect();
    format!(
        "<table class=\"stack\">\n<caption>{title}</caption>\n<thead><tr><th scope=\"col\">Vorm</th><th \
         scope=\"col\">Kwaliteit</th><th scope=\"col\">Gezondheid</th><th scope=\"col\">Kosten</th><th \
         scope=\"col\">Stand toen</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )
}

fn row(guide: &Guide, said: &Cited<Form>) -> String {
    let form = &said.what;
    let scale = match form.scale {
        Some(Scale::Local) => "lokaal",
        Some(Scale::Regional) => "in de regio",
        None => "",
    };
    let place = [form.place.as_str(), scale].map(escape);
    let place: Vec<_> = place
        .iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect();
    let doubt = if form.uncertain {
        "De bron is op meer manieren te lezen: de effecten horen misschien bij een andere rij."
    } else {
        ""
    };
    let notes = [
        escape(&form.what),
        place.join(", "),
        escape(&form.note),
        doubt.to_owned(),
    ];
    let notes = notes.iter().filter(|note| !note.is_empty());
    let notes: Vec<_> = notes
        .map(|note| format!("<span class=\"note\">{note}</span>"))
        .collect();
    let notes = notes.concat();
    let cell = |what: &str, said: &str| match said {
        "" => format!("<td data-what=\"{what}\" class=\"open\">niet te lezen</td>"),
        said => format!("<td data-what=\"{what}\">{}</td>", escape(said)),
    };
    format!(
        "<tr><th scope=\"row\">{}{notes}{}</th>{}{}{}{}</tr>\n",
        escape(&form.name),
        // The map's own source need not be said on every row.
        if said.sources == guide.map.sources {
            String::new()
        } else {
            cited(guide, &said.sources)
        },
        cell("Kwaliteit", &form.quality),
        cell("Gezondheid", &form.health),
        cell("Kosten", &form.costs),
        cell("Stand toen", &form.status),
    )
}

fn section<T>(guide: &Guide, title: &str, all: &[Cited<T>], say: impl Fn(&T) -> String) -> String {
    if all.is_empty() {
        return String::new();
    }
    let item = |said: &Cited<T>| format!("{}{}", say(&said.what), cited(guide, &said.sources));
    let items: Vec<_> = all.iter().map(item).collect();
    format!("<h2>{title}</h2>\n{}", list("statements", &items))
}

/// What is known of effects, and where sources differ.
fn known(guide: &Guide) -> String {
    let effects = section(
        guide,
        "Wat van het effect bekend is",
        &guide.effects,
        |effect| {
            let kind = match effect.kind {
                EffectKind::FinalFigure => "eindcijfer",
                EffectKind::Review => "overzicht van onderzoek",
                EffectKind::Study => "onderzoek",
            };
            let (form, outcome) = (escape(&effect.form), escape(&effect.outcome));
            format!(
                "<p class=\"claim\">{form}</p><p>{outcome} <span class=\"certainty\">{kind}</span></p>"
            )
        },
    );
    let sent = section(
        guide,
        "Alsnog naar het ziekenhuis",
        &guide.sent_on,
        |share| {
            let count = share.count.map(|count| format!("{count} patiënten"));
            let facts = [escape(&share.years), count.unwrap_or_default()];
            let facts: Vec<_> = facts
                .iter()
                .filter(|fact| !fact.is_empty())
                .map(String::as_str)
                .collect();
            format!(
                "<p><b>{}</b>: {} <span class=\"certainty\">{}</span></p><p>{}</p>",
                escape(&share.place),
                escape(&share.share),
                facts.join(", "),
                escape(&share.note)
            )
        },
    );
    let differ = section(
        guide,
        "Waar bronnen elkaar tegenspreken",
        &guide.contradictions,
        |said| {
            let (about, explanation) = (escape(&said.about), escape(&said.explanation));
            format!("<p class=\"claim\">{about}</p><p>{explanation}</p>")
        },
    );
    effects + &sent + &differ
}

/// Who is suited, and what patients prefer.
fn suited(guide: &Guide) -> String {
    let groups = |suited| {
        let groups = guide
            .groups
            .iter()
            .filter(|group| group.what.suited == suited);
        let groups: Vec<_> = groups.map(|group| escape(&group.what.name)).collect();
        list("plain", &groups)
    };
    let groups = if guide.groups.is_empty() {
        String::new()
    } else {
        format!(
            "<h2>Geschikt om buiten het ziekenhuis te zien?</h2>\n<div class=\"columns\">\n<h3>Wel \
             genoemd</h3>\n{}<h3>Niet</h3>\n{}</div>\n",
            groups(true),
            groups(false)
        )
    };
    let prefer = section(
        guide,
        "Wat patiënten verkiezen",
        &guide.preferences,
        |said| {
            let whom = match said.whom {
                Some(Preferred::Gp) => "huisarts",
                Some(Preferred::Specialist) => "specialist",
                None => "geen voorkeur",
            };
            format!(
                "<p>{} % · {}: {whom}</p>",
                said.percent,
                escape(&said.reason)
            )
        },
    );
    groups + &prefer
}

/// Who pays, and what a region can turn.
fn rest(guide: &Guide) -> String {
    let pays = section(guide, "Wie betaalt wat", &guide.funding, |funding| {
        format!(
            "<p><b>{}</b>: {}</p>",
            escape(&funding.segment),
            escape(&funding.what)
        )
    });
    let knobs = section(
        guide,
        "Waaraan een regio kan draaien",
        &guide.knobs,
        |knob| {
            format!(
                "<p class=\"claim\">{}. {} <span class=\"certainty\">{}</span></p><p>{}</p>",
                knob.number,
                escape(&knob.name),
                escape(&knob.kings_fund),
                escape(&knob.core)
            )
        },
    );
    pays + &knobs
}
