//! `flows`: origin of materials in a year, their uses, and the destination of end-of-life material.
//!
//! The numbers of the explorer's chart of flows under the same link. Out of scope: how flows are computed
//! ([`cairn_analysis::findings::flows`]).

use std::fmt::Write as _;

use cairn_analysis::ask::suggestion;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::flows::{FIRST, Passages, Station, flows};
use cairn_analysis::findings::receipt;
use cairn_core::kind::Pool;
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args::{ChoiceArgs, placed};
use crate::facts::year;
use crate::fault::CommandFault;
use crate::output::remarks;
use crate::report::{CommandReport, CsvLines, OutputArgs, PageTable, ReportHead, print};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn flows IND                                all materials of India around 2050
  cairn flows IND --scenario all --year 2040     the same with levers moved, around another year
  cairn flows DEU --material steel               only steel and iron
  cairn flows WLD --link 'c=flows&b=all'         what a link of the site shows
  cairn flows WLD --format csv                   one flow per line, full precision

Materials: all, steel, aluminium, copper, glass, plastics, concrete (cement and aggregates), bricks, wood, asphalt,
rest (battery minerals and other materials in vehicles). Materials that share their scrap are shown together.
A flow is the mean of five years, as on the site. What enters a sector leaves it: added to what is in use, or out of use.
Not modelled: trade in new materials and in scrap, mining waste, and which sector's scrap goes where.";

/// Word that selects all materials.
const ALL: &str = "all";

/// Arguments of `flows`.
#[derive(Args)]
pub(crate) struct FlowsArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// The year in the middle, from 1990; default: the link's, or 2050
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    /// Materials that share their scrap, such as steel, or all; default: the link's, or all
    #[arg(long, value_name = "MATERIAL")]
    material: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// Flows of a place, and their request.
struct FlowReport {
    head: ReportHead,
    of: Passages,
}

/// Runs a place and prints its flows.
pub(crate) fn run(args: &FlowsArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let (world, mut chosen) = placed(world(facts)?, &args.place, &args.choices, facts)?;
    let mut target = RunTarget::find(&world, &args.place)?;
    let release = export::release(&world.release);
    let focus = args.year.as_deref().map_or(Ok(chosen.view.focus), |text| year(text, FIRST))?;
    let linked = chosen.view.lenses.iter().find_map(|lens| lens.pool);
    let pool = args.material.as_deref().map_or(Ok(linked), material)?;
    let outcome = target.run(&chosen.scenario.choices);
    chosen.check_receipt(receipt::of(outcome));
    let of = flows(outcome, pool, focus, chosen.view.per);
    remarks(&chosen.remarks);
    let report = FlowReport {
        head: ReportHead::of(&target, &chosen.scenario, &release),
        of,
    };
    print(&report, args.output.format)
}

/// Reads a material's id.
fn material(text: &str) -> Result<Option<Pool>, CommandFault> {
    let id = text.trim().to_lowercase();
    if id == ALL {
        return Ok(None);
    }
    Pool::find(&id).map(Some).ok_or_else(|| {
        CommandFault::unknown(
            "--material",
            format!("there is no material \"{text}\"."),
            &suggestion::names(text, Pool::ALL.iter().map(|pool| pool.id())),
            format!("Write all or one of {}.", Pool::ALL.map(Pool::id).join(" ")),
        )
    })
}

fn called_material(report: &FlowReport) -> &'static str {
    report.of.pool.map_or(ALL, Pool::id)
}

impl CommandReport for FlowReport {
    /// The page: inflow and outflow of each sector, then destinations of end-of-life material.
    fn page(&self) -> String {
        let of = &self.of;
        let mut text = format!(
            "{}Materials: {}. Around {}, mean of five years, {}.\n\n",
            self.head.title(),
            called_material(self),
            of.year,
            of.unit.symbol()
        );
        if of.passages.is_empty() {
            return text + "Nothing of it is used or goes out of use here.\n";
        }
        let ends =
            |stations: &[Station]| -> Vec<Station> { stations.iter().copied().filter(|station| of.throughflow(*station) > 0.0).collect() };
        let (from, to) = (ends(&Station::SOURCES), ends(&Station::BEHIND));
        let mut table = PageTable::new("<>");
        table.row_with([""], from.iter().chain(&to).map(|station| station.name().to_lowercase()));
        let sectors: Vec<Station> = Station::all()
            .filter(|station| station.column() == 1 && of.leaving(*station) > 0.0)
            .collect();
        let between = |one: Station, other: Station| of.passages.iter().find(|passage| (passage.from, passage.to) == (one, other));
        let value = |one, other| between(one, other).map_or(0.0, |passage| passage.value);
        let mut numbers = Vec::new();
        for sector in &sectors {
            numbers.extend(from.iter().map(|source| value(*source, *sector)));
            numbers.extend(to.iter().map(|end| value(*sector, *end)));
        }
        numbers.extend(from.iter().chain(&to).map(|station| of.throughflow(*station)));
        let texts = rounded(&numbers);
        let names = sectors.iter().map(|station| station.name()).chain(["all"]);
        for (name, cells) in names.zip(texts.chunks(from.len() + to.len())) {
            table.row_with([name], cells.iter().cloned());
        }
        let fates = ends(&Station::FATES);
        let texts = rounded(&fates.iter().map(|fate| of.throughflow(*fate)).collect::<Vec<f64>>());
        let mut ends = PageTable::new("<>");
        ends.row(["where left-over material ends up", ""]);
        fates.iter().zip(&texts).for_each(|(fate, text)| ends.row([fate.name(), text]));
        let share = |share: f64| format!("{:.0} %", share * 100.0 + 0.0);
        let _ = writeln!(
            text,
            "{table}\n{ends}\nOf the {} {} needed, {} was used before. What is in use {} by {} of it.",
            rounded(&[of.used()])[0],
            of.unit.symbol(),
            share(of.back()),
            if of.net_growth() < 0.0 { "shrinks" } else { "grows" },
            share(of.net_growth().abs())
        );
        text + "Not modelled: trade in new materials and in scrap, mining waste, and which sector's scrap goes where.\n"
    }

    fn csv(&self) -> CsvLines {
        let of = &self.of;
        let mut lines = self.head.lines("place,scenario,material,year,from,to,unit,value");
        let (material, year, unit) = (called_material(self), of.year.to_string(), of.unit.symbol());
        for passage in &of.passages {
            lines.line([material, &year, passage.from.name(), passage.to.name(), unit, &exact(passage.value)]);
        }
        lines
    }

    fn json(&self) -> Value {
        let of = &self.of;
        let station = |station: Station| json!({"name": station.name(), "column": station.column(), "in": of.coming(station), "out": of.leaving(station)});
        let passage =
            |at: &cairn_analysis::findings::flows::Passage| json!({"from": at.from.name(), "to": at.to.name(), "value": at.value});
        let seen = Station::all().filter(|station| of.throughflow(*station) > 0.0);
        self.head.object(json!({
        "material": called_material(self), "year": of.year.number(), "unit": of.unit.symbol(), "asked_for": of.used(), "used_before": of.back(), "grows": of.net_growth(),
        "stations": seen.map(station).collect::<Vec<Value>>(),
        "flows": of.passages.iter().map(passage).collect::<Vec<Value>>(),
    }))
    }
}
