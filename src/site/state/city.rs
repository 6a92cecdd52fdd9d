//! CityState: which city is told, with which numbers of somebody's own, and the one reducer that changes it.
//!
//! Does not know: what follows of a city.

use std::rc::Rc;

use yew::Reducible;

use crate::choices::link::Remark;
use crate::choices::link::text::Plain;
use crate::choices::own::{Clash, Number};
use crate::facts::city::OwnCity;
use crate::findings::city::sheet::{Asked, Sheet, YEARS};
use crate::kind::{Language, UrbanForm};
use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::handed::city::Opening;
use crate::site::link::city::{self as address, Wanted};
use crate::site::state::{Asks, Filed, Trouble, heard};
use crate::site::wire::{Answer, Question, Request};
use crate::year::Year;

/// What the page begins with.
pub type Start = Rc<Opening>;

/// What is said of what the visitor did.
#[derive(Clone, Debug, PartialEq)]
pub enum Saying {
    /// No city has such a number.
    Bounds(Number),
    /// Numbers do not go together.
    Clash(Clash),
    /// Of a file, or of what the device keeps.
    Filed(Filed),
}

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct CityState {
    /// What the page began with.
    pub start: Start,
    /// What is asked for.
    pub wanted: Wanted,
    /// What is shown: the last answer that came.
    pub shown: Rc<Sheet>,
    /// What was remarked of the address.
    pub remarks: Vec<Remark>,
    /// What is to be said of the worker, the facts or a file.
    pub trouble: Option<Trouble>,
    /// What is to be said of what the visitor did.
    pub saying: Option<Saying>,
    /// Addresses that the device keeps, by name.
    pub kept: Vec<(Plain, String)>,
    /// Number of the newest question.
    pub number: u32,
    /// Whether the visitor has changed anything since the page was opened.
    pub touched: bool,
}

/// Everything that changes the page.
#[derive(Clone, Debug)]
pub enum CityAction {
    /// The address asks for this.
    Open(Box<Wanted>, Vec<Remark>),
    /// Another city; or the country, for one that is not listed. What is told stays.
    Visit(PlaceId),
    /// Another way of growing.
    Grow(UrbanForm),
    /// Another year.
    Focus(Year),
    /// A number of one's own, in the unit of its key; or ours.
    Tell(Number, Option<f64>),
    /// Another name.
    Name(Plain),
    /// All of a file.
    Bring(Box<OwnCity>),
    /// All numbers ours again.
    Reset,
    /// Something is to be said.
    Say(Saying),
    /// What the device keeps.
    Keeps(Vec<(Plain, String)>),
    /// The worker or its keeper has something to say.
    News(News),
    /// A file could not be made.
    NoFile,
    /// A notice was read and put away.
    Dismiss,
}

impl CityState {
    /// A page as it was prerendered.
    #[must_use]
    pub fn start(start: Start) -> CityState {
        CityState {
            wanted: Wanted {
                asked: start.shown.asked.clone(),
                name: Plain::default(),
                focus: Year::of(2050),
            },
            shown: Rc::new(start.shown.clone()),
            remarks: Vec::new(),
            trouble: None,
            saying: None,
            kept: Vec::new(),
            number: 0,
            touched: false,
            start,
        }
    }

    /// What is asked for.
    #[must_use]
    pub fn asked(&self) -> &Asked {
        &self.wanted.asked
    }

    /// Which city or country is asked for.
    #[must_use]
    pub fn place(&self) -> PlaceId {
        self.asked().place
    }

    /// What is told of it.
    #[must_use]
    pub fn own(&self) -> &OwnCity {
        &self.asked().own
    }

    /// Whether anything is told of it.
    #[must_use]
    pub fn is_own(&self) -> bool {
        !self.place().is_city() || Number::ALL.into_iter().any(|number| number.of(self.own()).is_some())
    }

    /// The place among [`YEARS`] of the year whose flows are drawn.
    #[must_use]
    pub fn year(&self) -> usize {
        YEARS.iter().position(|year| *year == self.wanted.focus).unwrap_or(0)
    }

    /// What it is called: as somebody calls it, else as it is listed; none of a city that is neither.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        if !self.wanted.name.is_empty() {
            return Some(self.wanted.name.as_str());
        }
        self.start.city(self.place()).map(|city| city.name.as_str())
    }

    /// The address of what is asked, below the site's root.
    #[must_use]
    pub fn address(&self, language: Language) -> String {
        address::write(language, &self.wanted, &self.start)
    }

    /// A new question from now on.
    fn touch(&mut self) {
        self.number = self.number.wrapping_add(1);
        self.touched = true;
        self.remarks.clear();
        self.saying = None;
        // What the page began with is known without asking.
        if self.start.shown.asked == *self.asked() {
            self.shown = Rc::new(self.start.shown.clone());
        }
    }

    fn hear(&mut self, news: News) {
        let told = heard(news, self.number, &mut self.trouble).and_then(|(_, answer)| match answer {
            Answer::City(told) => told.open(),
            _ => None,
        });
        // An answer about numbers as they were a moment ago is shown until the newest is there; that of another city never is.
        if let Some(told) = told.filter(|told| told.place() == self.place()) {
            self.shown = Rc::new(told);
        }
    }

    fn tell(&mut self, number: Number, value: Option<f64>) {
        if value.is_some_and(|value| !number.takes(value)) {
            self.saying = Some(Saying::Bounds(number));
            return;
        }
        let mut own = self.own().clone();
        number.tell(&mut own, value);
        if let Some(clash) = Clash::of(&own).first() {
            self.saying = Some(Saying::Clash(*clash));
            return;
        }
        self.wanted.asked.own = own;
        self.touch();
    }
}

impl Asks for CityState {
    fn news(news: News) -> CityAction {
        CityAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        Some(Request {
            number: self.number,
            question: Question::City(Box::new(self.asked().clone())),
        })
    }

    fn is_answered(&self) -> bool {
        self.shown.asked == *self.asked()
    }
}

impl Reducible for CityState {
    type Action = CityAction;

    fn reduce(self: Rc<Self>, action: CityAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            CityAction::Open(wanted, remarks) => {
                let touched = state.touched;
                state.wanted = *wanted;
                state.touch();
                (state.touched, state.remarks) = (touched, remarks);
            }
            CityAction::Visit(place) => {
                if state.start.has(place) {
                    state.wanted.asked.place = place;
                    state.touch();
                }
            }
            CityAction::Grow(form) => {
                state.wanted.asked.choices.form = form;
                state.touch();
            }
            CityAction::Focus(year) => {
                state.wanted.focus = year;
                state.touched = true;
            }
            CityAction::Tell(number, value) => state.tell(number, value),
            CityAction::Name(name) => {
                state.wanted.name = name;
                state.touched = true;
            }
            CityAction::Bring(own) => {
                if let Some(place) = own.place.filter(|place| state.start.has(*place)) {
                    state.wanted.asked.place = place;
                }
                state.wanted.name = own.name.as_deref().map(Plain::clean).unwrap_or_default();
                state.wanted.asked.own = OwnCity {
                    place: None,
                    name: None,
                    ..*own
                };
                state.touch();
            }
            CityAction::Reset => {
                let asked = &mut state.wanted.asked;
                asked.own = OwnCity::default();
                // Nothing is planned any more.
                if asked.choices.form == UrbanForm::Planned {
                    asked.choices.form = UrbanForm::Trend;
                }
                state.wanted.name = Plain::default();
                state.touch();
            }
            CityAction::Say(saying) => state.saying = Some(saying),
            CityAction::Keeps(kept) => state.kept = kept,
            CityAction::News(news) => state.hear(news),
            CityAction::NoFile => state.trouble = Some(Trouble::NoFile),
            CityAction::Dismiss => {
                state.trouble = None;
                state.saying = None;
                state.remarks.clear();
            }
        }
        Rc::new(state)
    }
}
