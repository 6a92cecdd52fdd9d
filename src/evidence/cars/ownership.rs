//! Ownership: cars a person, from a count of 2015 and what people earn.
//!
//! ```text
//! f      = region's vehicles of 2020 / mean of the counts on people of 2020      at least 1, above 3: 2
//! o₂₀₂₀  = min(f · count, max(0.92 S_r, count)),  S_r = region's last row / 0.95
//! o(t)   = S e^(-a e^(-b y(t))) through it,  S = max(S_r, o₂₀₂₀/0.92),  a = max(5.9, 1.25 ln(S/o₂₀₂₀))
//!          to 2020 never above a later year, after never below an earlier; before 1950 -6 % a year, from 1930
//! 2021…  × e^(0.14 tanh(d/0.14) - d),  d = ln(mean of the region / path)
//! path   = region's rows, joined · (our 2020 / row of 2020)^((2060 - t)/40)
//! ```
//!
//! Other storylines take the same curve at their incomes, as a ratio from 2027 on (ours).
//! y is settled income. All figures here are cars for each 1,000 people. Does not know: who
//! owns them, roads, prices.

use std::collections::BTreeMap;

use crate::evidence::assumption::Assumption;
use crate::evidence::cars::{Nation, known};
use crate::evidence::curve::Curve;
use crate::evidence::fault::Fault;
use crate::evidence::fill::Trail;
use crate::evidence::reading::Row;
use crate::evidence::rows::cars::{Measure, OwnershipRow, RegionalRow};
use crate::facts::Known;
use crate::kind::{Basis, Storyline};
use crate::year::{Annual, Year};

/// First year of what people earn.
const INCOMES: Year = Year::of(1950);

/// Cars of one place, a person.
pub(super) struct Ownership {
    pub(super) factor: Known<f64>,
    pub(super) level: Known<f64>,
    pub(super) per_person: Known<Annual>,
    /// Ratio to the middle storyline, by storyline.
    pub(super) ratio: [Annual; 3],
}

/// A curve of cars over income: S e^(-a e^(-b y)).
struct Gompertz {
    top: f64,
    delay: f64,
    pace: f64,
}

impl Gompertz {
    fn at(&self, income: f64) -> f64 {
        self.top * libm::exp(-self.delay * libm::exp(-self.pace * income))
    }
}

/// What a region says.
struct Region {
    /// Light-duty vehicles for each car counted.
    factor: f64,
    /// What the factor would be by the rows alone.
    found: f64,
    saturation: f64,
    path: Curve,
    /// Its own level of 2020.
    base: f64,
    trail: Trail,
}

/// Cars a person of every place, in the order given.
pub(super) fn ownership(nations: &[Nation<'_>]) -> Result<Vec<Ownership>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut counts = Vec::new();
    for nation in nations {
        let mut rows = nation.desk.evidence.cars.ownership.iter().map(|line| &line.row);
        match rows.find(|row| row.place == nation.place()) {
            Some(row) => counts.push(row),
            None => faults.push(nation.desk.lack(OwnershipRow::FILE, "cars in use in 2015")),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut members: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, nation) in nations.iter().enumerate() {
        members.entry(nation.region).or_default().push(index);
    }
    let mut made: Vec<Option<Ownership>> = nations.iter().map(|_| None).collect();
    for members in members.values() {
        match region(nations, &counts, members) {
            Ok(region) => {
                for (index, ownership) in members.iter().zip(places(nations, &counts, members, &region)) {
                    made[*index] = Some(ownership);
                }
            }
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() {
        Ok(made.into_iter().flatten().collect())
    } else {
        Err(faults)
    }
}

fn region(nations: &[Nation<'_>], counts: &[&OwnershipRow], members: &[usize]) -> Result<Region, Fault> {
    let nation = &nations[members[0]];
    let desk = nation.desk;
    let rows = desk.evidence.cars.regional.iter().map(|line| &line.row);
    let rows: Vec<&RegionalRow> = rows
        .filter(|row| row.region == nation.region && row.measure == Measure::Cars)
        .collect();
    let points = rows.iter().map(|row| (f64::from(row.year.number()), row.value)).collect();
    let (Some(path), Some(base), Some(last)) = (Curve::through(points), rows.iter().find(|row| row.year == Year::BASE), rows.last()) else {
        return Err(desk.lack(
            RegionalRow::FILE,
            "path of cars around 2020 in its message_r12 region, in the order of years",
        ));
    };
    let mut trail = Trail::new();
    trail.add([&base.from], Basis::Regional);
    trail.assume(desk.assumptions, &[Assumption::CarFactorMost, Assumption::CarFactorInstead]);
    let (mut cars, mut people) = (0.0, 0.0);
    for index in members {
        cars += counts[*index].per_thousand * nations[*index].people[Year::BASE];
        people += nations[*index].people[Year::BASE];
    }
    let found = base.value / (cars / people);
    let factor = if found > desk.assumed(Assumption::CarFactorMost) {
        desk.assumed(Assumption::CarFactorInstead)
    } else {
        found.max(1.0)
    };
    Ok(Region {
        factor,
        found,
        saturation: last.value / desk.assumed(Assumption::CarSaturationPart),
        path,
        base: base.value,
        trail,
    })
}

/// What bends the path of cars a person.
const BENDING: [Assumption; 6] = [
    Assumption::CarSaturationPart,
    Assumption::CarLevelPart,
    Assumption::CarGompertzLeast,
    Assumption::CarNearPath,
    Assumption::CarGrowthBefore,
    Assumption::CarFirstYear,
];

/// The places of a region.
fn places(nations: &[Nation<'_>], counts: &[&OwnershipRow], members: &[usize], region: &Region) -> Vec<Ownership> {
    let desk = nations[members[0]].desk;
    let part = desk.assumed(Assumption::CarLevelPart);
    let level = |count: f64| (region.factor * count).min((part * region.saturation).max(count));
    let mut shapes = Vec::new();
    for index in members {
        let nation = &nations[*index];
        let level = level(counts[*index].per_thousand);
        let top = region.saturation.max(level / part);
        let least = desk.assumed(Assumption::CarGompertzLeast) * libm::log(top / level);
        let delay = desk.assumed(Assumption::CarGompertzDelay).max(least);
        let pace = libm::log(delay / libm::log(top / level)) / nation.income.value[Year::BASE];
        shapes.push(Gompertz { top, delay, pace });
    }
    let curves: Vec<Annual> = members
        .iter()
        .zip(&shapes)
        .map(|(index, shape)| curve(&nations[*index], shape))
        .collect();
    let held = held(nations, members, &curves, region);
    let mut made = Vec::new();
    for ((index, shape), mut curve) in members.iter().zip(&shapes).zip(curves) {
        let nation = &nations[*index];
        let count = counts[*index];
        for year in Year::all().filter(|year| *year > Year::BASE) {
            curve[year] *= held[year];
        }
        let mut factor = region.trail.clone();
        if region.factor != region.found {
            factor.cite(desk.assumptions.sources(Assumption::CarFactorInstead));
            factor.basis = Basis::Assumed;
        }
        let level = level(count.per_thousand);
        let mut level_trail = Trail::new();
        level_trail.add([&count.from], count.reach);
        if level > count.per_thousand {
            level_trail.basis = level_trail.basis.max(factor.basis);
            level_trail.cite(&factor.sources());
        }
        let mut path = level_trail.clone();
        path.cite(&nation.income.sources);
        path.cite(desk.assumptions.sources(Assumption::CarGompertzDelay));
        path.assume(desk.assumptions, &BENDING);
        path.basis = Basis::Assumed;
        made.push(Ownership {
            factor: known(&factor, region.factor),
            level: known(&level_trail, level / 1e3),
            per_person: known(&path, Annual::from_fn(|year| curve[year] / 1e3)),
            ratio: Storyline::ALL.map(|storyline| ratio(nation, shape, storyline)),
        });
    }
    made
}

/// The national curve through its level of 2020, before the region is looked at.
fn curve(nation: &Nation<'_>, shape: &Gompertz) -> Annual {
    let desk = nation.desk;
    let mut curve = onwards(shape, &nation.income.value);
    for year in INCOMES.to(Year::of(2019)).rev() {
        curve[year] = curve[year].min(curve[Year::at(year.index() + 1)]);
    }
    let growth = desk.assumed(Assumption::CarGrowthBefore);
    let first = desk.assumed(Assumption::CarFirstYear);
    for year in Year::FIRST.to(Year::of(1949)) {
        let back = f64::from(INCOMES.number()) - f64::from(year.number());
        curve[year] = if f64::from(year.number()) < first {
            0.0
        } else {
            curve[INCOMES] * libm::exp(-growth * back)
        };
    }
    curve
}

/// The curve over incomes; after 2020 never below an earlier year.
fn onwards(shape: &Gompertz, income: &Annual) -> Annual {
    let mut curve = Annual::from_fn(|year| shape.at(income[year]));
    for year in Year::of(2021).to(Year::LAST) {
        curve[year] = curve[year].max(curve[Year::at(year.index() - 1)]);
    }
    curve
}

/// How cars a person on a storyline depart from the middle one from 2027 on; the region holds both alike.
fn ratio(nation: &Nation<'_>, shape: &Gompertz, storyline: Storyline) -> Annual {
    let own = onwards(shape, &nation.incomes[storyline.index()]);
    let middle = onwards(shape, &nation.income.value);
    let apart = |year: Year| own[year] / middle[year];
    Annual::from_fn(|year| {
        if year > Year::RECONSTRUCTED {
            apart(year) / apart(Year::RECONSTRUCTED)
        } else {
            1.0
        }
    })
}

/// What every place of a region is multiplied with, so that its mean stays near the region's path.
fn held(nations: &[Nation<'_>], members: &[usize], curves: &[Annual], region: &Region) -> Annual {
    let near = nations[members[0]].desk.assumed(Assumption::CarNearPath);
    let mean = |year: Year| {
        let (mut cars, mut people) = (0.0, 0.0);
        for (index, curve) in members.iter().zip(curves) {
            cars += curve[year] * nations[*index].people[year];
            people += nations[*index].people[year];
        }
        cars / people
    };
    let ratio = mean(Year::BASE) / region.base;
    let (last, span) = (f64::from(Year::LAST.number()), f64::from(Year::LAST.number() - Year::BASE.number()));
    Annual::from_fn(|year| {
        if year <= Year::BASE {
            return 1.0;
        }
        let at = f64::from(year.number());
        let path = region.path.at(at) * libm::pow(ratio, (last - at) / span);
        let off = libm::log(mean(year) / path);
        libm::exp(near * libm::tanh(off / near) - off)
    })
}
