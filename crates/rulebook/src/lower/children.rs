//! By which door a child comes: that of the topic's own specialty where it sees children, and else
//! that of the specialty to which a child goes.

use crate::raw::{RawChildren, RawLiteral};
use crate::stack::Stack;

/// Who is a child for a topic, and who sees one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Children<'a> {
    /// Who is a child; nobody where no specialty says so.
    pub(crate) who: &'a [RawLiteral],
    /// The specialty to which a child goes; none where the topic's own sees children.
    pub(crate) to: Option<&'a str>,
}

impl<'a> Children<'a> {
    /// Of a topic of this specialty.
    pub(crate) fn of(stack: &Stack<'a>, specialty: &str) -> Self {
        let all = || stack.specialties.iter().copied();
        let first = all().find(|raw| !raw.all.is_empty());
        let own = all().find(|raw| raw.named.value.id == specialty);
        let to = match own.map(|raw| &raw.children) {
            Some(RawChildren::Here) => None,
            Some(RawChildren::To(named)) => Some(named.value.as_str()),
            _ => first.map(|raw| raw.named.value.id.as_str()),
        };
        let who = first.map_or(&[][..], |raw| raw.all.as_slice());
        let to = to.filter(|_| !who.is_empty());
        Self { who, to }
    }
}
