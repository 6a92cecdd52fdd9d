//! Tidy tables: one value a line, every year with a value, full precision.
//!
//! ```text
//! place,scenario,variable,unit,year,value
//! ```
//!
//! Written by hand, so that the page can produce the same file without a library.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::export::{Sheet, exact};
use crate::findings::variable::need::is_known;

/// The sheet as comma-separated values, one line for each series and year.
pub fn write(sheet: &Sheet) -> String {
    let mut text = "place,scenario,variable,unit,year,value\n".to_owned();
    let scenario = outside(&sheet.scenario);
    for series in &sheet.series {
        let name = field(&series.variable);
        for year in sheet.first.to(sheet.last).filter(|year| is_known(&series.variable, *year)) {
            let value = exact(series.values[year]);
            let _ = writeln!(text, "{},{scenario},{name},{},{year},{value}", sheet.place, series.unit.symbol());
        }
    }
    text
}

/// A text as one field, quoted if needed.
pub fn field(text: &str) -> Cow<'_, str> {
    if text.contains([',', ';', '"', '\n', '\r']) {
        Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(text)
    }
}

/// A text from a person or a link. If a spreadsheet would run it as a formula, it gets a leading apostrophe.
///
/// Some programs skip leading blanks, and some treat the wide forms of Chinese and Japanese like the narrow ones.
pub fn outside(text: &str) -> String {
    let formula = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let passed_over = |letter: char| letter.is_whitespace() || letter.is_control();
    let led = if text.trim_start_matches(passed_over).starts_with(formula) {
        "'"
    } else {
        ""
    };
    field(&format!("{led}{text}")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::variable::NamedSeries;
    use cairn_core::place::PlaceId;
    use cairn_core::unit::Unit;
    use cairn_core::year::{Annual, Year};

    #[test]
    fn no_text_from_outside_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " \u{a0}=1", "\r\n=1", "＝1", "＠SUM"] {
            assert!(outside(text).trim_start_matches('"').starts_with('\''), "{text:?}");
        }
        assert_eq!(outside("GHG - saved = 2"), "GHG - saved = 2");
    }

    #[test]
    fn a_line_holds_one_value_with_its_unit() {
        let sheet = Sheet {
            place: PlaceId::parse("IND").unwrap(),
            scenario: "=more, \"better\"".to_owned(),
            release: String::new(),
            series: vec![NamedSeries {
                variable: "Inflow|Homes|Cement".to_owned(),
                unit: Unit::MtPerYear,
                values: Annual::constant(0.1),
            }],
            first: Year::of(2059),
            last: Year::LAST,
        };
        assert_eq!(
            write(&sheet),
            "place,scenario,variable,unit,year,value\n\
             IND,\"'=more, \"\"better\"\"\",Inflow|Homes|Cement,Mt/yr,2059,0.1\n\
             IND,\"'=more, \"\"better\"\"\",Inflow|Homes|Cement,Mt/yr,2060,0.1\n"
        );
    }
}
