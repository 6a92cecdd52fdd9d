//! CompareState: the two sides chosen and what is shown of them, and the one reducer that changes it.

use std::rc::Rc;

use yew::Reducible;

use crate::choices::Choices;
use crate::choices::link::{Link, Per, Remark, Route};
use crate::choices::scenario::Scenario;
use crate::findings::compare::{Comparison, Measure, Pair};
use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::link::compare::{beside, built_in, write};
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
    /// Choices of the visitor's own, which the address brought.
    pub own: Option<Choices>,
    /// Choices that a pasted link brought last.
    pub pasted: Option<Choices>,
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

/// By what name choices go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A built-in scenario.
    BuiltIn(Scenario),
    /// What the address brought.
    Own,
    /// What was pasted last.
    Pasted,
}

/// What can happen.
#[derive(Debug)]
pub enum CompareAction {
    /// An address was opened: at the start, or by going back or forward.
    Open(Pair, Vec<Remark>),
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
            own: None,
            pasted: None,
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
        write(language, &self.pair, self.home, &self.shown.offered, &self.shown.release)
    }

    /// By what name choices go.
    #[must_use]
    pub fn named(&self, choices: &Choices) -> Named {
        let is = |scenario: &Scenario| built_in(*scenario, choices.background, &self.shown.offered) == *choices;
        match Scenario::ALL.into_iter().find(is) {
            Some(scenario) => Named::BuiltIn(scenario),
            None if self.pasted.as_ref() == Some(choices) => Named::Pasted,
            None => Named::Own,
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
            if !matches!(self.named(&choices), Named::BuiltIn(_)) && self.own.as_ref() != Some(&choices) {
                self.pasted = Some(choices.clone());
            }
            self.choose(side, choices);
        }
        self.touch();
        self.remarks = remarks;
        self.left = left;
    }

    fn hear(&mut self, news: News) {
        if let Some((_, Answer::Compare(comparison))) = heard(news, self.asked, &mut self.trouble) {
            self.shown = Rc::new(*comparison);
        }
    }
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
            CompareAction::Open(pair, remarks) => {
                let touched = state.touched;
                let mut own = pair.sides.iter().map(|side| &side.choices);
                let own = own.find(|choices| state.named(choices) == Named::Own).cloned();
                state.own = own.or(state.own);
                state.places = pair.is_of_places();
                state.pair = pair;
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
