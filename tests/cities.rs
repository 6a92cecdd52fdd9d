//! Cities: every one runs, is a part of its country, and comes to what another program found.

mod real;

use std::sync::Arc;

use cairn::choices::city as own_file;
use cairn::choices::link::Link;
use cairn::choices::{Choices, Level};
use cairn::facts::cities::Cities;
use cairn::facts::city::{self, OwnCity};
use cairn::facts::{Facts, World, pack};
use cairn::findings::city::{Column, Measure, Run, TradeRow, told, trade};
use cairn::findings::variable;
use cairn::kind::{CitySetting, Lever, Sector, UrbanForm};
use cairn::model::city::{Around, SECTORS, is_counted};
use cairn::model::{self, Account, AccountRow, Outcome, Query};
use cairn::place::{PlaceId, Wider};
use cairn::year::{Stretch, Year};

fn cities() -> Cities {
    pack::read_cities(pack::CITIES).unwrap()
}

fn id(text: &str) -> PlaceId {
    PlaceId::parse(text).unwrap()
}

/// The facts of a listed city.
fn facts(world: &World, cities: &Cities, place: &str) -> Facts {
    let (country, known) = cities.city(id(place)).unwrap();
    let whole = Arc::new(world.place(country.place).unwrap().clone());
    city::of(&whole, cities, country, known)
}

fn under(form: UrbanForm) -> Choices {
    Choices {
        form,
        ..Choices::default()
    }
}

/// Some cities that grow, shrink, are rich and poor, large and small.
const SOME: [&str; 6] = ["NGA-22007", "IND-21228", "JPN-21671", "USA-23083", "KEN-21711", "SGP-22447"];

#[test]
fn the_list_is_whole_and_every_city_is_of_a_place_that_is_known() {
    let (world, cities) = (real::world(), cities());
    assert_eq!(cities.all().count(), 1860);
    assert_eq!(cities.countries.iter().filter(|country| !country.cities.is_empty()).count(), 154);
    assert_eq!(cities.countries.len(), world.places.len(), "a city of one's own may be of any");
    for (country, facts) in cities.countries.iter().zip(&world.places) {
        assert_eq!(country.place, facts.place);
        for city in &country.cities {
            assert_eq!(city.place.country(), Some(country.place), "{}", city.name);
            let [north, east] = city.degrees();
            assert!(north.abs() < 70.0 && east.abs() <= 180.0, "{}", city.name);
        }
    }
}

#[test]
fn every_city_runs_and_holds_together() {
    let (world, cities) = (real::world(), cities());
    let choices = Choices::default();
    let now = Year::BASE;
    let (mut people, mut mass, mut ghg, mut floor, mut land) = (0.0, 0.0, 0.0, 0.0, 0.0);
    let mut stands = Vec::new();
    for country in cities.countries.iter().filter(|country| !country.cities.is_empty()) {
        let whole = Arc::new(world.place(country.place).unwrap().clone());
        let around = Around::of(&whole, &choices);
        for known in &country.cities {
            let facts = city::of(&whole, &cities, country, known);
            let outcome = around.city(&facts, &choices);
            assert!(outcome.balance.worst() < 1e-9, "{}: {:?}", known.name, outcome.balance);
            sound(&outcome);
            let run = Run::of(&facts, &choices, &outcome).unwrap();
            let read = |measure| run.read(measure, now).unwrap();
            people += run.people(now);
            mass += read(Measure::Stands) * run.people(now);
            ghg += read(Measure::Ghg) * run.people(now);
            floor += read(Measure::Space) * run.people(now);
            land += read(Measure::Land);
            stands.push(read(Measure::Stands));
        }
    }
    stands.sort_by(f64::total_cmp);
    // What another program came to on the reference of an earlier day. Floor, land and streets are met; buildings hold 3 to 4 %
    // less a square metre on today's reference of countries, and their electricity is less, in cities as in countries.
    near("people, bn", people / 1e9, 2.57, 0.01);
    near("Gt", mass / 1e12, 170.0, 0.03);
    near("t a person", mass / people, 66.0, 0.03);
    near("90th percentile", stands[stands.len() * 9 / 10], 117.0, 0.03);
    near("t CO2e a person", ghg / people, 3.7, 0.08);
    near("m2 a person", floor / people, 28.0, 0.02);
    near("thousand km2", land / 1e3, 411.0, 0.01);
}

fn near(what: &str, ours: f64, theirs: f64, part: f64) {
    assert!((ours / theirs - 1.0).abs() < part, "{what}: {ours} and {theirs}");
}

/// Nothing below nothing but what crosses borders, and nothing in what a city does not have.
fn sound(outcome: &Outcome) {
    for (row, line) in AccountRow::ALL.iter().zip(outcome.ledger.all()) {
        for year in Year::all() {
            let value = line[year];
            assert!(
                value.is_finite() && (value >= 0.0 || row.account == Account::Traded),
                "{} {row:?} {year}: {value}",
                outcome.place
            );
            assert!(is_counted(row) || value == 0.0, "{} {row:?} {year}: {value}", outcome.place);
        }
    }
}

#[test]
fn what_stands_of_a_person_is_near_what_another_program_found() {
    let (world, cities) = (real::world(), cities());
    for (place, found) in [
        ("JPN-21671", 79.0),
        ("CHN-20464", 91.0),
        ("GBR-22860", 106.0),
        ("USA-23083", 103.0),
        ("BRA-20287", 44.0),
        ("EGY-22812", 38.0),
        ("IND-21228", 27.0),
        ("NGA-22007", 18.0),
        ("KEN-21711", 14.0),
    ] {
        let facts = facts(&world, &cities, place);
        let outcome = model::run(&facts, &Choices::default());
        let run = Run::of(&facts, &Choices::default(), &outcome).unwrap();
        near(place, run.read(Measure::Stands, Year::BASE).unwrap(), found, 0.055);
    }
}

#[test]
fn a_city_that_is_nearly_its_country_is_as_its_country_a_person() {
    let (world, cities) = (real::world(), cities());
    for place in ["SGP-22447", "HKG-21137"] {
        let facts = facts(&world, &cities, place);
        let whole = Arc::clone(&facts.city.as_ref().unwrap().whole);
        let around = Around::of(&whole, &Choices::default());
        let outcome = around.city(&facts, &Choices::default());
        let a_head = |of: &Outcome, account: Account, sector: Sector| {
            let now = Year::BASE;
            of.ledger.sum(&Query::of(account, &[sector]))[now] / of.line(Account::People)[now]
        };
        for sector in [Sector::Homes, Sector::OtherBuildings, Sector::Vehicles] {
            for account in [Account::Stock, Account::GhgUse] {
                let (ours, theirs) = (a_head(&outcome, account, sector), a_head(around.outcome(), account, sector));
                near(place, ours, theirs, 0.002);
            }
        }
    }
}

#[test]
fn forms_part_in_2027_and_not_before() {
    let (world, cities) = (real::world(), cities());
    for place in SOME {
        let facts = facts(&world, &cities, place);
        let around = Around::of(&facts.city.as_ref().unwrap().whole, &Choices::default());
        let [trend, compact, sprawl] =
            [UrbanForm::Trend, UrbanForm::Compact, UrbanForm::Sprawl].map(|form| around.city(&facts, &under(form)));
        for other in [&compact, &sprawl] {
            let spans = trend.ledger.spans(Stretch::HISTORY).zip(other.ledger.spans(Stretch::HISTORY));
            for (one, two) in spans {
                assert!(one.iter().zip(two).all(|(one, two)| one.to_bits() == two.to_bits()), "{place}");
            }
            assert_ne!(trend.ledger, other.ledger, "{place}");
        }
    }
}

#[test]
fn compact_takes_no_more_than_the_trend_and_sprawl_no_less() {
    let (world, cities) = (real::world(), cities());
    for place in SOME {
        let facts = facts(&world, &cities, place);
        let trade = trade(&facts, &Choices::default()).unwrap();
        for row in [
            TradeRow::Land,
            TradeRow::Streets,
            TradeRow::Distance,
            TradeRow::Ghg,
            TradeRow::Materials,
        ] {
            let [trend, compact, sprawl] =
                [Column::Trend, Column::Compact, Column::Sprawl].map(|column| trade.rows[row as usize][column as usize].value.unwrap());
            assert!(compact <= trend && trend <= sprawl, "{place} {row:?}: {compact} {trend} {sprawl}");
        }
        let land = trade.rows[TradeRow::Land as usize][Column::Compact as usize];
        assert!(land.change.unwrap() > -0.25 && land.change.unwrap() < 0.0);
        let transit = trade.rows[TradeRow::Transit as usize];
        assert_eq!(transit[Column::Trend as usize].value, Some(0.0));
    }
}

#[test]
fn form_alone_moves_land_and_little_else() {
    let (world, cities) = (real::world(), cities());
    let lagos = trade(&facts(&world, &cities, "NGA-22007"), &Choices::default()).unwrap();
    let delhi = trade(&facts(&world, &cities, "IND-21228"), &Choices::default()).unwrap();
    let spared = |of: &cairn::findings::city::Trade| {
        let land = of.rows[TradeRow::Land as usize];
        land[Column::Trend as usize].value.unwrap() - land[Column::Compact as usize].value.unwrap()
    };
    near("Lagos, km2", spared(&lagos), 720.0, 0.02);
    near("Delhi, km2", spared(&delhi), 540.0, 0.02);
    let ghg = delhi.rows[TradeRow::Ghg as usize][Column::Compact as usize];
    assert!(ghg.within_doubt && ghg.change.unwrap() > -0.04);
}

#[test]
fn levers_of_the_country_count_on_top_and_none_hides_in_a_form() {
    let (world, cities) = (real::world(), cities());
    let facts = facts(&world, &cities, "KEN-21711");
    let chosen = Column::CompactWithTransit.choices(&Choices::default());
    assert_eq!(chosen.form, UrbanForm::Compact);
    assert_eq!(chosen.pulls.len(), Column::LEVERS.len());
    assert!(Column::Compact.choices(&Choices::default()).pulls.is_empty());
    let km = |choices: &Choices| {
        let outcome = model::run(&facts, choices);
        outcome.line(Account::CarKm)[Year::of(2050)]
    };
    let compact = km(&under(UrbanForm::Compact));
    let lever = km(&Choices::default().with(Lever::Modes, Level::STEP_2)) / km(&Choices::default());
    near(
        "both",
        km(&Choices {
            form: UrbanForm::Compact,
            ..Choices::default().with(Lever::Modes, Level::STEP_2)
        }),
        compact * lever,
        1e-9,
    );
    assert!(lever < 0.95);
}

#[test]
fn a_city_followed_again_is_the_same_to_the_bit() {
    let (world, cities) = (real::world(), cities());
    let facts = facts(&world, &cities, "BRA-20287");
    let choices = under(UrbanForm::Compact).with(Lever::HomeSpace, Level::TOP);
    let (standing, mut outcome) = model::standing(&facts);
    model::follow(&standing, &facts, &Choices::default(), &mut outcome);
    model::follow(&standing, &facts, &choices, &mut outcome);
    assert_eq!(outcome.ledger, model::run(&facts, &choices).ledger);
    let around = Around::of(&facts.city.as_ref().unwrap().whole, &choices);
    assert_eq!(outcome.ledger, around.city(&facts, &choices).ledger);
}

#[test]
fn no_whole_has_a_city_in_it() {
    let (mut world, cities) = (real::world(), cities());
    let before = world.members(Wider::World).count();
    world.places.push(facts(&world, &cities, "KEN-21711"));
    assert_eq!(world.members(Wider::World).count(), before);
    assert!(Wider::ALL.into_iter().all(|wider| !world.places[before].is_within(wider)));
}

#[test]
fn what_is_not_in_a_city_is_known() {
    for name in [
        "Stock|Homes|Cement",
        "GHG",
        "Energy",
        "Primary|Material",
        "Population",
        "Stock|Infrastructure|Asphalt",
    ] {
        assert!(variable::is_in_city(name), "{name}");
    }
    for name in [
        "Stock|Civil works|Cement",
        "Surplus|Steel",
        "Indicator|Road freight",
        "no such name",
    ] {
        assert!(!variable::is_in_city(name), "{name}");
    }
    let rows = AccountRow::ALL
        .iter()
        .filter(|row| row.sector.is_some_and(|sector| !SECTORS.contains(&sector)));
    assert!(rows.into_iter().all(|row| !is_counted(row)));
}

#[test]
fn what_comes_in_stays_or_goes_out() {
    let (world, cities) = (real::world(), cities());
    for place in SOME {
        let facts = facts(&world, &cities, place);
        let outcome = model::run(&facts, &Choices::default());
        let run = Run::of(&facts, &Choices::default(), &outcome).unwrap();
        for year in Year::of(2021).to(Year::LAST) {
            let read = |measure| run.read(measure, year).unwrap_or(0.0);
            let (came, stays, left) = (
                read(Measure::MaterialsIn),
                read(Measure::MaterialsAdded),
                read(Measure::MaterialsOut),
            );
            assert!(
                (came - stays - left).abs() < 1e-9 * (1.0 + came),
                "{place} {year}: {came} {stays} {left}"
            );
            let water = read(Measure::Wastewater) + read(Measure::WaterRest) - read(Measure::Water);
            let food = read(Measure::FoodWaste) + read(Measure::FoodEaten) - read(Measure::Food);
            assert!(water.abs() < 1e-6 && (food.abs() < 1e-6 || run.read(Measure::FoodEaten, year).is_none()));
            let treated = [
                Measure::Recycled,
                Measure::Composted,
                Measure::Burnt,
                Measure::Landfilled,
                Measure::Dumped,
            ];
            let treated: f64 = treated.into_iter().map(read).sum();
            assert!((treated - read(Measure::Waste)).abs() < 1e-9 * (1.0 + treated), "{place}");
            let ghg = read(Measure::GhgElsewhere) + read(Measure::GhgPower) + read(Measure::GhgInside);
            near(place, ghg, read(Measure::Ghg), 1e-9);
        }
    }
}

#[test]
fn a_link_and_a_file_keep_the_form() {
    for form in UrbanForm::ALL {
        let link = Link::from_choices(&under(form), None);
        let (read, remarks) = Link::parse(&link.write());
        assert!(remarks.is_empty());
        assert_eq!(read.choices(&[]).0.form, form);
    }
    assert_eq!(Link::from_choices(&under(UrbanForm::Compact), None).write(), "f=compact");
    let (link, remarks) = Link::parse("f=round&y=2060");
    assert_eq!((link.form, remarks.len()), (UrbanForm::Trend, 1));
    let file = cairn::choices::file::ScenarioFile {
        choices: under(UrbanForm::Sprawl),
        ..Default::default()
    };
    assert_eq!(cairn::choices::file::ScenarioFile::read(&file.write()).unwrap(), file);
}

#[test]
fn a_form_is_of_no_meaning_for_a_country() {
    let world = real::world();
    let kenya = world.place(id("KEN")).unwrap();
    let [one, two] = [UrbanForm::Trend, UrbanForm::Sprawl].map(|form| model::run(kenya, &under(form)));
    assert_eq!(one.ledger, two.ledger);
}

#[test]
fn numbers_of_ones_own_stand_for_ours() {
    let (world, cities) = (real::world(), cities());
    let kenya = Arc::new(world.place(id("KEN")).unwrap().clone());
    let known = cities.country(id("KEN")).unwrap();
    let nairobi = known.cities.iter().find(|city| city.place == id("KEN-21711"));
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
        let facts = told(&kenya, &cities, known, listed, &own);
        let choices = under(UrbanForm::Planned);
        let outcome = model::run(&facts, &choices);
        sound(&outcome);
        let run = Run::of(&facts, &choices, &outcome).unwrap();
        let then = Year::of(2050);
        let read = |measure, year| run.read(measure, year).unwrap();
        let now = Year::BASE;
        for (what, ours, told) in [
            ("people", read(Measure::People, now), 2.0),
            ("people of 2050", read(Measure::People, then), 3.0),
            ("land", read(Measure::Land, now), 300.0),
            ("land of 2050", read(Measure::Land, then), 520.0),
            ("homes", read(Measure::Space, now), 11.0),
            ("cars", read(Measure::Cars, now), 80.0),
            ("km", read(Measure::Distance, now), 80.0 * 9.0),
            ("streets", read(Measure::Streets, now), 2500.0 * 8e3 / 2e6),
            ("power", read(Measure::Power, now), 420.0),
            ("waste", read(Measure::Waste, now), 0.7 * 365.0 * 2.0),
            ("recycled", read(Measure::Recycled, now), 0.07 * 365.0 * 2.0),
            ("dumped", read(Measure::DumpShare, now), 50.0),
        ] {
            near(what, ours, told, 1e-6);
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
        let known = cities.country(id(place)).unwrap();
        let facts = told(&whole, &cities, known, None, &OwnCity::default());
        assert!(facts.place.is_city() && facts.place.country() == Some(id(place)));
        let outcome = model::run(&facts, &Choices::default());
        sound(&outcome);
    }
}

#[test]
fn whatever_a_file_says_is_answered() {
    // A fixed seed; every file either is read or has each fault named.
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
        match own_file::read(&text) {
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
    let kenya = cities.of(id("KEN"));
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
