//! Benchmark: published figures on infrastructure, materials, power and energy, compared with ours.
//!
//! A miss is shown with its note, never tuned away. Out of scope: deciding which of the two figures is right.

use crate::rows::WorksBenchmarkRow;
use cairn_core::kind::Proof;

cairn_core::closed! {
    /// A world quantity that is compared with published figures.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[expect(missing_docs, reason = "the table says what each is, with its unit")]
    pub enum WorksQuantity {
        InfrastructureStock: "infrastructure_stock";
        InfrastructureLaid: "infrastructure_laid";
        InfrastructureUpkeep: "infrastructure_upkeep";
        InfrastructureCarbon: "infrastructure_carbon";
        CementUsed: "cement_used";
        CementMade: "cement_made";
        SteelUsed: "steel_used";
        ClinkerRatio: "clinker_ratio";
        PrimarySteel: "primary_steel";
        Grid2024: "grid_2024";
        Grid2027: "grid_2027";
        Homes: "homes";
        Cooling: "cooling";
        OtherBuildings: "other_buildings";
        CookingLight: "cooking_light";
        OverCement: "over_cement";
        OverSteel: "over_steel";
        CementCarbon: "cement_carbon";
        BuildingMaterialsCarbon: "building_materials_carbon";
        BuildingsCarbon: "buildings_carbon";
        CarsCarbon: "cars_carbon";
    }
}

/// A published figure.
#[derive(Clone, Debug, PartialEq)]
pub struct WorksBenchmark {
    pub quantity: WorksQuantity,
    /// The figure, in the unit of its row.
    pub value: f64,
    /// Low end of the range in which our figure counts as near.
    pub low: f64,
    /// High end of that range.
    pub high: f64,
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
            self.group.id(),
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
