//! Output of `why`: a page of the terminal, a table, JSON.
//!
//! Out of scope: the terms of a number.

use std::fmt::Write as _;

use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::terms::VariableTerm;
use cairn_core::kind::Sector;
use cairn_core::unit::Unit;
use serde_json::{Value, json};

use crate::fact_list::shown;
use crate::facts::{about, object, of_lines};
use crate::report::{CommandReport, CsvLines, PageTable};
use crate::why::ExplanationReport;

impl CommandReport for ExplanationReport {
    fn page(&self) -> String {
        let answer = self;
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
        let mut table = PageTable::new("<><>");
        table.row(["term", "value", "unit", if shares { "%" } else { "" }]);
        for (term, value, unit) in &answer.sum.terms {
            let share = if shares {
                format!("{:.1}", value / answer.value * 100.0)
            } else {
                String::new()
            };
            let mark = if term.is_rest() { " *" } else { "" };
            let name = format!("{}{mark}", term.variable);
            table.row([&name, &rounded(&[*value]).concat(), unit.symbol(), &share]);
        }
        for (name, value, unit) in &answer.sum.over {
            table.row([&format!("over {name}"), &rounded(&[*value]).concat(), unit.symbol(), ""]);
        }
        if answer.value == 0.0 {
            text.push_str("Nothing is counted in that year.\n");
        } else if answer.sum.terms.is_empty() {
            text.push_str("It is not a sum of accounts: it is read from the stock by year of building.\n");
        } else {
            let _ = write!(text, "{table}");
        }
        for said in &answer.rest {
            let _ = write!(text, "\n* {said}");
        }
        if !answer.rest.is_empty() {
            text.push('\n');
        }
        if !answer.members.is_empty() {
            let mut table = PageTable::new("<><");
            for (place, value) in &answer.members {
                table.row([place, &rounded(&[*value]).concat(), answer.unit]);
            }
            let _ = write!(
                text,
                "\nA sum of places has no facts of its own. Largest members; continue with `cairn why {}`:\n\n{table}",
                answer.members[0].0
            );
        }
        for (sector, known) in &answer.facts {
            let title = sector.map_or("every sector", Sector::name);
            let table = of_lines(known, answer.year, &answer.materials);
            let _ = write!(text, "\nFacts of {title}, series in {}\n\n{table}", answer.year);
        }
        text
    }

    /// One line for each value, term, member and fact.
    fn csv(&self) -> CsvLines {
        let answer = self;
        let mut lines = CsvLines::new(
            "place,variable,year,kind,name,value,unit,basis,low,high,rows,sources",
            [answer.place.as_str(), &answer.variable, &answer.year.to_string()],
        );
        let mut line = |kind: &str, name: &str, value: f64, unit: &str| {
            lines.line([kind, name, &exact(value), unit, "", "", "", "", ""]);
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
            let [cell, unit] = shown(value, answer.year, &answer.materials);
            lines.line_with(["fact", &value.name, &cell, &unit], about(value));
        }
        lines
    }

    fn json(&self) -> Value {
        let answer = self;
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
        json!({
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
        })
    }
}
