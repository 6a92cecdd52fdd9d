//! `hotspots`: the sectors with the largest material flows and greenhouse gases around a year, the levers that save most
//! there, and statistics of the place.
//!
//! The numbers of the site's page of hotspots. Out of scope: how cells are computed ([`cairn_analysis::findings::hotspots`]).

use std::fmt::Write as _;

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::flows::FIRST;
use cairn_analysis::findings::hotspots::{HeatMap, HotspotCell, HotspotMeasure, IN_FULL, Spared, spared};
use cairn_analysis::findings::receipt;
use cairn_analysis::outlook::consumption::{BASE, Consumed, LAST, Statistics};
use cairn_core::choices::Level;
use cairn_core::kind::{Lever, Resource};
use cairn_core::year::Year;
use cairn_evidence::outlook::reports::built_in;
use cairn_evidence::outlook::statistics::statistics;
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args::{ChoiceArgs, placed};
use crate::facts::year;
use crate::fault::CommandFault;
use crate::output::remarks;
use crate::report::{CommandReport, CsvLines, OutputArgs, PageTable, ReportFormat, ReportHead, print};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn hotspots IND                             where India's materials and emissions are largest around 2050
  cairn hotspots IND --year 2030 --scenario all  the same around another year, with levers moved
  cairn hotspots DEU --format csv                one cell per line, full precision
  cairn hotspots WLD --format json               cells, levers and statistics for programs

Cells are materials going into use by sector and material, and greenhouse gases of making them, building, use and end of life.
They add up to Inflow and GHG of the model. Levers: each alone at the most the evidence supports, on top of your choices, in 2050
or later. Statistics are of the whole economy, as published; a faulty record is named and not used.";

/// Number of cells on a page.
const PAGE_CELLS: usize = 8;

/// Arguments of `hotspots`.
#[derive(Args)]
pub(crate) struct HotspotsArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// The year in the middle, from 1990; default: the link's, or 2050
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// Hotspots of a place, and their request.
struct HotspotReport {
    head: ReportHead,
    year: Year,
    levers_in: Year,
    heat: HeatMap,
    spots: Vec<(HotspotCell, Vec<Spared>)>,
    statistics: Statistics,
}

/// Runs a place and prints its hotspots.
pub(crate) fn run(args: &HotspotsArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let (world, mut chosen) = placed(world(facts)?, &args.place, &args.choices, facts)?;
    let quoted = built_in()?;
    let mut target = RunTarget::find(&world, &args.place)?;
    let release = export::release(&world.release);
    let year = args.year.as_deref().map_or(Ok(chosen.view.focus), |text| year(text, FIRST))?;
    let levers_in = year.max(IN_FULL);
    let choices = chosen.scenario.choices.clone();
    let outcome = target.run(&choices);
    let (heat, later) = (HeatMap::of(outcome, year), HeatMap::of(outcome, levers_in));
    chosen.check_receipt(receipt::of(outcome));
    let mut pulled = Vec::new();
    if args.output.format != ReportFormat::Csv {
        for lever in Lever::ALL.into_iter().filter(|lever| lever.is_measure()) {
            let with = choices.clone().with(lever, Level::TOP);
            pulled.push((lever, HeatMap::of(target.run(&with), levers_in)));
        }
    }
    let cells = HotspotMeasure::ALL.into_iter().flat_map(|measure| heat.largest(measure));
    let of = |cell: HotspotCell| (cell, spared(cell, &later, pulled.iter().map(|(lever, heat)| (*lever, heat))));
    let spots = cells.map(of).collect();
    remarks(&chosen.remarks);
    let report = HotspotReport {
        head: ReportHead::of(&target, &chosen.scenario, &release),
        year,
        levers_in,
        heat,
        spots,
        statistics: statistics(&world, &quoted, &[]),
    };
    print(&report, args.output.format)
}

/// Nonzero cells of a measure, the largest first.
fn cells(report: &HotspotReport, measure: HotspotMeasure) -> Vec<(HotspotCell, f64)> {
    let mut cells: Vec<(HotspotCell, f64)> = HotspotCell::all(measure).map(|cell| (cell, report.heat.at(cell))).collect();
    cells.retain(|(_, value)| *value != 0.0);
    cells.sort_by(|a, b| b.1.total_cmp(&a.1));
    cells
}

impl CommandReport for HotspotReport {
    /// The page: the largest cells of each measure, levers of the largest three, statistics.
    fn page(&self) -> String {
        let mut text = format!("{}Around {}, mean of five years.\n", self.head.title(), self.year);
        for measure in HotspotMeasure::ALL {
            let total = self.heat.total(measure);
            let cells = cells(self, measure);
            let numbers: Vec<f64> = cells.iter().take(PAGE_CELLS).map(|(_, value)| *value).chain([total]).collect();
            let texts = rounded(&numbers);
            let mut table = PageTable::new("<<>");
            table.row([measure.id(), "", measure.unit().symbol(), "share"]);
            for ((cell, value), text) in cells.iter().zip(&texts).take(PAGE_CELLS) {
                let share = format!("{:.0} %", value / total * 100.0);
                table.row([cell.sector.name(), cell.row.id(), text, &share]);
            }
            if let Some(text) = texts.last() {
                table.row(["all", "", text, ""]);
            }
            let _ = write!(text, "\n{table}");
        }
        let [demand, out, back] = self.heat.circle();
        if demand > 0.0 {
            let _ = writeln!(
                text,
                "\nUsed again or made from scrap: {:.0} % of what is asked for. What leaves use is {:.0} % of it; {:.0} % of that does not come back.",
                back / demand * 100.0,
                out / demand * 100.0,
                (1.0 - back / out.max(back)).max(0.0) * 100.0
            );
        }
        let _ = writeln!(
            text,
            "\nLevers that save most of the largest three in {}, each alone at the most the evidence supports:",
            self.levers_in
        );
        for (cell, spared) in &self.spots {
            let levers = spared.iter().map(|of| format!("{} {:.0} %", of.lever.id(), of.share * 100.0));
            let levers: Vec<String> = levers.collect();
            let line = if levers.is_empty() { "none".to_owned() } else { levers.join(", ") };
            let _ = writeln!(text, "  {}, {}, {}: {line}", cell.measure.id(), cell.sector.name(), cell.row.id());
        }
        text.push('\n');
        match self.statistics.place(self.head.place) {
            Some(own) => text.push_str(&counted(own, self)),
            None => text.push_str("No statistics are added up for these places.\n"),
        }
        text
    }

    /// One line per cell.
    fn csv(&self) -> CsvLines {
        let mut lines = self.head.lines("place,scenario,year,measure,sector,of,unit,value");
        let year = self.year.to_string();
        for measure in HotspotMeasure::ALL {
            for cell in HotspotCell::all(measure).filter(|cell| self.heat.at(*cell) != 0.0) {
                let (unit, value) = (measure.unit().symbol(), exact(self.heat.at(cell)));
                lines.line([&year, measure.id(), cell.sector.name(), cell.row.id(), unit, &value]);
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let part = |measure: HotspotMeasure| {
            let cell = |(cell, value): &(HotspotCell, f64)| json!({"sector": cell.sector.name(), "of": cell.row.id(), "value": value});
            let cells = cells(self, measure);
            json!({"unit": measure.unit().symbol(), "total": self.heat.total(measure), "cells": cells.iter().map(cell).collect::<Vec<Value>>()})
        };
        let lever = |of: &Spared| json!({"lever": of.lever.id(), "share": of.share});
        let spot = |(cell, spared): &(HotspotCell, Vec<Spared>)| json!({"measure": cell.measure.id(), "sector": cell.sector.name(), "of": cell.row.id(), "spared": spared.iter().map(lever).collect::<Vec<Value>>()});
        let statistics = self.statistics.place(self.head.place).map(|own| {
            let used = own.used.map(|used| {
            let groups = Resource::ALL.map(|resource| (resource.id().to_owned(), json!(used.groups[resource.index()])));
            let groups: serde_json::Map<String, Value> = groups.into_iter().collect();
            json!({"total": used.total, "person": used.person, "groups": groups, "defect": used.defect.map(cairn_core::kind::Defect::id)})
        });
            let footprint = own.footprints().into_iter().map(|(year, value)| json!([year.number(), value]));
            let rank = self.statistics.rank(self.head.place).map(|(rank, of)| json!([rank, of]));
            json!({
                "consumption": used, "footprint": footprint.collect::<Vec<Value>>(),
                "decoupling": own.decoupled().map(|(index, _)| index), "position": rank,
            })
        });
        self.head.object(json!({
        "year": self.year.number(), "levers_in": self.levers_in.number(), "materials": part(HotspotMeasure::Materials), "ghg": part(HotspotMeasure::Ghg),
        "spots": self.spots.iter().map(spot).collect::<Vec<Value>>(), "statistics": statistics,
    }))
    }
}

/// Consumption of a place in statistics, and the faults of these.
fn counted(own: &Consumed, report: &HotspotReport) -> String {
    let mut text = String::new();
    let _ = match (&own.used, own.sound()) {
        (None, _) => writeln!(text, "Consumption: not published."),
        (Some(used), None) => writeln!(
            text,
            "Consumption of {LAST}: {:.1} Mt as published; not used: {}.",
            used.total,
            used.defect.map_or("", cairn_core::kind::Defect::id)
        ),
        (_, Some(used)) => writeln!(
            text,
            "Consumption of {LAST}: {:.0} Mt, {:.1} t per person.",
            used.total, used.person
        ),
    };
    let _ = match own.newest() {
        Some(newest) => {
            let all = own.footprints_in_all();
            let all = all.last().map_or_else(String::new, |(_, all)| format!(", {all:.0} Mt in all"));
            writeln!(text, "Material footprint of {LAST}: {newest:.1} t per person{all}.")
        }
        None => writeln!(text, "Material footprint: not published."),
    };
    if let Some((index, _)) = own.decoupled() {
        let _ = write!(text, "Decoupling index {BASE} to {LAST}: {index:.2}");
        if let Some((rank, of)) = report.statistics.rank(report.head.place) {
            let _ = write!(text, ", position {rank} of {of}");
        }
        text.push_str(".\n");
    }
    text
}
