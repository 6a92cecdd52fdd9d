//! CityState: the state of the city page, and its reducer.
//!
//! Out of scope: the results for a city.

use std::rc::Rc;

use yew::Reducible;

use crate::site::bootstrap::city::CityBootstrap;
use crate::site::client::ClientMessage;
use crate::site::link::city as address;
use crate::site::link::city::CityAddress;
use crate::site::state::{FileMessage, PageProblem, PageStatus, RequestingState};
use cairn_analysis::findings::city::sheet::{CityQuery, CitySheet, YEARS};
use cairn_core::choices::city_input::{CityInput, Clash};
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Link, Remark};
use cairn_core::facts::city::OwnCity;
use cairn_core::kind::{Language, UrbanForm};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire::{Answer, PageQuestion, Request};

/// Bootstrap data of the page.
pub type CityStart = Rc<CityBootstrap>;

/// A message on what the visitor did.
#[derive(Clone, Debug, PartialEq)]
pub enum CityMessage {
    /// A number outside its bounds.
    Bounds(CityInput),
    /// Numbers that contradict each other.
    Clash(Clash),
    /// A file, or local storage.
    Filed(FileMessage),
}

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct CityState {
    /// Bootstrap data of the page.
    pub start: CityStart,
    /// The requested city, figures and year.
    pub wanted: CityAddress,
    /// The results shown, from the last answer.
    pub shown: Rc<CitySheet>,
    pub status: PageStatus,
    /// A message on what the visitor did.
    pub saying: Option<CityMessage>,
    /// Addresses in local storage, by name.
    pub saved: Vec<(Plain, String)>,
}

/// The actions of the page.
#[derive(Clone, Debug)]
pub enum CityAction {
    /// An address was opened.
    Open(Box<CityAddress>, Vec<Remark>),
    /// Another city, or the country for a city that is not listed. Own figures stay.
    Visit(PlaceId),
    /// Another urban form.
    Grow(UrbanForm),
    /// Another year.
    Focus(Year),
    /// An own figure, in the unit of its key; none = the model's figure.
    Tell(CityInput, Option<f64>),
    /// Another name.
    Name(Plain),
    /// All figures from a file.
    Bring(Box<OwnCity>),
    /// Removes all own figures.
    Reset,
    /// A message to show.
    Say(CityMessage),
    /// The addresses in local storage.
    Keeps(Vec<(Plain, String)>),
    News(ClientMessage),
    /// The browser could not make a file.
    NoFile,
    /// The visitor dismissed a notice.
    Dismiss,
}

impl CityState {
    /// The state of the prerendered page.
    pub fn start(start: CityStart) -> CityState {
        CityState {
            wanted: CityAddress {
                query: start.shown.query.clone(),
                name: Plain::default(),
                focus: Year::of(2050),
                carried: Link::default(),
            },
            shown: Rc::new(start.shown.clone()),
            status: PageStatus::default(),
            saying: None,
            saved: Vec::new(),
            start,
        }
    }

    /// The requested city, figures and choices.
    pub fn current_query(&self) -> &CityQuery {
        &self.wanted.query
    }

    /// The requested city or country.
    pub fn place(&self) -> PlaceId {
        self.current_query().place
    }

    /// The visitor's own figures.
    pub fn own_city(&self) -> &OwnCity {
        &self.current_query().own
    }

    /// True if any figure is the visitor's own, or the city is not listed.
    pub fn is_own(&self) -> bool {
        !self.place().is_city() || CityInput::ALL.into_iter().any(|number| number.entered(self.own_city()).is_some())
    }

    /// Index in [`YEARS`] of the year whose flows are drawn.
    pub fn year(&self) -> usize {
        YEARS.iter().position(|year| *year == self.wanted.focus).unwrap_or(0)
    }

    /// The visitor's name for the city, else its listed name; none for an unlisted city without a name.
    pub fn name(&self) -> Option<&str> {
        if !self.wanted.name.is_empty() {
            return Some(self.wanted.name.as_str());
        }
        self.start.city(self.place()).map(|city| city.name.as_str())
    }

    /// The address of the state, below the site's root.
    pub fn address(&self, language: Language) -> String {
        address::write(language, &self.wanted, &self.start)
    }

    /// Starts a new request after a change by the visitor.
    fn touch(&mut self) {
        self.status.touch();
        self.settle();
    }

    /// Drops the message, and shows the bootstrap data if they answer the request.
    fn settle(&mut self) {
        self.saying = None;
        if self.start.shown.query == *self.current_query() {
            self.shown = Rc::new(self.start.shown.clone());
        }
    }

    fn receive(&mut self, news: ClientMessage) {
        let sheet = self.status.receive(news).and_then(|(_, answer)| match answer {
            Answer::City(view) => view.open(),
            _ => None,
        });
        // Results for older figures stay until the newest answer arrives; those of another city are never shown.
        if let Some(sheet) = sheet.filter(|sheet| sheet.place() == self.place()) {
            self.shown = Rc::new(sheet);
        }
    }

    fn set_number(&mut self, number: CityInput, value: Option<f64>) {
        if value.is_some_and(|value| !number.takes(value)) {
            self.saying = Some(CityMessage::Bounds(number));
            return;
        }
        let mut own = self.own_city().clone();
        number.set_value(&mut own, value);
        if let Some(clash) = Clash::of(&own).first() {
            self.saying = Some(CityMessage::Clash(*clash));
            return;
        }
        self.wanted.query.own = own;
        self.touch();
    }
}

impl RequestingState for CityState {
    fn news(news: ClientMessage) -> CityAction {
        CityAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        Some(Request {
            number: self.status.number,
            question: PageQuestion::City(Box::new(self.current_query().clone())),
        })
    }

    fn is_answered(&self) -> bool {
        self.shown.query == *self.current_query()
    }
}

impl Reducible for CityState {
    type Action = CityAction;

    fn reduce(self: Rc<Self>, action: CityAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            CityAction::Open(wanted, remarks) => {
                state.wanted = *wanted;
                state.status.open(remarks);
                state.settle();
            }
            CityAction::Visit(place) => {
                if state.start.has(place) {
                    state.wanted.query.place = place;
                    state.touch();
                }
            }
            CityAction::Grow(form) => {
                state.wanted.query.choices.form = form;
                state.touch();
            }
            CityAction::Focus(year) => {
                state.wanted.focus = year;
                state.status.touched = true;
            }
            CityAction::Tell(number, value) => state.set_number(number, value),
            CityAction::Name(name) => {
                state.wanted.name = name;
                state.status.touched = true;
            }
            CityAction::Bring(own) => {
                if let Some(place) = own.place.filter(|place| state.start.has(*place)) {
                    state.wanted.query.place = place;
                }
                state.wanted.name = own.name.as_deref().map(Plain::clean).unwrap_or_default();
                state.wanted.query.own = OwnCity {
                    place: None,
                    name: None,
                    ..*own
                };
                state.touch();
            }
            CityAction::Reset => {
                let query = &mut state.wanted.query;
                query.own = OwnCity::default();
                // A planned form needs own figures.
                if query.choices.form == UrbanForm::Planned {
                    query.choices.form = UrbanForm::Trend;
                }
                state.wanted.name = Plain::default();
                state.touch();
            }
            CityAction::Say(saying) => state.saying = Some(saying),
            CityAction::Keeps(saved) => state.saved = saved,
            CityAction::News(news) => state.receive(news),
            CityAction::NoFile => state.status.trouble = Some(PageProblem::NoFile),
            CityAction::Dismiss => {
                state.status.dismiss();
                state.saying = None;
            }
        }
        Rc::new(state)
    }
}
