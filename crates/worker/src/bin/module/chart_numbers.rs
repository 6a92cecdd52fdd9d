//! Chart numbers: the reply with the series of a chart.

use cairn_analysis::ask::chart::series_name;
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::table::{TableYears, table};
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::answer::{NumberArray, ResultHeader, numbered, object};
use crate::input::InputError;

#[derive(Serialize)]
struct ChartReply<'a> {
    #[serde(flatten)]
    of: ResultHeader,
    release: &'a str,
    chart: &'static str,
    unit: &'static str,
    years: NumberArray,
    series: Vec<ChartSeries>,
}

#[derive(Serialize)]
struct ChartSeries {
    name: String,
    values: NumberArray,
}

/// Reply with the numbers of a chart.
pub(crate) fn numbers_of(of: ResultHeader, release: &str, figure: &Figure) -> Result<JsValue, InputError> {
    let table = table(figure, TableYears::All);
    let series = table.columns.iter().enumerate().map(|(at, column)| ChartSeries {
        name: series_name(column.label),
        values: NumberArray::of(
            table
                .rows
                .iter()
                .map(|row| row.values.get(at).copied().flatten().unwrap_or(f64::NAN)),
        ),
    });
    object(&ChartReply {
        of,
        release,
        chart: figure.id.id(),
        unit: figure.unit.symbol(),
        years: numbered(table.rows.iter().map(|row| row.year)),
        series: series.collect(),
    })
}
