//! RoadsState: which place and which levers the page of road vehicles is of, and the one reducer that changes it.

use std::rc::Rc;

use yew::Reducible;

use crate::choices::Level;
use crate::choices::link::Remark;
use crate::findings::roads::{Asked, Roads};
use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::handed::roads::Start;
use crate::site::link::roads as address;
use crate::site::state::{Trouble, heard};
use crate::site::wire::{Answer, Question, Request};

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct RoadsState {
    /// What the page began with.
    pub start: Rc<Start>,
    /// The place that is asked for.
    pub place: PlaceId,
    /// The levers that are asked for.
    pub asked: Asked,
    /// What is shown: the last answer that came.
    pub shown: Rc<Roads>,
    /// What was remarked of the address.
    pub remarks: Vec<Remark>,
    /// What is to be said of the worker or the facts.
    pub trouble: Option<Trouble>,
    /// Number of the newest question.
    pub number: u32,
    /// Whether the visitor has changed anything since the page was opened.
    pub touched: bool,
}

/// Everything that changes the page.
#[derive(Clone, Debug)]
pub enum RoadsAction {
    /// The address asks for this.
    Open(PlaceId, Asked, Vec<Remark>),
    /// Another place.
    Visit(PlaceId),
    /// A lever of [`crate::findings::roads::LEVERS`] is pulled.
    Pull(usize, Level),
    /// The worker or its keeper has something to say.
    News(News),
    /// A notice was read and put away.
    Dismiss,
}

impl RoadsState {
    /// A page as it was prerendered.
    #[must_use]
    pub fn start(start: Rc<Start>) -> RoadsState {
        RoadsState {
            place: start.shown.place,
            asked: start.shown.asked.clone(),
            shown: Rc::new(start.shown.clone()),
            remarks: Vec::new(),
            trouble: None,
            number: 0,
            touched: false,
            start,
        }
    }

    /// The place that the page opens with.
    #[must_use]
    pub fn home(&self) -> PlaceId {
        self.start.shown.place
    }

    /// Whether what is shown is of the place and the levers that are asked for, though not all of it may be known yet.
    #[must_use]
    pub fn is_of_this(&self) -> bool {
        self.shown.place == self.place && self.shown.asked == self.asked
    }

    /// Whether what is shown answers what is asked.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.is_of_this() && self.shown.awaited == 0
    }

    /// The question that the state poses.
    #[must_use]
    pub fn ask(&self) -> Request {
        Request {
            number: self.number,
            question: Question::Roads {
                place: self.place,
                asked: self.asked.clone(),
                awaited: if self.is_of_this() { self.shown.awaited } else { 0 },
            },
        }
    }

    /// The address of what is asked, below the site's root.
    #[must_use]
    pub fn address(&self, language: Language) -> String {
        let Start { offered, shown, .. } = &*self.start;
        address::write(language, self.place, self.home(), &self.asked, offered, &shown.release)
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
        if let Some((_, Answer::Roads(roads))) = heard(news, self.number, &mut self.trouble)
            && roads.place == self.place
        {
            self.shown = Rc::new(*roads);
        }
    }
}

impl Reducible for RoadsState {
    type Action = RoadsAction;

    fn reduce(self: Rc<Self>, action: RoadsAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            RoadsAction::Open(place, asked, remarks) => {
                let touched = state.touched;
                (state.place, state.asked) = (place, asked);
                state.touch();
                state.touched = touched;
                state.remarks = remarks;
            }
            RoadsAction::Visit(place) => {
                state.place = place;
                state.touch();
            }
            RoadsAction::Pull(lever, level) => {
                state.asked.levels[lever] = level;
                state.touch();
            }
            RoadsAction::News(news) => state.hear(news),
            RoadsAction::Dismiss => {
                state.trouble = None;
                state.remarks.clear();
            }
        }
        Rc::new(state)
    }
}
