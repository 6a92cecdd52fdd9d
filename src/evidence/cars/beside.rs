//! Beside: our cars next to what others count, and places that stand out from their region, as plain lines.
//!
//! A miss is shown with what may explain it; nothing is tuned to it.

use crate::evidence::desk::Evidence;
use crate::evidence::gather::Gathered;
use crate::evidence::rows::Scheme;
use crate::evidence::rows::cars::Count;
use crate::place::PlaceId;
use crate::year::Year;

/// A level of 2020 further than this many times from that of its region is shown.
const APART: f64 = 3.0;
/// How far income is taken to move ownership, as a share of the mean of the region.
const BY_INCOME: (f64, f64) = (0.25, 2.0);

/// Lines of the world.
pub(in crate::evidence) fn lines(places: &[Gathered], evidence: &Evidence) -> Vec<String> {
    let mut lines = vec![
        over_years(
            "cars in use, billion",
            &[1950, 1970, 1990, 2000, 2010, 2020, 2030, 2040, 2050, 2060],
            |year| of(places, None, Count::InUse, year) / 1e3,
        ),
        over_years(
            "new cars, million a year",
            &[1970, 1990, 2000, 2010, 2020, 2026, 2030, 2040, 2050, 2060],
            |year| of(places, None, Count::Sold, year),
        ),
        over_years(
            "used cars across borders, million a year",
            &[1980, 1990, 2000, 2010, 2020, 2030, 2050, 2060],
            |year| places.iter().map(|place| place.used_exports[year]).sum::<f64>() / 1e6,
        ),
    ];
    for line in &evidence.cars.counts {
        let row = &line.row;
        let ours = of(places, Some(row.place), row.count, row.year);
        let off = ours / row.million - 1.0;
        let verdict = if off.abs() <= row.tolerance { "near" } else { "missed" };
        lines.push(format!(
            "{}: {verdict}: {ours:.1} million cars {} in {} against {} ({:+.0} %, allowed {:.0} %; {}; {})",
            row.place,
            match row.count {
                Count::InUse => "in use",
                Count::Sold => "sold new",
            },
            row.year,
            row.million,
            100.0 * off,
            100.0 * row.tolerance,
            row.from.sources.join(" "),
            row.note,
        ));
    }
    lines.extend(apart(places, evidence));
    lines
}

fn over_years(what: &str, years: &[u16], value: impl Fn(Year) -> f64) -> String {
    let values: Vec<String> = years
        .iter()
        .filter_map(|year| Year::new(i64::from(*year)))
        .map(|year| format!("{year} {:.2}", value(year)))
        .collect();
    format!("WLD: {what}: {}", values.join(", "))
}

/// Millions of a place, or of all that belong to it; of the world where none is named.
fn of(places: &[Gathered], wanted: Option<PlaceId>, count: Count, year: Year) -> f64 {
    let mut sum = 0.0;
    for place in places {
        let facts = &place.facts;
        let belongs = |id| facts.place == id || facts.within.iter().any(|wider| wider.id() == Some(id));
        if wanted.is_none_or(belongs) {
            sum += match count {
                Count::InUse => facts.people.value[year] * facts.cars.per_person.value[year],
                Count::Sold => place.new_cars[year],
            };
        }
    }
    sum / 1e6
}

/// Places that own far more or fewer cars than their region and income would say.
fn apart(places: &[Gathered], evidence: &Evidence) -> Vec<String> {
    let region = |place: PlaceId| {
        let mut rows = evidence.places.iter().map(|line| &line.row);
        let row = rows.find(|row| row.place == place)?;
        row.regions.iter().find(|region| region.scheme == Scheme::MessageR12)
    };
    let mut lines = Vec::new();
    for place in places {
        let own = region(place.facts.place);
        let (mut people, mut cars, mut income) = (0.0, 0.0, 0.0);
        for other in places.iter().filter(|other| region(other.facts.place) == own) {
            let heads = other.facts.people.value[Year::BASE];
            people += heads;
            cars += heads * other.facts.cars.level.value;
            income += heads * other.facts.income.value[Year::BASE];
        }
        let richer = place.facts.income.value[Year::BASE] / (income / people);
        let expected = cars / people * richer.clamp(BY_INCOME.0, BY_INCOME.1);
        let ratio = place.facts.cars.level.value / expected;
        if !(1.0 / APART..=APART).contains(&ratio) {
            lines.push(format!(
                "{}: look: {:.0} cars for 1000 people in 2020, {ratio:.2} times what its region and income would say ({})",
                place.facts.place,
                1e3 * place.facts.cars.level.value,
                place.facts.cars.level.basis.id(),
            ));
        }
    }
    lines
}
