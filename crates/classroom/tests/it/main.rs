//! The screens, drawn without a browser.

#[cfg(test)]
mod screens;
