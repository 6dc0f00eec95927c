//! `import-examples`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::run::{Done, Folder};

const TOPIC: &str = "testregio/onderwerpen/hoge-bloeddruk.toml";

fn import(root: &Folder, sheet: impl AsRef<[u8]>, more: &[&str]) -> Done {
    root.write("blad.csv", sheet);
    let path = root.join("blad.csv");
    let done = Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .arg("--rules")
            .arg(&**root)
            .args(["import-examples", "--region", "testregio"])
            .args(more)
            .arg(&path),
    );
    fs::remove_file(path).unwrap();
    done
}

fn text(root: &Folder) -> String {
    fs::read_to_string(PathBuf::from(&**root).join(TOPIC)).unwrap()
}

/// As a Dutch Excel saves it: with a mark, semicolons, quotes, a day first.
const SHEET: &str = "\u{feff}Onderwerp;Naam;Auteur;Datum;Uitgangspunt;Leeftijd;middelen;therapietrouw;wat-vraagt-u;Advies;Binnen;Door\r\n\
    hoge-bloeddruk;\"Man van 50, zei \"\"nee\"\"; trouw\";J. Jansen;20-11-2026;gewoon;50,5;twee;Ja;meedenken;Zelf behandelen;;\r\n";

#[test]
fn shows_first_and_writes_when_asked() {
    let root = Folder::of_rules("import-two");
    let before = text(&root);
    let shown = import(&root, SHEET, &[]);
    assert!(
        shown.out.contains("1 voorbeelden erbij"),
        "{}{}",
        shown.out,
        shown.err
    );
    assert!(shown.out.contains("met `--write`"), "{}", shown.out);
    assert_eq!(text(&root), before);
    import(&root, SHEET, &["--write"]);
    let after = text(&root);
    let added = after.strip_prefix(before.trim_end()).unwrap();
    assert_eq!(
        added.trim(),
        "[[voorbeeld]]\nnaam = \"Man van 50, zei \\\"nee\\\"; trouw\"\nuitgangspunt = \"gewoon\"\n\
         antwoorden = { leeftijd = 50.5, middelen = \"twee\", therapietrouw = \"ja\", wat-vraagt-u = \"meedenken\" }\n\
         advies = \"zelf\"\nauteur = \"J. Jansen\"\ndatum = \"2026-11-20\""
    );
    let again = import(&root, SHEET, &["--write"]);
    assert!(
        again.out.contains("al eerder overgenomen: 1"),
        "{}",
        again.out
    );
    assert_eq!(text(&root), after);
}

#[test]
fn names_each_bad_row_and_takes_the_others() {
    let root = Folder::of_rules("import-bad");
    let sheet = "onderwerp,naam,auteur,datum,uitgangspunt,leeftijd,middelen,therapietrouw,wat-vraagt-u,advies,opmerking\n\
        hoge-bloeddruk,Goed,A,2026-11-20,gewoon,50,twee,ja,meedenken,zelf,let op\n\
        hoge-bloeddruk,Te oud,A,2026-11-20,gewoon,650,twee,ja,meedenken,zelf,\n\
        hoge-bloeddruk,Geen trede,A,2026-11-20,gewoon,50,twee,ja,meedenken,pluspnt,\n\
        hoge-bloeddruk,,A,31-02-2026,gewoon,50,twee,ja,meedenken,zelf,\n\
        hoge-bloeddrukk,Ander,A,2026-11-20,gewoon,50,twee,ja,meedenken,zelf,\n\
        hoge-bloeddruk,Goed,A,2026-11-20,gewoon,51,twee,ja,meedenken,zelf,\n";
    let done = import(&root, sheet, &["--write"]);
    assert_eq!(done.code, 1, "{}", done.out);
    for said in [
        "rij 1, kolom `opmerking`",
        "rij 3, kolom `leeftijd`",
        "rij 4, kolom `advies`: er is geen trede `pluspnt`; bedoelde u `pluspunt`?",
        "rij 5, kolom `naam`: hier moet iets staan",
        "rij 5, kolom `datum`: `31-02-2026` is geen datum",
        "rij 6, kolom `onderwerp`",
        "rij 7, kolom `naam`: `Goed` staat ook op rij 2",
        "1 voorbeelden erbij",
    ] {
        assert!(done.out.contains(said), "{said}\n{}", done.out);
    }
    assert!(text(&root).contains("naam = \"Goed\""));
}

#[test]
fn an_example_that_the_rules_contradict_is_said_and_kept() {
    let root = Folder::of_rules("import-contradicts");
    let done = import(
        &root,
        SHEET.replace("Zelf behandelen", "pluspunt"),
        &["--write"],
    );
    assert_eq!(done.code, 1, "{}", done.out);
    assert!(done.out.contains("fout[voorbeeld-faalt]"), "{}", done.out);
    assert!(text(&root).contains("advies = \"pluspunt\"\nauteur"));
}

#[test]
fn a_template_is_a_sheet_that_it_reads() {
    let root = Folder::of_rules("import-template");
    let done = Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .arg("--rules")
            .arg(&*root)
            .args([
                "import-examples",
                "--region",
                "testregio",
                "--template",
                "hoge-bloeddruk",
            ]),
    );
    assert!(
        done.out.starts_with("\u{feff}onderwerp;naam;auteur;datum;"),
        "{}{}",
        done.out,
        done.err
    );
    let mut lines = done.out.lines();
    let columns = lines.next().unwrap().split(';').count();
    assert!(columns > 12, "{}", done.out);
    let read = import(&root, &done.out, &[]);
    // Its one row has nobody who wrote it; all its columns are known.
    assert!(
        read.out.contains("rij 2, kolom `auteur`"),
        "{}{}",
        read.out,
        read.err
    );
    assert!(!read.out.contains("rij 1,"), "{}", read.out);
}

#[test]
fn what_is_no_sheet_is_one_sentence() {
    let root = Folder::of_rules("import-none");
    let workbook = import(&root, b"PK\x03\x04", &[]);
    assert_eq!(workbook.code, 2);
    assert!(workbook.err.contains("*CSV UTF-8*"), "{}", workbook.err);
    let before = import(&root, b"\xd0\xcf\x11\xe0\xa1\xb1", &[]);
    assert!(before.err.contains("een werkmap"), "{}", before.err);
    let wide = import(&root, b"\xff\xfeo\0n\0", &[]);
    assert!(wide.err.contains("geen tekstbestand"), "{}", wide.err);
    let latin = import(&root, b"onderwerp;naam\nhoge-bloeddruk;Caf\xe9\n", &[]);
    assert!(latin.err.contains("rij 2 is geen UTF-8"), "{}", latin.err);
    let empty = import(&root, "", &[]);
    assert!(empty.err.contains("is leeg"), "{}", empty.err);
    let gone = Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .arg("--rules")
            .arg(&*root)
            .args(["import-examples", "--region", "testregio", "nergens.csv"]),
    );
    assert_eq!(gone.code, 2);
    assert!(gone.err.contains("het is er niet (meer)"), "{}", gone.err);
}
