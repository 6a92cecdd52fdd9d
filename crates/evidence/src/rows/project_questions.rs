//! Rows of questions on projects, and of worked and published projects for comparison with ours.

use crate::rows::{OrEmpty, Unlisted, row};
use crate::table_reader::RowCells;
use cairn_core::kind::{Aspect, BuildPart, CementKind, PointScale, Product, SteelKind};
use cairn_core::place::PlaceId;

row! {
    /// `project_question.csv`: a question, and the rule that turns its answer into points.
    #[derive(Clone, Debug)]
    pub(crate) struct QuestionRow in "project_question.csv", Projects {
        key number: u8, in 1.0..=24.0;
        aspect: Aspect, in ..;
        key: String;
        question: String;
        unit: String, in OrEmpty;
        let rule: PointRule = "points0", "points1", "points2", "points3", "points4", "scale", by point_rule;
        scale: PointScale => rule.as_ref()?.0;
        points: Vec<f64> => rule.as_ref()?.1.clone();
        classes: Vec<String> => rule?.2;
        least: Option<f64>, in 0.0..=1e3;
        automatic: bool;
        unread "formula";
        weight: f64, in 0.0..=10.0;
        next_step: String;
        _: From;
        unread "note";
    }
}

/// The scale of a question, its points, and the classes of answers.
type PointRule = (PointScale, Vec<f64>, Vec<String>);

fn point_rule(cells: &mut RowCells<'_>, [columns @ .., scale]: [&'static str; 6]) -> Option<PointRule> {
    let scale = cells.word(scale, &PointScale::ALL, PointScale::id)?;
    let (mut points, mut classes) = (Vec::new(), Vec::new());
    match scale {
        PointScale::Linear => {
            points.push(cells.number(columns[0], 0.0, 1e3)?);
            points.push(cells.number(columns[4], 0.0, 1e3)?);
        }
        PointScale::Plateau => {
            for column in &columns[..4] {
                points.push(cells.number(column, 0.0, 1e3)?);
            }
        }
        PointScale::Steps => {
            for column in columns {
                points.push(cells.number(column, 0.0, 1e3)?);
            }
        }
        PointScale::Class => {
            for column in columns {
                classes.push(cells.text(column)?);
            }
        }
    }
    Some((scale, points, classes))
}

row! {
    /// `project_case.csv`: a worked project. A study published a figure on it, or it pins the arithmetic.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ProjectCase in "project_case.csv", Projects, built in {
        /// Name.
        key case: String;
        place: PlaceId, in Unlisted;
        kind: Product, in [Product::SingleFamily, Product::MultiFamily];
        /// Homes; homes per building; usable m² per home; gross m² per usable m²; people per home; storeys.
        numbers: [f64; 6] =
            "dwellings", "dwellings_a_building", "usable_m2_a_dwelling", "gross_factor", "people_a_dwelling", "storeys",
            in 0.0..=1e4;
        /// Systems, in the order of [`BuildPart::CHOSEN`].
        systems: [String; BuildPart::CHOSEN.len()] =
            "foundation", "ground", "frame", "wall", "inner_wall", "upper", "roof", "window", "finish", "service";
        cement: CementKind, in ..;
        steel: SteelKind, in ..;
        _: From;
        unread "note";
    }
}

row! {
    /// `project_answer.csv`: an invented answer to a question of a case.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ProjectAnswer in "project_answer.csv", Projects, built in {
        key case: String;
        /// Number of the question.
        key number: u8, in 1.0..=24.0;
        answer: f64, in 0.0..=1e3;
        _: From;
        unread "note";
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
    pub const fn is_ratio(self) -> bool {
        matches!(self, ProjectMeasure::SiteRatio | ProjectMeasure::WallRatio)
    }

    /// True if the quantity describes a whole project; otherwise it describes one system, wherever it is built in.
    pub const fn is_of_project(self) -> bool {
        !matches!(self, ProjectMeasure::Roof | ProjectMeasure::WallRatio)
    }
}

row! {
    /// `project_benchmark.csv`: a published figure, its case, and a tolerance that was fixed first.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ProjectBenchmark in "project_benchmark.csv", Projects, built in {
        /// Name.
        key id: String;
        /// Quantity of ours that is compared.
        measure: ProjectMeasure, in ..;
        case: String;
        /// The other case of a comparison; empty if there is none.
        beside: String, in OrEmpty;
        /// The figure.
        value: f64, in 0.0..=1e4;
        range value, in 0.0..=1e4;
        /// Tolerance of our figure: a share of the value, or a difference of ratios.
        tolerance: f64, in 0.0..=1.0;
        unit: String;
        /// Description of the figure, in English.
        what: String;
        /// Reason why our figure may differ, in English.
        why: String, in OrEmpty;
        _: From;
        unread "note";
    }
}
