//! Carbon: emission factors of a project's materials per kg, in the year of building, under a scenario.
//!
//! ```text
//! cement  = ratio · carbon of clinker + kWh · grid            ratio as bought, otherwise of the place and scenario
//! steel   = (1 − scrap) · new + scrap · remelted              sheet like steel
//! materials of the country model as it makes them new; aluminium with its scrap; all others by their table
//! ```
//!
//! Out of scope: amounts.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::project::description::{Answered, House};
use cairn_core::choices::Choices;
use cairn_core::facts::projects::{BuildMaterial, SiteLoss};
use cairn_core::kind::{CementKind, Haul, Material, ProjectSetting, SteelKind};
use cairn_core::model::cycle::production::carbon_intensity;
use cairn_core::year::Year;

/// Steel sheet, which has the factor of steel.
const SHEET: &str = "steel_sheet";
/// Kilograms in a tonne.
const TONNE: f64 = 1e3;

/// Emission factors of one material, kg CO2e per kg unless noted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PerKg {
    /// Production, A1 to A3.
    pub making: f64,
    /// Relative uncertainty of production.
    pub doubt: f64,
    /// Transport to the site, A4.
    pub haul: f64,
    /// End of life including transport, C.
    pub end: f64,
    /// Site loss per kg built in, kg.
    pub lost: f64,
    /// Carbon stored, kg CO2 per kg; a memo item.
    pub stored: f64,
}

impl PerKg {
    /// Emissions of site losses: production, transport and disposal, kg CO2e per kg built in.
    pub fn wasted(&self) -> f64 {
        self.lost * (self.making + self.haul + self.end)
    }
}

/// Emission factors of all materials, in the order of the list.
pub fn per_kg(ground: &ProjectContext<'_>, house: &House, choices: &Choices, year: Year) -> Vec<PerKg> {
    let setting = |of| ground.projects.setting(of);
    let (all, binder) = carbon_intensity(ground.facts, choices, year);
    let (base, _) = carbon_intensity(ground.facts, &Choices::default(), Year::BASE);
    let of = |material: Material| all[material.index()];
    let mixed = |of: cairn_core::model::cycle::production::Intensity, scrap: f64| (1.0 - scrap) * of.primary + scrap * of.secondary;
    let usual = setting(ProjectSetting::SteelAverage);
    let steel = of(Material::Steel);
    let sheet = mixed(steel, usual) / mixed(base[Material::Steel.index()], usual);
    let followed = |material: Material| match material {
        Material::Cement => match ratio(house.cement) {
            None => of(Material::Cement).primary,
            Some(ratio) => binder.cement(setting(ratio)),
        },
        Material::Steel => match house.steel {
            SteelKind::Average => mixed(steel, usual),
            SteelKind::Scrap => steel.secondary,
        },
        Material::Aluminium => mixed(of(Material::Aluminium), setting(ProjectSetting::AluminiumScrap)),
        other => of(other).primary,
    };
    let computed = setting(ProjectSetting::SpreadComputed);
    let tonne_km = setting(ProjectSetting::TransportKgPerTkm) / TONNE;
    let away = setting(ProjectSetting::WasteKm) * tonne_km;
    let each = |(at, known): (usize, &BuildMaterial)| {
        let own = ground.local.carbon.iter().find(|(of, _)| *of == at).map(|(_, span)| *span);
        let (making, doubt) = match own.or(known.carbon) {
            Some(span) if span.value > 0.0 => {
                let with = if known.id == SHEET { sheet } else { 1.0 };
                (span.value * with, (span.high - span.low) / (2.0 * span.value))
            }
            Some(_) => (0.0, 0.0),
            None => (known.counts_as.map_or(0.0, followed), computed),
        };
        // Water comes from the site and evaporates.
        let carried = !known.group.is_water();
        let loss = match known.loss {
            SiteLoss::OfPlace => ground.facts.process.construction_loss.value[Material::Cement.index()],
            SiteLoss::Share(share) => share,
        };
        let km = match known.haul {
            Haul::Site => setting(ProjectSetting::TransportSite),
            Haul::Local => house.number(Answered::LocalKm),
            Haul::Factory => house.number(Answered::FactoryKm),
        };
        PerKg {
            making,
            doubt,
            haul: if carried { km * tonne_km } else { 0.0 },
            end: if carried { known.end + away } else { 0.0 },
            lost: loss / (1.0 - loss),
            stored: known.stored,
        }
    };
    ground.projects.materials.iter().enumerate().map(each).collect()
}

/// The clinker ratio of the chosen cement; none for average cement.
pub const fn ratio(cement: CementKind) -> Option<ProjectSetting> {
    match cement {
        CementKind::Average => None,
        CementKind::Plain => Some(ProjectSetting::CementPlain),
        CementKind::Limestone => Some(ProjectSetting::CementLimestone),
        CementKind::Blended30 => Some(ProjectSetting::CementBlended30),
        CementKind::Blended50 => Some(ProjectSetting::CementBlended50),
    }
}
