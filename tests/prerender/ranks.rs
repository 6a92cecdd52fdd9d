//! Ranks: every place by one result, against what was counted; the circles of the map, and the land below them.

use cairn::draw::atlas::{CircleMap, SIZES};
use cairn::site::bootstrap::Bootstrap;
use cairn::site::link::ranks::usual;
use cairn_analysis::findings::compare::{Measure, MeasureSeries};
use cairn_analysis::findings::deciding_facts::FactCoverage;
use cairn_analysis::findings::rank::{FIFTHS, RankQuery, RankResult, Ranking, STATISTIC};
use cairn_analysis::words::Words;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::{World, pack};
use cairn_core::kind::{Basis, Language};
use cairn_core::model;
use cairn_core::year::Year;
use cairn_evidence::{Tables, land, middles};

fn world() -> World {
    let mut world = pack::read(pack::WORLD).unwrap();
    world.join(&pack::read_roads(pack::ROADS).unwrap());
    world
}

#[test]
fn each_mark_of_the_list_of_places_tells_some_places_apart() {
    let world = world();
    for known in FactCoverage::ALL {
        let places = world.places.iter().filter(|facts| facts.listed && FactCoverage::of(facts) == known);
        assert!(places.count() > 0, "{known:?}");
    }
}

/// Some places, ranked by the share still to build in a year, under all three strategies.
fn ranked(world: &World, focus: Year) -> Ranking {
    let query = RankQuery {
        choices: Scenario::All.choices(),
        focus,
        ..usual()
    };
    let mut ranking = Ranking::of(String::new(), query);
    for facts in world.places.iter().filter(|facts| facts.listed).take(9) {
        ranking.join(facts, &model::run(facts, &Choices::default()));
        ranking.move_to(facts.place, &model::run(facts, &ranking.query.choices));
    }
    ranking.settle();
    ranking
}

#[test]
fn a_year_that_is_walked_to_reads_as_if_it_had_been_asked_for() {
    let world = world();
    let (now, other) = (ranked(&world, Year::of(2050)), ranked(&world, Year::of(2035)));
    assert_eq!(now.in_year(Year::of(2035)), Some(other));
    assert_eq!(now.in_year(Year::of(2020)), None, "no year before levers can act");
    let handed = Ranking {
        years: Vec::new(),
        ..now.clone()
    };
    assert_eq!(handed.in_year(Year::of(2050)), None, "nothing was handed over");
    assert!(now.scale.windows(2).all(|pair| pair[0] <= pair[1]) && now.scale[FIFTHS] > 0.0);
}

#[test]
fn the_last_step_of_a_legend_is_open_unless_values_are_shares() {
    let (world, words) = (world(), Words::embedded(Language::English));
    for (measure, open) in [(RankResult::Compared(Measure::Cement), true), (RankResult::StillToBuild, false)] {
        let query = RankQuery { measure, ..usual() };
        let mut ranking = Ranking::of(String::new(), query);
        for facts in world.places.iter().filter(|facts| facts.listed).take(9) {
            ranking.join(facts, &model::run(facts, &Choices::default()));
        }
        ranking.settle();
        let steps = cairn::pictures::map::legend(&words, &ranking, &[]).steps;
        let is_open: Vec<bool> = steps.iter().map(|step| step.ends_with("or more")).collect();
        assert_eq!(is_open, [false, false, false, false, open], "{measure:?}: {steps:?}");
    }
}

#[test]
fn a_rank_is_of_what_was_counted_and_the_model_has_the_same_then() {
    let world = world();
    // If buildings use nearly all counted cement, as in Lebanon, the model may exceed the count in a single year. In the
    // places named they use more than all.
    const MORE: &[&str] = &["MLT", "SVN"];
    for (measure, per, near, named) in [
        (Measure::Cement, Per::Total, 0.08, MORE),
        (Measure::Cement, Per::Person, 0.08, MORE),
        (Measure::Space, Per::Person, 0.005, &[]),
    ] {
        let query = RankQuery {
            measure: RankResult::Compared(measure),
            per,
            ..usual()
        };
        let mut ranking = Ranking::of(String::new(), query);
        let (mut far, mut national) = (Vec::new(), 0);
        for facts in world.places.iter().filter(|facts| facts.listed) {
            let reference = model::run(facts, &Choices::default());
            ranking.join(facts, &reference);
            let row = ranking.rows.last().unwrap();
            if row.basis == Basis::National {
                national += 1;
                let modelled = MeasureSeries::of(&reference, measure, per).at(STATISTIC);
                let counted = row.statistic.unwrap();
                if (modelled / counted - 1.0).abs() > near {
                    far.push((row.place.to_string(), modelled, counted));
                }
            }
        }
        let places: Vec<&str> = far.iter().map(|(place, ..)| place.as_str()).collect();
        assert_eq!(places, named, "{measure:?}: in the model, counted: {far:?}");
        assert!(national >= 10, "{measure:?}: {national} places");
    }
}

#[test]
fn no_two_circles_of_a_view_overlap_and_none_is_far_from_its_place() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static");
    let Bootstrap::Ranks(ranking, map) = cairn_prerender::maps::usual(&folder, &world()).unwrap() else {
        panic!("the map has another start")
    };
    assert_eq!(ranking.rows.len(), 195);
    assert_eq!(map.views[0].circles.len(), 195);
    assert_eq!(map.views[1..].iter().map(|view| view.circles.len()).sum::<usize>(), 195);
    for view in &map.views {
        for size in 0..SIZES {
            let circles: Vec<[i32; 3]> = view.circles.iter().map(|(_, sized)| sized[size]).collect();
            for (index, [x, y, radius]) in circles.iter().enumerate() {
                for [to_x, to_y, other] in &circles[..index] {
                    let [across, down, reach] = [x - to_x, y - to_y, radius + other].map(i64::from);
                    assert!(across * across + down * down > reach * reach, "{:?}", view.circles[index].0);
                }
                let within = x - radius >= 0 && x + radius <= view.frame[0] && y + radius <= view.frame[1];
                assert!(*radius >= 36 && within, "{:?} in {:?}", view.circles[index], view.frame);
            }
        }
    }
    assert!(postcard_length(&map) < 16_000, "{} bytes", postcard_length(&map));
}

fn postcard_length(map: &CircleMap) -> usize {
    cairn_wire::bytes(map).unwrap().len()
}

/// True if a point is on land: a line from it to the east crosses the outlines an odd number of times.
fn on_land(outlines: &[Vec<[f64; 2]>], [north, east]: [f64; 2]) -> bool {
    let mut crossed = 0;
    for outline in outlines {
        for (place, [to_north, to_east]) in outline.iter().enumerate() {
            let [from_north, from_east] = outline[(place + outline.len() - 1) % outline.len()];
            if (from_north > north) != (*to_north > north) {
                let share = (north - from_north) / (to_north - from_north);
                crossed += usize::from(from_east + share * (to_east - from_east) > east);
            }
        }
    }
    crossed % 2 == 1
}

#[test]
fn countries_lie_on_the_land_that_is_drawn_and_seas_do_not() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/evidence");
    let tables = Tables::from_folder(&folder).unwrap();
    let (land, middles) = (land(&tables).unwrap(), middles(&tables).unwrap());
    let placed = middles
        .iter()
        .filter(|middle| on_land(&land, [middle.latitude, middle.longitude]))
        .count();
    assert!(placed >= 150, "{placed} of {}: only small islands may be left out", middles.len());
    // The Atlantic, the Pacific on both sides of the date line, the Indian Ocean, the Arctic, the Caspian Sea.
    for sea in [
        [0.0, -30.0],
        [20.0, 179.0],
        [20.0, -179.0],
        [-40.0, 80.0],
        [88.0, 0.0],
        [42.0, 51.0],
    ] {
        assert!(!on_land(&land, sea), "{sea:?}");
    }
}
