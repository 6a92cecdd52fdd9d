//! Housing need: our figures beside the published dry run of HN8, the lever that closes the gap, and sums of members.

use cairn_analysis::figure::board::{View, board};
use cairn_analysis::findings::effects::{EffectsQuery, HeadlineValues};
use cairn_analysis::findings::homes::{HomesNeed, below_floor, below_least, displaced, in_need, in_slums};
use cairn_analysis::findings::need::Play;
use cairn_analysis::findings::variable;
use cairn_analysis::words::Words;
use cairn_analysis::words::isolate::bare;
use cairn_core::choices::link::Chart;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level, Pull};
use cairn_core::kind::{Headline, Language, Lever, LeverGroup, NeedReading, Product, Strategy, Theme};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::{Stretch, Year};

use crate::support::real::{self, place};

fn sum(wider: Wider) -> Outcome {
    let mut sum = Outcome::empty(wider.id().unwrap());
    for facts in real::world().members(wider) {
        let outcome = model::run(facts, &Choices::default());
        sum.add(&outcome, Stretch::HISTORY);
        sum.add(&outcome, Stretch::AHEAD);
    }
    sum
}

#[track_caller]
fn deviation_message(what: &str, ours: f64, theirs: f64, tolerance: f64) -> String {
    let off = ours / theirs - 1.0;
    if off.abs() <= tolerance {
        String::new()
    } else {
        format!("{what}: {ours} beside {theirs}\n")
    }
}

/// Group, people below 15 m² in 2040 and 2020, missing floor, share of new floor, GHG, share of all GHG.
const GROUPS: [(Wider, [f64; 6]); 6] = [
    (Wider::World, [2870.0, 3230.0, 14.3, 0.173, 4.51, 0.0104]),
    (Wider::Africa, [1271.0, 1024.0, 7.1, 0.45, 2.1, 0.055]),
    (Wider::AsiaPacific, [1302.0, 1788.0, 6.0, 0.13, 2.0, 0.010]),
    (Wider::LowIncome, [732.0, 552.0, 4.3, 0.56, 1.3, 0.095]),
    (Wider::LowerMiddleIncome, [1738.0, 2049.0, 8.6, 0.27, 2.7, 0.031]),
    (Wider::UpperMiddleIncome, [331.0, 510.0, 1.2, 0.04, 0.4, 0.002]),
];

#[test]
fn need_and_its_cost_are_those_of_the_dry_run() {
    let mut missed = String::new();
    for (wider, [later, before, floor, share, ghg, of_all]) in GROUPS {
        let outcome = sum(wider);
        let name = wider.name();
        let need = HomesNeed::of(&outcome, Year::of(2040));
        // The table of groups has two digits; the world has three.
        let digits = if wider == Wider::World { 0.0 } else { 0.05 };
        missed += &deviation_message(
            &format!("{name}, below 15 m², 2040"),
            below_floor(&outcome, Year::of(2040)).value,
            later,
            0.03,
        );
        missed += &deviation_message(
            &format!("{name}, below 15 m², 2020"),
            below_floor(&outcome, Year::BASE).value,
            before,
            0.03,
        );
        missed += &deviation_message(&format!("{name}, missing floor"), need.gap.floor * 1e-3, floor, 0.03 + digits);
        missed += &deviation_message(&format!("{name}, share of new floor"), need.share.value, share, 0.1 + digits);
        missed += &deviation_message(&format!("{name}, GHG"), need.gap.ghg * 1e-3, ghg, 0.1 + digits);
        missed += &deviation_message(&format!("{name}, share of all GHG"), need.of_ghg.value, of_all, 0.1 + 4.0 * digits);
        if wider == Wider::World {
            missed += &deviation_message("tonnes", need.gap.mass * 1e-3, 18.6, 0.1);
            missed += &deviation_message("homes", need.homes, 636.0, 0.1);
            missed += &deviation_message("light homes, tonnes", need.light.mass * 1e-3, 16.8, 0.1);
            missed += &deviation_message("light homes, GHG", need.light.ghg * 1e-3, 4.12, 0.1);
            missed += &deviation_message("below 10 m², 2040", below_least(&outcome, Year::of(2040)).value, 1360.0, 0.03);
            let [used, low, high] = in_slums(&outcome);
            missed += &deviation_message("people in slums", used, 992.0, 0.03);
            missed += &deviation_message("people in slums, low", low, 822.0, 0.03);
            missed += &deviation_message("people in slums, high", high, 1204.0, 0.03);
            missed += &deviation_message("slums and rural below 10 m²", in_need(&outcome), 2030.0, 0.03);
            missed += &deviation_message("displaced", displaced(&outcome, Year::of(2024)).iter().sum(), 124.6, 0.01);
            let [low, high] = need.share.ends;
            assert!((0.075..0.095).contains(&low) && (0.225..0.255).contains(&high), "{:?}", need.share);
            let [low, high] = need.of_ghg.ends;
            assert!(
                (0.0045..0.0062).contains(&low) && (0.013..0.0157).contains(&high),
                "{:?}",
                need.of_ghg
            );
        }
    }
    assert!(missed.is_empty(), "\n{missed}");
}

#[test]
fn the_lever_closes_the_gap_and_no_light_home_is_wanted() {
    let place = |id: &str| real::world().place(PlaceId::parse(id).unwrap()).unwrap();
    let closed = Choices::default().with(Lever::HousingNeed, Level::TOP);
    for id in ["IND", "NGA", "BRA", "DEU"] {
        let facts = place(id);
        let [without, with] = [Choices::default(), closed.clone()].map(|choices| model::run(facts, &choices));
        let floor = |outcome: &Outcome, year| {
            let lived = variable::find(outcome, "Indicator|Floor area per person").unwrap();
            lived.values[year]
        };
        let year = Year::of(2060);
        let people = without.line(Account::People)[year];
        let gap = without.row(Account::MissingFloor.of(NeedReading::Central.index()))[year] / people;
        let grown = floor(&with, year) - floor(&without, year);
        // All light homes are gone by then, and lived-in floor counts no vacant floor.
        assert!((grown - gap).abs() < 1e-6 * floor(&without, year), "{id}: {grown} and {gap}");
        assert_eq!(with.row(Account::MissingFloor.row())[year], 0.0, "{id}");
        assert_eq!(with.row(Account::BelowFloor.row())[year], 0.0, "{id}");
        let light = |outcome: &Outcome| outcome.floor(Product::Informal, year);
        assert!(
            light(&with) <= 0.05 * light(&without),
            "{id}: {} of {}",
            light(&with),
            light(&without)
        );
        assert!(with.balance.worst() <= 1e-9, "{id}: {:?}", with.balance);
    }
}

#[test]
fn a_level_of_nothing_is_todays_path_to_the_last_bit() {
    for facts in real::world().places.iter().step_by(9) {
        let mut nothing = Choices::default();
        nothing.pulls.insert(Lever::HousingNeed, Pull::to_level(Level::NONE));
        assert!(
            model::run(facts, &nothing) == model::run(facts, &Choices::default()),
            "{}",
            facts.place
        );
    }
}

#[test]
fn the_lever_is_in_no_strategy_no_rank_and_no_search() {
    assert!(
        Scenario::DRAWN
            .into_iter()
            .all(|scenario| !scenario.choices().pulls.contains_key(&Lever::HousingNeed))
    );
    assert_eq!(Theme::Need.group(), LeverGroup::Need);
    assert!(
        Lever::ALL
            .into_iter()
            .all(|lever| lever.is_measure() != matches!(lever.group(), LeverGroup::Need | LeverGroup::Minerals))
    );
    assert!(Lever::HousingNeed.columns().guide.is_none() && Lever::HousingNeed.columns().panel.is_none());
    let strategies = Strategy::ALL.into_iter().filter(|strategy| *strategy != Strategy::Beside);
    assert!(
        strategies
            .into_iter()
            .all(|strategy| !strategy.levers().any(|lever| lever == Lever::HousingNeed))
    );
    assert!(
        Headline::ALL
            .into_iter()
            .all(|headline| !headline.columns().variable.starts_with("Need|"))
    );
    for play in [Play::All, Play::WithPower, Play::Of(LeverGroup::Avoid)] {
        assert!(!play.levers(&Lever::ALL).contains(&Lever::HousingNeed));
    }
    let query = EffectsQuery {
        choices: Choices::default(),
        focus: Year::of(2050),
        per: Default::default(),
        full: true,
        tops: true,
        city: false,
        cheap: true,
    };
    assert!(query.runs().iter().all(|run| !run.pulls.contains_key(&Lever::HousingNeed)));
    let effects = query.effects(PlaceId::parse("IND").unwrap(), &|_| Some(HeadlineValues::default()));
    assert!(effects.rows.iter().all(|row| row.lever != Lever::HousingNeed));
}

/// The source sets 0 for rich places. That is no count, on the page of a place and of its cities.
#[test]
fn a_share_that_reads_as_none_is_no_count() {
    let words = Words::embedded(Language::English);
    let mut zeros = 0;
    for facts in &real::world().places {
        let slums = facts.need.slums.value;
        if slums.counted && slums.used.is_some_and(|share| bare(&words.share(share)) == "0%") {
            zeros += 1;
            assert!(!slums.is_count(), "{}", facts.place);
        }
    }
    assert!(zeros >= 20, "{zeros}");
}

/// H01 to H07 of the decisions: counts of others, and bounds of sense. H01, 1,000 to 1,200 million, is missed by one
/// percent: places without a series are not filled.
#[test]
fn counts_and_shares_are_near_those_of_others() {
    let world = sum(Wider::World);
    let [slums, ..] = in_slums(&world);
    assert!((985.0..1000.0).contains(&slums), "H01: {slums}");
    let displaced: f64 = displaced(&world, Year::of(2024)).iter().sum();
    assert!((120.0..126.0).contains(&displaced), "H02: {displaced}");
    let need = in_need(&world);
    assert!((1600.0..2800.0).contains(&need), "H03: {need}");
    let run = |id: &str| model::run(real::world().place(PlaceId::parse(id).unwrap()).unwrap(), &Choices::default());
    let floor = variable::find(&run("IND"), "Indicator|Floor area per person").unwrap().values[Year::BASE];
    assert!((10.0..14.0).contains(&floor), "H04: {floor}");
    let china = below_floor(&run("CHN"), Year::BASE).value;
    assert!((30.0..120.0).contains(&china), "H05: {china}");
    for (wider, falls) in [
        (Wider::LowIncome, false),
        (Wider::LowerMiddleIncome, true),
        (Wider::UpperMiddleIncome, true),
        (Wider::HighIncome, true),
    ] {
        let of = sum(wider);
        let [before, after] = [2025, 2050].map(|year| below_floor(&of, Year::of(year)).value);
        assert_eq!(after < before, falls, "H06, {}: {before} and {after}", wider.name());
    }
    let share = HomesNeed::of(&world, Year::of(2040)).share.value;
    assert!((0.10..0.25).contains(&share), "H07: {share}");
}

#[test]
fn the_note_of_the_chart_has_the_count_and_the_bars_of_todays_path_whatever_is_chosen() {
    let note = |id: &str, choices: &Choices| {
        let facts = place(id);
        let view = View {
            choices: choices.clone(),
            charts: [Chart::Homes, Chart::Age],
            ..View::default()
        };
        let [outcome, reference] = [choices, &Choices::default()].map(|choices| model::run(facts, choices));
        board("0.1-26a", facts, &outcome, &reference, &view).homes
    };
    let today = note("IND", &Choices::default()).unwrap();
    assert_eq!(Some(&today), note("IND", &Scenario::Sufficiency.choices()).as_ref());
    let need = HomesNeed::of(&model::run(place("IND"), &Choices::default()), Year::of(2040));
    assert_eq!(today.floor, [need.new.floor, need.gap.floor, need.light.floor]);
    assert!((today.floor[1] / today.floor[0] - need.share.value).abs() < 1e-12);
    let [used, low, high] = today.slums.unwrap();
    assert!(low <= used && used <= high && used > 0.0, "{today:?}");
    // The mean of a region is no count, and a place without slums has no point.
    assert_eq!(note("LKA", &Choices::default()).unwrap().slums, None);
    assert_eq!(note("ISR", &Choices::default()).unwrap().slums, None);
}
