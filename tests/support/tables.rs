//! The evidence tables of this checkout.

use cairn_evidence::Tables;

use crate::support::real::evidence;

/// All tables as they are in the folder.
pub(crate) fn tables() -> Tables {
    Tables::from_folder(&evidence()).unwrap_or_else(|faults| panic!("{faults}"))
}
