//! One attribution: the list of the page, the comparison and the brief agree with `who`; rounded parts add up.

use crate::real;
use cairn_analysis::findings::attribution::{Attribution, RunningAttribution};
use cairn_analysis::findings::compare::{CompareSide, Measure, Sides, causes};
use cairn_analysis::findings::effects::{EffectsQuery, numbers};
use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
use cairn_analysis::findings::largest::largest;
use cairn_analysis::findings::{brief, effects};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, Theme};
use cairn_core::model::{self, Outcome};
use cairn_core::unit::rounding::adding_up;
use cairn_core::year::Year;

const FOCUS: Year = Year::of(2050);

/// Five levers of five headlines.
fn five() -> Choices {
    Choices::default()
        .with(Lever::HomeSpace, Level::TOP)
        .with(Lever::BuildingLife, Level::TOP)
        .with(Lever::BuildingDesign, Level::TOP)
        .with(Lever::SteelMaking, Level::TOP)
        .with(Lever::CleanHeat, Level::STEP_3)
}

/// Places spread over the list.
fn places() -> impl Iterator<Item = &'static Facts> {
    real::world().places.iter().filter(|facts| facts.listed).step_by(11)
}

/// Runs of one place, each made once.
struct Runs<'a> {
    facts: &'a Facts,
    base_state: model::PlaceBaseState,
    outcome: Outcome,
}

impl<'a> Runs<'a> {
    fn of(facts: &'a Facts) -> Runs<'a> {
        let mut outcome = Outcome::of_totals(facts.place);
        let base_state = model::base_state_into(facts, &mut outcome);
        Runs {
            facts,
            base_state,
            outcome,
        }
    }

    fn run(&mut self, choices: &Choices) -> &Outcome {
        model::run_ahead(&self.base_state, self.facts, choices, &mut self.outcome);
        &self.outcome
    }

    fn attribution(&mut self, plan: &Choices) -> Attribution {
        let mut who = RunningAttribution::new(plan, &[], Per::Total, true);
        while let Some(choices) = who.wanted().cloned() {
            who.take(self.run(&choices));
        }
        who.answer().unwrap()
    }

    /// The list of the page.
    fn effects(&mut self, plan: &Choices) -> effects::Effects {
        let query = EffectsQuery {
            choices: plan.clone(),
            focus: FOCUS,
            per: Per::Total,
            full: false,
            tops: false,
            city: false,
            cheap: true,
        };
        let known: Vec<(Choices, effects::HeadlineValues)> = query
            .runs()
            .into_iter()
            .map(|choices| {
                let read = numbers(&HeadlineSeries::of(self.run(&choices)), FOCUS, Per::Total);
                (choices, read)
            })
            .collect();
        let find = |choices: &Choices| known.iter().find(|(own, _)| own == choices).map(|(_, read)| *read);
        query.effects(self.facts.place, &find)
    }

    /// Parts of emissions in the comparison of a plan with today's path.
    fn compared(&mut self, plan: &Choices) -> Vec<f64> {
        let place = self.facts.place;
        let pair = Sides {
            sides: [Choices::default(), plan.clone()]
                .map(|choices| CompareSide { place, choices })
                .to_vec(),
            focus: FOCUS,
            per: Per::Total,
            shown: Measure::Emissions,
        };
        assert!(causes::is_exact(&pair));
        let read: Vec<causes::DifferenceResults> = causes::runs(&pair)
            .map(|choices| causes::focus_results(self.run(&choices), Per::Total, FOCUS))
            .collect();
        causes::parts(&pair, &read).iter().map(|part| part.change[0]).collect()
    }
}

#[test]
fn the_list_and_the_comparison_give_the_parts_of_who() {
    let plan = five();
    for facts in places() {
        let mut runs = Runs::of(facts);
        let (who, effects, compared) = (runs.attribution(&plan), runs.effects(&plan), runs.compared(&plan));
        assert!(who.exact && effects.query.is_exact() && effects.awaited == 0, "{}", facts.place);
        let values: Vec<f64> = who
            .parts
            .iter()
            .map(|part| part.part.at(Headline::Emissions, FOCUS).unwrap())
            .collect();
        let listed: Vec<f64> = effects.parts.iter().map(|part| part.change[Headline::Emissions as usize]).collect();
        let room = 1e-9 * values.iter().map(|part| part.abs()).sum::<f64>();
        for found in [&listed, &compared] {
            let near = values.iter().zip(found).all(|(known, found)| (known - found).abs() <= room);
            assert!(found.len() == 5 && near, "{}: {found:?} is not {values:?}", facts.place);
        }
        for decimals in 0..4 {
            let [one, other] = [&values, &listed].map(|parts| adding_up(parts, decimals));
            assert_eq!(one, other, "{}: the digits differ", facts.place);
        }
    }
}

/// Sum of the parts of `who` for each theme, in the order of themes.
fn by_theme(who: &Attribution) -> Vec<f64> {
    let of = |theme: Theme| {
        let own = who.parts.iter().filter(|part| part.player.lead.theme() == theme);
        let parts: Vec<f64> = own.map(|part| part.part.at(Headline::Emissions, FOCUS).unwrap()).collect();
        (!parts.is_empty()).then(|| parts.iter().sum())
    };
    Theme::ALL.into_iter().filter_map(of).collect()
}

#[test]
fn the_comparison_gives_the_parts_of_who_of_eight_levers_too() {
    let plan = five()
        .with(Lever::WorkSpace, Level::STEP_2)
        .with(Lever::VehicleLife, Level::TOP)
        .with(Lever::CementMaking, Level::STEP_3);
    for facts in places().step_by(4) {
        let mut runs = Runs::of(facts);
        let (who, compared) = (by_theme(&runs.attribution(&plan)), runs.compared(&plan));
        let room = 1e-9 * who.iter().map(|part| part.abs()).sum::<f64>();
        let near = who.iter().zip(&compared).all(|(known, found)| (known - found).abs() <= room);
        assert!(who.len() == compared.len() && near, "{}: {compared:?} is not {who:?}", facts.place);
    }
}

#[test]
fn rounded_parts_of_many_places_add_up_to_the_rounded_whole() {
    for facts in places() {
        let mut runs = Runs::of(facts);
        for plan in [five(), Scenario::Shift.choices(), Scenario::All.choices()] {
            let effects = runs.effects(&plan);
            for headline in Headline::ALL {
                let parts: Vec<f64> = effects.parts.iter().map(|part| part.change[headline as usize]).collect();
                for decimals in 0..4_u8 {
                    let unit = libm::pow(10.0, f64::from(decimals));
                    let written = adding_up(&parts, decimals);
                    let sum = (written.iter().sum::<f64>() * unit).round();
                    let whole = (parts.iter().map(|part| part * unit).sum::<f64>()).round();
                    assert_eq!(sum, whole, "{} {headline:?}: {written:?}", facts.place);
                    let far = written
                        .iter()
                        .zip(&parts)
                        .any(|(text, part)| (text - part).abs() * unit > 1.0 + 1e-6);
                    assert!(!far, "{}: no part moves by more than one digit", facts.place);
                }
            }
        }
    }
}

#[test]
fn most_of_a_plan_is_said_only_of_more_than_half() {
    let mut shares = Vec::new();
    for facts in places() {
        let effects = Runs::of(facts).effects(&Scenario::All.choices());
        for headline in [Headline::Emissions, Headline::NewMaterials] {
            let parts: Vec<f64> = effects.parts.iter().map(|part| part.change[headline as usize]).collect();
            let Some(found) = largest(&parts) else { continue };
            let whole: f64 = parts.iter().sum();
            assert_eq!(found.is_most(), parts[found.index] / whole > 0.5, "{}", facts.place);
            shares.push(found.share);
        }
    }
    let most = shares.iter().filter(|share| **share > 0.5).count();
    assert!(
        most < shares.len() / 2,
        "of most plans no lever does most: {most} of {}",
        shares.len()
    );
}

#[test]
fn a_brief_ranks_its_measures_as_who_does() {
    let plan = Scenario::All.choices();
    for id in ["IND", "DEU", "NGA", "BRA"] {
        let facts = real::world().places.iter().find(|facts| facts.place.as_str() == id).unwrap();
        let who = Runs::of(facts).attribution(&plan);
        let query = |result: Headline| brief::BriefQuery {
            choices: plan.clone(),
            taken: true,
            focus: FOCUS,
            result,
        };
        // Each result is read from the same runs.
        let made: Vec<(Choices, brief::BriefRun)> = query(Headline::Emissions)
            .runs()
            .into_iter()
            .map(|choices| {
                let outcome = model::run(facts, &choices);
                (choices, brief::BriefRun::of(&outcome))
            })
            .collect();
        for (result, count) in [
            (Headline::Emissions, brief::NAMED),
            (Headline::Cumulative, brief::NAMED),
            (Headline::NewMaterials, 1),
            (Headline::Circular, 1),
        ] {
            let sign = if result.columns().more_is_better { -1.0 } else { 1.0 };
            let part = |answer: &cairn_analysis::findings::attribution::PlayerPart| sign * answer.part.at(result, FOCUS).unwrap();
            let mut known: Vec<(Lever, f64)> = who.parts.iter().map(|of| (of.player.lead, part(of))).collect();
            known.sort_by(|one, other| one.1.total_cmp(&other.1));
            let view = query(result).reply(&|choices| made.iter().find(|(own, _)| own == choices).map(|(_, run)| run));
            // A measure is of a theme, though its amounts are those of the lever that does most.
            let theme = |lever: Lever| Theme::ALL.into_iter().map(Theme::levers).find(|levers| levers.contains(&lever));
            let first = |measure: &brief::BriefMeasure| theme(measure.lever).map_or(measure.lever, |levers| levers[0]);
            let named: Vec<Lever> = view.measures.iter().take(count).map(first).collect();
            let wanted: Vec<Lever> = known.iter().take(count).map(|(lever, _)| *lever).collect();
            assert_eq!(named, wanted, "{id} {result:?}: {known:?}");
            // The whole change is that of the headline.
            let [theirs, yours] = view.result();
            let change: f64 = who.parts.iter().map(|of| of.part.at(result, FOCUS).unwrap()).sum();
            assert!((yours - theirs - change).abs() < 1e-6 * theirs.abs(), "{id} {result:?}");
        }
    }
}
