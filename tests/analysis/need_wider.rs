//! Goal search and lever pairs for a group of places: runs that arrive one by one give the result of a search that
//! has all runs at once.

use crate::real;
use cairn_analysis::ask::target::{RunTarget, Runner};
use cairn_analysis::findings::need::pair::{self, Plotting, SIDE, most};
use cairn_analysis::findings::need::view::{self, LEVER_SETS, Search};
use cairn_analysis::findings::need::{
    COARSE, GoalSteps, NeedGoal, PlaceGoal, Play, evenly, is_coarse, least, map, single_lever_needs, top,
};
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::World;
use cairn_core::kind::Lever;

/// Runs made for a place, each once.
struct MemoizedRuns<'t, 'w> {
    runner: Runner<'t, 'w>,
    aim: PlaceGoal,
    results: Vec<(Choices, f64)>,
}

impl<'t, 'w> MemoizedRuns<'t, 'w> {
    fn of(target: &'t mut RunTarget<'w>, goal: &str) -> MemoizedRuns<'t, 'w> {
        let mut runner = Runner::of(target);
        let aim = PlaceGoal::new(NeedGoal::read(goal).unwrap(), runner.run(&Choices::default()));
        let results = Vec::new();
        MemoizedRuns { runner, aim, results }
    }

    fn cached_result(&self, choices: &Choices) -> Option<f64> {
        self.results.iter().find(|(plan, _)| plan == choices).map(|(_, result)| *result)
    }

    fn run(&mut self, choices: &Choices) -> f64 {
        self.aim.value(self.runner.run(choices))
    }

    /// Makes the run that a step waits for.
    fn make(&mut self, choices: Choices) {
        assert_eq!(self.cached_result(&choices), None, "a run is made once");
        let result = self.run(&choices);
        self.results.push((choices, result));
    }

    fn searched(&mut self, mut search: Search) -> view::NeedView {
        loop {
            let before = search.reply().clone();
            match search.step_known(&|choices| self.cached_result(choices)) {
                Ok(true) => {}
                Ok(false) => return search.reply().clone(),
                Err(choices) => {
                    let made = search.reply().made;
                    assert_eq!(
                        *search.reply(),
                        view::NeedView { made, ..before.clone() },
                        "a step that waits changes nothing"
                    );
                    assert!(made > before.made, "it is asked for again");
                    self.make(choices);
                }
            }
        }
    }

    fn plotted(&mut self, plotting: &mut Plotting) -> pair::LeverPairView {
        loop {
            let before = plotting.reply().awaited;
            match plotting.step_known(&|choices| self.cached_result(choices)) {
                Ok(true) => {}
                Ok(false) => return plotting.reply().clone(),
                Err(choices) => {
                    assert!(plotting.reply().awaited < before.max(2), "{before}");
                    self.make(choices);
                }
            }
        }
    }
}

fn target<'w>(world: &'w World, place: &str) -> (RunTarget<'w>, Vec<Lever>, usize) {
    let target = RunTarget::find(world, place).unwrap();
    let members = match &target {
        RunTarget::One { .. } => 1,
        RunTarget::Whole { members, .. } => members.len(),
    };
    let offered = target.facts().levers();
    (target, offered, members)
}

#[test]
fn what_it_would_take_in_a_sum_of_places_is_what_a_search_finds_that_makes_its_own_runs() {
    let world = real::world();
    let moved = Choices::default().with(Lever::HomeSpace, Level::STEP_2);
    for (place, text, start, coarse) in [
        ("TUV+NRU+PLW", "ghr:2050:-15", Choices::default(), false),
        ("TUV+NRU", "mar:2040:-20", moved.clone(), true),
        ("TUV+NRU", "cir:2050:90", moved, true),
    ] {
        let (mut target, offered, _) = target(world, place);
        let id = target.id();
        let mut made = MemoizedRuns::of(&mut target, text);
        let goal = made.aim.goal;
        let query = view::NeedQuery {
            choices: start.clone(),
            goal,
            power: false,
        };
        let view = made.searched(Search::new(id, query, made.aim.clone(), offered.clone(), coarse));
        let play = Play::All.levers(&offered);
        assert_eq!(view.now, made.run(&start), "{place} {text}");
        assert_eq!(
            view.alone,
            single_lever_needs(&goal, &start, &play, coarse, |choices| made.run(choices)),
            "{place} {text}"
        );
        let even = evenly(&goal, &start, &play, |choices| made.run(choices));
        let even = even.unwrap_or_else(|| top(&goal, &start, &play, |choices| made.run(choices)));
        assert_eq!(view.evenly, Some(even), "{place} {text}");
        for ((play, plan), within) in view.least.iter().zip(LEVER_SETS) {
            let own = least(&goal, &start, &within.levers(&offered), |choices| made.run(choices));
            assert_eq!((*play, plan), (within, &own), "{place} {text}");
        }
        assert_eq!((view.least.len(), view.awaited), (LEVER_SETS.len(), 0));
    }
}

#[test]
fn a_map_of_a_sum_of_places_is_that_of_its_runs_and_a_point_that_is_moved_costs_one() {
    let world = real::world();
    let start = Choices::default().with(Lever::HomeSpace, Level::STEP_2);
    for (place, coarse, named) in [
        ("TUV+NRU+PLW", false, Some([Lever::CleanHeat, Lever::HomeSpace])),
        ("TUV+NRU", true, None),
    ] {
        let (mut target, offered, _) = target(world, place);
        let id = target.id();
        let mut made = MemoizedRuns::of(&mut target, "ghr:2050:-10");
        let goal = made.aim.goal;
        let query = pair::LeverPairQuery {
            choices: start.clone(),
            goal,
            pair: named,
        };
        let mut plotting = Plotting::new(id, query.clone(), made.aim.clone(), &offered, coarse);
        let view = made.plotted(&mut plotting);
        let play = Play::All.levers(&offered);
        let levers = named
            .or_else(|| most(&goal, &start, &play, &mut |choices| made.run(choices)))
            .unwrap();
        let side = if coarse { COARSE } else { SIDE };
        let whole = map(&goal, &start, levers, side, |choices| made.run(choices));
        assert_eq!((view.map.as_ref(), view.awaited), (Some(&whole), 0), "{place}");
        assert_eq!(view.now, made.run(&start), "{place}");
        let choices = start.clone().with(levers[0], Level::STEP_3);
        plotting.set_query(&pair::LeverPairQuery {
            choices: choices.clone(),
            ..query
        });
        let before = made.results.len();
        let view = made.plotted(&mut plotting);
        assert!(view.now == made.run(&choices) && made.results.len() <= before + 1, "{place}");
    }
}

#[test]
fn places_of_many_members_are_looked_at_less_closely() {
    let world = real::world();
    let members = |place: &str| target(world, place).2;
    let coarse = ["WLD", "XAF", "EU"].map(|place| is_coarse(members(place)));
    let closely = ["IND", "G7", "XNA"].map(|place| is_coarse(members(place)));
    assert_eq!((coarse, closely), ([true; 3], [false; 3]));
}
