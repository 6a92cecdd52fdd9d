//! The emissions of a country every ten years: today's path, and all three strategies together.
//!
//! `cargo run --package emissions -- KEN`

#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

use cairn_analysis::ask::place;
use cairn_analysis::findings::variable;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::pack;
use cairn_core::model;
use cairn_core::year::Year;

fn main() -> Result<(), String> {
    let wanted = std::env::args().nth(1).unwrap_or_else(|| "IND".to_owned());
    let world = pack::built_in().map_err(|fault| fault.to_string())?;
    let facts = place::find(&world, &wanted).ok_or("there is no such place")?;
    for scenario in [Scenario::Reference, Scenario::All] {
        let outcome = model::run(facts, &scenario.choices());
        let ghg = variable::find(&outcome, "GHG").ok_or("there is no such variable")?;
        let years = [2030, 2040, 2050, 2060].map(|year| format!("{year}: {:.1}", ghg.values[Year::of(year)]));
        println!("{wanted}, {scenario:?}, {:?}: {}", ghg.unit, years.join("  "));
    }
    Ok(())
}
