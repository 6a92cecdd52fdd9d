//! Since: what a link's release said of its place, held beside what is said now.
//!
//! ```text
//! under the reference; under the link's own plan, too, where that is built in and the release kept it
//! a number is told where both releases tell it, in the same unit
//! ```
//!
//! Of choices of one's own no release kept numbers: of them the reference's move is all that is known. Of cities none were kept.
//! Does not know: where the numbers of a release come from; languages.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::choices::link::Link;
use crate::choices::scenario::Scenario;
use crate::export::frozen::moved::Beside;
use crate::export::frozen::{Row, SCENARIOS, YEARS, numbers};
use crate::findings::compare::Measure;
use crate::kind::Lever;
use crate::model::Outcome;
use crate::unit::Unit;
use crate::year::Year;

/// What can be told of a release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Since {
    /// No numbers were kept of a release of that name.
    Unknown,
    /// It kept no numbers of the place.
    NotKept,
    /// What it said could not be fetched.
    Away,
    /// What it said.
    Told(Told),
}

/// What a release said, and what is said now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Whether the link's choices are none of those that were kept: then this is of the reference alone.
    pub own: bool,
    /// The reference, and the link's plan where it was kept and is another.
    pub plans: Vec<(Scenario, Vec<Line>)>,
}

/// A number in both.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Which result.
    pub measure: Measure,
    /// In which unit.
    pub unit: Unit,
    /// In which year.
    pub year: Year,
    /// What was and is said.
    pub beside: Beside,
}

/// The scenario that choices are, of those of which numbers are kept, where a place offers such levers.
#[must_use]
pub fn kept(choices: &Choices, offered: &[Lever]) -> Option<Scenario> {
    let same = |scenario: &Scenario| {
        let link = Link {
            base: *scenario,
            ..Link::default()
        };
        link.choices(offered).0 == *choices
    };
    SCENARIOS.into_iter().find(same)
}

/// The year in which numbers are kept from which a lever can act that is nearest to one in focus.
#[must_use]
pub fn nearest(focus: Year) -> Year {
    let kept = YEARS.into_iter().filter(|year| *year >= Year::LEVERS);
    kept.min_by_key(|year| year.index().abs_diff(focus.index())).unwrap_or(focus)
}

/// Each number that a release told of a place under a scenario, beside what follows there now; in the order of tables.
#[must_use]
pub fn lines(was: &[Row], scenario: Scenario, outcome: &Outcome) -> Vec<Line> {
    let now = numbers(scenario, outcome).into_iter().map(|number| {
        let is_of = |row: &&Row| {
            (row.place, row.year) == (outcome.place, number.year)
                && (row.scenario.as_str(), row.variable.as_str(), row.unit.as_str())
                    == (scenario.id(), number.measure.name(), number.unit.symbol())
        };
        was.iter().find(is_of).map(|row| Line {
            measure: number.measure,
            unit: number.unit,
            year: number.year,
            beside: Beside {
                was: row.value,
                now: number.value,
            },
        })
    });
    now.flatten().collect()
}

/// The number that moved most, of equal moves the first; none where none did.
#[must_use]
pub fn most<'a>(lines: impl Iterator<Item = &'a Line>) -> Option<&'a Line> {
    let moved = lines.filter(|line| line.beside.has_moved());
    moved.reduce(|most, line| if line.beside.size() > most.beside.size() { line } else { most })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Level;

    #[test]
    fn only_plans_that_were_kept_are_known_as_such() {
        let offered = Lever::ALL;
        assert_eq!(kept(&Choices::default(), &offered), Some(Scenario::Reference));
        for (link, scenario) in [
            ("b=all", Some(Scenario::All)),
            ("b=shift", None),
            ("b=all&l=hs00", None),
            ("b=all&a=ssp1.pol2", None),
            ("l=hs20", None),
        ] {
            let (choices, _) = Link::parse(link).0.choices(&offered);
            assert_eq!(kept(&choices, &offered), scenario, "{link}");
        }
        let own = Choices::default().with(Lever::BuildingLife, Level::from_tenths(5).unwrap());
        assert_eq!(kept(&own, &offered), None);
    }

    #[test]
    fn the_nearest_year_is_one_that_is_kept_and_in_which_levers_act() {
        for (focus, year) in [(2027, 2030), (2040, 2030), (2041, 2050), (2050, 2050), (2060, 2060)] {
            assert_eq!(nearest(Year::of(focus)).number(), year, "{focus}");
        }
    }
}
