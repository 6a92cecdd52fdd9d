//! TopicState: the state of a topic page, and its reducer.
//!
//! Out of scope: the topic itself and its results.

use std::fmt::Debug;
use std::rc::Rc;

use yew::Reducible;

use crate::site::bootstrap::topic::TopicBootstrap;
use crate::site::client::ClientMessage;
use crate::site::link::topic as address;
use crate::site::link::topic::TopicAddress;
use crate::site::state::{PageProblem, PageStatus, RequestingState};
use cairn_analysis::findings::topic::{TopicQuery, TopicView};
use cairn_core::choices::Level;
use cairn_core::choices::link::Topic as Name;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Focus, Link, Remark, Route};
use cairn_core::kind::{Language, Lever};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire::{Answer, PageQuestion, Request};

/// A topic, implemented by its results.
pub trait PageTopic: Clone + Debug + PartialEq + Sized + 'static {
    /// Data on the topic that no choice changes.
    type Beside: Clone + Debug + PartialEq + 'static;
    /// The topic's name.
    const NAME: Name;
    /// Its levers, in the order of its page.
    const LEVERS: &'static [Lever];
    /// The years to choose from; empty if the page shows all years together.
    const YEARS: &'static [Year] = &[];
    /// The key of its further input; none if it has none.
    const OWN: Option<&'static str> = None;

    /// True if the topic can answer to a further input.
    fn knows(_own: &str, _context: &Self::Beside) -> bool {
        true
    }

    /// The results in an answer, if it is of this topic.
    fn view_in(answer: Answer) -> Option<Box<TopicView<Self>>>;
}

/// Bootstrap data of a topic page.
pub type TopicStart<T> = Rc<TopicBootstrap<T, <T as PageTopic>::Beside>>;

#[derive(Clone, Debug, PartialEq)]
pub struct TopicState<T: PageTopic> {
    /// Bootstrap data of the page.
    pub start: TopicStart<T>,
    /// The requested place.
    pub place: PlaceId,
    /// The requested levels of levers.
    pub query: TopicQuery,
    /// The year shown, if the page shows a single one.
    pub focus: Year,
    /// What the address held for other pages.
    pub carried: Link,
    /// The results shown, from the last answer.
    pub shown: Rc<TopicView<T>>,
    pub status: PageStatus,
}

/// The actions of the page.
#[derive(Clone, Debug)]
pub enum TopicAction {
    /// An address was opened.
    Open(Box<TopicAddress>, Vec<Remark>),
    /// Another place.
    Visit(PlaceId),
    /// A lever, by its index among the topic's levers, is moved.
    Pull(usize, Level),
    /// Another further input of the topic.
    Ask(String),
    /// Another year.
    Focus(Year),
    News(ClientMessage),
    /// The browser could not make a file.
    NoFile,
    /// The visitor dismissed a notice.
    Dismiss,
}

impl<T: PageTopic> TopicState<T> {
    /// The state of the prerendered page.
    pub fn start(start: TopicStart<T>) -> TopicState<T> {
        TopicState {
            place: start.shown.place,
            query: start.shown.query.clone(),
            focus: Focus::default().year(),
            carried: Link::default(),
            shown: Rc::new(start.shown.clone()),
            status: PageStatus::default(),
            start,
        }
    }

    /// The parameters of the page's addresses.
    pub fn page(&self) -> address::TopicAddressParameters<'_> {
        let TopicBootstrap { shown, offered, .. } = &*self.start;
        address::TopicAddressParameters {
            home: shown.place,
            levers: T::LEVERS,
            offered,
            years: T::YEARS,
            own: T::OWN,
            release: &shown.release,
        }
    }

    /// Reads a query of the page; a further input that the topic does not know is left out, with a remark.
    pub fn read(&self, query: &str, is_known: impl Fn(PlaceId) -> bool) -> (TopicAddress, Vec<Remark>) {
        let (mut wanted, mut remarks) = address::read(query, self.page(), is_known);
        let own = &mut wanted.query.own;
        if let Some(key) = T::OWN.filter(|_| !own.is_empty() && !T::knows(own, &self.start.context)) {
            let found = Plain::clean(own);
            remarks.push(Remark::Unread { key, found });
            own.clear();
        }
        (wanted, remarks)
    }

    /// True if the results shown are of the requested place and levers, though they may be partial.
    pub fn is_of_this(&self) -> bool {
        self.shown.place == self.place && self.shown.query == self.query
    }

    /// The address of the state, below the site's root.
    pub fn address(&self, language: Language) -> String {
        let path = Route::Topic { language, topic: T::NAME }.write();
        let wanted = TopicAddress {
            place: self.place,
            query: self.query.clone(),
            focus: self.focus,
            carried: self.carried.clone(),
        };
        address::write(path, self.page(), &wanted)
    }

    fn touch(&mut self) {
        self.status.touch();
        self.know();
    }

    /// Shows the bootstrap data if they match the request; they need no request.
    fn know(&mut self) {
        let first = &self.start.shown;
        if self.place == first.place && self.query == first.query {
            self.shown = Rc::new(first.clone());
        }
    }

    fn receive(&mut self, news: ClientMessage) {
        // Results for older levels stay until the newest answer arrives; those of another place are never shown.
        let view = self.status.receive(news).and_then(|(_, answer)| T::view_in(answer));
        if let Some(view) = view.filter(|view| view.place == self.place) {
            self.shown = Rc::new(*view);
        }
    }
}

impl<T: PageTopic> RequestingState for TopicState<T> {
    fn news(news: ClientMessage) -> TopicAction {
        TopicAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        Some(Request {
            number: self.status.number,
            question: PageQuestion::Topic {
                topic: T::NAME,
                place: self.place,
                query: self.query.clone(),
                awaited: if self.is_of_this() { self.shown.awaited } else { 0 },
            },
        })
    }

    fn is_answered(&self) -> bool {
        self.is_of_this() && self.shown.awaited == 0
    }
}

impl<T: PageTopic> Reducible for TopicState<T> {
    type Action = TopicAction;

    fn reduce(self: Rc<Self>, action: TopicAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            TopicAction::Open(wanted, remarks) => {
                let TopicAddress {
                    place,
                    query,
                    focus,
                    carried,
                } = *wanted;
                (state.place, state.query, state.focus, state.carried) = (place, query, focus, carried);
                state.status.open(remarks);
                state.know();
            }
            TopicAction::Visit(place) => {
                state.place = place;
                state.touch();
            }
            TopicAction::Pull(lever, level) => {
                if let Some(pulled) = state.query.levels.get_mut(lever) {
                    *pulled = level;
                }
                state.touch();
            }
            TopicAction::Ask(own) => {
                state.query.own = own;
                state.touch();
            }
            TopicAction::Focus(year) => {
                state.focus = year;
                state.status.touched = true;
                state.status.remarks.clear();
            }
            TopicAction::News(news) => state.receive(news),
            TopicAction::NoFile => state.status.trouble = Some(PageProblem::NoFile),
            TopicAction::Dismiss => {
                state.status.dismiss();
            }
        }
        Rc::new(state)
    }
}
