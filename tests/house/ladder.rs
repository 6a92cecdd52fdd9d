//! Ladder: is every size, weight, space, width, opacity and colour of the sheets a token of `www/styles/tokens.css`?
//!
//! ```text
//! sizes      font-size, font-weight, line-height, font
//! spaces     margin, padding, gap, inset: steps of the ladder, nothing, per cent, hairlines
//! widths     three break points, of the window or of a container; heights are listed
//! planes     no shadows, corners of three kinds, at most four opacities, no colour outside the tokens
//! ```
//!
//! A fault names the file, the line, the value, and what to use. Out of scope: sizes of things (`inline-size`, `block-size`,
//! columns and rows of a grid), strokes, places in a picture.

use std::collections::{BTreeMap, BTreeSet};

use crate::house::{files, none, sources};
use crate::sheet::{Declaration, Sheet, read, words};

/// Where the tokens are.
const TOKENS: &str = "tokens.css";
/// The rules of the face: what they tell is not the page's.
const FACE: &str = "face.css";
/// Sheets that set the ladder anew for another medium: a hall, a sheet of paper.
const OWN_LADDERS: [&str; 2] = ["print.css", "stage.css"];
/// Where a window or a container changes what it shows: `width < 48rem`, `width >= 48rem`.
const BREAKS: [&str; 3] = ["48rem", "64rem", "112.5rem"];
/// Heights and other widths of windows: sheet, condition, and why.
const CONDITIONS: [(&str, &str, &str); 14] = [
    (
        "explore.css",
        "height < 30rem",
        "a phone on its side: what sticks would fill the window",
    ),
    (
        "explore.css",
        "width < 24rem",
        "the narrowest phones, where a long name of a plan breaks",
    ),
    (
        "tokens.css",
        "height < 52rem",
        "a low window, such as that of a projector, has a smaller title",
    ),
    ("chart.css", "height < 120px", "so many names have room beside a low chart"),
    ("chart.css", "height >= 120px", "so many names have room beside a chart"),
    ("chart.css", "height < 220px", "so many names have room beside a chart"),
    ("chart.css", "height >= 220px", "all names have room beside a high chart"),
    (
        "chart.css",
        "width < 30rem",
        "a small chart on a wide page names as few years as a phone",
    ),
    ("explore.css", "height >= 40rem", "one screen holds all from this height"),
    ("explore.css", "40rem <= height < 52rem", "a projector: rows and charts are lower"),
    ("kiosk.css", "height >= 40rem", "as in explore.css: nothing sticks"),
    ("map.css", "width < 80rem", "circles and bars side by side need this width"),
    ("story.css", "height >= 40rem", "a step fills the screen only where it fits one"),
    (
        "topic.css",
        "width < 24rem",
        "a phone at twice its size, where long words of tables break",
    ),
];
/// Values outside the ladder: sheet, end of the selector, property, value, and why.
const EXCEPTIONS: [(&str, &str, &str, &str, &str); 6] = [
    (
        "explore.css",
        ".value .amount",
        "font-size",
        "0",
        "on a phone the change takes the place of the unit, which is still read aloud",
    ),
    (
        "explore.css",
        ":is(input, button, summary, select, a)",
        "scroll-margin-block",
        "17.5rem 4rem",
        "the number and the chart that stick over the levers of a phone",
    ),
    (
        "explore.css",
        ".why[open] > summary",
        "inset-block",
        "auto calc(70vh - var(--space-56))",
        "the upper edge of a sheet of 70vh",
    ),
    (
        "city.css",
        ".city-map text",
        "font-size",
        "30px",
        "in units of the drawing, 1000 to its width",
    ),
    (
        "class.css",
        ".class-dots text",
        "font-size",
        "30px",
        "in units of the drawing, at least 24 px on a wall",
    ),
    (
        "class.css",
        ".class-label",
        "font-size",
        "20px",
        "in units of the drawing: names at dots, which the wall offers and does not need",
    ),
];
/// Names from before the ladder.
const OLD: [&str; 6] = ["--gap-", "--small)", "--normal)", "--large)", "--huge)", "--line)"];
/// Tokens by property, and the values beside them.
const RULES: [(&[&str], &str, &[&str]); 6] = [
    (&["font-size"], "--text-", &["inherit", "1em", "100%"]),
    (&["font-weight"], "--weight-", &["inherit"]),
    (&["line-height"], "--line-", &["inherit", "1", "0"]),
    (
        &["opacity", "fill-opacity", "stroke-opacity", "stop-opacity"],
        "--opacity-",
        &["0", "1", "inherit"],
    ),
    (&["border-radius"], "--round", &["0", "50%", "inherit"]),
    (&["box-shadow", "text-shadow"], "", &["none"]),
];
/// Properties of spaces, and the beginnings of such.
const SPACES: [&str; 4] = ["margin", "padding", "inset", "scroll-"];
const GAPS: [&str; 3] = ["gap", "row-gap", "column-gap"];
/// Words of a space beside steps of the ladder: what keeps clear of a phone's rounded corners is the phone's to tell.
const SPACE_WORDS: [&str; 14] = [
    "0",
    "auto",
    "inherit",
    "1px",
    "2px",
    "-1px",
    "-2px",
    "-",
    "calc",
    "min",
    "max",
    "env",
    "safe-area-inset-bottom",
    "safe-area-inset-top",
];
/// Colours by name. Those of a visitor's own set (`CanvasText`) are not among them.
const NAMED: [&str; 12] = [
    "black", "white", "gray", "grey", "silver", "red", "green", "blue", "yellow", "orange", "purple", "brown",
];
const MIXED: [&str; 7] = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "color-mix("];

/// Tokens and their values on a wide screen.
type Tokens = BTreeMap<String, String>;

/// The tokens that a sheet defines: the first value of each.
fn tokens(sheet: &Sheet) -> Tokens {
    let mut tokens = Tokens::new();
    for of in sheet.declarations.iter().filter(|of| of.name.starts_with("--")) {
        tokens.entry(of.name.clone()).or_insert_with(|| of.value.clone());
    }
    tokens
}

fn is_space(word: &str, paper: bool) -> bool {
    let is_number = |text: &str| text.parse::<f64>().is_ok();
    SPACE_WORDS.contains(&word)
        || word.trim_start_matches('-').starts_with("var:--space-")
        || word.strip_suffix('%').is_some_and(is_number)
        || (paper && word.strip_suffix("mm").is_some_and(is_number))
        || is_number(word)
}

/// Fault of a declaration, with the value to use.
fn fault(sheet: &str, of: &Declaration, known: &Tokens) -> Option<String> {
    let (name, value) = (of.name.as_str(), of.value.as_str());
    let paper = of.is_paper(sheet);
    if OLD.iter().any(|old| value.contains(old)) {
        return Some("a name from before the ladder: use --text-…, --line-…, --space-…".to_owned());
    }
    for word in words(value) {
        if let Some(token) = word.strip_prefix("var:")
            && ["--text-", "--line-", "--weight-", "--space-", "--opacity-", "--round"]
                .iter()
                .any(|start| token.starts_with(start))
            && !known.contains_key(token)
        {
            return Some(format!("{token} is no token of {TOKENS}"));
        }
    }
    if sheet == TOKENS {
        return None;
    }
    if let Some(colour) = colour(value) {
        return Some(format!("{colour} is a colour: name it in {TOKENS}"));
    }
    let is_step = known.contains_key(name) && RULES.iter().any(|(_, start, _)| !start.is_empty() && name.starts_with(start));
    if (is_step || name.starts_with("--space-")) && !OWN_LADDERS.contains(&sheet) {
        return Some(format!("the ladder stands in {TOKENS}"));
    }
    if name == "font" && value != "inherit" && !value.starts_with("var(--text-") {
        return Some("use inherit, or var(--text-…) / var(--line-…) var(--font)".to_owned());
    }
    if let Some((_, start, beside)) = RULES.iter().find(|(names, ..)| names.contains(&name)) {
        let is_step = |word: &String| !start.is_empty() && word.starts_with(&format!("var:{start}"));
        let is_paper = paper && name == "font-size" && value.strip_suffix("pt").is_some_and(|size| size.parse::<f64>().is_ok());
        let met = words(value).iter().all(|word| is_step(word) || beside.contains(&word.as_str()));
        return (!met && !is_paper).then(|| match *start {
            "" => format!("use {}", beside.join(", ")),
            _ => format!("use {}, or {}", nearest(known, start, value), beside.join(", ")),
        });
    }
    let is_space_name = GAPS.contains(&name) || SPACES.iter().any(|start| name.starts_with(start));
    if is_space_name && !name.starts_with("scroll-snap") && !name.starts_with("scroll-behavior") {
        let met = words(value).iter().all(|word| is_space(word, paper));
        return (!met).then(|| format!("use {}, or 0, auto, per cent", nearest(known, "--space-", value)));
    }
    None
}

/// The token that is nearest to the value, else all that begin so.
fn nearest(known: &Tokens, start: &str, value: &str) -> String {
    let found = || known.iter().filter(|(name, _)| name.starts_with(start));
    let wanted = words(value).iter().rev().find_map(|word| pixels(word));
    let apart = |of: &str| Some((pixels(of)? - wanted?).abs());
    let near = found().filter_map(|(name, of)| Some((apart(of)?, name)));
    match near.min_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((_, name)) => format!("a step of {start}…, the nearest is {name}"),
        None => found().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", "),
    }
}

/// A length or a plain number in pixels, as far as it does not depend on where it stands.
fn pixels(word: &str) -> Option<f64> {
    let (number, by) = [("rem", 16.0), ("em", 16.0), ("px", 1.0), ("pt", 4.0 / 3.0), ("", 1.0)]
        .into_iter()
        .find_map(|(unit, by)| Some((word.strip_suffix(unit)?.parse::<f64>().ok()?, by)))?;
    Some(number * by)
}

/// The colour in a value, if it holds one. An address (`url(#mark)`) is none.
fn colour(value: &str) -> Option<&str> {
    if value.starts_with('"') || value.contains("url(") {
        return None;
    }
    let mut words = value.split([' ', ',', '(', ')']);
    let found = words.find(|word| {
        let hex = word
            .strip_prefix('#')
            .is_some_and(|rest| rest.chars().all(|letter| letter.is_ascii_hexdigit()));
        hex || NAMED.contains(word)
    });
    found.or_else(|| MIXED.into_iter().find(|mixed| value.contains(mixed)))
}

/// Faults of a sheet. `used` collects the exceptions and conditions that apply to it.
fn faults(sheet: &str, text: &str, known: &Tokens, used: &mut BTreeSet<String>) -> Vec<String> {
    let read = read(text);
    let mut found = Vec::new();
    for (line, condition) in &read.conditions {
        let listed = CONDITIONS.iter().find(|(of, is, _)| *of == sheet && is == condition);
        let is_break = |start: &str| condition.strip_prefix(start).is_some_and(|width| BREAKS.contains(&width));
        if let Some((of, is, _)) = listed {
            used.insert(format!("{of}: {is}"));
        } else if !is_break("width < ") && !is_break("width >= ") {
            let breaks = BREAKS.join(", ");
            found.push(format!(
                "www/styles/{sheet}:{line}: ({condition}): use (width < …) or (width >= …) of {breaks}"
            ));
        }
    }
    for of in &read.declarations {
        let Some(fault) = fault(sheet, of, known) else { continue };
        let excepted = EXCEPTIONS.iter().find(|(file, end, name, value, _)| {
            let around = of.around.last().is_some_and(|selector| selector.ends_with(end));
            *file == sheet && around && *name == of.name && *value == of.value
        });
        if let Some((file, end, name, ..)) = excepted {
            used.insert(format!("{file}: {end} {{ {name} }}"));
        } else {
            found.push(format!("www/styles/{sheet}:{}: {}: {}: {fault}", of.line, of.name, of.value));
        }
    }
    found
}

#[test]
fn every_size_and_space_of_the_sheets_is_a_step_of_the_ladder() {
    let sheets = files("www/styles", &["css"]);
    assert!(sheets.len() > 20, "www/styles was not found");
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let of_tokens = sheets.iter().find(|sheet| name(&sheet.path) == TOKENS);
    let known = tokens(&read(&of_tokens.unwrap_or_else(|| panic!("no {TOKENS}")).text));
    let opacities = known.keys().filter(|token| token.starts_with("--opacity-")).count();
    assert!(opacities <= 4, "{opacities} opacities: four are told apart");
    let (mut found, mut used) = (Vec::new(), BTreeSet::new());
    for sheet in &sheets {
        let name = name(&sheet.path);
        if name != FACE {
            found.extend(faults(&name, &sheet.text, &known, &mut used));
        }
    }
    let listed = CONDITIONS.iter().map(|(of, is, _)| format!("{of}: {is}"));
    let listed = listed.chain(EXCEPTIONS.iter().map(|(of, end, name, ..)| format!("{of}: {end} {{ {name} }}")));
    found.extend(
        listed
            .filter(|of| !used.contains(of))
            .map(|of| format!("tests/house/ladder.rs: {of} is no longer there: strike it out")),
    );
    none(&found);
}

#[test]
fn every_token_is_used() {
    let mut texts = sources();
    texts.extend(files("www", &["css", "js", "html"]));
    let sheets = texts.iter().filter(|text| text.path.ends_with(".css"));
    let defined: BTreeSet<String> = sheets.flat_map(|sheet| tokens(&read(&sheet.text)).into_keys()).collect();
    let uses = texts.iter().flat_map(|text| text.text.split("var(").skip(1));
    let used: BTreeSet<&str> = uses
        .map(|rest| {
            let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect();
    assert!(defined.len() > 80, "www/styles was not found");
    let dead = defined.iter().filter(|token| !used.contains(token.as_str()));
    none(
        &dead
            .map(|token| format!("www/styles: {token} is used nowhere: strike it out"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn what_leaves_the_ladder_is_found() {
    let known = tokens(&read(
        ":root { --text-body: 17px; --space-8: 0.5rem; --line-body: 1.5; --weight-strong: 650; --opacity-off: 0.5; --round: 8px }",
    ));
    let good = "a{font-size:var(--text-body);font-weight:var(--weight-strong);line-height:1;margin:calc(-1 * var(--space-8)) auto 0 1px;\
        padding:50% var(--space-8);opacity:0;border-radius:50%;box-shadow:none;color:var(--ink);mask:url(#a);content:\"#fff; }\"}\
        @media print{a{font-size:8pt;margin:2mm}}@media screen and (width < 48rem){a{gap:0}}";
    let mut used = BTreeSet::new();
    assert_eq!(faults("class.css", good, &known, &mut used), Vec::<String>::new());
    for bad in [
        "font-size:0.75rem",
        "font-size:clamp(1rem,2vw,3rem)",
        "font-size:8pt",
        "font-size:var(--small)",
        "font-size:var(--text-vast)",
        "font-weight:600",
        "font:1rem serif",
        "line-height:1.3",
        "margin:0 0.3em",
        "margin-inline:3px",
        "padding:2mm",
        "row-gap:10px",
        "inset:auto 0 0.5rem",
        "scroll-margin-block:6rem",
        "margin:calc(var(--space-8) + 3px)",
        "padding:var(--gap-2)",
        "opacity:0.65",
        "fill-opacity:0.2",
        "border-radius:3px",
        "box-shadow:0 1px 2px var(--shade)",
        "color:#fff",
        "background:rgb(0 0 0 / 45%)",
        "fill:black",
        "--tone:#123456",
        "--space-8:1rem",
    ] {
        let text = format!("/* a\n */\na {{\n  {bad};\n}}");
        let found = faults("class.css", &text, &known, &mut used);
        assert_eq!(found.len(), 1, "{bad}: {found:?}");
        assert!(found[0].starts_with("www/styles/class.css:4: "), "{found:?}");
    }
    for bad in [
        "(max-width: 40rem)",
        "(width < 40rem)",
        "screen and (width >= 48rem) and (min-height: 30rem)",
    ] {
        let text = format!("@media {bad} {{ a {{ gap: 0 }} }}");
        assert_eq!(faults("class.css", &text, &known, &mut used).len(), 1, "{bad}");
    }
    assert!(used.is_empty());
}
