//! Sums: the parts of groups and strategies add up to the difference, and a page gets the same values.

use cairn_analysis::findings::attribution::view::{AttributionProgress, AttributionQuery, AttributionView};
use cairn_analysis::findings::attribution::{Attribution, PlayerPart, RunningAttribution, StrategyPart, YearlyHeadlines, bundle};
use cairn_analysis::findings::headline::Headline;
use cairn_core::choices::Level;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::Facts;
use cairn_core::kind::{Document, Lever, LeverGroup, Strategy};
use cairn_core::model::{self, Outcome};

use super::{Choices, FOCUS, attribution, fed, five, gap};
use crate::support::real::place;

/// Asserts that sums of parts add up to the whole difference in every headline and year.
fn assert_sums<'a>(answer: &Attribution, sums: impl Iterator<Item = &'a YearlyHeadlines>, what: &str) {
    let mut summed = answer.clone();
    let part = |sum: &YearlyHeadlines| PlayerPart {
        part: sum.clone(),
        ..answer.parts[0].clone()
    };
    summed.parts = sums.map(part).collect();
    assert!(gap(&summed) <= 1.0, "{what}: {} times what is let", gap(&summed));
}

#[test]
fn six_strategies_of_the_guides_add_up_to_the_whole_and_are_the_parts_of_their_levers() {
    for id in ["ARG", "IDN", "MEX"] {
        let answer = attribution(place(id), &Scenario::Guides.choices());
        let strategies = answer.by_strategy().unwrap();
        assert_eq!(order(&strategies), Document::Guides.strategies(), "{id}");
        assert_sums(&answer, strategies.iter().map(|sum| &sum.part), id);
        for StrategyPart { strategy, levers, part } in &strategies {
            assert_eq!(levers, &strategy.levers().collect::<Vec<Lever>>());
            let of = |read: &YearlyHeadlines| read.at(Headline::Emissions, FOCUS).unwrap();
            let own = answer.parts.iter().filter(|part| levers.contains(&part.player.lead));
            let (parts, sum): (f64, f64) = (own.map(|part| of(&part.part)).sum(), of(part));
            assert!((parts - sum).abs() <= 1e-9 * sum.abs(), "{id}: {strategy:?}");
        }
    }
    let other = Scenario::Guides.choices().with(Lever::Bricks, Level::STEP_3);
    assert!(attribution(place("ARG"), &other).by_strategy().is_none());
}

#[test]
fn avoid_shift_and_improve_add_up_to_the_whole_in_the_order_of_the_un() {
    let all = Scenario::All.choices();
    let with_power = five().with(Lever::Timber, Level::STEP_3).with(Lever::CleanPower, Level::STEP_3);
    for (plan, count) in [(with_power, 4), (all, 3)] {
        for id in ["ARG", "DEU", "NGA", "TUV"] {
            let answer = attribution(place(id), &plan);
            let groups = answer.by_group();
            let order: Vec<LeverGroup> = groups.iter().map(|(group, _)| *group).collect();
            assert_eq!(order, LeverGroup::ALL[..count], "{id}");
            assert_sums(&answer, groups.iter().map(|(_, part)| part), id);
        }
    }
    let power = Choices::default().with(Lever::CleanPower, Level::TOP);
    let alone = attribution(place("IND"), &power);
    assert_eq!(alone.by_group(), [(LeverGroup::Apart, alone.whole.clone())]);
}

/// The Panel's strategies in a country, each moved as one.
fn panel(facts: &Facts, plan: &Choices, exact: bool) -> Attribution {
    fed(
        facts,
        RunningAttribution::by_strategy(plan, &bundle([facts]), Per::Total, exact).unwrap(),
    )
}

/// The strategies of the sums, in order.
fn order(sums: &[StrategyPart]) -> Vec<Strategy> {
    sums.iter().map(|sum| sum.strategy).collect()
}

/// Levers of all sums, in the order of levers.
fn levers(sums: &[StrategyPart]) -> Vec<Lever> {
    let mut levers: Vec<Lever> = sums.iter().flat_map(|sum| sum.levers.clone()).collect();
    levers.sort_unstable();
    levers
}

#[test]
fn ten_strategies_of_the_panel_hold_each_lever_of_its_bundle_once_and_add_up_to_the_whole() {
    for id in ["CHN", "DEU", "IND"] {
        let facts = place(id);
        for scenario in [Scenario::Panel, Scenario::PanelFuture] {
            let plan = scenario.choices();
            let answer = panel(facts, &plan, true);
            let sums = answer.by_strategy().unwrap();
            assert_eq!(order(&sums), Document::Panel.strategies()[..10], "{id}");
            assert_eq!(levers(&sums), bundle([facts]), "{id}");
            assert!(answer.exact && !answer.by_headline);
            assert_sums(&answer, sums.iter().map(|sum| &sum.part), id);
            let whole = YearlyHeadlines::of(&model::run(facts, &plan), Per::Total)
                .less(&YearlyHeadlines::of(&model::run(facts, &Choices::default()), Per::Total));
            assert_eq!(answer.whole, whole, "{id}");
        }
    }
}

#[test]
fn the_levers_of_a_strategy_of_the_panel_move_as_one() {
    let facts = place("CHN");
    let plan = Scenario::Panel.choices();
    let answer = panel(facts, &plan, false);
    for part in &answer.parts {
        let others = bundle([facts]).into_iter().filter(|lever| !part.player.levers.contains(lever));
        let alone = others.fold(plan.clone(), |plan, lever| plan.with(lever, Level::NONE));
        let run = YearlyHeadlines::of(&model::run(facts, &alone), Per::Total);
        assert_eq!(part.alone, run.less(&answer.nothing), "{:?}", part.player);
    }
}

#[test]
fn a_strategy_whose_levers_are_taken_back_is_absent_and_levers_of_none_of_the_ten_are_told_apart() {
    let facts = place("CHN");
    let plan = [Lever::HomeSpace, Lever::BuildingLife, Lever::VehicleLife, Lever::Timber]
        .into_iter()
        .fold(Scenario::Panel.choices(), |plan, lever| plan.with(lever, Level::NONE))
        .with(Lever::SteelMaking, Level::STEP_3)
        .with(Lever::CleanHeat, Level::STEP_2);
    let answer = panel(facts, &plan, true);
    let sums = answer.by_strategy().unwrap();
    let found = order(&sums);
    assert!(!found.contains(&Strategy::Use) && !found.contains(&Strategy::Life), "{found:?}");
    let of = |strategy: Strategy| sums.iter().find(|sum| sum.strategy == strategy).unwrap().levers.clone();
    assert_eq!(of(Strategy::Replaced), [Lever::VehicleWeight]);
    assert_eq!(of(Strategy::Beside), [Lever::SteelMaking, Lever::CleanHeat]);
    assert_eq!((found.len(), found[8]), (9, Strategy::Beside));
    assert_sums(&answer, sums.iter().map(|sum| &sum.part), "CHN");
}

#[test]
fn plans_that_are_not_on_the_bundle_have_no_strategies_of_the_panel() {
    let facts = place("TUV");
    let of_bundle = bundle([facts]);
    let by_strategy = |plan: &Choices| RunningAttribution::by_strategy(plan, &of_bundle, Per::Total, true);
    for scenario in [Scenario::Reference, Scenario::All, Scenario::Guides] {
        assert!(by_strategy(&scenario.choices()).is_none(), "{}", scenario.id());
    }
    let back = of_bundle
        .iter()
        .fold(Scenario::Panel.choices(), |plan, lever| plan.with(*lever, Level::NONE));
    assert!(by_strategy(&back).is_none());
    // An attribution by headline has no sums by strategy.
    assert!(attribution(facts, &Scenario::Panel.choices()).by_strategy().is_none());
    assert!(attribution(facts, &Scenario::All.choices()).by_strategy().is_none());
}

#[test]
fn about_is_near_what_strategies_of_the_panel_have() {
    for id in ["CHN", "DEU", "IND"] {
        let plan = Scenario::Panel.choices();
        let [exact, about] = [true, false].map(|exact| panel(place(id), &plan, exact));
        assert!(exact.exact && !about.exact && gap(&about) <= 1.0);
        let of = |read: &YearlyHeadlines| read.at(Headline::Emissions, FOCUS).unwrap();
        let gaps = exact.parts.iter().zip(&about.parts);
        let gaps = gaps.map(|(exact, about)| (of(&exact.part) - of(&about.part)).abs());
        let error = gaps.fold(0.0, f64::max) / of(&exact.whole).abs();
        // Strategies overlap more than headlines do: 1.1 % in Germany.
        assert!(error <= 0.015, "{id}: about is off by {error} of the whole");
    }
}

/// The final reply that a page gets for a country.
fn final_reply(facts: &Facts, query: &AttributionQuery) -> AttributionView {
    let mut asking = AttributionProgress::new(query, &bundle([facts]), true);
    let mut outcome = Outcome::of_totals(facts.place);
    let base_state = model::base_state_into(facts, &mut outcome);
    let mut before = AttributionView::of(facts.place, query, &asking);
    while let Some(choices) = asking.wanted() {
        model::run_ahead(&base_state, facts, choices, &mut outcome);
        asking.take(&outcome);
        let view = AttributionView::of(facts.place, query, &asking);
        assert!(view.awaited < before.awaited && (view.exact == (view.awaited == 0)));
        before = view;
    }
    before
}

#[test]
fn a_page_is_told_strategies_as_the_command_line_prints_them() {
    let facts = place("CHN");
    for scenario in [Scenario::PanelFuture, Scenario::Guides] {
        let query = AttributionQuery {
            choices: scenario.choices(),
            focus: FOCUS,
            per: Per::Total,
            over: Headline::Emissions,
        };
        let (view, of_bundle) = (final_reply(facts, &query), bundle([facts]));
        let by_strategy = RunningAttribution::by_strategy(&query.choices, &of_bundle, query.per, true);
        let answer = fed(
            facts,
            by_strategy.unwrap_or_else(|| RunningAttribution::new(&query.choices, &of_bundle, query.per, true)),
        );
        let sums = answer.by_strategy().unwrap();
        assert_eq!(
            (sums.len(), view.by_headline),
            (view.strategies.len(), scenario == Scenario::PanelFuture)
        );
        for (strategy, sum) in view.strategies.iter().zip(&sums) {
            assert_eq!(strategy.levers, sum.levers);
            assert_eq!(strategy.part, Headline::FIRST.map(|headline| sum.part.at(headline, FOCUS).unwrap()));
        }
        assert_eq!(view.document(), sums[0].strategy.document());
    }
}

#[test]
fn what_a_page_is_told_is_what_the_command_line_prints() {
    let facts = place("DEU");
    let query = AttributionQuery {
        choices: five(),
        focus: FOCUS,
        per: Per::Person,
        over: Headline::Emissions,
    };
    let view = final_reply(facts, &query);
    let answer = fed(facts, RunningAttribution::new(&query.choices, &bundle([facts]), query.per, true));
    assert_eq!((view.exact, view.awaited, view.shares.len()), (true, 0, 5));
    assert!(view.strategies.is_empty());
    for (at, headline) in Headline::FIRST.into_iter().enumerate() {
        let of = |read: &YearlyHeadlines| read.at(headline, FOCUS).unwrap();
        assert_eq!((view.nothing[at], view.whole[at]), (of(&answer.nothing), of(&answer.whole)));
        for (share, part) in view.shares.iter().zip(&answer.parts) {
            assert_eq!(share.lead, part.player.lead);
            assert_eq!(
                [share.part[at], share.alone[at], share.last[at]],
                [&part.part, &part.alone, &part.last].map(of)
            );
        }
        let sum: f64 = view.shares.iter().map(|share| share.part[at]).sum();
        assert!((sum - view.whole[at]).abs() <= 1e-9 * view.nothing[at].abs(), "{headline:?}");
    }
}
