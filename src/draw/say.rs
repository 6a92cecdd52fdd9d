//! Say: the labels, values and sentences of a figure in the words of the page.

use crate::figure::sentence::{Fill, Sentence, sentences};
use crate::figure::{Figure, Label};
use crate::unit::Unit;
use crate::words::{Key, Words};
use crate::year::Year;

/// A label with its years.
#[must_use]
pub fn label(words: &Words, label: Label) -> String {
    let from = label.from.map(|year| words.year(year));
    let to = label.to.map(|year| words.year(year));
    let mut fills = Vec::new();
    if let Some(from) = &from {
        fills.push(("from", from.as_str()));
    }
    if let Some(to) = &to {
        fills.push(("to", to.as_str()));
    }
    words.fill(label.key, &fills)
}

/// What a figure says of a focus year.
#[must_use]
pub fn summary(words: &Words, figure: &Figure, place: &str, focus: Year) -> String {
    let said: Vec<String> = sentences(figure, focus)
        .iter()
        .map(|sentence| self::sentence(words, sentence, place))
        .collect();
    said.join(" ")
}

/// One whole sentence.
#[must_use]
pub fn sentence(words: &Words, sentence: &Sentence, place: &str) -> String {
    let texts: Vec<(&str, String)> = sentence
        .fills
        .iter()
        .map(|(name, fill)| {
            let text = match *fill {
                Fill::Place => place.to_owned(),
                Fill::Text(key) => words.say(key).to_owned(),
                Fill::Year(year) => words.year(year),
                Fill::Amount(value, unit) => words.quantity(value, unit),
                Fill::Share(share) => words.share(share),
            };
            (*name, text)
        })
        .collect();
    let fills: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    words.fill(sentence.key, &fills)
}

/// All values of a year, for who hears the chart.
#[must_use]
pub fn reading(words: &Words, figure: &Figure, year: Year) -> String {
    let mut items = Vec::new();
    for mark in &figure.marks {
        if let Some(value) = mark.value(figure, year) {
            let series = label(words, mark.label);
            let value = words.quantity(value, figure.unit);
            items.push(words.fill(Key::ChartValue, &[("series", &series), ("value", &value)]));
        }
    }
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    words.fill(Key::ChartYear, &[("year", &words.year(year)), ("values", &words.list(&items))])
}

/// How the values of a figure are written in a language: by which factor, with which decimals.
#[derive(Clone, Copy)]
pub struct Writing<'a> {
    words: &'a Words,
    /// The unit of what is written.
    pub unit: &'a str,
    factor: f64,
    decimals: u8,
}

impl<'a> Writing<'a> {
    /// The way all values of a figure are written, so that they can be compared.
    #[must_use]
    pub fn of(words: &'a Words, figure: &Figure) -> Writing<'a> {
        let (low, high) = figure.range();
        Writing::up_to(words, figure.unit, high.max(-low))
    }

    /// The way all values of one size are written.
    #[must_use]
    pub fn up_to(words: &'a Words, unit: Unit, peak: f64) -> Writing<'a> {
        let axis = words.axis(unit, peak);
        Writing {
            words,
            unit: axis.title,
            factor: axis.factor,
            decimals: decimals(peak * axis.factor),
        }
    }

    /// The same unit, with the digits that another size needs.
    #[must_use]
    pub fn with_digits_of(self, peak: f64) -> Writing<'a> {
        Writing {
            decimals: decimals(peak * self.factor),
            ..self
        }
    }

    /// A value of the figure.
    #[must_use]
    pub fn value(&self, value: f64) -> String {
        self.words.number(value * self.factor, self.decimals)
    }

    /// The same with its sign, a plus too: a difference.
    #[must_use]
    pub fn signed(&self, value: f64) -> String {
        self.words.signed(value * self.factor, self.decimals)
    }

    /// A tick of the figure's axis.
    #[must_use]
    pub fn tick(&self, value: f64, step: f64) -> String {
        self.words.tick(value * self.factor, step * self.factor)
    }
}

/// Decimals that give the largest value of a figure three digits that count.
fn decimals(peak: f64) -> u8 {
    if peak == 0.0 || peak >= 100.0 {
        0
    } else if peak >= 10.0 {
        1
    } else if peak >= 1.0 {
        2
    } else {
        3
    }
}
