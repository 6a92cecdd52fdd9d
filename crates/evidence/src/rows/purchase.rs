//! Rows of purchase rules, and of public purchases; no rule of the country model reads them.

use crate::rows::{OrEmpty, Unlisted, row, with_ends};
use cairn_core::kind::{Binding, PublicPart, RuleKind};
use cairn_core::place::PlaceId;

row! {
    /// `purchase_rule.csv`: a rule in force, pledged or proposed, or an example of ours.
    #[derive(Clone, Debug)]
    pub(crate) struct RuleRow in "purchase_rule.csv", Projects, built in {
        key id: String = "rule";
        place: Option<PlaceId>, in Unlisted;
        who: String;
        of: String = "material";
        scope: String;
        kind: RuleKind, in ..;
        written: String = "value", "unit", by |cells, columns| Some(columns.map(|column| cells.note(column)).join(" ").trim().to_owned());
        limit: Option<f64>, in 0.0..=1e4;
        first: Option<f64>, in 0.0..=1e4;
        homes: bool;
        start: u16;
        full: u16;
        binding: Binding, in ..;
        from: From;
        unread "note";
    }
    check |cells| {
        if start? > full? {
            cells.fault("full", "a rule is full before it begins", "Write the years in their order.");
            return None;
        }
    }
}

cairn_core::closed! {
    /// A quantity of a rule that is compared with another count.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PurchaseMeasure {
        /// Reduction in the whole country, as a share.
        Falls: "falls";
        /// Avoided amount, by the definition of the other count.
        Avoided: "avoided";
    }
}

row! {
    /// `purchase_check.csv`: the effect of a rule in a country by another count, and the tolerance of ours.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PurchaseCheck in "purchase_check.csv", Projects, built in {
        key rule: String;
        key place: PlaceId, in Unlisted;
        /// Quantity of ours that is compared.
        key measure: PurchaseMeasure, in ..;
        /// The central value.
        value: f64, in 0.0..=1e4;
        let low: Option<f64>, in 0.0..=1e4;
        let high: Option<f64>, in 0.0..=1e4;
        /// Its low and high end, if given.
        ends: Option<[f64; 2]> => low?.zip(high?).map(|(low, high)| [low, high]);
        /// Tolerance of our figure; `None` if no verdict would prove anything.
        tolerance: Option<f64>, in 0.0..=1e4;
        unit: String;
        /// Reason why there is no verdict, or why our figure may differ, in English.
        why: String, in OrEmpty;
        _: From;
        unread "note";
    }
}

row! {
    /// `public_share.csv`: the part of purchases or construction that the state pays for.
    #[derive(Clone, Debug)]
    pub(crate) struct PublicRow in "public_share.csv", Projects {
        key region: Region, in Unlisted;
        key of: PublicPart, in ..;
        share: [f64; 3] = "value", "low", "high", by |cells, columns| with_ends(cells, columns, 0.0..=1.0);
        _: u16 = "year";
        _: From;
        unread "note";
    }
}
