//! Answers: replies to the page's questions, from runs of places. Out of scope: how a place is run.

use cairn_analysis::export;
use cairn_analysis::figure::{card, makeup};
use cairn_analysis::findings::compare::{Followed, Sides, causes, comparison};
use cairn_analysis::outlook::bridge::Taken;
use cairn_analysis::outlook::under::Under;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Topic;
use cairn_core::model::city;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;
use cairn_wire::{Answer, Cities, Later, Question};

use crate::follow::{Places, Unknown, told};
use crate::listen::Listening;
use crate::parts::Lacks;

/// A reply. None if a newer question interrupted.
pub(crate) type Maybe = Result<Option<Answer>, Unknown>;

impl Places {
    /// Replies to a question. None if a newer question interrupted.
    ///
    /// # Errors
    /// The place whose facts are not available and why, or that the part of the worker with the answer could not be
    /// fetched.
    pub(crate) async fn answer(&self, question: &Question, ear: &mut Listening<'_>) -> Result<Option<Answer>, Lacks> {
        match question {
            Question::Board { place, view, about } => {
                let followed = self.followed(*place, &view.choices, view.focus, ear).await?;
                let Some((place, known)) = followed else { return Ok(None) };
                let about = if *about { Some(told(&place, &known, ear).await) } else { None };
                let board = place.board(&known, view);
                self.put(place);
                Ok(board.map(|board| Answer::Board {
                    board: Box::new(board),
                    about,
                }))
            }
            Question::Effects { place, asked, .. } => Ok(self.effects(*place, asked, ear).await?),
            _ => self.answered_apart(question, ear).await,
        }
    }

    /// Replies to a rare question. None if a newer question interrupted.
    ///
    /// # Errors
    /// The place whose facts are not available, and why.
    pub(crate) async fn asked(&self, question: &Question, ear: &mut Listening<'_>) -> Maybe {
        match question {
            Question::Card {
                place,
                view,
                headline,
                makes,
            } => {
                // A sum of places has no facts of its own.
                let facts = *makes && Wider::find(place.as_str()).is_none();
                let trails = if facts { self.trails(ear).await } else { None };
                let followed = self.followed(*place, &view.choices, view.focus, ear).await?;
                Ok(followed.map(|(place, known)| {
                    let mut card = card::card(place.id, &known.members, place.outcome(), view, *headline);
                    if *makes {
                        let trails = trails.filter(|trails| trails.release == known.release);
                        let made = makeup::makeup(&known.members, trails, place.outcome(), view, *headline);
                        card.makeup = made.map(Box::new);
                    }
                    self.put(place);
                    Answer::Card(Box::new(card))
                }))
            }
            Question::Brief { place, asked, .. } => self.brief(*place, asked, ear).await,
            Question::Cities { place } => self.cities(*place, ear).await,
            Question::Class { place, plans, .. } => self.class(*place, plans, ear).await,
            Question::Compare(asked) => self.compared(asked, ear).await,
            Question::Causes(pair) => self.caused(pair, ear).await,
            Question::Outlook { place, choices, taken } => self.under(*place, choices, taken, ear).await,
            Question::Topic { topic, place, asked, .. } => match topic {
                Topic::Vehicles => self.roads(*place, asked, ear).await,
                Topic::Plastics => self.plastics(*place, asked, ear).await,
                Topic::Hotspots => self.hotspots(*place, asked, ear).await,
                Topic::Purchase => self.purchase(*place, asked, ear).await,
            },
            Question::Board { .. } | Question::Effects { .. } => Ok(None),
            Question::Ranges { place, asked, .. } => self.ranges(*place, asked, ear).await,
            Question::Need { place, asked, .. } => self.need(*place, asked, ear).await,
            Question::Pair { place, asked, .. } => self.pair(*place, asked, ear).await,
            Question::Who { place, asked, .. } => self.who(*place, asked, ear).await,
            Question::Project(asked) => self.project(asked, ear).await,
            Question::City(asked) => self.city(asked, ear).await,
            Question::Since { place, view, release } => self.since(*place, view, release, ear).await,
            Question::Ranking { place, asked } => self.ranked(*place, asked, ear).await,
        }
    }

    /// Names of the cities of a country, or of all listed cities.
    async fn cities(&self, place: PlaceId, ear: &mut Listening<'_>) -> Maybe {
        ear.busy();
        let named = self.library.city_names(ear.scope(), place).await;
        let cities = named.map_err(|fault| Unknown { place, fault })?.cities;
        Ok(Some(Answer::Cities(Box::new(Cities { place, cities }))))
    }

    /// Differences between the sides, in choices and in results.
    async fn compared(&self, asked: &Sides, ear: &mut Listening<'_>) -> Maybe {
        let mut release = String::new();
        let mut sides = Vec::with_capacity(asked.sides.len());
        for side in &asked.sides {
            let followed = self.followed(side.place, &side.choices, asked.focus, ear).await?;
            let Some((place, known)) = followed else { return Ok(None) };
            let mut outcome = place.outcome().clone();
            if asked.has_city() {
                city::bound(&mut outcome);
            }
            let steps = place.steps(&side.choices);
            release = export::release(&known.release);
            sides.push(Followed { outcome, steps });
            self.put(place);
        }
        Ok(Some(Answer::Compare(Later::of(&comparison(release, asked.clone(), &sides)))))
    }

    /// Causes of the difference between two sides: one run for each step from A to B, and back.
    async fn caused(&self, pair: &Sides, ear: &mut Listening<'_>) -> Maybe {
        ear.busy();
        let mut read = Vec::new();
        for choices in causes::runs(pair) {
            let followed = self.followed(pair.sides[0].place, &choices, pair.focus, ear).await?;
            let Some((place, _)) = followed else { return Ok(None) };
            read.push(causes::read(place.outcome(), pair.per, pair.focus));
            self.put(place);
            // A country runs too quickly to yield in between.
            if ear.listens().await && ear.newer().is_some() {
                return Ok(None);
            }
        }
        Ok(Some(Answer::Causes(Later::of(&(pair.clone(), causes::parts(pair, &read))))))
    }

    /// The part of the outlook that changes under choices.
    async fn under(&self, id: PlaceId, choices: &Choices, taken: &[Taken], ear: &mut Listening<'_>) -> Maybe {
        let followed = self.followed(id, choices, Year::LAST, ear).await?;
        let Some((place, _)) = followed else { return Ok(None) };
        let under = Under::of(taken, place.outcome());
        self.put(place);
        Ok(Some(Answer::Outlook(Later::of(&under))))
    }
}
