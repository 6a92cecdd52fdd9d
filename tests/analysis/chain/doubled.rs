//! A doubled place: every total is twice that of the original.

use cairn_core::facts::Facts;
use cairn_core::year::Annual;

/// The same place with twice the people and twice every known total.
pub(crate) fn doubled(facts: &Facts) -> Facts {
    let twice = |series: &Annual| Annual::from_fn(|year| 2.0 * series[year]);
    let mut two = facts.clone();
    two.people.value = twice(&facts.people.value);
    two.cars.imports.value = twice(&facts.cars.imports.value);
    let energy = &mut two.energy;
    let (homes, other, fires) = (&mut energy.homes, &mut energy.other, &mut energy.fires);
    for total in [
        &mut homes.cooling,
        &mut other.power,
        &mut fires.warming,
        &mut fires.cooking,
        &mut fires.other,
        &mut two.civil.cement,
        &mut two.civil.steel,
        &mut two.wood.used,
    ] {
        total.value *= 2.0;
    }
    for totals in [&mut homes.space, &mut homes.water, &mut homes.cooking, &mut other.heat] {
        totals.value = totals.value.map(|total| 2.0 * total);
    }
    let made = &mut two.networks.made.value;
    *made = made.map(|year| year.map(|twh| 2.0 * twh));
    two.networks.solar.value *= 2.0;
    for people in two.need.displaced.value.people.iter_mut().flatten() {
        *people *= 2;
    }
    if let Some(roads) = &mut two.roads {
        roads.lines.value = roads.lines.value.map(|km| 2.0 * km);
        for layer in &mut roads.layers.value {
            layer.length = layer.length.map(|length| 2.0 * length);
            for mass in &mut layer.mass {
                *mass *= 2.0;
            }
        }
    }
    two
}
