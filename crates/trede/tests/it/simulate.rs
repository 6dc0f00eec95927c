//! `simulate`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{Done, Folder, rules, trede};

fn simulate(input: &Path, arguments: &[&str]) -> Done {
    Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .args([
                "simulate",
                "--region",
                "testregio",
                "--date",
                "2026-11-22",
                "--rules",
            ])
            .arg(rules())
            .arg("--input")
            .arg(input)
            .args(arguments),
    )
}

#[test]
fn says_of_each_row_where_it_would_go_now_and_counts() {
    let root = Folder::new("simulate-rows");
    let head = "Praktijk;icpc;onderwerp;leeftijd;alarm;wanneer;lopende-zorg;wat-vraagt-u;middelen;therapietrouw;ging-naar\n";
    let rows = [
        "a;;hoge-bloeddruk;60;geen;geen-haast;nee;onderzoek;drie-of-meer;ja;ziekenhuis",
        "b;K86;;60;geen;geen-haast;nee;onderzoek;\"drie-of-meer\";nee;Ziekenhuispolikliniek",
        "c;K86.01;;60;geen;geen-haast;nee;meedenken;twee;ja;zelf",
        // Unknown is not no: without an answer it stays open.
        "d;;hoge-bloeddruk;60;geen;geen-haast;nee;onderzoek;drie-of-meer;?;",
        "e;;hoge-bloeddruk;650;geen;geen-haast;nee;onderzoek;twee;ja;",
        "f;;hoge-bloeddruk;-5;geen;geen-haast;nee;onderzoek;twee;ja;",
        "g;Z99;;60;geen;;;;;;",
        "h;;hoge-bloedruk;60;geen;;;;;;",
    ];
    root.write("vragen.csv", format!("{head}{}\n", rows.join("\n")));
    let (out, svg) = (root.join("uit.csv"), root.join("telling.svg"));
    let more = [
        "--json",
        "-o",
        out.to_str().unwrap(),
        "--chart",
        svg.to_str().unwrap(),
    ];
    let json = simulate(&root.join("vragen.csv"), &more).json();
    assert_eq!(
        (&json["rows"], &json["used"], &json["unusable"]),
        (&8.into(), &4.into(), &4.into())
    );
    let of = |end: &str| {
        let all = json["steps"].as_array().unwrap().iter();
        let mut found = all.filter(|one| one["end"] == end);
        found.next().map(|one| one["rows"].clone())
    };
    assert_eq!(of("pluspunt"), Some(1.into()), "{json}");
    assert_eq!(of("ziekenhuis"), Some(1.into()), "{json}");
    assert_eq!(of("zelf"), Some(1.into()), "{json}");
    assert_eq!(of("open"), Some(1.into()), "{json}");
    assert_eq!(json["specialties"]["interne-geneeskunde"]["pluspunt"], 1);
    assert_eq!(
        json["went"],
        serde_json::json!({ "same": 2, "lighter": 1, "heavier": 0, "unknown": 0 })
    );
    let bad: Vec<_> = json["bad"]
        .as_array()
        .unwrap()
        .iter()
        .map(|bad| bad["line"].clone())
        .collect();
    assert_eq!(bad, [6, 7, 8, 9].map(serde_json::Value::from));
    let out = fs::read_to_string(out).unwrap();
    let lines: Vec<_> = out.lines().collect();
    assert_eq!(lines.len(), 9);
    assert_eq!(lines[1], "2;hoge-bloeddruk;pluspunt;;");
    assert!(lines[8].starts_with("9;;;;er is geen onderwerp"), "{out}");
    let svg = fs::read_to_string(svg).unwrap();
    assert!(
        svg.starts_with("<svg") && svg.contains("Pluspunt") && !svg.contains("style"),
        "{svg}"
    );
}

#[test]
fn sets_the_rules_beside_earlier_ones() {
    let earlier = Folder::of_rules("simulate-before");
    let file = "testregio/onderwerpen/hoge-bloeddruk.toml";
    let text = fs::read_to_string(rules().join(file)).unwrap();
    let parts: Vec<_> = text
        .split("[[")
        .filter(|part| !part.contains("\"pluspunt\""))
        .collect();
    earlier.write(file, parts.join("[["));
    let sample = trede("simulate --region testregio --sample 300 --seed 7 --date 2026-11-22");
    assert_eq!(sample.code, 0, "{}", sample.err);
    earlier.write("vragen.csv", &sample.out);
    let more = ["--json", "--before", earlier.to_str().unwrap()];
    let json = simulate(&earlier.join("vragen.csv"), &more).json();
    assert_eq!(
        (&json["rows"], &json["unusable"]),
        (&300.into(), &0.into()),
        "{json}"
    );
    let changed = &json["changed"];
    assert!(changed["lighter"].as_u64().unwrap() > 0, "{json}");
    assert_eq!(
        (&changed["heavier"], &changed["other"]),
        (&0.into(), &0.into()),
        "{json}"
    );
    let sum = |field: &str| -> u64 {
        let all = json["steps"].as_array().unwrap().iter();
        all.map(|one| one[field].as_u64().unwrap()).sum()
    };
    assert_eq!((sum("rows"), sum("before")), (300, 300));
}

#[test]
fn a_sample_follows_from_its_seed() {
    let sample = |seed: &str| {
        let asked =
            format!("simulate --region testregio --sample 20 --date 2026-11-22 --seed {seed}");
        trede(&asked).out
    };
    assert_eq!(sample("3"), sample("3"));
    assert_ne!(sample("3"), sample("4"));
    assert_eq!(sample("3").lines().count(), 21);
}

#[test]
fn every_row_is_advised_as_the_command_line_advises_it() {
    let root = Folder::new("simulate-same");
    let sample = trede("simulate --region testregio --sample 40 --seed 11 --date 2026-11-22").out;
    root.write("vragen.csv", &sample);
    let out = root.join("uit.csv");
    simulate(&root.join("vragen.csv"), &["-o", out.to_str().unwrap()]);
    let out = fs::read_to_string(out).unwrap();
    for (row, line) in sample.lines().zip(out.lines()).skip(1) {
        let answers = row.split(',').nth(2).unwrap().split(' ');
        let answers: Vec<_> = answers.map(|pair| format!("--answer {pair}")).collect();
        let asked = format!(
            "advise --region testregio --topic hoge-bloeddruk --date 2026-11-22 --json {}",
            answers.join(" ")
        );
        let advice = trede(&asked).json();
        let ended = line.split(';').nth(2).unwrap();
        match advice["step"].as_str() {
            Some(step) => assert_eq!(step, ended, "{row}"),
            None => assert!(
                ["tegenstrijdig", "buiten-bereik", "open"].contains(&ended),
                "{row}: {ended}"
            ),
        }
    }
}

#[test]
fn refuses_a_file_without_a_topic() {
    let root = Folder::new("simulate-head");
    root.write("vragen.csv", "praktijk,leeftijd\na,5\n");
    let done = simulate(&root.join("vragen.csv"), &[]);
    assert_eq!(done.code, 2);
    assert!(done.err.contains("geen kolom `onderwerp`"), "{}", done.err);
    assert_eq!(simulate(&root.join("nergens.csv"), &[]).code, 2);
}

#[test]
fn what_is_no_table_is_one_sentence() {
    let root = Folder::new("simulate-none");
    let files: [(&[u8], &str); 3] = [
        (b"PK\x03\x04", "een werkmap"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "een werkmap"),
        (b"\xff\xfeo\0n\0", "geen tekstbestand"),
    ];
    for (bytes, said) in files {
        root.write("vragen.csv", bytes);
        let done = simulate(&root.join("vragen.csv"), &[]);
        assert_eq!(done.code, 2);
        assert!(done.err.contains(said), "{}", done.err);
        assert!(done.err.contains("*CSV UTF-8*"), "{}", done.err);
    }
}
