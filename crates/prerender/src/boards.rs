//! Boards: the initial screen of each place, with default levers. Each country runs once and joins all its groups. The
//! effect of each headline lever alone is measured too, and the lever of a group that does most.
//!
//! Out of scope: pages.

use std::rc::Rc;

use cairn_analysis::export;
use cairn_analysis::figure::board::{self, Board, BoardPlace, View};
use cairn_analysis::findings::effects::{Effects, EffectsQuery, numbers};
use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
use cairn_analysis::findings::lever::sum::SummedLevers;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::facts::{Facts, World};
use cairn_core::model::{self, Outcome, OutcomeSum};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::{Stretch, Year};

/// Screens of all places: regions, groups and the world, then countries.
pub fn boards(world: &World) -> Vec<(Rc<Board>, Rc<BoardPlace>, Rc<Effects>)> {
    let view = View::default();
    let release = export::release(&world.release);
    let mut sums: Vec<WiderPlaceSum<'_>> = Wider::ALL.into_iter().filter_map(WiderPlaceSum::of).collect();
    let mut countries = Vec::new();
    for facts in &world.places {
        let outcome = model::run(facts, &view.choices);
        for sum in sums.iter_mut().filter(|sum| facts.is_within(sum.wider)) {
            sum.join(facts, &outcome);
        }
        if facts.listed {
            let board = board::board(&release, facts, &outcome, &outcome, &view);
            countries.push((Rc::new(board), Rc::new(board::about(facts))));
        }
    }
    let wider = sums.into_iter().map(|sum| sum.board(&release, &view));
    let boards: Vec<(Rc<Board>, Rc<BoardPlace>)> = wider.chain(countries).collect();
    let query = lever_effects(view.focus);
    let runs: Vec<WorldRun> = query
        .runs()
        .into_iter()
        .map(|choices| WorldRun {
            places: each(world, &choices),
            choices,
        })
        .collect();
    let among = runs
        .first()
        .map_or_else(Vec::new, |run| emissions_by_place(world, &run.places, view.focus));
    let with_effects = |(board, mut about): (Rc<Board>, Rc<BoardPlace>)| {
        let effects = Rc::new(effects(&board, &query, &runs));
        Rc::make_mut(&mut about).among.clone_from(&among);
        (board, about, effects)
    };
    boards.into_iter().map(with_effects).collect()
}

/// Emissions per person of every listed country in a year, in hundredths of a tonne, ordered by place.
fn emissions_by_place(world: &World, run: &[(PlaceId, HeadlineSeries)], focus: Year) -> Vec<u32> {
    let is_listed = |place: PlaceId| world.places.iter().any(|facts| facts.place == place && facts.listed);
    let mut all: Vec<(PlaceId, u32)> = run
        .iter()
        .filter(|(place, _)| is_listed(*place))
        .map(|(place, series)| {
            (
                *place,
                (series.at(Headline::Emissions, focus, Per::Person).1 * 100.0).round() as u32,
            )
        })
        .collect();
    all.sort_unstable();
    all.into_iter().map(|(_, value)| value).collect()
}

/// The headlines of every place under choices.
fn each(world: &World, choices: &Choices) -> Vec<(PlaceId, HeadlineSeries)> {
    let mut sums: Vec<(Wider, Outcome)> = Wider::ALL
        .into_iter()
        .filter_map(|wider| Some((wider, Outcome::empty(wider.id()?))))
        .collect();
    let mut found = Vec::new();
    for facts in &world.places {
        let outcome = model::run(facts, choices);
        // In the world's sum, an exporter of used cars acts as all countries together do.
        let together = (facts.cars.exported.value > 0.0)
            .then_some(Wider::World.id())
            .flatten()
            .map(|whole| model::run_within(whole, facts, choices));
        for (wider, sum) in sums.iter_mut().filter(|(wider, _)| facts.is_within(*wider)) {
            let outcome = together.as_ref().filter(|_| *wider == Wider::World).unwrap_or(&outcome);
            sum.add(outcome, Stretch::HISTORY);
            sum.add(outcome, Stretch::AHEAD);
        }
        found.push((facts.place, HeadlineSeries::of(&outcome)));
    }
    found.extend(sums.iter().map(|(_, sum)| (sum.place, HeadlineSeries::of(sum))));
    found
}

/// A run of every place.
struct WorldRun {
    choices: Choices,
    places: Vec<(PlaceId, HeadlineSeries)>,
}

/// The query for the effects of headline levers on today's path.
fn lever_effects(focus: Year) -> EffectsQuery {
    EffectsQuery {
        choices: Choices::default(),
        focus,
        per: Per::Total,
        full: false,
        tops: true,
        city: false,
        cheap: true,
    }
}

/// Effects of a place's headline levers.
fn effects(board: &Board, query: &EffectsQuery, runs: &[WorldRun]) -> Effects {
    let lookup = |choices: &Choices| {
        let run = runs.iter().find(|run| run.choices == *choices)?;
        let own = run.places.iter().find(|(place, _)| *place == board.place);
        own.map(|(_, series)| numbers(series, query.focus, query.per))
    };
    query.effects(board.place, &lookup)
}

/// A place larger than a country, to which members are added.
struct WiderPlaceSum<'a> {
    wider: Wider,
    members: Vec<&'a Facts>,
    dealt: OutcomeSum,
    levers: SummedLevers<'a>,
    about: BoardPlace,
}

impl<'a> WiderPlaceSum<'a> {
    fn of(wider: Wider) -> Option<WiderPlaceSum<'a>> {
        let id = wider.id()?;
        Some(WiderPlaceSum {
            wider,
            members: Vec::new(),
            dealt: OutcomeSum::new(id),
            levers: SummedLevers::new(),
            about: BoardPlace::nothing(id),
        })
    }

    fn join(&mut self, facts: &'a Facts, outcome: &Outcome) {
        self.members.push(facts);
        self.dealt.join(outcome);
        self.levers.join(facts, outcome);
        self.about.join(facts);
    }

    fn board(mut self, release: &str, view: &View) -> (Rc<Board>, Rc<BoardPlace>) {
        self.levers.begin(view.focus);
        let outcome = self.dealt.outcome();
        let levers = self.levers.steps(&view.choices, &outcome);
        let board = board::board_with_levers(release, &self.members, &outcome, &outcome, levers, view);
        (Rc::new(board), Rc::new(self.about))
    }
}
