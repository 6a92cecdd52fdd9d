//! Readers of packs. Their checksum rejects nearly all damaged packs. Damaged contents with a new checksum reach the readers behind it.
//!
//! The test uses what a reader accepts: it runs a place, a city of a country, a draw, a house.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use cairn_analysis::findings::city::facts_with_input;
use cairn_analysis::findings::fact_list;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::matters::{self, ExplainedResult};
use cairn_analysis::findings::range::{DrawQuantity, wide};
use cairn_analysis::project::file::KINDS;
use cairn_analysis::project::result::assess;
use cairn_analysis::project::{ProjectContext, ProjectDescription};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::doubt::facts_of_draw;
use cairn_core::facts::city::OwnCity;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::projects::Projects;
use cairn_core::facts::{Facts, World, pack};
use cairn_core::model::{self, Outcome};
use cairn_core::place::PlaceId;
use cairn_evidence::Tables;

use crate::readers::{Kind, kind};
use crate::sealed::sealed;

/// The evidence tables of the project, read once.
pub(super) static EVIDENCE: LazyLock<Tables> =
    LazyLock::new(|| Tables::from_folder(&Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/evidence")).unwrap());

/// The data on housing projects.
pub(super) static PROJECTS: LazyLock<Projects> = LazyLock::new(|| pack::read_projects(pack::PROJECTS).unwrap());

static WORLD: LazyLock<World> = LazyLock::new(|| pack::built_in().unwrap());

/// The place, and its outcome, for the assessments of projects.
static NEPAL: LazyLock<(&Facts, Outcome)> = LazyLock::new(|| {
    let facts = place_facts("NPL");
    (facts, model::run(facts, &Choices::default()))
});

fn place_facts(id: &str) -> &'static Facts {
    WORLD.places.iter().find(|facts| facts.place.as_str() == id).unwrap()
}

pub(super) fn kinds() -> Vec<Kind> {
    let world = pack::read(pack::WORLD).unwrap();
    let facts = world.places.iter().find(|facts| facts.place.as_str() == "TUV").unwrap();
    let roads = pack::read_roads(pack::ROADS).unwrap().for_place(facts.place);
    let all_cities = pack::read_cities(pack::CITIES).unwrap();
    let cities = all_cities.country_pack(PlaceId::parse("KEN").unwrap());
    let index = cities.index();
    let mut trails = pack::read_trails(pack::TRAILS).unwrap();
    trails.places.retain(|of| of.place == facts.place);
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    let mut projects = PROJECTS.clone();
    projects.places.retain(|of| of.place.as_str() == "NPL");
    let ranges = pack::read_ranges(pack::RANGES).unwrap().for_place(PlaceId::parse("G7").unwrap());
    let matters = pack::read_matters(pack::MATTERS).unwrap().for_place(PlaceId::parse("G7").unwrap());
    let all = vec![
        pack::write_place(facts, "26a"),
        pack::write_roads(&roads),
        pack::write_cities(&cities),
        pack::write_city_index(&index),
        pack::write_trails(&trails),
        pack::write_doubts(&doubts),
        pack::write_projects(&projects),
        pack::write_ranges(&ranges),
        pack::write_matters(&matters),
    ];
    let plain = |bytes: Result<Vec<u8>, postcard::Error>| vec![bytes.unwrap()];
    vec![
        kind("packs", all, 100, packed),
        kind("facts of a place", plain(postcard::to_allocvec(facts)), 50, place),
        kind("roads of a place", plain(postcard::to_allocvec(&roads)), 100, roads_of),
        kind("cities of a country", plain(postcard::to_allocvec(&cities)), 50, cities_of),
        kind("index of cities", plain(postcard::to_allocvec(&index)), 100, index_of),
        kind("trails of a place", plain(postcard::to_allocvec(&trails)), 50, trails_of),
        kind("what is varied", plain(postcard::to_allocvec(&doubts)), 50, doubts_of),
        kind("ranges of a larger place", plain(postcard::to_allocvec(&ranges)), 50, ranges_of),
        kind(
            "what matters in a larger place",
            plain(postcard::to_allocvec(&matters)),
            50,
            matters_of,
        ),
        kind("projects' facts", plain(postcard::to_allocvec(&projects)), 20, projects_of),
    ]
}

fn packed(bytes: &[u8]) {
    let _ = (
        pack::read_place(bytes).is_ok(),
        pack::read_roads(bytes).is_ok(),
        pack::read(bytes).is_ok(),
        pack::read_cities(bytes).is_ok(),
        pack::read_city_index(bytes).is_ok(),
        pack::read_trails(bytes).is_ok(),
        pack::read_doubts(bytes).is_ok(),
        pack::read_projects(bytes).is_ok(),
        pack::read_ranges(bytes).is_ok(),
        pack::read_matters(bytes).is_ok(),
    );
    let _ = pack::release_of(bytes);
}

fn runs(facts: &Facts) {
    let outcome = model::run(facts, &Choices::default());
    assert!(outcome.balance.worst().is_finite(), "the model fails on facts that were taken");
}

fn place(bytes: &[u8]) {
    if let Ok(facts) = pack::read_place(&sealed(b'P', bytes)) {
        runs(&facts);
    }
}

fn roads_of(bytes: &[u8]) {
    let _ = pack::read_roads(&sealed(b'R', bytes)).is_ok();
}

fn cities_of(bytes: &[u8]) {
    if let Ok(cities) = pack::read_cities(&sealed(b'C', bytes)) {
        let country = Arc::new(place_facts("KEN").clone());
        if let Some(known) = cities.countries.first() {
            runs(&facts_with_input(
                &country,
                &cities,
                known,
                known.cities.first(),
                &OwnCity::default(),
            ));
        }
        assert!(cities.index().cities.len() == cities.all().count());
    }
}

fn index_of(bytes: &[u8]) {
    let _ = pack::read_city_index(&sealed(b'I', bytes)).is_ok();
}

fn trails_of(bytes: &[u8]) {
    if let Ok(trails) = pack::read_trails(&sealed(b'T', bytes)) {
        drop(fact_list::values(place_facts("TUV"), Some(&trails), |_| true));
    }
}

fn doubts_of(bytes: &[u8]) {
    if let Ok(doubts) = pack::read_doubts(&sealed(b'D', bytes)) {
        let _ = Doubts::unsound(&doubts);
        runs(&facts_of_draw(place_facts("TUV"), &doubts, 17));
    }
}

fn ranges_of(bytes: &[u8]) {
    let Ok(table) = pack::read_ranges(&sealed(b'Q', bytes)) else {
        return;
    };
    for of in &table.places {
        for (scenario, headline) in Scenario::ALL.into_iter().zip(Headline::FIRST.into_iter().cycle()) {
            let found_range = wide::range(&of.rows, scenario, (wide::YEARS[2], Per::Total), headline, DrawQuantity::Saved);
            assert!(
                found_range.is_none_or(|range| range.ends().is_sorted()),
                "ends out of order were taken"
            );
        }
    }
}

fn matters_of(bytes: &[u8]) {
    let Ok(table) = pack::read_matters(&sealed(b'M', bytes)) else {
        return;
    };
    let doubts = pack::read_doubts(pack::DOUBTS).unwrap();
    for of in &table.places {
        for (scenario, subject) in Scenario::ALL.into_iter().zip(ExplainedResult::ALL.into_iter().cycle()) {
            let read = (wide::YEARS[2], Per::Person);
            let matters = matters::wide::tabled_matters((of, table.draws), &doubts, scenario, subject, read);
            assert!(matters.is_none_or(|matters| matters.rows.iter().all(|row| row.at.iter().all(|end| end.is_finite()))));
        }
    }
}

fn projects_of(bytes: &[u8]) {
    let Ok(projects) = pack::read_projects(&sealed(b'J', bytes)) else {
        return;
    };
    let (facts, outcome) = &*NEPAL;
    if let Some(ground) = ProjectContext::of(&projects, facts) {
        for kind in KINDS {
            let described = ProjectDescription::usual(facts.place, kind);
            if described.check(&ground).is_ok() {
                drop(assess(&ground, &described, &Choices::default(), outcome));
            }
        }
    }
}
