//! Rows of the parameters varied for ranges.
//!
//! ```text
//! low ≤ central ≤ high     central: 1 for times and power, 0 for add; for set the fact itself; none for span, where the place gives them
//! ```

use crate::rows::{OrEmpty, row};
use crate::table_reader::RowCells;
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::facts::doubt_words::{DoubtEffect, DoubtGroup, DoubtKind, DoubtScale, DrawScope, Reason};
use cairn_core::facts::doubts::{Doubt, NumberName};
use cairn_core::kind::{Language, Storyline};

row! {
    /// `doubts.csv`: a varied number.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) struct DoubtRow in "doubts.csv", Choices(1), built in {
        key let id: String = "doubt";
        let group: DoubtGroup, in ..;
        let kind: DoubtKind, in ..;
        let on: DoubtTarget = "acts_on", in ..;
        let way: DoubtEffect, in ..;
        let range: (Option<[f64; 3]>, DoubtScale) = "low", "central", "high", "scale", by |cells, columns| ends(cells, columns, way?);
        let scope: DrawScope, in ..;
        let least: Option<f64>, in -1e6..=1e6;
        let most: Option<f64>, in -1e6..=1e6;
        let reason: Reason, in ..;
        let from: From;
        /// Further remarks, in English.
        note: String, in OrEmpty;
        let names: [String; Language::COUNT] = "name_ar", "name_zh", "name_en", "name_fr", "name_ru", "name_es";
        /// The parameter, as used in draws.
        doubt: Doubt => Doubt {
            id: id?,
            names: NumberName::of(names?),
            group: group?,
            kind: kind?,
            on: on?,
            way: way?,
            ends: range?.0,
            scale: range?.1,
            scope: scope?,
            least: least?,
            most: most?,
            reason: reason?,
        };
        /// Keys of its sources.
        sources: Vec<String> => from?.sources;
    }
}

row! {
    /// `storyline_weight.csv`: the part of draws that follow a storyline.
    #[derive(Clone, Debug)]
    pub(crate) struct StorylineWeightRow in "storyline_weight.csv", Choices(1), built in {
        key storyline: Storyline, in ..;
        weight: f64 = "weight", "low", "high", in 0.0..=1.0;
        _: From;
        unread "note";
    }
}

/// Low, central and high, and their scale; no numbers if the place itself gives them.
fn ends(
    cells: &mut RowCells<'_>,
    [low, central, high, scale]: [&'static str; 4],
    way: DoubtEffect,
) -> Option<(Option<[f64; 3]>, DoubtScale)> {
    let scale = cells.word(scale, &DoubtScale::ALL, DoubtScale::id)?;
    let [low, central, high] = [low, central, high].map(|column| cells.number_or_empty(column, -1e6, 1e6));
    let found = [low?, central?, high?];
    if way == DoubtEffect::Span {
        if found != [None; 3] {
            cells.fault("low", "the place says the range itself", "Leave low, central and high empty.");
        }
        return Some((None, scale));
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
    Some((Some([low, central, high]), scale))
}
