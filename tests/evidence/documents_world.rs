//! Documents' world: today's path to 2026 and in high-income countries, more of everything elsewhere, within the bands that
//! were fixed beforehand (decisions OW14 and OW16).

use crate::real;
use crate::support::choices::storyline;
use crate::variables::at;

use cairn_analysis::outlook::ledger::{demand, ledger};
use cairn_analysis::outlook::two_worlds::{self, TwoWorlds};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::{Departure, Facts};
use cairn_core::kind::{Lever, Prospect, Resource, Storyline};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::place::Wider;
use cairn_core::year::{Annual, Stretch, Year};
use cairn_evidence::outlook::Outlook;

fn departure(facts: &Facts) -> &Departure {
    let mut all = facts.departures.iter();
    all.find(|departure| departure.storyline == Storyline::Out)
        .unwrap_or_else(|| panic!("{}", facts.place))
}

fn series(departure: &Departure) -> [&Annual; 5] {
    let Departure {
        home_floor,
        other_floor,
        cars,
        roads,
        works,
        ..
    } = departure;
    [home_floor, other_floor, cars, roads, works]
}

/// Floor of all homes a person, m².
fn homes(facts: &Facts, year: Year) -> f64 {
    facts.homes.iter().map(|kind| kind.floor_per_person.value[year]).sum()
}

#[test]
fn the_world_is_today_s_path_to_2026_and_in_high_income_countries() {
    for facts in &real::world().places {
        let departure = departure(facts);
        for ratio in series(departure) {
            assert!(ratio.span(Year::FIRST, Year::RECONSTRUCTED).iter().all(|value| *value == 1.0));
            let high = facts.within.contains(&Wider::HighIncome);
            assert!(!high || ratio.values().iter().all(|value| *value == 1.0), "{}", facts.place);
        }
        for same in [&departure.people, &departure.income, &departure.urban] {
            assert!(same.values().iter().all(|value| *value == 1.0), "{}", facts.place);
        }
    }
    for id in ["DEU", "USA", "IND", "NGA"] {
        let facts = real::place(id);
        let (base_state, before) = model::base_state(facts);
        let mut runs = [before.clone(), before];
        for (run, of) in runs.iter_mut().zip([Storyline::Ssp2, Storyline::Out]) {
            model::run_ahead(&base_state, facts, &storyline(of), run);
        }
        let [today, out] = &runs;
        let high = facts.within.contains(&Wider::HighIncome);
        let last = if high { Year::LAST } else { Year::RECONSTRUCTED };
        for account in Account::ALL {
            for (one, other) in today.rows(account).zip(out.rows(account)) {
                let bits = |year: Year| one[year].to_bits() == other[year].to_bits();
                assert!(Year::FIRST.to(last).all(bits), "{id} {account:?}");
            }
        }
    }
}

#[test]
fn nothing_falls_and_nothing_exceeds_what_richer_countries_have() {
    let mut grown = 0;
    for facts in &real::world().places {
        let departure = departure(facts);
        for year in Stretch::AHEAD.years() {
            for ratio in series(departure) {
                assert!(ratio[year] >= 1.0, "{} {year}", facts.place);
            }
            let floor = homes(facts, year);
            let stocks = [
                (floor, departure.home_floor[year], 44.0),
                (facts.other.floor_per_person.value[year], departure.other_floor[year], 18.0),
                (facts.cars.per_person.value[year], departure.cars[year], 0.556),
            ];
            for (today, ratio, level) in stocks {
                assert!(
                    today * ratio <= f64::max(today, level) * 1.000_01,
                    "{} {year}: {today} × {ratio}",
                    facts.place
                );
            }
        }
        grown += usize::from(series(departure).iter().any(|ratio| ratio[Year::LAST] > 1.01));
    }
    assert!(grown > 100, "{grown} places");
    let india = real::place("IND");
    let more = homes(india, Year::LAST) * (departure(india).home_floor[Year::LAST] - 1.0);
    assert!((more - 6.6).abs() <= 0.3, "India: {more} m² more");
}

#[test]
fn the_world_s_figures_lie_within_the_bands_fixed_beforehand() {
    let outlook = Outlook::of(real::world()).expect("tables");
    let [_, choices] = two_worlds::choices(&Choices::default());
    let (today, out) = (real::reference(), real::world_outcome(&choices));
    let path = outlook.path(Prospect::Trends2024).expect("a path");
    let report = |resource: Resource, year: Year| path.taken[resource.index()][year];
    let worlds = TwoWorlds::of(&outlook.quoted.taken, [today, &out], report);
    let last = worlds.years.last().expect("a year");
    // The ledger is not fitted to the share, and stays below it: B01 is a known miss. The decision
    // had 84.6 and 50.4 Gt; counts of release 26b took 0.3 Gt out of 2020 and 2060, solar in panels added 0.2 Gt in 2060.
    assert!((last.ours[1] - 79.8).abs() <= 4.0, "ledger {last:?}");
    assert!((last.share - 84.1).abs() <= 0.3, "share {last:?}");
    assert!((last.ours[0] - 50.3).abs() <= 0.1, "today's path {last:?}");
    let cement = at(&out, "Demand|Cement", 2050);
    assert!((4600.0 * 0.88..=5100.0 * 1.12).contains(&cement), "B04 {cement}");
    let steel = at(&out, "Demand|Steel", 2050);
    assert!((2200.0 * 0.9..=2450.0 * 1.1).contains(&steel), "B05 {steel}");
    let floor = |year: u16| {
        let each = ["Floor area per person", "Other floor area per person"].map(|name| at(&out, &["Indicator|", name].concat(), year));
        each.iter().sum::<f64>() * at(&out, "Population", year)
    };
    let grown = floor(2060) / floor(2020);
    assert!((1.8 * 0.97..=2.1 * 1.03).contains(&grown), "B06 {grown}");
    let heavy = |outcome: &Outcome, year: u16| at(outcome, "Stock|Material", year) / at(outcome, "Population", year);
    let rich = heavy(&real::summed(|facts| facts.within.contains(&Wider::HighIncome)), 2020);
    let part = heavy(&out, 2060) / rich;
    assert!((0.6..=0.9).contains(&part), "B07 {part}");
    // More goes into use than on today's path, and there more than under sustainability.
    let least = real::world_outcome(&storyline(Storyline::Ssp1));
    let [out, middle, least] = [&out, today, &least].map(|outcome| at(outcome, "Inflow|Material", 2060));
    assert!(out > middle && middle > least, "{out} {middle} {least}");
}

#[test]
fn levers_at_zero_move_nothing_there_and_all_strategies_leave_part_of_the_growth() {
    let outlook = Outlook::of(real::world()).expect("tables");
    let facts = real::place("IND");
    let none = Lever::ALL
        .into_iter()
        .fold(storyline(Storyline::Out), |choices, lever| choices.with(lever, Level::NONE));
    let [moved, plain] = [none, storyline(Storyline::Out)].map(|choices| model::run(facts, &choices));
    for account in Account::ALL {
        for (one, other) in moved.rows(account).zip(plain.rows(account)) {
            assert!(Year::all().all(|year| one[year].to_bits() == other[year].to_bits()), "{account:?}");
        }
    }
    let [_, all] = two_worlds::choices(&Scenario::All.choices());
    let [_, left] = demand(&ledger(&outlook.quoted.taken, &real::world_outcome(&all), Year::LAST));
    assert!((35.0..=60.0).contains(&left), "{left} Gt");
}
