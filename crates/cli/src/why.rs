//! `why`: the terms of a number, and the facts behind each term.
//!
//! A term that is the remainder of a statistic has no facts of its own. It is shown as the counted total, the explained
//! part and the remainder. For a sum of places, the largest members are named.

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::ask::{self, suggestion};
use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::composition::{self, LeftOver, TermSum};
use cairn_analysis::findings::fact_list::Value;
use cairn_analysis::findings::headline::{counted, five_year_mean};
use cairn_analysis::findings::remainder_share::RemainderShares;
use cairn_analysis::findings::variable::name::{Cause, VariableKind};
use cairn_analysis::findings::variable::{self, name};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::facts::Facts;
use cairn_core::kind::{Material, Sector};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::{Annual, Year};
use clap::Args;

use crate::choice_args::{ChoiceArgs, placed};
use crate::cities::world_with;
use crate::fact_list::trails;
use crate::facts::year;
use crate::fault::CommandFault;
use crate::output::remarks;
use crate::report::{OutputArgs, print};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn why IND 'Inflow|Cement' 2050                   the terms of India's cement in 2050, and the facts behind it
  cairn why IND 'Inflow|Cement' 2050 --set hl=3        the same with a lever moved
  cairn why WLD GHG 2050                               terms of the world, and its largest members
  cairn why IND 'Stock|Homes|Steel' 2030 --format csv  for a spreadsheet

Names are those of `cairn run IND --variable '*'`. Facts of every sector come last.";

/// Number of members listed.
const MEMBERS: usize = 8;

/// Arguments of `why`.
#[derive(Args)]
pub(crate) struct WhyArgs {
    /// Id or English name of a country, group or city, such as IND, India, G7, WLD or KEN-21711
    place: String,
    /// Name of a variable, such as 'Inflow|Cement'
    variable: String,
    /// A year from 1970 to 2060
    year: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// Use the mean of the years around, as the site does for flows, instead of the single year
    #[arg(long)]
    around: bool,
    /// Per person instead of for the whole place
    #[arg(long)]
    person: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// A number, its terms, and the facts behind them.
pub(crate) struct ExplanationReport {
    pub(crate) place: String,
    pub(crate) name: String,
    pub(crate) variable: String,
    pub(crate) year: Year,
    pub(crate) unit: &'static str,
    pub(crate) value: f64,
    pub(crate) sum: TermSum,
    pub(crate) members: Vec<(String, f64)>,
    /// The facts of each sector's terms; none for terms of all sectors.
    pub(crate) facts: Vec<(Option<Sector>, Vec<Value>)>,
    pub(crate) rest: Vec<String>,
    /// The material of the variable, if it has one.
    pub(crate) materials: Vec<&'static str>,
}

/// Prints the terms of a number.
pub(crate) fn run(args: &WhyArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let (world, chosen) = placed(world_with(facts, &args.place)?, &args.place, &args.choices, facts)?;
    let mut target = RunTarget::find(&world, &args.place)?;
    let wanted = name::read(&args.variable).ok_or_else(|| {
        CommandFault::unknown(
            "VARIABLE",
            format!("there is no variable \"{}\".", args.variable),
            &suggestion::names(&args.variable, variable::names().iter().map(String::as_str)),
            "`cairn run IND --variable '*'` lists them all.",
        )
    })?;
    let year = year(&args.year, Year::RESULTS)?;
    remarks(&chosen.remarks);
    let choices = &chosen.scenario.choices;
    if target.id().is_city() && !variable::is_in_city(&args.variable) {
        return Err(ask::QueryFault::NotInCity {
            found: args.variable.clone(),
        }
        .into());
    }
    let members = members(&target, choices, &args.variable, year);
    let one = match &target {
        RunTarget::One { facts, .. } => Some(*facts),
        RunTarget::Whole { .. } => None,
    };
    let (id, called) = (target.id().to_string(), target.name().to_owned());
    let outcome = target.run(choices);
    let people = outcome.line(Account::People);
    let count = |unit, values: Annual| {
        let values = if args.person {
            counted(unit, values, people, Per::Person)
        } else {
            (unit, values)
        };
        let value = if args.around {
            five_year_mean(&values.1, year)
        } else {
            values.1[year]
        };
        (values.0, value)
    };
    let (unit, values) = variable::series(outcome, wanted);
    let (unit, value) = count(unit, values);
    let sum = composition::sum(outcome, wanted, count);
    let answer = ExplanationReport {
        place: id,
        name: called,
        variable: args.variable.clone(),
        year,
        unit: unit.symbol(),
        value,
        members,
        facts: match one {
            Some(facts) => sum.facts(facts, choices, trails(args.output.facts.as_deref())?.as_ref(), &args.variable),
            None => Vec::new(),
        },
        materials: match wanted.what {
            VariableKind::Material(_, [one]) | VariableKind::Ghg(Cause::Materials([one])) => vec![one.id()],
            _ => Vec::new(),
        },
        rest: {
            let mut lines = one.and_then(|facts| sum.left(facts, outcome)).map_or_else(Vec::new, rest);
            lines.extend(unbuilt(wanted.what, outcome, year));
            lines
        },
        sum,
    };
    print(&answer, args.output.format)
}

/// The largest members of a sum, largest first; empty for a single place.
fn members(target: &RunTarget<'_>, choices: &Choices, variable: &str, year: Year) -> Vec<(String, f64)> {
    let RunTarget::Whole { members, .. } = target else {
        return Vec::new();
    };
    let of = |facts: &&Facts| {
        let series = variable::find(&model::run(facts, choices), variable)?;
        Some((facts.place.to_string(), series.values[year]))
    };
    let mut all: Vec<(String, f64)> = members.iter().filter_map(of).collect();
    all.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    all.truncate(MEMBERS);
    all
}

/// A line for each of steel and cement that a variable counts: how much of a year's no object builds up.
fn unbuilt(what: VariableKind, outcome: &Outcome, year: Year) -> Vec<String> {
    let (VariableKind::Material(_, materials) | VariableKind::Ghg(Cause::Materials(materials))) = what else {
        return Vec::new();
    };
    let line = |(material, called, shares): (Material, &str, Option<RemainderShares>)| {
        let shares = shares.filter(|shares| shares.whole_percent() > 0 && materials.contains(&material))?;
        let [goods, unmodelled, works] = shares.parts;
        Some(format!(
            "{called} put to use in {year}: {} % is not built up from objects: machines and goods {goods}, buildings not modelled {unmodelled}, civil works {works}.",
            shares.whole_percent()
        ))
    };
    let both = [
        (Material::Cement, "Cement", RemainderShares::cement(outcome, year)),
        (Material::Steel, "Steel", RemainderShares::steel(outcome, year)),
    ];
    both.into_iter().filter_map(line).collect()
}

/// Lines for terms that are the remainder of a statistic.
fn rest(left: [LeftOver; 2]) -> Vec<String> {
    let line = |(what, left): (&str, LeftOver)| {
        let numbers = rounded(&left);
        format!(
            "{what}: statistics count {} Mt per year (mean of 2018-2022, losses included), other sectors explain {}, {} is left.",
            numbers[0], numbers[1], numbers[2]
        )
    };
    let text = "Civil works, machines and goods, and buildings not modelled divide the remainder of a statistic: no stock builds them up. From \
         there they follow people, income and new floor area.";
    std::iter::once(text.to_owned())
        .chain(["Cement", "Steel"].into_iter().zip(left).map(line))
        .collect()
}
