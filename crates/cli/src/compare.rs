//! `compare`: up to four scenarios in one place, or up to four places: differences in choices and results.
//!
//! The same findings as on the site, each compared with the first: `findings::compare`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use cairn_analysis::ask;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::exact;
use cairn_analysis::export::table::rounded;
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::compare::{CompareRow, MOST, YEARS, differing_levers, rows};
use cairn_analysis::findings::lever::{self, LeverReading};
use cairn_analysis::words::names;
use cairn_core::choices::link::Per;
use cairn_core::choices::{Choices, Level};
use cairn_core::doubt::OwnNumber;
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::kind::Lever;
use cairn_core::model::{self, Outcome, city};
use cairn_core::year::Year;
use clap::Args;
use serde_json::{Value, json};

use crate::choice_args;
use crate::cities::world_with;
use crate::fault::CommandFault;
use crate::output::remarks;
use crate::report::{CommandReport, CsvLines, PageTable, ReportFormat, print};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn compare IND ref all                    today's path beside avoid, shift and improve
  cairn compare WLD avoid improve              two built-in scenarios, all countries summed
  cairn compare IND loop 'l=hl40' --format csv a built-in scenario beside a link
  cairn compare BRA ref avoid shift improve    up to four, each compared with the first
  cairn compare IND,KEN all --person           two places under one scenario, per person

  cairn compare KEN-21711,KEN ref --person     a city and its country, per person
  cairn compare IND ref all --assume homes.life=90   with a number of your own in place of ours, on both sides

A scenario is an id (ref avoid shift improve all recc recc-future guide lcm loop sufficiency), a scenario file, or a link of the site.
Flows are the mean of the five years around a year (of the last five in 2060), where `cairn run --variable` and its files have the year itself.
The column `period` says which years each value is of.";

/// The year in which levers are read.
const FOCUS: Year = Year::of(2050);

/// Arguments of `compare`.
#[derive(Args)]
pub(crate) struct CompareArgs {
    /// Id or English name of a place, such as IND, India, G7 or WLD; or up to four of them with commas between
    place: String,
    /// Scenarios, up to four; for several places one for all, or one each
    #[arg(required = true, num_args = 1..=MOST)]
    scenarios: Vec<String>,
    /// Per person instead of for the whole place
    #[arg(long)]
    person: bool,
    /// Put a number in place of ours on every side, such as homes.life=90; `cairn numbers PLACE` lists them
    #[arg(long, value_name = "NAME=NUMBER")]
    assume: Vec<String>,
    /// Output format
    #[arg(
        long,
        value_parser = ReportFormat::parser("table", "Aligned columns, rounded", "One value per line, full precision"),
        default_value = "table"
    )]
    format: ReportFormat,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// Sides, and their results next to each other.
struct CompareReport<'a> {
    place: &'a str,
    sides: Vec<ComparedRun>,
    rows: Vec<CompareRow>,
}

/// One side: its request and its results.
struct ComparedRun {
    /// Name of the place.
    name: String,
    /// The scenario as requested.
    scenario: String,
    choices: Choices,
    outcome: Outcome,
    /// The meaning of its levers there; empty for a sum of places, where each has its own.
    steps: Vec<LeverReading>,
}

/// Compares scenarios in a place, or places.
pub(crate) fn run(args: &CompareArgs) -> Result<(), CommandFault> {
    let world = world_with(args.facts.as_deref(), &args.place)?;
    let release = export::release(&world.release);
    let scenarios = args.scenarios.as_slice();
    // A name may contain a comma; a text is a list only if no place has this name.
    let places: Vec<&str> = match RunTarget::find(&world, &args.place) {
        Err(_) if args.place.contains(',') => args.place.split(',').map(str::trim).collect(),
        _ => vec![&args.place; scenarios.len()],
    };
    if places.len() < 2 {
        // Check the place again, so that an unknown place is reported first.
        RunTarget::find(&world, &args.place)?;
        return Err(ask::QueryFault::OneSide.into());
    }
    if places.len() > MOST || !(scenarios.len() == 1 || scenarios.len() == places.len()) {
        return Err(ask::QueryFault::Sides {
            places: places.len(),
            scenarios: scenarios.len(),
        }
        .into());
    }
    let mut sides = Vec::new();
    for (place, scenario) in places.iter().zip(scenarios.iter().cycle()) {
        // Run separately for each side: a place keeps only the years of its latest run.
        sides.push(run_side(RunTarget::find(&world, place)?, scenario, &release, args)?);
    }
    let of_city = sides.iter().any(|side| side.outcome.place.is_city());
    if of_city {
        sides.iter_mut().for_each(|side| city::bound(&mut side.outcome));
    }
    let per = if args.person { Per::Person } else { Per::Total };
    let outcomes: Vec<&Outcome> = sides.iter().map(|side| &side.outcome).collect();
    let mut rows = rows(&outcomes, per, FOCUS);
    if of_city {
        rows.retain(|row| row.measure.is_in_city());
    }
    let place = &args.place;
    print(&CompareReport { place, sides, rows }, args.format)
}

/// Letters of the sides.
const LETTERS: [&str; MOST] = ["A", "B", "C", "D"];

/// Runs one side.
fn run_side(target: RunTarget<'_>, scenario: &str, release: &str, args: &CompareArgs) -> Result<ComparedRun, CommandFault> {
    let mut chosen = choice_args::one(scenario, target.facts(), release)?;
    let changed = choice_args::assumed(&target, &mut chosen, &args.assume, args.facts.as_deref())?;
    remarks(&chosen.remarks);
    let places = changed.unwrap_or_default();
    let mut target = target.with_places(&places);
    let choices = chosen.scenario.choices;
    let outcome = target.run(&choices).clone();
    let steps = match &target {
        RunTarget::One { facts, .. } => {
            let reference = model::run(facts, &Choices::default());
            lever::steps(facts, &outcome, &reference, &choices, FOCUS)
        }
        RunTarget::Whole { .. } => Vec::new(),
    };
    Ok(ComparedRun {
        name: target.name().to_owned(),
        scenario: scenario.to_owned(),
        choices,
        outcome,
        steps,
    })
}

impl CommandReport for CompareReport<'_> {
    /// Levers that differ, then the results.
    fn page(&self) -> String {
        let sides = &self.sides;
        let lettered = || LETTERS.iter().zip(sides);
        let each = |line_of: &dyn Fn(&ComparedRun) -> String| -> String {
            let texts: Vec<String> = lettered().map(|(letter, run)| format!("{letter} = {}", line_of(run))).collect();
            texts.join(", ")
        };
        let first = &sides[0];
        let mut text = if sides.iter().all(|run| run.name == first.name) {
            format!("{}: {}\n\n", line(&first.name), each(&|run| line(&run.scenario)))
        } else {
            let line_of = |run: &ComparedRun| format!("{} ({})", line(&run.name), line(&run.scenario));
            format!("{}\n\n", each(&line_of))
        };
        if sides.iter().any(|run| !run.choices.numbers.is_empty()) {
            let number = |(on, number): (DoubtTarget, OwnNumber)| format!("{} {number}", on.id());
            let numbers = |run: &ComparedRun| run.choices.numbers.iter().map(number).collect::<Vec<_>>().join(", ");
            let line_of = |run: &ComparedRun| {
                if run.choices.numbers.is_empty() {
                    "ours".to_owned()
                } else {
                    numbers(run)
                }
            };
            let _ = writeln!(text, "Numbers set by hand: {}\n", each(&line_of));
        }
        if sides.iter().any(|run| run.choices.background != first.choices.background) {
            let background = |run: &ComparedRun| {
                let background = run.choices.background;
                format!("{}.{}", background.storyline.id(), background.policy.id())
            };
            let _ = writeln!(text, "Background: {}\n", each(&background));
        }
        let mut table = PageTable::new("<<>");
        let head = YEARS.into_iter().flat_map(|year| {
            let each = lettered().map(move |(letter, _)| format!("{letter} {year}"));
            each.chain(lettered().skip(1).map(|(letter, _)| format!("{letter} − A")))
        });
        table.row_with(["variable", "unit"], head);
        for row in &self.rows {
            let mut values = Vec::new();
            for of_year in &row.values {
                values.extend(of_year);
                values.extend(of_year[1..].iter().map(|value| value - of_year[0]));
            }
            table.row_with([row.measure.name(), row.unit.symbol()], rounded(&values));
        }
        let _ = write!(
            text,
            "{}\n{table}\nFlows are the mean of the five years around a year (of the last five in 2060); stocks are at year end.\n\
         There is no balance of money. `cairn levers PLACE` shows what a level means there.\n",
            levers(sides)
        );
        if sides.iter().any(|side| side.outcome.place.is_city()) {
            text.push_str(
                "Beside a city only homes, other buildings, cars and infrastructure of a country are counted; its infrastructure includes\n\
             roads outside towns, rail, bridges and tunnels, a city's only streets.\n",
            );
        }
        text
    }

    /// Columns of two sides keep their older layout: `difference` is that of B. Newer columns stand last.
    fn csv(&self) -> CsvLines {
        let sides = self.sides.len();
        let mut head = vec!["place,variable,unit,year,a,b".to_owned()];
        head.extend(["c", "d"].iter().take(sides - 2).map(|side| (*side).to_owned()));
        head.push("difference".to_owned());
        head.extend(["c", "d"].iter().take(sides - 2).map(|side| format!("difference_{side}")));
        head.push("period".to_owned());
        let mut lines = CsvLines::new(&head.join(","), [self.place]);
        for row in &self.rows {
            let (name, unit) = (row.measure.name(), row.unit.symbol());
            for (year, values) in YEARS.iter().zip(&row.values) {
                let apart = values[1..].iter().map(|value| value - values[0]);
                let numbers = values.iter().copied().chain(apart).map(exact);
                lines.line_with([name, unit, &year.to_string()], numbers.chain([row.period(*year)]));
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let sides = &self.sides;
        let keys = || LETTERS.iter().map(|letter| letter.to_lowercase()).take(sides.len());
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let periods = YEARS.map(|year| row.period(year));
                let mut parsed = json!({ "variable": row.measure.name(), "unit": row.unit.symbol(), "periods": periods });
                for (side, key) in keys().enumerate() {
                    parsed[key] = row.values.each_ref().map(|values| values[side]).to_vec().into();
                }
                parsed
            })
            .collect();
        let mut parsed = json!({"place": self.place, "years": YEARS.map(Year::number), "rows": rows});
        for (key, side) in keys().zip(sides) {
            parsed[key] = side.scenario.as_str().into();
        }
        parsed
    }
}

/// Levers at different levels, with their physical meaning in the focus year.
fn levers(sides: &[ComparedRun]) -> String {
    let first = &sides[0];
    let panel = sides.iter().any(|run| run.choices.panel != first.choices.panel);
    let level = |run: &ComparedRun, lever: Lever| match run.choices.pulls.get(&lever) {
        Some(pull) => pull.level.to_string(),
        None if run.choices.panel.is_some() => "as the Panel set it".to_owned(),
        None => Level::NONE.to_string(),
    };
    let letters = &LETTERS[..sides.len()];
    let mut table = PageTable::new(&format!("<<{}<>", ">".repeat(sides.len())));
    let head = letters.iter().copied().chain(["unit", "today"]).map(str::to_owned);
    table.row_with(["lever", ""], head.chain(letters.iter().map(|letter| format!("{letter} {FOCUS}"))));
    let others = sides[1..].iter().flat_map(|run| differing_levers(&first.choices, &run.choices));
    let apart: BTreeSet<Lever> = others.map(|(lever, _)| lever).collect();
    for lever in apart {
        let mut row: Vec<String> = sides.iter().map(|run| level(run, lever)).collect();
        let step = |run: &ComparedRun| run.steps.iter().find(|step| step.lever == lever).cloned();
        let steps: Vec<LeverReading> = sides.iter().filter_map(step).collect();
        if steps.len() == sides.len() {
            row.push(steps[0].unit.symbol().to_owned());
            let mut values = vec![steps[0].today];
            values.extend(steps.iter().map(|step| step.yours));
            row.extend(rounded(&values));
        }
        table.row_with([lever.id(), names::lever_in_english(lever)], row);
    }
    let mut text = String::new();
    if panel {
        let state = |run: &ComparedRun| if run.choices.panel.is_some() { "set" } else { "not set" };
        let texts: Vec<String> = letters
            .iter()
            .zip(sides)
            .map(|(letter, run)| format!("{letter} {}", state(run)))
            .collect();
        let _ = writeln!(text, "The Panel's bundle: {}.", texts.join(", "));
    }
    if table.len() > 1 {
        let _ = write!(text, "{table}");
    } else if !panel {
        text.push_str("No lever differs.\n");
    }
    text
}
