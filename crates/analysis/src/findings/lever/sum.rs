//! Sum: the meaning of a lever's levels in a place larger than a country.
//!
//! ```text
//! value = Σ over members: weight · value of the member / Σ weight
//! ```
//!
//! Each member is read in the unit of the lever. Its weight is the amount that the lever acts on there (`weight`). The
//! value of today is weighted as of 2026, all else as of the focus year. A member at its own floor stays there, so the
//! mean moves less than the levels say elsewhere. The whole is at a floor if every member is. A value is to be
//! verified if any member's is. Floor and cars per person under choices refer to all people together, as in the
//! headline.
//!
//! The basis is the least known one, after leaving out up to a tenth of the weight: small places do not decide.
//! Sources are those of all members. The year of full effect is the latest.
//!
//! Members are split into shards, as in [`cairn_core::model::Summed`]. A mean is the mean of the shards' means, in
//! order, so it has the same bits on any worker. Members join once, and are read once for each focus year
//! ([`SummedLeverBase`]). A move of a lever then reads one value per lever and member ([`LeverUnderChoices`]).
//!
//! Out of scope: membership of places.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::findings::lever::gauge::Gauge;
use crate::findings::lever::series::LeverSeries;
use crate::findings::lever::{LeverReading, by_panel, is_here, no_saving};
use crate::findings::physical::{cars_a_thousand, space_a_person};
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::kind::{Basis, DialScope, Lever, LeverQuantity};
use cairn_core::model::{self, Added, Outcome, SHARDS};
use cairn_core::year::Year;

/// Share of the weight that may have a weaker basis than the one shown.
const SMALL: f64 = 0.1;

/// The levers of one shard of members. `F` is a reference to facts, counted or not.
#[derive(Clone, Debug)]
pub struct LeverShard<F> {
    members: Vec<(F, LeverSeries)>,
    focus: Year,
    rows: Vec<SummedLeverRow>,
}

/// One lever in the focus year.
#[derive(Clone, Debug)]
struct SummedLeverRow {
    ground: SummedLeverBase,
    /// Gauge and weight of each member; none if a member has no such lever.
    gauges: Vec<Option<(Gauge, f64)>>,
    yours: LeverUnderChoices,
}

/// One lever of several members with no lever set, in a focus year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummedLeverBase {
    /// The parts of the step that are not means.
    step: LeverReading,
    today: Mean,
    reference: Mean,
    at_levels: [Mean; 6],
    /// Weight by basis, in the order of [`Basis::ALL`].
    basis: [f64; 4],
}

/// One lever of several members under choices.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverUnderChoices {
    lever: Lever,
    mean: Mean,
    by_panel: bool,
}

/// A running weighted mean. With one value, it is that value, to the bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Mean {
    value: f64,
    weight: f64,
}

impl Mean {
    /// Adds a value. Weights of 0 count only if all are 0.
    fn add(&mut self, value: f64, weight: f64) {
        let weight = weight.max(f64::MIN_POSITIVE);
        self.weight += weight;
        self.value += (value - self.value) * (weight / self.weight);
    }

    /// Adds the mean of others, if there are any.
    fn join(&mut self, others: Mean) {
        if others.weight > 0.0 {
            self.add(others.value, others.weight);
        }
    }
}

impl<F: Deref<Target = Facts>> LeverShard<F> {
    /// No members yet.
    pub const fn new() -> LeverShard<F> {
        LeverShard {
            members: Vec::new(),
            focus: Year::FIRST,
            rows: Vec::new(),
        }
    }

    /// Adds a member, with its outcome with no lever set, under the background of the choices to come.
    pub fn join(&mut self, facts: F, reference: &Outcome) {
        let series = LeverSeries::of(&facts, reference);
        self.members.push((facts, series));
        self.rows.clear();
    }

    /// Clears the values under choices and sets the focus year.
    pub fn begin(&mut self, focus: Year) {
        let focus = focus.max(Year::LEVERS);
        if self.focus != focus || self.rows.is_empty() {
            let rows = Lever::ALL
                .into_iter()
                .enumerate()
                .filter_map(|(place, lever)| SummedLeverRow::of(place, lever, &self.members, focus));
            self.rows = rows.collect();
            self.focus = focus;
        }
        for row in &mut self.rows {
            row.yours = LeverUnderChoices::none(row.yours.lever);
        }
    }

    /// Reads a member under choices.
    pub fn add(&mut self, member: usize, choices: &Choices, added: &Added<'_>) {
        let Some((facts, scene)) = self.members.get(member) else { return };
        for row in &mut self.rows {
            if let Some(Some((gauge, weight))) = row.gauges.get(member) {
                let LeverUnderChoices {
                    lever,
                    mean,
                    by_panel: set,
                } = &mut row.yours;
                mean.add(gauge.value_under(scene, &added.moves, added.outcome), *weight);
                *set = *set || by_panel(facts, choices, *lever);
            }
        }
    }

    /// Its levers with no lever set, in the order of [`Lever::ALL`].
    pub fn grounds(&self) -> impl Iterator<Item = &SummedLeverBase> {
        self.rows.iter().map(|row| &row.ground)
    }

    /// Its levers under choices, for the members added so far; in the same order.
    pub fn levers_under_choices(&self) -> impl Iterator<Item = LeverUnderChoices> {
        self.rows.iter().map(|row| row.yours)
    }
}

impl<F: Deref<Target = Facts>> Default for LeverShard<F> {
    fn default() -> Self {
        Self::new()
    }
}

impl LeverUnderChoices {
    const fn none(lever: Lever) -> LeverUnderChoices {
        LeverUnderChoices {
            lever,
            mean: Mean { value: 0.0, weight: 0.0 },
            by_panel: false,
        }
    }
}

/// Joins the grounds of all shards, in the order of [`Lever::ALL`].
pub fn joined<'a>(shards: impl IntoIterator<Item = impl IntoIterator<Item = &'a SummedLeverBase>>) -> Vec<SummedLeverBase> {
    let mut all: Vec<SummedLeverBase> = Vec::new();
    for ground in shards.into_iter().flatten() {
        match all.iter_mut().find(|own| own.step.lever == ground.step.lever) {
            Some(own) => own.join(ground),
            None => all.push(ground.clone()),
        }
    }
    all.sort_by_key(|ground| Lever::ALL.into_iter().position(|lever| lever == ground.step.lever));
    all
}

/// The steps of the levers of the whole under choices. `grounds` are those of all shards, `yours` come shard by shard,
/// `outcome` is that of the whole. If no member was added, the steps have no lever set.
pub fn steps(
    grounds: &[SummedLeverBase],
    yours: impl IntoIterator<Item = LeverUnderChoices>,
    choices: &Choices,
    outcome: &Outcome,
    focus: Year,
) -> Vec<LeverReading> {
    let mut all: Vec<LeverUnderChoices> = grounds.iter().map(|ground| LeverUnderChoices::none(ground.step.lever)).collect();
    for of_hand in yours {
        if let Some(own) = all.iter_mut().find(|own| own.lever == of_hand.lever) {
            own.mean.join(of_hand.mean);
            own.by_panel = own.by_panel || of_hand.by_panel;
        }
    }
    let step = |(ground, yours): (&SummedLeverBase, LeverUnderChoices)| {
        let lead = yours.lever.level_dial();
        let of_all = match (lead.what, lead.on) {
            (LeverQuantity::Space, DialScope::Sector(sector)) => Some(space_a_person(outcome, sector, focus)),
            (LeverQuantity::Sharing, _) => Some(cars_a_thousand(outcome, focus)),
            _ => None,
        };
        let mean = if yours.mean.weight > 0.0 {
            yours.mean.value
        } else {
            ground.reference.value
        };
        LeverReading {
            level: choices.level(yours.lever),
            today: ground.today.value,
            reference: ground.reference.value,
            yours: of_all.unwrap_or(mean),
            at_levels: ground.at_levels.map(|mean| mean.value),
            by_panel: yours.by_panel,
            basis: basis(ground.basis),
            ..ground.step.clone()
        }
    };
    grounds.iter().zip(all).map(step).collect()
}

/// The levers of a place larger than a country, with all shards in one program.
#[derive(Clone, Debug, Default)]
pub struct SummedLevers<'a> {
    /// The choices that the levers start from.
    start: Choices,
    shards: [LeverShard<&'a Facts>; SHARDS],
    members: usize,
}

impl<'a> SummedLevers<'a> {
    /// No members yet; the levers start from today's path.
    pub fn new() -> SummedLevers<'a> {
        SummedLevers::default()
    }

    /// No members yet; the levers start from the background of these choices.
    pub fn under(choices: &Choices) -> SummedLevers<'a> {
        SummedLevers {
            start: choices.without_levers(),
            ..SummedLevers::default()
        }
    }

    /// Adds a member, with its outcome on today's path. Under another background its levers start from a run of its own.
    pub fn join(&mut self, facts: &'a Facts, reference: &Outcome) {
        let shard = &mut self.shards[self.members % SHARDS];
        if self.start.is_reference() {
            shard.join(facts, reference);
        } else {
            shard.join(facts, &model::run(facts, &self.start));
        }
        self.members += 1;
    }

    /// Clears the values under choices and sets the focus year.
    pub fn begin(&mut self, focus: Year) {
        self.shards.iter_mut().for_each(|shard| shard.begin(focus));
    }

    /// Reads a member under choices.
    pub fn add(&mut self, member: usize, choices: &Choices, added: &Added<'_>) {
        self.shards[member % SHARDS].add(member / SHARDS, choices, added);
    }

    /// The steps of the levers of the whole under choices, in the order of [`Lever::ALL`]; `outcome` is that of the
    /// whole.
    pub fn steps(&self, choices: &Choices, outcome: &Outcome) -> Vec<LeverReading> {
        let grounds = joined(self.shards.iter().map(LeverShard::grounds));
        let yours = self.shards.iter().flat_map(LeverShard::levers_under_choices);
        steps(&grounds, yours, choices, outcome, self.shards[0].focus)
    }
}

impl SummedLeverBase {
    /// Adds the same lever of other members.
    fn join(&mut self, others: &SummedLeverBase) {
        self.today.join(others.today);
        self.reference.join(others.reference);
        for (own, others) in self.at_levels.iter_mut().zip(others.at_levels) {
            own.join(others);
        }
        for (own, others) in self.basis.iter_mut().zip(others.basis) {
            *own += others;
        }
        take(&mut self.step, others.step.clone());
    }
}

impl SummedLeverRow {
    /// Reads a lever of the members; none if no member has it. `place` is its index in [`Lever::ALL`].
    fn of<F: Deref<Target = Facts>>(place: usize, lever: Lever, members: &[(F, LeverSeries)], focus: Year) -> Option<SummedLeverRow> {
        let dial = lever.level_dial();
        let mut gauges = Vec::with_capacity(members.len());
        let mut whole: Option<LeverReading> = None;
        let (mut today, mut reference) = (Mean::default(), Mean::default());
        let mut at_levels = [Mean::default(); 6];
        let mut known = [0.0; 4];
        for (facts, scene) in members {
            let facts: &Facts = facts;
            let here = facts.dial(dial).filter(|_| is_here(lever, facts));
            let read = here.and_then(|row| Some((row, Gauge::of(row, facts, scene, focus)?)));
            let Some((row, gauge)) = read else {
                gauges.push(None);
                continue;
            };
            let weights = &scene.weights[place];
            let weight = weights.at(focus);
            let own = LeverReading {
                why: no_saving::reason(lever, row, gauge.at_floor, facts, scene, focus),
                ..gauge.step(lever, row)
            };
            gauges.push(Some((gauge, weight)));
            today.add(own.today, weights.at(Year::RECONSTRUCTED));
            reference.add(own.reference, weight);
            for (mean, value) in at_levels.iter_mut().zip(own.at_levels) {
                mean.add(value, weight);
            }
            known[own.basis as usize] += weight.max(f64::MIN_POSITIVE);
            match &mut whole {
                Some(whole) => take(whole, own),
                None => whole = Some(own),
            }
        }
        Some(SummedLeverRow {
            ground: SummedLeverBase {
                step: whole?,
                today,
                reference,
                at_levels,
                basis: known,
            },
            gauges,
            yours: LeverUnderChoices::none(lever),
        })
    }
}

/// Combines the parts of a step that are not means.
fn take(whole: &mut LeverReading, own: LeverReading) {
    for (any, own) in whole.to_verify.iter_mut().zip(own.to_verify) {
        *any = *any || own;
    }
    whole.at_floor = whole.at_floor && own.at_floor;
    whole.why = whole.why.filter(|why| own.why == Some(*why));
    whole.full = whole.full.max(own.full);
    for source in own.sources {
        if !whole.sources.contains(&source) {
            whole.sources.push(source);
        }
    }
}

/// The least known basis, after leaving out a small share of the weight.
fn basis(known: [f64; 4]) -> Basis {
    let all: f64 = known.iter().sum();
    let mut less = 0.0;
    let mut bases = Basis::ALL.into_iter().zip(known).rev();
    let first = bases.find(|(_, weight)| {
        less += weight;
        less > all * SMALL
    });
    first.map_or(Basis::Assumed, |(basis, _)| basis)
}
