//! The first answer of `cairn run` fits a screen, and its numbers equal those of the files.

use std::collections::BTreeMap;

use crate::typed;
use typed::{cairn, right, written};

/// Size of a screen, in lines and columns.
const SCREEN: (usize, usize) = (40, 100);
/// Levers that fit on a screen; each further lever adds a line.
const LEVERS: usize = 4;

const PLACES: [&str; 4] = ["DEU", "IND", "WLD", "G7"];
const DOZEN: [&str; 12] = [
    "hs=3", "ws=3", "cs=3", "rs=3", "md=3", "hl=3", "vl=3", "bd=5", "ru=3", "tm=4", "st=3", "gr=3",
];

fn screen(place: &str, how: &[&str]) -> String {
    right(&[&["run", place], how].concat())
}

/// The number of lines, after a check of each line.
fn lines(screen: &str) -> usize {
    for line in screen.lines() {
        assert!(line.chars().count() <= SCREEN.1, "{line}");
        assert!(!line.ends_with(' ') && !line.contains(['\u{2066}', '\u{2069}', '⟦', '{']), "{line}");
    }
    screen.lines().count()
}

/// The words of the first line with this start, without the start.
fn row(screen: &str, start: &str) -> Vec<String> {
    let line = screen.lines().find(|line| line.starts_with(start));
    let line = line.unwrap_or_else(|| panic!("{start}\n{screen}"));
    line[start.len()..].split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_first_answer_fits_a_screen() {
    for place in PLACES {
        for how in [
            &[][..],
            &["--set", "hl=3"],
            &["--set", "hl=3", "hs=2", "ru=2.5", "gr=1"],
            &["--background", "ssp3.pol2", "--set", "hl=4"],
            &["--years", "1970..2060"],
            &["--years", "2053..2060", "--set", "ev=4"],
            &["--link", "l=hl30_30-45&u=c&c=energy~age&y=2060"],
        ] {
            let count = lines(&screen(place, how));
            assert!(count <= SCREEN.0, "{place} {how:?}: {count} lines");
        }
    }
}

#[test]
fn each_further_lever_takes_a_line_and_so_does_a_warning() {
    for place in PLACES {
        for how in [
            [&["--set"], &DOZEN[..]].concat(),
            vec!["--scenario", "all"],
            vec!["--scenario", "recc", "--background", "ssp1.pol2"],
            vec!["--set", "tm=4", "--background", "ssp3.pol2"],
        ] {
            let screen = screen(place, &how);
            let (head, after) = screen.split_once(" → your choice 2050").unwrap();
            let of_background = |line: &&str| ["People and income", "Climate policy"].iter().any(|name| line.starts_with(name));
            let levers = after.split("\n\n").next().unwrap().lines().count() - 1;
            let moved = levers + head.lines().filter(of_background).count();
            // The warnings. The one on forests names each region with two numbers.
            let warnings = after
                .lines()
                .skip_while(|line| !line.starts_with("From ") && !line.starts_with("A choice"))
                .take_while(|line| !line.starts_with("Buildings, works, "))
                .count();
            let count = lines(&screen);
            assert!(head.contains("\nBuildings by age, ") && moved >= 3, "{screen}");
            assert!(warnings <= 8, "{screen}");
            // A sum says that some of its countries shrink, a country that it does.
            let plain: Vec<&str> = screen.split_whitespace().collect();
            let of_others = ["in some of the countries", "floor space shrinks so"][usize::from(["WLD", "G7"].contains(&place))];
            assert!(!plain.join(" ").contains(of_others), "{place}: {screen}");
            assert!(
                count <= SCREEN.0 + moved.saturating_sub(LEVERS) + warnings,
                "{place} {how:?}: {count} lines\n{screen}"
            );
        }
    }
}

#[test]
fn a_small_place_with_many_years_keeps_to_the_width() {
    lines(&screen("TUV", &["--years", "1970..2060", "--set", "tm=4"]));
    lines(&screen("USA+CAN+MEX+DEU+FRA+ITA+GBR+JPN+Saint Vincent and the Grenadines", &[]));
}

#[test]
fn it_says_whose_it_is_and_how_to_see_the_rest() {
    let text = screen("DEU", &[]);
    let first = text.lines().next().unwrap();
    assert!(first.starts_with("Germany (DEU), scenario ref, release "), "{first}");
    assert!(!text.contains("change") && !text.contains("→"), "nothing is moved: {text}");
    for words in [
        "\nEmissions in 2050 ",
        "\nTotal emitted, 2027–2060 ",
        "\nNew materials in 2050 ",
        "\nReused or recycled in 2050 ",
        "\nLiving space per person in 2050 ",
        "\nEmissions by cause, Mt CO₂e per year  2020  2030  2040  2050  2060\n",
        "\nBuildings by age, billion m²  2020  2030  2040  2050  2060\n",
        "not total national emissions.",
        "There is no balance of money.",
        "--variable '*'",
        "--variable 'Stock|*'",
        "--format csv",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn its_numbers_are_those_of_the_files() {
    let scenario = ["--scenario", "avoid"];
    let text = screen("IND", &scenario);
    // The values of a variable, by year.
    let file = |how: &[&str], variable: &str| -> BTreeMap<u16, f64> {
        let csv = right(&[&["run", "IND", "--format", "csv", "--variable", variable], how].concat());
        let values = csv.lines().skip(1).map(|line| {
            let mut cells = line.rsplit(',');
            let value = cells.next().unwrap().parse().unwrap();
            (cells.next().unwrap().parse().unwrap(), value)
        });
        values.collect()
    };
    let years = [2020, 2030, 2040, 2050, 2060];
    // A flow is shown as the mean of the five years around it; at the end, of the last five years.
    let mean = |values: &BTreeMap<u16, f64>, year: u16| {
        let last = (year + 2).min(2060);
        (last - 4..=last).map(|year| values[&year]).sum::<f64>() / 5.0
    };
    for (start, how, variable) in [
        ("total ", &scenario[..], "GHG"),
        ("today’s path ", &[], "GHG"),
        ("driving ", &scenario, "GHG|Use|Vehicles"),
    ] {
        let (shown, values) = (row(&text, start), file(how, variable));
        for (shown, year) in shown.iter().zip(years) {
            let gigatonnes = mean(&values, year) * 1e-3;
            assert_eq!(*shown, format!("{gigatonnes:.2}"), "{start} {year}");
        }
        assert_eq!(shown.len(), years.len());
    }
    let space = |how: &[&str]| format!("{:.1}", file(how, "Indicator|Floor area per person")[&2050]);
    let shown = row(&text, "Living space per person in 2050 ");
    assert_eq!(shown[..3], [space(&[]), "→".to_owned(), space(&scenario)]);
    let lever = text
        .lines()
        .find_map(|line| line.strip_prefix("Living space per person ")?.split_once("hs=3 "));
    let texts: Vec<&str> = lever.expect("the lever").1.split_whitespace().collect();
    assert_eq!(texts[..3], shown[..3], "the lever says what the result says");
}

#[test]
fn what_was_moved_stands_as_it_is_typed_and_as_what_it_means_here() {
    let text = screen("G7", &["--set", "gr=2.5", "hl=3", "--background", "ssp1.pol2"]);
    assert!(text.contains("\n2 levers moved "), "{text}");
    assert!(text.contains("  hl=3    ") && text.contains("  gr=2.5  "), "{text}");
    assert!(text.contains("ssp1    SSP2, middle of the road → SSP1, sustainability\n"), "{text}");
    assert!(text.contains("pol2    no further climate policy → towards two degrees\n"), "{text}");
    let life = row(&text, "Building lifetime ");
    assert_eq!((life[0].as_str(), life[2].as_str(), life[4].as_str()), ("hl=3", "→", "years"));
    let lever = screen("IND", &["--scenario", "recc", "--set", "tm=5"]);
    for words in [
        "\nMaterial efficiency  ",
        "  as the Panel set it  ",
        "\nTimber and bamboo        tm=5  ",
        "\nA choice goes beyond published evidence.\n",
    ] {
        assert!(lever.contains(words), "{words}\n{lever}");
    }
    let timber = screen("IND", &["--set", "tm=4"]);
    assert!(
        timber.contains(", more wood is needed than forests") && timber.contains(": South Asia ("),
        "{timber}"
    );
}

#[test]
fn years_choose_those_of_the_tables_and_hold_the_year_of_the_results() {
    let text = screen("DEU", &["--years", "2031..2040"]);
    assert!(text.contains("Emissions in 2040 ") && text.contains("  2031  2040\n"), "{text}");
    let text = screen("DEU", &["--years", "1990..2000"]);
    assert!(text.contains("Emissions in 2027 ") && text.contains("  1990  2000\n"), "{text}");
}

#[test]
fn a_link_shows_what_its_page_shows() {
    let text = screen("IND", &["--link", "l=hl30_30-45&y=2060&u=c&c=materials"]);
    for words in [
        "\nEmissions in 2060 ",
        "t CO₂e per person per year",
        "\nMaterials: made new, recycled, reused, t per person per year  ",
        "\nEmissions by cause, t CO₂e per person per year  ",
        "2030       2045\n",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn a_name_cannot_steer_the_terminal() {
    let name = "a\\u001b[2Jb\\u202ec\\u0007 \\u009bd";
    let file = written(
        "steering.json",
        format!(r#"{{"cairn":1,"name":"{name}","levers":{{"hl":{{"level":3}}}}}}"#),
    );
    let link = "l=hl30&n=a%1B%5B2Jb%E2%80%AEc%07%20%C2%9Bd";
    for how in [["--scenario", &file], ["--link", link]] {
        for more in [&[][..], &["--variable", "Population"]] {
            let output = cairn(&[&["run", "DEU"], &how[..], more].concat());
            let heading = "Germany (DEU), scenario a[2Jbc d, release ";
            assert!(output.out.starts_with(heading), "{}", output.out);
            let steers = |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202e}';
            assert!(!output.out.contains(steers) && !output.err.contains(steers), "{}", output.err);
        }
    }
    let output = cairn(&["run", "\u{1b}[2J\u{202e}"]);
    assert_eq!(output.code, Some(1));
    assert!(
        output.err.starts_with("PLACE: there is no place \"\\u{1b}[2J\\u{202e}\". "),
        "{}",
        output.err
    );
}

#[test]
fn choices_too_long_for_a_line_are_told_below() {
    let all: Vec<String> = right(&["levers"])
        .lines()
        .skip(1)
        .take(37)
        .map(|line| format!("{}=1.5", &line[..2]))
        .collect();
    let levers: Vec<&str> = all.iter().map(String::as_str).collect();
    let text = screen("DEU", &[&["--set"], &levers[..]].concat());
    assert!(text.starts_with("Germany (DEU), scenario Own choice of levers, release "), "{text}");
    assert!(
        text.contains("\nLevers ") && !text.contains("12 changes") && text.contains("  gr=1.5  "),
        "{text}"
    );
    lines(&text);
}
