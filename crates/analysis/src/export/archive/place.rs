//! Place: the results of every frozen release for one place, in a file of its own, small enough to be fetched for one old link.
//!
//! ```text
//! releases/places/IND.csv    release,place,scenario,variable,unit,year,value
//! the rows of that place in each release's own table, the newest release first, and no other number
//! ```
//!
//! The site's builder makes these files from the tables; none is committed. A browser reads them, so the number parser
//! is written by hand. Out of scope: the list of releases.

use std::collections::BTreeMap;

use crate::export::archive::{EXACT_POWER, HEADING, ReleaseRow, SCENARIOS, line, scaled};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// The column before those of a release's own table.
const RELEASE: &str = "release,";

/// Largest number of digits, without leading and trailing zeros, that a float represents exactly.
const DIGITS: usize = 15;

/// Path of a place's file below the root of the site.
pub fn path(place: PlaceId) -> String {
    ["releases/places/", place.as_str(), ".csv"].concat()
}

/// The file of each place, from the tables of releases, the newest first.
pub fn files(releases: &[(String, Vec<ReleaseRow>)]) -> BTreeMap<PlaceId, String> {
    let mut files = BTreeMap::new();
    for (release, rows) in releases {
        for row in rows {
            let file = files.entry(row.place).or_insert_with(|| [RELEASE, HEADING, "\n"].concat());
            file.extend([release.as_str(), ",", &line(row), "\n"]);
        }
    }
    files
}

/// Reads the results of a release for a place.
///
/// Returns no row if the file has none of that release, and `None` if the file is incomplete.
pub fn read(text: &str, release: &str, place: PlaceId) -> Option<Vec<ReleaseRow>> {
    let mut lines = text.strip_suffix('\n')?.split('\n');
    if lines.next()?.strip_prefix(RELEASE)? != HEADING {
        return None;
    }
    let mut rows = Vec::new();
    for line in lines {
        let (of, line) = line.split_once(',')?;
        let row = row(line).filter(|row| row.place == place)?;
        if of == release {
            rows.push(row);
        }
    }
    Some(rows)
}

fn row(line: &str) -> Option<ReleaseRow> {
    let mut cells = line.split(',');
    let mut cell = || cells.next().filter(|cell| !cell.is_empty());
    let row = ReleaseRow {
        place: PlaceId::parse(cell()?)?,
        scenario: cell()
            .filter(|found| SCENARIOS.iter().any(|scenario| scenario.id() == *found))?
            .to_owned(),
        variable: cell()?.to_owned(),
        unit: cell()?.to_owned(),
        year: Year::new(cell()?.parse().ok()?)?,
        value: number(cell()?)?,
    };
    cells.next().is_none().then_some(row)
}

/// A number of a table, such as `12.3456`, `-0.5` or `5.1e-7`: its digits are a whole number, and the power of ten is exact.
fn number(text: &str) -> Option<f64> {
    let (size, negative) = text.strip_prefix('-').map_or((text, false), |size| (size, true));
    let (size, power) = match size.split_once('e') {
        Some((size, power)) => (size, power.parse::<i32>().ok()?),
        None => (size, 0),
    };
    let (whole, behind) = size.split_once('.').unwrap_or((size, ""));
    let digits = [whole, behind].concat();
    let few = digits.trim_matches('0').len() <= DIGITS && digits.len() <= 2 * DIGITS;
    let readable = !whole.is_empty() && few && digits.bytes().all(|byte| byte.is_ascii_digit());
    let power = power.checked_sub(behind.len() as i32)?;
    if !readable || !(-EXACT_POWER..=EXACT_POWER).contains(&power) {
        return None;
    }
    let size = scaled(digits.parse::<u64>().ok()? as f64, power);
    Some(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::archive;
    use crate::export::exact;

    const IND: &str = "place,scenario,variable,unit,year,value
IND,ref,GHG,Mt CO2e/yr,2050,1234.56
IND,all,GHG,Mt CO2e/yr,2050,-0.5
";

    fn ind() -> PlaceId {
        PlaceId::parse("IND").unwrap()
    }

    fn file(releases: &[(&str, &[ReleaseRow])]) -> String {
        let releases: Vec<(String, Vec<ReleaseRow>)> = releases
            .iter()
            .map(|(release, rows)| ((*release).to_owned(), rows.to_vec()))
            .collect();
        files(&releases).remove(&ind()).unwrap()
    }

    #[test]
    fn what_is_written_of_each_release_is_read_back() {
        let rows = archive::read("t", IND).unwrap();
        let text = file(&[("0.1-26b", &rows[1..]), ("0.1-26a", &rows)]);
        assert!(
            text.starts_with("release,place,scenario,variable,unit,year,value\n0.1-26b,IND,all,GHG,"),
            "{text}"
        );
        assert_eq!(read(&text, "0.1-26a", ind()), Some(rows.clone()));
        assert_eq!(read(&text, "0.1-26b", ind()), Some(rows[1..].to_vec()));
        assert_eq!(read(&text, "0.0-25c", ind()), Some(Vec::new()));
    }

    #[test]
    fn a_file_that_is_not_whole_or_of_another_place_tells_nothing() {
        let whole = file(&[("0.1-26a", &archive::read("t", IND).unwrap())]);
        for spoilt in [
            "",
            IND,
            "<!doctype html>\n",
            &whole[..whole.len() - 1],
            &whole[..whole.len() - 4],
            &whole.replace("-0.5", "NaN"),
            &whole.replace("-0.5", "-0.5,1"),
            &whole.replace("-0.5", ""),
            &whole.replace(",all,", ",loop,"),
            &whole.replace(",2050,", ",205,"),
        ] {
            assert_eq!(read(spoilt, "0.1-26a", ind()), None, "{spoilt}");
        }
        assert_eq!(read(&whole, "0.1-26a", PlaceId::parse("KEN").unwrap()), None);
    }

    #[test]
    fn numbers_are_read_as_they_were_written() {
        for value in [0.0, 1.0, -2.5, 1234.56, 123_456.0, 0.007_837_62, 5.1e-7, 1.234_56e-9, 9.876_54e17] {
            assert_eq!(number(&exact(value)), Some(value), "{value}");
        }
        for bad in [
            "",
            "-",
            ".5",
            "1,5",
            "1e",
            "1e-99",
            "1e-2147483648",
            "1.2.3",
            "0x1",
            "1234567890123456",
            " 1",
            "inf",
            "+1",
        ] {
            assert_eq!(number(bad), None, "{bad}");
        }
    }
}
