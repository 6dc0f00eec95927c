//! The build tool: what goes out, the module in two files, and the interface as it is told.

#[cfg(test)]
mod api;
#[cfg(test)]
mod compress;
#[cfg(test)]
mod dist;
#[cfg(test)]
mod in_node;
#[cfg(test)]
mod npm;
#[cfg(test)]
mod oldest;
#[cfg(test)]
mod sbom;
#[cfg(test)]
mod scripts;
#[cfg(test)]
mod serve;
#[cfg(test)]
mod split;
