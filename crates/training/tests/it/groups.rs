//! A group in a room: its meeting, its agenda.

use proptest::collection::vec;
use proptest::prelude::*;
use training::agenda::{agenda, disagreement};
use training::meeting::{Meeting, Slide, Stage, votes_in};

/// What a presenter may press.
#[derive(Debug, Clone)]
enum Press {
    Next,
    Back,
    Go(u8),
    Count(usize, u16),
    Agree(String),
    Prepared(Vec<Vec<u16>>),
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        6 => Just(Press::Next),
        2 => Just(Press::Back),
        1 => any::<u8>().prop_map(Press::Go),
        4 => (0..12_usize, any::<u16>()).prop_map(|(place, count)| Press::Count(place, count)),
        1 => ".{0,700}".prop_map(Press::Agree),
        1 => vec(vec(0..30_u16, 0..10), 0..16).prop_map(Press::Prepared),
    ]
}

proptest! {
    /// Whatever is pressed, the audience's window can draw it, and nobody votes twice.
    #[test]
    fn a_meeting_stays_sound(
        people in any::<u16>(), theory in 0..4_u8, cases in 0..20_u8, all in vec(press(), 0..80)
    ) {
        let mut meeting = Meeting::new("set", people, theory, cases);
        for press in all {
            match press {
                Press::Next => meeting.next(),
                Press::Back => meeting.back(),
                Press::Go(at) => meeting.go(at),
                Press::Count(place, count) => meeting.count(9, place, count),
                Press::Agree(text) => meeting.agree(&text),
                Press::Prepared(votes) => meeting.prepared(&votes),
            }
            let bytes = meeting.encode().unwrap();
            prop_assert_eq!(&Meeting::decode(&bytes, usize::from(cases)).unwrap(), &meeting);
            for votes in &meeting.votes {
                prop_assert!(votes.agreed.chars().count() <= training::meeting::LONGEST);
            }
            for votes in &meeting.votes {
                prop_assert!(votes_in(&votes.first).max(votes_in(&votes.second)) <= meeting.people);
            }
        }
    }

    #[test]
    fn altered_bytes_are_refused_or_sound(at in any::<usize>(), to in any::<u8>()) {
        let mut meeting = Meeting::new("set", 12, 3, 12);
        meeting.go(4);
        let mut bytes = meeting.encode().unwrap();
        let at = at % bytes.len();
        bytes[at] = to;
        if let Ok(read) = Meeting::decode(&bytes, 12) {
            prop_assert!(read.order.iter().all(|case| usize::from(*case) < read.votes.len()));
        }
        prop_assert!(Meeting::decode(&bytes[..at], 12).is_err());
    }

    #[test]
    fn what_divides_comes_first(votes in vec(vec(0..20_u16, 0..9), 0..14)) {
        let order = agenda(&votes);
        let mut all = order.clone();
        all.sort_unstable();
        prop_assert_eq!(all, (0..votes.len()).collect::<Vec<_>>());
        let apart: Vec<_> = order.iter().map(|at| disagreement(&votes[*at]).unwrap_or(-1.0)).collect();
        prop_assert!(apart.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn who_agrees_is_not_divided(place in 0..9_usize, count in 2..30_u16) {
        let mut counts = vec![0; 9];
        counts[place] = count;
        prop_assert_eq!(disagreement(&counts), Some(0.0));
        counts[(place + 1) % 9] = 1;
        prop_assert!(disagreement(&counts).unwrap() > 0.0);
    }
}

#[test]
fn a_case_goes_from_reading_to_the_answer() {
    let mut meeting = Meeting::new("set", 8, 1, 2);
    let mut seen = vec![meeting.slide];
    for _ in 0..12 {
        meeting.next();
        seen.push(meeting.slide);
    }
    let case = |at| Stage::ALL.map(|stage| Slide::Case(at, stage));
    let mut expected = vec![Slide::Theory(0)];
    expected.extend(case(0));
    expected.extend(case(1));
    expected.extend([Slide::End, Slide::End]);
    assert_eq!(seen, expected);
    for slide in expected.iter().rev().skip(1) {
        assert_eq!(meeting.slide, *slide);
        meeting.back();
    }
}

#[test]
fn a_vote_is_counted_while_it_is_taken_and_no_more_than_there_are_people() {
    let mut meeting = Meeting::new("set", 8, 0, 1);
    meeting.count(9, 2, 3);
    assert!(meeting.votes[0].first.is_empty(), "the case is being read");
    meeting.next();
    meeting.count(9, 2, 3);
    meeting.count(9, 5, 9);
    assert_eq!(votes_in(&meeting.votes[0].first), 8);
    meeting.next();
    meeting.next();
    meeting.count(9, 5, 8);
    assert_eq!(meeting.votes[0].first[5], 5);
    assert_eq!(meeting.votes[0].second[5], 8);
}
