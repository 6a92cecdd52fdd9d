//! Cars: facts on the light-duty vehicles of a place.
//!
//! ```text
//! stock(t)   = people(t) · per_person(t)
//! inflow(t)  = stock(t) - survivors of the year before;  new = inflow - imports
//! exports    = exported · ramp(t) · cars that leave national use at the ages of export
//! fuel(c)    = combustion · (1 + older)^(2017 - c), level from cohort 2020
//! kg(c)      = kg per car of the drivetrain · size
//! ```
//!
//! Out of scope: choices; buses, lorries, two-wheelers; the trade of used cars among rich countries.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::facts::path::YearPath;
use crate::kind::{CarMaterial, Drivetrain};
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Year};

/// Cohort in which the fuel use of new cars was measured.
pub const MEASURED: Year = Year::of(2017);

/// Age at which a car leaves national use: dismantled, or exported used.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum CarLife {
    /// Normal; a whole cohort survives its first year.
    Normal {
        /// Mean, years.
        mean: f64,
        /// Standard deviation, years.
        deviation: f64,
    },
    /// Weibull distribution.
    Weibull {
        /// Shape, no unit.
        shape: f64,
        /// Scale, years.
        scale: f64,
    },
}

impl CarLife {
    /// Bounds of a mean, years.
    pub const MEAN: [f64; 2] = [1.0, 100.0];
    /// Bounds of a standard deviation, years.
    pub const DEVIATION: [f64; 2] = [0.1, 50.0];
    /// Bounds of a scale, years.
    pub const SCALE: [f64; 2] = [1.0, 200.0];

    /// Least and greatest factor that leave it within its bounds.
    pub fn factor_bounds(self) -> [f64; 2] {
        let of = |[least, most]: [f64; 2], value: f64| [least / value, most / value];
        match self {
            CarLife::Normal { mean, deviation } => {
                let ([least, most], [low, high]) = (of(CarLife::MEAN, mean), of(CarLife::DEVIATION, deviation));
                [least.max(low), most.min(high)]
            }
            CarLife::Weibull { scale, .. } => of(CarLife::SCALE, scale),
        }
    }
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
    /// Light-duty vehicles per passenger car counted.
    pub factor: Fact<f64>,
    /// Cars per person at the end of 2020.
    pub level: Fact<f64>,
    /// Cars per person at the end of each year, in the reference; none before 1930.
    pub per_person: Fact<Annual>,
    /// Life of cars in national use.
    pub life: Fact<CarLife>,
    /// Factor on the listed life, so that new cars of 2018–2023 match the statistics.
    pub stretch: Fact<f64>,
    /// Distance per car and year, km.
    pub km: Fact<f64>,
    /// Persons in a moving car.
    pub occupancy: Fact<YearPath>,
    /// Share of plug-in cars in new cars, hybrid or battery, in the reference.
    pub electric: Fact<YearPath>,
    /// Size of cars here: kg of material per kg in the table.
    pub size: Fact<f64>,
    /// Fuel of a new combustion car of [`MEASURED`] on the road, MJ/km.
    pub combustion: Fact<f64>,
    /// Electricity of a battery car, MJ/km.
    pub battery: Fact<f64>,
    /// Share of biofuel in fuel.
    pub biofuel: Fact<f64>,
    /// Share of cars leaving national use at the ages of export that goes abroad, once the export ramp is full.
    pub exported: Fact<f64>,
    /// Imports of used cars, cars per year, in the reference.
    pub imports: Fact<Annual>,
    /// Values that are the same everywhere.
    pub everywhere: CarsEverywhere,
}

/// Facts on cars that are the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CarsEverywhere {
    /// Share of battery cars in new plug-in cars.
    pub battery_part: Fact<YearPath>,
    /// Materials of a car by drivetrain, kg, cohorts from 2020 on.
    pub materials: Fact<[[f64; CarMaterial::COUNT]; Drivetrain::COUNT]>,
    /// Materials of a combustion car, kg, cohorts to 2010; linear from there to 2020.
    pub materials_before: Fact<[f64; CarMaterial::COUNT]>,
    /// Share of a material that is lost in car production and becomes new scrap, in the order of [`CarMaterial::ALL`].
    pub making_loss: Fact<[f64; CarMaterial::COUNT]>,
    /// Extra fuel per year of cohort age, as a share.
    pub older: Fact<f64>,
    /// Share of its distance that a plug-in hybrid drives on its battery.
    pub plug_in_electric: Fact<f64>,
    /// Fuel of a plug-in hybrid on the rest of its distance, as a share of a combustion car.
    pub plug_in_fuel: Fact<f64>,
    /// Petrol, combustion and supply, g CO2e/MJ.
    pub petrol: Fact<f64>,
    /// Biofuel, without the CO2 that its plants took from the air, g CO2e/MJ.
    pub biofuel: Fact<f64>,
    /// Assembly of a car, without electricity, kg CO2e per car.
    pub assembly: Fact<f64>,
    /// Electricity for the assembly of a car, kWh per car.
    pub assembly_power: Fact<f64>,
    /// Dismantling of a car, kg CO2e/kg.
    pub dismantling: Fact<f64>,
    /// CO2 of burning biofuel, which its plants took from the air: a memo item, g CO2/MJ.
    pub biofuel_carbon: Fact<f64>,
    /// Distance by car of people who share cars, relative to before.
    pub joined: Fact<f64>,
    /// Additional passengers in a car on a shared trip.
    pub riders: Fact<f64>,
    /// Wrought aluminium that replaces one kg of steel in a lighter car, kg.
    pub aluminium_for_steel: Fact<f64>,
    /// Change of fuel and electricity per change of mass, both as shares, in the order of [`Drivetrain::ALL`].
    pub lighter: [Fact<f64>; Drivetrain::COUNT],
    /// Part of the full export share that applies, 0 to 1.
    pub export_ramp: Fact<YearPath>,
    /// Used cars in trade.
    pub used: UsedCars,
}

/// Used cars that cross borders: one mix for all importers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UsedCars {
    /// Ages of the cars.
    pub ages: Fact<UsedAges>,
    /// Share of plug-in cars in each cohort.
    pub electric: Fact<YearPath>,
    /// Fuel of a combustion car of [`MEASURED`] on the road, MJ/km.
    pub combustion: Fact<f64>,
    /// Electricity of a battery car, MJ/km.
    pub battery: Fact<f64>,
    /// Share of the cars rejected by a standard that younger used ones replace; new ones replace the rest.
    pub replaced: Fact<f64>,
    /// Age of the youngest replacement, years.
    pub replaced_from: Fact<f64>,
}

/// Share of each age in the used cars of a year, in ten-thousandths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedAges {
    /// First year of trade.
    pub first: Year,
    /// Youngest age in trade, years.
    pub youngest: u16,
    /// One row per year from the first on, one share per age from the youngest on.
    pub parts: Vec<Vec<u16>>,
}

impl UsedAges {
    /// Ten-thousandths in a whole.
    pub const TEN_THOUSANDTHS: u16 = 10_000;

    /// Oldest age in trade, years.
    pub fn oldest(&self) -> f64 {
        let ages = self.parts.first().map_or(0, Vec::len);
        f64::from(self.youngest) + ages as f64 - 1.0
    }

    /// Cohorts in the used cars of a year, youngest first, and their shares in ten-thousandths.
    pub fn cohorts(&self, year: Year) -> impl Iterator<Item = (Year, u16)> {
        let row = year.index().checked_sub(self.first.index()).and_then(|row| self.parts.get(row));
        let ages = usize::from(self.youngest)..;
        let parts = ages.zip(row.into_iter().flatten());
        parts.filter_map(move |(age, part)| Some((Year::at(year.index().checked_sub(age)?), *part)))
    }

    /// Share of a cohort in the used cars of a year; 0 if it is not in trade.
    pub fn share(&self, year: Year, cohort: Year) -> f64 {
        let row = year.index().checked_sub(self.first.index());
        let age = year.index().checked_sub(cohort.index() + usize::from(self.youngest));
        let part = row.zip(age).and_then(|(row, age)| self.parts.get(row)?.get(age));
        part.map_or(0.0, |part| f64::from(*part) / f64::from(UsedAges::TEN_THOUSANDTHS))
    }
}

impl CarsEverywhere {
    /// Material of a car of ordinary size, kg.
    pub fn kg(&self, drivetrain: Drivetrain, cohort: Year, material: CarMaterial) -> f64 {
        let new = self.materials.value[drivetrain.index()][material.index()];
        match drivetrain {
            Drivetrain::Combustion => {
                let before = self.materials_before.value[material.index()];
                YearPath(vec![(Year::of(2010), before), (Year::BASE, new)]).at(cohort)
            }
            Drivetrain::PlugIn | Drivetrain::Battery => new,
        }
    }

    /// Fuel of a combustion car of a cohort relative to one of [`MEASURED`].
    pub fn age_factor(&self, cohort: Year) -> f64 {
        let years = f64::from(MEASURED.number()) - f64::from(cohort.min(Year::BASE).number());
        libm::pow(1.0 + self.older.value, years)
    }

    /// Share of each drivetrain in new cars, in the order of [`Drivetrain::ALL`]. `electric` is the share of plug-in
    /// cars.
    pub fn shares(&self, electric: f64, cohort: Year) -> [f64; Drivetrain::COUNT] {
        let battery = electric * self.battery_part.value.at(cohort);
        [1.0 - electric, electric - battery, battery]
    }

    /// Fuel and electricity of a car of a cohort, MJ/km each; `combustion` and `battery` as in [`CarFacts`].
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
