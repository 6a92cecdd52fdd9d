//! TopicState: which place and which levers the page of a topic is of, and the one reducer that changes it.
//!
//! Does not know: what the topic is, what is read of a run.

use std::fmt::Debug;
use std::rc::Rc;

use yew::Reducible;

use crate::choices::Level;
use crate::choices::link::Topic as Name;
use crate::choices::link::{Focus, Remark, Route};
use crate::findings::topic::{Asked, Told};
use crate::kind::{Language, Lever};
use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::handed::topic::Opening;
use crate::site::link::topic::{self as address, Wanted};
use crate::site::state::{Asks, Trouble, heard};
use crate::site::wire::{Answer, Question, Request};
use crate::year::Year;

/// What a topic is to its page: what is told of a place.
pub trait Topic: Clone + Debug + PartialEq + Sized + 'static {
    /// What is told beside it, whatever is chosen.
    type Beside: Clone + Debug + PartialEq + 'static;
    /// Which topic.
    const NAME: Name;
    /// Its levers, in the order of its page.
    const LEVERS: &'static [Lever];
    /// Years of which its page shows one; none where all stand beside each other.
    const YEARS: &'static [Year] = &[];
    /// The key of what else it asks; none where it asks nothing else.
    const OWN: Option<&'static str> = None;

    /// What an answer tells of it, if it does.
    fn of(answer: Answer) -> Option<Box<Told<Self>>>;
}

/// What the page of a topic begins with.
pub type Start<T> = Rc<Opening<T, <T as Topic>::Beside>>;

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicState<T: Topic> {
    /// What the page began with.
    pub start: Start<T>,
    /// The place that is asked for.
    pub place: PlaceId,
    /// The levers that are asked for.
    pub asked: Asked,
    /// The year that is shown, where the page shows one.
    pub focus: Year,
    /// What is shown: the last answer that came.
    pub shown: Rc<Told<T>>,
    /// What was remarked of the address.
    pub remarks: Vec<Remark>,
    /// What is to be said of the worker, the facts or a file.
    pub trouble: Option<Trouble>,
    /// Number of the newest question.
    pub number: u32,
    /// Whether the visitor has changed anything since the page was opened.
    pub touched: bool,
}

/// Everything that changes the page.
#[derive(Clone, Debug)]
pub enum TopicAction {
    /// The address asks for this.
    Open(Wanted, Vec<Remark>),
    /// Another place.
    Visit(PlaceId),
    /// A lever of the topic, by its place among them, is pulled.
    Pull(usize, Level),
    /// Something else that the topic asks.
    Ask(String),
    /// Another year.
    Focus(Year),
    /// The worker or its keeper has something to say.
    News(News),
    /// A file could not be made.
    NoFile,
    /// A notice was read and put away.
    Dismiss,
}

impl<T: Topic> TopicState<T> {
    /// A page as it was prerendered.
    #[must_use]
    pub fn start(start: Start<T>) -> TopicState<T> {
        TopicState {
            place: start.shown.place,
            asked: start.shown.asked.clone(),
            focus: Focus::default().year(),
            shown: Rc::new(start.shown.clone()),
            remarks: Vec::new(),
            trouble: None,
            number: 0,
            touched: false,
            start,
        }
    }

    /// What addresses of the page have in common.
    #[must_use]
    pub fn page(&self) -> address::Page<'_> {
        let Opening { shown, offered, .. } = &*self.start;
        address::Page {
            home: shown.place,
            levers: T::LEVERS,
            offered,
            years: T::YEARS,
            own: T::OWN,
            release: &shown.release,
        }
    }

    /// Whether what is shown is of the place and the levers that are asked for, though not all of it may be known yet.
    #[must_use]
    pub fn is_of_this(&self) -> bool {
        self.shown.place == self.place && self.shown.asked == self.asked
    }

    /// The address of what is asked, below the site's root.
    #[must_use]
    pub fn address(&self, language: Language) -> String {
        let path = Route::Topic { language, topic: T::NAME }.write();
        let wanted = Wanted {
            place: self.place,
            asked: self.asked.clone(),
            focus: self.focus,
        };
        address::write(path, self.page(), &wanted)
    }

    fn touch(&mut self) {
        self.number = self.number.wrapping_add(1);
        self.touched = true;
        self.remarks.clear();
        self.know();
    }

    /// What the page began with is known without asking.
    fn know(&mut self) {
        let known = &self.start.shown;
        if self.place == known.place && self.asked == known.asked {
            self.shown = Rc::new(known.clone());
        }
    }

    fn hear(&mut self, news: News) {
        // An answer about levers as they stood a moment ago is shown until the newest is there; that of another place never is.
        let told = heard(news, self.number, &mut self.trouble).and_then(|(_, answer)| T::of(answer));
        if let Some(told) = told.filter(|told| told.place == self.place) {
            self.shown = Rc::new(*told);
        }
    }
}

impl<T: Topic> Asks for TopicState<T> {
    fn news(news: News) -> TopicAction {
        TopicAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        Some(Request {
            number: self.number,
            question: Question::Topic {
                topic: T::NAME,
                place: self.place,
                asked: self.asked.clone(),
                awaited: if self.is_of_this() { self.shown.awaited } else { 0 },
            },
        })
    }

    fn is_answered(&self) -> bool {
        self.is_of_this() && self.shown.awaited == 0
    }
}

impl<T: Topic> Reducible for TopicState<T> {
    type Action = TopicAction;

    fn reduce(self: Rc<Self>, action: TopicAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            TopicAction::Open(wanted, remarks) => {
                let touched = state.touched;
                (state.place, state.asked, state.focus) = (wanted.place, wanted.asked, wanted.focus);
                state.touch();
                state.touched = touched;
                state.remarks = remarks;
            }
            TopicAction::Visit(place) => {
                state.place = place;
                state.touch();
            }
            TopicAction::Pull(lever, level) => {
                if let Some(pulled) = state.asked.levels.get_mut(lever) {
                    *pulled = level;
                }
                state.touch();
            }
            TopicAction::Ask(own) => {
                state.asked.own = own;
                state.touch();
            }
            TopicAction::Focus(year) => {
                state.focus = year;
                state.touched = true;
                state.remarks.clear();
            }
            TopicAction::News(news) => state.hear(news),
            TopicAction::NoFile => state.trouble = Some(Trouble::NoFile),
            TopicAction::Dismiss => {
                state.trouble = None;
                state.remarks.clear();
            }
        }
        Rc::new(state)
    }
}
