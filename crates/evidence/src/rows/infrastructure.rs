//! Rows of infrastructure: mapped lengths and masses, and the map extract of each place.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{Fabric, Layer};
use cairn_core::place::PlaceId;

/// `infrastructure_mass.csv`: length and mass of a layer in an extract of the map.
#[derive(Clone, Debug)]
pub(crate) struct MassRow {
    /// The id of a place, or a name for several that share an extract.
    pub(crate) extract: String,
    pub(crate) layer: Layer,
    pub(crate) length_km: Option<f64>,
    /// Mt, in the order of [`Fabric::ALL`]; `None` if the source counts none.
    pub(crate) masses: [Option<f64>; Fabric::COUNT],
    pub(crate) from: From,
}

const MASSES: [&str; Fabric::COUNT] = [
    "aggregates_mt",
    "asphalt_mt",
    "concrete_mt",
    "steel_mt",
    "wood_mt",
    "copper_mt",
    "aluminium_mt",
    "bricks_mt",
];

impl Row for MassRow {
    const FILE: &'static str = "infrastructure_mass.csv";
    const COLUMNS: &'static [&'static str] = &[
        "extract",
        "layer",
        "length_km",
        "aggregates_mt",
        "asphalt_mt",
        "concrete_mt",
        "steel_mt",
        "wood_mt",
        "copper_mt",
        "aluminium_mt",
        "bricks_mt",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["extract", "layer"];
    fn read(cells: &mut RowCells<'_>) -> Option<MassRow> {
        let extract = cells.text("extract");
        let layer = cells.word("layer", &Layer::ALL, Layer::id);
        let length_km = cells.number_or_empty("length_km", 0.0, 2e7);
        let read = MASSES.map(|column| cells.number_or_empty(column, 0.0, 1e5));
        let from = From::read(cells);
        let mut masses = [None; Fabric::COUNT];
        for (mass, read) in masses.iter_mut().zip(read) {
            *mass = read?;
        }
        Some(MassRow {
            extract: extract?,
            layer: layer?,
            length_km: length_km?,
            masses,
            from: from?,
        })
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

/// `infrastructure_extract.csv`: places without an extract of their own.
#[derive(Clone, Debug)]
pub(crate) struct ExtractRow {
    pub(crate) place: PlaceId,
    pub(crate) extract: String,
    pub(crate) part: ExtractRelation,
    pub(crate) from: From,
}

impl Row for ExtractRow {
    const FILE: &'static str = "infrastructure_extract.csv";
    const COLUMNS: &'static [&'static str] = &["place", "extract", "rule", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<ExtractRow> {
        let place = cells.place("place");
        let extract = cells.text("extract");
        let part = cells.word("rule", &ExtractRelation::ALL, ExtractRelation::id);
        let from = From::read(cells);
        Some(ExtractRow {
            place: place?,
            extract: extract?,
            part: part?,
            from: from?,
        })
    }
}
