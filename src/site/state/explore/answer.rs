//! Answers: the requests of the state, and the handling of answers.
//!
//! Out of scope: the time at which a request is sent.

use std::rc::Rc;

use crate::site::client::ClientMessage;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::effects::{Effects, EffectsQuery};
use cairn_core::place::Wider;
use cairn_wire::{Answer, PageQuestion, Request};

impl ExplorerState {
    /// True if the board shown is of the current place and view.
    pub fn is_answered(&self) -> bool {
        self.board.place == self.place && self.board.view == self.view
    }

    /// True if the board shown is of the current place, though perhaps of older choices.
    pub fn shows_place(&self) -> bool {
        self.board.place == self.place
    }

    /// True if the page waits for results. While a lever is dragged, older results are shown instead.
    pub fn waits(&self) -> bool {
        !self.is_answered() && self.in_hand.is_none()
    }

    /// The request for a board.
    pub fn request(&self) -> Request {
        Request {
            number: self.status.number,
            question: PageQuestion::Board {
                place: self.place,
                view: self.view.clone(),
                about: self.about.place != self.place,
            },
        }
    }

    /// The request for the details of the open card's headline; none if they are known.
    pub fn ask_card(&self) -> Option<Request> {
        // A part of another page shows the number alone.
        let headline = self.open.filter(|_| !self.is_part())?;
        let known = self.card.as_ref().is_some_and(|card| {
            (card.headline, card.place) == (headline, self.place) && card.view == self.view && (card.makeup.is_some() || !self.makes)
        });
        (!known).then(|| Request {
            number: self.status.number,
            question: PageQuestion::Card {
                place: self.place,
                view: self.view.clone(),
                headline,
                makes: self.makes,
            },
        })
    }

    /// The query for the effects of levers.
    fn effects_query(&self) -> EffectsQuery {
        let mut query = EffectsQuery {
            choices: self.view.choices.clone(),
            focus: self.view.focus,
            per: self.view.per,
            full: self.laid.every_lever,
            tops: false,
            city: self.place.is_city(),
            cheap: Wider::find(self.place.as_str()).is_none(),
        };
        query.tops = !self.effects.has_tops(self.place, &query);
        query
    }

    /// The effect of each lever under the choices shown; none while unknown.
    pub fn parts(&self) -> Option<&Effects> {
        let query = self.effects_query();
        let of_these =
            (&self.effects.query.choices, self.effects.query.focus, self.effects.query.per) == (&query.choices, query.focus, query.per);
        Some(&*self.effects).filter(|effects| self.is_answered() && effects.place == self.place && of_these)
    }

    /// The reach of each lever; none while the known reach is of another year, place or background.
    pub fn tops(&self) -> Option<&Effects> {
        let of = &self.effects.query;
        let now = &self.view.choices;
        let same = (of.choices.background, of.focus, of.per) == (now.background, self.view.focus, self.view.per);
        let same = same && of.choices.numbers == now.numbers;
        Some(&*self.effects).filter(|effects| same && effects.place == self.place)
    }

    /// The question for the effects of levers; none if they are known, and in a part of another page, which has no bars.
    /// A prerendered page knows all of them.
    pub(super) fn needs_effects(&self) -> Option<PageQuestion> {
        let query = self.effects_query();
        if self.is_part() || self.effects.answers(self.place, &query) && !query.tops {
            return None;
        }
        let began = self.effects.place == self.place && self.effects.query.choices == query.choices;
        Some(PageQuestion::Effects {
            place: self.place,
            awaited: if began { self.effects.awaited } else { 0 },
            query,
        })
    }

    pub(super) fn receive(&mut self, news: ClientMessage) {
        // While a request is open, a fault concerns that request. Otherwise a missing list of cities is handled here.
        if self.is_answered() && self.cities.misses(&news) {
            return;
        }
        match self.status.receive(news) {
            // An answer to an older request still updates the picture while a lever is dragged, but never shows a
            // place other than the current one.
            Some((_, Answer::Board { board, about })) if board.place == self.place => {
                self.board = Rc::new(*board);
                if let Some(mut about) = about {
                    // No worker knows all countries; the page does.
                    about.among.clone_from(&self.about.among);
                    self.about = Rc::new(*about);
                }
            }
            Some((number, Answer::Since(since))) => self.receive_release_results(number, since),
            Some((_, Answer::Cities(cities))) => self.name(*cities),
            Some((_, Answer::Numbers(numbers))) => self.own.open = Some(Rc::from(numbers)),
            Some((_, Answer::Card(card))) if card.place == self.place && Some(card.headline) == self.open => {
                self.card = Some(Rc::new(*card));
            }
            Some((_, Answer::Ranges(ranges))) => {
                let tabled = ranges.query.table.is_some();
                let cache = if tabled { &mut self.table } else { &mut self.ranges };
                cache.receive(self.place, *ranges);
            }
            Some((_, Answer::Need(view))) => self.need.receive(self.place, *view),
            Some((_, Answer::Pair(view))) => self.pair.receive(self.place, *view),
            Some((_, Answer::Minerals(view))) => self.minerals.receive(self.place, *view),
            Some((_, Answer::Money(view))) => self.money.receive(self.place, *view),
            Some((_, Answer::Who(view))) => self.who.receive(self.place, *view),
            Some((_, Answer::Effects(mut effects))) if effects.place == self.place => {
                effects.reuse_top_levels(&self.effects);
                self.effects = Rc::new(*effects);
            }
            _ => {}
        }
    }
}
