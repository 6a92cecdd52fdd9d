//! Rows of statements of documents on circularity, value chains and nature. They are shown with their paragraph; no
//! rule reads them.

use crate::rows::points::cited;
use crate::rows::{OrEmpty, OrWider, row};
use crate::table_reader::Origin;
use cairn_core::place::PlaceId;

row! {
    /// A published figure on circularity: `circularity.csv`.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CircularityFigure in "circularity.csv", Outlook, built in {
        /// `circularity`, `potential`, `recycled_content` or `end_of_life`.
        key metric: String, in ["circularity", "potential", "recycled_content", "end_of_life"];
        /// `all`, or the material.
        key subject: String;
        key place: PlaceId, in OrWider;
        key year: u16;
        /// A share; `None` if only a range is printed.
        value: Option<f64>, in 0.0..=1.0;
        /// Low end of a printed range.
        low: Option<f64>, in 0.0..=1.0;
        /// High end of a printed range.
        high: Option<f64>, in 0.0..=1.0;
        let document: String;
        let paragraph: String, in OrEmpty;
        cited: String => cited(&document?, &paragraph?);
        _: From;
        /// Further remarks, in English.
        note: String, in OrEmpty;
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

row! {
    /// A stage of a value chain: `value_chains.csv`.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ValueChainStage in "value_chains.csv", Outlook, built in {
        key chain: Chain, in ..;
        /// Position along the chain, from 1.
        key order: u16, in 1.0..=20.0;
        /// Identifier of the stage.
        stage: String;
        /// Measured share of the chain's impact at this stage; `None` if no measured value was read.
        impact: Option<f64> = "impact_share", in 0.0..=1.0;
        _: String = "impact_of";
        /// Concentration of resource use and impact at this stage, 0 to 3: our reading of the text, not a measure.
        hotspot: u8, in 0.0..=3.0;
        /// Power to change the chain, 1 to 3: also a reading, not a measure.
        influence: u8, in 1.0..=3.0;
        /// Share of reported activity at this stage.
        activity: Option<f64>, in 0.0..=1.0;
        unread "actors";
        /// Points of intervention, in English.
        points: String;
        let document: String;
        let paragraph: String, in OrEmpty;
        cited: String => cited(&document?, &paragraph?);
        let from: From;
        /// True if a part was recalled from memory.
        to_verify: bool => from?.origin == Origin::Recalled;
        unread "note";
    }
}

row! {
    /// Contribution of infrastructure to agreed goals: `nature.csv`.
    #[derive(Clone, Debug, PartialEq)]
    pub struct NatureFigure in "nature.csv", Outlook, built in {
        /// `nature`, `built`, `combined` or `all` infrastructure.
        key infrastructure: String, in ["nature", "built", "combined", "all"];
        /// `sdg` or `gbf`.
        key framework: String, in ["sdg", "gbf"];
        /// `targets`, `more_targets` or `goals`.
        key measure: String, in ["targets", "more_targets", "goals"];
        /// Value as printed; `None` if only a range is printed.
        value: Option<f64>, in 0.0..=17.0;
        /// Low end of a printed range.
        low: Option<f64>, in 0.0..=1.0;
        /// High end of a printed range.
        high: Option<f64>, in 0.0..=1.0;
        unread "unit";
        let document: String;
        let paragraph: String, in OrEmpty;
        cited: String => cited(&document?, &paragraph?);
        _: From;
        /// Further remarks, in English.
        note: String, in OrEmpty;
    }
}
