//! Energy of buildings in the simplest way: needs, open fires, heat pumps, growth, one year at a time.

use cairn_core::choices::Choices;
use cairn_core::facts::{BuildingFacts, Facts, energy};
use cairn_core::kind::{Building, Carrier, Product};
use cairn_core::year::Year;

use crate::twins::twins_of_buildings::{Slow, change, dial};

/// Needs for heating and cooling of kinds of buildings in a year.
fn slow_needs(facts: &Facts, choices: &Choices, stocks: &[(&BuildingFacts, Slow)], year: Year) -> [f64; 2] {
    let (mut saved, mut done) = (0.0, 0.0);
    for since in Year::of(2021).to(Year::LAST).take_while(|since| *since <= year) {
        let rate = facts.energy.renovated.value + change(facts, choices, dial("renovation_rate"), since);
        let rate = f64::min(rate, facts.energy.renovated_most.value - done);
        done += rate;
        saved += rate * (facts.energy.renovation_saving.value + change(facts, choices, dial("renovation_saving"), since));
    }
    let mut needs = [0.0; 2];
    for (building, slow) in stocks {
        let kind = match building.product {
            Product::SingleFamily | Product::Informal => Building::SingleFamily,
            Product::MultiFamily => Building::MultiFamily,
            Product::Other => Building::Other,
        };
        let used = slow.used[year.index()];
        for (cohort, area) in Year::all()
            .zip(&slow.stock[year.index()])
            .map(|(cohort, area)| (cohort, area * used))
        {
            let left = if cohort <= Year::BASE { 1.0 - saved } else { 1.0 };
            let tables = [&facts.energy.heating_needs.value, &facts.energy.cooling_needs.value];
            for (need, (table, dial)) in needs
                .iter_mut()
                .zip(tables.into_iter().zip([dial("new_heating"), dial("new_cooling")]))
            {
                *need += area * energy::need(table, kind, cohort) * left * (1.0 + change(facts, choices, dial, cohort));
            }
        }
    }
    needs
}

/// Share of people without clean cooking in a year.
pub(super) fn slow_without(facts: &Facts, choices: &Choices, year: Year) -> f64 {
    let known = &facts.energy.fires;
    let since = f64::from(year.number()) - 2020.0;
    let mut falls = known.fall.value.own * since;
    if since > 0.0 {
        falls = falls.max(known.fall.value.income * libm::log(slow_income(facts, year)));
    }
    let logit = libm::log(known.without.value / (1.0 - known.without.value)) - falls;
    (1.0 - change(facts, choices, dial("clean_cooking"), year)) / (1.0 + libm::exp(-logit))
}

/// Income a person against 2020: means of eleven years, fewer near 2060, never below 1.
fn slow_income(facts: &Facts, year: Year) -> f64 {
    let mean = |year: Year| {
        let around = 5.min(2060 - year.number());
        let years = year.number() - around..=year.number() + around;
        let values: Vec<f64> = years.map(|year| facts.income.value[Year::of(year)]).collect();
        values.iter().sum::<f64>() / values.len() as f64
    };
    if year <= Year::BASE {
        1.0
    } else {
        (mean(year) / mean(Year::BASE)).max(1.0)
    }
}

/// The effect of heat pumps on heat by carrier and on wood for open fires, PJ.
fn slow_pumps(facts: &Facts, choices: &Choices, year: Year, heat: &mut [f64; Carrier::COUNT], fire: &mut f64) {
    let heaters = facts.energy.heaters.value;
    let along = ((f64::from(year.number()) - 2020.0) / 30.0).clamp(0.0, 1.0);
    let [first, last] = facts.energy.heat_pump.value;
    let [coal, oil, gas, wood, electricity, district] = *heat;
    let fuel = (coal + oil + gas) * heaters.fuel;
    let useful = fuel + wood * heaters.stove + electricity + district * heaters.district + *fire * heaters.fire;
    let wanted = change(facts, choices, dial("heat_pumps"), year) * useful;
    let of_fuel = wanted.min(fuel);
    let of_stoves = (wanted - of_fuel).min(wood * heaters.stove);
    let of_fires = (wanted - of_fuel - of_stoves).min(*fire * heaters.fire);
    for carrier in [Carrier::Coal, Carrier::Oil, Carrier::Gas] {
        heat[carrier.index()] *= (fuel - of_fuel) / fuel;
    }
    heat[Carrier::Wood.index()] -= of_stoves / heaters.stove;
    *fire -= of_fires / heaters.fire;
    heat[Carrier::Electricity.index()] += (of_fuel + of_stoves + of_fires) / (first + (last - first) * along);
}

/// Final energy of homes by carrier, and wood on open fires, in a year, PJ.
pub(super) fn slow_homes(facts: &Facts, choices: &Choices, stocks: &[(&BuildingFacts, Slow)], year: Year) -> ([f64; Carrier::COUNT], f64) {
    let (known, fires) = (&facts.energy.homes, &facts.energy.fires);
    let (people, before) = (facts.people.value[year], facts.people.value[Year::BASE]);
    let [heat, cool] = slow_needs(facts, choices, stocks, year);
    let [base_heat, base_cool] = slow_needs(facts, &Choices::default(), stocks, Year::BASE);
    let floor = |year: Year| {
        stocks
            .iter()
            .map(|(_, slow)| slow.stock[year.index()].iter().sum::<f64>() * slow.used[year.index()])
            .sum::<f64>()
    };
    let a_floor = heat / base_heat / (floor(year) / floor(Year::BASE));
    let without = slow_without(facts, choices, year);
    let begun = fires.without.value;
    let burns = without * people / (begun * before);
    let mut finals = Carrier::ALL.map(|carrier| {
        let at = carrier.index();
        known.space.value[at] * heat / base_heat + known.water.value[at] * people / before
    });
    let mut warming = fires.warming.value * burns * a_floor;
    slow_pumps(facts, choices, year, &mut finals, &mut warming);
    let since = (f64::from(year.number()) - 2020.0).max(0.0);
    let growth = known.growth.value;
    let own = known.appliances.value;
    let appliances =
        (own * libm::pow(slow_income(facts, year), growth.power)).min(growth.most.max(own)) * libm::pow(1.0 - growth.gain, since);
    finals[Carrier::Electricity.index()] +=
        known.cooling.value * cool / base_cool * facts.energy.cooling_spread.value.at(year) + appliances * people * 3.6e-9;
    // People who already cook clean, and people who give up an open fire.
    let enough = (appliances / fires.leaving.value.enough).min(1.0);
    let leave = (begun - without).max(0.0) * people;
    let clean = (1.0 - without).min(1.0 - begun) * people / ((1.0 - begun) * before);
    let leaving = fires.leaving.value;
    let gas = leave / 1e6 * (leaving.gas + (1.0 - enough) * leaving.power * leaving.gas_for_power);
    let warmth = leave * fires.warming.value * a_floor / (begun * before) * facts.energy.heaters.value.fire;
    for (at, value) in finals.iter_mut().enumerate() {
        *value += known.cooking.value[at] * clean + fires.fuels.value[at] * (gas + warmth / 2.0 / leaving.heater);
    }
    finals[Carrier::Electricity.index()] += leave / 1e6 * leaving.power * enough + warmth / 2.0;
    (finals, warming + fires.cooking.value * burns)
}

/// Final energy of other buildings by carrier, and wood on open fires, in a year, PJ.
pub(super) fn slow_other(facts: &Facts, choices: &Choices, stocks: &[(&BuildingFacts, Slow)], year: Year) -> ([f64; Carrier::COUNT], f64) {
    let known = &facts.energy.other;
    let heat = slow_needs(facts, choices, stocks, year)[0] / slow_needs(facts, &Choices::default(), stocks, Year::BASE)[0];
    let floor = |year: Year| stocks[0].1.stock[year.index()].iter().sum::<f64>() * stocks[0].1.used[year.index()];
    let growth = known.growth.value;
    let since = (f64::from(year.number()) - 2020.0).max(0.0);
    let begun = known.power.value / 3.6e-9 / floor(Year::BASE);
    let (mut power, mut down) = (begun, 1.0);
    if year > Year::BASE && begun > growth.most {
        down = libm::pow(growth.most / begun, (since / known.down_years.value).min(1.0));
        power = begun * down;
    } else if year > Year::BASE {
        power = (begun * libm::pow(slow_income(facts, year), growth.power)).min(growth.most);
    }
    let mut finals = known.heat.value.map(|value| value * heat * down);
    slow_pumps(facts, choices, year, &mut finals, &mut 0.0);
    finals[Carrier::Electricity.index()] += power * libm::pow(1.0 - growth.gain, since) * floor(year) * 3.6e-9;
    let fires = &facts.energy.fires;
    let burns = slow_without(facts, choices, year) * facts.people.value[year] / (fires.without.value * facts.people.value[Year::BASE]);
    (finals, fires.other.value * burns)
}
