//! `compare`: two scenarios in one place: what differs, and what follows of it.

use std::fmt::Write as _;
use std::path::PathBuf;

use cairn::choices::{Choices, Level};
use cairn::export;
use cairn::export::table::{Side, aligned, rounded};
use cairn::findings::variable;
use cairn::kind::Lever;
use cairn::unit::Unit;
use cairn::year::Year;
use clap::{Args, ValueEnum};

use crate::choose;
use crate::fault::Fault;
use crate::target::Target;
use crate::{remark, show, world};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn compare IND ref all                    nothing pulled beside avoid, shift and improve
  cairn compare WLD avoid improve              two built-in scenarios, all countries summed
  cairn compare IND loop 'l=hl40' --format csv a built-in scenario beside a link

A scenario is an id (ref avoid shift improve all recc lcm loop), a scenario file, or a link of the site.";

/// Years that are compared.
const YEARS: [Year; 3] = [Year::of(2030), Year::of(2050), Year::of(2060)];
/// What is compared: the accounts of the whole chain.
const VARIABLES: [&str; 18] = [
    "GHG",
    "GHG|Materials",
    "GHG|Construction",
    "GHG|Use|Buildings",
    "GHG|Use|Vehicles",
    "GHG|End of life",
    "Primary|Material",
    "Primary|Cement",
    "Primary|Steel",
    "Primary|Aluminium",
    "Inflow|Wood",
    "Secondary|Material",
    "Reuse|Material",
    "Outflow|Material",
    "Stock|Product@Buildings",
    "Inflow|Product@Buildings",
    "Stock|Light-duty vehicles",
    "Energy",
];

/// What `compare` is asked.
#[derive(Args)]
pub(crate) struct CompareArgs {
    /// Id or English name of a place, such as IND, India, G7 or WLD
    place: String,
    /// First scenario
    a: String,
    /// Second scenario
    b: String,
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

/// A variable under both.
struct Pair {
    variable: String,
    unit: Unit,
    a: [f64; YEARS.len()],
    b: [f64; YEARS.len()],
}

/// Compares two scenarios in a place.
pub(crate) fn run(asked: &CompareArgs) -> Result<(), Fault> {
    let world = world(asked.facts.as_deref())?;
    let mut target = Target::find(&world, &asked.place)?;
    let release = export::release(&world.release);
    let mut chosen = Vec::new();
    for text in [&asked.a, &asked.b] {
        let one = choose::one(text, target.facts(), &release)?;
        for told in &one.remarks {
            remark(told);
        }
        chosen.push(one.scenario.choices);
    }
    let mut sides: Vec<Vec<(Unit, [f64; YEARS.len()])>> = Vec::new();
    for choices in &chosen {
        let outcome = target.follow(choices);
        let read = |name: &&str| {
            let series = variable::find(outcome, name)?;
            Some((series.unit, YEARS.map(|year| series.values[year])))
        };
        sides.push(VARIABLES.iter().filter_map(read).collect());
    }
    let pairs: Vec<Pair> = VARIABLES
        .iter()
        .zip(sides[0].iter().zip(&sides[1]))
        .map(|(name, ((unit, a), (_, b)))| Pair {
            variable: (*name).to_owned(),
            unit: *unit,
            a: *a,
            b: *b,
        })
        .collect();
    show(&match asked.format {
        Format::Table => table(asked, target.name(), &chosen, &pairs),
        Format::Csv => csv(asked, &pairs),
        Format::Json => json(asked, &pairs),
    })
}

/// Levers that differ, then what follows.
fn table(asked: &CompareArgs, name: &str, chosen: &[Choices], pairs: &[Pair]) -> String {
    let mut text = format!("{name}: A = {}, B = {}\n\n", asked.a, asked.b);
    let level = |choices: &Choices, lever| match choices.pulls.get(&lever) {
        Some(pull) => pull.level.to_string(),
        None if choices.panel.is_some() => "as the Panel set it".to_owned(),
        None => Level::NONE.to_string(),
    };
    let mut rows = vec![["lever", "", "A", "B"].map(str::to_owned).to_vec()];
    for lever in Lever::ALL {
        let (a, b) = (level(&chosen[0], lever), level(&chosen[1], lever));
        if a != b {
            rows.push(vec![lever.id().to_owned(), lever.name().to_owned(), a, b]);
        }
    }
    if rows.len() == 1 {
        text.push_str("No lever differs.\n");
    } else {
        text.push_str(&aligned(&rows, &[Side::Left, Side::Left, Side::Right, Side::Right]));
    }
    text.push('\n');
    let mut head = vec!["variable".to_owned(), "unit".to_owned()];
    for year in YEARS {
        head.extend([format!("A {year}"), format!("B {year}"), "B − A".to_owned()]);
    }
    let mut rows = vec![head];
    for pair in pairs {
        let mut row = vec![pair.variable.clone(), pair.unit.symbol().to_owned()];
        let values: Vec<f64> = pair.a.iter().zip(&pair.b).flat_map(|(a, b)| [*a, *b, b - a]).collect();
        row.extend(rounded(&values));
        rows.push(row);
    }
    let mut sides = vec![Side::Left; 2];
    sides.extend([Side::Right; 3 * YEARS.len()]);
    text.push_str(&aligned(&rows, &sides));
    text.push_str("\nCosts are not modelled. `cairn levers PLACE` tells what a level is there.\n");
    text
}

fn csv(asked: &CompareArgs, pairs: &[Pair]) -> String {
    let mut text = "place,variable,unit,year,a,b,difference\n".to_owned();
    for pair in pairs {
        for (year, (a, b)) in YEARS.iter().zip(pair.a.iter().zip(&pair.b)) {
            let _ = writeln!(
                text,
                "{},{},{},{year},{a},{b},{}",
                asked.place,
                pair.variable,
                pair.unit.symbol(),
                b - a
            );
        }
    }
    text
}

fn json(asked: &CompareArgs, pairs: &[Pair]) -> String {
    let rows: Vec<serde_json::Value> = pairs
        .iter()
        .map(|pair| {
            serde_json::json!({
                "variable": pair.variable, "unit": pair.unit.symbol(), "a": pair.a, "b": pair.b,
            })
        })
        .collect();
    let years = YEARS.map(Year::number);
    serde_json::json!({"place": asked.place, "a": asked.a, "b": asked.b, "years": years, "rows": rows}).to_string() + "\n"
}
