//! The exchange table of integrated assessment: one line for each series, one column for each year.
//!
//! ```text
//! model,scenario,region,variable,unit,1970,1971,…,2060
//! ```

use std::fmt::Write as _;

use crate::export::csv::{field, outside};
use crate::export::{Sheet, exact};
use crate::findings::variable::need::is_known;

/// The sheet as an exchange table.
pub fn write(sheet: &Sheet) -> String {
    let mut text = "model,scenario,region,variable,unit".to_owned();
    for year in sheet.first.to(sheet.last) {
        let _ = write!(text, ",{year}");
    }
    text.push('\n');
    for series in &sheet.series {
        let (scenario, variable) = (outside(&sheet.scenario), field(&series.variable));
        let unit = series.unit.symbol();
        let _ = write!(text, "Cairn {},{scenario},{},{variable},{unit}", sheet.release, sheet.place);
        for year in sheet.first.to(sheet.last) {
            let value = is_known(&series.variable, year).then(|| exact(series.values[year]));
            let _ = write!(text, ",{}", value.unwrap_or_default());
        }
        text.push('\n');
    }
    text
}
