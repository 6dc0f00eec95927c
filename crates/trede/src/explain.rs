//! `trede uitleg`: what a code means, and what to do about it.

use rulebook::{Code, Lang, suggest};

use crate::args::Explain;
use crate::exit::{Cx, Exit, Fault, say};
use crate::words;

/// What is written of each code, for whoever writes rules.
const CODES: &str = include_str!("../../../docs/codes.md");

pub(crate) fn run(cx: Cx<'_>, args: &Explain) -> Result<Exit, Fault> {
    let Some(named) = &args.code else {
        let line = |code: &Code| {
            let severity = code.severity().word();
            format!(
                "{:<12}  {:<32}  {}\n",
                severity.of(cx.lang),
                code.as_str(),
                first(*code, cx.lang)
            )
        };
        say(&Code::ALL.iter().map(line).collect::<String>())?;
        return Ok(Exit::Fine);
    };
    let known = Code::ALL.iter().find(|code| code.as_str() == named);
    let Some(code) = known else {
        let help = suggest::help(named, Code::ALL.iter().map(|code| code.as_str()));
        return Err(Fault::new(words::no_code(named)).help(help));
    };
    let severity = code.severity().word();
    let about = match cx.lang {
        Lang::Nl => section(*code),
        Lang::En => code.about(),
    };
    say(&format!(
        "{code} · {}\n\n{}\n",
        severity.of(cx.lang),
        about.trim()
    ))?;
    Ok(Exit::Fine)
}

/// What stands under the heading of the code.
fn section(code: Code) -> &'static str {
    let heading = format!("### `{code}` · ");
    let after = CODES.split_once(&heading).map_or("", |(_, after)| after);
    let text = after.split_once('\n').map_or("", |(_, text)| text);
    let end = ["\n### ", "\n## "]
        .iter()
        .filter_map(|next| text.find(next))
        .min();
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// Its first sentence.
fn first(code: Code, lang: Lang) -> String {
    let text = match lang {
        Lang::Nl => section(code),
        Lang::En => code.about(),
    };
    let paragraph = text.trim().split("\n\n").next().unwrap_or_default();
    let paragraph = paragraph.replace('\n', " ");
    let end = paragraph.find(". ").map_or(paragraph.len(), |at| at + 1);
    paragraph.get(..end).unwrap_or_default().to_owned()
}
