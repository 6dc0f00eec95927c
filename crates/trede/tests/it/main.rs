//! The contract of the command line, on the real binary and the small rules of `rulebook`.

#[cfg(test)]
mod advise;
#[cfg(test)]
mod book;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod check;
#[cfg(test)]
mod compile;
#[cfg(test)]
mod diff;
#[cfg(test)]
mod fault;
#[cfg(test)]
#[path = "../../../rulecheck/tests/it/folder.rs"]
mod folder;
#[cfg(test)]
mod gaps;
#[cfg(test)]
mod guide;
#[cfg(test)]
mod import;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod new;
#[cfg(test)]
mod planted;
#[cfg(test)]
mod recall;
#[cfg(test)]
mod run;
#[cfg(test)]
mod simulate;
#[cfg(test)]
mod test;
#[cfg(test)]
mod trace;
