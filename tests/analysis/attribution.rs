//! Attribution of a difference: parts add up in any order, for each year and headline.

mod decomposition;
mod sums;

use crate::real;
use crate::support::real::place;
use cairn_analysis::findings::attribution::{Attribution, RunningAttribution, YearlyHeadlines, bundle};
use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices, Level, Pull};
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, Storyline, Theme};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

const FOCUS: Year = Year::of(2050);

/// Runs a country as often as the attribution needs.
fn fed(facts: &Facts, mut who: RunningAttribution) -> Attribution {
    let mut outcome = Outcome::of_totals(facts.place);
    let base_state = model::base_state_into(facts, &mut outcome);
    while let Some(choices) = who.wanted() {
        model::run_ahead(&base_state, facts, choices, &mut outcome);
        who.take(&outcome);
    }
    who.answer().unwrap()
}

fn attribution(facts: &Facts, plan: &Choices) -> Attribution {
    fed(facts, RunningAttribution::new(plan, &bundle([facts]), Per::Total, true))
}

fn five() -> Choices {
    Choices::default()
        .with(Lever::HomeSpace, Level::STEP_2)
        .with(Lever::BuildingLife, Level::STEP_3)
        .with(Lever::SteelMaking, Level::TOP)
        .with(Lever::CleanHeat, Level::STEP_3)
        .with(Lever::ElectricVehicles, Level::TOP)
}

/// The largest gap between the sum of parts and the whole, over headlines and years, in units of the allowed
/// rounding.
fn gap(answer: &Attribution) -> f64 {
    let mut worst = 0.0_f64;
    for headline in Headline::FIRST {
        let over = |read: &YearlyHeadlines| *read.yearly(headline).unwrap();
        let (whole, nothing) = (over(&answer.whole), over(&answer.nothing));
        for year in 0..whole.len() {
            let sum: f64 = answer.parts.iter().map(|part| over(&part.part)[year]).sum();
            let room = 1e-9 * whole[year].abs() + 1e-13 * nothing[year].abs();
            worst = worst.max((sum - whole[year]).abs() / room.max(f64::MIN_POSITIVE));
        }
    }
    worst
}

#[test]
fn parts_add_up_to_the_difference_in_every_headline_and_year() {
    for id in ["IND", "DEU", "NGA", "TUV"] {
        let facts = place(id);
        for plan in [five(), Scenario::All.choices(), Scenario::Panel.choices()] {
            let answer = attribution(facts, &plan);
            assert!(answer.exact && gap(&answer) <= 1.0, "{id}: {} times what is let", gap(&answer));
            let whole = YearlyHeadlines::of(&model::run(facts, &plan), Per::Total)
                .less(&YearlyHeadlines::of(&model::run(facts, &Choices::default()), Per::Total));
            assert_eq!(answer.whole, whole, "{id}");
        }
    }
}

#[test]
fn parts_under_the_documents_world_are_those_of_levers_within_it() {
    let facts = place("IND");
    let background = Background {
        storyline: Storyline::Out,
        ..Background::default()
    };
    let in_it = |choices: Choices| Choices { background, ..choices };
    let answer = attribution(facts, &in_it(five()));
    assert!(answer.exact && gap(&answer) <= 1.0);
    let run = |choices: &Choices| YearlyHeadlines::of(&model::run(facts, choices), Per::Total);
    assert_eq!(answer.whole, run(&in_it(five())).less(&run(&in_it(Choices::default()))));
    assert_ne!(
        answer.whole,
        attribution(facts, &five()).whole,
        "the background changes what levers do"
    );
}

#[test]
fn a_part_is_the_mean_over_all_orders_of_pulling() {
    let facts = place("DEU");
    let levers = [Lever::Retrofit, Lever::CleanHeat, Lever::CleanPower];
    let plan = levers
        .into_iter()
        .fold(Choices::default(), |plan, lever| plan.with(lever, Level::STEP_3));
    let run = |pulled: &[Lever]| {
        let choices = pulled
            .iter()
            .fold(Choices::default(), |plan, lever| plan.with(*lever, Level::STEP_3));
        YearlyHeadlines::of(&model::run(facts, &choices), Per::Total)
    };
    let answer = attribution(facts, &plan);
    for (place, lever) in levers.into_iter().enumerate() {
        let (one, two) = (levers[(place + 1) % 3], levers[(place + 2) % 3]);
        let mut mean = YearlyHeadlines::ZERO;
        for (before, times) in [(vec![], 2.0), (vec![one], 1.0), (vec![two], 1.0), (vec![one, two], 2.0)] {
            let step = run(&[&before[..], &[lever]].concat()).less(&run(&before));
            mean.add(times / 6.0, &step);
        }
        let part = answer.parts.iter().find(|part| part.player.lead == lever).unwrap();
        for headline in Headline::FIRST {
            let [known, found] = [&mean, &part.part].map(|read| read.at(headline, FOCUS).unwrap());
            assert!(
                (known - found).abs() <= 1e-9 * known.abs().max(1e-6),
                "{headline:?}: {found} is not {known}"
            );
        }
    }
}

/// A synthetic run whose emissions in every year are a function of the lever levels.
fn made_up(mut who: RunningAttribution, emits: impl Fn(&dyn Fn(Lever) -> f64) -> f64) -> Attribution {
    let mut outcome = Outcome::of_totals(PlaceId::parse("ZZZ").unwrap());
    while let Some(choices) = who.wanted() {
        let value = emits(&|lever| choices.level(lever).number());
        for year in Year::LEVERS.to(Year::LAST) {
            outcome.ledger[(Account::GhgUse.row(), year)] = value * 1e9;
        }
        who.take(&outcome);
    }
    who.answer().unwrap()
}

fn part_of(answer: &Attribution, lever: Lever) -> f64 {
    let part = answer.parts.iter().find(|part| part.player.levers.contains(&lever)).unwrap();
    part.part.at(Headline::Emissions, FOCUS).unwrap()
}

#[test]
fn levers_that_do_the_same_have_the_same_and_one_that_does_nothing_has_nothing() {
    let plan = [Lever::HomeSpace, Lever::Reuse, Lever::Bricks, Lever::CleanHeat]
        .into_iter()
        .fold(Choices::default(), |plan, lever| plan.with(lever, Level::STEP_2));
    let answer = made_up(RunningAttribution::new(&plan, &[], Per::Total, true), |level| {
        let left = |lever: Lever| 1.0 - 0.1 * level(lever);
        100.0 * left(Lever::HomeSpace) * left(Lever::Reuse) * (1.0 - 0.05 * level(Lever::CleanHeat))
    });
    let [one, same, other, none] = [Lever::HomeSpace, Lever::Reuse, Lever::CleanHeat, Lever::Bricks].map(|lever| part_of(&answer, lever));
    assert!((one - same).abs() < 1e-12 && (one - other).abs() > 1.0, "{one}, {same}, {other}");
    assert_eq!(none, 0.0);
    assert!(answer.parts.iter().all(|part| plan.pulls.contains_key(&part.player.lead)));
}

#[test]
fn a_lever_that_acts_only_with_others_shares_with_them() {
    let plan = [Lever::HomeSpace, Lever::Reuse, Lever::Bricks]
        .into_iter()
        .fold(Choices::default(), |plan, lever| plan.with(lever, Level::STEP_2));
    let answer = made_up(RunningAttribution::new(&plan, &[], Per::Total, true), |level| {
        let all = [Lever::HomeSpace, Lever::Reuse, Lever::Bricks].map(level);
        if all.iter().all(|level| *level > 0.0) { 90.0 } else { 100.0 }
    });
    for lever in [Lever::HomeSpace, Lever::Reuse, Lever::Bricks] {
        assert!((part_of(&answer, lever) + 10.0 / 3.0).abs() < 1e-9);
    }
    assert!(gap(&answer) <= 1.0);
}

#[test]
fn what_is_known_before_all_is_run_is_about_it() {
    let mut who = RunningAttribution::new(&five(), &[], Per::Total, true);
    let facts = place("DEU");
    let mut outcome = Outcome::of_totals(facts.place);
    let base_state = model::base_state_into(facts, &mut outcome);
    let mut answers = Vec::new();
    while let Some(choices) = who.wanted() {
        model::run_ahead(&base_state, facts, choices, &mut outcome);
        let pending = who.pending();
        who.take(&outcome);
        assert!(who.pending() < pending);
        answers.push(who.answer());
    }
    let known: Vec<&Attribution> = answers.iter().flatten().collect();
    assert_eq!((answers.len(), known.len()), (2 + 2 * 5 + 1 + 32, 1 + 1 + 32));
    let last = known[known.len() - 1];
    assert!(!known[0].exact && last.exact && known[0].whole == last.whole && gap(known[0]) <= 1.0);
}

#[test]
fn more_than_eleven_levers_are_headlines_and_those_of_one_share_its_part() {
    let facts = place("IND");
    let plan = Scenario::Avoid.choices();
    let answer = attribution(facts, &plan);
    assert!(answer.by_headline && answer.parts.len() == 6);
    for lead in [Lever::BuildingDesign, Lever::VehicleSize, Lever::HomeSpace] {
        let theme = Theme::ALL.into_iter().find(|theme| theme.levers().contains(&lead)).unwrap();
        let inside = fed(facts, RunningAttribution::inside(&plan, &[], Per::Total, lead));
        assert_eq!(inside.parts.iter().map(|part| part.player.lead).collect::<Vec<_>>(), theme.levers());
        let part = answer.parts.iter().find(|part| part.player.lead == theme.levers()[0]).unwrap();
        for headline in Headline::FIRST {
            let [sum, whole] = [&inside.whole, &part.part].map(|read| read.at(headline, FOCUS).unwrap());
            assert!(
                (sum - whole).abs() <= 1e-9 * whole.abs().max(1e-6),
                "{headline:?}: {sum} is not {whole}"
            );
        }
    }
}

#[test]
fn the_levers_of_the_bundle_are_players_and_the_background_is_none() {
    let facts = place("CHN");
    let reference = YearlyHeadlines::of(&model::run(facts, &Choices::default()), Per::Total);
    let mut plan = Scenario::Panel.choices();
    let of_bundle = bundle([facts]);
    let answer = attribution(facts, &plan);
    let levers = |answer: &Attribution| -> Vec<Lever> {
        let mut levers: Vec<Lever> = answer.parts.iter().flat_map(|part| part.player.levers.clone()).collect();
        levers.sort_unstable();
        levers
    };
    assert_eq!((levers(&answer), &answer.nothing), (of_bundle.clone(), &reference));
    // Levers of the bundle that were set back to 0 take no part; a lever set by hand does.
    for lever in &of_bundle[..4] {
        plan = plan.with(*lever, Level::NONE);
    }
    plan = plan.with(Lever::CementMaking, Level::STEP_3).with(of_bundle[4], Level::TOP);
    let answer = attribution(facts, &plan);
    let mut players = of_bundle[4..].to_vec();
    players.push(Lever::CementMaking);
    players.sort_unstable();
    assert_eq!((levers(&answer), answer.by_headline), (players, false));
    assert!(gap(&answer) <= 1.0 && answer.nothing == reference);
    let mut elsewhere = five();
    elsewhere.background.storyline = Storyline::Ssp1;
    let answer = attribution(facts, &elsewhere);
    let mut nothing = Choices::default();
    nothing.background.storyline = Storyline::Ssp1;
    assert_eq!(answer.nothing, YearlyHeadlines::of(&model::run(facts, &nothing), Per::Total));
    assert_eq!(answer.parts.len(), 5);
}

#[test]
fn what_is_read_of_a_run_is_what_the_headlines_say() {
    for id in ["IND", "NGA"] {
        let outcome = model::run(place(id), &five());
        let series = HeadlineSeries::of(&outcome);
        for per in [Per::Total, Per::Person] {
            let read = YearlyHeadlines::of(&outcome, per);
            for headline in Headline::FIRST {
                for focus in [2027, 2028, 2035, 2050, 2059, 2060].map(Year::of) {
                    let (unit, known) = series.at(headline, focus, per);
                    let found = read.at(headline, focus).unwrap();
                    assert!(
                        (found - known).abs() <= 1e-12 * known.abs(),
                        "{headline:?} {focus}: {found} is not {known}"
                    );
                    assert_eq!(cairn_analysis::findings::headline::unit(headline, per), unit);
                }
            }
        }
    }
}

#[test]
fn years_of_a_pull_count() {
    let facts = place("DEU");
    let late = Pull {
        from: Some(Year::of(2045)),
        ..Pull::to_level(Level::TOP)
    };
    let answer = attribution(facts, &five().pulled(Lever::CleanHeat, late));
    let part = answer.parts.iter().find(|part| part.player.lead == Lever::CleanHeat).unwrap();
    let years = part.part.yearly(Headline::Emissions).unwrap();
    assert!(years[..18].iter().all(|value| value.abs() < 1e-12) && years[33] < 0.0, "{years:?}");
}

/// Under `all` in 2050: the sum of what each headline saves alone, over what all save together. First today's ratio,
/// then that of earlier facts, when there were ten headlines. Then the parts in percent of what all save, in page
/// order without clean power. Nothing was fitted to these. The model has moved since: sectors, levers and a twelfth
/// headline were added. The share of each addition is not known.
const SHARES: [(&str, f64, f64, [f64; 11]); 4] = [
    ("IND", 1.25, 1.31, [13.3, 9.7, 8.7, 6.4, 1.9, 0.7, 1.6, 40.9, 8.6, 7.9, 0.3]),
    ("DEU", 1.29, 1.21, [10.9, 9.6, 9.7, 4.8, 4.9, 3.5, 1.5, 22.3, 27.5, 5.4, 0.0]),
    ("NGA", 1.20, 1.28, [3.7, 12.7, 5.0, 7.7, 1.7, 0.7, 1.2, 29.1, 20.1, 17.7, 0.4]),
    ("CHN", 1.41, 1.33, [11.2, 8.1, 20.1, 7.0, 4.4, 3.0, 1.2, 29.7, 9.2, 6.0, 0.0]),
];

#[test]
fn parts_and_overlaps_of_four_places_are_those_written_here() {
    for (id, overlap, before, shares) in SHARES {
        let facts = place(id);
        let plan = Scenario::All.choices();
        let exact = attribution(facts, &plan);
        let of = |read: &YearlyHeadlines| read.at(Headline::Emissions, FOCUS).unwrap();
        let whole = of(&exact.whole);
        let found = exact.one_by_one(Headline::Emissions, FOCUS).unwrap() / whole;
        assert!((found - overlap).abs() < 0.02, "{id}: {found}");
        assert!((found - before).abs() < 0.15, "{id}: {found}, before {before}");
        let parts: Vec<f64> = exact.parts.iter().map(|part| 100.0 * of(&part.part) / whole).collect();
        let near = |(part, share): (&f64, f64)| (part - share).abs() < 0.5;
        assert!(parts.len() == shares.len() && parts.iter().zip(shares).all(near), "{id}: {parts:?}");
    }
}

#[test]
fn about_is_near_the_exact_parts() {
    for id in ["IND", "DEU", "NGA", "CHN"] {
        let facts = place(id);
        for plan in [Scenario::All.choices(), Scenario::Avoid.choices(), five()] {
            let [exact, about] = [true, false].map(|exact| fed(facts, RunningAttribution::new(&plan, &[], Per::Total, exact)));
            assert!(exact.exact && !about.exact && gap(&about) <= 1.0);
            let of = |read: &YearlyHeadlines| read.at(Headline::Emissions, FOCUS).unwrap();
            let pairs = exact.parts.iter().zip(&about.parts);
            let gaps = pairs.map(|(exact, about)| (of(&exact.part) - of(&about.part)).abs());
            let error = gaps.fold(0.0, f64::max) / of(&exact.whole).abs();
            assert!(error <= 0.01, "{id}: about is off by {error} of the whole");
        }
    }
}
