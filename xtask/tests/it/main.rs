//! The build tool: what goes out, and the interface as it is told.

#[cfg(test)]
mod api;
#[cfg(test)]
mod dist;
