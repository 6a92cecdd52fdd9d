//! Rows of levers: the range of each, and the settings of the Panel's bundle.

use std::ops::RangeInclusive;

use crate::rows::{Cell, PlaceRow, Unlisted, row};
use crate::table_reader::RowCells;
use cairn_core::kind::Dial;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};
use cairn_core::year::Year;

/// Area in which a row of levers applies; the narrowest row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Within {
    World,
    /// In an income group.
    Income(Wider),
    /// In the European Union.
    Union,
    Place(PlaceId),
}

impl Within {
    /// True if the row applies to a place.
    pub(crate) fn holds(self, place: &PlaceRow) -> bool {
        match self {
            Within::World => true,
            Within::Income(group) => place.within.contains(&group),
            Within::Union => place.within.contains(&Wider::EuropeanUnion),
            Within::Place(id) => place.place == id,
        }
    }

    /// The id of the area.
    pub(crate) fn id(self) -> Option<PlaceId> {
        match self {
            Within::World => Wider::World.id(),
            Within::Income(group) => group.id(),
            Within::Union => Wider::EuropeanUnion.id(),
            Within::Place(place) => Some(place),
        }
    }
}

/// An area; a place must be one of ours.
impl Cell<1, ()> for Within {
    fn read(cells: &mut RowCells<'_>, columns: [&'static str; 1], (): ()) -> Option<Within> {
        let within = Within::read(cells, columns, Unlisted)?;
        if let Within::Place(place) = within {
            cells.name_place(columns[0], place);
        }
        Some(within)
    }
}

impl Cell<1, Unlisted> for Within {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], _: Unlisted) -> Option<Within> {
        let id = cells.place(column)?;
        let Some(wider) = Wider::find(id.as_str()) else {
            return Some(Within::Place(id));
        };
        match wider.kind() {
            WiderPlaceKind::World => Some(Within::World),
            WiderPlaceKind::Income => Some(Within::Income(wider)),
            WiderPlaceKind::Group if wider == Wider::EuropeanUnion => Some(Within::Union),
            WiderPlaceKind::Group | WiderPlaceKind::Region => {
                let advice = "Write WLD, an income group (LIC LMIC UMIC HIC), EU, or the id of a place.";
                cells.fault(column, format!("no rule reads levers by {id}"), advice);
                None
            }
        }
    }
}

row! {
    /// `levers.csv`: the range of a dial under a lever.
    #[derive(Clone, Debug)]
    pub(crate) struct LeverRangeRow in "levers.csv", Choices {
        key dial: Dial, in ..;
        key within: Within;
        parameter: String;
        let bounds: RangeInclusive<f64> = "unit", by |cells, [column]| unit(cells, column, dial);
        /// Values at levels 0 to 4. Level 0 is `None` if the reference is a path of the facts.
        base: Option<f64> = "level0", by |cells, [column]| base(cells, column, dial?, bounds.as_ref()?);
        levels: [f64; 4] = "level1", "level2", "level3", "level4", in bounds?;
        to_verify: [bool; 5] = "verify0", "verify1", "verify2", "verify3", "verify4";
        full: Year;
        from: From;
        unread "note";
    }
}

row! {
    /// `panel.csv`: the setting of a dial in the bundle of the International Resource Panel.
    #[derive(Clone, Debug)]
    pub(crate) struct PanelRow in "panel.csv", Choices {
        key dial: Dial, in ..;
        key within: Within;
        value: f64, in dial.map(bounds);
        _: RangeInclusive<f64> = "unit", by |cells, [column]| unit(cells, column, dial);
        full: Year;
        from: From;
        unread "note";
    }
}

/// Smallest and largest value of the dial.
fn bounds(dial: Dial) -> RangeInclusive<f64> {
    let (least, most) = dial.what.scale().bounds();
    least..=most
}

/// The reference: empty if it is a path of the facts.
#[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
fn base(cells: &mut RowCells<'_>, column: &str, dial: Dial, bounds: &RangeInclusive<f64>) -> Option<Option<f64>> {
    let base = cells.number_or_empty(column, *bounds.start(), *bounds.end())?;
    let path = dial.what.follows_a_path();
    if base.is_some() == path {
        let (found, advice) = if path {
            ("the reference of this dial is a path of the facts", "Leave the cell empty.")
        } else {
            ("the cell is empty", "Write the value with nothing pulled.")
        };
        cells.fault(column, found, advice);
    }
    Some(base)
}

/// The bounds of a value of the dial; a fault if the unit is not that of the dial.
fn unit(cells: &mut RowCells<'_>, column: &str, dial: Option<Dial>) -> Option<RangeInclusive<f64>> {
    let scale = dial.map(|dial| dial.what.scale());
    let unit = cells.text(column);
    let (scale, unit) = (scale?, unit?);
    if unit != scale.id() {
        cells.fault(
            column,
            format!("\"{unit}\" is not the unit of this dial"),
            format!("Write {}.", scale.id()),
        );
    }
    dial.map(bounds)
}
