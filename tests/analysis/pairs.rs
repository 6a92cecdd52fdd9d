//! Lever pairs: the page shows the results of the runs, however its point moves.

use crate::real;
use cairn_analysis::figure::pair::{LeverPairFigure, SHADES};
use cairn_analysis::findings::need::pair::{LeverPairQuery, Plotting, SIDE, most};
use cairn_analysis::findings::need::{GoalSteps, NeedGoal, PlaceGoal, Play, map};
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::Lever;
use cairn_core::model::{self, Outcome, PlaceBaseState};

/// A country that runs many times for a goal.
struct Country<'a> {
    facts: &'a Facts,
    base_state: PlaceBaseState,
    outcome: Outcome,
    aim: PlaceGoal,
    runs: usize,
}

impl<'a> Country<'a> {
    fn of(facts: &'a Facts, goal: &str) -> Country<'a> {
        let mut outcome = Outcome::of_totals(facts.place);
        let base_state = model::base_state_into(facts, &mut outcome);
        model::run_ahead(&base_state, facts, &Choices::default(), &mut outcome);
        let aim = PlaceGoal::new(NeedGoal::read(goal).unwrap(), &outcome);
        Country {
            facts,
            base_state,
            outcome,
            aim,
            runs: 0,
        }
    }

    fn run(&mut self, choices: &Choices) -> f64 {
        self.runs += 1;
        model::run_ahead(&self.base_state, self.facts, choices, &mut self.outcome);
        self.aim.value(&self.outcome)
    }

    fn query(&self, choices: &Choices, pair: Option<[Lever; 2]>) -> LeverPairQuery {
        LeverPairQuery {
            choices: choices.clone(),
            goal: self.aim.goal,
            pair,
        }
    }

    fn plotted(&mut self, query: &LeverPairQuery) -> Plotting {
        let mut plotting = Plotting::new(self.facts.place, query.clone(), self.aim.clone(), &self.facts.levers(), false);
        while plotting.step(&mut |choices| self.run(choices)) {}
        plotting
    }
}

fn levels(pair: [Lever; 2], choices: &Choices) -> [Level; 2] {
    pair.map(|lever| choices.level(lever))
}

#[test]
fn a_page_is_told_what_runs_give() {
    let world = real::world();
    let start = Choices::default()
        .with(Lever::HomeSpace, Level::STEP_2)
        .with(Lever::ElectricVehicles, Level::STEP_3);
    for (id, goal, pair) in [
        ("IND", "ghr:2050:-10", None),
        ("DEU", "mar:2050:-20", Some([Lever::ElectricVehicles, Lever::HomeSpace])),
        ("NGA", "cir:2050:5", None),
    ] {
        let facts = world.places.iter().find(|facts| facts.place.as_str() == id).unwrap();
        let mut country = Country::of(facts, goal);
        let query = country.query(&start, pair);
        let plotting = country.plotted(&query);
        let view = plotting.reply();
        let found = view.map.clone().unwrap();
        assert_eq!(view.now, country.run(&start), "{id}");
        let goal = country.aim.goal;
        let play = Play::All.levers(&facts.levers());
        let wanted = pair
            .or_else(|| most(&goal, &start, &play, &mut |choices| country.run(choices)))
            .unwrap();
        assert_eq!(found.levers, wanted, "{id}");
        assert_eq!(found, map(&goal, &start, wanted, SIDE, |choices| country.run(choices)), "{id}");
        let shown = LeverPairFigure::of(view, levels(wanted, &start)).unwrap();
        assert_eq!(shown.now, view.now);
        let shades: Vec<usize> = found.results.iter().map(|result| shown.shade(*result)).collect();
        assert!(shades.contains(&0) && shades.contains(&(SHADES - 1)), "{id}");
        // At the position of a run, interpolation gives the run itself.
        for (place, result) in found.results.iter().enumerate() {
            let at = [place % SIDE, place / SIDE].map(|place| shown.level(place));
            assert!((shown.between(at) - result).abs() < 1e-9, "{id} {at:?}");
        }
    }
}

#[test]
fn the_two_that_do_most_do_more_than_any_other_alone() {
    let world = real::world();
    let facts = world.places.iter().find(|facts| facts.place.as_str() == "IND").unwrap();
    let mut country = Country::of(facts, "ghr:2050:-30");
    let (goal, play) = (country.aim.goal, Play::All.levers(&facts.levers()));
    let found = most(&goal, &Choices::default(), &play, &mut |choices| country.run(choices)).unwrap();
    let mut alone = |lever: Lever| country.run(&Choices::default().with(lever, Level::TOP));
    let least = found.map(&mut alone).into_iter().fold(f64::NEG_INFINITY, f64::max);
    for lever in play.into_iter().filter(|lever| !found.contains(lever)) {
        assert!(alone(lever) >= least, "{}", lever.id());
    }
}

#[test]
fn a_point_that_is_moved_costs_one_run_and_stands_between_runs_until_then() {
    let world = real::world();
    let facts = world.places.iter().find(|facts| facts.place.as_str() == "DEU").unwrap();
    let mut country = Country::of(facts, "ghr:2050:-20");
    let pair = [Lever::Retrofit, Lever::CleanHeat];
    let query = country.query(&Choices::default(), Some(pair));
    let mut plotting = country.plotted(&query);
    let moved = Choices::default().with(pair[0], Level::STEP_2).with(pair[1], Level::STEP_2);
    let query = country.query(&moved, Some(pair));
    assert!(plotting.reply().is_of(facts.place, &query));
    let shown = LeverPairFigure::of(plotting.reply(), levels(pair, &moved)).unwrap();
    let before = country.runs;
    plotting.set_query(&query);
    while plotting.step(&mut |choices| country.run(choices)) {}
    assert_eq!(country.runs, before + 1);
    let now = plotting.reply().now;
    assert_eq!(now, country.run(&moved));
    assert!((shown.now - now).abs() < 0.2, "{} {now}", shown.now);
    // Other choices give another map.
    let other = country.query(&moved.with(Lever::HomeSpace, Level::STEP_2), Some(pair));
    assert!(!plotting.reply().is_of(facts.place, &other));
}
