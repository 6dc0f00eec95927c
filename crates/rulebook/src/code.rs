//! The codes of findings. A code is stable: editors, tests and the documentation name it.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// What is wrong, or worth knowing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])* $name,)*
        }

        impl Code {
            /// All codes.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code as written.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// What it says, in English.
            pub fn about(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc, "\n",)*),)* }
            }

            /// How severe a finding with this code is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The file can't be read: not there, too large or not UTF-8.
    Unreadable = "onleesbaar-bestand", Error;
    /// No rule file has this name, so that what is in it would count for nothing.
    UnknownFile = "onbekend-bestand", Error;
    /// A file that is no rule file, so that what is in it counts for nothing.
    NotRead = "bestand-niet-gelezen", Warning;
    /// A topic's file must have its name, so that a fault in the file is known to touch the topic.
    FileName = "bestand-heet-anders", Error;
    /// The file is no TOML.
    Toml = "toml-fout", Error;
    /// No such key here.
    UnknownKey = "onbekende-sleutel", Error;
    /// A key that must be there is not.
    MissingKey = "ontbrekende-sleutel", Error;
    /// A text where a list is needed, and the like.
    WrongType = "verkeerd-type", Error;
    /// A text that is none of the words allowed here.
    UnknownWord = "onbekend-woord", Error;
    /// No such step, or not on this ladder.
    UnknownStep = "onbekende-trede", Error;
    /// No such question.
    UnknownQuestion = "onbekende-vraag", Error;
    /// The question has no such value.
    UnknownValue = "onbekende-waarde", Error;
    /// No such source.
    UnknownSource = "onbekende-bron", Error;
    /// No such sign in `tekens.toml`.
    UnknownSign = "onbekend-teken", Error;
    /// A topic or a region is less strict than the sign, or names another door.
    SignWeakened = "teken-afgezwakt", Error;
    /// A suspicion of cancer without a term.
    SuspicionRoutine = "verdenking-zonder-termijn", Error;
    /// A sign that no statement names.
    SignUnused = "teken-ongebruikt", Warning;
    /// Sources of a term where there is no term.
    NoTermHere = "bron-binnen-zonder-termijn", Error;
    /// No such specialty.
    UnknownSpecialty = "onbekend-specialisme", Error;
    /// No such ladder.
    UnknownLadder = "onbekende-trap", Error;
    /// No such topic: an addition to nothing.
    UnknownTopic = "onbekend-onderwerp", Error;
    /// No such statement.
    UnknownStatement = "onbekende-uitspraak", Error;
    /// No such starting point.
    UnknownStart = "onbekend-uitgangspunt", Error;
    /// No such region.
    UnknownRegion = "onbekende-regio", Error;
    /// No such base.
    UnknownBase = "onbekende-basis", Error;
    /// A region is its own base, directly or through others.
    CyclicBase = "basis-in-kring", Error;
    /// An identifier used twice.
    DuplicateId = "dubbel-id", Error;
    /// Two identifiers differ only in capitals.
    IdsDifferByCase = "ids-verschillen-in-hoofdletters", Error;
    /// An identifier that is not kebab-case.
    InvalidId = "ongeldig-id", Error;
    /// No term.
    InvalidTerm = "ongeldige-termijn", Error;
    /// No date.
    InvalidDate = "ongeldige-datum", Error;
    /// No threshold.
    InvalidThreshold = "ongeldige-grens", Error;
    /// The end lies before the beginning.
    DatesReversed = "datums-omgekeerd", Error;
    /// One ICPC-1 code of two topics.
    IcpcTwice = "icpc-dubbel", Warning;
    /// No ICPC-1 code.
    InvalidIcpc = "ongeldige-icpc", Error;
    /// An address that is no page on Thuisarts.nl, or words that nobody types there.
    InvalidAddress = "ongeldig-adres", Error;
    /// A topic with both an address and words for Thuisarts.nl.
    PatientPageTwice = "thuisarts-dubbel", Error;
    /// More than eight red flags in a topic.
    TooManyRedFlags = "te-veel-alarmsignalen", Error;
    /// More questions, values or steps than the engine holds.
    TooMany = "te-veel", Error;
    /// A topic of which the proofs take too long.
    TooEntangled = "te-verweven", Error;
    /// A red flag in a condition.
    RedFlagInCondition = "alarm-in-voorwaarde", Error;
    /// A red flag that ends.
    RedFlagEnds = "alarm-met-einddatum", Error;
    /// An overlay withdraws or weakens a red flag.
    RedFlagWeakened = "alarm-verzwakt", Error;
    /// An overlay tightens to something lighter, later or equal.
    NotTighter = "niet-aangescherpt", Error;
    /// A base statement names a step of a region.
    BaseNamesRegionalStep = "basis-noemt-regiotrede", Error;
    /// *Zelf behandelen* without what to do, within what term and who checks.
    IncompleteSelf = "zelf-onvolledig", Error;
    /// A rule with no consequence, or with two that exclude each other.
    RuleEffect = "regel-zonder-gevolg", Error;
    /// The word that is never said of care.
    Gratis = "gratis", Error;
    /// In scope, without a red flag, and nothing stands.
    NoFit = "geen-trede", Error;
    /// A step that is never the advice.
    UnreachableStep = "trede-onbereikbaar", Warning;
    /// An ambulance is advised without a red flag.
    AmbulanceWithoutFlag = "ambulance-zonder-alarm", Error;
    /// A step for today is advised without a red flag, and no answer is needed today.
    UrgentWithoutHaste = "spoed-zonder-haast", Warning;
    /// An advice without what to do next.
    NoAction = "advies-zonder-actie", Error;
    /// The summary of a card has 140 characters or more.
    LongSummary = "kaart-te-lang", Error;
    /// A red flag's *ja* changes neither step, nor term, nor destination.
    RedFlagIdle = "alarm-zonder-gevolg", Error;
    /// A question that doesn't say which of its values are worse, or with a chain that says nothing.
    SeverityUnsaid = "ernst-ontbreekt", Error;
    /// A value twice in a chain, or a chain beside a reason why there is none.
    SeverityTwice = "ernst-dubbel", Error;
    /// A worse answer makes the advice later or lighter.
    WorseIsLater = "erger-is-later", Error;
    /// An excuse for a worse answer that excuses nobody.
    ExcuseIdle = "uitzondering-zonder-gevolg", Error;
    /// More haste makes the advice lighter, and not by direct contact.
    HasteLightens = "haast-wordt-lichter", Error;
    /// The step of a red flag can't be in time for the red flag's own term.
    RedFlagLate = "alarm-trede-te-traag", Error;
    /// A red flag of which the patient is seen today, and that doesn't say by whom.
    RedFlagNoDestination = "alarm-zonder-bestemming", Error;
    /// A red flag of one sex that is asked of everyone.
    RowOfOneSex = "rij-van-een-geslacht", Error;
    /// A red flag that sends a child to a doctor of adults.
    ChildAtAdults = "kind-bij-volwassenenarts", Error;
    /// A door for an age at which nobody comes to it.
    DoorNever = "deur-nergens", Error;
    /// Ages of doors that overlap, and neither lies in the other.
    AgesOverlap = "leeftijden-overlappen", Error;
    /// A red flag whose step is not urgent, and that doesn't say within which term.
    RedFlagNoTerm = "alarm-zonder-termijn", Error;
    /// A fit of the hospital without a term, and without saying that none was agreed.
    HospitalNoTerm = "ziekenhuis-zonder-termijn", Error;
    /// With a red flag, no step that is heavy enough is in time.
    RedFlagNoStep = "alarm-zonder-trede", Error;
    /// A statement ends, and someone's advice becomes lighter or later.
    EndLightens = "einde-maakt-lichter", Error;
    /// Statements replace one another.
    ReplacesInCircle = "vervangt-in-kring", Error;
    /// What a statement replaces does not end the day before.
    ReplacesOther = "vervangt-sluit-niet-aan", Warning;
    /// The same statement twice.
    DuplicateStatement = "dubbele-uitspraak", Error;
    /// An exception that excepts nobody.
    ExceptionNever = "uitzondering-nooit", Error;
    /// A question that is asked of nobody.
    QuestionNever = "vraag-nooit", Error;
    /// The same question twice.
    DuplicateQuestion = "dubbele-vraag", Error;
    /// A statement that holds for nobody.
    NeverHolds = "voorwaarde-nooit", Error;
    /// An example whose advice is another.
    ExampleFails = "voorbeeld-faalt", Error;
    /// A ground beside sources, or where only sources can carry a statement.
    GroundMisplaced = "grond-niet-hier", Error;
    /// Agreements for care that are not adopted, or have no manufacturer.
    CareNotAllowed = "zorg-niet-toegestaan", Error;
    /// A question or a red flag that the letter has no words for.
    MissingBrief = "brief-ontbreekt", Error;
    /// Not as many phrases for the letter as there are values.
    BriefCount = "brief-telt-anders", Error;
    /// A phrase for the letter that is long, asks, or says the contrary.
    InvalidBrief = "ongeldige-brief", Error;
    /// A question is guarded by one that is asked later.
    GuardAfterQuestion = "guard-na-vraag", Error;
    /// A training case names what the rules don't have.
    CaseUnknown = "casus-onbekend", Warning;
    /// The answers of a training case can't occur together.
    CaseImpossible = "casus-onmogelijk", Warning;
    /// A training case leaves the advice open, or there is none.
    CaseOpen = "casus-open", Warning;
    /// The rules answer a training case otherwise than when somebody last looked at it.
    CaseMoved = "casus-verplaatst", Warning;
    /// A training case is disputed and doesn't say so, or says so and isn't.
    CaseDisputed = "casus-betwist", Warning;
    /// A training case should have been looked at again.
    CaseOverdue = "casus-niet-herzien", Warning;
    /// What the rules say of a training case was never noted.
    CaseNotNoted = "casus-niet-vastgelegd", Notice;
    /// The agreements don't hold on the day asked for.
    NotInForce = "buiten-geldigheid", Warning;
    /// An example of the base that names a step or a statement of a region.
    BaseNamesRegional = "landelijk-voorbeeld-van-regio", Warning;
    /// A signature to another content.
    AgreementLapsed = "akkoord-vervallen", Warning;
    /// A signature in the base, whose pages differ by region.
    BaseAgreed = "akkoord-in-basis", Error;
    /// A source without a year.
    Undated = "bron-zonder-datum", Warning;
    /// A source should have been looked at again.
    SourceOverdue = "bron-niet-herzien", Warning;
    /// The agreements, or their base, end within thirty days.
    NearEnd = "bijna-verlopen", Warning;
    /// The agreements should have been looked at again.
    ReviewOverdue = "afspraken-niet-herzien", Warning;
    /// A fact of a region that is older than what it replaces.
    OlderFact = "feit-ouder-dan-basis", Warning;
    /// A red flag of which no example says within which term the patient is seen.
    TermWithoutExample = "termijn-zonder-voorbeeld", Warning;
    /// Fewer than three examples.
    FewExamples = "te-weinig-voorbeelden", Warning;
    /// A step of the ladder that no text explains to the patient.
    NoPatientText = "trede-zonder-patienttekst", Warning;
    /// A text that does not fit its place.
    LongText = "tekst-te-lang", Warning;
    /// A source made for another region or specialty.
    SourceFromElsewhere = "bron-van-elders", Notice;
    /// Advice, term and status are the same without the statement.
    Covered = "uitspraak-gedekt", Notice;
    /// A condition that leaves no one out.
    ConditionCovered = "voorwaarde-gedekt", Notice;
    /// A question that can't change the advice.
    QuestionIdle = "vraag-zonder-gevolg", Notice;
    /// Of the facts, only a judgement decides.
    HangsOnJudgement = "hangt-op-oordeel", Notice;
    /// Without a statement that the region withdrew, someone's advice is lighter.
    WithdrawalLightens = "intrekking-maakt-lichter", Notice;
    /// How many patients an argument touches.
    ArgumentTouches = "argument-raakt", Notice;
    /// Statements that rest on no source.
    Unsourced = "zonder-bron", Notice;
    /// Terms that no source gives, of statements that have one.
    UnsourcedTerm = "termijn-zonder-bron", Notice;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
