//! Rows of levers: the range of each, and the settings of the Panel's bundle.

use crate::rows::{From, PlaceRow};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::Dial;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};
use cairn_core::year::Year;

/// Area in which a row of levers applies; the narrowest row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Within {
    /// In the world.
    World,
    /// In an income group.
    Income(Wider),
    /// In the European Union.
    Union,
    /// In one place.
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

    pub(crate) fn read(cells: &mut RowCells<'_>) -> Option<Within> {
        let id = cells.place("within")?;
        let Some(wider) = Wider::find(id.as_str()) else {
            return Some(Within::Place(id));
        };
        match wider.whole() {
            WiderPlaceKind::World => Some(Within::World),
            WiderPlaceKind::Income => Some(Within::Income(wider)),
            WiderPlaceKind::Group if wider == Wider::EuropeanUnion => Some(Within::Union),
            WiderPlaceKind::Group | WiderPlaceKind::Region => {
                let advice = "Write WLD, an income group (LIC LMIC UMIC HIC), EU, or the id of a place.";
                cells.fault("within", format!("no rule reads levers by {id}"), advice);
                None
            }
        }
    }
}

/// `levers.csv`: the range of a dial under a lever.
#[derive(Clone, Debug)]
pub(crate) struct LeverRangeRow {
    pub(crate) dial: Dial,
    pub(crate) within: Within,
    pub(crate) parameter: String,
    /// Values at levels 0 to 4. Level 0 is `None` if the reference is a path of the facts.
    pub(crate) base: Option<f64>,
    pub(crate) levels: [f64; 4],
    pub(crate) to_verify: [bool; 5],
    pub(crate) full: Year,
    pub(crate) from: From,
}

const LEVELS: [&str; 4] = ["level1", "level2", "level3", "level4"];
const VERIFY: [&str; 5] = ["verify0", "verify1", "verify2", "verify3", "verify4"];

impl Row for LeverRangeRow {
    const FILE: &'static str = "levers.csv";
    const COLUMNS: &'static [&'static str] = &[
        "dial",
        "within",
        "parameter",
        "unit",
        "level0",
        "level1",
        "level2",
        "level3",
        "level4",
        "verify0",
        "verify1",
        "verify2",
        "verify3",
        "verify4",
        "full",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["dial", "within"];
    fn read(cells: &mut RowCells<'_>) -> Option<LeverRangeRow> {
        let dial = cells.word("dial", &Dial::ALL, Dial::id);
        let within = Within::read(cells);
        let parameter = cells.text("parameter");
        let (least, most) = unit(cells, dial)?;
        let base = cells.number_or_empty("level0", least, most)?;
        let path = dial?.what.follows_a_path();
        if base.is_some() == path {
            let (found, advice) = if path {
                ("the reference of this dial is a path of the facts", "Leave the cell empty.")
            } else {
                ("the cell is empty", "Write the value with nothing pulled.")
            };
            cells.fault("level0", found, advice);
        }
        let levels = LEVELS.map(|column| cells.number(column, least, most));
        let verify = VERIFY.map(|column| cells.yes(column));
        let full = cells.grid_year("full");
        let from = From::read(cells);
        let [a, b, c, d] = levels;
        let [p, q, r, s, t] = verify;
        Some(LeverRangeRow {
            dial: dial?,
            within: within?,
            parameter: parameter?,
            base,
            levels: [a?, b?, c?, d?],
            to_verify: [p?, q?, r?, s?, t?],
            full: full?,
            from: from?,
        })
    }
}

/// `panel.csv`: the setting of a dial in the bundle of the International Resource Panel.
#[derive(Clone, Debug)]
pub(crate) struct PanelRow {
    pub(crate) dial: Dial,
    pub(crate) within: Within,
    pub(crate) value: f64,
    pub(crate) full: Year,
    pub(crate) from: From,
}

impl Row for PanelRow {
    const FILE: &'static str = "panel.csv";
    const COLUMNS: &'static [&'static str] = &["dial", "within", "value", "unit", "full", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["dial", "within"];
    fn read(cells: &mut RowCells<'_>) -> Option<PanelRow> {
        let dial = cells.word("dial", &Dial::ALL, Dial::id);
        let within = Within::read(cells);
        let (least, most) = unit(cells, dial)?;
        let value = cells.number("value", least, most);
        let full = cells.grid_year("full");
        let from = From::read(cells);
        Some(PanelRow {
            dial: dial?,
            within: within?,
            value: value?,
            full: full?,
            from: from?,
        })
    }
}

/// The bounds of a value of the dial; a fault if the unit is not that of the dial.
fn unit(cells: &mut RowCells<'_>, dial: Option<Dial>) -> Option<(f64, f64)> {
    let scale = dial.map(|dial| dial.what.scale());
    let unit = cells.text("unit");
    let (scale, unit) = (scale?, unit?);
    if unit != scale.id() {
        cells.fault(
            "unit",
            format!("\"{unit}\" is not the unit of this dial"),
            format!("Write {}.", scale.id()),
        );
    }
    Some(scale.bounds())
}
