//! Store: what the visitor has chosen and what is shown, and the one reducer that changes it.

use std::rc::Rc;

use yew::Reducible;

use crate::choices::link::{Chart, Remark};
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Choices, Level, Pull};
use crate::figure::board::{About, Board, View};
use crate::findings::lever::Step;
use crate::kind::{Lever, Theme};
use crate::place::PlaceId;
use crate::site::protocol::{Ask, Reply};
use crate::site::runner::News;
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

/// What a hand can move: one lever, or all of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knob {
    /// One lever.
    Lever(Lever),
    /// The levers of a theme.
    Theme(Theme),
}

impl Knob {
    /// The levers it moves, where a place offers them.
    #[must_use]
    pub fn levers(self, offered: &[Step]) -> Vec<Lever> {
        let one;
        let all = match self {
            Knob::Lever(lever) => {
                one = [lever];
                &one[..]
            }
            Knob::Theme(theme) => theme.levers(),
        };
        let here = |lever: &Lever| offered.iter().any(|step| step.lever == *lever);
        all.iter().copied().filter(here).collect()
    }
}

/// A built-in scenario, as far as a place offers its levers.
#[must_use]
pub fn offered(scenario: Scenario, levers: &[Step]) -> Choices {
    let mut choices = scenario.choices();
    choices.pulls.retain(|lever, _| levers.iter().any(|step| step.lever == *lever));
    choices
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
        /// What was remarked.
        remarks: Vec<Remark>,
    },
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
            place: self.place,
            view: self.view.clone(),
            about: self.about.place != self.place,
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
            News::Reply(Reply::Ready) => {}
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
        match action {
            Action::Open { place, view, remarks } => {
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
            }
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
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(choices: &Choices) -> View {
        View {
            choices: choices.clone(),
            ..View::default()
        }
    }

    fn step(lever: Lever) -> Step {
        Step {
            lever,
            level: Level::NONE,
            unit: crate::unit::Unit::Share,
            today: 0.0,
            reference: 0.0,
            yours: 0.0,
            at_levels: [0.0; 6],
            to_verify: [false; 5],
            at_floor: false,
            by_panel: false,
            full: Year::of(2050),
            basis: crate::kind::Basis::Assumed,
            sources: Vec::new(),
        }
    }

    fn about() -> Rc<About> {
        Rc::new(About {
            place: PlaceId::parse("IND").unwrap(),
            sources: Vec::new(),
            behind: Vec::new(),
        })
    }

    fn board(place: &str, choices: &Choices) -> Board {
        Board {
            release: "0.1-26a".to_owned(),
            place: PlaceId::parse(place).unwrap(),
            view: view(choices),
            readings: Vec::new(),
            still_to_build: [0.0; 2],
            levers: Lever::ALL.map(step).to_vec(),
            figures: Vec::new(),
            balance_error: 0.0,
        }
    }

    fn opened() -> Rc<State> {
        Rc::new(State::start(Rc::new(board("IND", &Choices::default())), about()))
    }

    fn after(state: Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(state, |state, action| state.reduce(action))
    }

    fn level(tenths: u8) -> Level {
        Level::from_tenths(tenths).unwrap()
    }

    #[test]
    fn a_drag_is_one_step_back() {
        let drag = (1..=20).map(|tenths| Action::Move(Knob::Lever(Lever::HomeSpace), level(tenths)));
        let state = after(
            opened(),
            drag.chain([
                Action::Settle,
                Action::Move(Knob::Lever(Lever::HomeSpace), level(30)),
                Action::Settle,
            ]),
        );
        assert_eq!(state.past.len(), 2);
        let state = after(state, [Action::Undo]);
        assert_eq!(state.view.choices.level(Lever::HomeSpace), level(20));
        let state = after(state, [Action::Undo]);
        assert_eq!(state.view.choices, Choices::default());
        let state = after(state, [Action::Redo, Action::Redo]);
        assert_eq!(state.view.choices.level(Lever::HomeSpace), level(30));
    }

    #[test]
    fn a_new_move_ends_what_could_be_redone() {
        let state = after(
            opened(),
            [Action::Move(Knob::Lever(Lever::HomeSpace), level(10)), Action::Settle, Action::Undo],
        );
        assert_eq!(state.future.len(), 1);
        let state = after(state, [Action::Move(Knob::Lever(Lever::BuildingLife), level(10))]);
        assert!(state.future.is_empty());
    }

    #[test]
    fn an_answer_for_another_place_is_not_shown() {
        let state = after(opened(), [Action::Visit(PlaceId::parse("CHN").unwrap())]);
        assert!(!state.shows_place());
        let late = News::Reply(Reply::Board {
            number: 0,
            about: None,
            board: Box::new(board("IND", &Choices::default().with(Lever::HomeSpace, level(10)))),
        });
        let state = after(state, [Action::News(late)]);
        assert_eq!(state.board.view.choices, Choices::default());
        let asked = News::Reply(Reply::Board {
            number: state.asked,
            about: None,
            board: Box::new(board("CHN", &Choices::default())),
        });
        assert!(after(state, [Action::News(asked)]).is_answered());
    }

    #[test]
    fn a_lost_worker_keeps_what_is_shown() {
        let moved = after(
            opened(),
            [Action::Move(Knob::Lever(Lever::HomeSpace), level(10)), Action::News(News::Lost)],
        );
        assert_eq!(moved.trouble, Some(Trouble::Lost));
        assert_eq!(*moved.board, board("IND", &Choices::default()));
        assert_eq!(moved.view.choices.level(Lever::HomeSpace), level(10));
    }

    #[test]
    fn a_link_that_is_opened_asks_and_is_not_yet_a_change_of_the_visitor() {
        let choices = Choices::default().with(Lever::BuildingLife, level(30));
        let open = Action::Open {
            place: PlaceId::parse("IND").unwrap(),
            view: View {
                focus: Year::of(2060),
                ..view(&choices)
            },
            remarks: Vec::new(),
        };
        let state = after(opened(), [open]);
        assert!(!state.is_answered() && !state.touched && state.past.is_empty());
    }

    #[test]
    fn a_theme_moves_all_its_levers_and_is_one_step_back() {
        let life = Knob::Theme(Theme::Lifetimes);
        let state = after(
            opened(),
            [Action::Move(life, level(20)), Action::Move(life, level(30)), Action::Settle],
        );
        for lever in Theme::Lifetimes.levers() {
            assert_eq!(state.view.choices.level(*lever), level(30));
        }
        assert_eq!(state.past.len(), 1);
        let state = after(state, [Action::Reset(life)]);
        assert_eq!(state.view.choices, Choices::default());
    }

    #[test]
    fn a_scenario_keeps_the_background_and_offers_what_the_place_does() {
        let background = Background {
            storyline: crate::kind::Storyline::Ssp1,
            ..Background::default()
        };
        let state = after(opened(), [Action::Background(background), Action::Preset(Scenario::Loop)]);
        assert_eq!(state.view.choices.background, background);
        assert_eq!(state.view.choices.level(Lever::Reuse), Level::STEP_3);
        assert!(offered(Scenario::Loop, &[]).pulls.is_empty());
    }

    #[test]
    fn a_figure_that_is_shown_already_changes_places() {
        let state = after(opened(), [Action::Show(0, Chart::Age)]);
        assert_eq!(state.view.charts, [Chart::Age, Chart::Causes]);
        let state = after(state, [Action::Show(1, Chart::Energy)]);
        assert_eq!(state.view.charts, [Chart::Age, Chart::Energy]);
    }
}
