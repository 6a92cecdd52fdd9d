//! Finding: the page's headline. Before a move it is a finding on the place; after it, the plan's effect on the chosen
//! result, and the largest part of it.
//!
//! Out of scope: the attribution of a plan to its parts.

use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::board::Board;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::findings::effects::{Effects, Mover};
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::findings::largest::largest;
use cairn_analysis::words::names::{self, HeadlineTexts};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Chart;
use cairn_core::kind::{Storyline, Theme};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// A smaller change, as a share of the whole, counts as hardly any.
const HARDLY: f64 = 0.005;

/// The headline of the place or of the plan; without effects, the largest part is left out.
pub(crate) fn finding(words: &Words, state: &ExplorerState, effects: Option<&Effects>) -> String {
    let board: &Board = &state.board;
    if board.view.choices.is_reference() {
        if let Some(change) = path(board) {
            let key = if change < 0.0 { Key::FindingFalls } else { Key::FindingRises };
            let [from, year] = [Year::RECONSTRUCTED, board.view.focus].map(|year| words.year(year));
            let with = [("share", &*words.share(change.abs())), ("from", &*from), ("year", &*year)];
            return words.fill(key, &with);
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
    if key == same {
        return line;
    }
    let whole = || words.fill(Key::FindingPlan, &[("line", &line)]);
    effects.and_then(|effects| most(words, state, effects, &line)).unwrap_or_else(whole)
}

/// The question behind the finding on today's path; none once a plan is chosen, and where the finding is another.
pub(crate) fn ask<'a>(words: &'a Words, board: &Board) -> Option<&'a str> {
    let change = path(board).filter(|_| board.view.choices.is_reference())?;
    Some(words.say(if change < 0.0 { Key::FindingFallsAsk } else { Key::FindingRisesAsk }))
}

/// The change of emissions on today's path, if they are the chosen result; none for any other result, and if they hardly
/// change.
fn path(board: &Board) -> Option<f64> {
    let is_path = |figure: &&Figure| figure.id == Chart::Causes && figure.lens == Lens::default();
    let figure = board
        .figures
        .iter()
        .find(is_path)
        .filter(|_| board.view.result == Headline::Emissions)?;
    let total = figure.total();
    let at = |year: Year| total.get(year.index().checked_sub(figure.first.index())?).copied();
    let [now, then] = [at(Year::RECONSTRUCTED)?, at(board.view.focus)?];
    let change = if now > 0.0 { (then - now) / now } else { 0.0 };
    (change.abs() >= HARDLY).then_some(change)
}

/// The line of a plan with the largest part of the result, and its share if it is no more than half; none for a plan of one
/// part. A theme is a phrase in the sentence. Any other mover is named behind a colon, and so is every mover of a share, of
/// which no part is "most of it": only its change has parts.
fn most(words: &Words, state: &ExplorerState, effects: &Effects, line: &str) -> Option<String> {
    let shown = state.board.view.result;
    let most = largest(&state.parts_in(effects, shown))?;
    let part = effects.parts.get(most.index)?.mover;
    let theme = theme(effects, part).filter(|_| shown.columns().unit != Unit::Share);
    let key = match (theme.is_some(), most.is_most()) {
        (true, true) => Key::FindingMostFrom,
        (true, false) => Key::FindingLargestFrom,
        (false, true) => Key::FindingMost,
        (false, false) => Key::FindingLargest,
    };
    let named = match theme {
        Some(theme) => ("part", words.say(names::theme_texts(theme)[1])),
        None => ("lever", mover(words, effects, part)),
    };
    let with = [("line", line), named, ("share", &words.share(most.share))];
    Some(words.fill(key, if most.is_most() { &with[..2] } else { &with }))
}

/// The theme that a mover moves as a whole; none if it moves anything else.
fn theme(effects: &Effects, mover: Mover) -> Option<Theme> {
    let Mover::Lever(lever) = mover else { return None };
    let led = |theme: &Theme| theme.levers().first() == Some(&lever);
    Theme::ALL.into_iter().find(led).filter(|_| !effects.query.full)
}

/// The name of a mover.
pub(crate) fn mover<'a>(words: &'a Words, effects: &Effects, mover: Mover) -> &'a str {
    words.say(match mover {
        Mover::Background if effects.query.choices.background.storyline == Storyline::Out => Key::BackgroundOut,
        Mover::Background => Key::BackgroundTitle,
        Mover::Form => names::form(effects.query.choices.form),
        Mover::Panel => Key::ScenarioRecc,
        Mover::Lever(lever) => theme(effects, mover).map_or(names::lever(lever)[0], names::theme),
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
                let text = finding(&words, &state, None);
                let HeadlineTexts { less, more, same, .. } = names::headline_texts(result);
                if *plan == Choices::default() || text == words.say(same) {
                    continue;
                }
                let [yours, reference] = words.quantities([reading.yours, reading.reference], reading.unit);
                let change = (reading.yours - reading.reference) / reading.reference.abs();
                let share = words.share(change.abs());
                let number = text.contains(&share) || text.contains(&yours) && text.contains(&reference);
                let is_small = change.abs() < HARDLY || reading.reference == 0.0;
                assert!(number || is_small, "{what}: {text} for {share}, {yours}");
                // It is the sentence of this result and of this direction.
                let key = if change < 0.0 { less } else { more };
                let fixed = |piece: &str| text.contains(piece.split_once('}').map_or(piece, |(_, after)| after));
                assert!(is_small || words.say(key).split('{').all(fixed), "{what}: {text}");
                assert!(is_small || text.ends_with('.') && !text.contains("Your plan"), "{what}: {text}");
                titles += 1;
            }
        }
        assert!(titles > 500, "{titles} titles were compared");
    }
}
