//! Shape: the areas and lengths of a project's walls, roofs, floors and foundations.
//!
//! ```text
//! buildings b = homes / homes a building       gross G = homes · m² · gross factor       footprint f = G / b / storeys
//! outline p = 2 (1 + ρ) √(f / ρ)               wall w = p · storey height · storeys, of it windows and doors
//! inner walls = part · G      strip = p · (1 + part)      roof = f · slope      upper floors = G − Σ f
//! ```
//!
//! Plans are rectangles of one proportion. Out of scope: plots, stairs, balconies, shared walls between terraces
//! counted one by one.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::project::description::{Answered, House};
use cairn_core::kind::{BuildPart, BuildUnit, ProjectSetting};

/// Dimensions to which the amounts of systems refer, summed over all buildings.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectDimensions {
    /// Gross floor, m².
    pub gross: f64,
    /// Usable floor area, m².
    pub usable: f64,
    /// Building footprint, m².
    pub footprint: f64,
    /// Strip foundations under walls, m.
    strip: f64,
    /// Outer wall without openings, m².
    wall: f64,
    /// Windows, m².
    window: f64,
    /// Doors, m².
    door: f64,
    /// Inner walls, m².
    inner: f64,
    /// Floors above the ground, m².
    upper: f64,
    /// Roof if it is flat, and if it is pitched, m².
    roof: [f64; 2],
}

impl ProjectDimensions {
    /// The dimensions of a house.
    pub fn of(ground: &ProjectContext<'_>, house: &House) -> ProjectDimensions {
        let setting = |of| ground.projects.setting(of);
        let buildings = house.number(Answered::Dwellings) / house.number(Answered::DwellingsABuilding);
        let usable = house.number(Answered::Dwellings) * house.number(Answered::UsableM2);
        let gross = usable * house.number(Answered::GrossFactor);
        let storeys = house.number(Answered::Storeys);
        let footprint = gross / buildings / storeys;
        let ratio = setting(ProjectSetting::PlanRatio);
        let outline = 2.0 * (1.0 + ratio) * libm::sqrt(footprint / ratio);
        let wall = outline * setting(ProjectSetting::StoreyHeight) * storeys;
        let (window, door) = (setting(ProjectSetting::OpeningWindow), setting(ProjectSetting::OpeningDoor));
        let all = footprint * buildings;
        ProjectDimensions {
            gross,
            usable,
            footprint: all,
            strip: outline * (1.0 + setting(ProjectSetting::InnerStrip)) * buildings,
            wall: wall * (1.0 - window - door) * buildings,
            window: wall * window * buildings,
            door: wall * door * buildings,
            inner: setting(ProjectSetting::InnerWalls) * gross,
            upper: gross - all,
            roof: [all * setting(ProjectSetting::RoofFlat), all * setting(ProjectSetting::RoofPitched)],
        }
    }

    /// The amount of a part, in the unit of its system.
    pub fn amount(&self, part: BuildPart, unit: BuildUnit, flat: bool) -> f64 {
        match unit {
            BuildUnit::M2Wall if part == BuildPart::InnerWall => self.inner,
            BuildUnit::M2Wall => self.wall,
            BuildUnit::MStrip => self.strip,
            BuildUnit::M2Footprint => self.footprint,
            BuildUnit::M2Gross => self.gross,
            BuildUnit::M2Upper => self.upper,
            BuildUnit::M2Roof => self.roof[usize::from(!flat)],
            BuildUnit::M2Window => self.window,
            BuildUnit::M2Door => self.door,
        }
    }
}
