//! Charts at the command line: the numbers of the page, code that gives them, valid and invalid input.

use crate::typed;
use cairn_analysis::ask::chart::single;
use cairn_core::choices::link::Chart;
use serde_json::Value;
use typed::{cairn, right};

/// The lines of a command without its head, as cells.
fn cells(text: &str) -> Vec<Vec<String>> {
    text.lines()
        .skip(1)
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

#[test]
fn every_chart_of_one_run_has_named_series_and_finite_numbers() {
    for chart in single() {
        let text = right(&["chart", "TUV", chart.id(), "--scenario", "all", "--format", "csv"]);
        assert!(text.starts_with("place,scenario,chart,year,series,unit,value\n"), "{text}");
        for row in cells(&text) {
            assert_eq!([row[0].as_str(), &row[1], &row[2]], ["TUV", "all", chart.id()]);
            assert!(!row[4].is_empty() && !row[4].contains('{'), "{}: {row:?}", chart.id());
            assert!(row.last().unwrap().parse::<f64>().unwrap().is_finite(), "{row:?}");
        }
    }
}

#[test]
fn numbers_are_means_of_five_years_of_the_variable_and_the_link_says_how_they_are_looked_at() {
    let chart = cells(&right(&["chart", "IND", "ghg", "--format", "csv"]));
    let total = |rows: &[Vec<String>], year: &str| -> f64 {
        let row = rows.iter().find(|row| row[3] == year && row[4] == "total");
        row.unwrap_or_else(|| panic!("no total of {year}")).last().unwrap().parse().unwrap()
    };
    let run = cells(&right(&[
        "run",
        "IND",
        "--variable",
        "GHG",
        "--years",
        "2048..2052",
        "--format",
        "csv",
    ]));
    let mean = run.iter().map(|row| row.last().unwrap().parse::<f64>().unwrap()).sum::<f64>() / 5.0;
    assert!(
        (total(&chart, "2050") / mean - 1.0).abs() < 1e-9,
        "{} and {mean}",
        total(&chart, "2050")
    );
    // For each person, and a lever: the link of a page.
    let person = cells(&right(&["chart", "IND", "ghg", "--link", "c=ghg&u=c&l=hl30", "--format", "csv"]));
    assert!(total(&person, "2050") < total(&chart, "2050") / 1e3);
    let object: Value = serde_json::from_str(&right(&["chart", "TUV", "Stands", "--format", "json"])).unwrap();
    assert_eq!(
        (&object["chart"], &object["years"][0]),
        (&Value::from("stands"), &Value::from(1970))
    );
    let page = right(&["chart", "KEN-21711", "ghg"]);
    assert!(
        page.contains("Chart ghg, Mt CO2e/yr") && page.lines().all(|line| line.chars().count() <= 150),
        "{page}"
    );
}

#[test]
fn the_code_of_every_chart_runs_in_a_shell() {
    for chart in Chart::ALL {
        let code = right(&["chart", "TUV", chart.id(), "--scenario", "all", "--code", "sh"]);
        let words: Vec<&str> = code.trim().split(' ').map(|word| word.trim_matches('\'')).collect();
        assert_eq!(words[0], "cairn", "{code}");
        // Fewer draws, which is the same command.
        let has_draws = matches!(chart, Chart::Range | Chart::Money);
        let fewer = [&words[1..], if has_draws { &["--draws", "4"] } else { &[] }].concat();
        assert!(right(&fewer).lines().count() > 1, "{code}");
    }
}

#[test]
fn what_is_no_chart_or_no_language_is_refused_in_words() {
    for (typed, said) in [
        (vec!["chart", "IND", "plant"], "Did you mean plants"),
        (vec!["chart", "IND", "range"], "shows many runs"),
        (vec!["chart", "KEN-21711", "plants"], "not made for a city"),
        (vec!["chart", "IND", "ghg", "--code", "cobol"], "is not a language"),
        (vec!["chart", "IND", "who", "--code", "mjs"], "has no function"),
        (vec!["chart", "Atlantis", "ghg"], "there is no place"),
    ] {
        let answer = cairn(&typed);
        assert_eq!((answer.code, answer.out.as_str()), (Some(1), ""), "{typed:?}");
        assert!(answer.err.contains(said), "{typed:?}: {}", answer.err);
    }
}
