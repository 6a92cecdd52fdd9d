//! Pair: the levers on a stage: two by default, or one or three.
//!
//! ```text
//! parts known      the parts of the plan that do most for the chosen result, largest first
//! until then       the first moved levers, or a whole theme if its levers have one level
//! ```
//!
//! Longer lifetimes, recycling and space fill the rest.

use crate::site::part::lever::of_theme;
use crate::site::state::explore::knob::Knob;
use cairn_analysis::findings::effects::{Effects, Mover};
use cairn_analysis::findings::lever::LeverReading;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Theme};

/// Largest number of levers on a stage.
pub(crate) const MOST: usize = 3;
/// The themes that fill the rest.
const FILLED: [Theme; MOST] = [Theme::Lifetimes, Theme::Recycling, Theme::Space];

/// The parts of a plan, with the change that each makes to the chosen result.
#[derive(Clone, Copy)]
pub(crate) struct PlanParts<'a> {
    pub(crate) effects: &'a Effects,
    pub(crate) changes: &'a [f64],
}

/// The `many` levers of some choices that go on stage, among those that a place offers.
pub(crate) fn pair(choices: &Choices, offered: &[LeverReading], parts: Option<PlanParts<'_>>, many: usize) -> Vec<Knob> {
    let mut pair: Vec<Knob> = match parts {
        Some(parts) => by_part(choices, offered, parts),
        None => Theme::ALL.into_iter().flat_map(|theme| moved(theme, choices, offered)).collect(),
    };
    pair.truncate(many);
    let taken: Vec<Lever> = pair.iter().flat_map(|knob| knob.levers(offered)).collect();
    let free = |theme: &Theme| {
        let own = Knob::Theme(*theme).levers(offered);
        !own.is_empty() && own.iter().all(|lever| !taken.contains(lever))
    };
    let missing = many - pair.len();
    pair.extend(FILLED.into_iter().filter(free).take(missing).map(Knob::Theme));
    pair
}

/// The moved levers of a theme, or the theme itself if all have one level.
fn moved(theme: Theme, choices: &Choices, offered: &[LeverReading]) -> Vec<Knob> {
    let own = of_theme(theme, offered);
    let levels: Vec<Level> = own.iter().map(|step| choices.level(step.lever)).collect();
    match levels.first() {
        Some(first) if own.len() > 1 && *first > Level::NONE && levels.iter().all(|level| level == first) => vec![Knob::Theme(theme)],
        _ => {
            let moved = own.iter().filter(|step| choices.level(step.lever) > Level::NONE);
            moved.map(|step| Knob::Lever(step.lever)).collect()
        }
    }
}

/// The controls of all parts that are levers. As in the title, the part with the largest share of the whole comes first.
fn by_part(choices: &Choices, offered: &[LeverReading], parts: PlanParts<'_>) -> Vec<Knob> {
    let PlanParts { effects, changes } = parts;
    let whole: f64 = changes.iter().sum();
    let share = |change: f64| if whole == 0.0 { change.abs() } else { change / whole };
    let mut order: Vec<(Mover, f64)> = effects.parts.iter().map(|part| part.mover).zip(changes.iter().copied()).collect();
    order.sort_by(|(_, one), (_, other)| share(*other).total_cmp(&share(*one)));
    order
        .into_iter()
        .filter_map(|(mover, _)| {
            let own = moved_by(choices, offered, effects, mover);
            let theme = Theme::ALL
                .into_iter()
                .find(|theme| own.first().is_some_and(|lever| theme.levers().contains(lever)));
            match (own.as_slice(), theme) {
                ([], _) => None,
                ([lever], _) | ([lever, ..], None) => Some(Knob::Lever(*lever)),
                (_, Some(theme)) => Some(Knob::Theme(theme)),
            }
        })
        .collect()
}

/// The moved levers of a part.
fn moved_by(choices: &Choices, offered: &[LeverReading], effects: &Effects, mover: Mover) -> Vec<Lever> {
    let levers = offered.iter().map(|step| step.lever);
    let own = levers.filter(|lever| choices.level(*lever) > Level::NONE && effects.query.moves(mover, *lever));
    own.collect()
}

/// The part that a control stands for, by its position; none if it moves only some levers of a part.
pub(crate) fn part_of(knob: Knob, choices: &Choices, offered: &[LeverReading], effects: &Effects) -> Option<usize> {
    let levers = knob.levers(offered);
    let is_own = |mover: Mover| {
        let own = moved_by(choices, offered, effects, mover);
        !own.is_empty() && own.iter().all(|lever| levers.contains(lever))
    };
    let mut found = (0..).zip(&effects.parts).filter(|(_, part)| is_own(part.mover));
    let (at, _) = found.next()?;
    found.next().is_none().then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_analysis::findings::effects::{EffectsQuery, HeadlineValues};
    use cairn_analysis::findings::headline::Headline;
    use cairn_analysis::findings::largest::largest;
    use cairn_core::choices::link::Per;
    use cairn_core::facts::SourceKeys;
    use cairn_core::place::PlaceId;
    use cairn_core::year::Year;

    fn offered() -> Vec<LeverReading> {
        let reading = |lever: Lever| LeverReading {
            lever,
            level: Level::NONE,
            unit: cairn_core::unit::Unit::Share,
            today: 0.0,
            reference: 0.0,
            yours: 0.0,
            at_levels: [0.0; 6],
            to_verify: [false; 5],
            at_floor: false,
            why: None,
            by_panel: false,
            full: Year::of(2050),
            basis: cairn_core::kind::Basis::Assumed,
            sources: SourceKeys::default(),
        };
        Lever::ALL.map(reading).to_vec()
    }

    /// Building life saves materials, steel making emissions, reuse a little of both.
    fn run(choices: &Choices) -> HeadlineValues {
        let on = |lever: Lever| choices.level(lever).number();
        let mut values = [100.0; Headline::COUNT];
        values[Headline::Emissions as usize] -= 8.0 * on(Lever::SteelMaking) + on(Lever::Reuse) + 0.5 * on(Lever::BuildingLife);
        values[Headline::NewMaterials as usize] -= 9.0 * on(Lever::BuildingLife) + 2.0 * on(Lever::Reuse);
        values
    }

    fn effects(choices: &Choices, full: bool) -> Effects {
        let query = EffectsQuery {
            choices: choices.clone(),
            focus: Year::of(2050),
            per: Per::Total,
            full,
            tops: false,
            city: false,
            cheap: true,
        };
        query.effects(PlaceId::parse("IND").unwrap(), &|choices| Some(run(choices)))
    }

    fn plan() -> Choices {
        [Lever::BuildingLife, Lever::Reuse, Lever::SteelMaking]
            .into_iter()
            .fold(Choices::default(), |plan, lever| plan.with(lever, Level::TOP))
    }

    fn levers_shown(choices: &Choices, result: Headline, many: usize) -> Vec<Lever> {
        let (effects, offered) = (effects(choices, false), offered());
        let changes: Vec<f64> = effects.parts.iter().map(|part| part.change[result as usize]).collect();
        let parts = PlanParts {
            effects: &effects,
            changes: &changes,
        };
        let knobs = pair(choices, &offered, Some(parts), many);
        if let Some(largest) = largest(&changes) {
            assert_eq!(part_of(knobs[0], choices, &offered, &effects), Some(largest.index), "{result:?}");
        }
        knobs
            .into_iter()
            .filter_map(|knob| knob.levers(&offered).first().copied())
            .collect()
    }

    #[test]
    fn the_levers_on_stage_did_most_for_the_chosen_result() {
        assert_eq!(levers_shown(&plan(), Headline::Emissions, 2), [Lever::SteelMaking, Lever::Reuse]);
        assert_eq!(
            levers_shown(&plan(), Headline::NewMaterials, 2),
            [Lever::BuildingLife, Lever::Reuse]
        );
        assert_eq!(levers_shown(&plan(), Headline::NewMaterials, 1), [Lever::BuildingLife]);
        // Without parts they are the first ones in the order of the page.
        let first = pair(&plan(), &offered(), None, 2);
        assert_eq!(first.len(), 2);
        assert_ne!(first[0].levers(&offered())[0], Lever::SteelMaking);
    }

    #[test]
    fn themes_fill_the_rest_without_a_lever_twice() {
        let one = Choices::default().with(Lever::BuildingLife, Level::TOP);
        let knobs = levers_shown(&one, Headline::NewMaterials, 3);
        assert_eq!(knobs.len(), 3);
        assert_eq!(knobs[0], Lever::BuildingLife);
        assert!(!knobs[1..].contains(&Lever::BuildingLife));
        assert_eq!(levers_shown(&Choices::default(), Headline::Emissions, 2).len(), 2);
    }

    #[test]
    fn a_control_has_the_amount_of_a_whole_part_only() {
        // Two levers of one theme on different levels are one part, if themes are the parts.
        let theme = Theme::Lifetimes;
        let [one, other] = [theme.levers()[0], theme.levers()[1]];
        let choices = Choices::default().with(one, Level::TOP).with(other, Level::STEP_2);
        let (offered, by_theme, by_lever) = (offered(), effects(&choices, false), effects(&choices, true));
        let of = |knob: Knob, effects: &Effects| part_of(knob, &choices, &offered, effects);
        assert_eq!(of(Knob::Theme(theme), &by_theme), Some(0));
        assert_eq!(of(Knob::Lever(one), &by_theme), None);
        assert_eq!([one, other].map(|lever| of(Knob::Lever(lever), &by_lever)), [Some(0), Some(1)]);
        assert_eq!(of(Knob::Theme(theme), &by_lever), None, "two parts");
        assert_eq!(of(Knob::Theme(Theme::Space), &by_theme), None, "not moved");
    }
}
