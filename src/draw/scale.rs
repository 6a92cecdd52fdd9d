//! Scale: maps values and years to positions on a picture.
//!
//! ```text
//! step = 1, 2, 2.5 or 5 × 10^n, the least that needs no more than four steps
//! low  = step · floor(least / step)      high = step · ceil(greatest / step)
//! ```
//!
//! So ticks are evenly spaced and both ends have one: the page lays them out without measuring.

use cairn_analysis::figure::Figure;
use cairn_core::year::Year;

/// Greatest number of steps on the value axis.
const STEPS: f64 = 4.0;
/// Limit of the scale, far beyond any real value; it prevents overflow.
const GREATEST: f64 = 1e300;
/// A value above a tick by at most this share of a step counts as on the tick: the excess is invisible, and sums are not exact.
const ON_THE_TICK: f64 = 1e-9;

/// The value axis of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueScale {
    /// Value at the bottom.
    pub low: f64,
    /// Value at the top.
    pub high: f64,
    /// Distance between ticks.
    pub step: f64,
}

impl ValueScale {
    /// The axis of a figure.
    pub fn of(figure: &Figure) -> ValueScale {
        let (least, greatest) = figure.range();
        ValueScale::holding(least, greatest)
    }

    /// The axis for a range of values; 0 to 1 if both ends are the same.
    pub fn holding(least: f64, greatest: f64) -> ValueScale {
        let (least, greatest) = (least.max(-GREATEST), greatest.min(GREATEST));
        let (least, greatest) = if greatest > least { (least, greatest) } else { (0.0, 1.0) };
        let mut power = libm::pow(10.0, libm::floor(libm::log10((greatest - least) / STEPS)));
        loop {
            for factor in [1.0, 2.0, 2.5, 5.0] {
                let step = factor * power;
                let (low, high) = (libm::floor(least / step + ON_THE_TICK), libm::ceil(greatest / step - ON_THE_TICK));
                if high - low <= STEPS {
                    return ValueScale {
                        low: low * step,
                        high: high * step,
                        step,
                    };
                }
            }
            power *= 10.0;
        }
    }

    /// The ticks, lowest first, including both ends.
    pub fn ticks(&self) -> Vec<f64> {
        let count = libm::round((self.high - self.low) / self.step) as u32;
        (0..=count).map(|tick| self.low + f64::from(tick) * self.step).collect()
    }

    /// Position of a value, as a share of the height from the top.
    pub fn share_from_top(&self, value: f64) -> f64 {
        (self.high - value) / (self.high - self.low)
    }
}

/// Position of a year, as a share of the width from the first year to the last.
pub fn share_from_start(figure: &Figure, year: f64) -> f64 {
    let (first, last) = (f64::from(figure.first.number()), f64::from(figure.last.number()));
    if last > first { (year - first) / (last - first) } else { 0.0 }
}

/// Position of a year along the width, or of the last year drawn if that is earlier: a mark of a year stands on its line.
pub fn share_drawn(figure: &Figure, year: Year) -> f64 {
    share_from_start(figure, f64::from(figure.clamp_drawn(year).number()))
}

/// Position of the last reconstructed year, where the past ends, along the width.
pub fn parting(figure: &Figure) -> f64 {
    share_from_start(figure, f64::from(Year::RECONSTRUCTED.number())).clamp(0.0, 1.0)
}

/// The year nearest to a position along the width, clamped to the years shown.
pub fn year_at(figure: &Figure, along: f64) -> Year {
    let span = f64::from(figure.last.number() - figure.first.number());
    let steps = libm::round(along * span);
    let steps = if steps > 0.0 { steps.min(span) as usize } else { 0 };
    Year::at(figure.first.index() + steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_three_to_five_ticks_and_holds_its_values() {
        for tenths in 1..20_000_i32 {
            let greatest = f64::from(tenths) * 0.1;
            let scale = ValueScale::holding(0.0, greatest);
            let ticks = scale.ticks();
            assert!((3..=5).contains(&ticks.len()), "{greatest}: {ticks:?}");
            let near = scale.step * ON_THE_TICK;
            assert!(ticks[0] == 0.0 && scale.high >= greatest - near, "{greatest}: {scale:?}");
            assert!(scale.high - scale.step < greatest, "{greatest}: {scale:?}");
        }
    }

    #[test]
    fn an_axis_may_reach_below_zero() {
        let scale = ValueScale::holding(-3.0, 7.0);
        assert!(scale.low <= -3.0 && scale.high >= 7.0);
        assert!(scale.ticks().contains(&0.0));
    }

    #[test]
    fn nothing_and_too_much_have_an_axis_too() {
        assert_eq!(ValueScale::holding(0.0, 0.0).high, 1.0);
        for greatest in [1e-300, 1e-12, 1e300, f64::MAX, f64::INFINITY] {
            let scale = ValueScale::holding(0.0, greatest);
            assert!(
                scale.high.is_finite() && scale.step > 0.0 && scale.share_from_top(0.0) == 1.0,
                "{greatest}: {scale:?}"
            );
        }
    }
}
