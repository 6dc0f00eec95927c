//! The screens, drawn without a browser.

#[cfg(test)]
mod bad_input;
#[cfg(test)]
mod drawn;
#[cfg(test)]
mod screens;
