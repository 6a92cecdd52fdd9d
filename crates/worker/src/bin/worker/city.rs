//! City: inflow, stock and outflow of a city, with a user's own numbers.
//!
//! Out of scope: how a city is run.

use std::sync::Arc;

use cairn_analysis::export;
use cairn_analysis::findings::city::sheet::{CityQuery, CitySheet};
use cairn_core::facts::Facts;
use cairn_wire::{Answer, EncodedValue};

use crate::answers::ReplyResult;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// The sheet of a city.
    pub(crate) async fn city(&self, query: &CityQuery, clock: &mut TaskClock<'_>) -> ReplyResult {
        let unknown = |fault: String| UnavailablePlace { place: query.place, fault };
        let country = query.place.country().unwrap_or(query.place);
        let loaded = self.facts_of(country, clock).await?;
        let cities = self.library.cities_of(clock.scope(), country).await.map_err(unknown)?;
        let whole = loaded.members.first().map(|facts| Arc::new(Facts::clone(facts)));
        let sheet = whole.and_then(|whole| CitySheet::of(&whole, cities, query, &export::release(&loaded.release)));
        let sheet = sheet.ok_or_else(|| unknown("there is no such city".to_owned()))?;
        Ok(Some(Answer::City(EncodedValue::of(&sheet))))
    }
}
