//! The pack of minerals.
//!
//! Out of scope: its content.

use crate::facts::minerals::MineralFacts;
use crate::facts::pack::{PackFault, PackKind, open, seal};

/// Path of the facts on minerals, below the root of the site.
pub const MINERALS_PATH: &str = "facts/minerals.pack";

/// Writes the pack of minerals.
pub fn write_minerals(minerals: &MineralFacts) -> Vec<u8> {
    seal(PackKind::Minerals, &minerals.release, minerals)
}

/// Reads the pack of minerals.
///
/// # Errors
/// If the bytes are not such a pack, or a list in it is not whole, with advice.
pub fn read_minerals<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<MineralFacts, PackFault> {
    let minerals: MineralFacts = open(PackKind::Minerals, bytes.as_ref())?;
    match minerals.unsound() {
        None => Ok(minerals),
        Some(list) => Err(PackFault::Unreadable(["its list of ", list, " is not whole"].concat())),
    }
}
