//! What a disk or a share answers, in words: the system says it in English and with a number.

use std::io::{Error, ErrorKind};

use crate::{Sentence, say};

/// Windows says so of a file that another program holds; there is no kind for it.
const HELD: [i32; 2] = [32, 33];

/// Why a file or folder can't be read or written.
pub fn why(error: &Error) -> Sentence {
    match error.kind() {
        ErrorKind::PermissionDenied => say::no_rights(),
        ErrorKind::NotFound => say::not_there(),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => say::held_open(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => say::disk_full(),
        ErrorKind::ReadOnlyFilesystem => say::read_only(),
        ErrorKind::IsADirectory => say::is_a_folder(),
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::NotConnected
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::TimedOut => say::share_gone(),
        _ if cfg!(windows)
            && error
                .raw_os_error()
                .is_some_and(|code| HELD.contains(&code)) =>
        {
            say::held_open()
        }
        _ => Sentence::same(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_system_answers_is_said_in_words() {
        // Of Linux: no rights, no such file, busy, a stale handle, an unreachable host, too slow.
        for code in [13, 2, 16, 116, 113, 110] {
            let said = why(&Error::from_raw_os_error(code));
            assert!(
                !said.nl.contains("os error") && said.nl != said.en,
                "{said:?}"
            );
        }
        let odd = why(&Error::other("iets anders"));
        assert_eq!(odd.nl, "iets anders");
    }
}
