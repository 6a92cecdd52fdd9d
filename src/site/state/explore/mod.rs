//! Explore: the state of the explorer page, and its reducer.

mod action;
mod answer;
pub mod attribution;
mod city;
pub mod knob;
pub mod minerals;
mod money;
mod need;
pub mod own_number;
mod pair;
pub mod ranges;
mod rest;
mod result;
pub mod sender;
pub mod stage;
mod step;

pub use action::Action;

use std::rc::Rc;

use yew::Reducible;

use crate::site::state::cities::CityLists;
use crate::site::state::explore::knob::{Knob, offered};
use crate::site::state::explore::own_number::SettableNumbers;
use crate::site::state::explore::sender::SenderRecord;
use crate::site::state::explore::stage::DisplaySettings;
use crate::site::state::explore::step::KeyMoves;
use crate::site::state::slow_answer::SlowAnswer;
use crate::site::state::{PageProblem, PageStatus};
use cairn_analysis::figure::board::{Board, BoardPlace, View};
use cairn_analysis::figure::card::Card;
use cairn_analysis::figure::guess::Guess;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::mineral_view::MineralView;
use cairn_analysis::findings::attribution::view::AttributionView;
use cairn_analysis::findings::effects::Effects;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::money::view::MoneyView;
use cairn_analysis::findings::need::pair::LeverPairView;
use cairn_analysis::findings::need::view::NeedView;
use cairn_analysis::findings::range::view::Ranges;
use cairn_core::choices::Choices;
use cairn_core::choices::link::seat::Seat;
use cairn_core::choices::link::text::Plain;
use cairn_core::kind::Theme;
use cairn_core::place::{PlaceId, Wider};

/// True for a single country: work that takes many runs with drawn facts is done only for these.
pub(in crate::site::state) fn is_country(place: PlaceId) -> bool {
    Wider::find(place.as_str()).is_none() && !place.is_city()
}

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplorerState {
    /// The current place.
    pub place: PlaceId,
    /// The requested view.
    pub view: View,
    /// The board shown, from the last answer.
    pub board: Rc<Board>,
    /// The data on the place that no choice changes.
    pub about: Rc<BoardPlace>,
    pub laid: ExplorerLayout,
    /// The search text for a lever's name.
    pub sought: String,
    /// The display mode; none until the page was hydrated and its address read.
    pub stage: Option<DisplaySettings>,
    /// Number of times that an address or the browser's history set the overlay.
    pub walked: u32,
    /// Earlier choices, oldest first.
    pub past: Rc<Vec<Choices>>,
    /// Undone choices, nearest last.
    pub future: Rc<Vec<Choices>>,
    /// The control being dragged; all its moves make one undo step.
    pub in_hand: Option<Knob>,
    pub keyed: KeyMoves,
    pub status: PageStatus,
    /// The headline of the open card.
    pub open: Option<Headline>,
    /// The card from the last answer; it may be of another headline or of older choices.
    pub card: Option<Rc<Card>>,
    /// True if the open card shows the makeup of its number.
    pub makes: bool,
    /// The effect of each lever, from the last answer, perhaps of older choices.
    pub effects: Rc<Effects>,
    /// The ranges, from the last answer, perhaps of older choices.
    pub ranges: SlowAnswer<Ranges>,
    /// The ranges from the release's table, for a built-in scenario of a larger place.
    pub table: SlowAnswer<Ranges>,
    /// The attribution to levers, from the last answer, perhaps of older choices.
    pub who: SlowAnswer<AttributionView>,
    /// The search for a goal, from the last answer, perhaps of older choices.
    pub need: SlowAnswer<NeedView>,
    /// The map of two levers, from the last answer, perhaps of older choices.
    pub pair: SlowAnswer<LeverPairView>,
    /// Minerals, from the last answer, perhaps of older choices.
    pub minerals: SlowAnswer<MineralView>,
    /// The amounts of money, from the last answer, perhaps of older choices.
    pub money: SlowAnswer<MoneyView>,
    /// The visitor's guess of what saves more.
    pub guess: Option<Theme>,
    /// The visitor's drawn guess, and whether the result is shown with it.
    pub drawn_guess: Option<(Guess, bool)>,
    /// The board shown when the last move began: numbers that the move changes are marked for a moment.
    pub before: Option<Rc<Board>>,
    /// Flips with each board after a move, so that the mark starts again.
    pub beat: bool,
    /// The choices of the opened link or saved scenario.
    pub opened: Choices,
    /// The sender's data in a link, while its choices are unchanged.
    pub sent: Option<SenderRecord>,
    /// The name under which choices are sent or saved; empty if they have none.
    pub name: Plain,
    /// The names of cities.
    pub cities: CityLists,
    /// The numbers that can be set by hand, as far as the visitor asked for them.
    pub own: SettableNumbers,
}

/// The visitor's layout; it changes no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExplorerLayout {
    /// True if every lever is shown; false for the themes only.
    pub every_lever: bool,
    /// For each of the two figures, true if it is shown as a table.
    pub tables: [bool; 2],
    /// The visitor's seat; none = every lever may be moved.
    pub seat: Option<Seat>,
}

impl ExplorerState {
    /// The state of the prerendered page: the reference of a place.
    pub fn start(board: Rc<Board>, about: Rc<BoardPlace>, effects: Rc<Effects>) -> ExplorerState {
        ExplorerState {
            place: board.place,
            view: board.view.clone(),
            board,
            about,
            laid: ExplorerLayout::default(),
            sought: String::new(),
            stage: None,
            walked: 0,
            past: Rc::default(),
            future: Rc::default(),
            in_hand: None,
            keyed: KeyMoves::default(),
            status: PageStatus::default(),
            open: None,
            card: None,
            makes: false,
            effects,
            ranges: SlowAnswer::default(),
            table: SlowAnswer::default(),
            who: SlowAnswer::default(),
            need: SlowAnswer::default(),
            pair: SlowAnswer::default(),
            minerals: SlowAnswer::default(),
            money: SlowAnswer::default(),
            guess: None,
            drawn_guess: None,
            before: None,
            beat: false,
            opened: Choices::default(),
            sent: None,
            name: Plain::default(),
            cities: CityLists::default(),
            own: SettableNumbers::default(),
        }
    }
}

impl Reducible for ExplorerState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        let opens = matches!(action, Action::Open { .. } | Action::Take { .. });
        let renames = matches!(action, Action::Preset(_) | Action::ResetAll);
        match action {
            Action::Open {
                place,
                view,
                laid,
                sent,
                remarks,
            } => {
                // Going back in the browser is a step that can itself be undone; opening a page is not.
                if state.status.touched {
                    state.step(view.choices.clone());
                }
                state.view = view;
                state.laid = laid;
                // Earlier steps would move levers of other seats back.
                if laid.seat.is_some() && laid.seat != self.laid.seat {
                    (state.past, state.future) = Default::default();
                }
                state.status.open(remarks);
                state.place = place;
                state.in_hand = None;
                state.opened = state.view.choices.clone();
                state.name = sent.as_ref().map(|sent| sent.name.clone()).unwrap_or_default();
                state.sent = sent.map(|sent| SenderRecord {
                    number: state.status.number,
                    ..sent
                });
            }
            Action::Take {
                place,
                view,
                name,
                remarks,
            } => {
                let choices = state.seated(view.choices.clone());
                state.step(choices.clone());
                state.view = View { choices, ..view };
                state.status.touch();
                state.place = place;
                state.settle();
                state.in_hand = None;
                state.status.remarks = remarks;
                state.opened = state.view.choices.clone();
                state.sent = None;
                state.name = name;
            }
            Action::Result(result) => state.choose_result(result),
            Action::Guess(theme) => state.guess = Some(theme),
            Action::Draw(drawn) => state.drawn_guess = drawn,
            Action::Name(name) => state.name = name,
            Action::Over(mode, card) => {
                state.stage = Some(DisplaySettings { mode, ..state.stage() });
                state.open = card;
                state.walked = state.walked.wrapping_add(1);
            }
            Action::Goal(goal) => state.stage = Some(DisplaySettings { goal, ..state.stage() }),
            Action::Aim(goal) => {
                state.stage = Some(DisplaySettings {
                    goal: Some(goal),
                    ..state.stage()
                });
                state.status.touched = true;
            }
            Action::Mode(mode) => state.show_as(mode),
            Action::Move(knob, level) => state.pull(knob, level),
            Action::Both(both) => state.pull_both(both),
            Action::Key(knob) => state.keyed.now = Some(knob),
            Action::Settle => (state.in_hand, state.keyed.now) = (None, None),
            Action::Reset(knob) => {
                let mut choices = state.view.choices.clone();
                for lever in knob.levers(&state.board.levers) {
                    choices.pulls.remove(&lever);
                }
                state.step(choices);
            }
            Action::Years(lever, years) => state.years(lever, years),
            Action::Preset(scenario) => {
                let (background, numbers) = (state.view.choices.background, state.view.choices.numbers.clone());
                state.step(Choices {
                    background,
                    numbers,
                    ..offered(scenario, &state.board.levers)
                });
            }
            Action::Background(background) => {
                let mut choices = state.view.choices.clone();
                choices.background = background;
                state.step(choices);
            }
            Action::Show(place, chart) => {
                let charts = &mut state.view.charts;
                // A figure that is already in the other slot swaps places with this one.
                if let Some(other) = charts.iter().position(|shown| *shown == chart) {
                    charts.swap(other, place.min(1));
                    state.view.lenses.swap(other, place.min(1));
                    state.laid.tables.swap(other, place.min(1));
                } else {
                    charts[place.min(1)] = chart;
                }
                state.status.touch();
            }
            Action::Look(place, lens) => {
                // The chosen result is of the page, not of a figure.
                let over = Headline::default();
                state.view.lenses[place.min(1)] = Lens { over, ..lens };
                state.status.touch();
            }
            Action::Table(place, table) => {
                state.laid.tables[place.min(1)] = table;
                state.status.touched = true;
            }
            Action::Per(per) => {
                state.view.per = per;
                state.status.touch();
            }
            Action::Full(full) => {
                state.laid.every_lever = full;
                state.status.touched = true;
                state.sought.clear();
            }
            Action::Release => {
                state.laid.seat = None;
                state.status.touched = true;
            }
            Action::Seek(sought) => state.sought = sought,
            Action::ResetAll => {
                let choices = Choices {
                    background: state.view.choices.background,
                    numbers: state.view.choices.numbers.clone(),
                    ..Choices::default()
                };
                state.step(choices);
            }
            Action::Numbers(wanted) => state.own.wanted = wanted,
            Action::Number(on) => state.own.picked = on,
            Action::Assume(on, number) => state.assume(on, number),
            Action::Ours => state.reset_numbers(),
            Action::ResetToOpened => {
                let opened = state.opened.clone();
                state.step(opened);
            }
            Action::Undo => {
                if let Some(choices) = Rc::make_mut(&mut state.past).pop() {
                    let now = std::mem::replace(&mut state.view.choices, choices);
                    Rc::make_mut(&mut state.future).push(now);
                    (state.in_hand, state.keyed) = Default::default();
                    state.status.touch();
                }
            }
            Action::Redo => {
                if let Some(choices) = Rc::make_mut(&mut state.future).pop() {
                    let now = std::mem::replace(&mut state.view.choices, choices);
                    Rc::make_mut(&mut state.past).push(now);
                    (state.in_hand, state.keyed) = Default::default();
                    state.status.touch();
                }
            }
            Action::Form(form) => state.set_form(form),
            Action::Names(place) => state.cities.request(place),
            Action::Visit(place) => state.visit(place),
            Action::Focus(year) => {
                state.view.focus = year;
                state.status.touch();
            }
            Action::Makes(makes) => {
                state.makes = makes;
                // A card without table rows is requested again: the network may work by now.
                if let Some(card) = &mut state.card
                    && card.makeup.as_ref().is_some_and(|made| !made.lines)
                {
                    Rc::make_mut(card).makeup = None;
                }
            }
            Action::Card(headline, open) => {
                if open {
                    state.open = Some(headline);
                } else if state.open == Some(headline) {
                    state.open = None;
                }
                state.status.touched = state.status.touched || state.open != self.open;
            }
            Action::News(news) => state.receive(news),
            Action::NoFile => state.status.trouble = Some(PageProblem::NoFile),
            Action::NoPart => state.status.trouble = Some(PageProblem::NoPart),
            Action::Dismiss => {
                state.status.dismiss();
            }
            Action::AskSince => state.sent.iter_mut().for_each(|sent| sent.since = None),
            Action::DismissSent => state.sent.iter_mut().for_each(|sent| sent.read = true),
        }
        // The request for a makeup applies to one card only.
        state.makes &= state.open == self.open;
        // The sender's data no longer apply to changed choices. A plan keeps its name while it is changed; a built-in
        // plan has its own.
        if !opens && (state.place != self.place || state.view.choices != self.view.choices) {
            state.sent = None;
        }
        if renames {
            state.name = Plain::default();
        }
        state.mark(&self, opens);
        // A drawn line uses the unit of its figure and place.
        let figure = |state: &ExplorerState| (state.place, state.view.per, state.view.charts, state.view.lenses);
        if figure(&state) != figure(&self) {
            state.drawn_guess = None;
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
