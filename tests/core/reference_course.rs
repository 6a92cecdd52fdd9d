//! The path of the reference: the world without levers, against another program with the same rules.
//!
//! The tolerance is 2 %: the other program joins curves and splits years slightly differently. Energy of buildings is
//! not tested here.

use crate::real;
use std::sync::OnceLock;

use cairn_core::choices::Choices;
use cairn_core::kind::{Material, Product, Sector};
use cairn_core::model::{Account, Outcome, Summed, Use};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

const NEAR: f64 = 0.02;
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
    summed.follow(&Choices::default()).clone()
}

fn world() -> &'static Outcome {
    static SUM: OnceLock<Outcome> = OnceLock::new();
    SUM.get_or_init(|| sum_of(&[]))
}

/// An account of some materials in all sectors that contain them.
fn of(outcome: &Outcome, account: Account, materials: &[Material], year: u16) -> f64 {
    let uses = Use::ALL.into_iter().filter(|of| materials.contains(&of.material));
    let rows = uses.filter_map(|of| account.material(of.sector, of.material));
    rows.map(|row| outcome.row(row)[Year::of(year)]).sum::<f64>() / MT
}

const STEEL: [Material; 2] = [Material::Steel, Material::AutomotiveSteel];

fn steel(outcome: &Outcome, year: u16) -> f64 {
    of(outcome, Account::Demand, &STEEL, year)
}

fn cement(outcome: &Outcome, year: u16) -> f64 {
    of(outcome, Account::Demand, &[Material::Cement], year)
}

/// Values that differ from the other program by more than the tolerance, with our values.
///
/// The other program has no lorries, vans, buses and two-wheelers, and no goods of households. Here their steel is
/// taken out of machines and goods, which contained it: 36 and 42 Mt in 2020. Both grow faster than that part did. So
/// the world uses 5 % more steel in 2060: half for vehicles, half for goods.
///
/// The other program also lacks the stone of civil works, which emits 0.1 Gt. It lacks the aluminium, copper, glass
/// and plastics of power plants, lines and pipes: 0.1 Gt in 2020 and 0.2 later. Recycled asphalt saves 0.02 Gt. Scrap
/// of machines, whose copper and aluminium are left out, saves 0.03 Gt more elsewhere.
const MOVED: [(&str, u16, f64); 16] = [
    ("steel", 2030, 1853.4),
    ("steel", 2040, 2008.1),
    ("steel", 2050, 2160.0),
    ("steel", 2060, 2272.3),
    ("primary steel", 2040, 996.4),
    ("primary steel", 2050, 956.4),
    ("primary steel", 2060, 894.1),
    ("secondary share", 2020, 0.3629),
    ("greenhouse gases", 2030, 7.3145),
    ("greenhouse gases", 2040, 7.4459),
    ("greenhouse gases", 2050, 7.4572),
    ("greenhouse gases", 2060, 7.1689),
    ("primary steel of China", 2050, 237.5),
    ("steel of India", 2050, 302.3),
    ("goods", 2020, 689.9),
    ("goods", 2050, 1032.1),
];

fn near(what: &str, year: u16, found: f64, wanted: f64, by: f64) {
    let off = |wanted: f64| (found / wanted - 1.0).abs();
    match MOVED.iter().find(|(moved, of, _)| (*moved, *of) == (what, year)) {
        Some((_, _, now)) => {
            assert!(off(wanted) > by, "{what} {year}: {found} is near {wanted} again");
            assert!(off(*now) <= 0.001, "{what} {year}: {found} instead of {now}");
        }
        None => assert!(off(wanted) <= by, "{what} {year}: {found} is not near {wanted}"),
    }
}

fn along(what: &str, wanted: [f64; 6], found: impl Fn(u16) -> f64) {
    for (year, wanted) in YEARS.into_iter().zip(wanted) {
        near(what, year, found(year), wanted, NEAR);
    }
}

#[test]
fn the_world_uses_as_much_steel_and_cement_as_another_program_says() {
    along("steel", [1794.0, 1765.0, 1801.0, 1945.0, 2075.0, 2165.0], |year| {
        steel(world(), year)
    });
    along("cement", [4105.0, 3758.0, 3481.0, 3599.0, 3681.0, 3618.0], |year| {
        cement(world(), year)
    });
    along("primary steel", [1168.0, 1097.0, 1014.0, 976.0, 929.0, 860.0], |year| {
        of(world(), Account::Primary, &STEEL, year)
    });
    // Given with two digits.
    for (year, share) in YEARS.into_iter().zip([0.35, 0.38, 0.44, 0.50, 0.55, 0.60]) {
        let found = 1.0 - of(world(), Account::Primary, &STEEL, year) / steel(world(), year);
        near("secondary share", year, found, share, 0.011 / share);
    }
}

#[test]
fn making_it_emits_what_another_program_says() {
    let own = |of: &Use| match of.sector {
        Sector::HouseholdGoods | Sector::PlasticGoods => true,
        _ => of.sector == Sector::Goods && of.material != Material::Steel,
    };
    let uses = || Use::ALL.into_iter().filter(|of| !own(of));
    // Given to a tenth of a gigatonne. Goods of households and of plastic are left out, and all materials of machines
    // but steel: the other program has none of them.
    for (year, wanted) in YEARS.into_iter().zip([7.8, 7.4, 7.0, 7.2, 7.2, 6.9]) {
        let rows = uses().filter_map(|of| Account::GhgMaterials.material(of.sector, of.material));
        let ghg: f64 = rows.map(|row| world().row(row)[Year::of(year)]).sum();
        near("greenhouse gases", year, ghg / 1e12, wanted, 0.15 / wanted);
    }
}

#[test]
fn floor_and_cars_go_as_another_program_says() {
    let floor = |products: &[Product], year: u16| -> f64 { products.iter().map(|of| world().floor(*of, Year::of(year))).sum() };
    let people = |year: u16| world().line(Account::People)[Year::of(year)];
    along("homes a person", [25.9, 26.4, 27.4, 28.9, 30.6, 32.0], |year| {
        floor(&Product::HOMES, year) / people(year)
    });
    along("other floor", [59.0, 64.1, 74.3, 88.7, 99.1, 110.2], |year| {
        floor(&[Product::Other], year) / 1e9
    });
    let cars = |year: u16| -> f64 { world().rows(Account::CarsInUse).map(|row| row[Year::of(year)]).sum::<f64>() / 1e6 };
    along("cars", [1371.0, 1474.0, 1726.0, 2066.0, 2395.0, 2650.0], cars);
}

#[test]
fn china_comes_down_and_india_rises() {
    let (china, india) = (sum_of(&["CHN"]), sum_of(&["IND"]));
    near("cement of China", 2020, cement(&china, 2020), 2276.0, NEAR);
    near("cement of China", 2050, cement(&china, 2050), 1043.0, NEAR);
    near(
        "primary steel of China",
        2020,
        of(&china, Account::Primary, &STEEL, 2020),
        700.0,
        NEAR,
    );
    near(
        "primary steel of China",
        2050,
        of(&china, Account::Primary, &STEEL, 2050),
        224.0,
        NEAR,
    );
    near("steel of India", 2020, steel(&india, 2020), 101.0, NEAR);
    near("steel of India", 2050, steel(&india, 2050), 290.0, NEAR);
    near("cement of India", 2020, cement(&india, 2020), 322.0, NEAR);
    near("cement of India", 2050, cement(&india, 2050), 669.0, NEAR);
}

#[test]
fn what_statistics_leave_is_parted_as_another_program_says() {
    let asked = |sector: Sector, material: Material, year: u16| {
        let row = Account::Demand.material(sector, material).unwrap();
        world().row(row)[Year::of(year)] / MT
    };
    near("goods", 2020, asked(Sector::Goods, Material::Steel, 2020), 768.0, NEAR);
    near("goods", 2050, asked(Sector::Goods, Material::Steel, 2050), 1115.0, NEAR);
    let mean = |wanted: &[(Sector, Material)]| -> f64 {
        let of_year = |year: u16| wanted.iter().map(|(sector, material)| asked(*sector, *material, year)).sum::<f64>();
        (2018..=2022).map(of_year).sum::<f64>() / 5.0
    };
    let buildings = |material| [(Sector::Homes, material), (Sector::OtherBuildings, material)];
    // Fitted by one factor a metal; 21.5 and 8.3 Mt of first use.
    near("aluminium in buildings", 2020, mean(&buildings(Material::Aluminium)), 21.5, NEAR);
    near("copper in buildings", 2020, mean(&buildings(Material::Copper)), 8.3, NEAR);
    let built = mean(&[
        buildings(Material::Cement)[0],
        buildings(Material::Cement)[1],
        (Sector::Unmodelled, Material::Cement),
    ]);
    let all: f64 = (2018..=2022).map(|year| cement(world(), year)).sum::<f64>() / 5.0;
    assert!(
        (built / all - 0.62).abs() < 0.02,
        "cement that goes into buildings: {}",
        built / all
    );
}
