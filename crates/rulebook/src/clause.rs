//! One answer or several, in a doctor's words.

use ladder::model::{Question, Role, ValueSet};

use crate::label;
use crate::lower::bands;

/// A question and these of its answers.
pub fn clause(question: &Question, values: ValueSet) -> String {
    said(question, question.text.trim_end_matches(['?', '.']), values)
}

/// The same, the question under this name.
pub fn said(question: &Question, text: &str, values: ValueSet) -> String {
    if let Role::Number { thresholds, unit } = &question.role
        && let Some(label) = bands::label(thresholds, unit, values)
    {
        return format!("{text}: {label}");
    }
    let labels = |held: bool| -> Vec<String> {
        let all = (0..).zip(&question.values);
        let some = all.filter(|(value, _)| values.contains(*value) == held);
        some.map(|(_, value)| label::within(&value.label)).collect()
    };
    let (named, others) = (labels(true), labels(false));
    let said = if others.len() < named.len() {
        format!("niet “{}”", others.join("” of “"))
    } else {
        named.join(" of ")
    };
    format!("{text}: {said}")
}
