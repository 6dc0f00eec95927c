//! Builds, serves, checks and measures the widget: what the Makefile calls.
//!
//! A library as well as a program, so that the browser suite uses the very server that `make run`
//! starts.

pub mod api;
pub mod assets;
pub mod axe;
pub mod bench;
pub mod bindgen;
pub mod browsers;
pub mod check;
pub mod command;
pub mod compress;
pub mod dist;
pub mod doors;
pub mod harden;
pub mod install;
pub mod learning;
pub mod modules;
pub mod npm;
pub mod optimise;
pub mod paths;
pub mod peer;
pub mod policy;
pub mod scripts;
pub mod serve;
pub mod shell;
pub mod site;
pub mod split;
pub mod suite;
pub mod wasm;
