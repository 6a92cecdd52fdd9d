//! Energy: energy use of buildings in 2020 and its growth, and the carbon of electricity.

use crate::facts::Facts;
use crate::facts::power::GridPath;

/// Scales heat of rooms and water, heating by open fires included.
pub(super) fn heating(facts: &mut Facts, times: f64) {
    let energy = &mut facts.energy;
    let finals = energy.homes.space.value.iter_mut().chain(&mut energy.homes.water.value);
    finals.for_each(|value| *value *= times);
    energy.fires.warming.value *= times;
}

/// Scales all energy of other buildings.
pub(super) fn other(facts: &mut Facts, times: f64) {
    let energy = &mut facts.energy;
    energy.other.heat.value.iter_mut().for_each(|value| *value *= times);
    energy.other.power.value *= times;
    energy.fires.other.value *= times;
}

/// Scales cooking, on open fires too.
pub(super) fn cooking(facts: &mut Facts, times: f64) {
    let energy = &mut facts.energy;
    energy.homes.cooking.value.iter_mut().for_each(|value| *value *= times);
    energy.fires.cooking.value *= times;
}

/// Raises the growth of home cooling since 2020, and the income power of other buildings' electricity, to a power.
pub(super) fn spread(facts: &mut Facts, power: f64) {
    for thousandths in &mut facts.energy.cooling_spread.value.thousandths {
        let factor = f64::from(*thousandths) / 1e3;
        *thousandths = libm::round(libm::pow(factor, power) * 1e3) as u32;
    }
    facts.energy.other.growth.value.power *= power;
}

/// Sets the share of open-fire wood that does not regrow, from `central`. Additional emissions reduce the biogenic part
/// by the same amount.
pub(super) fn not_grown(facts: &mut Facts, value: f64, central: f64) {
    let carbon = &mut facts.energy.fires.carbon.value;
    if central >= 1.0 {
        return;
    }
    let all = carbon.biogenic / (1.0 - central);
    let more = (value - central) * all;
    carbon.grams += more;
    carbon.biogenic = (carbon.biogenic - more).max(0.0);
}

/// Changes the grids of the place and of the world alike.
pub(super) fn grids(facts: &mut Facts, growth: f64) {
    grid(&mut facts.power.national.value, growth);
    grid(&mut facts.power.world.value, growth);
}

/// Adds yearly log-growth after the last observed year; years after the last data point stay constant.
pub(super) fn grid(path: &mut GridPath, growth: f64) {
    let observed = path.observed.index();
    for (since, tenths) in path.tenths.iter_mut().enumerate() {
        let years = (path.first.index() + since).saturating_sub(observed);
        let value = f64::from(*tenths) * libm::exp(growth * years as f64);
        *tenths = libm::round(value.min(f64::from(u16::MAX))) as u16;
    }
}

/// Scales the path after the last observed year: it goes on from another level of the last years.
pub(super) fn base(path: &mut GridPath, times: f64) {
    let observed = path.observed.index().saturating_sub(path.first.index());
    for tenths in path.tenths.iter_mut().skip(observed + 1) {
        *tenths = libm::round((f64::from(*tenths) * times).min(f64::from(u16::MAX))) as u16;
    }
}
