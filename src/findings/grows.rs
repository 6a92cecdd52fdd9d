//! Grows: why greenhouse gases of a run rise or fall from around 2020 to around a year, factor by factor.
//!
//! ```text
//! of each sector that has a demand of its own, C = carbon that is left
//!   making a material   people · stock a person · new of the stock · material in what is new · C
//!   building            people · stock a person · new of the stock · C
//!   using               people · stock a person · energy of the stock · C
//!   end of life         people · stock a person · C
//! of what statistics leave over   people · material a person · C          its building and end of life alike
//!
//! change by a factor = Σ over terms of L(now, then) · ln(factor then / factor now)       L(a, b) = (a − b) / ln(a / b)
//! ```
//!
//! After Ang (logarithmic mean Divisia index): nothing is left over, and no order is favoured. Every quantity is the mean of the five years
//! around its year, as headlines are. Stock is floor of buildings, mass of all else. A term that comes or goes is shared alike among the
//! factors that are there at just one end; what changes its sign is carbon's. Does not know: which lever moved a factor.

use crate::findings::headline::five_years;
use crate::kind::{Product, Sector};
use crate::model::{Account, Outcome, Use};
use crate::year::{Line, Year};

/// Nearer than this share two ends are taken by a series: their quotient would cost digits.
const NEAR: f64 = 1e-4;

/// What greenhouse gases are a product of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// People.
    People,
    /// Floor, vehicles, roads and goods a person.
    Stock,
    /// Material that statistics leave over, a person.
    Works,
    /// How much of the stock is new in a year.
    New,
    /// How much of a material is in what is new, losses included.
    Material,
    /// Energy that the stock uses.
    Energy,
    /// Greenhouse gases of a material, of energy, of what is built or comes down.
    Carbon,
}

impl Factor {
    /// How many there are.
    pub const COUNT: usize = Factor::ALL.len();

    /// All, in the order of every list.
    pub const ALL: [Factor; 7] = [
        Factor::People,
        Factor::Stock,
        Factor::Works,
        Factor::New,
        Factor::Material,
        Factor::Energy,
        Factor::Carbon,
    ];

    /// The word in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Factor::People => "people",
            Factor::Stock => "stock-per-person",
            Factor::Works => "works-per-person",
            Factor::New => "new-of-stock",
            Factor::Material => "material-in-new",
            Factor::Energy => "energy-of-stock",
            Factor::Carbon => "carbon",
        }
    }
}

/// What each factor changes greenhouse gases by, kilograms a year.
pub type Parts = [f64; Factor::COUNT];

/// A quantity around 2020 and around another year.
type Ends = [f64; 2];

/// Why greenhouse gases change.
#[derive(Clone, Debug, PartialEq)]
pub struct Grown {
    /// Around 2020, and around the year.
    pub ends: Ends,
    /// By factor, of each sector in the order of sectors.
    pub sectors: [Parts; Sector::ALL.len()],
}

impl Grown {
    /// Nothing.
    pub const NOTHING: Grown = Grown {
        ends: [0.0; 2],
        sectors: [[0.0; Factor::COUNT]; Sector::ALL.len()],
    };

    /// Of a run of one place: sums over places are sums of theirs, see [`Grown::add`].
    #[must_use]
    pub fn of(outcome: &Outcome, to: Year) -> Grown {
        let mut grown = Grown::NOTHING;
        let read = Reading { outcome, to };
        for sector in Sector::ALL {
            grown.sector(&read, sector);
        }
        grown
    }

    /// Adds those of another place.
    pub fn add(&mut self, other: &Grown) {
        self.ends.iter_mut().zip(other.ends).for_each(|(own, more)| *own += more);
        let own = self.sectors.as_flattened_mut().iter_mut();
        own.zip(other.sectors.as_flattened()).for_each(|(own, more)| *own += more);
    }

    /// By factor, of all sectors.
    #[must_use]
    pub fn parts(&self) -> Parts {
        let mut sum = [0.0; Factor::COUNT];
        for parts in &self.sectors {
            sum.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
        }
        sum
    }

    /// The terms of a sector.
    fn sector(&mut self, read: &Reading<'_>, sector: Sector) {
        let place = sector.index();
        let people = (Factor::People, read.people());
        let all = |account: Account| read.of_uses(account, sector);
        let demand = all(Account::Demand);
        let rest = Sector::REMAINDER.contains(&sector);
        let stock = (Factor::Stock, read.stock(sector));
        let new = (Factor::New, read.entered(sector));
        let mut term = |chain: &[(Factor, Ends)], ghg: Ends| {
            self.ends.iter_mut().zip(ghg).for_each(|(sum, value)| *sum += value);
            share(&mut self.sectors[place], chain, ghg);
        };
        for at in Use::of(sector) {
            let material = read.row(Account::Demand, at);
            let ghg = read.row(Account::GhgMaterials, at);
            if rest {
                term(&[people, (Factor::Works, material)], ghg);
            } else {
                term(&[people, stock, new, (Factor::Material, material)], ghg);
            }
        }
        let building = read.row(Account::GhgConstruction, place);
        let using = read.row(Account::GhgUse, place);
        let ending = read.row(Account::GhgEndOfLife, place);
        if rest {
            let works = (Factor::Works, demand);
            for ghg in [building, using, ending] {
                term(&[people, works], ghg);
            }
        } else {
            term(&[people, stock, new], building);
            term(&[people, stock, (Factor::Energy, read.energy(sector))], using);
            term(&[people, stock], ending);
        }
    }
}

/// What is read of a run, around 2020 and around another year.
struct Reading<'a> {
    outcome: &'a Outcome,
    to: Year,
}

impl Reading<'_> {
    /// The mean of the years around each end.
    fn mean(&self, line: Line<'_>) -> Ends {
        [Year::BASE, self.to].map(|year| {
            let [first, last] = five_years(year);
            line.sum(first, last) / (last.index() - first.index() + 1) as f64
        })
    }

    /// A row of an account.
    fn row(&self, account: Account, at: usize) -> Ends {
        self.mean(self.outcome.row(account.of(at)))
    }

    fn people(&self) -> Ends {
        self.row(Account::People, 0)
    }

    /// All materials of a sector.
    fn of_uses(&self, account: Account, sector: Sector) -> Ends {
        sum(Use::of(sector).map(|at| self.row(account, at)))
    }

    /// Floor of a sector of buildings, mass of any other.
    fn stock(&self, sector: Sector) -> Ends {
        let floor = |product: Product| {
            [Year::BASE, self.to].map(|year| {
                let [first, last] = five_years(year);
                let span: f64 = first.to(last).map(|year| self.outcome.floor(product, year)).sum();
                span / (last.index() - first.index() + 1) as f64
            })
        };
        let own = || Product::ALL.into_iter().filter(move |product| product.sector() == sector);
        if own().next().is_some() {
            return sum(own().map(floor));
        }
        self.of_uses(Account::Stock, sector)
    }

    /// Floor that is built, or mass that comes into use.
    fn entered(&self, sector: Sector) -> Ends {
        let own = || Product::ALL.into_iter().filter(move |product| product.sector() == sector);
        if own().next().is_some() {
            return sum(own().map(|product| self.row(Account::Built, product.index())));
        }
        self.of_uses(Account::Inflow, sector)
    }

    fn energy(&self, sector: Sector) -> Ends {
        let carriers = sector.row().in_use.carriers().iter();
        let lines = carriers.filter_map(|carrier| self.outcome.energy(sector, *carrier));
        sum(lines.map(|line| self.mean(line)))
    }
}

fn sum(all: impl Iterator<Item = Ends>) -> Ends {
    let mut sum = [0.0; 2];
    for ends in all {
        sum.iter_mut().zip(ends).for_each(|(sum, value)| *sum += value);
    }
    sum
}

/// Shares the change of a term among its factors: each link of the chain is a quantity that is named by what it is of the one before;
/// greenhouse gases of the last are carbon.
fn share(parts: &mut Parts, chain: &[(Factor, Ends)], ghg: Ends) {
    let [now, then] = ghg;
    let mut give = |factor: Factor, value: f64| parts[factor as usize] += value;
    if now * then > 0.0 {
        let weight = log_mean(now, then);
        let mut before = [1.0; 2];
        for (factor, ends) in chain {
            // What is not there at one end says nothing of a term that is; the next link takes its place.
            if ends.iter().all(|end| *end > 0.0) {
                give(*factor, weight * libm::log((ends[1] / before[1]) / (ends[0] / before[0])));
                before = *ends;
            }
        }
        give(Factor::Carbon, weight * libm::log((then / before[1]) / (now / before[0])));
    } else if now * then < 0.0 {
        give(Factor::Carbon, then - now);
    } else if now != then {
        let comes = |[now, then]: &Ends| (*now > 0.0) != (*then > 0.0);
        let came = || {
            chain
                .iter()
                .filter(|(_, ends)| comes(ends))
                .map(|(factor, _)| *factor)
                .chain([Factor::Carbon])
        };
        let each = (then - now) / came().count() as f64;
        came().for_each(|factor| give(factor, each));
    }
}

/// The logarithmic mean of two values of one sign.
fn log_mean(now: f64, then: f64) -> f64 {
    let more = then / now - 1.0;
    if more.abs() < NEAR {
        now * (1.0 + more / 2.0 - more * more / 12.0)
    } else {
        (then - now) / libm::log(then / now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(chain: &[(Factor, Ends)], ghg: Ends) -> Parts {
        let mut parts = [0.0; Factor::COUNT];
        share(&mut parts, chain, ghg);
        parts
    }

    #[test]
    fn factors_sum_to_the_change_and_one_that_stays_has_no_part() {
        let chain = [
            (Factor::People, [100.0, 130.0]),
            (Factor::Stock, [3000.0, 3900.0]),
            (Factor::New, [60.0, 40.0]),
        ];
        for ghg in [
            [5.0, 2.0],
            [5.0, 5.000_01],
            [5.0, 5.0],
            [-5.0, -1.0],
            [-2.0, 3.0],
            [0.0, 3.0],
            [3.0, 0.0],
        ] {
            let sum: f64 = shared(&chain, ghg).iter().sum();
            assert!((sum - (ghg[1] - ghg[0])).abs() < 1e-14, "{ghg:?}: {sum}");
        }
        let parts = shared(&chain, [5.0, 2.0]);
        assert!(parts[Factor::People as usize] > 0.0 && parts[Factor::New as usize] < 0.0);
        // Stock a person is 30 at both ends.
        assert!(parts[Factor::Stock as usize].abs() < 1e-15);
    }

    #[test]
    fn what_is_not_there_at_one_end_came_or_went() {
        let chain = [
            (Factor::People, [100.0, 130.0]),
            (Factor::Stock, [0.0, 3900.0]),
            (Factor::New, [0.0, 40.0]),
        ];
        let parts = shared(&chain, [0.0, 3.0]);
        let came = [Factor::Stock, Factor::New, Factor::Carbon].map(|factor| parts[factor as usize]);
        assert_eq!((came, parts.iter().sum::<f64>()), ([1.0; 3], 3.0));
        let still = shared(&[(Factor::People, [100.0, 130.0])], [0.0, 2.0]);
        assert_eq!(still[Factor::Carbon as usize], 2.0);
        // Nothing is new around one of the ends: what is new is told with carbon.
        let gap = [(Factor::People, [100.0, 130.0]), (Factor::New, [0.0, 40.0])];
        let parts = shared(&gap, [1.0, 2.0]);
        assert!(parts[Factor::New as usize] == 0.0 && (parts.iter().sum::<f64>() - 1.0).abs() < 1e-15);
    }
}
