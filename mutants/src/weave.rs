//! All changes to a file in one text of it: which one is made, a number says when it runs.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use anyhow::{Context, Result};
use proc_macro2::{LineColumn, Span};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Arm, BinOp, Expr, ExprBinary, ExprUnary};

use crate::list::{Kind, Mutant};

/// A text with changes in it.
pub struct Woven {
    pub text: String,
    /// Where each change stands in it.
    pub places: Vec<(Range<usize>, u32)>,
    /// The numbers of the changes that stand nowhere.
    pub left: Vec<u32>,
}

/// What is put in the place of a part of the text.
enum Edit {
    /// The function returns something else.
    Value(Vec<(u32, String)>),
    /// Another operator between two sides.
    Binary(Range<usize>, Range<usize>, Vec<(u32, String)>),
    /// No operator before this.
    Unary(Range<usize>, u32),
    /// An arm without a guard is not taken.
    Arm(u32),
    /// A guard always or never holds.
    Guard(Vec<(u32, String)>),
}

/// Weaves these changes into the text of their file.
pub fn weave(text: &str, mutants: &[&Mutant]) -> Result<Woven> {
    let lines = starts(text);
    let at = |line: usize, column: usize| offset(text, &lines, line, column);
    let mut asked: BTreeMap<(usize, usize, Kind), Vec<(u32, String)>> = BTreeMap::new();
    for mutant in mutants {
        let span = &mutant.span;
        let start = at(span.start.line, span.start.column - 1);
        let end = at(span.end.line, span.end.column - 1);
        let change = (mutant.number, mutant.replacement.clone());
        asked
            .entry((start, end, mutant.genre))
            .or_default()
            .push(change);
    }
    let mut edits = Vec::new();
    asked.retain(|(start, _, kind), changes| {
        if *kind == Kind::FnValue {
            edits.push((*start..*start, Edit::Value(std::mem::take(changes))));
        }
        *kind != Kind::FnValue
    });
    let file = syn::parse_file(text).context("a file that doesn't parse")?;
    let mut finder = Finder {
        at: &at,
        asked,
        edits,
    };
    finder.visit_file(&file);
    let left = finder
        .asked
        .into_values()
        .flatten()
        .map(|(number, _)| number)
        .collect();
    let mut edits = finder.edits;
    // What encloses comes first, what has no length before what begins there.
    edits.sort_by_key(|(place, _)| (place.start, !place.is_empty(), Reverse(place.end)));
    let mut out = Out {
        source: text,
        edits: edits.into_iter().peekable(),
        text: String::new(),
        places: Vec::new(),
    };
    out.copy(0..text.len());
    Ok(Woven {
        text: out.text,
        places: out.places,
        left,
    })
}

struct Finder<'a, F> {
    at: &'a F,
    asked: BTreeMap<(usize, usize, Kind), Vec<(u32, String)>>,
    edits: Vec<(Range<usize>, Edit)>,
}

impl<F: Fn(usize, usize) -> usize> Finder<'_, F> {
    fn range(&self, span: Span) -> Range<usize> {
        let place = |at: LineColumn| (self.at)(at.line, at.column);
        place(span.start())..place(span.end())
    }

    fn take(&mut self, range: &Range<usize>, kind: Kind) -> Option<Vec<(u32, String)>> {
        self.asked.remove(&(range.start, range.end, kind))
    }
}

impl<'ast, F: Fn(usize, usize) -> usize> Visit<'ast> for Finder<'_, F> {
    fn visit_expr_binary(&mut self, node: &'ast ExprBinary) {
        let op = self.range(node.op.span());
        if !has_let(&node.left)
            && !has_let(&node.right)
            && let Some(changes) = self.take(&op, Kind::BinaryOperator)
        {
            let (left, right) = (self.range(node.left.span()), self.range(node.right.span()));
            let whole = left.start..right.end;
            self.edits.push((whole, Edit::Binary(left, right, changes)));
        }
        visit::visit_expr_binary(self, node);
    }

    fn visit_expr_unary(&mut self, node: &'ast ExprUnary) {
        let op = self.range(node.op.span());
        if let Some(changes) = self.take(&op, Kind::UnaryOperator) {
            let inner = self.range(node.expr.span());
            let whole = op.start..inner.end;
            for (number, _) in changes {
                self.edits
                    .push((whole.clone(), Edit::Unary(inner.clone(), number)));
            }
        }
        visit::visit_expr_unary(self, node);
    }

    fn visit_arm(&mut self, node: &'ast Arm) {
        let (arm, pattern) = (self.range(node.span()), self.range(node.pat.span()));
        // It may begin after the attributes, and end before or after the comma.
        let key = self.asked.keys().copied().find(|(from, to, kind)| {
            let begins = (arm.start..=pattern.start).contains(from);
            *kind == Kind::MatchArm && begins && (pattern.end..=arm.end + 1).contains(to)
        });
        let changes = key
            .and_then(|key| self.asked.remove(&key))
            .unwrap_or_default();
        match &node.guard {
            None => {
                let end = pattern.end..pattern.end;
                let arms = changes
                    .into_iter()
                    .map(|(number, _)| (end.clone(), Edit::Arm(number)));
                self.edits.extend(arms);
            }
            Some((_, guard)) if !has_let(guard) => {
                let range = self.range(guard.span());
                // An arm that isn't there is one whose guard never holds.
                let never = changes
                    .into_iter()
                    .map(|(number, _)| (number, "false".to_owned()));
                let mut changes: Vec<_> = never.collect();
                changes.extend(self.take(&range, Kind::MatchArmGuard).unwrap_or_default());
                if !changes.is_empty() {
                    self.edits.push((range, Edit::Guard(changes)));
                }
            }
            Some(_) => {}
        }
        visit::visit_arm(self, node);
    }
}

/// Whether it is a part of a chain with `let`, which has no brackets around it.
fn has_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(inner) if matches!(inner.op, BinOp::And(_)) => {
            has_let(&inner.left) || has_let(&inner.right)
        }
        _ => false,
    }
}

struct Out<'a> {
    source: &'a str,
    edits: Peekable<IntoIter<(Range<usize>, Edit)>>,
    text: String,
    places: Vec<(Range<usize>, u32)>,
}

impl Out<'_> {
    /// Copies this part, with the edits that begin in it.
    fn copy(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while let Some((place, edit)) = self.edits.next_if(|(place, _)| place.start < range.end) {
            self.text.push_str(&self.source[at..place.start]);
            at = place.end;
            self.put(place, edit);
        }
        self.text.push_str(&self.source[at..range.end]);
    }

    fn change(&mut self, number: u32, made: &str) {
        let from = self.text.len();
        self.text.push_str(made);
        self.places.push((from..self.text.len(), number));
    }

    fn put(&mut self, place: Range<usize>, edit: Edit) {
        match edit {
            Edit::Value(changes) => {
                for (number, value) in changes {
                    let made = format!("if crate::__mutant({number}) {{ return {value}; }} ");
                    self.change(number, &made);
                }
            }
            Edit::Binary(left, right, changes) => {
                let (l, r) = (&self.source[left.clone()], &self.source[right.clone()]);
                self.text.push('(');
                for (number, op) in &changes {
                    let made = format!("if crate::__mutant({number}) {{ ({l}) {op} ({r}) }} else ");
                    self.change(*number, &made);
                }
                self.text.push_str("{ ");
                self.copy(left.clone());
                self.text.push_str(&self.source[left.end..right.start]);
                self.copy(right);
                self.text.push_str(" })");
            }
            Edit::Unary(inner, number) => {
                self.text.push('(');
                let made = format!(
                    "if crate::__mutant({number}) {{ {} }} else ",
                    &self.source[inner.clone()]
                );
                self.change(number, &made);
                self.text.push_str("{ ");
                self.text.push_str(&self.source[place.start..inner.start]);
                self.copy(inner);
                self.text.push_str(" })");
            }
            Edit::Arm(number) => self.change(number, &format!(" if !crate::__mutant({number})")),
            Edit::Guard(changes) => {
                self.text.push('(');
                for (number, value) in &changes {
                    self.change(
                        *number,
                        &format!("if crate::__mutant({number}) {{ {value} }} else "),
                    );
                }
                self.text.push_str("{ ");
                self.copy(place);
                self.text.push_str(" })");
            }
        }
    }
}

fn starts(text: &str) -> Vec<usize> {
    std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect()
}

/// The byte at a line (from 1) and a column (from 0, in characters).
fn offset(text: &str, lines: &[usize], line: usize, column: usize) -> usize {
    let start = lines.get(line - 1).copied().unwrap_or(text.len());
    let rest = &text[start..];
    start
        + rest
            .char_indices()
            .nth(column)
            .map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::weave;
    use crate::list::Mutant;

    const TEXT: &str = "fn f(x: u8) -> bool {\n    match x {\n        1 => false,\n        _ => !(x > 2),\n    }\n}\n";

    fn mutant(number: u32, genre: &str, place: [usize; 4], replacement: &str) -> Mutant {
        let [line, column, last, end] = place;
        let span = serde_json::json!({"start": {"line": line, "column": column}, "end": {"line": last, "column": end}});
        let mutant = serde_json::json!({"number": number, "file": "", "name": "", "package": "",
            "genre": genre, "replacement": replacement, "span": span});
        serde_json::from_value(mutant).unwrap()
    }

    #[test]
    fn every_kind_of_change_stands_in_one_text_and_says_where() {
        let mutants = [
            mutant(1, "FnValue", [2, 5, 5, 6], "true"),
            mutant(2, "MatchArm", [3, 9, 3, 20], ""),
            mutant(3, "UnaryOperator", [4, 14, 4, 15], ""),
            mutant(4, "BinaryOperator", [4, 18, 4, 19], "<"),
            mutant(5, "StructField", [4, 1, 4, 2], ""),
        ];
        let woven = weave(TEXT, &mutants.iter().collect::<Vec<_>>()).unwrap();
        let lines: Vec<_> = woven.text.lines().map(str::trim).collect();
        assert_eq!(lines[1], "if crate::__mutant(1) { return true; } match x {");
        assert_eq!(lines[2], "1 if !crate::__mutant(2) => false,");
        assert_eq!(
            lines[3],
            "_ => (if crate::__mutant(3) { (x > 2) } else { !((if crate::__mutant(4) { (x) < (2) } else { x > 2 })) }),"
        );
        assert_eq!(woven.left, [5]);
        for (place, number) in woven.places {
            assert!(woven.text[place].contains(&format!("__mutant({number})")));
        }
    }
}
