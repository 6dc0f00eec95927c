//! What a learner and a group are told, on every example of the real rules and on random answers.

#[cfg(test)]
mod cases;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod groups;
#[cfg(test)]
mod learners;
#[cfg(test)]
mod papers;
