//! Drivers of emissions: the parts of the factors add up to the change, in every place and for all together.

use cairn_analysis::figure::lens::{Lens, figure_through};
use cairn_analysis::findings::decomposition::{Factor, GrowthFactors};
use cairn_analysis::findings::headline::five_year_mean;
use cairn_core::choices::Choices;
use cairn_core::choices::link::{Chart, Per};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::{Lever, Sector};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::{Annual, Year};

use super::{FOCUS, real};
use crate::support::real::place;

/// Greenhouse gases of a run, kilograms a year.
fn emitted(outcome: &Outcome, year: Year) -> f64 {
    let accounts = [
        Account::GhgMaterials,
        Account::GhgConstruction,
        Account::GhgUse,
        Account::GhgEndOfLife,
    ];
    let all = accounts.into_iter().flat_map(|account| outcome.rows(account));
    five_year_mean(&Annual::sum_of(all), year)
}

#[test]
fn factors_sum_to_the_change_in_every_place_and_the_world() {
    let world = real::world();
    let mut all = GrowthFactors::NOTHING;
    let mut ends = [0.0; 2];
    for facts in &world.places {
        let outcome = model::run(facts, &Choices::default());
        let grown = GrowthFactors::of(&outcome, FOCUS);
        let wanted = [Year::BASE, FOCUS].map(|year| emitted(&outcome, year));
        let room = 1e-9 * wanted[0].max(wanted[1]);
        for (found, wanted) in grown.ends.iter().zip(wanted) {
            assert!((found - wanted).abs() <= room, "{}: {found} is not {wanted}", facts.place);
        }
        let sum: f64 = grown.parts().iter().sum();
        assert!((sum - (wanted[1] - wanted[0])).abs() <= room, "{}: {sum}", facts.place);
        all.add(&grown);
        ends = [ends[0] + wanted[0], ends[1] + wanted[1]];
    }
    let sum: f64 = all.parts().iter().sum();
    assert!(
        (sum - (ends[1] - ends[0])).abs() <= 1e-9 * ends[0] && ends[0] > 2e13,
        "{sum} {ends:?}"
    );
    // Under the reference: the parts of world population and of stock a person.
    let parts = all.parts();
    assert!(parts[Factor::People as usize] > 0.0 && parts[Factor::Stock as usize] > parts[Factor::People as usize]);
}

#[test]
fn a_factor_moves_by_what_moves_it() {
    let facts = place("IND");
    let grown = |choices: &Choices| GrowthFactors::of(&model::run(facts, choices), FOCUS);
    let [none, space, steel] = [
        Choices::default(),
        Choices::default().with(Lever::HomeSpace, cairn_core::choices::Level::TOP),
        Choices::default().with(Lever::SteelMaking, cairn_core::choices::Level::TOP),
    ]
    .map(|choices| grown(&choices));
    let of = |grown: &GrowthFactors, sector: Sector, factor: Factor| grown.sectors[sector.index()][factor as usize];
    assert!(of(&space, Sector::Homes, Factor::Stock) < of(&none, Sector::Homes, Factor::Stock));
    assert!(of(&steel, Sector::Infrastructure, Factor::Carbon) < of(&none, Sector::Infrastructure, Factor::Carbon));
    // Clean steel changes carbon only; the weights move a little.
    let stock = |grown: &GrowthFactors| of(grown, Sector::Homes, Factor::Stock);
    assert!((stock(&steel) / stock(&none) - 1.0).abs() < 0.1);
    // The remainder of the statistics has no stock in the model.
    for sector in Sector::REMAINDER {
        for factor in [Factor::Stock, Factor::New, Factor::Material, Factor::Energy] {
            assert_eq!(of(&none, sector, factor), 0.0);
        }
    }
}

#[test]
fn the_figure_is_the_change_of_each_year_and_against_the_reference_what_levers_did() {
    let facts = place("DEU");
    let reference = model::run(facts, &Choices::default());
    let outcome = model::run(facts, &Scenario::All.choices());
    let figure = figure_through(Chart::Grows, &outcome, &reference, Per::Person, Lens::default());
    assert_eq!(
        (figure.first, figure.last, figure.marks.len()),
        (Year::BASE, Year::LAST, Factor::COUNT + 1)
    );
    for (year, sum) in figure.years().zip(figure.total()) {
        let wanted = (emitted(&outcome, year) - emitted(&outcome, Year::BASE)) * 1e-9;
        assert!((sum - wanted).abs() <= 1e-6, "{year}: {sum} is not {wanted}");
    }
    assert!(figure.total()[0].abs() < 1e-9, "nothing has changed by the first year");
    let lens = Lens {
        against: true,
        ..Lens::default()
    };
    let against = figure_through(Chart::Grows, &outcome, &reference, Per::Total, lens);
    let saved = emitted(&outcome, FOCUS) - emitted(&reference, FOCUS);
    let at = FOCUS.index() - Year::BASE.index();
    assert!((against.total()[at] - saved * 1e-9).abs() <= 1e-6);
}
