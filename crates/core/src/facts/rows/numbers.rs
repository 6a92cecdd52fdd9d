//! Numbers: the numbers in a value of any type, in order, and a check of its form.
//!
//! Years and kinds are form, not numbers: they only label a number.

use crate::facts::ValueRange;
use crate::facts::air::Sulphur;
use crate::facts::cars::{CarLife, UsedAges};
use crate::facts::civil::{GoodsFacts, MetalGoods, RelativeHistory};
use crate::facts::course::{GoodsCourse, RemainderCourse, UnmodelledCourse};
use crate::facts::energy::{CarrierCarbon, CoolingGrowth};
use crate::facts::fires::{Fall, FireReplacement};
use crate::facts::goods::HouseholdGood;
use crate::facts::infrastructure::{LayerFacts, NormalLife};
use crate::facts::path::YearPath;
use crate::facts::plastics::{Applied, Carried, Managed};
use crate::facts::power::GridPath;
use crate::facts::process::{EndOfLife, MaterialProduction};
use crate::facts::uses::{Growth, Heaters};
use crate::facts::vehicles::{IncomeGrowth, UsedPart};
use crate::kind::Fabric;
use crate::year::{Annual, Year};

/// A type that contains numbers.
pub trait NumberContainer {
    /// Visits each number, for reading or writing.
    fn each(&mut self, see: &mut dyn FnMut(&mut f64));

    /// Visits each series of years.
    fn series(&mut self, _see: &mut dyn FnMut(&mut Annual)) {}

    /// Fault of its form, if any.
    fn broken(&self) -> Option<String> {
        None
    }

    /// Label of a number, if the shape of the row has none.
    fn label(&self, _number: usize) -> Option<String> {
        None
    }
}

impl NumberContainer for f64 {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        see(self);
    }
}

impl NumberContainer for Annual {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        self.span_mut(Year::FIRST, Year::LAST).iter_mut().for_each(see);
    }
    fn series(&mut self, see: &mut dyn FnMut(&mut Annual)) {
        see(self);
    }
    fn broken(&self) -> Option<String> {
        let years = self.values().len();
        (!self.is_whole()).then(|| ["has ", &years.to_string(), " years instead of ", &Year::COUNT.to_string()].concat())
    }
}

impl<T: NumberContainer, const N: usize> NumberContainer for [T; N] {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        self.iter_mut().for_each(|one| one.each(see));
    }
    fn series(&mut self, see: &mut dyn FnMut(&mut Annual)) {
        self.iter_mut().for_each(|one| one.series(see));
    }
    fn broken(&self) -> Option<String> {
        self.iter().find_map(NumberContainer::broken)
    }
}

impl NumberContainer for ValueRange {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.value, &mut self.low, &mut self.high].into_iter().for_each(see);
    }
}

impl NumberContainer for NormalLife {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.mean, &mut self.deviation].into_iter().for_each(see);
    }
}

impl NumberContainer for CarLife {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        match self {
            CarLife::Normal { mean, deviation } => [mean, deviation].into_iter().for_each(see),
            CarLife::Weibull { shape, scale } => [scale, shape].into_iter().for_each(see),
        }
    }
    fn label(&self, number: usize) -> Option<String> {
        let names = match self {
            CarLife::Normal { .. } => ["mean", "deviation"],
            CarLife::Weibull { .. } => ["scale", "shape"],
        };
        names.get(number).map(|name| (*name).to_owned())
    }
}

impl NumberContainer for YearPath {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        self.0.iter_mut().for_each(|(_, value)| see(value));
    }
    fn broken(&self) -> Option<String> {
        let rises = self.0.windows(2).all(|pair| pair[0].0 < pair[1].0);
        (self.0.is_empty() || !rises).then(|| "has no years, or they do not rise".to_owned())
    }
    fn label(&self, number: usize) -> Option<String> {
        self.0.get(number).map(|(year, _)| year.to_string())
    }
}

impl NumberContainer for GridPath {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        for tenths in &mut self.tenths {
            let mut grams = f64::from(*tenths) / 10.0;
            see(&mut grams);
            *tenths = libm::round(grams * 10.0) as u16;
        }
    }
    fn broken(&self) -> Option<String> {
        self.tenths.is_empty().then(|| "has no year".to_owned())
    }
    fn label(&self, number: usize) -> Option<String> {
        Some(Year::at(self.first.index() + number).to_string())
    }
}

impl NumberContainer for CoolingGrowth {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        for thousandths in &mut self.thousandths {
            let mut factor = f64::from(*thousandths) / 1e3;
            see(&mut factor);
            *thousandths = libm::round(factor * 1e3) as u32;
        }
    }
    fn broken(&self) -> Option<String> {
        self.thousandths.is_empty().then(|| "has no year".to_owned())
    }
    fn label(&self, number: usize) -> Option<String> {
        Some(Year::at(self.first.index() + number).to_string())
    }
}

impl NumberContainer for UsedAges {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        for part in self.parts.iter_mut().flatten() {
            let mut share = f64::from(*part) / f64::from(UsedAges::WHOLE);
            see(&mut share);
            *part = libm::round(share * f64::from(UsedAges::WHOLE)) as u16;
        }
    }
    fn broken(&self) -> Option<String> {
        let whole = |row: &Vec<u16>| row.iter().map(|part| u32::from(*part)).sum::<u32>() == u32::from(UsedAges::WHOLE);
        let years = Year::COUNT - self.first.index();
        let sound = self.parts.len() == years && self.parts.iter().all(whole);
        (!sound).then(|| "does not make a whole in every year".to_owned())
    }
    fn label(&self, number: usize) -> Option<String> {
        let mut rest = number;
        for (since, row) in self.parts.iter().enumerate() {
            if rest < row.len() {
                let age = usize::from(self.youngest) + rest;
                return Some([&Year::at(self.first.index() + since).to_string(), " age ", &age.to_string()].concat());
            }
            rest -= row.len();
        }
        None
    }
}

impl NumberContainer for RelativeHistory {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        for part in &mut self.ten_thousandths {
            let mut share = f64::from(*part) / 1e4;
            see(&mut share);
            *part = libm::round(share * 1e4) as u32;
        }
    }
    fn broken(&self) -> Option<String> {
        let past = self.first.index() + self.ten_thousandths.len() > Year::COUNT;
        past.then(|| "has years past the last".to_owned())
    }
    fn label(&self, number: usize) -> Option<String> {
        Some(Year::at(self.first.index() + number).to_string())
    }
}

impl NumberContainer for GoodsFacts {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.share, &mut self.life, &mut self.recovered].into_iter().for_each(see);
    }
}

impl NumberContainer for RemainderCourse {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        self.level.each(see);
        [
            &mut self.power,
            &mut self.turn,
            &mut self.steel_bend,
            &mut self.band,
            &mut self.fold,
            &mut self.fall_before,
            &mut self.history_least,
            &mut self.catch_up,
            &mut self.catch_up_most,
        ]
        .into_iter()
        .for_each(&mut *see);
        self.goods.each(see);
    }
}

impl NumberContainer for UnmodelledCourse {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        self.share.each(see);
        see(&mut self.most);
    }
}

impl NumberContainer for GoodsCourse {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [
            &mut self.power,
            &mut self.level,
            &mut self.level_income,
            &mut self.band,
            &mut self.fold,
            &mut self.least,
            &mut self.loss,
            &mut self.deviation,
        ]
        .into_iter()
        .for_each(see);
    }
}

impl NumberContainer for MetalGoods {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        self.copper.each(see);
        self.aluminium.each(see);
        [
            &mut self.packaging,
            &mut self.by_steel,
            &mut self.power,
            &mut self.steel,
            &mut self.product,
        ]
        .into_iter()
        .for_each(see);
    }
}

impl NumberContainer for Growth {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.power, &mut self.most, &mut self.gain].into_iter().for_each(see);
    }
}

impl NumberContainer for Sulphur {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.ppm, &mut self.counts].into_iter().for_each(see);
    }
}

impl NumberContainer for Applied {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.share, &mut self.mean, &mut self.deviation].into_iter().for_each(see);
    }
}

impl NumberContainer for Managed {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.recycled, &mut self.incinerated].into_iter().for_each(see);
    }
}

impl NumberContainer for Carried {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.to_water, &mut self.to_sea].into_iter().for_each(see);
    }
}

impl NumberContainer for HouseholdGood {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [
            &mut self.of_homes,
            &mut self.saturation,
            &mut self.delay,
            &mut self.pace,
            &mut self.middle,
            &mut self.spread,
            &mut self.kg,
        ]
        .into_iter()
        .for_each(&mut *see);
        self.shares.each(see);
        [&mut self.life, &mut self.shape, &mut self.making].into_iter().for_each(see);
    }
}

impl NumberContainer for UsedPart {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.share, &mut self.age].into_iter().for_each(see);
    }
}

impl NumberContainer for IncomeGrowth {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.power, &mut self.income_most, &mut self.most].into_iter().for_each(see);
    }
}

impl NumberContainer for Heaters {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.fuel, &mut self.stove, &mut self.fire, &mut self.district]
            .into_iter()
            .for_each(see);
    }
}

impl NumberContainer for Fall {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.own, &mut self.income].into_iter().for_each(see);
    }
}

impl NumberContainer for FireReplacement {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [
            &mut self.gas,
            &mut self.power,
            &mut self.enough,
            &mut self.gas_for_power,
            &mut self.heater,
        ]
        .into_iter()
        .for_each(see);
    }
}

impl NumberContainer for CarrierCarbon {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.grams, &mut self.biogenic].into_iter().for_each(see);
    }
}

impl NumberContainer for EndOfLife {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.reused, &mut self.recovered].into_iter().for_each(see);
    }
}

impl NumberContainer for MaterialProduction {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [
            &mut self.primary,
            &mut self.primary_power,
            &mut self.secondary,
            &mut self.secondary_kwh,
        ]
        .into_iter()
        .for_each(&mut *see);
        optional(&mut self.near_zero, see);
        [&mut self.cap, &mut self.recovered].into_iter().for_each(see);
    }
}

impl NumberContainer for Vec<LayerFacts> {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        for layer in self {
            optional(&mut layer.length, see);
            layer.mass.iter_mut().for_each(&mut *see);
        }
    }
    fn label(&self, number: usize) -> Option<String> {
        let layer = self.get(number / (Fabric::COUNT + 1))?;
        Some(layer.layer.id().to_owned())
    }
}

/// An optional number: read as 0 if missing, and not written then.
fn optional(number: &mut Option<f64>, see: &mut dyn FnMut(&mut f64)) {
    let mut value = number.unwrap_or(0.0);
    see(&mut value);
    *number = number.map(|_| value);
}
