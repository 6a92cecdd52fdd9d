//! Count: mass and emissions of a project, by part and by life-cycle module.
//!
//! ```text
//! A1–A3 = Σ kg · making        A4 = Σ kg · way        A5 = Σ kg · wasted + site energy · gross floor
//! B4    = Σ times made again · (making + way + wasted + end)          times = ⌈years / life⌉ − 1
//! C     = demolition · site energy + Σ kg · (end + way)               D, carbon stored: a memo, in no total
//! all but mass · contingency for items that an early design does not list
//! half range = √Σ (kg · making)² (r² + a²)       of A1–A3 before contingency; r of the material, a of its amount
//! ```
//!
//! `way` is transport to the site. Reused material keeps its mass and its transport, without production or site waste.
//! Later replacements are no cleaner. Out of scope: energy in use, better options.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::project::carbon::PerKg;
use crate::project::description::{Answered, House};
use crate::project::shape::ProjectDimensions;
use cairn_core::facts::projects::BuildLayer;
use cairn_core::kind::{BuildPart, ProjectSetting};
use cairn_core::place::Wider;

/// The system used for all doors.
const DOOR: &str = "wood";

/// Emissions by life-cycle module, kg CO2e: production, transport, construction, replacement, end of life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Modules {
    /// Production of materials, A1 to A3.
    pub making: f64,
    /// Transport to the site, A4.
    pub haul: f64,
    /// Construction, A5.
    pub site: f64,
    /// Replacement, B4.
    pub again: f64,
    /// End of life, C.
    pub end: f64,
}

impl Modules {
    /// Upfront emissions, A1 to A5.
    pub fn upfront(&self) -> f64 {
        self.making + self.haul + self.site
    }

    /// Emissions over the life, A1 to C, without energy in use.
    pub fn life(&self) -> f64 {
        self.upfront() + self.again + self.end
    }

    /// The five modules, in order.
    pub const fn each(&self) -> [f64; 5] {
        [self.making, self.haul, self.site, self.again, self.end]
    }

    fn add(&mut self, more: &Modules) {
        self.making += more.making;
        self.haul += more.haul;
        self.site += more.site;
        self.again += more.again;
        self.end += more.end;
    }

    /// The modules multiplied by a factor.
    pub fn scaled(&self, by: f64) -> Modules {
        Modules {
            making: self.making * by,
            haul: self.haul * by,
            site: self.site * by,
            again: self.again * by,
            end: self.end * by,
        }
    }
}

/// The amount of one material in one part.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The building part.
    pub part: BuildPart,
    /// Index of its system in the list.
    pub system: usize,
    /// Index of the material in the list.
    pub material: usize,
    /// Mass, kg.
    pub kg: f64,
    /// Emissions, contingency included.
    pub modules: Modules,
}

/// Mass and emissions of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectInventory {
    /// Dimensions of the project.
    pub shape: ProjectDimensions,
    /// Every material of every part.
    pub items: Vec<Item>,
    /// Emissions that belong to no part: energy of construction and demolition, contingency included.
    pub works: Modules,
    /// Emissions of the whole project.
    pub whole: Modules,
    /// Mass, kg.
    pub mass: f64,
    /// Carbon stored in it, kg CO2; a memo item.
    pub stored: f64,
    /// Half of the range of A1 to A3 before contingency, kg CO2e.
    pub half: f64,
    /// Materials that the country model also covers, including site losses: kg, and A1 to A3 before contingency.
    pub comparable: [f64; 2],
}

impl ProjectInventory {
    /// Mass, kg, and modules of one part.
    pub fn part(&self, part: BuildPart) -> (f64, Modules) {
        let mut sum = (0.0, Modules::default());
        for item in self.items.iter().filter(|item| item.part == part) {
            sum.0 += item.kg;
            sum.1.add(&item.modules);
        }
        sum
    }

    /// Mass of each material over all parts, kg.
    pub fn masses(&self, materials: usize) -> Vec<f64> {
        let mut masses = vec![0.0; materials];
        for item in &self.items {
            if let Some(kg) = masses.get_mut(item.material) {
                *kg += item.kg;
            }
        }
        masses
    }
}

/// Counts a house.
pub fn count(ground: &ProjectContext<'_>, house: &House, per_kg: &[PerKg]) -> ProjectInventory {
    let setting = |of| ground.projects.setting(of);
    let shape = ProjectDimensions::of(ground, house);
    let (years, more) = (setting(ProjectSetting::StudyYears), setting(ProjectSetting::Contingency));
    let mut items = Vec::new();
    let (mut mass, mut stored, mut comparable) = (0.0, 0.0, [0.0; 2]);
    for part in BuildPart::ALL {
        for (system, layer, amount) in layers(ground, house, &shape, part) {
            let Some(of) = per_kg.get(layer.material) else { continue };
            let kg = layer.kg * amount;
            let fresh = kg * (1.0 - reused(house, part));
            let times = (libm::ceil(years / layer.life) - 1.0).max(0.0);
            let modules = Modules {
                making: fresh * of.making,
                haul: kg * of.haul,
                site: fresh * of.wasted(),
                again: times * kg * (of.making + of.haul + of.wasted() + of.end),
                end: kg * of.end,
            };
            let material = &ground.projects.materials[layer.material];
            if material.counts_as.is_some() {
                let demand = fresh * (1.0 + of.lost);
                comparable[0] += demand;
                comparable[1] += demand * of.making;
            }
            mass += kg;
            stored += kg * of.stored;
            items.push(Item {
                part,
                system,
                material: layer.material,
                kg,
                modules: modules.scaled(more),
            });
        }
    }
    let site = site(ground, house) * shape.gross;
    let works = Modules {
        site,
        end: site * setting(ProjectSetting::DemolitionPart),
        ..Modules::default()
    }
    .scaled(more);
    let mut whole = works;
    for item in &items {
        whole.add(&item.modules);
    }
    let mut counted = ProjectInventory {
        shape,
        items,
        works,
        whole,
        mass,
        stored,
        half: 0.0,
        comparable,
    };
    counted.half = half(ground, per_kg, &counted.masses(per_kg.len()));
    counted
}

/// Half the width of the range of emissions from making these masses, kg CO2e.
pub fn half(ground: &ProjectContext<'_>, per_kg: &[PerKg], masses: &[f64]) -> f64 {
    let amount = ground.projects.setting(ProjectSetting::SpreadAmount);
    let mut sum = 0.0;
    for (of, kg) in per_kg.iter().zip(masses) {
        let carbon = kg * of.making;
        sum += carbon * carbon * (of.doubt * of.doubt + amount * amount);
    }
    libm::sqrt(sum)
}

/// The layers of a part: index of the system, layer, and amount.
fn layers<'a>(ground: &ProjectContext<'a>, house: &House, shape: &ProjectDimensions, part: BuildPart) -> Vec<(usize, &'a BuildLayer, f64)> {
    let same = part == BuildPart::InnerWall && house.system(part).is_none();
    let system = match part {
        BuildPart::Door => ground.projects.system(part, DOOR),
        BuildPart::InnerWall if same => house.system(BuildPart::Wall),
        other => house.system(other),
    };
    let Some((at, known)) = system.and_then(|at| Some((at, ground.projects.systems.get(at)?))) else {
        return Vec::new();
    };
    let mut amount = shape.amount(part, known.unit, known.flat);
    if same {
        amount *= ground.projects.setting(ProjectSetting::InnerMass);
    }
    let insulates = |layer: &&BuildLayer| matches!(ground.projects.materials[layer.material].id.as_str(), "mineral_wool" | "eps");
    let layers = known.layers.iter().filter(|layer| !(same && insulates(layer)));
    layers.map(|layer| (at, layer, amount)).collect()
}

/// The reused share of a part, 0 to 1.
fn reused(house: &House, part: BuildPart) -> f64 {
    match part {
        BuildPart::Frame => house.number(Answered::ReusedFrame),
        BuildPart::Wall => house.number(Answered::ReusedWall),
        BuildPart::Roof => house.number(Answered::ReusedRoof),
        BuildPart::Foundation
        | BuildPart::Ground
        | BuildPart::InnerWall
        | BuildPart::Upper
        | BuildPart::Window
        | BuildPart::Door
        | BuildPart::Finish
        | BuildPart::Service => 0.0,
    }
}

/// Reused mass, kg.
pub fn reused_mass(house: &House, counted: &ProjectInventory) -> f64 {
    counted.items.iter().map(|item| item.kg * reused(house, item.part)).sum()
}

/// Energy of the site, kg CO2e per gross m².
fn site(ground: &ProjectContext<'_>, house: &House) -> f64 {
    let storeys = house.number(Answered::Storeys);
    let (manual, machine) = if ground.earns(Wider::HighIncome) {
        (None, true)
    } else if ground.earns(Wider::UpperMiddleIncome) {
        (None, storeys > 3.0)
    } else {
        (Some(ProjectSetting::SiteManual).filter(|_| storeys <= 2.0), false)
    };
    let light = if machine {
        ProjectSetting::SiteMachine
    } else {
        ProjectSetting::SiteLight
    };
    ground.projects.setting(manual.unwrap_or(light))
}
