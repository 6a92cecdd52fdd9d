//! Rows of the parameters varied for ranges.
//!
//! ```text
//! low ≤ central ≤ high     central: 1 for times and power, 0 for add; for set the fact itself; none for span, where the place gives them
//! ```

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::facts::doubt_words::{DoubtEffect, DoubtGroup, DoubtKind, DoubtScale, DrawScope, Reason};
use cairn_core::facts::doubts::{Doubt, NumberName};
use cairn_core::kind::Language;

/// `doubts.csv`: a varied number.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DoubtRow {
    /// The parameter, as used in draws.
    pub(crate) doubt: Doubt,
    /// Further remarks, in English.
    pub(crate) note: String,
    /// Keys of its sources.
    pub(crate) sources: Vec<String>,
}

impl Row for DoubtRow {
    const FILE: &'static str = "doubts.csv";
    const COLUMNS: &'static [&'static str] = &[
        "doubt", "group", "kind", "acts_on", "way", "low", "central", "high", "scale", "scope", "least", "most", "reason", "source",
        "basis", "note", "name_ar", "name_zh", "name_en", "name_fr", "name_ru", "name_es",
    ];
    const KEY: &'static [&'static str] = &["doubt"];
    fn read(cells: &mut RowCells<'_>) -> Option<DoubtRow> {
        let id = cells.text("doubt");
        let group = cells.word("group", &DoubtGroup::ALL, DoubtGroup::id);
        let kind = cells.word("kind", &DoubtKind::ALL, DoubtKind::id);
        let on = cells.word("acts_on", &DoubtTarget::ALL, DoubtTarget::id);
        let way = cells.word("way", &DoubtEffect::ALL, DoubtEffect::id);
        let scale = cells.word("scale", &DoubtScale::ALL, DoubtScale::id);
        let scope = cells.word("scope", &DrawScope::ALL, DrawScope::id);
        let reason = cells.word("reason", &Reason::ALL, Reason::id);
        let least = cells.number_or_empty("least", -1e6, 1e6);
        let most = cells.number_or_empty("most", -1e6, 1e6);
        let ends = ends(cells, way?, scale?);
        let note = cells.note("note");
        let names = Language::ALL.map(|language| cells.text(&["name_", language.id()].concat()));
        let named = names.iter().all(Option::is_some);
        let from = From::read(cells);
        Some(DoubtRow {
            doubt: Doubt {
                id: id?,
                names: named.then(|| NumberName::of(names.map(Option::unwrap_or_default)))?,
                group: group?,
                kind: kind?,
                on: on?,
                way: way?,
                ends: ends?,
                scale: scale?,
                scope: scope?,
                least: least?,
                most: most?,
                reason: reason?,
            },
            note,
            sources: from?.sources,
        })
    }
}

/// Low, central and high; `None` if the place itself gives them.
#[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
fn ends(cells: &mut RowCells<'_>, way: DoubtEffect, scale: DoubtScale) -> Option<Option<[f64; 3]>> {
    let [low, central, high] = ["low", "central", "high"].map(|column| cells.number_or_empty(column, -1e6, 1e6));
    let found = [low?, central?, high?];
    if way == DoubtEffect::Span {
        if found != [None; 3] {
            cells.fault("low", "the place says the range itself", "Leave low, central and high empty.");
        }
        return Some(None);
    }
    let [Some(low), Some(central), Some(high)] = found else {
        cells.fault("low", "a doubt has no range", "Write its low, its central and its high number.");
        return None;
    };
    if !cells.holds(low, central, high) {
        return None;
    }
    if scale == DoubtScale::Log && low <= 0.0 {
        cells.fault(
            "low",
            format!("{low} has no ratio to the others"),
            "Write a number above 0, or lin.",
        );
    }
    let neutral = match way {
        DoubtEffect::Times | DoubtEffect::Power => Some(1.0),
        DoubtEffect::Add => Some(0.0),
        DoubtEffect::Set | DoubtEffect::Span => None,
    };
    if let Some(neutral) = neutral.filter(|neutral| *neutral != central) {
        cells.fault(
            "central",
            format!("{central} would move the run on the screen"),
            format!("Write {neutral}."),
        );
    }
    Some(Some([low, central, high]))
}
