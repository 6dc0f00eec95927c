//! The widget as a component: its message is an action, and after each drawing it does what followed
//! from it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::{Callback, Component, Context, Html, NodeRef, Properties};

use super::acting::{Later, acting};
use super::focus::Follow;
use super::screen::{Hands, screen};
use super::telling::put;
use crate::host::{Host, HostEvent, Said};
use crate::state::{Action, State};

/// What the widget begins with.
#[derive(Debug, Clone, Properties, PartialEq)]
pub struct Props {
    /// What the page has said.
    pub host: Host,
    /// What it said since, in this order.
    pub said: Sayings,
    /// Asked before each drawing: whether something else changed the screen since the last.
    pub torn: Callback<(), bool>,
    /// Does something after the next paint.
    pub later: Callback<Later>,
    /// Where events go.
    pub on_event: Callback<HostEvent>,
}

/// What a page said before the first drawing; heard once.
#[derive(Debug, Clone, Default)]
pub struct Sayings(pub Rc<RefCell<Vec<Said>>>);

impl PartialEq for Sayings {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The widget.
#[derive(Debug)]
pub struct App {
    state: State,
    /// What the page is to hear after the next drawing.
    due: Vec<HostEvent>,
    root: NodeRef,
    follow: Rc<Follow>,
    /// A torn screen is another one: nothing of it is drawn on. This one is so many.
    screens: Cell<u32>,
    /// Actions that wait for a paint.
    waiting: Rc<RefCell<Vec<Action>>>,
}

impl App {
    fn hear(&mut self, action: Action) {
        for event in self.state.update(action) {
            put(&mut self.due, event);
        }
    }
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut app = Self {
            state: State::new(ctx.props().host.clone()),
            due: vec![HostEvent::Ready],
            root: NodeRef::default(),
            follow: Rc::default(),
            screens: Cell::new(0),
            waiting: Rc::default(),
        };
        for said in ctx.props().said.0.take() {
            app.hear(Action::Host(said));
        }
        app
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.hear(action);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let torn = ctx.props().torn.emit(());
        self.screens.set(self.screens.get() + u32::from(torn));
        self.follow.drawing(&self.root, self.state.going);
        let hands = Hands {
            dispatch: acting(
                ctx.link().batch_callback(|actions| actions),
                ctx.props().later.clone(),
                &self.state,
                &self.root,
                &self.waiting,
            ),
            root: self.root.clone(),
            screen: self.screens.get(),
        };
        screen(&self.state, &hands)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.follow.drawn(&self.root);
        self.state.going = None;
        for event in std::mem::take(&mut self.due) {
            ctx.props().on_event.emit(event);
        }
    }
}
