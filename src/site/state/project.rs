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
    pub asked: ProjectQuery,
    /// The results shown, from the last answer.
    pub shown: Rc<ProjectView>,
    pub status: PageStatus,
    /// A message on what the visitor did.
    pub saying: Option<ProjectMessage>,
    /// Addresses in local storage, by name.
    pub kept: Vec<(Plain, String)>,
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
            asked: start.told.asked.clone(),
            shown: Rc::new(start.told.clone()),
            status: PageStatus::default(),
            saying: None,
            kept: Vec::new(),
            start,
        }
    }

    /// The address of the state, below the site's root.
    pub fn address(&self, language: Language) -> String {
        address::write(language, &self.asked, &self.start)
    }

    /// Starts a new request after a change by the visitor.
    fn touch(&mut self) {
        self.status.touch();
        self.settle();
    }

    /// Drops the message, and shows the bootstrap data if they answer the request.
    fn settle(&mut self) {
        self.saying = None;
        if self.start.told.asked == self.asked.nameless() {
            self.shown = Rc::new(self.start.told.clone());
        }
    }

    fn hear(&mut self, news: ClientMessage) {
        let view = self.status.hear(news).and_then(|(_, answer)| match answer {
            Answer::Project(view) => view.open(),
            _ => None,
        });
        // Results of an older description stay until the newest answer arrives; those of another place are never
        // shown.
        if let Some(view) = view.filter(|view| view.asked.place() == self.asked.place()) {
            self.shown = Rc::new(view);
        }
    }

    fn number(&mut self, what: Answered, number: Option<f64>) {
        match number.map(|number| what.check(number)) {
            None => self.asked.described.numbers[what.index()] = None,
            Some(Ok(number)) => self.asked.described.numbers[what.index()] = Some(number),
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
            question: PageQuestion::Project(Box::new(self.asked.nameless())),
        })
    }

    fn is_answered(&self) -> bool {
        self.shown.asked == self.asked.nameless()
    }
}

impl Reducible for ProjectState {
    type Action = ProjectAction;

    fn reduce(self: Rc<Self>, action: ProjectAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            ProjectAction::Open(asked, remarks) => {
                state.asked = *asked;
                state.status.open(remarks);
                state.settle();
            }
            ProjectAction::Visit(place) => {
                if state.start.known.place(place).is_some() {
                    state.asked.described.place = place;
                    if let Some(other) = &mut state.asked.other {
                        other.place = place;
                    }
                    state.touch();
                }
            }
            ProjectAction::Kind(kind) => {
                state.asked.described.kind = kind;
                state.touch();
            }
            ProjectAction::Number(what, number) => state.number(what, number),
            ProjectAction::System(part, system) => {
                if let Some(at) = BuildPart::CHOSEN.iter().position(|chosen| *chosen == part) {
                    state.asked.described.systems[at] = system;
                    state.touch();
                }
            }
            ProjectAction::Describe(described) => {
                state.asked.described = *described;
                // A project in another place has other conditions, so it cannot be compared.
                let place = state.asked.place();
                state.asked.other.take_if(|other| other.place != place);
                state.touch();
            }
            ProjectAction::Answer(at, answer) => {
                if let Some(own) = state.asked.described.answers.get_mut(at) {
                    *own = answer.filter(|number| (0.0..=1e4).contains(number));
                    state.touch();
                }
            }
            ProjectAction::Name(name) => {
                state.asked.described.name = name;
                state.status.touched = true;
            }
            ProjectAction::Swap(instead) => {
                let described = &mut state.asked.described;
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
                let ProjectDescription { place, kind, ref name, .. } = state.asked.described;
                let name = name.clone();
                state.asked.described = ProjectDescription {
                    name,
                    ..ProjectDescription::usual(place, kind)
                };
                state.touch();
            }
            ProjectAction::SetAside => {
                state.asked.other = Some(state.asked.described.clone());
                state.touch();
            }
            ProjectAction::Exchange => {
                if let Some(other) = &mut state.asked.other {
                    std::mem::swap(other, &mut state.asked.described);
                    state.touch();
                }
            }
            ProjectAction::Alone => {
                state.asked.other = None;
                state.touch();
            }
            ProjectAction::Say(saying) => state.saying = Some(saying),
            ProjectAction::Keeps(kept) => state.kept = kept,
            ProjectAction::News(news) => state.hear(news),
            ProjectAction::NoFile => state.status.trouble = Some(PageProblem::NoFile),
            ProjectAction::Dismiss => {
                state.status.dismiss();
                state.saying = None;
            }
        }
        Rc::new(state)
    }
}
