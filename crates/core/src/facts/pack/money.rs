//! The pack of unit costs and price levels.
//!
//! Out of scope: its content.

use crate::facts::money::MoneyFacts;
use crate::facts::pack::{PackFault, PackKind, open, seal};

/// Writes the pack of unit costs and price levels.
pub fn write_money(money: &MoneyFacts) -> Vec<u8> {
    seal(PackKind::Money, &money.release, money)
}

/// Reads the pack of unit costs and price levels.
///
/// # Errors
/// If the bytes are not such a pack, or a value is not usable, with advice.
pub fn read_money<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<MoneyFacts, PackFault> {
    let money: MoneyFacts = open(PackKind::Money, bytes.as_ref())?;
    match money.unsound() {
        None => Ok(money),
        Some(part) => Err(PackFault::Unreadable(["money cannot be computed with ", part].concat())),
    }
}
