//! ProjectState: the state of the housing-project page, and its reducer.
//!
//! Out of scope: the results of a project.

use std::rc::Rc;

use yew::Reducible;

use crate::site::bootstrap::project::ProjectBootstrap;
use crate::site::client::ClientMessage;
use crate::site::link::project as address;
use crate::site::state::{FileMessage, PageProblem, PageStatus, RequestingState};
use cairn_analysis::project::ProjectDescription;
use cairn_analysis::project::description::{Answered, InnerWall};
use cairn_analysis::project::suggestions::HouseChange;
use cairn_analysis::project::view::{ProjectQuery, ProjectView};
use cairn_core::choices::link::Remark;
use cairn_core::choices::link::text::Plain;
use cairn_core::kind::{BuildPart, Language, Product};
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, PageQuestion, Request};

/// Bootstrap data of the page.
pub type ProjectStart = Rc<ProjectBootstrap>;

/// A message on what the visitor did.
#[derive(Clone, Debug, PartialEq)]
pub enum ProjectMessage {
    /// A number outside its bounds.
    Bounds(Answered),
    /// A file, or local storage.
    Filed(FileMessage),
}

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectState {
    /// Bootstrap data of the page.
    pub start: ProjectStart,
    /// The project, the one to compare with, and the choices.
    pub query: ProjectQuery,
    /// The results shown, from the last answer.
    pub shown: Rc<ProjectView>,
    pub status: PageStatus,
    /// A message on what the visitor did.
    pub saying: Option<ProjectMessage>,
    /// Addresses in local storage, by name.
    pub saved: Vec<(Plain, String)>,
}

/// The actions of the page.
#[derive(Clone, Debug)]
pub enum ProjectAction {
    /// An address was opened.
    Open(Box<ProjectQuery>, Vec<Remark>),
    /// Another place; answers stay.
    Visit(PlaceId),
    /// Single-family or multi-family.
    Kind(Product),
    /// A number; none = the usual one.
    Number(Answered, Option<f64>),
    /// A system of a part; none = the usual one.
    System(BuildPart, Option<InnerWall>),
    /// A new description with another purchase: cement, steel or standard.
    Describe(Box<ProjectDescription>),
    /// The answer to a question, by its index, or none.
    Answer(usize, Option<f64>),
    /// Another name.
    Name(Plain),
    /// A proposed change is made.
    Swap(HouseChange),
    /// Back to the usual house.
    Reset,
    /// Sets the project aside for comparison, and edits a copy.
    SetAside,
    /// Swaps the two projects.
    Exchange,
    /// Removes the other project.
    Alone,
    /// A message to show.
    Say(ProjectMessage),
    /// The addresses in local storage.
    Keeps(Vec<(Plain, String)>),
    News(ClientMessage),
    /// The browser could not make a file.
    NoFile,
    /// The visitor dismissed a notice.
    Dismiss,
}

impl ProjectState {
    /// The state of the prerendered page.
    pub fn start(start: ProjectStart) -> ProjectState {
        ProjectState {
            query: start.view.query.clone(),
            shown: Rc::new(start.view.clone()),
            status: PageStatus::default(),
            saying: None,
            saved: Vec::new(),
            start,
        }
    }

    /// The address of the state, below the site's root.
    pub fn address(&self, language: Language) -> String {
        address::write(language, &self.query, &self.start)
    }

    /// Starts a new request after a change by the visitor.
    fn touch(&mut self) {
        self.status.touch();
        self.settle();
    }

    /// Drops the message, and shows the bootstrap data if they answer the request.
    fn settle(&mut self) {
        self.saying = None;
        if self.start.view.query == self.query.nameless() {
            self.shown = Rc::new(self.start.view.clone());
        }
    }

    fn receive(&mut self, news: ClientMessage) {
        let view = self.status.receive(news).and_then(|(_, answer)| match answer {
            Answer::Project(view) => view.open(),
            _ => None,
        });
        // Results of an older description stay until the newest answer arrives; those of another place are never
        // shown.
        if let Some(view) = view.filter(|view| view.query.place() == self.query.place()) {
            self.shown = Rc::new(view);
        }
    }

    fn number(&mut self, what: Answered, number: Option<f64>) {
        match number.map(|number| what.check(number)) {
            None => self.query.described.numbers[what.index()] = None,
            Some(Ok(number)) => self.query.described.numbers[what.index()] = Some(number),
            Some(Err(_)) => {
                self.saying = Some(ProjectMessage::Bounds(what));
                return;
            }
        }
        self.touch();
    }
}

impl RequestingState for ProjectState {
    fn news(news: ClientMessage) -> ProjectAction {
        ProjectAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        Some(Request {
            number: self.status.number,
            question: PageQuestion::Project(Box::new(self.query.nameless())),
        })
    }

    fn is_answered(&self) -> bool {
        self.shown.query == self.query.nameless()
    }
}

impl Reducible for ProjectState {
    type Action = ProjectAction;

    fn reduce(self: Rc<Self>, action: ProjectAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            ProjectAction::Open(query, remarks) => {
                state.query = *query;
                state.status.open(remarks);
                state.settle();
            }
            ProjectAction::Visit(place) => {
                if state.start.projects.place(place).is_some() {
                    state.query.described.place = place;
                    if let Some(other) = &mut state.query.other {
                        other.place = place;
                    }
                    state.touch();
                }
            }
            ProjectAction::Kind(kind) => {
                state.query.described.kind = kind;
                state.touch();
            }
            ProjectAction::Number(what, number) => state.number(what, number),
            ProjectAction::System(part, system) => {
                if let Some(at) = BuildPart::CHOSEN.iter().position(|chosen| *chosen == part) {
                    state.query.described.systems[at] = system;
                    state.touch();
                }
            }
            ProjectAction::Describe(described) => {
                state.query.described = *described;
                // A project in another place has other conditions, so it cannot be compared.
                let place = state.query.place();
                state.query.other.take_if(|other| other.place != place);
                state.touch();
            }
            ProjectAction::Answer(at, answer) => {
                if let Some(own) = state.query.described.answers.get_mut(at) {
                    *own = answer.filter(|number| (0.0..=1e4).contains(number));
                    state.touch();
                }
            }
            ProjectAction::Name(name) => {
                state.query.described.name = name;
                state.status.touched = true;
            }
            ProjectAction::Swap(instead) => {
                let described = &mut state.query.described;
                match instead {
                    HouseChange::Cement(cement) => described.cement = Some(cement),
                    HouseChange::System(part, system) => {
                        if let Some(at) = BuildPart::CHOSEN.iter().position(|chosen| *chosen == part) {
                            described.systems[at] = Some(InnerWall::System(system));
                        }
                    }
                }
                state.touch();
            }
            ProjectAction::Reset => {
                let ProjectDescription { place, kind, ref name, .. } = state.query.described;
                let name = name.clone();
                state.query.described = ProjectDescription {
                    name,
                    ..ProjectDescription::usual(place, kind)
                };
                state.touch();
            }
            ProjectAction::SetAside => {
                state.query.other = Some(state.query.described.clone());
                state.touch();
            }
            ProjectAction::Exchange => {
                if let Some(other) = &mut state.query.other {
                    std::mem::swap(other, &mut state.query.described);
                    state.touch();
                }
            }
            ProjectAction::Alone => {
                state.query.other = None;
                state.touch();
            }
            ProjectAction::Say(saying) => state.saying = Some(saying),
            ProjectAction::Keeps(saved) => state.saved = saved,
            ProjectAction::News(news) => state.receive(news),
            ProjectAction::NoFile => state.status.trouble = Some(PageProblem::NoFile),
            ProjectAction::Dismiss => {
                state.status.dismiss();
                state.saying = None;
            }
        }
        Rc::new(state)
    }
}
