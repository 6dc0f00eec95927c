//! The filters of the map: radio buttons and rules of the style sheet, so that they work without a script.
//! Which rows stay is one rule for each choice, made of the same list as the buttons.

use std::fmt::Write as _;

use maud::{Markup, html};

use crate::aims::{Aim, PAID, UNPAID};

/// One thing to filter by.
pub(crate) struct Filter {
    /// What stands before its classes on a row.
    pub(crate) id: &'static str,
    name: &'static str,
    choices: Vec<(&'static str, &'static str)>,
}

/// All of them.
pub(crate) fn all() -> Vec<Filter> {
    let aims: Vec<_> = Aim::ALL
        .iter()
        .map(|(_, class, words)| (*class, *words))
        .collect();
    let paid = PAID.iter().map(|(class, words, _)| (*class, *words));
    let filter = |id, name, choices| Filter { id, name, choices };
    vec![
        filter(
            "soort",
            "Soort",
            vec![
                ("zorg", "zorgvorm"),
                ("overleg", "overlegvorm"),
                ("organisatie", "organisatievorm"),
            ],
        ),
        filter(
            "schaal",
            "Schaal",
            vec![
                ("lokaal", "lokaal"),
                ("regio", "in de regio"),
                ("niet-te-lezen", "niet te lezen"),
            ],
        ),
        filter("kwaliteit", "Kwaliteit", aims.clone()),
        filter("gezondheid", "Gezondheid", aims.clone()),
        filter("kosten", "Kosten", aims),
        filter("betaald", "Betaald (toen)", paid.chain([UNPAID]).collect()),
    ]
}

/// The buttons; hidden where the browser can't filter.
pub(crate) fn buttons() -> Markup {
    html! {
        div.filters role="group" aria-label="Filter" {
            @for filter in all() {
                fieldset {
                    legend { (filter.name) }
                    label { input type="radio" name=(filter.id) checked; " alle" }
                    @for (class, words) in filter.choices {
                        label {
                            input type="radio" name=(filter.id) id={ "f-" (filter.id) "-" (class) };
                            " " (words)
                        }
                    }
                }
            }
        }
    }
}

/// A rule for each choice: other rows are gone.
pub(crate) fn rules() -> String {
    let mut text = String::new();
    for filter in all() {
        for (class, _) in filter.choices {
            let id = filter.id;
            // Writing to a string can't fail.
            let _ = writeln!(
                text,
                "main:has(#f-{id}-{class}:checked) tr[data-{id}]:not([data-{id}~={class}]) {{ display: none }}"
            );
        }
    }
    text
}
