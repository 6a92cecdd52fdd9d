//! City: what the state does where a city is open: its form, its name, and what is said of it.
//!
//! Does not know: how a city is followed.

use crate::choices::Choices;
use crate::choices::link::text::Plain;
use crate::choices::link::{Chart, Remark};
use crate::figure;
use crate::kind::{Lever, UrbanForm};
use crate::place::Wider;
use crate::site::state::explore::State;
use crate::site::wire::{Cities, Question, Request};
use crate::words::Key;

impl State {
    /// Another form of the city.
    pub(super) fn grow(&mut self, form: UrbanForm) {
        let choices = Choices {
            form,
            ..self.view.choices.clone()
        };
        self.step(choices);
    }

    /// Takes out a form where no city is open.
    pub(super) fn settle(&mut self) {
        if !self.place.is_city() {
            self.view.choices.form = UrbanForm::default();
        }
    }

    /// The question after names of cities; none where they are known.
    #[must_use]
    pub fn ask_cities(&self) -> Option<Request> {
        let place = self.cities.lacking(self.place.country())?;
        Some(Request {
            number: self.asked,
            question: Question::Cities { place },
        })
    }

    /// Takes in names of cities. A city that is open and not among those of its country does not exist: the country is shown.
    pub(super) fn name(&mut self, cities: Cities) {
        let open = self.place;
        let unknown = open.country() == Some(cities.place) && cities.cities.iter().all(|city| city.place != open);
        if unknown {
            let found = Plain::clean(open.as_str());
            self.place = cities.place;
            self.settle();
            let touched = self.touched;
            self.touch();
            self.touched = touched;
            self.remarks.push(Remark::UnknownPlace {
                found,
                shown: cities.place,
            });
        }
        self.cities.join(cities);
    }

    /// What is said in the place of a chart that is not made for a city, or not for a sum of places; none of any other.
    #[must_use]
    pub fn withheld(&self, chart: Chart) -> Option<Key> {
        if self.board.place.is_city() && !figure::is_in_city(chart) {
            return Some(Key::CityChart);
        }
        let wider = Wider::find(self.board.place.as_str()).is_some();
        match chart {
            Chart::Grows if wider => Some(Key::GrowsWider),
            Chart::Matters if wider && self.asked_table(&self.board.view).is_none() => Some(Key::MattersWider),
            _ => None,
        }
    }

    /// Levers that are not offered because a city is open.
    pub fn levers_elsewhere(&self) -> impl Iterator<Item = Lever> {
        let city = self.board.place.is_city();
        let here = |lever: &Lever| self.board.levers.iter().any(|step| step.lever == *lever);
        Lever::ALL.into_iter().filter(move |lever| city && !here(lever))
    }
}
