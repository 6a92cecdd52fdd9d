//! Projects: turns rows of materials, systems, usual houses, questions and purchase rules into the data of projects
//! and rules.
//!
//! ```text
//! kg of a material = kg of a mix · its share        usual house, bricks, what a state buys: own → region
//! ```
//!
//! The tables of cases and published figures are read here only for their sources, and again by the code that
//! compares ours with them. Out of scope: the materials of a project.

use crate::context::Evidence;
use crate::fault::{Fault, Faults};
use crate::fill::Ladder;
use crate::rows::project::{MaterialRow, MixRow, ProjectFactorRow, SettingRow, SystemRow, UsualRow};
use crate::rows::project_questions::QuestionRow;
pub use crate::rows::project_questions::{ProjectAnswer, ProjectBenchmark, ProjectCase, ProjectMeasure};
use crate::rows::purchase::{PublicRow, RuleRow};
pub use crate::rows::purchase::{PurchaseCheck, PurchaseMeasure};
use crate::rows::{PlaceRow, Scheme};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::ValueRange;
use cairn_core::facts::projects::{
    BuildLayer, BuildMaterial, BuildSystem, ProjectPlace, ProjectQuestion, Projects, PurchaseRule, SiteLoss, UsualHouse,
};
use cairn_core::kind::{Basis, BuildPart, Product, ProjectSetting, PublicPart};

/// The R12 regions where timber may be proposed: their forests are large.
const FORESTS: [&str; 5] = ["NAM", "WEU", "EEU", "FSU", "PAO"];

/// The word for an inner wall that is like the outer one.
const SAME: &str = "same";

/// The row of `project_factor.csv` with the clinker content of cement.
const CLINKER: &str = "clinker";

/// All rows of the tables on projects and purchase rules.
#[derive(Clone, Debug)]
pub(super) struct ProjectRows {
    settings: Vec<TableLine<SettingRow>>,
    materials: Vec<TableLine<MaterialRow>>,
    factors: Vec<TableLine<ProjectFactorRow>>,
    mixes: Vec<TableLine<MixRow>>,
    systems: Vec<TableLine<SystemRow>>,
    usual: Vec<TableLine<UsualRow>>,
    questions: Vec<TableLine<QuestionRow>>,
    rules: Vec<TableLine<RuleRow>>,
    public: Vec<TableLine<PublicRow>>,
}

impl ProjectRows {
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> ProjectRows {
        ProjectRows {
            settings: rows(tables, found),
            materials: rows(tables, found),
            factors: rows(tables, found),
            mixes: rows(tables, found),
            systems: rows(tables, found),
            usual: rows(tables, found),
            questions: rows(tables, found),
            rules: rows(tables, found),
            public: rows(tables, found),
        }
    }

    /// Index of a material in the list.
    fn material(&self, id: &str) -> Option<usize> {
        self.materials.iter().position(|line| line.row.id == id)
    }

    /// The materials of a material or mix, with their shares.
    fn parts(&self, id: &str) -> Vec<(usize, f64)> {
        if let Some(at) = self.material(id) {
            return vec![(at, 1.0)];
        }
        let mix = self.mixes.iter().filter(|line| line.row.mix == id);
        mix.filter_map(|line| Some((self.material(&line.row.material)?, line.row.share)))
            .collect()
    }
}

/// Cases, answers and published figures, for comparison with ours.
pub type ProjectChecks = (Vec<ProjectCase>, Vec<ProjectAnswer>, Vec<ProjectBenchmark>);

/// All cases, answers and published figures of this release.
///
/// # Errors
/// Never in a correctly built program.
pub fn checks_built_in() -> Result<ProjectChecks, Faults> {
    checks(&Tables::built_in())
}

/// All cases, answers and published figures, in the order of the tables.
///
/// # Errors
/// Every fault of these tables.
pub fn checks(tables: &Tables) -> Result<ProjectChecks, Faults> {
    let mut found = ReadingLog::default();
    let cases = only_rows(tables, &mut found);
    let answers = only_rows(tables, &mut found);
    let benchmarks = only_rows(tables, &mut found);
    Faults::none(found.faults)?;
    Ok((cases, answers, benchmarks))
}

/// Effects of purchase rules by other counts, in the order of the table.
///
/// # Errors
/// Every fault of their table.
pub fn purchase_checks(tables: &Tables) -> Result<Vec<PurchaseCheck>, Faults> {
    let mut found = ReadingLog::default();
    let checks = only_rows(tables, &mut found);
    Faults::none(found.faults)?;
    Ok(checks)
}

fn only_rows<R: Row>(tables: &Tables, found: &mut ReadingLog) -> Vec<R> {
    let lines: Vec<TableLine<R>> = rows(tables, found);
    lines.into_iter().map(|line| line.row).collect()
}

/// Data for projects and rules. Missing data becomes faults in `found`.
pub(super) fn projects(evidence: &Evidence, release: &str, found: &mut ReadingLog) -> Projects {
    let own = &evidence.projects;
    let mut lacking = Vec::new();
    let mut projects = Projects {
        release: release.to_owned(),
        settings: settings(own, &mut lacking),
        materials: own.materials.iter().map(|line| material(&line.row)).collect(),
        systems: systems(own, &mut lacking),
        questions: own.questions.iter().map(|line| question(&line.row)).collect(),
        places: Vec::new(),
        rules: own.rules.iter().map(|line| rule(&line.row)).collect(),
    };
    let mut places: Vec<&PlaceRow> = evidence.places.iter().map(|line| &line.row).collect();
    places.sort_by_key(|row| row.place);
    for row in places {
        let ladder = Ladder::of(row, &evidence.regions);
        let place = place(own, &projects, row, &ladder, &mut lacking);
        projects.places.push(place);
    }
    found.lacking(lacking);
    projects
}

fn span([value, low, high]: [f64; 3]) -> ValueRange {
    ValueRange { value, low, high }
}

fn settings(own: &ProjectRows, lacking: &mut Vec<Fault>) -> Vec<ValueRange> {
    let mut settings = Vec::new();
    for setting in ProjectSetting::ALL {
        let Some(line) = own.settings.iter().find(|line| line.row.setting == setting) else {
            lacking.push(Fault::of_table(
                SettingRow::FILE,
                format!("{} is missing", setting.id()),
                "Add its row.",
            ));
            continue;
        };
        let row = &line.row;
        settings.push(span([row.value, row.low.unwrap_or(row.value), row.high.unwrap_or(row.value)]));
    }
    settings
}

fn material(row: &MaterialRow) -> BuildMaterial {
    BuildMaterial {
        id: row.id.clone(),
        counts_as: row.counts_as,
        carbon: row.carbon.map(span),
        loss: row.loss.map_or(SiteLoss::OfPlace, SiteLoss::Share),
        haul: row.haul,
        end: row.end,
        stored: row.stored,
        group: row.group,
    }
}

fn systems(own: &ProjectRows, lacking: &mut Vec<Fault>) -> Vec<BuildSystem> {
    let mut systems: Vec<BuildSystem> = Vec::new();
    for line in &own.systems {
        let row = &line.row;
        let parts = own.parts(&row.material);
        if parts.is_empty() {
            let found = format!("\"{}\" is neither a material nor a mix", row.material);
            lacking.push(Fault::at(
                SystemRow::FILE,
                line.number,
                "material",
                found,
                "Write one of project_material.csv or project_mix.csv.",
            ));
        }
        let known = systems.iter().position(|system| system.part == row.part && system.id == row.system);
        let at = known.unwrap_or_else(|| {
            systems.push(BuildSystem {
                id: row.system.clone(),
                part: row.part,
                unit: row.unit,
                layers: Vec::new(),
                storeys: row.storeys as u8,
                earthquake: row.earthquake as u8,
                proposed: row.proposed,
                bears: row.bears,
                flat: row.flat,
            });
            systems.len() - 1
        });
        let layers = parts.into_iter().map(|(material, share)| BuildLayer {
            material,
            kg: row.kg * share,
            life: row.life,
        });
        systems[at].layers.extend(layers);
    }
    systems
}

fn question(row: &QuestionRow) -> ProjectQuestion {
    ProjectQuestion {
        number: row.number,
        aspect: row.aspect,
        key: row.key.clone(),
        text: row.question.clone(),
        unit: row.unit.clone(),
        scale: row.scale,
        points: row.points.clone(),
        classes: row.classes.clone(),
        least: row.least,
        automatic: row.automatic,
        weight: row.weight,
        next_step: row.next_step.clone(),
    }
}

pub(crate) fn rule(row: &RuleRow) -> PurchaseRule {
    PurchaseRule {
        id: row.id.clone(),
        place: row.place,
        who: row.who.clone(),
        of: row.of.clone(),
        scope: row.scope.clone(),
        kind: row.kind,
        written: row.written.clone(),
        limit: row.limit,
        first: row.first,
        homes: row.homes,
        start: row.start,
        full: row.full,
        binding: row.binding,
    }
}

fn place(own: &ProjectRows, projects: &Projects, row: &PlaceRow, ladder: &Ladder, lacking: &mut Vec<Fault>) -> ProjectPlace {
    let usual = [Product::SingleFamily, Product::MultiFamily].map(|kind| {
        let Some((rows, basis)) = ladder.fill(&own.usual, |row| &row.region, |row| row.kind == kind) else {
            lacking.push(Fault::of_table(
                UsualRow::FILE,
                format!("{} has no usual house", row.place),
                "Add a row for the place or its message_r12 region.",
            ));
            return Vec::new();
        };
        rows.into_iter().map(|row| usual(projects, row, basis, lacking)).collect()
    });
    let mut carbon: Vec<(usize, ValueRange)> = Vec::new();
    for (at, known) in own.materials.iter().enumerate() {
        let of_it = ladder.fill(&own.factors, |row| &row.region, |row| row.material == known.row.id);
        carbon.extend(of_it.and_then(|(rows, _)| Some((at, span(rows.first()?.carbon)))));
    }
    let clinker = ladder.fill(&own.factors, |row| &row.region, |row| row.material == CLINKER);
    let region = ladder.region(Scheme::MessageR12).map(|(region, _)| region.code.as_str());
    ProjectPlace {
        place: row.place,
        usual,
        carbon,
        clinker: clinker.and_then(|(rows, _)| rows.first().map(|row| row.carbon[0])),
        forest: region.is_some_and(|region| FORESTS.contains(&region)),
        latitude: row.middle.map_or(0.0, |[latitude, _]| latitude),
        public: public_shares(own, ladder),
    }
}

/// Public share of purchases in a place, in the order of [`PublicPart::ALL`]; none without a row.
pub(super) fn public_shares(own: &ProjectRows, ladder: &Ladder) -> Vec<Option<ValueRange>> {
    let share = |part: PublicPart| {
        let (rows, _) = ladder.fill(&own.public, |row| &row.region, |row| row.of == part)?;
        rows.first().map(|row| span(row.share))
    };
    PublicPart::ALL.map(share).to_vec()
}

fn usual(projects: &Projects, row: &UsualRow, basis: Basis, lacking: &mut Vec<Fault>) -> UsualHouse {
    let mut systems = Vec::new();
    for (part, id) in BuildPart::CHOSEN.into_iter().zip(&row.systems) {
        let same = part == BuildPart::InnerWall && id == SAME;
        let at = projects.system(part, id);
        if at.is_none() && !same {
            let found = format!("there is no {} \"{id}\"", part.id());
            lacking.push(Fault::of_table(UsualRow::FILE, found, "Write a system of project_system.csv."));
        }
        systems.push(at);
    }
    UsualHouse {
        from_storeys: row.from_storeys as u8,
        systems,
        own: basis == Basis::National,
    }
}
