//! Store: what the visitor has chosen and what is shown, and the one reducer that changes it.

pub mod kept;
pub mod knob;
pub mod sent;

use std::rc::Rc;

use yew::Reducible;

use crate::choices::link::text::Plain;
use crate::choices::link::{Chart, Remark};
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Choices, Level, Pull};
use crate::figure::board::{About, Board, View};
use crate::kind::Lever;
use crate::place::PlaceId;
use crate::site::protocol::{Ask, Question, Reply};
use crate::site::runner::News;
use crate::site::store::knob::{Knob, offered};
use crate::site::store::sent::Sent;
use crate::year::Year;

/// How many steps back are kept.
const STEPS_BACK: usize = 100;

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The place asked for.
    pub place: PlaceId,
    /// What is asked of it.
    pub view: View,
    /// The board shown: the last answer that came.
    pub board: Rc<Board>,
    /// What is told of the place whatever is chosen.
    pub about: Rc<About>,
    /// Whether every lever is shown, or the themes alone.
    pub full: bool,
    /// Choices before, oldest first.
    pub past: Vec<Choices>,
    /// Choices undone, nearest last.
    pub future: Vec<Choices>,
    /// What is in hand: its moves make one step back.
    pub in_hand: Option<Knob>,
    /// What was remarked of the link.
    pub remarks: Vec<Remark>,
    /// What is to be said of the worker or the facts.
    pub trouble: Option<Trouble>,
    /// Number of the newest question.
    pub asked: u32,
    /// Whether the visitor has changed anything since the page was opened.
    pub touched: bool,
    /// Choices as a link or a kept scenario was opened with.
    pub opened: Choices,
    /// What a link brought of its sender, while its choices stand.
    pub sent: Option<Sent>,
    /// The name that choices go by when they are sent or kept; nothing while they have none.
    pub name: Plain,
}

/// Why what is shown may not be what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The worker died and was started again.
    Restarted,
    /// The worker cannot be kept alive.
    Lost,
    /// The facts of a place could not be fetched.
    NoFacts {
        /// What went wrong, in English.
        fault: String,
    },
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// An address was opened: at the start, or by going back or forward.
    Open {
        /// The place named.
        place: PlaceId,
        /// What is asked of it.
        view: View,
        /// What the link brought of its sender.
        sent: Option<Sent>,
        /// What was remarked.
        remarks: Vec<Remark>,
    },
    /// A scenario was opened that the visitor kept or brought.
    Take {
        /// The place it was made for.
        place: PlaceId,
        /// What is asked of it.
        view: View,
        /// Its name.
        name: Plain,
        /// What was remarked.
        remarks: Vec<Remark>,
    },
    /// A name for what is chosen.
    Name(Plain),
    /// A lever, or a theme, is moved.
    Move(Knob, Level),
    /// What is in hand is let go.
    Settle,
    /// A lever, or a theme, back to the reference.
    Reset(Knob),
    /// First year of a lever's effect and year of its full effect; none = as its row says.
    Years(Lever, [Option<Year>; 2]),
    /// Levers as a built-in scenario has them.
    Preset(Scenario),
    /// Another background.
    Background(Background),
    /// Another figure in one of the two places.
    Show(usize, Chart),
    /// Every lever is shown, or the themes alone.
    Full(bool),
    /// All levers back to the reference.
    ResetAll,
    /// All levers back to where a link or a kept scenario had them when it was opened.
    ResetToOpened,
    /// One step back.
    Undo,
    /// One step forward again.
    Redo,
    /// Another place.
    Visit(PlaceId),
    /// Another focus year.
    Focus(Year),
    /// The worker or its keeper has something to say.
    News(News),
    /// A notice was read and put away.
    Dismiss,
    /// What a link brought of its sender was read and put away.
    DismissSent,
}

impl State {
    /// A page as it was prerendered: the reference of a place.
    #[must_use]
    pub fn start(board: Rc<Board>, about: Rc<About>) -> State {
        State {
            place: board.place,
            view: board.view.clone(),
            board,
            about,
            full: false,
            past: Vec::new(),
            future: Vec::new(),
            in_hand: None,
            remarks: Vec::new(),
            trouble: None,
            asked: 0,
            touched: false,
            opened: Choices::default(),
            sent: None,
            name: Plain::default(),
        }
    }

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

    /// The question that the state poses.
    #[must_use]
    pub fn ask(&self) -> Ask {
        Ask {
            number: self.asked,
            question: Question::Board {
                place: self.place,
                view: self.view.clone(),
                about: self.about.place != self.place,
            },
        }
    }

    /// Takes new choices, keeping the old ones as a step back.
    fn step(&mut self, choices: Choices) {
        if choices == self.view.choices {
            return;
        }
        let old = std::mem::replace(&mut self.view.choices, choices);
        self.past.push(old);
        if self.past.len() > STEPS_BACK {
            self.past.remove(0);
        }
        self.future.clear();
        self.touch();
    }

    fn touch(&mut self) {
        self.asked = self.asked.wrapping_add(1);
        self.touched = true;
        self.remarks.clear();
    }

    fn pull(&mut self, knob: Knob, level: Level) {
        let mut choices = self.view.choices.clone();
        for lever in knob.levers(&self.board.levers) {
            let pull = choices.pulls.get(&lever).copied().unwrap_or(Pull::to_level(level));
            let pull = Pull { level, ..pull };
            if pull == Pull::to_level(Level::NONE) {
                choices = choices.pulled(lever, pull);
            } else {
                // Years that were set stay while the lever stands at the reference.
                choices.pulls.insert(lever, pull);
            }
        }
        if self.in_hand == Some(knob) {
            if choices != self.view.choices {
                self.view.choices = choices;
                self.touch();
            }
        } else {
            self.step(choices);
            self.in_hand = Some(knob);
        }
    }

    fn years(&mut self, lever: Lever, [from, to]: [Option<Year>; 2]) {
        let mut choices = self.view.choices.clone();
        if let Some(pull) = choices.pulls.get_mut(&lever) {
            let from = from.map(|year| year.max(Year::LEVERS));
            pull.from = from.filter(|year| *year != Year::LEVERS);
            pull.to = to.map(|year| year.max(from.unwrap_or(Year::LEVERS)));
        }
        self.step(choices);
    }

    fn hear(&mut self, news: News) {
        match news {
            News::Reply(Reply::Ready | Reply::Busy) => {}
            News::Reply(Reply::Board { number, board, about }) => {
                // An answer to an older question still moves the picture along while a lever is dragged,
                // but never shows another place than the one asked for.
                if number <= self.asked && board.place == self.place {
                    self.board = Rc::new(*board);
                    if let Some(about) = about {
                        self.about = Rc::new(*about);
                    }
                    if matches!(self.trouble, Some(Trouble::NoFacts { .. } | Trouble::Lost)) {
                        self.trouble = None;
                    }
                }
            }
            News::Reply(Reply::NoFacts { number, place: _, fault }) => {
                if number == self.asked {
                    self.trouble = Some(Trouble::NoFacts { fault });
                }
            }
            News::Restarted => self.trouble = Some(Trouble::Restarted),
            News::Lost => self.trouble = Some(Trouble::Lost),
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        let opens = matches!(action, Action::Open { .. } | Action::Take { .. });
        match action {
            Action::Open {
                place,
                view,
                sent,
                remarks,
            } => {
                // Going back in the browser is a step that can itself be undone; opening a page is not.
                let touched = state.touched;
                if touched {
                    state.step(view.choices.clone());
                }
                state.view = view;
                state.touch();
                state.touched = touched;
                state.place = place;
                state.in_hand = None;
                state.remarks = remarks;
                state.opened = state.view.choices.clone();
                state.name = sent.as_ref().map(|sent| sent.name.clone()).unwrap_or_default();
                state.sent = sent;
            }
            Action::Take {
                place,
                view,
                name,
                remarks,
            } => {
                state.step(view.choices.clone());
                state.view = view;
                state.touch();
                state.place = place;
                state.in_hand = None;
                state.remarks = remarks;
                state.opened = state.view.choices.clone();
                state.sent = None;
                state.name = name;
            }
            Action::Name(name) => state.name = name,
            Action::Move(knob, level) => state.pull(knob, level),
            Action::Settle => state.in_hand = None,
            Action::Reset(knob) => {
                let mut choices = state.view.choices.clone();
                for lever in knob.levers(&state.board.levers) {
                    choices.pulls.remove(&lever);
                }
                state.step(choices);
            }
            Action::Years(lever, years) => state.years(lever, years),
            Action::Preset(scenario) => {
                let background = state.view.choices.background;
                state.step(Choices {
                    background,
                    ..offered(scenario, &state.board.levers)
                });
                state.in_hand = None;
            }
            Action::Background(background) => {
                let mut choices = state.view.choices.clone();
                choices.background = background;
                state.step(choices);
            }
            Action::Show(place, chart) => {
                let charts = &mut state.view.charts;
                // A figure that stands in the other place changes places with this one.
                if let Some(other) = charts.iter().position(|shown| *shown == chart) {
                    charts.swap(other, place.min(1));
                } else {
                    charts[place.min(1)] = chart;
                }
                state.touch();
            }
            Action::Full(full) => state.full = full,
            Action::ResetAll => {
                let choices = Choices {
                    background: state.view.choices.background,
                    ..Choices::default()
                };
                state.step(choices);
            }
            Action::ResetToOpened => {
                let opened = state.opened.clone();
                state.step(opened);
                state.in_hand = None;
            }
            Action::Undo => {
                if let Some(choices) = state.past.pop() {
                    let now = std::mem::replace(&mut state.view.choices, choices);
                    state.future.push(now);
                    state.in_hand = None;
                    state.touch();
                }
            }
            Action::Redo => {
                if let Some(choices) = state.future.pop() {
                    let now = std::mem::replace(&mut state.view.choices, choices);
                    state.past.push(now);
                    state.in_hand = None;
                    state.touch();
                }
            }
            Action::Visit(place) => {
                state.place = place;
                state.touch();
            }
            Action::Focus(year) => {
                state.view.focus = year;
                state.touch();
            }
            Action::News(news) => state.hear(news),
            Action::Dismiss => {
                state.trouble = None;
                state.remarks.clear();
            }
            Action::DismissSent => state.sent.iter_mut().for_each(|sent| sent.read = true),
        }
        // What a sender named and saw is no longer what is shown.
        if !opens && state.sent.is_some() && (state.place != self.place || state.view.choices != self.view.choices) {
            state.sent = None;
            state.name = Plain::default();
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
