//! Sum: what a lever's levels mean in a place larger than a country.
//!
//! ```text
//! value = Σ over members: weight · value of the member / Σ weight
//! ```
//!
//! Each member is read in the unit of the lever, and weighs as much as it has of what the lever
//! acts on (`weight`): today as of 2026, all else as of the focus year. A member at a floor of
//! its own stays there, and so the mean moves less than its levels say elsewhere; the whole is at
//! a floor where every member is. A value is to be verified where any member's is. Floor a person
//! under choices is that of all people together, as the headline counts it.
//!
//! The basis is the least known one, but for a tenth of the weight: small places do not decide.
//! Sources are those of all members. The year of full effect is the latest.
//!
//! Members join once; they are looked at once for each focus year; a move then reads one value a
//! lever and member, and allocates nothing. Does not know: who belongs where.

use crate::choices::Choices;
use crate::facts::Facts;
use crate::findings::lever::gauge::Gauge;
use crate::findings::lever::scene::Scene;
use crate::findings::lever::{Step, by_panel, lead};
use crate::findings::physical::space_a_person;
use crate::kind::{Basis, Lever, Sector};
use crate::model::{Added, Outcome};
use crate::year::Year;

/// Share of the weight that may be known less well than is said.
const SMALL: f64 = 0.1;

/// The levers of a place larger than a country, as members join and are moved.
#[derive(Clone, Debug)]
pub struct Levers<'a> {
    members: Vec<(&'a Facts, Scene)>,
    focus: Year,
    rows: Vec<Row>,
}

/// One lever as it is read in the focus year.
#[derive(Clone, Debug)]
struct Row {
    lever: Lever,
    /// The mean of all members with nothing pulled.
    step: Step,
    /// Each member's gauge and weight; none where a member has no such lever.
    gauges: Vec<Option<(Gauge, f64)>>,
    /// Under choices, of the members added so far.
    yours: Mean,
    by_panel: bool,
}

/// A mean that grows by one value after the other; of one value it is that value, to the bit.
#[derive(Clone, Copy, Debug, Default)]
struct Mean {
    value: f64,
    weight: f64,
}

impl Mean {
    /// Takes in a value. A weight of nothing counts where all are nothing.
    fn add(&mut self, value: f64, weight: f64) {
        let weight = weight.max(f64::MIN_POSITIVE);
        self.weight += weight;
        self.value += (value - self.value) * (weight / self.weight);
    }
}

impl<'a> Levers<'a> {
    /// No members yet.
    #[must_use]
    pub const fn new() -> Levers<'a> {
        Levers {
            members: Vec::new(),
            focus: Year::FIRST,
            rows: Vec::new(),
        }
    }

    /// Takes in a member, with what follows there with nothing pulled.
    pub fn join(&mut self, facts: &'a Facts, reference: &Outcome) {
        self.members.push((facts, Scene::of(facts, reference)));
        self.rows.clear();
    }

    /// Forgets what was read under choices; the next are read in a focus year.
    pub fn begin(&mut self, focus: Year) {
        let focus = focus.max(Year::LEVERS);
        if self.focus != focus || self.rows.is_empty() {
            let rows = Lever::ALL
                .into_iter()
                .enumerate()
                .filter_map(|(place, lever)| Row::of(place, lever, &self.members, focus));
            self.rows = rows.collect();
            self.focus = focus;
        }
        for row in &mut self.rows {
            row.yours = Mean::default();
            row.by_panel = false;
        }
    }

    /// Reads a member under choices.
    pub fn add(&mut self, member: usize, choices: &Choices, added: &Added<'_>) {
        let Some((facts, scene)) = self.members.get(member) else { return };
        for row in &mut self.rows {
            if let Some(Some((gauge, weight))) = row.gauges.get(member) {
                row.yours.add(gauge.yours(scene, &added.moves, added.outcome), *weight);
                row.by_panel = row.by_panel || by_panel(facts, choices, row.lever);
            }
        }
    }

    /// What the levers of the whole mean under choices, in the order of [`Lever::ALL`]; `outcome` is that of the whole.
    /// Where no member was added, with nothing pulled.
    #[must_use]
    pub fn steps(&self, choices: &Choices, outcome: &Outcome) -> Vec<Step> {
        let counted = [(Lever::HomeSpace, Sector::Homes), (Lever::WorkSpace, Sector::OtherBuildings)];
        let step = |row: &Row| {
            let of_all = counted.into_iter().find(|(lever, _)| *lever == row.lever);
            let mean = if row.yours.weight > 0.0 {
                row.yours.value
            } else {
                row.step.reference
            };
            Step {
                level: choices.level(row.lever),
                yours: of_all.map_or(mean, |(_, sector)| space_a_person(outcome, sector, self.focus)),
                by_panel: row.by_panel,
                ..row.step.clone()
            }
        };
        self.rows.iter().map(step).collect()
    }
}

impl Default for Levers<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl Row {
    /// The mean of members; none where no member has the lever. `place` is that of the lever in [`Lever::ALL`].
    fn of(place: usize, lever: Lever, members: &[(&Facts, Scene)], focus: Year) -> Option<Row> {
        let dial = lead(lever)?;
        let mut gauges = Vec::with_capacity(members.len());
        let mut whole: Option<Step> = None;
        let (mut today, mut reference) = (Mean::default(), Mean::default());
        let mut at_levels = [Mean::default(); 6];
        let mut known = [0.0; 4];
        for (facts, scene) in members {
            let read = facts.dial(dial).and_then(|row| Some((row, Gauge::of(row, facts, scene, focus)?)));
            let Some((row, gauge)) = read else {
                gauges.push(None);
                continue;
            };
            let weights = &scene.weights[place];
            let weight = weights.at(focus);
            let own = gauge.step(lever, row);
            gauges.push(Some((gauge, weight)));
            today.add(own.today, weights.at(Year::RECONSTRUCTED));
            reference.add(own.reference, weight);
            for (mean, value) in at_levels.iter_mut().zip(own.at_levels) {
                mean.add(value, weight);
            }
            known[own.basis as usize] += weight.max(f64::MIN_POSITIVE);
            match &mut whole {
                Some(whole) => joined(whole, own),
                None => whole = Some(own),
            }
        }
        let step = Step {
            today: today.value,
            reference: reference.value,
            yours: reference.value,
            at_levels: at_levels.map(|mean| mean.value),
            basis: basis(known),
            ..whole?
        };
        Some(Row {
            lever,
            step,
            gauges,
            yours: Mean::default(),
            by_panel: false,
        })
    }
}

/// Joins what is no mean.
fn joined(whole: &mut Step, own: Step) {
    for (any, own) in whole.to_verify.iter_mut().zip(own.to_verify) {
        *any = *any || own;
    }
    whole.at_floor = whole.at_floor && own.at_floor;
    whole.full = whole.full.max(own.full);
    for source in own.sources {
        if !whole.sources.contains(&source) {
            whole.sources.push(source);
        }
    }
}

/// The least known basis, but for a small share of the weight.
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
