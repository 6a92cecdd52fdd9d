//! Link check: the results of a link's release for its place, compared with those of today.
//!
//! ```text
//! under the reference; under the link's own plan, too, where that is built in and the release kept it
//! a number is told where both releases tell it, in the same unit
//! ```
//!
//! No release kept results for custom choices: for those, only the change in the reference is known. No results of
//! cities were kept. Out of scope: the source of a release's numbers; languages.

use serde::{Deserialize, Serialize};

use crate::export::archive::comparison::ReleaseValuePair;
use crate::export::archive::{ReleaseRow, SCENARIOS, YEARS, numbers};
use crate::findings::compare::Measure;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Link;
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Lever;
use cairn_core::model::Outcome;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Results of a comparison with a release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ReleaseCheck {
    /// No numbers exist for a release of that name.
    Unknown,
    /// The release kept no numbers of the place.
    NotKept,
    /// The numbers could not be fetched.
    Away,
    /// The comparison.
    #[serde(rename = "Told")]
    Results(ReleaseResults),
}

/// Results of a release, and results of today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleaseResults {
    /// True if the link's choices were not kept; the comparison then covers the reference alone.
    pub own: bool,
    /// The reference, and the link's plan if it was kept and differs from the reference.
    pub plans: Vec<(Scenario, Vec<ReleaseResultLine>)>,
}

/// A number in both releases.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleaseResultLine {
    /// The result.
    pub measure: Measure,
    /// The unit.
    pub unit: Unit,
    /// The year.
    pub year: Year,
    /// The value then and the value now.
    pub values: ReleaseValuePair,
}

/// The kept scenario that equals the choices, given the levers that a place offers.
pub fn scenario_of(choices: &Choices, offered: &[Lever]) -> Option<Scenario> {
    let same = |scenario: &Scenario| {
        let link = Link {
            base: *scenario,
            ..Link::default()
        };
        link.choices(offered).0 == *choices
    };
    SCENARIOS.into_iter().find(same)
}

/// The kept year nearest to the focus year, among the years in which levers can act.
pub fn nearest(focus: Year) -> Year {
    let years = YEARS.into_iter().filter(|year| *year >= Year::LEVERS);
    years.min_by_key(|year| year.index().abs_diff(focus.index())).unwrap_or(focus)
}

/// Each number of a release for a place under a scenario, with its value now; in the order of tables.
pub fn lines(was: &[ReleaseRow], scenario: Scenario, outcome: &Outcome) -> Vec<ReleaseResultLine> {
    let now = numbers(scenario, outcome).into_iter().map(|number| {
        let is_of = |row: &&ReleaseRow| {
            (row.place, row.year) == (outcome.place, number.year)
                && (row.scenario.as_str(), row.variable.as_str(), row.unit.as_str())
                    == (scenario.id(), number.measure.name(), number.unit.symbol())
        };
        was.iter().find(is_of).map(|row| ReleaseResultLine {
            measure: number.measure,
            unit: number.unit,
            year: number.year,
            values: ReleaseValuePair {
                was: row.value,
                now: number.value,
            },
        })
    });
    now.flatten().collect()
}

/// The number with the largest change, the first of equal changes; `None` if nothing changed.
pub fn most<'a>(lines: impl Iterator<Item = &'a ReleaseResultLine>) -> Option<&'a ReleaseResultLine> {
    let moved = lines.filter(|line| line.values.has_moved());
    moved.reduce(|most, line| if line.values.size() > most.values.size() { line } else { most })
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::choices::Level;

    #[test]
    fn only_plans_that_were_kept_are_known_as_such() {
        let offered = Lever::ALL;
        assert_eq!(scenario_of(&Choices::default(), &offered), Some(Scenario::Reference));
        for (link, scenario) in [
            ("b=all", Some(Scenario::All)),
            ("b=shift", None),
            ("b=all&l=hs00", None),
            ("b=all&a=ssp1.pol2", None),
            ("l=hs20", None),
        ] {
            let (choices, _) = Link::parse(link).0.choices(&offered);
            assert_eq!(scenario_of(&choices, &offered), scenario, "{link}");
        }
        let own = Choices::default().with(Lever::BuildingLife, Level::from_tenths(5).unwrap());
        assert_eq!(scenario_of(&own, &offered), None);
    }

    #[test]
    fn the_nearest_year_is_one_that_is_kept_and_in_which_levers_act() {
        for (focus, year) in [(2027, 2030), (2040, 2030), (2041, 2050), (2050, 2050), (2060, 2060)] {
            assert_eq!(nearest(Year::of(focus)).number(), year, "{focus}");
        }
    }
}
