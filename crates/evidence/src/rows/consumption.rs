//! Rows of statistics on the materials that a place consumes. They are shown; no rule reads them.

use crate::rows::{OrEmpty, OrWider, row};
use cairn_core::kind::{Defect, Resource};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

row! {
    /// Domestic material consumption of a place in a year: `material_use.csv`.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Consumption in "material_use.csv", Outlook, built in {
        key place: PlaceId, in OrWider;
        key year: Year;
        /// Mt by group, in the order of [`Resource::ALL`]; `None` if not recorded.
        groups: [Option<f64>; Resource::COUNT] = "biomass", "fossil_fuels", "metal_ores", "non_metallic_minerals", in -100.0..=5e4;
        /// Total in Mt, including traded goods of mixed materials.
        total: f64, in -10.0..=5e4;
        /// Tonnes per person.
        person: f64, in -5.0..=200.0;
        /// True if the country reported it, false if the publisher estimated it.
        reported: bool = "nature", in [("reported", true), ("estimated", false)];
        /// Reason why the row is not used; `None` if it is used.
        defect: Option<Defect>, in OrEmpty;
        _: From;
        unread "note";
    }
    check |cells| {
        if defect?.is_none() && (total? <= 0.0 || person? <= 0.0) {
            cells.fault(
                "defect",
                "a total that nobody can live on is used",
                "Say what is wrong with it, or leave it out.",
            );
            return None;
        }
    }
}
