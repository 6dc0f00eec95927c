//! The counts by step as a picture.

use std::fmt::Write;

use rulecheck::Simulated;

/// Bars by step, those of the earlier rules beside them, as SVG without a style of its own.
pub fn chart(simulated: &Simulated) -> String {
    const WIDTH: u64 = 720;
    const LEFT: u64 = 230;
    const BAR: u64 = 18;
    const GAP: u64 = 12;
    let compared = simulated.changed.is_some();
    let each = if compared { 2 * BAR } else { BAR } + GAP;
    let rows = u64::try_from(simulated.steps.len()).unwrap_or(0);
    let height = rows * each + GAP + if compared { BAR + GAP } else { 0 };
    let counts = simulated.steps.iter();
    let most = counts
        .flat_map(|one| [one.rows, one.before.unwrap_or(0)])
        .max()
        .unwrap_or(0);
    let long = |count: u64| (WIDTH - LEFT - 90) * count / most.max(1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" \
         font-family=\"sans-serif\" font-size=\"13\">\n<title>Vragen per trede</title>\n"
    );
    let mut top = GAP;
    for one in &simulated.steps {
        let (middle, name) = (top + (each - GAP) / 2 + 5, crate::book::escape(&one.name));
        // Writing to a text can't fail.
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{middle}\" text-anchor=\"end\">{name}</text>",
            LEFT - 8
        );
        let before = one.before.map(|count| (count, "#9aa5b1"));
        for (count, colour) in before.into_iter().chain([(one.rows, "#1f5fa8")]) {
            let (wide, text) = (long(count), top + 14);
            let _ = writeln!(
                svg,
                "<rect x=\"{LEFT}\" y=\"{top}\" width=\"{wide}\" height=\"{}\" fill=\"{colour}\"/>\
                 <text x=\"{}\" y=\"{text}\">{count}</text>",
                BAR - 2,
                LEFT + wide + 6
            );
            top += BAR;
        }
        top += GAP;
    }
    if compared {
        let (box_top, text) = (top, top + 13);
        let _ = writeln!(
            svg,
            "<rect x=\"{LEFT}\" y=\"{box_top}\" width=\"14\" height=\"14\" fill=\"#9aa5b1\"/><text x=\"{}\" \
             y=\"{text}\">ervoor</text><rect x=\"{}\" y=\"{box_top}\" width=\"14\" height=\"14\" \
             fill=\"#1f5fa8\"/><text x=\"{}\" y=\"{text}\">erna</text>",
            LEFT + 20,
            LEFT + 90,
            LEFT + 110
        );
    }
    svg + "</svg>\n"
}
