//! Since: an old link says how far its numbers have moved since its release. The earlier release is invented for the
//! test and replaces the file of a place, because the site has no earlier release.

use std::fs;
use std::path::PathBuf;

use xtask::host::FileReplacement;
use xtask::project;

use crate::browser::key;
use crate::explorer::{INDIA, slider};
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// The invented release.
const EARLIER_RELEASE: &str = "0.0-25c";

/// The file of a place, below the root of the site.
const FILE: &str = "releases/places/IND.csv";

/// The file of India as the site serves it: lines of release, place, scenario, variable, unit, year, value.
fn served() -> String {
    let file = project::root().join("dist").join(FILE);
    fs::read_to_string(&file).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()))
}

/// Results of the earlier release, as lines of its own table. Emissions are half as large in the reference, new cement
/// is a quarter under all three strategies. All other values equal the newest stored release.
fn earlier_rows() -> Vec<String> {
    let served = served();
    let newest = served
        .lines()
        .nth(1)
        .and_then(|line| line.split_once(','))
        .map(|(release, _)| release);
    let mut rows = Vec::new();
    for line in served.lines() {
        let Some((_, row)) = line.split_once(',').filter(|(release, _)| Some(*release) == newest) else {
            continue;
        };
        let less = match row {
            row if row.starts_with("IND,ref,GHG,") && row.contains(",2050,") => 0.5,
            row if row.starts_with("IND,all,Primary|Cement,") && row.contains(",2050,") => 0.25,
            _ => {
                rows.push(row.to_owned());
                continue;
            }
        };
        let (start, value) = row.rsplit_once(',').unwrap_or_default();
        let value: f64 = value.parse().unwrap_or_default();
        rows.push(format!("{start},{}", value * less));
    }
    rows
}

/// The file of India with the earlier release in it.
fn with_earlier() -> FileReplacement {
    let more: String = earlier_rows().iter().map(|row| format!("{EARLIER_RELEASE},{row}\n")).collect();
    FileReplacement {
        of: FILE,
        code: 200,
        body: (served() + &more).into_bytes(),
    }
}

/// The earlier and the current value by the command line, from a folder of that release, for a scenario and a
/// variable.
fn by_the_terminal(scenario: &str, variable: &str) -> [f64; 2] {
    let folder: PathBuf = project::root().join("target/pages").join(EARLIER_RELEASE);
    let table = ["place,scenario,variable,unit,year,value".to_owned()]
        .into_iter()
        .chain(earlier_rows());
    let table: Vec<String> = table.collect();
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("headlines.csv"), table.join("\n") + "\n"))
        .unwrap_or_else(|fault| panic!("{}: {fault}", folder.display()));
    let output = cairn(&["changed", &folder.display().to_string(), "IND", "--format", "csv"]);
    let start = format!("IND,{scenario},{variable},");
    let line = output.lines().find(|line| line.starts_with(&start) && line.contains(",2050,"));
    let cells: Vec<&str> = line.unwrap_or_else(|| panic!("{start} is not told: {output}")).split(',').collect();
    [5, 6].map(|cell| cells[cell].parse().unwrap_or_else(|_| panic!("{cells:?}")))
}

/// A visitor with the earlier release on the host opens a link whose sender saw other numbers.
fn opened(query: &str) -> Visitor {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    visitor.give_instead(Some(with_earlier()));
    visitor.open(&format!("{INDIA}?m={EARLIER_RELEASE}&k=00000000{query}"));
    visitor.wait_live();
    visitor.wait_for(".notice.sent .receipt");
    visitor
}

impl Visitor {
    /// The sentences about the release of a link, without bidirectional isolates.
    fn said_of_release(&self) -> Vec<String> {
        let bare = |text: String| text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
        self.texts(".since p").into_iter().map(bare).collect()
    }

    /// The earlier value, the current value and the difference, from a row of a table.
    fn row_of_release(&self, table: usize, result: &str) -> [f64; 3] {
        let cells = format!(
            "const table = document.querySelectorAll('.since table')[{table}];
             const row = [...table.tBodies[0].rows].find((row) => row.cells[0].textContent.startsWith('{result} '));
             return [...row.cells].map((cell) => cell.textContent)"
        );
        let cells = self.script(&cells);
        [1, 2, 3].map(|cell| {
            let text = cells[cell].as_str().unwrap_or_default();
            let digits: String = text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect();
            let size: f64 = digits.parse().unwrap_or_else(|_| panic!("{result}: `{text}` is no number"));
            if text.contains('−') { -size } else { size }
        })
    }

    /// Number of requests for the file of the place.
    fn release_requests(&self) -> usize {
        let is_one = |target: &str| target.contains(FILE);
        self.requests().iter().filter(|request| is_one(&request.target)).count()
    }
}

/// True if two ratios differ by more than the digits shown.
fn differs(printed: f64, value: f64) -> bool {
    (printed - value).abs() > value.abs() * 2e-5
}

#[test]
fn an_old_link_says_what_was_said_beside_what_is_said_now() {
    let visitor = opened("&b=all");
    visitor.wait_for(".since summary");
    assert!(visitor.text(".notice.sent .receipt").contains(EARLIER_RELEASE));
    let text = visitor.said_of_release();
    assert_eq!(text.len(), 2, "{text:?}");
    assert!(text[0].starts_with("Today’s path, 2050: Emissions moved most, from "), "{text:?}");
    assert!(
        text[1].starts_with("All three, 2050: New cement with losses moved most, from "),
        "{text:?}"
    );
    visitor.click(".since summary");
    visitor.wait_for(".since table");
    assert_eq!((visitor.count(".since table"), visitor.count(".since tbody tr")), (2, 22));
    for (table, result, scenario, variable) in [
        (0, "Emissions", "ref", "GHG"),
        (1, "New cement with losses", "all", "Primary|Cement"),
    ] {
        let ([was, now, by], [then, today]) = (visitor.row_of_release(table, result), by_the_terminal(scenario, variable));
        // The page uses the unit that fits the size of the number.
        let wrong = differs(was / now, then / today) || differs(by / now, 1.0 - then / today);
        assert!(
            !wrong,
            "{result}: {was}, {now}, {by} on the page; {then}, {today} by the command line"
        );
    }
    visitor.picture("since");
    visitor.is_usable_within(".notices");
    assert_eq!(visitor.release_requests(), 1);
    visitor.press(&slider("hl"), key::END);
    visitor.wait_until("other choices end it", || visitor.count(".since") == 0);
    visitor.is_content();
}

#[test]
fn of_choices_of_ones_own_the_reference_alone_is_told_and_a_phone_shows_it_whole() {
    let visitor = opened("&l=hl30&y=2030");
    visitor.resize(390, 844);
    visitor.wait_for(".since summary");
    let text = visitor.said_of_release();
    assert!(text.len() == 2 && text[0].contains("numbers for your own choices"), "{text:?}");
    assert!(text[1].starts_with("Today’s path, 2030: "), "of the year in view: {text:?}");
    visitor.click(".since summary");
    visitor.wait_for(".since table");
    assert_eq!(visitor.count(".since table"), 1);
    let over = visitor.script("return document.documentElement.scrollWidth - innerWidth");
    assert!(over.as_i64() <= Some(0), "the page is wider than its window");
    visitor.picture("since-phone");
    visitor.is_usable_within(".notices");
    visitor.is_content();
}

#[test]
fn a_release_nobody_kept_this_one_and_the_same_numbers_are_told_as_before() {
    for link in ["?m=0.0-20a&k=00000000&l=hl30", "?m=9.9-99z&k=00000000&l=hl30"] {
        let visitor = Visitor::arrive(&VisitorOptions::first_visit());
        visitor.give_instead(Some(with_earlier()));
        visitor.open(&format!("{INDIA}{link}"));
        visitor.wait_live();
        visitor.wait_for(".notice.sent .receipt");
        let older = link.contains("20a");
        if older {
            visitor.wait_until("the file of the place was asked for", || visitor.release_requests() == 1);
        }
        visitor.wait_for("html[data-offline=ready]");
        assert_eq!(
            (visitor.count(".since"), visitor.release_requests()),
            (0, usize::from(older)),
            "{link}"
        );
        visitor.is_content();
    }
    // A link with today's numbers under the name of the earlier release: the receipt says that nothing moved.
    let visitor = opened("&l=hl30");
    visitor.click("button.share");
    visitor.wait_until("the link bears a receipt", || {
        visitor.property(".sent-as .link", "href").contains("&k=")
    });
    let sent = visitor.property(".sent-as .link", "href");
    let own = sent.split("m=").nth(1).and_then(|rest| rest.split('&').next()).unwrap_or_default();
    let path = sent
        .strip_prefix(&visitor.host.address())
        .unwrap_or(&sent)
        .replace(own, EARLIER_RELEASE);
    let before = visitor.release_requests();
    visitor.load(&path);
    visitor.wait_live();
    visitor.wait_for(".notice.sent.calm .receipt");
    assert_eq!((visitor.count(".since"), visitor.release_requests()), (0, before));
}

#[test]
fn without_a_network_it_is_said_that_the_release_cannot_be_fetched_and_it_can_be_asked_for_again() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    visitor.give_instead(Some(with_earlier()));
    visitor.open(INDIA);
    visitor.wait_live();
    visitor.wait_for("html[data-offline=ready]");
    visitor.host.go_away(true);
    visitor.load(&format!("{INDIA}?m={EARLIER_RELEASE}&k=00000000&b=all"));
    visitor.wait_live();
    visitor.wait_for(".since button");
    let text = visitor.said_of_release();
    assert!(
        text[0].contains(EARLIER_RELEASE) && text[0].contains("could not be fetched"),
        "{text:?}"
    );
    assert_eq!(visitor.count(".notices .trouble"), 0, "all else is there");
    visitor.picture("since-offline");
    visitor.host.go_away(false);
    visitor.click(".since button");
    visitor.wait_for(".since summary");
    // After the first fetch the file is cached.
    visitor.host.go_away(true);
    visitor.load(&format!("{INDIA}?m={EARLIER_RELEASE}&k=00000000&b=all"));
    visitor.wait_live();
    visitor.wait_for(".since summary");
}
