//! The accounts of buildings in an outcome, grouped by kind for tests.

use cairn_core::kind::Product;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::{AnnualSlice, Triangle};

/// One kind of building, m².
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Floors<'a> {
    pub(crate) product: Product,
    pub(crate) stock: &'a Triangle,
    pub(crate) inflow: AnnualSlice<'a>,
    pub(crate) outflow: AnnualSlice<'a>,
    pub(crate) vacant: AnnualSlice<'a>,
    pub(crate) kept: AnnualSlice<'a>,
    pub(crate) renovated: AnnualSlice<'a>,
}

/// Every kind of building of an outcome.
pub(crate) fn buildings(outcome: &Outcome) -> Vec<Floors<'_>> {
    let floors = |(at, product): (usize, Product)| Floors {
        product,
        stock: &outcome.cohorts[at],
        inflow: outcome.row(Account::Built.of(at)),
        outflow: outcome.row(Account::TakenDown.of(at)),
        vacant: outcome.row(Account::Vacant.of(at)),
        kept: outcome.row(Account::Kept.of(at)),
        renovated: outcome.row(Account::Renovated.of(at)),
    };
    Product::ALL.into_iter().enumerate().map(floors).collect()
}
