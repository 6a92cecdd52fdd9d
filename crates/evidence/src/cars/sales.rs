//! Sales: stretches the lifetime of cars so that new cars match the counted ones.
//!
//! ```text
//! m        within 0.6 … 1.8, so that the inflow of a fleet of life m · listed life, mean of 2018–2023, equals the count
//! slower   where the inflow is still too high at 1.8, the curve of ownership is slowed
//! others   median m of the region; of all places, if fewer than two are counted there
//! ```
//!
//! The inflow of a fleet includes imported used cars, and so do the counts of some places: those read high. Out of
//! scope: trade of used cars, which is solved afterwards.

use crate::cars::Nation;
use crate::cars::ownership::CarOwnershipLevel;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use cairn_core::facts::Fact;
use cairn_core::facts::cars::CarLife;
use cairn_core::kind::Basis;
use cairn_core::stock::FleetStock;
use cairn_core::stock::survival::Lifetime;
use cairn_core::year::{Annual, Year};

/// Bisection steps over the range of lifetimes: to a millionth of the range.
const HALVINGS: usize = 20;

/// Matches new cars to counts by lifetimes, and by ownership where that is not enough. Returns the stretch of each
/// lifetime.
pub(super) fn close(nations: &[Nation<'_>], levels: &mut [CarOwnershipLevel], lives: &mut [Fact<CarLife>]) -> Vec<Fact<f64>> {
    let mut counted: Vec<Option<f64>> = Vec::new();
    for ((nation, level), life) in nations.iter().zip(levels.iter_mut()).zip(lives.iter()) {
        let mut rows = nation.context.evidence.cars.sold.iter().map(|line| &line.row);
        let row = rows.find(|row| row.place == nation.place());
        counted.push(row.map(|row| closed(nation, level, life.value, row.million * 1e6)));
    }
    let all = median(counted.iter().copied().flatten().collect()).unwrap_or(1.0);
    let mut made = Vec::new();
    for (index, (nation, life)) in nations.iter().zip(lives).enumerate() {
        let of_region = || {
            let members = nations.iter().zip(&counted).filter(|(other, _)| other.region == nation.region);
            let stretches: Vec<f64> = members.filter_map(|(_, stretch)| *stretch).collect();
            if stretches.len() < 2 {
                all
            } else {
                median(stretches).unwrap_or(all)
            }
        };
        let stretch = counted[index].unwrap_or_else(of_region);
        life.value = stretched(life.value, stretch);
        life.basis = Basis::Assumed;
        let mut trail = ProvenanceCollector::new();
        let rows = nation.context.evidence.cars.sold.iter().map(|line| &line.row);
        trail.add(rows.filter(|row| row.place == nation.place()).map(|row| &row.from), Basis::National);
        trail.take(nation.context.assumptions, Premise::CarLifeLongest);
        trail.assume(nation.context.assumptions, [Premise::CarLifeShortest]);
        let mut bent = ProvenanceCollector::new();
        bent.cite(&life.sources);
        bent.cite(&trail.sources());
        life.sources = bent.sources();
        made.push(Fact {
            value: stretch,
            basis: Basis::Assumed,
            sources: trail.sources(),
        });
    }
    made
}

/// Stretch of the listed lifetime that makes new cars match a count per year.
fn closed(nation: &Nation<'_>, level: &mut CarOwnershipLevel, life: CarLife, count: f64) -> f64 {
    let [shortest, longest] = [Premise::CarLifeShortest, Premise::CarLifeLongest].map(|premise| nation.context.value(premise));
    let mut stock = stock(nation, level);
    while taken_in(&stock, stretched(life, longest)) > count && level.slow(nation) {
        stock = self::stock(nation, level);
    }
    if taken_in(&stock, stretched(life, shortest)) < count {
        return shortest;
    }
    if taken_in(&stock, stretched(life, longest)) > count {
        return longest;
    }
    let (mut low, mut high) = (shortest, longest);
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if taken_in(&stock, stretched(life, middle)) > count {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

fn stock(nation: &Nation<'_>, level: &CarOwnershipLevel) -> Annual {
    let path = level.path(nation);
    Annual::from_fn(|year| path[year] / 1e3 * nation.people[year])
}

/// Inflow of a fleet per year, mean of 2018–2023.
fn taken_in(stock: &Annual, life: CarLife) -> f64 {
    let stays = Lifetime::from(life).stays(Year::COUNT - 1);
    let mut fleet = FleetStock::none(1);
    let mut sum = 0.0;
    for year in Year::FIRST.to(Year::of(2023)) {
        let ages = stays.len() - fleet.cohorts();
        let missing = fleet.turn([&stays[ages..]], stock[year]).missing;
        fleet.renew(missing);
        if year >= Year::of(2018) {
            sum += missing;
        }
    }
    sum / 6.0
}

/// A lifetime multiplied by a stretch.
fn stretched(life: CarLife, stretch: f64) -> CarLife {
    match life {
        CarLife::Normal { mean, deviation } => CarLife::Normal {
            mean: mean * stretch,
            deviation: deviation * stretch,
        },
        CarLife::Weibull { shape, scale } => CarLife::Weibull {
            shape,
            scale: scale * stretch,
        },
    }
}

/// Median; `None` if empty.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    Some(if values.len() % 2 == 1 {
        upper
    } else {
        (values[middle - 1] + upper) / 2.0
    })
}
