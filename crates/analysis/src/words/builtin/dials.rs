//! Dials: the effect of a lever in words, and its values in the units that people read.
//!
//! Native only, because only prerendered pages use them. Out of scope: the reach of any lever.

use crate::words::{Key, Words, names};
use cairn_core::kind::{Dial, DialScope, LeverQuantity, Pool, Scale, Sector};
use cairn_core::unit::Unit;

impl Words {
    /// The quantity that a dial changes.
    pub fn dial(&self, dial: Dial) -> String {
        let named = |name: Option<Key>| name.map_or("", |name| self.say(name));
        let of = |key: Key| self.fill(key, &[("material", named(material(dial.on)))]);
        let in_sector = |key: Key| self.fill(key, &[("sector", named(sector(dial.on)))]);
        let plain = |key: Key| self.say(key).to_owned();
        match (dial.what, dial.on) {
            (LeverQuantity::Space, _) => in_sector(Key::DialSpace),
            (LeverQuantity::Life, DialScope::Sector(Sector::HouseholdGoods)) => plain(Key::DialGoodsLife),
            (LeverQuantity::Life, DialScope::Sector(Sector::Goods)) => plain(Key::DialMachineLife),
            (LeverQuantity::Life, DialScope::Sector(Sector::Infrastructure)) => plain(Key::DialAsphaltLife),
            (LeverQuantity::Life, _) => in_sector(Key::DialLife),
            (LeverQuantity::Lean, _) => of(Key::DialLean),
            (LeverQuantity::Lost, DialScope::SectorPool(..)) => of(Key::DialLostCars),
            (LeverQuantity::Lost, _) => of(Key::DialLost),
            (LeverQuantity::Reused, DialScope::SectorPool(..)) => of(Key::DialReusedCars),
            (LeverQuantity::Reused, _) => of(Key::DialReused),
            (LeverQuantity::Recovered, DialScope::SectorPool(..)) => of(Key::DialRecoveredCars),
            (LeverQuantity::Recovered, _) => of(Key::DialRecovered),
            (LeverQuantity::Diverted, _) => of(Key::DialDiverted),
            (LeverQuantity::NearZero, _) => of(Key::DialNearZero),
            (LeverQuantity::Sharing, _) => plain(Key::DialCarSharing),
            (LeverQuantity::SharedRides, _) => plain(Key::DialSharedRides),
            (LeverQuantity::Distance, _) => plain(Key::DialModes),
            (LeverQuantity::Size, _) => plain(Key::DialCarSize),
            (LeverQuantity::Weight, _) => plain(Key::DialCarWeight),
            (LeverQuantity::Replaced, _) => plain(Key::DialCarSteelReplaced),
            (LeverQuantity::LostOnSites, _) => plain(Key::DialLostSites),
            (LeverQuantity::Timber, _) => plain(Key::DialTimber),
            (LeverQuantity::Captured, _) => plain(Key::DialCaptured),
            (LeverQuantity::CaptureRate, _) => plain(Key::DialCaptureRate),
            (LeverQuantity::ClinkerRatio, _) => plain(Key::DialClinkerRatio),
            (LeverQuantity::LeanCement, _) => plain(Key::DialLeanCement),
            (LeverQuantity::OtherMaking, _) => plain(Key::DialOtherMaking),
            (LeverQuantity::BrickMaking, _) => plain(Key::DialBrickMaking),
            (LeverQuantity::Cap, DialScope::SectorPool(..)) => of(Key::DialCapCars),
            (LeverQuantity::Cap, _) => of(Key::DialCap),
            (LeverQuantity::RenovationRate, _) => plain(Key::DialRenovationRate),
            (LeverQuantity::RenovationSaving, _) => plain(Key::DialRenovationSaving),
            (LeverQuantity::NewHeating, _) => plain(Key::DialNewHeating),
            (LeverQuantity::NewCooling, _) => plain(Key::DialNewCooling),
            (LeverQuantity::HeatPumps, _) => plain(Key::DialHeatPumps),
            (LeverQuantity::CleanCooking, _) => plain(Key::DialCleanCooking),
            (LeverQuantity::Electric, _) => plain(Key::DialElectricCars),
            (LeverQuantity::Electrified, _) => plain(Key::DialElectrified),
            (LeverQuantity::Hauling, _) => plain(Key::DialHauling),
            (LeverQuantity::MostSulphur, _) => plain(Key::DialMostSulphur),
            (LeverQuantity::LeastClass, _) => plain(Key::DialLeastClass),
            (LeverQuantity::MostYears, DialScope::Stock(_)) => plain(Key::DialUsedCarYears),
            (LeverQuantity::MostYears, _) => plain(Key::DialUsedTruckYears),
            (LeverQuantity::MostYearsSold, _) => plain(Key::DialSoldCarYears),
            (LeverQuantity::LeastUsedClass, _) => plain(Key::DialUsedClass),
            (LeverQuantity::Broken, _) => plain(Key::DialUsedBroken),
            (LeverQuantity::Reclaimed, _) => plain(Key::DialAsphaltReclaimed),
            (LeverQuantity::WorksLevel, _) => plain(Key::DialWorksLevel),
            (LeverQuantity::WorksFold, _) => plain(Key::DialWorksFold),
            (LeverQuantity::Growth, _) => plain(Key::DialPathsGrowth),
            (LeverQuantity::PackagingAvoided, _) => plain(Key::DialPackagingAvoided),
            (LeverQuantity::PackagingReplaced, _) => plain(Key::DialPackagingReplaced),
            (LeverQuantity::PlasticRecycled, _) => plain(Key::DialPlasticRecycled),
            (LeverQuantity::PlasticContent, _) => plain(Key::DialPlasticContent),
            (LeverQuantity::PlasticKeptSafe, _) => plain(Key::DialPlasticKeptSafe),
            (LeverQuantity::CleanPower, _) => plain(Key::DialCleanPower),
            (LeverQuantity::HousingNeed, _) => plain(Key::DialHomeNeed),
            (LeverQuantity::BatterySize, _) => plain(Key::DialBatterySize),
            (LeverQuantity::BatteriesCollected, _) => plain(Key::DialBatteriesCollected),
        }
    }

    /// A value of a dial on its scale: a change with its sign, a ratio as a multiple, a rate by the year.
    pub fn dialled(&self, scale: Scale, value: f64) -> String {
        match scale {
            Scale::Change => self.percent(value, true),
            Scale::Share => self.percent(value, false),
            Scale::Ratio => self.fill(Key::LeversPageTimes, &[("value", &self.figures(value, 5))]),
            Scale::Rate => self.fill(Key::LeversPagePerYear, &[("value", &self.percent(value, false))]),
            Scale::Ppm => self.quantity(value, Unit::Ppm),
            Scale::Class => self.number(value, 0),
            Scale::Age => self.quantity(value, Unit::Years),
            Scale::Year => self.dated(value),
        }
    }

    /// A calendar year that may lie beyond the years of the grid: four digits, no groups.
    pub fn dated(&self, year: f64) -> String {
        self.set(&format!("{year:.0}"))
    }
}

/// The word for the sector or stock of a scope; `None` if it has no word of its own here.
const fn sector(on: DialScope) -> Option<Key> {
    match on {
        DialScope::Stock(stock) => Some(names::sector(stock.sector())),
        DialScope::Sector(sector) => Some(names::sector(sector)),
        DialScope::All | DialScope::Pool(_) | DialScope::Buildings | DialScope::BuildingsPool(_) | DialScope::SectorPool(..) => None,
    }
}

/// The word for the pool of a scope; `None` if it has no word here.
const fn material(on: DialScope) -> Option<Key> {
    match on {
        DialScope::Pool(pool) | DialScope::BuildingsPool(pool) | DialScope::SectorPool(_, pool) => match pool {
            Pool::Steel => Some(Key::DialOfSteel),
            Pool::Aluminium => Some(Key::DialOfAluminium),
            Pool::Copper => Some(Key::DialOfCopper),
            Pool::Glass => Some(Key::DialOfGlass),
            Pool::Concrete => Some(Key::DialOfConcrete),
            Pool::Bricks => Some(Key::DialOfBricks),
            Pool::Wood => Some(Key::DialOfWood),
            Pool::Plastics | Pool::Asphalt | Pool::Rest => None,
        },
        DialScope::All | DialScope::Buildings | DialScope::Sector(_) | DialScope::Stock(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::isolate::bare;
    use cairn_core::kind::Language;

    #[test]
    fn every_dial_has_words_of_its_own_in_every_language() {
        for language in Language::READY {
            let words = Words::embedded(language);
            let mut texts: Vec<String> = Dial::ALL.into_iter().map(|dial| words.dial(dial)).collect();
            assert!(texts.iter().all(|text| !text.contains(['{', Key::ABSENT])), "{texts:?}");
            let named = |dial: &Dial| sector(dial.on).is_some() || material(dial.on).is_some();
            let whole = |dial: &Dial| matches!(dial.on, DialScope::All | DialScope::Buildings);
            assert!(Dial::ALL.iter().all(|dial| named(dial) || whole(dial)));
            texts.sort();
            texts.dedup();
            assert_eq!(texts.len(), Dial::COUNT, "two dials read the same in {language:?}");
        }
    }

    #[test]
    fn values_keep_the_digits_of_the_table() {
        let words = Words::embedded(Language::English);
        let shown = |scale, value| bare(&words.dialled(scale, value));
        assert_eq!(shown(Scale::Change, -0.01875), "−1.875%");
        assert_eq!(shown(Scale::Change, 0.0), "0%");
        assert_eq!(shown(Scale::Share, 0.0995), "9.95%");
        assert_eq!(shown(Scale::Ratio, 1.2125), "1.2125 times");
        assert_eq!(shown(Scale::Rate, 0.0125), "1.25% per year");
        assert_eq!(shown(Scale::Year, 2045.0), "2045");
    }
}
