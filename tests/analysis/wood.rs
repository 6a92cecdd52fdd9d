//! Wood: meets statistics, forests have the room that follows from the tables, a name moves nothing, and a warning
//! names its region.

use crate::real::world;
use crate::support::real::reference;
use crate::support::real::world_outcome;

use cairn_analysis::findings::forests::{Strain, strained};
use cairn_analysis::findings::variable;
use cairn_analysis::words::Words;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Forest, Language, Lever, WoodUse};
use cairn_core::model::{self, Account, AccountRow, Outcome};
use cairn_core::year::Year;

/// Mean of a row over 2018–2022, the years of the statistics.
fn mean(outcome: &Outcome, of: WoodUse) -> f64 {
    let years = Year::of(2018).to(Year::of(2022));
    years.map(|year| outcome.row(Account::WoodUsed.of(of.index()))[year]).sum::<f64>() / 5.0
}

#[test]
fn each_place_uses_what_is_counted_or_what_its_buildings_take() {
    for facts in &world().places {
        let (_, outcome) = model::base_state(facts);
        let [buildings, roads, formwork, goods] = WoodUse::ALL.map(|of| mean(&outcome, of));
        let (all, taken) = (buildings + roads + formwork + goods, buildings + roads);
        let wanted = (facts.wood.used.value * 1e9).max(taken);
        assert!((all - wanted).abs() <= 1e-9 * wanted, "{}: {all} is not {wanted}", facts.place);
        let part = facts.wood.everywhere.formwork.value;
        assert!(
            (formwork - part * (formwork + goods)).abs() <= 1e-9 * wanted,
            "{}: {formwork} of {goods}",
            facts.place
        );
    }
}

/// Million m³ of roundwood a year, by hand. Sum over the places of a region of max(0, forest · cut · increment − part
/// of fuelwood − roundwood cut): rows of `wood_land.csv`, `wood_forest.csv`, `wood_place.csv`, and `wood.fuelwood` of
/// `premises.csv`. Fuelwood of a region is split by people of 2020.
#[test]
fn forests_have_the_room_that_follows_by_hand_from_the_tables() {
    let by_hand = [55.3, 137.4, 69.8, 356.5, 477.3, 7.6, 713.9, 86.6, 37.7, 23.7, 1.4, 311.9];
    for (forest, wanted) in Forest::ALL.into_iter().zip(by_hand) {
        let room = reference().row(Account::ForestRoom.of(forest.index()))[Year::BASE] / 1e6;
        assert!((room - wanted).abs() <= 1.0, "{}: {room}, by hand {wanted}", forest.name());
    }
}

/// N13: buildings of a region need no more wood than its use of sawnwood and panels.
#[test]
fn buildings_of_a_region_take_no_more_wood_than_it_uses() {
    let mut regions = [[0.0; 2]; Forest::COUNT];
    for facts in &world().places {
        let (_, outcome) = model::base_state(facts);
        let [taken, used] = &mut regions[facts.wood.region.index()];
        *taken += mean(&outcome, WoodUse::Buildings) / 1e9;
        *used += facts.wood.used.value;
    }
    for (forest, [taken, used]) in Forest::ALL.into_iter().zip(regions) {
        assert!(taken <= used, "{}: {taken} of {used}", forest.name());
    }
}

/// Wood is a memo account outside the totals: twice as much wood moves no other value by a bit.
#[test]
fn wood_beyond_buildings_moves_nothing_else() {
    const OWN: [Account; 4] = [Account::WoodUsed, Account::Roundwood, Account::ForestAsked, Account::ForestRoom];
    for facts in world().places.iter().step_by(9) {
        let mut more = facts.clone();
        more.wood.used.value *= 2.0;
        let [own, other] = [facts, &more].map(|facts| model::run(facts, &Choices::default()));
        for row in AccountRow::ALL.iter().filter(|row| !OWN.contains(&row.account)) {
            for at in 0..row.account.count() {
                let [own, other] = [&own, &other].map(|of| of.row(row.account.of(at))[Year::LAST].to_bits());
                assert_eq!(own, other, "{} {:?}", facts.place, row.account);
            }
        }
    }
}

#[test]
fn the_world_in_timber_is_told_which_forests_could_not_give_it() {
    let timber = world_outcome(&Choices::default().with(Lever::Timber, Level::TOP));
    assert_eq!(strained(reference(), reference()), []);
    let found = strained(&timber, reference());
    let short = |forest: Forest| {
        found
            .iter()
            .any(|strain| matches!(strain, Strain::Room { region, demand, room, .. } if *region == forest && demand > room))
    };
    assert!(short(Forest::SouthAsia) && short(Forest::MiddleEast), "{found:?}");
    assert!(!short(Forest::NorthAmerica) && !short(Forest::Eurasia), "{found:?}");
    // In a few words it has the first year of all; the sentence names the regions.
    let words = Words::embedded(Language::English);
    let [brief, full] = [words.strained_briefly(&found), words.strained(&found)].map(Option::unwrap_or_default);
    assert!(brief.ends_with(": wood runs short") && brief.len() < 40, "{brief}");
    assert!(
        full.contains(&brief.chars().filter(char::is_ascii_digit).collect::<String>()) && full.len() > 80,
        "{full}"
    );
    assert_eq!(words.strained_briefly(&[]), None);
}

#[test]
fn the_world_uses_what_is_made_of_sawnwood_and_panels() {
    let at = |name: &str, year: u16| variable::find(reference(), name).unwrap_or_else(|| panic!("{name}")).values[Year::of(year)];
    for name in ["Wood|Industrial roundwood", "Forests|Asked", "Forests|Room"] {
        assert!(at(name, 2060) > 0.0, "{name}");
    }
    // 0.845 billion m³ at 0.5 t. Places whose buildings take more than their counted use add to the total.
    let used = at("Wood|Used", 2020);
    assert!((0.98..=1.15).contains(&(used / 422.5)), "{used}");
    let parts: f64 = WoodUse::ALL.iter().map(|of| at(&["Wood|Used|", of.name()].concat(), 2020)).sum();
    assert!((parts / used - 1.0).abs() < 1e-12);
}
