//! Units: the texts of a unit, by itself and with a number.
//!
//! A unit does not compile until it has both. Does not know: numbers, the texts.

use crate::unit::Unit;
use crate::words::Key;

pub(super) const fn unit_key(unit: Unit) -> Key {
    match unit {
        Unit::MillionPeople => Key::UnitMillionPeople,
        Unit::MillionM2 => Key::UnitMillionM2,
        Unit::MillionM2PerYear => Key::UnitMillionM2PerYear,
        Unit::M2PerPerson => Key::UnitM2PerPerson,
        Unit::M2PerPersonPerYear => Key::UnitM2PerPersonPerYear,
        Unit::Mt => Key::UnitMt,
        Unit::MtPerYear => Key::UnitMtPerYear,
        Unit::GtPerYear => Key::UnitGtPerYear,
        Unit::MtCo2e => Key::UnitMtCo2e,
        Unit::MtCo2ePerYear => Key::UnitMtCo2ePerYear,
        Unit::TonnesPerPerson => Key::UnitTonnesPerPerson,
        Unit::TonnesCo2ePerPerson => Key::UnitTonnesCo2ePerPerson,
        Unit::PjPerYear => Key::UnitPjPerYear,
        Unit::Pj => Key::UnitPj,
        Unit::GjPerPerson => Key::UnitGjPerPerson,
        Unit::TonnesPerPersonInAll => Key::UnitTonnesPerPersonInAll,
        Unit::TonnesCo2ePerPersonInAll => Key::UnitTonnesCo2ePerPersonInAll,
        Unit::GjPerPersonInAll => Key::UnitGjPerPersonInAll,
        Unit::MillionCars => Key::UnitMillionCars,
        Unit::MillionCarsPerYear => Key::UnitMillionCarsPerYear,
        Unit::PerThousandPeople => Key::UnitPerThousandPeople,
        Unit::Km => Key::UnitKm,
        Unit::KmPerYear => Key::UnitKmPerYear,
        Unit::BillionTonneKmPerYear => Key::UnitBillionTonneKmPerYear,
        Unit::GramsPerKwh => Key::UnitGramsPerKwh,
        Unit::KgPerM2 => Key::UnitKgPerM2,
        Unit::KgPerCar => Key::UnitKgPerCar,
        Unit::Year => Key::UnitYear,
        Unit::Years => Key::UnitYears,
        Unit::Share => Key::UnitShare,
    }
}

pub(super) const fn quantity_key(unit: Unit) -> Key {
    match unit {
        Unit::MillionPeople => Key::QuantityMillionPeople,
        Unit::MillionM2 => Key::QuantityMillionM2,
        Unit::MillionM2PerYear => Key::QuantityMillionM2PerYear,
        Unit::M2PerPerson => Key::QuantityM2PerPerson,
        Unit::M2PerPersonPerYear => Key::QuantityM2PerPersonPerYear,
        Unit::Mt => Key::QuantityMt,
        Unit::MtPerYear => Key::QuantityMtPerYear,
        Unit::GtPerYear => Key::QuantityGtPerYear,
        Unit::MtCo2e => Key::QuantityMtCo2e,
        Unit::MtCo2ePerYear => Key::QuantityMtCo2ePerYear,
        Unit::TonnesPerPerson => Key::QuantityTonnesPerPerson,
        Unit::TonnesCo2ePerPerson => Key::QuantityTonnesCo2ePerPerson,
        Unit::PjPerYear => Key::QuantityPjPerYear,
        Unit::Pj => Key::QuantityPj,
        Unit::GjPerPerson => Key::QuantityGjPerPerson,
        Unit::TonnesPerPersonInAll => Key::QuantityTonnesPerPersonInAll,
        Unit::TonnesCo2ePerPersonInAll => Key::QuantityTonnesCo2ePerPersonInAll,
        Unit::GjPerPersonInAll => Key::QuantityGjPerPersonInAll,
        Unit::MillionCars => Key::QuantityMillionCars,
        Unit::MillionCarsPerYear => Key::QuantityMillionCarsPerYear,
        Unit::PerThousandPeople => Key::QuantityPerThousandPeople,
        Unit::Km => Key::QuantityKm,
        Unit::KmPerYear => Key::QuantityKmPerYear,
        Unit::BillionTonneKmPerYear => Key::QuantityBillionTonneKmPerYear,
        Unit::GramsPerKwh => Key::QuantityGramsPerKwh,
        Unit::KgPerM2 => Key::QuantityKgPerM2,
        Unit::KgPerCar => Key::QuantityKgPerCar,
        Unit::Year => Key::QuantityYear,
        Unit::Years => Key::QuantityYears,
        Unit::Share => Key::QuantityShare,
    }
}
