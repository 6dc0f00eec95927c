//! Identifiers that follow from the content.

use core::fmt::Write;

/// FNV-1a's constants for 128 bits.
const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// A UUID of version 8 (RFC 9562): the same parts give the same one, on every machine.
pub(crate) fn uuid<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = BASIS;
    let mut eat = |byte: u8| hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
    for part in parts {
        part.bytes().for_each(&mut eat);
        // No byte of UTF-8: `ab, c` is not `a, bc`.
        eat(0xff);
    }
    let version = hash & !(0xf << 76) | (0x8 << 76);
    let variant = version & !(0x3 << 62) | (0x2 << 62);
    let mut text = String::with_capacity(36);
    for (place, byte) in variant.to_be_bytes().into_iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn has_the_form_of_the_standard_and_follows_its_parts() {
        let one = uuid(["ab", "c"]);
        let places: Vec<_> = one.match_indices('-').map(|(place, _)| place).collect();
        assert_eq!((one.len(), places), (36, vec![8, 13, 18, 23]));
        assert_eq!(one.get(14..15), Some("8"));
        assert!(["8", "9", "a", "b"].contains(&one.get(19..20).unwrap()));
        assert_eq!(one, uuid(["ab", "c"]));
        assert_ne!(one, uuid(["a", "bc"]));
    }
}
