//! Boards: what each place shows with nothing pulled, a country followed once and added to all that it is within.
//!
//! Does not know: pages.

use std::rc::Rc;

use cairn::export;
use cairn::facts::{Facts, World};
use cairn::figure::board::{self, About, Board, View};
use cairn::findings::lever::sum::Levers;
use cairn::model::{self, Dealt, Outcome};
use cairn::place::Wider;

/// What each place shows: regions, groups and the world, then countries.
pub(crate) fn boards(world: &World) -> Vec<(Rc<Board>, Rc<About>)> {
    let view = View::default();
    let release = export::release(&world.release);
    let mut sums: Vec<Sum<'_>> = Wider::ALL.into_iter().filter_map(Sum::of).collect();
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
    wider.chain(countries).collect()
}

/// A place larger than a country, as its members join.
struct Sum<'a> {
    wider: Wider,
    dealt: Dealt,
    levers: Levers<'a>,
    about: About,
}

impl<'a> Sum<'a> {
    fn of(wider: Wider) -> Option<Sum<'a>> {
        let id = wider.id()?;
        Some(Sum {
            wider,
            dealt: Dealt::new(id),
            levers: Levers::new(),
            about: About::nothing(id),
        })
    }

    fn join(&mut self, facts: &'a Facts, outcome: &Outcome) {
        self.dealt.join(outcome);
        self.levers.join(facts, outcome);
        self.about.join(facts);
    }

    fn board(mut self, release: &str, view: &View) -> (Rc<Board>, Rc<About>) {
        self.levers.begin(view.focus);
        let outcome = self.dealt.outcome();
        let levers = self.levers.steps(&view.choices, &outcome);
        let board = board::of(release, &outcome, &outcome, levers, view);
        (Rc::new(board), Rc::new(self.about))
    }
}
