//! `range`: the ends between which nine in ten of our runs lie, for each result of a place.
//!
//! In each draw, reference and choices use the same facts, so savings are read from pairs. Out of scope: how a number is
//! varied ([`cairn_core::doubt`]).

use std::path::{Path, PathBuf};

use cairn_analysis::ask::choices::RunChoices;
use cairn_analysis::ask::draw;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::findings::need::NeedGoal;
use cairn_analysis::findings::range::view::most;
use cairn_analysis::findings::range::{BLOCK, Drawing, FIRST, RangeDraws, StorylineWeights};
use cairn_core::choices::Choices;
use cairn_core::choices::link::{Metric, Per};
use cairn_core::facts::doubt_words::DoubtKind;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::pack;
use cairn_core::kind::Storyline;
use cairn_core::limits;
use cairn_core::year::Year;
use cairn_evidence::storyline_weights_built_in;
use clap::{Args, ValueEnum};

use crate::choice_args::{self, ChoiceArgs, placed};
use crate::facts::year;
use crate::fault::CommandFault;
use crate::output::remarks;
use crate::range_files::draws;
use crate::report::{OutputArgs, ReportHead, print};
use crate::{matters, range_table, user_file, world, write};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn range IND                              how far off today's path may be
  cairn range IND --scenario all               the same for a scenario, and for what it saves
  cairn range IND --set hl=3 --only fact       only what is badly known today
  cairn range G7 --scenario avoid --draws 100  a sum of countries: each draw is summed over its members
  cairn range WLD --scenario improve --table   100 draws made with the release, no waiting
  cairn range IND --scenario all --goal ghr:2050:-30   in how many draws a goal is met
  cairn range IND --scenario all --format csv --draws-out draws.csv
  cairn range IND --scenario avoid --against improve   which of the two is lower, and how often
  cairn range IND --storylines                 the same draws once more, each with a storyline of its own: ranges with and without
  cairn range IND --matters                    which varied numbers matter most for greenhouse gases
  cairn range IND --scenario all --matters=saved --year 2040   the same for what a scenario saves
  cairn range WLD --matters                    the same for the world, as it was worked out with the release

A range shows our uncertainty, not what will happen: policy elsewhere and the model itself are never varied, the storyline
only with --storylines.
Results in a year are those of the site: flows are the mean of the five years around it, where `cairn run --variable` and its files have the year itself.
Draws of a place are the same however many are made.";

/// Name of the pack of varied numbers, in the folder of the facts pack.
const DOUBTS_PACK: &str = "doubts.pack";

/// Arguments of `range`.
#[derive(Args)]
pub(crate) struct RangeArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// Compare with another scenario instead of today's path: how often which of the two is lower (as `compare` reads it)
    #[arg(long, value_name = "SCENARIO", conflicts_with_all = ["goal", "matters"])]
    against: Option<String>,
    /// Number of draws; with 250, ends are off by 2 to 3 %. Default: as the site, 1,000 for a country, 250 for a group, 100 for one of 40 or more
    #[arg(long, value_name = "COUNT")]
    draws: Option<u32>,
    /// A goal, as `need` reads it, such as ghr:2050:-30: in how many draws it is met
    #[arg(long, value_name = "WHAT:YEAR:HOW MUCH", allow_hyphen_values = true)]
    goal: Option<String>,
    /// Which varied numbers matter most for a result: emissions, saved, cumulative, new_materials or circular
    #[arg(
        long,
        value_name = "RESULT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "emissions",
        conflicts_with = "goal"
    )]
    matters: Option<String>,
    /// How many of these numbers to show; files have all
    #[arg(long, value_name = "COUNT", default_value_t = 5, requires = "matters")]
    rows: usize,
    /// The year results are read in, from 1990; default: the link's, or 2050
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    /// Vary only this kind of uncertainty; the rest stays at its central value
    #[arg(long, value_enum, num_args = 1..)]
    only: Vec<UncertaintyKind>,
    /// Make the draws once more with a storyline of its own in each, whole and never mixed; ranges are shown without and with
    #[arg(long, conflicts_with_all = ["goal", "matters", "table"])]
    storylines: bool,
    /// Write each draw to this file, one line for your choices and one for today's path
    #[arg(long, value_name = "FILE")]
    draws_out: Option<PathBuf>,
    /// Use the draws made with the release, for a region, a group or the world under a built-in scenario
    #[arg(long, conflicts_with_all = ["against", "draws", "goal", "matters", "only", "draws_out", "facts"])]
    table: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// Kinds of not knowing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum UncertaintyKind {
    /// What is badly known today
    Fact,
    /// How today's trends continue
    Path,
    /// What a lever does physically
    Lever,
}

impl UncertaintyKind {
    const fn kind(self) -> DoubtKind {
        match self {
            UncertaintyKind::Fact => DoubtKind::Fact,
            UncertaintyKind::Path => DoubtKind::Path,
            UncertaintyKind::Lever => DoubtKind::Lever,
        }
    }
}

/// Draws of a place, and the request they answer.
pub(crate) struct RangeReport {
    pub(crate) head: ReportHead,
    pub(crate) focus: Year,
    /// Amounts of the whole place, or per person.
    pub(crate) per: Per,
    /// Number of varied inputs.
    pub(crate) varied: usize,
    /// The scenario compared with; none means the reference.
    pub(crate) against: Option<String>,
    /// The goal, if one was given.
    pub(crate) goal: Option<NeedGoal>,
    pub(crate) runs: RangeDraws,
    /// The same draws with a storyline of its own in each, if they were asked for.
    pub(crate) with_storylines: Option<StorylineRuns>,
}

/// Draws that each follow a storyline of their own.
pub(crate) struct StorylineRuns {
    pub(crate) weights: StorylineWeights,
    pub(crate) runs: RangeDraws,
}

/// Draws a place and prints the ranges of its results.
pub(crate) fn run(args: &RangeArgs) -> Result<(), CommandFault> {
    let facts = args.output.facts.as_deref();
    let (world, chosen) = placed(world(facts)?, &args.place, &args.choices, facts)?;
    let target = RunTarget::find(&world, &args.place)?;
    let release = export::release(&world.release);
    let count = args.draws.unwrap_or(most(target.members().len()));
    draw::within_limits(count, 1, &target)?;
    let goal = args.goal.as_deref().map(aimed).transpose()?;
    let subject = args.matters.as_deref().map(matters::subject).transpose()?;
    let focus = args.year.as_deref().map_or(Ok(chosen.view.focus), |text| year(text, FIRST))?;
    if args.table {
        remarks(&chosen.remarks);
        let of = range_table::RangeTableQuery {
            target: &target,
            choices: &chosen.scenario.choices,
            release: &release,
            read: (focus, chosen.view.per),
        };
        return range_table::show_of(&of, args.output.format);
    }
    let head = || ReportHead::of(&target, &chosen.scenario, &release);
    let of = || matters::Of {
        head: head(),
        focus,
        per: chosen.view.per,
    };
    let printed = matters::Printed {
        count: args.rows,
        format: args.output.format,
    };
    if let (Some(subject), RunTarget::Whole { .. }) = (subject, &target) {
        remarks(&chosen.remarks);
        let own = args.output.facts.is_some() || !args.only.is_empty() || args.draws_out.is_some();
        let scenario = range_table::built_in(&target, &chosen.scenario.choices).filter(|_| !own);
        return matters::show_released(&of(), subject, scenario, printed);
    }
    if let Some(file) = &args.draws_out {
        write::check(file)?;
    }
    let doubts = varied(args, &chosen, &doubts(facts)?);
    remarks(&chosen.remarks);
    let mut drawing = draw::drawing(&target, &doubts, &chosen.scenario.choices, (focus, chosen.view.per));
    if let Some(text) = &args.against {
        drawing.hold_against(other_side(text, &target, &release)?);
    }
    drawing.aim(goal);
    let weights = args.storylines.then(|| weights(&drawing)).transpose()?;
    let runs = all_draws(&mut drawing, count);
    let with_storylines = weights.map(|weights| {
        drawing.draw_storylines(Some(weights));
        StorylineRuns {
            weights,
            runs: all_draws(&mut drawing, count),
        }
    });
    let answer = RangeReport {
        head: head(),
        focus,
        per: chosen.view.per,
        varied: doubts.rows.len(),
        against: args.against.clone(),
        goal,
        runs,
        with_storylines,
    };
    if let Some(file) = &args.draws_out {
        write::write_whole(file, draws(&answer))?;
    }
    if let Some(subject) = subject {
        return matters::show_of(&of(), subject, &mut drawing, &answer.runs, printed);
    }
    print(&answer, args.output.format)
}

/// The inputs that the draws vary: all, or those of some kinds, without the numbers set by hand.
fn varied(args: &RangeArgs, chosen: &RunChoices, doubts: &Doubts) -> Doubts {
    let doubts = chosen.scenario.choices.numbers.left(doubts);
    let mut kinds: Vec<DoubtKind> = args.only.iter().map(|only| only.kind()).collect();
    // A link may ask for the same.
    if kinds.is_empty() && chosen.view.lenses.iter().any(|lens| lens.today) {
        kinds.push(DoubtKind::Fact);
    }
    if kinds.is_empty() { doubts } else { doubts.only(&kinds) }
}

/// The choices of the scenario that is compared with.
fn other_side(text: &str, target: &RunTarget<'_>, release: &str) -> Result<Choices, CommandFault> {
    let other = choice_args::one(text, target.facts(), release)?;
    remarks(&other.remarks);
    if other.scenario.choices.numbers.is_empty() {
        return Ok(other.scenario.choices);
    }
    Err(CommandFault::new(
        "--against",
        "both sides have the same numbers.",
        "Set them with --assume for both.",
    ))
}

/// The weights of storylines, if both sides leave the storyline open.
fn weights(drawing: &Drawing) -> Result<StorylineWeights, CommandFault> {
    follows_the_middle(drawing.sides())?;
    Ok(storyline_weights_built_in()?)
}

/// The run on the screen and all draws of a place.
fn all_draws(drawing: &mut Drawing, draws: u32) -> RangeDraws {
    let mut runs = RangeDraws::new(drawing.draw(0));
    let mut first = 1;
    while first <= draws {
        let count = BLOCK.min(draws + 1 - first);
        runs.join(first, drawing.block(first, count));
        first += count;
    }
    runs
}

/// Refuses to draw the storyline where a person chose one.
fn follows_the_middle(sides: [&Choices; 2]) -> Result<(), CommandFault> {
    let storylines = sides.map(|choices| choices.background.storyline);
    match storylines.into_iter().find(|storyline| *storyline != Storyline::default()) {
        None => Ok(()),
        Some(chosen) => Err(CommandFault::new(
            "--storylines",
            format!("the storyline {} is chosen already.", chosen.id()),
            "Leave out the storyline or --storylines.",
        )),
    }
}

/// Reads a goal.
pub(crate) fn aimed(text: &str) -> Result<NeedGoal, CommandFault> {
    NeedGoal::read(text).ok_or_else(|| {
        CommandFault::new(
            "--goal",
            format!("\"{text}\" is not a goal."),
            format!(
                "Write WHAT:YEAR:HOW MUCH with a year from 2027 to 2060, such as ghr:2050:-30; WHAT is one of {}.",
                Metric::ALL.map(Metric::id).join(" ")
            ),
        )
    })
}

/// The varied numbers. If a facts pack was given, they come from the pack next to it, if that exists.
pub(crate) fn doubts(facts: Option<&Path>) -> Result<Doubts, CommandFault> {
    if let Some(neighbour) = facts
        .map(|facts| facts.with_file_name(DOUBTS_PACK))
        .filter(|neighbour| neighbour.exists())
    {
        let bytes = user_file::bytes(&neighbour, limits::PACK_BYTES)?;
        return pack::read_doubts(&bytes).map_err(CommandFault::pack(neighbour.display()));
    }
    pack::read_doubts(pack::DOUBTS).map_err(CommandFault::pack("built-in doubts"))
}
