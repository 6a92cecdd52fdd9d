//! Cars: what is known of the light-duty vehicles of a place.
//!
//! ```text
//! stock(t)   = people(t) · per_person(t)
//! inflow(t)  = stock(t) - what is left of the year before;  new = inflow - imports
//! exports    = exported · ramp(t) · what leaves national use at the ages of export
//! fuel(c)    = combustion · (1 + older)^(2017 - c), level from cohort 2020
//! kg(c)      = kg a car of the drivetrain · size
//! ```
//!
//! Does not know: choices; buses, lorries, two-wheelers; the trade of used cars among rich countries.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::facts::path::Path;
use crate::kind::{CarMaterial, Drivetrain};
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Year};

/// Cohort in which the fuel use of new cars was measured.
pub const MEASURED: Year = Year::of(2017);

/// When a car leaves national use: taken apart, or exported used.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum CarLife {
    /// Normal; all of a cohort stands at the end of its first year.
    Normal {
        /// Mean, years.
        mean: f64,
        /// Standard deviation, years.
        deviation: f64,
    },
    /// Weibull.
    Weibull {
        /// Shape, no unit.
        shape: f64,
        /// Scale, years.
        scale: f64,
    },
}

impl From<CarLife> for Lifetime {
    fn from(life: CarLife) -> Lifetime {
        match life {
            CarLife::Normal { mean, deviation } => Lifetime::Normal { mean, deviation },
            CarLife::Weibull { shape, scale } => Lifetime::Weibull { shape, scale },
        }
    }
}

/// Light-duty vehicles of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CarFacts {
    /// Light-duty vehicles for each passenger car that is counted.
    pub factor: Known<f64>,
    /// Cars a person at the end of 2020.
    pub level: Known<f64>,
    /// Cars a person at the end of each year, in the reference; none before 1930.
    pub per_person: Known<Annual>,
    /// How long cars stay in national use.
    pub life: Known<CarLife>,
    /// That life for each year of the one listed, so that new cars of 2018–2023 meet what is counted.
    pub stretch: Known<f64>,
    /// Distance a car goes a year, km.
    pub km: Known<f64>,
    /// Persons in a car on its way.
    pub occupancy: Known<Path>,
    /// Share of new cars that are plugged in, hybrid or battery, in the reference.
    pub electric: Known<Path>,
    /// Materials of a car, for each kg of the car that is tabulated: how large cars are here.
    pub size: Known<f64>,
    /// Fuel of a new combustion car of [`MEASURED`] on the road, MJ/km.
    pub combustion: Known<f64>,
    /// Power of a battery car, MJ/km.
    pub battery: Known<f64>,
    /// Share of biofuel in fuel.
    pub biofuel: Known<f64>,
    /// Share of what leaves national use at the ages of export that goes abroad, when the ramp of exports is full.
    pub exported: Known<f64>,
    /// Used cars that come in, cars a year, in the reference.
    pub imports: Known<Annual>,
    /// What is the same everywhere.
    pub everywhere: CarsEverywhere,
}

/// What is known of cars and is the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CarsEverywhere {
    /// Battery cars in all that are plugged in, share of new cars.
    pub battery_part: Known<Path>,
    /// Materials of a car by drivetrain, kg, cohorts from 2020 on.
    pub materials: Known<[[f64; CarMaterial::COUNT]; Drivetrain::COUNT]>,
    /// Materials of a combustion car, kg, cohorts to 2010; straight from there to 2020.
    pub materials_before: Known<[f64; CarMaterial::COUNT]>,
    /// Share of a material that is lost in making cars and becomes new scrap, in the order of [`CarMaterial::ALL`].
    pub making_loss: Known<[f64; CarMaterial::COUNT]>,
    /// More fuel for each year that a cohort is older.
    pub older: Known<f64>,
    /// Part of the way that a plug-in hybrid goes on its battery.
    pub plug_in_electric: Known<f64>,
    /// Fuel of a plug-in hybrid on the rest, as a share of a combustion car.
    pub plug_in_fuel: Known<f64>,
    /// Petrol, burnt and supplied, g CO2e/MJ.
    pub petrol: Known<f64>,
    /// Biofuel without the CO2 it took from the air, g CO2e/MJ.
    pub biofuel: Known<f64>,
    /// Putting a car together, without its power, kg CO2e a car.
    pub assembly: Known<f64>,
    /// Power for putting a car together, kWh a car.
    pub assembly_power: Known<f64>,
    /// Taking a car apart, kg CO2e/kg.
    pub dismantling: Known<f64>,
    /// CO2 of burning biofuel, which it took from the air: a memo, g CO2/MJ.
    pub biofuel_carbon: Known<f64>,
    /// Distance by car of those who share cars, against before.
    pub joined: Known<f64>,
    /// How many more persons ride in a car on a shared trip.
    pub riders: Known<f64>,
    /// Wrought aluminium that replaces a kg of steel in a lighter car, kg.
    pub aluminium_for_steel: Known<f64>,
    /// Change of fuel and power for each change of mass, both as shares, in the order of [`Drivetrain::ALL`].
    pub lighter: [Known<f64>; Drivetrain::COUNT],
    /// How much of its full value the share of exports has, 0 to 1.
    pub export_ramp: Known<Path>,
    /// Used cars in trade.
    pub used: UsedCars,
}

/// Used cars that cross borders: one mix for all who take them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UsedCars {
    /// How old they are.
    pub ages: Known<UsedAges>,
    /// Share of plugged-in cars in each cohort.
    pub electric: Known<Path>,
    /// Fuel of a combustion car of [`MEASURED`] on the road, MJ/km.
    pub combustion: Known<f64>,
    /// Power of a battery car, MJ/km.
    pub battery: Known<f64>,
    /// Share of cars that a standard turns away for which younger used ones come; new ones for the rest.
    pub replaced: Known<f64>,
    /// Age of the youngest that come then, years.
    pub replaced_from: Known<f64>,
}

/// Parts in ten thousand of each age in the used cars of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedAges {
    /// First year of trade.
    pub first: Year,
    /// Youngest age in trade, years.
    pub youngest: u16,
    /// A row a year from the first on, a part an age from the youngest on.
    pub parts: Vec<Vec<u16>>,
}

impl UsedAges {
    /// Parts that make a whole.
    pub const WHOLE: u16 = 10_000;

    /// The oldest age in trade, years.
    #[must_use]
    pub fn oldest(&self) -> f64 {
        let ages = self.parts.first().map_or(0, Vec::len);
        f64::from(self.youngest) + ages as f64 - 1.0
    }

    /// Cohorts in the used cars of a year, youngest first, and their parts.
    pub fn of(&self, year: Year) -> impl Iterator<Item = (Year, u16)> {
        let row = year.index().checked_sub(self.first.index()).and_then(|row| self.parts.get(row));
        let ages = usize::from(self.youngest)..;
        let parts = ages.zip(row.into_iter().flatten());
        parts.filter_map(move |(age, part)| Some((Year::at(year.index().checked_sub(age)?), *part)))
    }

    /// Share of a cohort in the used cars of a year; 0 where none of it is in trade.
    #[must_use]
    pub fn share(&self, year: Year, cohort: Year) -> f64 {
        let row = year.index().checked_sub(self.first.index());
        let age = year.index().checked_sub(cohort.index() + usize::from(self.youngest));
        let part = row.zip(age).and_then(|(row, age)| self.parts.get(row)?.get(age));
        part.map_or(0.0, |part| f64::from(*part) / f64::from(UsedAges::WHOLE))
    }
}

impl CarsEverywhere {
    /// Material of a car of ordinary size, kg.
    #[must_use]
    pub fn kg(&self, drivetrain: Drivetrain, cohort: Year, material: CarMaterial) -> f64 {
        let new = self.materials.value[drivetrain.index()][material.index()];
        match drivetrain {
            Drivetrain::Combustion => {
                let before = self.materials_before.value[material.index()];
                Path(vec![(Year::of(2010), before), (Year::BASE, new)]).at(cohort)
            }
            Drivetrain::PlugIn | Drivetrain::Battery => new,
        }
    }

    /// How much more fuel a combustion car of a cohort takes than one of [`MEASURED`].
    #[must_use]
    pub fn age_factor(&self, cohort: Year) -> f64 {
        let years = f64::from(MEASURED.number()) - f64::from(cohort.min(Year::BASE).number());
        libm::pow(1.0 + self.older.value, years)
    }

    /// Share of each drivetrain in new cars of which a share is plugged in, in the order of [`Drivetrain::ALL`].
    #[must_use]
    pub fn shares(&self, electric: f64, cohort: Year) -> [f64; Drivetrain::COUNT] {
        let battery = electric * self.battery_part.value.at(cohort);
        [1.0 - electric, electric - battery, battery]
    }

    /// Fuel and power of a car of a cohort, MJ/km each; `combustion` and `battery` as in [`CarFacts`].
    #[must_use]
    pub fn energy(&self, drivetrain: Drivetrain, cohort: Year, combustion: f64, battery: f64) -> (f64, f64) {
        let fuel = combustion * self.age_factor(cohort);
        let on_battery = self.plug_in_electric.value;
        match drivetrain {
            Drivetrain::Combustion => (fuel, 0.0),
            Drivetrain::PlugIn => ((1.0 - on_battery) * self.plug_in_fuel.value * fuel, on_battery * battery),
            Drivetrain::Battery => (0.0, battery),
        }
    }
}
