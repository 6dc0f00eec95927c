//! What the guide shows and what a patient reads: no rule, nothing that an advice depends on.

use serde::{Deserialize, Serialize};

use super::{Source, SourceIx};

/// Something said, with what it rests on. No sources: the makers' own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited<T> {
    /// What is said.
    pub what: T,
    /// Places in [`Guide::sources`].
    pub sources: Vec<SourceIx>,
}

/// A region's texts for patients, and the map of ways to work together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// What the rest refers to.
    pub sources: Vec<Source>,
    /// When to call at once, whatever the step.
    pub call_back: Cited<String>,
    /// What care may cost, whatever the step.
    pub costs: Cited<String>,
    /// One for each step that has a text, in the order written.
    pub steps: Vec<Cited<StepText>>,
    /// One for each topic that has a text.
    pub topics: Vec<Cited<TopicText>>,
    /// What the map is.
    pub map: Cited<FormsMap>,
    /// Every form on it.
    pub forms: Vec<Cited<Form>>,
    /// Who is suited to substitution, and who is not.
    pub groups: Vec<Cited<PatientGroup>>,
    /// What patients say they prefer.
    pub preferences: Vec<Cited<Preference>>,
    /// Who pays for what.
    pub funding: Vec<Cited<Funding>>,
    /// What a region can turn to work together better.
    pub knobs: Vec<Cited<Knob>>,
    /// How many patients were sent on to the hospital after all.
    pub sent_on: Vec<Cited<SentOn>>,
    /// What is known of effects.
    pub effects: Vec<Cited<KnownEffect>>,
    /// Where sources contradict one another.
    pub contradictions: Vec<Cited<Contradiction>>,
}

impl Guide {
    /// The patient's text of a step, by its identifier.
    pub fn step(&self, id: &str) -> Option<&Cited<StepText>> {
        self.steps.iter().find(|text| text.what.step == id)
    }

    /// The patient's text of a topic, by its identifier.
    pub fn topic(&self, id: &str) -> Option<&Cited<TopicText>> {
        self.topics.iter().find(|text| text.what.topic == id)
    }

    /// What patients read, which is all that a consultation needs of it. Sources stand in the order of their first
    /// use, and these texts come first: of the sources those up to the last that they cite.
    pub fn patient(&self) -> PatientTexts {
        let mut texts = PatientTexts {
            sources: Vec::new(),
            call_back: self.call_back.clone(),
            costs: self.costs.clone(),
            steps: self.steps.clone(),
            topics: self.topics.clone(),
        };
        let last = texts.cited().flatten().max().copied();
        let count = last.map_or(0, |last| usize::from(last) + 1);
        texts.sources = self.sources.iter().take(count).cloned().collect();
        texts
    }
}

/// What patients read of a guide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatientTexts {
    /// What the rest refers to.
    pub sources: Vec<Source>,
    /// When to call at once, whatever the step.
    pub call_back: Cited<String>,
    /// What care may cost, whatever the step.
    pub costs: Cited<String>,
    /// One for each step that has a text, in the order written.
    pub steps: Vec<Cited<StepText>>,
    /// One for each topic that has a text.
    pub topics: Vec<Cited<TopicText>>,
}

impl PatientTexts {
    /// The sources that each text cites.
    pub(crate) fn cited(&self) -> impl Iterator<Item = &[SourceIx]> {
        let any_step = [&self.call_back.sources, &self.costs.sources].into_iter();
        let steps = self.steps.iter().map(|text| &text.sources);
        let topics = self.topics.iter().map(|text| &text.sources);
        any_step.chain(steps).chain(topics).map(Vec::as_slice)
    }
}

/// What a step means for the patient, in plain Dutch (B1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepText {
    /// The step's identifier.
    pub step: String,
    /// What happens.
    pub happens: String,
    /// Where.
    pub place: String,
    /// Who answers, and when one hears it.
    pub answer: String,
    /// What it may cost; never that it costs nothing.
    pub costs: String,
    /// When to call at once.
    pub call_back: String,
    /// The same said to the parent of a child; nothing of costs, for a child has no *eigen risico*.
    /// Without it a child's page says nothing of this step: never what is so for an adult only.
    pub child: Option<ForChild>,
}

/// What a step means for a child, in plain Dutch (B1), said to the parent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForChild {
    /// What happens.
    pub happens: String,
    /// Where.
    pub place: String,
    /// Who answers.
    pub answer: String,
    /// When to call at once.
    pub call_back: String,
}

/// What a patient with this complaint should know, in plain Dutch (B1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicText {
    /// The topic's identifier.
    pub topic: String,
    /// What to know of it; may be empty.
    pub about: String,
    /// When to call at once, for this complaint.
    pub call_back: String,
    /// The same said to the parent of a child; empty where the other is, or no child has it.
    pub child: String,
}

/// What the map is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormsMap {
    /// Its title.
    pub title: String,
    /// The year that it describes.
    pub as_of: String,
}

/// A way in which primary and secondary care work together. A text is empty where none is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Stable identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is a form of.
    pub kind: FormKind,
    /// What it does.
    pub what: String,
    /// How far it was, and who paid, at the time of the map.
    pub status: String,
    /// Effect on the quality of care as patients meet it (Triple Aim).
    pub quality: String,
    /// Effect on health (Triple Aim).
    pub health: String,
    /// Effect on costs (Triple Aim).
    pub costs: String,
    /// The source can be read in more than one way: the effects may belong to another form.
    pub uncertain: bool,
    /// Where, as the source names it.
    pub place: String,
    /// How wide, where known.
    pub scale: Option<Scale>,
    /// What the reader must know beside it.
    pub note: String,
}

/// What a form organises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FormKind {
    /// Care of a patient.
    Care,
    /// Consultation between professionals.
    Consultation,
    /// An organisation.
    Organisation,
}

/// How wide a form reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scale {
    /// A town or a part of it.
    Local,
    /// A region.
    Regional,
}

/// A group of patients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatientGroup {
    /// Who they are.
    pub name: String,
    /// Whether their care is suited to move out of the hospital.
    pub suited: bool,
}

/// Why patients prefer someone, by survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preference {
    /// Whom; none where both are as good.
    pub whom: Option<Preferred>,
    /// Why.
    pub reason: String,
    /// How many of a hundred say so.
    pub percent: u8,
}

/// Whom patients prefer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Preferred {
    /// The general practitioner.
    Gp,
    /// The specialist.
    Specialist,
}

/// A segment of the funding of general practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funding {
    /// Such as `S3`.
    pub segment: String,
    /// What it pays.
    pub what: String,
}

/// One of the knobs of a model of integration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Knob {
    /// Its place, from one.
    pub number: u8,
    /// Its name.
    pub name: String,
    /// What the King's Fund calls it.
    pub kings_fund: String,
    /// What it is about.
    pub core: String,
}

/// A share of patients who went to the hospital after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentOn {
    /// Where it was counted.
    pub place: String,
    /// When; empty where the source does not say.
    pub years: String,
    /// The share as the source gives it.
    pub share: String,
    /// How many patients were counted, where known.
    pub count: Option<u32>,
    /// What the share is of.
    pub note: String,
}

/// What is known of the effect of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownEffect {
    /// Stable identifier.
    pub id: String,
    /// Of which form.
    pub form: String,
    /// What came out.
    pub outcome: String,
    /// How firm that is.
    pub kind: EffectKind,
}

/// How firm a known effect is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EffectKind {
    /// The last figure of an evaluation.
    FinalFigure,
    /// A review of studies.
    Review,
    /// One study.
    Study,
}

/// Sources that say different things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Stable identifier.
    pub id: String,
    /// What they differ on.
    pub about: String,
    /// How, and what Trede shows.
    pub explanation: String,
}
