//! The comparison page: opened by a link, changed by hand, with the numbers of the command line, and whole without
//! scripts.

use crate::browser::key;
use crate::document::ServedDocument;
use crate::explorer::{INDIA, explorer, slider};
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// A text without bidirectional isolates.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// A visitor on the comparison page, after the application has taken it over and answered.
fn compare(path: &str) -> Visitor {
    explorer(path, &VisitorOptions::default())
}

impl Visitor {
    /// Selects a value in a list, as a user does.
    pub(crate) fn choose(&self, list: &str, value: &str) {
        self.script(&format!(
            "const list = document.querySelector('{list}'); list.value = '{value}';
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ));
    }

    /// Opens what a page shows on request only.
    pub(crate) fn unfold(&self) {
        self.script("for (const fold of document.querySelectorAll('details.fold')) fold.open = true");
    }

    /// The texts of elements that need not be in sight.
    pub(crate) fn contents(&self, css: &str) -> Vec<String> {
        let texts = self.script(&format!(
            "return [...document.querySelectorAll('{css}')].map((element) => element.textContent)"
        ));
        let texts = texts.as_array().cloned().unwrap_or_default();
        texts.iter().filter_map(|text| Some(text.as_str()?.trim().to_owned())).collect()
    }

    /// The rows of the table of differences.
    fn differences(&self) -> Vec<String> {
        self.contents(".differences tbody tr:not(.part)")
    }

    /// The names of both sides.
    fn sides(&self) -> Vec<String> {
        self.contents(".side legend").iter().map(|name| plain(name)).collect()
    }

    /// The text of the file that the page would save.
    pub(crate) fn saved(&self) -> String {
        let text = self.script(
            "let text; HTMLAnchorElement.prototype.click = function () { text = decodeURIComponent(this.href.split(',').slice(1).join(',')); };
             document.querySelector('.save').click(); return text",
        );
        text.as_str().unwrap_or_default().to_owned()
    }
}

/// Each value of the command line's comparison: A, B and B − A, by variable and year.
fn in_the_terminal(arguments: &[&str]) -> Vec<[f64; 3]> {
    command_compare(arguments).lines().skip(1).map(last_three).collect()
}

/// The command line's comparison as CSV, without its last column, the years behind a value.
pub(crate) fn command_compare(arguments: &[&str]) -> String {
    let text = cairn(&[&["compare"], arguments, &["--format", "csv"]].concat());
    let lines = text.lines().filter_map(|line| line.rsplit_once(',')).map(|(line, _)| line);
    lines.collect::<Vec<_>>().join("\n")
}

/// The last three fields of a line as numbers: A, B and B − A.
pub(crate) fn last_three(line: &str) -> [f64; 3] {
    let mut fields = line.rsplit(',').map(|field| field.parse().unwrap_or(f64::NAN));
    let mut next = || fields.next().unwrap_or(f64::NAN);
    let (apart, b, a) = (next(), next(), next());
    [a, b, apart]
}

/// Asserts that the page is whole without scripts.
pub(crate) fn is_whole(page: &ServedDocument<'_>, path: &str) {
    assert!(page.count(".pair .chart-plot path") > 6, "{path}");
    assert_eq!(page.count(".differences tbody tr:not(.part)"), 34, "{path}");
    assert!(page.count(".apart tbody tr") > 15, "{path}");
    assert!(page.text(".finding strong").chars().any(char::is_numeric), "{path}");
    assert_eq!(page.count("noscript"), 1, "{path}");
}

#[test]
fn a_link_opens_its_sides_and_they_can_be_turned() {
    let visitor = compare("en/compare/?s2=ref;hs30&y=2060&n=More%20room");
    assert_eq!(visitor.sides(), ["A: Today’s path", "B: More room"]);
    assert_eq!(visitor.count(".apart tbody tr"), 1);
    let before = visitor.differences();
    visitor.click(".swap");
    visitor.wait_until("the sides are turned", || visitor.sides() == ["A: More room", "B: Today’s path"]);
    visitor.wait_settled();
    assert_ne!(visitor.differences(), before);
    visitor.wait_address("l=hs30");
    visitor.wait_address("n=More%20room");
    visitor.click(".swap");
    visitor.wait_settled();
    visitor.wait_until("they are turned back", || visitor.differences() == before);
    visitor.is_content();
}

#[test]
fn what_made_the_difference_is_told_lever_by_lever_and_a_pasted_link_becomes_a_side() {
    // The prerendered World, and a comparison that the worker computes.
    let visitor = compare("en/compare/");
    for path in ["en/compare/", "en/compare/?at=IND&s2=ref;hs30.hl30.ru20"] {
        visitor.turn(path);
        visitor.wait_for(".causes li");
        visitor.wait_until("nothing is awaited", || visitor.count(".causes [role=status]") == 0);
        let parts = visitor.contents(".causes .cause-value");
        let number = |text: &String| -> f64 {
            let digits = text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.');
            let size: f64 = digits.collect::<String>().parse().unwrap_or(f64::NAN);
            if text.contains('−') { -size } else { size }
        };
        let sum: f64 = parts.iter().map(number).sum();
        let whole = visitor.text(".causes .hint");
        let whole = whole
            .split(". Each")
            .next()
            .and_then(|note| note.split(": ").nth(1))
            .unwrap_or_default()
            .to_owned();
        let whole = number(&whole.split_whitespace().next().unwrap_or_default().to_owned());
        assert!(
            parts.len() >= 3 && (sum - whole).abs() < 0.02 * whole.abs(),
            "{path}: {parts:?} make {sum}, not {whole}"
        );
        visitor.is_usable_within(".causes");
        visitor.is_content();
        if path == "en/compare/" {
            assert_eq!(visitor.count(".sure"), 0, "ranges of the World");
            a_pasted_link_becomes_a_side_and_says_what_it_could_not(&visitor);
        }
    }
}

#[test]
fn two_scenarios_of_a_country_are_told_how_sure_their_difference_is_as_at_the_command_line() {
    let visitor = compare("en/compare/?at=IND&b=avoid&s2=improve");
    visitor.wait_until("enough draws are there", || {
        visitor.texts(".sure .sure-count") == ["1,000 of 1,000 runs"]
    });
    let output = cairn(&["range", "IND", "--scenario", "improve", "--against", "avoid", "--format", "json"]);
    let output: serde_json::Value = serde_json::from_str(&output).expect("an object");
    let result = visitor.property("#result", "value");
    let at = ["GHG", "GHG from 2027", "Primary|Material"].iter().position(|name| *name == result);
    let at = at.unwrap_or_else(|| panic!("nothing is drawn of {result}"));
    let lower = output["beside"][at]["lower"].as_f64().expect("a count") / 10.0;
    let text = plain(&visitor.text(".sure p"));
    let wanted = match lower {
        0.0 => "in none of them".to_owned(),
        100.0 => "in all of them".to_owned(),
        share => format!("in {} of 100 of them", share.clamp(1.0, 99.0).round()),
    };
    assert!(
        text.contains(&wanted) && text.contains("in 9 of 10 of our runs"),
        "{text} for {wanted}"
    );
    visitor.is_usable_within(".sure");
    visitor.is_content();
    // The page shows no ranges for several places.
    visitor.turn("en/compare/?at=IND,BRA");
    assert_eq!(visitor.count(".sure"), 0, "ranges of several places");
}

fn a_pasted_link_becomes_a_side_and_says_what_it_could_not(visitor: &Visitor) {
    visitor.click(".side-b .side-more summary");
    visitor.press("#paste-b", "https://example.org/x/en/explore/KEN/?l=hl30.zz9\n");
    visitor.wait_for(".remarks li:nth-of-type(2)");
    visitor.wait_settled();
    assert_eq!(visitor.sides(), ["A: Today’s path", "B: Longer lifetimes: level 3"]);
    visitor.wait_address("s2=ref;hl30");
    visitor.is_usable_within(".sides");
    visitor.choose("#scenario-b", "loop");
    visitor.wait_address("s2=loop");
    visitor.is_content();
}

#[test]
fn two_places_stand_beside_each_other_by_person() {
    let visitor = compare("en/compare/");
    visitor.click(".sides .row button:nth-of-type(2)");
    visitor.wait_settled();
    assert_eq!(visitor.sides(), ["A: World", "B: High-income countries"]);
    visitor.choose("#place-b", "KEN");
    visitor.wait_address("p=KEN&u=c");
    visitor.wait_settled();
    assert_eq!(visitor.sides(), ["A: World", "B: Kenya"]);
    visitor.choose("#result", "Energy");
    visitor.wait_address("c=energy");
    visitor.back();
    visitor.wait_until("the first two are back", || {
        visitor.sides() == ["A: World", "B: High-income countries"]
    });
    visitor.is_content();
}

#[test]
fn the_saved_table_holds_the_numbers_of_the_command_line() {
    let cases: [(&str, &[&str]); 2] = [
        ("en/compare/?at=NGA&s2=all;ru10", &["NGA", "ref", "b=all&l=ru10"]),
        ("en/compare/?at=IND&p=KEN&u=c&b=loop", &["IND,KEN", "loop", "--person"]),
    ];
    let visitor = compare(cases[0].0);
    for (path, arguments) in cases {
        visitor.turn(path);
        let saved = visitor.saved();
        assert!(saved.starts_with('\u{feff}'), "no byte-order mark");
        assert!(saved.to_lowercase().contains("licen"), "no licence: {saved}");
        // What the table is, its licence and day stand above the names of its columns.
        let rows = saved.lines().map(last_three);
        let rows: Vec<[f64; 3]> = rows.skip_while(|row| row.iter().any(|value| value.is_nan())).collect();
        assert_eq!(rows, in_the_terminal(arguments), "{path}");
    }
}

#[test]
fn the_explorer_leads_to_the_comparison_and_back() {
    let visitor = explorer(&format!("{INDIA}?l=hs30&n=More%20room"), &VisitorOptions::default());
    visitor.click(".bar .doors a[href*='/compare/']");
    visitor.wait_address("en/compare/?");
    visitor.wait_live();
    assert_eq!(visitor.sides(), ["A: Today’s path", "B: More room"]);
    let claim = plain(&visitor.text("h1"));
    assert!(claim.starts_with("“More room” emits"), "{claim}");
    let finding = plain(&visitor.contents(".finding").concat());
    assert!(finding.contains("“More room” has emitted"), "{finding}");
    visitor.click(".side-b .side-more summary");
    visitor.click(".side-b a");
    visitor.wait_address("en/explore/IND/");
    visitor.wait_live();
    assert_eq!(visitor.property(&slider("hs"), "value"), "30");
}

#[test]
fn a_broken_link_of_two_sides_opens_the_nearest_and_says_so() {
    let visitor = compare("ar/compare/?at=XYZ&s2=nobody;zz9&p=20l5&y=1990");
    visitor.wait_for(".remarks li:nth-of-type(4)");
    visitor.click(".languages summary");
    visitor.click(".languages a[lang=en]");
    visitor.wait_for("html[lang=en]");
    visitor.wait_live();
    visitor.is_content();
}

#[test]
fn four_sides_stand_beside_each_other_on_a_screen_a_phone_and_paper() {
    let visitor = compare("en/compare/?at=IND&s2=avoid&s3=ref;hs30&n=More%20room");
    assert_eq!(visitor.sides(), ["A: Today’s path", "B: Use less", "C: More room"]);
    visitor.click(".add");
    visitor.wait_settled();
    assert_eq!(visitor.sides().len(), 4);
    assert_eq!(
        visitor.attribute(".add", "disabled").as_deref(),
        Some("true"),
        "a fifth has no room"
    );
    visitor.wait_address("s4=");
    visitor.wait_until("each difference has its parts", || visitor.count(".cause > ol") == 3);
    // Each line has a letter at its end, and each difference has a line.
    let mut letters = visitor.contents(".pair-letter");
    letters.sort();
    assert_eq!(letters.concat(), "ABBCCDD");
    assert_eq!(visitor.count(".differences tbody tr:not(.part) td"), 34 * 3 * 4);
    // Legend and table use the same rule for the focus year, so they show the same values.
    let text = plain(&visitor.contents("#pair .chart-told").concat());
    for value in visitor.contents("#pair .chart-legend li:nth-child(-n+4) .value") {
        // A column keeps a trailing zero, a sentence does not.
        let read = value.trim();
        let read = if read.contains('.') {
            read.trim_end_matches('0').trim_end_matches('.')
        } else {
            read
        };
        assert!(text.contains(read), "{value} is not in {text}");
    }
    visitor.is_usable_by_all();
    visitor.unfold();
    visitor.is_usable_by_all();
    visitor.picture_to_the_foot("compare-four");
    visitor.resize(390, 844);
    assert_eq!(
        visitor.script("return document.documentElement.scrollWidth"),
        serde_json::json!(390),
        "the page scrolls sideways"
    );
    visitor.is_usable_by_all();
    visitor.picture_to_the_foot("compare-four-phone");
    visitor.resize(1440, 900);
    visitor.click(".side-b .side-more summary");
    visitor.click(".side-b .remove");
    visitor.wait_until("three are left", || visitor.sides().len() == 3);
    visitor.wait_settled();
    assert_eq!(visitor.sides()[1], "B: More room");
    visitor.is_content();
}

#[test]
fn the_result_of_a_link_is_shown_first_and_a_moved_letter_has_a_leader() {
    let visitor = compare("en/compare/?at=IND&s2=ref;hs30&r=space");
    assert_eq!(visitor.contents("#pair-title"), ["Living space per person"]);
    assert_eq!(visitor.count(".causes ol li"), 1);
    // Two equal lines end at one height, so one of their letters is moved.
    visitor.turn("en/compare/?at=IND&s2=ref");
    assert_eq!(visitor.count(".pair-ends line"), 1);
    // Who removes a side by the keyboard stays below the sides.
    visitor.click(".add");
    visitor.wait_until("a third side", || visitor.sides().len() == 3);
    visitor.click(".side-c .side-more summary");
    visitor.press(".side-c .remove", key::ENTER);
    visitor.wait_until("two sides again", || visitor.sides().len() == 2);
    assert_eq!(visitor.script("return document.activeElement.className"), "add");
    // Another year loses neither the plan, though it is the default one, nor the result.
    visitor.turn("en/compare/?at=IND&s2=all&y=2040&r=new");
    visitor.click("[aria-label='Focus year'] button:last-child");
    visitor.wait_address("y=2060");
    // The mean of five years ends in 2058; the points stand on the ends of the lines.
    visitor.wait_until("points of the last year drawn", || {
        let across = visitor
            .attribute("#pair .panel-chart > .chart-grid .chart-pointer circle", "cx")
            .unwrap_or_default();
        let across: f64 = across.trim_end_matches('%').parse().unwrap_or(100.0);
        across > 90.0 && across < 99.0
    });
    visitor.is_content();
    visitor.click(".bar .doors a[href*='/explore/']");
    visitor.wait_address("en/explore/IND/");
    let address = visitor.place();
    assert!(["b=all", "y=2060", "r=new"].iter().all(|part| address.contains(part)), "{address}");
}
