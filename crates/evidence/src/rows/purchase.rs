//! Rows of purchase rules, and of public purchases; no rule of the country model reads them.

use crate::rows::{From, Region, held};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{Binding, PublicPart, RuleKind};
use cairn_core::place::PlaceId;

/// `purchase_rule.csv`: a rule in force, pledged or proposed, or an example of ours.
#[derive(Clone, Debug)]
pub(crate) struct RuleRow {
    pub(crate) id: String,
    pub(crate) place: Option<PlaceId>,
    pub(crate) who: String,
    pub(crate) of: String,
    pub(crate) scope: String,
    pub(crate) kind: RuleKind,
    pub(crate) written: String,
    pub(crate) limit: Option<f64>,
    pub(crate) first: Option<f64>,
    pub(crate) homes: bool,
    pub(crate) start: u16,
    pub(crate) full: u16,
    pub(crate) binding: Binding,
}

impl Row for RuleRow {
    const FILE: &'static str = "purchase_rule.csv";
    const COLUMNS: &'static [&'static str] = &[
        "rule", "place", "who", "material", "scope", "kind", "value", "unit", "limit", "first", "homes", "start", "full", "binding",
        "source", "basis", "note",
    ];
    const KEY: &'static [&'static str] = &["rule"];
    fn read(cells: &mut RowCells<'_>) -> Option<RuleRow> {
        let id = cells.text("rule");
        let place = if cells.note("place").is_empty() {
            Some(None)
        } else {
            cells.place("place").map(Some)
        };
        let (who, of, scope) = (cells.text("who"), cells.text("material"), cells.text("scope"));
        let kind = cells.word("kind", &RuleKind::ALL, RuleKind::id);
        let written = [cells.note("value"), cells.note("unit")].join(" ");
        let limit = cells.number_or_empty("limit", 0.0, 1e4);
        let first = cells.number_or_empty("first", 0.0, 1e4);
        let homes = cells.yes("homes");
        let (start, full) = (cells.year("start"), cells.year("full"));
        let binding = cells.word("binding", &Binding::ALL, Binding::id);
        From::read(cells)?;
        if start? > full? {
            cells.fault("full", "a rule is full before it begins", "Write the years in their order.");
            return None;
        }
        Some(RuleRow {
            id: id?,
            place: place?,
            who: who?,
            of: of?,
            scope: scope?,
            kind: kind?,
            written: written.trim().to_owned(),
            limit: limit?,
            first: first?,
            homes: homes?,
            start: start?,
            full: full?,
            binding: binding?,
        })
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

/// `purchase_check.csv`: the effect of a rule in a country by another count, and the tolerance of ours.
#[derive(Clone, Debug, PartialEq)]
pub struct PurchaseCheck {
    /// The rule.
    pub rule: String,
    /// The place.
    pub place: PlaceId,
    /// Quantity of ours that is compared.
    pub measure: PurchaseMeasure,
    /// The central value.
    pub value: f64,
    /// Its low and high end, if given.
    pub ends: Option<[f64; 2]>,
    /// Tolerance of our figure; `None` if no verdict would prove anything.
    pub tolerance: Option<f64>,
    /// Unit.
    pub unit: String,
    /// Reason why there is no verdict, or why our figure may differ, in English.
    pub why: String,
}

impl Row for PurchaseCheck {
    const FILE: &'static str = "purchase_check.csv";
    const COLUMNS: &'static [&'static str] = &[
        "rule",
        "place",
        "measure",
        "value",
        "low",
        "high",
        "tolerance",
        "unit",
        "why",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["rule", "place", "measure"];
    fn read(cells: &mut RowCells<'_>) -> Option<PurchaseCheck> {
        let (rule, place) = (cells.text("rule"), cells.place("place"));
        let measure = cells.word("measure", &PurchaseMeasure::ALL, PurchaseMeasure::id);
        let value = cells.number("value", 0.0, 1e4);
        let [low, high, tolerance] = ["low", "high", "tolerance"].map(|column| cells.number_or_empty(column, 0.0, 1e4));
        let (unit, why) = (cells.text("unit"), cells.note("why"));
        From::read(cells)?;
        Some(PurchaseCheck {
            rule: rule?,
            place: place?,
            measure: measure?,
            value: value?,
            ends: low?.zip(high?).map(|(low, high)| [low, high]),
            tolerance: tolerance?,
            unit: unit?,
            why,
        })
    }
}

/// `public_share.csv`: the part of purchases or construction that the state pays for.
#[derive(Clone, Debug)]
pub(crate) struct PublicRow {
    pub(crate) region: Region,
    pub(crate) of: PublicPart,
    pub(crate) share: [f64; 3],
}

impl Row for PublicRow {
    const FILE: &'static str = "public_share.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "of", "value", "low", "high", "year", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region", "of"];
    fn read(cells: &mut RowCells<'_>) -> Option<PublicRow> {
        let region = Region::read(cells);
        let of = cells.word("of", &PublicPart::ALL, PublicPart::id);
        let value = held(cells, "value", ["low", "high"], [0.0, 1.0]);
        let [low, high] = ["low", "high"].map(|end| cells.number(end, 0.0, 1.0));
        cells.year("year")?;
        From::read(cells)?;
        Some(PublicRow {
            region: region?,
            of: of?,
            share: [value?, low?, high?],
        })
    }
}
