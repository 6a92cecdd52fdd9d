//! Effects: the change of the headlines by each lever: alone, alone at its top level, and as part of a plan.
//!
//! ```text
//! alone(k) = R(k as in the plan) − R(nothing)          top(k) = R(k at level 4) − R(nothing)
//! ```
//!
//! R is a run of the whole model. Parts of the plan are those of [`crate::findings::shapley`], in the order of the
//! page. They add up to R(plan) − R(reference). A chosen background is the first step, and all other parts are under it,
//! as in [`crate::findings::attribution`]. A form or bundle is a part of its own. R(alone) uses the chosen background.
//!
//! Out of scope: running the model. [`EffectsQuery::runs`] lists the runs needed, most wanted first.

mod leading_lever;

use serde::{Deserialize, Serialize};

pub use crate::findings::effects::leading_lever::GroupLead;
use crate::findings::headline::{Headline, HeadlineSeries};
use crate::findings::lever::is_in_city;
use crate::findings::shapley;
use cairn_core::choices::link::Per;
use cairn_core::choices::{Background, Choices, Level, Pull};
use cairn_core::kind::{Lever, Theme, UrbanForm};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Largest number of parts that are exact where a run costs little: a reply comes while a lever is held.
const FEW: usize = 6;

/// A value of each headline, in the order of [`Headline::ALL`].
pub type HeadlineValues = [f64; Headline::ALL.len()];

/// A query for the effects of levers in a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EffectsQuery {
    /// The plan.
    pub choices: Choices,
    /// The focus year of the headlines.
    pub focus: Year,
    /// Whole place or per person.
    pub per: Per,
    /// True if each lever is moved by itself; false if the levers of a theme are moved as one. The first of these
    /// names the group.
    pub full: bool,
    /// True if the query includes each group at its top level.
    pub tops: bool,
    /// True for a city. At the top level, only levers that act on quantities available for cities are then moved.
    pub city: bool,
    /// True if a run costs little: a few parts are then exact.
    pub cheap: bool,
}

/// A part of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mover {
    /// The background.
    Background,
    /// The urban form of a city.
    Form,
    /// The bundle of the International Resource Panel.
    Panel,
    /// A group of levers, named by its first.
    Lever(Lever),
}

/// Effects of levers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effects {
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub query: EffectsQuery,
    /// Headlines with no lever set, under the chosen background.
    pub nothing: HeadlineValues,
    /// One row per group, in the order of the query.
    pub rows: Vec<Effect>,
    /// The levers of a group by what they do; empty while a run is missing.
    pub leads: Vec<GroupLead>,
    /// The parts of the plan; empty if nothing is chosen, or while a run is missing.
    pub parts: Vec<EffectStep>,
    /// Number of runs still to come.
    pub awaited: u32,
}

/// Effect of a group alone: change of each headline; none until it is known.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// The first lever of the group.
    pub lever: Lever,
    /// Effect as set in the plan; none if the plan does not set it.
    pub alone: Option<HeadlineValues>,
    /// Effect at level 4.
    pub top: Option<HeadlineValues>,
}

/// A step of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct EffectStep {
    /// The part of the plan.
    pub mover: Mover,
    /// Change of each headline.
    pub change: HeadlineValues,
}

impl EffectsQuery {
    /// No lever set, under the chosen background.
    fn nothing(&self) -> Choices {
        self.choices_with(&[Mover::Background], false)
    }

    /// The parts of the plan, in the order of the page.
    fn movers(&self) -> Vec<Mover> {
        let mut movers = Vec::new();
        if self.choices.background != Background::default() {
            movers.push(Mover::Background);
        }
        if self.choices.form != UrbanForm::default() {
            movers.push(Mover::Form);
        }
        if self.choices.panel.is_some() {
            movers.push(Mover::Panel);
        }
        for first in self.firsts() {
            if self.group(&first).iter().any(|lever| self.choices.pulls.contains_key(lever)) {
                movers.push(Mover::Lever(first));
            }
        }
        movers
    }

    /// The choices with some parts of the plan only; levers as in the plan, or at their top level.
    #[inline(never)]
    fn choices_with(&self, movers: &[Mover], top: bool) -> Choices {
        let mut choices = Choices::default();
        for mover in movers {
            match mover {
                Mover::Background => choices.background = self.choices.background,
                Mover::Form => choices.form = self.choices.form,
                Mover::Panel => choices.panel = self.choices.panel,
                Mover::Lever(first) => {
                    for lever in self.group(first) {
                        if top && self.city && !is_in_city(*lever) {
                            continue;
                        }
                        let pull = if top {
                            Some(Pull::to_level(Level::TOP))
                        } else {
                            self.choices.pulls.get(lever).copied()
                        };
                        if let Some(pull) = pull {
                            choices.pulls.insert(*lever, pull);
                        }
                    }
                }
            }
        }
        choices
    }

    /// The first lever of each group, in the order of the page.
    fn firsts(&self) -> Vec<Lever> {
        let mut firsts = Vec::new();
        for lever in Lever::ALL {
            let leads = self.full || Theme::ALL.iter().any(|theme| theme.levers()[0] == lever);
            if leads {
                firsts.push(lever);
            }
        }
        firsts
    }

    /// The levers of a group, named by its first.
    fn group<'a>(&self, first: &'a Lever) -> &'a [Lever] {
        let theme = Theme::ALL.iter().find(|theme| theme.levers()[0] == *first);
        theme
            .filter(|_| !self.full)
            .map_or(std::slice::from_ref(first), |theme| theme.levers())
    }

    /// A group alone: as in the plan, or at its top level.
    fn group_alone(&self, first: Lever, top: bool) -> Choices {
        self.choices_with(&[Mover::Background, Mover::Lever(first)], top)
    }

    /// The runs needed, each once, most wanted first.
    pub fn runs(&self) -> Vec<Choices> {
        let mut runs = vec![Choices::default()];
        let mut add = |run: Choices| {
            if !runs.contains(&run) {
                runs.push(run);
            }
        };
        add(self.nothing());
        let movers = self.movers();
        let players = players(&movers);
        for coalition in shapley::coalitions(players.len(), self.few()) {
            add(self.coalition(players, coalition));
        }
        for mover in &movers {
            add(self.choices_with(&[Mover::Background, *mover], false));
        }
        // Before the top levels, so that a reply with these has the leads, too.
        self.lead_runs().into_iter().for_each(&mut add);
        for lever in self.firsts().into_iter().filter(|lever| lever.is_measure()) {
            if self.tops {
                add(self.group_alone(lever, true));
            }
        }
        runs
    }

    /// The reply, as far as `lookup` has the runs.
    pub fn effects(&self, place: PlaceId, lookup: &dyn Fn(&Choices) -> Option<HeadlineValues>) -> Effects {
        let pending = self.runs().iter().filter(|run| lookup(run).is_none()).count();
        let nothing = lookup(&self.nothing());
        let change = |choices: Choices| Some(less(lookup(&choices)?, nothing?));
        let movers = self.movers();
        let row = |lever: Lever| Effect {
            lever,
            alone: movers
                .contains(&Mover::Lever(lever))
                .then(|| change(self.group_alone(lever, false)))
                .flatten(),
            top: change(self.group_alone(lever, true)),
        };
        Effects {
            place,
            query: self.clone(),
            nothing: nothing.unwrap_or_default(),
            rows: self.firsts().into_iter().filter(|lever| lever.is_measure()).map(row).collect(),
            leads: self.leading_levers(nothing, lookup),
            parts: self.parts(&movers, lookup).unwrap_or_default(),
            awaited: u32::try_from(pending).unwrap_or(u32::MAX),
        }
    }

    /// Largest number of parts that are exact.
    const fn few(&self) -> usize {
        if self.cheap { FEW } else { 0 }
    }

    /// True if the parts are the mean over every order of the movers.
    pub fn is_exact(&self) -> bool {
        shapley::is_exact(players(&self.movers()).len(), self.few())
    }

    /// True if the attribution of the plan, in which each lever is a player, has other parts of the same movers. The
    /// part of a mover that is alone is the whole change.
    pub fn lacks_attribution(&self) -> bool {
        let movers = self.movers();
        let set = |mover: &Mover| match mover {
            Mover::Lever(first) => self
                .group(first)
                .iter()
                .filter(|lever| self.choices.pulls.contains_key(lever))
                .count(),
            Mover::Background => 1,
            // No player of an attribution.
            Mover::Form | Mover::Panel => 0,
        };
        let is_same = self.is_exact() && movers.iter().all(|mover| set(mover) == 1);
        players(&movers).len() > 1 && movers.iter().all(|mover| set(mover) > 0) && !is_same
    }

    /// True if a lever is one of those of a mover.
    pub fn moves(&self, mover: Mover, lever: Lever) -> bool {
        matches!(mover, Mover::Lever(first) if self.group(&first).contains(&lever))
    }

    /// The choices in which some of the players have moved, under the chosen background.
    fn coalition(&self, players: &[Mover], coalition: shapley::Coalition) -> Choices {
        let moved = shapley::moved(coalition, players.len()).map(|player| players[player]);
        let all: Vec<Mover> = std::iter::once(Mover::Background).chain(moved).collect();
        self.choices_with(&all, false)
    }

    fn parts(&self, movers: &[Mover], lookup: &dyn Fn(&Choices) -> Option<HeadlineValues>) -> Option<Vec<EffectStep>> {
        let players = players(movers);
        let mut changes = shapley::parts(players.len(), self.few(), &|coalition| lookup(&self.coalition(players, coalition)))?;
        if players.len() < movers.len() {
            let [nothing, today] = [lookup(&self.nothing())?, lookup(&Choices::default())?];
            changes.insert(0, less(nothing, today));
        }
        let part = |(mover, change): (&Mover, HeadlineValues)| EffectStep { mover: *mover, change };
        Some(movers.iter().zip(changes).map(part).collect())
    }
}

/// The movers without the background, which is the first of them.
fn players(movers: &[Mover]) -> &[Mover] {
    movers.strip_prefix(&[Mover::Background]).unwrap_or(movers)
}

fn less(one: HeadlineValues, other: HeadlineValues) -> HeadlineValues {
    std::array::from_fn(|headline| one[headline] - other[headline])
}

/// The headlines of a run, as effects compare them.
pub fn numbers(series: &HeadlineSeries, focus: Year, per: Per) -> HeadlineValues {
    Headline::ALL.map(|headline| series.at(headline, focus, per).1)
}

impl Effects {
    /// True if this is a complete reply to the query. Effects at the top level do not count; they are queried once.
    pub fn answers(&self, place: PlaceId, query: &EffectsQuery) -> bool {
        let same =
            |own: &EffectsQuery| (&own.choices, own.focus, own.per, own.full) == (&query.choices, query.focus, query.per, query.full);
        self.place == place && same(&self.query) && self.awaited == 0
    }

    /// True if effects at the top level are known for the query.
    pub fn has_tops(&self, place: PlaceId, query: &EffectsQuery) -> bool {
        let same = |own: &EffectsQuery| {
            let of = |query: &EffectsQuery| (query.choices.background, query.focus, query.per, query.full);
            of(own) == of(query) && own.choices.numbers == query.choices.numbers
        };
        let whole = self.leads.len() == query.groups_with_lead() && self.rows.iter().all(|row| row.top.is_some());
        self.place == place && same(&self.query) && whole
    }

    /// Keeps effects at the top level from an earlier reply.
    pub fn reuse_top_levels(&mut self, earlier: &Effects) {
        if earlier.has_tops(self.place, &self.query) {
            for (own, former) in self.rows.iter_mut().zip(&earlier.rows) {
                own.top = own.top.or(former.top);
            }
            self.leads = earlier.leads.clone();
        }
    }

    /// The lever of a group that does most for a result; the first one if another is not known.
    pub fn leading_lever(&self, first: Lever, result: Headline) -> Lever {
        self.leading_of(first, result, |_| true).unwrap_or(first)
    }

    /// The same of some levers of the group; none if none of them is known.
    pub fn leading_of(&self, first: Lever, result: Headline, of: impl Fn(Lever) -> bool) -> Option<Lever> {
        let known = self.leads.iter().find(|lead| lead.first == first)?;
        known.by.get(result as usize)?.iter().copied().find(|lever| of(*lever))
    }

    /// Effect of a group alone.
    pub fn effect(&self, first: Lever) -> Option<&Effect> {
        self.rows.iter().find(|row| row.lever == first)
    }
}

#[cfg(test)]
mod tests;
