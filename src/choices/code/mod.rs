//! Code: a place and how far each headline lever is pulled, as nine letters that a pupil reads aloud.
//!
//! ```text
//! 0TJ-2R2-MGK           three groups of three; the last letter checks the others
//! payload p = place · 5^12 + sum of level(i) · 5^i,  i over the twelve headline levers in the order given below,  p < 1024 · 5^12
//! letters x1 … x8       p in base 31, the largest first
//! check                 sum over k of k · xk ≡ 1 (mod 31),  k = 1 … 9
//! ```
//!
//! **Why nine.** Twelve levers at five levels are 5^12 = 244 million plans, for some 230 places 5.6 · 10^10. Seven letters of 31 say
//! 2.8 · 10^10, which is too few; so eight are told and one checks them. Eight say 8.5 · 10^11: this form takes places 0 to 1,023,
//! which are 2.5 · 10^11 of them, and all from there on (6.0 · 10^11, seven tenths) is left for a later form, such as a thirteenth
//! lever in 490 places.
//!
//! **Which letters.** All ten digits and all capitals but I, L, O, S and Z: printed, each of these is taken for a digit and for
//! nothing else (1, 1, 0, 5, 2), so who writes one is understood; aloud, S is taken for F and Z for C. 8 and B, U and V, M and N are
//! kept, for no more can be spared: 31 is the prime that the check rests on. It finds every single wrong letter and every two
//! letters that changed places, wherever they stand, for the nine weights differ and 31 has no divisors; of all other errors it
//! lets one in thirty-one through. The rest of 1 keeps nine equal letters from being codes as a matter of course.
//!
//! Background, dates, single levers and levels between whole ones have no room: [`ClassPlan::of`] takes the nearest and says so. A
//! city has no code. Numbers of places are given for good ([`places`]). Does not know: which levers a place offers.

pub mod paste;
pub mod places;

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level};
use crate::kind::{Lever, Theme};
use crate::place::PlaceId;

/// Letters of a code without what is put between them.
pub const LENGTH: usize = 9;
/// Letters of a group.
const GROUP: usize = 3;
/// In the order of their values; I, L, O, S and Z are read as the digits that they are taken for.
const LETTERS: &[u8; 31] = b"0123456789ABCDEFGHJKMNPQRTUVWXY";
/// How many there are: a prime.
const BASE: u64 = LETTERS.len() as u64;
/// What the weighted sum of all letters leaves.
const REST: u64 = 1;
/// Levels of a headline lever: 0 to 4.
const LEVELS: u64 = 5;
/// The headline levers of this form, in its order, which no later release changes.
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
/// Plans of a place.
const PLANS: u64 = LEVELS.pow(THEMES.len() as u32);
/// Places of this form.
pub const PLACES: u64 = 1024;
/// The highest level that a code says.
const HIGHEST: u8 = 4;

/// How far each headline lever is pulled, 0 to 4, in the order of [`THEMES`].
pub type Levels = [u8; THEMES.len()];

/// What a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClassPlan {
    /// Where.
    pub place: PlaceId,
    /// How far.
    pub levels: Levels,
}

/// Why what was typed is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoCode {
    /// It has so many letters, not nine.
    Length(usize),
    /// This is no letter of a code.
    Letter(char),
    /// The letters do not fit each other: one is wrong, or two changed places.
    Check,
    /// It is of a later form, or of a place that this release does not know.
    Later,
}

impl ClassPlan {
    /// The plan of a place with nothing pulled.
    #[must_use]
    pub const fn reference(place: PlaceId) -> ClassPlan {
        ClassPlan {
            place,
            levels: [0; THEMES.len()],
        }
    }

    /// The plan nearest to choices, and whether it is these choices: of each headline the mean of its levers, rounded.
    #[must_use]
    pub fn of(place: PlaceId, choices: &Choices, offered: &[Lever]) -> (ClassPlan, bool) {
        let level = |theme: Theme| {
            let here = theme.levers().iter().filter(|lever| offered.contains(lever));
            let (sum, count) = here.fold((0, 0), |(sum, count), lever| {
                (sum + u32::from(choices.level(*lever).tenths()), count + 1)
            });
            // Rounded to whole levels of ten tenths, a half up.
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

    /// What it chooses, as far as levers are offered.
    #[must_use]
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

    /// Its nine letters; none where the place has no number.
    #[must_use]
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

    /// The same as it is shown: three groups of three.
    #[must_use]
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

    /// Reads what a person typed: small letters, spaces and dashes do not matter, nor do letters and digits of other scripts that
    /// look alike and cannot be meant otherwise.
    ///
    /// # Errors
    /// What is wrong with it. Nothing is guessed.
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

/// The letters by their weights, which are their places from 1.
fn weighed(values: &[u64; LENGTH]) -> u64 {
    values.iter().zip(1..).map(|(value, weight)| value * weight).sum()
}

/// The last letter, where those before it are known and it is none yet.
fn check(values: &[u64; LENGTH]) -> u64 {
    let before = weighed(values);
    (0..BASE).find(|last| (before + LENGTH as u64 * last) % BASE == REST).unwrap_or(0)
}

/// What is put between letters and says nothing: spaces, dashes and marks of direction.
fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '.' | '_' | '\u{ff0d}'
        )
}

/// The value of a letter as it was typed.
fn value(typed: char) -> Option<u64> {
    // Letters and digits of full width, as keyboards of Chinese type them.
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
