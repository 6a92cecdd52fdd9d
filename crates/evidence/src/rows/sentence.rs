//! Rows of single figures and lists from documents that a page shows as sentences; no rule reads them.

use crate::rows::points::cited;
use crate::rows::{OrEmpty, row};
use crate::table_reader::Origin;

cairn_core::closed! {
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SentenceSubject {
        /// Recommended strategies for the built environment.
        Strategies: "strategies";
        /// Steps of the approach by value chains.
        Steps: "steps";
        /// Challenges of the value chain of food.
        Challenges: "challenges";
        /// Activities reported at the middle stages of food.
        Middle: "middle";
        /// Plastics production, Mt.
        Production: "production";
        /// Plastics that reach the sea, Mt.
        Ocean: "ocean";
        /// Expected plastics that reach the sea, Mt.
        OceanAhead: "ocean_ahead";
        /// Factor by which the flow into the sea grows.
        OceanTimes: "ocean_times";
        /// Share of packaging in plastics used.
        PackagingUsed: "packaging_used";
        /// Share of packaging in plastics made.
        PackagingMade: "packaging_made";
        /// Points at which plastics leak.
        Leakage: "leakage";
        /// Priority areas of the plastics chain.
        Areas: "areas";
    }
}

row! {
    /// A figure or a list in a document: `sentences.csv`.
    #[derive(Clone, Debug, PartialEq)]
    pub struct DocumentSentence in "sentences.csv", Outlook, built in {
        key _: String = "topic", in ["built", "chains", "food", "plastics"];
        key said: SentenceSubject = "figure", in ..;
        key year: u16;
        /// The figure, in the unit that [`SentenceSubject`] names; `None` if something is only named.
        value: Option<f64>, in 0.0..=1e4;
        unread "unit";
        let document: String;
        let paragraph: String, in OrEmpty;
        cited: String => cited(&document?, &paragraph?);
        let from: From;
        /// True if the figure was recalled from memory.
        to_verify: bool => from?.origin == Origin::Recalled;
        /// Further remarks, in English.
        note: String, in OrEmpty;
    }
}
