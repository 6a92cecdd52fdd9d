//! Numbers set by hand: they act as a draw of their rows does, ours changes nothing, and the others are still varied.

use std::fs;
use std::path::Path;

use crate::real;
use crate::support::real::place;
use cairn_core::choices::Choices;
use cairn_core::doubt::{OpenNumber, OwnNumber, OwnNumbers, PlaceSampler, sources_of, with_own_numbers};
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::facts::doubt_words::DoubtScale;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::{Facts, pack, validation};
use cairn_core::model::{self, Account};
use cairn_core::year::Year;

fn doubts() -> Doubts {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/facts/doubts.pack");
    pack::read_doubts(&fs::read(path).unwrap()).unwrap()
}

fn one(on: DoubtTarget, value: f64) -> OwnNumbers {
    let mut own = OwnNumbers::default();
    own.set(on, Some(OwnNumber::of(value).unwrap()));
    own
}

fn open(facts: &Facts, doubts: &Doubts, on: DoubtTarget) -> OpenNumber {
    OpenNumber::all(facts, doubts).into_iter().find(|own| own.on == on).unwrap()
}

#[test]
fn every_number_that_is_varied_can_be_set_in_every_place_between_sound_ends() {
    let (world, doubts) = (real::world(), doubts());
    for facts in &world.places {
        let all = OpenNumber::all(facts, &doubts);
        assert_eq!(all.len(), DoubtTarget::ALL.len());
        for own in all {
            let [low, ours, high] = own.ends;
            let [least, most] = own.bounds;
            let ordered = low <= ours && ours <= high && least <= low && high <= most && (most - least).is_finite();
            assert!(ordered, "{} {}: {:?} {:?}", facts.place, own.on.id(), own.ends, own.bounds);
        }
    }
}

#[test]
fn ours_set_by_hand_changes_nothing_to_the_bit() {
    let doubts = doubts();
    for id in ["IND", "DEU", "NGA", "TUV"] {
        let facts = place(id);
        for own in OpenNumber::all(facts, &doubts) {
            if let Some(ours) = OwnNumber::of(own.ends[1]) {
                let mut numbers = OwnNumbers::default();
                numbers.set(own.on, Some(ours));
                assert_eq!(with_own_numbers(facts, &doubts, &numbers), *facts, "{id} {}", own.on.id());
            }
        }
        assert_eq!(with_own_numbers(facts, &doubts, &OwnNumbers::default()), *facts);
    }
}

#[test]
fn a_number_at_its_end_acts_as_the_draw_that_has_its_row_there() {
    let doubts = doubts();
    let mut met = 0;
    for id in ["IND", "DEU"] {
        let facts = place(id);
        let mut drawn = PlaceSampler::of(facts, &doubts);
        let rows: Vec<_> = drawn.acting().cloned().collect();
        for (at, row) in rows.iter().enumerate() {
            // A linear scale reaches its ends to the bit, and a number of one row has the ends of that row.
            if row.scale != DoubtScale::Linear || rows.iter().filter(|other| other.on == row.on).count() > 1 {
                continue;
            }
            let own = open(facts, &doubts, row.on);
            for (x, end) in [(-1.0, own.ends[0]), (1.0, own.ends[2])] {
                let Some(ends) = drawn.ends(at) else { continue };
                if OwnNumber::of(end).is_none() || ![ends[0], ends[2]].contains(&end) {
                    continue;
                }
                let mut by_hand = with_own_numbers(facts, &doubts, &one(row.on, end));
                let mut by_draw = drawn.with_single_row(at, x).clone();
                assert_eq!(by_hand, by_draw, "{id} {} at {end}", row.id);
                assert_eq!(validation::sound(&mut by_hand).is_ok(), validation::sound(&mut by_draw).is_ok());
                met += 1;
            }
        }
    }
    assert!(met >= 60, "only {met} ends were compared");
}

#[test]
fn facts_stay_sound_at_the_bounds_and_beyond() {
    let doubts = doubts();
    for id in ["IND", "DEU", "NGA", "CHN"] {
        let facts = place(id);
        for own in OpenNumber::all(facts, &doubts) {
            for value in [own.bounds[0], own.bounds[1], -1e9, 1e9] {
                let rounded = format!("{value:.6}").parse().unwrap();
                let mut after = with_own_numbers(facts, &doubts, &one(own.on, rounded));
                let sound = validation::sound(&mut after).map_err(|fault| fault.to_string());
                assert_eq!(sound, Ok(()), "{id} {} at {value}", own.on.id());
                let outcome = model::run(&after, &Choices::default());
                let emissions = outcome.line(Account::GhgMaterials)[Year::of(2050)];
                assert!(emissions.is_finite() && emissions >= 0.0, "{id} {} at {value}", own.on.id());
            }
        }
    }
}

#[test]
fn homes_that_stand_longer_by_hand_take_fewer_emissions_of_materials() {
    let doubts = doubts();
    for id in ["IND", "CHN", "DEU"] {
        let facts = place(id);
        let own = open(facts, &doubts, DoubtTarget::HomeLife);
        let ours = own.ends[1];
        let at = |years: f64| {
            let facts = with_own_numbers(facts, &doubts, &one(DoubtTarget::HomeLife, years));
            let set = open(&facts, &doubts, DoubtTarget::HomeLife).ends[1];
            let outcome = model::run(&facts, &Choices::default());
            let making = outcome.line(Account::GhgMaterials);
            (set, Year::of(2027).to(Year::LAST).map(|year| making[year]).sum::<f64>())
        };
        let (short, long) = (at(libm::floor(ours * 0.9)), at(libm::ceil(ours * 1.2)));
        assert!((long.0 - libm::ceil(ours * 1.2)).abs() < 1e-9, "{id}: homes stand {} years", long.0);
        assert!(long.1 < short.1, "{id}: {} with long lives, {} with short ones", long.1, short.1);
    }
}

#[test]
fn a_number_of_a_group_is_the_mean_of_its_members_by_people_and_is_set_in_each() {
    let doubts = doubts();
    let members = [place("IND"), place("DEU")];
    let mean = OpenNumber::of_members(&members, &doubts);
    for (mean, own) in mean.iter().zip(OpenNumber::all(members[0], &doubts)) {
        let other = open(members[1], &doubts, own.on);
        let (least, most) = (own.ends[1].min(other.ends[1]), own.ends[1].max(other.ends[1]));
        assert!((least..=most).contains(&mean.ends[1]), "{}", own.on.id());
    }
    for facts in members {
        let after = with_own_numbers(facts, &doubts, &one(DoubtTarget::HomeLife, 80.0));
        assert!((open(&after, &doubts, DoubtTarget::HomeLife).ends[1] - 80.0).abs() < 1e-9);
    }
}

#[test]
fn what_is_set_is_not_varied_and_all_else_is() {
    let doubts = doubts();
    let facts = place("IND");
    let own = one(DoubtTarget::HomeLife, 90.0);
    let left = own.left(&doubts);
    assert_eq!(left.rows.len() + 1, doubts.rows.len());
    let after = with_own_numbers(facts, &doubts, &own);
    let mut drawn = PlaceSampler::of(&after, &left);
    for draw in [0, 3, 8] {
        let lives = |facts: &Facts| facts.homes.iter().map(|home| home.mean_life.value.clone()).collect::<Vec<_>>();
        assert_eq!(lives(drawn.draw(draw)), lives(&after), "draw {draw}");
        assert_eq!(*drawn.facts() == after, draw == 0);
    }
}

#[test]
fn most_numbers_name_the_sources_of_the_facts_that_they_change() {
    let doubts = doubts();
    let facts = place("IND");
    let of = |row: &str| sources_of(facts, doubts.rows.iter().find(|own| own.id == row).unwrap());
    assert!(!of("life.homes").is_empty() && !of("car.km").is_empty());
    let without = doubts
        .rows
        .iter()
        .filter(|row| row.acts_in(facts) && sources_of(facts, row).is_empty());
    assert!(without.count() <= 5);
}
