//! Finding: the page's headline. Before a move it is a finding on the place; after it, the plan's effect on the chosen
//! result, and the largest part of it.
//!
//! Out of scope: the attribution of a plan to its parts.

use crate::site::part::result::name;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::Board;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::findings::effects::{Effects, Mover};
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::findings::largest::largest;
use cairn_analysis::words::names::{self, HeadlineTexts};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Chart;
use cairn_core::kind::{Storyline, Theme};
use cairn_core::year::Year;

/// A smaller change, as a share of the whole, counts as hardly any.
const HARDLY: f64 = 0.005;

/// The headline of the place or of the plan; without effects, the largest part is left out.
pub(crate) fn finding(words: &Words, state: &ExplorerState, effects: Option<&Effects>) -> String {
    let board: &Board = &state.board;
    if board.view.choices == Default::default() {
        if let Some(said) = path(words, board) {
            return said;
        }
        let with = [("share", words.share(board.still_to_build[0])), ("year", words.year(Year::LAST))];
        return words.fill(Key::FindingStill, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    }
    let result = state.board.view.result;
    let of = |reading: &&HeadlineReading| reading.headline == result;
    let Some(reading) = board.readings.iter().find(of) else {
        return String::new();
    };
    let change = if reading.reference == 0.0 {
        0.0
    } else {
        (reading.yours - reading.reference) / reading.reference.abs()
    };
    let HeadlineTexts { less, more, same, .. } = names::headline_texts(result);
    let key = match change {
        change if change.abs() < HARDLY => same,
        change if change < 0.0 => less,
        _ => more,
    };
    let [yours, reference] = words.quantities([reading.yours, reading.reference], reading.unit);
    let with = [
        ("share", words.share(change.abs())),
        ("year", words.year(board.view.focus)),
        ("last", words.year(Year::LAST)),
        ("yours", yours),
        ("reference", reference),
    ];
    let line = words.fill(key, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    match effects
        .filter(|_| key != same)
        .and_then(|effects| most(words, state, effects, result))
    {
        Some(most) => [&line, " ", &most].concat(),
        None => line,
    }
}

/// The way of emissions on today's path, if they are the chosen result; none for any other result, and if they hardly
/// change.
fn path(words: &Words, board: &Board) -> Option<String> {
    let figure = board.figures.first()?;
    if board.view.result != Headline::Emissions || figure.id != Chart::Causes || figure.lens != Lens::default() {
        return None;
    }
    let total = figure.total();
    let at = |year: Year| total.get(year.index().checked_sub(figure.first.index())?).copied();
    let [now, then] = [at(Year::RECONSTRUCTED)?, at(board.view.focus)?];
    let change = if now > 0.0 { (then - now) / now } else { 0.0 };
    if change.abs() < HARDLY {
        return None;
    }
    let key = if change < 0.0 { Key::FindingFalls } else { Key::FindingRises };
    let with = [("share", words.share(change.abs())), ("year", words.year(board.view.focus))];
    Some(words.fill(key, &with.each_ref().map(|(name, text)| (*name, text.as_str()))))
}

/// The largest part of a result, with its share if it is no more than half; none for a plan of one part.
fn most(words: &Words, state: &ExplorerState, effects: &Effects, shown: Headline) -> Option<String> {
    let most = largest(&state.parts_in(effects, shown))?;
    let key = if most.is_most() { Key::FindingMost } else { Key::FindingLargest };
    let with = [
        ("result", words.say(name(shown))),
        ("lever", mover(words, effects, effects.parts.get(most.index)?.mover)),
        ("share", &words.share(most.share)),
    ];
    Some(words.fill(key, if most.is_most() { &with[..2] } else { &with }))
}

/// The name of a mover.
pub(crate) fn mover<'a>(words: &'a Words, effects: &Effects, mover: Mover) -> &'a str {
    words.say(match mover {
        Mover::Background if effects.query.choices.background.storyline == Storyline::Out => Key::BackgroundOut,
        Mover::Background => Key::BackgroundTitle,
        Mover::Form => names::form(effects.query.choices.form),
        Mover::Panel => Key::ScenarioRecc,
        Mover::Lever(lever) => {
            let theme = Theme::ALL.into_iter().find(|theme| theme.levers().first() == Some(&lever));
            theme.filter(|_| !effects.query.full).map_or(names::lever(lever)[0], names::theme)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use cairn_analysis::figure::MarkShape;
    use cairn_analysis::figure::board::{self, View};
    use cairn_analysis::findings::effects::EffectsQuery;
    use cairn_core::choices::scenario::Scenario;
    use cairn_core::choices::{Choices, Level};
    use cairn_core::facts::{Facts, pack};
    use cairn_core::kind::{Counting, Language, Lever};
    use cairn_core::model;

    /// Today's path, all measures, and three plans that no scenario holds.
    fn plans() -> Vec<Choices> {
        let mut plans = vec![Choices::default(), Scenario::All.choices()];
        for seed in 0..3_usize {
            let levers = Lever::ALL.into_iter().skip(2 * seed + 1).step_by(7);
            plans.push(levers.fold(Choices::default(), |plan, lever| plan.with(lever, Level::STEP_3)));
        }
        plans
    }

    /// The number that the large figure shows for a result.
    fn drawn(board: &Board, result: Headline) -> f64 {
        let figure = &board.figures[0];
        let is_sum = result.columns().counting == Counting::Sum;
        let year = if is_sum { Year::LAST } else { board.view.focus };
        let line = figure.marks.iter().find(|mark| mark.shape == MarkShape::Line);
        let value = if result == Headline::NewMaterials {
            // The lowest band, below what is made from scrap or reused.
            figure.marks.first().and_then(|mark| mark.value(figure, year))
        } else if figure.is_stacked() {
            figure.total().get(year.index() - figure.first.index()).copied()
        } else {
            line.and_then(|line| line.value(figure, year))
        };
        value.unwrap_or(f64::NAN)
    }

    fn page(facts: &Facts, runs: [&model::Outcome; 2], plan: &Choices, result: Headline) -> ExplorerState {
        let view = View {
            choices: plan.clone(),
            charts: View::charts_of(result),
            lenses: View::lenses_of(result),
            result,
            ..View::default()
        };
        let [reference, outcome] = runs;
        let board = board::board("0.1-26a", facts, outcome, reference, &view);
        let query = EffectsQuery {
            choices: plan.clone(),
            focus: view.focus,
            per: view.per,
            full: false,
            tops: false,
            city: false,
            cheap: true,
        };
        let effects = query.effects(board.place, &|_| None);
        ExplorerState::start(Rc::new(board), Rc::new(board::about(facts)), Rc::new(effects))
    }

    #[test]
    fn title_and_figure_have_the_number_of_the_chosen_result_under_five_plans_everywhere() {
        let [facts, roads] = ["world.pack", "roads.pack"].map(|name| {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static/facts/");
            std::fs::read([folder, name].concat()).unwrap()
        });
        let (world, words) = (pack::joined(&facts, &roads).unwrap(), Words::embedded(Language::English));
        let (plans, mut titles) = (plans(), 0);
        for (index, facts) in world.places.iter().enumerate() {
            let reference = model::run(facts, &Choices::default());
            for (turn, plan) in plans.iter().enumerate() {
                let result = Headline::ALL[(index + turn) % Headline::ALL.len()];
                let outcome = model::run(facts, plan);
                let state = page(facts, [&reference, &outcome], plan, result);
                let what = format!("{} {} {turn}", facts.place, result.id());
                let reading = state.board.readings.iter().find(|reading| reading.headline == result).unwrap();
                let shown = drawn(&state.board, result);
                assert!(
                    (shown - reading.yours).abs() <= 1e-9 * reading.yours.abs(),
                    "{what}: {shown}, {}",
                    reading.yours
                );
                let said = finding(&words, &state, None);
                let HeadlineTexts { less, more, same, .. } = names::headline_texts(result);
                if *plan == Choices::default() || said == words.say(same) {
                    continue;
                }
                let [yours, reference] = words.quantities([reading.yours, reading.reference], reading.unit);
                let change = (reading.yours - reading.reference) / reading.reference.abs();
                let share = words.share(change.abs());
                let number = said.contains(&share) || said.contains(&yours) && said.contains(&reference);
                let is_small = change.abs() < HARDLY || reading.reference == 0.0;
                assert!(number || is_small, "{what}: {said} for {share}, {yours}");
                // It is the sentence of this result and of this direction.
                let key = if change < 0.0 { less } else { more };
                let head = words.say(key).split('{').next().unwrap_or_default();
                assert!(is_small || said.starts_with(head), "{what}: {said}");
                titles += 1;
            }
        }
        assert!(titles > 500, "{titles} titles were compared");
    }
}
