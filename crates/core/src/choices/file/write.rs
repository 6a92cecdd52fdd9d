//! Writes a scenario file: keys in fixed order, on one line.

use crate::choices::file::ScenarioFile;
use crate::choices::json::quoted;
use crate::choices::scenario::Scenario;
use crate::choices::{PanelBundle, Pull};
use crate::doubt::OwnNumber;
use crate::facts::doubt_target::DoubtTarget;
use crate::kind::{Lever, UrbanForm};
use crate::year::Year;

impl ScenarioFile {
    /// The file, on one line.
    pub fn write(&self) -> String {
        let mut parts = vec!["\"cairn\":1".to_owned()];
        if !self.name.is_empty() {
            parts.push(["\"name\":", &quoted(self.name.as_str())].concat());
        }
        if let Some(place) = self.place {
            parts.push(["\"place\":", &quoted(place.as_str())].concat());
        }
        if let Some(panel) = self.choices.panel {
            parts.push(["\"base\":", &quoted(base(panel))].concat());
        }
        let background = self.choices.background;
        parts.push(
            [
                "\"background\":{\"ssp\":",
                background.storyline.in_file(),
                ",\"policy\":",
                &quoted(background.policy.id()),
                "}",
            ]
            .concat(),
        );
        if self.choices.form != UrbanForm::default() {
            parts.push(["\"form\":", &quoted(self.choices.form.id())].concat());
        }
        let pulls = &self.choices.pulls;
        let mut levers: Vec<String> = Vec::new();
        let mut last = "";
        // Sorted by lever id.
        while let Some((lever, pull)) = pulls
            .iter()
            .filter(|(lever, _)| lever.id() > last)
            .min_by_key(|(lever, _)| lever.id())
        {
            levers.push(moved(*lever, pull));
            last = lever.id();
        }
        parts.push(["\"levers\":{", &levers.join(","), "}"].concat());
        let numbers = &self.choices.numbers;
        if !numbers.is_empty() {
            let number = |(on, number): (DoubtTarget, OwnNumber)| format!("{}:{:?}", quoted(on.id()), number.value());
            let numbers: Vec<String> = numbers.iter().map(number).collect();
            parts.push(["\"assume\":{", &numbers.join(","), "}"].concat());
        }
        ["{", &parts.join(","), "}"].concat()
    }
}

/// The id of the scenario with this bundle of the Panel.
pub(in crate::choices) const fn base(panel: PanelBundle) -> &'static str {
    match panel {
        PanelBundle::AllCohorts => Scenario::Panel.id(),
        PanelBundle::FutureCohorts => Scenario::PanelFuture.id(),
    }
}

/// Writes `"ru":{"level":2.4,"from":2030}`.
fn moved(lever: Lever, pull: &Pull) -> String {
    let year = |key: &str, year: Option<Year>| year.map_or_else(String::new, |year| [",\"", key, "\":", &year.to_string()].concat());
    let level = pull.level.to_string();
    [
        &quoted(lever.id()),
        ":{\"level\":",
        &level,
        &year("from", pull.from),
        &year("to", pull.to),
        "}",
    ]
    .concat()
}
