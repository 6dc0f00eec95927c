//! The behaviour of the core: as specified in words, and as the naive evaluator has it everywhere.

#[cfg(test)]
mod agree;
#[cfg(test)]
mod alarms;
#[cfg(test)]
mod build;
#[cfg(test)]
mod changes;
#[cfg(test)]
mod compare;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod order;
#[cfg(test)]
mod proofs;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod prover;
#[cfg(test)]
mod random;
#[cfg(test)]
mod reasons;
#[cfg(test)]
mod said;
#[cfg(test)]
mod sides;
#[cfg(test)]
mod specification;
#[cfg(test)]
mod statuses;
#[cfg(test)]
mod terms;
#[cfg(test)]
mod wire;
