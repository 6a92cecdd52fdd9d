//! Outcome: what follows, year by year. Stocks at the end of a year, flows during it.

use crate::kind::{Material, Product, Sector};
use crate::place::PlaceId;
use crate::year::{Annual, Triangle};

/// What follows for one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Which place.
    pub place: PlaceId,
    /// People, persons.
    pub people: Annual,
    /// Homes by product, in the order of [`Product::HOMES`].
    pub homes: Vec<Homes>,
    /// Materials in sectors that are followed, by sector, then material, in the order of their lists.
    pub flows: Vec<Flow>,
    /// How well what came in equals what went out and what stayed.
    pub balance: Balance,
}

/// One kind of home, in m² of usable floor.
#[derive(Clone, Debug, PartialEq)]
pub struct Homes {
    /// Which kind.
    pub product: Product,
    /// What stands, by year and cohort, m². Cohort 1900 is all that stood then.
    pub stock: Triangle,
    /// Built in the year, m².
    pub inflow: Annual,
    /// Taken down in the year, early removal included, m².
    pub outflow: Annual,
    /// Part of the outflow that was removed before its time because the stock falls faster than it dies, m².
    pub removed: Annual,
    /// Kept standing past its reference life by a longer-life choice, m² a year; each receives refurbishment.
    pub kept: Annual,
}

/// A material in a sector, kg and kg a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Which sector.
    pub sector: Sector,
    /// Which material.
    pub material: Material,
    /// In use at the end of the year, kg.
    pub stock: Annual,
    /// Into use in the year, refurbishment included, kg.
    pub inflow: Annual,
    /// Out of use in the year, refurbishment included, kg.
    pub outflow: Annual,
}

/// The largest relative error of stock(t) − stock(t − 1) = inflow − outflow over all years.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Balance {
    /// Of floor area.
    pub area: f64,
    /// Of mass, over materials.
    pub mass: f64,
}

impl Balance {
    /// The larger of the two.
    #[must_use]
    pub fn worst(self) -> f64 {
        self.area.max(self.mass)
    }
}

impl Outcome {
    /// An outcome with nothing in it, to be filled.
    #[must_use]
    pub fn empty(place: PlaceId) -> Outcome {
        Outcome {
            place,
            people: Annual::zero(),
            homes: Vec::new(),
            flows: Vec::new(),
            balance: Balance::default(),
        }
    }

    /// A material in a sector.
    #[must_use]
    pub fn flow(&self, sector: Sector, material: Material) -> Option<&Flow> {
        self.flows.iter().find(|flow| flow.sector == sector && flow.material == material)
    }
}
