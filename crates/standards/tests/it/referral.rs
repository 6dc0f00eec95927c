//! What a referral carries.

use ladder::model::{AttributeKind, Use};
use standards::{Case, Priority, referral};

use crate::cases::few;

#[test]
fn it_carries_the_step_the_term_and_the_mark_and_training_has_none() {
    let mut handed = 0;
    few(|case| {
        let Some(step) = case.advised() else { return };
        let told = referral(case, step).unwrap();
        handed += 1;
        assert_eq!(Some(told.step), case.report.step);
        assert_eq!(told.mark, Some("niet voor zorg; regels in toetsing"));
        // Nobody agreed on a number of days for when the clinic has room.
        let agreed = |within: &&str| !within.starts_with("toegangstijd");
        let within = told.within.as_deref().filter(agreed);
        assert_eq!(within.is_some(), told.working_days.is_some());
        assert!(!told.destination.is_empty());
        assert_eq!(
            told.working_days == Some(0),
            told.priority >= Priority::Asap
        );

        let mut agreements = case.agreements.clone();
        agreements.header.usage = Use::Training;
        let training = Case {
            agreements: &agreements,
            ..*case
        };
        assert_eq!(referral(&training, step), None);
        assert!(standards::cds::card(&training).suggestions.is_empty());

        agreements.header.usage = Use::Care;
        let care = Case {
            agreements: &agreements,
            ..*case
        };
        assert_eq!(referral(&care, step).unwrap().mark, None);
        assert!(
            !standards::cds::card(&care)
                .source
                .label
                .contains("niet voor zorg")
        );
    });
    assert!(handed > 10, "{handed}");
}

#[test]
fn the_product_is_the_regions_and_the_code_is_one() {
    let (mut products, mut codes) = (0, 0);
    few(|case| {
        let Some(step) = case.advised() else { return };
        let mut topic = case.topic.clone();
        for step in &mut topic.steps {
            for attribute in &mut step.attributes {
                if attribute.kind == AttributeKind::Product {
                    attribute.text = Some("Teleconsult".to_owned());
                    products += 1;
                }
            }
        }
        let has = case
            .step(step)
            .unwrap()
            .attributes
            .iter()
            .any(|a| a.kind == AttributeKind::Product);
        let filled = Case {
            topic: &topic,
            ..*case
        };
        assert_eq!(
            referral(&filled, step).unwrap().product,
            has.then_some("Teleconsult")
        );

        let entry = case
            .agreements
            .topics
            .iter()
            .find(|entry| entry.id == case.topic.id)
            .unwrap();
        for code in &entry.icpc {
            let of = |icpc: &str| {
                Case {
                    given: standards::Given {
                        icpc: Some(icpc),
                        ..case.given
                    },
                    ..*case
                }
                .icpc()
            };
            assert_eq!(of(&code.to_lowercase()).as_ref(), Some(code));
            if !code.contains('.') {
                assert_eq!(of(&format!("{code}.01")), Some(format!("{code}.01")));
            }
            let only = (entry.icpc.len() == 1).then(|| code.clone());
            for foreign in ["Z99", "<b>", "K86.1", ""] {
                assert_eq!(of(foreign), only, "{foreign}");
            }
            codes += 1;
        }
    });
    assert!(products > 0 && codes > 10, "{products} {codes}");
}

#[test]
fn the_specialty_has_its_code_where_that_is_known() {
    let (mut coded, mut bare) = (0, 0);
    few(|case| {
        let Some(step) = case.advised() else { return };
        let told = referral(case, step).unwrap();
        let code = told.specialty.code;
        assert_eq!(
            code.is_some(),
            standards::code::agb(told.specialty.id).is_some()
        );
        if let Some(code) = code {
            assert_eq!(code.system, standards::code::SPECIALTY);
            assert!(code.code.len() == 4 && code.code.bytes().all(|byte| byte.is_ascii_digit()));
            coded += 1;
        } else {
            bare += 1;
        }
    });
    assert!(coded > 0 && bare > 0, "{coded} {bare}");
}
