//! Who signed a topic's page, when, and which content.
//!
//! A page is signed by its own content: the mark is over what the topic says in this region, and
//! nothing else changes it. A signature to another content counts for nothing, and that is said.

use ladder::model::{Signature, Topic};

use crate::digest::Content;
use crate::sink::{Draft, Sink};
use crate::stack::Stack;
use crate::{Code, say};

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// The topic.
    pub topic: String,
    /// By whom, when, and to which content.
    pub by: Signature,
}

/// The mark of what a topic says: in its rules, its steps with their facts, and its sources. Somebody types it
/// over from paper, so it is short: twelve digits.
pub fn mark(topic: &Topic) -> String {
    Content::new().with(topic).mark(6)
}

/// The signatures of a region's topics; those to another content are reported.
pub(crate) fn agreed(stack: &Stack<'_>, topics: &[Topic], sink: &Sink) -> Vec<Agreed> {
    let mut all = Vec::new();
    for topic in topics {
        let now = mark(topic);
        let parts = stack.topics.get(topic.id.as_str()).into_iter().flatten();
        for (layer, part) in parts {
            for raw in &part.agreed {
                if stack.is_base(*layer) {
                    let draft =
                        Draft::new(Code::BaseAgreed, raw.mark.at, say::base_is_not_signed());
                    sink.push(draft.help(say::sign_in_region()));
                    continue;
                }
                let holds = raw.mark.value == now;
                if !holds {
                    let message = say::agreement_lapsed(&raw.name, &raw.date, &now);
                    let draft = Draft::new(Code::AgreementLapsed, raw.mark.at, message);
                    sink.push(draft.help(say::sign_again()));
                }
                let by = Signature {
                    name: raw.name.clone(),
                    role: raw.role.clone(),
                    date: raw.date,
                    mark: raw.mark.value.clone(),
                    holds,
                };
                let topic = topic.id.clone();
                all.push(Agreed { topic, by });
            }
        }
    }
    all
}
