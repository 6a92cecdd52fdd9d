//! Beside: published figures on infrastructure, materials, power and energy, compared with ours.
//!
//! A miss is shown with its note, never tuned away. Out of scope: deciding which of the two figures is right.

use crate::rows::WorksBenchmarkRow;
use cairn_core::kind::Proof;

/// A world quantity that is compared with published figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table says what each is, with its unit")]
pub enum WorksQuantity {
    InfrastructureStock,
    InfrastructureLaid,
    InfrastructureUpkeep,
    InfrastructureCarbon,
    CementUsed,
    CementMade,
    SteelUsed,
    ClinkerRatio,
    PrimarySteel,
    Grid2024,
    Grid2027,
    Homes,
    Cooling,
    OtherBuildings,
    CookingLight,
    OverCement,
    OverSteel,
    CementCarbon,
    BuildingMaterialsCarbon,
    BuildingsCarbon,
    CarsCarbon,
}

impl WorksQuantity {
    /// All variants, in table order.
    pub const ALL: [WorksQuantity; 21] = [
        WorksQuantity::InfrastructureStock,
        WorksQuantity::InfrastructureLaid,
        WorksQuantity::InfrastructureUpkeep,
        WorksQuantity::InfrastructureCarbon,
        WorksQuantity::CementUsed,
        WorksQuantity::CementMade,
        WorksQuantity::SteelUsed,
        WorksQuantity::ClinkerRatio,
        WorksQuantity::PrimarySteel,
        WorksQuantity::Grid2024,
        WorksQuantity::Grid2027,
        WorksQuantity::Homes,
        WorksQuantity::Cooling,
        WorksQuantity::OtherBuildings,
        WorksQuantity::CookingLight,
        WorksQuantity::OverCement,
        WorksQuantity::OverSteel,
        WorksQuantity::CementCarbon,
        WorksQuantity::BuildingMaterialsCarbon,
        WorksQuantity::BuildingsCarbon,
        WorksQuantity::CarsCarbon,
    ];

    /// Identifier in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            WorksQuantity::InfrastructureStock => "infrastructure_stock",
            WorksQuantity::InfrastructureLaid => "infrastructure_laid",
            WorksQuantity::InfrastructureUpkeep => "infrastructure_upkeep",
            WorksQuantity::InfrastructureCarbon => "infrastructure_carbon",
            WorksQuantity::CementUsed => "cement_used",
            WorksQuantity::CementMade => "cement_made",
            WorksQuantity::SteelUsed => "steel_used",
            WorksQuantity::ClinkerRatio => "clinker_ratio",
            WorksQuantity::PrimarySteel => "primary_steel",
            WorksQuantity::Grid2024 => "grid_2024",
            WorksQuantity::Grid2027 => "grid_2027",
            WorksQuantity::Homes => "homes",
            WorksQuantity::Cooling => "cooling",
            WorksQuantity::OtherBuildings => "other_buildings",
            WorksQuantity::CookingLight => "cooking_light",
            WorksQuantity::OverCement => "over_cement",
            WorksQuantity::OverSteel => "over_steel",
            WorksQuantity::CementCarbon => "cement_carbon",
            WorksQuantity::BuildingMaterialsCarbon => "building_materials_carbon",
            WorksQuantity::BuildingsCarbon => "buildings_carbon",
            WorksQuantity::CarsCarbon => "cars_carbon",
        }
    }
}

/// A published figure.
#[derive(Clone, Debug, PartialEq)]
pub struct WorksBenchmark {
    /// The quantity.
    pub quantity: WorksQuantity,
    /// The figure, in the unit of its row.
    pub value: f64,
    /// Low end of the range in which our figure counts as near.
    pub low: f64,
    /// High end of that range.
    pub high: f64,
    /// Unit.
    pub unit: String,
    /// Kind of proof if our figure matches.
    pub group: Proof,
    /// Caveats.
    pub note: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

impl WorksBenchmark {
    pub(super) fn of(row: &WorksBenchmarkRow) -> WorksBenchmark {
        WorksBenchmark {
            quantity: row.quantity,
            value: row.value,
            low: row.low,
            high: row.high,
            unit: row.unit.clone(),
            group: row.group,
            note: row.note.clone(),
            sources: row.from.sources.clone(),
        }
    }

    /// The comparison with our figure, as a plain line.
    #[must_use]
    pub fn line(&self, ours: f64) -> String {
        let near = self.low <= ours && ours <= self.high;
        format!(
            "{} WLD, {}: {} against {} {} ({} to {}; {}; {}; {})",
            if near { "met   " } else { "MISSED" },
            self.quantity.id(),
            short(ours),
            short(self.value),
            self.unit,
            short(self.low),
            short(self.high),
            self.group.word(),
            self.sources.join(" "),
            self.note
        )
    }
}

fn short(value: f64) -> String {
    if value.abs() >= 100.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.2}")
    }
}
