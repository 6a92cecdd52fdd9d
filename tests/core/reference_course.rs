//! The course of the reference: the world without levers, as order and direction.
//!
//! World totals are compared with published figures in `published.csv` (B01 to B09, R01 to R17).

use crate::real;
use std::sync::OnceLock;

use cairn_core::choices::Choices;
use cairn_core::kind::{Material, Sector};
use cairn_core::model::{Account, Outcome, Summed, Use};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

const YEARS: [u16; 6] = [2020, 2023, 2030, 2040, 2050, 2060];
/// Kilograms in a megatonne.
const MT: f64 = 1e9;

fn sum_of(places: &[&str]) -> Outcome {
    let world = real::world();
    let members = world
        .places
        .iter()
        .filter(|facts| places.is_empty() || places.contains(&facts.place.as_str()));
    let mut summed = Summed::of(PlaceId::parse("WLD").unwrap(), members);
    summed.run(&Choices::default()).clone()
}

fn world() -> &'static Outcome {
    static SUM: OnceLock<Outcome> = OnceLock::new();
    SUM.get_or_init(|| sum_of(&[]))
}

/// An account of some materials in all sectors that contain them.
fn account_sum(outcome: &Outcome, account: Account, materials: &[Material], year: u16) -> f64 {
    let uses = Use::ALL.into_iter().filter(|of| materials.contains(&of.material));
    let rows = uses.filter_map(|of| account.material(of.sector, of.material));
    rows.map(|row| outcome.row(row)[Year::of(year)]).sum::<f64>() / MT
}

const STEEL: [Material; 2] = [Material::Steel, Material::AutomotiveSteel];

fn steel(outcome: &Outcome, year: u16) -> f64 {
    account_sum(outcome, Account::Demand, &STEEL, year)
}

fn cement(outcome: &Outcome, year: u16) -> f64 {
    account_sum(outcome, Account::Demand, &[Material::Cement], year)
}

#[test]
fn more_and_more_steel_is_made_of_scrap() {
    let shares = YEARS.map(|year| 1.0 - account_sum(world(), Account::Primary, &STEEL, year) / steel(world(), year));
    assert!(shares.is_sorted_by(|before, after| before < after), "{shares:?}");
    assert!(shares.iter().all(|share| (0.0..1.0).contains(share)), "{shares:?}");
}

#[test]
fn china_comes_down_and_india_rises() {
    let (china, india) = (sum_of(&["CHN"]), sum_of(&["IND"]));
    let primary = |outcome: &Outcome, year: u16| account_sum(outcome, Account::Primary, &STEEL, year);
    assert!(cement(&china, 2050) < cement(&china, 2020));
    assert!(primary(&china, 2050) < primary(&china, 2020));
    assert!(steel(&india, 2050) > steel(&india, 2020));
    assert!(cement(&india, 2050) > cement(&india, 2020));
}

/// Mean of 2018 to 2022. `fitting.aluminium` and `fitting.copper` of `premises.csv` were fitted so that buildings take
/// a quarter of 86 Mt of aluminium (21.5) and three tenths of 28.5 Mt of copper (8.3); both world sums are recalled. Since then
/// the floor of other buildings was counted (decision T6): there is less of it, and the contents of a square metre were not fitted
/// again. So buildings take 20.64 and 7.92 Mt.
#[test]
fn buildings_take_the_metals_that_their_fittings_were_fitted_to() {
    let mean = |material: Material| -> f64 {
        let demand = |year: u16, sector: Sector| world().row(Account::Demand.material(sector, material).unwrap())[Year::of(year)] / MT;
        let of_year = |year: u16| demand(year, Sector::Homes) + demand(year, Sector::OtherBuildings);
        (2018..=2022).map(of_year).sum::<f64>() / 5.0
    };
    for (material, wanted) in [(Material::Aluminium, 20.64), (Material::Copper, 7.92)] {
        let found = mean(material);
        assert!(
            (found / wanted - 1.0).abs() <= 0.02,
            "{}: {found} is not near {wanted}",
            material.name()
        );
    }
}
