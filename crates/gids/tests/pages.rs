//! The guide of the real rules: small, strict, whole.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use ladder::model::PatientPage;
use rulebook::Reading;

static READING: LazyLock<Reading> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels");
    rulebook::read(&root)
});

static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let regions: Vec<_> = READING.regions.iter().collect();
    let pages = gids::guide(&regions, &[]).into_iter();
    pages.map(|page| (page.path, page.html)).collect()
});

/// Where a patient reads more: the one place outside the site.
const THUISARTS: &str = "https://www.thuisarts.nl";

/// What stands between each pair of these.
fn between<'a>(text: &'a str, from: &str, to: char) -> Vec<&'a str> {
    let parts = text.split(from).skip(1);
    parts.filter_map(|part| part.split(to).next()).collect()
}

#[test]
fn every_page_is_under_60_kilobytes_and_holds_under_the_strictest_policy() {
    assert!(PAGES.len() > 100);
    for (path, html) in PAGES.iter() {
        assert!(html.len() < 60_000, "{path}: {}", html.len());
        assert!(
            html.starts_with("<!DOCTYPE html><html lang=\"nl\">"),
            "{path}"
        );
        for banned in [
            "<script",
            "<style",
            concat!(" style", "="),
            concat!(" onclick", "="),
            "javascript:",
            "http-equiv",
        ] {
            assert!(!html.contains(banned), "{path}: {banned}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        assert!(html.contains("niet voor zorg"), "{path}");
        let said = html.to_lowercase();
        assert!(!said.contains("gratis"), "{path}");
        // A disease can be proven; an effect of working in steps is not.
        let general = !path.contains('/');
        assert!(!general || !said.contains("bewezen"), "{path}");
    }
    assert!(gids::sheet().len() < 20_000);
}

#[test]
fn a_name_is_given_once_a_page_and_every_link_leads_somewhere() {
    let sheet = PathBuf::from(gids::SHEET_NAME);
    for (path, html) in PAGES.iter() {
        let ids = between(html, " id=\"", '"');
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "{path}");
        for part in between(html, "aria-labelledby=\"", '"') {
            assert!(once.contains(&part), "{path}: {part}");
        }
        for link in between(html, " href=\"", '"') {
            if link.starts_with("mailto:?subject=") || link.starts_with(THUISARTS) {
                continue;
            }
            let (to, fragment) = link.split_once('#').unwrap_or((link, ""));
            if to.is_empty() {
                assert!(once.contains(&fragment), "{path}: {link}");
                continue;
            }
            // Outside the guide are the site's icon, the book, the training, the mirror and the consultation only.
            let Some(found) = inside(path, to) else {
                assert!(
                    to.contains("../boek/")
                        || ["../scholing/index.html", "../spiegel/index.html"].contains(&to)
                        || to.ends_with("../icon.svg")
                        || to.ends_with("../index.html"),
                    "{path}: {link}"
                );
                continue;
            };
            let there = found == sheet || PAGES.contains_key(&found.display().to_string());
            assert!(there, "{path}: {link}");
        }
    }
}

/// Where a link leads within the guide.
fn inside(from: &str, to: &str) -> Option<PathBuf> {
    let mut at = PathBuf::from(from);
    at.pop();
    for part in to.split('/') {
        match part {
            ".." if !at.pop() => return None,
            ".." => {}
            part => at.push(part),
        }
    }
    Some(at)
}

#[test]
fn every_link_into_the_book_leads_to_a_page_and_a_source_of_it() {
    let mut book = BTreeMap::new();
    for region in &READING.regions {
        let pages = regelboek::book(region, &READING.files, regelboek::Beside::default());
        let id = &region.agreements.header.region;
        book.extend(
            pages
                .into_iter()
                .map(|page| (format!("{id}/{}", page.path), page.html)),
        );
    }
    let mut seen = 0;
    for (path, html) in PAGES.iter() {
        for link in between(html, " href=\"", '"') {
            let Some((_, link)) = link.split_once("../boek/") else {
                continue;
            };
            let (to, fragment) = link.split_once('#').unwrap_or((link, ""));
            let page = book.get(to).unwrap_or_else(|| panic!("{path}: {to}"));
            let id = format!("id=\"{fragment}\"");
            assert!(fragment.is_empty() || page.contains(&id), "{path}: {link}");
            seen += 1;
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn each_filter_has_a_rule_and_each_row_what_it_filters_by() {
    let (sheet, html) = (gids::sheet(), &PAGES["vormen.html"]);
    let buttons = between(html, " id=\"f-", '"');
    assert!(buttons.len() > 20);
    for button in &buttons {
        assert!(sheet.contains(&format!("#f-{button}:checked")), "{button}");
    }
    for filter in [
        "soort",
        "schaal",
        "kwaliteit",
        "gezondheid",
        "kosten",
        "betaald",
    ] {
        let values = between(html, &format!(" data-{filter}=\""), '"');
        assert_eq!(values.len(), 28, "{filter}");
        for value in values.iter().flat_map(|value| value.split(' ')) {
            let button = format!("{filter}-{value}");
            assert!(buttons.contains(&button.as_str()), "{button}");
        }
    }
}

/// How the map is sorted, to be read beside its words.
#[test]
fn the_forms_are_sorted_by_the_words_of_the_source() {
    let rows = PAGES["vormen.html"].split("<tr role=\"row\" id=\"").skip(1);
    let rows = rows.map(|row| {
        let id = row.split('"').next().unwrap();
        let aims = ["kwaliteit", "gezondheid", "kosten", "betaald"];
        let aims = aims.map(|aim| between(row, &format!(" data-{aim}=\""), '"')[0]);
        format!("{id}: {}\n", aims.join(" | "))
    });
    insta::assert_snapshot!(rows.collect::<String>());
}

#[test]
fn red_flags_stand_before_everything_else_on_a_topic() {
    for region in &READING.regions {
        for topic in &region.topics {
            let path = format!(
                "{}/onderwerpen/{}.html",
                region.agreements.header.region, topic.id
            );
            let html = &PAGES[&path];
            let headings = between(html, "<h2", '<');
            assert!(headings[0].ends_with("Alarmsignalen eerst"), "{path}");
            for row in topic
                .questions
                .iter()
                .filter(|row| row.red_flag().is_some())
            {
                let name = format!("<code>alarm:{}</code>", row.id);
                assert!(html.contains(&name), "{path}: {name}");
            }
            for fit in &topic.fits {
                assert!(
                    html.contains(&format!("<code>{}</code>", fit.id)),
                    "{path}: {}",
                    fit.id
                );
            }
        }
    }
}

#[test]
fn two_regions_side_by_side_show_each_step_of_both_and_mark_only_what_differs() {
    let [one, other] = ["oostelijk-zuid-limburg", "westelijke-mijnstreek"];
    let html = &PAGES[&format!("naast/{one}--{other}.html")];
    for id in [one, other] {
        let region = READING
            .regions
            .iter()
            .find(|region| region.folder == id)
            .unwrap();
        for step in region
            .agreements
            .ladders
            .iter()
            .flat_map(|ladder| &ladder.steps)
        {
            assert!(
                html.contains(&format!("id=\"trede-{}\"", step.id)),
                "{}",
                step.id
            );
        }
    }
    let part = |id: &str| {
        let (_, rest) = html
            .split_once(&format!("aria-labelledby=\"trede-{id}\""))
            .unwrap();
        rest.split("</section>").next().unwrap()
    };
    assert!(part("pluspunt").contains("alleen in Oostelijk Zuid-Limburg"));
    assert!(!part("ambulance").contains("verschilt"));
}

#[test]
fn every_word_that_a_topic_is_found_by_leads_to_it_without_a_script() {
    for region in &READING.regions {
        let id = &region.agreements.header.region;
        let folder = format!("{id}/woorden/");
        let pages = PAGES.iter().filter(|(path, _)| path.starts_with(&folder));
        let lines: BTreeSet<&str> = pages.flat_map(|(_, html)| html.split("<li>")).collect();
        let index = &PAGES[&format!("{id}/onderwerpen.html")];
        for letter in between(index, " href=\"woorden/", '"') {
            assert!(PAGES.contains_key(&format!("{folder}{letter}")), "{letter}");
        }
        for topic in &region.agreements.topics {
            let link = format!("href=\"../onderwerpen/{}.html\"", topic.id);
            for word in topic.search.iter().chain(&topic.icpc) {
                let word = word
                    .to_lowercase()
                    .replace('&', "&amp;")
                    .replace('<', "&lt;")
                    .replace('>', "&gt;");
                let mut own = lines
                    .iter()
                    .filter(|line| line.starts_with(&format!("{word}: ")));
                assert!(own.any(|line| line.contains(&link)), "{id}: {word}");
            }
        }
    }
}

#[test]
fn what_changed_is_told_as_patients_and_marks_the_topic() {
    let region = |id: &str| READING.region(id).unwrap();
    let [before, after] = ["westelijke-mijnstreek", "oostelijk-zuid-limburg"].map(region);
    let day = "2026-11-22".parse().unwrap();
    let since = rulecheck::diff(
        [(before, "toen"), (after, "nu")],
        Some("hoge-bloeddruk"),
        day,
        None,
    );
    let pages = gids::guide(&[after], std::slice::from_ref(&since)).into_iter();
    let pages: BTreeMap<_, _> = pages.map(|page| (page.path, page.html)).collect();
    let page = |rest: &str| &pages[&format!("oostelijk-zuid-limburg/{rest}")];
    let groups = &since.topics[0].groups;
    assert!(!groups.is_empty());
    let told = page("veranderd/hoge-bloeddruk.html");
    assert_eq!(told.matches("Is nu: ").count(), groups.len());
    assert_eq!(told.matches("Was: ").count(), groups.len());
    assert!(page("veranderd.html").contains("href=\"veranderd/hoge-bloeddruk.html\""));
    let marked = |html: &str| html.matches(">veranderd, en voor wie</a>").count();
    assert_eq!(marked(page("onderwerpen.html")), 1);
    assert_eq!(marked(page("onderwerpen/hoge-bloeddruk.html")), 1);
    assert_eq!(marked(page("onderwerpen/trombosebeen.html")), 0);
    // Without an earlier version nothing is said to have changed.
    assert!(!PAGES.keys().any(|path| path.contains("veranderd")));
}

#[test]
fn a_topic_names_what_its_patient_can_read() {
    let mut reading = rulebook::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels"));
    let region = reading.regions.first_mut().unwrap();
    region.topics.truncate(3);
    let [named, looked_for, silent] = region.topics.as_mut_slice() else {
        panic!("fewer than three topics");
    };
    named.patient_page = Some(PatientPage::At(format!("{THUISARTS}/hoge-bloeddruk")));
    looked_for.patient_page = Some(PatientPage::LookFor("adhd of autisme".to_owned()));
    silent.patient_page = None;
    let said = [
        "<a href=\"https://www.thuisarts.nl/hoge-bloeddruk\">www.thuisarts.nl/hoge-bloeddruk</a>",
        "<a href=\"https://www.thuisarts.nl\">Thuisarts.nl</a>, zoek op “adhd” of “autisme”",
    ];
    let pages = gids::guide(&[&reading.regions[0]], &[]);
    let region = &reading.regions[0];
    for (topic, said) in region
        .topics
        .iter()
        .zip([Some(said[0]), Some(said[1]), None])
    {
        let path = format!("/onderwerpen/{}.html", topic.id);
        let page = pages
            .iter()
            .find(|page| page.path.ends_with(&path))
            .unwrap();
        let links = page.html.matches(&format!("href=\"{THUISARTS}")).count();
        assert_eq!(links, usize::from(said.is_some()), "{path}");
        assert!(said.is_none_or(|said| page.html.contains(said)), "{path}");
    }
}

#[test]
fn a_region_s_formulary_is_linked_where_its_ladder_and_the_plans_are() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels");
    let mut reading = rulebook::read(&root);
    let address = "https://www.voorbeeld.nl/formularium?a=1&b=2";
    reading.regions[1].formulary = Some(address.to_owned());
    let regions: Vec<_> = reading.regions.iter().collect();
    let [first, second] = [&regions[0], &regions[1]].map(|region| &region.folder);
    let open = "door de regio in te vullen";
    let link = "href=\"https://www.voorbeeld.nl/formularium?a=1&amp;b=2\" rel=\"noreferrer\"";
    let pages = gids::guide(&regions[..2], &[]);
    for (path, linked) in [
        (format!("{first}/index.html"), false),
        (format!("{second}/index.html"), true),
        ("plan-van-aanpak.html".to_owned(), true),
    ] {
        let page = pages.iter().find(|page| page.path == path).unwrap();
        let about = page.html.split("ormularium").skip(1);
        assert_eq!(page.html.contains(link), linked, "{path}");
        assert!(about.clone().count() > 0, "{path}");
        let said = page
            .html
            .contains(&format!("ormularium: <span class=\"open\">{open}"));
        assert_eq!(said, path == format!("{first}/index.html"), "{path}");
        assert!(page.html.contains(open), "{path}");
    }
}

#[test]
fn topics_and_letters_stand_as_one_looks_for_them() {
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    let general = region
        .agreements
        .topics
        .iter()
        .filter(|topic| topic.general);
    let general: BTreeSet<_> = general.map(|topic| topic.name.to_lowercase()).collect();
    let page = &PAGES["oostelijk-zuid-limburg/onderwerpen.html"];
    let groups: Vec<_> = page.split("<h2 class=\"name\">").skip(1).collect();
    let names = groups.iter().filter_map(|group| group.split('<').next());
    let names: Vec<_> = names.map(str::to_lowercase).collect();
    assert!(names.len() > 10 && names.is_sorted(), "{names:?}");
    for group in groups {
        let links = between(group, ".html\">", '<').into_iter();
        let named: Vec<_> = links.map(str::to_lowercase).collect();
        let general = |name: &String| general.contains(name);
        let own: Vec<_> = named.iter().filter(|name| !general(name)).collect();
        assert!(own.is_sorted(), "{own:?}");
        assert!(named.iter().skip_while(|name| !general(name)).all(general));
    }
    let letters = page.split("<nav class=\"letters\"").nth(1).unwrap();
    let letters = letters.split("</nav>").next().unwrap();
    let letters = between(letters, ".html\">", '<');
    assert_eq!(letters.first(), Some(&"a"));
    assert_eq!(letters.last(), Some(&"overig"));
}

#[test]
fn a_door_is_said_with_that_for_another_age() {
    for (topic, door) in [
        (
            "vermoeidheid",
            "Crisisdienst GGZ (tot 18 jaar: Crisisdienst voor de jeugd, jeugd-GGZ)",
        ),
        (
            "eczeem-kind",
            "ziek: kinderarts (tot 1 jaar: Dienstdoende kinderarts)",
        ),
    ] {
        let page = &PAGES[&format!("oostelijk-zuid-limburg/onderwerpen/{topic}.html")];
        assert!(page.contains(door), "{topic}: {door}");
    }
}
