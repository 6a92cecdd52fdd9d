//! Money: our amounts beside published ones, and the tables behind them.

use crate::support::real::world;
use cairn_core::facts::pack;
use cairn_core::kind::{MoneyItem, UnitCost};
use cairn_evidence::comparison::money::compare;

#[test]
fn most_published_figures_are_met_and_misses_have_a_reason() {
    let money = pack::read_money(pack::MONEY).expect("a pack");
    let verdicts = compare(world(), &money).expect("rows");
    let missed: Vec<&str> = verdicts
        .iter()
        .filter(|verdict| !verdict.is_met())
        .map(|verdict| verdict.row.id.as_str())
        .collect();
    assert_eq!((verdicts.len(), missed), (27, vec!["b05", "b09", "b22"]));
    for verdict in verdicts.iter().filter(|verdict| !verdict.is_met()) {
        assert!(verdict.row.note.len() > 10, "{}", verdict.row.id);
    }
}

#[test]
fn the_pack_has_every_unit_cost_life_and_place() {
    let money = pack::read_money(pack::MONEY).expect("a pack");
    assert_eq!((money.costs.len(), money.lives.len()), (UnitCost::COUNT, MoneyItem::COUNT));
    assert_eq!((money.places.len(), money.unsound()), (world().places.len(), None));
    assert!(money.places.iter().all(|place| place.public.iter().all(Option::is_some)));
    assert!(money.costs.iter().all(|cost| !cost.sources.is_empty()));
}
