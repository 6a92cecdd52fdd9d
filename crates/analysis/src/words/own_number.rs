//! Own number: the texts of a number that a person sets by hand: the number itself, and the sentence beside ours.
//!
//! Out of scope: what a number does.

use crate::words::{Key, Words};
use cairn_core::doubt::{OpenNumber, OwnNumber};
use cairn_core::facts::doubt_words::DoubtEffect;

/// A number written by its effect: a factor, a power, an addend, or the number itself.
pub fn by_effect(words: &Words, way: DoubtEffect, value: f64) -> String {
    let written = words.figures(value, 3);
    match way {
        DoubtEffect::Times => ["× ", &written].concat(),
        DoubtEffect::Power => ["^ ", &written].concat(),
        DoubtEffect::Add => words.signed(value, 3),
        DoubtEffect::Set | DoubtEffect::Span => written,
    }
}

/// A number with its unit, or written by its effect.
pub fn number_text(words: &Words, number: &OpenNumber, value: f64) -> String {
    match number.unit {
        Some(unit) => words.quantity(value, unit),
        None => by_effect(words, number.way, value),
    }
}

/// The sentence of a number that was set: the value used, ours and our range; beyond the range or the bounds it says so.
pub fn sentence(words: &Words, number: &OpenNumber, set: OwnNumber) -> String {
    let [low, ours, high] = number.ends.map(|end| number_text(words, number, end));
    let used = number.within_bounds(set.value());
    let value = number_text(words, number, used);
    let with = [
        ("name", number.names.say(words.language())),
        ("value", &*value),
        ("ours", &*ours),
        ("low", &*low),
        ("high", &*high),
    ];
    let key = if number.is_beyond(set.value()) {
        Key::AssumeToldBeyond
    } else {
        Key::AssumeTold
    };
    let sentence = words.fill(key, &with);
    if used == set.value() {
        return sentence;
    }
    [&sentence, words.sentence_gap(), &words.fill(Key::AssumeHeld, &[("value", &value)])].concat()
}
