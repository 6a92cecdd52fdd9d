//! Rows of infrastructure: mapped lengths and masses, and the map extract of each place.

use crate::rows::row;
use cairn_core::kind::{Fabric, Layer};
use cairn_core::place::PlaceId;

row! {
    /// `infrastructure_mass.csv`: length and mass of a layer in an extract of the map.
    #[derive(Clone, Debug)]
    pub(crate) struct MassRow in "infrastructure_mass.csv", Works {
        /// The id of a place, or a name for several that share an extract.
        key extract: String;
        key layer: Layer, in ..;
        length_km: Option<f64>, in 0.0..=2e7;
        /// Mt, in the order of [`Fabric::ALL`]; `None` if the source counts none.
        masses: [Option<f64>; Fabric::COUNT] =
            "aggregates_mt", "asphalt_mt", "concrete_mt", "steel_mt", "wood_mt", "copper_mt", "aluminium_mt", "bricks_mt",
            in 0.0..=1e5;
        from: From;
    }
}

cairn_core::closed! {
    /// Relation of a place to an extract that is not its own.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum ExtractRelation {
        /// Several places share the extract; it is split by people.
        Shared: "shared";
        /// The place lies in the extract of a neighbour and is counted there.
        Within: "within";
    }
}

row! {
    /// `infrastructure_extract.csv`: places without an extract of their own.
    #[derive(Clone, Debug)]
    pub(crate) struct ExtractRow in "infrastructure_extract.csv", Works {
        key place: PlaceId;
        extract: String;
        part: ExtractRelation = "rule", in ..;
        from: From;
        unread "note";
    }
}
