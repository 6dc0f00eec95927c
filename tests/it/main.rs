//! The widget without a browser: screens as HTML, the reducer, the start field, and the repository
//! itself.

#[cfg(test)]
mod also;
#[cfg(test)]
mod cards;
#[cfg(test)]
#[path = "../browser/src/chance.rs"]
mod chance;
#[cfg(test)]
mod children;
#[cfg(test)]
mod circles;
#[cfg(test)]
mod conformance;
#[cfg(test)]
mod destinations;
#[cfg(test)]
mod detail;
#[cfg(test)]
mod docs;
#[cfg(test)]
mod gevaren;
#[cfg(test)]
mod keystrokes;
#[cfg(test)]
mod letter;
#[cfg(test)]
mod one_owner;
#[cfg(test)]
mod one_reason;
#[cfg(test)]
mod order_of_choices;
#[cfg(test)]
mod patient;
#[cfg(test)]
mod phrases;
#[cfg(test)]
mod picture;
#[cfg(test)]
mod places;
#[cfg(test)]
mod published;
#[cfg(test)]
mod reasons;
#[cfg(test)]
mod reread;
#[cfg(test)]
mod routes;
#[cfg(test)]
mod screens;
#[cfg(test)]
mod search;
#[cfg(test)]
mod sequences;
#[cfg(test)]
mod signed;
#[cfg(test)]
mod soup;
#[cfg(test)]
mod state;
#[cfg(test)]
mod terms;
#[cfg(test)]
mod texts;
#[cfg(test)]
mod threats;
#[cfg(test)]
mod thuisarts;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod turns;
