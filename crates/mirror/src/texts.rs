//! Strings in two languages, by key: a file for each, whose lines are `key = text`.

/// The strings of one language.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    lang: &'static str,
    file: &'static str,
}

impl Texts {
    /// The mirror's own sentences; Dutch where there is no such language.
    pub fn of(lang: &str) -> Self {
        Self::from(
            lang,
            include_str!("texts/nl.txt"),
            include_str!("texts/en.txt"),
        )
    }

    /// Strings of another file, Dutch and English.
    pub fn from(lang: &str, nl: &'static str, en: &'static str) -> Self {
        match lang {
            "en" => Self {
                lang: "en",
                file: en,
            },
            _ => Self {
                lang: "nl",
                file: nl,
            },
        }
    }

    /// `nl` or `en`.
    pub fn lang(self) -> &'static str {
        self.lang
    }

    /// A string; an ellipsis where nobody wrote one, which a test sees to.
    pub fn get(self, key: &str) -> &'static str {
        let found = self.lines().find(|(known, _)| *known == key);
        found.map_or("…", |(_, text)| text)
    }

    /// A string with `{0}`, `{1}` … filled in.
    pub fn fill(self, key: &str, values: &[&dyn core::fmt::Display]) -> String {
        let mut text = String::new();
        let mut rest = self.get(key);
        // In one pass: what is filled in may itself hold a brace.
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((gap, after)) = after.split_once('}') else {
                break;
            };
            let value = gap.parse().ok().and_then(|place: usize| values.get(place));
            if let Some(value) = value {
                text.push_str(&value.to_string());
            }
            rest = after;
        }
        text + rest
    }

    /// All of them.
    pub fn lines(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let lines = self.file.lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| {
            let (key, text) = line.split_once('=')?;
            Some((key.trim(), text.trim()))
        })
    }
}

impl core::fmt::Debug for Texts {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.lang)
    }
}
