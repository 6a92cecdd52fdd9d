//! Rows of the world's resources: what was taken, what reports say of it to 2060, and what a path between their points rests on.

use crate::evidence::reading::{Cells, Origin, Row};
use crate::evidence::rows::{From, range};
use crate::kind::{Carrier, Material, Prospect, Resource};
use crate::year::Year;

/// What was observed of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// A group taken from the earth, Gt a year.
    Taken(Resource),
    /// All groups together as used by consumers, Gt a year.
    Footprint,
    /// Greenhouse gases, Gt CO2e a year.
    Ghg,
}

impl Seen {
    /// All, in the order of the table.
    pub const ALL: [Seen; 6] = [
        Seen::Taken(Resource::Biomass),
        Seen::Taken(Resource::FossilFuels),
        Seen::Taken(Resource::MetalOres),
        Seen::Taken(Resource::Minerals),
        Seen::Footprint,
        Seen::Ghg,
    ];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Seen::Taken(resource) => resource.id(),
            Seen::Footprint => "footprint",
            Seen::Ghg => "ghg",
        }
    }
}

/// `outlook_history.csv`: the world in a year, as statistics have it.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct SeenRow {
    pub(in crate::evidence) seen: Seen,
    pub(in crate::evidence) year: Year,
    pub(in crate::evidence) value: f64,
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

/// What a published figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the table says what each is, with its unit")]
pub enum Told {
    Extraction,
    Gdp,
    Ghg,
    AgriculturalLand,
    BiodiversityLossAvoided,
    Demand,
    ShareOfDemand,
    MaterialInput,
    Circularity,
    CircularityPotential,
    GhgShare,
    BiodiversityShare,
}

impl Told {
    /// All, in the order they are listed.
    pub const ALL: [Told; 12] = [
        Told::Extraction,
        Told::Gdp,
        Told::Ghg,
        Told::AgriculturalLand,
        Told::BiodiversityLossAvoided,
        Told::Demand,
        Told::ShareOfDemand,
        Told::MaterialInput,
        Told::Circularity,
        Told::CircularityPotential,
        Told::GhgShare,
        Told::BiodiversityShare,
    ];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Told::Extraction => "extraction",
            Told::Gdp => "gdp",
            Told::Ghg => "ghg",
            Told::AgriculturalLand => "agricultural_land",
            Told::BiodiversityLossAvoided => "biodiversity_loss_avoided",
            Told::Demand => "demand",
            Told::ShareOfDemand => "share_of_demand",
            Told::MaterialInput => "material_input",
            Told::Circularity => "circularity",
            Told::CircularityPotential => "circularity_potential",
            Told::GhgShare => "ghg_share",
            Told::BiodiversityShare => "biodiversity_share",
        }
    }
}

/// What a published change is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// Nothing: the value stands by itself.
    Itself,
    /// The value of a year: +0.6 against 2020.
    Year(Year),
    /// Another scenario in the same year.
    Prospect(Prospect),
}

/// A figure that a report gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Year of the report; figures of two editions never stand in one line.
    pub edition: u16,
    /// The scenario; none where it tells what was.
    pub prospect: Option<Prospect>,
    /// What it is about.
    pub told: Told,
    /// Which group; none = all together.
    pub resource: Option<Resource>,
    /// For which year.
    pub year: Year,
    /// As printed; none where only a range is.
    pub value: Option<f64>,
    /// The low end, where a range is printed.
    pub low: Option<f64>,
    /// The high end.
    pub high: Option<f64>,
    /// How far ours may be from it, as a share of the value, or of one and the change; none where nothing of ours is held to it.
    pub tolerance: Option<f64>,
    /// Unit of these; `1` is a share or a change.
    pub unit: String,
    /// What a change is held against.
    pub against: Against,
    /// Symbol of the document, or what it is called.
    pub document: String,
    /// Paragraph, where it has one.
    pub paragraph: String,
    /// Whether it rests on memory: its source was not read.
    pub to_verify: bool,
    /// What else should be known, in English.
    pub note: String,
}

impl Point {
    /// Document and paragraph in one line.
    #[must_use]
    pub fn cited(&self) -> String {
        cited(&self.document, &self.paragraph)
    }
}

/// "UNEP/EA.6/8, para. 5".
pub(in crate::evidence) fn cited(document: &str, paragraph: &str) -> String {
    if paragraph.is_empty() {
        document.to_owned()
    } else if paragraph.starts_with(|letter: char| letter.is_ascii_digit()) {
        format!("{document}, para. {paragraph}")
    } else {
        format!("{document}, {paragraph}")
    }
}

/// `outlook_points.csv`: a figure that a report gives, and where.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct PointRow {
    pub(in crate::evidence) point: Point,
}

impl Row for PointRow {
    const FILE: &'static str = "outlook_points.csv";
    const COLUMNS: &'static [&'static str] = &[
        "edition",
        "scenario",
        "quantity",
        "group",
        "year",
        "value",
        "low",
        "high",
        "tolerance",
        "unit",
        "against",
        "document",
        "paragraph",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["edition", "scenario", "quantity", "group", "year", "unit", "against"];
    fn read(cells: &mut Cells<'_>) -> Option<PointRow> {
        let edition = cells.year("edition");
        let prospect = prospect(cells, "scenario", "history");
        let told = cells.word("quantity", &Told::ALL, Told::id);
        let resource = resource(cells);
        let year = cells.grid_year("year");
        let value = cells.number_or_empty("value", -1.0, 300.0);
        let low = cells.number_or_empty("low", -1.0, 300.0);
        let high = cells.number_or_empty("high", -1.0, 300.0);
        let tolerance = cells.number_or_empty("tolerance", 0.0, 0.1);
        let unit = cells.text("unit");
        let against = against(cells);
        let document = cells.text("document");
        let paragraph = cells.note("paragraph");
        let note = cells.note("note");
        let from = From::read(cells)?;
        if value == Some(None) && (low == Some(None) || high == Some(None)) {
            cells.fault("value", "there is neither a value nor a range", "Write one of the two.");
            return None;
        }
        Some(PointRow {
            point: Point {
                edition: edition?,
                prospect: prospect?,
                told: told?,
                resource: resource?,
                year: year?,
                value: value?,
                low: low?,
                high: high?,
                tolerance: tolerance?,
                unit: unit?,
                against: against?,
                document: document?,
                paragraph,
                to_verify: from.origin == Origin::Recalled,
                note,
            },
        })
    }
}

/// The id of a scenario, or the word that stands for none.
#[expect(clippy::option_option, reason = "no scenario is an answer, a faulty cell is none")]
fn prospect(cells: &mut Cells<'_>, column: &str, none: &str) -> Option<Option<Prospect>> {
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
fn resource(cells: &mut Cells<'_>) -> Option<Option<Resource>> {
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

/// A year, the id of a scenario, or nothing.
fn against(cells: &mut Cells<'_>) -> Option<Against> {
    let text = cells.note("against");
    if text.is_empty() {
        return Some(Against::Itself);
    }
    if let Some(prospect) = Prospect::find(&text) {
        return Some(Against::Prospect(prospect));
    }
    cells.grid_year("against").map(Against::Year)
}

/// What a path between published points rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::evidence) enum Part {
    /// By how much use a person follows income a person.
    Elasticity,
    /// How much of the elasticity stays.
    Kept,
    /// Year from which a scenario parts from its baseline.
    Begins,
    /// Share of the baseline that is avoided in 2060.
    Avoided,
}

impl Part {
    const ALL: [Part; 4] = [Part::Elasticity, Part::Kept, Part::Begins, Part::Avoided];

    pub(in crate::evidence) const fn id(self) -> &'static str {
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
pub(in crate::evidence) struct PathPartRow {
    /// None = of all scenarios.
    pub(in crate::evidence) prospect: Option<Prospect>,
    pub(in crate::evidence) part: Part,
    /// None = of all groups.
    pub(in crate::evidence) resource: Option<Resource>,
    pub(in crate::evidence) value: f64,
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
        let from = From::read(cells);
        range(cells, value, from.as_ref(), least, most)?;
        Some(PathPartRow {
            prospect: prospect?,
            part: part?,
            resource: resource?,
            value: value?,
        })
    }
}

/// What is turned into what was taken for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turned {
    /// A tonne of new material: tonnes taken.
    Material(Material),
    /// A gigajoule of a fuel or of heat: by gigajoules in a tonne.
    Carrier(Carrier),
    /// The same for fuel of cars.
    MotorFuel,
    /// The same for fuel grown for cars.
    Biofuel,
    /// Emissions of power and of making: by tonnes CO2e of a tonne of fossil fuel.
    Carbon,
    /// Carbon dioxide from the stone of a tonne of cement, which is no fuel.
    CementProcess,
}

impl Turned {
    fn find(text: &str) -> Option<Turned> {
        match text {
            "motor_fuel" => Some(Turned::MotorFuel),
            "biofuel" => Some(Turned::Biofuel),
            "carbon" => Some(Turned::Carbon),
            "cement_process" => Some(Turned::CementProcess),
            "firewood" => Some(Turned::Carrier(Carrier::Wood)),
            _ => {
                let carrier = Carrier::ALL
                    .into_iter()
                    .find(|carrier| carrier.id() == text && *carrier != Carrier::Wood);
                let material = Material::find(text);
                material.map(Turned::Material).or(carrier.map(Turned::Carrier))
            }
        }
    }
}

/// `outlook_taken.csv`: what is taken from the earth for a tonne of material, or burnt for a unit of energy.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct TakenRow {
    pub(in crate::evidence) turned: Turned,
    pub(in crate::evidence) resource: Resource,
    pub(in crate::evidence) value: f64,
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
        let from = From::read(cells);
        range(cells, value, from.as_ref(), 1e-3, 1e3)?;
        Some(TakenRow {
            turned: turned?,
            resource: resource?,
            value: value?,
        })
    }
}
