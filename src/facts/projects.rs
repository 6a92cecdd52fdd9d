//! Projects: what is known of materials, systems and usual houses, of what is asked of a housing project, and of purchase rules.
//!
//! ```text
//! a layer of a system = kg of one material a unit, made again after its life       mixes are split before they come here
//! ```
//!
//! They lie in a pack of their own, fetched when somebody describes a project or chooses a rule. Regions end before: each place
//! names its usual houses, its bricks and what its state buys. Does not know: what a project is made of, what follows.

use serde::{Deserialize, Serialize};

use crate::facts::Span;
use crate::kind::{
    Aspect, Bearing, Binding, BuildPart, BuildUnit, Haul, Material, MaterialGroup, PointScale, ProjectSetting, Proposed, PublicPart,
    RuleKind,
};
use crate::place::PlaceId;

/// How much of a material is lost on site.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum SiteLoss {
    /// As the place loses heavy materials.
    OfPlace,
    /// A share of what is bought.
    Share(f64),
}

/// A material of projects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuildMaterial {
    /// The word in tables and files.
    pub id: String,
    /// The followed material that it counts as; none of earth, stone, lime and others.
    pub counts_as: Option<Material>,
    /// Carbon of making it, kg CO2e/kg; none where the country model follows it.
    pub carbon: Option<Span>,
    /// Loss on site.
    pub loss: SiteLoss,
    /// From how far it comes.
    pub haul: Haul,
    /// Carbon at its end, kg CO2e/kg.
    pub end: f64,
    /// Carbon stored in it, kg CO2/kg: a memo.
    pub stored: f64,
    /// What it is.
    pub group: MaterialGroup,
}

/// So much of a material in a unit of a system.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuildLayer {
    /// Place of the material in the list.
    pub material: usize,
    /// kg a unit.
    pub kg: f64,
    /// Years after which it is made again.
    pub life: f64,
}

/// A way to build a part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuildSystem {
    /// The word in tables, files and links; it stands once in a part.
    pub id: String,
    /// Which part.
    pub part: BuildPart,
    /// What it is counted by.
    pub unit: BuildUnit,
    /// What it is made of.
    pub layers: Vec<BuildLayer>,
    /// Most storeys of a building it serves.
    pub storeys: u8,
    /// How it stands an earthquake, 0 (weak) to 3.
    pub earthquake: u8,
    /// Where it may be proposed.
    pub proposed: Proposed,
    /// What it carries.
    pub bears: Bearing,
    /// Whether it is a flat roof.
    pub flat: bool,
}

/// What is asked of a project beside what it is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// 1 to 24.
    pub number: u8,
    /// What it is about.
    pub aspect: Aspect,
    /// The word in tables.
    pub key: String,
    /// The question, in English.
    pub text: String,
    /// What the answer is counted by.
    pub unit: String,
    /// How an answer becomes points.
    pub scale: PointScale,
    /// The values at which points begin, in the order of the scale; of classes none.
    pub points: Vec<f64>,
    /// The classes from 0 points to 4, in English; of numbers none.
    pub classes: Vec<String>,
    /// Below this there are no points.
    pub least: Option<f64>,
    /// Whether it is answered from the numbers.
    pub automatic: bool,
    /// How much it counts.
    pub weight: f64,
    /// What to do next, in English.
    pub next_step: String,
}

/// How a home is usually built in a place: a system for each of [`BuildPart::CHOSEN`], from so many storeys on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsualHouse {
    /// From so many storeys on.
    pub from_storeys: u8,
    /// Places in the list of systems, in the order of [`BuildPart::CHOSEN`]; none within is as outside.
    pub systems: Vec<Option<usize>>,
    /// Whether the row is of the place itself.
    pub own: bool,
}

/// What projects and rules know of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectPlace {
    /// Which.
    pub place: PlaceId,
    /// Usual houses of one family, then of many, each by storeys.
    pub usual: [Vec<UsualHouse>; 2],
    /// Materials that are made otherwise here: their place in the list, kg CO2e/kg.
    pub carbon: Vec<(usize, Span)>,
    /// Clinker in a kilogram of cement, where it is told of the place itself.
    pub clinker: Option<f64>,
    /// Whether forests are large, so that timber may be proposed.
    pub forest: bool,
    /// Degrees north of the equator, south below 0.
    pub latitude: f64,
    /// What its state buys, in the order of [`PublicPart::ALL`]; none where no row is.
    pub public: Vec<Option<Span>>,
}

/// A purchase rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PurchaseRule {
    /// Its name in tables, files and links.
    pub id: String,
    /// Where it holds; none of examples, which may be tried anywhere.
    pub place: Option<PlaceId>,
    /// Whose it is, in English.
    pub who: String,
    /// Of what, in English.
    pub of: String,
    /// For what, in English.
    pub scope: String,
    /// What it asks.
    pub kind: RuleKind,
    /// As it is written: value and unit.
    pub written: String,
    /// The value that counts; none where nothing can be counted.
    pub limit: Option<f64>,
    /// The first ceiling of its series; of whole buildings alone.
    pub first: Option<f64>,
    /// Whether a ceiling of whole buildings is of homes alone.
    pub homes: bool,
    /// Year it begins.
    pub start: u16,
    /// Year it is full.
    pub full: u16,
    /// Whether it holds.
    pub binding: Binding,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Projects {
    /// Release of the data.
    pub release: String,
    /// Numbers, in the order of [`ProjectSetting::ALL`].
    pub settings: Vec<Span>,
    /// Materials.
    pub materials: Vec<BuildMaterial>,
    /// Systems, part by part.
    pub systems: Vec<BuildSystem>,
    /// Questions, by number.
    pub questions: Vec<Question>,
    /// Places, in the order of ids.
    pub places: Vec<ProjectPlace>,
    /// Purchase rules.
    pub rules: Vec<PurchaseRule>,
}

impl Projects {
    /// A number.
    #[must_use]
    pub fn setting(&self, of: ProjectSetting) -> f64 {
        self.span(of).value
    }

    /// A number and how far it may be off.
    #[must_use]
    pub fn span(&self, of: ProjectSetting) -> Span {
        let nothing = Span {
            value: 0.0,
            low: 0.0,
            high: 0.0,
        };
        self.settings.get(of.index()).copied().unwrap_or(nothing)
    }

    /// What is known of a place.
    #[must_use]
    pub fn place(&self, id: PlaceId) -> Option<&ProjectPlace> {
        self.places.iter().find(|known| known.place == id)
    }

    /// Place of a system of a part in the list; inner walls are chosen among outer ones.
    #[must_use]
    pub fn system(&self, part: BuildPart, id: &str) -> Option<usize> {
        let of = list(part);
        self.systems.iter().position(|system| system.part == of && system.id == id)
    }

    /// The systems of a part, with their places in the list.
    pub fn systems_of(&self, part: BuildPart) -> impl Iterator<Item = (usize, &BuildSystem)> {
        let of = list(part);
        self.systems.iter().enumerate().filter(move |(_, system)| system.part == of)
    }

    /// What cannot be reckoned with: a number missing, a material, a system or a house that points at nothing.
    #[must_use]
    pub fn unsound(&self) -> Option<&str> {
        let finite = |span: &Span| (span.low + span.value + span.high).is_finite();
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

/// The list in which the systems of a part stand.
const fn list(part: BuildPart) -> BuildPart {
    match part {
        BuildPart::InnerWall => BuildPart::Wall,
        other => other,
    }
}
