//! The outlook as files: one value per line for tables, one object for programs. Every year, full precision.

use cairn_analysis::export::exact;
use cairn_analysis::outlook::bridge;
use cairn_analysis::outlook::circularity::MATERIALS_SHOWN;
use cairn_analysis::outlook::ledger::LedgerLine;
use cairn_analysis::outlook::lever_effects::{self, LeverQuantities};
use cairn_core::kind::{Prospect, Resource};
use cairn_core::year::Year;
use cairn_evidence::outlook::cases;
use serde_json::{Value, json};

use crate::outlook::OutlookReport;
use crate::report::{CommandReport, CsvLines};

impl CommandReport for OutlookReport<'_> {
    fn page(&self) -> String {
        self.tables()
    }

    /// One value per line, every year, full precision.
    fn csv(&self) -> CsvLines {
        let mut lines = CsvLines::new("scenario,variable,unit,year,value", []);
        let line = |lines: &mut CsvLines, variable: &str, unit: &str, year: Year, value: f64| {
            lines.line([variable, unit, &year.to_string(), &exact(value)]);
        };
        for path in self.prospects.iter().filter_map(|prospect| self.outlook.path(*prospect)) {
            lines.begin([path.prospect.id()]);
            for name in cases::variables() {
                let Ok(read) = cases::path_values(path, &name) else { continue };
                for year in read.first.to(Year::LAST) {
                    line(&mut lines, &name, read.unit, year, read.values[year]);
                }
            }
        }
        lines.begin([self.called.as_str()]);
        for (resource, year, explained) in self.explained() {
            let name = format!("Outlook|Explained|{}", resource.name());
            line(&mut lines, &name, "Gt/yr", year, explained);
        }
        for (of, year, gt) in self.lines() {
            line(&mut lines, &format!("Outlook|Ledger|{}", of.name()), "Gt/yr", year, gt);
        }
        for row in self.worlds.iter().flat_map(|worlds| &worlds.years) {
            let [today, documents] = row.ours;
            for (what, gt) in [
                ("Today's path", today),
                ("Documents' world", documents),
                ("Documents' share", row.share),
            ] {
                line(&mut lines, &format!("Outlook|Two worlds|{what}"), "Gt/yr", row.year, gt);
            }
        }
        for (name, year, [share, leaving]) in self.circled() {
            for (what, value) in [("Used before", share), ("Leaving use", leaving)] {
                line(&mut lines, &format!("Outlook|{what}|{name}"), "1", year, value);
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let mut paths = Vec::new();
        for path in self.prospects.iter().filter_map(|prospect| self.outlook.path(*prospect)) {
            for name in cases::variables() {
                let Ok(read) = cases::path_values(path, &name) else { continue };
                paths.push(json!({
                    "scenario": path.prospect.id(),
                    "edition": path.prospect.edition(),
                    "variable": name,
                    "unit": read.unit,
                    "first": read.first.number(),
                    "values": read.values.span(read.first, Year::LAST),
                }));
            }
        }
        let printed: Vec<Value> = self
            .ends()
            .iter()
            .map(|end| {
                json!({
                    "scenario": end.point.prospect.map(Prospect::id),
                    "what": end.point.subject.id(),
                    "group": end.point.resource.map(Resource::id),
                    "year": end.point.year.number(),
                    "printed": end.printed,
                    "ours": end.ours,
                    "unit": end.point.unit,
                    "meets": end.is_met(),
                    "to_verify": end.point.to_verify,
                    "source": end.point.cited(),
                })
            })
            .collect();
        let bridge: Vec<Value> = self
            .bridged()
            .into_iter()
            .map(|(year, whose, resource, world, explained)| {
                json!({"year": year.number(), "world_of": whose, "group": resource.id(), "world": world, "explained": explained})
            })
            .collect();
        let circular: Vec<Value> = self
            .circled()
            .into_iter()
            .map(
                |(name, year, [share, leaving])| json!({"material": name, "year": year.number(), "used_before": share, "leaving": leaving}),
            )
            .collect();
        let ledger: Vec<Value> = self
            .lines()
            .into_iter()
            .map(|(line, year, gt)| json!({"line": line.name(), "year": year.number(), "gt": gt}))
            .collect();
        let worlds: Vec<Value> = self
            .worlds
            .iter()
            .flat_map(|worlds| &worlds.years)
            .map(|row| {
                let [today, documents] = row.ours;
                json!({"year": row.year.number(), "todays_path": today, "documents_world": documents, "documents_share": row.share})
            })
            .collect();
        json!({
            "paths": paths,
            "printed": printed,
            "bridge": {"scenario": self.called, "groups": bridge},
            "ledger": ledger,
            "two_worlds": worlds,
            "circular": circular,
        })
    }
}

impl OutlookReport<'_> {
    /// Circularity of each material, every year from 2020 on: share in use before, and outflow over demand (at most 1).
    fn circled(&self) -> Vec<(&'static str, Year, [f64; 2])> {
        let under = LeverQuantities::of(&self.outlook.quoted.taken, self.outcome);
        let names = MATERIALS_SHOWN.iter().map(|(material, _)| material.id()).chain(["all"]);
        let years = || lever_effects::FIRST.to(Year::LAST);
        let of = |(place, name)| years().map(move |year| (place, name, year)).collect::<Vec<_>>();
        let all = names.enumerate().flat_map(of);
        all.map(|(place, name, year)| (name, year, under.circular(place, year))).collect()
    }

    /// Amount of each line of the ledger, every year from 2020 on.
    fn lines(&self) -> Vec<(LedgerLine, Year, f64)> {
        let under = LeverQuantities::of(&self.outlook.quoted.taken, self.outcome);
        let mut all = Vec::new();
        for line in LedgerLine::ALL {
            for year in lever_effects::FIRST.to(Year::LAST) {
                all.push((line, year, under.ledger(year)[line.index()]));
            }
        }
        all
    }

    /// The part of each group that the country model explains, every year.
    fn explained(&self) -> Vec<(Resource, Year, f64)> {
        let mut all = Vec::new();
        for resource in Resource::ALL {
            for year in Year::results() {
                let explained = bridge::explained(&self.outlook.quoted.taken, self.outcome, year);
                all.push((resource, year, explained[resource.index()]));
            }
        }
        all
    }
}
