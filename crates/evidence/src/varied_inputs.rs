//! Varied: the unit and the sources of each number that is varied in this release.
//!
//! A row that replaces an assumption, a premise or a property of a kind of vehicle has the unit of that number. Its note names
//! the table and the number, such as `vehicle_kind.csv: growth`. Out of scope: the effect of a row.

use crate::assumption::AssumptionRow;
use crate::fault::Faults;
use crate::parameter_rows::AssumedRow;
use crate::premise::PremiseRow;
use crate::rows::DoubtRow;
use crate::rows::vehicle_kinds::{KindTrait, VehicleKindRow};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::doubt_words::DoubtEffect;
use cairn_core::facts::doubts::Doubt;

/// A varied number with its unit and sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Varied {
    /// The parameter, as used in draws.
    pub doubt: Doubt,
    /// The unit of low, central and high, if they are set; `None` for factors, powers and addends.
    pub unit: Option<String>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// All varied numbers, as built in.
///
/// # Errors
/// Never in a correctly built program.
pub fn built_in() -> Result<Vec<Varied>, Faults> {
    from_tables(&Tables::built_in())
}

fn from_tables(tables: &Tables) -> Result<Vec<Varied>, Faults> {
    let mut found = ReadingLog::default();
    let doubts: Vec<TableLine<DoubtRow>> = rows(tables, &mut found);
    let assumptions: Vec<TableLine<AssumptionRow>> = rows(tables, &mut found);
    let premises: Vec<TableLine<PremiseRow>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    let unit = |note: &str| -> Option<String> {
        let of = |row: &AssumedRow, id: &str| (row.id == id).then(|| row.unit.clone());
        match note.split_once(": ")? {
            (AssumptionRow::FILE, id) => assumptions.iter().find_map(|line| of(&line.row.assumed, id)),
            (PremiseRow::FILE, id) => premises.iter().find_map(|line| of(&line.row.assumed, id)),
            (VehicleKindRow::FILE, id) => KindTrait::find(id).map(|property| property.unit().to_owned()),
            _ => None,
        }
    };
    let varied = |line: TableLine<DoubtRow>| Varied {
        unit: if line.row.doubt.way == DoubtEffect::Set {
            unit(&line.row.note)
        } else {
            None
        },
        doubt: line.row.doubt,
        sources: line.row.sources,
    };
    Ok(doubts.into_iter().map(varied).collect())
}

#[cfg(test)]
mod tests {
    use super::{Varied, from_tables};
    use crate::rows::DoubtRow;
    use crate::table_reader::Row;
    use crate::tables::Tables;

    /// The unit of the growth of lorries, with another property in the note.
    fn unit(property: &str) -> Option<String> {
        let tables = Tables::built_in();
        let text = tables
            .text(DoubtRow::FILE)
            .replace("vehicle_kind.csv: growth", &format!("vehicle_kind.csv: {property}"));
        let varied = from_tables(&tables.with(DoubtRow::FILE, &text)).unwrap_or_default();
        let row = varied.into_iter().find(|row| row.doubt.id == "truck.growth");
        row.and_then(|Varied { unit, .. }| unit)
    }

    #[test]
    fn a_property_of_a_kind_of_vehicle_has_its_own_unit() {
        assert_eq!(unit("growth").as_deref(), Some("1"));
        assert_eq!(unit("most").as_deref(), Some("per 1000"));
        assert_eq!(unit("fuel").as_deref(), Some("MJ/km"));
        assert_eq!(unit("nonsense"), None);
    }
}
