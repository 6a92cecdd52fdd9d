//! Lever: units, decimals and group names of levers in tables.
//!
//! Out of scope: languages.

use cairn_core::kind::{LeverGroup, Scale};

/// The unit of a dial in tables.
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

/// The factor from the value of a dial to that unit.
pub const fn factor(scale: Scale) -> f64 {
    match scale {
        Scale::Change | Scale::Share | Scale::Rate => 100.0,
        Scale::Ratio | Scale::Ppm | Scale::Class | Scale::Age | Scale::Year => 1.0,
    }
}

/// The number of decimals shown in that unit.
pub const fn decimals(scale: Scale) -> usize {
    match scale {
        Scale::Change | Scale::Share | Scale::Rate => 2,
        Scale::Ratio => 3,
        Scale::Age => 1,
        Scale::Ppm | Scale::Class | Scale::Year => 0,
    }
}

/// The name of a group of levers.
pub const fn group(group: LeverGroup) -> &'static str {
    match group {
        LeverGroup::Avoid => "avoid",
        LeverGroup::Shift => "shift",
        LeverGroup::Improve => "improve",
        LeverGroup::Apart => "apart",
        LeverGroup::Need => "need",
        LeverGroup::Minerals => "minerals",
    }
}
