//! Statements as written: `[[alarm]]`, `[[past]]`, `[[regel]]` and the rest.

use super::brief::{Phrase, RawBrief};
use ladder::Within;
use ladder::date::Date;
use ladder::model::{OnUnknown, PreparationKind, Side};
use serde_json::Value;

use super::about::{FIT_WITHIN, ONLY_IF, OWN_ID, STEP, TERM_SOURCES, WITHIN};
use super::basis::{Grounded, GroundedFact, Lasting, NO_GROUND, NoGround, RawBasis, Sourced};
use super::change::{RawTightening, RawWithdrawal};
use super::condition::{Literals, RawLiteral, RawWhen, Somebody};
use super::effect::{Falls, RawEffect, RawLeast};
use super::limits::Limits;
use super::{RawDoor, RawQuestion};
use crate::Code;
use crate::id::Id;
use crate::say;
use crate::sink::{Draft, Spot};
use crate::tree::{At, Definitions, FitTerm, Need, Node, Opt, Or, Read, Tried};
use crate::tree::{keys, table, words};

words!(OnUnknown => Self, [("eerst-nagaan", Self::CheckFirst), ("als-ja", Self::AsYes)]);
words!(Side => Self, [("voor", Self::For), ("tegen", Self::Against)]);
words!(PreparationKind => Self, [("meesturen", Self::Send), ("doen", Self::Do)]);

/// A day on which a red flag would begin or end.
enum NoDay {}

const SIGN: &str = "Het teken uit tekens.toml: geeft minstens, binnen, deur en bron";

const NO_DAY: &str = "Een alarmsignaal geldt altijd: weglaten";

impl Read for NoDay {
    type Out = ();

    fn read(node: Node<'_>) -> Option<()> {
        node.fault(
            Code::RedFlagEnds,
            say::flag_always_holds(),
            say::delete_day(),
        );
        None
    }

    fn shape(all: &mut Definitions) -> Value {
        Date::shape(all)
    }
}

table! {
    "alarm",
    #[derive(Debug, Clone)]
    pub(crate) struct AlarmTable {
        id: Need<Id> = "id", OWN_ID;
        text: Need<String> = "vraag", "Wat nu te zien of te vragen is";
        sign: Opt<At<String>> = "teken", SIGN;
        at_least: Opt<Tried<RawLeast>> = "minstens", "De trede die minstens nodig is; met een teken alleen als het zwaarder is";
        within: Opt<Within> = "binnen", WITHIN;
        term_sources: Opt<At<Vec<At<String>>>> = "bron-binnen", TERM_SOURCES;
        destination: Opt<String> = "bestemming", "Waarheen";
        destination_of_child: Opt<String> = "bestemming-kind",
            "Waarheen met een kind, als dat niet de kinderarts is";
        for_all: Or<bool> = "voor-iedereen", "Een woord van één geslacht staat er naast andere tekens";
        on_unknown: Opt<OnUnknown> = "onbekend", "Wat *weet ik niet* betekent";
        check_now: Or<String> = "nagaan", "Wat nu te meten of te vragen";
        hint: Or<String> = "uitleg", "Eén regel onder de vraag";
        phrase: Opt<Phrase> = "brief", "Het teken in enkele woorden, voor de brief";
        examination: Or<bool> = "onderzoek", "Wie het ontkent, moet hebben gekeken, gevoeld of gemeten";
        only_if: Or<Literals> = "alleen-als", ONLY_IF;
    }
    with {
        basis: Lasting;
        limits: Limits;
    }
    aside {
        Opt<NoGround> = "grond", NO_GROUND;
        Opt<NoDay> = "geldig-van", NO_DAY;
        Opt<NoDay> = "geldig-tot", NO_DAY;
    }
}

#[derive(Debug, Clone)]
pub(crate) struct RawAlarm {
    pub(crate) id: At<String>,
    pub(crate) text: String,
    pub(crate) hint: String,
    /// The sign of `tekens.toml` that this is.
    pub(crate) sign: Option<At<String>>,
    /// None where the sign says it.
    pub(crate) at_least: Option<RawLeast>,
    pub(crate) within: Option<Within>,
    pub(crate) term_sources: Option<At<Vec<At<String>>>>,
    pub(crate) destination: Option<String>,
    /// Where a child goes with this sign, if not to the step's place for children.
    pub(crate) destination_of_child: Option<String>,
    /// A word of one sex in it is one sign among others.
    pub(crate) for_all: bool,
    pub(crate) on_unknown: OnUnknown,
    pub(crate) check_now: String,
    pub(crate) brief: RawBrief,
    /// Whoever denies it must have looked.
    pub(crate) examination: bool,
    pub(crate) only_if: Vec<RawLiteral>,
    pub(crate) basis: RawBasis,
    pub(crate) limits: Limits,
}

impl Read for RawAlarm {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = AlarmTable::read(node)?;
        let mut basis = read.basis;
        let at_least = match read.at_least {
            Some(least) => Some(least?),
            None if read.sign.is_some() => None,
            None => {
                let message = say::alarm_lacks_least();
                let help = say::add_least_or_sign();
                node.fault(Code::MissingKey, message, help);
                return None;
            }
        };
        if basis.reason.is_empty() {
            basis.reason.clone_from(&read.text);
        }
        Some(Self {
            id: read.id,
            text: read.text,
            hint: read.hint,
            sign: read.sign,
            at_least,
            within: read.within,
            term_sources: read.term_sources,
            destination: read.destination,
            destination_of_child: read.destination_of_child,
            for_all: read.for_all,
            on_unknown: read.on_unknown.unwrap_or(OnUnknown::CheckFirst),
            check_now: read.check_now,
            brief: RawBrief::sign(read.phrase),
            examination: read.examination,
            only_if: read.only_if,
            basis,
            limits: read.limits,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        AlarmTable::shape(all)
    }
}

table! {
    "past",
    #[derive(Debug, Clone)]
    pub(crate) struct RawFit {
        id: Opt<Id> = "id", OWN_ID;
        sign: Opt<At<String>> = "teken", SIGN;
        step: Need<At<String>> = "trede", STEP;
        within: Opt<FitTerm> = "binnen", FIT_WITHIN;
        term_sources: Opt<At<Vec<At<String>>>> = "bron-binnen", TERM_SOURCES;
        action: Or<String> = "doe", "Wat nu te doen; verplicht bij zelf";
        check: Or<String> = "controle", "Wie controleert wat, en wanneer; verplicht bij zelf";
    }
    with {
        at: Spot;
        when: RawWhen;
        basis: Grounded;
        limits: Limits;
    }
}

table! {
    "regel",
    #[derive(Debug)]
    pub(crate) struct RuleTable {
        id: Need<Id> = "id", OWN_ID;
        sign: Opt<At<String>> = "teken", SIGN;
        at_least: Opt<At<Tried<RawLeast>>> = "minstens", "Alle lichtere treden zijn te licht";
        falls: Opt<At<Tried<Falls>>> = "vervalt", "Deze treden zijn hier niet geschikt";
        within: Opt<Tried<Within>> = "binnen", WITHIN;
        term_sources: Opt<At<Vec<At<String>>>> = "bron-binnen", TERM_SOURCES;
    }
    with {
        when: RawWhen;
        basis: Grounded;
        limits: Limits;
    }
}

#[derive(Debug, Clone)]
pub(crate) struct RawRule {
    pub(crate) id: At<String>,
    pub(crate) sign: Option<At<String>>,
    pub(crate) when: RawWhen,
    pub(crate) effect: RawEffect,
    pub(crate) within: Option<Within>,
    pub(crate) term_sources: Option<At<Vec<At<String>>>>,
    pub(crate) basis: RawBasis,
    pub(crate) limits: Limits,
}

impl Read for RawRule {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = RuleTable::read(node)?;
        let effect = match (read.at_least, read.falls) {
            (Some(least), None) => RawEffect::AtLeast(least.value?),
            (None, Some(falls)) => falls.value?,
            (None, None) if read.within.is_some() || read.sign.is_some() => RawEffect::TermOnly,
            (None, None) => {
                let help = say::add_effect();
                node.fault(Code::RuleEffect, say::rule_without_effect(), help);
                return None;
            }
            (Some(least), Some(falls)) => {
                let message = say::rule_two_effects();
                let draft = Draft::new(Code::RuleEffect, falls.at, message);
                node.sink.push(
                    draft
                        .also(least.at, say::already_here())
                        .help(say::write_two_rules()),
                );
                return None;
            }
        };
        Some(Self {
            id: read.id,
            sign: read.sign,
            when: read.when,
            effect,
            within: read.within.flatten(),
            term_sources: read.term_sources,
            basis: read.basis,
            limits: read.limits,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        RuleTable::shape(all)
    }
}

table! {
    "argument",
    #[derive(Debug, Clone)]
    pub(crate) struct RawArgument {
        id: Need<Id> = "id", OWN_ID;
        step: Need<At<String>> = "trede", STEP;
        side: Need<Side> = "kant", "Voor of tegen de trede";
    }
    with {
        when: RawWhen;
        basis: Sourced;
        limits: Limits;
    }
    aside {
        Opt<NoGround> = "grond", NO_GROUND;
    }
}

table! {
    "buiten",
    #[derive(Debug, Clone)]
    pub(crate) struct RawScope {
        id: Need<Id> = "id", OWN_ID;
        /// The topic that is made for them.
        topic: Opt<Id> = "onderwerp", "De id van het onderwerp dat wel voor hen is";
    }
    with {
        when: Somebody;
        basis: Grounded;
        limits: Limits;
    }
}

table! {
    "vooraf",
    #[derive(Debug, Clone)]
    pub(crate) struct RawPreparation {
        id: Need<Id> = "id", OWN_ID;
        text: Need<String> = "tekst", "Wat eerst te doen of mee te sturen";
        kind: Need<PreparationKind> = "soort", "Meesturen of eerst doen";
        steps: Or<Vec<At<String>>> = "voor", "Bij deze treden; zonder deze sleutel bij elke";
    }
    with {
        when: RawWhen;
        basis: GroundedFact;
        limits: Limits;
    }
}

table! {
    "onmogelijk",
    #[derive(Debug, Clone)]
    pub(crate) struct RawImpossible {}
    with {
        when: Somebody;
        limits: Limits;
    }
    aside {
        Opt<String> = "want", "Waarom het niet voorkomt, voor wie het bestand leest";
    }
}

keys! {
    /// All that a topic file, or the file for all topics, states.
    #[derive(Debug, Clone, Default)]
    pub(crate) struct Statements {
        questions: Or<Vec<RawQuestion>> = "vraag", QUESTIONS;
        alarms: Or<Vec<RawAlarm>> = "alarm", "Een alarmsignaal: een ja maakt het advies alleen dringender";
        fits: Or<Vec<RawFit>> = "past", "Een trede past bij deze patiënten";
        rules: Or<Vec<RawRule>> = "regel", "Wat te licht of ongeschikt is";
        arguments: Or<Vec<RawArgument>> = "argument", "Telt waar geen afspraak beslist";
        scopes: Or<Vec<RawScope>> = "buiten", "Voor wie dit niet is gemaakt";
        preparations: Or<Vec<RawPreparation>> = "vooraf", "Wat eerst te doen of mee te sturen";
        impossible: Or<Vec<RawImpossible>> = "onmogelijk", "Deze combinatie komt niet voor";
        doors: Or<Vec<RawDoor>> = "deur", "Een deur die voor sommige leeftijden een andere is";
        withdrawn: Or<Vec<RawWithdrawal>> = "intrekken", "De regio trekt een landelijke uitspraak in";
        tightened: Or<Vec<RawTightening>> = "aanscherpen",
            "De regio maakt een landelijke uitspraak zwaarder of eerder";
    }
}

pub(super) const QUESTIONS: &str = "Een vraag met eindig veel antwoorden";

impl Statements {
    /// For which topics each of them holds.
    pub(crate) fn limits(&self) -> impl Iterator<Item = &Limits> {
        let alarms = self.alarms.iter().map(|s| &s.limits);
        let fits = self.fits.iter().map(|s| &s.limits);
        let rules = self.rules.iter().map(|s| &s.limits);
        let arguments = self.arguments.iter().map(|s| &s.limits);
        let scopes = self.scopes.iter().map(|s| &s.limits);
        let preparations = self.preparations.iter().map(|s| &s.limits);
        let impossible = self.impossible.iter().map(|s| &s.limits);
        let doors = self.doors.iter().map(|s| &s.limits);
        let weighed = alarms.chain(fits).chain(rules).chain(arguments);
        let others = scopes.chain(preparations).chain(impossible);
        weighed.chain(others).chain(doors)
    }
}
