//! Outlook: world extraction of resources, projections of reports to 2060, and related statements of documents.
//!
//! No place's facts rest on these tables. The room `outlook` reads them, and so do the command line and the
//! prerendered pages. Two editions of a report never share a line. Out of scope: paths, the country model.

use std::collections::BTreeMap;

use crate::fault::{Fault, Faults};
pub use crate::rows::consumption::Consumption;
pub use crate::rows::documents::{ComparisonMethod, Documented, FigureUse};
pub use crate::rows::outlook::WorldObservable;
use crate::rows::outlook::{PathParameter, PathPartRow, SeenRow, TakenRow};
use crate::rows::place_reports::FootprintRow;
pub use crate::rows::place_reports::{Concern, Reported};
use crate::rows::points::PointRow;
pub use crate::rows::points::{Against, ReportFigure, ReportSubject};
pub use crate::rows::sentence::{DocumentSentence, SentenceSubject};
pub use crate::rows::statements::{Chain, CircularityFigure, NatureFigure, ValueChainStage};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::kind::{ExtractionInput, Prospect, Resource};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Departure of a scenario from its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScenarioDeparture {
    /// First year of the departure.
    pub begins: Year,
    /// Share of the baseline avoided in 2060, in the order of [`Resource::ALL`].
    pub avoided: [f64; Resource::COUNT],
}

/// All data of these tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Quoted {
    /// Observed world figures, Gt or Gt CO2e per year.
    pub seen: BTreeMap<WorldObservable, BTreeMap<Year, f64>>,
    /// Published figures, in the order of the table.
    pub points: Vec<ReportFigure>,
    /// Elasticity of use per person to income per person, in the order of [`Resource::ALL`].
    pub elasticity: [f64; Resource::COUNT],
    /// Share of the elasticity that a baseline keeps.
    pub kept: BTreeMap<Prospect, f64>,
    /// Departures of the other scenarios from their baselines.
    pub partings: BTreeMap<Prospect, ScenarioDeparture>,
    /// Resources extracted per tonne of material, or per unit of energy or carbon.
    pub taken: Vec<(ExtractionInput, Resource, f64)>,
    /// Published figures on circularity.
    pub circularity: Vec<CircularityFigure>,
    pub stages: Vec<ValueChainStage>,
    /// Contribution of infrastructure to agreed goals.
    pub nature: Vec<NatureFigure>,
    /// Single figures and lists, in the order of the table.
    pub sentences: Vec<DocumentSentence>,
    /// All figures of the documents, in the order of the table.
    pub documents: Vec<Documented>,
    /// Reports of documents on places.
    pub reported: Vec<Reported>,
    /// Published material footprint of places, tonnes per person and year.
    pub footprint: BTreeMap<PlaceId, BTreeMap<Year, f64>>,
    /// Statistics on the material consumption of places, in the order of the table.
    pub consumed: Vec<Consumption>,
}

/// The rows as read.
#[derive(Clone, Debug)]
pub(crate) struct OutlookRows {
    seen: Vec<TableLine<SeenRow>>,
    points: Vec<TableLine<PointRow>>,
    parts: Vec<TableLine<PathPartRow>>,
    taken: Vec<TableLine<TakenRow>>,
    circularity: Vec<TableLine<CircularityFigure>>,
    stages: Vec<TableLine<ValueChainStage>>,
    nature: Vec<TableLine<NatureFigure>>,
    sentences: Vec<TableLine<DocumentSentence>>,
    reported: Vec<TableLine<Reported>>,
    footprint: Vec<TableLine<FootprintRow>>,
    consumed: Vec<TableLine<Consumption>>,
    documents: Vec<TableLine<Documented>>,
}

/// All data of this release.
///
/// # Errors
/// Never in a correctly built program.
pub fn built_in() -> Result<Quoted, Faults> {
    quoted(&Tables::built_in())
}

/// All data of tables held in memory.
///
/// # Errors
/// Every fault of the tables.
pub fn quoted(tables: &Tables) -> Result<Quoted, Faults> {
    let mut found = ReadingLog::default();
    let rows = OutlookRows::read(tables, &mut found);
    let mut faults = found.faults;
    rows.laws(&mut faults);
    Faults::none(faults)?;
    Ok(rows.quoted())
}

impl OutlookRows {
    pub(crate) fn read(tables: &Tables, found: &mut ReadingLog) -> OutlookRows {
        OutlookRows {
            seen: rows(tables, found),
            points: rows(tables, found),
            parts: rows(tables, found),
            taken: rows(tables, found),
            circularity: rows(tables, found),
            stages: rows(tables, found),
            nature: rows(tables, found),
            sentences: rows(tables, found),
            reported: rows(tables, found),
            footprint: rows(tables, found),
            consumed: rows(tables, found),
            documents: rows(tables, found),
        }
    }

    /// Checks that no single cell can show.
    pub(crate) fn laws(&self, faults: &mut Vec<Fault>) {
        self.laws_of_points(faults);
        self.laws_of_parts(faults);
        let mut lacking = |file: &str, found: String| faults.push(Fault::of_table(file, found, "Add the row."));
        for resource in Resource::ALL {
            if !self
                .seen
                .iter()
                .any(|line| line.row.seen == WorldObservable::Taken(resource) && line.row.year == Year::BASE)
            {
                lacking(SeenRow::FILE, format!("there is no {} of {}", resource.id(), Year::BASE));
            }
        }
        for turned in [
            ExtractionInput::Carbon,
            ExtractionInput::CementProcess,
            ExtractionInput::MotorFuel,
            ExtractionInput::Biofuel,
        ] {
            if !self.taken.iter().any(|line| line.row.turned == turned) {
                lacking(TakenRow::FILE, format!("there is no row of {turned:?}"));
            }
        }
        for chain in Chain::ALL {
            let stages: Vec<&TableLine<ValueChainStage>> = self.stages.iter().filter(|line| line.row.chain == chain).collect();
            for (place, line) in stages.iter().enumerate() {
                if usize::from(line.row.order) != place + 1 {
                    let found = format!("stage {} of {} stands {}.", line.row.order, chain.id(), place + 1);
                    faults.push(Fault::at(
                        ValueChainStage::FILE,
                        line.number,
                        "order",
                        found,
                        "Count the stages of a chain from 1, in order.",
                    ));
                }
            }
            let sum: f64 = stages.iter().filter_map(|line| line.row.impact).sum();
            if !(0.97..=1.03).contains(&sum) {
                let found = format!("the impact of {} sums to {sum:.3}", chain.id());
                faults.push(Fault::of_table(
                    ValueChainStage::FILE,
                    found,
                    "Make the shares that are given sum to 1, within their rounding.",
                ));
            }
        }
    }

    fn laws_of_points(&self, faults: &mut Vec<Fault>) {
        for line in &self.points {
            let point = &line.row.point;
            let mut fault = |column: &str, found: String, advice: &str| {
                faults.push(Fault::at(PointRow::FILE, line.number, column, found, advice));
            };
            if let Some(prospect) = point.prospect
                && prospect.edition() != point.edition
            {
                let found = format!(
                    "{} is of the edition of {}, not {}",
                    prospect.id(),
                    prospect.edition(),
                    point.edition
                );
                fault("edition", found, "Keep editions apart.");
            }
            if let Against::Prospect(other) = point.against
                && point.prospect.is_none_or(|own| own.baseline() != other)
            {
                let found = format!("{} is not its baseline", other.id());
                fault("against", found, "Compare with the baseline of the same edition.");
            }
            if let Against::Year(year) = point.against
                && year >= point.year
            {
                fault("against", format!("{year} is not before {}", point.year), "Write an earlier year.");
            }
        }
    }

    fn laws_of_parts(&self, faults: &mut Vec<Fault>) {
        let mut lacking = |found: String| faults.push(Fault::of_table(PathPartRow::FILE, found, "Add the row."));
        let has = |prospect: Option<Prospect>, part: PathParameter, resource: Option<Resource>| {
            let same = |row: &PathPartRow| row.prospect == prospect && row.part == part && row.resource == resource;
            self.parts.iter().any(|line| same(&line.row))
        };
        for resource in Resource::ALL {
            if !has(None, PathParameter::Elasticity, Some(resource)) {
                lacking(format!("there is no {} of {}", PathParameter::Elasticity.id(), resource.id()));
            }
        }
        for prospect in Prospect::FOLLOWED {
            if prospect.baseline() == prospect {
                if !has(Some(prospect), PathParameter::RemainingShare, None) {
                    lacking(format!("{} has no {}", prospect.id(), PathParameter::RemainingShare.id()));
                }
                continue;
            }
            if !has(Some(prospect), PathParameter::Begins, None) {
                lacking(format!("{} has no {}", prospect.id(), PathParameter::Begins.id()));
            }
            for resource in Resource::ALL {
                if !has(Some(prospect), PathParameter::Avoided, Some(resource)) {
                    lacking(format!(
                        "{} has no {} of {}",
                        prospect.id(),
                        PathParameter::Avoided.id(),
                        resource.id()
                    ));
                }
            }
        }
    }

    /// A parameter; 0 where the checks found it missing.
    fn part(&self, prospect: Option<Prospect>, part: PathParameter, resource: Option<Resource>) -> f64 {
        let same = |row: &PathPartRow| row.prospect == prospect && row.part == part && row.resource == resource;
        self.parts.iter().find(|line| same(&line.row)).map_or(0.0, |line| line.row.value)
    }

    fn quoted(self) -> Quoted {
        let mut seen: BTreeMap<WorldObservable, BTreeMap<Year, f64>> = BTreeMap::new();
        for line in &self.seen {
            seen.entry(line.row.seen).or_default().insert(line.row.year, line.row.value);
        }
        let mut footprint: BTreeMap<PlaceId, BTreeMap<Year, f64>> = BTreeMap::new();
        for line in &self.footprint {
            footprint.entry(line.row.place).or_default().insert(line.row.year, line.row.value);
        }
        let baselines = Prospect::FOLLOWED.into_iter().filter(|prospect| prospect.baseline() == *prospect);
        let others = Prospect::FOLLOWED.into_iter().filter(|prospect| prospect.baseline() != *prospect);
        let parting = |prospect: Prospect| ScenarioDeparture {
            begins: Year::new(self.part(Some(prospect), PathParameter::Begins, None) as i64).unwrap_or(Year::BASE),
            avoided: Resource::ALL.map(|resource| self.part(Some(prospect), PathParameter::Avoided, Some(resource))),
        };
        Quoted {
            elasticity: Resource::ALL.map(|resource| self.part(None, PathParameter::Elasticity, Some(resource))),
            kept: baselines
                .map(|prospect| (prospect, self.part(Some(prospect), PathParameter::RemainingShare, None)))
                .collect(),
            partings: others.map(|prospect| (prospect, parting(prospect))).collect(),
            seen,
            taken: self
                .taken
                .iter()
                .map(|line| (line.row.turned, line.row.resource, line.row.value))
                .collect(),
            points: self.points.into_iter().map(|line| line.row.point).collect(),
            circularity: self.circularity.into_iter().map(|line| line.row).collect(),
            stages: self.stages.into_iter().map(|line| line.row).collect(),
            nature: self.nature.into_iter().map(|line| line.row).collect(),
            sentences: self.sentences.into_iter().map(|line| line.row).collect(),
            documents: self.documents.into_iter().map(|line| line.row).collect(),
            reported: self.reported.into_iter().map(|line| line.row).collect(),
            footprint,
            consumed: self.consumed.into_iter().map(|line| line.row).collect(),
        }
    }
}
