//! `money`: what has to be bought that today's path would not buy, what it would buy and the choice does not, and what is
//! paid every year.
//!
//! Out of scope: the amounts themselves ([`cairn_analysis::findings::money`]).

use std::path::Path;

use cairn_analysis::ask::draw;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::findings::money::view::{self, hatched};
use cairn_analysis::findings::money::{MoneyDrawing, MoneyDraws};
use cairn_core::facts::money::MoneyFacts;
use cairn_core::facts::pack;
use cairn_core::kind::MoneyItem;
use cairn_core::limits;
use cairn_core::year::Year;
use clap::{Args, ValueEnum};

use crate::choice_args::{ChoiceArgs, placed};
use crate::facts::year;
use crate::fault::CommandFault;
use crate::output::{remark, remarks};
use crate::range::doubts;
use crate::report::{OutputArgs, ReportHead, print};
use crate::{user_file, world};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn money IND --scenario all                  what has to be bought, and what is not, to 2050
  cairn money DEU --set rf=4 --set hp=4           two levers at the most that the evidence supports
  cairn money EU --scenario all --set gr=3        a sum of countries, with clean power
  cairn money WLD --scenario all --draws 0        the central run alone, without ranges
  cairn money IND --scenario all --by year --format csv   each item in each year, and paid off at 3 and 7 %

US$ of 2020 at market rates, as changes against today's path, without tax, land, interest and subsidy. Extra investment,
spending not needed and running are three questions: they are never added to, subtracted from or divided by each other.
Prices of energy, pay-back and jobs are not in it. Levers without a figure are listed with the reason.";

/// Name of the pack of unit costs, in the folder of the facts pack.
const MONEY_PACK: &str = "money.pack";

/// Number of members from which on draws take minutes.
pub(crate) const MANY: usize = 20;

/// Arguments of `money`.
#[derive(Args)]
pub(crate) struct MoneyArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// Number of draws for the ranges; 0 makes the central run alone. Default: as the site, 250 for a country, 100 for a group, 32 for one of 40 or more
    #[arg(long, value_name = "COUNT")]
    draws: Option<u32>,
    /// One line for each item, or for each item and year
    #[arg(long, value_enum, default_value_t = MoneyBy::Item)]
    by: MoneyBy,
    /// The year to which amounts are added up, from 2027; default: the link's, or 2050
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// What a line of the result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum MoneyBy {
    /// An item, with its sum and some years
    Item,
    /// An item in a year
    Year,
}

/// The amounts of a place, and their request.
pub(crate) struct MoneyReport {
    pub(crate) head: ReportHead,
    pub(crate) focus: Year,
    pub(crate) by: MoneyBy,
    pub(crate) money: MoneyFacts,
    pub(crate) draws: MoneyDraws,
    /// Items whose figures are hatched here.
    pub(crate) hatched: Vec<MoneyItem>,
}

/// Draws a place and prints its amounts.
pub(crate) fn run(args: &MoneyArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let (world, chosen) = placed(world(facts)?, &args.place, &args.choices, facts)?;
    let target = RunTarget::find(&world, &args.place)?;
    let count = args.draws.unwrap_or(view::draws(target.members().len()));
    draw::within_limits(count, 0, &target)?;
    let focus = match &args.year {
        Some(text) => year(text, Year::LEVERS)?,
        None => chosen.view.focus.max(Year::LEVERS),
    };
    let money = unit_costs(facts)?;
    let choices = &chosen.scenario.choices;
    let doubts = choices.numbers.left(&doubts(facts)?);
    remarks(&chosen.remarks);
    let (whole, own, members) = match &target {
        RunTarget::One { facts, .. } => (None, Some(*facts), vec![*facts]),
        RunTarget::Whole { members, .. } => (Some(target.id()), None, members.clone()),
    };
    if members.iter().any(|facts| facts.city.is_some()) {
        return Err(CommandFault::new(
            &args.place,
            "a city has no figures of money.",
            "Ask for its country.",
        ));
    }
    if members.len() >= MANY && count > 0 {
        remark(&format!(
            "each draw runs {} places several times; --draws 0 gives the central run at once",
            members.len()
        ));
    }
    let Some(mut drawing) = MoneyDrawing::new(whole, members, &doubts, choices, focus) else {
        return Err(CommandFault::new(
            &args.place,
            "it has no members.",
            "Ask for a country or a group.",
        ));
    };
    let draws = MoneyDraws::make(&mut drawing, &money, count);
    let report = MoneyReport {
        head: ReportHead::of(&target, &chosen.scenario, &export::release(&world.release)),
        focus,
        by: args.by,
        hatched: hatched(target.id(), own, choices),
        draws,
        money,
    };
    print(&report, args.output.format)
}

/// The unit costs. If a facts pack was given, they come from the pack next to it, if that exists.
pub(crate) fn unit_costs(facts: Option<&Path>) -> Result<MoneyFacts, CommandFault> {
    if let Some(neighbour) = facts
        .map(|facts| facts.with_file_name(MONEY_PACK))
        .filter(|neighbour| neighbour.exists())
    {
        let bytes = user_file::bytes(&neighbour, limits::PACK_BYTES)?;
        return pack::read_money(&bytes).map_err(CommandFault::pack(neighbour.display()));
    }
    pack::read_money(pack::MONEY).map_err(CommandFault::pack("built-in unit costs"))
}
