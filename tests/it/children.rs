//! What the child's general path asks at least, whatever complaint brought the child there.

use ladder::date::Date;
use ladder::report::{Report, report};
use ladder::{Diagrams, advice::Status};
use rulebook::Region;

use crate::picture::{DAY, READING};

/// A sign, as the row that asks for it says it, with its step, its door and its term.
struct Sign {
    row: &'static str,
    said: &'static [&'static str],
    step: &'static str,
    door: &'static str,
    within: &'static str,
}

/// The signs, each with its row.
const SIGNS: [Sign; 11] = [
    Sign {
        row: "jong-met-koorts",
        said: &["Jonger dan 3 maanden met koorts"],
        step: "bel-dienstdoende",
        door: "Dienstdoende kinderarts",
        within: "vandaag",
    },
    Sign {
        row: "direct-gevaar",
        said: &["Koorts met vlekjes die niet wegdrukken"],
        step: "ambulance",
        door: "Meldkamer 112, A1",
        within: "direct",
    },
    Sign {
        row: "bloed",
        said: &["Ook zonder koorts: vlekjes die niet wegdrukken"],
        step: "bel-dienstdoende",
        door: "Dienstdoende kinderarts",
        within: "vandaag",
    },
    Sign {
        row: "balzak",
        said: &["Pijnlijke, rode of dikke balzak", "onderbuik of lies"],
        step: "bel-dienstdoende",
        door: "Dienstdoende uroloog, SEH, direct",
        within: "1 uur",
    },
    Sign {
        row: "hoofd-of-lopen",
        said: &["mank", "pijn in heup"],
        step: "bel-dienstdoende",
        door: "Dienstdoende kinderarts",
        within: "vandaag",
    },
    Sign {
        row: "hoofd-of-lopen",
        said: &["Hoofdpijn met braken", "ander gedrag", "anders lopen"],
        step: "bel-dienstdoende",
        door: "Dienstdoende kinderarts",
        within: "vandaag",
    },
    Sign {
        row: "oog",
        said: &["Witte pupil", "geen rode fundusreflex", "nieuw scheelzien"],
        step: "bel-dienstdoende",
        door: "Dienstdoende oogarts",
        within: "2 werkdagen",
    },
    Sign {
        row: "direct-gevaar",
        said: &["kreunen", "intrekkingen", "blauwe lippen", "ademstops"],
        step: "ambulance",
        door: "Meldkamer 112, A1",
        within: "direct",
    },
    Sign {
        row: "drinken-of-buik",
        said: &["hevige buikpijn", "groen of aanhoudend braken"],
        step: "bel-dienstdoende",
        door: "Dienstdoende kinderarts",
        within: "vandaag",
    },
    Sign {
        row: "bloed",
        said: &["zichtbaar bloed in de urine"],
        step: "bel-dienstdoende",
        door: "Dienstdoende kinderarts",
        within: "vandaag",
    },
    Sign {
        row: "niet-veilig",
        said: &["thuis niet veilig"],
        step: "bel-dienstdoende",
        door: "Dienstdoende kinderarts en Veilig Thuis; bij direct gevaar 112",
        within: "vandaag",
    },
];

/// A boy, for a boy has a row more.
const BOY: [(&str, &str); 2] = [("leeftijd", "5"), ("geslacht", "man")];
const BABY: [(&str, &str); 3] = [
    ("leeftijd", "0"),
    ("leeftijd-maanden", "1"),
    ("geslacht", "man"),
];

/// What is told of a child with these answers too.
fn told<T>(region: &Region, child: &[(&str, &str)], of: impl Fn(&Report<'_>, Status) -> T) -> T {
    let topic = region.topic("kindergeneeskunde-algemeen").unwrap();
    let date: Date = DAY.parse().unwrap();
    let diagrams = Diagrams::new(topic, date);
    let answers = rulebook::answers::all(topic, child.iter().copied()).unwrap();
    let advice = diagrams.advise(topic, &answers).unwrap();
    let told = report(&region.agreements, topic, &diagrams, &answers, &advice);
    of(&told, advice.status)
}

#[test]
fn the_general_path_asks_for_each_sign_with_its_door_and_its_term() {
    for region in &READING.regions {
        let topic = region.topic("kindergeneeskunde-algemeen").unwrap();
        for sign in &SIGNS {
            let asked = topic.question(sign.row).unwrap().1;
            for said in sign.said {
                assert!(asked.text.contains(said), "{}: {said}", asked.text);
            }
            let young = asked.id == "jong-met-koorts";
            let who = if young { &BABY[..] } else { &BOY[..] };
            let mut child = who.to_vec();
            child.extend([
                (sign.row, "ja"),
                ("alarm", "geen"),
                ("wanneer", "geen-haast"),
            ]);
            told(region, &child, |told, status| {
                let about = format!("{} {}", region.folder, sign.row);
                assert_eq!(status, Status::Alarm, "{about}");
                assert_eq!(told.step, Some(sign.step), "{about}");
                assert_eq!(told.destinations, [sign.door], "{about}");
                assert_eq!(told.within.as_deref(), Some(sign.within), "{about}");
            });
        }
    }
}

/// Nobody reads more than eight rows. A boy from one year on has all eight, so that headache and a
/// limp share one: they have one minimum, one term and one door.
#[test]
fn a_boy_has_all_eight_rows_and_nobody_has_more() {
    for region in &READING.regions {
        let topic = region.topic("kindergeneeskunde-algemeen").unwrap();
        let diagrams = Diagrams::new(topic, DAY.parse().unwrap());
        for (child, rows) in [(&BOY[..], 8), (&BABY[..], 8)] {
            let answers = rulebook::answers::all(topic, child.iter().copied()).unwrap();
            let advice = diagrams.advise(topic, &answers).unwrap();
            let asked = advice.open_rows(topic, &answers).count();
            assert_eq!(asked, rows, "{}: {child:?}", region.folder);
        }
    }
}

#[test]
fn the_general_path_can_say_that_the_gp_treats_the_child() {
    for region in &READING.regions {
        let mut child = BOY.to_vec();
        child.extend([
            ("alarm", "geen"),
            ("wanneer", "geen-haast"),
            ("lopende-zorg", "nee"),
            ("wat-vraagt-u", "meedenken"),
            ("richtlijn", "niet"),
        ]);
        told(region, &child, |told, status| {
            assert_eq!(
                (status, told.step),
                (Status::Decided, Some("zelf")),
                "{}",
                region.folder
            );
            assert_eq!(told.within.as_deref(), Some("1 week"), "{}", region.folder);
        });
    }
}
