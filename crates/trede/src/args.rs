//! The command line: a contract, also in its help.

use std::path::PathBuf;

use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};
use ladder::date::Date;
use rulebook::Lang;

use crate::today;

/// Verwijsafspraken vanaf de opdrachtregel: vragen, nakijken, vertalen
#[derive(Debug, Parser)]
#[command(name = "trede", version, propagate_version = true)]
#[command(
    after_help = "Eindcode: 0 goed · 1 een fout gevonden (--strict: ook waarschuwing of melding) · 2 onbruikbare invoer"
)]
pub(crate) struct Args {
    /// Waar de regels staan [anders: `regels`, hier of in een map erboven]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) rules: Option<PathBuf>,
    /// De taal van bevindingen en vergelijkingen; de regels zelf blijven Nederlands
    #[arg(long, global = true, value_enum, default_value = "nl")]
    pub(crate) lang: Language,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// A language, as it is asked for.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Language {
    Nl,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Nl => Self::Nl,
            Language::En => Self::En,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// De onderwerpen van een regio
    Topics(Topics),
    /// De vragen van een onderwerp, in volgorde van vragen
    Questions(Questions),
    /// Het advies voor één patiënt
    Advise(Advise),
    /// Alle bevindingen over de regels, met hun plaats; fouten eerst
    Check(Check),
    /// Wat een code betekent, en wat eraan te doen is; zonder code alle codes
    #[command(name = "uitleg", alias = "explain")]
    Explain(Explain),
    /// De voorbeelden: wat zij raken, en of zij een fout in de regels zouden merken
    Test(Test),
    /// Voor wie het advies verandert van de ene versie naar de andere
    Diff(Diff),
    /// Vragen van vroeger door de regels: waar zij nu zouden komen, per rij en geteld
    Simulate(Simulate),
    /// Voorbeelden uit een rekenblad (CSV) als `[[voorbeeld]]` in de regels, met auteur en datum
    #[command(name = "import-examples", alias = "voorbeelden-overnemen")]
    Import(crate::import::Asked),
    /// Een nieuwe regio of een nieuw onderwerp, dat door de controle komt
    #[command(subcommand)]
    New(New),
    /// Kijkt bij elke verandering opnieuw na, en zegt wat nieuw is en wat hersteld
    Watch(Watch),
    /// Waar alles op rust, welk voorbeeld het vasthoudt, en wat de regio nog invult
    Trace(Trace),
    /// Wat de regels zeggen van elke casus om mee te oefenen; `--update` legt het vast
    Cases(Cases),
    /// Trekt een advies in dat al is uitgebracht: overal, vanaf de eerstvolgende keer laden
    #[command(name = "recall", alias = "intrekken")]
    Recall(crate::recall::Asked),
    /// De bestanden voor de wijzer
    Compile(Compile),
    /// Het regelboek, om te lezen, af te drukken en te tekenen
    Book(Book),
    /// De gids: wat zonder patiënt te lezen is, als pagina's
    Guide(Guide),
    /// Het JSON-schema van de regelbestanden, voor editors
    Schema,
    /// Waar nog niets is afgesproken, waar de regels elkaar tegenspreken, en wat korter kan
    #[command(alias = "gaten")]
    Gaps(Gaps),
    /// Aanvullen met de Tab-toets: het script voor uw shell
    Completions {
        /// Welke shell
        shell: clap_complete::Shell,
    },
    /// De handleiding voor `man`: een bladzij per opdracht
    Man {
        /// Waar zij komt
        #[arg(short, long, value_name = "DIR")]
        output: PathBuf,
    },
}

#[derive(Debug, Arguments)]
pub(crate) struct Gaps {
    /// De regio
    #[arg(long)]
    pub(crate) region: String,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Topics {
    /// De regio
    #[arg(long)]
    pub(crate) region: String,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Questions {
    /// De regio
    #[arg(long)]
    pub(crate) region: String,
    /// Het onderwerp
    #[arg(long)]
    pub(crate) topic: String,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Advise {
    /// De regio
    #[arg(long)]
    pub(crate) region: String,
    /// Het onderwerp
    #[arg(long)]
    pub(crate) topic: String,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// Een antwoord: `VRAAG=WAARDE`, een getal kaal, `VRAAG=?` voor *weet ik niet*,
    /// `alarm=geen` voor geen ander alarmsignaal
    #[arg(long = "answer", value_name = "Q=V", value_parser = answer)]
    pub(crate) answers: Vec<(String, String)>,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Als kaart van CDS Hooks 2.0
    #[arg(long, conflicts_with = "json")]
    pub(crate) card: bool,
    /// Als Bundle van FHIR R4
    #[arg(long, conflicts_with_all = ["json", "card"])]
    pub(crate) fhir: bool,
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag that may be given"
)]
#[derive(Debug, Arguments)]
pub(crate) struct Check {
    /// De regels, de map van een regio of één bestand [anders: alle regels]
    pub(crate) path: Option<PathBuf>,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// Waarschuwingen en meldingen tellen als fout
    #[arg(long)]
    pub(crate) strict: bool,
    /// Alleen fouten
    #[arg(long, conflicts_with = "all")]
    pub(crate) errors: bool,
    /// Ook meldingen, die anders alleen geteld worden
    #[arg(long)]
    pub(crate) all: bool,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Explain {
    /// De code, zoals `onbekende-trede`
    pub(crate) code: Option<String>,
}

#[derive(Debug, Arguments)]
pub(crate) struct Test {
    /// De regels, de map van een regio of het bestand van één onderwerp [anders: alle regels]
    pub(crate) path: Option<PathBuf>,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// Zet de voorgestelde voorbeelden in de regelbestanden; zij tellen voor niets tot een dokter
    /// ze overneemt
    #[arg(long)]
    pub(crate) propose: bool,
    /// Noem elke verandering die geen voorbeeld merkt, ook als alleen de redenen anders zijn
    #[arg(long)]
    pub(crate) all: bool,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Diff {
    /// De regels ervoor: een map, `MAP:REGIO`, een regio, of `basis`: de basis alleen, op de treden
    /// van de regio aan de andere kant
    pub(crate) before: String,
    /// De regels erna, op dezelfde manier
    pub(crate) after: String,
    /// Een bestand met patiënten: een kolom `onderwerp`, en een voor elke vraag
    #[arg(long, value_name = "FILE.csv")]
    pub(crate) input: Option<PathBuf>,
    /// Alleen dit onderwerp
    #[arg(long)]
    pub(crate) topic: Option<String>,
    /// Ook als bladzij, met haar stijl ernaast
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Cases {
    /// De regels, de map van een regio of het bestand van één set [anders: alle regels]
    pub(crate) path: Option<PathBuf>,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// Leg vast wat eruit kwam, in `casussen/uitkomsten.toml`: voortaan wordt een verandering genoemd
    #[arg(long)]
    pub(crate) update: bool,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Simulate {
    /// De regio
    #[arg(long)]
    pub(crate) region: String,
    /// Het bestand (CSV; `-` is de standaardinvoer): `onderwerp` of `icpc`, en een kolom per vraag
    /// of één kolom `antwoorden`; `ging-naar` is waar de patiënt toen heen ging
    #[arg(long, value_name = "BESTAND.csv")]
    pub(crate) input: Option<PathBuf>,
    /// De regels van een eerdere versie, om mee te vergelijken
    #[arg(long, value_name = "MAP")]
    pub(crate) before: Option<PathBuf>,
    /// Waar per rij de uitkomst komt
    #[arg(short, long, value_name = "BESTAND.csv")]
    pub(crate) output: Option<PathBuf>,
    /// Waar de telling als tekening komt
    #[arg(long, value_name = "BESTAND.svg")]
    pub(crate) chart: Option<PathBuf>,
    /// Schrijf in plaats daarvan zoveel verzonnen rijen
    #[arg(long, value_name = "AANTAL", conflicts_with = "input")]
    pub(crate) sample: Option<u64>,
    /// Waar de verzonnen rijen uit volgen: hetzelfde getal geeft dezelfde rijen
    #[arg(long, value_name = "GETAL", default_value_t = 1)]
    pub(crate) seed: u64,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum New {
    /// Een map voor een regio, op de afspraken van een andere
    Region(NewRegion),
    /// Een bestand voor een onderwerp van een regio
    Topic(NewTopic),
}

#[derive(Debug, Arguments)]
pub(crate) struct NewRegion {
    /// De id: kleine letters, cijfers en streepjes
    pub(crate) id: String,
    /// De regio waarvan de afspraken gelden tot de nieuwe iets anders zegt
    #[arg(long)]
    pub(crate) base: String,
}

#[derive(Debug, Arguments)]
pub(crate) struct NewTopic {
    /// De id: kleine letters, cijfers en streepjes
    pub(crate) id: String,
    /// De regio
    #[arg(long)]
    pub(crate) region: String,
    /// Het specialisme
    #[arg(long)]
    pub(crate) specialty: String,
}

#[derive(Debug, Arguments)]
pub(crate) struct Watch {
    /// De regels, de map van een regio of één bestand [anders: alle regels]
    pub(crate) path: Option<PathBuf>,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// Stop na zoveel keer nakijken
    #[arg(long, value_name = "AANTAL")]
    pub(crate) rounds: Option<u64>,
}

#[derive(Debug, Arguments)]
pub(crate) struct Compile {
    /// De regels, of de map van een regio [anders: alle regels]
    pub(crate) path: Option<PathBuf>,
    /// Waar het komt
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Book {
    /// De regels, of de map van een regio [anders: alle regels]
    pub(crate) path: Option<PathBuf>,
    /// Waar het komt
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// De regels van een eerdere versie: het boek zegt wat er sindsdien veranderde, en voor wie
    #[arg(long, value_name = "DIR")]
    pub(crate) since: Option<PathBuf>,
    /// Vandaag, of de dag om op te vergelijken
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// Als JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Arguments)]
pub(crate) struct Guide {
    /// De regels [anders: alle regels]
    pub(crate) path: Option<PathBuf>,
    /// Waar het komt
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// De regels van een eerdere versie: de gids zegt wat er sindsdien veranderde, en voor wie
    #[arg(long, value_name = "DIR")]
    pub(crate) since: Option<PathBuf>,
    /// Vandaag, of de dag om op te vergelijken
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
}

#[derive(Debug, Arguments)]
pub(crate) struct Trace {
    /// De regels, of de map van een regio [anders: alle regels]
    pub(crate) path: Option<PathBuf>,
    /// Waar per regio een verslag komt
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    pub(crate) date: Option<Date>,
    /// De cijfers van alle regio's als Markdown, zoals in docs/herkomst.md
    #[arg(long, conflicts_with = "json")]
    pub(crate) summary: bool,
    /// Als JSON, met elke uitspraak
    #[arg(long)]
    pub(crate) json: bool,
}

fn answer(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((question, value)) if !question.is_empty() && !value.is_empty() => {
            Ok((question.to_owned(), value.to_owned()))
        }
        _ => Err("schrijf het als `vraag=waarde`".to_owned()),
    }
}
