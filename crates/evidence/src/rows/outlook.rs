//! Rows of the world's resources: extraction, and the parameters of paths between published points.

use crate::reading::{Cells, Row};
use crate::rows::{From, range};
use cairn_core::kind::{Prospect, Resource, Turned};
use cairn_core::year::Year;

/// An observed world quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// Extraction of a group, Gt a year.
    Taken(Resource),
    /// Material footprint: all groups together as used by consumers, Gt a year.
    Footprint,
    /// Greenhouse gases, Gt CO2e a year.
    Ghg,
}

impl Seen {
    /// All variants, in table order.
    pub const ALL: [Seen; 6] = [
        Seen::Taken(Resource::Biomass),
        Seen::Taken(Resource::FossilFuels),
        Seen::Taken(Resource::MetalOres),
        Seen::Taken(Resource::Minerals),
        Seen::Footprint,
        Seen::Ghg,
    ];

    /// Identifier in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Seen::Taken(resource) => resource.id(),
            Seen::Footprint => "footprint",
            Seen::Ghg => "ghg",
        }
    }
}

/// `outlook_history.csv`: a world figure of a year, from statistics.
#[derive(Clone, Debug)]
pub(crate) struct SeenRow {
    pub(crate) seen: Seen,
    pub(crate) year: Year,
    pub(crate) value: f64,
}

impl Row for SeenRow {
    const FILE: &'static str = "outlook_history.csv";
    const COLUMNS: &'static [&'static str] = &["quantity", "year", "value", "unit", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["quantity", "year"];
    fn read(cells: &mut Cells<'_>) -> Option<SeenRow> {
        let seen = cells.word("quantity", &Seen::ALL, Seen::id);
        let year = cells.grid_year("year");
        let value = cells.number("value", 0.0, 300.0);
        let unit = cells.text("unit");
        let wanted = match seen {
            Some(Seen::Ghg) => "Gt CO2e/yr",
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
pub(super) fn prospect(cells: &mut Cells<'_>, column: &str, none: &str) -> Option<Option<Prospect>> {
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
pub(super) fn resource(cells: &mut Cells<'_>) -> Option<Option<Resource>> {
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

/// A parameter of the path between published points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Elasticity of use per person to income per person.
    Elasticity,
    /// Share of the elasticity that remains.
    Kept,
    /// First year in which a scenario departs from its baseline.
    Begins,
    /// Share of the baseline avoided in 2060.
    Avoided,
}

impl Part {
    const ALL: [Part; 4] = [Part::Elasticity, Part::Kept, Part::Begins, Part::Avoided];

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Part::Elasticity => "elasticity",
            Part::Kept => "kept",
            Part::Begins => "begins",
            Part::Avoided => "avoided",
        }
    }
}

/// `outlook_model.csv`: a parameter of the paths.
#[derive(Clone, Debug)]
pub(crate) struct PathPartRow {
    /// `None` applies to all scenarios.
    pub(crate) prospect: Option<Prospect>,
    pub(crate) part: Part,
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
    fn read(cells: &mut Cells<'_>) -> Option<PathPartRow> {
        let prospect = prospect(cells, "scenario", "all");
        let part = cells.word("parameter", &Part::ALL, Part::id);
        let resource = resource(cells);
        let (least, most) = match part? {
            Part::Elasticity => (-1.0, 2.0),
            Part::Kept => (0.0, 2.0),
            Part::Begins => (f64::from(Year::RESULTS.number()), f64::from(Year::LAST.number())),
            Part::Avoided => (0.0, 1.0),
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
    pub(crate) turned: Turned,
    pub(crate) resource: Resource,
    pub(crate) value: f64,
}

impl Row for TakenRow {
    const FILE: &'static str = "outlook_taken.csv";
    const COLUMNS: &'static [&'static str] = &["subject", "group", "value", "low", "high", "unit", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["subject", "group"];
    fn read(cells: &mut Cells<'_>) -> Option<TakenRow> {
        let subject = cells.text("subject")?;
        let turned = Turned::find(&subject);
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
