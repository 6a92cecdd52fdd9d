//! `compare`: two scenarios in one place, or two places: what differs, and what follows of it.
//!
//! The same findings as on the page: `findings::compare`.

use std::fmt::Write as _;
use std::path::PathBuf;

use cairn::choices::link::Per;
use cairn::choices::{Choices, Level, Pull};
use cairn::export::csv::outside;
use cairn::export::table::{Side, aligned, rounded};
use cairn::export::terminal::line;
use cairn::export::{self, exact};
use cairn::findings::compare::{Row, YEARS, apart, rows};
use cairn::findings::lever::{self, Step};
use cairn::model::{self, Outcome};
use cairn::year::Year;
use clap::{Args, ValueEnum};

use crate::choose;
use crate::fault::Fault;
use crate::said::{remark, show, show_json};
use crate::target::Target;
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn compare IND ref all                    nothing pulled beside avoid, shift and improve
  cairn compare WLD avoid improve              two built-in scenarios, all countries summed
  cairn compare IND loop 'l=hl40' --format csv a built-in scenario beside a link
  cairn compare IND,KEN all --person           two places under one scenario, what each person has

A scenario is an id (ref avoid shift improve all recc lcm loop), a scenario file, or a link of the site.";

/// The year in which levers are read.
const FOCUS: Year = Year::of(2050);

/// What `compare` is asked.
#[derive(Args)]
pub(crate) struct CompareArgs {
    /// Id or English name of a place, such as IND, India, G7 or WLD; or two of them with a comma between
    place: String,
    /// First scenario
    a: String,
    /// Second scenario; of two places the same unless told
    b: Option<String>,
    /// Of each person instead of the whole place
    #[arg(long)]
    person: bool,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Facts from this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// How a comparison is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Aligned columns, rounded
    Table,
    /// One value a line, full precision
    Csv,
    /// One object, for programs
    Json,
}

/// One of the two as it was asked for, and what follows there.
struct Told {
    /// What the place is called.
    name: String,
    /// The scenario as it was asked for.
    scenario: String,
    choices: Choices,
    outcome: Outcome,
    /// What its levers mean there; nothing for a sum of places, where each has its own.
    steps: Vec<Step>,
}

/// Compares two scenarios in a place, or two places.
pub(crate) fn run(asked: &CompareArgs) -> Result<(), Fault> {
    let world = world(asked.facts.as_deref())?;
    let release = export::release(&world.release);
    let whole = Target::find(&world, &asked.place);
    let (a, b) = match (whole, asked.place.split_once(',')) {
        (Err(_), Some((a, b))) => {
            let other = asked.b.as_deref().unwrap_or(&asked.a);
            let (a, b) = (Target::find(&world, a.trim())?, Target::find(&world, b.trim())?);
            (told(a, &asked.a, &release)?, told(b, other, &release)?)
        }
        (whole, _) => {
            let Some(other) = asked.b.as_deref() else {
                return Err(Fault::OneSide);
            };
            // Followed once for each: a place keeps the years that were followed last.
            let a = told(whole?, &asked.a, &release)?;
            (a, told(Target::find(&world, &asked.place)?, other, &release)?)
        }
    };
    let per = if asked.person { Per::Person } else { Per::Total };
    let rows = rows(&a.outcome, &b.outcome, per, FOCUS);
    match asked.format {
        Format::Table => show(&table([&a, &b], &rows)),
        Format::Csv => show(&csv(asked, &rows)),
        Format::Json => show_json(&json(asked, [&a, &b], &rows)),
    }
}

/// Follows one of the two.
fn told(mut target: Target<'_>, scenario: &str, release: &str) -> Result<Told, Fault> {
    let chosen = choose::one(scenario, target.facts(), release)?;
    for told in &chosen.remarks {
        remark(told);
    }
    let choices = chosen.scenario.choices;
    let outcome = target.follow(&choices).clone();
    let steps = match &target {
        Target::One { facts, .. } => {
            let reference = model::run(facts, &Choices::default());
            lever::steps(facts, &outcome, &reference, &choices, FOCUS)
        }
        Target::Whole { .. } => Vec::new(),
    };
    Ok(Told {
        name: target.name().to_owned(),
        scenario: scenario.to_owned(),
        choices,
        outcome,
        steps,
    })
}

/// Levers that differ, then what follows.
fn table([a, b]: [&Told; 2], compared: &[Row]) -> String {
    let [(of_a, under_a), (of_b, under_b)] = [a, b].map(|told| (line(&told.name), line(&told.scenario)));
    let mut text = if of_a == of_b {
        format!("{of_a}: A = {under_a}, B = {under_b}\n\n")
    } else {
        format!("A = {of_a} ({under_a}), B = {of_b} ({under_b})\n\n")
    };
    let background = |told: &Told| {
        let background = told.choices.background;
        format!("{}.{}", background.storyline.id(), background.policy.id())
    };
    if a.choices.background != b.choices.background {
        let _ = writeln!(text, "Background: A = {}, B = {}\n", background(a), background(b));
    }
    text.push_str(&levers([a, b]));
    text.push('\n');
    let mut head = vec!["variable".to_owned(), "unit".to_owned()];
    for year in YEARS {
        head.extend([format!("A {year}"), format!("B {year}"), "B − A".to_owned()]);
    }
    let mut rows = vec![head];
    for row in compared {
        let mut cells = vec![row.measure.name().to_owned(), row.unit.symbol().to_owned()];
        let values: Vec<f64> = row.values.iter().flat_map(|[a, b]| [*a, *b, b - a]).collect();
        cells.extend(rounded(&values));
        rows.push(cells);
    }
    let mut sides = vec![Side::Left; 2];
    sides.extend([Side::Right; 3 * YEARS.len()]);
    text.push_str(&aligned(&rows, &sides));
    text.push_str(
        "\nFlows are the mean of the five years around a year (of the last five in 2060); stocks stand at its end.\n\
         Costs are not modelled. `cairn levers PLACE` tells what a level is there.\n",
    );
    text
}

/// Levers pulled differently, with what that means on the ground in the focus year.
fn levers([a, b]: [&Told; 2]) -> String {
    let panel = a.choices.panel != b.choices.panel;
    let level = |told: &Told, pull: Option<Pull>| match pull {
        Some(pull) => pull.level.to_string(),
        None if told.choices.panel.is_some() => "as the Panel set it".to_owned(),
        None => Level::NONE.to_string(),
    };
    let mut rows = vec![
        ["lever", "", "A", "B", "unit", "today", "A 2050", "B 2050"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for (lever, [of_a, of_b]) in apart(&a.choices, &b.choices) {
        let mut row = vec![lever.id().to_owned(), lever.name().to_owned(), level(a, of_a), level(b, of_b)];
        let step = |told: &Told| told.steps.iter().find(|step| step.lever == lever).cloned();
        if let (Some(a), Some(b)) = (step(a), step(b)) {
            row.push(a.unit.symbol().to_owned());
            row.extend(rounded(&[a.today, a.yours, b.yours]));
        }
        rows.push(row);
    }
    let mut text = String::new();
    if panel {
        let said = |told: &Told| if told.choices.panel.is_some() { "set" } else { "not set" };
        let _ = writeln!(text, "The Panel's bundle: A {}, B {}.", said(a), said(b));
    }
    if rows.len() > 1 {
        let mut sides = vec![Side::Left, Side::Left, Side::Right, Side::Right, Side::Left];
        sides.extend([Side::Right; 3]);
        text.push_str(&aligned(&rows, &sides));
    } else if !panel {
        text.push_str("No lever differs.\n");
    }
    text
}

fn csv(asked: &CompareArgs, rows: &[Row]) -> String {
    let mut text = "place,variable,unit,year,a,b,difference\n".to_owned();
    let place = outside(&asked.place);
    for row in rows {
        let (name, unit) = (row.measure.name(), row.unit.symbol());
        for (year, [a, b]) in YEARS.iter().zip(row.values) {
            let _ = writeln!(text, "{place},{name},{unit},{year},{},{},{}", exact(a), exact(b), exact(b - a));
        }
    }
    text
}

fn json(asked: &CompareArgs, [a, b]: [&Told; 2], rows: &[Row]) -> String {
    let rows: Vec<serde_json::Value> = rows
        .iter()
        .map(|row| {
            let [of_a, of_b] = [0, 1].map(|side| row.values.map(|pair| pair[side]));
            serde_json::json!({
                "variable": row.measure.name(), "unit": row.unit.symbol(), "a": of_a, "b": of_b,
            })
        })
        .collect();
    let years = YEARS.map(Year::number);
    serde_json::json!({"place": asked.place, "a": a.scenario, "b": b.scenario, "years": years, "rows": rows}).to_string() + "\n"
}
