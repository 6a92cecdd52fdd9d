//! Answers: what the state asks of the workers, and what it makes of what they say.
//!
//! Does not know: when a question is sent.

use std::rc::Rc;

use crate::findings::effects::{Asked, Effects};
use crate::site::client::News;
use crate::site::state::explore::State;
use crate::site::state::heard;
use crate::site::wire::{Answer, Question, Request};

impl State {
    /// Whether the board shown answers what is asked.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.board.place == self.place && self.board.view == self.view
    }

    /// Whether the board shown is of the place asked, if perhaps of choices a moment old.
    #[must_use]
    pub fn shows_place(&self) -> bool {
        self.board.place == self.place
    }

    /// Whether nothing can be said yet of what is asked. While a lever is in hand what is shown follows it by a moment.
    #[must_use]
    pub fn waits(&self) -> bool {
        !self.is_answered() && self.in_hand.is_none()
    }

    /// The question that the state poses.
    #[must_use]
    pub fn ask(&self) -> Request {
        Request {
            number: self.asked,
            question: Question::Board {
                place: self.place,
                view: self.view.clone(),
                about: self.about.place != self.place,
            },
        }
    }

    /// The question after what stands behind the headline whose card lies open; none where that is known.
    #[must_use]
    pub fn ask_card(&self) -> Option<Request> {
        let headline = self.open?;
        let known = self.card.as_ref().is_some_and(|card| {
            (card.headline, card.place) == (headline, self.place) && card.view == self.view && (card.makeup.is_some() || !self.makes)
        });
        (!known).then(|| Request {
            number: self.asked,
            question: Question::Card {
                place: self.place,
                view: self.view.clone(),
                headline,
                makes: self.makes,
            },
        })
    }

    /// What each lever is asked for.
    fn asked_effects(&self) -> Asked {
        let mut asked = Asked {
            choices: self.view.choices.clone(),
            focus: self.view.focus,
            per: self.view.per,
            full: self.laid.every_lever,
            tops: false,
            city: self.place.is_city(),
        };
        asked.tops = !self.effects.has_tops(self.place, &asked);
        asked
    }

    /// What each lever does under the choices shown; none while that is not known.
    #[must_use]
    pub fn parts(&self) -> Option<&Effects> {
        let asked = self.asked_effects();
        let of_these =
            (&self.effects.asked.choices, self.effects.asked.focus, self.effects.asked.per) == (&asked.choices, asked.focus, asked.per);
        Some(&*self.effects).filter(|effects| self.is_answered() && effects.place == self.place && of_these)
    }

    /// How far each lever goes; none while what is known is of another year, place or background.
    #[must_use]
    pub fn tops(&self) -> Option<&Effects> {
        let of = &self.effects.asked;
        let same = (of.choices.background, of.focus, of.per) == (self.view.choices.background, self.view.focus, self.view.per);
        Some(&*self.effects).filter(|effects| same && effects.place == self.place)
    }

    /// The question after what each lever does, at rest; none where that is known. Of a page as it was written all is known.
    #[must_use]
    pub fn ask_effects(&self) -> Option<Request> {
        let asked = self.asked_effects();
        let rests = self.is_answered() && self.in_hand.is_none() && self.trouble.is_none();
        if !rests || self.effects.answers(self.place, &asked) && !asked.tops {
            return None;
        }
        let began = self.effects.place == self.place && self.effects.asked.choices == asked.choices;
        Some(Request {
            number: self.asked,
            question: Question::Effects {
                place: self.place,
                awaited: if began { self.effects.awaited } else { 0 },
                asked,
            },
        })
    }

    pub(super) fn hear(&mut self, news: News) {
        // Of the place that is open it is a trouble.
        if self.is_answered() && self.cities.misses(&news) {
            return;
        }
        match heard(news, self.asked, &mut self.trouble) {
            // An answer to an older question still moves the picture along while a lever is dragged,
            // but never shows another place than the one asked for.
            Some((_, Answer::Board { board, about })) if board.place == self.place => {
                self.board = Rc::new(*board);
                if let Some(about) = about {
                    self.about = Rc::new(*about);
                }
            }
            Some((number, Answer::Since(since))) => self.hear_since(number, since),
            Some((_, Answer::Cities(cities))) => self.name(*cities),
            Some((_, Answer::Card(card))) if card.place == self.place && Some(card.headline) == self.open => {
                self.card = Some(Rc::new(*card));
            }
            Some((_, Answer::Ranges(ranges))) if ranges.place == self.place => {
                let kept = if ranges.asked.table.is_some() {
                    &mut self.table
                } else {
                    &mut self.ranges
                };
                *kept = Some(Rc::new(*ranges));
            }
            Some((_, Answer::Need(told))) if told.place == self.place => self.need = Some(Rc::new(*told)),
            Some((_, Answer::Pair(told))) if told.place == self.place => self.pair = Some(Rc::new(*told)),
            Some((_, Answer::Who(told))) if told.place == self.place => self.who = Some(Rc::new(*told)),
            Some((_, Answer::Effects(mut effects))) if effects.place == self.place => {
                effects.keep(&self.effects);
                self.effects = Rc::new(*effects);
            }
            _ => {}
        }
    }
}
