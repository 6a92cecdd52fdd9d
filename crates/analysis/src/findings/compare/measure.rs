//! Measures: the quantities in which sides are compared, and how each is read from an outcome.
//!
//! ```text
//! flow    mean of the five years around the year asked for, as in the headlines
//! sum     added up from 2027 to the year           state   in the year itself
//! person  divided by the people of each year, before anything is averaged or added up
//! ```
//!
//! Out of scope: the sides compared; languages.

use serde::{Deserialize, Serialize};

use crate::findings::headline::{Headline, five_year_mean, five_years};
use crate::findings::variable;
use crate::findings::variable::name::{Cause, Indicator, ProductQuantity, VariableKind, VariableQuery};
use cairn_core::choices::link::Per;
use cairn_core::kind::{Counting, Drivetrain, Fate, HeadlineColumns, Material, Pollutant, Product, Sector, StockUnit, Vehicle};
use cairn_core::model::{Account, Outcome};
use cairn_core::unit::Unit;
use cairn_core::year::{Annual, Year};

/// Name in machine-readable tables, way of counting, and variable.
type MeasureColumns = (&'static str, Counting, VariableKind);

const fn primary_account(account: Account, materials: &'static [Material]) -> VariableKind {
    VariableKind::Material(account, materials)
}

const fn in_use(vehicle: Vehicle) -> VariableKind {
    VariableKind::Product(ProductQuantity::Stock, StockUnit::Vehicles(vehicle.driven()))
}

const STEEL: &[Material] = &[Material::Steel, Material::AutomotiveSteel];
const ALUMINIUM: &[Material] = &[Material::Aluminium, Material::CastAluminium];

cairn_core::closed! {
    /// A quantity to compare. The first five are the headlines.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Measure in MEASURES: MeasureColumns {
        /// Greenhouse gases of all causes.
        Emissions: "ghg" => ("GHG", Counting::Flow, VariableKind::Ghg(Cause::All));
        /// Greenhouse gases of all causes, summed from 2027.
        Cumulative: "sum" => ("GHG from 2027", Counting::Sum, VariableKind::Ghg(Cause::All));
        /// Primary materials.
        NewMaterials: "new" => ("Primary|Material", Counting::Flow, primary_account(Account::Primary, &Material::ALL));
        /// Share of the demand met by reuse and recycling.
        Circular: "circular" => ("Indicator|Share from reuse and recycling", Counting::Flow, VariableKind::Indicator(Indicator::Circular));
        /// Floor area of homes per person.
        Space: "space" => ("Indicator|Floor area per person", Counting::State, VariableKind::Indicator(Indicator::FloorPerPerson));
        /// Greenhouse gases of making materials.
        Making: "making" => ("GHG|Materials", Counting::Flow, VariableKind::Ghg(Cause::Materials(&Material::ALL)));
        /// Greenhouse gases of construction.
        Construction: "construction" => ("GHG|Construction", Counting::Flow, VariableKind::Ghg(Cause::Construction));
        /// Greenhouse gases of the use of buildings.
        UsingBuildings: "buildings" => ("GHG|Use|Buildings", Counting::Flow, VariableKind::Ghg(Cause::UseOfBuildings));
        /// Greenhouse gases of driving.
        Driving: "driving" => ("GHG|Use|Vehicles", Counting::Flow, VariableKind::Ghg(Cause::UseOfVehicles));
        /// Greenhouse gases of the end of life.
        EndOfLife: "eol" => ("GHG|End of life", Counting::Flow, VariableKind::Ghg(Cause::EndOfLife));
        /// Primary cement.
        Cement: "cement" => ("Primary|Cement", Counting::Flow, primary_account(Account::Primary, &[Material::Cement]));
        /// Primary steel.
        Steel: "steel" => ("Primary|Steel", Counting::Flow, primary_account(Account::Primary, STEEL));
        /// Primary aluminium.
        Aluminium: "aluminium" => ("Primary|Aluminium", Counting::Flow, primary_account(Account::Primary, ALUMINIUM));
        /// Inflow of wood.
        Wood: "wood" => ("Inflow|Wood", Counting::Flow, primary_account(Account::Inflow, &[Material::Wood]));
        /// Materials made from scrap.
        Secondary: "secondary" => ("Secondary|Material", Counting::Flow, primary_account(Account::Secondary, &Material::ALL));
        /// Reused materials.
        Reused: "reused" => ("Reuse|Material", Counting::Flow, primary_account(Account::Reuse, &Material::ALL));
        /// Outflow of materials.
        Out: "out" => ("Outflow|Material", Counting::Flow, primary_account(Account::Outflow, &Material::ALL));
        /// Floor area in stock.
        Floor: "floor" =>
            ("Stock|Product@Buildings", Counting::State, VariableKind::Product(ProductQuantity::Stock, StockUnit::Floor(&Product::ALL)));
        /// Floor area built.
        Built: "built" =>
            ("Inflow|Product@Buildings", Counting::Flow, VariableKind::Product(ProductQuantity::Inflow, StockUnit::Floor(&Product::ALL)));
        /// Cars in use.
        Cars: "cars" =>
            ("Stock|Light-duty vehicles", Counting::State, VariableKind::Product(ProductQuantity::Stock, StockUnit::Cars(&Drivetrain::ALL)));
        /// Heavy trucks in use.
        HeavyTrucks: "heavy-trucks" => ("Stock|Heavy trucks", Counting::State, in_use(Vehicle::HeavyTruck));
        /// Medium trucks in use.
        MediumTrucks: "medium-trucks" => ("Stock|Medium trucks", Counting::State, in_use(Vehicle::MediumTruck));
        /// Vans in use.
        Vans: "vans" => ("Stock|Vans", Counting::State, in_use(Vehicle::Van));
        /// Buses in use.
        Buses: "buses" => ("Stock|Buses", Counting::State, in_use(Vehicle::Bus));
        /// Two- and three-wheelers in use.
        TwoWheelers: "two-wheelers" => ("Stock|Two- and three-wheelers", Counting::State, in_use(Vehicle::TwoWheeler));
        /// Energy in use.
        Energy: "energy" => ("Energy", Counting::Flow, VariableKind::Energy(None));
        /// Nitrogen oxides from exhausts.
        Nox: "nox" => ("Air|NOx", Counting::Flow, VariableKind::Air(Pollutant::Nox, None));
        /// Fine particles from exhausts.
        Particles: "pm25" => ("Air|PM2.5", Counting::Flow, VariableKind::Air(Pollutant::Particles, None));
        /// Black carbon from exhausts.
        Soot: "soot" => ("Air|Black carbon", Counting::Flow, VariableKind::Air(Pollutant::Soot, None));
        /// Plastics used.
        Plastics: "plastics" => ("Plastics|Use", Counting::Flow, VariableKind::Beside(Account::PlasticsUse, None));
        /// Plastic waste.
        PlasticWaste: "plastic-waste" => ("Plastics|Waste", Counting::Flow, VariableKind::Beside(Account::PlasticsWaste, None));
        /// Mismanaged plastic waste.
        Mismanaged: "mismanaged" =>
            ("Plastics|Waste|Mismanaged", Counting::Flow, VariableKind::Beside(Account::PlasticsFate, Some(Fate::Mismanaged.index())));
        /// Plastics that reach rivers, lakes and the sea.
        ToWater: "to-water" => ("Plastics|To water", Counting::Flow, VariableKind::Beside(Account::PlasticsToWater, None));
        /// Electrical goods that leave use.
        EWaste: "e-waste" => ("E-waste", Counting::Flow, VariableKind::Beside(Account::GoodsEWaste, None));
    }
}

impl Measure {
    /// The measure of a headline.
    pub fn of(result: Headline) -> Measure {
        let HeadlineColumns { variable, counting, .. } = *result.columns();
        let is_of = |measure: &Measure| {
            let (name, own, _) = MEASURES[measure.index()];
            own == counting && (counting == Counting::Sum || name == variable)
        };
        Measure::ALL.into_iter().find(is_of).unwrap_or(Measure::Emissions)
    }

    /// The measures that are causes of emissions.
    pub const CAUSES: [Measure; 5] = [
        Measure::Making,
        Measure::Construction,
        Measure::UsingBuildings,
        Measure::Driving,
        Measure::EndOfLife,
    ];

    /// The name in machine-readable tables: the name of the variable, except for the cumulative sum.
    pub const fn name(self) -> &'static str {
        MEASURES[self as usize].0
    }

    /// The years behind a value for a year: first and last.
    pub fn period(self, year: Year) -> [Year; 2] {
        match MEASURES[self.index()].1 {
            Counting::Flow => five_years(year),
            Counting::Sum => [Year::LEVERS, year],
            Counting::State => [year; 2],
        }
    }

    /// The quantity of an outcome that it reads.
    pub const fn variable(self) -> VariableKind {
        MEASURES[self as usize].2
    }

    /// True if the measure is available for cities.
    pub fn is_in_city(self) -> bool {
        // The cumulative sum is not a variable.
        self == Measure::Cumulative || variable::is_in_city(self.name())
    }
}

/// The series of a measure over the years of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureSeries {
    /// Unit of its values.
    pub unit: Unit,
    /// The value of each year; for a cumulative sum, the total from 2027 to that year.
    pub values: Annual,
    reading: Counting,
}

impl MeasureSeries {
    /// Reads a measure from an outcome, for the whole place or per person.
    pub fn of(outcome: &Outcome, measure: Measure, per: Per) -> MeasureSeries {
        let (_, reading, what) = MEASURES[measure.index()];
        let sectors = &Sector::ALL;
        let (of_year, mut values) = variable::series(outcome, VariableQuery { what, sectors });
        let mut unit = if reading == Counting::Sum { Unit::MtCo2e } else { of_year };
        if let Some((each, factor)) = of_a_person(unit).filter(|_| per == Per::Person) {
            let people = outcome.line(Account::People);
            values = Annual::from_fn(|year| {
                if people[year] > 0.0 {
                    values[year] * factor / people[year]
                } else {
                    0.0
                }
            });
            unit = each;
        }
        if reading == Counting::Sum {
            let mut sum = 0.0;
            values = Annual::from_fn(|year| {
                sum += if year < Year::LEVERS { 0.0 } else { values[year] };
                sum
            });
        }
        MeasureSeries { unit, values, reading }
    }

    /// Reads the state of an indicator in each year.
    pub fn of_indicator(outcome: &Outcome, indicator: Indicator) -> MeasureSeries {
        let what = VariableKind::Indicator(indicator);
        let (unit, values) = variable::series(
            outcome,
            VariableQuery {
                what,
                sectors: &Sector::ALL,
            },
        );
        MeasureSeries {
            unit,
            values,
            reading: Counting::State,
        }
    }

    /// The value that tables show for a year.
    pub fn at(&self, year: Year) -> f64 {
        match self.reading {
            Counting::Flow => five_year_mean(&self.values, year),
            Counting::Sum | Counting::State => self.values[year],
        }
    }
}

/// The unit per person and its conversion factor; none if the unit is already per person or a share.
fn of_a_person(unit: Unit) -> Option<(Unit, f64)> {
    if unit == Unit::MillionCars {
        Some((Unit::PerThousandPeople, 1e9))
    } else {
        unit.a_person().map(|each| (each, 1e6))
    }
}

#[cfg(test)]
mod tests;
