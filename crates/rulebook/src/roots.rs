//! One cause, one finding: what is only found because something else is wrong stands below that.
//!
//! A file that can't be read whole lacks names, and everything that says one of them is at fault
//! too. So what is found in a topic whose file had an error follows from that error, what is found
//! in a region whose shared files had one from that, and what is found in topics from what is wrong
//! with the region's own lists. It may be a fault of its own; it shows when the cause is mended.

use std::collections::{BTreeMap, BTreeSet};

use crate::Severity;
use crate::layer::{CASES, GUIDE, topic_of};
use crate::sink::{Draft, Sink};
use crate::source_file::SourceFile;

/// The findings so far.
pub(crate) struct Roots<'a> {
    files: &'a [SourceFile],
    /// What reading the files found.
    read: Vec<Draft>,
    /// The first error of a file of each topic, in `read`.
    topics: BTreeMap<&'a str, usize>,
    /// The first error of a shared file of each folder, in `read`.
    folders: BTreeMap<&'a str, usize>,
    /// What the regions found, and which.
    found: BTreeMap<Draft, BTreeSet<String>>,
}

impl<'a> Roots<'a> {
    pub(crate) fn new(read: BTreeSet<Draft>, files: &'a [SourceFile]) -> Self {
        let read: Vec<_> = read.into_iter().collect();
        let (mut topics, mut folders) = (BTreeMap::new(), BTreeMap::new());
        for (place, draft) in read.iter().enumerate() {
            let Some((folder, path)) = folder_of(files, draft).filter(|_| is_error(draft)) else {
                continue;
            };
            match topic_of(path) {
                Some(topic) => topics.entry(topic).or_insert(place),
                None if GUIDE.contains(&path) || path.starts_with(CASES) => continue,
                None => folders.entry(folder).or_insert(place),
            };
        }
        Self {
            files,
            read,
            topics,
            folders,
            found: BTreeMap::new(),
        }
    }

    /// Takes what a region found in its own lists, and what in its topics.
    pub(crate) fn add(
        &mut self,
        region: &str,
        beneath: &[&str],
        lists: BTreeSet<Draft>,
        topics: BTreeSet<Draft>,
    ) {
        let shared = beneath.iter().find_map(|folder| self.folders.get(folder));
        let shared = shared.copied();
        let mut lists: Vec<_> = lists.into_iter().collect();
        let cause = lists.iter().position(is_error);
        for draft in topics {
            let of_topic = folder_of(self.files, &draft)
                .and_then(|(_, path)| self.topics.get(topic_of(path)?))
                .copied();
            let root = of_topic.or(shared).filter(|_| is_error(&draft));
            let root = match (root, cause.filter(|_| is_error(&draft))) {
                (Some(root), _) => self.read.get_mut(root),
                (None, Some(cause)) => lists.get_mut(cause),
                (None, None) => None,
            };
            match root {
                Some(root) => root.follows(draft),
                None => self.note(draft, region),
            }
        }
        for draft in lists {
            match shared
                .filter(|_| is_error(&draft))
                .and_then(|root| self.read.get_mut(root))
            {
                Some(root) => root.follows(draft),
                None => self.note(draft, region),
            }
        }
    }

    fn note(&mut self, draft: Draft, region: &str) {
        self.found
            .entry(draft)
            .or_default()
            .insert(region.to_owned());
    }

    /// All findings. What is so in some regions and not in others is of those, wherever it stands.
    pub(crate) fn finish(self, all: &BTreeSet<&str>) -> Sink {
        let sink = Sink::default();
        for draft in self.read {
            sink.push(draft);
        }
        for (draft, of) in self.found {
            let folder = folder_of(self.files, &draft).map(|(folder, _)| folder);
            let own = folder.is_some_and(|folder| of.contains(folder));
            sink.push(if own || of.len() == all.len() {
                draft
            } else {
                draft.only_in(of.iter().map(String::as_str))
            });
        }
        sink
    }
}

fn is_error(draft: &Draft) -> bool {
    draft.code().severity() == Severity::Error
}

/// The folder that a finding stands in, and the rest of the path.
fn folder_of<'a>(files: &'a [SourceFile], draft: &Draft) -> Option<(&'a str, &'a str)> {
    files.get(draft.spot().file)?.path.split_once('/')
}
