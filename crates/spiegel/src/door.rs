//! The page's side of the screens: what JavaScript calls, and what it hears.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::{App, Mail, Outward, Props};

/// The mirror in a place of a page.
#[wasm_bindgen]
pub struct Mirror {
    handle: AppHandle<App>,
    mail: Mail,
}

impl std::fmt::Debug for Mirror {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mirror")
    }
}

#[wasm_bindgen]
impl Mirror {
    /// Draws into `place`, in a language; `seed` deals the numbers of a sample. `tell` hears a word and what belongs to it.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, lang: String, today: String, seed: u32, tell: Function) -> Mirror {
        let mail = Mail::default();
        let props = Props {
            lang: lang.into(),
            today: today.into(),
            seed: u64::from(seed),
            mail: mail.clone(),
            hears: Callback::from(move |outward| self::tell(&tell, outward)),
        };
        let handle = Renderer::<App>::with_root_and_props(place, props).render();
        Self { handle, mail }
    }

    /// A file that the reader opened: its name, and how it begins.
    pub fn opened(&self, name: String, start: Vec<u8>) {
        self.mail.opened(name, start);
    }

    /// Two exports that the reader opened.
    pub fn both(&self, one: Vec<u8>, other: Vec<u8>) {
        self.mail.both(one, other);
    }

    /// The next piece of it; whether more is wanted.
    pub fn piece(&self, bytes: Vec<u8>) -> bool {
        self.mail.piece(bytes)
    }

    /// It has ended; the numbers of the practices come from this.
    pub fn end(&self, seed: u32) {
        self.mail.end(u64::from(seed));
    }

    /// What was counted of one's own choices: a word, and a line for each choice.
    pub fn mine(&self, word: &str, lines: &str) {
        self.mail.mine(word, lines);
    }

    /// Takes the screens away.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

/// Tells the page: nothing that it answers is waited for.
fn tell(tell: &Function, outward: Outward) {
    let (word, about, content) = match outward {
        Outward::Read => ("read", JsValue::UNDEFINED, JsValue::UNDEFINED),
        Outward::Close => ("close", JsValue::UNDEFINED, JsValue::UNDEFINED),
        Outward::Print => ("print", JsValue::UNDEFINED, JsValue::UNDEFINED),
        Outward::Look => ("look", JsValue::UNDEFINED, JsValue::UNDEFINED),
        Outward::Count => ("count", JsValue::UNDEFINED, JsValue::UNDEFINED),
        Outward::Erase => ("erase", JsValue::UNDEFINED, JsValue::UNDEFINED),
        Outward::File {
            name,
            kind,
            content,
        } => {
            let about = js_sys::Array::of2(&name.into(), &kind.into());
            ("file", about.into(), content.into())
        }
    };
    // A page that throws has said so on its own console.
    let _ = tell.call3(&JsValue::NULL, &word.into(), &about, &content);
}
