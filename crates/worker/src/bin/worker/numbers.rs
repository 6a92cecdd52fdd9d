//! Numbers set by hand: they change the facts of every place, so all that was computed with others is dropped.
//!
//! The doubts, and the code that changes facts, are fetched with the first number. Out of scope: what a number does to the facts ([`cairn_core::doubt`]).

use cairn_core::doubt::{OpenNumber, OwnNumbers, sources_of, with_own_numbers};
use cairn_core::facts::doubts::Doubts;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, NumbersAnswer};

use crate::answers::ReplyResult;
use crate::assumptions::NumberRules;
use crate::goal_search::GoalMemo;
use crate::library::LoadedFacts;
use crate::parts::AnswerFailure;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// Sets the numbers with which all places are run from here on. The first number fetches a part of the program.
    ///
    /// # Errors
    /// The part could not be fetched, or the doubts are not available.
    pub(crate) async fn assume(&self, place: PlaceId, numbers: &OwnNumbers, clock: &mut TaskClock<'_>) -> Result<(), AnswerFailure> {
        if self.library.own.are(numbers) {
            return Ok(());
        }
        if !numbers.is_empty() {
            return self.assume_by_part(place, numbers, clock).await;
        }
        self.library.own.set(numbers);
        self.forget();
        Ok(())
    }

    /// Sets numbers, with the doubts and the rules without which none can be set. It is in the part that is fetched on
    /// first use.
    ///
    /// # Errors
    /// The doubts are not available.
    pub(crate) async fn assume_here(
        &self,
        place: PlaceId,
        numbers: &OwnNumbers,
        clock: &mut TaskClock<'_>,
    ) -> Result<(), UnavailablePlace> {
        if self.library.own.are(numbers) {
            return Ok(());
        }
        if !numbers.is_empty() && self.doubts(clock).await.is_none() {
            let fault = "what is known of numbers to change did not come".to_owned();
            return Err(UnavailablePlace { place, fault });
        }
        self.library.own.rule(NumberRules {
            change: with_own_numbers,
            list: OpenNumber::of_members,
        });
        self.library.own.set(numbers);
        self.forget();
        Ok(())
    }

    /// The numbers set by hand as they are known in a place; none before its facts are known.
    pub(crate) fn numbers_set(&self, place: PlaceId) -> Vec<OpenNumber> {
        if self.library.own.are(&OwnNumbers::NONE) {
            return Vec::new();
        }
        if let Some((of, cached)) = &*self.own_numbers.borrow()
            && *of == place
        {
            return cached.clone();
        }
        let Some(numbers) = self.library.numbers_of(place) else {
            return Vec::new();
        };
        self.own_numbers.replace(Some((place, numbers.clone())));
        numbers
    }

    /// The numbers of a place that can be set by hand.
    pub(crate) async fn numbers(&self, id: PlaceId, clock: &mut TaskClock<'_>) -> ReplyResult {
        clock.busy();
        let unknown = |fault: &str| UnavailablePlace {
            place: id,
            fault: fault.to_owned(),
        };
        // The facts are fetched if they are missing; the list is that of the facts as known.
        let _ = self.facts_of(id, clock).await?;
        let loaded = self.library.as_known(id).ok_or_else(|| unknown("nothing is known of the place"))?;
        let doubts = self.doubts(clock).await.filter(|doubts| doubts.release == loaded.release);
        let doubts = doubts.ok_or_else(|| unknown("what is known of numbers to change did not come"))?;
        let numbers = OpenNumber::of_members(&loaded.facts(), doubts);
        let cited = |number: OpenNumber| {
            let sources = sources(&loaded, doubts, &number);
            (number, sources)
        };
        Ok(Some(Answer::Numbers(Box::new(NumbersAnswer {
            place: id,
            numbers: numbers.into_iter().map(cited).collect(),
        }))))
    }

    /// Drops all that was computed with other numbers.
    fn forget(&self) {
        self.cache.borrow_mut().clear();
        self.last_draws.replace(None);
        self.shared.replace(None);
        self.searched.replace(None);
        self.plotted.replace(None);
        self.tried.replace(GoalMemo::default());
        self.own_numbers.replace(None);
    }
}

/// The sources of the facts that a number changes, as they are cited; none for a place with several members.
fn sources(loaded: &LoadedFacts, doubts: &Doubts, number: &OpenNumber) -> Vec<String> {
    let [facts] = loaded.members.as_slice() else { return Vec::new() };
    let Some(row) = doubts.rows.iter().find(|row| row.id == number.row) else {
        return Vec::new();
    };
    let keys = sources_of(facts, row);
    let cited = facts.sources.iter().filter(|source| keys.contains(&source.key));
    cited.map(|source| source.citation.clone()).collect()
}
