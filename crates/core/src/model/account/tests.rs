//! Tests of the account table: every row occurs once.

use super::*;

#[test]
fn every_row_is_there_once() {
    let apart = AccountRow::ALL.iter().filter(|row| row.material.is_some() || row.carrier.is_some());
    let mut seen: Vec<&AccountRow> = Vec::new();
    for row in apart {
        assert!(!seen.contains(&row), "{row:?}");
        seen.push(row);
    }
    assert_eq!(AccountRow::ALL.len(), Account::ALL.into_iter().map(Account::count).sum::<usize>());
}
