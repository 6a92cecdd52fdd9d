//! The form of a scenario file: what serde writes, in the order of its keys.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::choices::file::ScenarioFile;
use crate::choices::scenario::Scenario;
use crate::choices::{Panel, Pull};
use crate::kind::Storyline;
use crate::place::PlaceId;
use crate::year::Year;

/// The file as serde writes it, in the order of its keys.
#[derive(Clone, Debug, Serialize)]
pub struct Form {
    cairn: u8,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<&'static str>,
    background: BackgroundForm,
    levers: BTreeMap<&'static str, PullForm>,
}

#[derive(Clone, Debug, Serialize)]
struct BackgroundForm {
    ssp: u8,
    policy: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct PullForm {
    level: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Year>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Year>,
}

impl ScenarioFile {
    /// What the file holds, to be written by serde.
    #[must_use]
    pub fn form(&self) -> Form {
        let pull = |pull: &Pull| PullForm {
            level: pull.level.number(),
            from: pull.from,
            to: pull.to,
        };
        let background = self.choices.background;
        Form {
            cairn: 1,
            name: self.name.to_string(),
            place: self.place,
            base: self.choices.panel.map(|panel| match panel {
                Panel::AllCohorts => Scenario::Panel.id(),
                Panel::FutureCohorts => Scenario::PanelFuture.id(),
            }),
            background: BackgroundForm {
                ssp: match background.storyline {
                    Storyline::Ssp1 => 1,
                    Storyline::Ssp2 => 2,
                    Storyline::Ssp3 => 3,
                },
                policy: background.policy.id(),
            },
            levers: self.choices.pulls.iter().map(|(lever, moved)| (lever.id(), pull(moved))).collect(),
        }
    }
}
