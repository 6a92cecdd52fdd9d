//! Civil works sized to need: the lever is read in the place's own cement, and each level in what the model gives.

use crate::real;
use cairn_analysis::findings::lever::steps;
use cairn_analysis::findings::variable::find;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::Lever;
use cairn_core::model::{self, Account};
use cairn_core::year::Year;

#[test]
fn civil_works_are_read_in_the_cement_of_the_place() {
    let mut moved = 0;
    for id in ["IND", "CHN", "DEU", "USA", "KEN", "FRA", "IDN", "TUR"] {
        let facts = real::world().places.iter().find(|facts| facts.place.as_str() == id).unwrap();
        let reference = model::run(facts, &Choices::default());
        let a_person = |outcome: &model::Outcome, year: Year| {
            let cement = find(outcome, "Inflow|Civil works|Cement").unwrap().values[year] * 1e9;
            cement / outcome.line(Account::People)[year]
        };
        for focus in [2040, 2050, 2060].map(Year::of) {
            for tenths in [20, 40] {
                let choices = Choices::default().with(Lever::SizedWorks, Level::from_tenths(tenths).unwrap());
                let outcome = model::run(facts, &choices);
                let all = steps(facts, &outcome, &reference, &choices, focus);
                let step = all.iter().find(|step| step.lever == Lever::SizedWorks).unwrap();
                let near = |found: f64, known: f64| (found - known).abs() <= 1e-6 * known;
                assert!(near(step.today, a_person(&reference, Year::of(2026))), "{id}: {} today", step.today);
                assert!(
                    near(step.reference, a_person(&reference, focus)),
                    "{id} {focus}: {}",
                    step.reference
                );
                assert!(near(step.yours, a_person(&outcome, focus)), "{id} {focus}: {}", step.yours);
                let level = step.at_levels[usize::from(tenths / 10)];
                assert!(near(level, step.yours), "{id} {focus} {tenths}: {level} is not {}", step.yours);
                moved += usize::from(step.yours < step.reference * 0.999);
                // India's works still grow with income in 2050, so the lever changes nothing there and says so.
                assert!(id != "IND" || focus > Year::of(2050) || near(step.yours, step.reference));
            }
        }
    }
    assert!(moved > 10, "the lever acts in rich places: {moved}");
}
