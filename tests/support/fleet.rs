//! Places, choices and series for laws of cars.

use cairn_core::choices::{Background, Choices, Level, PanelBundle, Policy};
use cairn_core::facts::cars::UsedAges;
use cairn_core::facts::path::YearPath;
use cairn_core::facts::{DialFacts, Facts};
use cairn_core::kind::{Carrier, Dial, EnergyCarrier, Lever, Sector};
use cairn_core::model::{Account, MaterialFlow, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, AnnualSlice, Year};

use super::choices::pulled;
use super::real;
use super::synthetic::{self, CROWDED, PLAIN, SHRINKING, assumed_fact};

pub(crate) const LEVERS: [Lever; 7] = [
    Lever::CarSharing,
    Lever::RideSharing,
    Lever::Modes,
    Lever::VehicleLife,
    Lever::VehicleSize,
    Lever::VehicleWeight,
    Lever::ElectricVehicles,
];

pub(crate) fn dials() -> Vec<DialFacts> {
    let rows = [
        (dial("car_sharing"), [1.0, 1.025, 1.05, 1.075, 1.1], 2060),
        (dial("shared_rides"), [0.0, 0.0625, 0.125, 0.1875, 0.25], 2050),
        (dial("modes"), [0.0, -0.062, -0.125, -0.188, -0.25], 2060),
        (dial("car_life"), [0.0, 0.05, 0.096, 0.2, 0.296], 2050),
        (dial("car_size"), [0.0, -0.0375, -0.075, -0.1125, -0.15], 2050),
        (dial("car_weight"), [0.0, -0.041, -0.082, -0.2, -0.3], 2050),
        (dial("car_steel_replaced"), [0.0, 0.0, 0.05, 0.1, 0.2], 2050),
        (dial("electric_cars"), [0.2, 0.65, 0.8, 0.9, 1.0], 2035),
    ];
    let row = |(dial, steps, full)| DialFacts {
        dial,
        parameter: String::new(),
        steps: assumed_fact(steps),
        to_verify: [false; 5],
        full: Year::of(full),
    };
    rows.into_iter().map(row).collect()
}

/// A synthetic place that imports and exports used cars and loses cars for some years.
pub(crate) fn trading() -> Facts {
    let mut facts = synthetic::facts(&PLAIN);
    let cars = &mut facts.cars;
    cars.exported = assumed_fact(0.3);
    cars.imports = assumed_fact(Annual::from_fn(|year| 4e3 * f64::from(year.number().saturating_sub(1970))));
    cars.everywhere.export_ramp = assumed_fact(YearPath(vec![(Year::of(1970), 0.0), (Year::of(1990), 1.0)]));
    cars.everywhere.used.electric = assumed_fact(YearPath(vec![(Year::BASE, 0.0), (Year::of(2040), 0.6)]));
    cars.everywhere.used.ages = assumed_fact(UsedAges {
        first: Year::of(1970),
        youngest: 8,
        parts: vec![vec![2_500, 3_500, 3_000, 1_000]; 91],
    });
    cars.per_person.value = Annual::from_fn(|year| {
        let later = f64::from(year.number().saturating_sub(2030).min(12));
        0.3 * year.index() as f64 / 160.0 * (1.0 - 0.06 * later)
    });
    facts
}

/// Synthetic places with dial rows of their own, and real places.
pub(crate) fn places() -> Vec<Facts> {
    let world = real::world();
    let ids = ["DEU", "USA", "JPN", "CHN", "IND", "NGA", "KEN", "RUS", "GUY", "AUS", "TUV"];
    let real = ids.map(|id| world.place(PlaceId::parse(id).unwrap()).unwrap().clone());
    let lands = [PLAIN, SHRINKING, CROWDED].map(|land| synthetic::facts(&land));
    let mut lands: Vec<Facts> = lands.into_iter().chain([trading()]).collect();
    for facts in &mut lands {
        facts.dials = dials();
    }
    lands.into_iter().chain(real).collect()
}

/// No lever; each lever alone and all levers together at 2, 4 and 5; climate policy; and the Panel's bundle.
pub(crate) fn matrix() -> Vec<Choices> {
    let mut all = vec![Choices::default()];
    for tenths in [20, 40, 50] {
        all.extend(LEVERS.map(|lever| pulled(lever, tenths)));
        let level = Level::from_tenths(tenths).unwrap();
        all.push(LEVERS.iter().fold(Choices::default(), |choices, lever| choices.with(*lever, level)));
    }
    let policy = Background {
        policy: Policy::Pol2,
        ..Background::default()
    };
    all.push(Choices {
        background: policy,
        ..Choices::default()
    });
    all.push(Choices {
        panel: Some(PanelBundle::AllCohorts),
        ..Choices::default()
    });
    all
}

/// The sum of all rows of an account in a year.
pub(crate) fn sum(outcome: &Outcome, account: Account, year: Year) -> f64 {
    outcome.rows(account).map(|of| of[year]).sum()
}

pub(crate) fn of_cars(outcome: &Outcome) -> impl Iterator<Item = MaterialFlow<'_>> {
    outcome.flows().filter(|flow| flow.of.sector == Sector::Vehicles)
}

/// All accounts of cars, without materials and energy.
pub(crate) fn of_fleet(outcome: &Outcome) -> Vec<AnnualSlice<'_>> {
    let accounts = [
        Account::CarsInUse,
        Account::CarsNew,
        Account::CarsImported,
        Account::CarsExported,
        Account::CarsScrapped,
        Account::CarsRemoved,
        Account::CarKm,
    ];
    accounts.into_iter().flat_map(|account| outcome.rows(account)).collect()
}

/// Energy of cars by carrier.
pub(crate) fn energy(outcome: &Outcome, carrier: EnergyCarrier) -> AnnualSlice<'_> {
    outcome.energy(Sector::Vehicles, carrier).unwrap()
}

pub(crate) const FUEL: EnergyCarrier = EnergyCarrier::MotorFuel;
pub(crate) const POWER: EnergyCarrier = EnergyCarrier::Of(Carrier::Electricity);

/// All series that cars fill.
pub(crate) fn series(outcome: &Outcome) -> Vec<AnnualSlice<'_>> {
    let mut all = of_fleet(outcome);
    for flow in of_cars(outcome) {
        all.extend([flow.stock, flow.inflow, flow.outflow]);
    }
    all.extend([FUEL, EnergyCarrier::Biofuel, POWER].map(|carrier| energy(outcome, carrier)));
    let ghg = [Account::GhgUse, Account::GhgUsePower, Account::GhgConstruction];
    all.extend(ghg.map(|account| outcome.row(account.of(Sector::Vehicles.index()))));
    all
}

pub(crate) fn bits(outcome: &Outcome) -> Vec<u64> {
    let traded = outcome.of_uses(Account::Traded, |of| of.sector == Sector::Vehicles);
    let all = series(outcome).into_iter().chain(traded);
    all.flat_map(|series| series.values().iter().map(|value| value.to_bits())).collect()
}

/// A dial by its id in the tables.
fn dial(id: &str) -> Dial {
    Dial::find(id).unwrap_or_else(|| panic!("{id} is no dial"))
}
