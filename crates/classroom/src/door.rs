//! The page's side of the screens: what JavaScript calls, and what it hears.

use std::rc::Rc;

use js_sys::{Function, Uint8Array};
use ladder::recall::Recall;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::{App, Data, Mail, Outward, Props, Texts};

/// Training screens in a place of a page.
#[wasm_bindgen]
pub struct School {
    handle: AppHandle<App>,
    mail: Mail,
}

impl std::fmt::Debug for School {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("School")
    }
}

#[wasm_bindgen]
impl School {
    /// Draws into `place`. `files` are the index, the topics, their reasons and the sets; `recalls` what was taken back
    /// since, as the consultation gets it; `asked` are the date, the address, the role and the language;
    /// `kept` are sets and their codes, one after another. `tell` hears a word and what belongs to it.
    #[wasm_bindgen(constructor)]
    pub fn new(
        place: Element,
        files: Vec<Uint8Array>,
        recalls: Vec<String>,
        asked: Vec<String>,
        kept: Vec<String>,
        tell: Function,
    ) -> Result<School, JsError> {
        let Ok([index, topics, reasons, sets]) = <[Uint8Array; 4]>::try_from(files) else {
            return Err(JsError::new("four files are needed"));
        };
        let Ok([date, address, role, lang]) = <[String; 4]>::try_from(asked) else {
            return Err(JsError::new("four words are needed"));
        };
        let date = date.parse().map_err(|_| JsError::new("no date"))?;
        let files = [index, topics, reasons, sets].map(|file| file.to_vec());
        let recalls = Recall::of_fields(recalls)?;
        let data = Data::read(files.each_ref().map(Vec::as_slice), recalls, date)
            .map_err(|error| JsError::new(&error.to_string()))?;
        let mail = Mail::default();
        let props = Props {
            data: Rc::new(data),
            texts: Texts::of(&lang),
            address,
            role,
            kept: pairs(kept),
            mail: mail.clone(),
            hears: Callback::from(move |outward| self::tell(&tell, outward)),
        };
        let handle = Renderer::<App>::with_root_and_props(place, props).render();
        Ok(Self { handle, mail })
    }

    /// A meeting from the presenter's page.
    pub fn meeting(&self, bytes: Vec<u8>) {
        self.mail.meeting(bytes);
    }

    /// A key that no field took.
    pub fn key(&self, key: String) {
        self.mail.key(key);
    }

    /// A file that the reader opened.
    pub fn file(&self, bytes: Vec<u8>) {
        self.mail.file(bytes);
    }

    /// What the device keeps now: sets and their codes, one after another.
    pub fn kept(&self, kept: Vec<String>) {
        self.mail.kept(pairs(kept));
    }

    /// Takes the screens away.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

/// Sets and their codes.
fn pairs(kept: Vec<String>) -> Vec<(String, String)> {
    let mut kept = kept.into_iter();
    std::iter::from_fn(|| Some((kept.next()?, kept.next()?))).collect()
}

/// Tells the page: nothing that it answers is waited for.
fn tell(tell: &Function, outward: Outward) {
    let bytes = |content: &[u8]| JsValue::from(Uint8Array::from(content));
    let (word, first, second): (&str, JsValue, JsValue) = match outward {
        Outward::Meeting(content) => ("meeting", bytes(&content), JsValue::UNDEFINED),
        Outward::Audience => ("audience", JsValue::UNDEFINED, JsValue::UNDEFINED),
        Outward::File {
            name,
            kind,
            content,
        } => {
            let about = js_sys::Array::of2(&name.into(), &kind.into());
            ("file", about.into(), bytes(&content))
        }
        Outward::Print => ("print", JsValue::UNDEFINED, JsValue::UNDEFINED),
        Outward::Result(statement) => {
            let maps = serde_wasm_bindgen::Serializer::json_compatible();
            let value = serde::Serialize::serialize(&*statement, &maps);
            ("result", value.unwrap_or(JsValue::NULL), JsValue::UNDEFINED)
        }
        Outward::Progress(set, code) => ("progress", set.into(), code.into()),
        Outward::Keep(set, code) => ("keep", set.into(), code.into()),
        Outward::Forget(set) => ("forget", set.into(), JsValue::UNDEFINED),
        Outward::Address(address) => ("address", address.into(), JsValue::UNDEFINED),
    };
    // A page that throws has said so on its own console.
    let _ = tell.call3(&JsValue::NULL, &word.into(), &first, &second);
}
