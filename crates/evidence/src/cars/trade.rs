//! Trade: used cars that leave rich countries and drive on elsewhere, solved once for the reference.
//!
//! ```text
//! exports(t, c)   = e_g · ramp(t) · cars that leave national use in t at the ages 8 … 20
//! e_g             = exports of 2020 / mean of such outflow 2018-2022
//! need            = ν · missing,  ν = 1 - new₀/missing (mean 2016-2020, in 0 … 0.95)
//! new₀            = new cars of the region minus those of places without imports, at least a tenth, spread by product
//! ```
//!
//! One node abroad distributes cars by the shares of five groups. Cars that a group cannot take go to unmet need
//! elsewhere; cars that nobody takes are scrapped at home. All importers take the same mix of cohorts. ν is found on
//! fleets without imports, so that it does not depend on itself. Out of scope: trade among rich countries, prices,
//! rules on age and emissions.

use std::collections::BTreeMap;

use crate::assumption::Assumption;
use crate::cars::{Nation, keep};
use crate::fault::Fault;
use crate::fill::Trail;
use crate::rows::car_kinds::ExportRow;
use crate::rows::cars::{CarMeasure, CarTradeRole, Exporter, ImportRow, Importer, RegionalRow, RoleRow};
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
    nation: &'a Nation<'a>,
    role: CarTradeRole,
    trail: Trail,
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

/// Fleets without imports: missing cars per year, and cars that leave at the ages of export.
struct FleetWithoutImports {
    missing: Annual,
    /// One row per year, one value per age from the youngest on.
    leaving: Vec<Vec<f64>>,
}

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
                nation,
                role,
                trail,
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
    let alone: Vec<FleetWithoutImports> = parties.iter().map(|party| alone(party, &ages)).collect();
    let shares = keep(exported(nations, &parties, &alone), &mut faults);
    let needs = keep(needs(&parties, &alone), &mut faults);
    let groups = &context.evidence.cars.imports;
    let (Some(shares), Some(needs)) = (shares, needs) else {
        return Err(faults);
    };
    if !faults.is_empty() {
        return Err(faults);
    }
    let supply = supply(&parties, &alone, &shares, &ages);
    let groups: Vec<(Importer, f64)> = groups.iter().map(|line| (line.row.group, line.row.share)).collect();
    let imports = hand_on(&parties, &needs, &supply, &groups, &ages);
    let mut trail = Trail::new();
    trail.add(context.evidence.cars.exports.iter().map(|line| &line.row.from), Basis::Global);
    trail.take(context.assumptions, Assumption::CarExportYoungest);
    let ends = [Assumption::CarExportOldest, Assumption::CarExportFrom, Assumption::CarExportFull];
    trail.assume(context.assumptions, ends);
    trail.basis = Basis::Assumed;
    let mut places = Vec::new();
    for (index, party) in parties.iter().enumerate() {
        let share = match party.role {
            CarTradeRole::Exporter(exporter) => shares.get(&exporter).copied().unwrap_or(0.0),
            CarTradeRole::Importer(_) | CarTradeRole::None | CarTradeRole::OfItsRegion => 0.0,
        };
        let mut sold = party.trail.clone();
        if matches!(party.role, CarTradeRole::Exporter(_)) {
            sold.assume(context.assumptions, [Assumption::CarExportedMillion]);
        }
        let mut bought = party.trail.clone();
        if matches!(party.role, CarTradeRole::Importer(_)) {
            bought.basis = Basis::Assumed;
            bought.assume(context.assumptions, [Assumption::CarNeedMost, Assumption::CarNewLeast]);
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
fn role(nation: &Nation<'_>) -> Result<(CarTradeRole, Trail), Fault> {
    let context = nation.context;
    let mut trail = Trail::new();
    let Some((rows, basis)) = context.ladder.fill(&context.evidence.cars.roles, |row| &row.region, |_| true) else {
        return Err(context.lack(RoleRow::FILE, "role in the trade of used cars"));
    };
    trail.add([&rows[0].from], basis);
    if rows[0].role != CarTradeRole::OfItsRegion {
        return Ok((rows[0].role, trail));
    }
    let mut groups = context.evidence.cars.imports.iter().map(|line| &line.row);
    let group = groups.find(|row: &&ImportRow| nation.is_in(row.region));
    let Some(group) = group else {
        return Ok((CarTradeRole::None, trail));
    };
    trail.add([&group.from], Basis::Regional);
    Ok((CarTradeRole::Importer(group.group), trail))
}

fn alone(party: &Party<'_>, ages: &ExportAges) -> FleetWithoutImports {
    let mut fleet = FleetStock::none(1);
    let mut missing = Annual::zero();
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
        missing[year] = new;
        fleet.renew(new);
    }
    FleetWithoutImports { missing, leaving }
}

/// Share of the leaving cars that each exporter sells at full ramp.
fn exported(nations: &[Nation<'_>], parties: &[Party<'_>], alone: &[FleetWithoutImports]) -> Result<BTreeMap<Exporter, f64>, Fault> {
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
        for year in Year::of(2018).to(Year::of(2022)) {
            for (party, alone) in parties.iter().zip(alone) {
                if party.role == CarTradeRole::Exporter(exporter) {
                    leaving += alone.leaving[year.index()].iter().sum::<f64>();
                }
            }
            years += 1.0;
        }
        let share = if leaving > 0.0 { row.share * sold / (leaving / years) } else { 0.0 };
        shares.insert(exporter, share.min(1.0));
    }
    Ok(shares)
}

/// ν of every place; 0 for places without imports.
fn needs(parties: &[Party<'_>], alone: &[FleetWithoutImports]) -> Result<Vec<f64>, Fault> {
    let mean = |missing: &Annual| missing.sum(Year::of(2016), Year::BASE) / 5.0;
    let mut needs = Vec::new();
    for (party, own) in parties.iter().zip(alone) {
        let (nation, context) = (party.nation, party.nation.context);
        let mut rows = context.evidence.cars.regional.iter().map(|line| &line.row);
        let registered = rows.find(|row| row.region == nation.region && row.measure == CarMeasure::Registered);
        let Some(registered) = registered.map(|row| row.value * 1e6) else {
            return Err(context.lack(RegionalRow::FILE, "new cars registered in its message_r12 region"));
        };
        let (mut elsewhere, mut product) = (0.0, 0.0);
        for (other, alone) in parties.iter().zip(alone).filter(|(other, _)| other.nation.region == nation.region) {
            match other.role {
                CarTradeRole::Importer(_) => product += other.nation.product,
                CarTradeRole::Exporter(_) | CarTradeRole::None | CarTradeRole::OfItsRegion => elsewhere += mean(&alone.missing),
            }
        }
        let least = context.value(Assumption::CarNewLeast) * registered;
        let new = (registered - elsewhere).max(least) * nation.product / product;
        let missing = mean(&own.missing);
        let need = if missing > 0.0 { 1.0 - new / missing } else { 0.0 };
        needs.push(match party.role {
            CarTradeRole::Importer(_) => need.clamp(0.0, context.value(Assumption::CarNeedMost)),
            CarTradeRole::Exporter(_) | CarTradeRole::None | CarTradeRole::OfItsRegion => 0.0,
        });
    }
    Ok(needs)
}

/// Used cars offered: one row per year, one value per age from the youngest on.
fn supply(parties: &[Party<'_>], alone: &[FleetWithoutImports], shares: &BTreeMap<Exporter, f64>, ages: &ExportAges) -> Vec<Vec<f64>> {
    let offered = |year: Year| {
        let mut offered = vec![0.0; ages.oldest - ages.youngest + 1];
        for (party, alone) in parties.iter().zip(alone) {
            if let CarTradeRole::Exporter(exporter) = party.role {
                let share = shares.get(&exporter).copied().unwrap_or(0.0) * ages.ramp.at(year);
                for (sum, leaving) in offered.iter_mut().zip(&alone.leaving[year.index()]) {
                    *sum += share * leaving;
                }
            }
        }
        offered
    };
    Year::all().map(offered).collect()
}

/// Distributes used cars year by year. Returns imports by place.
fn hand_on(parties: &[Party<'_>], needs: &[f64], supply: &[Vec<f64>], groups: &[(Importer, f64)], ages: &ExportAges) -> Vec<Annual> {
    let mut imports = vec![Annual::zero(); parties.len()];
    let mut fleets = vec![FleetStock::none(1); parties.len()];
    for year in Year::all() {
        let turns = fleets.iter_mut().zip(parties);
        let missing: Vec<f64> = turns.map(|(fleet, party)| party.turn(fleet, year)).collect();
        let wanted: Vec<f64> = needs.iter().zip(&missing).map(|(need, missing)| need * missing).collect();
        let offered: f64 = supply[year.index()].iter().sum();
        let mut parts = vec![0.0; year.index() + 1];
        for (step, cars) in supply[year.index()].iter().enumerate() {
            if let Some(cohort) = year.index().checked_sub(ages.youngest + step)
                && offered > 0.0
            {
                parts[cohort] = cars / offered;
            }
        }
        for (index, used) in share_out(parties, &wanted, offered, groups).into_iter().enumerate() {
            imports[index][year] = used;
            for (cohort, part) in parts.iter().enumerate().filter(|(_, part)| **part > 0.0) {
                let _ = fleets[index].take(0, cohort, used * part);
            }
            fleets[index].renew(missing[index] - used);
        }
    }
    imports
}

/// Cars that each place takes from those offered in a year. Nobody takes the rest.
fn share_out(parties: &[Party<'_>], wanted: &[f64], offered: f64, groups: &[(Importer, f64)]) -> Vec<f64> {
    let mut taken = vec![0.0; parties.len()];
    let mut left = offered;
    for (group, share) in groups {
        let of_group = |index: &usize| parties[*index].role == CarTradeRole::Importer(*group);
        let members: Vec<usize> = (0..parties.len()).filter(of_group).collect();
        let want: f64 = members.iter().map(|index| wanted[*index]).sum();
        let part = if want > 0.0 { (share * offered / want).min(1.0) } else { 0.0 };
        for index in members {
            taken[index] = part * wanted[index];
        }
        left -= part * want;
    }
    let unmet: f64 = wanted.iter().zip(&taken).map(|(wanted, taken)| wanted - taken).sum();
    let part = if unmet > 0.0 { (left.max(0.0) / unmet).min(1.0) } else { 0.0 };
    for (taken, wanted) in taken.iter_mut().zip(wanted) {
        *taken += part * (wanted - *taken);
    }
    taken
}

/// The mix of ages in whole parts, largest remainders first.
fn rounded(supply: &[Vec<f64>], ages: &ExportAges) -> UsedAges {
    let traded = |year: &Year| supply[year.index()].iter().sum::<f64>() > 0.0;
    let first = Year::all().find(traded).unwrap_or(Year::LAST);
    let parts = first.to(Year::LAST).map(|year| {
        let offered = &supply[year.index()];
        let sum: f64 = offered.iter().sum();
        let exact: Vec<f64> = offered.iter().map(|cars| f64::from(UsedAges::WHOLE) * cars / sum).collect();
        let mut parts: Vec<u16> = exact.iter().map(|part| libm::floor(*part) as u16).collect();
        let mut order: Vec<usize> = (0..parts.len()).collect();
        let rest = |age: &usize| exact[*age] - libm::floor(exact[*age]);
        order.sort_by(|a, b| rest(b).total_cmp(&rest(a)).then(a.cmp(b)));
        let lacking = usize::from(UsedAges::WHOLE.saturating_sub(parts.iter().sum()));
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
