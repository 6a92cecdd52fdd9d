//! CompareState: the two sides chosen and what is shown of them, and the one reducer that changes it.

use std::rc::Rc;

use yew::Reducible;

use crate::choices::Choices;
use crate::choices::link::text::Plain;
use crate::choices::link::{Link, Per, Remark, Route};
use crate::choices::scenario::Scenario;
use crate::findings::compare::{Comparison, Measure, Pair, causes};
use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::link::compare::{beside, built_in, name, names, other, write};
use crate::site::state::{Trouble, heard};
use crate::site::wire::{Answer, Question, Request};
use crate::year::Year;

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareState {
    /// What is asked.
    pub pair: Pair,
    /// Whether two places are compared; the second may still be to choose.
    pub places: bool,
    /// What is shown: the last answer that came.
    pub shown: Rc<Comparison>,
    /// The place of a page that was not told which.
    pub home: PlaceId,
    /// Plans that are not built in, which the address or pasted links brought.
    pub plans: Vec<Plan>,
    /// What was remarked of the address or a pasted link.
    pub remarks: Vec<Remark>,
    /// What of a pasted link is not taken over.
    pub left: Option<Left>,
    /// What is to be said of the worker or the facts.
    pub trouble: Option<Trouble>,
    /// Number of the newest question.
    pub asked: u32,
    /// Whether the visitor has changed anything since the page was opened.
    pub touched: bool,
}

/// What of a pasted link is not taken over, because both sides share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Its place.
    Place(PlaceId),
    /// Its background.
    Background,
}

/// Choices that are not built in, and the name they were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The name; nothing where there is none.
    pub name: Plain,
    /// What is chosen.
    pub choices: Choices,
}

/// What can happen.
#[derive(Debug)]
pub enum CompareAction {
    /// An address was opened: at the start, or by going back or forward.
    Open(Pair, Plain, Vec<Remark>),
    /// Another scenario for a side; of two places, for both.
    Scenario(usize, Choices),
    /// A link was pasted for a side.
    Paste(usize, String),
    /// Another place for a side; of two scenarios, for both.
    Place(usize, PlaceId),
    /// Two places are compared, or two scenarios.
    Places(bool),
    /// A becomes B.
    Swap,
    /// Another focus year.
    Focus(Year),
    /// Of the place, or of a person.
    Per(Per),
    /// Lines of another result.
    Show(Measure),
    /// The worker or its keeper has something to say.
    News(News),
    /// A notice was read and put away.
    Dismiss,
}

impl CompareState {
    /// A page as it was prerendered.
    #[must_use]
    pub fn start(shown: Rc<Comparison>) -> CompareState {
        CompareState {
            pair: shown.pair.clone(),
            places: shown.pair.is_of_places(),
            home: shown.pair.sides[0].place,
            shown,
            plans: Vec::new(),
            remarks: Vec::new(),
            left: None,
            trouble: None,
            asked: 0,
            touched: false,
        }
    }

    /// Whether what is shown answers what is asked.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.shown.pair == self.pair
    }

    /// The question that the state poses.
    #[must_use]
    pub fn ask(&self) -> Request {
        Request {
            number: self.asked,
            question: Question::Compare(self.pair.clone()),
        }
    }

    /// The address of what is asked, below the site's root.
    #[must_use]
    pub fn address(&self, language: Language) -> String {
        let own = self.own();
        let named = self.pair.sides.each_ref().map(|side| self.plan(&side.choices));
        let none = Plain::default();
        let names = named.map(|plan| plan.map_or(&none, |plan| &plan.name));
        let name = name(names, own);
        write(language, &self.pair, &name, self.home, &self.shown.offered, &self.shown.release)
    }

    /// The question after what made the difference, once this is there; none where it is known, or nothing differs.
    #[must_use]
    pub fn ask_causes(&self) -> Option<Request> {
        let wanted = self.is_answered() && self.shown.parts.is_empty() && !causes::movers(&self.pair).is_empty();
        wanted.then(|| Request {
            number: self.asked,
            question: Question::Causes(self.pair.clone()),
        })
    }

    /// The built-in scenario that choices are.
    #[must_use]
    pub fn built_in(&self, choices: &Choices) -> Option<Scenario> {
        let is = |scenario: &Scenario| built_in(*scenario, choices.background, &self.shown.offered) == *choices;
        Scenario::ALL.into_iter().find(is)
    }

    /// The plan that choices are.
    #[must_use]
    pub fn plan(&self, choices: &Choices) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.choices == *choices)
    }

    /// Which sides are under choices that are not built in.
    fn own(&self) -> [bool; 2] {
        self.pair.sides.each_ref().map(|side| self.built_in(&side.choices).is_none())
    }

    /// Keeps a plan to be chosen, unless it is built in; a name that is given it holds.
    fn bring(&mut self, choices: &Choices, name: Plain) {
        if self.built_in(choices).is_some() {
            return;
        }
        match self.plans.iter_mut().find(|plan| plan.choices == *choices) {
            Some(known) if !name.is_empty() => known.name = name,
            Some(_) => {}
            None => self.plans.push(Plan {
                name,
                choices: choices.clone(),
            }),
        }
    }

    fn touch(&mut self) {
        self.asked = self.asked.wrapping_add(1);
        self.touched = true;
        self.remarks.clear();
        self.left = None;
    }

    /// Puts a side under choices, or both where two places are compared.
    fn choose(&mut self, side: usize, choices: Choices) {
        let sides = &mut self.pair.sides;
        if self.places {
            sides[0].choices = choices.clone();
            sides[1].choices = choices;
        } else {
            sides[side.min(1)].choices = choices;
        }
    }

    fn paste(&mut self, side: usize, text: &str) {
        let address = text.trim().split('#').next().unwrap_or_default();
        let (path, query) = match address.split_once('?') {
            Some((path, query)) => (path, query),
            None if address.contains('/') => (address, ""),
            None => ("", address),
        };
        let (link, mut remarks) = Link::parse(query);
        let (mut choices, more) = link.choices(&self.shown.offered);
        remarks.extend(more);
        remarks.extend(link.aged(&self.shown.release));
        let is_link = !path.is_empty() || query.contains('=');
        let mut left = None;
        if is_link {
            let background = self.pair.sides[0].choices.background;
            if choices.background != background {
                left = Some(Left::Background);
                choices.background = background;
            }
            let named = link.at.or_else(|| place_of(path));
            let here = self.pair.sides[side.min(1)].place;
            if let Some(place) = named.filter(|place| *place != here && !self.places) {
                left = Some(Left::Place(place));
            }
            self.bring(&choices, link.name);
            self.choose(side, choices);
        }
        self.touch();
        self.remarks = remarks;
        self.left = left;
    }

    fn hear(&mut self, news: News) {
        match heard(news, self.asked, &mut self.trouble) {
            Some((_, Answer::Compare(comparison))) => {
                let before = std::mem::replace(&mut self.shown, Rc::new(*comparison));
                // Another result of the same sides came of the same.
                if same_parts(&before.pair, &self.shown.pair) {
                    Rc::make_mut(&mut self.shown).parts = before.parts.clone();
                }
            }
            Some((_, Answer::Causes(causes))) => {
                let (pair, parts) = *causes;
                if same_parts(&pair, &self.shown.pair) {
                    Rc::make_mut(&mut self.shown).parts = parts;
                }
            }
            _ => {}
        }
    }
}

/// Whether the parts of one difference are those of another.
fn same_parts(one: &Pair, other: &Pair) -> bool {
    (&one.sides, one.focus, one.per) == (&other.sides, other.focus, other.per)
}

/// The place of an explorer's path, wherever the site is served.
fn place_of(path: &str) -> Option<PlaceId> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let page = parts.get(parts.len().saturating_sub(3)..)?.join("/");
    match Route::parse(&page) {
        Route::Explore { place, .. } => Some(place),
        Route::Home | Route::Compare { .. } | Route::Map { .. } | Route::Leaf { .. } | Route::NotFound => None,
    }
}

impl Reducible for CompareState {
    type Action = CompareAction;

    fn reduce(self: Rc<Self>, action: CompareAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            CompareAction::Open(pair, name, remarks) => {
                let touched = state.touched;
                state.places = pair.is_of_places();
                state.pair = pair;
                let named = names(&name, state.own());
                let chosen = state.pair.sides.clone().map(|side| side.choices);
                for (choices, name) in chosen.iter().zip(named) {
                    state.bring(choices, name);
                }
                state.touch();
                state.touched = touched;
                state.remarks = remarks;
            }
            CompareAction::Scenario(side, choices) => {
                state.choose(side, choices);
                state.touch();
            }
            CompareAction::Paste(side, text) => state.paste(side, &text),
            CompareAction::Place(side, place) => {
                if state.places {
                    state.pair.sides[side.min(1)].place = place;
                } else {
                    state.pair.sides.iter_mut().for_each(|side| side.place = place);
                }
                state.touch();
            }
            CompareAction::Places(places) => {
                let [a, b] = &mut state.pair.sides;
                if places {
                    b.choices = a.choices.clone();
                    b.place = other(a.place);
                } else {
                    b.place = a.place;
                    b.choices = beside(&a.choices, &state.shown.offered);
                }
                state.places = places;
                // Two places are told apart by what each person has, not by how many people there are.
                state.pair.per = if places { Per::Person } else { Per::Total };
                state.touch();
            }
            CompareAction::Swap => {
                state.pair.sides.swap(0, 1);
                state.touch();
            }
            CompareAction::Focus(year) => {
                state.pair.focus = year;
                state.touch();
            }
            CompareAction::Per(per) => {
                state.pair.per = per;
                state.touch();
            }
            CompareAction::Show(measure) => {
                state.pair.shown = measure;
                state.touch();
            }
            CompareAction::News(news) => state.hear(news),
            CompareAction::Dismiss => {
                state.trouble = None;
                state.remarks.clear();
                state.left = None;
            }
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
