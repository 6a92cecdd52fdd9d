//! Cards: the parts behind a headline add up to the headline.

use super::{plan_outcome, synthetic};
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::card::card;
use cairn_analysis::figure::makeup::makeup;
use cairn_analysis::findings::headline::{Headline, readings_per};
use cairn_analysis::words::Key;
use cairn_core::choices::link::Per;
use cairn_core::facts::Facts;
use cairn_core::year::Year;

#[test]
fn what_a_headline_is_made_of_adds_up_to_it() {
    let (facts, outcome) = (synthetic::facts(&synthetic::PLAIN), plan_outcome());
    for per in [Per::Total, Per::Person] {
        for focus in [Year::of(2030), Year::of(2050), Year::LAST] {
            let view = View {
                per,
                focus,
                ..View::default()
            };
            for reading in readings_per(&outcome, &outcome, focus, per) {
                let card = card(facts.place, &[&facts], &outcome, &view, reading.headline);
                let sum: f64 = card.terms.iter().map(|term| term.value).sum();
                let whole = match (reading.headline, card.over) {
                    (Headline::Space, Some(people)) => sum / people.value,
                    _ => sum,
                };
                let near = (whole - reading.yours).abs() <= 1e-9 * reading.yours.abs();
                assert!(near, "{:?} {focus}: {whole} for {}", reading.headline, reading.yours);
                let same_unit = card.terms.iter().all(|term| term.unit == reading.unit);
                assert!(same_unit || reading.headline == Headline::Space);
            }
        }
    }
}

#[test]
fn the_terms_of_a_number_add_up_to_it_and_a_sum_of_places_has_no_facts_of_its_own() {
    let (facts, outcome) = (synthetic::facts(&synthetic::PLAIN), plan_outcome());
    for per in [Per::Total, Per::Person] {
        let view = View { per, ..View::default() };
        for reading in readings_per(&outcome, &outcome, view.focus, per) {
            let made = makeup(&[&facts], None, &outcome, &view, reading.headline).unwrap();
            let sum = made.pieces.iter().map(|piece| piece.value).sum::<f64>() + made.smaller.1;
            let divided = matches!(reading.headline, Headline::Circular | Headline::Space);
            assert_eq!(made.pieces.is_empty(), divided, "{:?}", reading.headline);
            assert!(
                divided || (sum / reading.yours - 1.0).abs() < 1e-9,
                "{:?}: {sum} for {}",
                reading.headline,
                reading.yours
            );
            let sizes: Vec<f64> = made.pieces.iter().map(|piece| piece.value.abs()).collect();
            assert!(sizes.is_sorted_by(|a, b| a >= b), "largest first: {sizes:?}");
            assert!(!made.groups.is_empty() && !made.lines);
            let of_two = makeup(&[&facts, &facts], None, &outcome, &view, reading.headline).unwrap();
            assert!(of_two.groups.is_empty() && of_two.left.is_none() && of_two.places == 2);
        }
    }
}

#[test]
fn a_card_names_the_facts_of_its_headline_and_of_every_place_it_sums() {
    let (facts, outcome) = (synthetic::facts(&synthetic::PLAIN), plan_outcome());
    let topics = |facts: &[&_], headline| card(outcome.place, facts, &outcome, &View::default(), headline).topics;
    let one = topics(&[&facts], Headline::Emissions);
    let two = topics(&[&facts, &facts], Headline::Emissions);
    for (one, two) in one.iter().zip(&two) {
        assert_eq!(one.counts.map(|count| 2 * count), two.counts);
        assert_eq!(one.sources, two.sources, "each source is named once");
    }
    let space: Vec<Key> = topics(&[&facts], Headline::Space).iter().map(|topic| topic.name).collect();
    assert!(
        space.contains(&Key::SectorHomes) && !space.contains(&Key::SectorVehicles),
        "{space:?}"
    );
}

#[test]
fn a_stretched_life_and_a_census_are_told_of_a_single_place() {
    let outcome = plan_outcome();
    let note = |facts: &[&Facts], headline, name| {
        let card = card(outcome.place, facts, &outcome, &View::default(), headline);
        card.topics
            .into_iter()
            .find(|topic| topic.name == name)
            .and_then(|topic| topic.remark)
    };
    let mut facts = synthetic::facts(&synthetic::PLAIN);
    (facts.home_census, facts.cars.stretch.value) = (true, 1.46);
    let stretch = Some((Key::CardStretch, 1.46));
    assert_eq!(note(&[&facts], Headline::Emissions, Key::SectorVehicles), stretch);
    let census = Some((Key::CardCensus, facts.home_level.value.value));
    assert_eq!(note(&[&facts], Headline::Space, Key::SectorHomes), census);
    assert_eq!(
        note(&[&facts, &facts], Headline::Space, Key::SectorHomes),
        None,
        "of a sum it is told of nobody"
    );
    (facts.home_census, facts.cars.stretch.value) = (false, 1.02);
    assert_eq!(note(&[&facts], Headline::Emissions, Key::SectorVehicles), None, "as good as listed");
    assert_eq!(note(&[&facts], Headline::Space, Key::SectorHomes), None);
}

#[test]
fn cooking_is_told_within_the_use_of_buildings() {
    let (facts, outcome) = (synthetic::facts(&synthetic::PLAIN), plan_outcome());
    let card = card(facts.place, &[&facts], &outcome, &View::default(), Headline::Emissions);
    let used = card
        .terms
        .iter()
        .find(|term| term.name == Key::CauseBuildingsUse)
        .map(|term| term.value);
    let cooking = card.within.filter(|term| term.name == Key::TermCooking).map(|term| term.value);
    assert!(
        cooking.is_some_and(|cooking| cooking >= 0.0) && cooking <= used,
        "{cooking:?} of {used:?}"
    );
}
