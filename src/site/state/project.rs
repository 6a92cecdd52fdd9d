//! ProjectState: which project is described, which stands beside it, and the one reducer that changes it.
//!
//! Does not know: what follows of a project.

use std::rc::Rc;

use yew::Reducible;

use crate::choices::link::Remark;
use crate::choices::link::text::Plain;
use crate::kind::{BuildPart, Language, Product};
use crate::place::PlaceId;
use crate::project::Described;
use crate::project::described::{Answered, Inner};
use crate::project::next::Instead;
use crate::project::told::{Asked, Told};
use crate::site::client::News;
use crate::site::handed::project::Opening;
use crate::site::link::project as address;
use crate::site::state::{Asks, Filed, Trouble, heard};
use crate::site::wire::{Answer, Question, Request};

/// What the page begins with.
pub type Start = Rc<Opening>;

/// What is said of what the visitor did.
#[derive(Clone, Debug, PartialEq)]
pub enum Saying {
    /// A number is none of its answers.
    Bounds(Answered),
    /// Of a file, or of what the device keeps.
    Filed(Filed),
}

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectState {
    /// What the page began with.
    pub start: Start,
    /// What is asked for.
    pub asked: Asked,
    /// What is shown: the last answer that came.
    pub shown: Rc<Told>,
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
pub enum ProjectAction {
    /// The address asks for this.
    Open(Box<Asked>, Vec<Remark>),
    /// Another place; what is answered stays.
    Visit(PlaceId),
    /// Of one family or many.
    Kind(Product),
    /// A number, or as usual.
    Number(Answered, Option<f64>),
    /// A system of a part, or as usual.
    System(BuildPart, Option<Inner>),
    /// What is bought: another cement, steel or standard, as a whole.
    Describe(Box<Described>),
    /// The answer to a question, by its place, or none.
    Answer(usize, Option<f64>),
    /// Another name.
    Name(Plain),
    /// One thing otherwise, as it was proposed.
    Swap(Instead),
    /// The usual house again.
    Reset,
    /// The project is set aside, and the same is described further.
    SetAside,
    /// The two change places.
    Exchange,
    /// The other is taken away.
    Alone,
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

impl ProjectState {
    /// A page as it was prerendered.
    #[must_use]
    pub fn start(start: Start) -> ProjectState {
        ProjectState {
            asked: start.told.asked.clone(),
            shown: Rc::new(start.told.clone()),
            remarks: Vec::new(),
            trouble: None,
            saying: None,
            kept: Vec::new(),
            number: 0,
            touched: false,
            start,
        }
    }

    /// The address of what is asked, below the site's root.
    #[must_use]
    pub fn address(&self, language: Language) -> String {
        address::write(language, &self.asked, &self.start)
    }

    /// A new question from now on.
    fn touch(&mut self) {
        self.number = self.number.wrapping_add(1);
        self.touched = true;
        self.remarks.clear();
        self.saying = None;
        // What the page began with is known without asking.
        if self.start.told.asked == self.asked.nameless() {
            self.shown = Rc::new(self.start.told.clone());
        }
    }

    fn hear(&mut self, news: News) {
        let told = heard(news, self.number, &mut self.trouble).and_then(|(_, answer)| match answer {
            Answer::Project(told) => told.open(),
            _ => None,
        });
        // An answer about the project as it was a moment ago is shown until the newest is there; that of another place never is.
        if let Some(told) = told.filter(|told| told.asked.place() == self.asked.place()) {
            self.shown = Rc::new(told);
        }
    }

    fn number(&mut self, what: Answered, number: Option<f64>) {
        match number.map(|number| what.check(number)) {
            None => self.asked.described.numbers[what.index()] = None,
            Some(Ok(number)) => self.asked.described.numbers[what.index()] = Some(number),
            Some(Err(_)) => {
                self.saying = Some(Saying::Bounds(what));
                return;
            }
        }
        self.touch();
    }
}

impl Asks for ProjectState {
    fn news(news: News) -> ProjectAction {
        ProjectAction::News(news)
    }

    fn poses(&self) -> Option<Request> {
        Some(Request {
            number: self.number,
            question: Question::Project(Box::new(self.asked.nameless())),
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
                let touched = state.touched;
                state.asked = *asked;
                state.touch();
                (state.touched, state.remarks) = (touched, remarks);
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
                // Another that stands elsewhere would stand on other ground.
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
                state.touched = true;
            }
            ProjectAction::Swap(instead) => {
                let described = &mut state.asked.described;
                match instead {
                    Instead::Cement(cement) => described.cement = Some(cement),
                    Instead::System(part, system) => {
                        if let Some(at) = BuildPart::CHOSEN.iter().position(|chosen| *chosen == part) {
                            described.systems[at] = Some(Inner::System(system));
                        }
                    }
                }
                state.touch();
            }
            ProjectAction::Reset => {
                let Described { place, kind, ref name, .. } = state.asked.described;
                let name = name.clone();
                state.asked.described = Described {
                    name,
                    ..Described::usual(place, kind)
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
            ProjectAction::NoFile => state.trouble = Some(Trouble::NoFile),
            ProjectAction::Dismiss => {
                state.trouble = None;
                state.saying = None;
                state.remarks.clear();
            }
        }
        Rc::new(state)
    }
}
