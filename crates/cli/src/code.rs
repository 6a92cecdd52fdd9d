//! `code`: writes a plan as nine letters that can be read aloud, and reads nine letters.
//!
//! Out of scope: how letters are made ([`cairn_core::choices::code`]) and the results of a plan (`cairn run`).

use std::path::PathBuf;

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::code::{ClassPlan, NoCode, THEMES};
use cairn_core::choices::link::{Link, Route};
use cairn_core::kind::Language;
use clap::Args;

use crate::choice_args::{self, PlanArgs};
use crate::fault::CommandFault;
use crate::output::{remark, remarks, show};
use crate::report::PageTable;
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn code IND --set hs=2 --set ws=2           the code of a plan
  cairn code IND --scenario all                  the code of a built-in scenario, at the nearest whole levels
  cairn code 0TJ-2R2-MGK                         what a code says: place, levers, link

A code holds a place and the level of each headline lever, 0 to 4: no dates, no background, no single levers, no cities.
Letters I, L, O, S and Z are read as 1, 1, 0, 5 and 2. The last letter detects one wrong letter, or two that are swapped.";

/// Names of the levels.
const STEPS: [Key; 5] = [Key::Step0, Key::Step1, Key::Step2, Key::Step3, Key::Step4];

/// Arguments of `code`.
#[derive(Args)]
pub(crate) struct CodeArgs {
    /// Id or English name of a country or group, such as IND, India, G7 or WLD; or a code to be read
    #[arg(value_name = "PLACE|CODE")]
    wanted: String,
    #[command(flatten)]
    choices: PlanArgs,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// Prints the code of a place's plan, or the plan of a code.
pub(crate) fn run(args: &CodeArgs) -> Result<(), CommandFault> {
    let world = world(args.facts.as_deref())?;
    let found = RunTarget::find(&world, &args.wanted);
    // A text that is a place counts as one: no code is short enough to be an id.
    let (plan, target) = match (found, ClassPlan::read(&args.wanted)) {
        (Ok(target), _) => {
            let chosen = choice_args::choose(&args.choices, target.facts(), &export::release(&world.release))?;
            let (plan, exact) = ClassPlan::of(target.id(), &chosen.scenario.choices, &target.facts().levers());
            remarks(&chosen.remarks);
            if !exact {
                remark("this plan has no code of its own: the code gives the nearest whole levels, without dates and background");
            }
            (plan, target)
        }
        (Err(_), Ok(plan)) => (plan, RunTarget::find(&world, plan.place.as_str())?),
        (Err(fault), Err(why)) if !looks_like_code(&args.wanted, why) => return Err(fault.into()),
        (Err(_), Err(why)) => {
            return Err(faulty(&args.wanted, why));
        }
    };
    let code = plan.code().ok_or_else(|| {
        CommandFault::new(
            "PLACE",
            format!("{} has no code: cities and sums of places have none.", target.name()),
            "Ask for a country, a group or the world.",
        )
    })?;
    show(&page(&code, &plan, &target))
}

/// An invalid code, and why.
fn faulty(found: &str, why: NoCode) -> CommandFault {
    let (what, advice) = match why {
        NoCode::Length(length) => (format!("has {length} letters"), "A code has nine, such as 0TJ-2R2-MGK."),
        NoCode::Letter(letter) => (
            format!("has the letter {letter:?}"),
            "Codes have digits and capitals, such as 0TJ-2R2-MGK.",
        ),
        NoCode::Check => (
            "does not match its last letter".to_owned(),
            "One letter is wrong, or two are swapped: ask for the code again.",
        ),
        NoCode::Later => (
            "has a form or a place that this release does not know".to_owned(),
            "Ask which release made it.",
        ),
    };
    CommandFault::new("CODE", format!("\"{found}\" {what}."), advice)
}

/// True if an unknown text was probably meant as a code: similar length, and with a digit.
fn looks_like_code(text: &str, why: NoCode) -> bool {
    let long = !matches!(why, NoCode::Length(length) if !(7..=11).contains(&length));
    long && text.chars().any(char::is_numeric)
}

fn page(code: &str, plan: &ClassPlan, target: &RunTarget<'_>) -> String {
    let words = Words::embedded(Language::English);
    let mut table = PageTable::new("<<><");
    table.row(["Headline lever", "lead", "level", ""]);
    for (theme, level) in THEMES.into_iter().zip(plan.levels) {
        let lead = theme.levers().first().map_or("", |lever| lever.id());
        let called = STEPS.get(usize::from(level)).map_or("", |step| words.say(*step));
        table.row([words.say(names::theme(theme)), lead, &level.to_string(), called]);
    }
    let offered = target.facts().levers();
    let link = Link::from_choices(&plan.choices(&offered), None).write();
    let path = Route::Explore {
        language: Language::English,
        place: target.id(),
    };
    let join = if link.is_empty() { "" } else { "?" };
    format!(
        "{code}\n\n{} ({})\n\n{table}\nlink  {}{join}{link}\n",
        target.name(),
        target.id(),
        path.write()
    )
}
