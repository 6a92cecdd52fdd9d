//! Dials: what a lever moves, said in words, and its values in the units that people read.
//!
//! Native: only pages that are written ahead of time say them. Does not know: how far any lever goes.

use crate::kind::{Dial, Scale};
use crate::words::{Key, Words};

impl Words {
    /// What a dial moves.
    #[must_use]
    pub fn dial(&self, dial: Dial) -> String {
        let of = |key: Key, material: Key| self.fill(key, &[("material", self.say(material))]);
        let in_sector = |key: Key, sector: Key| self.fill(key, &[("sector", self.say(sector))]);
        let plain = |key: Key| self.say(key).to_owned();
        match dial {
            Dial::HomeSpace => in_sector(Key::DialSpace, Key::SectorHomes),
            Dial::WorkSpace => in_sector(Key::DialSpace, Key::SectorOtherBuildings),
            Dial::CarSharing => plain(Key::DialCarSharing),
            Dial::SharedRides => plain(Key::DialSharedRides),
            Dial::Modes => plain(Key::DialModes),
            Dial::HomeLife => in_sector(Key::DialLife, Key::SectorHomes),
            Dial::OtherLife => in_sector(Key::DialLife, Key::SectorOtherBuildings),
            Dial::CarLife => in_sector(Key::DialLife, Key::SectorVehicles),
            Dial::LeanConcrete => of(Key::DialLean, Key::DialOfConcrete),
            Dial::LeanSteel => of(Key::DialLean, Key::DialOfSteel),
            Dial::CarSize => plain(Key::DialCarSize),
            Dial::CarWeight => plain(Key::DialCarWeight),
            Dial::CarSteelReplaced => plain(Key::DialCarSteelReplaced),
            Dial::CarSteelLoss => of(Key::DialLostCars, Key::DialOfSteel),
            Dial::SteelLoss => of(Key::DialLost, Key::DialOfSteel),
            Dial::AluminiumLoss => of(Key::DialLost, Key::DialOfAluminium),
            Dial::SiteLoss => plain(Key::DialLostSites),
            Dial::ReusedSteel => of(Key::DialReused, Key::DialOfSteel),
            Dial::ReusedConcrete => of(Key::DialReused, Key::DialOfConcrete),
            Dial::ReusedBricks => of(Key::DialReused, Key::DialOfBricks),
            Dial::ReusedWood => of(Key::DialReused, Key::DialOfWood),
            Dial::ReusedAluminium => of(Key::DialReused, Key::DialOfAluminium),
            Dial::ReusedCopper => of(Key::DialReused, Key::DialOfCopper),
            Dial::ReusedGlass => of(Key::DialReused, Key::DialOfGlass),
            Dial::CarReusedSteel => of(Key::DialReusedCars, Key::DialOfSteel),
            Dial::CarReusedAluminium => of(Key::DialReusedCars, Key::DialOfAluminium),
            Dial::CarReusedCopper => of(Key::DialReusedCars, Key::DialOfCopper),
            Dial::RecoveredSteel => of(Key::DialRecovered, Key::DialOfSteel),
            Dial::RecoveredConcrete => of(Key::DialRecovered, Key::DialOfConcrete),
            Dial::RecoveredWood => of(Key::DialRecovered, Key::DialOfWood),
            Dial::RecoveredAluminium => of(Key::DialRecovered, Key::DialOfAluminium),
            Dial::RecoveredCopper => of(Key::DialRecovered, Key::DialOfCopper),
            Dial::RecoveredGlass => of(Key::DialRecovered, Key::DialOfGlass),
            Dial::CarRecoveredSteel => of(Key::DialRecoveredCars, Key::DialOfSteel),
            Dial::CarRecoveredAluminium => of(Key::DialRecoveredCars, Key::DialOfAluminium),
            Dial::CarRecoveredCopper => of(Key::DialRecoveredCars, Key::DialOfCopper),
            Dial::SteelDiverted => of(Key::DialDiverted, Key::DialOfSteel),
            Dial::AluminiumDiverted => of(Key::DialDiverted, Key::DialOfAluminium),
            Dial::Timber => plain(Key::DialTimber),
            Dial::NearZeroSteel => of(Key::DialNearZero, Key::DialOfSteel),
            Dial::Captured => plain(Key::DialCaptured),
            Dial::CaptureRate => plain(Key::DialCaptureRate),
            Dial::ClinkerRatio => plain(Key::DialClinkerRatio),
            Dial::LeanCement => plain(Key::DialLeanCement),
            Dial::NearZeroAluminium => of(Key::DialNearZero, Key::DialOfAluminium),
            Dial::OtherMaking => plain(Key::DialOtherMaking),
            Dial::RenovationRate => plain(Key::DialRenovationRate),
            Dial::RenovationSaving => plain(Key::DialRenovationSaving),
            Dial::NewHeating => plain(Key::DialNewHeating),
            Dial::NewCooling => plain(Key::DialNewCooling),
            Dial::HeatPumps => plain(Key::DialHeatPumps),
            Dial::ElectricCars => plain(Key::DialElectricCars),
            Dial::CleanPower => plain(Key::DialCleanPower),
        }
    }

    /// A value of a dial as its scale is read: a change with its sign, a ratio as so many times, a rate by the year.
    #[must_use]
    pub fn dialled(&self, scale: Scale, value: f64) -> String {
        match scale {
            Scale::Change => self.percent(value, true),
            Scale::Share => self.percent(value, false),
            Scale::Ratio => self.fill(Key::LeversPageTimes, &[("value", &self.figures(value, 5))]),
            Scale::Rate => self.fill(Key::LeversPagePerYear, &[("value", &self.percent(value, false))]),
            Scale::Year => self.dated(value),
        }
    }

    /// A calendar year that may lie beyond the years of the grid: four digits, no groups.
    #[must_use]
    pub fn dated(&self, year: f64) -> String {
        self.set(&format!("{year:.0}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Language;
    use crate::words::isolate::bare;

    #[test]
    fn every_dial_has_words_of_its_own_in_every_language() {
        for language in Language::READY {
            let words = Words::embedded(language);
            let mut said: Vec<String> = Dial::ALL.into_iter().map(|dial| words.dial(dial)).collect();
            assert!(said.iter().all(|text| !text.contains(['{', Key::ABSENT])), "{said:?}");
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
        assert_eq!(shown(Scale::Rate, 0.0125), "1.25% a year");
        assert_eq!(shown(Scale::Year, 2045.0), "2045");
    }
}
