//! `levers`: the levers, and the meaning of each level in a place.
//!
//! Three tables for a place: the settings of each level, from the evidence tables; physical readings in 2050, for levers
//! that have one; and the effect of each lever alone on emissions, with the reason if there is no saving.

use std::path::Path;

use cairn_analysis::ask::lever;
use cairn_analysis::ask::place::place;
use cairn_analysis::export::table::rounded;
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::effects::numbers;
use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
use cairn_analysis::findings::lever as read;
use cairn_analysis::findings::lever::no_saving::Does;
use cairn_analysis::words::{Words, names};
use cairn_core::choices::link::Per;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::{DialFacts, Facts, World};
use cairn_core::kind::{Language, Lever, LeverGroup};
use cairn_core::model::{self, Outcome};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

use crate::fault::CommandFault;
use crate::output::show;
use crate::report::PageTable;
use crate::world;

/// The year in which levers are read.
const FOCUS: Year = Year::of(2050);

const HOW_TO_READ: &str = "
Level 0 is the reference: nothing pulled. Levels 1 to 4 are what holds from the year of full effect on;
4 is the most that evidence supports. Between levels values run straight; a level may go on to 5, beyond the evidence.
% change: against the reference, so -10 is a tenth less. ratio: against today or the reference, so 1 is no change.
path: the reference of this place changes from year to year. ?: still to be verified against its source.
basis: whose value it is - national, regional (an income group or the European Union), global, or assumed.
";

const NEXT: &str = "
cairn levers IND             what each level means in India
cairn run IND --set hs=2     India with one lever pulled
";

/// Prints the levers; for a place, also their meaning there.
pub(crate) fn levers(wanted: Option<&str>, facts: Option<&Path>) -> Result<(), CommandFault> {
    let world = world(facts)?;
    match wanted {
        Some(wanted) => of_place(place(&world, wanted)?),
        None => anywhere(&world),
    }
}

fn anywhere(world: &World) -> Result<(), CommandFault> {
    let listed: Vec<&Facts> = world.places.iter().filter(|facts| facts.listed).collect();
    let mut table = PageTable::new("<");
    table.row(["id", "group", "lever", "places"]);
    for lever in Lever::ALL {
        let ids: Vec<&str> = listed
            .iter()
            .filter(|facts| facts.levers().contains(&lever))
            .map(|facts| facts.place.as_str())
            .collect();
        let places = if ids.len() == listed.len() {
            format!("all {}", ids.len())
        } else {
            ids.join(" ")
        };
        let group = lever::group(lever.group());
        table.row([lever.id(), group, names::lever_in_english(lever), &places]);
    }
    show(&format!("{table}{NEXT}"))
}

fn of_place(facts: &Facts) -> Result<(), CommandFault> {
    show(&format!(
        "{} ({}): what each level of a lever means\n\n{}{HOW_TO_READ}\n\
         Effect in {FOCUS}, each lever alone\n\n{}\n\
         Greenhouse gases in {FOCUS}, each lever alone at 4\n\n{}",
        line(&facts.name),
        facts.place,
        settings(facts),
        readings(facts),
        spared(facts)
    ))
}

/// Settings of the levels: one dial per line, with its lever and group.
fn settings(facts: &Facts) -> String {
    let mut table = PageTable::new("<<<<>>>>>><");
    let levels_head = ["0", "1", "2", "3", "4"];
    let head = levels_head.into_iter().chain(["full by", "basis", "sources"]);
    table.row_with(["id", "lever", "what it changes", "unit"], head.map(str::to_owned));
    let mut groups = vec![None];
    for lever in Lever::ALL {
        for (index, dial) in facts.dials.iter().filter(|row| row.dial.is_of(lever)).enumerate() {
            let first = index == 0;
            let [id, name] = if first {
                [lever.id(), names::lever_in_english(lever)]
            } else {
                [""; 2]
            };
            let unit = lever::unit(dial.dial.what.scale());
            let basis = dial.steps.basis.id().to_owned();
            let ends = [dial.full.to_string(), basis, dial.steps.sources.join(" ")];
            table.row_with([id, name, &dial.parameter, unit], levels(dial).into_iter().chain(ends));
            groups.push(Some(lever.group()));
        }
    }
    let table = table.to_string();
    let mut lines: Vec<&str> = Vec::new();
    let mut before = None;
    for (line, of) in table.lines().zip(groups) {
        if of != before {
            lines.extend(of.map(title));
            before = of;
        }
        lines.push(line);
    }
    lines.join("\n") + "\n"
}

/// Values at levels 0 to 4, in the unit shown.
fn levels(dial: &DialFacts) -> Vec<String> {
    let shown = |(level, value): (usize, &f64)| {
        if level == 0 && dial.dial.what.follows_a_path() {
            return "path".to_owned();
        }
        let scale = dial.dial.what.scale();
        let text = short(value * lever::factor(scale), lever::decimals(scale));
        if dial.to_verify[level] { text + "?" } else { text }
    };
    dial.steps.value.iter().enumerate().map(shown).collect()
}

/// A number with at most `decimals` decimals, without trailing zeros.
fn short(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let text = if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        &text
    };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Readings of levers that have a physical quantity.
fn readings(facts: &Facts) -> PageTable {
    let choices = Choices::default();
    let reference = model::run(facts, &choices);
    let mut table = PageTable::new("<<<>");
    table.row(["id", "lever", "unit", "2026", "ref 2050", "1", "2", "3", "4", "5"]);
    for step in read::steps(facts, &reference, &reference, &choices, FOCUS) {
        let factor = if step.unit == Unit::Share { 100.0 } else { 1.0 };
        let unit = if step.unit == Unit::Share { "%" } else { step.unit.symbol() };
        let mut values = vec![step.today * factor, step.reference * factor];
        values.extend(step.at_levels.iter().skip(1).map(|value| value * factor));
        let cells = rounded(&values).into_iter().enumerate().map(|(at, text)| {
            // Columns: today, reference, then levels 1 to 5. Levels 1 to 4 come from the table.
            let doubtful = at >= 2 && step.to_verify.get(at - 1).copied().unwrap_or(false);
            if doubtful { format!("{text}?") } else { text }
        });
        table.row_with([step.lever.id(), names::lever_in_english(step.lever), unit], cells);
    }
    table
}

/// Effect of each lever alone on greenhouse gases, with the reason if there is no saving.
fn spared(facts: &Facts) -> PageTable {
    let words = Words::embedded(Language::English);
    let (base_state, mut reference) = model::base_state(facts);
    model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
    // The change is that of the focus year; a reason is given only where all years of the levers show no saving.
    let emissions = |outcome: &Outcome| {
        let read = numbers(&HeadlineSeries::of(outcome), FOCUS, Per::Total);
        [Headline::Emissions, Headline::Cumulative].map(|headline| read[headline as usize])
    };
    let [whole, in_all] = emissions(&reference);
    let mut outcome = reference.clone();
    let mut table = PageTable::new("<<><");
    table.row(["id", "lever", "% change", ""]);
    for step in read::steps(facts, &reference, &reference, &Choices::default(), FOCUS) {
        model::run_ahead(&base_state, facts, &Choices::default().with(step.lever, Level::TOP), &mut outcome);
        let [then, all] = emissions(&outcome);
        let change = then - whole;
        let why = match Does::of(all - in_all, in_all) {
            Does::Spares => "",
            does => words.say(names::why(step.why, does == Does::Raises)),
        };
        let change = if whole == 0.0 { 0.0 } else { change / whole * 100.0 };
        table.row([step.lever.id(), names::lever_in_english(step.lever), &short(change, 2), why]);
    }
    table
}

const fn title(group: LeverGroup) -> &'static str {
    match group {
        LeverGroup::Avoid => "AVOID - need less, use again",
        LeverGroup::Shift => "SHIFT - to renewable materials",
        LeverGroup::Improve => "IMPROVE - clean what remains",
        LeverGroup::Apart => "SET APART",
        LeverGroup::Need => "NEED - no measure against emissions",
        LeverGroup::Minerals => "MINERALS - need less, use again; no effect on emissions is counted",
    }
}
