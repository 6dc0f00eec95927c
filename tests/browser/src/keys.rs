//! Keys pressed where the focus is, as a GP's keyboard would.

use anyhow::Result;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::Browser;

impl Browser {
    /// Presses one key, or several held together: `Enter`, `a`, `Shift+Tab`.
    pub async fn press(&self, keys: &str) -> Result<()> {
        let held: Vec<char> = match keys {
            "+" => vec!['+'],
            _ => keys.split('+').map(character).collect::<Result<_>>()?,
        };
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in &held {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in held.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Writes a text, key by key.
    pub async fn write(&self, text: &str) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in text.chars() {
            actions = actions
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(actions).await?)
    }
}

fn character(name: &str) -> Result<char> {
    let mut characters = name.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return Ok(only);
    }
    let key = match name {
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Space" => return Ok(' '),
        "Escape" => Key::Escape,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        unknown => anyhow::bail!("no key is called `{unknown}`"),
    };
    Ok(key.into())
}
