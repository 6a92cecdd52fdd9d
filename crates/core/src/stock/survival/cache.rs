//! Cache of survival tables by lifetime.
//!
//! Every country of a sum, and every run of a comparison, needs the same lives prolonged by the same choice. A table
//! depends on the life alone, so the cache saves time and changes no bit. Each thread keeps the newest; a new life
//! replaces the old one in its slot. Out of scope: the product that has the life.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Lifetime, NOTHING};

/// Lives that a thread keeps: those of every kind of goods in each year of a slow choice, with room to spare.
const PLACES: usize = 4096;

/// Kind of a cached survival table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SurvivalTableKind {
    /// [`Lifetime::stays`], from this age in years on.
    Stays(usize),
    /// [`Lifetime::ages`]. `half`: cohorts are half a year old at the end of their first year. `nothing`: the bits of
    /// the share that counts as 0.
    Ages { half: bool, nothing: u64, most: usize },
    /// Logarithms of the survival ratios from the oldest age down to 0, for cohorts half a year old at the end of their
    /// first year.
    Logs,
    /// Their survival ratios from the oldest age down to 0, for a life multiplied by `times`, given by its bits.
    Thinned { times: u64 },
}

/// Cache key: a life by its bits, and one of its tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    kind: u8,
    numbers: [u64; 2],
    table: SurvivalTableKind,
}

type SurvivalSlot = Option<(Key, Rc<[f64]>)>;

thread_local! {
    static CACHE: RefCell<Vec<SurvivalSlot>> = const { RefCell::new(Vec::new()) };
}

impl Lifetime {
    /// The same as [`Lifetime::stays`], cached.
    pub fn stays_cached(self, oldest: usize) -> Rc<[f64]> {
        self.cached(SurvivalTableKind::Stays(oldest), &|| self.stays(oldest))
    }

    /// Surviving share at the end of each year from a cohort's first on, down to the first share below `nothing`. At
    /// most `most` years.
    /// If `half`, a cohort is half a year old when its first year ends, else 0.
    fn ages(self, half: bool, nothing: f64, most: usize) -> Vec<f64> {
        let mut ages = Vec::new();
        let first = if half { 0.5 } else { 0.0 };
        while ages.len() < most && ages.last().is_none_or(|last| *last >= nothing) {
            ages.push(self.survival(ages.len() as f64 + first));
        }
        ages
    }

    /// The same, cached.
    pub fn ages_cached(self, half: bool, nothing: f64, most: usize) -> Rc<[f64]> {
        let nothing = nothing.max(NOTHING);
        let table = SurvivalTableKind::Ages {
            half,
            nothing: nothing.to_bits(),
            most,
        };
        self.cached(table, &|| self.ages(half, nothing, most))
    }

    /// The cached table of the life; `work` computes it on first use. The same [`SurvivalTableKind`] must always come from the same
    /// `work`.
    pub(crate) fn cached(self, table: SurvivalTableKind, work: &dyn Fn() -> Vec<f64>) -> Rc<[f64]> {
        let (kind, numbers) = match self {
            Lifetime::Fixed { mean } => (0, [mean, 0.0]),
            Lifetime::Normal { mean, deviation } => (1, [mean, deviation]),
            Lifetime::FoldedNormal { mean, deviation } => (2, [mean, deviation]),
            Lifetime::Lognormal { mean, deviation } => (3, [mean, deviation]),
            Lifetime::Weibull { shape, scale } => (4, [shape, scale]),
        };
        let key = Key {
            kind,
            numbers: numbers.map(f64::to_bits),
            table,
        };
        let place = key.place();
        let known = CACHE.with_borrow(|places| match places.get(place) {
            Some(Some((known, shares))) if *known == key => Some(Rc::clone(shares)),
            _ => None,
        });
        known.unwrap_or_else(|| {
            let shares: Rc<[f64]> = work().into();
            CACHE.with_borrow_mut(|places| {
                places.resize(PLACES, None);
                places[place] = Some((key, Rc::clone(&shares)));
            });
            shares
        })
    }
}

impl Key {
    /// Slot of the key in the table.
    fn place(self) -> usize {
        let table = match self.table {
            SurvivalTableKind::Stays(oldest) => oldest as u64,
            SurvivalTableKind::Logs => u64::MAX,
            SurvivalTableKind::Thinned { times } => times.rotate_left(7),
            SurvivalTableKind::Ages { half, nothing, most } => nothing ^ (most as u64) << 1 ^ u64::from(half),
        };
        let [first, second] = self.numbers;
        let mixed = [first, second, table, u64::from(self.kind)].into_iter().fold(0_u64, |mixed, more| {
            (mixed.rotate_left(23) ^ more).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        });
        (mixed >> 32) as usize % PLACES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIVES: [Lifetime; 3] = [
        Lifetime::Normal {
            mean: 20.0,
            deviation: 6.0,
        },
        Lifetime::Lognormal {
            mean: 20.0,
            deviation: 6.0,
        },
        Lifetime::Weibull { shape: 2.5, scale: 20.0 },
    ];

    #[test]
    fn what_is_kept_is_what_is_worked_out_to_the_last_bit() {
        // More lives than the table has slots, and twice: some are found again, others have been replaced.
        for _ in 0..2 {
            for life in LIVES {
                for at in 0..600 {
                    let life = life.times(1.0 + f64::from(at) / 1e3);
                    assert_eq!(*life.stays_cached(40), life.stays(40)[..]);
                    let ages = life.ages_cached(true, 1e-12, 999);
                    assert!(
                        ages.iter()
                            .zip(0..)
                            .all(|(share, age)| *share == life.survival(f64::from(age) + 0.5))
                    );
                    assert!(ages.iter().filter(|share| **share < 1e-12).count() == 1);
                }
            }
        }
    }

    #[test]
    fn what_is_asked_of_a_life_is_not_mistaken_for_another() {
        let [normal, lognormal, _] = LIVES;
        assert_ne!(normal.stays_cached(30), lognormal.stays_cached(30));
        assert_ne!(normal.ages_cached(false, 1e-12, 99), normal.ages_cached(true, 1e-12, 99));
        assert_ne!(
            normal.ages_cached(false, 1e-12, 99).len(),
            normal.ages_cached(false, 1e-3, 99).len()
        );
        assert_eq!(normal.ages_cached(false, 1e-12, 9).len(), 9);
        assert_ne!(normal.stays_cached(30).len(), normal.stays_cached(31).len());
    }
}
