//! Tests of the account table: it has the order of the accounts, and every row occurs once.

use super::*;

#[test]
fn the_table_stands_in_the_order_of_accounts() {
    for (at, (account, ..)) in ACCOUNTS.into_iter().enumerate() {
        assert_eq!(account as usize, at, "{account:?}");
        assert_eq!(AccountRow::ALL[account.row().0].account, account);
    }
    assert_eq!(Account::ForestRoom as usize + 1, ACCOUNTS.len());
}

#[test]
fn every_row_is_there_once() {
    let apart = AccountRow::ALL.iter().filter(|row| row.material.is_some() || row.carrier.is_some());
    let mut seen: Vec<&AccountRow> = Vec::new();
    for row in apart {
        assert!(!seen.contains(&row), "{row:?}");
        seen.push(row);
    }
    assert_eq!(
        AccountRow::ALL.len(),
        ACCOUNTS.iter().map(|(account, ..)| account.count()).sum::<usize>()
    );
}
