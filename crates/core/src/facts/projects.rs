//! Projects: facts on materials, systems and usual houses, on the questions about a housing project, and on purchase
//! rules.
//!
//! ```text
//! a layer of a system = kg of one material per unit, replaced after its life       mixes are split before they come here
//! ```
//!
//! They are in a pack of their own, fetched when a user describes a project or chooses a rule. Regions are resolved
//! before: each place has its usual houses, its bricks and its public purchases. Out of scope: the design of a project,
//! its assessment.

use serde::{Deserialize, Serialize};

use crate::facts::ValueRange;
use crate::kind::{
    Aspect, Bearing, Binding, BuildPart, BuildUnit, Haul, Material, MaterialGroup, PointScale, ProjectSetting, Proposed, PublicPart,
    RuleKind,
};
use crate::place::PlaceId;

/// Loss of a material on site.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum SiteLoss {
    /// As the place's loss of heavy materials.
    OfPlace,
    /// A share of the purchased mass.
    Share(f64),
}

/// A building material of projects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuildMaterial {
    /// Id in tables and files.
    pub id: String,
    /// The modelled material that it counts as; none for earth, stone, lime and others.
    pub counts_as: Option<Material>,
    /// Carbon of production, kg CO2e/kg; none if the country model computes it.
    pub carbon: Option<ValueRange>,
    /// Loss on site.
    pub loss: SiteLoss,
    /// Transport distance class.
    pub haul: Haul,
    /// Carbon at end of life, kg CO2e/kg.
    pub end: f64,
    /// Carbon stored in it, kg CO2/kg: a memo item.
    pub stored: f64,
    /// Material group.
    pub group: MaterialGroup,
}

/// Amount of a material in a unit of a system.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuildLayer {
    /// Index of the material in the list.
    pub material: usize,
    /// kg per unit.
    pub kg: f64,
    /// Life, years: replaced after it.
    pub life: f64,
}

/// A way to build one part of a house.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuildSystem {
    /// Id in tables, files and links; unique within a part.
    pub id: String,
    /// The part.
    pub part: BuildPart,
    /// Unit of quantity.
    pub unit: BuildUnit,
    /// Material layers.
    pub layers: Vec<BuildLayer>,
    /// Most storeys of a building that it can be used for.
    pub storeys: u8,
    /// Earthquake resistance, 0 (weak) to 3.
    pub earthquake: u8,
    /// Places where it may be proposed.
    pub proposed: Proposed,
    /// Structural role.
    pub bears: Bearing,
    /// True for a flat roof.
    pub flat: bool,
}

/// A question about a project, apart from its materials.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectQuestion {
    /// Number of the question, 1 to 24.
    pub number: u8,
    /// Subject.
    pub aspect: Aspect,
    /// Id in tables.
    pub key: String,
    /// The question, in English.
    pub text: String,
    /// Unit of the answer.
    pub unit: String,
    /// Conversion of an answer to points.
    pub scale: PointScale,
    /// Thresholds of the points, in the order of the scale; empty for classes.
    pub points: Vec<f64>,
    /// The classes from 0 points to 4, in English; empty for numbers.
    pub classes: Vec<String>,
    /// Below this value there are no points.
    pub least: Option<f64>,
    /// True if it is answered from the numbers.
    pub automatic: bool,
    /// Weight in the total.
    pub weight: f64,
    /// Advice for the next step, in English.
    pub next_step: String,
}

/// The usual way to build a home in a place: a system for each of [`BuildPart::CHOSEN`], from a number of storeys on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsualHouse {
    /// Lowest number of storeys.
    pub from_storeys: u8,
    /// Indices in the list of systems, in the order of [`BuildPart::CHOSEN`]; none for an inner part means the same as
    /// outside.
    pub systems: Vec<Option<usize>>,
    /// True if the row is of the place itself.
    pub own: bool,
}

/// Facts on a place for projects and rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectPlace {
    /// The place.
    pub place: PlaceId,
    /// Usual houses for one family, then for many, each by storeys.
    pub usual: [Vec<UsualHouse>; 2],
    /// Materials with other production carbon here: index in the list, kg CO2e/kg.
    pub carbon: Vec<(usize, ValueRange)>,
    /// Clinker share of cement, kg/kg, if known for the place itself.
    pub clinker: Option<f64>,
    /// True if forests are large, so that timber may be proposed.
    pub forest: bool,
    /// Latitude, degrees, north positive.
    pub latitude: f64,
    /// Public share of purchases, in the order of [`PublicPart::ALL`]; none without a row.
    pub public: Vec<Option<ValueRange>>,
}

/// A purchase rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PurchaseRule {
    /// Id in tables, files and links.
    pub id: String,
    /// Place where it applies; none for examples, which may be tried anywhere.
    pub place: Option<PlaceId>,
    /// Issuer, in English.
    pub who: String,
    /// Subject, in English.
    pub of: String,
    /// Scope, in English.
    pub scope: String,
    /// Kind of requirement.
    pub kind: RuleKind,
    /// Wording of the limit: value and unit.
    pub written: String,
    /// The value used in the model; none if nothing can be counted.
    pub limit: Option<f64>,
    /// The first ceiling of its series; only for rules on whole buildings.
    pub first: Option<f64>,
    /// True if a ceiling on whole buildings covers homes alone.
    pub homes: bool,
    /// First year of the rule.
    pub start: u16,
    /// Year of full effect.
    pub full: u16,
    /// Legal force.
    pub binding: Binding,
}

/// All data on projects and rules.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Projects {
    /// Release of the data.
    pub release: String,
    /// Settings, in the order of [`ProjectSetting::ALL`].
    pub settings: Vec<ValueRange>,
    /// Materials.
    pub materials: Vec<BuildMaterial>,
    /// Systems, part by part.
    pub systems: Vec<BuildSystem>,
    /// Questions, by number.
    pub questions: Vec<ProjectQuestion>,
    /// Places, in the order of ids.
    pub places: Vec<ProjectPlace>,
    /// Purchase rules.
    pub rules: Vec<PurchaseRule>,
}

impl Projects {
    /// Value of a setting.
    pub fn setting(&self, of: ProjectSetting) -> f64 {
        self.span(of).value
    }

    /// Value and range of a setting.
    pub fn span(&self, of: ProjectSetting) -> ValueRange {
        let nothing = ValueRange {
            value: 0.0,
            low: 0.0,
            high: 0.0,
        };
        self.settings.get(of.index()).copied().unwrap_or(nothing)
    }

    /// Facts on a place.
    pub fn place(&self, id: PlaceId) -> Option<&ProjectPlace> {
        self.places.iter().find(|known| known.place == id)
    }

    /// Index of a system of a part in the list; inner walls are chosen among outer ones.
    pub fn system(&self, part: BuildPart, id: &str) -> Option<usize> {
        let of = list(part);
        self.systems.iter().position(|system| system.part == of && system.id == id)
    }

    /// The systems of a part, with their indices in the list.
    pub fn systems_of(&self, part: BuildPart) -> impl Iterator<Item = (usize, &BuildSystem)> {
        let of = list(part);
        self.systems.iter().enumerate().filter(move |(_, system)| system.part == of)
    }

    /// The first fault: a setting that is not finite, or a material, a system or a house with a wrong index.
    pub fn unsound(&self) -> Option<&str> {
        let finite = |span: &ValueRange| (span.low + span.value + span.high).is_finite();
        let numbers = self.settings.len() == ProjectSetting::COUNT && self.settings.iter().all(finite);
        let layer = |layer: &BuildLayer| layer.material < self.materials.len() && layer.kg.is_finite() && layer.life > 0.0;
        let usual = |house: &UsualHouse| {
            let there = |system: &Option<usize>| system.is_none_or(|at| at < self.systems.len());
            house.systems.len() == BuildPart::CHOSEN.len() && house.systems.iter().all(there)
        };
        let place = |known: &ProjectPlace| {
            known.usual.iter().all(|houses| !houses.is_empty() && houses.iter().all(usual))
                && known.carbon.iter().all(|(at, span)| *at < self.materials.len() && finite(span))
                && known.public.len() == PublicPart::COUNT
        };
        if !numbers {
            return Some("settings");
        }
        if let Some(system) = self.systems.iter().find(|system| !system.layers.iter().all(layer)) {
            return Some(&system.id);
        }
        self.places.iter().find(|known| !place(known)).map(|known| known.place.as_str())
    }
}

/// The part under which the systems of a part are listed.
const fn list(part: BuildPart) -> BuildPart {
    match part {
        BuildPart::InnerWall => BuildPart::Wall,
        other => other,
    }
}
