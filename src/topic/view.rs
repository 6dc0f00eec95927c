//! What the components of one consultation share.

use std::rc::Rc;

use ladder::advice::{Advice, StepState};
use ladder::model::{Agreements, Question, QuestionIx, Step, StepIx, Topic};
use ladder::report::{Because, Due, RuleTexts, destination};
use ladder::wire::Reasons;
use ladder::{Answer, Certainty, Reason, Within};
use standards::Named;
use standards::letter::{Letter, Other};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::Callback;

use crate::el::{El, button, el};
use crate::place::{Asked, Mode, Page};
use crate::pressing::{is_ours, show_pressed};
use crate::state::Action;
use crate::texts::Texts;
use crate::topic::session::{Session, key as reason};

/// One consultation as the components see it.
#[derive(Debug, Clone)]
pub struct View {
    /// The region's agreements.
    pub agreements: Rc<Agreements>,
    /// The topic and the answers.
    pub session: Session,
    /// What they come to.
    pub advice: Rc<Advice>,
    /// The strings of the screen.
    pub texts: Texts,
    /// All questions in view, or one at a time.
    pub mode: Mode,
    /// The region's texts for patients, once they are here.
    pub reasons: Option<Rc<Reasons>>,
    /// What is not here yet has not come.
    pub failed: bool,
    /// Where the rule book is served; empty where it isn't.
    pub book: Rc<str>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
    /// Something else changed the screen in the meantime.
    pub changed: bool,
}

impl View {
    /// The topic.
    pub fn topic(&self) -> &Topic {
        self.session.topic()
    }

    /// The reasons are here too. Until then there is nothing to read of why, and nothing to write or to hand over.
    pub fn is_whole(&self) -> bool {
        self.session.opened.whole
    }

    /// The step at this place.
    pub fn step(&self, step: StepIx) -> Option<&Step> {
        self.topic().steps.get(usize::from(step))
    }

    /// The name of the step at this place.
    pub fn step_name(&self, step: StepIx) -> String {
        self.step(step)
            .map(|step| step.name.clone())
            .unwrap_or_default()
    }

    /// The state of the step at this place.
    pub fn state(&self, step: StepIx) -> StepState {
        self.advice
            .steps
            .get(usize::from(step))
            .map_or(StepState::Undetermined, |step| step.state)
    }

    /// Whether this step is an urgent one.
    pub fn is_urgent(&self, step: StepIx) -> bool {
        self.named().is_urgent(step)
    }

    /// Whether this step comes at once: an ambulance, which nobody writes to.
    pub fn is_at_once(&self, step: StepIx) -> bool {
        self.named().is_at_once(step)
    }

    /// Why this step fits, in words.
    pub fn fits(&self, step: StepIx) -> Vec<Because<'_>> {
        self.named().fits(step)
    }

    /// Where a step fits by the ladder alone, which says nothing of this patient: why a lighter one won't do, the
    /// nearest that falls by a rule.
    pub fn too_light(&self, step: StepIx, fits: &[Because<'_>]) -> Option<Vec<Because<'_>>> {
        let hollow = fits
            .iter()
            .all(|fit| fit.certainty == Certainty::FromLadder);
        let lighter = (0..step).rev().filter(|_| hollow);
        let too_light = lighter.map(|place| self.by_rule(place));
        let mut too_light = too_light.filter(|reasons| !reasons.is_empty());
        too_light.next()
    }

    /// The rules by which this step falls for this patient.
    fn by_rule(&self, place: StepIx) -> Vec<Because<'_>> {
        let step = self.advice.steps.get(usize::from(place));
        let step = step.filter(|step| step.certain && step.state == StepState::Falls);
        let reasons = step.map(|step| step.because.iter()).unwrap_or_default();
        let rules = reasons.filter(|why| matches!(why, Reason::Rule(_)));
        rules.map(|why| self.rules().reason(*why, place)).collect()
    }

    /// The rules put into words.
    pub fn rules(&self) -> RuleTexts<'_> {
        RuleTexts::new(&self.agreements, self.topic())
    }

    /// The step that may be shown as the advice: one step, and the red flags are answered.
    pub fn advised(&self) -> Option<StepIx> {
        self.advice.advised(self.topic(), &self.session.answers)
    }

    /// *Kan ook*: the steps that can be taken beside what is advised.
    pub fn also(&self) -> Vec<StepIx> {
        self.advice.also(self.topic(), &self.session.answers)
    }

    /// With a red flag raised and others open: the least that must happen.
    pub fn least(&self) -> Option<StepIx> {
        self.advice
            .least(self.topic())
            .filter(|_| self.advised().is_none())
    }

    /// The step that the GP goes on with: the advised one, or another.
    pub fn chosen(&self) -> Option<StepIx> {
        let choice = self.session.choice.as_ref().map(|choice| choice.step);
        choice
            .filter(|_| self.session.trial.is_none())
            .or_else(|| self.advised())
    }

    /// What to do where the GP goes on with the lightest step: nobody is asked or sent anything.
    pub fn own_treatment(&self) -> Option<Because<'_>> {
        self.named().own_treatment(self.chosen())
    }

    /// How the steps are named: as the letter and the hand-over name them.
    pub fn named(&self) -> Named<'_> {
        Named {
            agreements: &self.agreements,
            topic: self.topic(),
            advice: &self.advice,
        }
    }

    /// Looks at what the letter is drawn up from. It stays Dutch.
    pub fn letter<T>(&self, look: impl FnOnce(&Letter<'_>) -> T) -> T {
        let texts = self.texts.of_letter();
        let other = self.session.choice.as_ref();
        let why = other.and_then(|choice| choice.why);
        let why = why.map(|why| texts.get(reason(why)));
        look(&Letter {
            named: self.named(),
            answers: &self.session.answers,
            given: self.session.context.given(),
            step: self.chosen(),
            other: other.map(|choice| Other {
                advised: self.advised(),
                why: why.as_deref(),
                note: &choice.note,
            }),
            ticked: &self.session.ticked,
            examined: &self.session.examined,
            say: &|key| texts.get(key),
        })
    }

    /// Where this step sends the patient or the question.
    pub fn destination(&self, step: StepIx) -> String {
        destination(self.topic(), &self.advice, step)
    }

    /// The treating specialist, where that is whom this step's question goes to.
    pub fn addressee(&self, step: StepIx) -> Option<&str> {
        self.named().addressee(step)
    }

    /// The same, and never nothing: that there is no hurry is said only where a rule says so.
    pub(crate) fn term_or_none(&self, step: StepIx) -> El {
        let key = match self.named().due(step) {
            Due::Within(term) => return self.in_words(term, step),
            Due::Unknown => "facts.term.unknown",
            Due::NoHurry => "advice.no-hurry",
            Due::SameDay => "advice.same-day",
            Due::Access => "advice.no-term",
            Due::NoneAgreed => "advice.none-agreed",
        };
        el("span").say(&self.texts, key)
    }

    /// Within which term this step is asked, in words; nothing where none was agreed.
    pub(crate) fn term(&self, step: StepIx) -> Option<El> {
        match self.named().due(step) {
            Due::Within(term) => Some(self.in_words(term, step)),
            _ => None,
        }
    }

    fn in_words(&self, term: Within, step: StepIx) -> El {
        let words = self.rules().within(term, Some(step));
        // `vandaag` and `direct` stand alone; a number of days or weeks is a bound.
        let said = el("span");
        if term.is_bound() {
            said.fill(&self.texts, "advice.within", &[("term", &words)])
        } else {
            said.dutch().text(&words)
        }
    }

    /// A row is at *ja*, or none that can still matter is open.
    pub fn list_answered(&self) -> bool {
        let (topic, answers) = (self.topic(), &self.session.answers);
        self.advice.list_answered(topic, answers)
    }

    /// A row of the list is open and can still matter.
    pub fn has_open_rows(&self) -> bool {
        let (topic, answers) = (self.topic(), &self.session.answers);
        self.advice.open_rows(topic, answers).next().is_some()
    }

    /// It is answered.
    pub(crate) fn is_given(&self, asked: Asked) -> bool {
        match asked {
            Asked::Question(place) => self.session.answers.get(place).is_some(),
            Asked::RedFlags => self.list_answered() && !self.has_open_rows(),
        }
    }

    /// It is answered, and the GP is elsewhere: one line is enough.
    pub(crate) fn folds(&self, page: Asked) -> bool {
        self.is_given(page) && self.session.page != Page::Asked(page)
    }

    /// The GP went on from here without an answer.
    pub(crate) fn is_passed(&self, page: Asked) -> bool {
        self.session.passed && self.session.page == Page::Asked(page)
    }

    /// The question at this place.
    pub fn question(&self, place: QuestionIx) -> Option<&Question> {
        self.session.question(place)
    }

    /// The label of the value that was given here, in the rules' Dutch.
    pub fn value(&self, place: QuestionIx) -> Option<String> {
        let Answer::Value(value) = self.session.answers.get(place)? else {
            return None;
        };
        let values = &self.question(place)?.values;
        Some(values.get(usize::from(value))?.label.clone())
    }

    /// Keys pressed at a place. A key on a control of its own, such as a button in the list, stays
    /// that control's where it means *press*; a key that is held answers once.
    pub fn on_key(&self, at: Page) -> Callback<Event> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let key = event.key();
            let held = event.ctrl_key() || event.alt_key() || event.meta_key();
            let presses = key == "Enter" && (at == Page::RED_FLAGS || is_on_button(event));
            if !held && !presses && is_ours(&key) {
                event.prevent_default();
                if !event.repeat() {
                    show_pressed(event, &key);
                    dispatch.emit(Action::Key { at, key });
                }
            }
        })
    }

    /// Sends this action when the question mark is pressed: *weet ik niet*.
    pub(crate) fn on_question_mark(&self, action: Action) -> Callback<Event> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: Event| {
            let key = event.dyn_ref::<KeyboardEvent>();
            if key.is_some_and(|key| key.key() == "?" && !key.repeat()) {
                dispatch.emit(action.clone());
            }
        })
    }

    /// A button that sends this action, with a string of the screen on it.
    pub(crate) fn button(&self, class: &'static str, action: Action, key: &str) -> El {
        let button = button(class).on_click(&self.dispatch, action);
        button.say(&self.texts, key)
    }
}

/// The key is one of a button's own, such as *wijzig* in a folded question.
fn is_on_button(event: &Event) -> bool {
    let place = event.target().and_then(|at| at.dyn_into::<Element>().ok());
    place.is_some_and(|place| place.tag_name() == "BUTTON")
}
