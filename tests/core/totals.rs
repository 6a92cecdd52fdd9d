//! A country that runs many times: values reused from the run before equal a fresh calculation, bit for bit.

use crate::real;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices, Level, Policy, Pull};
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, Storyline};
use cairn_core::model::spending::{SpendingQuantities, SpendingRuns};
use cairn_core::model::{self, CountryTotals, Outcome};
use cairn_core::year::Year;

/// A country run in both ways.
struct PairedRun<'a> {
    facts: &'a Facts,
    totals: CountryTotals<&'a Facts>,
    base_state: model::PlaceBaseState,
    outcome: Outcome,
}

impl<'a> PairedRun<'a> {
    fn of(facts: &'a Facts) -> PairedRun<'a> {
        let mut outcome = Outcome::of_totals(facts.place);
        PairedRun {
            facts,
            totals: CountryTotals::of(facts),
            base_state: model::base_state_into(facts, &mut outcome),
            outcome,
        }
    }

    fn run(&mut self, choices: &Choices) {
        let PairedRun {
            facts,
            totals,
            base_state,
            outcome,
        } = self;
        model::run_ahead(base_state, facts, choices, outcome);
        assert!(totals.run(choices) == outcome, "{} under {choices:?}", facts.place);
    }
}

/// All levers at a level.
fn pulled(level: Level) -> Choices {
    Lever::ALL
        .into_iter()
        .fold(Choices::default(), |choices, lever| choices.with(lever, level))
}

#[test]
fn a_lever_that_joins_or_leaves_reaches_all_that_it_reaches() {
    let world = real::world();
    let all = pulled(Level::STEP_3);
    // One place in sixteen: every region, small and large, with used cars and without.
    for facts in world.places.iter().step_by(16) {
        let mut both = PairedRun::of(facts);
        let nothing = Choices::default();
        both.run(&nothing);
        for lever in Lever::ALL {
            both.run(&nothing.clone().with(lever, Level::TOP));
            both.run(&nothing);
        }
        both.run(&all);
        for lever in Lever::ALL {
            both.run(&all.clone().with(lever, Level::NONE));
            both.run(&all);
        }
    }
}

#[test]
fn places_may_be_followed_in_any_order() {
    let world = real::world();
    let years = Pull {
        level: Level::STEP_2,
        from: Some(Year::of(2031)),
        to: Some(Year::of(2044)),
    };
    for facts in world.places.iter().step_by(4) {
        let mut both = PairedRun::of(facts);
        for scenario in Scenario::ALL {
            both.run(&scenario.choices());
        }
        let mut choices = Choices::default();
        for (lever, storyline) in Lever::ALL.into_iter().step_by(5).zip(Storyline::ALL.into_iter().cycle()) {
            choices = choices.pulled(lever, years);
            both.run(&choices);
            let background = Background {
                storyline,
                policy: Policy::Pol2,
            };
            both.run(&Choices {
                background,
                ..choices.clone()
            });
            both.run(&choices);
        }
    }
}

#[test]
fn money_reads_the_same_from_a_run_of_changed_parts_as_from_a_whole_one() {
    let world = real::world();
    let all = pulled(Level::STEP_3);
    let mut model = SpendingRuns::new(None, world.places[0].place);
    for facts in world.places.iter().step_by(16) {
        let base_state = model.base_state(facts);
        let mut outcome = Outcome::empty(facts.place);
        let whole_state = model::base_state_into(facts, &mut outcome);
        let mut run = |choices: &Choices| {
            model::run_ahead(&whole_state, facts, choices, &mut outcome);
            let whole = SpendingQuantities::of(facts, choices, None, &outcome);
            assert!(model.run(&base_state, facts, choices) == whole, "{} under {choices:?}", facts.place);
        };
        run(&Choices::default());
        for lever in Lever::ALL {
            run(&all.clone().with(lever, Level::NONE));
            run(&Choices::default().with(lever, Level::TOP));
        }
    }
}
