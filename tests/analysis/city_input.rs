//! Cities in other forms: the user's own numbers, links, files and packs.

use crate::{real, urban};
use std::sync::Arc;

use cairn_analysis::findings::city::{CityQuantity, CityRun, facts_with_input};
use cairn_core::choices::file::ScenarioFile;
use cairn_core::choices::link::Link;
use cairn_core::choices::native::read_city;
use cairn_core::facts::city::OwnCity;
use cairn_core::facts::pack;
use cairn_core::kind::{CitySetting, UrbanForm};
use cairn_core::model;
use cairn_core::year::Year;
use urban::{assert_close, cities, id, sound, with_form};

#[test]
fn a_link_and_a_file_keep_the_form() {
    for form in UrbanForm::ALL {
        let link = Link::from_choices(&with_form(form), None);
        let (read, remarks) = Link::parse(&link.write());
        assert!(remarks.is_empty());
        assert_eq!(read.choices(&[]).0.form, form);
    }
    assert_eq!(Link::from_choices(&with_form(UrbanForm::Compact), None).write(), "f=compact");
    let (link, remarks) = Link::parse("f=round&y=2060");
    assert_eq!((link.form, remarks.len()), (UrbanForm::Trend, 1));
    let file = ScenarioFile {
        choices: with_form(UrbanForm::Sprawl),
        ..Default::default()
    };
    assert_eq!(ScenarioFile::read(&file.write()).unwrap(), file);
}

#[test]
fn a_form_is_of_no_meaning_for_a_country() {
    let world = real::world();
    let kenya = world.place(id("KEN")).unwrap();
    let [one, two] = [UrbanForm::Trend, UrbanForm::Sprawl].map(|form| model::run(kenya, &with_form(form)));
    assert_eq!(one.ledger, two.ledger);
}

#[test]
fn numbers_of_ones_own_stand_for_ours() {
    let (world, cities) = (real::world(), cities());
    let kenya = Arc::new(world.place(id("KEN")).unwrap().clone());
    let country = cities.country(id("KEN")).unwrap();
    let nairobi = country.cities.iter().find(|city| city.place == id("KEN-21711"));
    let own = OwnCity {
        people: Some(2e6),
        people_2050: Some(3e6),
        land: Some(300.0),
        land_2050: Some(520.0),
        home_floor: Some(11.0),
        flats: Some(0.6),
        cars: Some(80.0),
        km: Some(9e3),
        street_km: Some(2500.0),
        power: Some(420.0),
        waste: Some(0.7),
        recycled: Some(0.1),
        dumped: Some(0.5),
        ..OwnCity::default()
    };
    for listed in [nairobi, None] {
        let facts = facts_with_input(&kenya, &cities, country, listed, &own);
        let choices = with_form(UrbanForm::Planned);
        let outcome = model::run(&facts, &choices);
        sound(&outcome);
        let run = CityRun::of(&facts, &choices, &outcome).unwrap();
        let then = Year::of(2050);
        let read = |measure, year| run.value(measure, year).unwrap();
        let now = Year::BASE;
        for (what, ours, value) in [
            ("people", read(CityQuantity::People, now), 2.0),
            ("people of 2050", read(CityQuantity::People, then), 3.0),
            ("land", read(CityQuantity::Land, now), 300.0),
            ("land of 2050", read(CityQuantity::Land, then), 520.0),
            ("homes", read(CityQuantity::Space, now), 11.0),
            ("cars", read(CityQuantity::Cars, now), 80.0),
            ("km", read(CityQuantity::Distance, now), 80.0 * 9.0),
            ("streets", read(CityQuantity::Streets, now), 2500.0 * 8e3 / 2e6),
            ("power", read(CityQuantity::Power, now), 420.0),
            ("waste", read(CityQuantity::Waste, now), 0.7 * 365.0 * 2.0),
            ("recycled", read(CityQuantity::Recycled, now), 0.07 * 365.0 * 2.0),
            ("dumped", read(CityQuantity::DumpShare, now), 50.0),
        ] {
            assert_close(what, ours, value, 1e-6);
        }
        assert!(
            Year::of(2021)
                .to(Year::LAST)
                .all(|year| run.land.area[year] >= run.land.area[Year::at(year.index() - 1)])
        );
    }
}

#[test]
fn a_city_of_which_nothing_is_told_is_as_its_country_s_cities_are() {
    let (world, cities) = (real::world(), cities());
    for place in ["KEN", "ISL", "VAT", "TUV"] {
        let whole = Arc::new(world.place(id(place)).unwrap().clone());
        let country = cities.country(id(place)).unwrap();
        let facts = facts_with_input(&whole, &cities, country, None, &OwnCity::default());
        assert!(facts.place.is_city() && facts.place.country() == Some(id(place)));
        let outcome = model::run(&facts, &cairn_core::choices::Choices::default());
        sound(&outcome);
    }
}

#[test]
fn whatever_a_file_says_is_answered() {
    // A fixed seed. Every file is either read, or each of its faults is named.
    let mut seed: u64 = 20_231;
    let mut next = |most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    let words = [
        "\"cairn_city\":1",
        "\"people\":4e6",
        "\"people\":-1",
        "\"land_km2\":300",
        "\"land_km2\":1e999",
        "\"home_m2\":null",
        "\"place\":\"KEN\"",
        "\"place\":\"KEN-21711\"",
        "\"place\":7",
        "\"dwellings\":1e6",
        "\"dwelling_m2\":60",
        "\"flats_percent\":99",
        "\"flats_percent\":100",
        "\"recycled_percent\":70",
        "\"dumped_percent\":70",
        "{",
        "}",
        "[",
        "\"\\u0041\":1",
        "\"name\":\"\u{202e}x\"",
        ",",
        "\"people\":\"many\"",
    ];
    let (mut read, mut refused) = (0, 0);
    for _ in 0..20_000 {
        let count = 1 + next(6);
        let parts: Vec<&str> = (0..count).map(|_| words[next(words.len() as u64) as usize]).collect();
        let text = format!("{{{}}}", parts.join(","));
        match read_city(&text) {
            Ok(own) => {
                assert!(own.place.is_some() && own.people.is_none_or(|people| people > 0.0));
                read += 1;
            }
            Err(faults) => {
                assert!(!faults.is_empty() && faults.iter().all(|fault| !fault.to_string().is_empty()));
                refused += 1;
            }
        }
    }
    assert!(read > 10 && refused > 1000, "{read} {refused}");
}

#[test]
fn bytes_that_are_no_pack_of_cities_are_refused() {
    let cities = cities();
    let kenya = cities.country_pack(id("KEN"));
    let bytes = pack::write_cities(&kenya);
    assert_eq!(pack::read_cities(&bytes).unwrap(), kenya);
    assert!(bytes.len() < 8_000, "{} bytes of one country", bytes.len());
    assert!(pack::read(&bytes).is_err() && pack::read_city_index(&bytes).is_err());
    for at in 0..bytes.len() {
        let mut spoilt = bytes.clone();
        spoilt[at] ^= 0x55;
        assert!(pack::read_cities(&spoilt).is_err(), "byte {at}");
        assert!(pack::read_cities(&bytes[..at]).is_err(), "cut at {at}");
    }
    let mut hostile = kenya.clone();
    hostile.countries[0].cities[0].density = f64::NAN;
    assert!(pack::read_cities(&pack::write_cities(&hostile)).is_err());
    let mut hostile = kenya;
    hostile.countries[0].cities[0].people.pop();
    assert!(pack::read_cities(&pack::write_cities(&hostile)).is_err());
}

#[test]
fn the_index_names_every_city_and_is_small() {
    let index = cities().index();
    let bytes = pack::write_city_index(&index);
    assert_eq!(pack::read_city_index(&bytes).unwrap().cities.len(), 1860);
    assert!(bytes.len() < 60_000, "{} bytes", bytes.len());
}

#[test]
fn settings_stand_within_their_ends() {
    let cities = cities();
    for setting in CitySetting::ALL {
        let span = cities.span(setting);
        assert!(span.low <= span.value && span.value <= span.high, "{}", setting.id());
    }
}
