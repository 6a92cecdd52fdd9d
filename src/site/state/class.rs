//! ClassState: the collected codes of a class, the step of its wall display, and the reducer.
//!
//! Out of scope: the browser, the results of a plan.

use std::rc::Rc;

use yew::Reducible;

use crate::site::bootstrap::class::ClassBootstrap;
use crate::site::client::ClientMessage;
use crate::site::state::class_message::{Camera, ClassMessage};
use crate::site::state::lesson::{LessonRecord, STEPS};
use crate::site::state::slow_answer::SlowAnswer;
use crate::site::state::{PageProblem, PageStatus, RequestingState};
use cairn_analysis::findings::class::{COMPARED_YEAR, ClassView, central};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::money::view::{MoneyQuery, MoneyView};
use cairn_core::choices::code::paste::{self, BadLine};
use cairn_core::choices::code::{ClassPlan, Levels};
use cairn_core::kind::{Lever, Role};
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, PageQuestion, Request};

/// Bootstrap data of the page.
pub type ClassStart = Rc<ClassBootstrap>;

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassState {
    /// Bootstrap data of the page.
    pub start: ClassStart,
    /// The collected codes.
    pub gathered: LessonRecord,
    /// The same before the last change.
    pub back: Option<Box<LessonRecord>>,
    /// True once local storage was read.
    pub loaded: bool,
    /// The results of plans.
    pub shown: Option<Rc<ClassView>>,
    /// Amounts of money of the common scenario of the seats.
    pub money: SlowAnswer<MoneyView>,
    /// An opened code, or its fault.
    pub opened: Option<Result<ClassPlan, BadLine>>,
    /// A message on what was done.
    pub saying: Option<ClassMessage>,
    pub camera: Camera,
    /// True while the page asks to confirm the removal of all codes.
    pub asks: bool,
    /// True if the wall display fills the screen.
    pub large: bool,
    /// True if the dots have their codes as labels.
    pub labels: bool,
    /// The selected dot.
    pub picked: Option<Levels>,
    pub status: PageStatus,
}

/// The actions of the page.
#[derive(Clone, Debug)]
pub enum ClassAction {
    /// Local storage was read.
    Load(Box<LessonRecord>),
    /// A link with this code was opened: a class under way adds it, else it is only shown.
    Link(String),
    /// A code is opened for viewing.
    Open(String),
    /// The opened code is closed.
    Close,
    /// Another place.
    Visit(PlaceId),
    /// Another question, from 1; 0 is a question of the teacher's own.
    Lesson(usize),
    /// Text was typed or pasted.
    Paste(String),
    /// A code is added.
    Add(ClassPlan),
    /// The code at this index is removed.
    Remove(usize),
    /// Undoes the last change.
    Undo,
    /// Opens or closes the confirmation to remove all.
    Ask(bool),
    /// All codes are removed.
    Clear,
    /// News from the camera.
    Camera(Camera),
    /// Another result on the x axis (0) or y axis (1).
    Axis(usize, Headline),
    /// The wall display shows this step.
    Step(usize),
    /// The wall display fills the screen, or not.
    Large(bool),
    /// Dots have their codes as labels, or not.
    Labels(bool),
    /// A dot is selected.
    Pick(Option<Levels>),
    /// Text was typed or pasted for a seat; with several codes the next ones go to the following seats.
    Seat(Role, String),
    /// The code of a seat is removed.
    Stand(Role),
    /// A plan becomes a candidate for the vote.
    PutUp(ClassPlan),
    /// A candidate is removed.
    TakeDown(ClassPlan),
    /// Adds votes to a candidate, or removes some.
    Vote(ClassPlan, i32),
    /// Codes read as votes.
    Votes(String),
    /// A message to show.
    Say(ClassMessage),
    News(ClientMessage),
    /// The browser could not make a file.
    NoFile,
    /// The visitor dismissed a notice.
    Dismiss,
}

impl ClassState {
    /// The state of the prerendered page.
    pub fn start(start: ClassStart) -> ClassState {
        ClassState {
            start,
            gathered: LessonRecord::default(),
            back: None,
            loaded: false,
            shown: None,
            money: SlowAnswer::default(),
            opened: None,
            saying: None,
            camera: Camera::Off,
            asks: false,
            large: false,
            labels: false,
            picked: None,
            status: PageStatus::default(),
        }
    }

    /// The place of the lesson.
    pub fn place(&self) -> Option<PlaceId> {
        self.gathered.place.or(self.start.home())
    }

    /// Plans of the lesson's place, in order of arrival.
    pub fn plans(&self) -> Vec<Levels> {
        self.place().map_or_else(Vec::new, |place| self.gathered.plans(place))
    }

    /// The plan nearest to all others.
    pub fn central(&self) -> Option<Levels> {
        central(&self.plans())
    }

    /// Results of plans of the lesson's place.
    pub fn place_results(&self) -> Option<&ClassView> {
        let place = self.place()?;
        self.shown.as_deref().filter(|view| view.place == place)
    }

    /// Changes the collected codes, so that the change can be undone.
    fn change(&mut self, change: impl FnOnce(&mut LessonRecord)) {
        let before = self.gathered.clone();
        change(&mut self.gathered);
        if before != self.gathered {
            self.status.renew();
            self.back = Some(Box::new(before));
        }
        self.asks = false;
    }

    fn add(&mut self, plans: &[ClassPlan], bad: Vec<BadLine>) {
        let [mut number, mut again, mut left] = [0; 3];
        self.change(|gathered| {
            for plan in plans {
                let known = gathered.plans.contains(plan);
                if gathered.add(*plan) {
                    number += 1;
                    again += usize::from(known);
                } else {
                    left += 1;
                }
            }
        });
        self.saying = Some(ClassMessage::Added { number, again, left, bad });
    }

    fn open(&mut self, text: &str) {
        let pasted = paste::read(text);
        let bad = pasted.bad.into_iter().next();
        self.opened = pasted.plans.first().copied().map(Ok).or(bad.map(Err));
    }

    /// The query for amounts of money of the common scenario of the seats; none while no seat has a code.
    fn money_query(&self) -> Option<(PlaceId, MoneyQuery)> {
        let place = self.place()?;
        let levels = self.gathered.joined(place)?;
        let query = MoneyQuery {
            choices: ClassPlan { place, levels }.choices(&Lever::ALL),
            against: None,
            focus: COMPARED_YEAR,
        };
        Some((place, query))
    }

    /// Amounts of money of the common scenario; none while unknown.
    pub fn amounts(&self) -> Option<&MoneyView> {
        let (place, query) = self.money_query()?;
        self.money.of(place, &query)
    }

    /// The request for amounts of money, once the results of all plans are there; none if all are known.
    pub fn ask_money(&self) -> Option<Request> {
        let (place, query) = self.money_query().filter(|_| self.is_answered())?;
        let made = self.money.progress(place, &query)?;
        Some(Request {
            number: self.status.number,
            question: PageQuestion::Money { place, query, made },
        })
    }

    fn receive(&mut self, news: ClientMessage) {
        match self.status.receive(news) {
            Some((_, Answer::Class(view))) => {
                let view = view.open().filter(|view| Some(view.place) == self.place());
                if let Some(view) = view {
                    self.shown = Some(Rc::new(view));
                }
            }
            Some((_, Answer::Money(view))) => {
                if let Some(place) = self.place() {
                    self.money.receive(place, *view);
                }
            }
            _ => {}
        }
    }

    fn votes(&mut self, text: &str) {
        let pasted = paste::read(text);
        let mut none = pasted.bad.len();
        self.change(|gathered| {
            for plan in &pasted.plans {
                none += usize::from(!gathered.vote(*plan, 1));
            }
        });
        self.saying = Some(ClassMessage::Voted(pasted.plans.len() + pasted.bad.len() - none, none));
    }
}

impl RequestingState for ClassState {
    fn news(news: ClientMessage) -> ClassAction {
        ClassAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        let place = self.place()?;
        let plans = self.gathered.followed(place);
        let view = self.place_results();
        let is_known = |levels: &Levels| view.is_some_and(|view| view.result(levels).is_some());
        if plans.iter().all(is_known) {
            return None;
        }
        let same = view.filter(|view| view.rows.iter().map(|(levels, _)| levels).eq(&plans));
        Some(Request {
            number: self.status.number,
            question: PageQuestion::Class {
                place,
                plans,
                awaited: same.map_or(0, |view| view.awaited),
            },
        })
    }

    fn is_answered(&self) -> bool {
        self.poses().is_none()
    }
}

impl Reducible for ClassState {
    type Action = ClassAction;

    fn reduce(self: Rc<Self>, action: ClassAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            ClassAction::Load(gathered) => {
                if state.gathered != *gathered {
                    state.gathered = *gathered;
                    state.status.renew();
                }
                state.loaded = true;
            }
            ClassAction::Link(text) => {
                state.open(&text);
                if let (true, Some(Ok(plan))) = (state.gathered.is_begun(), &state.opened) {
                    let plan = *plan;
                    state.opened = None;
                    state.add(&[plan], Vec::new());
                }
            }
            ClassAction::Open(text) => state.open(&text),
            ClassAction::Close => state.opened = None,
            ClassAction::Visit(place) => state.change(|gathered| {
                gathered.place = Some(place);
            }),
            ClassAction::Lesson(lesson) => {
                let place = lesson.checked_sub(1).and_then(|at| state.start.lessons.get(at).copied());
                state.change(|gathered| {
                    gathered.lesson = lesson;
                    gathered.place = place.or(gathered.place);
                });
            }
            ClassAction::Paste(text) => {
                let pasted = paste::read(&text);
                state.add(&pasted.plans, pasted.bad);
            }
            ClassAction::Add(plan) => {
                state.opened = None;
                state.add(&[plan], Vec::new());
            }
            ClassAction::Remove(at) => {
                if let Some(plan) = state.gathered.plans.get(at).copied() {
                    state.change(|gathered| {
                        gathered.plans.remove(at);
                    });
                    state.saying = Some(ClassMessage::Removed(plan));
                }
            }
            ClassAction::Undo => {
                if let Some(back) = state.back.take() {
                    state.change(|gathered| *gathered = *back);
                    state.saying = None;
                }
            }
            ClassAction::Ask(asks) => state.asks = asks,
            ClassAction::Clear => {
                state.change(|gathered| {
                    *gathered = LessonRecord {
                        place: gathered.place,
                        lesson: gathered.lesson,
                        axes: gathered.axes,
                        ..LessonRecord::default()
                    }
                });
                (state.picked, state.saying) = (None, Some(ClassMessage::Cleared));
            }
            ClassAction::Camera(camera) => {
                if let Camera::Read(plan) = camera {
                    state.add(&[plan], Vec::new());
                }
                state.camera = camera;
            }
            ClassAction::Axis(at, headline) => {
                if let Some(axis) = state.gathered.axes.get_mut(at) {
                    *axis = headline;
                }
            }
            ClassAction::Step(step) => state.gathered.step = step.min(STEPS - 1),
            ClassAction::Large(large) => state.large = large,
            ClassAction::Labels(labels) => state.labels = labels,
            ClassAction::Pick(picked) => state.picked = picked,
            ClassAction::Seat(role, text) => {
                let pasted = paste::read(&text);
                state.change(|gathered| {
                    for (seat, plan) in gathered.seats.iter_mut().skip(role as usize).zip(&pasted.plans) {
                        *seat = Some(*plan);
                    }
                });
                state.saying = pasted.bad.into_iter().next().map(ClassMessage::NoSeat);
            }
            ClassAction::Stand(role) => state.change(|gathered| gathered.seats[role as usize] = None),
            ClassAction::PutUp(plan) => {
                let mut room = true;
                state.change(|gathered| room = gathered.put_up(plan));
                state.saying = (!room).then_some(ClassMessage::Full);
            }
            ClassAction::TakeDown(plan) => state.change(|gathered| gathered.take_down(plan)),
            ClassAction::Vote(plan, more) => state.change(|gathered| {
                gathered.vote(plan, more);
            }),
            ClassAction::Votes(text) => state.votes(&text),
            ClassAction::Say(saying) => state.saying = Some(saying),
            ClassAction::News(news) => state.receive(news),
            ClassAction::NoFile => state.status.trouble = Some(PageProblem::NoFile),
            ClassAction::Dismiss => {
                state.status.dismiss();
                state.saying = None;
            }
        }
        Rc::new(state)
    }
}
