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
use crate::facts::need::SlumShare;
use crate::facts::networks::{Distribution, MeshFacts, Pipes, PlantFacts};
use crate::facts::path::YearPath;
use crate::facts::plastics::{Applied, Managed, WaterborneShares};
use crate::facts::power::GridPath;
use crate::facts::process::{EndOfLife, MaterialProduction};
use crate::facts::uses::{Growth, Heaters};
use crate::facts::vehicles::{IncomeGrowth, UsedPart};
use crate::facts::wood::ForestFacts;
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

/// A missing number is read as 0 and not written.
impl NumberContainer for Option<f64> {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        let mut value = self.unwrap_or(0.0);
        see(&mut value);
        *self = self.map(|_| value);
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

/// Declares the numbers of structs, in the order of their cells.
macro_rules! numbers {
    ($($type:ident: $($field:ident),+;)+) => {
        $(impl NumberContainer for $type {
            fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
                $(self.$field.each(see);)+
            }
        })+
    };
}

numbers! {
    NormalLife: mean, deviation;
    GoodsFacts: share, life, recovered;
    RemainderCourse: level, power, turn, steel_bend, band, fold, fall_before, history_least, catch_up, catch_up_most, goods;
    UnmodelledCourse: share, most;
    GoodsCourse: power, level, level_income, band, fold, least, loss, deviation;
    MetalGoods: copper, aluminium, packaging, by_steel, power, steel, product;
    Growth: power, most, gain;
    Sulphur: ppm, counts;
    Applied: share, mean, deviation;
    Managed: recycled, incinerated;
    WaterborneShares: to_water, to_sea;
    HouseholdGood: of_homes, saturation, delay, pace, middle, spread, kg, shares, life, shape, making;
    UsedPart: share, age;
    IncomeGrowth: power, income_most, most;
    Heaters: fuel, stove, fire, district;
    Fall: own, income;
    FireReplacement: gas, power, enough, gas_for_power, heater;
    CarrierCarbon: grams, biogenic;
    EndOfLife: reused, recovered;
    MaterialProduction: primary, primary_power, secondary, secondary_kwh, near_zero, cap, recovered;
    PlantFacts: running, life, mass;
    MeshFacts: per_km, mass;
    Distribution: km, medium, low;
    Pipes: main, sewer, sewered, later;
    ForestFacts: room, roundwood;
    SlumShare: used, low, high;
}

impl NumberContainer for ValueRange {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        [&mut self.value, &mut self.low, &mut self.high].into_iter().for_each(see);
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
            let mut share = f64::from(*part) / f64::from(UsedAges::TEN_THOUSANDTHS);
            see(&mut share);
            *part = libm::round(share * f64::from(UsedAges::TEN_THOUSANDTHS)) as u16;
        }
    }
    fn broken(&self) -> Option<String> {
        let whole = |row: &Vec<u16>| row.iter().map(|part| u32::from(*part)).sum::<u32>() == u32::from(UsedAges::TEN_THOUSANDTHS);
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

impl NumberContainer for Vec<LayerFacts> {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        for layer in self {
            layer.length.each(see);
            layer.mass.iter_mut().for_each(&mut *see);
        }
    }
    fn label(&self, number: usize) -> Option<String> {
        let layer = self.get(number / (Fabric::COUNT + 1))?;
        Some(layer.layer.id().to_owned())
    }
}
