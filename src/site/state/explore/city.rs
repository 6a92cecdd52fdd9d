//! City: the part of the state for an open city: its urban form, its name, and messages.
//!
//! Out of scope: the computation of a city.

use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::charts::columns;
use cairn_analysis::words::Key;
use cairn_core::choices::Choices;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Chart, Remark};
use cairn_core::doubt::OwnNumbers;
use cairn_core::kind::{Lever, UrbanForm};
use cairn_core::place::Wider;
use cairn_wire::{CitiesAnswer, PageQuestion, Request};

impl ExplorerState {
    /// Sets another urban form.
    pub(super) fn set_form(&mut self, form: UrbanForm) {
        let choices = Choices {
            form,
            ..self.view.choices.clone()
        };
        self.step(choices);
    }

    /// Removes the urban form if no city is open, and numbers set by hand if one is: it takes those of its country as they
    /// are.
    pub(super) fn settle(&mut self) {
        if self.place.is_city() {
            self.view.choices.numbers = OwnNumbers::NONE;
        } else {
            self.view.choices.form = UrbanForm::default();
        }
    }

    /// The request for names of cities; none if they are known.
    pub fn ask_cities(&self) -> Option<Request> {
        let place = self.cities.lacking(self.place.country())?;
        Some(Request {
            number: self.status.number,
            question: PageQuestion::Cities { place },
        })
    }

    /// Stores names of cities. If the open city is not in the list of its country, it does not exist, and the country
    /// is shown.
    pub(super) fn name(&mut self, cities: CitiesAnswer) {
        let open = self.place;
        let unknown = open.country() == Some(cities.place) && cities.cities.iter().all(|city| city.place != open);
        if unknown {
            let found = Plain::clean(open.as_str());
            self.place = cities.place;
            self.settle();
            self.status.open(vec![Remark::UnknownPlace {
                found,
                shown: cities.place,
            }]);
        }
        self.cities.join(cities);
    }

    /// The message in place of a chart that does not exist for a city or for a larger place; none for any other
    /// chart.
    pub fn withheld(&self, chart: Chart) -> Option<Key> {
        if self.board.place.is_city() && !columns(chart).in_city {
            return Some(Key::CityChart);
        }
        let wider = Wider::find(self.board.place.as_str()).is_some();
        match chart {
            Chart::Grows if wider => Some(Key::GrowsWider),
            Chart::Matters if wider && self.table_query(&self.board.view).is_none() => Some(Key::MattersWider),
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
