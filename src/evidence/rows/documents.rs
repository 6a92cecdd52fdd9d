//! Rows of what documents say: each figure of theirs, the case that holds ours beside it, where it is seen, or why not.

use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::From;

/// How the printed figure and the number of a case are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Both are the same: a level, a share, a ratio.
    Level,
    /// A change in percent is printed; the case is the ratio of two years.
    Change,
    /// Growth in percent a year is printed; the case is the ratio of its years.
    Yearly,
    /// They are not: no number is printed, or the model does not count it as one number.
    None,
}

impl Compared {
    /// All, in the order they are listed.
    pub const ALL: [Compared; 4] = [Compared::Level, Compared::Change, Compared::Yearly, Compared::None];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Compared::Level => "level",
            Compared::Change => "change",
            Compared::Yearly => "yearly",
            Compared::None => "none",
        }
    }
}

/// What a figure is for here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Ours is to stand beside it, or the reason why none can.
    Reproduce,
    /// It is to be seen on a page.
    Show,
    /// It tells what organisations did.
    Context,
}

impl Role {
    /// All, in the order they are listed.
    pub const ALL: [Role; 3] = [Role::Reproduce, Role::Show, Role::Context];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Role::Reproduce => "reproduce",
            Role::Show => "show",
            Role::Context => "context",
        }
    }
}

/// A figure of a document: `documents.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Documented {
    /// The document.
    pub document: String,
    /// Its paragraph, footnote or figure.
    pub paragraph: String,
    /// What the figure is of, in English.
    pub what: String,
    /// The figure as printed, in English.
    pub printed: String,
    /// The same as a number, from its low end to its high one; none where no number is printed.
    pub ends: Option<[f64; 2]>,
    /// Unit of both; `1` is a count or a ratio.
    pub unit: String,
    /// How the case is held against it.
    pub compared: Compared,
    /// What it is for.
    pub role: Role,
    /// Ids of the published cases that hold ours beside it.
    pub cases: Vec<String>,
    /// Where on the site it is seen, from the folder of a language; the first says it best.
    pub seen: Vec<String>,
    /// Why nothing stands beside it, or what to know, in English.
    pub why: String,
}

impl Row for Documented {
    const FILE: &'static str = "documents.csv";
    const COLUMNS: &'static [&'static str] = &[
        "figure",
        "document",
        "paragraph",
        "what",
        "printed",
        "low",
        "high",
        "unit",
        "compare",
        "role",
        "case",
        "seen",
        "why",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["figure"];
    fn read(cells: &mut Cells<'_>) -> Option<Documented> {
        cells.text("figure")?;
        let (document, paragraph) = (cells.text("document"), cells.text("paragraph"));
        let (what, printed) = (cells.text("what"), cells.text("printed"));
        let ends = ["low", "high"].map(|column| cells.number_or_empty(column, -MOST, MOST));
        let role = cells.word("role", &Role::ALL, Role::id);
        let [compare, unit, cases, seen, why] = ["compare", "unit", "case", "seen", "why"].map(|column| cells.note(column));
        let compared = if compare.is_empty() && cases.is_empty() {
            Some(Compared::None)
        } else {
            cells.word("compare", &Compared::ALL, Compared::id)
        };
        From::read(cells)?;
        let [low, high] = ends;
        let ends = match (low?, high?) {
            (None, None) => None,
            (Some(low), Some(high)) if low <= high && !unit.is_empty() => Some([low, high]),
            _ => {
                cells.fault("low", "half a number", "Write low, high and unit, low first, or none of them.");
                return None;
            }
        };
        if cases.is_empty() && seen.is_empty() && why.is_empty() {
            cells.fault(
                "why",
                "neither a case nor a page nor a reason".to_owned(),
                "Say where the figure is seen, or why it is not.",
            );
            return None;
        }
        if ends.is_none() && compared? != Compared::None {
            cells.fault("compare", "there is no number to compare with", "Write none.");
            return None;
        }
        let apart = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        Some(Documented {
            document: document?,
            paragraph: paragraph?,
            what: what?,
            printed: printed?,
            ends,
            unit,
            compared: compared?,
            role: role?,
            cases: apart(&cases),
            seen: apart(&seen),
            why,
        })
    }
}

/// No figure is larger than this.
const MOST: f64 = 1e6;
