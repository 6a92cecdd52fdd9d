//! Measures: what two sides are compared in, and how each is read of an outcome.
//!
//! ```text
//! flow    mean of the five years around the year asked, as the headlines
//! sum     added up from 2027 to the year           state   in the year itself
//! person  divided by the people of each year, before anything is averaged or added up
//! ```
//!
//! Does not know: which two are compared; languages.

use serde::{Deserialize, Serialize};

use crate::choices::link::Per;
use crate::findings::headline::around;
use crate::findings::variable;
use crate::findings::variable::name::{Asked, Cause, Counted, Indicator, What};
use crate::kind::{Drivetrain, Fate, Material, Pollutant, Product, Sector, Things, Vehicle};
use crate::model::{Account, Outcome};
use crate::unit::Unit;
use crate::year::{Annual, Year};

/// What is compared. The first five are the headlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// Greenhouse gases of all causes.
    Emissions,
    /// The same, added up from 2027.
    Cumulative,
    /// Materials made new.
    NewMaterials,
    /// Share of what is asked for that reuse and recycling meet.
    Circular,
    /// Floor of homes a person.
    Space,
    /// Greenhouse gases of making materials.
    Making,
    /// Of building.
    Construction,
    /// Of using buildings.
    UsingBuildings,
    /// Of driving.
    Driving,
    /// Of what leaves use.
    EndOfLife,
    /// Cement made new.
    Cement,
    /// Steel made new.
    Steel,
    /// Aluminium made new.
    Aluminium,
    /// Wood built in.
    Wood,
    /// Materials made from scrap.
    Secondary,
    /// Materials used again as they are.
    Reused,
    /// Materials that leave use.
    Out,
    /// Floor that stands.
    Floor,
    /// Floor that is built.
    Built,
    /// Cars in use.
    Cars,
    /// Heavy trucks in use.
    HeavyTrucks,
    /// Medium trucks in use.
    MediumTrucks,
    /// Vans in use.
    Vans,
    /// Buses in use.
    Buses,
    /// Two- and three-wheelers in use.
    TwoWheelers,
    /// Energy in use.
    Energy,
    /// Nitrogen oxides of exhausts.
    Nox,
    /// Fine particles of exhausts.
    Particles,
    /// Soot of exhausts.
    Soot,
    /// Plastics used.
    Plastics,
    /// Plastic waste.
    PlasticWaste,
    /// What of it is mismanaged.
    Mismanaged,
    /// What of plastics reaches rivers, lakes and the sea.
    ToWater,
    /// Electrical goods that leave use.
    EWaste,
}

/// How a measure is read in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// As the mean of five years.
    Flow,
    /// Added up from 2027.
    Sum,
    /// In the year itself.
    State,
}

impl Measure {
    /// All, in the order of every table.
    pub const ALL: [Measure; 34] = [
        Measure::Emissions,
        Measure::Cumulative,
        Measure::NewMaterials,
        Measure::Circular,
        Measure::Space,
        Measure::Making,
        Measure::Construction,
        Measure::UsingBuildings,
        Measure::Driving,
        Measure::EndOfLife,
        Measure::Cement,
        Measure::Steel,
        Measure::Aluminium,
        Measure::Wood,
        Measure::Secondary,
        Measure::Reused,
        Measure::Out,
        Measure::Floor,
        Measure::Built,
        Measure::Cars,
        Measure::HeavyTrucks,
        Measure::MediumTrucks,
        Measure::Vans,
        Measure::Buses,
        Measure::TwoWheelers,
        Measure::Energy,
        Measure::Nox,
        Measure::Particles,
        Measure::Soot,
        Measure::Plastics,
        Measure::PlasticWaste,
        Measure::Mismanaged,
        Measure::ToWater,
        Measure::EWaste,
    ];

    /// The causes of emissions among them.
    pub const CAUSES: [Measure; 5] = [
        Measure::Making,
        Measure::Construction,
        Measure::UsingBuildings,
        Measure::Driving,
        Measure::EndOfLife,
    ];

    /// The name in tables for programs: that of the variable, but for what is added up.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().0
    }

    /// The word in addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Measure::Emissions => "ghg",
            Measure::Cumulative => "sum",
            Measure::NewMaterials => "new",
            Measure::Circular => "circular",
            Measure::Space => "space",
            Measure::Making => "making",
            Measure::Construction => "construction",
            Measure::UsingBuildings => "buildings",
            Measure::Driving => "driving",
            Measure::EndOfLife => "eol",
            Measure::Cement => "cement",
            Measure::Steel => "steel",
            Measure::Aluminium => "aluminium",
            Measure::Wood => "wood",
            Measure::Secondary => "secondary",
            Measure::Reused => "reused",
            Measure::Out => "out",
            Measure::Floor => "floor",
            Measure::Built => "built",
            Measure::Cars => "cars",
            Measure::HeavyTrucks => "heavy-trucks",
            Measure::MediumTrucks => "medium-trucks",
            Measure::Vans => "vans",
            Measure::Buses => "buses",
            Measure::TwoWheelers => "two-wheelers",
            Measure::Energy => "energy",
            Measure::Nox => "nox",
            Measure::Particles => "pm25",
            Measure::Soot => "soot",
            Measure::Plastics => "plastics",
            Measure::PlasticWaste => "plastic-waste",
            Measure::Mismanaged => "mismanaged",
            Measure::ToWater => "to-water",
            Measure::EWaste => "e-waste",
        }
    }

    const fn row(self) -> (&'static str, Reading, What) {
        const fn made(account: Account, materials: &'static [Material]) -> What {
            What::Material(account, materials)
        }
        const fn in_use(vehicle: Vehicle) -> What {
            What::Product(Counted::Stock, Things::Vehicles(vehicle.driven()))
        }
        const STEEL: &[Material] = &[Material::Steel, Material::AutomotiveSteel];
        const ALUMINIUM: &[Material] = &[Material::Aluminium, Material::CastAluminium];
        match self {
            Measure::Emissions => ("GHG", Reading::Flow, What::Ghg(Cause::All)),
            Measure::Cumulative => ("GHG from 2027", Reading::Sum, What::Ghg(Cause::All)),
            Measure::NewMaterials => ("Primary|Material", Reading::Flow, made(Account::Primary, &Material::ALL)),
            Measure::Circular => (
                "Indicator|Share from reuse and recycling",
                Reading::Flow,
                What::Indicator(Indicator::Circular),
            ),
            Measure::Space => (
                "Indicator|Floor area per person",
                Reading::State,
                What::Indicator(Indicator::FloorPerPerson),
            ),
            Measure::Making => ("GHG|Materials", Reading::Flow, What::Ghg(Cause::Materials(&Material::ALL))),
            Measure::Construction => ("GHG|Construction", Reading::Flow, What::Ghg(Cause::Construction)),
            Measure::UsingBuildings => ("GHG|Use|Buildings", Reading::Flow, What::Ghg(Cause::UseOfBuildings)),
            Measure::Driving => ("GHG|Use|Vehicles", Reading::Flow, What::Ghg(Cause::UseOfVehicles)),
            Measure::EndOfLife => ("GHG|End of life", Reading::Flow, What::Ghg(Cause::EndOfLife)),
            Measure::Cement => ("Primary|Cement", Reading::Flow, made(Account::Primary, &[Material::Cement])),
            Measure::Steel => ("Primary|Steel", Reading::Flow, made(Account::Primary, STEEL)),
            Measure::Aluminium => ("Primary|Aluminium", Reading::Flow, made(Account::Primary, ALUMINIUM)),
            Measure::Wood => ("Inflow|Wood", Reading::Flow, made(Account::Inflow, &[Material::Wood])),
            Measure::Secondary => ("Secondary|Material", Reading::Flow, made(Account::Secondary, &Material::ALL)),
            Measure::Reused => ("Reuse|Material", Reading::Flow, made(Account::Reuse, &Material::ALL)),
            Measure::Out => ("Outflow|Material", Reading::Flow, made(Account::Outflow, &Material::ALL)),
            Measure::Floor => (
                "Stock|Product@Buildings",
                Reading::State,
                What::Product(Counted::Stock, Things::Floor(&Product::ALL)),
            ),
            Measure::Built => (
                "Inflow|Product@Buildings",
                Reading::Flow,
                What::Product(Counted::Inflow, Things::Floor(&Product::ALL)),
            ),
            Measure::Cars => (
                "Stock|Light-duty vehicles",
                Reading::State,
                What::Product(Counted::Stock, Things::Cars(&Drivetrain::ALL)),
            ),
            Measure::HeavyTrucks => ("Stock|Heavy trucks", Reading::State, in_use(Vehicle::HeavyTruck)),
            Measure::MediumTrucks => ("Stock|Medium trucks", Reading::State, in_use(Vehicle::MediumTruck)),
            Measure::Vans => ("Stock|Vans", Reading::State, in_use(Vehicle::Van)),
            Measure::Buses => ("Stock|Buses", Reading::State, in_use(Vehicle::Bus)),
            Measure::TwoWheelers => ("Stock|Two- and three-wheelers", Reading::State, in_use(Vehicle::TwoWheeler)),
            Measure::Energy => ("Energy", Reading::Flow, What::Energy(None)),
            Measure::Nox => ("Air|NOx", Reading::Flow, What::Air(Pollutant::Nox, None)),
            Measure::Particles => ("Air|PM2.5", Reading::Flow, What::Air(Pollutant::Particles, None)),
            Measure::Soot => ("Air|Black carbon", Reading::Flow, What::Air(Pollutant::Soot, None)),
            Measure::Plastics => ("Plastics|Use", Reading::Flow, What::Beside(Account::PlasticsUse, None)),
            Measure::PlasticWaste => ("Plastics|Waste", Reading::Flow, What::Beside(Account::PlasticsWaste, None)),
            Measure::Mismanaged => (
                "Plastics|Waste|Mismanaged",
                Reading::Flow,
                What::Beside(Account::PlasticsFate, Some(Fate::Mismanaged.index())),
            ),
            Measure::ToWater => ("Plastics|To water", Reading::Flow, What::Beside(Account::PlasticsToWater, None)),
            Measure::EWaste => ("E-waste", Reading::Flow, What::Beside(Account::GoodsEWaste, None)),
        }
    }
}

/// A measure of an outcome over the years of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Unit of its values.
    pub unit: Unit,
    /// The value of each year; of what is added up, from 2027 to that year.
    pub values: Annual,
    reading: Reading,
}

impl Course {
    /// A measure of an outcome, of the whole place or of each person.
    #[must_use]
    pub fn of(outcome: &Outcome, measure: Measure, per: Per) -> Course {
        let (_, reading, what) = measure.row();
        let sectors = &Sector::ALL;
        let (of_year, mut values) = variable::read(outcome, Asked { what, sectors });
        let mut unit = if reading == Reading::Sum { Unit::MtCo2e } else { of_year };
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
        if reading == Reading::Sum {
            let mut sum = 0.0;
            values = Annual::from_fn(|year| {
                sum += if year < Year::LEVERS { 0.0 } else { values[year] };
                sum
            });
        }
        Course { unit, values, reading }
    }

    /// What tables say of a year.
    #[must_use]
    pub fn at(&self, year: Year) -> f64 {
        match self.reading {
            Reading::Flow => around(&self.values, year),
            Reading::Sum | Reading::State => self.values[year],
        }
    }
}

/// The unit of a person's part, and how many of it one of the unit holds; none for what is of a person or a share anyway.
fn of_a_person(unit: Unit) -> Option<(Unit, f64)> {
    if unit == Unit::MillionCars {
        Some((Unit::PerThousandPeople, 1e9))
    } else {
        unit.a_person().map(|each| (each, 1e6))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::headline::{Headline, readings};
    use crate::place::PlaceId;

    /// A place in which everything that is counted grows by the year.
    fn outcome() -> Outcome {
        let mut outcome = Outcome::empty(PlaceId::parse("ZZZ").unwrap());
        let mut grows = |row, scale: f64| {
            for year in Year::all() {
                outcome.ledger[(row, year)] = scale * year.index() as f64;
            }
        };
        grows(Account::People.row(), 1e6);
        grows(Account::GhgConstruction.row(), 1e9);
        for at in 0..Account::Primary.count() {
            grows(Account::Primary.of(at), 1e9);
            grows(Account::Reuse.of(at), 1e8);
            grows(Account::Demand.of(at), 2e9);
        }
        outcome
    }

    #[test]
    fn the_first_five_are_the_headlines() {
        let outcome = outcome();
        for focus in [Year::of(2030), Year::of(2050), Year::LAST] {
            let first = readings(&outcome, &outcome, focus).into_iter().take(Headline::FIRST.len());
            for (measure, reading) in Measure::ALL.into_iter().zip(first) {
                let course = Course::of(&outcome, measure, Per::Total);
                // The headline of what is added up always goes to the end.
                let to = if reading.headline == Headline::Cumulative {
                    Year::LAST
                } else {
                    focus
                };
                assert!((course.at(to) - reading.yours).abs() <= reading.yours.abs() * 1e-12, "{measure:?}");
                assert_eq!(course.unit, reading.unit, "{measure:?}");
            }
        }
    }

    #[test]
    fn every_measure_goes_by_the_name_of_its_variable() {
        let outcome = outcome();
        for measure in Measure::ALL {
            let course = Course::of(&outcome, measure, Per::Total);
            let Some(series) = variable::find(&outcome, measure.name()) else {
                assert_eq!(measure, Measure::Cumulative);
                continue;
            };
            assert_eq!((series.unit, series.values), (course.unit, course.values), "{measure:?}");
        }
    }

    #[test]
    fn a_person_has_their_part_of_everything() {
        let outcome = outcome();
        let each = |measure| Course::of(&outcome, measure, Per::Person);
        let emissions = each(Measure::Emissions);
        assert_eq!(emissions.unit, Unit::TonnesCo2ePerPerson);
        assert_eq!(emissions.at(Year::of(2050)), 1.0);
        assert_eq!(each(Measure::Cumulative).at(Year::of(2030)), 4.0);
        for measure in Measure::ALL {
            let (all, each) = (Course::of(&outcome, measure, Per::Total), each(measure));
            let is_of_a_person = matches!(measure, Measure::Circular | Measure::Space);
            assert_eq!(all.unit == each.unit, is_of_a_person, "{measure:?}");
        }
    }
}
