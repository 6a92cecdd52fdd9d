//! Rows of questions on projects, and of worked and published projects for comparison with ours.

use crate::rows::{From, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{Aspect, BuildPart, CementKind, PointScale, Product, SteelKind};
use cairn_core::place::PlaceId;

/// `project_question.csv`: a question, and the rule that turns its answer into points.
#[derive(Clone, Debug)]
pub(crate) struct QuestionRow {
    pub(crate) number: u8,
    pub(crate) aspect: Aspect,
    pub(crate) key: String,
    pub(crate) question: String,
    pub(crate) unit: String,
    pub(crate) scale: PointScale,
    pub(crate) points: Vec<f64>,
    pub(crate) classes: Vec<String>,
    pub(crate) least: Option<f64>,
    pub(crate) automatic: bool,
    pub(crate) weight: f64,
    pub(crate) next_step: String,
}

const POINTS: [&str; 5] = ["points0", "points1", "points2", "points3", "points4"];

impl Row for QuestionRow {
    const FILE: &'static str = "project_question.csv";
    const COLUMNS: &'static [&'static str] = &[
        "number",
        "aspect",
        "key",
        "question",
        "unit",
        "points0",
        "points1",
        "points2",
        "points3",
        "points4",
        "scale",
        "least",
        "automatic",
        "formula",
        "weight",
        "next_step",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["number"];
    fn read(cells: &mut RowCells<'_>) -> Option<QuestionRow> {
        let number = cells.number("number", 1.0, 24.0);
        let aspect = cells.word("aspect", &Aspect::ALL, Aspect::id);
        let (key, question) = (cells.text("key"), cells.text("question"));
        let scale = cells.word("scale", &PointScale::ALL, PointScale::id);
        let (mut points, mut classes) = (Vec::new(), Vec::new());
        match scale? {
            PointScale::Linear => {
                points.push(cells.number("points0", 0.0, 1e3)?);
                points.push(cells.number("points4", 0.0, 1e3)?);
            }
            PointScale::Plateau => {
                for column in &POINTS[..4] {
                    points.push(cells.number(column, 0.0, 1e3)?);
                }
            }
            PointScale::Steps => {
                for column in POINTS {
                    points.push(cells.number(column, 0.0, 1e3)?);
                }
            }
            PointScale::Class => {
                for column in POINTS {
                    classes.push(cells.text(column)?);
                }
            }
        }
        let least = cells.number_or_empty("least", 0.0, 1e3);
        let automatic = cells.yes("automatic");
        let weight = cells.number("weight", 0.0, 10.0);
        let next_step = cells.text("next_step");
        let unit = cells.note("unit");
        From::read(cells)?;
        Some(QuestionRow {
            number: number? as u8,
            aspect: aspect?,
            key: key?,
            question: question?,
            unit,
            scale: scale?,
            points,
            classes,
            least: least?,
            automatic: automatic?,
            weight: weight?,
            next_step: next_step?,
        })
    }
}

/// `project_case.csv`: a worked project. A study published a figure on it, or it pins the arithmetic.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectCase {
    /// Name.
    pub case: String,
    /// The place.
    pub place: PlaceId,
    /// Single-family or multi-family.
    pub kind: Product,
    /// Homes; homes per building; usable m² per home; gross m² per usable m²; people per home; storeys.
    pub numbers: [f64; 6],
    /// Systems, in the order of [`BuildPart::CHOSEN`].
    pub systems: [String; BuildPart::CHOSEN.len()],
    /// Kind of cement.
    pub cement: CementKind,
    /// Kind of steel.
    pub steel: SteelKind,
}

impl Row for ProjectCase {
    const FILE: &'static str = "project_case.csv";
    const COLUMNS: &'static [&'static str] = &[
        "case",
        "place",
        "kind",
        "dwellings",
        "dwellings_a_building",
        "usable_m2_a_dwelling",
        "gross_factor",
        "people_a_dwelling",
        "storeys",
        "foundation",
        "ground",
        "frame",
        "wall",
        "inner_wall",
        "upper",
        "roof",
        "window",
        "finish",
        "service",
        "cement",
        "steel",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["case"];
    fn read(cells: &mut RowCells<'_>) -> Option<ProjectCase> {
        let case = cells.text("case");
        let place = cells.place("place");
        let kind = cells.word("kind", &[Product::SingleFamily, Product::MultiFamily], Product::id);
        let mut numbers = [0.0; 6];
        for (number, column) in numbers.iter_mut().zip(&Self::COLUMNS[3..9]) {
            *number = cells.number(column, 0.0, 1e4)?;
        }
        let mut systems: [String; BuildPart::CHOSEN.len()] = Default::default();
        for (system, part) in systems.iter_mut().zip(BuildPart::CHOSEN) {
            *system = cells.text(part.id())?;
        }
        let cement = cells.word("cement", &CementKind::ALL, CementKind::id);
        let steel = cells.word("steel", &SteelKind::ALL, SteelKind::id);
        From::read(cells)?;
        Some(ProjectCase {
            case: case?,
            place: place?,
            kind: kind?,
            numbers,
            systems,
            cement: cement?,
            steel: steel?,
        })
    }
}

/// `project_answer.csv`: an invented answer to a question of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectAnswer {
    /// The case.
    pub case: String,
    /// Number of the question.
    pub number: u8,
    /// The answer.
    pub answer: f64,
}

impl Row for ProjectAnswer {
    const FILE: &'static str = "project_answer.csv";
    const COLUMNS: &'static [&'static str] = &["case", "number", "answer", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["case", "number"];
    fn read(cells: &mut RowCells<'_>) -> Option<ProjectAnswer> {
        let case = cells.text("case");
        let number = cells.number("number", 1.0, 24.0);
        let answer = cells.number("answer", 0.0, 1e3);
        From::read(cells)?;
        Some(ProjectAnswer {
            case: case?,
            number: number? as u8,
            answer: answer?,
        })
    }
}

cairn_core::closed! {
    /// A quantity of a case that is compared with a published figure.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ProjectMeasure {
        /// Making of its materials, A1 to A3, kg CO2e per gross m².
        Upfront: "upfront";
        /// Modules A1 to A5.
        Site: "site";
        /// Modules A1 to A5, relative to another case.
        SiteRatio: "site_ratio";
        /// Modules A1 to C, without energy in use.
        Life: "life";
        /// The same, minus that of another case.
        LifeDifference: "life_difference";
        /// Mass, kg per gross m².
        Mass: "mass";
        /// Modules A1 to A3 of the load-bearing structure alone.
        Structure: "structure";
        /// Modules A1 to A3 of its roof, kg CO2e per m² of roof, without contingency and wood.
        Roof: "roof";
        /// A wall of cob relative to one of hollow concrete block, A1 to A4.
        WallRatio: "wall_ratio";
    }
}

impl ProjectMeasure {
    /// True if the tolerance is a difference; otherwise it is a share of the figure.
    #[must_use]
    pub const fn is_ratio(self) -> bool {
        matches!(self, ProjectMeasure::SiteRatio | ProjectMeasure::WallRatio)
    }

    /// True if the quantity describes a whole project; otherwise it describes one system, wherever it is built in.
    #[must_use]
    pub const fn is_of_project(self) -> bool {
        !matches!(self, ProjectMeasure::Roof | ProjectMeasure::WallRatio)
    }
}

/// `project_benchmark.csv`: a published figure, its case, and a tolerance that was fixed first.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectBenchmark {
    /// Name.
    pub id: String,
    /// Quantity of ours that is compared.
    pub measure: ProjectMeasure,
    /// The case.
    pub case: String,
    /// The other case of a comparison; empty if there is none.
    pub beside: String,
    /// The figure.
    pub value: f64,
    /// Tolerance of our figure: a share of the value, or a difference of ratios.
    pub tolerance: f64,
    /// Unit.
    pub unit: String,
    /// Description of the figure, in English.
    pub what: String,
    /// Reason why our figure may differ, in English.
    pub why: String,
}

impl Row for ProjectBenchmark {
    const FILE: &'static str = "project_benchmark.csv";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "measure",
        "case",
        "beside",
        "value",
        "low",
        "high",
        "tolerance",
        "unit",
        "what",
        "why",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["id"];
    fn read(cells: &mut RowCells<'_>) -> Option<ProjectBenchmark> {
        let id = cells.text("id");
        let measure = cells.word("measure", &ProjectMeasure::ALL, ProjectMeasure::id);
        let case = cells.text("case");
        let value = cells.number("value", 0.0, 1e4);
        let tolerance = cells.number("tolerance", 0.0, 1.0);
        let (unit, what) = (cells.text("unit"), cells.text("what"));
        let [beside, why] = ["beside", "why"].map(|column| cells.note(column));
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 0.0, 1e4)?;
        Some(ProjectBenchmark {
            id: id?,
            measure: measure?,
            case: case?,
            beside,
            value: value?,
            tolerance: tolerance?,
            unit: unit?,
            what: what?,
            why,
        })
    }
}
