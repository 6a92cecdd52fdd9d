//! Cycle: demand, recycling and mining of the minerals of a year.
//!
//! ```text
//! demand   = batteries / (1 − loss) + parts + solar / (1 − loss)
//! recycled = (left of vehicles · collected + left of storage · collected + scrap · returned) · recovered + left parts · recovered
//! ```
//!
//! The lever moves all shares along one way from today to its most. Scrap of a place returns to its own demand in the
//! same year, at most a share of it. Decisions: minerals 13–15, 18.

use crate::facts::minerals::MineralRecycling;
use crate::kind::{DialScope, LeverQuantity, Mineral, MineralFlow, MineralPart};
use crate::model::minerals::MineralYear;
use crate::model::minerals::content::{ContentRules, MineralMasses};
use crate::model::minerals::outcome::{GhgEnd, MineralOutcome, MineralRow};
use crate::year::Year;

/// Shares of recycling in a year.
fn recycling(rules: &ContentRules<'_>, year: Year) -> MineralRecycling {
    let [today, most] = rules.minerals.recycling;
    let (from, to) = (today.collected[0], most.collected[0]);
    let change = rules.moves.filter(|_| year >= Year::LEVERS).map_or(0.0, |moves| {
        moves.change(LeverQuantity::BatteriesCollected.on_scope(DialScope::All), year)
    });
    if change == 0.0 || to <= from {
        return today;
    }
    let way = (change / (to - from)).clamp(0.0, 1.0);
    let along = |today: f64, most: f64| today + way * (most - today);
    MineralRecycling {
        collected: std::array::from_fn(|at| along(today.collected[at], most.collected[at])),
        battery: std::array::from_fn(|at| along(today.battery[at], most.battery[at])),
        part: std::array::from_fn(|at| along(today.part[at], most.part[at])),
        scrap: today.scrap,
    }
}

/// Writes the cycle of a year and carries the stock on.
pub(super) fn close(rules: &ContentRules<'_>, flows: &MineralYear, stock: &mut MineralMasses, year: Year, results: &mut MineralOutcome) {
    let shares = recycling(rules, year);
    let lost = rules.minerals.battery_lost;
    let natural = rules.minerals.part(MineralPart::NaturalGraphite, year);
    let mut ghg = [0.0; GhgEnd::COUNT];
    for mineral in Mineral::FOLLOWED {
        let at = mineral.index();
        let made = flows.batteries[at] / (1.0 - lost);
        let scrap = made - flows.batteries[at];
        let solar = flows.solar[at] / (1.0 - rules.lost_of_plants(mineral, year));
        let demand = made + flows.parts[at] + solar;
        let collected = flows.left_batteries[0][at] * shares.collected[0] + flows.left_batteries[1][at] * shares.collected[1];
        let won = (collected + scrap * shares.scrap) * shares.battery[at] + flows.left_parts[at] * shares.part[at];
        let recycled = won.min(rules.minerals.most_recycled * demand);
        let primary = demand - recycled;
        let left = flows.left_batteries[0][at] + flows.left_batteries[1][at] + flows.left_parts[at];
        let content = flows.batteries[at] + flows.parts[at] + flows.solar[at];
        stock[at] += content + flows.traded[at] - left;
        let mining = &rules.minerals.mining[at];
        let mined = if mineral == Mineral::Graphite { primary * natural } else { primary };
        let values = [
            (MineralFlow::Demand, demand),
            (MineralFlow::Left, left),
            (MineralFlow::Recycled, recycled),
            (MineralFlow::Primary, primary),
            (MineralFlow::Stock, stock[at].max(0.0)),
            (MineralFlow::Surplus, won - recycled),
            (MineralFlow::Ore, mined * mining.ore.value),
            (MineralFlow::Rock, mined * mining.rock.value),
            (MineralFlow::Traded, flows.traded[at]),
        ];
        for (flow, value) in values {
            results.set(MineralRow::Flow(flow, mineral), year, value);
        }
        if let Some(carbon) = mining.carbon {
            for (ghg, factor) in ghg.iter_mut().zip([carbon.value, carbon.low, carbon.high]) {
                *ghg += primary * factor;
            }
        }
    }
    for metal in [Mineral::Copper, Mineral::Aluminium] {
        results.set(MineralRow::InBatteries(metal), year, flows.batteries[metal.index()] / (1.0 - lost));
    }
    for (end, ghg) in GhgEnd::ALL.into_iter().zip(ghg) {
        results.set(MineralRow::Ghg(end), year, ghg);
    }
}
