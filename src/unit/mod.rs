//! Quantities that know their unit, and the units of figures.
//!
//! A quantity is made and read by naming the unit: `Area::from_m2(…)`, `mass.tonnes()`.
//! Units stand at the doors; inside, the stock engine works on plain numbers.

mod quantity;

pub use quantity::{Area, FloorSpace, Intensity, Mass, People, Share, Years};

use serde::{Deserialize, Serialize};

/// The unit of a series or of a number on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Million persons.
    MillionPeople,
    /// Million square metres.
    MillionM2,
    /// Million square metres a year.
    MillionM2PerYear,
    /// Square metres a person.
    M2PerPerson,
    /// Square metres a person and year.
    M2PerPersonPerYear,
    /// Million tonnes.
    Mt,
    /// Million tonnes a year.
    MtPerYear,
    /// Billion tonnes a year.
    GtPerYear,
    /// Million tonnes of greenhouse gases, as CO2.
    MtCo2e,
    /// Million tonnes of greenhouse gases a year, as CO2.
    MtCo2ePerYear,
    /// Tonnes a person and year.
    TonnesPerPerson,
    /// Tonnes of greenhouse gases a person and year, as CO2.
    TonnesCo2ePerPerson,
    /// Petajoules a year.
    PjPerYear,
    /// Petajoules.
    Pj,
    /// Gigajoules a person and year.
    GjPerPerson,
    /// Tonnes a person, of several years together.
    TonnesPerPersonInAll,
    /// Tonnes of greenhouse gases a person, as CO2, of several years together.
    TonnesCo2ePerPersonInAll,
    /// Gigajoules a person, of several years together.
    GjPerPersonInAll,
    /// Million light-duty vehicles.
    MillionCars,
    /// Million light-duty vehicles a year.
    MillionCarsPerYear,
    /// Million pieces.
    MillionPieces,
    /// Million cubic metres a year.
    MillionM3PerYear,
    /// Gigawatts.
    Gw,
    /// Gigawatts a year.
    GwPerYear,
    /// Kilowatts a person.
    KwPerPerson,
    /// Kilowatts a person and year.
    KwPerPersonPerYear,
    /// Vehicles for a thousand persons.
    PerThousandPeople,
    /// Kilometres.
    Km,
    /// Kilometres a year.
    KmPerYear,
    /// Billion tonne-kilometres a year.
    BillionTonneKmPerYear,
    /// Thousand tonnes a year.
    KtPerYear,
    /// Thousand tonnes.
    Kt,
    /// Kilograms a person and year.
    KgPerPerson,
    /// Kilograms a person, of several years together.
    KgPerPersonInAll,
    /// Parts in a million, by mass.
    Ppm,
    /// Grams of greenhouse gases a kilowatt-hour, as CO2.
    GramsPerKwh,
    /// Kilograms a square metre.
    KgPerM2,
    /// Kilograms a vehicle.
    KgPerCar,
    /// Square kilometres.
    Km2,
    /// People on a square kilometre.
    PeoplePerKm2,
    /// Kilometres a person and year.
    KmPerPerson,
    /// Kilowatt-hours a person and year.
    KwhPerPerson,
    /// Cubic metres a person and year.
    M3PerPerson,
    /// Kilowatt-hours a square metre and year.
    KwhPerM2,
    /// A year of the calendar.
    Year,
    /// Years.
    Years,
    /// A share from 0 to 1, shown in percent.
    Share,
}

impl Unit {
    /// All units.
    pub const ALL: [Unit; 47] = [
        Unit::MillionPeople,
        Unit::MillionM2,
        Unit::MillionM2PerYear,
        Unit::M2PerPerson,
        Unit::M2PerPersonPerYear,
        Unit::Mt,
        Unit::MtPerYear,
        Unit::GtPerYear,
        Unit::MtCo2e,
        Unit::MtCo2ePerYear,
        Unit::TonnesPerPerson,
        Unit::TonnesCo2ePerPerson,
        Unit::PjPerYear,
        Unit::Pj,
        Unit::GjPerPerson,
        Unit::TonnesPerPersonInAll,
        Unit::TonnesCo2ePerPersonInAll,
        Unit::GjPerPersonInAll,
        Unit::MillionCars,
        Unit::MillionCarsPerYear,
        Unit::MillionPieces,
        Unit::MillionM3PerYear,
        Unit::Gw,
        Unit::GwPerYear,
        Unit::KwPerPerson,
        Unit::KwPerPersonPerYear,
        Unit::PerThousandPeople,
        Unit::Km,
        Unit::KmPerYear,
        Unit::BillionTonneKmPerYear,
        Unit::KtPerYear,
        Unit::Kt,
        Unit::KgPerPerson,
        Unit::KgPerPersonInAll,
        Unit::Ppm,
        Unit::GramsPerKwh,
        Unit::KgPerM2,
        Unit::KgPerCar,
        Unit::Km2,
        Unit::PeoplePerKm2,
        Unit::KmPerPerson,
        Unit::KwhPerPerson,
        Unit::M3PerPerson,
        Unit::KwhPerM2,
        Unit::Year,
        Unit::Years,
        Unit::Share,
    ];

    /// As tables and files write it.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Unit::MillionPeople => "million",
            Unit::MillionM2 => "million m2",
            Unit::MillionM2PerYear => "million m2/yr",
            Unit::M2PerPerson => "m2/person",
            Unit::M2PerPersonPerYear => "m2/person/yr",
            Unit::Mt => "Mt",
            Unit::MtPerYear => "Mt/yr",
            Unit::GtPerYear => "Gt/yr",
            Unit::MtCo2e => "Mt CO2e",
            Unit::MtCo2ePerYear => "Mt CO2e/yr",
            Unit::TonnesPerPerson => "t/person/yr",
            Unit::TonnesCo2ePerPerson => "t CO2e/person/yr",
            Unit::PjPerYear => "PJ/yr",
            Unit::Pj => "PJ",
            Unit::GjPerPerson => "GJ/person/yr",
            Unit::TonnesPerPersonInAll => "t/person",
            Unit::TonnesCo2ePerPersonInAll => "t CO2e/person",
            Unit::GjPerPersonInAll => "GJ/person",
            Unit::MillionCars => "million vehicles",
            Unit::MillionCarsPerYear => "million vehicles/yr",
            Unit::MillionPieces => "million pieces",
            Unit::MillionM3PerYear => "million m3/yr",
            Unit::Gw => "GW",
            Unit::GwPerYear => "GW/yr",
            Unit::KwPerPerson => "kW/person",
            Unit::KwPerPersonPerYear => "kW/person/yr",
            Unit::PerThousandPeople => "vehicles/1000 persons",
            Unit::Km => "km",
            Unit::KmPerYear => "km/yr",
            Unit::BillionTonneKmPerYear => "billion tkm/yr",
            Unit::KtPerYear => "kt/yr",
            Unit::Kt => "kt",
            Unit::KgPerPerson => "kg/person/yr",
            Unit::KgPerPersonInAll => "kg/person",
            Unit::Ppm => "ppm",
            Unit::GramsPerKwh => "g CO2e/kWh",
            Unit::KgPerM2 => "kg/m2",
            Unit::KgPerCar => "kg/vehicle",
            Unit::Km2 => "km2",
            Unit::PeoplePerKm2 => "people/km2",
            Unit::KmPerPerson => "km/person/yr",
            Unit::KwhPerPerson => "kWh/person/yr",
            Unit::M3PerPerson => "m3/person/yr",
            Unit::KwhPerM2 => "kWh/m2/yr",
            Unit::Year => "year",
            Unit::Years => "yr",
            Unit::Share => "1",
        }
    }
    /// The unit of a value of this unit divided by million people: million tonnes become tonnes a person. None where
    /// a value of this unit is of nobody in particular, as a share is.
    #[must_use]
    pub const fn a_person(self) -> Option<Unit> {
        match self {
            Unit::MillionM2 => Some(Unit::M2PerPerson),
            Unit::MillionM2PerYear => Some(Unit::M2PerPersonPerYear),
            Unit::Mt => Some(Unit::TonnesPerPersonInAll),
            Unit::MtPerYear => Some(Unit::TonnesPerPerson),
            Unit::MtCo2e => Some(Unit::TonnesCo2ePerPersonInAll),
            Unit::MtCo2ePerYear => Some(Unit::TonnesCo2ePerPerson),
            Unit::KtPerYear => Some(Unit::KgPerPerson),
            Unit::Kt => Some(Unit::KgPerPersonInAll),
            Unit::PjPerYear => Some(Unit::GjPerPerson),
            Unit::Pj => Some(Unit::GjPerPersonInAll),
            Unit::Gw => Some(Unit::KwPerPerson),
            Unit::GwPerYear => Some(Unit::KwPerPersonPerYear),
            Unit::MillionPeople
            | Unit::GtPerYear
            | Unit::M2PerPerson
            | Unit::M2PerPersonPerYear
            | Unit::TonnesPerPerson
            | Unit::TonnesPerPersonInAll
            | Unit::TonnesCo2ePerPerson
            | Unit::TonnesCo2ePerPersonInAll
            | Unit::GjPerPerson
            | Unit::GjPerPersonInAll
            | Unit::MillionCars
            | Unit::MillionCarsPerYear
            | Unit::MillionPieces
            | Unit::MillionM3PerYear
            | Unit::KwPerPerson
            | Unit::KwPerPersonPerYear
            | Unit::PerThousandPeople
            | Unit::Km
            | Unit::KmPerYear
            | Unit::BillionTonneKmPerYear
            | Unit::KgPerPerson
            | Unit::KgPerPersonInAll
            | Unit::Ppm
            | Unit::GramsPerKwh
            | Unit::KgPerM2
            | Unit::KgPerCar
            | Unit::Km2
            | Unit::PeoplePerKm2
            | Unit::KmPerPerson
            | Unit::KwhPerPerson
            | Unit::M3PerPerson
            | Unit::KwhPerM2
            | Unit::Year
            | Unit::Years
            | Unit::Share => None,
        }
    }

    /// The unit of yearly values of this unit added up. None where this unit is not a yearly one.
    #[must_use]
    pub const fn in_all(self) -> Option<Unit> {
        match self {
            Unit::MillionM2PerYear => Some(Unit::MillionM2),
            Unit::M2PerPersonPerYear => Some(Unit::M2PerPerson),
            Unit::MtPerYear => Some(Unit::Mt),
            Unit::MtCo2ePerYear => Some(Unit::MtCo2e),
            Unit::TonnesPerPerson => Some(Unit::TonnesPerPersonInAll),
            Unit::TonnesCo2ePerPerson => Some(Unit::TonnesCo2ePerPersonInAll),
            Unit::PjPerYear => Some(Unit::Pj),
            Unit::GjPerPerson => Some(Unit::GjPerPersonInAll),
            Unit::MillionCarsPerYear => Some(Unit::MillionCars),
            Unit::KmPerYear => Some(Unit::Km),
            Unit::GwPerYear => Some(Unit::Gw),
            Unit::KwPerPersonPerYear => Some(Unit::KwPerPerson),
            Unit::KtPerYear => Some(Unit::Kt),
            Unit::KgPerPerson => Some(Unit::KgPerPersonInAll),
            Unit::MillionPeople
            | Unit::GtPerYear
            | Unit::MillionM2
            | Unit::M2PerPerson
            | Unit::Mt
            | Unit::MtCo2e
            | Unit::TonnesPerPersonInAll
            | Unit::TonnesCo2ePerPersonInAll
            | Unit::Pj
            | Unit::GjPerPersonInAll
            | Unit::MillionCars
            | Unit::MillionPieces
            | Unit::MillionM3PerYear
            | Unit::Gw
            | Unit::KwPerPerson
            | Unit::PerThousandPeople
            | Unit::Km
            | Unit::BillionTonneKmPerYear
            | Unit::Kt
            | Unit::KgPerPersonInAll
            | Unit::Ppm
            | Unit::GramsPerKwh
            | Unit::KgPerM2
            | Unit::KgPerCar
            | Unit::Km2
            | Unit::PeoplePerKm2
            | Unit::KmPerPerson
            | Unit::KwhPerPerson
            | Unit::M3PerPerson
            | Unit::KwhPerM2
            | Unit::Year
            | Unit::Years
            | Unit::Share => None,
        }
    }
}
