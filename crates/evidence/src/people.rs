//! People of a place, their income and their share in towns, 1900–2060.
//!
//! The middle storyline is given in full; the two others are ratios to it, 1 up to 2026. Out of scope: ages,
//! households.

use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::rows::{GdpRow, PeopleRow, UrbanRow};
use crate::table_reader::Row;
use cairn_core::facts::Fact;
use cairn_core::kind::Storyline;
use cairn_core::year::Annual;

/// A driver on the middle storyline, and the ratio of the two others to it.
pub(super) struct DriverByStoryline {
    /// The middle storyline.
    pub(super) middle: Fact<Annual>,
    pub(super) ratio: [Annual; 3],
}

fn driver(found: impl Fn(Storyline) -> Option<Fact<Annual>>) -> Option<DriverByStoryline> {
    let known = found(Storyline::Ssp2)?;
    let ratio = |storyline| {
        let other = found(storyline)?.value;
        Some(Annual::from_fn(|year| {
            if known.value[year] > 0.0 {
                other[year] / known.value[year]
            } else {
                1.0
            }
        }))
    };
    let ratio = [ratio(Storyline::Ssp1)?, ratio(Storyline::Ssp2)?, ratio(Storyline::Ssp3)?];
    Some(DriverByStoryline { middle: known, ratio })
}

/// People at mid-year, persons.
pub(super) fn people(context: &PlaceContext<'_>) -> Result<DriverByStoryline, Fault> {
    let found = driver(|storyline| context.shared.drivers.people(context.ladder.place, storyline));
    found.ok_or_else(|| context.lack(PeopleRow::FILE, "people observed, or on a storyline to 2060, in the order of years"))
}

/// Income per person, international dollars of 2017 per year.
pub(super) fn income(context: &PlaceContext<'_>) -> Result<DriverByStoryline, Fault> {
    let found = driver(|storyline| context.shared.drivers.income(context.ladder.place, storyline));
    found.ok_or_else(|| context.lack(GdpRow::FILE, "product, nor has any place of its region"))
}

/// Share of people in towns.
pub(super) fn urban(context: &PlaceContext<'_>) -> Result<DriverByStoryline, Fault> {
    let found = driver(|storyline| context.shared.drivers.urban(context.ladder.place, storyline));
    found.ok_or_else(|| context.lack(UrbanRow::FILE, "share of people in towns, nor has any place of its region"))
}
