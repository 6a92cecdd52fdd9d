//! Goal search: each answer meets the goal when it runs again, and a level lower by a tenth does not.

use crate::support::real::place;
use cairn_analysis::figure::need::Need;
use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
use cairn_analysis::findings::need::view::{self, Search};
use cairn_analysis::findings::need::{GoalSteps, NeedGoal, NeedPlan, PlaceGoal, Play, STEPS, evenly, least, map, single_lever_needs, top};
use cairn_core::choices::link::Per;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, LeverGroup, Theme};
use cairn_core::model::{self, Outcome, PlaceBaseState};
use cairn_core::year::Year;

/// A country with a goal.
struct CountryWithGoal<'a> {
    facts: &'a Facts,
    base_state: PlaceBaseState,
    outcome: Outcome,
    aim: PlaceGoal,
    runs: usize,
}

impl<'a> CountryWithGoal<'a> {
    fn new(id: &str, goal: &str) -> CountryWithGoal<'a> {
        let facts = place(id);
        let mut outcome = Outcome::of_totals(facts.place);
        let base_state = model::base_state_into(facts, &mut outcome);
        model::run_ahead(&base_state, facts, &Choices::default(), &mut outcome);
        let aim = PlaceGoal::new(NeedGoal::read(goal).unwrap(), &outcome);
        CountryWithGoal {
            facts,
            base_state,
            outcome,
            aim,
            runs: 0,
        }
    }

    fn run(&mut self, choices: &Choices) -> f64 {
        model::run_ahead(&self.base_state, self.facts, choices, &mut self.outcome);
        self.runs += 1;
        self.aim.value(&self.outcome)
    }

    fn goal(&self) -> NeedGoal {
        self.aim.goal
    }

    fn all(&self) -> Vec<Lever> {
        Play::All.levers(&self.facts.levers())
    }

    fn least(&mut self, start: &Choices, levers: &[Lever]) -> NeedPlan {
        least(&self.goal(), start, levers, |choices| self.run(choices))
    }

    fn evenly(&mut self, start: &Choices, levers: &[Lever]) -> Option<NeedPlan> {
        evenly(&self.goal(), start, levers, |choices| self.run(choices))
    }
}

#[test]
fn a_page_is_told_what_the_command_line_tells() {
    let moved = Choices::default().with(Lever::HomeSpace, Level::STEP_2);
    for (id, text, start) in [
        ("IND", "ghr:2050:-30", Choices::default()),
        ("DEU", "ghg:2050:-60", moved.clone()),
        ("DEU", "mar:2040:-30", moved),
        ("NGA", "cir:2050:25", Choices::default()),
    ] {
        let mut of = CountryWithGoal::new(id, text);
        let query = view::NeedQuery {
            choices: start.clone(),
            goal: of.goal(),
            power: false,
        };
        let mut search = Search::new(of.facts.place, query, of.aim.clone(), of.facts.levers(), false);
        while search.step(&mut |choices| of.run(choices)) {}
        let view = search.reply();
        let (goal, all) = (of.goal(), of.all());
        assert_eq!(view.now, of.run(&start), "{id} {text}");
        assert_eq!(
            view.alone,
            single_lever_needs(&goal, &start, &all, false, |choices| of.run(choices)),
            "{id} {text}"
        );
        let all_evenly = of.evenly(&start, &all);
        let evenly = all_evenly.unwrap_or_else(|| top(&goal, &start, &all, |choices| of.run(choices)));
        assert_eq!(view.evenly.as_ref(), Some(&evenly), "{id} {text}");
        assert_eq!(view.least.len(), view::LEVER_SETS.len());
        for (play, plan) in &view.least {
            assert_eq!(*plan, of.least(&start, &play.levers(&of.facts.levers())), "{id} {text} {play:?}");
        }
    }
}

#[test]
fn no_lever_or_headline_alone_reaches_more_than_the_first_and_clean_power_is_named() {
    let mut beyond = 0;
    for id in ["IND", "DEU", "NGA", "CHN", "USA", "BRA"] {
        let mut of = CountryWithGoal::new(id, "ghr:2050:-60");
        let (goal, offered) = (of.goal(), of.facts.levers());
        let mut searched = |power: bool| {
            let query = view::NeedQuery {
                choices: Choices::default(),
                goal,
                power,
            };
            let mut search = Search::new(of.facts.place, query, of.aim.clone(), offered.clone(), false);
            while search.step(&mut |choices| of.run(choices)) {}
            search.reply().clone()
        };
        let (without, with) = (searched(false), searched(true));
        assert_eq!(
            without.left_out.iter().map(|out| out.lever).collect::<Vec<Lever>>(),
            [Lever::CleanPower],
            "{id}"
        );
        assert!(with.left_out.is_empty() && with.alone.contains(&without.left_out[0]), "{id}");
        assert!(without.alone.iter().all(|one| one.lever != Lever::CleanPower), "{id}");
        let need = Need::of(&without);
        let first = need.levers().next().unwrap().result;
        for theme in Theme::ALL
            .into_iter()
            .filter(|theme| !matches!(theme, Theme::Power | Theme::Need | Theme::Batteries))
        {
            let all = theme
                .levers()
                .iter()
                .fold(Choices::default(), |choices, lever| choices.with(*lever, Level::TOP));
            assert!(
                of.run(&all) >= first - 1e-9,
                "{id} {theme:?}: the sentence names one that reaches less"
            );
        }
        beyond += usize::from(without.left_out[0].result < first);
    }
    assert!(beyond > 0, "clean power reaches more somewhere, so it must be named");
}

fn tenth_less(choices: &Choices, lever: Lever) -> Choices {
    let level = Level::from_tenths(choices.level(lever).tenths() - 1).unwrap();
    choices.clone().with(lever, level)
}

#[test]
fn a_lever_alone_meets_the_goal_where_it_is_said_and_a_tenth_less_does_not() {
    for (id, text) in [
        ("IND", "ghr:2050:-5"),
        ("DEU", "ghr:2050:-5"),
        ("NGA", "cir:2050:3"),
        ("CHN", "cum:2060:-3"),
    ] {
        let mut query = CountryWithGoal::new(id, text);
        let (goal, levers, start) = (query.goal(), query.all(), Choices::default());
        let found = single_lever_needs(&goal, &start, &levers, false, |choices| query.run(choices));
        assert!(found.iter().any(|one| one.meets) && found.iter().any(|one| !one.meets), "{id}");
        for one in &found {
            let choices = start.clone().with(one.lever, one.level);
            let whole = query.aim.value(&model::run(query.facts, &choices));
            assert!((whole - one.result).abs() <= 1e-9 * whole.abs().max(1.0), "{id} {}", one.lever.id());
            assert_eq!(goal.is_met(one.result), one.meets, "{id} {}", one.lever.id());
            if one.meets {
                assert!(!goal.is_met(query.run(&tenth_less(&choices, one.lever))), "{id} {}", one.lever.id());
            }
        }
        let coarse = single_lever_needs(&goal, &start, &levers, true, |choices| query.run(choices));
        let pairs = found.iter().zip(&coarse);
        assert!(
            pairs
                .clone()
                .all(|(fine, coarse)| fine.meets == coarse.meets && (!fine.meets || fine == coarse)),
            "{id}"
        );
    }
}

#[test]
fn plans_meet_the_goal_when_they_are_run_again_and_nothing_in_them_is_too_much() {
    for (id, text) in [
        ("IND", "ghr:2050:-30"),
        ("DEU", "ghg:2050:-50"),
        ("NGA", "pp:2050:1.1"),
        ("CHN", "mat:2060:-50"),
    ] {
        let mut query = CountryWithGoal::new(id, text);
        let (levers, start) = (query.all(), Choices::default());
        let goal = query.goal();
        let plan = query.least(&start, &levers);
        let even = query.evenly(&start, &levers).unwrap();
        for plan in [&plan, &even] {
            let whole = query.aim.value(&model::run(query.facts, &plan.choices));
            assert!(
                plan.meets && goal.is_met(whole) && (whole - plan.result).abs() < 1e-9,
                "{id}: {whole}"
            );
        }
        for (lever, _) in &plan.moved {
            assert!(!goal.is_met(query.run(&tenth_less(&plan.choices, *lever))), "{id} {}", lever.id());
        }
        let (_, level) = even.moved[0];
        let less = levers.iter().fold(start, |choices, lever| {
            choices.with(*lever, Level::from_tenths(level.tenths() - 1).unwrap())
        });
        assert!(!goal.is_met(query.run(&less)), "{id}: evenly at {level}");
        let sum: f64 = plan.moved.iter().map(|(_, level)| level.number()).sum();
        assert!((plan.effort - sum).abs() < 1e-9 && plan.effort <= even.effort, "{id}");
    }
}

#[test]
fn a_lever_in_play_runs_from_its_own_level_up_and_others_stay() {
    let mut query = CountryWithGoal::new("IND", "ghr:2050:-30");
    let start = Choices::default()
        .with(Lever::SteelMaking, Level::STEP_3)
        .with(Lever::HomeSpace, Level::STEP_2);
    let levers = Play::Of(LeverGroup::Improve).levers(&query.facts.levers());
    let plan = query.least(&start, &levers);
    for lever in Lever::ALL {
        let (own, found) = (start.level(lever), plan.choices.level(lever));
        assert!(found >= own && (found == own || levers.contains(&lever)), "{}", lever.id());
    }
    let even = query.evenly(&start, &levers).unwrap();
    assert!(even.choices.level(Lever::SteelMaking) >= Level::STEP_3 && even.choices.level(Lever::HomeSpace) == Level::STEP_2);
}

#[test]
fn what_is_met_already_takes_nothing_and_what_cannot_be_met_is_said() {
    let mut met = CountryWithGoal::new("DEU", "ghr:2050:0");
    let (levers, start) = (met.all(), Choices::default());
    let plan = met.least(&start, &levers);
    assert!(plan.meets && plan.effort == 0.0 && plan.choices == start && met.runs == 1);
    assert_eq!(met.evenly(&start, &levers).map(|plan| plan.effort), Some(0.0));
    let mut never = CountryWithGoal::new("DEU", "ghr:2050:-99");
    assert_eq!(never.evenly(&start, &levers), None);
    let goal = never.goal();
    let all = top(&goal, &start, &levers, |choices| never.run(choices));
    let best = never.least(&start, &levers);
    assert!(
        !all.meets && !best.meets && best.result <= all.result + 1.0,
        "{} {}",
        best.result,
        all.result
    );
    assert!(
        single_lever_needs(&goal, &start, &levers, false, |choices| never.run(choices))
            .iter()
            .all(|one| !one.meets)
    );
}

#[test]
fn a_lever_that_first_harms_and_then_helps_is_found_out() {
    let goal = NeedGoal::read("ghr:2050:-10").unwrap();
    let start = Choices::default();
    // Worst at 1, at 2 the same as at the start, met only from 2.9 to 3.6.
    let run = |choices: &Choices| {
        let level = choices.level(Lever::Retrofit).number();
        if level > 3.6 { 0.0 } else { level * (2.0 - level) * 4.0 }
    };
    let found = single_lever_needs(&goal, &start, &[Lever::Retrofit], false, run)[0];
    assert_eq!((found.meets, found.level.tenths()), (true, 29));
    let plan = evenly(&goal, &start, &[Lever::Retrofit], run).unwrap();
    assert_eq!((plan.moved[0].1.tenths(), plan.monotone), (29, false));
}

#[test]
fn goals_are_read_from_the_headlines() {
    let choices = Choices::default()
        .with(Lever::CleanHeat, Level::STEP_3)
        .with(Lever::Recovery, Level::TOP);
    let facts = place("DEU");
    let [reference, outcome] = [&Choices::default(), &choices].map(|choices| model::run(facts, choices));
    let [theirs, ours] = [&reference, &outcome].map(HeadlineSeries::of);
    let year = Year::of(2050);
    let of = |series: &HeadlineSeries, headline, year, per| series.at(headline, year, per).1;
    let total = |series, headline, year| of(series, headline, year, Per::Total);
    let percent = |own: f64, other: f64| (own / other - 1.0) * 100.0;
    let base = Year::of(2024);
    for (kind, known) in [
        (
            "ghg",
            percent(total(&ours, Headline::Emissions, year), total(&theirs, Headline::Emissions, base)),
        ),
        (
            "ghr",
            percent(total(&ours, Headline::Emissions, year), total(&theirs, Headline::Emissions, year)),
        ),
        (
            "cum",
            percent(total(&ours, Headline::Cumulative, year), total(&theirs, Headline::Cumulative, year)),
        ),
        (
            "mat",
            percent(
                total(&ours, Headline::NewMaterials, year),
                total(&theirs, Headline::NewMaterials, base),
            ),
        ),
        ("cir", total(&ours, Headline::Circular, year) * 100.0),
        ("pp", of(&ours, Headline::Emissions, year, Per::Person)),
    ] {
        let aim = PlaceGoal::new(NeedGoal::read(&format!("{kind}:2050:0")).unwrap(), &reference);
        let found = aim.value(&outcome);
        assert!(
            (found - known).abs() <= 1e-9 * known.abs().max(1.0),
            "{kind}: {found} is not {known}"
        );
    }
}

#[test]
fn a_map_holds_runs_and_its_line_parts_what_meets_from_what_does_not() {
    let mut query = CountryWithGoal::new("DEU", "ghr:2050:-20");
    let pair = [Lever::CleanHeat, Lever::SteelMaking];
    let goal = query.goal();
    let found = map(&goal, &Choices::default(), pair, STEPS, |choices| query.run(choices));
    for (along, up) in [(0, 0), (20, 0), (0, 20), (20, 20), (7, 13)] {
        let level = |at: usize| Level::from_tenths(u8::try_from(at * 2).unwrap()).unwrap();
        let choices = Choices::default().with(pair[0], level(along)).with(pair[1], level(up));
        assert_eq!(found.at(along, up), query.run(&choices));
    }
    assert!(found.moves() && query.runs == 1 + 441 + 5 - 1);
    for point in found.line.iter().flatten() {
        let [low, high] = [false, true].map(|up| {
            let place = |at: f64| {
                let at = at / 0.2;
                let near = at.round();
                let exact = if (at - near).abs() < 1e-9 {
                    near
                } else if up {
                    at.ceil()
                } else {
                    at.floor()
                };
                exact as usize
            };
            found.at(place(point[0]), place(point[1]))
        });
        assert!(goal.is_met(low) != goal.is_met(high), "{point:?}: {low} and {high}");
    }
}

/// For 30 % less than the reference in 2050: the least effort and the even level of all levers. First today's values,
/// then those of earlier facts with 23 levers. Nothing was fitted to these. The model has moved since: sectors,
/// thirteen levers, and the materials of plants, lines and machines were added. The share of each addition is not
/// known.
const EFFORTS: [(&str, f64, u8, f64, u8); 2] = [("IND", 21.8, 22, 19.1, 27), ("DEU", 9.9, 16, 10.2, 22)];

#[test]
fn efforts_of_two_places_are_those_written_here() {
    let mut efforts = Vec::new();
    let mut near = true;
    for (id, effort, even, before, even_before) in EFFORTS {
        let mut query = CountryWithGoal::new(id, "ghr:2050:-30");
        let levers = query.all();
        let plan = query.least(&Choices::default(), &levers);
        let runs = query.runs;
        let level = query.evenly(&Choices::default(), &levers).map(|plan| plan.moved[0].1.tenths());
        near &= (plan.effort - effort).abs() < 0.35 && level.is_some_and(|level| level.abs_diff(even) <= 1);
        efforts.push((id, plan.effort, before, level, even_before, plan.moved, runs));
    }
    assert!(near, "{efforts:?}");
}
