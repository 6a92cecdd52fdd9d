//! Report: cars of the world by year, and places far from the level of their region, as plain lines.

use crate::cars::flows::{PlaceCarFlows, flows};
use crate::context::Evidence;
use crate::rows::Scheme;
use cairn_core::facts::Facts;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// A place is shown if its 2020 level differs from the level of its region by more than this factor.
const OUTLIER_FACTOR: f64 = 3.0;
/// Limits of the assumed effect of income on ownership, as a share of the mean of the region.
const BY_INCOME: (f64, f64) = (0.25, 2.0);

/// Lines on the world.
pub(crate) fn lines(places: &[Facts], evidence: &Evidence) -> Vec<String> {
    let flows: Vec<PlaceCarFlows> = places.iter().map(flows).collect();
    let in_use = |year| -> f64 {
        places
            .iter()
            .map(|facts| facts.people.value[year] * facts.cars.per_person.value[year])
            .sum()
    };
    let new = |year| -> f64 { flows.iter().map(|flows| flows.new[year]).sum() };
    let used = |year| -> f64 { flows.iter().map(|flows| flows.exports[year]).sum() };
    let steel = places.iter().zip(&flows).map(|(facts, flows)| flows.steel(facts, Year::BASE));
    let mut lines = vec![
        over_years("cars in use, million", 1e6, in_use),
        over_years("new cars, million a year", 1e6, new),
        over_years("used cars across borders, million a year", 1e6, used),
        format!(
            "cars   WLD steel into new cars around 2020, with making losses: {:.0} Mt a year",
            steel.sum::<f64>() / 1e9
        ),
    ];
    lines.extend(outliers(places, evidence));
    lines
}

fn over_years(what: &str, unit: f64, value: impl Fn(Year) -> f64) -> String {
    const YEARS: [u16; 9] = [1970, 1980, 1990, 2000, 2010, 2020, 2030, 2050, 2060];
    let values: Vec<String> = YEARS
        .into_iter()
        .map(|year| format!("{year} {:.1}", value(Year::of(year)) / unit))
        .collect();
    format!("cars   WLD {what}: {}", values.join(", "))
}

/// Listed places with far more or far fewer cars than their region and income suggest.
fn outliers(places: &[Facts], evidence: &Evidence) -> Vec<String> {
    let region = |place: PlaceId| {
        let mut rows = evidence.places.iter().map(|line| &line.row);
        let row = rows.find(|row| row.place == place)?;
        row.regions.iter().find(|region| region.scheme == Scheme::MessageR12)
    };
    let mut lines = Vec::new();
    for facts in places.iter().filter(|facts| facts.listed) {
        let own = region(facts.place);
        let (mut people, mut cars, mut income) = (0.0, 0.0, 0.0);
        for other in places.iter().filter(|other| region(other.place) == own) {
            let heads = other.people.value[Year::BASE];
            people += heads;
            cars += heads * other.cars.level.value;
            income += heads * other.income.value[Year::BASE];
        }
        let richer = facts.income.value[Year::BASE] / (income / people);
        let expected = cars / people * richer.clamp(BY_INCOME.0, BY_INCOME.1);
        let ratio = facts.cars.level.value / expected;
        if !(1.0 / OUTLIER_FACTOR..=OUTLIER_FACTOR).contains(&ratio) {
            lines.push(format!(
                "look   {} {}, cars for 1000 people: {:.0}, {ratio:.2} times what its region and income would say ({})",
                facts.place,
                Year::BASE,
                1e3 * facts.cars.level.value,
                facts.cars.level.basis.id(),
            ));
        }
    }
    lines
}
