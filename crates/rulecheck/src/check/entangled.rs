//! What takes too long to be proved.

use rulebook::Code;
use rulebook::sink::Draft;

use super::subject::Subject;
use super::verdicts::Verdicts;
use crate::say;

/// Reports that what was asked took too long, whatever it was: no promise is made of the topic.
pub(super) fn entangled(case: &Subject<'_>, verdicts: &mut Verdicts) {
    let message = say::too_entangled(&case.topic.id);
    let help = say::name_fewer_questions();
    let draft = Draft::new(Code::TooEntangled, case.places.topic, message).help(help);
    verdicts.once(case.places.topic, Code::TooEntangled, draft);
}
