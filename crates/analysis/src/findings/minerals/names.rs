//! Names of the variables of minerals, and the rows that each reads.
//!
//! ```text
//! Minerals|Demand|Lithium   Minerals|Demand|Lithium|Cars   Minerals|In batteries|Copper   Battery capacity|Stock|Storage
//! ```
//!
//! Their content needs facts beyond those of a place, so they are no variables of an outcome. Out of scope: values.

use crate::findings::variable::NamedSeries;
use cairn_core::kind::{Mineral, MineralFlow, MineralUse};
use cairn_core::model::minerals::{GhgEnd, MineralOutcome, MineralRow};
use cairn_core::year::Annual;

/// First word of the variables of minerals.
const MINERALS: &str = "Minerals";
/// First word of the variables of batteries.
const CAPACITY: &str = "Battery capacity";

/// True if a name or pattern begins like a variable of this layer.
pub fn is_of_minerals(name: &str) -> bool {
    [MINERALS, CAPACITY]
        .into_iter()
        .any(|word| name.strip_prefix(word).is_some_and(|rest| rest.starts_with('|')))
}

/// True if a use can hold a mineral.
pub const fn can_hold(mineral: Mineral, of: MineralUse) -> bool {
    match of {
        MineralUse::Solar => matches!(mineral, Mineral::Silver | Mineral::Silicon),
        MineralUse::Catalysts => matches!(mineral, Mineral::PlatinumGroup),
        MineralUse::Wind => matches!(mineral, Mineral::RareEarths | Mineral::Nickel | Mineral::Manganese),
        MineralUse::Storage => is_in_batteries(mineral),
        MineralUse::Cars | MineralUse::PlugInCars | MineralUse::Trucks | MineralUse::Vans | MineralUse::Buses | MineralUse::TwoWheelers => {
            is_in_batteries(mineral) || matches!(mineral, Mineral::RareEarths)
        }
    }
}

/// True if batteries hold a mineral.
const fn is_in_batteries(mineral: Mineral) -> bool {
    matches!(
        mineral,
        Mineral::Lithium | Mineral::Cobalt | Mineral::Nickel | Mineral::Manganese | Mineral::Graphite | Mineral::Phosphorus
    )
}

/// A row of capacity for each use.
type CapacityRow = fn(MineralUse) -> MineralRow;

/// Every variable, and the rows that sum to it.
pub fn all() -> Vec<(String, Vec<MineralRow>)> {
    let mut all = Vec::new();
    for flow in MineralFlow::ALL {
        for mineral in Mineral::FOLLOWED {
            let name = [MINERALS, flow.name(), mineral.name()].join("|");
            all.push((name.clone(), vec![MineralRow::Flow(flow, mineral)]));
            if flow == MineralFlow::Demand {
                let uses = MineralUse::ALL.into_iter().filter(|of| can_hold(mineral, *of));
                all.extend(uses.map(|of| ([&name, "|", of.name()].concat(), vec![MineralRow::Use(mineral, of)])));
            }
        }
    }
    for metal in [Mineral::Copper, Mineral::Aluminium] {
        let name = [MINERALS, "In batteries", metal.name()].join("|");
        all.push((name, vec![MineralRow::InBatteries(metal)]));
    }
    for (end, word) in [(GhgEnd::Value, ""), (GhgEnd::Low, "|Low"), (GhgEnd::High, "|High")] {
        all.push(([MINERALS, "|GHG (memo)", word].concat(), vec![MineralRow::Ghg(end)]));
    }
    let capacity: [(&str, CapacityRow); 2] = [("Inflow", MineralRow::CapacityNew), ("Stock", MineralRow::CapacityStock)];
    for (word, row) in capacity {
        let name = [CAPACITY, word].join("|");
        let rows = MineralUse::WITH_BATTERIES.map(row);
        all.push((name.clone(), rows.to_vec()));
        let uses = MineralUse::WITH_BATTERIES.into_iter();
        all.extend(uses.map(|of| ([&name, "|", of.name()].concat(), vec![row(of)])));
    }
    all
}

/// The values of a variable; none if no variable has this name.
pub fn find(results: &MineralOutcome, name: &str) -> Option<NamedSeries> {
    let (variable, rows) = all().into_iter().find(|(known, _)| known == name)?;
    named(results, variable, &rows)
}

/// The series of some rows; none without a row.
pub fn named(results: &MineralOutcome, variable: String, rows: &[MineralRow]) -> Option<NamedSeries> {
    let (unit, _) = rows.first()?.published();
    let series: Vec<Annual> = rows.iter().map(|row| results.series(*row)).collect();
    let values = match series.as_slice() {
        [one] => one.clone(),
        all => Annual::from_fn(|year| all.iter().map(|series| series[year]).sum()),
    };
    Some(NamedSeries { variable, unit, values })
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::place::PlaceId;

    #[test]
    fn every_name_is_listed_once_and_found() {
        let names: Vec<String> = all().into_iter().map(|(name, _)| name).collect();
        let mut once = names.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), names.len());
        let results = MineralOutcome::empty(PlaceId::parse("ZZZ").unwrap());
        for name in names {
            assert!(is_of_minerals(&name) && find(&results, &name).is_some(), "{name}");
        }
        for name in ["Minerals", "Minerals|Demand", "Minerals|Demand|Gold", "Minerals|Demand|Silver|Cars"] {
            assert!(find(&results, name).is_none(), "{name}");
        }
    }
}
