//! Results: per person, cumulative, and against the reference; downloaded files; the derivation of a headline.

use serde_json::Value;

use crate::browser::key;
use crate::explorer::{INDIA, INDIA_ARABIC, explorer, slider};
use crate::guest::guest;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// Intercepts the files that the page offers for download.
pub(crate) const CATCH: &str = "
    const own = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.blob = blob; return own.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { window.kept = [this.download, window.blob]; };";

/// Presses a download button of a chart. Returns the file's name, its type, and its text (for PNG: its size in bytes).
pub(crate) fn download(visitor: &Visitor, chart: &str, form: usize) -> (String, String, String) {
    visitor.script("window.kept = null");
    visitor.open_more(&format!(".charts.{chart}"));
    visitor.click(&format!(".charts.{chart} .downloads button:nth-of-type({form})"));
    visitor.wait_until("a file is handed over", || {
        visitor.script("return !!window.kept") == Value::Bool(true)
    });
    let file = visitor.script_later(
        "const done = arguments[0], [name, blob] = window.kept;
         new Response(blob).arrayBuffer().then((bytes) =>
           done([name, blob.type, blob.type.startsWith('image/png') ? String(blob.size)
             : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));",
        Vec::new(),
    );
    let part = |place: usize| file[place].as_str().unwrap_or_default().to_owned();
    (part(0), part(1), part(2))
}

/// A variable by the command line: years and values.
fn run(link: &str, variable: &str) -> Vec<(u16, f64)> {
    let text = cairn(&[
        "run",
        "IND",
        "--link",
        link,
        "--years",
        "1970..2060",
        "--format",
        "csv",
        "--variable",
        variable,
    ]);
    let rows = text.lines().skip(1).map(|line| line.rsplit(',').collect::<Vec<_>>());
    rows.map(|row| (row[1].parse().expect("a year"), row[0].parse().expect("a number")))
        .collect()
}

/// Each flow on a page is the mean of five years around a year, and of fewer years near the end of 2026.
fn five_years(whole: &[(u16, f64)], year: u16) -> f64 {
    let reach = if year < 2027 { 2026 - year } else { year - 2027 }.min(2);
    let last = (year + reach).min(2060);
    let five: Vec<f64> = whole
        .iter()
        .filter(|(year, _)| (last - 2 * reach..=last).contains(year))
        .map(|(_, value)| *value)
        .collect();
    five.iter().sum::<f64>() / five.len() as f64
}

/// A number has one value everywhere: headline, chart and file.
fn a_number_is_one_number_wherever_it_stands(visitor: &Visitor) {
    let digits = |text: &str| {
        let number = |part: &str| part.replace(',', "").parse::<f64>().ok();
        text.split(|letter: char| !(letter.is_ascii_digit() || ".,".contains(letter)))
            .find_map(number)
    };
    let near = |one: f64, other: f64, what: &str| assert!((one - other).abs() <= 0.006 * one.abs(), "{one} is not {other}: {what}");
    let headline = digits(&visitor.result_number("emissions")).expect("a headline") * 1000.0;
    let total = visitor.script("return document.querySelector('#chart-ghg .chart-rest span').textContent");
    near(
        headline,
        digits(total.as_str().unwrap_or_default()).expect("a total") * 1000.0,
        "the chart",
    );
    let (_, _, text) = download(visitor, "first", 1);
    let line = |start: &str| text.lines().find(|line| line.starts_with(start)).expect("a line");
    let total = line("Year,").split(',').position(|name| name == "total").expect("a column");
    let whole = line("2050,").split(',').nth(total).and_then(|cell| cell.parse::<f64>().ok());
    let whole = whole.expect("a number");
    near(headline, whole, "the file");
    assert!(
        visitor.text("#chart-ghg .chart-unit").contains("five-year mean"),
        "the rule is not said"
    );
}

#[test]
fn a_number_is_one_number_wherever_it_stands_and_a_downloaded_table_holds_those_of_the_command_line() {
    let visitor = explorer(&format!("{INDIA}?l=hl30&n=Long%20life"), &VisitorOptions::default());
    visitor.script(CATCH);
    a_number_is_one_number_wherever_it_stands(&visitor);
    let (name, kind, text) = download(&visitor, "first", 1);
    assert_eq!((name.as_str(), kind.as_str()), ("cairn-IND-ghg-2050.csv", "text/csv;charset=utf-8"));
    let (head, body) = text.split_once("\r\n\r\n").expect("an empty line before the numbers");
    for phrase in [
        "\u{feff}Emissions by cause",
        "Place,India",
        "Unit,\"Mt CO2e/yr, five-year mean\"",
        "Scenario,Long life",
        "l=hl30",
        "n=Long%20life",
        "Release,",
    ] {
        assert!(head.contains(phrase), "{phrase} in {head}");
    }
    let lines: Vec<Vec<&str>> = body.lines().map(|line| line.split(',').collect()).collect();
    for (series, variable) in [
        ("making materials", "GHG|Materials"),
        ("using buildings", "GHG|Use|Buildings"),
        ("driving", "GHG|Use|Vehicles"),
        ("end of life", "GHG|End of life"),
    ] {
        let column = lines[0].iter().position(|name| *name == series).expect("a column");
        let own: Vec<(u16, f64)> = lines[1..]
            .iter()
            .map(|line| (line[0].parse().expect("a year"), line[column].parse().expect("a number")))
            .collect();
        let whole = run("l=hl30", variable);
        assert_eq!(own.len(), whole.len());
        for (year, value) in own {
            let mean = five_years(&whole, year);
            assert!(
                (value - mean).abs() <= 1e-9 * mean.abs(),
                "{variable} {year}: {value}, and {mean} by the command line"
            );
        }
    }
    let columns: Vec<usize> = (2..lines[0].len()).collect();
    let of_page = lines[1..].iter().flat_map(|line| columns.iter().map(|column| line[*column]));
    the_code_of_the_chart_gives(&visitor, of_page.map(|cell| cell.parse().expect("a number")).collect());
    visitor.is_content();
}

/// The lines for a shell in the panel give the numbers of the chart, to the last bit.
fn the_code_of_the_chart_gives(visitor: &Visitor, numbers: Vec<f64>) {
    visitor.click("button.share");
    visitor.wait_for(".chart-code pre");
    let code = || visitor.text(".chart-code pre");
    assert!(code().starts_with("import io, subprocess, pandas"), "{}", code());
    let language = |id: &str| {
        visitor.script(&format!(
            "const list = document.getElementById('code-language'); list.value = '{id}';
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ));
    };
    language("mjs");
    visitor.wait_until("JavaScript", || {
        code().contains(&format!("from \"{}\"", visitor.address("module/cairn.js")))
    });
    language("sh");
    visitor.wait_until("the shell's line", || code().starts_with("cairn chart IND ghg --link '"));
    visitor.picture("chart-code");
    let line = code();
    let words: Vec<&str> = line.split(' ').skip(1).map(|word| word.trim_matches('\'')).collect();
    let table = cairn(&words);
    let values = table.lines().skip(1).filter_map(|line| line.rsplit(',').next()?.parse().ok());
    assert_eq!(values.collect::<Vec<f64>>(), numbers, "{line}");
}

#[test]
fn a_drawing_and_a_picture_say_what_they_show() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (path, place) in [(INDIA, "India"), (INDIA_ARABIC, "الهند")] {
        visitor.explore(&format!("{path}?u=c&l=hl30&n=Long%20life"));
        visitor.script(CATCH);
        let (name, kind, svg) = download(&visitor, "second", 2);
        assert_eq!(name, "cairn-IND-age-2050-per-person.svg");
        assert!(
            kind.starts_with("image/svg+xml") && svg.contains(place) && svg.contains("u=c"),
            "{svg}"
        );
        assert!(svg.contains("Long life") && svg.contains("n=Long%20life"), "{svg}");
        let parsed = visitor.script_later(
            "arguments[1](new DOMParser().parseFromString(arguments[0], 'image/svg+xml').querySelectorAll('parsererror').length)",
            vec![svg.into()],
        );
        assert_eq!(parsed, Value::from(0));
        let (name, kind, size) = download(&visitor, "second", 3);
        assert_eq!((name.as_str(), kind.as_str()), ("cairn-IND-age-2050-per-person.png", "image/png"));
        assert!(size.parse::<u32>().is_ok_and(|size| size > 20_000), "{size} bytes");
        visitor.is_content();
    }
}

#[test]
fn amounts_for_each_person_travel_with_the_link() {
    let visitor = guest(INDIA);
    visitor.open_results();
    let before = visitor.headlines();
    visitor.click(".per button:nth-of-type(2)");
    visitor.wait_moved(&before);
    visitor.wait_address("u=c");
    let after = visitor.headlines();
    assert!(
        after[0].contains("per person") && after[3] == before[3] && after[4] == before[4],
        "{after:?}"
    );
    assert!(visitor.text("#chart-ghg .chart-unit").contains("per person"));
    visitor.reload();
    visitor.wait_live();
    visitor.open_results();
    assert_eq!(visitor.headlines(), after);
    visitor.is_usable_within(".headlines");
    visitor.is_content();
}

/// A chart is added up and set against the reference.
fn is_added_up_and_set_against_the_reference(visitor: &Visitor) {
    let sentence = || visitor.text("#chart-ghg .chart-told");
    let plain = sentence();
    visitor.click("#chart-ghg .chart-more summary");
    visitor.click("#chart-ghg .chart-switch:nth-of-type(1)");
    visitor.wait_until("the sentence tells a sum", || sentence() != plain);
    assert!(visitor.text("#chart-ghg .chart-unit").contains("2027"));
    visitor.click("#chart-ghg .chart-switch:nth-of-type(2)");
    visitor.wait_for("#chart-ghg .chart-same");
    assert_eq!(
        visitor.count("#chart-age .chart-lens .chart-switch"),
        1,
        "what stands cannot be added up"
    );
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    assert_eq!(visitor.count("#chart-ghg .chart-same"), 0);
    visitor.wait_address("w=ghg:sum:diff");
    visitor.is_usable_within(".charts.first");
}

#[test]
fn a_card_tells_its_formula_its_check_and_its_facts_and_a_chart_is_set_against_the_reference() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (path, name) in [(INDIA, "en"), (INDIA_ARABIC, "ar")] {
        visitor.explore(path);
        for headline in ["emissions", "cumulative", "new_materials", "circular", "space"] {
            let card = format!("[data-headline={headline}] .card");
            visitor.open_results();
            visitor.press(&format!("{card} > details > summary"), key::ENTER);
            visitor.wait_for(&format!("{card} .whole"));
            let whole = visitor.text(&format!("{card} .whole td:last-child"));
            let shown = visitor.text(&format!("[data-headline={headline}] .value")).replace('\n', " ");
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            assert_eq!(digits(&whole), digits(&shown), "{headline}");
            assert!(visitor.count(&format!("{card} .topics li")) > 2, "{headline}");
            assert!(visitor.count(&format!("{card} a[href*=check]")) > 0);
        }
        assert_eq!(visitor.count(".card > details[open]"), 1, "one card lies open");
        visitor.picture(&format!("card-{name}"));
        visitor.is_usable_within(".headlines");
        visitor.press("[data-headline=space] .card > details > summary", "\u{E00C}");
        assert_eq!(visitor.count(".card > details[open]"), 0, "Escape closes it");
        is_added_up_and_set_against_the_reference(&visitor);
        visitor.is_content();
    }
}

/// The derivation of a number by the command line: terms by variable, and the names of facts.
fn why(link: &str, variable: &str, year: &str) -> (Vec<(String, f64)>, Vec<String>) {
    let output = cairn(&["why", "IND", variable, year, "--around", "--link", link, "--format", "json"]);
    let answer: Value = serde_json::from_str(&output).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let terms = answer["terms"].as_array().unwrap().iter();
    let facts = answer["facts"].as_array().unwrap().iter();
    (
        terms
            .map(|term| (text(&term["variable"]), term["value"].as_f64().unwrap()))
            .collect(),
        facts.map(|fact| text(&fact["name"])).collect(),
    )
}

#[test]
fn what_makes_a_number_is_what_the_terminal_says() {
    let link = "l=hl30";
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (language, name) in [("en", "en"), ("ar", "ar")] {
        visitor.explore(&format!("{language}/explore/IND/?{link}"));
        let card = "[data-headline=new_materials] .card";
        visitor.open_results();
        visitor.press(&format!("{card} > details > summary"), key::ENTER);
        visitor.wait_for(&format!("{card} .makeup > button"));
        let lies = || visitor.script("return [scrollY, document.querySelector('[open] > .card-more').getBoundingClientRect().top]");
        // The driver scrolls to what it presses; the page itself may not.
        visitor.script(&format!("document.querySelector('{card} .makeup > button').focus()"));
        let before = lies();
        visitor.type_keys(key::ENTER);
        visitor.wait_for(&format!("{card} .makeup .known"));
        assert_eq!(visitor.count(&format!("{card} .makeup .unkept")), 0, "lines of tables came");
        assert_eq!(lies(), before, "the page jumped");
        assert_eq!(
            visitor.count(&format!("{card} .makeup > button[aria-expanded=true]:focus")),
            1,
            "the focus stays"
        );
        let year = visitor.text(".headlines .focus:not(.per) button[aria-pressed=true]");
        let (terms, facts) = why(link, "Primary|Material", "2050");
        if name == "en" {
            assert_eq!(year, "2050");
            let shown = visitor.texts(&format!("{card} .makeup tr[data-of] td:nth-child(2)"));
            let of = visitor.script("return [...document.querySelectorAll('.makeup tr[data-of]')].map((row) => row.dataset.of)");
            let of: Vec<&str> = of.as_array().unwrap().iter().filter_map(Value::as_str).collect();
            assert!(of.len() > 6 && of.len() == shown.len());
            for (of, shown) in of.iter().zip(&shown) {
                let sum: f64 = of
                    .split(';')
                    .map(|name| terms.iter().find(|(term, _)| term == name).unwrap().1)
                    .sum();
                let digits: String = shown.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect();
                // The command line uses megatonnes; the page shows a large amount in gigatonnes.
                let megatonnes = digits.parse::<f64>().unwrap() * if shown.contains("Gt") { 1e3 } else { 1.0 };
                assert!(
                    (megatonnes / sum - 1.0).abs() < 0.05,
                    "{of}: {shown} on the page, {sum} in the terminal"
                );
            }
        }
        let names =
            visitor.script("return [...document.querySelectorAll('.makeup .known li > code:first-child')].map((name) => name.textContent)");
        let names: Vec<String> = names
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        assert_eq!(names, facts, "the facts, in the order of the terminal");
        assert!(visitor.count(".makeup .known a[href^='https://doi.org/10.']") > 0);
        visitor.press(&format!("{card} .makeup details:first-of-type > summary"), key::ENTER);
        visitor.picture(&format!("makeup-{name}"));
        visitor.is_usable_within(".headlines");
        // The visitor has not asked for the derivation on another card.
        visitor.press("[data-headline=emissions] .card > details > summary", key::ENTER);
        visitor.wait_for("[data-headline=emissions] .card .makeup > button[aria-expanded=false]");
        visitor.press("[data-headline=emissions] .card .makeup > button", key::ESCAPE);
        visitor.wait_until("the card closed", || visitor.count(".makeup") == 0);
        assert_eq!(
            visitor.count("[data-headline=emissions] .card summary:focus"),
            1,
            "the focus went back"
        );
        visitor.is_content();
    }
}

#[test]
fn a_sum_of_places_tells_its_terms_and_that_it_has_no_facts() {
    let visitor = guest("en/explore/G7/");
    let card = "[data-headline=emissions] .card";
    visitor.press(&format!("{card} > details > summary"), key::ENTER);
    visitor.wait_for(&format!("{card} .makeup > button"));
    visitor.press(&format!("{card} .makeup > button"), key::ENTER);
    visitor.wait_for(&format!("{card} .makeup tr[data-of]"));
    assert_eq!(visitor.count(".makeup .known"), 0);
    assert!(
        visitor.text(".makeup").contains("* Not modelled as a stock"),
        "{}",
        visitor.text(".makeup")
    );
    assert!(
        visitor.text(".makeup").contains("A sum over 7 places"),
        "{}",
        visitor.text(".makeup")
    );
    visitor.is_content();
}

#[test]
fn the_code_of_a_chart_and_the_key_of_its_strip_open_with_its_menu() {
    let visitor = explorer(&format!("{INDIA}?b=all&c=eol~ghg"), &VisitorOptions::default());
    visitor.script(
        "window.written = '';
         const writeText = (text) => { window.written = text; return Promise.resolve(); };
         window.ClipboardItem = class { constructor(kinds) { this.kinds = kinds; } };
         const write = async ([{ kinds }]) => { const image = await kinds['image/png']; window.image = [image.type, image.size > 20_000]; };
         Object.defineProperty(navigator, 'clipboard', { value: { write, writeText }, configurable: true })",
    );
    let shown = || visitor.script("return document.querySelector('.charts.first .basis-key').checkVisibility()");
    assert_eq!(shown(), false, "the key is behind the menu");
    visitor.open_more(".charts.first");
    visitor.wait_until("the key is shown", || shown() == true);
    visitor.click(".charts.first .downloads button:nth-of-type(5)");
    visitor.wait_until("the code of this chart, place and plan is copied", || {
        let code = visitor.script("return window.written").as_str().unwrap_or_default().to_owned();
        code.starts_with("<iframe src=\"") && ["en/embed/IND/?", "b=all", "c=eol"].iter().all(|part| code.contains(part))
    });
    visitor.click(".charts.first .downloads button:nth-of-type(4)");
    visitor.wait_until("the picture of the chart is copied", || {
        visitor.script("return window.image") == serde_json::json!(["image/png", true])
    });
    visitor.is_content();
}
