//! CompareState: the state of the comparison page, and its reducer.

mod draws;
mod money;
mod paste;

use std::rc::Rc;

use yew::Reducible;

use crate::site::client::ClientMessage;
use crate::site::link::compare::{built_in, default_second_side, further, name, names, other, with_our_numbers, write};
use crate::site::state::PageStatus;
use crate::site::state::cities::CityLists;
use cairn_analysis::findings::compare::causes::{DifferencePart, movers};
use cairn_analysis::findings::compare::{CompareSide, MOST, Measure, SideComparison, Sides};
use cairn_analysis::findings::money::view::MoneyView;
use cairn_analysis::findings::range::view::Ranges;
use cairn_core::choices::Choices;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Per, Remark};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::{Language, UrbanForm};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire::{Answer, PageQuestion, Request};

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareState {
    /// The requested sides.
    pub compared: Sides,
    /// The comparison shown, from the last answer.
    pub shown: Rc<SideComparison>,
    /// The default place.
    pub home: PlaceId,
    /// True if the address or the visitor named the second plan.
    pub chosen: bool,
    /// Ranges of further sides relative to A, in order of arrival; some may belong to sides that have changed.
    pub ranges: Vec<Rc<Ranges>>,
    /// True if the visitor asked for amounts of money.
    pub priced: bool,
    /// Amounts of money of further sides relative to A, in order of arrival; some may belong to sides that have changed.
    pub money: Vec<Rc<MoneyView>>,
    /// Plans from the address or from pasted links that are not built in; with our numbers.
    pub plans: Vec<NamedChoices>,
    /// The part of a pasted link that was ignored.
    pub left: Option<IgnoredSetting>,
    pub status: PageStatus,
    /// The names of cities.
    pub cities: CityLists,
}

/// The part of a pasted link that is ignored, because all sides share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IgnoredSetting {
    Place(PlaceId),
    Background,
    Numbers,
}

/// Choices that are not built in, and their name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedChoices {
    /// The name; empty if there is none.
    pub name: Plain,
    pub choices: Choices,
}

/// The actions of the page.
#[derive(Debug)]
pub enum CompareAction {
    /// An address was opened: at the start, or by going back or forward. The flag tells if it names the second plan.
    Open(Sides, Plain, bool, Vec<Remark>),
    /// Another scenario for a side; for all sides if places are compared.
    Scenario(usize, Choices),
    /// A link was pasted for a side.
    Paste(usize, String),
    /// Another place for a side; for all sides if scenarios are compared.
    Place(usize, PlaceId),
    /// Compares places (true) or scenarios (false).
    Places(bool),
    /// Another urban form of a side's city; for all cities if places are compared.
    Form(usize, UrbanForm),
    /// Requests the names of a country's cities.
    Names(PlaceId),
    /// One more side.
    Add,
    /// A side is removed.
    Remove(usize),
    /// Swaps A and B.
    Swap,
    /// Another focus year.
    Focus(Year),
    /// Totals, or per person.
    Per(Per),
    /// Another result in the chart.
    Show(Measure),
    /// Requests amounts of money.
    Money,
    /// Our numbers in place of those set by hand.
    Ours,
    News(ClientMessage),
    /// The visitor dismissed a notice.
    Dismiss,
}

impl CompareState {
    /// The state of the prerendered page.
    pub fn start(shown: Rc<SideComparison>) -> CompareState {
        CompareState {
            compared: shown.query.clone(),
            home: shown.query.sides[0].place,
            shown,
            chosen: false,
            ranges: Vec::new(),
            priced: false,
            money: Vec::new(),
            plans: Vec::new(),
            left: None,
            status: PageStatus::default(),
            cities: CityLists::default(),
        }
    }

    /// True if the comparison shown is the requested one.
    pub fn is_answered(&self) -> bool {
        self.shown.query == self.compared
    }

    /// True if places are compared; false for scenarios.
    pub fn is_of_places(&self) -> bool {
        self.compared.is_of_places()
    }

    pub fn request(&self) -> Request {
        Request {
            number: self.status.number,
            question: PageQuestion::Compare(self.compared.clone()),
        }
    }

    /// The address of the state, below the site's root.
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
            self.chosen,
            (self.home, &self.shown.offered),
            &self.shown.release,
        )
    }

    /// The request for the causes of the difference between A and another side, once the comparison is there. None if
    /// all are known, or nothing differs.
    pub fn ask_causes(&self) -> Option<Request> {
        let mut others = self.compared.each().skip(1).map(|side| self.compared.pair_with(side));
        let unknown = |(pair, parts): &(Sides, &Vec<DifferencePart>)| parts.is_empty() && !movers(pair).is_empty();
        let next = others.by_ref().zip(&self.shown.parts).find(unknown).filter(|_| self.is_answered());
        next.map(|(pair, _)| Request {
            number: self.status.number,
            question: PageQuestion::Causes(pair),
        })
    }

    pub fn built_in(&self, choices: &Choices) -> Option<Scenario> {
        let plain = with_our_numbers(choices);
        let is = |scenario: &Scenario| built_in(*scenario, choices.background, &self.shown.offered) == plain;
        Scenario::ALL.into_iter().find(is)
    }

    pub fn plan(&self, choices: &Choices) -> Option<&NamedChoices> {
        self.plans.get(self.plan_position(choices)?)
    }

    /// Position of a plan in the list.
    pub fn plan_position(&self, choices: &Choices) -> Option<usize> {
        let plain = with_our_numbers(choices);
        self.plans.iter().position(|plan| plan.choices == plain)
    }

    /// Stores a plan to choose from, unless it is built in. A new name replaces its old one.
    fn add_plan(&mut self, choices: &Choices, name: Plain) {
        if self.built_in(choices).is_some() {
            return;
        }
        let known = self.plan_position(choices).and_then(|at| self.plans.get_mut(at));
        match known {
            Some(known) if !name.is_empty() => known.name = name,
            Some(_) => {}
            None => self.plans.push(NamedChoices {
                name,
                choices: with_our_numbers(choices),
            }),
        }
    }

    fn touch(&mut self) {
        self.status.touch();
        self.settle();
    }

    /// Drops the message on a pasted link, and settles the sides.
    fn settle(&mut self) {
        self.left = None;
        self.compared.sides.iter_mut().for_each(CompareSide::settle);
        self.compared.share_numbers();
    }

    /// Sets the choices of a side, or of all if places are compared. The numbers set by hand stay.
    fn choose(&mut self, side: usize, choices: &Choices) {
        let of_places = self.is_of_places();
        self.chosen |= side == 1;
        let chosen = |(place, _): &(usize, &mut CompareSide)| of_places || *place == side;
        let sides = self.compared.sides.iter_mut().enumerate().filter(chosen);
        sides.for_each(|(_, side)| {
            side.choices = Choices {
                numbers: side.choices.numbers.clone(),
                ..choices.clone()
            };
            side.settle();
        });
    }

    /// Adds a side: another place, or a scenario that is not there yet.
    fn add(&mut self, places: bool) {
        let sides = &mut self.compared.sides;
        let Some(mut side) = sides.first().cloned().filter(|_| sides.len() < MOST) else {
            return;
        };
        if places {
            let taken: Vec<PlaceId> = sides.iter().map(|side| side.place).collect();
            // A city is compared with its country first.
            let country = side.place.country().filter(|country| !taken.contains(country));
            side.place = country.or_else(|| other(&taken)).unwrap_or(side.place);
        } else if sides.len() == 1 {
            side.choices = default_second_side(&side.choices, &self.shown.offered);
        } else {
            side.choices = further(sides, &self.shown.offered);
        }
        sides.push(side);
    }

    /// Stores the causes of the difference between two sides, wherever these are shown.
    fn part(&mut self, of: &Sides, parts: &[DifferencePart]) {
        for side in self.shown.query.each().skip(1) {
            if same_parts(of, &self.shown.query.pair_with(side)) {
                Rc::make_mut(&mut self.shown).parts[side - 1] = parts.to_vec();
            }
        }
    }

    /// The request for names of cities: of the sides' countries, else of the wanted country. None if they are known.
    pub fn ask_cities(&self) -> Option<Request> {
        let countries = self.compared.sides.iter().filter_map(|side| side.place.country());
        let place = self.cities.lacking(countries)?;
        Some(Request {
            number: self.status.number,
            question: PageQuestion::Cities { place },
        })
    }

    fn receive(&mut self, news: ClientMessage) {
        if self.cities.misses(&news) {
            return;
        }
        match self.status.receive(news) {
            Some((_, Answer::Compare(comparison))) => {
                let Some(comparison) = comparison.open() else { return };
                let before = std::mem::replace(&mut self.shown, Rc::new(comparison));
                // Another result of the same sides has the same causes.
                for (side, parts) in before.parts.iter().enumerate() {
                    self.part(&before.query.pair_with(side + 1), parts);
                }
            }
            Some((_, Answer::Ranges(ranges))) => self.receive_ranges(*ranges),
            Some((_, Answer::Money(view))) => self.money_came(*view),
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

/// True if two differences have the same causes.
fn same_parts(one: &Sides, other: &Sides) -> bool {
    (&one.sides, one.focus, one.per) == (&other.sides, other.focus, other.per)
}

impl Reducible for CompareState {
    type Action = CompareAction;

    fn reduce(self: Rc<Self>, action: CompareAction) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            CompareAction::Open(compared, name, chosen, remarks) => {
                let own: Vec<bool> = compared.sides.iter().map(|side| state.built_in(&side.choices).is_none()).collect();
                for (side, name) in compared.sides.iter().zip(names(&name, &own)) {
                    state.add_plan(&side.choices, name);
                }
                (state.compared, state.chosen) = (compared, chosen);
                state.status.open(remarks);
                state.settle();
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
            CompareAction::Names(place) => state.cities.request(place),
            CompareAction::Paste(side, text) => state.paste(side, &text),
            CompareAction::Place(side, place) => {
                let of_places = state.is_of_places();
                let sides = &mut state.compared.sides;
                if of_places {
                    // No place occurs twice: its current side gets the place that is given up.
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
                // Places of different size are compared per person.
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
            CompareAction::Money => state.priced = true,
            CompareAction::Ours => {
                for side in &mut state.compared.sides {
                    side.choices = with_our_numbers(&side.choices);
                }
                state.touch();
            }
            CompareAction::News(news) => state.receive(news),
            CompareAction::Dismiss => {
                state.status.dismiss();
                state.left = None;
            }
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
