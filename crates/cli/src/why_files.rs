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

use crate::fact_list::cell_text;
use crate::facts::{about, object, of_lines};
use crate::report::{CommandReport, CsvLines, PageTable};
use crate::why::ExplanationReport;

impl CommandReport for ExplanationReport {
    fn page(&self) -> String {
        let mut text = format!(
            "{} ({}), {} in {}: {} {}\n\n",
            line(&self.name),
            self.place,
            self.variable,
            self.year,
            rounded(&[self.value]).concat(),
            self.unit
        );
        if self.variable.starts_with("Inflow|") {
            // Tables of releases and comparisons count demand, which is larger.
            text.insert_str(
                text.len() - 1,
                "Into use: losses in making and on sites come on top; Demand| counts both.\n",
            );
        }
        let shares = self.sum.over.is_empty() && self.value != 0.0;
        let mut table = PageTable::new("<><>");
        table.row(["term", "value", "unit", if shares { "%" } else { "" }]);
        for (term, value, unit) in &self.sum.terms {
            let share = if shares {
                format!("{:.1}", value / self.value * 100.0)
            } else {
                String::new()
            };
            let mark = if term.is_rest() { " *" } else { "" };
            let name = format!("{}{mark}", term.variable);
            table.row([&name, &rounded(&[*value]).concat(), unit.symbol(), &share]);
        }
        for (name, value, unit) in &self.sum.over {
            table.row([&format!("over {name}"), &rounded(&[*value]).concat(), unit.symbol(), ""]);
        }
        if self.value == 0.0 {
            text.push_str("Nothing is counted in that year.\n");
        } else if self.sum.terms.is_empty() {
            text.push_str("It is not a sum of accounts: it is read from the stock by year of building.\n");
        } else {
            let _ = write!(text, "{table}");
        }
        for paragraph in &self.rest {
            let _ = write!(text, "\n* {paragraph}");
        }
        if !self.rest.is_empty() {
            text.push('\n');
        }
        if !self.members.is_empty() {
            let mut table = PageTable::new("<><");
            for (place, value) in &self.members {
                table.row([place, &rounded(&[*value]).concat(), self.unit]);
            }
            let _ = write!(
                text,
                "\nA sum of places has no facts of its own. Largest members; continue with `cairn why {}`:\n\n{table}",
                self.members[0].0
            );
        }
        for (sector, values) in &self.facts {
            let title = sector.map_or("every sector", Sector::name);
            let table = of_lines(values, self.year, &self.materials);
            let _ = write!(text, "\nFacts of {title}, series in {}\n\n{table}", self.year);
        }
        text
    }

    /// One line for each value, term, member and fact.
    fn csv(&self) -> CsvLines {
        let mut lines = CsvLines::new(
            "place,variable,year,kind,name,value,unit,basis,low,high,rows,sources",
            [self.place.as_str(), &self.variable, &self.year.to_string()],
        );
        let mut line = |kind: &str, name: &str, value: f64, unit: &str| {
            lines.line([kind, name, &exact(value), unit, "", "", "", "", ""]);
        };
        line("value", &self.variable, self.value, self.unit);
        for (term, value, unit) in &self.sum.terms {
            line(if term.is_rest() { "rest" } else { "term" }, &term.variable, *value, unit.symbol());
        }
        for (name, value, unit) in &self.sum.over {
            line("over", name, *value, unit.symbol());
        }
        for (place, value) in &self.members {
            line("member", place, *value, self.unit);
        }
        for value in self.facts.iter().flat_map(|(_, values)| values) {
            let [cell, unit] = cell_text(value, self.year, &self.materials);
            lines.line_with(["fact", &value.name, &cell, &unit], about(value));
        }
        lines
    }

    fn json(&self) -> Value {
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
        let facts = self.facts.iter().flat_map(|(_, values)| values).map(object);
        json!({
            "place": self.place,
            "variable": self.variable,
            "year": self.year.number(),
            "value": self.value,
            "unit": self.unit,
            "terms": self.sum.terms.iter().map(term).collect::<Vec<_>>(),
            "over": self.sum.over.iter().map(over).collect::<Vec<_>>(),
            "members": self.members.iter().map(member).collect::<Vec<_>>(),
            "remarks": self.rest,
            "facts": facts.collect::<Vec<_>>(),
        })
    }
}
