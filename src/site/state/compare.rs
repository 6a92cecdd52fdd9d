//! CompareState: the sides chosen and what is shown of them, and the one reducer that changes it.

mod doubted;
mod paste;

use std::rc::Rc;

use yew::Reducible;

use crate::choices::Choices;
use crate::choices::link::text::Plain;
use crate::choices::link::{Per, Remark};
use crate::choices::scenario::Scenario;
use crate::findings::compare::causes::{Part, movers};
use crate::findings::compare::{Comparison, MOST, Measure, Side, Sides};
use crate::findings::range::told::Ranges;
use crate::kind::{Language, UrbanForm};
use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::link::compare::{beside, built_in, further, name, names, other, write};
use crate::site::state::cities::CityLists;
use crate::site::state::{Trouble, heard};
use crate::site::wire::{Answer, Question, Request};
use crate::year::Year;

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareState {
    /// What is asked.
    pub compared: Sides,
    /// What is shown: the last answer that came.
    pub shown: Rc<Comparison>,
    /// The place of a page that was not told which.
    pub home: PlaceId,
    /// Where draws lie of further sides held against A, as they came; perhaps of sides that have changed since.
    pub ranges: Vec<Rc<Ranges>>,
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
    /// What cities are called.
    pub cities: CityLists,
}

/// What of a pasted link is not taken over, because all sides share it.
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
    Open(Sides, Plain, Vec<Remark>),
    /// Another scenario for a side; of places, for all.
    Scenario(usize, Choices),
    /// A link was pasted for a side.
    Paste(usize, String),
    /// Another place for a side; of scenarios, for all.
    Place(usize, PlaceId),
    /// Places are compared, or scenarios.
    Places(bool),
    /// How the land of a side's city goes on; of places, of all that are cities.
    Form(usize, UrbanForm),
    /// Names of cities are wanted: of a country.
    Names(PlaceId),
    /// One more side.
    Add,
    /// A side is no longer wanted.
    Remove(usize),
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
            compared: shown.asked.clone(),
            home: shown.asked.sides[0].place,
            shown,
            ranges: Vec::new(),
            plans: Vec::new(),
            remarks: Vec::new(),
            left: None,
            trouble: None,
            asked: 0,
            touched: false,
            cities: CityLists::default(),
        }
    }

    /// Whether what is shown answers what is asked.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.shown.asked == self.compared
    }

    /// Whether places are compared, and not scenarios.
    #[must_use]
    pub fn is_of_places(&self) -> bool {
        self.compared.is_of_places()
    }

    /// The question that the state poses.
    #[must_use]
    pub fn ask(&self) -> Request {
        Request {
            number: self.asked,
            question: Question::Compare(self.compared.clone()),
        }
    }

    /// The address of what is asked, below the site's root.
    #[must_use]
    pub fn address(&self, language: Language) -> String {
        let none = Plain::default();
        let sides = self.compared.sides.iter().filter(|side| self.built_in(&side.choices).is_none());
        let named: Vec<&Plain> = sides
            .map(|side| self.plan(&side.choices).map_or(&none, |plan| &plan.name))
            .collect();
        write(
            language,
            &self.compared,
            &name(&named),
            self.home,
            &self.shown.offered,
            &self.shown.release,
        )
    }

    /// The question after what made the difference between A and another side, once these are there; none where all of it is
    /// known, or nothing differs.
    #[must_use]
    pub fn ask_causes(&self) -> Option<Request> {
        let mut others = self.compared.each().skip(1).map(|side| self.compared.against(side));
        let unknown = |(pair, parts): &(Sides, &Vec<Part>)| parts.is_empty() && !movers(pair).is_empty();
        let next = others.by_ref().zip(&self.shown.parts).find(unknown).filter(|_| self.is_answered());
        next.map(|(pair, _)| Request {
            number: self.asked,
            question: Question::Causes(pair),
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
        self.compared.sides.iter_mut().for_each(Side::settle);
    }

    /// Puts a side under choices, or all where places are compared.
    fn choose(&mut self, side: usize, choices: &Choices) {
        let of_places = self.is_of_places();
        let chosen = |(place, _): &(usize, &mut Side)| of_places || *place == side;
        let sides = self.compared.sides.iter_mut().enumerate().filter(chosen);
        sides.for_each(|(_, side)| {
            side.choices = choices.clone();
            side.settle();
        });
    }

    /// One more side: another place, or a scenario that is not there yet.
    fn add(&mut self, places: bool) {
        let sides = &mut self.compared.sides;
        let Some(mut side) = sides.first().cloned().filter(|_| sides.len() < MOST) else {
            return;
        };
        if places {
            let taken: Vec<PlaceId> = sides.iter().map(|side| side.place).collect();
            // Beside a city first its country.
            let country = side.place.country().filter(|country| !taken.contains(country));
            side.place = country.or_else(|| other(&taken)).unwrap_or(side.place);
        } else if sides.len() == 1 {
            side.choices = beside(&side.choices, &self.shown.offered);
        } else {
            side.choices = further(sides, &self.shown.offered);
        }
        sides.push(side);
    }

    /// Parts of the difference between two sides, wherever these are shown.
    fn part(&mut self, of: &Sides, parts: &[Part]) {
        for side in self.shown.asked.each().skip(1) {
            if same_parts(of, &self.shown.asked.against(side)) {
                Rc::make_mut(&mut self.shown).parts[side - 1] = parts.to_vec();
            }
        }
    }

    /// The question after names of cities: of those of the sides, else of the country that they are wanted of; none where they are
    /// known.
    #[must_use]
    pub fn ask_cities(&self) -> Option<Request> {
        let countries = self.compared.sides.iter().filter_map(|side| side.place.country());
        let place = self.cities.lacking(countries)?;
        Some(Request {
            number: self.asked,
            question: Question::Cities { place },
        })
    }

    fn hear(&mut self, news: News) {
        if self.cities.misses(&news) {
            return;
        }
        match heard(news, self.asked, &mut self.trouble) {
            Some((_, Answer::Compare(comparison))) => {
                let Some(comparison) = comparison.open() else { return };
                let before = std::mem::replace(&mut self.shown, Rc::new(comparison));
                // Another result of the same sides came of the same.
                for (side, parts) in before.parts.iter().enumerate() {
                    self.part(&before.asked.against(side + 1), parts);
                }
            }
            Some((_, Answer::Ranges(ranges))) => self.drawn(*ranges),
            Some((_, Answer::Cities(cities))) => self.cities.join(*cities),
            Some((_, Answer::Causes(causes))) => {
                if let Some((pair, parts)) = causes.open() {
                    self.part(&pair, &parts);
                }
            }
            _ => {}
        }
    }
}

/// Whether the parts of one difference are those of another.
fn same_parts(one: &Sides, other: &Sides) -> bool {
    (&one.sides, one.focus, one.per) == (&other.sides, other.focus, other.per)
}

impl Reducible for CompareState {
    type Action = CompareAction;

    fn reduce(self: Rc<Self>, action: CompareAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            CompareAction::Open(compared, name, remarks) => {
                let touched = state.touched;
                let own: Vec<bool> = compared.sides.iter().map(|side| state.built_in(&side.choices).is_none()).collect();
                for (side, name) in compared.sides.iter().zip(names(&name, &own)) {
                    state.bring(&side.choices, name);
                }
                state.compared = compared;
                state.touch();
                state.touched = touched;
                state.remarks = remarks;
            }
            CompareAction::Scenario(side, choices) => {
                state.choose(side, &choices);
                state.touch();
            }
            CompareAction::Form(side, form) => {
                let choices = Choices {
                    form,
                    ..state.compared.sides[side].choices.clone()
                };
                state.choose(side, &choices);
                state.touch();
            }
            CompareAction::Names(place) => state.cities.want(place),
            CompareAction::Paste(side, text) => state.paste(side, &text),
            CompareAction::Place(side, place) => {
                let of_places = state.is_of_places();
                let sides = &mut state.compared.sides;
                if of_places {
                    // No place stands twice: whoever has it takes the one that is given up.
                    let given_up = std::mem::replace(&mut sides[side].place, place);
                    let others = sides
                        .iter_mut()
                        .enumerate()
                        .filter(|(at, other)| *at != side && other.place == place);
                    others.for_each(|(_, other)| other.place = given_up);
                } else {
                    sides.iter_mut().for_each(|side| side.place = place);
                }
                state.touch();
            }
            CompareAction::Places(places) => {
                state.compared.sides.truncate(1);
                state.add(places);
                // Places are told apart by what each person has, not by how many people there are.
                state.compared.per = if places { Per::Person } else { Per::Total };
                state.touch();
            }
            CompareAction::Add => {
                state.add(state.is_of_places());
                state.touch();
            }
            CompareAction::Remove(side) => {
                if state.compared.sides.len() > 2 {
                    state.compared.sides.remove(side);
                    state.touch();
                }
            }
            CompareAction::Swap => {
                state.compared.sides.swap(0, 1);
                state.touch();
            }
            CompareAction::Focus(year) => {
                state.compared.focus = year;
                state.touch();
            }
            CompareAction::Per(per) => {
                state.compared.per = per;
                state.touch();
            }
            CompareAction::Show(measure) => {
                state.compared.shown = measure;
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
