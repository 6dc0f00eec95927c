//! Reasons, each with how firm it is and where it comes from.

use ladder::Certainty;
use ladder::model::{Question, Topic};
use ladder::report::{Because, SourceReport, TermReport};

use crate::el::{El, Fragment, el, together};
use crate::topic::View;

/// A list of reasons; nothing where there are none.
pub(crate) fn reasons(view: &View, list: &[Because<'_>]) -> Option<El> {
    let lines = list.iter().map(|because| {
        let reason = el("span").dutch().text(&because.reason);
        let line = el("li").attr_text("data-rule", because.rule).child(reason);
        line.text(" ").maybe(firmness(view, because))
    });
    (!list.is_empty()).then(|| el("ul").class("why").children(lines))
}

/// Reasons without how firm each is: their block says it once.
pub(crate) fn plain(list: &[Because<'_>]) -> El {
    let lines = list.iter().map(|because| {
        let line = el("li").attr_text("data-rule", because.rule).dutch();
        line.text(&because.reason)
    });
    el("ul").class("why").children(lines)
}

/// How firm, with the sources behind it; nothing of the engine's own sentences, which rest on none.
pub(crate) fn firmness(view: &View, because: &Because<'_>) -> Option<Fragment> {
    if because.own {
        return None;
    }
    let own = firm(view, because.certainty, &because.sources);
    let term = because.term.as_ref().map(|term| of_term(view, term));
    let said = together()
        .child(own)
        .maybe(term.map(|term| together().text(" ").child(term)));
    Some(said.maybe(in_book(view, because.rule).map(|link| together().text(" ").child(link))))
}

/// The red flags at *ja*, which carry the advice: why, and each with its sign where the list is not beside it.
pub(crate) fn flags(view: &View, signs: bool) -> El {
    let rules = view.rules();
    let raised = view.advice.red_flags.iter().filter(|flag| flag.counts);
    let lines = raised.filter_map(|raised| {
        let question = view.question(raised.row)?;
        let because = rules.because(&question.id, &question.red_flag()?.basis);
        let flag = signs.then(|| el("b").dutch().text(&question.text).text(" "));
        let reason = el("span").dutch().text(&because.reason);
        let line = el("li").maybe(flag).child(reason).text(" ");
        Some(line.maybe(firmness(view, &because)))
    });
    el("ul").class("why").children(lines)
}

/// The way to the statement in the rule book, where that is served.
fn in_book(view: &View, rule: &str) -> Option<El> {
    if view.book.is_empty() || !is_statement(view.topic(), rule) {
        return None;
    }
    let (region, topic) = (&view.agreements.header.region, &view.topic().id);
    let page = format!("{}{region}/onderwerpen/{topic}.html#r-{rule}", view.book);
    let link = el("a").class("in-book").attr_text("href", &page);
    let link = link
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer");
    Some(link.say(&view.texts, "why.book"))
}

/// The term's own: a guideline that doesn't give the term never lends its name to it.
fn of_term(view: &View, term: &TermReport<'_>) -> El {
    let texts = &view.texts;
    let own = el("span").own(texts);
    match term.certainty {
        Certainty::Unsourced => {
            titled("src none", &term.sources).child(own.say(texts, "why.term.unsourced"))
        }
        certainty => {
            let firm = [("firm", certainty.words())];
            titled("src", &term.sources).child(own.fill(texts, "why.term", &firm))
        }
    }
}

/// It is written in the rules, and no sentence of the model's own.
fn is_statement(topic: &Topic, rule: &str) -> bool {
    let flag = |row: &Question| row.red_flag().is_some() && row.id == rule;
    topic.statements().any(|one| one.id == rule) || topic.questions.iter().any(flag)
}

fn firm(view: &View, certainty: Certainty, sources: &[SourceReport<'_>]) -> El {
    match certainty {
        Certainty::Unsourced => {
            let own = el("span").own(&view.texts);
            titled("src none", sources).child(own.say(&view.texts, "why.unsourced"))
        }
        certainty => titled("src", sources).text(certainty.words()),
    }
}

/// A span whose title names the sources.
fn titled(class: &'static str, sources: &[SourceReport<'_>]) -> El {
    let sources = sources.iter().map(|source| {
        [source.title, source.publisher, source.date]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    });
    let sources = sources.collect::<Vec<_>>().join("; ");
    el("span").class(class).dutch().attr_text("title", &sources)
}
