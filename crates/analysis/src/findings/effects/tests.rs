//! Tests of effects with a run whose levers do not add up.

use super::*;
use cairn_core::kind::Storyline;

/// Levers act one after another on the remaining amount, so their effects do not add up.
fn run(choices: &Choices) -> HeadlineValues {
    let mut left = if choices.background == Background::default() {
        100.0
    } else {
        130.0
    };
    if choices.panel.is_some() {
        left *= 0.9;
    }
    for (place, pull) in choices.pulls.values().enumerate() {
        left *= 1.0 - pull.level.number() * 0.03 * (place + 1) as f64;
    }
    Headline::ALL.map(|headline| left * (headline as usize + 1) as f64)
}

fn query(choices: Choices) -> EffectsQuery {
    EffectsQuery {
        choices,
        focus: Year::of(2050),
        per: Per::Total,
        full: false,
        tops: true,
        city: false,
        cheap: true,
    }
}

fn place() -> PlaceId {
    PlaceId::parse("IND").unwrap()
}

#[test]
fn the_parts_of_a_plan_add_up_to_it() {
    let level = |tenths| Level::from_tenths(tenths).unwrap();
    let mut choices = Choices::default()
        .with(Lever::HomeSpace, level(20))
        .with(Lever::BuildingLife, level(35))
        .with(Lever::VehicleLife, level(10))
        .with(Lever::Reuse, level(40));
    choices.background.storyline = Storyline::Ssp1;
    let query = query(choices.clone());
    let effects = query.effects(place(), &|choices| Some(run(choices)));
    assert_eq!(effects.parts.len(), 4);
    for headline in 0..Headline::ALL.len() {
        let whole = run(&choices)[headline] - run(&Choices::default())[headline];
        let sum: f64 = effects.parts.iter().map(|part| part.change[headline]).sum();
        assert!((sum - whole).abs() <= 1e-12 * whole.abs().max(100.0), "{sum} is not {whole}");
    }
    assert!(effects.answers(place(), &query));
    // The background comes first; the parts of levers are those of the plan under it.
    let background = effects.parts[0];
    let nothing = run(&query.nothing());
    assert_eq!(
        (background.mover, background.change),
        (Mover::Background, less(nothing, run(&Choices::default())))
    );
}

#[test]
fn a_lever_moved_alone_is_the_whole_plan() {
    let choices = Choices::default().with(Lever::Reuse, Level::STEP_2);
    let effects = query(choices.clone()).effects(place(), &|choices| Some(run(choices)));
    let of = effects.effect(Lever::Reuse).unwrap();
    assert_eq!(of.alone, Some(less(run(&choices), run(&Choices::default()))));
    assert_eq!(effects.parts[0].change, of.alone.unwrap());
    assert!(effects.effect(Lever::HomeSpace).unwrap().alone.is_none() && of.top > of.alone.map(|alone| alone.map(|value| value * 9.0)));
}

#[test]
fn what_is_not_known_yet_is_none_and_counted() {
    let query = query(Choices::default().with(Lever::Reuse, Level::STEP_2));
    let none = query.effects(place(), &|_| None);
    assert_eq!(none.awaited as usize, query.runs().len());
    assert!(none.parts.is_empty() && none.rows.iter().all(|row| row.alone.is_none() && row.top.is_none()));
    assert!(!none.answers(place(), &query) && !none.has_tops(place(), &query));
    let nothing = query.effects(place(), &|choices| (choices.pulls.is_empty()).then(|| run(choices)));
    // The need for homes and the levers of minerals have no rank.
    assert!(nothing.awaited > 0 && nothing.rows.len() == Theme::ALL.len() - 2);
}

#[test]
fn how_far_levers_go_is_asked_once() {
    let mut query = query(Choices::default());
    let first = query.effects(place(), &|choices| Some(run(choices)));
    assert!(first.has_tops(place(), &query));
    query.choices = Choices::default().with(Lever::Reuse, Level::STEP_2);
    query.tops = false;
    let few = query.runs();
    assert_eq!(few.len(), 2, "nothing, and the plan, which is the lever alone");
    let mut then = query.effects(place(), &|choices| few.contains(choices).then(|| run(choices)));
    assert_eq!(then.awaited, 0);
    then.reuse_top_levels(&first);
    assert_eq!(then.rows[1].top, first.rows[1].top);
}

#[test]
fn an_attribution_is_asked_where_its_parts_are_others() {
    let lacks = |levers: &[Lever]| {
        let choices = levers
            .iter()
            .fold(Choices::default(), |choices, lever| choices.with(*lever, Level::STEP_2));
        query(choices).lacks_attribution()
    };
    // The part of one lever, or of one group, is the whole.
    assert!(!lacks(&[]) && !lacks(&[Lever::Reuse]) && !lacks(&[Lever::BuildingLife, Lever::VehicleLife]));
    // Each lever is a player of both.
    assert!(!lacks(&[Lever::Reuse, Lever::BuildingLife]));
    assert!(lacks(&[Lever::Reuse, Lever::BuildingLife, Lever::VehicleLife]));
}
