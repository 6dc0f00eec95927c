//! How a table begins that a spreadsheet saved as text: whether it is one, what stands between its cells, and where its rows
//! begin. One function for all who read tables: examples, past questions, the mirror's counts.

const BOM: &[u8] = b"\xEF\xBB\xBF";
/// How files begin that are archives of a spreadsheet, whatever they are called: of today (a zip), and of before.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", &[0xD0, 0xCF, 0x11, 0xE0]];
const SEPARATORS: [u8; 3] = [b',', b'\t', b';'];

/// Why bytes are no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSheet {
    /// A workbook or another archive.
    Workbook,
    /// Something else that is no text, or text of two bytes a letter.
    NotText,
}

/// How a table begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// What stands between the cells.
    pub separator: u8,
    /// Bytes before its first row: the mark of UTF-8, and a spreadsheet's own line that names the separator.
    pub skip: usize,
    /// Lines before its first row.
    pub lines: u64,
}

impl Start {
    /// Of bytes with which a file begins; the more, the surer.
    pub fn of(bytes: &[u8]) -> Result<Self, NoSheet> {
        if WORKBOOKS.iter().any(|begins| bytes.starts_with(begins)) {
            return Err(NoSheet::Workbook);
        }
        if bytes.contains(&0) || bytes.starts_with(b"%PDF") {
            return Err(NoSheet::NotText);
        }
        let marked = if bytes.starts_with(BOM) { BOM.len() } else { 0 };
        let text = bytes.get(marked..).unwrap_or_default();
        let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let named = first
            .get(..4)
            .filter(|word| word.eq_ignore_ascii_case(b"sep="))
            .and_then(|_| first.get(4));
        Ok(match named {
            Some(separator) => Self {
                separator: *separator,
                skip: (marked + first.len() + 1).min(bytes.len()),
                lines: 1,
            },
            None => Self {
                separator: most_of(first),
                skip: marked,
                lines: 0,
            },
        })
    }
}

/// The separator that a row has most of, outside its quotes.
fn most_of(row: &[u8]) -> u8 {
    let count = |separator: u8| {
        let parts = row.split(|byte| *byte == b'"').step_by(2);
        let bytes = parts.flatten();
        bytes.filter(|byte| **byte == separator).count()
    };
    let most = SEPARATORS.into_iter().max_by_key(|one| count(*one));
    most.unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> (char, usize, u64) {
        let start = Start::of(bytes).unwrap();
        (char::from(start.separator), start.skip, start.lines)
    }

    #[test]
    fn what_is_no_table_is_known_whatever_it_is_called() {
        for book in [&b"PK\x03\x04rest"[..], b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"] {
            assert_eq!(Start::of(book), Err(NoSheet::Workbook));
        }
        // Of two bytes a letter, a picture, a page.
        for other in [
            &b"\xFF\xFEa\0;\0"[..],
            b"\x89PNG\r\n\x1a\n\0\0",
            b"%PDF-1.7",
        ] {
            assert_eq!(Start::of(other), Err(NoSheet::NotText));
        }
        // A column may be called so.
        assert_eq!(of(b"PKV;maand\n"), (';', 0, 0));
    }

    #[test]
    fn the_separator_is_what_the_first_row_has_most_of() {
        assert_eq!(of(b"a,b;c,d\n;;;;"), (',', 0, 0));
        assert_eq!(of(b"\xEF\xBB\xBFa\tb\n"), ('\t', 3, 0));
        assert_eq!(of(b"\"a,b,c,d\";e\n"), (';', 0, 0));
        assert_eq!(of(b"alleen\n"), (';', 0, 0));
        assert_eq!(of(b""), (';', 0, 0));
    }

    #[test]
    fn a_spreadsheets_own_line_names_it_and_is_no_row() {
        assert_eq!(of(b"sep=,\r\na;b\n"), (',', 7, 1));
        assert_eq!(of(b"\xEF\xBB\xBFSEP=|\na|b\n"), ('|', 9, 1));
        assert_eq!(of(b"sep=;"), (';', 5, 1));
        assert_eq!(of(b"sep="), (';', 0, 0));
    }
}
