//! Decomposition of the change of greenhouse gases of a run, from around 2020 to around a year, by
//! factor.
//!
//! ```text
//! for each sector with a demand of its own, C = remaining carbon factor
//!   making a material   people · stock a person · new of the stock · material in what is new · C
//!   building            people · stock a person · new of the stock · C
//!   using               people · stock a person · energy of the stock · C
//!   end of life         people · stock a person · C
//! for the remainder of statistics   people · material a person · C          its building and end of life alike
//!
//! change by a factor = Σ over terms of L(now, then) · ln(factor then / factor now)       L(a, b) = (a − b) / ln(a / b)
//! ```
//!
//! After Ang (logarithmic mean Divisia index): it leaves no residual and favours no order. Every quantity is the mean
//! of the five years around its year, as in headlines. Stock is floor area for buildings and mass for all else. If a
//! term exists at one end only, its change is divided equally among the factors that exist at one end only. If a term
//! changes its sign, the change counts as carbon.
//!
//! Out of scope: the lever that moved a factor.

use crate::findings::headline::five_years;
use cairn_core::kind::{Product, Sector};
use cairn_core::model::{Account, Outcome, Use};
use cairn_core::year::{AnnualSlice, Year};

/// Below this relative difference of the ends, a series replaces the quotient, which would lose digits.
const MIN_DIFFERENCE: f64 = 1e-4;

cairn_core::closed! {
    /// A factor of greenhouse gases.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Factor {
        /// People.
        People: "people";
        /// Floor, vehicles, roads and goods per person.
        Stock: "stock-per-person";
        /// Material per person in the remainder of statistics.
        Works: "works-per-person";
        /// Share of the stock that is new in a year.
        New: "new-of-stock";
        /// Material per unit of new stock, losses included.
        Material: "material-in-new";
        /// Energy per unit of stock.
        Energy: "energy-of-stock";
        /// Greenhouse gases per unit of material, of energy, of construction or of demolition.
        Carbon: "carbon";
    }
}

/// Change of greenhouse gases by factor, kg CO2e per year.
pub type FactorContributions = [f64; Factor::COUNT];

/// A quantity around 2020 and around another year.
type PeriodEnds = [f64; 2];

/// The change of greenhouse gases and its factors.
#[derive(Clone, Debug, PartialEq)]
pub struct GrowthFactors {
    /// Greenhouse gases around 2020, and around the year.
    pub ends: PeriodEnds,
    /// Change by factor, for each sector in the order of sectors.
    pub sectors: [FactorContributions; Sector::ALL.len()],
}

impl GrowthFactors {
    /// No emissions and no change.
    pub const NOTHING: GrowthFactors = GrowthFactors {
        ends: [0.0; 2],
        sectors: [[0.0; Factor::COUNT]; Sector::ALL.len()],
    };

    /// Decomposes a run of one place. For sums of places, add the results of the places, see [`GrowthFactors::add`].
    pub fn of(outcome: &Outcome, to: Year) -> GrowthFactors {
        let mut grown = GrowthFactors::NOTHING;
        let read = FactorReader { outcome, to };
        for sector in Sector::ALL {
            grown.sector(&read, sector);
        }
        grown
    }

    /// Adds the result of another place.
    pub fn add(&mut self, other: &GrowthFactors) {
        self.ends.iter_mut().zip(other.ends).for_each(|(own, more)| *own += more);
        let own = self.sectors.as_flattened_mut().iter_mut();
        own.zip(other.sectors.as_flattened()).for_each(|(own, more)| *own += more);
    }

    /// Change by factor, all sectors together.
    pub fn parts(&self) -> FactorContributions {
        let mut sum = [0.0; Factor::COUNT];
        for parts in &self.sectors {
            sum.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
        }
        sum
    }

    /// Adds the terms of a sector.
    fn sector(&mut self, read: &FactorReader<'_>, sector: Sector) {
        let place = sector.index();
        let people = (Factor::People, read.people());
        let all = |account: Account| read.of_uses(account, sector);
        let demand = all(Account::Demand);
        let rest = Sector::REMAINDER.contains(&sector);
        let stock = (Factor::Stock, read.stock(sector));
        let new = (Factor::New, read.entered(sector));
        let mut term = |chain: &[(Factor, PeriodEnds)], ghg: PeriodEnds| {
            self.ends.iter_mut().zip(ghg).for_each(|(sum, value)| *sum += value);
            share(&mut self.sectors[place], chain, ghg);
        };
        for at in Use::indices(sector) {
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

/// Reads a run around 2020 and around another year.
struct FactorReader<'a> {
    outcome: &'a Outcome,
    to: Year,
}

impl FactorReader<'_> {
    /// Mean of the five years around each end.
    fn mean(&self, line: AnnualSlice<'_>) -> PeriodEnds {
        [Year::BASE, self.to].map(|year| {
            let [first, last] = five_years(year);
            line.sum(first, last) / (last.index() - first.index() + 1) as f64
        })
    }

    fn row(&self, account: Account, at: usize) -> PeriodEnds {
        self.mean(self.outcome.row(account.of(at)))
    }

    fn people(&self) -> PeriodEnds {
        self.row(Account::People, 0)
    }

    /// Sum over all materials of a sector.
    fn of_uses(&self, account: Account, sector: Sector) -> PeriodEnds {
        sum(Use::indices(sector).map(|at| self.row(account, at)))
    }

    /// Stock: floor area for buildings, mass for any other sector.
    fn stock(&self, sector: Sector) -> PeriodEnds {
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

    /// Inflow: floor area built, or mass.
    fn entered(&self, sector: Sector) -> PeriodEnds {
        let own = || Product::ALL.into_iter().filter(move |product| product.sector() == sector);
        if own().next().is_some() {
            return sum(own().map(|product| self.row(Account::Built, product.index())));
        }
        self.of_uses(Account::Inflow, sector)
    }

    fn energy(&self, sector: Sector) -> PeriodEnds {
        let carriers = sector.row().in_use.carriers().iter();
        let lines = carriers.filter_map(|carrier| self.outcome.energy(sector, *carrier));
        sum(lines.map(|line| self.mean(line)))
    }
}

fn sum(all: impl Iterator<Item = PeriodEnds>) -> PeriodEnds {
    let mut sum = [0.0; 2];
    for ends in all {
        sum.iter_mut().zip(ends).for_each(|(sum, value)| *sum += value);
    }
    sum
}

/// Distributes the change of a term among its factors. Each link of the chain is a quantity; its ratio to the link
/// before gives the factor. Greenhouse gases divided by the last link give carbon.
fn share(parts: &mut FactorContributions, chain: &[(Factor, PeriodEnds)], ghg: PeriodEnds) {
    let [now, then] = ghg;
    let mut give = |factor: Factor, value: f64| parts[factor as usize] += value;
    if now * then > 0.0 {
        let weight = log_mean(now, then);
        let mut before = [1.0; 2];
        for (factor, ends) in chain {
            // A link that is 0 at one end cannot explain a term that is not; the next link takes its place.
            if ends.iter().all(|end| *end > 0.0) {
                give(*factor, weight * libm::log((ends[1] / before[1]) / (ends[0] / before[0])));
                before = *ends;
            }
        }
        give(Factor::Carbon, weight * libm::log((then / before[1]) / (now / before[0])));
    } else if now * then < 0.0 {
        give(Factor::Carbon, then - now);
    } else if now != then {
        let comes = |[now, then]: &PeriodEnds| (*now > 0.0) != (*then > 0.0);
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

/// Logarithmic mean of two values of the same sign.
fn log_mean(now: f64, then: f64) -> f64 {
    let more = then / now - 1.0;
    if more.abs() < MIN_DIFFERENCE {
        now * (1.0 + more / 2.0 - more * more / 12.0)
    } else {
        (then - now) / libm::log(then / now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(chain: &[(Factor, PeriodEnds)], ghg: PeriodEnds) -> FactorContributions {
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
        // The stock per person is 30 at both ends.
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
        // New stock is 0 around one end: its change counts as carbon.
        let gap = [(Factor::People, [100.0, 130.0]), (Factor::New, [0.0, 40.0])];
        let parts = shared(&gap, [1.0, 2.0]);
        assert!(parts[Factor::New as usize] == 0.0 && (parts.iter().sum::<f64>() - 1.0).abs() < 1e-15);
    }
}
