//! OutlookState: the state of the outlook page, and its reducer.
//!
//! The reference and all three strategies are there from the start. The worker computes only other choices.

use std::rc::Rc;

use yew::Reducible;

use crate::site::bootstrap::outlook::OutlookBootstrap;
use crate::site::client::ClientMessage;
use crate::site::link::compare::built_in;
use crate::site::link::outlook as address;
use crate::site::state::{PageProblem, PageStatus, RequestingState};
use cairn_analysis::figure::board::View;
use cairn_analysis::outlook::decoupling::{REPORT_PERIOD, last_of_all};
use cairn_analysis::outlook::lever_effects::LeverQuantities;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Remark;
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Language;
use cairn_core::year::Year;
use cairn_wire::{Answer, PageQuestion, Request};

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlookState {
    /// Bootstrap data of the page.
    pub start: Rc<OutlookBootstrap>,
    pub choices: Choices,
    /// The year in which materials are shown.
    pub focus: Year,
    /// The choices answered last, and their results.
    pub shown: (Choices, Rc<LeverQuantities>),
    /// The visitor's own choices, from the address.
    pub own: Option<Choices>,
    /// First and last year of the growth shown.
    pub span: (Year, Year),
    pub status: PageStatus,
}

/// The actions of the page.
#[derive(Debug)]
pub enum OutlookAction {
    /// An address was opened: at the start, or by going back or forward.
    Open(Choices, Year, Vec<Remark>),
    /// Other levers.
    Choose(Choices),
    /// Another year for the materials.
    Focus(Year),
    /// Another base year.
    Base(Year),
    /// A span of years as in published documents.
    Span(Year, Year),
    News(ClientMessage),
    /// The browser could not make a file.
    NoFile,
    /// The visitor dismissed a notice.
    Dismiss,
}

impl OutlookState {
    /// The state of the prerendered page.
    pub fn start(start: Rc<OutlookBootstrap>) -> OutlookState {
        let reference = Rc::new(start.reference.clone());
        OutlookState {
            choices: Choices::default(),
            focus: View::FOCUS,
            shown: (Choices::default(), reference),
            own: None,
            span: REPORT_PERIOD,
            status: PageStatus::default(),
            start,
        }
    }

    /// The plan compared with the reference: the visitor's choices, or all three strategies if nothing was chosen.
    pub fn levers(&self) -> (Choices, &LeverQuantities) {
        let (choices, under) = &self.shown;
        if *choices == Choices::default() {
            (self.built_in(Scenario::All), &self.start.all)
        } else {
            (choices.clone(), under)
        }
    }

    /// A built-in scenario with the background of `like`, without levers that are not offered.
    fn scenario_choices(&self, scenario: Scenario, like: &Choices) -> Choices {
        built_in(scenario, like.background, &self.start.offered)
    }

    /// A built-in scenario with the default background.
    pub fn built_in(&self, scenario: Scenario) -> Choices {
        self.scenario_choices(scenario, &Choices::default())
    }

    /// A built-in scenario with the chosen background.
    pub fn offered(&self, scenario: Scenario) -> Choices {
        self.scenario_choices(scenario, &self.choices)
    }

    /// The built-in scenario with these choices; none for a visitor's own.
    pub fn named(&self, choices: &Choices) -> Option<Scenario> {
        Scenario::ALL
            .into_iter()
            .find(|scenario| self.scenario_choices(*scenario, choices) == *choices)
    }

    /// The address of the state, below the site's root.
    pub fn address(&self, language: Language) -> String {
        address::write(language, &self.choices, self.focus, &self.start.release)
    }

    /// Sets the choices; known results are shown at once.
    fn choose(&mut self, choices: Choices) {
        let known = if choices == Choices::default() {
            Some(&self.start.reference)
        } else if choices == self.built_in(Scenario::All) {
            Some(&self.start.all)
        } else {
            None
        };
        if let Some(under) = known {
            self.shown = (choices.clone(), Rc::new(under.clone()));
        }
        if self.named(&choices).is_none() {
            self.own = Some(choices.clone());
        }
        self.choices = choices;
        self.status.trouble = None;
    }

    fn receive(&mut self, news: ClientMessage) {
        if let Some((number, Answer::Outlook(under))) = self.status.receive(news)
            && number == self.status.number
            && let Some(under) = under.open()
        {
            self.shown = (self.choices.clone(), Rc::new(under));
        }
    }
}

impl RequestingState for OutlookState {
    fn news(news: ClientMessage) -> OutlookAction {
        OutlookAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        let question = PageQuestion::Outlook {
            place: self.start.home,
            choices: self.choices.clone(),
            taken: self.start.taken.clone(),
        };
        Some(Request {
            number: self.status.number,
            question,
        })
    }

    fn is_answered(&self) -> bool {
        self.shown.0 == self.choices
    }
}

impl Reducible for OutlookState {
    type Action = OutlookAction;

    fn reduce(self: Rc<OutlookState>, action: OutlookAction) -> Rc<OutlookState> {
        let mut next = OutlookState::clone(&self);
        match action {
            OutlookAction::Open(choices, focus, remarks) => {
                next.choose(choices);
                next.status.open(remarks);
                (next.focus, next.status.touched) = (focus, false);
            }
            OutlookAction::Choose(choices) => {
                next.choose(choices);
                next.status.touch();
            }
            OutlookAction::Focus(focus) => (next.focus, next.status.touched) = (focus, true),
            OutlookAction::Base(base) => next.span = (base, last_of_all(&next.start.observed)),
            OutlookAction::Span(from, to) => next.span = (from, to),
            OutlookAction::News(news) => next.receive(news),
            OutlookAction::NoFile => next.status.trouble = Some(PageProblem::NoFile),
            OutlookAction::Dismiss => {
                next.status.dismiss();
            }
        }
        Rc::new(next)
    }
}
