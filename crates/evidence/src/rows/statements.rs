//! Rows of statements of documents on circularity, value chains and nature. They are shown with their paragraph; no
//! rule reads them.

use crate::rows::From;
use crate::rows::points::cited;
use crate::table_reader::{Origin, Row, RowCells};
use cairn_core::place::PlaceId;

/// A published figure on circularity: `circularity.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct CircularityFigure {
    /// `circularity`, `potential`, `recycled_content` or `end_of_life`.
    pub metric: String,
    /// `all`, or the material.
    pub subject: String,
    /// The place.
    pub place: PlaceId,
    /// Year.
    pub year: u16,
    /// A share; `None` if only a range is printed.
    pub value: Option<f64>,
    /// Low end of a printed range.
    pub low: Option<f64>,
    /// High end of a printed range.
    pub high: Option<f64>,
    /// Document and paragraph.
    pub cited: String,
    /// Further remarks, in English.
    pub note: String,
}

impl Row for CircularityFigure {
    const FILE: &'static str = "circularity.csv";
    const COLUMNS: &'static [&'static str] = &[
        "metric",
        "subject",
        "place",
        "year",
        "value",
        "low",
        "high",
        "document",
        "paragraph",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["metric", "subject", "place", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<CircularityFigure> {
        let metrics = ["circularity", "potential", "recycled_content", "end_of_life"];
        let metric = cells.word("metric", &metrics, |word| word);
        let subject = cells.text("subject");
        let place = cells.place("place");
        let year = cells.year("year");
        let value = cells.number_or_empty("value", 0.0, 1.0);
        let low = cells.number_or_empty("low", 0.0, 1.0);
        let high = cells.number_or_empty("high", 0.0, 1.0);
        let document = cells.text("document");
        let paragraph = cells.note("paragraph");
        let note = cells.note("note");
        From::read(cells)?;
        Some(CircularityFigure {
            metric: metric?.to_owned(),
            subject: subject?,
            place: place?,
            year: year?,
            value: value?,
            low: low?,
            high: high?,
            cited: cited(&document?, &paragraph),
            note,
        })
    }
}

cairn_core::closed! {
    /// A value chain that documents analyse by stage.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    #[expect(missing_docs, reason = "the names say it")]
    pub enum Chain {
        Food: "food";
        Construction: "construction";
        Textiles: "textiles";
    }
}

/// A stage of a value chain: `value_chains.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueChainStage {
    /// The chain.
    pub chain: Chain,
    /// Position along the chain, from 1.
    pub order: u16,
    /// Identifier of the stage.
    pub stage: String,
    /// Measured share of the chain's impact at this stage; `None` if no measured value was read.
    pub impact: Option<f64>,
    /// Concentration of resource use and impact at this stage, 0 to 3: our reading of the text, not a measure.
    pub hotspot: u8,
    /// Power to change the chain, 1 to 3: also a reading, not a measure.
    pub influence: u8,
    /// Share of reported activity at this stage.
    pub activity: Option<f64>,
    /// Points of intervention, in English.
    pub points: String,
    /// Document and paragraph.
    pub cited: String,
    /// True if a part was recalled from memory.
    pub to_verify: bool,
}

impl Row for ValueChainStage {
    const FILE: &'static str = "value_chains.csv";
    const COLUMNS: &'static [&'static str] = &[
        "chain",
        "order",
        "stage",
        "impact_share",
        "impact_of",
        "hotspot",
        "influence",
        "activity",
        "actors",
        "points",
        "document",
        "paragraph",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["chain", "order"];
    fn read(cells: &mut RowCells<'_>) -> Option<ValueChainStage> {
        let chain = cells.word("chain", &Chain::ALL, Chain::id);
        let order = cells.number("order", 1.0, 20.0);
        let stage = cells.text("stage");
        let impact = cells.number_or_empty("impact_share", 0.0, 1.0);
        cells.text("impact_of")?;
        let hotspot = cells.number("hotspot", 0.0, 3.0);
        let influence = cells.number("influence", 1.0, 3.0);
        let activity = cells.number_or_empty("activity", 0.0, 1.0);
        let points = cells.text("points");
        let document = cells.text("document");
        let paragraph = cells.note("paragraph");
        let from = From::read(cells)?;
        Some(ValueChainStage {
            chain: chain?,
            order: order? as u16,
            stage: stage?,
            impact: impact?,
            hotspot: hotspot? as u8,
            influence: influence? as u8,
            activity: activity?,
            points: points?,
            cited: cited(&document?, &paragraph),
            to_verify: from.origin == Origin::Recalled,
        })
    }
}

/// Contribution of infrastructure to agreed goals: `nature.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct NatureFigure {
    /// `nature`, `built`, `combined` or `all` infrastructure.
    pub infrastructure: String,
    /// `sdg` or `gbf`.
    pub framework: String,
    /// `targets`, `more_targets` or `goals`.
    pub measure: String,
    /// Value as printed; `None` if only a range is printed.
    pub value: Option<f64>,
    /// Low end of a printed range.
    pub low: Option<f64>,
    /// High end of a printed range.
    pub high: Option<f64>,
    /// Document and paragraph.
    pub cited: String,
    /// Further remarks, in English.
    pub note: String,
}

impl Row for NatureFigure {
    const FILE: &'static str = "nature.csv";
    const COLUMNS: &'static [&'static str] = &[
        "infrastructure",
        "framework",
        "measure",
        "value",
        "low",
        "high",
        "unit",
        "document",
        "paragraph",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["infrastructure", "framework", "measure"];
    fn read(cells: &mut RowCells<'_>) -> Option<NatureFigure> {
        let infrastructure = cells.word("infrastructure", &["nature", "built", "combined", "all"], |word| word);
        let framework = cells.word("framework", &["sdg", "gbf"], |word| word);
        let measure = cells.word("measure", &["targets", "more_targets", "goals"], |word| word);
        let value = cells.number_or_empty("value", 0.0, 17.0);
        let low = cells.number_or_empty("low", 0.0, 1.0);
        let high = cells.number_or_empty("high", 0.0, 1.0);
        let document = cells.text("document");
        let paragraph = cells.note("paragraph");
        let note = cells.note("note");
        From::read(cells)?;
        Some(NatureFigure {
            infrastructure: infrastructure?.to_owned(),
            framework: framework?.to_owned(),
            measure: measure?.to_owned(),
            value: value?,
            low: low?,
            high: high?,
            cited: cited(&document?, &paragraph),
            note,
        })
    }
}
