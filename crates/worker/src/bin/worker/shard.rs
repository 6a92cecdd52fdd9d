//! The shards of a place that this worker runs itself: all or some.
//!
//! Members of a shard join once, with all levers at their defaults. A change of levers then runs each from 2027 on. A change
//! of the background or the urban form reads all levers anew.
//! Interrupted work keeps the members already joined. Out of scope: assignment of the other shards.

use cairn_analysis::findings::lever::sum::{LeverShard, LeverUnderChoices, SummedLeverBase};
use cairn_core::choices::Choices;
use cairn_core::doubt::OwnNumbers;
use cairn_core::model::{self, Added, MemberShard, Outcome, SHARDS};
use cairn_core::place::PlaceId;
use cairn_core::year::{Stretch, Year};

use crate::library::{LoadedFacts, MemberFacts};
use crate::yield_point::TaskClock;

/// A run to compute.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub(crate) place: PlaceId,
    pub(crate) choices: Choices,
    /// The year levers are read in.
    pub(crate) focus: Year,
    /// True if history and the result with default levers are requested too.
    pub(crate) whole: bool,
    /// True if lever readings with default levers are requested too.
    pub(crate) grounds: bool,
    /// Numbers set by hand, with which the facts of all members were changed.
    pub(crate) numbers: OwnNumbers,
}

/// Result of one shard, apart from the sum of its members.
#[derive(Debug)]
pub(crate) struct ShardDetails {
    /// With all levers at their defaults, 2027–2060.
    pub(crate) reference: Option<Vec<f64>>,
    pub(crate) grounds: Option<Vec<SummedLeverBase>>,
    pub(crate) yours: Vec<LeverUnderChoices>,
}

pub(crate) struct WorkerShards {
    shards: [WorkerShard; SHARDS],
    /// Buffer for the outcome of each member in turn.
    each: Outcome,
}

struct WorkerShard {
    shard: MemberShard<MemberFacts>,
    levers: LeverShard<MemberFacts>,
    /// The choices that the levers start from.
    start: Choices,
    /// True if its years from 2027 on are those with default levers.
    rests: bool,
}

/// Decides if work yields to a new message.
pub(crate) type YieldRule<'a> = &'a dyn Fn(&TaskClock<'_>) -> bool;

impl WorkerShards {
    pub(crate) fn new(place: PlaceId) -> WorkerShards {
        WorkerShards {
            shards: std::array::from_fn(|_| WorkerShard {
                shard: MemberShard::new(place),
                levers: LeverShard::new(),
                start: Choices::default(),
                rests: true,
            }),
            each: Outcome::empty(place),
        }
    }

    /// The sum of a shard in its latest run, history included.
    pub(crate) const fn sum(&self, shard: usize) -> &Outcome {
        self.shards[shard].shard.sum()
    }

    /// Joins all members of a shard. False if the work was interrupted.
    pub(crate) async fn join(&mut self, shard: usize, loaded: &LoadedFacts, clock: &mut TaskClock<'_>, gives_way: YieldRule<'_>) -> bool {
        let WorkerShard { shard: own, levers, .. } = &mut self.shards[shard];
        let members: Vec<MemberFacts> = dealt(loaded, shard).skip(own.members()).collect();
        for facts in members {
            let outcome = own.join_under(facts.clone(), &Choices::default());
            levers.join(facts, &outcome);
            if clock.listens().await && gives_way(clock) {
                return false;
            }
        }
        true
    }

    /// Runs a shard. None if the work was interrupted.
    pub(crate) async fn run(
        &mut self,
        shard: usize,
        loaded: &LoadedFacts,
        task: &Task,
        clock: &mut TaskClock<'_>,
        gives_way: YieldRule<'_>,
    ) -> Option<ShardDetails> {
        if !self.join(shard, loaded, clock, gives_way).await {
            return None;
        }
        self.start_levers(shard, &task.choices.without_levers(), loaded, clock, gives_way)
            .await?;
        let nothing = Choices::default();
        let reference = if task.whole {
            self.run_members(shard, &nothing, task.focus, clock, gives_way).await?;
            Some(self.sum(shard).flat(Stretch::AHEAD))
        } else {
            None
        };
        self.run_members(shard, &task.choices, task.focus, clock, gives_way).await?;
        let levers = &self.shards[shard].levers;
        Some(ShardDetails {
            reference,
            grounds: task.grounds.then(|| levers.grounds().cloned().collect()),
            yours: levers.levers_under_choices().collect(),
        })
    }

    /// Reads the levers of a shard from a start. None if interrupted.
    async fn start_levers(
        &mut self,
        shard: usize,
        start: &Choices,
        loaded: &LoadedFacts,
        clock: &mut TaskClock<'_>,
        gives_way: YieldRule<'_>,
    ) -> Option<()> {
        let own = &mut self.shards[shard];
        if own.start == *start {
            return Some(());
        }
        let mut levers = LeverShard::new();
        for facts in dealt(loaded, shard) {
            let outcome = model::run(&facts, start);
            levers.join(facts, &outcome);
            if clock.listens().await && gives_way(clock) {
                return None;
            }
        }
        own.levers = levers;
        own.start = start.clone();
        Some(())
    }

    /// Runs every member of a shard under choices. None if interrupted. A shard already at default levers is not run
    /// again.
    async fn run_members(
        &mut self,
        shard: usize,
        choices: &Choices,
        focus: Year,
        clock: &mut TaskClock<'_>,
        gives_way: YieldRule<'_>,
    ) -> Option<()> {
        let WorkerShards { shards, each } = self;
        let WorkerShard {
            shard: own, levers, rests, ..
        } = &mut shards[shard];
        levers.begin(focus);
        let nothing = *choices == Choices::default();
        if nothing && *rests {
            return Some(());
        }
        *rests = false;
        own.begin();
        for member in 0..own.members() {
            if let Some(added) = own.add(member, choices, each) {
                levers.add(member, choices, &added);
            }
            if clock.listens().await && gives_way(clock) {
                return None;
            }
        }
        *rests = nothing;
        Some(())
    }

    /// Runs one member of the place under choices, in the order of ids. Its shard must have joined.
    pub(crate) fn member(&mut self, member: usize, choices: &Choices) -> Option<Added<'_>> {
        let own = &mut self.shards[member % SHARDS];
        own.rests = false;
        own.shard.add(member / SHARDS, choices, &mut self.each)
    }

    /// Clears the years from 2027 on in every shard.
    pub(crate) fn begin(&mut self) {
        for own in &mut self.shards {
            own.rests = false;
            own.shard.begin();
        }
    }
}

/// The members of a shard, in order.
pub(crate) fn dealt(loaded: &LoadedFacts, shard: usize) -> impl Iterator<Item = MemberFacts> + '_ {
    loaded.members.iter().skip(shard).step_by(SHARDS).cloned()
}
