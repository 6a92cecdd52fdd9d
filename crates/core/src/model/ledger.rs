//! Ledger: all accounts of an outcome in one array, rows by years.
//!
//! ```text
//! value(row, year) = values[row · years + year]
//! sum(query)       = Σ of the rows of an account that a query selects, in the order of the table
//! ```
//!
//! Adding, clearing and transfer are one loop each. No account is named here, so none can be forgotten. Out of scope:
//! the list of accounts (`account`) and their meaning.

use std::ops::{Index, IndexMut};

use crate::kind::{EnergyCarrier, Material, Sector};
use crate::model::account::{Account, AccountRow, LedgerRow};
use crate::year::{Annual, AnnualSlice, Stretch, Year};

/// Values of all accounts by row and year.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// Values in the order of [`AccountRow::ALL`], each row from 1900 on.
    values: Vec<f64>,
}

/// A selection of rows of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountQuery<'a> {
    /// The account.
    pub account: Account,
    /// Rows of these sectors.
    pub sectors: &'a [Sector],
    /// Rows of these materials; all if `None`.
    pub materials: Option<&'a [Material]>,
    /// Rows of this carrier; all if `None`.
    pub carrier: Option<EnergyCarrier>,
}

impl<'a> AccountQuery<'a> {
    /// All rows of an account in some sectors.
    pub const fn of(account: Account, sectors: &'a [Sector]) -> AccountQuery<'a> {
        AccountQuery {
            account,
            sectors,
            materials: None,
            carrier: None,
        }
    }

    /// Limits the query to some materials.
    pub const fn materials(self, materials: &'a [Material]) -> AccountQuery<'a> {
        AccountQuery {
            materials: Some(materials),
            ..self
        }
    }

    fn takes(&self, row: &AccountRow) -> bool {
        let sector = row.sector.is_none_or(|sector| self.sectors.contains(&sector));
        let among = |materials: &[Material]| row.material.is_some_and(|material| materials.contains(&material));
        sector && self.materials.is_none_or(among) && self.carrier.is_none_or(|carrier| row.carrier == Some(carrier))
    }
}

impl Ledger {
    /// A ledger of zeros.
    pub fn zero() -> Ledger {
        Ledger {
            values: vec![0.0; AccountRow::COUNT * Year::COUNT],
        }
    }

    /// A row over all years.
    pub fn row(&self, row: LedgerRow) -> AnnualSlice<'_> {
        AnnualSlice::of(&self.values[row.0 * Year::COUNT..][..Year::COUNT])
    }

    /// The rows of an account, in the order of the table.
    pub fn rows(&self, account: Account) -> impl DoubleEndedIterator<Item = AnnualSlice<'_>> + ExactSizeIterator + Clone {
        let first = account.row().0 * Year::COUNT;
        self.values[first..][..account.count() * Year::COUNT]
            .chunks_exact(Year::COUNT)
            .map(AnnualSlice::of)
    }

    /// Every row, in the order of the table.
    pub fn all(&self) -> impl ExactSizeIterator<Item = AnnualSlice<'_>> + Clone {
        self.values.chunks_exact(Year::COUNT).map(AnnualSlice::of)
    }

    /// The years of a span of one row.
    pub fn span(&self, row: LedgerRow, years: Stretch) -> &[f64] {
        &self.values[row.0 * Year::COUNT..][years.first.index()..=years.last.index()]
    }

    /// The years of a span of one row, mutable.
    pub fn span_mut(&mut self, row: LedgerRow, years: Stretch) -> &mut [f64] {
        &mut self.values[row.0 * Year::COUNT..][years.first.index()..=years.last.index()]
    }

    /// The years of a span of each row.
    pub fn spans(&self, years: Stretch) -> impl Iterator<Item = &[f64]> {
        self.values
            .chunks_exact(Year::COUNT)
            .map(move |row| &row[years.first.index()..=years.last.index()])
    }

    /// The years of a span of each row, mutable.
    pub fn spans_mut(&mut self, years: Stretch) -> impl Iterator<Item = &mut [f64]> {
        self.values
            .chunks_exact_mut(Year::COUNT)
            .map(move |row| &mut row[years.first.index()..=years.last.index()])
    }

    /// Adds another ledger in the years of a span.
    pub fn add(&mut self, other: &Ledger, years: Stretch) {
        for (own, more) in self.spans_mut(years).zip(other.spans(years)) {
            for (value, more) in own.iter_mut().zip(more) {
                *value += more;
            }
        }
    }

    /// Sets every year of a span to zero.
    pub fn clear(&mut self, years: Stretch) {
        self.spans_mut(years).for_each(|span| span.fill(0.0));
    }

    /// The sum of the rows that a query selects, in base units.
    pub fn sum(&self, query: &AccountQuery<'_>) -> Annual {
        let rows = &AccountRow::ALL[query.account.row().0..][..query.account.count()];
        let taken = rows.iter().zip(self.rows(query.account)).filter(|(row, _)| query.takes(row));
        Annual::sum_of(taken.map(|(_, line)| line))
    }

    /// The same sum in one year.
    pub fn sum_at(&self, query: &AccountQuery<'_>, year: Year) -> f64 {
        let rows = &AccountRow::ALL[query.account.row().0..][..query.account.count()];
        let taken = rows.iter().zip(self.rows(query.account)).filter(|(row, _)| query.takes(row));
        taken.map(|(_, line)| line[year]).sum()
    }
}

impl Index<(LedgerRow, Year)> for Ledger {
    type Output = f64;
    fn index(&self, (row, year): (LedgerRow, Year)) -> &f64 {
        &self.values[row.0 * Year::COUNT + year.index()]
    }
}

impl IndexMut<(LedgerRow, Year)> for Ledger {
    fn index_mut(&mut self, (row, year): (LedgerRow, Year)) -> &mut f64 {
        &mut self.values[row.0 * Year::COUNT + year.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOMES: [Sector; 1] = [Sector::Homes];

    #[test]
    fn a_query_takes_the_rows_it_names_and_no_others() {
        let mut ledger = Ledger::zero();
        for (at, row) in AccountRow::ALL.iter().enumerate() {
            let wood_inflow = row.account == Account::Inflow && row.sector == Some(Sector::Homes) && row.material == Some(Material::Wood);
            ledger[(LedgerRow(at), Year::BASE)] = if wood_inflow { 1.0 } else { 100.0 };
        }
        let query = AccountQuery::of(Account::Inflow, &HOMES).materials(&[Material::Wood, Material::Asphalt]);
        assert_eq!(ledger.sum(&query)[Year::BASE], 1.0);
        assert_eq!(ledger.sum(&AccountQuery::of(Account::People, &[]))[Year::BASE], 100.0);
    }

    #[test]
    fn adding_and_clearing_reach_every_row_and_no_other_year() {
        let mut one = Ledger::zero();
        one.values.fill(1.0);
        let mut two = one.clone();
        two.add(&one, Stretch::AHEAD);
        let after = |ledger: &Ledger| {
            ledger
                .all()
                .all(|row| row[Year::RECONSTRUCTED] == 1.0 && row[Year::LEVERS] == row[Year::LAST])
        };
        assert!(after(&two) && two.all().all(|row| row[Year::LEVERS] == 2.0));
        two.clear(Stretch::AHEAD);
        assert!(after(&two) && two.all().all(|row| row[Year::LEVERS] == 0.0));
    }
}
