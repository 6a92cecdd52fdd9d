//! Outcome: the results of the model, year by year. Stocks are at the end of a year, flows during it.
//!
//! Plain numbers in base units: m², cars, km, kg, PJ, kg CO2e. One ledger ([`Ledger`]) has every account; floor by
//! cohort is a separate field. The outcome of a place larger than a country is the sum of its countries' outcomes
//! ([`Outcome::add`]).

use crate::kind::{EnergyCarrier, Material, Product, Sector};
use crate::model::account::{Account, LedgerRow};
use crate::model::ledger::Ledger;
use crate::model::uses::Use;
use crate::place::PlaceId;
use crate::year::{AnnualSlice, Stretch, Triangle, Year};

/// The accounts that a run computes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// All accounts.
    #[default]
    Whole,
    /// Only the accounts that totals of materials and greenhouse gases need. Zero in this extent: exhausts, ages of
    /// vehicles and works, the fate of plastics, goods by kind, wood outside buildings from 2027 on and the balance.
    Totals,
    /// Those of the totals, and the accounts that money is computed from: plants, networks and plastics.
    Spending,
}

/// The results for one place, or for a sum of places.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The place.
    pub place: PlaceId,
    /// Every account.
    pub ledger: Ledger,
    /// Floor of each kind of building, by year and cohort, m², in the order of [`Product::ALL`]. Cohort 1900 contains
    /// all floor of that year.
    pub cohorts: Vec<Triangle>,
    /// Error of the mass and stock balances.
    pub balance: BalanceError,
    /// The accounts that the run computed.
    pub extent: Extent,
}

/// A material in a sector: stock in kg, flows in kg a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MaterialFlow<'a> {
    /// Sector and material.
    pub of: Use,
    /// Stock in use at the end of the year.
    pub stock: AnnualSlice<'a>,
    /// Inflow into use in the year.
    pub inflow: AnnualSlice<'a>,
    /// Outflow from use in the year.
    pub outflow: AnnualSlice<'a>,
}

/// The largest relative balance error over all years: inflow minus outflow minus stock change.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BalanceError {
    /// Error of floor area and vehicles.
    pub stock: f64,
    /// Error of the mass in use, largest over materials.
    pub mass: f64,
    /// Error of the whole material cycle, largest over pools.
    pub cycle: f64,
}

impl BalanceError {
    /// The larger error of each kind.
    #[must_use]
    pub const fn larger(self, other: BalanceError) -> BalanceError {
        BalanceError {
            stock: self.stock.max(other.stock),
            mass: self.mass.max(other.mass),
            cycle: self.cycle.max(other.cycle),
        }
    }

    /// The largest error of all kinds.
    pub fn worst(self) -> f64 {
        self.stock.max(self.mass).max(self.cycle)
    }
}

impl Outcome {
    /// An outcome of zeros, to be filled.
    pub fn empty(place: PlaceId) -> Outcome {
        Outcome {
            place,
            ledger: Ledger::zero(),
            cohorts: vec![Triangle::zero(); Product::ALL.len()],
            balance: BalanceError::default(),
            extent: Extent::Whole,
        }
    }

    /// An outcome of zeros for totals alone: for callers that run a place many times and read nothing else.
    pub fn of_totals(place: PlaceId) -> Outcome {
        Outcome {
            extent: Extent::Totals,
            ..Outcome::empty(place)
        }
    }

    /// An outcome of zeros for totals and money alone.
    pub(super) fn of_spending(place: PlaceId) -> Outcome {
        Outcome {
            extent: Extent::Spending,
            ..Outcome::empty(place)
        }
    }

    /// True if the run computes the accounts that money is computed from.
    pub(super) fn counts_spending(&self) -> bool {
        self.extent != Extent::Totals
    }

    /// True if the run computes all accounts.
    pub fn is_whole(&self) -> bool {
        self.extent == Extent::Whole
    }

    /// The first row of an account; the only one if the account counts one thing.
    pub fn line(&self, account: Account) -> AnnualSlice<'_> {
        self.ledger.row(account.row())
    }

    /// The values of one row.
    pub fn row(&self, row: LedgerRow) -> AnnualSlice<'_> {
        self.ledger.row(row)
    }

    /// The rows of an account, in the order of its list of things.
    pub fn rows(&self, account: Account) -> impl DoubleEndedIterator<Item = AnnualSlice<'_>> + ExactSizeIterator + Clone {
        self.ledger.rows(account)
    }

    /// Materials in sectors, in the order of [`Use::ALL`].
    pub fn flows(&self) -> impl Iterator<Item = MaterialFlow<'_>> {
        let stocks = self
            .rows(Account::Stock)
            .zip(self.rows(Account::Inflow))
            .zip(self.rows(Account::Outflow));
        Use::ALL
            .into_iter()
            .zip(stocks)
            .map(|(of, ((stock, inflow), outflow))| MaterialFlow {
                of,
                stock,
                inflow,
                outflow,
            })
    }

    /// The rows of an account by use that pass a filter, in the order of [`Use::ALL`].
    pub fn of_uses(&self, account: Account, wanted: impl Fn(&Use) -> bool) -> impl Iterator<Item = AnnualSlice<'_>> {
        let all = Use::ALL.into_iter().zip(self.rows(account));
        all.filter(move |(of, _)| wanted(of)).map(|(_, line)| line)
    }

    /// A material in a sector; `None` if the sector does not have it.
    pub fn flow(&self, sector: Sector, material: Material) -> Option<MaterialFlow<'_>> {
        self.flows().find(|flow| flow.of == Use { sector, material })
    }

    /// Energy of a carrier that a sector uses; `None` if the sector does not use the carrier.
    pub fn energy(&self, sector: Sector, carrier: EnergyCarrier) -> Option<AnnualSlice<'_>> {
        Account::carrier(sector, carrier).map(|row| self.row(row))
    }

    /// Floor of each kind of building of a sector, by year and cohort, m².
    pub fn floor_by_cohort(&self, sector: Sector) -> impl Iterator<Item = &Triangle> {
        let of = Product::ALL.into_iter().zip(&self.cohorts);
        of.filter(move |(product, _)| product.sector() == sector)
            .map(|(_, cohorts)| cohorts)
    }

    /// Adds another outcome in the years of a span: a larger place is the sum of its parts.
    pub fn add(&mut self, other: &Outcome, years: Stretch) {
        self.ledger.add(&other.ledger, years);
        for (own, more) in self.cohorts.iter_mut().zip(&other.cohorts) {
            for (value, more) in own.rows_mut(years).iter_mut().zip(more.rows(years)) {
                *value += more;
            }
        }
        self.balance = self.balance.larger(other.balance);
    }

    /// Sets every account and cohort of a span to zero.
    pub fn clear(&mut self, years: Stretch) {
        self.ledger.clear(years);
        for cohorts in &mut self.cohorts {
            cohorts.rows_mut(years).fill(0.0);
        }
        self.balance = BalanceError::default();
    }

    /// Floor of a kind of building at the end of a year, all cohorts, m².
    pub fn floor(&self, product: Product, year: Year) -> f64 {
        self.cohorts[product.index()].row(year).iter().sum()
    }
}
