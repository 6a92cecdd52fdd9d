//! Comparison: two values next to each other, in one unit and with the same number of significant digits.
//!
//! ```text
//! alone        15 Gt         zeros after the point are left out
//! compared     14.6 Gt and 15.0 Gt
//! ```
//!
//! Values without digits after the point stay as they are. The two ends of a range are here too.

use crate::words::number::RoundedNumber;
use crate::words::quantity::{ends, factor, is_counted, percent, scale};
use crate::words::units::unit_keys;
use crate::words::{Key, Words};
use cairn_core::unit::Unit;

/// Most decimals of a percentage close to −100 %.
const MOST_DECIMALS: u8 = 4;

/// A change in percent; if something is left of a value that almost vanishes, with decimals instead of −100 %.
pub(super) fn percent_of_change(share: f64, is_left: bool) -> RoundedNumber {
    let shown = percent(share);
    if !is_left || shown != percent(-1.0) {
        return shown;
    }
    let mut finer = (1..=MOST_DECIMALS).map(|decimals| RoundedNumber::fixed(share * 100.0, decimals).trimmed());
    finer.find(|finer| *finer != shown).unwrap_or(shown)
}

/// A value below this share of another keeps its own unit.
const FAR_SMALLER: f64 = 0.01;

impl Words {
    /// Two values, each with its unit.
    pub fn quantities(&self, values: [f64; 2], unit: Unit) -> [String; 2] {
        let written = |(template, shown): (&str, RoundedNumber)| self.with_number(template, &shown.write(self.language()));
        self.compared(values, unit).map(written)
    }

    /// A value in the unit of the largest value of its sentence; in its own if it is far smaller or counted.
    pub fn quantity_beside(&self, value: f64, largest: f64, unit: Unit) -> String {
        let is_apart = value != 0.0 && value.abs() < FAR_SMALLER * largest.abs();
        if is_apart || is_counted(unit) {
            return self.quantity(value, unit);
        }
        let (template, shown) = self.number_parts(value, value.abs().max(largest.abs()), unit);
        self.with_number(template, &shown.write(self.language()))
    }

    /// Several values of a sentence, as [`Words::quantity_beside`].
    pub fn quantities_of<const N: usize>(&self, values: [f64; N], unit: Unit) -> [String; N] {
        let largest = values.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        values.map(|value| self.quantity_beside(value, largest, unit))
    }

    /// The same in [pieces](Words::pieces).
    pub fn pieces_of_two(&self, values: [f64; 2], unit: Unit) -> [[String; 3]; 2] {
        let pieces = |(template, shown): (&str, RoundedNumber)| self.in_pieces(template, &shown);
        self.compared(values, unit).map(pieces)
    }

    /// A range with its unit, both ends with two digits and rounded outwards: "2,400 to 5,100 Mt". The unit follows the
    /// second, and of what is counted also a first that is much smaller: "24,000 people to 1.7 million people".
    pub fn between(&self, [low, high]: [f64; 2], unit: Unit) -> String {
        let text = self.text(unit_keys(unit)[1]);
        let [smaller, power] = [low.abs(), low.abs().max(high.abs())].map(|size| scale(text, size, unit).0);
        let shown = |power: i8| ends(low * factor(power), high * factor(power));
        let with_unit = |power: i8, end: &RoundedNumber| self.with_number(self.template(text, power, end), &end.write(self.language));
        let [below, above] = shown(power);
        let below = if is_counted(unit) && low != 0.0 && smaller != power {
            with_unit(smaller, &shown(smaller)[0])
        } else {
            self.set(&below.write(self.language))
        };
        self.fill(Key::RangeBetween, &[("low", &below), ("high", &with_unit(power, &above))])
    }

    /// The range without a unit, of values × `factor`, where the unit is given elsewhere.
    pub fn between_ends(&self, [low, high]: [f64; 2], factor: f64) -> String {
        let [low, high] = ends(low * factor, high * factor).map(|end| self.set(&end.write(self.language)));
        self.fill(Key::RangeBetween, &[("low", &low), ("high", &high)])
    }

    fn compared(&self, values: [f64; 2], unit: Unit) -> [(&str, RoundedNumber); 2] {
        // One scale for both: 0.250 Mt and 0.0500 Mt, not 50,000 t.
        let size = values[0].abs().max(values[1].abs());
        let shown = values.map(|value| self.number_parts(value, size, unit));
        if shown.iter().any(|(_, shown)| shown.decimals() > 0) {
            values.map(|value| self.said_in_full(value, size, unit))
        } else {
            shown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::isolate::bare;
    use cairn_core::kind::Language;

    #[test]
    fn neither_of_two_values_loses_a_zero_after_the_point() {
        let words = Words::embedded(Language::English);
        for (values, unit, wanted) in [
            ([14_601.0, 14_996.0], Unit::MtCo2e, ["14.6 Gt CO₂e", "15.0 Gt CO₂e"]),
            ([60.0, 62.5], Unit::Years, ["60.0 years", "62.5 years"]),
            ([60.0, 62.0], Unit::Years, ["60 years", "62 years"]),
            ([0.05, 0.055], Unit::Share, ["5.0%", "5.5%"]),
            ([0.2, 0.3], Unit::Share, ["20%", "30%"]),
            ([0.25, 0.05], Unit::Mt, ["0.250 Mt", "0.0500 Mt"]),
        ] {
            assert_eq!(words.quantities(values, unit).map(|text| bare(&text)), wanted);
            let pieces = words.pieces_of_two(values, unit).map(|pieces| pieces.concat());
            assert_eq!(pieces.map(|text| bare(&text)), wanted);
        }
        assert_eq!(bare(&words.quantity(14_996.0, Unit::MtCo2e)), "15 Gt CO₂e", "alone");
    }

    #[test]
    fn values_of_a_sentence_have_one_unit_unless_one_is_far_smaller() {
        let words = Words::embedded(Language::English);
        let text = |values| words.quantities_of(values, Unit::KtPerYear).map(|text| bare(&text));
        assert_eq!(text([0.19, 0.0566]), ["0.19 kt per year", "0.0566 kt per year"]);
        assert_eq!(text([190.0, 0.0566])[1], "56.6 t per year");
    }

    #[test]
    fn one_unit_serves_two_values_of_one_scale_whatever_their_plural_forms() {
        for language in Language::ALL {
            let words = Words::embedded(language);
            assert!(words.share_a_scale([1.0, 2.0], Unit::Years), "{language:?}");
            assert!(words.share_a_scale([96.3, 106.0], Unit::Years), "{language:?}");
        }
        let words = Words::embedded(Language::English);
        assert!(!words.share_a_scale([9.0, 14_996.0], Unit::MtCo2e), "megatonnes and gigatonnes");
    }
}
