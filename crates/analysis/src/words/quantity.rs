//! Quantity: a number with its unit, as a language writes it.
//!
//! Three significant digits. Number, sign and unit are isolated, so that no text direction around them splits them.
//! Factors by scale ("100": 万, "0.01": 亿) come from the catalogue.

use crate::findings::range::quantile::outwards;
use crate::words::comparison::percent_of_change;
use crate::words::number::RoundedNumber;
use crate::words::plural::{self, PluralForm};
use crate::words::text::{Text, of_form};
use crate::words::units::unit_keys;
use crate::words::{Key, Words, isolate};
use cairn_core::kind::{Direction, Language};
use cairn_core::unit::Unit;

/// Significant digits of a quantity in a sentence.
const FIGURES: u8 = 3;
/// The power of ten from millions to single pieces.
const SINGLE: i8 = 6;
/// Significant digits of the ends of a range.
const END_FIGURES: u8 = 2;

/// The unit of an axis or of a column: its words, and the factor for values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisUnit<'a> {
    /// The unit in words.
    pub title: &'a str,
    /// Factor from values to the numbers at the ticks.
    pub factor: f64,
}

impl Words {
    /// A number with `decimals` decimals. Isolated in right-to-left text, where its sign would otherwise move behind it.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        self.set(&RoundedNumber::fixed(value, decimals).write(self.language))
    }

    /// The number always with its sign: "+1.2".
    pub fn signed(&self, value: f64, decimals: u8) -> String {
        self.set(&RoundedNumber::fixed(value, decimals).write_signed(self.language))
    }

    /// A number with `figures` significant digits, without trailing zeros after the point.
    pub fn figures(&self, value: f64, figures: u8) -> String {
        self.set(&RoundedNumber::significant(value, figures).write(self.language))
    }

    /// The same always with its sign.
    pub fn signed_figures(&self, value: f64, figures: u8) -> String {
        self.set(&RoundedNumber::significant(value, figures).write_signed(self.language))
    }

    /// A value with its unit: "27.1 m² a person".
    pub fn quantity(&self, value: f64, unit: Unit) -> String {
        let (template, shown) = self.number_parts(value, value, unit);
        self.with_number(template, &shown.write(self.language))
    }

    /// A difference with its unit, always with its sign: "+27.1 m² a person".
    pub fn difference(&self, value: f64, unit: Unit) -> String {
        let (template, shown) = self.number_parts(value, value, unit);
        self.with_number(template, &shown.write_signed(self.language))
    }

    /// A value with its unit in three pieces: the text before, the number, the text after.
    ///
    /// It is for a page that sets the number larger. Spaces belong to the pieces.
    pub fn pieces(&self, value: f64, unit: Unit) -> [String; 3] {
        let (template, shown) = self.number_parts(value, value, unit);
        self.in_pieces(template, &shown)
    }

    /// True if two values are written in the same scale of their unit, so that the unit after the second serves both.
    pub fn share_a_scale(&self, [one, other]: [f64; 2], unit: Unit) -> bool {
        let text = self.text(unit_keys(unit)[1]);
        scale(text, one.abs(), unit).0 == scale(text, other.abs(), unit).0
    }

    pub(super) fn in_pieces(&self, template: &str, shown: &RoundedNumber) -> [String; 3] {
        let (before, after) = template.split_once("{number}").unwrap_or(("", ""));
        [before.to_owned(), shown.write(self.language), after.to_owned()]
    }

    /// The text of a value's unit in the scale of `size`, and the number in it.
    pub(super) fn number_parts(&self, value: f64, size: f64, unit: Unit) -> (&str, RoundedNumber) {
        let (text, power, shown) = self.rounded(value, size, unit);
        let shown = shown.trimmed();
        (self.template(text, power, &shown), shown)
    }

    /// The same with zeros after the point.
    pub(super) fn said_in_full(&self, value: f64, size: f64, unit: Unit) -> (&str, RoundedNumber) {
        let (text, power, shown) = self.rounded(value, size, unit);
        (self.template(text, power, &shown), shown)
    }

    fn rounded(&self, value: f64, size: f64, unit: Unit) -> (&Text, i8, RoundedNumber) {
        let text = self.text(unit_keys(unit)[1]);
        let power = scale(text, size.abs(), unit).0;
        let shown = if unit == Unit::Share {
            percent_in_full(value)
        } else if unit == Unit::Year {
            RoundedNumber::fixed(value, 0)
        } else if is_counted(unit) && power == SINGLE && (value * factor(power)).abs() < 100.0 {
            // Single vehicles, people and homes are whole.
            RoundedNumber::fixed(value * factor(power), 0)
        } else {
            RoundedNumber::full(value * factor(power), FIGURES)
        };
        (text, power, shown)
    }

    /// A share from 0 to 1 in percent: whole from 10 % on, one decimal below.
    pub fn share(&self, share: f64) -> String {
        self.quantity(share, Unit::Share)
    }

    /// A share or a change in percent, with the digits of tables; a change with its sign.
    pub fn percent(&self, share: f64, signed: bool) -> String {
        let shown = RoundedNumber::significant(share * 100.0, 5).trimmed();
        let written = if signed && !shown.is_zero() {
            shown.write_signed(self.language)
        } else {
            shown.write(self.language)
        };
        self.with_number(self.template(self.text(Key::QuantityShare), 2, &shown), &written)
    }

    /// Difference of a run from the reference, in percent with its sign; "no change" if it rounds to 0.
    pub fn change(&self, yours: f64, reference: f64) -> String {
        if reference == 0.0 {
            let key = if yours == 0.0 { Key::ChangeNone } else { Key::ChangeFromZero };
            return self.say(key).to_owned();
        }
        let shown = percent_of_change((yours - reference) / reference.abs(), yours > 0.0);
        if shown.is_zero() {
            return self.say(Key::ChangeNone).to_owned();
        }
        self.with_number(
            self.template(self.text(Key::QuantityShare), 2, &shown),
            &shown.write_signed(self.language),
        )
    }

    /// The difference in the unit's own way: a share changes by percentage points, all other units by percent.
    pub fn change_in(&self, unit: Unit, yours: f64, reference: f64) -> String {
        if unit != Unit::Share {
            return self.change(yours, reference);
        }
        let shown = percent(yours - reference);
        if shown.is_zero() {
            return self.say(Key::ChangeNone).to_owned();
        }
        self.with_number(
            self.template(self.text(Key::QuantityPoints), 0, &shown),
            &shown.write_signed(self.language),
        )
    }

    /// The unit of an axis, with the factor that brings `largest` to a readable size.
    ///
    /// Ticks are `value * axis.factor`; in English the factor is 1, but 100 for a share.
    pub fn axis(&self, unit: Unit, largest: f64) -> AxisUnit<'_> {
        let (power, title) = scale(self.text(unit_keys(unit)[0]), largest.abs(), unit);
        AxisUnit {
            title,
            factor: factor(power),
        }
    }

    /// The number at a tick of an axis, with the decimals its step needs and no unit.
    pub fn tick(&self, value: f64, step: f64) -> String {
        self.number(value, crate::words::number::decimals_of_step(step))
    }

    /// The text of a scale in the plural form of the number.
    pub(super) fn template<'a>(&self, text: &'a Text, power: i8, shown: &RoundedNumber) -> &'a str {
        match text {
            Text::Scales(scales) => {
                let form = plural::form(self.language, shown);
                let chosen = scales.iter().find(|(own, _)| *own == power);
                chosen.and_then(|(_, forms)| of_form(forms, form)).unwrap_or("{number}")
            }
            Text::Plain(_) | Text::Forms(_) => self.form_of(text, shown),
        }
    }

    /// A template with its number filled in, isolated as a whole.
    pub(super) fn with_number(&self, template: &str, written: &str) -> String {
        // A unit in Arabic letters stands left of its number; a bare sign ("%") stays right of it.
        if isolate::runs_right_to_left(template) {
            let number = isolate::in_direction(Direction::LeftToRight, written);
            isolate::in_direction(Direction::RightToLeft, &crate::words::filled(template, &[("number", &number)]))
        } else {
            isolate::in_direction(Direction::LeftToRight, &crate::words::filled(template, &[("number", written)]))
        }
    }

    /// A written number, safe in the language's direction.
    pub(crate) fn set(&self, written: &str) -> String {
        set(self.language, written)
    }
}

fn set(language: Language, written: &str) -> String {
    match language.direction() {
        Direction::LeftToRight => written.to_owned(),
        Direction::RightToLeft => isolate::in_direction(Direction::LeftToRight, written),
    }
}

/// The two ends of a range as shown.
pub(super) fn ends(low: f64, high: f64) -> [RoundedNumber; 2] {
    outwards(low, high).map(|end| RoundedNumber::significant(end, END_FIGURES))
}

/// A share in percent, rounded for display.
pub(super) fn percent(share: f64) -> RoundedNumber {
    percent_in_full(share).trimmed()
}

/// The same with a zero after the point.
fn percent_in_full(share: f64) -> RoundedNumber {
    let percent = share * 100.0;
    let decimals = u8::from(percent.abs() < 9.95);
    RoundedNumber::fixed(percent, decimals)
}

/// Selects a scale of a text: the one with the smallest number of sufficient size, otherwise the finest; returns power of ten and text.
///
/// Zero is shown in the unit of tables if the text has it, otherwise in the coarsest: 0 million, neither 0 billion nor 0.
pub(super) fn scale(text: &Text, size: f64, unit: Unit) -> (i8, &str) {
    match text {
        Text::Plain(text) => (0, text),
        Text::Forms(_) => (0, text.form(PluralForm::Other).unwrap_or_default()),
        Text::Scales(scales) => {
            let fitting = if size == 0.0 {
                scales.iter().find(|(power, _)| *power == 0).or_else(|| scales.first())
            } else {
                scales.iter().find(|(power, _)| size * factor(*power) >= least(*power, unit))
            };
            let chosen = fitting.or_else(|| scales.last());
            chosen.map_or((0, ""), |(power, forms)| {
                (*power, of_form(forms, PluralForm::Other).unwrap_or_default())
            })
        }
    }
}

/// The least number shown in a scale: 0.1 in the unit of tables, except for money and what is counted, and 1 in all others.
const fn least(power: i8, unit: Unit) -> f64 {
    let is_money = matches!(unit, Unit::BillionUsd | Unit::BillionUsdPerYear);
    if power == 0 && !is_money && !is_counted(unit) { 0.1 } else { 1.0 }
}

/// True for a number of vehicles, people or homes: below a million they are written one by one.
pub(super) const fn is_counted(unit: Unit) -> bool {
    matches!(
        unit,
        Unit::MillionCars | Unit::MillionCarsPerYear | Unit::MillionPeople | Unit::MillionHomes
    )
}

/// Ten to a power, exact up to 1e9 and the nearest number below 1.
pub(super) fn factor(power: i8) -> f64 {
    let mut size = 1.0;
    for _ in 0..power.unsigned_abs() {
        size *= 10.0;
    }
    if power < 0 { 1.0 / size } else { size }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::words::isolate::bare;
    use crate::words::places::PlaceNames;

    fn english() -> Words {
        Words::embedded(Language::English)
    }

    /// Words with a few texts only.
    fn words(language: Language, json: &str) -> Words {
        let mut catalogue: BTreeMap<String, Text> = serde_json::from_str(json).unwrap();
        Words::of(language, |key| catalogue.remove(key.id()), PlaceNames::default())
    }

    #[test]
    fn a_quantity_is_isolated_with_its_unit() {
        assert_eq!(english().quantity(27.06, Unit::M2PerPerson), "\u{2066}27.1 m² per person\u{2069}");
        assert_eq!(bare(&english().quantity(1.0, Unit::Years)), "1 year");
        assert_eq!(bare(&english().quantity(41.26, Unit::Years)), "41.3 years");
        assert_eq!(bare(&english().quantity(-123.4, Unit::Mt)), "\u{2212}123 Mt");
        assert_eq!(bare(&english().quantity(1234.0, Unit::Mt)), "1.23 Gt");
    }

    #[test]
    fn what_is_small_is_said_in_a_smaller_unit() {
        assert_eq!(bare(&english().quantity(0.000_136, Unit::MillionM2PerYear)), "136 m² per year");
        assert_eq!(bare(&english().quantity(0.37, Unit::Mt)), "0.37 Mt");
        assert_eq!(bare(&english().quantity(0.0, Unit::Mt)), "0 Mt");
        let english = english();
        let axis = english.axis(Unit::MillionM2, 0.3);
        assert_eq!((axis.title, axis.factor), ("million m²", 1.0));
        let axis = english.axis(Unit::MillionM2, 0.03);
        assert_eq!((axis.title, axis.factor), ("m²", 1e6));
        assert_eq!(english.axis(Unit::MtPerYear, 0.0001).title, "t per year");
    }

    #[test]
    fn in_arabic_the_number_is_isolated_within_the_whole() {
        let arabic = words(
            Language::Arabic,
            r#"{"quantity.m2_per_person": "{number} م² للفرد", "quantity.share": {"100": "{number}%"}}"#,
        );
        assert_eq!(
            arabic.quantity(27.06, Unit::M2PerPerson),
            "\u{2067}\u{2066}27.1\u{2069} م² للفرد\u{2069}"
        );
        assert_eq!(arabic.share(0.12), "\u{2066}12%\u{2069}");
        assert_eq!(arabic.number(-1234.5, 1), "\u{2066}\u{2212}1\u{202f}234.5\u{2069}");
    }

    #[test]
    fn chinese_counts_in_ten_thousands_and_hundred_millions() {
        let chinese = words(
            Language::Chinese,
            r#"{"quantity.mt": {"100": "{number}万公吨", "0.01": "{number}亿公吨"},
                "unit.mt": {"100": "万公吨", "0.01": "亿公吨"}}"#,
        );
        assert_eq!(bare(&chinese.quantity(1050.0, Unit::Mt)), "10.5亿公吨");
        assert_eq!(bare(&chinese.quantity(0.0, Unit::Mt)), "0亿公吨");
        let axis = chinese.axis(Unit::Mt, 4_000.0);
        assert_eq!((axis.title, axis.factor), ("亿公吨", 0.01));
    }

    #[test]
    fn a_share_is_shown_in_percent() {
        let shares = [
            (0.6238, "62%"),
            (0.0345, "3.5%"),
            (0.03, "3%"),
            (0.0996, "10%"),
            (0.0, "0%"),
            (1.0, "100%"),
        ];
        for (share, shown) in shares {
            assert_eq!(bare(&english().share(share)), shown);
            assert_eq!(bare(&english().quantity(share, Unit::Share)), shown);
        }
        assert_eq!(english().axis(Unit::Share, 1.0), AxisUnit { title: "%", factor: 100.0 });
    }

    #[test]
    fn ends_have_two_digits_outwards_and_one_unit() {
        let text = |ends, unit| bare(&english().between(ends, unit));
        assert_eq!(text([2432.0, 5063.0], Unit::Mt), "2.4 to 5.1 Gt");
        assert_eq!(text([432.0, 563.0], Unit::Mt), "430 to 570 Mt");
        assert_eq!(text([0.2841, 0.4209], Unit::Share), "28 to 43%");
        assert_eq!(text([-0.0314, 0.12], Unit::Share), "\u{2212}3.2 to 12%");
        assert_eq!(bare(&english().between_ends([0.0, 1210.0], 1.0)), "0 to 1,300");
    }

    #[test]
    fn a_change_has_a_sign_or_says_no_change() {
        let changes = [
            (112.0, 100.0, "+12%"),
            (96.6, 100.0, "\u{2212}3.4%"),
            (100.0, 100.0, "no change"),
            (100.01, 100.0, "no change"),
            (0.0, 0.0, "no change"),
            (5.0, 0.0, "today’s path is zero"),
            (-50.0, -100.0, "+50%"),
            (0.3, 100.0, "\u{2212}99.7%"),
            (0.0147, 173.0, "\u{2212}99.99%"),
        ];
        for (yours, reference, shown) in changes {
            assert_eq!(bare(&english().change(yours, reference)), shown);
        }
        assert_eq!(bare(&english().change_in(Unit::Share, 0.4, 0.5)), "\u{2212}10 percentage points");
        assert_eq!(bare(&english().change_in(Unit::Share, 0.51, 0.5)), "+1 percentage point");
    }

    #[test]
    fn ticks_show_what_their_step_needs() {
        assert_eq!(english().tick(0.5, 0.25), "0.50");
        assert_eq!(english().tick(20_000.0, 10_000.0), "20,000");
    }
}
