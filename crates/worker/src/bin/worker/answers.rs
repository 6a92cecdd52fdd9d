//! Answers: replies to the page's questions, from runs of places. Out of scope: how a place is run.

use cairn_analysis::export;
use cairn_analysis::figure::board::Board;
use cairn_analysis::figure::{card, makeup};
use cairn_analysis::findings::compare::{SideRun, Sides, causes, comparison};
use cairn_analysis::outlook::bridge::BridgeRow;
use cairn_analysis::outlook::lever_effects::LeverQuantities;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Topic;
use cairn_core::model::city;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;
use cairn_wire::{Answer, CitiesAnswer, EncodedValue, PageQuestion};

use crate::parts::AnswerFailure;
use crate::place_runs::{UnavailablePlace, WorkerPlaces, place_facts};
use crate::yield_point::TaskClock;

/// A reply. None if a newer question interrupted.
pub(crate) type ReplyResult = Result<Option<Answer>, UnavailablePlace>;

impl WorkerPlaces {
    /// Replies to a question. None if a newer question interrupted.
    ///
    /// # Errors
    /// The place whose facts are not available and why, or that the part of the worker with the answer could not be
    /// fetched.
    pub(crate) async fn answer(&self, question: &PageQuestion, clock: &mut TaskClock<'_>) -> Result<Option<Answer>, AnswerFailure> {
        if let Some(numbers) = question.numbers() {
            self.assume(question.place(), numbers, clock).await?;
        }
        match question {
            PageQuestion::Board { place, view, about } => {
                let followed = self.followed(*place, &view.choices, view.focus, clock).await?;
                let Some((place, loaded)) = followed else { return Ok(None) };
                let about = if *about {
                    Some(place_facts(&place, &loaded, clock).await)
                } else {
                    None
                };
                let board = place.board(&loaded, view);
                let numbers = self.numbers_set(place.id);
                self.put(place);
                Ok(board.map(|board| Answer::Board {
                    board: Box::new(Board { numbers, ..board }),
                    about,
                }))
            }
            PageQuestion::Effects { place, query, .. } => Ok(self.effects(*place, query, clock).await?),
            _ => self.answer_by_part(question, clock).await,
        }
    }

    /// Replies to a rare question. None if a newer question interrupted.
    ///
    /// # Errors
    /// The place whose facts are not available, and why.
    pub(crate) async fn answer_rare(&self, question: &PageQuestion, clock: &mut TaskClock<'_>) -> ReplyResult {
        match question {
            PageQuestion::Card {
                place,
                view,
                headline,
                makes,
            } => {
                // A sum of places has no facts of its own.
                let facts = *makes && Wider::find(place.as_str()).is_none();
                let trails = if facts { self.trails(clock).await } else { None };
                let followed = self.followed(*place, &view.choices, view.focus, clock).await?;
                Ok(followed.map(|(place, loaded)| {
                    let mut card = card::card(place.id, &loaded.facts(), place.outcome(), view, *headline);
                    if *makes {
                        let trails = trails.filter(|trails| trails.release == loaded.release);
                        let made = makeup::makeup(&loaded.facts(), trails, place.outcome(), view, *headline);
                        card.makeup = made.map(Box::new);
                    }
                    self.put(place);
                    Answer::Card(Box::new(card))
                }))
            }
            PageQuestion::Brief { place, query, .. } => self.brief(*place, query, clock).await,
            PageQuestion::Cities { place } => self.cities(*place, clock).await,
            PageQuestion::Numbers { place } => self.numbers(*place, clock).await,
            PageQuestion::Class { place, plans, .. } => self.class(*place, plans, clock).await,
            PageQuestion::Compare(query) => self.compared(query, clock).await,
            PageQuestion::Causes(pair) => self.caused(pair, clock).await,
            PageQuestion::Outlook { place, choices, taken } => self.lever_quantities(*place, choices, taken, clock).await,
            PageQuestion::Topic { topic, place, query, .. } => match topic {
                Topic::Vehicles => self.roads(*place, query, clock).await,
                Topic::Plastics => self.plastics(*place, query, clock).await,
                Topic::Hotspots => self.hotspots(*place, query, clock).await,
                Topic::Purchase => self.purchase(*place, query, clock).await,
            },
            PageQuestion::Board { .. } | PageQuestion::Effects { .. } => Ok(None),
            PageQuestion::Ranges { place, query, .. } => self.ranges(*place, query, clock).await,
            PageQuestion::Need { place, query, .. } => self.need(*place, query, clock).await,
            PageQuestion::Pair { place, query, .. } => self.pair(*place, query, clock).await,
            PageQuestion::Minerals { place, query, .. } => self.minerals(*place, query, clock).await,
            PageQuestion::Money { place, query, .. } => self.money(*place, query, clock).await,
            PageQuestion::Who { place, query, .. } => self.attribution(*place, query, clock).await,
            PageQuestion::Project(query) => self.project(query, clock).await,
            PageQuestion::City(query) => self.city(query, clock).await,
            PageQuestion::Since { place, view, release } => self.release_changes(*place, view, release, clock).await,
            PageQuestion::Ranking { place, query } => self.ranked(*place, query, clock).await,
        }
    }

    /// Names of the cities of a country, or of all listed cities.
    async fn cities(&self, place: PlaceId, clock: &mut TaskClock<'_>) -> ReplyResult {
        clock.busy();
        let named = self.library.city_names(clock.scope(), place).await;
        let cities = named.map_err(|fault| UnavailablePlace { place, fault })?.cities;
        Ok(Some(Answer::Cities(Box::new(CitiesAnswer { place, cities }))))
    }

    /// Differences between the sides, in choices and in results.
    async fn compared(&self, query: &Sides, clock: &mut TaskClock<'_>) -> ReplyResult {
        let mut release = String::new();
        let mut sides = Vec::with_capacity(query.sides.len());
        for side in &query.sides {
            self.assume_here(side.place, &side.choices.numbers, clock).await?;
            let followed = self.followed(side.place, &side.choices, query.focus, clock).await?;
            let Some((place, loaded)) = followed else { return Ok(None) };
            let mut outcome = place.outcome().clone();
            if query.has_city() {
                city::bound(&mut outcome);
            }
            let steps = place.steps(&side.choices);
            release = export::release(&loaded.release);
            sides.push(SideRun { outcome, steps });
            self.put(place);
        }
        Ok(Some(Answer::Compare(EncodedValue::of(&comparison(release, query.clone(), &sides)))))
    }

    /// Causes of the difference between two sides: one run for each step from A to B, and back.
    async fn caused(&self, pair: &Sides, clock: &mut TaskClock<'_>) -> ReplyResult {
        clock.busy();
        let mut read = Vec::new();
        for choices in causes::runs(pair) {
            let followed = self.followed(pair.sides[0].place, &choices, pair.focus, clock).await?;
            let Some((place, _)) = followed else { return Ok(None) };
            read.push(causes::focus_results(place.outcome(), pair.per, pair.focus));
            self.put(place);
            // A country runs too quickly to yield in between.
            if clock.listens().await && clock.newer().is_some() {
                return Ok(None);
            }
        }
        Ok(Some(Answer::Causes(EncodedValue::of(&(pair.clone(), causes::parts(pair, &read))))))
    }

    /// The part of the outlook that changes under choices.
    async fn lever_quantities(&self, id: PlaceId, choices: &Choices, taken: &[BridgeRow], clock: &mut TaskClock<'_>) -> ReplyResult {
        let followed = self.followed(id, choices, Year::LAST, clock).await?;
        let Some((place, _)) = followed else { return Ok(None) };
        let under = LeverQuantities::of(taken, place.outcome());
        self.put(place);
        Ok(Some(Answer::Outlook(EncodedValue::of(&under))))
    }
}
