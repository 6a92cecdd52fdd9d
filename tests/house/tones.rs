//! Tones: parts that touch in a stack differ in lightness, in the light and in the dark; and a field that searches a list has one rule.
//!
//! Out of scope: words on the bands (`tests/pages/sweep.rs`).

use std::collections::BTreeMap;

use crate::house::{files, none};
use crate::sheet::{Declaration, read};

/// Least contrast of neighbours, as a ratio of luminances.
const LEAST: f64 = 1.2;
/// Neighbours below it, which a line of its own tone divides: both tones, and the line.
const DIVIDED: [(&str, &str, &str); 1] = [("--age-4", "--to-build", "--to-build-edge")];

/// Colours by token, in the light and in the dark.
fn colours(declarations: &[Declaration]) -> [BTreeMap<&str, &str>; 2] {
    let is_dark = |of: &Declaration| of.around.iter().any(|prelude| prelude.contains("dark"));
    let of = |dark: bool| {
        let own = declarations
            .iter()
            .filter(move |of| of.value.starts_with('#') && is_dark(of) == dark);
        own.map(|of| (of.name.as_str(), of.value.as_str())).collect::<BTreeMap<_, _>>()
    };
    let light = of(false);
    let mut dark = light.clone();
    dark.extend(of(true));
    [light, dark]
}

/// Relative luminance of a colour such as `#1f4e79`, by WCAG 2.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap_or_default()) / 255.0;
    let linear = |part: f64| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            let base = (part + 0.055) / 1.055;
            base * base * fifth_root(base * base)
        }
    };
    0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
}

/// The fifth root, by Newton's method; a power of a fraction differs between machines.
fn fifth_root(of: f64) -> f64 {
    (0..60).fold(1.0, |root: f64, _| root - (root - of / (root * root * root * root)) / 5.0)
}

fn contrast(one: &str, other: &str) -> f64 {
    let [one, other] = [one, other].map(luminance);
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn tones_that_touch_differ_in_lightness_or_a_line_divides_them() {
    let sheets = files("www/styles", &["css"]);
    let sheet = |name: &str| {
        let own = sheets.iter().find(|sheet| sheet.path.ends_with(name));
        read(&own.unwrap_or_else(|| panic!("no {name}")).text).declarations
    };
    let (tokens, chart) = (sheet("tokens.css"), sheet("chart.css"));
    let mut found = Vec::new();
    for (scheme, colours) in ["light", "dark"].into_iter().zip(colours(&tokens)) {
        let parts = (0..9).map(|at| format!("--part-{at}")).collect::<Vec<_>>();
        let mut ages = (0..5).map(|at| format!("--age-{at}")).collect::<Vec<_>>();
        ages.push("--to-build".to_owned());
        for stack in [parts, ages] {
            for pair in stack.windows(2) {
                let [one, other] = [pair[0].as_str(), pair[1].as_str()];
                let line = DIVIDED.iter().find(|(below, above, _)| (*below, *above) == (one, other));
                // A line between them must differ from both.
                let divided = line.map(|(_, _, line)| contrast(colours[one], colours[line]).min(contrast(colours[other], colours[line])));
                let least = contrast(colours[one], colours[other]).max(divided.unwrap_or_default());
                if least < LEAST {
                    found.push(format!("{scheme}: {one} and {other}: {least:.2} : 1"));
                }
            }
            // Where a part between them is missing, others touch: the line of the surface divides all.
            for tone in &stack {
                let least = contrast(colours[tone.as_str()], colours["--surface"]);
                if least < LEAST {
                    found.push(format!("{scheme}: {tone} and the line of the surface: {least:.2} : 1"));
                }
            }
        }
    }
    none(&found);
    let divides = |selector: &str, value: &str| {
        let own = |of: &&Declaration| of.name == "stroke" && of.around.last().is_some_and(|around| around == selector);
        chart.iter().filter(own).any(|of| of.value == value)
    };
    assert!(
        divides(".chart .is-band .area", "var(--surface)"),
        "no line of the surface divides bands"
    );
    assert!(
        divides(".chart .is-edged .edge", "var(--to-build-edge)"),
        "what is still to build has no edge"
    );
}

#[test]
fn a_field_that_searches_a_list_has_one_rule() {
    let mut rules = BTreeMap::<(String, String), usize>::new();
    for sheet in files("www/styles", &["css"]) {
        for of in read(&sheet.text).declarations {
            let is_field = of.around.last().is_some_and(|selector| selector.ends_with(" input"));
            let is_usual =
                [("min-block-size", "var(--touch)"), ("border", "1px solid var(--rule-strong)")].contains(&(&of.name, &of.value));
            if is_field && is_usual {
                *rules.entry((sheet.path.clone(), of.around.join(" "))).or_default() += 1;
            }
        }
    }
    rules.retain(|_, declared| *declared == 2);
    assert_eq!(rules.len(), 1, "{rules:?}");
}
