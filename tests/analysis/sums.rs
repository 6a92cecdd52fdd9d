//! Results for groups of places: the value of a lever is a mean of members; with one member it is that member's own.

use crate::real;
use cairn_analysis::findings::lever::sum::SummedLevers;
use cairn_analysis::findings::lever::{self, LeverReading};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, Storyline};
use cairn_core::model::{self, Account, Outcome, Summed};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

const FOCUS: Year = Year::of(2050);

/// The mean lever values of members under choices, and the joint outcome.
fn lever_means<'a>(
    whole: PlaceId,
    members: impl Iterator<Item = &'a Facts>,
    choices: &Choices,
    focus: Year,
) -> (Vec<LeverReading>, Outcome) {
    let (mut summed, mut levers) = (Summed::new(whole), SummedLevers::under(choices));
    for facts in members {
        let reference = summed.join_under(facts, &Choices::default());
        levers.join(facts, &reference);
    }
    summed.begin();
    levers.begin(focus);
    for member in 0..summed.members() {
        if let Some(added) = summed.add(member, choices) {
            levers.add(member, choices, &added);
        }
    }
    (levers.steps(choices, summed.outcome()), summed.outcome().clone())
}

fn pulled() -> Vec<Choices> {
    let half = |lever| Choices::default().with(lever, Level::STEP_2);
    let mut elsewhere = half(Lever::HomeSpace);
    elsewhere.background.storyline = Storyline::Ssp3;
    let mut all = vec![Choices::default(), Scenario::All.choices(), Scenario::Panel.choices(), elsewhere];
    all.extend([Lever::HomeSpace, Lever::CleanPower, Lever::ElectricVehicles].map(half));
    all
}

#[test]
fn a_sum_of_one_country_reads_as_that_country() {
    let world = real::world();
    for facts in world.places.iter().step_by(13) {
        for choices in pulled() {
            for focus in [FOCUS, Year::LAST] {
                let (base_state, mut reference) = model::base_state(facts);
                model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
                let outcome = model::run(facts, &choices);
                let own = lever::steps(facts, &outcome, &reference, &choices, focus);
                let (sum, summed) = lever_means(facts.place, [facts].into_iter(), &choices, focus);
                assert_eq!(own, sum, "{} in {focus}", facts.place);
                assert!(outcome.line(Account::People) == summed.line(Account::People) && outcome.cohorts == summed.cohorts);
            }
        }
    }
}

/// What a background changes is not told as the work of a lever: the levers start from that background.
#[test]
fn levers_start_from_the_chosen_background() {
    let facts = real::place("KEN");
    let mut choices = Choices::default().with(Lever::HomeSpace, Level::STEP_3);
    choices.background.storyline = Storyline::Ssp3;
    let [plan, start, reference] = [&choices, &choices.without_levers(), &Choices::default()].map(|choices| model::run(facts, choices));
    let space = |choices: &Choices, outcome: &Outcome| {
        let steps = lever::steps(facts, outcome, &reference, choices, FOCUS);
        let step = steps.into_iter().find(|step| step.lever == Lever::HomeSpace).unwrap();
        [step.reference, step.yours]
    };
    let [from, to] = space(&choices, &plan);
    let [unmoved, as_given] = space(&choices.without_levers(), &start);
    assert_eq!([from.to_bits(), unmoved.to_bits()], [as_given.to_bits(); 2]);
    let today = space(&Choices::default(), &reference)[0];
    assert!(from < 0.95 * today && to <= from, "{to} from {from}, and {today} on today's path");
}

#[test]
fn a_mean_lies_among_its_members() {
    let world = real::world();
    let choices = Scenario::All.choices().with(Lever::CleanPower, Level::STEP_2);
    let whole = Wider::World.id().unwrap();
    let (steps, _) = lever_means(whole, world.members(Wider::World), &choices, FOCUS);
    let mut range: Vec<[[f64; 2]; 3]> = vec![[[f64::INFINITY, f64::NEG_INFINITY]; 3]; steps.len()];
    for facts in &world.places {
        let (base_state, mut reference) = model::base_state(facts);
        model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
        let mut outcome = reference.clone();
        model::run_ahead(&base_state, facts, &choices, &mut outcome);
        for own in lever::steps(facts, &outcome, &reference, &choices, FOCUS) {
            let row = steps.iter().position(|step| step.lever == own.lever).unwrap();
            for (range, value) in range[row].iter_mut().zip([own.today, own.reference, own.yours]) {
                *range = [range[0].min(value), range[1].max(value)];
            }
        }
    }
    for (step, range) in steps.iter().zip(range) {
        for ([low, high], value) in range.into_iter().zip([step.today, step.reference, step.yours]) {
            let slack = 1e-9 * high.abs();
            assert!(
                (low - slack..=high + slack).contains(&value),
                "{}: {value} is not from {low} to {high}",
                step.lever.id()
            );
        }
    }
    let power = steps.iter().find(|step| step.lever == Lever::CleanPower).unwrap();
    assert!(
        power.reference > power.yours && power.today > 200.0 && power.today < 700.0,
        "{power:?}"
    );
}

#[test]
fn every_lever_is_read_in_every_region_and_group() {
    let world = real::world();
    for wider in Wider::ALL {
        let (steps, outcome) = lever_means(wider.id().unwrap(), world.members(wider), &Choices::default(), FOCUS);
        let read: Vec<Lever> = steps.iter().map(|step| step.lever).collect();
        assert_eq!(read, Lever::ALL, "{}", wider.name());
        for step in &steps {
            let values = [step.today, step.reference, step.yours].into_iter().chain(step.at_levels);
            assert!(values.into_iter().all(f64::is_finite), "{} {step:?}", wider.name());
            assert!(
                (step.yours - step.reference).abs() <= 1e-9 * step.reference.abs(),
                "{} {step:?}",
                wider.name()
            );
            assert!(!step.sources.is_empty(), "{} {step:?}", wider.name());
        }
        assert_eq!(outcome.place, wider.id().unwrap());
    }
}
