//! Spending: the quantities of a run that money is computed from, by year from 2027 on.
//!
//! ```text
//! renovated  Σ conditioned share · floor of 2020 · rate                depth   the same · saving      no informal homes
//! standard   (1 − need) / (1 − need at level 4), by the ramp of the lever
//! near zero  share · primary metal                                     captured   carbon dioxide of clinker that is caught
//! power      new plants by kind, growth of lines                       part of power   used by buildings and vehicles
//! ```
//!
//! Decisions: M10–M24, M26. Most are accounts of the outcome; the rest follows from facts and choices. All are amounts of
//! one place: unit costs differ by place, so they are priced before places are added. Out of scope: prices.

use crate::choices::{Choices, Level};
use crate::facts::Facts;
use crate::kind::{
    Carrier, Dial, DialScope, Drivetrain, EnergyCarrier, FLEETS, Fate, LeverQuantity, LinearNetwork, Material, Plant, Powered, Product,
    Sector, Vehicle,
};
use crate::model::account::{Account, LedgerRow};
use crate::model::buildings::conditioned;
use crate::model::buildings::energy_need::Renovation;
use crate::model::clamp;
use crate::model::cycle::production::clean_shares;
use crate::model::incremental::ModelCache;
use crate::model::moves::{self, AHEAD, DialValues, ahead};
use crate::model::outcome::Outcome;
use crate::model::{PlaceBaseState, base_state_into, run_ahead, run_country_ahead};
use crate::place::PlaceId;
use crate::year::{Stretch, Year};

/// A value for each year from 2027 on.
pub type YearsAhead = [f64; AHEAD];

/// Materials with a price, in the order of the quantities.
pub const PRICED: [Material; 5] = [
    Material::Cement,
    Material::Steel,
    Material::Aggregates,
    Material::Bricks,
    Material::Asphalt,
];

/// Number of kinds of vehicles with a drive, cars left out.
const POWERED: usize = FLEETS * Powered::ALL.len() / Vehicle::COUNT;
/// Number of voltages of lines.
const LINES: usize = LinearNetwork::COUNT - LinearNetwork::PIPES;
/// Petajoules in a terawatt-hour.
const PJ_IN_TWH: f64 = 3.6;
const KG_IN_TONNE: f64 = 1e3;

/// The dial of the standard of new buildings.
const STANDARD: Dial = LeverQuantity::NewHeating.on_scope(DialScope::Buildings);

/// Quantities of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct SpendingQuantities {
    /// Renovated floor that is heated or cooled, m².
    pub renovated: YearsAhead,
    /// The same times the saving.
    pub depth: YearsAhead,
    /// Part of homes in the renovated floor.
    pub homes: f64,
    /// Part of the way to the best standard of new buildings.
    pub standard: YearsAhead,
    /// Useful heat of heat pumps beyond today's, PJ.
    pub pump_heat: YearsAhead,
    /// People who have no clean fuels for cooking.
    pub without_cooking: YearsAhead,
    /// New cars, by [`Drivetrain::ALL`].
    pub cars_new: [YearsAhead; Drivetrain::COUNT],
    /// Cars in use, by [`Drivetrain::ALL`].
    pub cars_in_use: [YearsAhead; Drivetrain::COUNT],
    /// New vehicles other than cars, by [`Powered::ALL`].
    pub vehicles_new: [YearsAhead; POWERED],
    /// Vehicles other than cars in use, by [`Powered::ALL`].
    pub vehicles_in_use: [YearsAhead; POWERED],
    /// New power plants, GW, by [`Plant::ALL`].
    pub plants: [YearsAhead; Plant::COUNT],
    /// Growth of power lines from 52 kV and below, km a year.
    pub lines: [YearsAhead; LINES],
    /// Near-zero primary steel, then aluminium, t.
    pub near_zero: [YearsAhead; 2],
    /// Captured carbon dioxide, t.
    pub captured: YearsAhead,
    /// Mismanaged plastic waste, t.
    pub mismanaged: YearsAhead,
    /// Floor built, m², by [`Product::ALL`].
    pub built: [YearsAhead; Product::ALL.len()],
    /// Floor kept past its reference life, m², by [`Product::ALL`].
    pub kept: [YearsAhead; Product::ALL.len()],
    /// Demand for materials, t, by [`PRICED`].
    pub materials: [YearsAhead; PRICED.len()],
}

impl SpendingQuantities {
    /// Reads the outcome of a place under choices; the outcome has its history and at least the accounts of
    /// [`Extent::Spending`](crate::model::Extent). `whole` is the larger place of which it is a member, if it was run as
    /// one.
    pub fn of(facts: &Facts, choices: &Choices, whole: Option<PlaceId>, outcome: &Outcome) -> SpendingQuantities {
        let moves = DialValues::of(facts, choices);
        let moves = match whole {
            Some(whole) => moves.within_place(whole),
            None => moves,
        };
        let row = |row: LedgerRow, times: f64| by_year(|year| outcome.ledger[(row, year)] * times);
        let renovation = Renovation::of(facts, &moves);
        let renovated = |product| conditioned(facts, product) * outcome.floor(product, Year::BASE);
        let floor: f64 = conditioned_products().map(renovated).sum();
        let homes: f64 = conditioned_products()
            .filter(|product| *product != Product::Other)
            .map(renovated)
            .sum();
        let shares = Stretch::AHEAD.years().map(|year| clean_shares(facts, &moves, year));
        let shares: Vec<_> = shares.collect();
        let sum = |account: Account, materials: &[Material]| {
            by_year(|year| {
                let rows = Sector::ALL.into_iter().flat_map(|sector| {
                    let of = move |material: &Material| account.material(sector, *material);
                    materials.iter().filter_map(of)
                });
                rows.map(|row| outcome.ledger[(row, year)]).sum::<f64>() / KG_IN_TONNE
            })
        };
        let metals = [
            sum(Account::Primary, &[Material::Steel, Material::AutomotiveSteel]),
            sum(Account::Primary, &[Material::Aluminium, Material::CastAluminium]),
        ];
        let cement = sum(Account::Primary, &[Material::Cement]);
        let length = |at: usize, year: Year| outcome.ledger[(Account::LineLength.of(at), year)];
        SpendingQuantities {
            renovated: by_year(|year| floor * renovation.works(year)[0]),
            depth: by_year(|year| floor * renovation.works(year)[1]),
            homes: if floor > 0.0 { homes / floor } else { 0.0 },
            standard: standard(facts, &moves),
            pump_heat: row(Account::PumpHeat.row(), 1.0),
            without_cooking: row(Account::WithoutCleanCooking.row(), 1.0),
            cars_new: std::array::from_fn(|at| row(Account::CarsNew.of(at), 1.0)),
            cars_in_use: std::array::from_fn(|at| row(Account::CarsInUse.of(at), 1.0)),
            vehicles_new: std::array::from_fn(|at| row(Account::VehiclesNew.of(at), 1.0)),
            vehicles_in_use: std::array::from_fn(|at| row(Account::VehiclesInUse.of(at), 1.0)),
            plants: std::array::from_fn(|at| row(Account::PlantsNew.of(at), 1.0)),
            lines: std::array::from_fn(|at| by_year(|year| length(at, year) - length(at, Year::at(year.index() - 1)))),
            near_zero: std::array::from_fn(|at| by_year(|year| shares[ahead(year)].near_zero[at] * metals[at][ahead(year)])),
            captured: by_year(|year| shares[ahead(year)].captured * cement[ahead(year)]),
            mismanaged: row(Account::PlasticsFate.of(Fate::Mismanaged.index()), 1.0 / KG_IN_TONNE),
            built: std::array::from_fn(|at| row(Account::Built.of(at), 1.0)),
            kept: std::array::from_fn(|at| row(Account::Kept.of(at), 1.0)),
            materials: PRICED.map(|material| sum(Account::Demand, &[material])),
        }
    }
}

/// Runs of one country under several choices, for money alone. Each run repeats only the parts that differ from the run
/// before it.
#[derive(Clone, Debug)]
pub struct SpendingRuns {
    /// The larger place of which the country is a member, if it is run as one.
    whole: Option<PlaceId>,
    outcome: Outcome,
    cache: Box<ModelCache>,
}

impl SpendingRuns {
    /// Runs of countries of `whole`, one country after the other, or of a country by itself.
    pub fn new(whole: Option<PlaceId>, first: PlaceId) -> SpendingRuns {
        SpendingRuns {
            whole,
            outcome: Outcome::of_spending(first),
            cache: Box::new(ModelCache::new()),
        }
    }

    /// The last run.
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// Runs a country to the end of 2026. Later runs start from it.
    pub fn base_state(&mut self, facts: &Facts) -> PlaceBaseState {
        self.cache.forget();
        base_state_into(facts, &mut self.outcome)
    }

    /// Runs the years from 2027 on under choices. `base_state` comes from the last call of [`SpendingRuns::base_state`], with
    /// the same facts.
    pub fn run(&mut self, base_state: &PlaceBaseState, facts: &Facts, choices: &Choices) -> SpendingQuantities {
        let SpendingRuns { whole, outcome, cache } = self;
        if facts.city.is_some() {
            run_ahead(base_state, facts, choices, outcome);
        } else {
            let moves = DialValues::of(facts, choices);
            let moves = match *whole {
                Some(whole) => moves.within_place(whole),
                None => moves,
            };
            run_country_ahead(base_state, facts, (choices, &moves), Some(cache), outcome);
        }
        SpendingQuantities::of(facts, choices, *whole, outcome)
    }
}

/// Kinds of buildings that are renovated and built to a standard.
pub fn conditioned_products() -> impl Iterator<Item = Product> {
    Product::ALL.into_iter().filter(|product| *product != Product::Informal)
}

/// Part of the power of a place that buildings and vehicles used in 2020, with losses, in `least` to 1. The model lets
/// all power of a place grow with theirs, so money counts this part of it alone.
pub fn part_of_power(facts: &Facts, outcome: &Outcome, loss: f64, least: f64) -> f64 {
    let electricity = |sector| Account::carrier(sector, EnergyCarrier::Of(Carrier::Electricity));
    let rows = Sector::ALL.into_iter().filter_map(electricity);
    let used: f64 = rows.map(|row| outcome.ledger[(row, Year::BASE)]).sum::<f64>() / PJ_IN_TWH;
    let made = facts.networks.made_by_all(Year::BASE);
    if made > 0.0 { clamp(used * loss / made, least, 1.0) } else { 1.0 }
}

/// Part of the way to the best standard of new buildings.
fn standard(facts: &Facts, moves: &DialValues) -> YearsAhead {
    let row = facts.dials.iter().find(|row| row.dial == STANDARD);
    let most = row.map_or(0.0, |row| moves::full(row, Level::TOP) - moves.base(STANDARD));
    by_year(|year| if most == 0.0 { 0.0 } else { moves.change(STANDARD, year) / most })
}

/// A value for each year from 2027 on.
pub fn by_year(mut value: impl FnMut(Year) -> f64) -> YearsAhead {
    let mut years = [0.0; AHEAD];
    for (slot, year) in years.iter_mut().zip(Stretch::AHEAD.years()) {
        *slot = value(year);
    }
    years
}
