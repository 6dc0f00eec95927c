//! The mark of a content: the first bytes of a hash over it, as the wire format writes it.

use std::fmt::Debug;

use serde::Serialize;
use sha2::{Digest, Sha256};

/// What is marked, value by value.
pub(crate) struct Content(Sha256);

impl Content {
    pub(crate) fn new() -> Self {
        Self(Sha256::new())
    }

    /// With one more value. One that can't be written is taken as it prints: two contents never have the same
    /// mark because neither could be written.
    pub(crate) fn with<T: Serialize + Debug + ?Sized>(mut self, value: &T) -> Self {
        match postcard::to_allocvec(value) {
            Ok(bytes) => self.0.update(bytes),
            Err(_) => self.0.update(format!("{value:?}")),
        }
        self
    }

    /// The first bytes, in hexadecimal.
    pub(crate) fn mark(self, bytes: usize) -> String {
        let digest = self.0.finalize();
        let hexadecimal = |digit| char::from_digit(u32::from(digit), 16);
        let digits = digest
            .iter()
            .take(bytes)
            .flat_map(|byte| [byte >> 4, byte & 15]);
        digits.filter_map(hexadecimal).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde::Serializer;

    use super::*;

    #[derive(Debug)]
    struct Unwritable(u8);

    impl Serialize for Unwritable {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom(self.0))
        }
    }

    #[test]
    fn what_cannot_be_written_has_a_mark_of_its_own() {
        let mark = |value| Content::new().with(&Unwritable(value)).mark(8);
        assert_eq!(mark(1), mark(1));
        assert_ne!(mark(1), mark(2));
        assert_eq!(mark(1).len(), 16);
    }
}
