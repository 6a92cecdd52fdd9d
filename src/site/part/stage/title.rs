//! Title: the first line of a stage: the place, and the name of the plan or its finding.
//!
//! Out of scope: the text of the finding.

use crate::site::part::finding::finding;
use crate::site::part::lever::moves_nothing;
use crate::site::part::share::{built_in, called};
use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::lever::LeverReading;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Level;

/// The title of the view: the name of the plan, or the finding. While results are covered or unknown it says only what
/// is chosen.
pub(super) fn title(words: &Words, state: &ExplorerState, covered: bool) -> String {
    let chosen = state.board.view.choices != Default::default();
    if chosen && state.name.is_empty() && !covered && !state.waits() {
        finding(words, state, state.parts())
    } else if covered {
        what_if(words, state)
    } else {
        called(words, state)
    }
}

/// What the audience may guess about: the plan, or the amount of its first lever.
fn what_if(words: &Words, state: &ExplorerState) -> String {
    let moved = |step: &&LeverReading| step.level > Level::NONE && !moves_nothing(words, step);
    let first = state
        .board
        .levers
        .iter()
        .find(moved)
        .filter(|_| state.name.is_empty() && built_in(state).is_none());
    first.map_or_else(
        || called(words, state),
        |step| {
            let [yours, reference] = [step.yours, step.reference].map(|value| words.quantity(value, step.unit));
            let with = [
                ("lever", words.say(names::lever(step.lever)[0])),
                ("yours", &yours),
                ("reference", &reference),
            ];
            words.fill(Key::StageWhatIf, &with)
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use crate::site::state::explore::Action;
    use cairn_analysis::figure::board::{self, View};
    use cairn_analysis::findings::effects::{EffectsQuery, numbers};
    use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
    use cairn_core::choices::Choices;
    use cairn_core::choices::link::text::Plain;
    use cairn_core::choices::scenario::Scenario;
    use cairn_core::facts::{World, pack};
    use cairn_core::kind::Language;
    use cairn_core::model;
    use cairn_core::place::PlaceId;
    use yew::Reducible;

    /// The page of India under a plan and for a result, with all effects known.
    fn page(world: &World, choices: &Choices, result: Headline) -> Rc<ExplorerState> {
        let facts = world.place(PlaceId::parse("IND").unwrap()).unwrap();
        let view = View {
            choices: choices.clone(),
            result,
            ..View::default()
        };
        let run = |choices: &Choices| model::run(facts, choices);
        let board = board::board("0.1-26a", facts, &run(choices), &run(&Choices::default()), &view);
        let query = EffectsQuery {
            choices: choices.clone(),
            focus: view.focus,
            per: view.per,
            full: false,
            tops: false,
            city: false,
            cheap: true,
        };
        let known = |choices: &Choices| Some(numbers(&HeadlineSeries::of(&run(choices)), view.focus, view.per));
        let effects = query.effects(board.place, &known);
        Rc::new(ExplorerState::start(Rc::new(board), Rc::new(board::about(facts)), Rc::new(effects)))
    }

    #[test]
    fn the_title_is_the_finding_of_the_chosen_result_or_the_name() {
        let [facts, roads] = ["world.pack", "roads.pack"].map(|name| {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static/facts/");
            std::fs::read([folder, name].concat()).unwrap()
        });
        let (world, words) = (pack::joined(&facts, &roads).unwrap(), Words::embedded(Language::English));
        let plan = Choices::default()
            .with(cairn_core::kind::Lever::BuildingLife, Level::TOP)
            .with(cairn_core::kind::Lever::SteelMaking, Level::TOP);
        for (result, about) in [
            (Headline::Emissions, "lower emissions"),
            (Headline::NewMaterials, "less new material"),
        ] {
            let state = page(&world, &plan, result);
            let text = title(&words, &state, false);
            assert!(text.contains(about) && text.contains("2050"), "{text}");
            assert_eq!(text, finding(&words, &state, state.parts()), "the stage says what the page says");
            // A covered stage keeps the result and the largest part to itself.
            let covered = title(&words, &state, true);
            assert!(!covered.contains('%') && !covered.contains("largest"), "{covered}");
            let named = state.reduce(Action::Name(Plain::clean("Long life")));
            assert!(title(&words, &named, false).contains("Long life"));
        }
        let scenario = page(&world, &Scenario::Improve.choices(), Headline::Emissions);
        assert!(
            title(&words, &scenario, false).contains("lower emissions"),
            "not the name of a scenario"
        );
        let still = page(&world, &Choices::default(), Headline::Emissions);
        assert_eq!(title(&words, &still, false), words.say(names::scenario(Scenario::Reference)));
    }
}
