//! Output of `why`: a page of the terminal, a table, JSON.
//!
//! Out of scope: the terms of a number.

use std::fmt::Write as _;

use cairn_analysis::export::csv::field;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::{ColumnAlignment, aligned, rounded};
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::terms::VariableTerm;
use cairn_core::kind::Sector;
use cairn_core::unit::Unit;
use serde_json::json;

use crate::fact_list::{basis, shown};
use crate::facts::{object, of_lines};
use crate::lists::row;
use crate::why::ExplanationReport;

/// The answer on a page of the terminal.
pub(crate) fn page(answer: &ExplanationReport) -> String {
    let mut text = format!(
        "{} ({}), {} in {}: {} {}\n\n",
        line(&answer.name),
        answer.place,
        answer.variable,
        answer.year,
        rounded(&[answer.value]).concat(),
        answer.unit
    );
    if answer.variable.starts_with("Inflow|") {
        // Tables of releases and comparisons count demand, which is larger.
        text.insert_str(
            text.len() - 1,
            "Into use: losses in making and on sites come on top; Demand| counts both.\n",
        );
    }
    let shares = answer.sum.over.is_empty() && answer.value != 0.0;
    let mut rows = vec![row(["term", "value", "unit", if shares { "%" } else { "" }])];
    for (term, value, unit) in &answer.sum.terms {
        let share = if shares {
            format!("{:.1}", value / answer.value * 100.0)
        } else {
            String::new()
        };
        let mark = if term.is_rest() { " *" } else { "" };
        rows.push(row([
            &format!("{}{mark}", term.variable),
            &rounded(&[*value]).concat(),
            unit.symbol(),
            &share,
        ]));
    }
    for (name, value, unit) in &answer.sum.over {
        rows.push(row([&format!("over {name}"), &rounded(&[*value]).concat(), unit.symbol(), ""]));
    }
    if answer.value == 0.0 {
        text.push_str("Nothing is counted in that year.\n");
    } else if answer.sum.terms.is_empty() {
        text.push_str("It is not a sum of accounts: it is read from the stock by year of building.\n");
    } else {
        text.push_str(&aligned(
            &rows,
            &[
                ColumnAlignment::Left,
                ColumnAlignment::Right,
                ColumnAlignment::Left,
                ColumnAlignment::Right,
            ],
        ));
    }
    for said in &answer.rest {
        let _ = write!(text, "\n* {said}");
    }
    if !answer.rest.is_empty() {
        text.push('\n');
    }
    if !answer.members.is_empty() {
        let rows: Vec<Vec<String>> = answer
            .members
            .iter()
            .map(|(place, value)| row([place, &rounded(&[*value]).concat(), answer.unit]))
            .collect();
        let _ = write!(
            text,
            "\nA sum of places has no facts of its own. Largest members; continue with `cairn why {}`:\n\n{}",
            answer.members[0].0,
            aligned(&rows, &[ColumnAlignment::Left, ColumnAlignment::Right, ColumnAlignment::Left])
        );
    }
    for (sector, known) in &answer.facts {
        let title = sector.map_or("every sector", Sector::name);
        let table = of_lines(known, answer.year, &answer.materials);
        let _ = write!(text, "\nFacts of {title}, series in {}\n\n{table}", answer.year);
    }
    text
}

/// The answer as a table, with one line for each value, term, member and fact.
pub(crate) fn csv(answer: &ExplanationReport) -> String {
    let mut text = "place,variable,year,kind,name,value,unit,basis,low,high,rows,sources\n".to_owned();
    let head = format!("{},{},{}", answer.place, field(&answer.variable), answer.year);
    let mut line = |kind: &str, name: &str, value: f64, unit: &str| {
        let _ = writeln!(text, "{head},{kind},{},{},{},,,,,", field(name), exact(value), field(unit));
    };
    line("value", &answer.variable, answer.value, answer.unit);
    for (term, value, unit) in &answer.sum.terms {
        line(if term.is_rest() { "rest" } else { "term" }, &term.variable, *value, unit.symbol());
    }
    for (name, value, unit) in &answer.sum.over {
        line("over", name, *value, unit.symbol());
    }
    for (place, value) in &answer.members {
        line("member", place, *value, answer.unit);
    }
    for value in answer.facts.iter().flat_map(|(_, known)| known) {
        let [low, high] = value.ends().map_or_else(Default::default, |(low, high)| [exact(low), exact(high)]);
        let rows: Vec<&str> = value.lines.iter().map(|(line, _)| line.as_str()).collect();
        let [cell, unit] = shown(value, answer.year, &answer.materials);
        let _ = writeln!(
            text,
            "{head},fact,{},{},{},{},{low},{high},{},{}",
            field(&value.name),
            field(&cell),
            field(&unit),
            basis(value),
            field(&rows.join(" ")),
            field(&value.sources.join(" ")),
        );
    }
    text
}

/// The answer as JSON.
pub(crate) fn json(answer: &ExplanationReport) -> String {
    let term = |(term, value, unit): &(VariableTerm, f64, Unit)| {
        json!({
            "variable": term.variable,
            "value": value,
            "unit": unit.symbol(),
            "sector": term.sector.map(Sector::name),
            "rest_of_a_statistic": term.is_rest(),
        })
    };
    let over = |(name, value, unit): &(String, f64, Unit)| json!({ "variable": name, "value": value, "unit": unit.symbol() });
    let member = |(place, value): &(String, f64)| json!({ "place": place, "value": value });
    let facts = answer.facts.iter().flat_map(|(_, known)| known).map(object);
    let whole = json!({
        "place": answer.place,
        "variable": answer.variable,
        "year": answer.year.number(),
        "value": answer.value,
        "unit": answer.unit,
        "terms": answer.sum.terms.iter().map(term).collect::<Vec<_>>(),
        "over": answer.sum.over.iter().map(over).collect::<Vec<_>>(),
        "members": answer.members.iter().map(member).collect::<Vec<_>>(),
        "remarks": answer.rest,
        "facts": facts.collect::<Vec<_>>(),
    });
    format!("{whole}\n")
}
