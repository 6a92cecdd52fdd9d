//! Buildings: homes and other buildings by cohort, their materials, and the energy they use.
//!
//! ```text
//! demand → walk (lives) → content, energy
//! ```
//!
//! Each kind of building is a stock with its own target, run by cohort. Floor beyond the target is vacant: it is not
//! demolished, wears out like all floor, is used first when demand returns, and needs no energy. Under any choices a
//! least share of the stock is built each year, or the reference's own share if that is less. The stock is summed by
//! blocks of cohorts with the same materials and needs; materials and energy follow from the sums. Site work occurs for
//! every square metre built. Renovation beyond the reference has site work for every renovated square metre that is
//! heated or cooled.

pub mod content;
pub mod demand;
pub(crate) mod energy;
pub(crate) mod energy_need;
pub mod fires;
mod growth;
pub mod heat;

use crate::choices::PanelBundle;
use crate::facts::energy::Needs;
use crate::facts::{BuildingFacts, Facts};
use crate::kind::{Building, DialScope, LeverQuantity, Product, Sector};
use crate::model::account::Account;
use crate::model::buildings::content::{CohortBlock, Relative};
use crate::model::buildings::energy_need::{Needed, Renovation};
use crate::model::drivers::DemandDrivers;
use crate::model::ledger::Ledger;
use crate::model::moves::{AHEAD, DialValues, ahead};
use crate::model::need;
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::stock::{CohortWalk, Lives, LogAges, Longer, StockChange, WeibullLives};
use crate::year::{Annual, Stretch, Year};

/// Yearly growth before 1900 of the stock of 1900: it defines the first cohort, it is not a figure of a place. It is
/// the joint growth of people and floor a person before their first data.
const EARLIER_GROWTH: f64 = 0.02;

/// Share of the light homes in use that are replaced in a year at most, once the whole gap is closed (HN9).
const REPLACED_MOST: f64 = 0.1;

/// State at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(crate) struct BuildingBaseState {
    kinds: Vec<BuildingKindState>,
    /// Needs of 2020, the reference of the energy levels.
    base: Needed,
}

/// One kind of building at the end of 2026.
#[derive(Clone, Debug)]
struct BuildingKindState {
    /// Lives from 2027 on.
    lives: Lives,
    /// Blocks of all cohorts with no choices; adjacent equal cohorts are merged.
    blocks: Vec<CohortBlock>,
    /// Floor at the end of 2026, by cohort, m².
    cohorts: Vec<f64>,
    /// Floor of 2020, m²; renovation is a share of this floor.
    floor: f64,
    /// Floor built in each year from 2027 on with no choices, m².
    built: [f64; AHEAD],
}

impl BuildingBaseState {
    /// New floor of all buildings in each year from 2027 on with no choices, m².
    pub(crate) fn built(&self) -> [f64; AHEAD] {
        let mut sum = [0.0; AHEAD];
        for kind in &self.kinds {
            for (sum, built) in sum.iter_mut().zip(kind.built) {
                *sum += built;
            }
        }
        sum
    }
}

/// Runs the buildings of a place to the end of 2026 and writes them into its outcome.
pub(crate) fn base_state(
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    power: &Power,
    outcome: &mut Outcome,
) -> BuildingBaseState {
    base_state_like(facts, (drivers, moves, power), None, outcome)
}

/// Runs the base state with the energy levels of 2020 of another place: a city takes those of its country.
pub(crate) fn base_state_like(
    facts: &Facts,
    (drivers, moves, power): (&DemandDrivers<'_>, &DialValues, &Power),
    levels: Option<&BuildingBaseState>,
    outcome: &mut Outcome,
) -> BuildingBaseState {
    let years = Stretch::HISTORY;
    let renovation = Renovation::of(facts, moves);
    let targets = demand::floor_area(facts, drivers, moves, years);
    let later = demand::floor_area(facts, drivers, moves, Stretch::AHEAD);
    let needs = OwnNeeds::of(facts);
    let ages = LogAges::of(Year::COUNT);
    let mut needed = vec![Needed::default(); years.years().count()];
    let mut kinds = Vec::new();
    for (building, target) in facts.buildings().zip(&targets) {
        let sector = building.product.sector();
        let lives = cohort_lives(building, years, &ages);
        let blocks = content::blocks(building, needs.relative(), moves);
        let (cohorts, ledger) = (&mut outcome.cohorts[building.product.index()], &mut outcome.ledger);
        let mut walk = CohortWalk::new(&lives, content::spans(&blocks), None, &[]);
        for (year, needed) in years.years().zip(&mut needed) {
            let (before, now) = cohorts.step(year);
            let mut change = walk.year(year.index(), (target[year], 0.0), before, now);
            if year == Year::FIRST {
                // The stock of 1900 was not built in that year.
                change.inflow = 0.0;
            }
            write(ledger, building.product, year, change);
            content::add(ledger, sector, &blocks, &walk, year, change.inflow, 0.0);
            needed.add(building.product, &blocks, &walk, renovation.left(year), used(target[year], change));
            ledger[(Account::GhgConstruction.of(sector.index()), year)] += facts.process.site.value * change.inflow;
        }
        let lives = self::cohort_lives(building, Stretch::AHEAD, &ages);
        let last = cohorts.row(Year::RECONSTRUCTED).to_vec();
        kinds.push(BuildingKindState {
            built: built(&lives, &last, &later[building.product.index()]),
            lives,
            blocks,
            cohorts: last,
            floor: cohorts.row(Year::BASE).iter().sum(),
        });
    }
    let base = levels.map_or(needed[Year::BASE.index()], |levels| levels.base);
    energy::write(facts, drivers, moves, power, years, (&needed, &base), outcome);
    BuildingBaseState { kinds, base }
}

/// Runs the buildings from 2027 to 2060.
pub(crate) fn run_ahead(
    base_state: &BuildingBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    power: &Power,
    outcome: &mut Outcome,
) {
    let years = Stretch::AHEAD;
    let renovation = Renovation::of(facts, moves);
    let targets = demand::floor_area(facts, drivers, moves, years);
    let needs = OwnNeeds::of(facts);
    let changes = content::changes(moves);
    let departed = drivers.departs().then(|| demand::unchosen(facts, drivers, years));
    let mut needed = vec![Needed::default(); years.years().count()];
    for (at, ((kind, building), target)) in base_state.kinds.iter().zip(facts.buildings()).zip(&targets).enumerate() {
        // New floor on the same storyline with no choices.
        let reference = match &departed {
            Some(targets) => built(&kind.lives, &kind.cohorts, &targets[at]),
            None => kind.built,
        };
        let sector = building.product.sector();
        let mut blocks = content::by_cohort(&kind.blocks, Year::LEVERS);
        if changes {
            content::choose(&mut blocks, building, needs.relative(), moves);
        }
        let conditioned = conditioned(facts, building.product);
        let longer = longer(facts, moves, sector).filter(|_| kind.lives.can_last_longer());
        let (cohorts, ledger) = (&mut outcome.cohorts[building.product.index()], &mut outcome.ledger);
        let mut walk = CohortWalk::new(&kind.lives, content::spans(&blocks), longer, &kind.cohorts);
        for (year, needed) in years.years().zip(&mut needed) {
            let (before, now) = cohorts.step(year);
            // The outcome may have begun with another place, so 2026 is read from the state.
            let before = if year == Year::LEVERS { &kind.cohorts } else { before };
            let mut least = (facts.least_built.value * before.iter().sum::<f64>()).min(reference[ahead(year)]);
            if building.product == Product::Informal {
                let closed = need::closed(moves, year);
                least *= 1.0 - closed;
                walk.removed_most = REPLACED_MOST * before.iter().sum::<f64>() * closed;
            }
            let change = walk.year(year.index(), (target[year], least), before, now);
            write(ledger, building.product, year, change);
            let renovated = renovation.more(year) * kind.floor;
            ledger[(Account::Renovated.of(building.product.index()), year)] = renovated;
            content::add(
                ledger,
                sector,
                &blocks,
                &walk,
                year,
                change.inflow,
                facts.refurbishing.value * change.kept,
            );
            needed.add(building.product, &blocks, &walk, renovation.left(year), used(target[year], change));
            ledger[(Account::GhgConstruction.of(sector.index()), year)] +=
                facts.process.site.value * change.inflow + facts.process.renovation.value * conditioned * renovated;
        }
    }
    energy::write(facts, drivers, moves, power, years, (&needed, &base_state.base), outcome);
}

/// Share of the floor of a kind of building that is heated or cooled.
pub(crate) fn conditioned(facts: &Facts, product: Product) -> f64 {
    match product {
        Product::SingleFamily | Product::MultiFamily | Product::Informal => facts.energy.homes.conditioned.value,
        Product::Other => facts.energy.other.conditioned.value,
    }
}

/// Share of the floor that is in use.
fn used(target: f64, change: StockChange) -> f64 {
    if change.vacant > 0.0 {
        target / (target + change.vacant)
    } else {
        1.0
    }
}

/// Floor built from 2027 on with no choices, for a target stock, m².
fn built(lives: &Lives, cohorts: &[f64], target: &Annual) -> [f64; AHEAD] {
    let all_cohorts = 0..Year::COUNT;
    let mut walk = CohortWalk::new(lives, vec![all_cohorts], None, cohorts);
    let (mut before, mut now) = (cohorts.to_vec(), vec![0.0; Year::COUNT]);
    before.resize(Year::COUNT, 0.0);
    let mut built = [0.0; AHEAD];
    for (built, year) in built.iter_mut().zip(Stretch::AHEAD.years()) {
        *built = walk.year(year.index(), (target[year], 0.0), &before, &mut now).inflow;
        core::mem::swap(&mut before, &mut now);
    }
    built
}

/// Lives of the buildings of one kind.
fn cohort_lives(building: &BuildingFacts, years: Stretch, ages: &LogAges) -> Lives {
    let worn = WeibullLives {
        means: building.mean_life.value.values(),
        shape: building.shape.value,
        growth: EARLIER_GROWTH,
        chosen: building.extendable.then_some(Year::LEVERS.index()),
    };
    Lives::of(&worn, years.first.index()..years.last.index() + 1, ages)
}

/// Writes a year into the accounts of a kind of building.
fn write(ledger: &mut Ledger, product: Product, year: Year, change: StockChange) {
    let at = product.index();
    ledger[(Account::Built.of(at), year)] = change.inflow;
    ledger[(Account::TakenDown.of(at), year)] = change.outflow;
    ledger[(Account::Vacant.of(at), year)] = change.vacant;
    ledger[(Account::Kept.of(at), year)] = change.kept;
}

/// Prolonged life of the buildings of a sector, if a choice prolongs any.
fn longer<'a>(facts: &Facts, moves: &'a DialValues, sector: Sector) -> Option<Longer<'a>> {
    let dial = LeverQuantity::Life.on_scope(DialScope::Sector(sector));
    if !moves.moves(dial) {
        return None;
    }
    let of_panel = sector == Sector::Homes && moves.panel_life();
    Some(Longer {
        effect: moves.yearly(dial),
        since: Year::LEVERS.index(),
        longest: if of_panel { f64::INFINITY } else { facts.longest_life.value },
        from: match moves.panel {
            Some(PanelBundle::FutureCohorts) if of_panel => Year::LEVERS.index(),
            Some(PanelBundle::FutureCohorts | PanelBundle::AllCohorts) | None => 0,
        },
    })
}

/// Needs of buildings; if the table has none at all, all buildings count alike.
struct OwnNeeds {
    heat: Needs,
    cool: Needs,
}

impl OwnNeeds {
    fn of(facts: &Facts) -> OwnNeeds {
        let own = |needs: &Needs| {
            if needs.as_flattened().iter().all(|need| *need == 0.0) {
                [[1.0; 4]; Building::COUNT]
            } else {
                *needs
            }
        };
        OwnNeeds {
            heat: own(&facts.energy.heating_needs.value),
            cool: own(&facts.energy.cooling_needs.value),
        }
    }

    fn relative(&self) -> Relative<'_> {
        Relative {
            heat: &self.heat,
            cool: &self.cool,
        }
    }
}
