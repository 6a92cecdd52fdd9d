//! `need`: the levers needed to meet a goal: each alone, all evenly, the least effort, or a map of two levers.
//!
//! Out of scope: the search itself ([`cairn_analysis::findings::need`]).

use cairn_analysis::ask::target::{RunTarget, Runner};
use cairn_analysis::export;
use cairn_analysis::findings::need::pair::most;
use cairn_analysis::findings::need::{
    COARSE, LeverNeed, Map, NeedPlan, PlaceGoal, Play, STEPS, evenly, headlines, is_coarse, least, left_out, map, single_lever_needs,
    together, top,
};
use cairn_core::choices::Choices;
use cairn_core::kind::{Lever, LeverGroup, Theme};
use clap::Args;

use crate::choice_args::{ChoiceArgs, placed};
use crate::fault::CommandFault;
use crate::output::{remark, remarks};
use crate::range::aimed;
use crate::report::{OutputArgs, ReportHead, print};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn need IND --goal ghr:2050:-30                       30 % less than today's path in 2050: which levers, how far
  cairn need DEU --goal ghg:2050:-60 --in improve          against 2022 to 2026, with the levers of one group
  cairn need CHN --goal cir:2050:25 --in ru,er,fd          a quarter from reuse and recycling, with three levers
  cairn need IND --goal ghr:2050:-30 --scenario avoid      how far the others must go on top of a scenario
  cairn need IND --goal ghr:2050:-30 --clean-power         the same with clean power in play
  cairn need IND --goal ghr:2050:-30 --map ev,gr           a map of two levers
  cairn need IND --goal ghr:2050:-30 --map most            a map of the two that do most

A goal is WHAT:YEAR:HOW MUCH. WHAT is one of
  ghg  greenhouse gases around the year against the mean of 2022 to 2026, percent (-60 is 60 % less)
  ghr  the same against today's path in that year, percent
  cum  greenhouse gases from 2027 to 2060 against today's path, percent
  mat  new materials around the year against the mean of 2022 to 2026, percent
  mar  the same against today's path in that year, percent
  cir  share from reuse and recycling around the year, percent; at least
  pp   greenhouse gases around the year, t CO2e per person per year

Effort adds up the levels of all levers; it is no cost. A goal that is not met is not impossible, only out of reach of
these levers at the most the evidence supports.";

/// Word that selects the two levers with the largest effect.
const MOST: &str = "most";

/// Arguments of `need`.
#[derive(Args)]
pub(crate) struct NeedArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    /// The goal: what, by when, how much, such as ghr:2050:-30
    #[arg(long, value_name = "WHAT:YEAR:HOW MUCH", allow_hyphen_values = true)]
    goal: String,
    /// Levers to search over: all (except clean power), avoid, shift, improve, or ids separated by commas
    #[arg(long = "in", value_name = "GROUP|LEVERS", default_value = "all")]
    play: String,
    /// Include clean power, which is mostly decided elsewhere
    #[arg(long)]
    clean_power: bool,
    /// Two levers to map, such as ev,gr, or most for the two that do most
    #[arg(long, value_name = "LEVER,LEVER|most")]
    map: Option<String>,
    #[command(flatten)]
    choices: ChoiceArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// The result of a search, and its request.
pub(crate) struct NeedReport {
    pub(crate) head: ReportHead,
    pub(crate) aim: PlaceGoal,
    /// Number of levers in play.
    pub(crate) play: usize,
    /// The result under the choices.
    pub(crate) now: f64,
    pub(crate) found: NeedResult,
}

/// Levers alone and together.
pub(crate) struct NeedLeverPlans {
    pub(crate) alone: Vec<LeverNeed>,
    /// Headlines with several levers in play: these at one level.
    pub(crate) headlines: Vec<(Theme, Vec<Lever>, LeverNeed)>,
    /// Clean power alone, if the place offers it and it is not in play.
    pub(crate) left_out: Option<LeverNeed>,
    /// All at one level; none if no level meets the goal.
    pub(crate) evenly: Option<NeedPlan>,
    pub(crate) least: NeedPlan,
    pub(crate) top: NeedPlan,
}

/// Kind of search result.
pub(crate) enum NeedResult {
    /// Levers alone and together.
    Levers(Box<NeedLeverPlans>),
    /// Map of two levers.
    Map(Map),
}

/// Searches and prints the result.
pub(crate) fn run(args: &NeedArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let (world, chosen) = placed(world(facts)?, &args.place, &args.choices, facts)?;
    let goal = aimed(&args.goal)?;
    let mut target = RunTarget::find(&world, &args.place)?;
    let release = export::release(&world.release);
    let offered = target.facts().levers();
    let play = in_play(&args.play, args.clean_power, &offered)?;
    let pair = args.map.as_deref().filter(|text| *text != MOST);
    let pair = pair.map(|text| pair_of(text, &offered)).transpose()?;
    remarks(&chosen.remarks);
    let start = chosen.scenario.choices.clone();
    let members = match &target {
        RunTarget::One { .. } => 1,
        RunTarget::Whole { members, .. } => members.len(),
    };
    let coarse = is_coarse(members);
    if coarse {
        remark(&format!(
            "each run covers {members} places, and some hundred runs are needed: about a minute"
        ));
    }
    let mut runner = Runner::of(&mut target);
    let aim = PlaceGoal::new(goal, runner.run(&Choices::default()));
    let mut result = |choices: &Choices| aim.value(runner.run(choices));
    let now = result(&start);
    let pair = match args.map.as_deref() {
        Some(MOST) => {
            let all = if args.clean_power { Play::WithPower } else { Play::All };
            most(&goal, &start, &all.levers(&offered), &mut result)
        }
        _ => pair,
    };
    let found = match pair {
        Some(pair) => NeedResult::Map(map(&goal, &start, pair, if coarse { COARSE } else { STEPS }, &mut result)),
        None => NeedResult::Levers(Box::new(NeedLeverPlans {
            alone: single_lever_needs(&goal, &start, &play, coarse, &mut result),
            headlines: headlines(&play)
                .into_iter()
                .map(|(theme, levers)| {
                    let found = together(&goal, &start, &levers, coarse, &mut result);
                    (theme, levers, found)
                })
                .collect(),
            left_out: {
                let power: Vec<Lever> = left_out(&offered, &play)
                    .into_iter()
                    .filter(|lever| lever.group() == LeverGroup::Apart)
                    .collect();
                single_lever_needs(&goal, &start, &power, coarse, &mut result).first().copied()
            },
            evenly: evenly(&goal, &start, &play, &mut result),
            least: least(&goal, &start, &play, &mut result),
            top: top(&goal, &start, &play, &mut result),
        })),
    };
    let report = NeedReport {
        head: ReportHead::of(&target, &chosen.scenario, &release),
        aim,
        play: play.len(),
        now,
        found,
    };
    print(&report, args.output.format)
}

/// Reads `avoid`, `all`, or `ws,md`.
fn in_play(text: &str, power: bool, offered: &[Lever]) -> Result<Vec<Lever>, CommandFault> {
    let play = match text {
        "all" => Some(Play::All),
        "avoid" => Some(Play::Of(LeverGroup::Avoid)),
        "shift" => Some(Play::Of(LeverGroup::Shift)),
        "improve" => Some(Play::Of(LeverGroup::Improve)),
        _ => None,
    };
    let mut levers = match play {
        Some(play) => play.levers(offered),
        None => levers(text, offered).ok_or_else(|| {
            CommandFault::new(
                "--in",
                format!("\"{text}\" are not levers to search over."),
                "Write all, avoid, shift or improve, or lever ids separated by commas, such as ws,md.",
            )
        })?,
    };
    let is_added = |lever: &Lever| power && lever.group() == LeverGroup::Apart && !levers.contains(lever);
    let added: Vec<Lever> = offered.iter().copied().filter(is_added).collect();
    levers.extend(added);
    Ok(levers)
}

/// Reads two different levers.
fn pair_of(text: &str, offered: &[Lever]) -> Result<[Lever; 2], CommandFault> {
    let typed: Vec<Option<Lever>> = text.split(',').map(|id| lever(id, offered)).collect();
    match typed.as_slice() {
        [Some(one), Some(two)] if one != two => Ok([*one, *two]),
        _ => Err(CommandFault::new(
            "--map",
            format!("\"{text}\" are not two levers."),
            "Write two lever ids separated by a comma, such as ev,gr.",
        )),
    }
}

/// Reads lever ids separated by commas, sorted and unique. None if one is unknown.
fn levers(text: &str, offered: &[Lever]) -> Option<Vec<Lever>> {
    let mut levers = text.split(',').map(|id| lever(id, offered)).collect::<Option<Vec<Lever>>>()?;
    levers.sort_unstable();
    levers.dedup();
    Some(levers)
}

fn lever(id: &str, offered: &[Lever]) -> Option<Lever> {
    Lever::find(id.trim()).filter(|lever| offered.contains(lever))
}
