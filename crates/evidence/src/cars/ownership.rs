//! Ownership: cars per person, from a count and from income.
//!
//! ```text
//! o₂₀₂₀  = count around 2020; none: 1.1 · count of 2015, where that is spread over a region no more than the region's factor says
//! o(t)   = S e^(-a e^(-b y(t))) through it,  S = max(top of the region, o₂₀₂₀/part),  a = max(5.2, 1.25 ln(S/o₂₀₂₀))
//!          to 2020 never above a later year; later never below an earlier year nor faster than 9 % a year;
//!          before 1950 -6 % a year, from 1930
//! slower   where the lifetime of cars cannot bring new cars down to a count (`sales`), a is smaller, and the pace of the curve
//!          returns to that of the others, linearly over 2025–2045:  Δln o = pace · ln(S/o) · Δy
//! factor   = region's vehicles of 2020 / mean of the counts on people of 2020, at least 1, above 3: 2
//! ```
//!
//! Other storylines use the same curve with their incomes, as a ratio from 2027 on (our choice). y is settled income.
//! All figures here are cars per 1,000 people. Out of scope: owners, roads, prices.

use crate::assumption::Assumption;
use crate::cars::Nation;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::cars::{CarMeasure, CarTopRow, OwnershipRow, RegionalRow};
use crate::table_reader::Row;
use cairn_core::facts::Fact;
use cairn_core::kind::{Basis, Storyline};
use cairn_core::year::{Annual, Year};

/// First year of the income series.
const INCOMES: Year = Year::of(1950);

/// Cars per person of one place.
pub(super) struct Ownership {
    pub(super) factor: Fact<f64>,
    pub(super) level: Fact<f64>,
    pub(super) per_person: Fact<Annual>,
    /// Ratio to the middle storyline, by pathway.
    pub(super) ratio: [Annual; 3],
    /// Most cars per person at any income.
    pub(super) top: f64,
}

/// Car data of a place in 2020, and the curve through it.
pub(super) struct CarOwnershipLevel {
    /// Cars counted in 2015.
    before: f64,
    level: f64,
    trail: ProvenanceCollector,
    shape: Gompertz,
}

/// Gompertz curve of cars over income: S e^(-a e^(-b y)).
#[derive(Clone, Copy)]
struct Gompertz {
    top: f64,
    delay: f64,
    pace: f64,
    /// The pace to which a slowed curve returns; `None` if it was not slowed.
    usual: Option<f64>,
}

impl Gompertz {
    /// The curve through a level at an income.
    fn through_level(level: f64, top: f64, delay: f64, income: f64) -> Gompertz {
        Gompertz {
            top,
            delay,
            pace: libm::log(delay / libm::log(top / level)) / income,
            usual: None,
        }
    }

    fn at(&self, income: f64) -> f64 {
        self.top * libm::exp(-self.delay * libm::exp(-self.pace * income))
    }
}

/// Assumptions that shape the path of cars per person.
const BENDING: [Assumption; 3] = [Assumption::CarGompertzLeast, Assumption::CarGrowthBefore, Assumption::CarFirstYear];

/// Cars of every place in 2020, in the given order.
pub(super) fn levels(nations: &[Nation<'_>]) -> Result<Vec<CarOwnershipLevel>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut levels = Vec::new();
    for nation in nations {
        match level(nations, nation) {
            Ok(level) => levels.push(level),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(levels) } else { Err(faults) }
}

fn level(nations: &[Nation<'_>], nation: &Nation<'_>) -> Result<CarOwnershipLevel, Fault> {
    let context = nation.context;
    let before = before(nation).ok_or_else(|| context.lack(OwnershipRow::FILE, "cars in use in 2015"))?;
    let mut counts = context.evidence.cars.counts.iter().map(|line| &line.row);
    let mut trail = ProvenanceCollector::new();
    let level = if let Some(row) = counts.find(|row| row.place == nation.place()) {
        trail.add([&row.from], Basis::National);
        row.per_thousand
    } else {
        trail.add([&before.from], before.reach);
        let since = trail.take(context.assumptions, Premise::CarSince2015);
        trail.assume(context.assumptions, [Assumption::CarFactorMost, Assumption::CarFactorInstead]);
        trail.basis = Basis::Assumed;
        before.per_thousand
            * if before.reach == Basis::Regional {
                since.min(factor(nations, nation)?)
            } else {
                since
            }
    };
    let tops = context
        .ladder
        .fill(&context.evidence.cars.tops, |row: &CarTopRow| &row.region, |_| true);
    let Some((rows, _)) = tops else {
        return Err(context.lack(CarTopRow::FILE, "top of cars, nor has its message_r12 region"));
    };
    trail.rest_on(&rows[0].from);
    let top = rows[0].per_thousand.max(level / rows[0].part);
    let least = context.value(Assumption::CarGompertzLeast) * libm::log(top / level);
    let delay = context.value(Assumption::CarGompertzDelay).max(least);
    let income = nation.income.value[Year::BASE];
    Ok(CarOwnershipLevel {
        before: before.per_thousand,
        level,
        trail,
        shape: Gompertz::through_level(level, top, delay, income),
    })
}

fn before<'a>(nation: &Nation<'a>) -> Option<&'a OwnershipRow> {
    let mut rows = nation.context.evidence.cars.ownership.iter().map(|line| &line.row);
    rows.find(|row| row.place == nation.place())
}

/// Light-duty vehicles per counted car, in the region of a place.
fn factor(nations: &[Nation<'_>], nation: &Nation<'_>) -> Result<f64, Fault> {
    let context = nation.context;
    let rows = context.evidence.cars.regional.iter().map(|line| &line.row);
    let mut rows = rows.filter(|row| row.region == nation.region && row.measure == CarMeasure::Cars);
    let Some(base) = rows.next() else {
        return Err(context.lack(RegionalRow::FILE, "cars of 2020 in its message_r12 region"));
    };
    let (mut cars, mut people) = (0.0, 0.0);
    for other in nations.iter().filter(|other| other.region == nation.region) {
        let Some(row) = before(other) else { continue };
        cars += row.per_thousand * other.people[Year::BASE];
        people += other.people[Year::BASE];
    }
    let found = base.value / (cars / people);
    Ok(if found > context.value(Assumption::CarFactorMost) {
        context.value(Assumption::CarFactorInstead)
    } else {
        found.max(1.0)
    })
}

impl CarOwnershipLevel {
    /// Slows the curve, so that the fleet needs fewer new cars. Returns false if the curve is at its limit.
    pub(super) fn slow(&mut self, nation: &Nation<'_>) -> bool {
        let context = nation.context;
        let least = context.value(Premise::CarSlowerLeast) * libm::log(self.shape.top / self.level);
        if self.shape.delay <= least {
            return false;
        }
        let usual = self.shape.usual.unwrap_or(self.shape.pace);
        let delay = (self.shape.delay * self.trail.take(context.assumptions, Premise::CarSlower)).max(least);
        self.shape = Gompertz::through_level(self.level, self.shape.top, delay, nation.income.value[Year::BASE]);
        self.shape.usual = Some(usual);
        self.trail.assume(
            context.assumptions,
            [Premise::CarSlowerLeast, Premise::CarBackFrom, Premise::CarBackTo],
        );
        true
    }

    /// Cars per 1,000 people, 1900–2060.
    pub(super) fn path(&self, nation: &Nation<'_>) -> Annual {
        let context = nation.context;
        let mut curve = onwards(nation, &self.shape, &nation.income.value);
        for year in INCOMES.to(Year::of(2019)).rev() {
            curve[year] = curve[year].min(curve[Year::at(year.index() + 1)]);
        }
        let growth = context.value(Assumption::CarGrowthBefore);
        let first = context.value(Assumption::CarFirstYear);
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
}

/// Cars per person of every place, in the given order.
pub(super) fn paths(nations: &[Nation<'_>], levels: Vec<CarOwnershipLevel>) -> Vec<Ownership> {
    let made = nations.iter().zip(levels).map(|(nation, level)| {
        let curve = level.path(nation);
        let mut path = level.trail.clone();
        path.cite(&nation.income.sources);
        path.take(nation.context.assumptions, Assumption::CarGompertzDelay);
        path.assume(nation.context.assumptions, BENDING);
        path.assume(nation.context.assumptions, [Premise::CarFastest]);
        path.basis = Basis::Assumed;
        Ownership {
            factor: level.trail.fact(level.level / level.before),
            level: level.trail.fact(level.level / 1e3),
            per_person: path.fact(Annual::from_fn(|year| curve[year] / 1e3)),
            ratio: Storyline::PATHWAYS.map(|storyline| ratio(nation, &level.shape, storyline)),
            top: level.shape.top / 1e3,
        }
    });
    made.collect()
}

/// The curve over incomes. After 2020 it never falls below an earlier year and never grows faster than a rate.
fn onwards(nation: &Nation<'_>, shape: &Gompertz, income: &Annual) -> Annual {
    let context = nation.context;
    let most = libm::exp(context.value(Premise::CarFastest));
    let [from, to] = [Premise::CarBackFrom, Premise::CarBackTo].map(|premise| context.value(premise));
    let mut curve = Annual::from_fn(|year| shape.at(income[year]));
    for year in Year::of(2021).to(Year::LAST) {
        let before = Year::at(year.index() - 1);
        let last = curve[before];
        if let Some(usual) = shape.usual {
            let at = f64::from(year.number());
            if at > from {
                let back = ((at - from) / (to - from)).clamp(0.0, 1.0);
                let pace = (1.0 - back) * shape.pace + back * usual.max(shape.pace);
                curve[year] = last * libm::exp(pace * libm::log(shape.top / last) * (income[year] - income[before]));
            }
        }
        curve[year] = curve[year].max(last).min(last * most);
    }
    curve
}

/// Cars per person on a storyline relative to the middle one, from 2027 on.
fn ratio(nation: &Nation<'_>, shape: &Gompertz, storyline: Storyline) -> Annual {
    let own = onwards(nation, shape, &nation.incomes[storyline.index()]);
    let middle = onwards(nation, shape, &nation.income.value);
    let apart = |year: Year| own[year] / middle[year];
    Annual::from_fn(|year| {
        if year > Year::RECONSTRUCTED {
            apart(year) / apart(Year::RECONSTRUCTED)
        } else {
            1.0
        }
    })
}
