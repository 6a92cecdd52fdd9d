//! `grows`: decomposes the change of a place's greenhouse gases from around 2020 to around a year into factors.
//!
//! For a sum of places, the parts of each place are added up. Out of scope: how a part is computed
//! ([`cairn_analysis::findings::decomposition`]).

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::decomposition::{Factor, GrowthFactors};
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::kind::Sector;
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::Year;
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args::{ChoiceArgs, placed};
use crate::facts::year;
use crate::fault::CommandFault;
use crate::output::remarks;
use crate::report::{CommandReport, CsvLines, OutputArgs, PageTable, ReportHead, print};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn grows IND                       why emissions of India grow to around 2050 on today's path
  cairn grows DEU --year 2060           the same to around 2060
  cairn grows IND --scenario all        with levers moved
  cairn grows WLD --format csv          the world: each country's own parts, added up

Greenhouse gases are a product: people, stock per person, the new share of it, material in new stock or energy used
by the stock, and the carbon intensity of these. Each factor's part of the change is computed term by term with
logarithmic weights (LMDI), so parts add up to the change. The remainder of statistics has only people, material
per person and carbon.";

/// Arguments of `grows`.
#[derive(Args)]
pub(crate) struct GrowsArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// The year to explain, from 2021; default: the link's, or 2050
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// The first year of output.
const FIRST: Year = Year::of(2021);

/// The decomposition, and its request.
struct DecompositionReport {
    head: ReportHead,
    focus: Year,
    of: GrowthFactors,
}

/// Runs every place of a target and prints the decomposition.
pub(crate) fn run(args: &GrowsArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let (world, chosen) = placed(world(facts)?, &args.place, &args.choices, facts)?;
    let target = RunTarget::find(&world, &args.place)?;
    let release = export::release(&world.release);
    let focus = args.year.as_deref().map_or(Ok(chosen.view.focus), |text| year(text, FIRST))?;
    let members = match &target {
        RunTarget::One { facts, .. } => vec![*facts],
        RunTarget::Whole { members, .. } => members.clone(),
    };
    remarks(&chosen.remarks);
    let mut of = GrowthFactors::NOTHING;
    for facts in members {
        of.add(&decompose(facts, &chosen.scenario.choices, focus));
    }
    let report = DecompositionReport {
        head: ReportHead::of(&target, &chosen.scenario, &release),
        focus,
        of,
    };
    print(&report, args.output.format)
}

/// The decomposition of one place.
fn decompose(facts: &Facts, choices: &Choices, focus: Year) -> GrowthFactors {
    let mut outcome = Outcome::of_totals(facts.place);
    let base_state = model::base_state_into(facts, &mut outcome);
    model::run_ahead(&base_state, facts, choices, &mut outcome);
    GrowthFactors::of(&outcome, focus)
}

/// Column head of a factor, in two lines.
const fn heads(factor: Factor) -> [&'static str; 2] {
    match factor {
        Factor::People => ["people", ""],
        Factor::Stock => ["stock", "per person"],
        Factor::Works => ["works", "per person"],
        Factor::New => ["new of", "stock"],
        Factor::Material => ["material", "in new"],
        Factor::Energy => ["energy", "of stock"],
        Factor::Carbon => ["carbon", ""],
    }
}

impl CommandReport for DecompositionReport {
    fn page(&self) -> String {
        let (unit, scale) = Account::GhgMaterials.published();
        let [now, then] = self.of.ends.map(|end| end * scale);
        let numbers = rounded(&[now, then, (then - now).abs()]);
        let way = if then < now { "less" } else { "more" };
        let mut table = PageTable::new("<>");
        for (line, first, last) in [(0, unit.symbol(), "all"), (1, "", "")] {
            let names = Factor::ALL.map(|factor| heads(factor)[line]);
            table.row_with([first], names.into_iter().chain([last]).map(str::to_owned));
        }
        let mut values: Vec<[f64; Factor::COUNT]> = self.of.sectors.to_vec();
        values.push(self.of.parts());
        let all: Vec<f64> = values
            .iter()
            .flat_map(|parts| parts.iter().copied().chain([parts.iter().sum()]))
            .collect();
        let texts = rounded(&all.iter().map(|value| value * scale).collect::<Vec<f64>>());
        let names = Sector::ALL.iter().map(|sector| sector.name()).chain(["all"]);
        for (name, cells) in names.zip(texts.chunks(Factor::COUNT + 1)) {
            table.row_with([name], cells.iter().cloned());
        }
        format!(
            "{}Greenhouse gases: {} {} around 2020, {} around {}: {} {way}.\n\n{table}",
            self.head.title(),
            numbers[0],
            unit.symbol(),
            numbers[1],
            self.focus,
            numbers[2],
        )
    }

    /// One line per sector and factor, and the sums of all sectors.
    fn csv(&self) -> CsvLines {
        let (unit, scale) = Account::GhgMaterials.published();
        let mut lines = self.head.lines("place,scenario,from,to,sector,factor,unit,change");
        let (to, sums) = (self.focus.to_string(), self.of.parts());
        let sectors = Sector::ALL.iter().map(|sector| sector.name()).zip(&self.of.sectors);
        for (sector, parts) in sectors.chain([("all", &sums)]) {
            for factor in Factor::ALL {
                let value = exact(parts[factor as usize] * scale);
                lines.line(["2020", &to, sector, factor.id(), unit.symbol(), &value]);
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let (unit, scale) = Account::GhgMaterials.published();
        let [now, then] = self.of.ends.map(|end| end * scale);
        let parts = |parts: &[f64; Factor::COUNT]| -> Value {
            let all = Factor::ALL.map(|factor| (factor.id().to_owned(), json!(parts[factor as usize] * scale)));
            Value::Object(all.into_iter().collect())
        };
        let sectors = Sector::ALL.iter().zip(&self.of.sectors);
        let sectors = sectors.map(|(sector, own)| (sector.name().to_owned(), parts(own)));
        self.head.object(json!({
            "unit": unit.symbol(), "from": 2020, "to": self.focus.number(), "ghg": [now, then], "factors": parts(&self.of.parts()),
            "sectors": Value::Object(sectors.collect()),
        }))
    }
}
