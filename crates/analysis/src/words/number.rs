//! Number: the display of a value, digit by digit.
//!
//! ```text
//! 1,234.5   en           minus    U+2212, never before a zero
//! 1 234.5   zh ar        group    comma in en, narrow no-break space (U+202F) elsewhere
//! 1 234,5   es fr ru     digits   Western everywhere
//! ```
//!
//! A value is multiplied with a power of ten, rounded half away from zero to a whole number, and written from that. So
//! the page, the prerenderer and the terminal cannot differ, and the machine's locale plays no role. Out of scope: units.

use cairn_core::kind::Language;

/// The least whole number that is too large to be shown; far beyond every quantity of the model.
const MOST: f64 = 1e18;

/// Shown for a value that is not a number, or too large.
const NOT_A_NUMBER: &str = "–";

/// A value after rounding: the digits that a reader sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundedNumber {
    negative: bool,
    /// The value times ten to the decimals; `None` if it cannot be shown.
    digits: Option<u64>,
    decimals: u8,
}

impl RoundedNumber {
    /// The largest number of decimals.
    pub const MOST_DECIMALS: u8 = 9;

    /// Rounds to `decimals` decimals, and shows them all.
    pub fn fixed(value: f64, decimals: u8) -> RoundedNumber {
        let decimals = decimals.min(RoundedNumber::MOST_DECIMALS);
        let scaled = libm::round(value.abs() * ten_to(decimals));
        let digits = (scaled < MOST).then_some(scaled as u64);
        RoundedNumber {
            negative: value < 0.0 && digits != Some(0),
            digits,
            decimals,
        }
    }

    /// Rounds to `figures` significant digits, without trailing zeros after the point.
    pub fn significant(value: f64, figures: u8) -> RoundedNumber {
        RoundedNumber::full(value, figures).trimmed()
    }

    /// Rounds to `figures` significant digits, and shows them all.
    pub fn full(value: f64, figures: u8) -> RoundedNumber {
        let mut size = value.abs();
        if !size.is_finite() || size == 0.0 {
            return RoundedNumber::fixed(value, 0);
        }
        // Digits before the point; 0 for 0.1 to 1, −1 for 0.01 to 0.1.
        let mut before = 0_i16;
        while size >= 1.0 {
            size /= 10.0;
            before += 1;
        }
        while size < 0.1 && before > -i16::from(RoundedNumber::MOST_DECIMALS) {
            size *= 10.0;
            before -= 1;
        }
        let decimals = i16::from(figures) - before;
        if decimals >= 0 {
            return RoundedNumber::fixed(value, u8::try_from(decimals).unwrap_or(RoundedNumber::MOST_DECIMALS));
        }
        let mut coarse = 1.0;
        for _ in decimals..0 {
            coarse *= 10.0;
        }
        RoundedNumber::fixed(libm::round(value / coarse) * coarse, 0)
    }

    /// Removes trailing zeros after the point.
    #[must_use]
    pub fn trimmed(mut self) -> RoundedNumber {
        while let Some(digits) = self.digits
            && self.decimals > 0
            && digits % 10 == 0
        {
            self.digits = Some(digits / 10);
            self.decimals -= 1;
        }
        self
    }

    /// Reads digits with an optional point, as written in English without groups.
    pub fn from_digits(text: &str) -> Option<RoundedNumber> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let mut digits = 0_u64;
        for byte in whole.bytes().chain(part.bytes()) {
            let digit = u64::from(byte.checked_sub(b'0').filter(|digit| *digit < 10)?);
            digits = digits.checked_mul(10)?.checked_add(digit)?;
        }
        Some(RoundedNumber {
            negative: false,
            digits: Some(digits),
            decimals: u8::try_from(part.len())
                .ok()
                .filter(|decimals| *decimals <= RoundedNumber::MOST_DECIMALS)?,
        })
    }

    /// The whole part, without sign.
    pub fn whole_part(&self) -> u64 {
        self.digits.unwrap_or(0) / self.unit()
    }

    /// Number of decimals shown.
    pub fn decimals(&self) -> u8 {
        self.decimals
    }

    /// True if only zeros follow the point; false if the value is not a number.
    pub fn is_whole(&self) -> bool {
        self.digits.is_some_and(|digits| digits % self.unit() == 0)
    }

    /// True if the shown number is 0.
    pub fn is_zero(&self) -> bool {
        self.digits == Some(0)
    }

    fn unit(&self) -> u64 {
        10_u64.pow(u32::from(self.decimals))
    }

    /// The number as a language writes it, with a minus if negative.
    pub fn write(&self, language: Language) -> String {
        self.write_with_sign(language, "")
    }

    /// The number with a minus or a plus sign; zero has none.
    pub fn write_signed(&self, language: Language) -> String {
        self.write_with_sign(language, if self.is_zero() { "" } else { "+" })
    }

    fn write_with_sign(&self, language: Language, plus: &str) -> String {
        let Some(digits) = self.digits else {
            return NOT_A_NUMBER.to_owned();
        };
        let style = Style::of(language);
        let mut backwards: Vec<char> = Vec::with_capacity(24);
        let mut rest = digits;
        let mut written = 0;
        while rest > 0 || written <= u32::from(self.decimals) {
            let after_point = written >= u32::from(self.decimals);
            let place = written.saturating_sub(u32::from(self.decimals));
            if after_point && place == 0 && self.decimals > 0 {
                backwards.push(style.point);
            } else if after_point && place > 0 && place.is_multiple_of(3) {
                backwards.push(style.group);
            }
            backwards.push(char::from(b'0' + (rest % 10) as u8));
            rest /= 10;
            written += 1;
        }
        let sign = if self.negative { "\u{2212}" } else { plus };
        sign.chars().chain(backwards.into_iter().rev()).collect()
    }
}

/// Number format of a language.
pub struct Style {
    /// Decimal sign.
    pub point: char,
    /// Separator between groups of three digits.
    pub(crate) group: char,
}

impl Style {
    /// The style of a language.
    pub const fn of(language: Language) -> Style {
        match language {
            Language::English => Style { point: '.', group: ',' },
            Language::Arabic | Language::Chinese => Style {
                point: '.',
                group: '\u{202f}',
            },
            Language::French | Language::Russian | Language::Spanish => Style {
                point: ',',
                group: '\u{202f}',
            },
        }
    }
}

/// Ten to a small power, exact.
pub(crate) fn ten_to(power: u8) -> f64 {
    const POWERS: [f64; RoundedNumber::MOST_DECIMALS as usize + 1] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
    POWERS[usize::from(power.min(RoundedNumber::MOST_DECIMALS))]
}

/// Decimals needed to distinguish the steps of an axis: 0 for 10, 1 for 0.5, 2 for 0.25.
pub fn decimals_of_step(step: f64) -> u8 {
    for decimals in 0..6 {
        let scaled = step.abs() * ten_to(decimals);
        if scaled >= 0.5 && (scaled - libm::round(scaled)).abs() < 1e-6 * scaled {
            return decimals;
        }
    }
    if step == 0.0 || !step.is_finite() { 0 } else { 6 }
}

/// Decimals that give the largest of some values three significant digits.
pub fn decimals_of_size(largest: f64) -> u8 {
    if largest == 0.0 || largest >= 100.0 {
        0
    } else if largest >= 10.0 {
        1
    } else if largest >= 1.0 {
        2
    } else {
        3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_sets_numbers_its_own_way() {
        for (value, decimals, english, french, arabic) in [
            (0.0, 0, "0", "0", "0"),
            (0.0, 2, "0.00", "0,00", "0.00"),
            (-0.0, 1, "0.0", "0,0", "0.0"),
            (-0.04, 1, "0.0", "0,0", "0.0"),
            (-0.05, 1, "\u{2212}0.1", "\u{2212}0,1", "\u{2212}0.1"),
            (2.5, 0, "3", "3", "3"),
            (999.5, 0, "1,000", "1\u{202f}000", "1\u{202f}000"),
            (1234.5, 1, "1,234.5", "1\u{202f}234,5", "1\u{202f}234.5"),
            (
                -1234567.891,
                2,
                "\u{2212}1,234,567.89",
                "\u{2212}1\u{202f}234\u{202f}567,89",
                "\u{2212}1\u{202f}234\u{202f}567.89",
            ),
            (f64::NAN, 1, "–", "–", "–"),
            (f64::INFINITY, 0, "–", "–", "–"),
        ] {
            let shown = RoundedNumber::fixed(value, decimals);
            assert_eq!(shown.write(Language::English), english);
            assert_eq!(shown.write(Language::French), french);
            assert_eq!(shown.write(Language::Russian), french);
            assert_eq!(shown.write(Language::Spanish), french);
            assert_eq!(shown.write(Language::Arabic), arabic);
            assert_eq!(shown.write(Language::Chinese), arabic);
        }
    }

    #[test]
    fn three_figures_are_kept_and_no_closing_zeros() {
        for (value, shown) in [
            (0.0, "0"),
            (27.04, "27"),
            (27.06, "27.1"),
            (9.996, "10"),
            (99.96, "100"),
            (999.6, "1,000"),
            (12_345.0, "12,300"),
            (-12_350.0, "\u{2212}12,400"),
            (0.012_34, "0.0123"),
            (0.000_000_000_4, "0"),
            (1e17, "100,000,000,000,000,000"),
            (1e21, "–"),
        ] {
            assert_eq!(RoundedNumber::significant(value, 3).write(Language::English), shown, "{value}");
        }
    }

    #[test]
    fn a_plus_is_written_when_asked_and_never_before_nothing() {
        assert_eq!(RoundedNumber::fixed(3.0, 0).write_signed(Language::English), "+3");
        assert_eq!(RoundedNumber::fixed(-3.0, 0).write_signed(Language::English), "\u{2212}3");
        assert_eq!(RoundedNumber::fixed(0.2, 0).write_signed(Language::English), "0");
    }

    #[test]
    fn steps_of_an_axis_show_as_many_decimals_as_they_need() {
        for (step, decimals) in [
            (10.0, 0),
            (1.0, 0),
            (0.5, 1),
            (0.25, 2),
            (0.1, 1),
            (0.05, 2),
            (2.5, 1),
            (0.001, 3),
            (0.0, 0),
            (f64::NAN, 0),
        ] {
            assert_eq!(decimals_of_step(step), decimals, "{step}");
        }
    }
}
