//! Runs of places: one path for a country and for a sum of many.
//!
//! The state that no lever changes is computed once per member. A change of levers then runs each member from 2027 on.
//! Other workers may run some shards of a place larger than a country ([`crate::pool`]). Every few milliseconds
//! the worker looks at its messages. A newer question replaces the one under way; members already joined are kept. When
//! questions to one place follow each other quickly, as while a lever is dragged, at least every second one is answered.
//! The picture therefore keeps moving.

use std::cell::{Cell, RefCell};

use cairn_analysis::export;
use cairn_analysis::figure::board::{self, Board, BoardPlace, View};
use cairn_analysis::figure::mineral_view::MineralRuns;
use cairn_analysis::findings::brief;
use cairn_analysis::findings::class;
use cairn_analysis::findings::headline::HeadlineSeries;
use cairn_analysis::findings::hotspots;
use cairn_analysis::findings::lever::LeverReading;
use cairn_analysis::findings::lever::sum::{LeverUnderChoices, SummedLeverBase, joined, steps};
use cairn_analysis::findings::need::pair::Plotting;
use cairn_analysis::findings::need::view::Search;
use cairn_analysis::findings::plastics;
use cairn_analysis::findings::roads::RoadRun;
use cairn_core::choices::Choices;
use cairn_core::doubt::OpenNumber;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::projects::Projects;
use cairn_core::facts::provenance::Trails;
use cairn_core::model::{Outcome, SHARDS};
use cairn_core::place::PlaceId;
use cairn_core::year::{Stretch, Year};

use crate::attribution::AttributionRuns;
use crate::effects::RunValueCache;
use crate::goal_search::{GoalMemo, GoalWork};
use crate::library::{Library, LoadedFacts};
use crate::money::MoneyWork;
use crate::pool::{ShardResult, WaitResult, WorkerPool};
use crate::ranges::PlaceDraws;
use crate::shard::{Task, WorkerShards};
use crate::yield_point::TaskClock;

/// Number of places kept in the cache: the newest.
const PLACES_CACHED: usize = 4;
/// A place with fewer members is run by one worker: asking another would take longer.
const FEW: usize = 16;

/// A place whose facts are not available, and why, in English.
pub(crate) struct UnavailablePlace {
    pub(crate) place: PlaceId,
    pub(crate) fault: String,
}

#[derive(Default)]
pub(crate) struct WorkerPlaces {
    pub(crate) library: Library,
    /// The other workers.
    pub(crate) table: WorkerPool,
    pub(crate) cache: RefCell<Vec<PlaceRuns>>,
    /// Draws of the place drawn last; only one place is kept, because draws need the most memory.
    pub(crate) last_draws: RefCell<Option<Box<PlaceDraws>>>,
    /// Attribution of the last requested place, as far as its runs were made.
    pub(crate) shared: RefCell<Option<Box<AttributionRuns>>>,
    /// Search for a goal in the last requested place, as far as its runs were made.
    pub(crate) searched: RefCell<Option<Box<GoalWork<Search>>>>,
    /// Map of two levers in the last requested place.
    pub(crate) plotted: RefCell<Option<Box<GoalWork<Plotting>>>>,
    /// Runs for minerals of the last requested place.
    pub(crate) mined: RefCell<Option<Box<MineralRuns>>>,
    /// Amounts of money of the last requested place, as far as its draws were made.
    pub(crate) priced: RefCell<Option<Box<MoneyWork>>>,
    /// Results of runs of a larger place, shared by the search and the map.
    pub(crate) tried: RefCell<GoalMemo>,
    /// The numbers set by hand as they are known in the last requested place.
    pub(crate) own_numbers: RefCell<Option<(PlaceId, Vec<OpenNumber>)>>,
    /// True if the previous question was dropped for this one.
    hurried: Cell<bool>,
}

pub(crate) struct PlaceRuns {
    pub(crate) id: PlaceId,
    pub(crate) own: WorkerShards,
    /// Runs that measure the effect of each lever.
    pub(crate) runs: RunValueCache<HeadlineSeries>,
    /// Runs for road vehicles.
    pub(crate) driven: RunValueCache<RoadRun>,
    pub(crate) plastics: RunValueCache<plastics::PlasticsRun>,
    pub(crate) briefs: RunValueCache<brief::BriefRun>,
    pub(crate) heats: RunValueCache<hotspots::HotspotRun>,
    /// Runs for the plans of a class.
    pub(crate) planned: RunValueCache<class::ClassResults>,
    /// Sum of all shards in the latest run.
    sum: Outcome,
    /// Result with all levers at their defaults, once all shards have run.
    reference: Option<Outcome>,
    /// Lever readings with no lever moved, the choices that they start from, and the year they are read in.
    grounds: Option<(Year, Choices, Vec<SummedLeverBase>)>,
    /// Lever readings under the latest choices, shard by shard.
    yours: Vec<LeverUnderChoices>,
}

impl WorkerPlaces {
    /// Runs a place under choices and returns it with its facts. None if a newer question interrupted. The place is taken
    /// out of the cache: the caller puts it back.
    ///
    /// # Errors
    /// The place whose facts are not available, and why.
    pub(crate) async fn followed(
        &self,
        id: PlaceId,
        choices: &Choices,
        focus: Year,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<(PlaceRuns, LoadedFacts)>, UnavailablePlace> {
        let loaded = self.facts_of(id, clock).await?;
        let mut place = self.take(id);
        if self.run_place(&mut place, &loaded, choices, focus, clock).await {
            return Ok(Some((place, loaded)));
        }
        self.put(place);
        Ok(None)
    }

    /// Facts on a place, fetched on first use.
    ///
    /// # Errors
    /// The place whose facts are not available, and why.
    pub(crate) async fn facts_of(&self, id: PlaceId, clock: &mut TaskClock<'_>) -> Result<LoadedFacts, UnavailablePlace> {
        if let Some(loaded) = self.library.loaded_facts(id) {
            return Ok(loaded);
        }
        clock.busy();
        let fetched = self.library.fetch(clock.scope(), id).await;
        let known = fetched.and_then(|()| {
            self.library
                .loaded_facts(id)
                .ok_or_else(|| "nothing is known of the place".to_owned())
        });
        known.map_err(|fault| UnavailablePlace { place: id, fault })
    }

    /// Provenance: the table rows behind each value, fetched on first use. None if not available.
    pub(crate) async fn trails(&self, clock: &mut TaskClock<'_>) -> Option<&Trails> {
        if !self.library.has_trails() {
            clock.busy();
        }
        self.library.trails(clock.scope()).await
    }

    /// The numbers that draws vary, fetched on first use. None if not available.
    pub(crate) async fn doubts(&self, clock: &mut TaskClock<'_>) -> Option<&Doubts> {
        self.library.doubts(clock.scope()).await
    }

    /// Data on housing projects and purchase rules, fetched on first use. None if not available.
    pub(crate) async fn projects(&self, clock: &mut TaskClock<'_>) -> Option<&Projects> {
        self.library.projects(clock.scope()).await
    }

    /// Puts a place into the cache; the oldest is dropped.
    pub(crate) fn put(&self, place: PlaceRuns) {
        let mut shelf = self.cache.borrow_mut();
        if shelf.len() == PLACES_CACHED {
            shelf.remove(0);
        }
        shelf.push(place);
    }

    /// Takes a place from the cache, or starts an empty one.
    pub(crate) fn take(&self, id: PlaceId) -> PlaceRuns {
        let mut shelf = self.cache.borrow_mut();
        match shelf.iter().position(|place| place.id == id) {
            Some(known) => shelf.remove(known),
            None => PlaceRuns::new(id),
        }
    }

    /// True if work on a place yields to a newer question. The second newer question on the same place in a row does not
    /// interrupt.
    pub(crate) fn gives_way(&self, id: PlaceId, clock: &TaskClock<'_>) -> bool {
        clock.newer().is_some_and(|newer| newer != id || !self.hurried.replace(true))
    }

    /// Runs a place under choices. False if a newer question interrupted.
    async fn run_place(
        &self,
        place: &mut PlaceRuns,
        loaded: &LoadedFacts,
        choices: &Choices,
        focus: Year,
        clock: &mut TaskClock<'_>,
    ) -> bool {
        let id = place.id;
        let gives_way = |clock: &TaskClock<'_>| self.gives_way(id, clock);
        let focus = focus.max(Year::LEVERS);
        let task = Task {
            place: id,
            choices: choices.clone(),
            focus,
            whole: place.reference.is_none(),
            grounds: place
                .grounds
                .as_ref()
                .is_none_or(|(read, from, _)| *read != focus || *from != choices.without_levers()),
            numbers: self.library.own.numbers(),
        };
        let parts = loop {
            let dealt = if loaded.members.len() < FEW {
                Vec::new()
            } else {
                self.table.deal()
            };
            self.table.send(&dealt, &task);
            let mut parts = Vec::with_capacity(SHARDS);
            for shard in (0..SHARDS).filter(|shard| dealt.iter().all(|(_, shards)| !shards.contains(shard))) {
                match place.own.run(shard, loaded, &task, clock, &gives_way).await {
                    Some(part) => parts.push(ShardResult { shard, part, far: None }),
                    None => return false,
                }
            }
            match self.table.replies(clock, &gives_way).await {
                WaitResult::All(far) => {
                    parts.extend(far);
                    break parts;
                }
                WaitResult::Overtaken => return false,
                WaitResult::Changed => {}
            }
        };
        self.hurried.set(false);
        place.sum_up(loaded.members.len(), &task, parts);
        true
    }
}

/// Facts to show on a place, independent of choices.
pub(crate) async fn place_facts(place: &PlaceRuns, loaded: &LoadedFacts, clock: &mut TaskClock<'_>) -> Box<BoardPlace> {
    let mut about = Box::new(BoardPlace::nothing(place.id));
    for facts in &loaded.members {
        about.join(facts);
        let _ = clock.listens().await;
    }
    about
}

impl PlaceRuns {
    fn new(id: PlaceId) -> PlaceRuns {
        PlaceRuns {
            id,
            own: WorkerShards::new(id),
            runs: RunValueCache::default(),
            driven: RunValueCache::default(),
            plastics: RunValueCache::default(),
            briefs: RunValueCache::default(),
            heats: RunValueCache::default(),
            planned: RunValueCache::default(),
            sum: Outcome::empty(id),
            reference: None,
            grounds: None,
            yours: Vec::new(),
        }
    }

    /// Adds up the shards in their order.
    fn sum_up(&mut self, members: usize, task: &Task, mut parts: Vec<ShardResult>) {
        parts.sort_by_key(|followed| followed.shard);
        // Shards without members add nothing.
        let with_members = &parts[..parts.len().min(members)];
        if self.reference.is_none() {
            for ShardResult { shard, part, far } in with_members {
                match far {
                    Some(far) => self.sum.add_flat(&far.history, Stretch::HISTORY),
                    None => self.sum.add(self.own.sum(*shard), Stretch::HISTORY),
                }
                self.sum.add_flat(part.reference.as_deref().unwrap_or_default(), Stretch::AHEAD);
            }
            self.reference = Some(self.sum.clone());
        }
        self.sum.clear(Stretch::AHEAD);
        for ShardResult { shard, far, .. } in with_members {
            match far {
                Some(far) => self.sum.add_flat(&far.ahead, Stretch::AHEAD),
                None => self.sum.add(self.own.sum(*shard), Stretch::AHEAD),
            }
        }
        if parts.iter().all(|followed| followed.part.grounds.is_some()) {
            let grounds = joined(parts.iter().map(|followed| followed.part.grounds.iter().flatten()));
            self.grounds = Some((task.focus, task.choices.without_levers(), grounds));
        }
        self.yours = parts.into_iter().flat_map(|followed| followed.part.yours).collect();
    }

    /// Result of the latest run.
    pub(crate) const fn outcome(&self) -> &Outcome {
        &self.sum
    }

    /// Result with all levers at their defaults, once computed.
    pub(crate) const fn reference(&self) -> Option<&Outcome> {
        self.reference.as_ref()
    }

    /// The steps of each lever under the choices of the latest run.
    pub(crate) fn steps(&self, choices: &Choices) -> Vec<LeverReading> {
        let Some((focus, _, grounds)) = &self.grounds else {
            return Vec::new();
        };
        steps(grounds, self.yours.iter().copied(), choices, &self.sum, *focus)
    }

    /// Content of one screen, from the latest run.
    pub(crate) fn board(&self, loaded: &LoadedFacts, view: &View) -> Option<Board> {
        let levers = self.steps(&view.choices);
        let release = export::release(&loaded.release);
        Some(board::board_with_levers(
            &release,
            &loaded.facts(),
            &self.sum,
            self.reference.as_ref()?,
            levers,
            view,
        ))
    }
}
