//! Units: the texts of a unit, by itself and with a number.
//!
//! A new unit compiles only with both texts. Out of scope: numbers, the texts.

use crate::words::Key;
use cairn_core::unit::Unit;

/// The text of a unit by itself, and its text with a number.
pub(super) const fn unit_keys(unit: Unit) -> [Key; 2] {
    match unit {
        Unit::MillionPeople => [Key::UnitMillionPeople, Key::QuantityMillionPeople],
        Unit::MillionM2 => [Key::UnitMillionM2, Key::QuantityMillionM2],
        Unit::MillionM2PerYear => [Key::UnitMillionM2PerYear, Key::QuantityMillionM2PerYear],
        Unit::M2PerPerson => [Key::UnitM2PerPerson, Key::QuantityM2PerPerson],
        Unit::M2PerPersonPerYear => [Key::UnitM2PerPersonPerYear, Key::QuantityM2PerPersonPerYear],
        Unit::Mt => [Key::UnitMt, Key::QuantityMt],
        Unit::MtPerYear => [Key::UnitMtPerYear, Key::QuantityMtPerYear],
        Unit::GtPerYear => [Key::UnitGtPerYear, Key::QuantityGtPerYear],
        Unit::MtCo2e => [Key::UnitMtCo2e, Key::QuantityMtCo2e],
        Unit::MtCo2ePerYear => [Key::UnitMtCo2ePerYear, Key::QuantityMtCo2ePerYear],
        Unit::TonnesPerPerson => [Key::UnitTonnesPerPerson, Key::QuantityTonnesPerPerson],
        Unit::TonnesCo2ePerPerson => [Key::UnitTonnesCo2ePerPerson, Key::QuantityTonnesCo2ePerPerson],
        Unit::PjPerYear => [Key::UnitPjPerYear, Key::QuantityPjPerYear],
        Unit::Pj => [Key::UnitPj, Key::QuantityPj],
        Unit::GjPerPerson => [Key::UnitGjPerPerson, Key::QuantityGjPerPerson],
        Unit::TonnesPerPersonInAll => [Key::UnitTonnesPerPersonInAll, Key::QuantityTonnesPerPersonInAll],
        Unit::TonnesCo2ePerPersonInAll => [Key::UnitTonnesCo2ePerPersonInAll, Key::QuantityTonnesCo2ePerPersonInAll],
        Unit::GjPerPersonInAll => [Key::UnitGjPerPersonInAll, Key::QuantityGjPerPersonInAll],
        Unit::MillionCars => [Key::UnitMillionCars, Key::QuantityMillionCars],
        Unit::MillionCarsPerYear => [Key::UnitMillionCarsPerYear, Key::QuantityMillionCarsPerYear],
        Unit::MillionPieces => [Key::UnitMillionPieces, Key::QuantityMillionPieces],
        Unit::MillionM3PerYear => [Key::UnitMillionM3PerYear, Key::QuantityMillionM3PerYear],
        Unit::Gw => [Key::UnitGw, Key::QuantityGw],
        Unit::GwPerYear => [Key::UnitGwPerYear, Key::QuantityGwPerYear],
        Unit::KwPerPerson => [Key::UnitKwPerPerson, Key::QuantityKwPerPerson],
        Unit::KwPerPersonPerYear => [Key::UnitKwPerPersonPerYear, Key::QuantityKwPerPersonPerYear],
        Unit::PerThousandPeople => [Key::UnitPerThousandPeople, Key::QuantityPerThousandPeople],
        Unit::Km => [Key::UnitKm, Key::QuantityKm],
        Unit::KmPerYear => [Key::UnitKmPerYear, Key::QuantityKmPerYear],
        Unit::BillionTonneKmPerYear => [Key::UnitBillionTonneKmPerYear, Key::QuantityBillionTonneKmPerYear],
        Unit::KtPerYear => [Key::UnitKtPerYear, Key::QuantityKtPerYear],
        Unit::Kt => [Key::UnitKt, Key::QuantityKt],
        Unit::KgPerPerson => [Key::UnitKgPerPerson, Key::QuantityKgPerPerson],
        Unit::KgPerPersonInAll => [Key::UnitKgPerPersonInAll, Key::QuantityKgPerPersonInAll],
        Unit::Ppm => [Key::UnitPpm, Key::QuantityPpm],
        Unit::GramsPerKwh => [Key::UnitGramsPerKwh, Key::QuantityGramsPerKwh],
        Unit::KgPerM2 => [Key::UnitKgPerM2, Key::QuantityKgPerM2],
        Unit::KgPerCar => [Key::UnitKgPerCar, Key::QuantityKgPerCar],
        Unit::Km2 => [Key::UnitKm2, Key::QuantityKm2],
        Unit::PeoplePerKm2 => [Key::UnitPeoplePerKm2, Key::QuantityPeoplePerKm2],
        Unit::KmPerPerson => [Key::UnitKmPerPerson, Key::QuantityKmPerPerson],
        Unit::KwhPerPerson => [Key::UnitKwhPerPerson, Key::QuantityKwhPerPerson],
        Unit::M3PerPerson => [Key::UnitM3PerPerson, Key::QuantityM3PerPerson],
        Unit::KwhPerM2 => [Key::UnitKwhPerM2, Key::QuantityKwhPerM2],
        Unit::Year => [Key::UnitYear, Key::QuantityYear],
        Unit::Years => [Key::UnitYears, Key::QuantityYears],
        Unit::Share => [Key::UnitShare, Key::QuantityShare],
        Unit::MillionHomes => [Key::UnitMillionHomes, Key::QuantityMillionHomes],
        Unit::Gwh => [Key::UnitGwh, Key::QuantityGwh],
        Unit::GwhPerYear => [Key::UnitGwhPerYear, Key::QuantityGwhPerYear],
        Unit::BillionUsd => [Key::UnitBillionUsd, Key::QuantityBillionUsd],
        Unit::BillionUsdPerYear => [Key::UnitBillionUsdPerYear, Key::QuantityBillionUsdPerYear],
    }
}

#[cfg(test)]
mod tests {
    use crate::words::Words;
    use crate::words::isolate::bare;
    use cairn_core::kind::Language;
    use cairn_core::unit::Unit;

    #[test]
    fn fewer_than_a_million_vehicles_are_whole_ones() {
        let words = Words::embedded(Language::English);
        let written = |value| bare(&words.quantity(value, Unit::MillionCars));
        assert_eq!(written(0.0328), "32,800 vehicles");
        assert_eq!(written(0.000_059_3), "59 vehicles");
        assert_eq!(written(1.25), "1.25 million vehicles");
        assert_eq!(written(0.0), "0 million vehicles");
    }
}
