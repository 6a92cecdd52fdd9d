//! Attribution of the difference of a plan to its levers, independent of their order.
//!
//! ```text
//! part(i)  = Σ over S without i of |S|! (n − |S| − 1)! / n! · [R(S and i) − R(S)]        Σ over i of part(i) = R(all) − R(nothing)
//! alone(i) = R(i) − R(nothing)          last(i) = R(all) − R(all but i)
//! about(i) = (alone + last)/2, and a share of the residual in proportion to its size     (places that are sums of many)
//! ```
//!
//! After Shapley. R is a run of the whole model under the chosen background, which is no player. Up to eleven levers
//! are players, each by itself. With more, the headlines are players, each with all its levers together. Inside a
//! headline, its levers are players by Owen ([`Who::inside`]). Within a bundle, its levers are players. In a second
//! query, the strategies of the Panel are players, each with all its levers together ([`Who::by_strategy`]). Parts are
//! computed for each year by itself; a headline is their mean or their sum.
//!
//! A player without effect alone and without effect as the last, in every year and to the last bit, counts as without
//! effect. The condition is that all other players together give the result of all.
//!
//! Out of scope: making a run. [`Who::wanted`] names the run wanted, [`Who::take`] reads it.

mod answer;
mod game;
mod headline_years;
mod players;
pub mod strategy;
pub mod view;

pub use answer::{Attribution, PlayerPart, StrategyPart};
pub use headline_years::YearlyHeadlines;
pub use players::{Player, bundle};

use crate::findings::attribution::game::Game;
use crate::findings::attribution::players::{each, headlines, moved, strategies, theme};
use crate::findings::shapley;
use cairn_core::choices::link::Per;
use cairn_core::choices::{Choices, Level, Pull};
use cairn_core::kind::{Document, Lever};
use cairn_core::model::{Outcome, effort};

/// Largest number of levers that are players each by itself.
pub const MOST: usize = 11;

/// The next run to read.
#[derive(Clone, Debug)]
enum AttributionStage {
    /// Runs with no player, with all players, with each player alone, and with each player last.
    Ends(usize),
    /// All players with an effect, to check that the others have none.
    Check,
    /// Coalitions of players with an effect: their indices, the queried players first.
    Coalitions { game: Game, places: Vec<usize> },
    /// All runs are read.
    Done,
}

/// An attribution in progress. It names the run it wants and reads the results.
#[derive(Clone, Debug)]
pub struct RunningAttribution {
    plan: Choices,
    /// Levers that a bundle sets.
    bundle: Vec<Lever>,
    per: Per,
    by_headline: bool,
    exact: bool,
    /// The document whose strategies describe the result.
    document: Option<Document>,
    /// The queried players, then the others.
    players: Vec<Player>,
    own: usize,
    stage: AttributionStage,
    /// The run wanted.
    run: Choices,
    /// The last result read.
    read: YearlyHeadlines,
    nothing: YearlyHeadlines,
    all: YearlyHeadlines,
    alone: Vec<YearlyHeadlines>,
    last: Vec<YearlyHeadlines>,
    parts: Vec<YearlyHeadlines>,
}

impl RunningAttribution {
    /// Starts the attribution of a plan. `exact` if a run is cheap; otherwise the result is approximate.
    pub fn new(plan: &Choices, bundle: &[Lever], per: Per, exact: bool) -> RunningAttribution {
        let moved = moved(plan, bundle);
        let by_headline = moved.len() > MOST;
        let players = if by_headline { headlines(&moved) } else { each(&moved) };
        let own = players.len();
        // The part of a Panel strategy is no sum of parts of headlines.
        let document = strategy::document(plan, moved.into_iter()).filter(|document| *document == Document::Guides);
        let who = RunningAttribution::of(plan, bundle, per, (by_headline, exact), players, own);
        RunningAttribution { document, ..who }
    }

    /// Starts the attribution of a plan on the Panel's bundle, with the levers of each of its strategies as one. None
    /// for any other plan, or if all levers were taken back.
    pub fn by_strategy(plan: &Choices, bundle: &[Lever], per: Per, exact: bool) -> Option<RunningAttribution> {
        let document = plan.panel.map(|_| Document::Panel);
        let players = strategies(&moved(plan, bundle));
        let own = players.len();
        let who = RunningAttribution::of(plan, bundle, per, (false, exact), players, own);
        (document.is_some() && own > 0).then_some(RunningAttribution { document, ..who })
    }

    /// Starts the distribution of the part of a headline among its own levers; `lead` is any of them.
    pub fn inside(plan: &Choices, bundle: &[Lever], per: Per, lead: Lever) -> RunningAttribution {
        let moved = moved(plan, bundle);
        let (bundle_players, others): (Vec<Player>, Vec<Player>) =
            headlines(&moved).into_iter().partition(|player| theme(player.lead) == theme(lead));
        let levers: Vec<Lever> = bundle_players.into_iter().flat_map(|player| player.levers).collect();
        let mut players = each(&levers);
        let own = players.len();
        players.extend(others);
        RunningAttribution::of(plan, bundle, per, (false, true), players, own)
    }

    fn of(
        plan: &Choices,
        bundle: &[Lever],
        per: Per,
        (by_headline, exact): (bool, bool),
        players: Vec<Player>,
        own: usize,
    ) -> RunningAttribution {
        let mut who = RunningAttribution {
            plan: plan.clone(),
            bundle: if plan.panel.is_some() { bundle.to_vec() } else { Vec::new() },
            per,
            by_headline,
            exact,
            document: None,
            own,
            stage: AttributionStage::Ends(0),
            run: plan.clone(),
            read: YearlyHeadlines::ZERO,
            nothing: YearlyHeadlines::ZERO,
            all: YearlyHeadlines::ZERO,
            alone: vec![YearlyHeadlines::ZERO; players.len()],
            last: vec![YearlyHeadlines::ZERO; players.len()],
            parts: vec![YearlyHeadlines::ZERO; own],
            players,
        };
        who.move_all(|_| false);
        who
    }

    /// The next run wanted; none if all are read.
    pub const fn wanted(&self) -> Option<&Choices> {
        match self.stage {
            AttributionStage::Done => None,
            AttributionStage::Ends(_) | AttributionStage::Check | AttributionStage::Coalitions { .. } => Some(&self.run),
        }
    }

    /// True if the query has any lever.
    pub const fn has_players(&self) -> bool {
        self.own > 0
    }

    /// Number of runs still to come, as far as it is known.
    pub fn pending(&self) -> usize {
        let ends = 2 + 2 * self.players.len();
        let after = if self.exact { 1 + (1 << self.players.len().min(MOST)) } else { 0 };
        match &self.stage {
            AttributionStage::Ends(at) => ends - at + after,
            AttributionStage::Check => after,
            AttributionStage::Coalitions { game, .. } => game.left() as usize,
            AttributionStage::Done => 0,
        }
    }

    /// Reads the run wanted, and continues with the next.
    pub fn take(&mut self, outcome: &Outcome) {
        self.read.take(outcome, self.per);
        match &mut self.stage {
            AttributionStage::Ends(0) => self.nothing.clone_from(&self.read),
            AttributionStage::Ends(1) => self.all.clone_from(&self.read),
            AttributionStage::Ends(at) if *at % 2 == 0 => self.alone[*at / 2 - 1] = self.read.less(&self.nothing),
            AttributionStage::Ends(at) => self.last[*at / 2 - 1] = self.all.less(&self.read),
            AttributionStage::Check => {}
            AttributionStage::Coalitions { game, places } => {
                // Parts are differences. Subtracting the run common to all keeps digits.
                self.read.add(-1.0, &self.nothing);
                for (place, weight) in places.iter().zip(game.weights()) {
                    self.parts[*place].add(weight, &self.read);
                }
            }
            AttributionStage::Done => {}
        }
        self.step();
    }

    /// Continues with the next run.
    fn step(&mut self) {
        match &mut self.stage {
            AttributionStage::Ends(at) if *at < 1 + 2 * self.players.len() => {
                *at += 1;
                let at = *at;
                let (player, alone) = ((at / 2).wrapping_sub(1), at % 2 == 0);
                self.move_all(|other| at == 1 || (other == player) == alone);
            }
            AttributionStage::Ends(_) if !self.exact || self.players.is_empty() => self.stage = AttributionStage::Done,
            AttributionStage::Ends(_) => {
                let acts = self.acting();
                self.stage = AttributionStage::Check;
                self.move_all(|player| acts.contains(&player));
            }
            AttributionStage::Check => {
                let acting = self.acting();
                let mut places = if self.read == self.all {
                    acting
                } else {
                    (0..self.players.len()).collect()
                };
                // The first player joins and leaves most often, so it is one whose change needs little recomputation.
                places.sort_by_key(|place| (*place >= self.own, effort(&self.players[*place].levers)));
                let own = places.iter().filter(|place| **place < self.own).count();
                let game = Game::new(own, places.len() - own);
                self.stage = if own == 0 {
                    AttributionStage::Done
                } else {
                    AttributionStage::Coalitions { game, places }
                };
                self.move_all(|_| false);
            }
            AttributionStage::Coalitions { game, places } => match game.step() {
                Some(moved) => {
                    let (place, inside) = (places[moved], game.has(moved));
                    self.move_one(place, inside);
                }
                None => self.stage = AttributionStage::Done,
            },
            AttributionStage::Done => {}
        }
    }

    /// Players with an effect alone or as the last.
    fn acting(&self) -> Vec<usize> {
        let acts = |place: &usize| self.alone[*place] != YearlyHeadlines::ZERO || self.last[*place] != YearlyHeadlines::ZERO;
        (0..self.players.len()).filter(acts).collect()
    }

    /// Requests the run in which exactly the selected players have moved.
    fn move_all(&mut self, moves: impl Fn(usize) -> bool) {
        self.run.pulls.clear();
        for lever in &self.bundle {
            self.run.pulls.insert(*lever, Pull::to_level(Level::NONE));
        }
        for place in (0..self.players.len()).filter(|place| moves(*place)) {
            self.move_one(place, true);
        }
    }

    /// Sets the levers of a player in the run wanted, or takes them back.
    fn move_one(&mut self, place: usize, inside: bool) {
        for lever in &self.players[place].levers {
            match self.plan.pulls.get(lever) {
                Some(pull) if inside => {
                    self.run.pulls.insert(*lever, *pull);
                }
                None if !inside => {
                    self.run.pulls.insert(*lever, Pull::to_level(Level::NONE));
                }
                Some(_) if self.bundle.contains(lever) => {
                    self.run.pulls.insert(*lever, Pull::to_level(Level::NONE));
                }
                Some(_) | None => {
                    self.run.pulls.remove(lever);
                }
            }
        }
    }

    /// The attribution, as far as it is known: approximate after two runs per player plus two; none before.
    pub fn answer(&self) -> Option<Attribution> {
        if matches!(self.stage, AttributionStage::Ends(_)) {
            return None;
        }
        let exact = self.exact && matches!(self.stage, AttributionStage::Done);
        let about = if exact { Vec::new() } else { self.about() };
        let parts: Vec<PlayerPart> = self.players[..self.own]
            .iter()
            .zip(if exact { &self.parts } else { &about })
            .zip(self.alone.iter().zip(&self.last))
            .map(|((player, part), (alone, last))| PlayerPart {
                player: player.clone(),
                part: part.clone(),
                alone: alone.clone(),
                last: last.clone(),
            })
            .collect();
        let whole = if self.own == self.players.len() {
            self.all.less(&self.nothing)
        } else {
            let mut sum = YearlyHeadlines::ZERO;
            parts.iter().for_each(|part| sum.add(1.0, &part.part));
            sum
        };
        Some(Attribution {
            exact,
            by_headline: self.by_headline,
            nothing: self.nothing.clone(),
            whole,
            document: self.document,
            parts,
        })
    }

    /// Mean of alone and last of each player, plus a share of the residual in proportion to its size.
    fn about(&self) -> Vec<YearlyHeadlines> {
        let mut means = Vec::new();
        for (alone, last) in self.alone.iter().zip(&self.last) {
            let mut mean = YearlyHeadlines::ZERO;
            mean.add(0.5, alone);
            mean.add(0.5, last);
            means.push(mean);
        }
        let whole = self.all.less(&self.nothing);
        for at in 0..whole.values().len() {
            let mut values: Vec<f64> = means.iter().map(|mean| mean.values()[at]).collect();
            shapley::scale(&mut values, whole.values()[at]);
            means.iter_mut().zip(values).for_each(|(mean, value)| mean.values_mut()[at] = value);
        }
        means
    }
}
