//! Suggestions: the most useful next steps: three questions, and the best single swap of each part.
//!
//! ```text
//! questions by weight · (4 − points)          swaps by A1–A5 saved, each alone: they do not add up
//! ```
//!
//! A swap keeps the height, is no weaker in earthquakes, and leaves no wall without support. Frames and walls keep their class,
//! foundations their unit. Out of scope: costs, availability of builders.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::project::carbon::per_kg;
use crate::project::count::{ProjectInventory, count};
use crate::project::description::{Answered, House};
use crate::project::score::{Score, TOP, has_bearing_walls};
use cairn_core::choices::Choices;
use cairn_core::facts::projects::{BuildSystem, Projects};
use cairn_core::kind::{BuildPart, CementKind, Proposed};

/// Number of questions and of swaps in the reply.
const MOST_SUGGESTED: usize = 3;

/// One change to a house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HouseChange {
    /// Another system for a part, by its index in the list.
    System(BuildPart, usize),
    /// Another kind of cement.
    Cement(CementKind),
}

/// A swap and its saving.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Swap {
    /// The change.
    pub instead: HouseChange,
    /// A1 to A5 saved, kg CO2e.
    pub saved: f64,
}

/// The numbers of the questions with the largest potential gain.
pub fn questions(projects: &Projects, score: &Score) -> Vec<u8> {
    let mut open: Vec<(f64, u8)> = Vec::new();
    for (question, scored) in projects.questions.iter().zip(&score.questions) {
        if let Some(points) = scored.points.filter(|points| *points < TOP) {
            open.push((question.weight * (TOP - points), question.number));
        }
    }
    open.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    open.into_iter().take(MOST_SUGGESTED).map(|(_, number)| number).collect()
}

/// The house with one change.
pub fn with_change(house: &House, instead: HouseChange) -> House {
    match instead {
        HouseChange::System(part, system) => house.clone().swapped(part, system),
        HouseChange::Cement(cement) => {
            let mut swapped = house.clone();
            swapped.cement = cement;
            swapped
        }
    }
}

/// The best swap of each part that saves carbon: the three largest, in descending order.
pub fn swaps(ground: &ProjectContext<'_>, house: &House, counted: &ProjectInventory, choices: &Choices) -> Vec<Swap> {
    let year = ground.building_year();
    let before = counted.whole.upfront();
    let factors = per_kg(ground, house, choices, year);
    let mut best: Vec<Swap> = Vec::new();
    for part in BuildPart::SWAPPED {
        let allowed = ground.projects.systems_of(part).filter(|(at, _)| may_be(ground, house, part, *at));
        let each = allowed.map(|(at, _)| {
            let instead = HouseChange::System(part, at);
            let saved = before - count(ground, &with_change(house, instead), &factors).whole.upfront();
            Swap { instead, saved }
        });
        best.extend(each.max_by(|a, b| a.saved.total_cmp(&b.saved)));
    }
    let cements = [CementKind::Limestone, CementKind::Blended30, CementKind::Blended50];
    let each = cements.into_iter().map(|cement| {
        let swapped = with_change(house, HouseChange::Cement(cement));
        let factors = per_kg(ground, &swapped, choices, year);
        Swap {
            instead: HouseChange::Cement(cement),
            saved: before - count(ground, &swapped, &factors).whole.upfront(),
        }
    });
    best.extend(each.max_by(|a, b| a.saved.total_cmp(&b.saved)));
    best.retain(|swap| swap.saved > 0.0);
    best.sort_by(|a, b| b.saved.total_cmp(&a.saved));
    best.truncate(MOST_SUGGESTED);
    best
}

/// True if the system may replace the present one.
fn may_be(ground: &ProjectContext<'_>, house: &House, part: BuildPart, at: usize) -> bool {
    let known = |at: Option<usize>| -> Option<&BuildSystem> { ground.projects.systems.get(at?) };
    let (Some(now), Some(then)) = (known(house.system(part)), known(Some(at))) else {
        return false;
    };
    let proposed = match then.proposed {
        Proposed::Yes => true,
        Proposed::No => false,
        Proposed::Forest => ground.local.forest,
    };
    let alike = match part {
        BuildPart::Foundation => then.unit == now.unit,
        BuildPart::Frame => then.bears == now.bears,
        _ => true,
    };
    proposed
        && alike
        && then.id != now.id
        && f64::from(then.storeys) >= house.number(Answered::Storeys)
        && then.earthquake >= now.earthquake
        && has_bearing_walls(ground, &house.clone().swapped(part, at))
}
