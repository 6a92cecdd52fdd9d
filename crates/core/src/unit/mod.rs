//! Quantities with units, and the units of figures.
//!
//! A quantity is made and read by naming the unit: `Area::from_m2(…)`, `mass.tonnes()`.
//! Units are checked at the boundary; inside, the stock engine works on plain numbers.

mod quantity;
pub mod rounding;

pub use quantity::{Area, FloorSpace, Intensity, Mass, People, Share, Years};

use serde::{Deserialize, Serialize};

/// The columns of a unit.
#[derive(Clone, Copy)]
struct UnitColumns {
    /// Symbol used in tables and files.
    symbol: &'static str,
    /// The unit of a value divided by million people.
    a_person: Option<Unit>,
    /// The unit of the sum of yearly values.
    in_all: Option<Unit>,
}

const fn unit(symbol: &'static str) -> UnitColumns {
    UnitColumns {
        symbol,
        a_person: None,
        in_all: None,
    }
}

impl UnitColumns {
    const fn a_person(mut self, unit: Unit) -> UnitColumns {
        self.a_person = Some(unit);
        self
    }

    const fn in_all(mut self, unit: Unit) -> UnitColumns {
        self.in_all = Some(unit);
        self
    }
}

crate::closed! {
    /// Unit of a series or of a number on a page.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Unit in UNITS: UnitColumns {
        /// Million persons.
        MillionPeople => unit("million");
        /// Million square metres.
        MillionM2 => unit("million m2").a_person(Unit::M2PerPerson);
        /// Million square metres per year.
        MillionM2PerYear => unit("million m2/yr").a_person(Unit::M2PerPersonPerYear).in_all(Unit::MillionM2);
        /// Square metres per person.
        M2PerPerson => unit("m2/person");
        /// Square metres per person and year.
        M2PerPersonPerYear => unit("m2/person/yr").in_all(Unit::M2PerPerson);
        /// Million tonnes.
        Mt => unit("Mt").a_person(Unit::TonnesPerPersonInAll);
        /// Million tonnes per year.
        MtPerYear => unit("Mt/yr").a_person(Unit::TonnesPerPerson).in_all(Unit::Mt);
        /// Billion tonnes per year.
        GtPerYear => unit("Gt/yr");
        /// Million tonnes of greenhouse gases, as CO2 equivalent.
        MtCo2e => unit("Mt CO2e").a_person(Unit::TonnesCo2ePerPersonInAll);
        /// Million tonnes of greenhouse gases per year, as CO2 equivalent.
        MtCo2ePerYear => unit("Mt CO2e/yr").a_person(Unit::TonnesCo2ePerPerson).in_all(Unit::MtCo2e);
        /// Tonnes per person and year.
        TonnesPerPerson => unit("t/person/yr").in_all(Unit::TonnesPerPersonInAll);
        /// Tonnes of greenhouse gases per person and year, as CO2 equivalent.
        TonnesCo2ePerPerson => unit("t CO2e/person/yr").in_all(Unit::TonnesCo2ePerPersonInAll);
        /// Petajoules per year.
        PjPerYear => unit("PJ/yr").a_person(Unit::GjPerPerson).in_all(Unit::Pj);
        /// Petajoules.
        Pj => unit("PJ").a_person(Unit::GjPerPersonInAll);
        /// Gigajoules per person and year.
        GjPerPerson => unit("GJ/person/yr").in_all(Unit::GjPerPersonInAll);
        /// Tonnes per person, summed over several years.
        TonnesPerPersonInAll => unit("t/person");
        /// Tonnes of greenhouse gases per person, as CO2 equivalent, summed over several years.
        TonnesCo2ePerPersonInAll => unit("t CO2e/person");
        /// Gigajoules per person, summed over several years.
        GjPerPersonInAll => unit("GJ/person");
        /// Million light-duty vehicles.
        MillionCars => unit("million vehicles");
        /// Million light-duty vehicles per year.
        MillionCarsPerYear => unit("million vehicles/yr").in_all(Unit::MillionCars);
        /// Million pieces.
        MillionPieces => unit("million pieces");
        /// Million cubic metres per year.
        MillionM3PerYear => unit("million m3/yr");
        /// Gigawatts.
        Gw => unit("GW").a_person(Unit::KwPerPerson);
        /// Gigawatts per year.
        GwPerYear => unit("GW/yr").a_person(Unit::KwPerPersonPerYear).in_all(Unit::Gw);
        /// Kilowatts per person.
        KwPerPerson => unit("kW/person");
        /// Kilowatts per person and year.
        KwPerPersonPerYear => unit("kW/person/yr").in_all(Unit::KwPerPerson);
        /// Vehicles per thousand persons.
        PerThousandPeople => unit("vehicles/1000 persons");
        /// Kilometres.
        Km => unit("km");
        /// Kilometres per year.
        KmPerYear => unit("km/yr").in_all(Unit::Km);
        /// Billion tonne-kilometres per year.
        BillionTonneKmPerYear => unit("billion tkm/yr");
        /// Thousand tonnes per year.
        KtPerYear => unit("kt/yr").a_person(Unit::KgPerPerson).in_all(Unit::Kt);
        /// Thousand tonnes.
        Kt => unit("kt").a_person(Unit::KgPerPersonInAll);
        /// Kilograms per person and year.
        KgPerPerson => unit("kg/person/yr").in_all(Unit::KgPerPersonInAll);
        /// Kilograms per person, summed over several years.
        KgPerPersonInAll => unit("kg/person");
        /// Parts per million, by mass.
        Ppm => unit("ppm");
        /// Grams of greenhouse gases per kilowatt-hour, as CO2 equivalent.
        GramsPerKwh => unit("g CO2e/kWh");
        /// Kilograms per square metre.
        KgPerM2 => unit("kg/m2");
        /// Kilograms per vehicle.
        KgPerCar => unit("kg/vehicle");
        /// Square kilometres.
        Km2 => unit("km2");
        /// People per square kilometre.
        PeoplePerKm2 => unit("people/km2");
        /// Kilometres per person and year.
        KmPerPerson => unit("km/person/yr");
        /// Kilowatt-hours per person and year.
        KwhPerPerson => unit("kWh/person/yr");
        /// Cubic metres per person and year.
        M3PerPerson => unit("m3/person/yr");
        /// Kilowatt-hours per square metre and year.
        KwhPerM2 => unit("kWh/m2/yr");
        /// A calendar year.
        Year => unit("year");
        /// Years.
        Years => unit("yr");
        /// A share from 0 to 1, shown in percent.
        Share => unit("1");
        /// Million homes.
        MillionHomes => unit("million homes");
        /// Gigawatt-hours of capacity.
        Gwh => unit("GWh");
        /// Gigawatt-hours of capacity per year.
        GwhPerYear => unit("GWh/yr").in_all(Unit::Gwh);
        /// Billion US dollars of 2020, at market rates.
        BillionUsd => unit("billion US$2020");
        /// The same per year.
        BillionUsdPerYear => unit("billion US$2020/yr").in_all(Unit::BillionUsd);
    }
}

impl Unit {
    /// Symbol used in tables and files.
    pub const fn symbol(self) -> &'static str {
        UNITS[self as usize].symbol
    }

    /// The unit of a value of this unit divided by million people: million tonnes become tonnes per person. None if
    /// such a value cannot be divided by people, for example a share.
    pub const fn a_person(self) -> Option<Unit> {
        UNITS[self as usize].a_person
    }

    /// The unit of the sum of yearly values of this unit. None if the unit is not per year.
    pub const fn in_all(self) -> Option<Unit> {
        UNITS[self as usize].in_all
    }
}
