//! Trade: used cars that leave rich countries and drive on elsewhere, solved once for the reference.
//!
//! ```text
//! exports(t, c)   = e_g · ramp(t) · cars that leave national use in t at the ages 8 … 20
//! e_g             = share of g in the exports / mean of such outflow 2018–2022
//! need(t)         = φ · ramp(t) · missing(t)           φ: used share of what is added, a row of the place
//! beyond          = Σ need / Σ exports, 2018–2022
//! used(t)         = need to 2022, then need · min(1, beyond · exports / Σ need)
//! ```
//!
//! So the share of a place holds to 2022, and later falls when fleets outgrow what is offered. `beyond` is above 1: it
//! holds what other sellers offer, whom no count names; their fleets lose nothing. All importers take the same mix of
//! cohorts, that of the four exporters. A place without a row imports none. Decision T4. Out of scope: trade among rich
//! countries, trade inside Europe, prices, rules on age and emissions.

use std::collections::BTreeMap;

use crate::assumption::Assumption;
use crate::cars::{COUNTED, Nation, collect};
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::rows::car_kinds::ExportRow;
use crate::rows::cars::{CarTradeRole, Exporter, RoleRow, UsedShareRow};
use crate::table_reader::Row;
use cairn_core::facts::Fact;
use cairn_core::facts::cars::{CarLife, UsedAges};
use cairn_core::facts::path::YearPath;
use cairn_core::kind::Basis;
use cairn_core::stock::FleetStock;
use cairn_core::stock::survival::Lifetime;
use cairn_core::year::{Annual, Year};

/// Used cars that a place sells and buys.
pub(super) struct PlaceCarTrade {
    pub(super) role: CarTradeRole,
    /// Exported share of the cars that leave at the ages of export.
    pub(super) exported: Fact<f64>,
    /// Imported used cars per year.
    pub(super) imports: Fact<Annual>,
}

pub(super) struct UsedCarTrade {
    /// One entry per place, in the given order.
    pub(super) places: Vec<PlaceCarTrade>,
    pub(super) ages: Fact<UsedAges>,
    /// Path of exports from zero to their full share.
    pub(super) ramp: Fact<YearPath>,
}

/// A place in trade.
struct Party<'a> {
    role: CarTradeRole,
    trail: ProvenanceCollector,
    /// Used share of what is added, with its row.
    used: Option<&'a UsedShareRow>,
    stock: Annual,
    /// Share of cars that stay, from the oldest age down to 1.
    stays: Vec<f64>,
}

impl Party<'_> {
    /// Ages a fleet of the place by a year. Returns the number of cars missing from its stock.
    fn turn(&self, fleet: &mut FleetStock, year: Year) -> f64 {
        let ages = self.stays.len() - fleet.cohorts();
        fleet.turn([&self.stays[ages..]], self.stock[year]).missing
    }
}

/// Cars of a fleet without imports that leave at the ages of export: one row per year, one value per age from the
/// youngest on.
type LeavingAlone = Vec<Vec<f64>>;

/// Ages and years of export.
struct ExportAges {
    youngest: usize,
    oldest: usize,
    ramp: YearPath,
}

/// Solves the trade. `stocks` and `lives` follow the order of `nations`.
pub(super) fn trade(nations: &[Nation<'_>], stocks: Vec<Annual>, lives: &[CarLife]) -> Result<UsedCarTrade, Vec<Fault>> {
    let Some(first) = nations.first() else {
        return Err(Vec::new());
    };
    let context = first.context;
    let mut parties = Vec::new();
    let mut faults = Vec::new();
    for ((nation, stock), life) in nations.iter().zip(stocks).zip(lives) {
        match role(nation) {
            Ok((role, trail)) => parties.push(Party {
                role,
                trail,
                used: used_share(nation, role),
                stock,
                stays: Lifetime::from(*life).stays(Year::COUNT - 1),
            }),
            Err(fault) => faults.push(fault),
        }
    }
    let year = |assumption| Year::at((context.value(assumption) as usize).saturating_sub(usize::from(Year::FIRST.number())));
    let ages = ExportAges {
        youngest: context.value(Assumption::CarExportYoungest) as usize,
        oldest: context.value(Assumption::CarExportOldest) as usize,
        ramp: YearPath(vec![(year(Assumption::CarExportFrom), 0.0), (year(Assumption::CarExportFull), 1.0)]),
    };
    let alone: Vec<LeavingAlone> = parties.iter().map(|party| alone(party, &ages)).collect();
    let shares = collect(exported(nations, &parties, &alone), &mut faults);
    let Some(shares) = shares.filter(|_| faults.is_empty()) else {
        return Err(faults);
    };
    let supply = supply(&parties, &alone, &shares, &ages);
    let imports = hand_on(&parties, &supply, &ages);
    let mut trail = ProvenanceCollector::new();
    trail.add(context.evidence.cars.exports.iter().map(|line| &line.row.from), Basis::Global);
    trail.take(context.assumptions, Assumption::CarExportYoungest);
    let ends = [Assumption::CarExportOldest, Assumption::CarExportFrom, Assumption::CarExportFull];
    trail.assume(context.assumptions, ends);
    trail.basis = Basis::Assumed;
    let mut places = Vec::new();
    for (index, party) in parties.iter().enumerate() {
        let share = match party.role {
            CarTradeRole::Exporter(exporter) => shares.get(&exporter).copied().unwrap_or(0.0),
            CarTradeRole::None => 0.0,
        };
        let mut sold = party.trail.clone();
        if matches!(party.role, CarTradeRole::Exporter(_)) {
            sold.assume(context.assumptions, [Assumption::CarExportedMillion]);
        }
        let mut bought = party.trail.clone();
        if let Some(row) = party.used {
            bought = ProvenanceCollector::new();
            bought.add([&row.from], Basis::National);
            bought.assume(
                context.assumptions,
                [Assumption::CarExportedMillion, Assumption::CarExportFrom, Assumption::CarExportFull],
            );
        }
        places.push(PlaceCarTrade {
            role: party.role,
            exported: sold.fact(share),
            imports: bought.fact(imports[index].clone()),
        });
    }
    Ok(UsedCarTrade {
        places,
        ages: trail.fact(rounded(&supply, &ages)),
        ramp: trail.fact(ages.ramp.clone()),
    })
}

/// The role of a place in the trade, from the narrowest row.
fn role(nation: &Nation<'_>) -> Result<(CarTradeRole, ProvenanceCollector), Fault> {
    let context = nation.context;
    let mut trail = ProvenanceCollector::new();
    let Some((rows, basis)) = context.ladder.fill(&context.evidence.cars.roles, |row| &row.region, |_| true) else {
        return Err(context.lack(RoleRow::FILE, "role in the trade of used cars"));
    };
    trail.add([&rows[0].from], basis);
    Ok((rows[0].role, trail))
}

/// The used share of what a place adds; `None` for a seller, and without a row.
fn used_share<'a>(nation: &Nation<'a>, role: CarTradeRole) -> Option<&'a UsedShareRow> {
    let mut rows = nation.context.evidence.cars.used.iter().map(|line| &line.row);
    rows.find(|row| row.place == nation.place() && role == CarTradeRole::None)
}

fn alone(party: &Party<'_>, ages: &ExportAges) -> LeavingAlone {
    let mut fleet = FleetStock::none(1);
    let mut leaving = Vec::new();
    for year in Year::all() {
        let new = party.turn(&mut fleet, year);
        let left = &fleet.parts[0].left;
        let of_age = |age: usize| {
            year.index()
                .checked_sub(age)
                .and_then(|cohort| left.get(cohort))
                .copied()
                .unwrap_or(0.0)
        };
        leaving.push((ages.youngest..=ages.oldest).map(of_age).collect());
        fleet.renew(new);
    }
    leaving
}

/// Share of the leaving cars that each exporter sells at full ramp.
fn exported(nations: &[Nation<'_>], parties: &[Party<'_>], alone: &[LeavingAlone]) -> Result<BTreeMap<Exporter, f64>, Fault> {
    let context = nations[0].context;
    let sold = context.value(Assumption::CarExportedMillion) * 1e6;
    let mut shares = BTreeMap::new();
    for exporter in Exporter::ALL {
        let mut rows = context.evidence.cars.exports.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.exporter == exporter) else {
            return Err(Fault::of_table(
                ExportRow::FILE,
                format!("{} has no row", exporter.id()),
                "Add its share of the used cars sold.",
            ));
        };
        let (mut leaving, mut years) = (0.0, 0.0);
        for year in COUNTED[0].to(COUNTED[1]) {
            for (party, alone) in parties.iter().zip(alone) {
                if party.role == CarTradeRole::Exporter(exporter) {
                    leaving += alone[year.index()].iter().sum::<f64>();
                }
            }
            years += 1.0;
        }
        let share = if leaving > 0.0 { row.share * sold / (leaving / years) } else { 0.0 };
        shares.insert(exporter, share.min(1.0));
    }
    Ok(shares)
}

/// Used cars offered: one row per year, one value per age from the youngest on.
fn supply(parties: &[Party<'_>], alone: &[LeavingAlone], shares: &BTreeMap<Exporter, f64>, ages: &ExportAges) -> Vec<Vec<f64>> {
    let offered = |year: Year| {
        let mut offered = vec![0.0; ages.oldest - ages.youngest + 1];
        for (party, alone) in parties.iter().zip(alone) {
            if let CarTradeRole::Exporter(exporter) = party.role {
                let share = shares.get(&exporter).copied().unwrap_or(0.0) * ages.ramp.at(year);
                for (sum, leaving) in offered.iter_mut().zip(&alone[year.index()]) {
                    *sum += share * leaving;
                }
            }
        }
        offered
    };
    Year::all().map(offered).collect()
}

/// Distributes used cars year by year. Returns imports by place.
fn hand_on(parties: &[Party<'_>], supply: &[Vec<f64>], ages: &ExportAges) -> Vec<Annual> {
    let mut imports = vec![Annual::zero(); parties.len()];
    let mut fleets = vec![FleetStock::none(1); parties.len()];
    // Needed and offered in the counted years.
    let (mut needed, mut sold) = (0.0, 0.0);
    for year in Year::all() {
        let turns = fleets.iter_mut().zip(parties);
        let missing: Vec<f64> = turns.map(|(fleet, party)| party.turn(fleet, year)).collect();
        let need = |(party, missing): (&Party<'_>, &f64)| {
            let share = party.used.map_or(0.0, |row| row.share);
            share * ages.ramp.at(year) * missing
        };
        let needs: Vec<f64> = parties.iter().zip(&missing).map(need).collect();
        let whole: f64 = needs.iter().sum();
        let offered: f64 = supply[year.index()].iter().sum();
        if (COUNTED[0]..=COUNTED[1]).contains(&year) {
            needed += whole;
            sold += offered;
        }
        let part = if offered <= 0.0 || whole <= 0.0 {
            0.0
        } else if year <= COUNTED[1] {
            1.0
        } else {
            (needed / sold * offered / whole).min(1.0)
        };
        let mut cohorts = vec![0.0; year.index() + 1];
        for (step, cars) in supply[year.index()].iter().enumerate() {
            if let Some(cohort) = year.index().checked_sub(ages.youngest + step)
                && offered > 0.0
            {
                cohorts[cohort] = cars / offered;
            }
        }
        for (index, need) in needs.into_iter().enumerate() {
            let used = part * need;
            imports[index][year] = used;
            for (cohort, share) in cohorts.iter().enumerate().filter(|(_, share)| **share > 0.0) {
                let _ = fleets[index].take(0, cohort, used * share);
            }
            fleets[index].renew(missing[index] - used);
        }
    }
    imports
}

/// The mix of ages in whole parts, largest remainders first.
fn rounded(supply: &[Vec<f64>], ages: &ExportAges) -> UsedAges {
    let traded = |year: &Year| supply[year.index()].iter().sum::<f64>() > 0.0;
    let first = Year::all().find(traded).unwrap_or(Year::LAST);
    let parts = first.to(Year::LAST).map(|year| {
        let offered = &supply[year.index()];
        let sum: f64 = offered.iter().sum();
        let exact: Vec<f64> = offered
            .iter()
            .map(|cars| f64::from(UsedAges::TEN_THOUSANDTHS) * cars / sum)
            .collect();
        let mut parts: Vec<u16> = exact.iter().map(|part| libm::floor(*part) as u16).collect();
        let mut order: Vec<usize> = (0..parts.len()).collect();
        let rest = |age: &usize| exact[*age] - libm::floor(exact[*age]);
        order.sort_by(|a, b| rest(b).total_cmp(&rest(a)).then(a.cmp(b)));
        let lacking = usize::from(UsedAges::TEN_THOUSANDTHS.saturating_sub(parts.iter().sum()));
        for age in order.into_iter().take(lacking) {
            parts[age] += 1;
        }
        parts
    });
    UsedAges {
        first,
        youngest: ages.youngest as u16,
        parts: parts.collect(),
    }
}
