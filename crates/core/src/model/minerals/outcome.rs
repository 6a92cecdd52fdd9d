//! Mineral outcome: the results of the minerals layer, year by year. Stocks are at the end of a year, flows during it.
//!
//! ```text
//! flow(quantity, mineral)   demand(mineral, use)   batteries(copper, aluminium)   capacity(use)   greenhouse gases
//! ```
//!
//! Plain numbers in base units: kg, kWh, kg CO2e. A row has the years from [`MineralOutcome::FIRST`] on. The outcome of
//! a place larger than a country is the sum of its countries' outcomes.

use crate::kind::{Mineral, MineralFlow, MineralUse};
use crate::place::PlaceId;
use crate::unit::Unit;
use crate::year::{Annual, Stretch, Year};

/// Number of minerals with flows.
const MINERALS: usize = Mineral::FOLLOWED.len();
/// Metals of batteries that the model counts by sector.
const METALS: [Mineral; 2] = [Mineral::Copper, Mineral::Aluminium];
/// Uses with batteries.
const BATTERIES: usize = MineralUse::WITH_BATTERIES.len();
/// First row of demand by use.
const USES: usize = MineralFlow::COUNT * MINERALS;
/// First row of metals in batteries.
const METAL: usize = USES + MINERALS * MineralUse::COUNT;
/// First row of battery capacity: new, then in use.
const CAPACITY: usize = METAL + METALS.len();
/// First row of greenhouse gases: value, low, high.
const GHG: usize = CAPACITY + 2 * BATTERIES;
/// Number of rows.
const ROWS: usize = GHG + 3;
/// kWh in a GWh.
const KWH_IN_GWH: f64 = 1e6;
/// Number of years.
const YEARS: usize = Year::COUNT - MineralOutcome::FIRST.index();

/// A row of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MineralRow {
    /// A quantity of a mineral.
    Flow(MineralFlow, Mineral),
    /// Content of a mineral in all that is new in a use, without losses of making.
    Use(Mineral, MineralUse),
    /// Copper or aluminium in new batteries: a part of the model's own rows.
    InBatteries(Mineral),
    /// Capacity of new batteries.
    CapacityNew(MineralUse),
    /// Capacity of batteries in use.
    CapacityStock(MineralUse),
    /// Memo, in no total: greenhouse gases of the primary part, with the ends of its range.
    Ghg(GhgEnd),
}

crate::closed! {
    /// End of the range of greenhouse gases, or their value.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum GhgEnd {
        /// The value that is used.
        Value;
        /// The lowest.
        Low;
        /// The highest.
        High;
    }
}

impl MineralRow {
    /// Position in the table; none if no such row exists.
    fn index(self) -> Option<usize> {
        let battery = |of: MineralUse| MineralUse::WITH_BATTERIES.into_iter().position(|known| known == of);
        match self {
            MineralRow::Flow(flow, mineral) if mineral.is_followed() => Some(flow.index() * MINERALS + mineral.index()),
            MineralRow::Use(mineral, of) if mineral.is_followed() => Some(USES + mineral.index() * MineralUse::COUNT + of.index()),
            MineralRow::Flow(..) | MineralRow::Use(..) => None,
            MineralRow::InBatteries(metal) => METALS.into_iter().position(|known| known == metal).map(|at| METAL + at),
            MineralRow::CapacityNew(of) => battery(of).map(|at| CAPACITY + at),
            MineralRow::CapacityStock(of) => battery(of).map(|at| CAPACITY + BATTERIES + at),
            MineralRow::Ghg(end) => Some(GHG + end.index()),
        }
    }

    /// Published unit, and published units in a base unit.
    pub const fn published(self) -> (Unit, f64) {
        match self {
            MineralRow::Flow(flow, _) => flow.published(),
            MineralRow::Use(..) | MineralRow::InBatteries(_) => MineralFlow::Demand.published(),
            MineralRow::CapacityNew(_) => (Unit::GwhPerYear, 1.0 / KWH_IN_GWH),
            MineralRow::CapacityStock(_) => (Unit::Gwh, 1.0 / KWH_IN_GWH),
            MineralRow::Ghg(_) => (Unit::MtCo2ePerYear, 1e-9),
        }
    }
}

/// The results for one place, or for a sum of places.
#[derive(Clone, Debug, PartialEq)]
pub struct MineralOutcome {
    /// The place.
    pub place: PlaceId,
    values: Vec<f64>,
}

impl MineralOutcome {
    /// First year with results.
    pub const FIRST: Year = Year::of(1990);

    /// An outcome of zeros.
    pub fn empty(place: PlaceId) -> MineralOutcome {
        MineralOutcome {
            place,
            values: vec![0.0; ROWS * YEARS],
        }
    }

    /// The value of a row in a year, in base units; 0 if there is none.
    pub fn at(&self, row: MineralRow, year: Year) -> f64 {
        self.place_of(row, year).map_or(0.0, |at| self.values[at])
    }

    /// A row over all years, in its published unit.
    pub fn series(&self, row: MineralRow) -> Annual {
        let (_, factor) = row.published();
        Annual::from_fn(|year| self.at(row, year) * factor)
    }

    /// Sets a value.
    pub(super) fn set(&mut self, row: MineralRow, year: Year, value: f64) {
        if let Some(at) = self.place_of(row, year) {
            self.values[at] = value;
        }
    }

    /// Adds to a value.
    pub(super) fn raise(&mut self, row: MineralRow, year: Year, value: f64) {
        if let Some(at) = self.place_of(row, year) {
            self.values[at] += value;
        }
    }

    /// Adds another outcome.
    pub fn add(&mut self, other: &MineralOutcome) {
        for (own, more) in self.values.iter_mut().zip(&other.values) {
            *own += more;
        }
    }

    /// Sets the years of a span to zero.
    pub(super) fn clear(&mut self, years: Stretch) {
        let first = years.first.index().saturating_sub(Self::FIRST.index());
        let last = years.last.index() - Self::FIRST.index();
        for row in self.values.chunks_exact_mut(YEARS) {
            row[first..=last].fill(0.0);
        }
    }

    fn place_of(&self, row: MineralRow, year: Year) -> Option<usize> {
        let years = year.index().checked_sub(Self::FIRST.index())?;
        Some(row.index()? * YEARS + years)
    }
}
