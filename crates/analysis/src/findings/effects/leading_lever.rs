//! Lead: the levers of a group by what they do for each result in a place.
//!
//! ```text
//! done(k) = R(k at level 4) − R(nothing), for each lever k of the group       lead = the largest improvement
//! ```
//!
//! A control shows the amount of one lever. In most groups that is the same lever everywhere; in some ([`DIFFERING`]) it
//! depends on climate, fuels, the share of new buildings, and what is made and driven. Each of their levers takes a run.

use serde::{Deserialize, Serialize};

use crate::findings::effects::{EffectsQuery, HeadlineValues};
use crate::findings::headline::Headline;
use crate::findings::lever::{DIFFERING, is_in_city};
use crate::order;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Theme};

/// The levers of a group, those that do most first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupLead {
    /// The first lever of the group.
    pub first: Lever,
    /// The levers for each headline, in the order of headlines.
    pub by: Vec<Vec<Lever>>,
}

impl EffectsQuery {
    /// Number of groups with a lead of their own in the reply.
    pub(super) const fn groups_with_lead(&self) -> usize {
        if self.full { 0 } else { DIFFERING.len() }
    }

    /// A lever alone at its top level.
    fn single(&self, lever: Lever) -> Choices {
        let nothing = Choices {
            background: self.choices.background,
            ..Choices::default()
        };
        nothing.with(lever, Level::TOP)
    }

    fn levers_of(&self, theme: Theme) -> impl Iterator<Item = Lever> {
        let city = self.city;
        theme.levers().iter().copied().filter(move |lever| !city || is_in_city(*lever))
    }

    /// The runs that compare the levers of a group.
    pub(super) fn lead_runs(&self) -> Vec<Choices> {
        let groups = DIFFERING.iter().take(if self.tops { self.groups_with_lead() } else { 0 });
        groups
            .flat_map(|theme| self.levers_of(*theme))
            .map(|lever| self.single(lever))
            .collect()
    }

    /// The leads, as far as their runs are known.
    pub(super) fn leading_levers(
        &self,
        nothing: Option<HeadlineValues>,
        lookup: &dyn Fn(&Choices) -> Option<HeadlineValues>,
    ) -> Vec<GroupLead> {
        let lead = |theme: &Theme| {
            let nothing = nothing?;
            let done = self.levers_of(*theme).map(|lever| Some((lever, lookup(&self.single(lever))?)));
            let done: Vec<(Lever, HeadlineValues)> = done.collect::<Option<_>>()?;
            let first = *theme.levers().first()?;
            let ranked = |result: Headline| {
                // Levers that do alike, or nothing, stay in their order.
                let saved = |values: &HeadlineValues| {
                    let change = values[result as usize] - nothing[result as usize];
                    if result.is_better(change) { change.abs() } else { 0.0 }
                };
                let mut levers: Vec<(Lever, f64)> = done.iter().map(|(lever, values)| (*lever, saved(values))).collect();
                order::by(&mut levers, |(_, one), (_, other)| other.total_cmp(one));
                levers.into_iter().map(|(lever, _)| lever).collect()
            };
            Some(GroupLead {
                first,
                by: Headline::ALL.map(ranked).to_vec(),
            })
        };
        DIFFERING.iter().take(self.groups_with_lead()).filter_map(lead).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::choices::link::Per;
    use cairn_core::place::PlaceId;
    use cairn_core::year::Year;

    #[test]
    fn the_lead_of_a_group_does_most_for_each_result() {
        let mut query = EffectsQuery {
            choices: Choices::default(),
            focus: Year::of(2050),
            per: Per::Total,
            full: false,
            tops: true,
            city: false,
            cheap: true,
        };
        // New buildings save most emissions, a retrofit raises new materials and clean cooking saves some.
        let run = |choices: &Choices| {
            let on = |lever: Lever| choices.level(lever).number();
            let mut values = [100.0; Headline::COUNT];
            values[Headline::Emissions as usize] -= on(Lever::NewBuildings) + 0.1 * on(Lever::Retrofit);
            values[Headline::Emissions as usize] -= on(Lever::CementMaking) + 0.1 * on(Lever::SteelMaking) + on(Lever::ElectricTrucks);
            values[Headline::NewMaterials as usize] += on(Lever::Retrofit) - 0.2 * on(Lever::CleanCooking);
            values
        };
        let place = PlaceId::parse("IND").unwrap();
        let effects = query.effects(place, &|choices| Some(run(choices)));
        let lead = |result| effects.leading_lever(Lever::Retrofit, result);
        assert_eq!(lead(Headline::Emissions), Lever::NewBuildings);
        assert_eq!(lead(Headline::NewMaterials), Lever::CleanCooking);
        assert_eq!(lead(Headline::Space), Lever::Retrofit, "no lever changes it");
        assert_eq!(effects.leading_lever(Lever::SteelMaking, Headline::Emissions), Lever::CementMaking);
        assert_eq!(
            effects.leading_lever(Lever::ElectricVehicles, Headline::Emissions),
            Lever::ElectricTrucks
        );
        assert_eq!(
            effects.leading_lever(Lever::Reuse, Headline::Emissions),
            Lever::Reuse,
            "the same everywhere"
        );
        // Of the levers that a plan moves, the one that does most of these.
        let moved = |levers: &[Lever]| effects.leading_of(Lever::SteelMaking, Headline::Emissions, |lever| levers.contains(&lever));
        assert_eq!(moved(&[Lever::SteelMaking, Lever::CementMaking]), Some(Lever::CementMaking));
        assert_eq!(moved(&[Lever::SteelMaking]), Some(Lever::SteelMaking));
        assert_eq!(moved(&[]), None);
        assert!(effects.has_tops(place, &query));
        // A later reply without top levels keeps the leads.
        query.tops = false;
        query.choices = Choices::default().with(Lever::Reuse, Level::STEP_2);
        assert!(query.lead_runs().is_empty());
        let known = |choices: &Choices| (choices.level(Lever::NewBuildings) == Level::NONE).then(|| run(choices));
        let mut later = query.effects(place, &known);
        assert_eq!(
            later.leading_lever(Lever::Retrofit, Headline::Emissions),
            Lever::Retrofit,
            "not known yet"
        );
        later.reuse_top_levels(&effects);
        assert_eq!(later.leading_lever(Lever::Retrofit, Headline::Emissions), Lever::NewBuildings);
        // A larger place has leads, too; single levers have none.
        (query.cheap, query.tops) = (false, true);
        assert_eq!(
            query
                .effects(place, &|choices| Some(run(choices)))
                .leading_lever(Lever::Retrofit, Headline::Emissions),
            Lever::NewBuildings
        );
        query.full = true;
        assert!(query.lead_runs().is_empty() && query.effects(place, &|choices| Some(run(choices))).leads.is_empty());
    }
}
