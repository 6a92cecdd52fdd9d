//! Rows of the world's resources: extraction, and the parameters of paths between published points.

use std::ops::RangeInclusive;

use crate::rows::row;
use crate::table_reader::RowCells;
use cairn_core::closed::ClosedList;
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
    pub const fn id(self) -> &'static str {
        match self {
            WorldObservable::Taken(resource) => resource.id(),
            WorldObservable::Footprint => "footprint",
            WorldObservable::Ghg => "ghg",
        }
    }
}

row! {
    /// `outlook_history.csv`: a world figure of a year, from statistics.
    #[derive(Clone, Debug)]
    pub(crate) struct SeenRow in "outlook_history.csv", Outlook, built in {
        key seen: WorldObservable = "quantity", in ..;
        key year: Year;
        value: f64, in 0.0..=300.0;
        let unit: String;
        _: From;
        unread "note";
    }
    check |cells| {
        let wanted = match seen {
            Some(WorldObservable::Ghg) => "Gt CO2e/yr",
            _ => "Gt/yr",
        };
        if unit.as_deref() != Some(wanted) {
            cells.fault("unit", "this is not the unit of the quantity", format!("Write {wanted}."));
        }
    }
}

impl ClosedList for WorldObservable {
    const ENTRIES: &'static [WorldObservable] = &WorldObservable::ALL;

    fn identifier(self) -> &'static str {
        self.id()
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
pub(super) fn resource(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Option<Resource>> {
    let text = cells.text(column)?;
    let found = Resource::ALL.into_iter().find(|resource| resource.id() == text);
    if found.is_none() && text != "all" {
        let ids = Resource::ALL.map(Resource::id).join(", ");
        cells.fault(column, format!("\"{text}\" is not a group"), format!("Write one of {ids}, or all."));
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
        RemainingShare: "kept";
        /// First year in which a scenario departs from its baseline.
        Begins: "begins";
        /// Share of the baseline avoided in 2060.
        Avoided: "avoided";
    }
}

impl PathParameter {
    /// Smallest and largest allowed value.
    fn bounds(self) -> RangeInclusive<f64> {
        match self {
            PathParameter::Elasticity => -1.0..=2.0,
            PathParameter::RemainingShare => 0.0..=2.0,
            PathParameter::Begins => f64::from(Year::RESULTS.number())..=f64::from(Year::LAST.number()),
            PathParameter::Avoided => 0.0..=1.0,
        }
    }
}

row! {
    /// `outlook_model.csv`: a parameter of the paths.
    #[derive(Clone, Debug)]
    pub(crate) struct PathPartRow in "outlook_model.csv", Outlook, built in {
        /// `None` applies to all scenarios.
        key prospect: Option<Prospect> = "scenario", by |cells, [column]| prospect(cells, column, "all");
        key part: PathParameter = "parameter", in ..;
        /// `None` applies to all groups.
        key resource: Option<Resource> = "group", by resource;
        value: f64, in part?.bounds();
        range value, in part?.bounds();
        unread "unit";
        _: From;
        unread "note";
    }
}

row! {
    /// `outlook_taken.csv`: resources extracted per tonne of material, or burnt per unit of energy.
    #[derive(Clone, Debug)]
    pub(crate) struct TakenRow in "outlook_taken.csv", Outlook, built in {
        key turned: ExtractionInput = "subject", by extraction_input;
        key resource: Resource = "group", in ..;
        value: f64, in 1e-3..=1e3;
        range value, in 1e-3..=1e3;
        unread "unit";
        _: From;
        unread "note";
    }
}

fn extraction_input(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<ExtractionInput> {
    let subject = cells.text(column)?;
    let turned = ExtractionInput::find(&subject);
    if turned.is_none() {
        let found = format!("\"{subject}\" is no material, fuel or emission that is turned");
        cells.fault(
            column,
            found,
            "Write the id of a material or carrier, or one of motor_fuel, biofuel, firewood, carbon, cement_process.",
        );
    }
    turned
}
