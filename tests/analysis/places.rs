//! Places: the list, the groups of each place, and their names and order in six languages.

use std::collections::BTreeSet;

use cairn_analysis::words::places::PlaceNames;
use cairn_core::facts::{Facts, World, pack};
use cairn_core::kind::Language;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};

fn world() -> World {
    pack::read(pack::WORLD).unwrap_or_else(|fault| panic!("{fault}"))
}

fn names(language: Language) -> PlaceNames {
    PlaceNames::embedded(language).unwrap_or_else(|| panic!("places.{}.json is no list of names", language.id()))
}

fn count(world: &World, wider: Wider) -> usize {
    world
        .places
        .iter()
        .filter(|facts| facts.listed && facts.within.contains(&wider))
        .count()
}

#[test]
fn members_and_observers_are_listed_and_other_areas_only_computed() {
    let world = world();
    assert_eq!(world.places.iter().filter(|facts| facts.listed).count(), 195);
    let areas: Vec<&str> = world
        .places
        .iter()
        .filter(|facts| !facts.listed)
        .map(|facts| facts.place.as_str())
        .collect();
    assert_eq!(
        areas.join(" "),
        "ABW CUW ESH GLP GUF GUM HKG MAC MTQ MYT NCL PRI PYF REU TWN VIR XKX"
    );
}

#[test]
fn every_place_is_in_one_region_one_income_group_and_the_world() {
    for facts in &world().places {
        for whole in [WiderPlaceKind::Region, WiderPlaceKind::Income, WiderPlaceKind::World] {
            let found = facts.within.iter().filter(|wider| wider.kind() == whole).count();
            assert_eq!(found, 1, "{} and its {whole:?}", facts.place);
        }
        assert!(facts.within.is_sorted(), "{}", facts.place);
    }
}

#[test]
fn groups_have_their_members() {
    let world = world();
    for (wider, members) in [
        (Wider::Africa, 54),
        (Wider::EasternEurope, 12),
        (Wider::NorthAmerica, 2),
        (Wider::WestAsia, 12),
        (Wider::LatinAmerica, 33),
        (Wider::G7, 7),
        (Wider::G20, 19),
        (Wider::EuropeanUnion, 27),
        (Wider::LeastDeveloped, 44),
        (Wider::World, 195),
    ] {
        assert_eq!(count(&world, wider), members, "{}", wider.name());
    }
}

#[test]
fn no_place_has_the_id_of_a_group() {
    for facts in &world().places {
        assert_eq!(facts.place.as_str().len(), 3);
        assert_eq!(Wider::find(facts.place.as_str()), None);
    }
}

#[test]
fn each_language_names_exactly_the_listed_places() {
    let world = world();
    let listed: BTreeSet<PlaceId> = world.places.iter().filter(|facts| facts.listed).map(|facts| facts.place).collect();
    for language in Language::ALL {
        let names = names(language);
        let found: BTreeSet<PlaceId> = names.places.iter().map(|place| place.id).collect();
        assert_eq!(found, listed, "{}", language.id());
        assert_eq!(names.places.len(), 195, "{}: a place is there twice", language.id());
        let different: BTreeSet<&String> = names.places.iter().map(|place| &place.name).collect();
        assert_eq!(different.len(), 195, "{}: two places have one name", language.id());
        for place in &names.places {
            assert!(!place.name.trim().is_empty() && place.name.trim() == place.name, "{}", place.id);
            assert!(!place.also.contains(&place.name), "{} {}", language.id(), place.id);
        }
    }
}

#[test]
fn names_are_those_of_the_tables_and_of_the_catalogues() {
    let world = world();
    let english = names(Language::English);
    for facts in world.places.iter().filter(|facts| facts.listed) {
        assert_eq!(english.name(facts.place), Some(facts.name.as_str()));
    }
}

#[test]
fn each_language_names_every_region_and_group_once() {
    let wanted: BTreeSet<PlaceId> = Wider::ALL.into_iter().filter_map(Wider::id).collect();
    assert_eq!(wanted.len(), Wider::ALL.len());
    for language in Language::ALL {
        let names = names(language);
        let found: BTreeSet<PlaceId> = names.wider.iter().map(|place| place.id).collect();
        assert_eq!(found, wanted, "{}", language.id());
        assert_eq!(names.wider.len(), 16, "{}: a group is there twice", language.id());
        let different: BTreeSet<&String> = names.places.iter().chain(&names.wider).map(|place| &place.name).collect();
        assert_eq!(different.len(), 211, "{}: two have one name", language.id());
        for place in &names.wider {
            assert!(!place.name.trim().is_empty() && place.name.trim() == place.name, "{}", place.id);
            assert!(!place.also.contains(&place.name), "{} {}", language.id(), place.id);
        }
    }
}

#[test]
fn groups_are_found_as_people_type_them() {
    let found = |language: Language, typed: &str| -> Vec<String> {
        let names = names(language);
        let answering = names.wider.into_iter().filter(|place| place.answers(typed));
        answering.map(|place| place.id.to_string()).collect()
    };
    assert_eq!(found(Language::English, "eecca"), ["XEE"]);
    assert_eq!(found(Language::English, "group of"), ["G7", "G20"]);
    assert_eq!(found(Language::English, "caribbean"), ["XLA"]);
    assert_eq!(found(Language::French, "pma"), ["LDC"]);
    assert_eq!(found(Language::Spanish, "latinoamerica"), ["XLA"]);
    assert_eq!(found(Language::Russian, "ЕС"), ["EU"]);
    assert_eq!(found(Language::Chinese, "欧盟"), ["EU"]);
    assert_eq!(
        found(Language::Arabic, "امريكا").len(),
        2,
        "with or without the sign over the first letter"
    );
}

/// A letter without marks, as dictionaries of Latin and Cyrillic scripts order it.
fn folded(name: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'î' | 'ï' => 'i',
        'ó' | 'ô' | 'ö' => 'o',
        'ú' | 'ü' | 'û' => 'u',
        'ç' => 'c',
        other => other,
    };
    let letters = name.to_lowercase();
    letters
        .chars()
        .map(plain)
        .filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-'))
        .collect()
}

#[test]
fn names_stand_in_the_order_of_the_language() {
    for language in [Language::English, Language::French, Language::Spanish, Language::Russian] {
        let names = names(language);
        // Numbers sort by value: 7 before 20.
        let key = |name: &str| folded(name).replace("g7", "g07");
        for pair in names.places.windows(2).chain(names.wider.windows(2)) {
            let (before, after) = (key(&pair[0].name), key(&pair[1].name));
            assert!(
                before <= after,
                "{}: {} stands before {}",
                language.id(),
                pair[0].name,
                pair[1].name
            );
        }
    }
    let first = |language| names(language).places[0].name.clone();
    assert_eq!(first(Language::Arabic), "آيسلندا");
    assert_eq!(first(Language::Chinese), "阿尔巴尼亚", "by sound, as dictionaries do");
}

#[test]
fn what_people_type_is_found() {
    let also = |id: &str| {
        let names = names(Language::English);
        let id = PlaceId::parse(id);
        names
            .places
            .into_iter()
            .find(|place| Some(place.id) == id)
            .map(|place| place.also)
            .unwrap_or_default()
    };
    assert_eq!(also("VNM"), ["Vietnam"]);
    assert_eq!(also("KOR"), ["South Korea"]);
    assert!(also("DEU").is_empty());
}

#[test]
fn people_of_the_world_are_as_published() {
    let world = world();
    let billion = |year: u16| -> f64 {
        let of = |facts: &Facts| facts.people.value[cairn_core::year::Year::of(year)];
        world.places.iter().map(of).sum::<f64>() / 1e9
    };
    for (year, published) in [
        (1950, 2.490),
        (1970, 3.690),
        (1990, 5.327),
        (2000, 6.171),
        (2020, 7.880),
        (2030, 8.589),
        (2050, 9.715),
        (2060, 10.049),
    ] {
        let found = billion(year);
        assert!((found / published - 1.0).abs() < 0.002, "{year}: {found} against {published}");
    }
}
