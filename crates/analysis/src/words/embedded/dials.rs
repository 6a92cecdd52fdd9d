//! Dials: the effect of a lever in words, and its values in the units that people read.
//!
//! Native only, because only prerendered pages use them. Out of scope: the reach of any lever.

use crate::words::{Key, Words, names};
use cairn_core::kind::{Dial, Pool, Quantity, Scale, Scope, Sector};
use cairn_core::unit::Unit;

impl Words {
    /// The quantity that a dial changes.
    #[must_use]
    pub fn dial(&self, dial: Dial) -> String {
        let named = |name: Option<Key>| name.map_or("", |name| self.say(name));
        let of = |key: Key| self.fill(key, &[("material", named(material(dial.on)))]);
        let in_sector = |key: Key| self.fill(key, &[("sector", named(sector(dial.on)))]);
        let plain = |key: Key| self.say(key).to_owned();
        match (dial.what, dial.on) {
            (Quantity::Space, _) => in_sector(Key::DialSpace),
            (Quantity::Life, Scope::Sector(Sector::HouseholdGoods)) => plain(Key::DialGoodsLife),
            (Quantity::Life, Scope::Sector(Sector::Goods)) => plain(Key::DialMachineLife),
            (Quantity::Life, Scope::Sector(Sector::Infrastructure)) => plain(Key::DialAsphaltLife),
            (Quantity::Life, _) => in_sector(Key::DialLife),
            (Quantity::Lean, _) => of(Key::DialLean),
            (Quantity::Lost, Scope::SectorPool(..)) => of(Key::DialLostCars),
            (Quantity::Lost, _) => of(Key::DialLost),
            (Quantity::Reused, Scope::SectorPool(..)) => of(Key::DialReusedCars),
            (Quantity::Reused, _) => of(Key::DialReused),
            (Quantity::Recovered, Scope::SectorPool(..)) => of(Key::DialRecoveredCars),
            (Quantity::Recovered, _) => of(Key::DialRecovered),
            (Quantity::Diverted, _) => of(Key::DialDiverted),
            (Quantity::NearZero, _) => of(Key::DialNearZero),
            (Quantity::Sharing, _) => plain(Key::DialCarSharing),
            (Quantity::SharedRides, _) => plain(Key::DialSharedRides),
            (Quantity::Distance, _) => plain(Key::DialModes),
            (Quantity::Size, _) => plain(Key::DialCarSize),
            (Quantity::Weight, _) => plain(Key::DialCarWeight),
            (Quantity::Replaced, _) => plain(Key::DialCarSteelReplaced),
            (Quantity::LostOnSites, _) => plain(Key::DialLostSites),
            (Quantity::Timber, _) => plain(Key::DialTimber),
            (Quantity::Captured, _) => plain(Key::DialCaptured),
            (Quantity::CaptureRate, _) => plain(Key::DialCaptureRate),
            (Quantity::ClinkerRatio, _) => plain(Key::DialClinkerRatio),
            (Quantity::LeanCement, _) => plain(Key::DialLeanCement),
            (Quantity::OtherMaking, _) => plain(Key::DialOtherMaking),
            (Quantity::BrickMaking, _) => plain(Key::DialBrickMaking),
            (Quantity::Cap, Scope::SectorPool(..)) => of(Key::DialCapCars),
            (Quantity::Cap, _) => of(Key::DialCap),
            (Quantity::RenovationRate, _) => plain(Key::DialRenovationRate),
            (Quantity::RenovationSaving, _) => plain(Key::DialRenovationSaving),
            (Quantity::NewHeating, _) => plain(Key::DialNewHeating),
            (Quantity::NewCooling, _) => plain(Key::DialNewCooling),
            (Quantity::HeatPumps, _) => plain(Key::DialHeatPumps),
            (Quantity::CleanCooking, _) => plain(Key::DialCleanCooking),
            (Quantity::Electric, _) => plain(Key::DialElectricCars),
            (Quantity::Electrified, _) => plain(Key::DialElectrified),
            (Quantity::Hauling, _) => plain(Key::DialHauling),
            (Quantity::MostSulphur, _) => plain(Key::DialMostSulphur),
            (Quantity::LeastClass, _) => plain(Key::DialLeastClass),
            (Quantity::MostYears, Scope::Stock(_)) => plain(Key::DialUsedCarYears),
            (Quantity::MostYears, _) => plain(Key::DialUsedTruckYears),
            (Quantity::MostYearsSold, _) => plain(Key::DialSoldCarYears),
            (Quantity::LeastUsedClass, _) => plain(Key::DialUsedClass),
            (Quantity::Broken, _) => plain(Key::DialUsedBroken),
            (Quantity::Reclaimed, _) => plain(Key::DialAsphaltReclaimed),
            (Quantity::WorksLevel, _) => plain(Key::DialWorksLevel),
            (Quantity::WorksFold, _) => plain(Key::DialWorksFold),
            (Quantity::Growth, _) => plain(Key::DialPathsGrowth),
            (Quantity::PackagingAvoided, _) => plain(Key::DialPackagingAvoided),
            (Quantity::PackagingReplaced, _) => plain(Key::DialPackagingReplaced),
            (Quantity::PlasticRecycled, _) => plain(Key::DialPlasticRecycled),
            (Quantity::PlasticContent, _) => plain(Key::DialPlasticContent),
            (Quantity::PlasticKeptSafe, _) => plain(Key::DialPlasticKeptSafe),
            (Quantity::CleanPower, _) => plain(Key::DialCleanPower),
        }
    }

    /// A value of a dial on its scale: a change with its sign, a ratio as a multiple, a rate by the year.
    #[must_use]
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
    #[must_use]
    pub fn dated(&self, year: f64) -> String {
        self.set(&format!("{year:.0}"))
    }
}

/// The word for the sector or stock of a scope; `None` if it has no word of its own here.
const fn sector(on: Scope) -> Option<Key> {
    match on {
        Scope::Stock(stock) => Some(names::sector(stock.sector())),
        Scope::Sector(sector) => Some(names::sector(sector)),
        Scope::All | Scope::Pool(_) | Scope::Buildings | Scope::BuildingsPool(_) | Scope::SectorPool(..) => None,
    }
}

/// The word for the pool of a scope; `None` if it has no word here.
const fn material(on: Scope) -> Option<Key> {
    match on {
        Scope::Pool(pool) | Scope::BuildingsPool(pool) | Scope::SectorPool(_, pool) => match pool {
            Pool::Steel => Some(Key::DialOfSteel),
            Pool::Aluminium => Some(Key::DialOfAluminium),
            Pool::Copper => Some(Key::DialOfCopper),
            Pool::Glass => Some(Key::DialOfGlass),
            Pool::Concrete => Some(Key::DialOfConcrete),
            Pool::Bricks => Some(Key::DialOfBricks),
            Pool::Wood => Some(Key::DialOfWood),
            Pool::Plastics | Pool::Asphalt | Pool::Rest => None,
        },
        Scope::All | Scope::Buildings | Scope::Sector(_) | Scope::Stock(_) => None,
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
            let mut said: Vec<String> = Dial::ALL.into_iter().map(|dial| words.dial(dial)).collect();
            assert!(said.iter().all(|text| !text.contains(['{', Key::ABSENT])), "{said:?}");
            let named = |dial: &Dial| sector(dial.on).is_some() || material(dial.on).is_some();
            let whole = |dial: &Dial| matches!(dial.on, Scope::All | Scope::Buildings);
            assert!(Dial::ALL.iter().all(|dial| named(dial) || whole(dial)));
            said.sort();
            said.dedup();
            assert_eq!(said.len(), Dial::COUNT, "two dials read the same in {language:?}");
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
