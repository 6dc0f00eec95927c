//! How a step is named under an advice: one owner of place, doctor, term and title for the letter,
//! the referral, the card and the screen.

use ladder::Within;
use ladder::advice::Advice;
use ladder::model::{Agreements, Step, StepIx, Topic, Urgency};
use ladder::report::{Because, Due, RuleTexts, addressee, destination, due, term};

use crate::words;

/// The agreements on a topic, and what they advise.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// The region's agreements.
    pub agreements: &'a Agreements,
    /// The topic.
    pub topic: &'a Topic,
    /// What they come to.
    pub advice: &'a Advice,
}

impl<'a> Named<'a> {
    /// The step at this place.
    pub fn step(self, step: StepIx) -> Option<&'a Step> {
        self.topic.steps.get(usize::from(step))
    }

    /// Where to: what the raised red flags name, else the step's own place; with the treating
    /// specialist, where that is the addressee.
    pub fn destination(self, step: StepIx) -> String {
        let place = destination(self.topic, self.advice, step);
        match self.addressee(step) {
            Some(who) => format!("{place} ({who})"),
            None => place,
        }
    }

    /// The treating specialist, where that is whom the question goes to.
    pub fn addressee(self, step: StepIx) -> Option<&'a str> {
        addressee(self.topic, self.advice, step)
            .then_some(self.agreements.phrases.addressee.as_str())
    }

    /// The term of this step.
    pub fn within(self, step: StepIx) -> Option<Within> {
        term(self.topic, self.advice, step)
    }

    /// By when it is asked, as the screen, the card and the letter say it.
    pub fn due(self, step: StepIx) -> Due {
        due(self.topic, self.advice, step)
    }

    /// The term in words; none where none was agreed.
    pub fn term(self, step: StepIx) -> Option<String> {
        let Due::Within(term) = self.due(step) else {
            return None;
        };
        let words = self.texts().within(term, Some(step));
        // *Vandaag* and *direct* stand alone; a number of days or weeks is a bound.
        Some(if term.is_bound() {
            words::WITHIN.to_owned() + &words
        } else {
            words
        })
    }

    /// What the advice of this step is called: what is urgent or no specialist's by its name, the
    /// rest by its place.
    pub fn title(self, step: StepIx) -> String {
        match self.step(step) {
            Some(known) if known.by_name() => known.name.clone(),
            _ => self.destination(step),
        }
    }

    /// Whether this step comes at once: an ambulance, which nobody writes to.
    pub fn is_at_once(self, step: StepIx) -> bool {
        let urgency = self.step(step).and_then(|step| step.urgency);
        urgency == Some(Urgency::Now)
    }

    /// Whether this step is an urgent one.
    pub fn is_urgent(self, step: StepIx) -> bool {
        self.step(step).is_some_and(|step| step.urgency.is_some())
    }

    /// Why this step fits, in words.
    pub fn fits(self, step: StepIx) -> Vec<Because<'a>> {
        let step = self.advice.steps.get(usize::from(step));
        let fits = step.into_iter().flat_map(|step| &step.fits);
        let texts = self.texts();
        fits.filter_map(|fit| texts.fit(*fit)).collect()
    }

    /// The doctor goes on with the lightest step, and the agreements say what to do there and who
    /// checks when: nobody is asked or sent anything.
    pub fn own_treatment(self, step: Option<StepIx>) -> Option<Because<'a>> {
        let lightest = step.filter(|step| *step == 0)?;
        let mut fits = self.fits(lightest).into_iter();
        fits.find(|fit| !fit.action.is_empty())
    }

    /// The rules put into words.
    pub fn texts(self) -> RuleTexts<'a> {
        RuleTexts::new(self.agreements, self.topic)
    }
}
