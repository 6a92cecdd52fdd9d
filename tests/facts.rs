//! Facts: what the pack says of five places is what was decided, and how well it is known.
#![cfg(feature = "evidence")]

use cairn::facts::{Facts, World, pack};
use cairn::kind::{Basis, Lever, Material, Product, Structure};
use cairn::place::PlaceId;
use cairn::year::Year;

fn world() -> World {
    pack::read(pack::WORLD).unwrap_or_else(|fault| panic!("{fault}"))
}

fn place<'a>(world: &'a World, id: &str) -> &'a Facts {
    world.place(PlaceId::parse(id).unwrap()).unwrap()
}

/// Floor area of homes a person, m².
fn space(facts: &Facts, year: u16) -> f64 {
    facts.homes.iter().map(|home| home.floor_per_person.value[Year::of(year)]).sum()
}

#[test]
fn what_a_place_lacks_comes_from_its_region_then_the_world_and_is_marked() {
    let world = world();
    let life = |id: &str| &place(&world, id).homes[0].mean_life;
    assert_eq!(life("BRA").basis, Basis::National, "its region in the source is Brazil alone");
    assert_eq!(life("IND").basis, Basis::Global, "the source has one fit for most of the world");
    assert_eq!(life("CHN").basis, Basis::Assumed);
    assert_eq!(life("DEU").basis, Basis::National);
    assert_eq!(place(&world, "NGA").homes[0].floor_per_person.basis, Basis::Regional);
}

#[test]
fn homes_of_2020_are_as_decided() {
    let world = world();
    let billion = |id: &str| {
        let facts = place(&world, id);
        facts.people.value[Year::BASE] * space(facts, 2020) / 1e9
    };
    assert!((billion("CHN") - 62.6).abs() < 0.5, "{}", billion("CHN"));
    assert!((billion("IND") - 17.7).abs() < 0.2, "{}", billion("IND"));
    assert!((space(place(&world, "DEU"), 2020) - 53.578 / 1.25).abs() < 0.01);
    // A series stands on a grid of a four-millionth of its largest value.
    assert!((place(&world, "IND").people.value[Year::BASE] - 1_402_618e3).abs() < 200.0);
}

#[test]
fn lives_are_as_decided() {
    let world = world();
    let germany = &place(&world, "DEU").homes[0];
    assert!(
        germany.mean_life.value.values().iter().all(|years| *years == 118.0),
        "fitted to seven shares by age"
    );
    let china = &place(&world, "CHN").homes[1].mean_life.value;
    assert_eq!(
        (china[Year::of(1950)], china[Year::of(1990)], china[Year::of(2005)]),
        (30.0, 30.0, 50.0)
    );
    assert!((china[Year::of(1999)] - 42.0).abs() < 1e-9);
    for facts in &world.places {
        for home in &facts.homes {
            assert!(home.shape.value >= 2.5);
            assert_eq!(home.extendable, home.product != Product::Informal);
        }
    }
}

#[test]
fn floor_area_neither_jumps_nor_breaks_where_two_sources_meet() {
    for facts in &world().places {
        for year in Year::of(1901).to(Year::LAST) {
            let before = space(facts, year.number() - 1);
            let pace = space(facts, year.number()) / before - 1.0;
            // The source itself falls by 7 % in a year in the south of America before 1975 and around Ukraine after 1990.
            assert!((-0.08..0.12).contains(&pace), "{} {year}: {pace}", facts.place);
        }
        let first = space(facts, 1901) / space(facts, 1900);
        assert!((first - libm::exp(0.012)).abs() < 1e-5, "{}: {first}", facts.place);
        let people = &facts.people.value;
        assert!(
            (people[Year::of(1901)] / people[Year::FIRST] - libm::exp(0.008)).abs() < 1e-4,
            "{}",
            facts.place
        );
    }
}

#[test]
fn older_homes_have_half_the_concrete_frames_and_informal_ones_none() {
    let world = world();
    let india = place(&world, "IND");
    let share = |product: usize, structure: Structure, year| india.homes[product].structure.value[structure.index()][Year::of(year)];
    assert!((share(0, Structure::Concrete, 1980) - 0.30).abs() < 1e-12);
    assert!((share(0, Structure::Concrete, 1979) - 0.15).abs() < 1e-12);
    assert!((share(0, Structure::Masonry, 1979) - 0.83).abs() < 1e-12);
    assert_eq!(share(2, Structure::Masonry, 2050), 1.0);
}

#[test]
fn concrete_is_parted_and_mortar_added() {
    let world = world();
    let india = place(&world, "IND");
    let kg = |product: usize, structure: Structure, material: Material| {
        india.homes[product].intensity.value[structure.index()][material.index()]
    };
    let close = |ours: f64, expected: f64| assert!((ours - expected).abs() < 1e-3, "{ours} against {expected}");
    close(kg(0, Structure::Masonry, Material::Cement), 566.0 * 0.14 + 30.0);
    close(kg(0, Structure::Masonry, Material::Aggregates), 566.0 * 0.80);
    close(kg(0, Structure::Timber, Material::Cement), 332.0 * 0.14 + 30.0 * 0.3333);
    close(kg(2, Structure::Masonry, Material::Cement), (566.0 * 0.14 + 30.0) / 2.0);
    close(kg(2, Structure::Masonry, Material::Steel), 24.2 / 2.0);
}

#[test]
fn two_levers_have_rows_and_each_names_its_sources() {
    for facts in &world().places {
        let levers: Vec<Lever> = facts.levers.iter().map(|row| row.lever).collect();
        assert_eq!(levers, [Lever::HomeSpace, Lever::BuildingLife]);
        let hs = facts.lever(Lever::HomeSpace).unwrap();
        assert_eq!(hs.steps.value, [0.0, -0.05, -0.10, -0.15, -0.20]);
        assert_eq!(hs.full, Year::of(2055));
        let listed: Vec<&String> = facts.sources.iter().map(|source| &source.key).collect();
        for lever in &facts.levers {
            assert!(lever.steps.sources.iter().all(|key| listed.contains(&key)));
        }
    }
}
