//! `grows`: decomposes the change of a place's greenhouse gases from around 2020 to around a year into factors.
//!
//! For a sum of places, the parts of each place are added up. Out of scope: how a part is computed
//! ([`cairn_analysis::findings::decomposition`]).

use std::fmt::Write as _;
use std::path::PathBuf;

use cairn_analysis::ask::choices::called;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::csv::outside;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::{ColumnAlignment, aligned, rounded};
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::decomposition::{Factor, Grown};
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::kind::Sector;
use cairn_core::model::{self, Account, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args::{self, ChoiceArgs};
use crate::facts::{FactsFormat, year};
use crate::fault::CommandFault;
use crate::lists::row;
use crate::output::{remark, show, show_json};
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

/// What `grows` is asked.
#[derive(Args)]
pub(crate) struct GrowsArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// The year to explain, from 2021; default: the link's, or 2050
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    /// Output format
    #[arg(long, value_enum, default_value_t = FactsFormat::Table)]
    format: FactsFormat,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// The first year of output.
const FIRST: Year = Year::of(2021);

/// The decomposition, and its request.
struct DecompositionReport {
    place: PlaceId,
    name: String,
    scenario: String,
    release: String,
    focus: Year,
    of: Grown,
}

/// Runs every place of a target and prints the decomposition.
pub(crate) fn run(asked: &GrowsArgs) -> Result<(), CommandFault> {
    let world = world(asked.facts.as_deref())?;
    let target = RunTarget::find(&world, &asked.place)?;
    let release = export::release(&world.release);
    let chosen = choice_args::choose(&asked.choices, target.facts(), &release)?;
    let focus = asked.year.as_deref().map_or(Ok(chosen.view.focus), |text| year(text, FIRST))?;
    let members = match &target {
        RunTarget::One { facts, .. } => vec![*facts],
        RunTarget::Whole { members, .. } => members.clone(),
    };
    chosen.remarks.iter().for_each(|text| remark(text));
    let mut of = Grown::NOTHING;
    for facts in members {
        of.add(&grown(facts, &chosen.scenario.choices, focus));
    }
    let told = DecompositionReport {
        place: target.id(),
        name: target.name().to_owned(),
        scenario: called(&chosen.scenario),
        release,
        focus,
        of,
    };
    match asked.format {
        FactsFormat::Table => show(&page(&told)),
        FactsFormat::Csv => show(&csv(&told)),
        FactsFormat::Json => show_json(&json(&told)),
    }
}

/// The decomposition of one place.
fn grown(facts: &Facts, choices: &Choices, focus: Year) -> Grown {
    let mut outcome = Outcome::of_totals(facts.place);
    let standing = model::stand(facts, &mut outcome);
    model::follow(&standing, facts, choices, &mut outcome);
    Grown::of(&outcome, focus)
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

fn page(told: &DecompositionReport) -> String {
    let (unit, scale) = Account::GhgMaterials.published();
    let [now, then] = told.of.ends.map(|end| end * scale);
    let numbers = rounded(&[now, then, (then - now).abs()]);
    let way = if then < now { "less" } else { "more" };
    let mut text = format!(
        "{} ({}), scenario {}, release {}\nGreenhouse gases: {} {} around 2020, {} around {}: {} {way}.\n\n",
        line(&told.name),
        told.place,
        told.scenario,
        told.release,
        numbers[0],
        unit.symbol(),
        numbers[1],
        told.focus,
        numbers[2],
    );
    let head = |place: usize, first: &str, last: &str| {
        let names = Factor::ALL.map(|factor| heads(factor)[place]);
        [row([first]), row(names), row([last])].concat()
    };
    let mut rows = vec![head(0, unit.symbol(), "all"), head(1, "", "")];
    let mut values: Vec<[f64; Factor::COUNT]> = told.of.sectors.to_vec();
    values.push(told.of.parts());
    let all: Vec<f64> = values
        .iter()
        .flat_map(|parts| parts.iter().copied().chain([parts.iter().sum()]))
        .collect();
    let texts = rounded(&all.iter().map(|value| value * scale).collect::<Vec<f64>>());
    let names = Sector::ALL.iter().map(|sector| sector.name()).chain(["all"]);
    for (name, cells) in names.zip(texts.chunks(Factor::COUNT + 1)) {
        rows.push([row([name]), cells.to_vec()].concat());
    }
    let mut sides = vec![ColumnAlignment::Left];
    sides.extend([ColumnAlignment::Right; Factor::COUNT + 1]);
    text.push_str(&aligned(&rows, &sides));
    text
}

/// One line per sector and factor, and the sums of all sectors.
fn csv(told: &DecompositionReport) -> String {
    let (unit, scale) = Account::GhgMaterials.published();
    let mut text = "place,scenario,from,to,sector,factor,unit,change\n".to_owned();
    let scenario = outside(&told.scenario);
    let sums = told.of.parts();
    let sectors = Sector::ALL.iter().map(|sector| sector.name()).zip(&told.of.sectors);
    for (sector, parts) in sectors.chain([("all", &sums)]) {
        for factor in Factor::ALL {
            let value = exact(parts[factor as usize] * scale);
            let (to, id, unit) = (told.focus, factor.id(), unit.symbol());
            let _ = writeln!(text, "{},{scenario},2020,{to},{sector},{id},{unit},{value}", told.place);
        }
    }
    text
}

/// One object, for programs.
fn json(told: &DecompositionReport) -> String {
    let (unit, scale) = Account::GhgMaterials.published();
    let [now, then] = told.of.ends.map(|end| end * scale);
    let parts = |parts: &[f64; Factor::COUNT]| -> Value {
        let all = Factor::ALL.map(|factor| (factor.id().to_owned(), json!(parts[factor as usize] * scale)));
        Value::Object(all.into_iter().collect())
    };
    let sectors = Sector::ALL.iter().zip(&told.of.sectors);
    let sectors = sectors.map(|(sector, own)| (sector.name().to_owned(), parts(own)));
    let all = json!({
        "place": told.place.to_string(), "scenario": told.scenario, "release": told.release, "unit": unit.symbol(),
        "from": 2020, "to": told.focus.number(), "ghg": [now, then], "factors": parts(&told.of.parts()),
        "sectors": Value::Object(sectors.collect()),
    });
    format!("{all}\n")
}
