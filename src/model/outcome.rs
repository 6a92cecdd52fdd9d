//! Outcome: what follows, year by year. Stocks at the end of a year, flows during it.
//!
//! Plain numbers in base units: m², cars, km, kg, PJ, kg CO2e. Every account stands in one ledger ([`Ledger`]); floor stands
//! by cohort beside it. A place larger than a country is the sum of its countries' outcomes ([`Outcome::add`]).

use crate::kind::{EnergyCarrier, Material, Product, Sector};
use crate::model::account::{Account, Row};
use crate::model::ledger::Ledger;
use crate::model::uses::Use;
use crate::place::PlaceId;
use crate::year::{Line, Stretch, Triangle, Year};

/// How much of a place is followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    #[default]
    Whole,
    /// What totals of materials and greenhouse gases are made of. Exhausts, ages of vehicles and works, what becomes of plastics, goods by
    /// kind, wood beyond buildings from 2027 on and the balance stand as nothing.
    Totals,
}

/// What follows for one place, or for places summed.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Which place.
    pub place: PlaceId,
    /// Every account.
    pub ledger: Ledger,
    /// What stands of each kind of building, by year and cohort, m², in the order of [`Product::ALL`]. Cohort 1900 is all
    /// that stood then.
    pub cohorts: Vec<Triangle>,
    /// How well what came in equals what went out and what stayed.
    pub balance: Balance,
    /// How much is followed in it.
    pub extent: Extent,
}

/// A material in a sector, as the ledger has it, kg and kg a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow<'a> {
    /// Which sector and material.
    pub of: Use,
    /// In use at the end of the year.
    pub stock: Line<'a>,
    /// Into use in the year.
    pub inflow: Line<'a>,
    /// Out of use in the year.
    pub outflow: Line<'a>,
}

/// The largest relative error of what came in less what went out and what stayed, over all years.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Balance {
    /// Of floor area and cars.
    pub stock: f64,
    /// Of mass in use, over materials.
    pub mass: f64,
    /// Of the whole cycle of each material, over pools.
    pub cycle: f64,
}

impl Balance {
    /// The larger of each.
    #[must_use]
    pub const fn with(self, other: Balance) -> Balance {
        Balance {
            stock: self.stock.max(other.stock),
            mass: self.mass.max(other.mass),
            cycle: self.cycle.max(other.cycle),
        }
    }

    /// The largest of them.
    #[must_use]
    pub fn worst(self) -> f64 {
        self.stock.max(self.mass).max(self.cycle)
    }
}

impl Outcome {
    /// An outcome with nothing in it, to be filled.
    #[must_use]
    pub fn empty(place: PlaceId) -> Outcome {
        Outcome {
            place,
            ledger: Ledger::zero(),
            cohorts: vec![Triangle::zero(); Product::ALL.len()],
            balance: Balance::default(),
            extent: Extent::Whole,
        }
    }

    /// The same, to be filled with totals alone: for whoever follows a place many times and reads nothing else.
    #[must_use]
    pub fn of_totals(place: PlaceId) -> Outcome {
        Outcome {
            extent: Extent::Totals,
            ..Outcome::empty(place)
        }
    }

    /// Whether everything is followed.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.extent == Extent::Whole
    }

    /// The first row of an account: its only one, where it counts one thing.
    #[must_use]
    pub fn line(&self, account: Account) -> Line<'_> {
        self.ledger.row(account.row())
    }

    /// One row.
    #[must_use]
    pub fn row(&self, row: Row) -> Line<'_> {
        self.ledger.row(row)
    }

    /// The rows of an account, in the order of its things.
    pub fn rows(&self, account: Account) -> impl DoubleEndedIterator<Item = Line<'_>> + ExactSizeIterator + Clone {
        self.ledger.rows(account)
    }

    /// Materials in sectors, in the order of [`Use::ALL`].
    pub fn flows(&self) -> impl Iterator<Item = Flow<'_>> {
        let stocks = self
            .rows(Account::Stock)
            .zip(self.rows(Account::Inflow))
            .zip(self.rows(Account::Outflow));
        Use::ALL.into_iter().zip(stocks).map(|(of, ((stock, inflow), outflow))| Flow {
            of,
            stock,
            inflow,
            outflow,
        })
    }

    /// The rows of an account of materials of some uses, in their order.
    pub fn of_uses(&self, account: Account, wanted: impl Fn(&Use) -> bool) -> impl Iterator<Item = Line<'_>> {
        let all = Use::ALL.into_iter().zip(self.rows(account));
        all.filter(move |(of, _)| wanted(of)).map(|(_, line)| line)
    }

    /// A material in a sector; none where the sector does not have it.
    #[must_use]
    pub fn flow(&self, sector: Sector, material: Material) -> Option<Flow<'_>> {
        self.flows().find(|flow| flow.of == Use { sector, material })
    }

    /// Energy of a carrier that a sector uses; none where it does not take it.
    #[must_use]
    pub fn energy(&self, sector: Sector, carrier: EnergyCarrier) -> Option<Line<'_>> {
        Account::carrier(sector, carrier).map(|row| self.row(row))
    }

    /// What stands of each kind of building of a sector, by year and cohort, m².
    pub fn standing(&self, sector: Sector) -> impl Iterator<Item = &Triangle> {
        let of = Product::ALL.into_iter().zip(&self.cohorts);
        of.filter(move |(product, _)| product.sector() == sector)
            .map(|(_, cohorts)| cohorts)
    }

    /// Adds what another outcome has in the years of a span: a larger place is the sum of its parts.
    pub fn add(&mut self, other: &Outcome, years: Stretch) {
        self.ledger.add(&other.ledger, years);
        for (own, more) in self.cohorts.iter_mut().zip(&other.cohorts) {
            for (value, more) in own.rows_mut(years).iter_mut().zip(more.rows(years)) {
                *value += more;
            }
        }
        self.balance = self.balance.with(other.balance);
    }

    /// Sets every account and cohort of a span to nothing.
    pub fn clear(&mut self, years: Stretch) {
        self.ledger.clear(years);
        for cohorts in &mut self.cohorts {
            cohorts.rows_mut(years).fill(0.0);
        }
        self.balance = Balance::default();
    }

    /// What stands of a kind of building at the end of a year, all cohorts, m².
    #[must_use]
    pub fn floor(&self, product: Product, year: Year) -> f64 {
        self.cohorts[product.index()].row(year).iter().sum()
    }
}
