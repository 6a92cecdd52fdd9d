//! Say: the labels, values and sentences of a figure in the words of the page.

use crate::figure::sentence::{Fill, Sentence, sentences};
use crate::figure::{Figure, Label};
use crate::kind::Material;
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
                Fill::Material(material) => words.say(name_of(material)).to_owned(),
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
    let mut list: Option<String> = None;
    for mark in &figure.marks {
        let Some(value) = mark.value(figure, year) else { continue };
        let series = label(words, mark.label);
        let value = words.quantity(value, figure.unit);
        let item = words.fill(Key::ChartValue, &[("series", &series), ("value", &value)]);
        list = Some(match list {
            None => item,
            Some(list) => words.fill(Key::ListMore, &[("first", &list), ("last", &item)]),
        });
    }
    words.fill(
        Key::ChartYear,
        &[("year", &words.year(year)), ("values", &list.unwrap_or_default())],
    )
}

const fn name_of(material: Material) -> Key {
    match material {
        Material::Cement => Key::MaterialCement,
        Material::Aggregates => Key::MaterialAggregates,
        Material::Steel => Key::MaterialSteel,
        Material::Bricks => Key::MaterialBricks,
        Material::Wood => Key::MaterialWood,
        Material::Aluminium => Key::MaterialAluminium,
        Material::Copper => Key::MaterialCopper,
        Material::Glass => Key::MaterialGlass,
        Material::Plastics => Key::MaterialPlastics,
    }
}
