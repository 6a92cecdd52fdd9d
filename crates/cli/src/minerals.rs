//! `minerals`: minerals of batteries, motors, wind and solar plants and catalysts in a place.
//!
//! Out of scope: the layer itself ([`cairn_core::model::minerals`]).

use std::fmt::Write as _;

use cairn_analysis::ask::sheet;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::minerals::table::{MineralTableRow, RESULT_YEAR, WANTED, rows};
use cairn_analysis::findings::minerals::{self, names};
use cairn_analysis::findings::variable::NamedSeries;
use cairn_core::choices::Choices;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::facts::pack;
use cairn_core::kind::ChemistryPath;
use cairn_core::place::{PlaceId, Wider};
use cairn_evidence::comparison::minerals::{PublishedMineral, compare};
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args::{ChoiceArgs, placed};
use crate::fault::CommandFault;
use crate::output::remarks;
use crate::report::{CommandReport, CsvLines, OutputArgs, PageTable, ReportHead, print};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn minerals WLD                              twelve minerals of the world on today's path
  cairn minerals IND --set ev=4 --set br=4        electric cars, and batteries recycled
  cairn minerals WLD --format csv                 one number per line
  cairn minerals WLD --benchmarks                 our numbers of the world beside published ones
  cairn run IND --variable 'Minerals|*'           every series; 'Battery capacity|*' likewise

The layer follows the vehicles and plants of a run and feeds nothing back: no price, no shortage, no effect on how many electric
cars are sold. Reserves are what pays today by each country's own rules; they grow. Chemistry after 2024 is ours: the range is that
of three other paths.";

/// Arguments of `minerals`.
#[derive(Args)]
pub(crate) struct MineralArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    /// Compare our numbers of the world with published ones instead
    #[arg(long)]
    benchmarks: bool,
    #[command(flatten)]
    choices: ChoiceArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// The minerals of a place under choices.
struct MineralReport {
    head: ReportHead,
    rows: Vec<MineralTableRow>,
    /// True if the place is the world, so that reserves and mining of the world can stand beside.
    whole: bool,
}

/// Our numbers of the world, each with a published one.
struct MineralComparison(Vec<PublishedMineral>);

/// Facts on minerals.
fn mineral_facts() -> Result<MineralFacts, CommandFault> {
    pack::read_minerals(pack::MINERALS).map_err(CommandFault::pack("built-in minerals"))
}

/// The fault of a city.
fn no_city(place: PlaceId) -> CommandFault {
    CommandFault::new(
        "PLACE",
        format!("{place} is a city: its vehicles other than cars and its plants are not known."),
        "Name its country.",
    )
}

/// The variables of minerals that match some patterns, under choices.
pub(crate) fn series(target: &RunTarget<'_>, choices: &Choices, patterns: &[String]) -> Result<Vec<NamedSeries>, CommandFault> {
    if target.id().is_city() {
        return Err(no_city(target.id()));
    }
    let all = names::all();
    let listed: Vec<String> = all.iter().map(|(name, _)| name.clone()).collect();
    let wanted = sheet::matching(&listed, patterns)?;
    let run = minerals::run(
        target.id(),
        &target.members(),
        &mineral_facts()?,
        choices,
        &[ChemistryPath::Reference],
    );
    let Some(results) = run.paths.first() else {
        return Ok(Vec::new());
    };
    let all = all.into_iter().filter(|(name, _)| wanted.contains(name));
    Ok(all.filter_map(|(name, rows)| names::named(results, name, &rows)).collect())
}

/// Runs the layer and prints the table, or the comparison.
pub(crate) fn run(args: &MineralArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let (world, chosen) = placed(world(facts)?, &args.place, &args.choices, facts)?;
    let minerals = mineral_facts()?;
    if args.benchmarks {
        return print(&MineralComparison(compare(&minerals, &world)?), args.output.format);
    }
    let target = RunTarget::find(&world, &args.place)?;
    if target.id().is_city() {
        return Err(no_city(target.id()));
    }
    let release = export::release(&world.release);
    remarks(&chosen.remarks);
    let choices = &chosen.scenario.choices;
    let run = minerals::run(target.id(), &target.members(), &minerals, choices, &ChemistryPath::ALL);
    let report = MineralReport {
        head: ReportHead::of(&target, &chosen.scenario, &release),
        rows: rows(&minerals, &run.run, &run.paths),
        whole: Some(target.id()) == Wider::World.id(),
    };
    print(&report, args.output.format)
}

/// A share in percent, or nothing.
fn percent(share: Option<f64>) -> String {
    share.map_or_else(String::new, |share| format!("{:.0} %", share * 100.0))
}

impl MineralReport {
    /// Figures of the world, if the place is the world.
    fn of_world(&self, figure: Option<f64>) -> Option<f64> {
        figure.filter(|_| self.whole)
    }
}

impl CommandReport for MineralComparison {
    fn page(&self) -> String {
        let met = self.0.iter().filter(|mineral| mineral.is_met()).count();
        let lines: Vec<String> = self.0.iter().map(PublishedMineral::line).collect();
        format!(
            "{}\n{met} of {} published figures within tolerance.\n",
            lines.join("\n"),
            self.0.len()
        )
    }

    fn csv(&self) -> CsvLines {
        let columns = "place,benchmark,mineral,of,published,year,unit,amount,ours,tolerance,met,note";
        let mut lines = CsvLines::new(columns, [Wider::World.code()]);
        for mineral in &self.0 {
            let of = &mineral.benchmark;
            let numbers = [of.amount, mineral.our_result, of.tolerance].map(exact);
            let ends = [mineral.is_met().to_string(), of.note.clone()];
            lines.line_with(
                [&of.id, &of.mineral, &of.of, &of.published, &of.year.to_string(), &of.unit],
                numbers.into_iter().chain(ends),
            );
        }
        lines
    }

    fn json(&self) -> Value {
        let rows = self.0.iter().map(|mineral| {
            let of = &mineral.benchmark;
            json!({
                "benchmark": of.id, "mineral": of.mineral, "of": of.of, "published": of.published, "year": of.year.number(),
                "unit": of.unit, "amount": of.amount, "ours": mineral.our_result, "tolerance": of.tolerance, "met": mineral.is_met(),
                "note": of.note,
            })
        });
        let rows: Vec<Value> = rows.collect();
        json!({ "place": Wider::World.code(), "benchmarks": rows })
    }
}

impl CommandReport for MineralReport {
    fn page(&self) -> String {
        let mut text = self.head.title();
        let _ = writeln!(
            text,
            "kt; primary is demand less recycled; the range of {RESULT_YEAR} is that of three other paths of chemistry\n"
        );
        let mut table = PageTable::new("<>>>>>>>>>");
        let mut heads: Vec<String> = WANTED.iter().map(|year| format!("wanted {year}")).collect();
        let others = [
            "made 2025",
            "primary 2025-2060",
            "of reserves",
            "recycled 2050",
            "primary 2050",
            "range",
            "in batteries",
        ];
        heads.extend(others.map(str::to_owned));
        table.row_with(["mineral"], heads);
        for row in &self.rows {
            let text = |value: f64| rounded(&[value]).concat();
            let of = |value: Option<f64>| value.map_or_else(String::new, text);
            let mut cells: Vec<String> = row.wanted.into_iter().map(text).collect();
            let reserves = self.of_world(row.reserves).map(|reserves| row.primary / reserves);
            cells.extend([
                of(self.of_world(row.mined)),
                text(row.primary),
                percent(reserves),
                percent(row.recycled),
            ]);
            cells.push(of(row.range.map(|[_, primary, _]| primary)));
            cells.push(
                row.range
                    .map_or_else(String::new, |[low, _, high]| format!("{}-{}", text(low), text(high))),
            );
            cells.push(percent(row.in_batteries));
            table.row_with([row.mineral.name()], cells);
        }
        let _ = write!(text, "{table}");
        text.push_str(
            "\nThe split by mineral is ours: the documents speak of materials as a whole. Reserves grow. Costs are not modelled.\n",
        );
        text
    }

    fn csv(&self) -> CsvLines {
        let mut lines = self.head.lines("place,scenario,mineral,what,year,unit,value");
        for row in &self.rows {
            let shown = RESULT_YEAR.to_string();
            let mut line = |what: &str, year: &str, unit: &str, value: Option<f64>| {
                if let Some(value) = value {
                    lines.line([row.mineral.id(), what, year, unit, &exact(value)]);
                }
            };
            for (year, wanted) in WANTED.into_iter().zip(row.wanted) {
                line("wanted", &year.to_string(), "kt/yr", Some(wanted));
            }
            line("made", "2025", "kt/yr", self.of_world(row.mined));
            line("primary", "2025-2060", "kt", Some(row.primary));
            line("reserves", "2025", "kt", self.of_world(row.reserves));
            line("recycled", &shown, "1", row.recycled);
            line("in batteries", &shown, "1", row.in_batteries);
            for (what, at) in [("primary, low", 0), ("primary", 1), ("primary, high", 2)] {
                line(what, &shown, "kt/yr", row.range.map(|range| range[at]));
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let rows = self.rows.iter().map(|row| {
            let wanted = WANTED.into_iter().zip(row.wanted);
            let wanted: Vec<Value> = wanted.map(|(year, kt)| json!({"year": year.number(), "kt": kt})).collect();
            json!({
                "mineral": row.mineral.id(), "wanted": wanted, "made_2025_kt": self.of_world(row.mined),
                "primary_2025_2060_kt": row.primary, "reserves_kt": self.of_world(row.reserves), "recycled_2050": row.recycled,
                "primary_2050_kt": row.range, "in_batteries_2050": row.in_batteries,
            })
        });
        let rows: Vec<Value> = rows.collect();
        self.head.object(json!({"minerals": rows}))
    }
}
