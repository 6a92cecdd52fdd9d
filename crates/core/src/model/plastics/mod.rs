//! Plastics: from use to the river. Plastics of packaging, goods and clothes also count with all other materials.
//!
//! ```text
//! use (avoided, replaced, kept longer) → stock by application → waste → fate → secondary, environment, water → greenhouse gases
//! ```
//!
//! Plastics of buildings and vehicles count there, as materials. Here they are among all plastics, but not in the
//! account of plastic goods ([`counted`]). Levers act in the order of the line above. Out of scope: trade in plastics
//! and in waste, polymers, fibres other than plastics, litter at sea.

mod carbon;
pub(crate) mod fate;
mod stock;
mod totals;

use crate::facts::Facts;
use crate::facts::plastics::{DATA_YEAR, FIRST, PlasticsFacts};
use crate::kind::{Application, Fate};
use crate::model::account::Account;
use crate::model::drivers::DemandDrivers;
use crate::model::moves::DialValues;
use crate::model::outcome::Outcome;
use crate::model::plastics::carbon::{Burdens, Carbon};
use crate::model::plastics::stock::{Cohorts, ProlongedPlastics};
use crate::model::power::Power;
use crate::year::{Annual, Stretch, Year};

/// Mass by application, kg.
type ApplicationMasses = [f64; Application::COUNT];

/// State at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(super) struct PlasticsBaseState {
    cohorts: Cohorts,
    /// Plastics in water at the end of 2026, kg.
    in_water: f64,
}

/// Plastics flows and stock of a year, kg.
struct PlasticsFlows {
    used: ApplicationMasses,
    stock: ApplicationMasses,
    waste: ApplicationMasses,
    /// Paper and card that replace packaging.
    paper: f64,
}

/// Runs plastics to the end of 2026.
pub(super) fn base_state(facts: &Facts, drivers: &DemandDrivers<'_>, power: &Power, outcome: &mut Outcome) -> PlasticsBaseState {
    let plastics = &facts.plastics;
    let settled = drivers.settled_income();
    let used = |year: Year| plastics.used(drivers.people(year), &settled, year);
    let years: Vec<f64> = FIRST.to(Year::RECONSTRUCTED).map(used).collect();
    let (cohorts, history) = Cohorts::of(&plastics.everywhere, years);
    let mut in_water = 0.0;
    for (year, (stock, waste)) in FIRST.to(Year::RECONSTRUCTED).zip(history) {
        let flows = PlasticsFlows {
            used: applied(plastics, used(year)),
            stock,
            waste,
            paper: 0.0,
        };
        in_water = write(facts, None, power, &settled, year, &flows, in_water, outcome);
    }
    PlasticsBaseState { cohorts, in_water }
}

/// Runs plastics from 2027 on.
pub(super) fn run_ahead(
    base_state: &PlasticsBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    power: &Power,
    outcome: &mut Outcome,
) {
    let plastics = &facts.plastics;
    let settled = drivers.settled_income();
    let mut walk = base_state.cohorts.years_ahead();
    let longer = stock::longer(moves);
    let mut prolonged = longer.map(|longer| ProlongedPlastics::of(&base_state.cohorts, &plastics.everywhere, longer));
    let mut in_water = base_state.in_water;
    for (ahead, year) in Stretch::AHEAD.years().enumerate() {
        let wanted = applied(plastics, plastics.used(drivers.people(year), &settled, year));
        let (mut used, paper) = lessened(plastics, moves, year, wanted);
        let (mut stock, mut waste) = walk.turn(ahead, &used);
        if let Some(prolonged) = &mut prolonged {
            prolonged.turn(ahead, &mut used, &mut stock, &mut waste);
        }
        let flows = PlasticsFlows { used, stock, waste, paper };
        in_water = write(facts, Some(moves), power, &settled, year, &flows, in_water, outcome);
    }
}

/// Use by application.
fn applied(plastics: &PlasticsFacts, used: f64) -> ApplicationMasses {
    plastics.everywhere.applications.value.map(|applied| applied.share * used)
}

/// Remaining use after packaging is avoided and replaced, and the paper that replaces it.
fn lessened(plastics: &PlasticsFacts, moves: &DialValues, year: Year, mut used: ApplicationMasses) -> (ApplicationMasses, f64) {
    let everywhere = &plastics.everywhere;
    let avoided = moves.change(stock::AVOIDED, year) * (1.0 - everywhere.kept.value);
    let packaging = &mut used[Application::Packaging.index()];
    *packaging *= 1.0 - avoided;
    let replaced = *packaging * moves.change(stock::REPLACED, year);
    *packaging -= replaced;
    used[Application::Consumer.index()] *= 1.0 - avoided * everywhere.single_use.value;
    (used, replaced * everywhere.paper_mass.value)
}

/// Writes a year, and returns the plastics in water at its end, kg.
#[expect(clippy::too_many_arguments, reason = "a year of everything that is written of plastics")]
fn write(
    facts: &Facts,
    moves: Option<&DialValues>,
    power: &Power,
    settled: &Annual,
    year: Year,
    flows: &PlasticsFlows,
    in_water: f64,
    outcome: &mut Outcome,
) -> f64 {
    let plastics = &facts.plastics;
    let everywhere = &plastics.everywhere;
    let used: f64 = flows.used.iter().sum();
    let waste: f64 = flows.waste.iter().sum();
    let shares = fate::shares(plastics, moves, settled, year);
    let fates = shares.map(|share| share * waste);
    let mismanaged = fates[Fate::Mismanaged.index()];
    let secondary = fates[Fate::Recycled.index()].min(fate::most_content(plastics, moves, year) * used);
    let to_water = mismanaged * plastics.carried.value.to_water;
    // The stock in water is known for the end of one year. Earlier years have none.
    let in_water = if year < DATA_YEAR {
        0.0
    } else if year == DATA_YEAR {
        to_water * everywhere.lies.value
    } else {
        in_water + to_water
    };
    let carbon = Carbon::of(everywhere, moves, power, year);
    let burdens = Burdens {
        used,
        secondary,
        incinerated: fates[Fate::Incinerated.index()],
        mismanaged,
        paper: flows.paper,
    };
    totals::write(&carbon, burdens, fates[Fate::Recycled.index()], flows, year, &mut outcome.ledger);
    if !outcome.counts_spending() {
        return in_water;
    }
    let ledger = &mut outcome.ledger;
    for at in 0..Application::COUNT {
        ledger[(Account::PlasticsUse.of(at), year)] = flows.used[at];
        ledger[(Account::PlasticsStock.of(at), year)] = flows.stock[at];
        ledger[(Account::PlasticsWaste.of(at), year)] = flows.waste[at];
    }
    for (at, fate) in fates.into_iter().enumerate() {
        ledger[(Account::PlasticsFate.of(at), year)] = fate;
    }
    let single = [
        (Account::PlasticsSecondary, secondary),
        (Account::PlasticsCollected, collected(plastics, fates[Fate::Recycled.index()])),
        (Account::PlasticsToWater, to_water),
        (Account::PlasticsToSea, mismanaged * plastics.carried.value.to_sea),
        (Account::PlasticsInWater, in_water),
        (Account::PlasticsPaper, flows.paper),
        (Account::PlasticsGhg, carbon.emitted(burdens).sum()),
    ];
    for (account, value) in single {
        ledger[(account.row(), year)] = value;
    }
    ledger[(Account::PlasticsLost.of(0), year)] = everywhere.large.value * mismanaged;
    ledger[(Account::PlasticsLost.of(1), year)] = everywhere.small.value * used;
    in_water
}

/// Waste collected for recycling, for an amount that is recycled.
fn collected(plastics: &PlasticsFacts, recycled: f64) -> f64 {
    let left = plastics.everywhere.collected.value;
    if left > 0.0 { recycled / left } else { recycled }
}
