//! What goes out as a file: the calendar, the table, the statement, the bytes.

use ladder::date::Date;
use training::meeting::Votes;
use training::{Outcome, Part, Role, Set, Sets, calendar, statement, table};

fn set() -> Set {
    Set {
        id: "nieuw".to_owned(),
        name: "Nieuw in de praktijk".to_owned(),
        role: Role::Gp,
        about: vec!["Theorie.".to_owned()],
        cases: Vec::new(),
    }
}

#[test]
fn a_calendar_has_three_whole_days_and_short_lines() {
    let day = Date::new(2026, 12, 28).unwrap();
    let title = "Trede, scholing: nieuw in de praktijk; twaalf andere patiënten, ook als het druk is en lang";
    let text = calendar("nieuw", title, day);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    for start in ["20270104", "20270127", "20270328"] {
        assert!(
            text.contains(&format!("DTSTART;VALUE=DATE:{start}\r\n")),
            "{text}"
        );
    }
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
    let unfolded = text.replace("\r\n ", "");
    assert!(
        unfolded.contains("praktijk\\; twaalf andere patiënten\\, ook"),
        "{unfolded}"
    );
}

#[test]
fn a_table_is_text_to_a_spreadsheet() {
    let cases = [(
        "een, \"twee\"".to_owned(),
        vec!["=1+1".to_owned(), "b".to_owned()],
        vec![1],
    )];
    let votes = [Votes {
        first: vec![3],
        second: vec![1, 2],
        agreed: "regel\nregel".to_owned(),
    }];
    let text = table(
        ["casus", "keuze", "eerst", "daarna", "advies", "afspraak"],
        &cases,
        &votes,
    );
    assert_eq!(
        text,
        "casus,keuze,eerst,daarna,advies,afspraak\r\n\
         \"een, \"\"twee\"\"\",'=1+1,3,1,0,\"regel\nregel\"\r\n\
         \"een, \"\"twee\"\"\",b,0,2,1,\r\n"
    );
}

#[test]
fn a_statement_names_nobody() {
    let outcome = Outcome {
        answered: 10,
        right: 8,
        ..Outcome::default()
    };
    let text = serde_json::to_value(statement(&set(), "regio", &outcome, Part::Test)).unwrap();
    assert!(text.get("actor").is_none());
    assert_eq!(text["result"]["score"]["scaled"], 0.8);
    assert_eq!(text["result"]["success"], true);
    assert_eq!(text["object"]["objectType"], "Activity");
    let verb = |said: &serde_json::Value| said["verb"]["id"].as_str().unwrap().to_owned();
    assert!(verb(&text).ends_with("/passed"));
    let practice = statement(&set(), "regio", &outcome, Part::Practice);
    let practice = serde_json::to_value(practice).unwrap();
    assert!(
        practice["result"].get("success").is_none(),
        "practice is not passed: {practice}"
    );
    assert!(verb(&practice).ends_with("/completed"));
    let opened = statement(&set(), "regio", &Outcome::default(), Part::Test);
    let opened = serde_json::to_value(opened).unwrap();
    assert!(verb(&opened).ends_with("/failed"));
    assert!(opened["result"].get("score").is_none(), "{opened}");
    assert_eq!(
        opened["result"]["success"], false,
        "opened and closed is not passed"
    );
}

#[test]
fn bytes_of_another_kind_or_cut_are_refused() {
    let sets = Sets {
        hash: "abc".to_owned(),
        sets: vec![set()],
        signed: vec!["hoge-bloeddruk".to_owned()],
    };
    let bytes = sets.encode().unwrap();
    assert_eq!(Sets::decode(&bytes, "abc").unwrap(), sets);
    assert!(Sets::decode(&bytes, "def").is_err());
    for end in 0..bytes.len() {
        assert!(Sets::decode(&bytes[..end], "abc").is_err());
    }
    let mut of_another_version = bytes.clone();
    of_another_version[4] = 1;
    assert!(Sets::decode(&of_another_version, "abc").is_err());
    assert!(training::Case::decode(&bytes).is_err());
}

#[test]
fn a_case_of_ones_own_comes_back_from_its_file() {
    let case = training::Case {
        id: "eigen".to_owned(),
        topic: "hoge-bloeddruk".to_owned(),
        opening: "“Ik slik er drie.”".to_owned(),
        answers: vec![("middelen".to_owned(), "drie-of-meer".to_owned())],
        asks: Vec::new(),
        says: Vec::new(),
        noise: Vec::new(),
        difficulty: training::Difficulty::Hard,
        disputed: false,
        review: Date::new(2027, 1, 1).unwrap(),
        point: String::new(),
        moved: false,
    };
    let bytes = case.encode().unwrap();
    assert_eq!(training::Case::decode(&bytes).unwrap(), case);
    for end in 0..bytes.len() {
        assert!(training::Case::decode(&bytes[..end]).is_err());
    }
    // A text that nobody can have written is refused as well.
    let long = training::Case {
        opening: "a".repeat(100_000),
        ..case.clone()
    };
    assert!(training::Case::decode(&long.encode().unwrap()).is_err());
    let huge = [bytes.as_slice(), vec![0; 5 << 20].as_slice()].concat();
    assert!(training::Case::decode(&huge).is_err());
}
