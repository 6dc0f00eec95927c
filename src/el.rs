//! Elements by plain calls. `html!` writes out some hundreds of bytes of code for each element;
//! here one set of functions serves them all, and the widget is a good deal smaller.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};
use yew::virtual_dom::{AttrValue, Key, Listener, ListenerKind, VList, VNode, VTag, VText};
use yew::{Callback, Html, NodeRef};

use crate::state::Action;
use crate::texts::Texts;

/// An element that is being put together: a pointer, so that it is cheap to hand on.
#[derive(Debug, Clone)]
pub(crate) struct El(Box<VTag>);

/// An element with this tag.
pub(crate) fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// A button with this class.
pub(crate) fn button(class: &'static str) -> El {
    el("button").attr("type", "button").class(class)
}

/// What elements and fragments have in common: what they can hold, one node at a time. No trait: each screen would
/// have to import it.
macro_rules! holds_nodes {
    ($Holder:ident) => {
        impl $Holder {
            /// With a text in it.
            pub(crate) fn text(self, text: &str) -> Self {
                self.node(text_node(text))
            }

            /// With a string of the screen in it.
            pub(crate) fn say(self, texts: &Texts, key: &str) -> Self {
                self.text(&texts.get(key))
            }

            /// With an element or a fragment in it.
            pub(crate) fn child(self, child: impl Into<Html>) -> Self {
                self.node(child.into())
            }

            /// With one in it, if there is one. One that is absent keeps its place, so that its siblings
            /// stay themselves.
            pub(crate) fn maybe(self, child: Option<impl Into<Html>>) -> Self {
                self.node(or_nothing(child))
            }
        }
    };
}

holds_nodes!(El);
holds_nodes!(Fragment);

impl El {
    fn with(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// With an attribute.
    pub(crate) fn attr(self, name: &'static str, value: &'static str) -> Self {
        self.with(name, AttrValue::Static(value))
    }

    /// With an attribute that depends on the state.
    pub(crate) fn attr_text(self, name: &'static str, value: &str) -> Self {
        self.with(name, AttrValue::Rc(value.into()))
    }

    /// With an attribute that is `true` or `false`.
    pub(crate) fn attr_bool(self, name: &'static str, on: bool) -> Self {
        self.attr(name, if on { "true" } else { "false" })
    }

    /// With an attribute that is there or not.
    pub(crate) fn flag(self, name: &'static str, there: bool) -> Self {
        if there { self.attr(name, "true") } else { self }
    }

    /// With a class.
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// In Dutch, whatever the screen speaks: rule texts are.
    pub(crate) fn dutch(self) -> Self {
        self.attr("lang", "nl")
    }

    /// In the screen's own language, amid Dutch.
    pub(crate) fn own(self, texts: &Texts) -> Self {
        self.attr_text("lang", &texts.code())
    }

    /// With a key, by which it is known among its siblings.
    pub(crate) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Known to the code by this reference.
    pub(crate) fn node_ref(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    /// With a node in it.
    fn node(mut self, node: Html) -> Self {
        self.0.add_child(node);
        self
    }

    /// With a list of elements in it.
    #[expect(
        clippy::inline_always,
        reason = "a copy for each kind of list belongs to its caller, of whichever file that is"
    )]
    #[inline(always)]
    pub(crate) fn children(self, children: impl IntoIterator<Item = impl Into<Html>>) -> Self {
        self.child(together().children(children))
    }

    /// Chosen or not: an input.
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// What stands in it: an input or a text area.
    pub(crate) fn value(mut self, value: &str) -> Self {
        self.0.set_value(Some(AttrValue::Rc(value.into())));
        self
    }

    /// The string with this key, its `{…}` filled in with words of the rules, which are Dutch.
    pub(crate) fn fill(self, texts: &Texts, key: &str, values: &[(&str, &str)]) -> Self {
        self.child(together().fill(texts, key, values))
    }

    /// With a text in it, its `{…}` filled in with words of the rules.
    pub(crate) fn fill_in(self, text: &str, values: &[(&str, &str)]) -> Self {
        self.child(together().fill_in(text, values))
    }

    /// The string with this key around an element, in the place of its `{…}`.
    pub(crate) fn around(self, texts: &Texts, key: &str, inner: impl Into<Html>) -> Self {
        let text = texts.get(key);
        let (before, rest) = text.split_once('{').unwrap_or((&text, ""));
        let (_, after) = rest.split_once('}').unwrap_or_default();
        self.text(before).child(inner).text(after)
    }

    fn hear(mut self, kind: fn() -> ListenerKind, hears: Callback<Event>) -> Self {
        self.0.add_listener(Rc::new(On { kind, hears }));
        self
    }

    /// Hears of keys.
    pub(crate) fn on_keydown(self, hears: Callback<Event>) -> Self {
        self.hear(|| ListenerKind::onkeydown, hears)
    }

    /// Sends an action when it is pressed.
    pub(crate) fn on_click(self, dispatch: &Callback<Action>, action: Action) -> Self {
        self.hear(|| ListenerKind::onclick, sends(dispatch, action))
    }

    /// Sends these actions, one after the other, when it is pressed.
    pub(super) fn on_click_each(self, dispatch: &Callback<Action>, actions: [Action; 2]) -> Self {
        let dispatch = dispatch.clone();
        let hears = Callback::from(move |_| {
            for action in &actions {
                dispatch.emit(action.clone());
            }
        });
        self.hear(|| ListenerKind::onclick, hears)
    }

    /// Sends an action when it is changed.
    pub(crate) fn on_change(self, dispatch: &Callback<Action>, action: Action) -> Self {
        self.hear(|| ListenerKind::onchange, sends(dispatch, action))
    }

    /// Sends what stands in it when somebody types.
    pub(crate) fn on_input(
        self,
        dispatch: &Callback<Action>,
        action: fn(String) -> Action,
    ) -> Self {
        let dispatch = dispatch.clone();
        let hears = Callback::from(move |event| {
            if let Some(text) = typed(&event) {
                dispatch.emit(action(text));
            }
        });
        self.hear(|| ListenerKind::oninput, hears)
    }
}

fn sends(dispatch: &Callback<Action>, action: Action) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(action.clone()))
}

fn typed(event: &Event) -> Option<String> {
    let target = event.target()?;
    match target.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => Some(area.value()),
        Err(target) => Some(target.dyn_into::<HtmlInputElement>().ok()?.value()),
    }
}

impl From<El> for Html {
    fn from(El(tag): El) -> Self {
        VNode::VTag(Rc::new(*tag))
    }
}

fn text_node(text: &str) -> Html {
    VNode::VText(VText::new(AttrValue::Rc(text.into())))
}

/// What is absent is a node all the same: an empty one.
fn or_nothing(node: Option<impl Into<Html>>) -> Html {
    node.map_or_else(Html::default, Into::into)
}

/// Several nodes without an element around them, being put together. There is nothing to hang an
/// attribute on, so it has none.
#[derive(Debug, Clone)]
pub(crate) struct Fragment(VList);

/// A fragment with nothing in it yet.
pub(crate) fn together() -> Fragment {
    Fragment(VList::new())
}

impl Fragment {
    fn node(mut self, node: Html) -> Self {
        self.0.add_child(node);
        self
    }

    /// And each of these, one after another.
    #[expect(
        clippy::inline_always,
        reason = "a copy for each kind of list belongs to its caller, of whichever file that is"
    )]
    #[inline(always)]
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = impl Into<Html>>) -> Self {
        for child in children {
            self = self.node(child.into());
        }
        self
    }

    /// And the string with this key, its `{…}` filled in with words of the rules, which are Dutch.
    pub(crate) fn fill(self, texts: &Texts, key: &str, values: &[(&str, &str)]) -> Self {
        self.fill_in(&texts.get(key), values)
    }

    /// And a text, its `{…}` filled in with words of the rules.
    pub(crate) fn fill_in(self, text: &str, values: &[(&str, &str)]) -> Self {
        let mut pieces = text.split('{');
        let first = self.text(pieces.next().unwrap_or_default());
        pieces.fold(first, |own, piece| {
            let (name, after) = piece.split_once('}').unwrap_or(("", piece));
            let value = values.iter().find(|(known, _)| *known == name);
            let value = value.map(|(_, value)| el("span").dutch().text(value));
            own.maybe(value).text(after)
        })
    }
}

impl From<Fragment> for Html {
    fn from(Fragment(list): Fragment) -> Self {
        VNode::VList(list.into())
    }
}

/// One element is a fragment too.
impl From<El> for Fragment {
    fn from(element: El) -> Self {
        together().child(element)
    }
}

/// What listens to an event, whichever it is.
struct On {
    /// A function, for copying a kind would bring along the code for every kind of event there is.
    kind: fn() -> ListenerKind,
    hears: Callback<Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        self.hears.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
