//! Quantities with units, and the units of figures.
//!
//! A quantity is made and read by naming the unit: `Area::from_m2(…)`, `mass.tonnes()`.
//! Units are checked at the boundary; inside, the stock engine works on plain numbers.

mod quantity;
pub mod rounding;

pub use quantity::{Area, FloorSpace, Intensity, Mass, People, Share, Years};

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Unit of a series or of a number on a page.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Unit {
        /// Million persons.
        MillionPeople;
        /// Million square metres.
        MillionM2;
        /// Million square metres per year.
        MillionM2PerYear;
        /// Square metres per person.
        M2PerPerson;
        /// Square metres per person and year.
        M2PerPersonPerYear;
        /// Million tonnes.
        Mt;
        /// Million tonnes per year.
        MtPerYear;
        /// Billion tonnes per year.
        GtPerYear;
        /// Million tonnes of greenhouse gases, as CO2 equivalent.
        MtCo2e;
        /// Million tonnes of greenhouse gases per year, as CO2 equivalent.
        MtCo2ePerYear;
        /// Tonnes per person and year.
        TonnesPerPerson;
        /// Tonnes of greenhouse gases per person and year, as CO2 equivalent.
        TonnesCo2ePerPerson;
        /// Petajoules per year.
        PjPerYear;
        /// Petajoules.
        Pj;
        /// Gigajoules per person and year.
        GjPerPerson;
        /// Tonnes per person, summed over several years.
        TonnesPerPersonInAll;
        /// Tonnes of greenhouse gases per person, as CO2 equivalent, summed over several years.
        TonnesCo2ePerPersonInAll;
        /// Gigajoules per person, summed over several years.
        GjPerPersonInAll;
        /// Million light-duty vehicles.
        MillionCars;
        /// Million light-duty vehicles per year.
        MillionCarsPerYear;
        /// Million pieces.
        MillionPieces;
        /// Million cubic metres per year.
        MillionM3PerYear;
        /// Gigawatts.
        Gw;
        /// Gigawatts per year.
        GwPerYear;
        /// Kilowatts per person.
        KwPerPerson;
        /// Kilowatts per person and year.
        KwPerPersonPerYear;
        /// Vehicles per thousand persons.
        PerThousandPeople;
        /// Kilometres.
        Km;
        /// Kilometres per year.
        KmPerYear;
        /// Billion tonne-kilometres per year.
        BillionTonneKmPerYear;
        /// Thousand tonnes per year.
        KtPerYear;
        /// Thousand tonnes.
        Kt;
        /// Kilograms per person and year.
        KgPerPerson;
        /// Kilograms per person, summed over several years.
        KgPerPersonInAll;
        /// Parts per million, by mass.
        Ppm;
        /// Grams of greenhouse gases per kilowatt-hour, as CO2 equivalent.
        GramsPerKwh;
        /// Kilograms per square metre.
        KgPerM2;
        /// Kilograms per vehicle.
        KgPerCar;
        /// Square kilometres.
        Km2;
        /// People per square kilometre.
        PeoplePerKm2;
        /// Kilometres per person and year.
        KmPerPerson;
        /// Kilowatt-hours per person and year.
        KwhPerPerson;
        /// Cubic metres per person and year.
        M3PerPerson;
        /// Kilowatt-hours per square metre and year.
        KwhPerM2;
        /// A calendar year.
        Year;
        /// Years.
        Years;
        /// A share from 0 to 1, shown in percent.
        Share;
    }
}

impl Unit {
    /// Symbol used in tables and files.
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
    /// The unit of a value of this unit divided by million people: million tonnes become tonnes per person. None if
    /// such a value cannot be divided by people, for example a share.
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

    /// The unit of the sum of yearly values of this unit. None if the unit is not per year.
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
