//! `moved`: the ten figures of the golden cases that changed most since a state in a folder, and why.
//!
//! The folder contains the earlier `world.pack` and `roads.pack` and, in one folder per case, the earlier `expected.csv`.
//! `cargo xtask moved` fills it from the history of the project.

use std::path::Path;

use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::moves::{MoveCause, mover};
use cairn_analysis::findings::variable;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Link;
use cairn_core::facts::pack;
use cairn_core::facts::rows::FactAt;
use cairn_core::facts::{Facts, World};
use cairn_core::limits;
use cairn_core::model;
use cairn_core::year::Year;
use serde_json::Value;

use crate::fact_list::trails;
use crate::fault::CommandFault;
use crate::output::show;
use crate::report::PageTable;
use crate::user_file;
use crate::world;

/// Folder of the cases.
const CASES: &str = "tests/golden";
/// Number of changes printed.
const MOST: usize = 10;
/// Changes smaller than this share of a row's largest value are ignored.
const NONE: f64 = 1e-9;

struct FigureChange<'a> {
    case: String,
    facts: &'a Facts,
    choices: Choices,
    variable: String,
    unit: &'static str,
    year: Year,
    before: f64,
    now: f64,
    part: f64,
}

/// Prints the largest changes.
pub(crate) fn moved(folder: &Path) -> Result<(), CommandFault> {
    let now = world(None)?;
    let before = before(folder);
    let mut moves = Vec::new();
    let cases = Path::new(CASES);
    let names = user_file::names(cases)?.into_iter().filter(|name| cases.join(name).is_dir());
    for name in names {
        moves.extend(case(folder, &name, &now)?);
    }
    moves.sort_by(|a, b| b.part.abs().total_cmp(&a.part.abs()));
    let count = moves.len();
    moves.truncate(MOST);
    if moves.is_empty() {
        return show("No figure of the golden cases of real places has changed.\n");
    }
    let trails = trails(None)?;
    let mut table = PageTable::new("<<<>><><<");
    table.row(["case", "variable", "year", "before", "now", "unit", "%", "moved by", "table:row"]);
    for one in &moves {
        let old = before.as_ref().and_then(|world| world.place(one.facts.place));
        let why = old.map(|old| mover(old, one.facts, &one.choices, &one.variable, one.year, one.now - one.before));
        let (by, lines) = match why {
            Some(MoveCause::Fact(index)) => {
                let steps = trails
                    .as_ref()
                    .map(|trails| trails.steps(one.facts.place, index).iter().map(|step| trails.line(step)));
                let lines: Vec<String> = steps.into_iter().flatten().take(3).collect();
                (FactAt::all(one.facts)[index].name(one.facts), lines.join(" "))
            }
            Some(MoveCause::Rules) => ("the rules".to_owned(), String::new()),
            Some(MoveCause::Form) => ("facts in another form".to_owned(), String::new()),
            None => ("facts that can no longer be read".to_owned(), String::new()),
        };
        let [before, now] = [0, 1].map(|at| rounded(&[one.before, one.now])[at].clone());
        let part = format!("{:+.2}", one.part * 100.0);
        let year = one.year.to_string();
        table.row([&one.case, &one.variable, &year, &before, &now, one.unit, &part, &by, &lines]);
    }
    show(&format!(
        "{count} rows of the golden cases of real places changed; the largest, in % of the row's largest value\n\n{table}"
    ))
}

/// The earlier facts. None if their format has changed since.
fn before(folder: &Path) -> Option<World> {
    let [facts, roads] = ["world.pack", "roads.pack"].map(|name| user_file::bytes(&folder.join(name), limits::PACK_BYTES).ok());
    pack::joined(&facts?, &roads?).ok()
}

/// The rows of a case that changed, each in the year of its largest change. Empty for a fictional place or a sum of
/// places.
fn case<'a>(folder: &Path, name: &str, now: &'a World) -> Result<Vec<FigureChange<'a>>, CommandFault> {
    let query = user_file::text(&Path::new(CASES).join(name).join("case.json"), limits::SCENARIO_BYTES)?;
    let request: Value = serde_json::from_str(&query).unwrap_or_default();
    let place = request["place"].as_str().unwrap_or_default();
    let Some(facts) = now.places.iter().find(|facts| facts.place.as_str() == place) else {
        return Ok(Vec::new());
    };
    let path = folder.join(name).join("expected.csv");
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = user_file::text(&path, limits::TABLE_BYTES)?;
    let (choices, _) = Link::parse(request["link"].as_str().unwrap_or_default()).0.choices(&facts.levers());
    let outcome = model::run(facts, &choices);
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<&str>>());
    let years: Vec<Option<Year>> = lines
        .next()
        .unwrap_or_default()
        .iter()
        .map(|cell| cell.parse().ok().and_then(Year::new))
        .collect();
    let mut moves = Vec::new();
    for cells in lines {
        let Some(series) = cells.first().and_then(|name| variable::find(&outcome, name)) else {
            continue;
        };
        let values = years
            .iter()
            .zip(&cells)
            .filter_map(|(year, cell)| Some((year.as_ref().copied()?, cell.parse::<f64>().ok()?)));
        let values: Vec<(Year, f64)> = values.collect();
        let largest = values
            .iter()
            .fold(0.0_f64, |most, (_, value)| most.max(value.abs()))
            .max(f64::MIN_POSITIVE);
        let off = |(year, value): &(Year, f64)| (series.values[*year] - value) / largest;
        let Some(most) = values.iter().max_by(|a, b| off(a).abs().total_cmp(&off(b).abs())) else {
            continue;
        };
        if off(most).abs() > NONE {
            moves.push(FigureChange {
                case: name.to_owned(),
                facts,
                choices: choices.clone(),
                variable: series.variable.clone(),
                unit: series.unit.symbol(),
                year: most.0,
                before: most.1,
                now: series.values[most.0],
                part: off(most),
            });
        }
    }
    Ok(moves)
}
