//! Lever: in which unit and with how many decimals a table says what a lever sets, and what its group is called.
//!
//! Does not know: languages.

use crate::kind::{Group, Scale};

/// The unit of a dial in tables.
#[must_use]
pub const fn unit(scale: Scale) -> &'static str {
    match scale {
        Scale::Change => "% change",
        Scale::Share => "%",
        Scale::Ratio => "ratio",
        Scale::Rate => "%/yr",
        Scale::Ppm => "ppm",
        Scale::Class => "class",
        Scale::Age => "years",
        Scale::Year => "year",
    }
}

/// What a value of a dial is multiplied by for that unit.
#[must_use]
pub const fn factor(scale: Scale) -> f64 {
    match scale {
        Scale::Change | Scale::Share | Scale::Rate => 100.0,
        Scale::Ratio | Scale::Ppm | Scale::Class | Scale::Age | Scale::Year => 1.0,
    }
}

/// Decimals that say enough.
#[must_use]
pub const fn decimals(scale: Scale) -> usize {
    match scale {
        Scale::Change | Scale::Share | Scale::Rate => 2,
        Scale::Ratio => 3,
        Scale::Age => 1,
        Scale::Ppm | Scale::Class | Scale::Year => 0,
    }
}

/// A group of levers.
#[must_use]
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Avoid => "avoid",
        Group::Shift => "shift",
        Group::Improve => "improve",
        Group::Apart => "apart",
    }
}
