//! RanksState: the state of the ranking page, and its reducer.

use std::rc::Rc;

use yew::Reducible;

use crate::site::client::ClientMessage;
use crate::site::link::compare::built_in;
use crate::site::link::ranks::write;
use crate::site::state::{PageProblem, PageStatus, RequestingState};
use cairn_analysis::findings::rank::{self, RankResult, Ranking};
use cairn_core::choices::Choices;
use cairn_core::choices::link::{Per, Remark};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Language;
use cairn_core::place::Wider;
use cairn_core::year::Year;
use cairn_wire::{Answer, PageQuestion, Request};

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct RanksState {
    /// The requested ranking.
    pub query: rank::RankQuery,
    /// The ranking shown, from the last answer.
    pub shown: Rc<Ranking>,
    /// The result up in a scatter plot; none while circles are shown.
    pub up: Option<RankResult>,
    /// The last ranking by such a result.
    pub second: Option<Rc<Ranking>>,
    /// The visitor's own choices, from the address.
    pub own: Option<Choices>,
    pub status: PageStatus,
}

/// The actions of the page.
#[derive(Clone, Debug)]
pub enum RanksAction {
    /// An address was opened, with the result up in a scatter plot.
    Open(rank::RankQuery, Option<RankResult>, Vec<Remark>),
    /// Other choices.
    Choose(Choices),
    /// Another focus year.
    Focus(Year),
    /// Totals, or per person.
    Per(Per),
    /// Another result.
    Show(RankResult),
    /// A scatter plot with this result up, or circles.
    Scatter(Option<RankResult>),
    News(ClientMessage),
    /// The browser could not make a file.
    NoFile,
    /// The visitor dismissed a notice.
    Dismiss,
}

impl RanksState {
    /// The state of the prerendered page.
    pub fn start(shown: Rc<Ranking>) -> RanksState {
        RanksState {
            query: shown.query.clone(),
            shown,
            up: None,
            second: None,
            own: None,
            status: PageStatus::default(),
        }
    }

    /// The address of the state, below the site's root.
    pub fn address(&self, language: Language) -> String {
        write(language, &self.query, self.up, &self.shown.release)
    }

    /// A built-in scenario with the background of the page.
    pub fn scenario(&self, scenario: Scenario) -> Choices {
        built_in(scenario, self.query.choices.background, &self.shown.offered)
    }

    /// The built-in scenario with these choices; none for the visitor's own.
    pub fn named(&self, choices: &Choices) -> Option<Scenario> {
        let offered = &self.shown.offered;
        let is = |scenario: &Scenario| built_in(*scenario, choices.background, offered) == *choices;
        Scenario::ALL.into_iter().find(is)
    }

    /// The query for the result up; none while circles are shown.
    fn second_query(&self) -> Option<rank::RankQuery> {
        let measure = self.up?;
        Some(rank::RankQuery {
            measure,
            ..self.query.clone()
        })
    }

    /// The ranking by the result up, once it answers the query.
    pub fn up_ranking(&self) -> Option<&Rc<Ranking>> {
        let wanted = self.second_query()?;
        let known = [Some(&self.shown), self.second.as_ref()];
        known.into_iter().flatten().find(|ranking| ranking.query == wanted)
    }

    fn receive(&mut self, news: ClientMessage) {
        if let Some((_, Answer::Ranking(ranking))) = self.status.receive(news)
            && let Some(ranking) = ranking.open()
        {
            if ranking.query != self.query && self.second_query().as_ref() == Some(&ranking.query) {
                self.second = Some(Rc::new(ranking));
            } else {
                self.shown = Rc::new(ranking);
                if self.up_ranking().is_none() && self.up.is_some() {
                    // The second result is a question of its own.
                    self.status.renew();
                }
            }
        }
    }
}

impl RequestingState for RanksState {
    fn news(news: ClientMessage) -> RanksAction {
        RanksAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        let place = Wider::World.id()?;
        let query = match self.second_query() {
            Some(second) if self.shown.query == self.query => second,
            _ => self.query.clone(),
        };
        Some(Request {
            number: self.status.number,
            question: PageQuestion::Ranking { place, query },
        })
    }

    fn is_answered(&self) -> bool {
        self.shown.query == self.query && (self.up.is_none() || self.up_ranking().is_some())
    }
}

impl Reducible for RanksState {
    type Action = RanksAction;

    fn reduce(self: Rc<Self>, action: RanksAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            RanksAction::Open(query, up, remarks) => {
                if state.named(&query.choices).is_none() {
                    state.own = Some(query.choices.clone());
                }
                (state.query, state.up) = (query, up);
                state.status.open(remarks);
            }
            RanksAction::Choose(choices) => {
                state.query.choices = choices;
                state.status.touch();
            }
            RanksAction::Focus(year) => {
                state.query.focus = year;
                state.status.touch();
                // The ranking shown may already have results for every year.
                if let Some(shown) = state.shown.in_year(year).filter(|shown| shown.query == state.query) {
                    state.shown = Rc::new(shown);
                }
                let second = state.second.as_ref().and_then(|second| second.in_year(year));
                if let Some(second) = second {
                    state.second = Some(Rc::new(second));
                }
            }
            RanksAction::Per(per) => {
                state.query.per = per;
                state.status.touch();
            }
            RanksAction::Show(measure) => {
                state.query.measure = measure;
                state.status.touch();
            }
            RanksAction::Scatter(up) => {
                state.up = up;
                state.status.touch();
            }
            RanksAction::News(news) => state.receive(news),
            RanksAction::NoFile => state.status.trouble = Some(PageProblem::NoFile),
            RanksAction::Dismiss => {
                state.status.dismiss();
            }
        }
        Rc::new(state)
    }
}
