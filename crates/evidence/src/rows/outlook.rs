//! Rows of the world's resources: extraction, and the parameters of paths between published points.

use crate::rows::{From, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{ExtractionInput, Prospect, Resource};
use cairn_core::year::Year;

/// An observed world quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorldObservable {
    /// Extraction of a group, Gt a year.
    Taken(Resource),
    /// Material footprint: all groups together as used by consumers, Gt a year.
    Footprint,
    /// Greenhouse gases, Gt CO2e a year.
    Ghg,
}

impl WorldObservable {
    /// All variants, in table order.
    pub const ALL: [WorldObservable; 6] = [
        WorldObservable::Taken(Resource::Biomass),
        WorldObservable::Taken(Resource::FossilFuels),
        WorldObservable::Taken(Resource::MetalOres),
        WorldObservable::Taken(Resource::Minerals),
        WorldObservable::Footprint,
        WorldObservable::Ghg,
    ];

    /// Identifier in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            WorldObservable::Taken(resource) => resource.id(),
            WorldObservable::Footprint => "footprint",
            WorldObservable::Ghg => "ghg",
        }
    }
}

/// `outlook_history.csv`: a world figure of a year, from statistics.
#[derive(Clone, Debug)]
pub(crate) struct SeenRow {
    pub(crate) seen: WorldObservable,
    pub(crate) year: Year,
    pub(crate) value: f64,
}

impl Row for SeenRow {
    const FILE: &'static str = "outlook_history.csv";
    const COLUMNS: &'static [&'static str] = &["quantity", "year", "value", "unit", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["quantity", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<SeenRow> {
        let seen = cells.word("quantity", &WorldObservable::ALL, WorldObservable::id);
        let year = cells.grid_year("year");
        let value = cells.number("value", 0.0, 300.0);
        let unit = cells.text("unit");
        let wanted = match seen {
            Some(WorldObservable::Ghg) => "Gt CO2e/yr",
            _ => "Gt/yr",
        };
        if unit.as_deref() != Some(wanted) {
            cells.fault("unit", "this is not the unit of the quantity", format!("Write {wanted}."));
        }
        From::read(cells)?;
        Some(SeenRow {
            seen: seen?,
            year: year?,
            value: value?,
        })
    }
}

/// The id of a scenario, or the word for none.
#[expect(clippy::option_option, reason = "no scenario is an answer, a faulty cell is none")]
pub(super) fn prospect(cells: &mut RowCells<'_>, column: &str, none: &str) -> Option<Option<Prospect>> {
    let text = cells.text(column)?;
    let found = Prospect::find(&text);
    if found.is_none() && text != none {
        let ids = Prospect::ALL.map(Prospect::id).join(", ");
        cells.fault(
            column,
            format!("\"{text}\" is not a scenario"),
            format!("Write one of {ids}, or {none}."),
        );
        return None;
    }
    Some(found)
}

/// A group of materials, or `all`.
#[expect(clippy::option_option, reason = "all is an answer, a faulty cell is none")]
pub(super) fn resource(cells: &mut RowCells<'_>) -> Option<Option<Resource>> {
    let text = cells.text("group")?;
    let found = Resource::ALL.into_iter().find(|resource| resource.id() == text);
    if found.is_none() && text != "all" {
        let ids = Resource::ALL.map(Resource::id).join(", ");
        cells.fault(
            "group",
            format!("\"{text}\" is not a group"),
            format!("Write one of {ids}, or all."),
        );
        return None;
    }
    Some(found)
}

cairn_core::closed! {
    /// A parameter of the path between published points.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum PathParameter {
        /// Elasticity of use per person to income per person.
        Elasticity: "elasticity";
        /// Share of the elasticity that remains.
        Kept: "kept";
        /// First year in which a scenario departs from its baseline.
        Begins: "begins";
        /// Share of the baseline avoided in 2060.
        Avoided: "avoided";
    }
}

/// `outlook_model.csv`: a parameter of the paths.
#[derive(Clone, Debug)]
pub(crate) struct PathPartRow {
    /// `None` applies to all scenarios.
    pub(crate) prospect: Option<Prospect>,
    pub(crate) part: PathParameter,
    /// `None` applies to all groups.
    pub(crate) resource: Option<Resource>,
    pub(crate) value: f64,
}

impl Row for PathPartRow {
    const FILE: &'static str = "outlook_model.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scenario",
        "parameter",
        "group",
        "value",
        "low",
        "high",
        "unit",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scenario", "parameter", "group"];
    fn read(cells: &mut RowCells<'_>) -> Option<PathPartRow> {
        let prospect = prospect(cells, "scenario", "all");
        let part = cells.word("parameter", &PathParameter::ALL, PathParameter::id);
        let resource = resource(cells);
        let (least, most) = match part? {
            PathParameter::Elasticity => (-1.0, 2.0),
            PathParameter::Kept => (0.0, 2.0),
            PathParameter::Begins => (f64::from(Year::RESULTS.number()), f64::from(Year::LAST.number())),
            PathParameter::Avoided => (0.0, 1.0),
        };
        let value = cells.number("value", least, most);
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), least, most)?;
        Some(PathPartRow {
            prospect: prospect?,
            part: part?,
            resource: resource?,
            value: value?,
        })
    }
}

/// `outlook_taken.csv`: resources extracted per tonne of material, or burnt per unit of energy.
#[derive(Clone, Debug)]
pub(crate) struct TakenRow {
    pub(crate) turned: ExtractionInput,
    pub(crate) resource: Resource,
    pub(crate) value: f64,
}

impl Row for TakenRow {
    const FILE: &'static str = "outlook_taken.csv";
    const COLUMNS: &'static [&'static str] = &["subject", "group", "value", "low", "high", "unit", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["subject", "group"];
    fn read(cells: &mut RowCells<'_>) -> Option<TakenRow> {
        let subject = cells.text("subject")?;
        let turned = ExtractionInput::find(&subject);
        if turned.is_none() {
            let found = format!("\"{subject}\" is no material, fuel or emission that is turned");
            cells.fault(
                "subject",
                found,
                "Write the id of a material or carrier, or one of motor_fuel, biofuel, firewood, carbon, cement_process.",
            );
        }
        let resource = cells.word("group", &Resource::ALL, Resource::id);
        let value = cells.number("value", 1e-3, 1e3);
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 1e-3, 1e3)?;
        Some(TakenRow {
            turned: turned?,
            resource: resource?,
            value: value?,
        })
    }
}
