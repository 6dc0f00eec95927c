//! A screen of the training as HTML, without a browser.

use std::rc::Rc;

use classroom::{App, Data, Mail, Props, Texts};
use yew::{Callback, LocalServerRenderer};

/// What stands at an address; `kept` is what the page has of earlier.
pub(crate) async fn drawn(
    data: &Rc<Data>,
    address: &str,
    lang: &str,
    kept: Vec<(String, String)>,
) -> String {
    let props = Props {
        data: data.clone(),
        texts: Texts::of(lang),
        address: address.to_owned(),
        role: String::new(),
        kept,
        mail: Mail::default(),
        hears: Callback::noop(),
    };
    LocalServerRenderer::<App>::with_props(props)
        .hydratable(false)
        .render()
        .await
}
