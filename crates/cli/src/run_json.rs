//! A run as JSON, for programs.
//!
//! ```text
//! {"place","scenario":{…},"release","years":[…],"series":[{"variable","unit","values":[…]}],
//!  "balance_error","remarks":[…]}
//! ```

use serde::Serialize;

use cairn_analysis::export::Sheet;
use cairn_analysis::findings::variable::need::is_known;
use cairn_core::choices::file::ScenarioFile;
use cairn_core::choices::form::ScenarioForm;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

#[derive(Serialize)]
struct RunJson<'a> {
    place: PlaceId,
    scenario: ScenarioForm,
    release: &'a str,
    years: Vec<Year>,
    series: Vec<RunSeriesJson<'a>>,
    balance_error: f64,
    remarks: &'a [String],
}

#[derive(Serialize)]
struct RunSeriesJson<'a> {
    variable: &'a str,
    unit: &'static str,
    /// `null` where a count has no value.
    values: Vec<Option<f64>>,
}

/// The sheet as JSON on one line, with the choices, the largest relative balance error, and remarks.
pub(crate) fn write(sheet: &Sheet, scenario: &ScenarioFile, balance_error: f64, remarks: &[String]) -> String {
    let lines = sheet.series.iter().map(|series| RunSeriesJson {
        variable: &series.variable,
        unit: series.unit.symbol(),
        values: sheet
            .first
            .to(sheet.last)
            .map(|year| is_known(&series.variable, year).then(|| series.values[year]))
            .collect(),
    });
    let run = RunJson {
        place: sheet.place,
        scenario: scenario.form(),
        release: &sheet.release,
        years: sheet.first.to(sheet.last).collect(),
        series: lines.collect(),
        balance_error,
        remarks,
    };
    // Numbers, texts and lists: this cannot fail.
    serde_json::to_string(&run).unwrap_or_default()
}
