//! BriefState: the state of the brief page, and its reducer.
//!
//! The path names the place. All three strategies are there from the start. The worker computes other scenarios and
//! the ranges of savings. Out of scope: the browser.

use std::rc::Rc;

use yew::Reducible;

use crate::site::bootstrap::brief::BriefBootstrap;
use crate::site::client::ClientMessage;
use crate::site::link::{brief as address, explore};
use crate::site::state::slow_answer::{SlowAnswer, SlowView};
use crate::site::state::{PageProblem, PageStatus, RequestingState};
use cairn_analysis::export::brief::{BriefRange, Paper};
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::brief::{Brief, doubt, view};
use cairn_analysis::findings::brief::BriefQuery;
use cairn_analysis::findings::money::view::{MoneyQuery, MoneyView};
use cairn_analysis::findings::range::view::Ranges;
use cairn_analysis::words::Words;
use cairn_core::choices::link::Remark;
use cairn_core::choices::link::text::Plain;
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire::{Answer, PageQuestion, Request};

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefState {
    /// Bootstrap data of the page.
    pub start: Rc<BriefBootstrap>,
    /// The requested scenario.
    pub query: BriefQuery,
    /// The sender's name for it.
    pub name: Plain,
    /// The brief shown, from the last answer.
    pub shown: Rc<Brief>,
    /// The ranges for the requested scenario, from the draws so far.
    pub ranges: SlowAnswer<Ranges>,
    /// The amounts of money of the requested scenario, from the draws so far.
    pub money: SlowAnswer<MoneyView>,
    pub status: PageStatus,
    /// True if an address with a query was opened.
    pub opened: bool,
}

/// The actions of the page.
#[derive(Debug)]
pub enum BriefAction {
    /// An address was opened.
    Open(BriefQuery, Plain, Vec<Remark>),
    News(ClientMessage),
    /// The browser could not make a file.
    NoFile,
    /// The visitor dismissed a notice.
    Dismiss,
}

impl BriefState {
    /// The state of the prerendered page.
    pub fn start(start: Rc<BriefBootstrap>) -> BriefState {
        BriefState {
            query: start.shown.view.query.clone(),
            name: Plain::default(),
            shown: Rc::new(start.shown.clone()),
            ranges: SlowAnswer::default(),
            money: SlowAnswer::default(),
            status: PageStatus::default(),
            opened: false,
            start,
        }
    }

    pub fn place(&self) -> PlaceId {
        self.start.shown.board.place
    }

    /// True if the brief shown is of the requested scenario, though it may be partial.
    pub fn is_of_this(&self) -> bool {
        self.shown.view.query == self.query
    }

    /// The query for amounts of money.
    fn money_query(&self) -> MoneyQuery {
        MoneyQuery {
            choices: self.query.described_choices(),
            against: None,
            focus: self.query.focus.max(Year::LEVERS),
        }
    }

    /// The request for amounts of money, after the draws of ranges; none for today's path, or once all are made.
    pub fn ask_money(&self) -> Option<Request> {
        let (place, query) = (self.place(), self.money_query());
        let made = self.money.progress(place, &query)?;
        (self.query.taken && self.ask_ranges().is_none()).then_some(Request {
            number: self.status.number,
            question: PageQuestion::Money { place, query, made },
        })
    }

    /// The request for draws; none once there are enough, or none are available.
    pub fn ask_ranges(&self) -> Option<Request> {
        let (place, query) = (self.place(), doubt(&self.query));
        let draws = self.ranges.progress(place, &query)?;
        Some(Request {
            number: self.status.number,
            question: PageQuestion::Ranges { place, query, draws },
        })
    }

    /// Amounts of money once all their draws are there; earlier, their ends would still move.
    fn settled_money(&self) -> Option<&MoneyView> {
        let (place, query) = (self.place(), self.money_query());
        let is_settled = self.is_of_this() && self.money.progress(place, &query).is_none();
        self.money.of(place, &query).filter(|_| is_settled)
    }

    /// The address of the page, below the site's root.
    pub fn address(&self, language: Language) -> String {
        let board = &self.start.shown.board;
        if self.query == self.start.shown.view.query && self.name.is_empty() {
            return address::plain(language, board.place, !self.query.taken);
        }
        address::write(language, board.place, &self.query, &self.name, &board.release)
    }

    /// The explorer's address of the same scenario.
    pub fn explore(&self, language: Language) -> String {
        let board = &self.start.shown.board;
        let mut board = board.clone();
        board.view = view(&self.query);
        board.view.charts = View::charts_of(self.query.result);
        board.view.lenses = View::lenses_of(self.query.result);
        board.view.result = self.query.result;
        explore::named(language, &board, &self.name)
    }

    /// The input of the printed document; without ranges until all their draws are there.
    pub fn paper<'a>(&'a self, words: &'a Words, scenario: &'a str) -> Paper<'a> {
        Paper {
            words,
            scenario,
            board: &self.shown.board,
            view: &self.shown.view,
            context: &self.start.context,
            doubted: self
                .ranges
                .last()
                .filter(|_| self.is_of_this() && self.ask_ranges().is_none())
                .and_then(|ranges| BriefRange::of(ranges, self.query.taken)),
            money: self.settled_money(),
        }
    }

    fn receive(&mut self, news: ClientMessage) {
        match self.status.receive(news) {
            Some((_, Answer::Brief(brief))) => {
                let own = brief.open();
                let own = own.filter(|brief| brief.board.place == self.place() && brief.view.query == self.query);
                if let Some(brief) = own {
                    self.shown = Rc::new(brief);
                }
            }
            Some((_, Answer::Ranges(ranges))) if ranges.answers(&doubt(&self.query)) => {
                self.ranges.receive(self.place(), *ranges);
            }
            Some((_, Answer::Money(view))) => self.money.receive(self.place(), *view),
            _ => {}
        }
    }
}

impl RequestingState for BriefState {
    fn news(news: ClientMessage) -> BriefAction {
        BriefAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        Some(Request {
            number: self.status.number,
            question: PageQuestion::Brief {
                place: self.place(),
                query: self.query.clone(),
                awaited: if self.is_of_this() { self.shown.view.awaited } else { 0 },
            },
        })
    }

    fn is_answered(&self) -> bool {
        self.is_of_this() && self.shown.view.awaited == 0
    }
}

impl Reducible for BriefState {
    type Action = BriefAction;

    fn reduce(self: Rc<Self>, action: BriefAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            BriefAction::Open(query, name, remarks) => {
                if query != state.query {
                    state.ranges = SlowAnswer::default();
                }
                if query == state.start.shown.view.query {
                    state.shown = Rc::new(state.start.shown.clone());
                }
                (state.query, state.name) = (query, name);
                state.status.open(remarks);
                state.opened = true;
            }
            BriefAction::News(news) => state.receive(news),
            BriefAction::NoFile => state.status.trouble = Some(PageProblem::NoFile),
            BriefAction::Dismiss => {
                state.status.dismiss();
            }
        }
        Rc::new(state)
    }
}
