//! Places and their outcomes under the reference.

use std::sync::OnceLock;

use cairn_analysis::findings::variable;
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::model::{self, Outcome};
use cairn_core::year::{Annual, Year};

use crate::real;

/// A place and its outcome.
pub(crate) struct Place {
    pub(crate) facts: Facts,
    pub(crate) outcome: Outcome,
}

impl Place {
    pub(crate) fn of(facts: Facts) -> Place {
        let outcome = model::run(&facts, &Choices::default());
        Place { facts, outcome }
    }

    pub(crate) fn id(&self) -> &str {
        self.facts.place.as_str()
    }

    /// A variable in every year.
    pub(crate) fn series(&self, name: &str) -> Annual {
        let series = variable::find(&self.outcome, name).unwrap_or_else(|| panic!("{name}"));
        series.values
    }

    /// Population of 2020, million.
    pub(crate) fn million(&self) -> f64 {
        self.facts.people.value[Year::BASE] / 1e6
    }
}

/// Every place of the packs.
pub(crate) fn all() -> &'static [Place] {
    static ALL: OnceLock<Vec<Place>> = OnceLock::new();
    ALL.get_or_init(|| real::world().places.iter().cloned().map(Place::of).collect())
}

/// Every place of the packs, with its facts changed.
pub(crate) fn changed(change: impl Fn(&mut Facts)) -> Vec<Place> {
    let places = real::world().places.iter().cloned().map(|mut facts| {
        change(&mut facts);
        Place::of(facts)
    });
    places.collect()
}

/// The sum of a variable over places, in every year.
pub(crate) fn sum(places: &[Place], name: &str) -> Annual {
    let each: Vec<Annual> = places.iter().map(|place| place.series(name)).collect();
    Annual::from_fn(|year| each.iter().map(|series| series[year]).sum())
}

/// Mean of the five years around a year.
pub(crate) fn mean(series: &Annual, year: u16) -> f64 {
    series.sum(Year::of(year - 2), Year::of(year + 2)) / 5.0
}
