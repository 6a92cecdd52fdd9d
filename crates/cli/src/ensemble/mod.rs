//! `ensemble`: many places, scenarios and draws, in shards that any machine can make in any order.
//!
//! ```text
//! work     places × blocks of draws (all draws of a place if they are reduced), in an order that depends on the plan
//! only
//! shard    k of n: work k, k + n, k + 2n …; one file, which appears only when complete, with a digest of itself
//! ```
//!
//! A draw is the same on every machine. The files of all shards together therefore contain the same as one shard of 1.
//! History runs once per draw for all scenarios. Out of scope: the machines.

mod seal;
mod shard;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

use cairn_analysis::ask::place::place;
use cairn_analysis::ask::plan::{EnsemblePlan, NoPlan, PlanScenario};
use cairn_analysis::export;
use cairn_core::choices::Choices;
use cairn_core::facts::{Facts, World};
use cairn_core::limits;
use cairn_core::place::Wider;
use clap::Args;
use serde_json::Value;

use crate::choice_args::PlanArgs;
use crate::cities::world_with;
use crate::ensemble::shard::{EnsembleShard, EnsembleWork, Existing};
use crate::fault::CommandFault;
use crate::output::{remark, show_json};
use crate::range::doubts;
use crate::{choice_args, user_file};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn ensemble plan.toml --out runs                       all of it, into runs/shard-1-of-1.parquet
  cairn ensemble plan.toml --shard 3/64 --out runs          the third of 64 parts, on any machine
  seq 64 | xargs -P8 -I{} cairn ensemble plan.toml --shard {}/64 --out runs

A plan:
  places = [\"*\"]                      # every country and area, or ids and names
  variables = [\"GHG\", \"Inflow|*\"]     # default: all that are not of one sector
  years = \"2020..2060\"
  every = 10                          # every tenth of them; default: each
  draws = 200                         # besides draw 0, which is the run itself; default: none
  quantiles = [0.05, 0.5, 0.95]       # instead of the draws themselves; default: draws are kept

  [[scenarios]]
  name = \"Reference\"

  [[scenarios]]
  name = \"Long life\"
  scenario = \"avoid\"                  # or link = \"…\"
  set = [\"hl=3\"]
  background = \"ssp1.pol2\"

A shard that exists and is complete is not made again; a damaged one is. Several processes may make the same shard at once.
A process that is killed leaves a hidden file (.shard-….part-…), which may be deleted.
Files are Parquet with one value per row, and contain the plan.
Draws with the same number belong together in all places, so that they can be added up; trade between countries is
only counted in `cairn run WLD` and the like.";

/// Arguments of `ensemble`.
#[derive(Args)]
pub(crate) struct EnsembleArgs {
    /// The plan
    #[arg(value_name = "PLAN.toml")]
    plan: PathBuf,
    /// Part to make, of how many
    #[arg(long, value_name = "K/N", default_value = "1/1")]
    shard: String,
    /// Folder to write to
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// Makes a shard and prints its statistics as a line of JSON.
pub(crate) fn run(args: &EnsembleArgs) -> Result<(), CommandFault> {
    let shard = EnsembleShard::read(&args.shard)?;
    run_shard(args, shard).map_err(|fault| fault.in_part(format!("shard {shard}")))
}

fn run_shard(args: &EnsembleArgs, shard: EnsembleShard) -> Result<(), CommandFault> {
    let start = Instant::now();
    let unfit = |why: NoPlan| match why {
        NoPlan::Query(fault) => fault.into(),
        NoPlan::Wrong(why) => wrong(args, why),
    };
    let text = user_file::text(&args.plan, limits::PLAN_BYTES)?;
    let plan = EnsemblePlan::read(&text).map_err(unfit)?;
    let world = world_with(args.facts.as_deref(), &plan.places.join("+"))?;
    let release = export::release(&world.release);
    let file = shard.file(&args.out);
    match shard::existing(&file, &plan, &release)? {
        Existing::Nothing => {}
        Existing::Damaged => remark(&format!("{}: damaged or without a checksum, so it is made again.", file.display())),
        Existing::Whole => {
            return show_json(&format!(
                "{{\"shard\":\"{shard}\",\"file\":{},\"already\":true}}\n",
                file_json(&file)
            ));
        }
    }
    let places = places(args, &world, &plan)?;
    plan.within_limits(places.len()).map_err(unfit)?;
    let chosen = chosen(args, &plan, &places, &release)?;
    let work = EnsembleWork {
        plan: &plan,
        places: &places,
        chosen: &chosen,
        doubts: &doubts(args.facts.as_deref())?,
    };
    let made = shard::make(&work, shard, &file, &release)?;
    let seconds = start.elapsed().as_secs_f64();
    show_json(&format!(
        "{{\"shard\":\"{shard}\",\"file\":{},\"runs\":{},\"rows\":{},\"bytes\":{},\"seconds\":{seconds:.3}}}\n",
        file_json(&file),
        made.runs,
        made.rows,
        made.bytes,
    ))
}

/// An invalid plan.
fn wrong(args: &EnsembleArgs, why: String) -> CommandFault {
    CommandFault::new(args.plan.display(), why, "`cairn ensemble --help` shows a plan.")
}

/// The choices of every scenario in every place, by place. Each remark on a scenario is printed once.
fn chosen<'a>(
    args: &EnsembleArgs,
    plan: &'a EnsemblePlan,
    places: &[&Facts],
    release: &str,
) -> Result<Vec<Vec<(&'a str, Choices)>>, CommandFault> {
    let mut printed = BTreeSet::new();
    let mut chosen = Vec::new();
    for facts in places {
        let mut of_place = Vec::new();
        for scenario in &plan.scenarios {
            let read = choice_args::choose(&typed(scenario), facts, release)
                .map_err(|fault| CommandFault::all(fault.lines().iter().map(|text| in_plan(args, scenario, text)).collect()))?;
            for text in read.remarks.iter().map(|text| in_plan(args, scenario, text)) {
                if !printed.contains(&text) {
                    remark(&text);
                    printed.insert(text);
                }
            }
            of_place.push((scenario.name.as_str(), read.scenario.choices));
        }
        chosen.push(of_place);
    }
    Ok(chosen)
}

/// A fault of or remark on a scenario, with its name; a key of the plan stands where the command line has an option.
fn in_plan(args: &EnsembleArgs, scenario: &PlanScenario, text: &str) -> String {
    let text = text.strip_prefix("--").unwrap_or(text);
    format!("{}, scenario \"{}\", {text}", args.plan.display(), scenario.name)
}

/// A plan's scenario as command line arguments.
fn typed(scenario: &PlanScenario) -> PlanArgs {
    let PlanScenario {
        scenario,
        link,
        set,
        background,
        path,
        ..
    } = scenario.clone();
    PlanArgs {
        scenario,
        link,
        set,
        background,
        path,
    }
}

/// A file name as JSON text.
fn file_json(file: &Path) -> Value {
    Value::from(file.display().to_string())
}

/// The places of a plan, each once, in the order of the world.
fn places<'a>(args: &EnsembleArgs, world: &'a World, plan: &EnsemblePlan) -> Result<Vec<&'a Facts>, CommandFault> {
    let mut wanted = Vec::new();
    for name in &plan.places {
        if name == "*" {
            wanted.extend(world.places.iter().filter(|facts| facts.city.is_none()).map(|facts| facts.place));
            continue;
        }
        if Wider::find(name).is_some() {
            let why = format!("places: {name} is a sum of countries. Name them, or \"*\", and add up draws of the same number.");
            return Err(wrong(args, why));
        }
        let facts = place(world, name)?;
        if facts.city.is_some() && plan.draws > 0 {
            let why = format!("places: {name} is a city, for which no draws are made. Leave out draws.");
            return Err(wrong(args, why));
        }
        wanted.push(facts.place);
    }
    Ok(world.places.iter().filter(|facts| wanted.contains(&facts.place)).collect())
}
