//! A lever as a physical quantity of the place: today → no lever moved → yours.
//!
//! Each lever is read on one of its dials, the one that people know. Units are square metres per person, years,
//! kilometres, grams per kilowatt-hour, or a share. A place larger than a country reads the mean of its members
//! ([`sum`]).
//!
//! Out of scope: the results of a lever.

mod gauge;
pub mod no_saving;
mod series;
pub mod sum;
mod weight;
mod works;

use serde::{Deserialize, Serialize};

use crate::findings::lever::gauge::Gauge;
use crate::findings::lever::no_saving::NoSavingReason;
use crate::findings::lever::series::LeverSeries;
use crate::findings::plastics;
use cairn_core::choices::{Choices, Level, Pull, count};
use cairn_core::facts::{Facts, SourceKeys};
use cairn_core::kind::{Basis, DialScope, Lever, Theme, UrbanForm};
use cairn_core::model::moves::DialValues;
use cairn_core::model::{self, Outcome, city};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The levels of a lever as values of a physical quantity of the place, in the focus year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverReading {
    /// The lever.
    pub lever: Lever,
    /// The chosen level.
    pub level: Level,
    /// Unit of the values.
    pub unit: Unit,
    /// Value at the end of 2026.
    pub today: f64,
    /// Value in the focus year with no lever set, under the chosen background and urban form.
    pub reference: f64,
    /// Value in the focus year at the chosen level.
    pub yours: f64,
    /// Values at levels 0 to 5 in the focus year, if the lever acts in its default years.
    pub at_levels: [f64; 6],
    /// True if the value at levels 0 to 4 is still to be verified.
    pub to_verify: [bool; 5],
    /// True if the lever can do nothing here. Either the place is at a floor, or its homes already last as long as
    /// any. Or no fuel heats its buildings, nobody cooks on open fires, or its power is as clean as power gets.
    pub at_floor: bool,
    /// The reason that would apply if the lever saves no emissions here; none if no rule has one, or if members
    /// differ.
    pub why: Option<NoSavingReason>,
    /// True if the Panel's bundle sets it here, because the choices do not.
    pub by_panel: bool,
    /// Year of full effect by default.
    pub full: Year,
    /// Basis of the steps.
    pub basis: Basis,
    /// Keys of their sources.
    pub sources: SourceKeys,
}

/// The themes in which the lever that does most differs between places.
pub const DIFFERING: [Theme; 4] = [Theme::Materials, Theme::Buildings, Theme::Vehicles, Theme::Space];

/// True if cities have data for the stocks that a lever acts on. Plastics are not modelled for cities.
pub fn is_in_city(lever: Lever) -> bool {
    let stands = match lever.level_dial().on {
        DialScope::All | DialScope::Pool(_) | DialScope::Buildings | DialScope::BuildingsPool(_) => true,
        DialScope::Sector(sector) | DialScope::SectorPool(sector, _) => city::SECTORS.contains(&sector),
        DialScope::Stock(stock) => city::SECTORS.contains(&stock.sector()),
    };
    stands && !plastics::LEVERS.contains(&lever)
}

/// True if a place offers a lever: a city offers only those of `is_in_city`, other places offer all.
fn is_here(lever: Lever, facts: &Facts) -> bool {
    facts.city.is_none() || is_in_city(lever)
}

/// The steps of the levers of a country, in the order of [`Lever::ALL`].
///
/// `outcome` is under `choices`, `reference` is today's path; both are of the place of `facts`. Under another background or
/// urban form the levers start from a run of its own.
pub fn steps(facts: &Facts, outcome: &Outcome, reference: &Outcome, choices: &Choices, focus: Year) -> Vec<LeverReading> {
    let moves = DialValues::of(facts, choices);
    let start = choices.without_levers();
    let scene = if start.is_reference() {
        LeverSeries::of(facts, reference)
    } else {
        LeverSeries::of(facts, &model::run(facts, &start))
    };
    let step = |lever: Lever| {
        let row = facts.dial(lever.level_dial())?;
        let gauge = Gauge::of(row, facts, &scene, focus)?;
        Some(LeverReading {
            level: choices.level(lever),
            yours: gauge.value_under(&scene, &moves, outcome),
            by_panel: by_panel(facts, choices, lever),
            why: no_saving::reason(lever, row, gauge.at_floor, facts, &scene, focus),
            ..gauge.step(lever, row)
        })
    };
    let here = facts.levers().into_iter().filter(|lever| is_here(*lever, facts));
    here.filter_map(step).collect()
}

/// True if the Panel's bundle sets a lever in a country, because the choices do not.
fn by_panel(facts: &Facts, choices: &Choices, lever: Lever) -> bool {
    choices.panel.is_some() && !choices.pulls.contains_key(&lever) && facts.panel.iter().any(|set| set.dial.is_of(lever))
}

/// The number of changes of a visitor: each headline moved as one counts once, and so does another urban form. A lever
/// that can do nothing here counts as none.
pub fn changes(choices: &Choices, steps: &[LeverReading]) -> usize {
    counted(&|lever| choices.pulls.get(&lever), steps) + usize::from(choices.form != UrbanForm::default())
}

/// The number of controls that some levers move, without those that can do nothing here; `pull` says how a lever is set.
pub fn counted<'a>(pull: &dyn Fn(Lever) -> Option<&'a Pull>, steps: &[LeverReading]) -> usize {
    let idle = |lever: Lever| steps.iter().any(|step| step.at_floor && step.lever == lever);
    let offered: Vec<Lever> = steps.iter().map(|step| step.lever).filter(|lever| !idle(*lever)).collect();
    count::moved(&|lever| pull(lever).filter(|_| !idle(lever)), &offered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::facts::{DialFacts, Fact, SourceKeys};
    use cairn_core::kind::{LeverQuantity, Sector};
    use cairn_core::model::moves;

    #[test]
    fn level_5_goes_on_as_from_3_to_4() {
        let row = DialFacts {
            dial: LeverQuantity::Life.on_scope(DialScope::Sector(Sector::Homes)),
            parameter: "mean life".to_owned(),
            steps: Fact {
                value: [0.0, 0.1, 0.2, 0.3, 0.5],
                basis: Basis::Assumed,
                sources: SourceKeys::default(),
            },
            to_verify: [false; 5],
            full: Year::of(2050),
        };
        let values = gauge::levels(&|level| 100.0 * (1.0 + moves::full(&row, level)));
        for (found, wanted) in values.into_iter().zip([100.0, 110.0, 120.0, 130.0, 150.0, 170.0]) {
            assert!((found - wanted).abs() < 1e-9, "{values:?}");
        }
    }

    #[test]
    fn a_lever_that_can_do_nothing_here_is_no_change() {
        let step = |lever: Lever, at_floor: bool| LeverReading {
            lever,
            level: Level::STEP_2,
            unit: Unit::Years,
            today: 1.0,
            reference: 1.0,
            yours: 1.0,
            at_levels: [1.0; 6],
            to_verify: [false; 5],
            at_floor,
            why: None,
            by_panel: false,
            full: Year::of(2050),
            basis: Basis::Assumed,
            sources: SourceKeys::default(),
        };
        let plan = Choices::default()
            .with(Lever::BuildingLife, Level::STEP_2)
            .with(Lever::VehicleLife, Level::STEP_2);
        let count = |idle: &[Lever]| {
            let steps = [Lever::BuildingLife, Lever::VehicleLife, Lever::GoodsLife].map(|lever| step(lever, idle.contains(&lever)));
            changes(&plan, &steps)
        };
        assert_eq!([count(&[]), count(&[Lever::BuildingLife])], [2, 1]);
        // The others of the headline move alike, so they are one change.
        assert_eq!(count(&[Lever::GoodsLife]), 1);
        assert_eq!(count(&[Lever::BuildingLife, Lever::VehicleLife]), 0);
    }

    #[test]
    fn every_lever_is_read_on_one_of_its_own_dials() {
        for lever in Lever::ALL {
            assert!(lever.level_dial().is_of(lever), "{lever:?}");
        }
    }
}
