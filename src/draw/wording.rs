//! Wording: the labels, values and sentences of a figure in the words of the page.

use cairn_analysis::figure::reach;
use cairn_analysis::figure::sentence::{FigureSentence, Fill, sentences};
use cairn_analysis::figure::{Figure, Label, Mark, MarkShape};
use cairn_analysis::words::number::decimals_of_size;
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;
use cairn_core::unit::rounding::adding_up;
use cairn_core::year::Year;

/// A label with its years.
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

/// A label as short as it can be beside its series.
pub fn short(words: &Words, label: Label) -> String {
    let key = match label.key {
        Key::BandBefore => Key::BandShortBefore,
        Key::BandSpan => Key::BandShortSpan,
        Key::BandToBuild => Key::BandShortToBuild,
        key => key,
    };
    self::label(words, Label { key, ..label })
}

/// The unit of a figure in a word; empty if it takes more, or if its numbers have another factor.
pub fn short_unit<'a>(words: &'a Words, figure: &Figure) -> &'a str {
    let (low, high) = figure.range();
    let unit = match figure.unit.in_all().unwrap_or(figure.unit) {
        Unit::MtCo2e => Unit::Mt,
        unit @ (Unit::Mt | Unit::Kt | Unit::Pj) => unit,
        _ => return "",
    };
    let (short, whole) = (words.axis(unit, high.max(-low)), words.axis(figure.unit, high.max(-low)));
    if short.factor == whole.factor { short.title } else { "" }
}

pub fn summary(words: &Words, figure: &Figure, place: &str, focus: Year) -> String {
    let texts: Vec<String> = sentences(figure, focus)
        .iter()
        .map(|sentence| self::sentence(words, figure, sentence, place))
        .collect();
    texts.join(words.sentence_gap())
}

/// The years that are past and those that are a scenario, for readers who do not see the veil; `None` without a past.
pub fn eras(words: &Words, figure: &Figure) -> Option<String> {
    let is_past = (figure.first..figure.last).contains(&Year::RECONSTRUCTED);
    let era = |series: Key, [from, to]: [Year; 2]| {
        let [from, to] = [from, to].map(|year| words.year(year));
        let years = words.fill(Key::BandShortSpan, &[("from", &from), ("to", &to)]);
        words.fill(Key::ChartValue, &[("series", words.say(series)), ("value", &years)])
    };
    let past = || era(Key::ChartHistory, [figure.first, Year::RECONSTRUCTED]);
    let ahead = || era(Key::ChartProjection, [Year::LEVERS, figure.last]);
    is_past.then(|| words.list(&[&past(), &ahead()]))
}

/// The title of a figure, with the addition of its lens.
pub fn title(words: &Words, figure: &Figure) -> String {
    through(words, figure, words.say(figure.title()))
}

/// The unit of a figure, with the addition of its lens.
pub fn unit(words: &Words, figure: &Figure) -> String {
    through(words, figure, &mean(words, figure, FigureNumberFormat::of(words, figure).unit))
}

/// A unit. For flows year by year, it adds that each value is a mean of five years.
pub fn mean(words: &Words, figure: &Figure, unit: &str) -> String {
    if figure.has_means() {
        words.fill(Key::FigureMean, &[("unit", unit)])
    } else {
        unit.to_owned()
    }
}

fn through(words: &Words, figure: &Figure, what: &str) -> String {
    let mut subject = what.to_owned();
    if figure.lens.summed {
        subject = words.fill(Key::LensIsSummed, &[("what", &subject), ("from", &words.year(Year::LEVERS))]);
    }
    if figure.lens.against {
        subject = words.fill(Key::LensIsAgainst, &[("what", &subject)]);
    }
    subject
}

/// One whole sentence of a figure.
pub fn sentence(words: &Words, figure: &Figure, sentence: &FigureSentence, place: &str) -> String {
    let texts: Vec<(&str, String)> = sentence
        .fills
        .iter()
        .map(|(name, fill)| {
            let text = match *fill {
                Fill::Place => place.to_owned(),
                Fill::Label(label) => self::label(words, label),
                Fill::Title => title(words, figure),
                Fill::Year(year) => words.year(year),
                Fill::Amount(value, unit) => words.quantity_beside(value, largest_amount(sentence, unit), unit),
                Fill::Difference(value, unit) => words.difference(value, unit),
                Fill::Share(share) => words.share(share),
                Fill::Between(ends, unit) => words.between(ends, unit),
            };
            (*name, text)
        })
        .collect();
    let fills: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    words.fill(sentence.key, &fills)
}

/// The largest amount of a unit in a sentence.
fn largest_amount(sentence: &FigureSentence, unit: Unit) -> f64 {
    let size = |fill: &Fill| match *fill {
        Fill::Amount(value, of) if of == unit => value.abs(),
        _ => 0.0,
    };
    sentence.fills.iter().map(|(_, fill)| size(fill)).fold(0.0, f64::max)
}

/// All values of a year, for screen readers.
pub fn reading(words: &Words, figure: &Figure, year: Year) -> String {
    let mut items = Vec::new();
    let total = figure.is_stacked().then(|| figure.total());
    let in_all = total.and_then(|total| total.get(year.index() - figure.first.index()).copied());
    if let Some(value) = in_all {
        let (series, value) = (words.say(Key::TableTotal), words.quantity(value, figure.unit));
        items.push(words.fill(Key::ChartValue, &[("series", series), ("value", &value)]));
    }
    for mark in &figure.marks {
        // A ghost that coincides with the run is not repeated; the ends of a range are read together.
        match mark.shape {
            MarkShape::Ghost if figure.coincides(mark) => continue,
            MarkShape::Low | MarkShape::High => continue,
            MarkShape::Band | MarkShape::Line | MarkShape::Ghost => {}
        }
        if let Some(value) = mark.value(figure, year) {
            let series = label(words, mark.label);
            let value = words.quantity(value, figure.unit);
            items.push(words.fill(Key::ChartValue, &[("series", &series), ("value", &value)]));
        }
    }
    for (_, low, _) in figure.reaches() {
        if let Some(ends) = figure.ends(low.tone, year) {
            let (series, value) = (words.say(reach::name(low.tone)), words.between(ends, figure.unit));
            items.push(words.fill(Key::ChartValue, &[("series", series), ("value", &value)]));
        }
    }
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    words.fill(Key::ChartYear, &[("year", &words.year(year)), ("values", &words.list(&items))])
}

/// A text in lines of at most `letters` letters, broken between words; a longer word has a line of its own.
pub(crate) fn broken(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The number format of a figure in a language: factor and decimals.
#[derive(Clone, Copy)]
pub struct FigureNumberFormat<'a> {
    words: &'a Words,
    /// The unit of the written values.
    pub unit: &'a str,
    factor: f64,
    decimals: u8,
}

impl<'a> FigureNumberFormat<'a> {
    /// One format for all values of a figure, so that they can be compared.
    pub fn of(words: &'a Words, figure: &Figure) -> FigureNumberFormat<'a> {
        let (low, high) = figure.range();
        FigureNumberFormat::up_to(words, figure.unit, high.max(-low))
    }

    /// One format for all values up to a peak.
    pub fn up_to(words: &'a Words, unit: Unit, peak: f64) -> FigureNumberFormat<'a> {
        let axis = words.axis(unit, peak);
        FigureNumberFormat {
            words,
            unit: axis.title,
            factor: axis.factor,
            decimals: decimals_of_size(peak * axis.factor),
        }
    }

    /// The formats of both ends of a change and of its parts; parts have the digits of the largest part.
    pub fn of_parts(words: &'a Words, unit: Unit, [from, to]: [f64; 2], parts: impl Iterator<Item = f64>) -> [FigureNumberFormat<'a>; 2] {
        let largest = parts.map(f64::abs).fold((to - from).abs(), f64::max);
        let ends = FigureNumberFormat::up_to(words, unit, from.abs().max(to.abs()).max(largest));
        [ends, ends.with_digits_of(largest)]
    }

    /// The same unit, with the digits for another size.
    pub fn with_digits_of(self, peak: f64) -> FigureNumberFormat<'a> {
        FigureNumberFormat {
            decimals: decimals_of_size(peak * self.factor),
            ..self
        }
    }

    pub fn value(&self, value: f64) -> String {
        self.words.number(value * self.factor, self.decimals)
    }

    /// The two ends of a range, with two digits, rounded outwards.
    pub fn between(&self, ends: [f64; 2]) -> String {
        self.words.between_ends(ends, self.factor)
    }

    /// A difference, always with its sign.
    pub fn signed(&self, value: f64) -> String {
        self.words.signed(value * self.factor, self.decimals)
    }

    /// The format of a change and its parts: a share changes by percentage points, with the digits of [`Words::change_in`].
    pub fn of_change(self, value: f64, unit: Unit) -> FigureNumberFormat<'a> {
        if unit != Unit::Share {
            return self;
        }
        let points = value * self.factor;
        let decimals = u8::from(points.abs() < 9.95);
        FigureNumberFormat {
            unit: self.words.points(points, decimals),
            decimals,
            ..self
        }
    }

    /// Parts of a whole with their signs, rounded so that the written parts add up to the written whole.
    ///
    /// See [`cairn_core::unit::rounding`].
    pub fn adding_up(&self, parts: &[f64]) -> Vec<String> {
        self.rounded(parts).into_iter().map(|part| self.rounded_signed(part)).collect()
    }

    /// The same as numbers in the unit of the format, so that some of them can be added up.
    pub fn rounded(&self, parts: &[f64]) -> Vec<f64> {
        let parts: Vec<f64> = parts.iter().map(|part| part * self.factor).collect();
        adding_up(&parts, self.decimals)
    }

    /// The value of each mark of a figure in a year, written; bands add up to the written total.
    pub fn marks(&self, figure: &Figure, year: Year) -> Vec<Option<String>> {
        let value = |mark: &Mark| mark.value(figure, year).filter(|value| value.is_finite());
        let bands = figure.marks.iter().filter(|mark| mark.shape == MarkShape::Band);
        let bands: Vec<f64> = bands.map(|mark| value(mark).unwrap_or(0.0)).collect();
        let mut rounded = self.rounded(&bands).into_iter();
        let written = |mark: &Mark| {
            let band = (mark.shape == MarkShape::Band).then(|| rounded.next()).flatten();
            let value = value(mark)?;
            Some(band.map_or_else(|| self.value(value), |band| self.words.number(band, self.decimals)))
        };
        figure.marks.iter().map(written).collect()
    }

    /// A number of [`FigureNumberFormat::rounded`], or a sum of them, with its sign.
    pub fn rounded_signed(&self, rounded: f64) -> String {
        self.words.signed(rounded, self.decimals)
    }

    /// A tick of the figure's axis.
    pub fn tick(&self, value: f64, step: f64) -> String {
        self.words.tick(value * self.factor, step * self.factor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    #[test]
    fn what_is_read_of_parts_adds_up_to_the_whole() {
        let words = Words::embedded(Language::English);
        let parts = [-1.4, -1.4, -1.4, 0.45];
        let writing = FigureNumberFormat::up_to(&words, Unit::MtPerYear, 400.0);
        let written = writing.adding_up(&parts);
        let read: f64 = written.iter().map(|text| text.replace('−', "-").parse::<f64>().unwrap()).sum();
        assert_eq!((read, written.len()), (-4.0, 4), "{written:?}");
    }
}
