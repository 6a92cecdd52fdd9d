//! A user's choices: scenario, file or link, then levers and background on top.
//!
//! Faults in a link become remarks, as on the site; faults in typed options are errors.

use std::path::Path;

use cairn_analysis::ask::choices::{RunChoices, background, from_link, pulled};
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::ask::{self, number};
use cairn_analysis::export;
use cairn_core::choices::file::ScenarioFile;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::{Facts, World};
use cairn_core::limits;
use clap::Args;

use crate::fault::CommandFault;
use crate::range::doubts;
use crate::user_file;

/// Commands that take numbers set by hand.
const TAKE_NUMBERS: &str = "`cairn run`, `compare`, `brief`, `range`, `who`, `why`, `need`, `flows`, `chart`, `hotspots`, `grows`, `minerals` and \
     `money`";

/// What a person may choose for a place, with our numbers.
#[derive(Args)]
pub(crate) struct PlanArgs {
    /// A scenario (ref avoid shift improve all recc recc-future guide lcm loop sufficiency), or a scenario file
    #[arg(long, value_name = "ID|FILE")]
    pub(crate) scenario: Option<String>,
    /// A link of the site, or the part after its question mark
    #[arg(long, value_name = "LINK", conflicts_with = "scenario")]
    pub(crate) link: Option<String>,
    /// Set levers to levels from 0 to 5, on top of the scenario or link; write the place before it
    #[arg(long, value_name = "LEVER=LEVEL", num_args = 1..)]
    pub(crate) set: Vec<String>,
    /// Background: ssp1, ssp2, ssp3 or out (the documents' world), with or without the climate policy pol2, such as ssp1.pol2
    #[arg(long, value_name = "ID")]
    pub(crate) background: Option<String>,
    /// How the land of a city grows: trend, compact, sprawl or planned; ignored for other places
    #[arg(long, value_name = "FORM")]
    pub(crate) path: Option<String>,
}

/// What a person may choose for a place, and numbers of their own.
#[derive(Args)]
pub(crate) struct ChoiceArgs {
    #[command(flatten)]
    pub(crate) plan: PlanArgs,
    /// Put a number in place of ours, such as homes.life=90; `cairn numbers PLACE` lists them
    #[arg(long, value_name = "NAME=NUMBER")]
    pub(crate) assume: Vec<String>,
}

/// Reads the choices for a place, and puts the numbers that they set into its facts.
pub(crate) fn placed(mut world: World, place: &str, args: &ChoiceArgs, file: Option<&Path>) -> Result<(World, RunChoices), CommandFault> {
    let target = RunTarget::find(&world, place)?;
    let mut chosen = read(&args.plan, target.facts(), &export::release(&world.release))?;
    if let Some(changed) = assumed(&target, &mut chosen, &args.assume, file)? {
        number::replace(&mut world, changed);
    }
    Ok((world, chosen))
}

/// The facts of a place with the numbers that the choices or `typed` set; none if none is set.
pub(crate) fn assumed(
    target: &RunTarget<'_>,
    chosen: &mut RunChoices,
    typed: &[String],
    file: Option<&Path>,
) -> Result<Option<Vec<Facts>>, CommandFault> {
    if typed.is_empty() && chosen.scenario.choices.numbers.is_empty() {
        return Ok(None);
    }
    let typed: Vec<_> = typed.iter().map(|text| number::read(text)).collect::<Result<_, _>>()?;
    Ok(Some(number::set(chosen, &typed, target, &doubts(file)?)?))
}

/// Reads the choices for a place, for a command that works with our numbers only.
pub(crate) fn choose(args: &PlanArgs, facts: &Facts, release: &str) -> Result<RunChoices, CommandFault> {
    let chosen = read(args, facts, release)?;
    if !chosen.scenario.choices.numbers.is_empty() {
        return Err(CommandFault::new(
            "numbers set by hand",
            "this command uses our numbers only.",
            format!("{TAKE_NUMBERS} take numbers set by hand."),
        ));
    }
    Ok(chosen)
}

fn read(args: &PlanArgs, facts: &Facts, release: &str) -> Result<RunChoices, CommandFault> {
    let offered = facts.levers();
    let mut chosen = match &args.link {
        Some(link) => from_link(link, &offered, release),
        None => from_scenario(args.scenario.as_deref().unwrap_or("ref"), facts)?,
    };
    chosen.scenario.place = Some(facts.place);
    for set in &args.set {
        let (lever, level) = pulled(set, &offered)?;
        chosen.pull(lever, level);
    }
    if let Some(typed) = &args.background {
        chosen.scenario.choices.background = background(typed)?;
    }
    if let Some(path) = &args.path {
        chosen.form(path, facts)?;
    }
    chosen.check_levers(facts, &offered)?;
    Ok(chosen)
}

/// One side of a comparison: the id of a scenario, a scenario file, or a link.
pub(crate) fn one(text: &str, facts: &Facts, release: &str) -> Result<RunChoices, CommandFault> {
    let chosen = if text.contains('=') && !Path::new(text).exists() {
        from_link(text, &facts.levers(), release)
    } else {
        from_scenario(text, facts)?
    };
    Ok(chosen)
}

/// The id of a scenario, or the path of a scenario file.
fn from_scenario(text: &str, facts: &Facts) -> Result<RunChoices, CommandFault> {
    let mut chosen = RunChoices::default();
    if let Some(scenario) = Scenario::find(text) {
        chosen.scenario.choices = scenario.choices();
        return Ok(chosen);
    }
    if !Path::new(text).exists() {
        return Err(ask::QueryFault::Scenario { found: text.to_owned() }.into());
    }
    chosen.scenario = file(text)?;
    if let Some(place) = chosen.scenario.place.filter(|place| *place != facts.place) {
        chosen
            .remarks
            .push(format!("{text}: made for {place}; here its levers are set for {}", facts.place));
    }
    Ok(chosen)
}

/// Reads a scenario file.
pub(crate) fn file(path: &str) -> Result<ScenarioFile, CommandFault> {
    let json = user_file::text(Path::new(path), limits::SCENARIO_BYTES)?;
    ScenarioFile::read(&json).map_err(|faults| CommandFault::of_file(path, faults))
}

/// The fault of a place on which there are no data.
pub(crate) fn no_place(name: &str) -> CommandFault {
    let (found, near) = (name.to_owned(), Vec::new());
    ask::QueryFault::Place { found, near }.into()
}
