//! Kept: shares of a life that were worked out before, for whoever asks for the same again.
//!
//! Every country of a sum, and every run of many that are held against each other, asks for the same lives prolonged by the same
//! choice. What a life comes to depends on the life alone: keeping it saves time and changes no bit. A thread keeps the newest; a
//! place of the table that another life takes is given up. Does not know: what lasts so long.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Lifetime, NOTHING};

/// How many lives a thread keeps: those of every kind of goods in each year of a choice that comes slowly, with room between them.
const PLACES: usize = 4096;

/// Which shares of a life are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    /// [`Lifetime::stays`] from so many years of age on.
    Stays(usize),
    /// [`Lifetime::ages`], of cohorts that are half a year old when their first ends or not; what counts as nothing by its bits.
    Ages { half: bool, nothing: u64, most: usize },
    /// Logarithms of the shares that stay of cohorts half a year old when their first year ends, from the oldest age down to 0.
    Logs,
    /// Shares that stay of them from the oldest age down to 0, where the life is so many times as long: that number by its bits.
    Thinned { times: u64 },
}

/// A life by its bits, and which of its tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    kind: u8,
    numbers: [u64; 2],
    table: Table,
}

type Place = Option<(Key, Rc<[f64]>)>;

thread_local! {
    static KEPT: RefCell<Vec<Place>> = const { RefCell::new(Vec::new()) };
}

impl Lifetime {
    /// The same as [`Lifetime::stays`], kept.
    #[must_use]
    pub fn stays_kept(self, oldest: usize) -> Rc<[f64]> {
        self.kept(Table::Stays(oldest), &|| self.stays(oldest))
    }

    /// Share still there at the end of each year from the first of a cohort on, down to the first that is less than `nothing`;
    /// of no more years than `most`. A cohort is half a year old when its first year ends, or not yet.
    fn ages(self, half: bool, nothing: f64, most: usize) -> Vec<f64> {
        let mut ages = Vec::new();
        let first = if half { 0.5 } else { 0.0 };
        while ages.len() < most && ages.last().is_none_or(|last| *last >= nothing) {
            ages.push(self.survival(ages.len() as f64 + first));
        }
        ages
    }

    /// The same, kept.
    #[must_use]
    pub fn ages_kept(self, half: bool, nothing: f64, most: usize) -> Rc<[f64]> {
        let nothing = nothing.max(NOTHING);
        let table = Table::Ages {
            half,
            nothing: nothing.to_bits(),
            most,
        };
        self.kept(table, &|| self.ages(half, nothing, most))
    }

    /// The shares of the life that are kept, worked out where they are not yet; those of one [`Table`] always in the same way.
    pub(crate) fn kept(self, table: Table, work: &dyn Fn() -> Vec<f64>) -> Rc<[f64]> {
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
        let known = KEPT.with_borrow(|places| match places.get(place) {
            Some(Some((known, shares))) if *known == key => Some(Rc::clone(shares)),
            _ => None,
        });
        known.unwrap_or_else(|| {
            let shares: Rc<[f64]> = work().into();
            KEPT.with_borrow_mut(|places| {
                places.resize(PLACES, None);
                places[place] = Some((key, Rc::clone(&shares)));
            });
            shares
        })
    }
}

impl Key {
    /// Where it stands in the table.
    fn place(self) -> usize {
        let table = match self.table {
            Table::Stays(oldest) => oldest as u64,
            Table::Logs => u64::MAX,
            Table::Thinned { times } => times.rotate_left(7),
            Table::Ages { half, nothing, most } => nothing ^ (most as u64) << 1 ^ u64::from(half),
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
        // More than the table holds, and twice: some are found again, others have been given up.
        for _ in 0..2 {
            for life in LIVES {
                for at in 0..600 {
                    let life = life.times(1.0 + f64::from(at) / 1e3);
                    assert_eq!(*life.stays_kept(40), life.stays(40)[..]);
                    let ages = life.ages_kept(true, 1e-12, 999);
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
        assert_ne!(normal.stays_kept(30), lognormal.stays_kept(30));
        assert_ne!(normal.ages_kept(false, 1e-12, 99), normal.ages_kept(true, 1e-12, 99));
        assert_ne!(normal.ages_kept(false, 1e-12, 99).len(), normal.ages_kept(false, 1e-3, 99).len());
        assert_eq!(normal.ages_kept(false, 1e-12, 9).len(), 9);
        assert_ne!(normal.stays_kept(30).len(), normal.stays_kept(31).len());
    }
}
