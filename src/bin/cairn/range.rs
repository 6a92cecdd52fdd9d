//! `range`: between which ends the results of a place lie in nine of ten of our runs.
//!
//! Reference and choices of a draw use the same facts, so that what is saved is read from pairs. Does not know: how a number is
//! varied ([`cairn::doubt`]).

use std::path::{Path, PathBuf};

use cairn::ask::choose::called;
use cairn::ask::draw;
use cairn::ask::target::Target;
use cairn::choices::link::Per;
use cairn::export;
use cairn::facts::doubt_words::DoubtKind;
use cairn::facts::doubts::Doubts;
use cairn::facts::pack;
use cairn::findings::need::Goal;
use cairn::findings::range::{BLOCK, FIRST, Runs};
use cairn::limits;
use cairn::place::PlaceId;
use cairn::year::Year;
use clap::{Args, ValueEnum};

use crate::choose::{self, ChoiceArgs};
use crate::facts::{Written, year};
use crate::fault::Fault;
use crate::range_files::{csv, draws, json, page};
use crate::said::{remark, show, show_json};
use crate::{brought, matters, range_table, world};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn range IND                              how far the reference may be off
  cairn range IND --scenario all               the same of a scenario, and of what it saves
  cairn range IND --set hl=3 --only fact       only what is badly known today, today's drift as it is
  cairn range G7 --scenario avoid --draws 100  a sum of countries: each draw is summed over its members
  cairn range WLD --scenario improve --table   100 draws that were made with the release, without a wait
  cairn range IND --scenario all --goal ghr:2050:-30   in how many of them a goal is met
  cairn range IND --scenario all --format csv --draws-out draws.csv
  cairn range IND --scenario avoid --against improve   which of the two has less, and how often
  cairn range IND --matters                    which of the numbers varied matter most for greenhouse gases
  cairn range IND --scenario all --matters=saved --year 2040   the same for what a scenario saves

A range says what we doubt. It is no chance of what will be: storyline, policy elsewhere and the model itself are never varied.
Draws of a place are the same however many are made.";

/// Name of the pack of what is varied, which lies beside that of facts.
const BESIDE: &str = "doubts.pack";

/// What `range` is asked.
#[derive(Args)]
pub(crate) struct RangeArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD, or several joined by +
    place: String,
    #[command(flatten)]
    choices: ChoiceArgs,
    /// Another scenario, held against in the reference's stead: how often which of the two has less (as `compare` reads it)
    #[arg(long, value_name = "SCENARIO", conflicts_with_all = ["goal", "matters"])]
    against: Option<String>,
    /// How many draws; ends of 250 are off by 2 to 3 % of themselves
    #[arg(long, value_name = "COUNT", default_value_t = 1000)]
    draws: u32,
    /// A goal, as `need` reads it, such as ghr:2050:-30: in how many draws it is met
    #[arg(long, value_name = "WHAT:YEAR:HOW MUCH", allow_hyphen_values = true)]
    goal: Option<String>,
    /// Which numbers that are varied matter most for a result of a country: emissions, saved, cumulative, new_materials or circular
    #[arg(
        long,
        value_name = "RESULT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "emissions",
        conflicts_with = "goal"
    )]
    matters: Option<String>,
    /// Of how many of these numbers the page tells; files have all
    #[arg(long, value_name = "COUNT", default_value_t = 5, requires = "matters")]
    rows: usize,
    /// The year results are read in, from 1990; that of the link, or 2050, unless told
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    /// Only what is not known in this way; the rest stays at its central number
    #[arg(long, value_enum, num_args = 1..)]
    only: Vec<Only>,
    /// Each draw into this file, a line for choices and one for the reference
    #[arg(long, value_name = "FILE")]
    draws_out: Option<PathBuf>,
    /// The draws that were made with the release, of a region, a group or the world under a built-in scenario: at once
    #[arg(long, conflicts_with_all = ["against", "draws", "goal", "matters", "only", "draws_out", "facts"])]
    table: bool,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Written::Table)]
    format: Written,
    /// Facts from this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// Kinds of not knowing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Only {
    /// What is badly known today
    Fact,
    /// How today's drift goes on
    Path,
    /// What a lever does physically
    Lever,
}

impl Only {
    const fn kind(self) -> DoubtKind {
        match self {
            Only::Fact => DoubtKind::Fact,
            Only::Path => DoubtKind::Path,
            Only::Lever => DoubtKind::Lever,
        }
    }
}

/// What was drawn, of what.
pub(crate) struct Answer {
    pub(crate) place: PlaceId,
    pub(crate) name: String,
    pub(crate) scenario: String,
    pub(crate) release: String,
    pub(crate) focus: Year,
    /// Amounts of the whole place, or for each person.
    pub(crate) per: Per,
    /// How many numbers are varied.
    pub(crate) varied: usize,
    /// The scenario that it is held against; none = the reference.
    pub(crate) against: Option<String>,
    /// The goal that was looked at.
    pub(crate) goal: Option<Goal>,
    pub(crate) runs: Runs,
}

/// Draws a place and prints between which ends its results lie.
pub(crate) fn run(asked: &RangeArgs) -> Result<(), Fault> {
    let world = world(asked.facts.as_deref())?;
    let target = Target::find(&world, &asked.place)?;
    let release = export::release(&world.release);
    let chosen = choose::choose(&asked.choices, target.facts(), &release)?;
    draw::within_limits(asked.draws, &target)?;
    let goal = asked.goal.as_deref().map(aimed).transpose()?;
    let subject = asked.matters.as_deref().map(|word| matters::subject(word, &target)).transpose()?;
    let focus = asked.year.as_deref().map_or(Ok(chosen.view.focus), |text| year(text, FIRST))?;
    if asked.table {
        chosen.remarks.iter().for_each(|text| remark(text));
        let of = range_table::Asked {
            target: &target,
            choices: &chosen.scenario.choices,
            release: &release,
            read: (focus, chosen.view.per),
        };
        return range_table::show_of(&of, asked.format);
    }
    let mut doubts = doubts(asked.facts.as_deref())?;
    let mut kinds: Vec<DoubtKind> = asked.only.iter().map(|only| only.kind()).collect();
    // A link may say the same.
    if kinds.is_empty() && chosen.view.lenses.iter().any(|lens| lens.today) {
        kinds.push(DoubtKind::Fact);
    }
    if !kinds.is_empty() {
        doubts = doubts.only(&kinds);
    }
    chosen.remarks.iter().for_each(|text| remark(text));
    let mut drawing = draw::drawing(&target, &doubts, &chosen.scenario.choices, (focus, chosen.view.per));
    if let Some(text) = &asked.against {
        let other = choose::one(text, target.facts(), &release)?;
        other.remarks.iter().for_each(|text| remark(text));
        drawing.hold_against(other.scenario.choices);
    }
    drawing.aim(goal);
    let mut runs = Runs::new(drawing.draw(0));
    let mut first = 1;
    while first <= asked.draws {
        let count = BLOCK.min(asked.draws + 1 - first);
        runs.join(first, drawing.block(first, count));
        first += count;
    }
    let answer = Answer {
        place: target.id(),
        name: target.name().to_owned(),
        scenario: called(&chosen.scenario),
        release,
        focus,
        per: chosen.view.per,
        varied: doubts.rows.len(),
        against: asked.against.clone(),
        goal,
        runs,
    };
    if let Some(file) = &asked.draws_out {
        std::fs::write(file, draws(&answer)).map_err(|fault| Fault::Unwritable {
            file: file.display().to_string(),
            why: fault.to_string(),
        })?;
    }
    if let Some(subject) = subject {
        return matters::show_of(&answer, subject, &mut drawing, asked.rows, asked.format);
    }
    match asked.format {
        Written::Table => show(&page(&answer)),
        Written::Csv => show(&csv(&answer)),
        Written::Json => show_json(&json(&answer)),
    }
}

/// A goal as it was typed.
fn aimed(text: &str) -> Result<Goal, Fault> {
    Goal::read(text).ok_or_else(|| Fault::Goal { found: text.to_owned() })
}

/// What is varied: of the pack beside the facts that were brought, where there is one.
pub(crate) fn doubts(facts: Option<&Path>) -> Result<Doubts, Fault> {
    let said = |name: String| move |fault| Fault::Pack { file: name, fault };
    if let Some(beside) = facts.map(|facts| facts.with_file_name(BESIDE)).filter(|beside| beside.exists()) {
        let bytes = brought::bytes(&beside, limits::PACK_BYTES)?;
        return pack::read_doubts(&bytes).map_err(said(beside.display().to_string()));
    }
    pack::read_doubts(pack::DOUBTS).map_err(said("built-in doubts".to_owned()))
}
