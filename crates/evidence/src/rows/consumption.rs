//! Rows of statistics on the materials that a place consumes. They are shown; no rule reads them.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{Defect, Resource};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Domestic material consumption of a place in a year: `material_use.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Consumption {
    /// The place.
    pub place: PlaceId,
    /// Year.
    pub year: Year,
    /// Mt by group, in the order of [`Resource::ALL`]; `None` if not recorded.
    pub groups: [Option<f64>; Resource::COUNT],
    /// Total in Mt, including traded goods of mixed materials.
    pub total: f64,
    /// Tonnes per person.
    pub person: f64,
    /// True if the country reported it, false if the publisher estimated it.
    pub reported: bool,
    /// Reason why the row is not used; `None` if it is used.
    pub defect: Option<Defect>,
}

impl Row for Consumption {
    const FILE: &'static str = "material_use.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "year",
        "biomass",
        "fossil_fuels",
        "metal_ores",
        "non_metallic_minerals",
        "total",
        "person",
        "nature",
        "defect",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["place", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<Consumption> {
        let place = cells.place("place");
        let year = cells.grid_year("year");
        let groups = Resource::ALL.map(|resource| cells.number_or_empty(resource.id(), -100.0, 5e4));
        let total = cells.number("total", -10.0, 5e4);
        let person = cells.number("person", -5.0, 200.0);
        let reported = cells.word("nature", &[true, false], |reported| if reported { "reported" } else { "estimated" });
        let defect = if cells.note("defect").is_empty() {
            Some(None)
        } else {
            cells.word("defect", &Defect::ALL, Defect::id).map(Some)
        };
        From::read(cells)?;
        let (place, total, person, defect) = (place?, total?, person?, defect?);
        if defect.is_none() && (total <= 0.0 || person <= 0.0) {
            cells.fault(
                "defect",
                "a total that nobody can live on is used",
                "Say what is wrong with it, or leave it out.",
            );
            return None;
        }
        let [biomass, fuels, ores, minerals] = groups;
        Some(Consumption {
            place,
            year: year?,
            groups: [biomass?, fuels?, ores?, minerals?],
            total,
            person,
            reported: reported?,
            defect,
        })
    }
}
