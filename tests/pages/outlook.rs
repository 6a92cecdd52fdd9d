//! Outlook: the page of the world's materials. It is whole without scripts, follows a link and user input, and shows
//! the numbers of the command line.

use serde_json::Value;

use crate::document::ServedDocument;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// Chapters of the page, in order.
const CHAPTERS: [&str; 5] = [
    "chapter-much",
    "chapter-housing",
    "chapter-circular",
    "chapter-land",
    "chapter-countries",
];
/// Parts of the page that no program changes.
const READ: [&str; 10] = [
    "cases",
    "land",
    "paths",
    "printed",
    "rates",
    "strategies",
    "chains",
    "plastics",
    "nature",
    "policies",
];

/// A visitor on the outlook page, after the application has taken it over and answered.
fn outlook(path: &str) -> Visitor {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open(path);
    visitor.wait_moving();
    visitor
}

impl Visitor {
    /// Waits until the application has taken over the page and answered its address.
    fn wait_moving(&self) {
        self.wait_for("html[data-cairn=live]:not([data-plan=coming])");
        self.wait_for(".outlook[data-answered=true]");
    }

    /// The values of the bars, in order, whether their fold is open or not.
    fn bars(&self) -> Vec<String> {
        self.written("#bars .outlook-bar .value")
    }

    /// The texts of elements, whether their fold is open or not.
    fn written(&self, css: &str) -> Vec<String> {
        let read = self.script(&format!(
            "return [...document.querySelectorAll('{css}')].map((element) => element.textContent)"
        ));
        serde_json::from_value(read).unwrap_or_default()
    }

    /// The text of the file that a button under a picture makes.
    fn file_of(&self, picture: &str, form: usize) -> String {
        let script = "const [picture, form] = [arguments[0], arguments[1]]; const done = arguments[arguments.length - 1];
             const own = URL.createObjectURL; URL.createObjectURL = (blob) => {
               blob.arrayBuffer().then((bytes) => done(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));
               return own.call(URL, blob);
             };
             HTMLAnchorElement.prototype.click = () => {};
             document.querySelectorAll(`#${picture} .downloads button`)[form].click();";
        let text = self.script_later(script, vec![picture.into(), form.into()]);
        text.as_str().unwrap_or_default().to_owned()
    }
}

/// The command line's answer for the outlook.
fn in_the_terminal(arguments: &[&str]) -> Value {
    let output = cairn(&[&["outlook"], arguments, &["--format", "json"]].concat());
    serde_json::from_str(&output).unwrap_or_else(|fault| panic!("cairn outlook: {fault}"))
}

/// Asserts that the page is whole without scripts.
pub(crate) fn is_whole(page: &ServedDocument<'_>, path: &str) {
    assert_eq!(page.count("h1"), 1, "{path}");
    assert_eq!(page.count("#bars .outlook-bar .value"), 16, "{path}");
    assert!(page.count(".lines .chart-plot path") > 20, "{path}");
    assert!(page.count("#notice-script-off") == 1, "{path}");
    for part in READ {
        assert!(
            page.count(&format!("section:has(> #{part}) :is(tbody tr, li)")) > 2,
            "{path}: {part}"
        );
        assert_eq!(page.count(&format!(".still #{part}")), 1, "{path}: {part} needs a program");
    }
    // Each chapter is in the contents and has one fold, closed; ten reports of countries stand before theirs.
    for chapter in CHAPTERS {
        assert_eq!(
            page.count(&format!(".outlook-contents a[href$='#{chapter}']")),
            1,
            "{path}: {chapter}"
        );
        assert_eq!(
            page.count(&format!(".chapter:has(> h2#{chapter}) > .fold:not([open])")),
            1,
            "{path}: {chapter}"
        );
    }
    assert_eq!(page.count(".chapter-countries > .still .policies tbody tr"), 10, "{path}");
    assert!(page.count(".chapter-countries > .fold .policies tbody tr") > 40, "{path}");
}

/// The pressed button among the plans.
const PRESSED: &str = ".outlook-choose .row:first-of-type [aria-pressed=true]";

#[test]
fn a_link_moves_2060_and_leaves_2020_and_a_hand_moves_it_on() {
    let visitor = outlook("en/outlook/");
    visitor.unfold();
    indices_start_from_any_year_and_are_walked_by_keys(&visitor);
    let reference = visitor.bars();
    assert_eq!(visitor.texts(PRESSED), ["All three"], "the button of the drawn plan");
    assert!(
        visitor
            .attribute(".outlook-choose a", "href")
            .is_some_and(|href| href.contains("b=all"))
    );
    visitor.open("en/outlook/?b=all&l=ru40");
    visitor.wait_moving();
    visitor.wait_until("the link is shown", || visitor.bars() != reference);
    let moved = visitor.bars();
    visitor.unfold();
    assert_eq!(moved[..8], reference[..8], "2020 and the reference of 2060 stay");
    assert_ne!(moved[8..], reference[8..]);
    visitor.click(".outlook-choose .row button:nth-of-type(9)");
    visitor.wait_address("b=loop");
    visitor.wait_moving();
    visitor.wait_until("the loop is shown", || visitor.bars() != moved);
    visitor.click(".outlook-choose .row button:nth-of-type(4)");
    visitor.wait_until("all three are back", || visitor.bars() == reference);
    visitor.click(".outlook-choose .row span button");
    visitor.wait_until("and the link's own", || visitor.bars() == moved);
    let before = visitor.texts(".materials tbody td");
    visitor.click(".outlook .focus button:nth-of-type(4)");
    visitor.wait_address("y=2060");
    visitor.wait_until("another year of materials", || visitor.texts(".materials tbody td") != before);
    visitor.click(".outlook-choose a");
    visitor.wait_address("en/explore/WLD/?");
    visitor.wait_live();
    assert!(visitor.place().contains("b=all&l=ru40&y=2060"), "{}", visitor.place());
    visitor.click("footer .leaves a[href*='outlook/']");
    visitor.wait_address("en/outlook/?");
    visitor.wait_moving();
    visitor.wait_until("the same again", || visitor.bars() == moved);
    visitor.click(".languages summary");
    visitor.click(".languages a[lang=ar]");
    visitor.wait_address("ar/outlook/?");
    visitor.wait_moving();
    assert!(visitor.place().contains("l=ru40"), "{}", visitor.place());
    visitor.is_content();
}

#[test]
fn what_is_kept_of_the_bridge_is_what_the_command_line_tells() {
    let visitor = outlook("en/outlook/?b=loop&l=hl30&a=ssp1");
    let command = in_the_terminal(&["--link", "b=loop&l=hl30&a=ssp1"]);
    let groups = command["bridge"]["groups"].as_array().cloned().unwrap_or_default();
    let of = |year: u64, world: &str| -> Vec<[f64; 2]> {
        let fits = |row: &&Value| row["year"] == year && row["world_of"] == world;
        let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
        let rows = groups.iter().filter(fits);
        rows.map(|row| [number(&row["world"]), number(&row["explained"])]).collect()
    };
    let table = visitor.file_of("bars", 0);
    assert!(table.starts_with('\u{feff}') && table.contains("l=hl30"), "{table}");
    let rows: Vec<[f64; 2]> = table
        .lines()
        .filter_map(|line| {
            let mut fields = line.rsplit(',').map(str::parse::<f64>);
            let (_, explained, world) = (fields.next()?.ok()?, fields.next()?.ok()?, fields.next()?.ok()?);
            Some([world, explained])
        })
        .collect();
    assert_eq!(rows.len(), 16);
    let command = [of(2060, "gro2024-ht"), of(2060, "gro2024-st")].concat();
    assert_eq!(command.len(), 8);
    for (table, command) in rows[8..].iter().flatten().zip(command.iter().flatten()) {
        assert!((table / command - 1.0).abs() < 1e-12, "{table} is not {command}");
    }
    for form in [1, 2] {
        assert!(!visitor.file_of("bars", form).is_empty() && !visitor.file_of("indices", form).is_empty());
    }
    let drawing = visitor.file_of("over", 1);
    assert!(drawing.starts_with("<svg") && drawing.contains("l=hl30"), "{drawing}");
    visitor.is_content();
}

#[test]
fn lines_of_the_ledger_move_in_2060_alone_and_bars_fill_their_figure() {
    let visitor = outlook("en/outlook/?b=all");
    let cells = |visitor: &Visitor, column: usize| visitor.written(&format!("section:has(> #ledger) tbody td:nth-of-type({column})"));
    let before = [1, 2, 3].map(|column| cells(&visitor, column));
    // Eleven lines, three sums, and one row from documents.
    assert!(before.iter().all(|column| column.len() == 15), "{before:?}");
    assert_eq!(visitor.count("section:has(> #ledger) tbody strong"), 3);
    // Each row has a bar for both years; the row from documents has one for 2020 only.
    assert_eq!(visitor.count(".chapter-housing > :not(.fold) .outlook-fall .outlook-bar"), 15);
    assert_eq!(visitor.count("section:has(> #ledger) .outlook-fall .outlook-bar"), 14);
    visitor.click(".outlook-choose .row button:nth-of-type(1)");
    visitor.wait_until("the levers are shown", || cells(&visitor, 3) != before[2]);
    assert_eq!([1, 2].map(|column| cells(&visitor, column)), before[..2]);
    visitor.resize(1440, 900);
    visitor.unfold();
    let part = visitor.script(
        "const width = (of) => document.querySelector(of).getBoundingClientRect().width;
         return width('#bars .outlook-sides') / width('#bars');",
    );
    assert!(part.as_f64() > Some(0.9), "bars take {part} of their figure");
    // The background of the ledger, beside it: the same levers in the documents' world.
    let today = cells(&visitor, 3);
    visitor.click(".ledger-worlds li:nth-of-type(2) a");
    visitor.wait_address("a=out");
    visitor.wait_until("the documents' world is shown", || cells(&visitor, 3) != today);
    assert_eq!([1, 2].map(|column| cells(&visitor, column)), before[..2]);
    assert_eq!(visitor.texts(".ledger-worlds [aria-current]"), ["Documents’ world"]);
    visitor.is_content();
}

#[test]
fn a_link_into_a_fold_opens_it_and_a_search_keeps_the_rows_with_its_words() {
    let visitor = outlook("en/outlook/#printed");
    let open = |css: &str| {
        visitor
            .script(&format!("return document.querySelector('{css}').checkVisibility()"))
            .as_bool()
    };
    for (part, chapter) in [
        ("printed", CHAPTERS[0]),
        ("ledger", CHAPTERS[1]),
        ("rates", CHAPTERS[2]),
        ("forests", CHAPTERS[3]),
    ] {
        visitor.open(&format!("en/outlook/#{part}"));
        visitor.wait_moving();
        assert_eq!(visitor.count(&format!(".{chapter} > .fold[open] #{part}")), 1, "{part}");
        let top = visitor.script(&format!("return document.getElementById('{part}').getBoundingClientRect().top"));
        assert!(top.as_f64() >= Some(0.0) && top.as_f64() < Some(800.0), "{part} is at {top}");
    }
    visitor.open("en/outlook/");
    visitor.wait_moving();
    let shown = || visitor.count(".policies tbody tr:not([hidden])");
    let all = shown();
    assert_eq!(open(".chapter-countries > .fold .policies"), Some(false));
    visitor.press(".outlook-search input", "para guideline");
    visitor.wait_until("rows without the words are hidden", || shown() < all);
    assert!(shown() > 0);
    assert_eq!(open(".chapter-countries > .fold .policies"), Some(true));
    let rows = visitor.written(".policies tbody tr:not([hidden])");
    assert!(
        rows.iter()
            .all(|row| row.to_lowercase().contains("para") && row.to_lowercase().contains("guideline")),
        "{rows:?}"
    );
    for _ in 0.."para guideline".len() {
        visitor.type_keys("\u{e003}");
    }
    visitor.wait_until("all rows are back", || shown() == all);
    assert_eq!(open(".chapter-countries > .fold .policies"), Some(false));
    visitor.is_content();
}

fn indices_start_from_any_year_and_are_walked_by_keys(visitor: &Visitor) {
    let before = visitor.text("#indices-told");
    visitor.press("#base", "\u{e014}\u{e014}\u{e014}");
    visitor.wait_until("2003 is the base", || visitor.text("#indices-title").contains("2003"));
    assert_ne!(visitor.text("#indices-told"), before);
    visitor.click(".outlook-base .row button:nth-of-type(1)");
    visitor.wait_until("1970 is the base", || visitor.text("#indices-told").contains("1970"));
    visitor.click(".outlook-base .row button:nth-of-type(3)");
    visitor.wait_until("the preset is back", || visitor.text("#indices-told") == before);
    visitor.press("#indices .chart-pointer", "\u{e011}");
    visitor.wait_until("the first year", || visitor.text("#indices .chart-year") == "1970");
    visitor.type_keys("\u{e014}");
    let text = visitor.attribute("#indices .chart-pointer", "aria-valuetext").unwrap_or_default();
    assert!(text.contains("1971"), "{text}");
}

#[test]
fn everyone_can_use_it_and_it_fits_its_window() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    let (plain, linked) = ("en/outlook/", "ar/outlook/?b=all&l=hs20&a=ssp1");
    for (width, height) in [(390, 844), (1440, 900)] {
        visitor.resize(width, height);
        visitor.open(plain);
        visitor.wait_moving();
        // The numbers of a link arrive later and may be longer. The sweep checks the rest of this page.
        assert!(visitor.shift() < 0.001, "{plain} at {width}: shifted by {}", visitor.shift());
    }
    visitor.open(linked);
    visitor.wait_moving();
    visitor.is_usable_by_all();
    visitor.unfold();
    for (width, height) in [(390, 844), (1440, 900)] {
        visitor.resize(width, height);
        visitor.is_usable_by_all();
        let over = visitor.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
        assert_eq!(over.as_i64(), Some(0), "{linked} at {width}: wider than its window");
    }
    visitor.is_content();
}
