//! Number: numbers that a person sets by hand in place of ours, for a place.
//!
//! A typed number outside the bounds is a fault; one of a link or a file is limited to them, with a remark. Every number
//! set gives a remark with ours and its range. Out of scope: what a number does to the facts ([`cairn_core::doubt`]).

use crate::ask::choices::RunChoices;
use crate::ask::fault::four_digits;
use crate::ask::target::RunTarget;
use crate::ask::{QueryFault, suggestion};
use cairn_core::doubt::{OpenNumber, OwnNumber, OwnNumbers, with_own_numbers};
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::{Facts, World};

/// Reads `homes.life=90`.
///
/// # Errors
/// The text is not a name and a number, or the name is unknown.
pub fn read(text: &str) -> Result<(DoubtTarget, OwnNumber), QueryFault> {
    let wrong = || QueryFault::NumberForm { found: text.to_owned() };
    let (id, number) = text.split_once('=').ok_or_else(wrong)?;
    let on = named(id.trim())?;
    Ok((on, OwnNumber::parse(number.trim()).ok_or_else(wrong)?))
}

/// The number of this name.
///
/// # Errors
/// The name is unknown; the fault lists similar names.
pub fn named(id: &str) -> Result<DoubtTarget, QueryFault> {
    DoubtTarget::find(id).ok_or_else(|| QueryFault::Number {
        found: id.to_owned(),
        near: suggestion::names(id, DoubtTarget::ALL.iter().map(|on| on.id())),
    })
}

/// The numbers that can be set in a place.
pub fn open(target: &RunTarget<'_>, doubts: &Doubts) -> Vec<OpenNumber> {
    match target {
        RunTarget::One { facts, .. } => OpenNumber::all(facts, doubts),
        RunTarget::Whole { members, .. } => OpenNumber::of_members(members, doubts),
    }
}

/// Checks the numbers of the choices, adds the typed ones, and gives a remark on each. Returns the facts of the members
/// with these numbers, in the order of the target.
///
/// # Errors
/// A typed number outside its bounds in the place, or a number in a city.
pub fn set(
    chosen: &mut RunChoices,
    typed: &[(DoubtTarget, OwnNumber)],
    target: &RunTarget<'_>,
    doubts: &Doubts,
) -> Result<Vec<Facts>, QueryFault> {
    if target.id().is_city() {
        return Err(QueryFault::NumberInCity);
    }
    let open = open(target, doubts);
    let mut numbers = chosen.scenario.choices.numbers.clone();
    for (on, number) in typed {
        if let Some(own) = open.iter().find(|own| own.on == *on)
            && own.within_bounds(number.value()) != number.value()
        {
            return Err(QueryFault::NumberBounds {
                on: *on,
                found: *number,
                ends: own.ends,
                bounds: own.bounds,
            });
        }
        numbers.set(*on, Some(*number));
        chosen.receipt = None;
    }
    for (on, number) in numbers.iter() {
        if let Some(own) = open.iter().find(|own| own.on == on) {
            chosen.remarks.push(remark(own, number.value()));
            chosen.numbers.push(own.clone());
        }
    }
    let facts = facts(target, doubts, &numbers);
    chosen.scenario.choices.numbers = numbers;
    Ok(facts)
}

/// `homes.life: 90 yr, set by hand in place of ours, 50 (40 to 65); beyond our range`.
pub fn remark(own: &OpenNumber, value: f64) -> String {
    let unit = own.unit.map_or("", |unit| unit.symbol()).trim_start_matches('1');
    let gap = if unit.is_empty() { "" } else { " " };
    let [low, ours, high] = own.ends.map(four_digits);
    let mut text = format!(
        "{}: {}{gap}{unit}, set by hand in place of ours, {ours} ({low} to {high})",
        own.on.id(),
        four_digits(value)
    );
    let within_bounds = own.within_bounds(value);
    if within_bounds != value {
        text.push_str(&format!("; out of bounds, {} is used", four_digits(within_bounds)));
    } else if own.is_beyond(value) {
        text.push_str("; beyond our range");
    }
    text
}

fn facts(target: &RunTarget<'_>, doubts: &Doubts, numbers: &OwnNumbers) -> Vec<Facts> {
    let change = |facts: &&Facts| with_own_numbers(facts, doubts, numbers);
    match target {
        RunTarget::One { facts, .. } => vec![change(facts)],
        RunTarget::Whole { members, .. } => members.iter().map(change).collect(),
    }
}

/// Puts changed facts into a world, in place of those of the same places.
pub fn replace(world: &mut World, changed: Vec<Facts>) {
    for facts in changed {
        if let Some(known) = world.places.iter_mut().find(|known| known.place == facts.place) {
            *known = facts;
        }
    }
}
