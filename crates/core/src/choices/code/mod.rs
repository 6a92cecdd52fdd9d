//! Class code: a place and the level of each headline lever, as nine letters that a pupil can read aloud.
//!
//! ```text
//! 0TJ-2R2-MGK           three groups of three; the last letter checks the others
//! payload p = place · 5^12 + sum of level(i) · 5^i,  i over the twelve headline levers in the order given below,  p < 1024 · 5^12
//! letters x1 … x8       p in base 31, the largest first
//! check                 sum over k of k · xk ≡ 1 (mod 31),  k = 1 … 9
//! ```
//!
//! **Why nine.** Twelve levers at five levels are 5^12 = 244 million plans; some 230 places make 5.6 · 10^10. Seven
//! letters of 31 give only 2.8 · 10^10, so eight letters carry the plan and one checks them. Eight letters give 8.5 ·
//! 10^11. This form uses places 0 to 1,023, which are 2.5 · 10^11 of them. The remaining 6.0 · 10^11 (seven tenths) are
//! reserved for a later form, such as a thirteenth lever in 490 places.
//!
//! **Which letters.** All ten digits, and all capitals except I, L, O, S and Z. In print, each of these five resembles
//! exactly one digit (1, 1, 0, 5, 2), so the reader replaces it. Aloud, S sounds like F, and Z like C. The pairs 8 and
//! B, U and V, M and N remain, because the check needs the prime 31. The check finds every single wrong letter and
//! every swap of two letters, because the nine weights differ and 31 is prime. It misses one in thirty-one of all other
//! errors. The remainder is 1, so nine equal letters are not automatically a code.
//!
//! A code has no room for background, dates, single levers or fractional levels: [`ClassPlan::of`] returns the nearest
//! plan and says if it is exact. Cities have no code. The numbers of places never change ([`places`]). Out of scope:
//! the levers that a place offers.

pub mod paste;
pub mod places;

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level};
use crate::kind::{Lever, Theme};
use crate::place::PlaceId;

/// Letters of a code, without separators.
pub const LENGTH: usize = 9;
/// Letters in a group.
const GROUP: usize = 3;
/// Letters in the order of their values; I, L, O, S and Z are read as the digits they resemble.
const LETTERS: &[u8; 31] = b"0123456789ABCDEFGHJKMNPQRTUVWXY";
/// Number of letters: a prime.
const BASE: u64 = LETTERS.len() as u64;
/// Remainder of the weighted sum of all letters, modulo [`BASE`].
const REST: u64 = 1;
/// Number of levels of a headline lever: 0 to 4.
const LEVELS: u64 = 5;
/// The headline levers of this form in fixed order; no later release may change it.
pub const THEMES: [Theme; 12] = [
    Theme::Space,
    Theme::Mobility,
    Theme::Lifetimes,
    Theme::Design,
    Theme::Reuse,
    Theme::Recycling,
    Theme::Timber,
    Theme::Materials,
    Theme::Buildings,
    Theme::Vehicles,
    Theme::Waste,
    Theme::Power,
];
/// Number of plans for one place.
const PLANS: u64 = LEVELS.pow(THEMES.len() as u32);
/// Number of places in this form.
pub const PLACES: u64 = 1024;
/// The highest level in a code.
const HIGHEST: u8 = 4;

/// Levels of the headline levers, 0 to 4, in the order of [`THEMES`].
pub type Levels = [u8; THEMES.len()];

/// The content of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClassPlan {
    /// The place.
    pub place: PlaceId,
    /// The levels of the headline levers.
    pub levels: Levels,
}

/// The reason why a text is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoCode {
    /// The text has this number of letters, not nine.
    Length(usize),
    /// This character is not a letter of codes.
    Letter(char),
    /// The check fails: one letter is wrong, or two are swapped.
    Check,
    /// The code belongs to a later form, or to a place unknown to this release.
    Later,
}

impl ClassPlan {
    /// The plan of a place with no lever pulled.
    pub const fn reference(place: PlaceId) -> ClassPlan {
        ClassPlan {
            place,
            levels: [0; THEMES.len()],
        }
    }

    /// The nearest plan, and true if it matches the choices exactly. The level of a headline lever is the rounded mean
    /// of its levers.
    pub fn of(place: PlaceId, choices: &Choices, offered: &[Lever]) -> (ClassPlan, bool) {
        let level = |theme: Theme| {
            let here = theme.levers().iter().filter(|lever| offered.contains(lever));
            let (sum, count) = here.fold((0, 0), |(sum, count), lever| {
                (sum + u32::from(choices.level(*lever).tenths()), count + 1)
            });
            // Rounds tenths to whole levels, half up.
            let whole = if count == 0 { 0 } else { (2 * sum + 10 * count) / (20 * count) };
            (whole as u8).min(HIGHEST)
        };
        let plan = ClassPlan {
            place,
            levels: THEMES.map(level),
        };
        let exact = plan.choices(offered) == *choices;
        (plan, exact)
    }

    /// The choices of the plan, limited to the levers offered.
    pub fn choices(&self, offered: &[Lever]) -> Choices {
        let mut choices = Choices::default();
        for (theme, level) in THEMES.into_iter().zip(self.levels) {
            let Some(level) = Level::from_tenths(10 * level.min(HIGHEST)) else {
                continue;
            };
            for lever in theme.levers().iter().filter(|lever| offered.contains(lever)) {
                choices = choices.with(*lever, level);
            }
        }
        choices
    }

    /// The nine letters; none if the place has no number.
    pub fn letters(&self) -> Option<String> {
        let place = places::number(self.place)?;
        let levels = self.levels.iter().rev();
        let mut rest = levels.fold(place, |sum, level| sum * LEVELS + u64::from((*level).min(HIGHEST)));
        let mut values = [0; LENGTH];
        for value in values[..LENGTH - 1].iter_mut().rev() {
            *value = rest % BASE;
            rest /= BASE;
        }
        values[LENGTH - 1] = check(&values);
        Some(values.iter().map(|value| char::from(LETTERS[*value as usize])).collect())
    }

    /// The code for display: three groups of three letters.
    pub fn code(&self) -> Option<String> {
        let letters = self.letters()?;
        let mut code = String::with_capacity(LENGTH + 2);
        for (at, letter) in letters.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                code.push('-');
            }
            code.push(letter);
        }
        Some(code)
    }

    /// Reads a typed code. It ignores case, spaces and dashes, and accepts unambiguous look-alike letters and digits of
    /// other scripts.
    ///
    /// # Errors
    /// The first reason why the text is not a code. Nothing is guessed.
    pub fn read(text: &str) -> Result<ClassPlan, NoCode> {
        let mut values = [0; LENGTH];
        let mut length = 0;
        let mut strange = None;
        for letter in text.chars().filter(|letter| !is_between(*letter)) {
            match value(letter) {
                Some(value) if length < LENGTH => values[length] = value,
                Some(_) => {}
                None => strange = strange.or(Some(letter)),
            }
            length += 1;
        }
        if length != LENGTH {
            return Err(NoCode::Length(length));
        }
        if let Some(letter) = strange {
            return Err(NoCode::Letter(letter));
        }
        if weighed(&values) % BASE != REST {
            return Err(NoCode::Check);
        }
        let mut payload = values[..LENGTH - 1].iter().fold(0, |sum, value| sum * BASE + value);
        let place = places::place(payload / PLANS).ok_or(NoCode::Later)?;
        let mut levels = Levels::default();
        for level in &mut levels {
            *level = (payload % LEVELS) as u8;
            payload /= LEVELS;
        }
        Ok(ClassPlan { place, levels })
    }
}

/// The sum of the letters weighted by their positions, counted from 1.
fn weighed(values: &[u64; LENGTH]) -> u64 {
    values.iter().zip(1..).map(|(value, weight)| value * weight).sum()
}

/// The check letter for the first eight values; the last value must be 0.
fn check(values: &[u64; LENGTH]) -> u64 {
    let before = weighed(values);
    (0..BASE).find(|last| (before + LENGTH as u64 * last) % BASE == REST).unwrap_or(0)
}

/// True for separators that carry no content: spaces, dashes and direction marks.
fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '.' | '_' | '\u{ff0d}'
        )
}

/// The value of a typed letter; none if it is not a letter of codes.
fn value(typed: char) -> Option<u64> {
    // Full-width letters and digits, as Chinese keyboards type them.
    let narrow = match typed {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(typed as u32 - 0xfee0)?,
        _ => typed,
    };
    let letter = match narrow.to_uppercase().next()? {
        'O' | 'О' => '0',
        'I' | 'L' => '1',
        'S' => '5',
        'Z' => '2',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        digit @ '\u{660}'..='\u{669}' => char::from_digit(digit as u32 - 0x660, 10)?,
        digit @ '\u{6f0}'..='\u{6f9}' => char::from_digit(digit as u32 - 0x6f0, 10)?,
        letter => letter,
    };
    let found = LETTERS.iter().position(|own| char::from(*own) == letter)?;
    Some(found as u64)
}

#[cfg(test)]
mod tests;
