//! Moves: the figures that a change of data or rules moved most, and the fact that caused it.
//!
//! ```text
//! move  = (now − before) / the largest value of the variable before
//! cause = the one fact that moves the figure most when it alone gets its new numbers; the rules if the facts move less than half
//! ```
//!
//! Out of scope: storage of the earlier state.

use crate::findings::variable;
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::facts::rows::{FactAt, PlaceNumbers};
use cairn_core::model;
use cairn_core::year::Year;

/// The cause of a change of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoveCause {
    /// A fact, by its index in [`FactAt::all`].
    Fact(usize),
    /// The rules of the model: under the rules of today, the old facts give the same result.
    Rules,
    /// Facts of another form, which cannot be replaced one by one.
    Form,
}

/// The cause of the change `moved` of a variable of a place in a year.
pub fn mover(before: &Facts, now: &Facts, choices: &Choices, name: &str, year: Year, moved: f64) -> MoveCause {
    let value = |facts: &Facts| variable::find(&model::run(facts, choices), name).map_or(0.0, |series| series.values[year]);
    let base = value(before);
    if (value(now) - base).abs() * 2.0 < moved.abs() {
        return MoveCause::Rules;
    }
    let (old, new) = (PlaceNumbers::of(before), PlaceNumbers::of(now));
    let names = |facts: &Facts| -> Vec<String> { FactAt::all(facts).iter().map(|fact| fact.name(facts)).collect() };
    let all = names(now);
    if names(before) != all {
        return MoveCause::Form;
    }
    let (mut most, mut found) = (0.0, MoveCause::Form);
    for index in 0..all.len() {
        let (from, to) = (old.of_value(index), new.of_value(index));
        if from == to || from.len() != to.len() {
            continue;
        }
        let mut alone = old.clone();
        alone.values_mut()[old.start(index)..][..to.len()].copy_from_slice(to);
        let mut facts = before.clone();
        alone.write(&mut facts);
        let by = (value(&facts) - base).abs();
        if by > most {
            (most, found) = (by, MoveCause::Fact(index));
        }
    }
    found
}
