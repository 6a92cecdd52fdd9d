//! Money: laws of columns, sums, draws and levers. Decisions: M27.

use std::fs;
use std::sync::OnceLock;

use crate::support::real::{place, root, world};
use cairn_analysis::findings::money::amounts::ItemAmounts;
use cairn_analysis::findings::money::{MoneyColumns, MoneyDrawing, MoneySum};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::money::MoneyFacts;
use cairn_core::facts::pack;
use cairn_core::kind::{Lever, MoneyColumn, MoneyItem, Plant, UnitCost, without_figure};
use cairn_core::model::spending::SpendingQuantities;
use cairn_core::model::{self, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

const FOCUS: Year = Year::of(2050);

pub(crate) fn money() -> &'static MoneyFacts {
    static MONEY: OnceLock<MoneyFacts> = OnceLock::new();
    MONEY.get_or_init(|| {
        let bytes = fs::read(root().join("static/facts/money.pack")).expect("a pack");
        pack::read_money(&bytes).unwrap_or_else(|fault| panic!("money.pack: {fault:?}"))
    })
}

fn doubts() -> Doubts {
    let bytes = fs::read(root().join("static/facts/doubts.pack")).expect("a pack");
    pack::read_doubts(&bytes).unwrap_or_else(|fault| panic!("doubts.pack: {fault:?}"))
}

fn drawing(whole: Option<&str>, ids: &[&str], doubts: &Doubts, choices: &Choices) -> MoneyDrawing {
    let whole = whole.and_then(PlaceId::parse);
    let members = ids.iter().map(|id| place(id));
    MoneyDrawing::new(whole, members, doubts, choices, FOCUS).expect("members")
}

/// Central amounts of a country.
fn items(id: &str, choices: &Choices) -> ItemAmounts {
    let none = Doubts::default();
    drawing(None, &[id], &none, choices).items(money(), 0, 0).expect("a price level")
}

fn all() -> Choices {
    Scenario::All.choices().with(Lever::CleanPower, Level::STEP_3)
}

fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1e-9)
}

#[test]
fn items_of_a_column_add_up_to_its_total_in_every_year_and_draw() {
    let mut drawing = drawing(Some("SUM"), &["DEU", "IND"], &doubts(), &all());
    for draw in 0..3 {
        let columns = drawing.draw(money(), draw);
        for column in [MoneyColumn::Extra, MoneyColumn::Unneeded] {
            let total = columns.series(column, MoneySum::All);
            let parts = MoneyItem::ALL.into_iter().filter(|item| item.in_total());
            let parts: Vec<_> = parts.map(|item| columns.item(column, item)).collect();
            for (year, total) in total.into_iter().enumerate() {
                let sum: f64 = parts.iter().map(|part| part[year]).sum();
                assert!(is_close(sum, total), "{column:?} {year}: {sum} {total}");
            }
        }
    }
}

#[test]
fn a_whole_is_the_sum_of_its_members_each_in_its_column() {
    let (ids, none) = (["DEU", "IND", "KEN"], Doubts::default());
    let mut sum = MoneyColumns::ZERO;
    let mut whole = drawing(Some("SUM"), &ids, &none, &all());
    for member in 0..ids.len() {
        sum.add(&whole.columns(money(), member, 0).expect("a member"));
    }
    assert_eq!(whole.draw(money(), 0), sum);
}

#[test]
fn without_levers_every_figure_is_nothing() {
    for id in ["DEU", "IND", "KEN"] {
        let found = items(id, &Choices::default());
        assert!(found.as_flattened().iter().all(|value| *value == 0.0), "{id}");
    }
}

/// Items that a lever may move beside its own: power for a changed demand; charging, where the age of a fleet changes; cars,
/// where used ones are refused.
fn may_move(lever: Lever) -> Vec<MoneyItem> {
    let own = MoneyItem::ALL.into_iter().filter(|item| item.levers().contains(&lever));
    let mut items: Vec<MoneyItem> = own.collect();
    if lever == Lever::CleanPower {
        return items;
    }
    items.push(MoneyItem::ChangedDemand);
    let fleet = [
        Lever::Modes,
        Lever::RideSharing,
        Lever::CarSharing,
        Lever::VehicleLife,
        Lever::UsedVehicles,
        Lever::FullerLoads,
    ];
    if fleet.contains(&lever) {
        items.extend([MoneyItem::CarCharging, MoneyItem::TruckCharging]);
    }
    if lever == Lever::UsedVehicles {
        items.push(MoneyItem::FewerCars);
    }
    items
}

#[test]
fn a_lever_alone_moves_its_items_and_those_of_power() {
    for id in ["DEU", "KEN"] {
        for lever in Lever::ALL {
            let found = items(id, &Choices::default().with(lever, Level::TOP));
            let may = may_move(lever);
            for item in MoneyItem::ALL.into_iter().filter(|item| !may.contains(item)) {
                let moved = found[item.index()].iter().any(|value| *value != 0.0);
                assert!(!moved, "{id}: {lever:?} moves {item:?}: {:?}", found[item.index()]);
            }
        }
    }
}

#[test]
fn levers_without_a_figure_are_those_that_no_item_counts() {
    let blank: Vec<&str> = without_figure().map(Lever::id).collect();
    assert_eq!(blank.join(" "), "lf gl vs va ru er fd pr pk tm ps bk cf uv hn bs br");
}

#[test]
fn clean_power_moves_its_own_item_alone() {
    let without = Scenario::All.choices();
    let [one, other] = [&without, &all()].map(|choices| items("IND", choices));
    for item in MoneyItem::ALL.into_iter().filter(|item| *item != MoneyItem::CleanPower) {
        assert_eq!(one[item.index()], other[item.index()], "{item:?}");
    }
    assert!(one[MoneyItem::CleanPower.index()].iter().all(|value| *value == 0.0));
    assert!(other[MoneyItem::CleanPower.index()].iter().any(|value| *value != 0.0));
}

#[test]
fn nuclear_water_and_biomass_are_built_alike_under_any_choice() {
    let facts = place("IND");
    let [reference, chosen] = [Choices::default(), all()].map(|choices| {
        let mut outcome = Outcome::empty(facts.place);
        let base_state = model::base_state_into(facts, &mut outcome);
        model::run_ahead(&base_state, facts, &choices, &mut outcome);
        SpendingQuantities::of(facts, &choices, None, &outcome)
    });
    for plant in [Plant::Nuclear, Plant::Hydro, Plant::Bioenergy, Plant::Other] {
        assert_eq!(reference.plants[plant.index()], chosen.plants[plant.index()], "{plant:?}");
    }
}

#[test]
fn draw_0_is_the_central_run_and_a_draw_is_the_same_whenever_it_is_made() {
    let (none, all_doubts) = (Doubts::default(), doubts());
    let central = drawing(None, &["KEN"], &none, &all()).draw(money(), 0);
    let mut drawn = drawing(None, &["KEN"], &all_doubts, &all());
    assert_eq!(drawn.draw(money(), 0), central);
    let second = drawn.draw(money(), 2);
    assert_ne!(second, central);
    assert_eq!(drawing(None, &["KEN"], &all_doubts, &all()).draw(money(), 2), second);
}

#[test]
fn a_unit_cost_twice_as_high_doubles_its_item() {
    let (mut dear, none) = (money().clone(), Doubts::default());
    let cost = &mut dear.costs[UnitCost::Capture.index()];
    for (_, ends) in &mut cost.years {
        *ends = ends.map(|end| 2.0 * end);
    }
    let twice = drawing(None, &["IND"], &none, &all()).items(&dear, 0, 0).expect("a price level");
    let once = items("IND", &all());
    for item in MoneyItem::ALL {
        let times = if item == MoneyItem::Cement { 2.0 } else { 1.0 };
        for (one, two) in once[item.index()].iter().zip(twice[item.index()]) {
            assert!(is_close(one * times, two), "{item:?}: {one} {two}");
        }
    }
}

#[test]
fn every_place_has_a_price_level() {
    assert_eq!(money().places.len(), world().places.len());
    assert!(world().places.iter().all(|facts| money().place(facts.place).is_some()));
    assert_eq!(money().unsound(), None);
}

/// Every unit cost is used: without it, some amount of some place differs. A parameter may bind nowhere.
#[test]
fn every_unit_cost_moves_some_amount() {
    let choices = Lever::ALL
        .into_iter()
        .fold(Choices::default(), |all, lever| all.with(lever, Level::TOP));
    let none = Doubts::default();
    let amounts = |money: &MoneyFacts| -> Vec<ItemAmounts> {
        let of = |id| drawing(None, &[id], &none, &choices).items(money, 0, 0).expect("a price level");
        ["DEU", "IND", "KEN"].map(of).to_vec()
    };
    let ours = amounts(money());
    let mut unused = Vec::new();
    for cost in UnitCost::ALL.into_iter().filter(|cost| *cost != UnitCost::PowerLeast) {
        let mut other = money().clone();
        let facts = &mut other.costs[cost.index()];
        let ends = facts.years.iter_mut().map(|(_, ends)| ends);
        for ends in ends.chain(facts.within.iter_mut().map(|(_, ends)| ends)) {
            *ends = ends.map(|end| 1.1 * end);
        }
        if amounts(&other) == ours {
            unused.push(cost.id());
        }
    }
    assert!(unused.is_empty(), "{unused:?}");
}
