//! The reader and the checker against rule files that are right, and against planted faults.

#[cfg(test)]
mod bad;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod floods;
#[cfg(test)]
mod folder;
#[cfg(test)]
mod good;
#[cfg(test)]
mod input;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod persons;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod second_opinion;
#[cfg(test)]
mod signs;
#[cfg(test)]
mod whole;
