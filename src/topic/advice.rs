//! The advice: its card, and what stands in it.

pub(crate) mod advised;
pub(crate) mod another_day;
pub(crate) mod block;
pub(crate) mod branches;
pub(crate) mod call;
pub(crate) mod card;
pub(crate) mod changes;
pub(crate) mod choose;
pub(crate) mod coming;
pub(crate) mod conflict;
pub(crate) mod facts;
pub(crate) mod head;
pub(crate) mod net;
pub(crate) mod none;
pub(crate) mod prepare;
pub(crate) mod proof;
pub(crate) mod row;
pub(crate) mod rows;
pub(crate) mod signed;
pub(crate) mod sources;
pub(crate) mod why;
