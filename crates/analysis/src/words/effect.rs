//! Effect: the change that a lever or a plan makes, and the ends of such a change.
//!
//! Unlike the change of a result, an effect that only rounds to zero is small and not none.

use crate::words::number::RoundedNumber;
use crate::words::quantity::{ends, percent};
use crate::words::{Key, Words};
use cairn_core::unit::Unit;

/// Relative change up to which an effect is none: the last bits of a run.
pub const NO_EFFECT: f64 = 1e-9;
/// The least effect that is written, in percent.
const LEAST: f64 = 0.1;

impl Words {
    /// The effect of a lever, as [`Words::change_in`]; if it only rounds to zero: "under 0.1%".
    pub fn effect(&self, unit: Unit, yours: f64, reference: f64) -> String {
        let (key, power, size) = if unit == Unit::Share {
            (Key::QuantityPoints, 0, 1.0)
        } else {
            (Key::QuantityShare, 2, reference.abs())
        };
        let change = (yours - reference).abs();
        if change <= size * NO_EFFECT || !percent(change / size).is_zero() {
            return self.change_in(unit, yours, reference);
        }
        let least = RoundedNumber::fixed(LEAST, 1);
        let template = self.template(self.text(key), power, &least);
        let least = self.with_number(template, &least.write(self.language));
        self.fill(Key::MoneyUnder, &[("value", &least)])
    }

    /// The unit of a number of percentage points that is written elsewhere with `decimals` decimals.
    pub fn points(&self, number: f64, decimals: u8) -> &str {
        let shown = RoundedNumber::fixed(number, decimals);
        self.template(self.text(Key::QuantityPoints), 0, &shown)
            .trim_start_matches("{number}")
            .trim()
    }

    /// The ends of a change in percent, each with its sign: "−3.2 to +12%".
    pub fn between_changes(&self, [low, high]: [f64; 2]) -> String {
        let [low, high] = ends(low * 100.0, high * 100.0);
        let template = self.template(self.text(Key::QuantityShare), 2, &high);
        let high = self.with_number(template, &high.write_signed(self.language));
        let low = self.set(&low.write_signed(self.language));
        self.fill(Key::RangeBetween, &[("low", &low), ("high", &high)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::isolate::bare;
    use cairn_core::kind::Language;

    #[test]
    fn an_effect_that_rounds_to_zero_is_small_and_not_none() {
        let words = Words::embedded(Language::English);
        let effect = |unit, yours, reference| bare(&words.effect(unit, yours, reference));
        for yours in [100.01, 99.99] {
            assert_eq!(effect(Unit::Mt, yours, 100.0), "under 0.1%");
        }
        assert_eq!(effect(Unit::Mt, 100.0 + 1e-8, 100.0), "no change");
        assert_eq!(effect(Unit::Mt, 96.6, 100.0), "\u{2212}3.4%");
        assert_eq!(effect(Unit::Mt, 0.0, 0.0), "no change");
        assert_eq!(effect(Unit::Mt, 5.0, 0.0), "today’s path is zero");
        assert_eq!(effect(Unit::Share, 0.5001, 0.5), "under 0.1 percentage points");
        for language in Language::ALL {
            let words = Words::embedded(language);
            let small = words.effect(Unit::Mt, 100.01, 100.0);
            assert!(small.contains('1') && small != words.say(Key::ChangeNone), "{small}");
        }
    }

    #[test]
    fn percentage_points_have_a_unit_of_their_own() {
        for language in Language::ALL {
            let words = Words::embedded(language);
            let unit = words.points(-2.3, 1);
            assert!(!unit.is_empty() && !unit.contains(['{', '}']), "{unit}");
        }
        assert_eq!(Words::embedded(Language::English).points(-2.3, 1), "percentage points");
    }

    #[test]
    fn both_ends_of_a_change_have_their_sign() {
        let words = Words::embedded(Language::English);
        let written = |ends| bare(&words.between_changes(ends));
        assert_eq!(written([-0.0314, 0.12]), "\u{2212}3.2 to +12%");
        assert_eq!(written([-0.43, -0.28]), "\u{2212}43 to \u{2212}28%");
    }
}
