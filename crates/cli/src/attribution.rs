//! `who`: attributes the difference of a place to the levers moved, and shows each alone and as the last.
//!
//! For a country, every coalition runs. For a sum of places, each lever runs alone and as the last. Out of scope: how
//! runs become shares ([`cairn_analysis::findings::attribution`]).

use cairn_analysis::ask::target::{RunTarget, Runner};
use cairn_analysis::export;
use cairn_analysis::findings::attribution::{Attribution, RunningAttribution, bundle};
use cairn_analysis::findings::headline::Headline;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::kind::Lever;
use cairn_core::year::Year;
use clap::{Args, ValueEnum};

use crate::choice_args::{ChoiceArgs, placed};
use crate::facts::year;
use crate::fault::CommandFault;
use crate::output::remarks;
use crate::report::{OutputArgs, ReportHead, print};
use crate::who_groups::LeverGroupReport;
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn who IND --scenario all                 how much of the difference in 2050 comes from each headline's levers
  cairn who IND --scenario all --inside st     how decarbonised materials divide theirs among steel, cement and the rest
  cairn who DEU --set rf=4 hp=4 ev=3           three levers, each by itself
  cairn who WLD --scenario avoid --year 2060   a sum of countries: approximate, from each alone and as the last
  cairn who IND --scenario all --by group      avoid, shift and improve, as the UN groups levers
  cairn who ARG --scenario guide --by strategy the six strategies of national guidelines for homes
  cairn who CHN --scenario recc --by strategy  the ten strategies of the International Resource Panel
  cairn who DEU --scenario all --by year        the parts of emissions every five years to 2060
  cairn who IND --scenario all --format csv    every result, and greenhouse gases of every year

A part is what a lever adds on average over every order in which all could have been moved (Shapley value), so parts add up
to the difference and no lever gains by coming first. Changes are against today's path, so -10 is 10 less.
Flows are the mean of the five years around a year, where `cairn run --variable` and its files have the year itself.
More than eleven levers are grouped by headline.";

/// Arguments of `who`.
#[derive(Args)]
pub(crate) struct WhoArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// The year results are read in, from 2027; default: the link's, or 2050
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    /// How the headline of this lever divides its part among its own levers
    #[arg(long, value_name = "LEVER")]
    inside: Option<String>,
    /// Parts of levers, the same over the years, of groups of levers, or of the strategies of a UN document
    #[arg(long, value_enum, default_value_t = AttributionGrouping::Lever)]
    by: AttributionGrouping,
    #[command(flatten)]
    output: OutputArgs,
}

/// Grouping of the parts.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AttributionGrouping {
    /// Levers, or headlines where more than eleven are moved.
    Lever,
    /// The same of emissions every five years; as csv or json of every year, as without.
    Year,
    /// Avoid, shift, improve; clean power apart.
    Group,
    /// The six strategies of national guidelines for homes (scenario guide), or the Panel's ten (recc, recc-future).
    Strategy,
}

/// An attribution, and its request.
pub(crate) struct AttributionReport {
    pub(crate) head: ReportHead,
    pub(crate) focus: Year,
    /// Amounts of the whole place, or per person.
    pub(crate) per: Per,
    /// Results shown; for a sum only those that add up over places.
    pub(crate) results: Vec<Headline>,
    /// True if the levers are those of one headline.
    pub(crate) inside: bool,
    /// True if the page shows emissions over the years.
    pub(crate) over_years: bool,
    pub(crate) answer: Attribution,
}

/// Makes the runs and prints the attribution.
pub(crate) fn run(args: &WhoArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let (world, chosen) = placed(world(facts)?, &args.place, &args.choices, facts)?;
    let mut target = RunTarget::find(&world, &args.place)?;
    let release = export::release(&world.release);
    let focus = args
        .year
        .as_deref()
        .map_or(Ok(chosen.view.focus), |text| year(text, Year::LEVERS))?;
    let (plan, per) = (&chosen.scenario.choices, chosen.view.per);
    let mut who = started(&target, plan, per, args)?;
    remarks(&chosen.remarks);
    let one = matches!(target, RunTarget::One { .. });
    let mut runner = Runner::of(&mut target);
    while let Some(choices) = who.wanted() {
        who.take(runner.run(choices));
    }
    let Some(answer) = who.answer() else { return Ok(()) };
    let adds_up = |headline: &Headline| !headline.columns().is_ratio;
    let report = AttributionReport {
        head: ReportHead::of(&target, &chosen.scenario, &release),
        focus,
        per,
        results: Headline::FIRST.into_iter().filter(|headline| one || adds_up(headline)).collect(),
        inside: args.inside.is_some(),
        over_years: args.by == AttributionGrouping::Year,
        answer,
    };
    match args.by {
        AttributionGrouping::Lever | AttributionGrouping::Year => print(&report, args.output.format),
        AttributionGrouping::Group => print(&LeverGroupReport::by_group(&report), args.output.format),
        AttributionGrouping::Strategy => print(&LeverGroupReport::by_strategy(&report)?, args.output.format),
    }
}

/// The requested attribution, before any run.
fn started(target: &RunTarget<'_>, plan: &Choices, per: Per, args: &WhoArgs) -> Result<RunningAttribution, CommandFault> {
    let (set, one) = match target {
        RunTarget::One { facts, .. } => (bundle([*facts]), true),
        RunTarget::Whole { members, .. } => (bundle(members.iter().copied()), false),
    };
    let Some(inside) = &args.inside else {
        let by_strategy = (args.by == AttributionGrouping::Strategy).then(|| RunningAttribution::by_strategy(plan, &set, per, one));
        return Ok(by_strategy
            .flatten()
            .unwrap_or_else(|| RunningAttribution::new(plan, &set, per, one)));
    };
    if !one {
        return Err(CommandFault::new(
            "--inside",
            format!("{} is a sum of places, for which parts are approximate.", target.name()),
            "Ask for one of its countries.",
        ));
    }
    let who = Lever::find(inside).map(|lead| RunningAttribution::inside(plan, &set, per, lead));
    who.filter(RunningAttribution::has_players).ok_or_else(|| {
        CommandFault::new(
            "--inside",
            format!("\"{inside}\" is not a lever of a moved headline."),
            "Write one of its levers, such as st; `cairn levers` lists them all.",
        )
    })
}
