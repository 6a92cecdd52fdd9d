//! Cities: each one runs, is part of its country, and meets the results of another program.

use crate::{real, urban};
use std::sync::Arc;

use cairn_analysis::findings::city::{CityQuantity, CityRun, TradeRow, TradeoffColumn, TradeoffTable, trade};
use cairn_analysis::findings::variable;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::city;
use cairn_core::kind::{Lever, Sector, UrbanForm};
use cairn_core::model;
use cairn_core::model::city::{CountryRun, SECTORS, is_counted};
use cairn_core::model::{Account, AccountQuery, AccountRow, Outcome};
use cairn_core::place::Wider;
use cairn_core::year::{Stretch, Year};
use urban::{assert_close, cities, facts, sound, with_form};

/// Cities of all sorts: growing, shrinking, rich, poor, large and small.
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
            assert!(!city.name.contains("  "), "two spaces in {}", city.name);
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
        let around = CountryRun::of(&whole, &choices);
        for city in &country.cities {
            let facts = city::listed_city(&whole, &cities, country, city);
            let outcome = around.city(&facts, &choices);
            assert!(outcome.balance.worst() < 1e-9, "{}: {:?}", city.name, outcome.balance);
            sound(&outcome);
            let run = CityRun::of(&facts, &choices, &outcome).unwrap();
            let read = |measure| run.value(measure, now).unwrap();
            people += run.people(now);
            mass += read(CityQuantity::Stands) * run.people(now);
            ghg += read(CityQuantity::Ghg) * run.people(now);
            floor += read(CityQuantity::Space) * run.people(now);
            land += read(CityQuantity::Land);
            stands.push(read(CityQuantity::Stands));
        }
    }
    stands.sort_by(f64::total_cmp);
    // Results of another program on an earlier reference. Floor, land and streets agree. On today's reference of
    // countries, buildings have 3 to 4 % less mass a square metre. They use less electricity, in cities as in
    // countries.
    assert_close("people, bn", people / 1e9, 2.57, 0.01);
    assert_close("Gt", mass / 1e9, 170.0, 0.03);
    assert_close("t a person", mass / people, 66.0, 0.03);
    assert_close("90th percentile", stands[stands.len() * 9 / 10], 117.0, 0.03);
    assert_close("t CO2e a person", ghg / people, 3.7, 0.08);
    assert_close("m2 a person", floor / people, 28.0, 0.02);
    assert_close("thousand km2", land / 1e3, 411.0, 0.01);
}

/// The other program found 79 and 27 t in the cities of Japan and India; since then the floor of their other buildings was
/// counted, and is less (decision T6).
#[test]
fn what_stands_of_a_person_is_near_what_another_program_found() {
    let (world, cities) = (real::world(), cities());
    for (place, found) in [
        ("JPN-21671", 73.7),
        ("CHN-20464", 91.0),
        ("GBR-22860", 106.0),
        ("USA-23083", 103.0),
        ("BRA-20287", 44.0),
        ("EGY-22812", 38.0),
        ("IND-21228", 23.7),
        ("NGA-22007", 18.0),
        ("KEN-21711", 14.0),
    ] {
        let facts = facts(world, &cities, place);
        let outcome = model::run(&facts, &Choices::default());
        let run = CityRun::of(&facts, &Choices::default(), &outcome).unwrap();
        assert_close(place, run.value(CityQuantity::Stands, Year::BASE).unwrap(), found, 0.055);
    }
}

#[test]
fn a_city_that_is_nearly_its_country_is_as_its_country_a_person() {
    let (world, cities) = (real::world(), cities());
    for place in ["SGP-22447", "HKG-21137"] {
        let facts = facts(world, &cities, place);
        let whole = Arc::clone(&facts.city.as_ref().unwrap().whole);
        let around = CountryRun::of(&whole, &Choices::default());
        let outcome = around.city(&facts, &Choices::default());
        let a_head = |of: &Outcome, account: Account, sector: Sector| {
            let now = Year::BASE;
            of.ledger.sum(&AccountQuery::of(account, &[sector]))[now] / of.line(Account::People)[now]
        };
        for sector in [Sector::Homes, Sector::OtherBuildings, Sector::Vehicles] {
            for account in [Account::Stock, Account::GhgUse] {
                let (ours, theirs) = (a_head(&outcome, account, sector), a_head(around.outcome(), account, sector));
                assert_close(place, ours, theirs, 0.002);
            }
        }
    }
}

#[test]
fn forms_part_in_2027_and_not_before() {
    let (world, cities) = (real::world(), cities());
    for place in SOME {
        let facts = facts(world, &cities, place);
        let around = CountryRun::of(&facts.city.as_ref().unwrap().whole, &Choices::default());
        let [trend, compact, sprawl] =
            [UrbanForm::Trend, UrbanForm::Compact, UrbanForm::Sprawl].map(|form| around.city(&facts, &with_form(form)));
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
        let facts = facts(world, &cities, place);
        let trade = trade(&facts, &Choices::default()).unwrap();
        for row in [
            TradeRow::Land,
            TradeRow::Streets,
            TradeRow::Distance,
            TradeRow::Ghg,
            TradeRow::Materials,
        ] {
            let [trend, compact, sprawl] = [TradeoffColumn::Trend, TradeoffColumn::Compact, TradeoffColumn::Sprawl]
                .map(|column| trade.rows[row as usize][column as usize].value.unwrap());
            assert!(compact <= trend && trend <= sprawl, "{place} {row:?}: {compact} {trend} {sprawl}");
        }
        let land = trade.rows[TradeRow::Land as usize][TradeoffColumn::Compact as usize];
        assert!(land.change.unwrap() > -0.25 && land.change.unwrap() < 0.0);
        let transit = &trade.rows[TradeRow::Transit as usize];
        assert_eq!(transit[TradeoffColumn::Trend as usize].value, Some(0.0));
    }
}

#[test]
fn form_alone_moves_land_and_little_else() {
    let (world, cities) = (real::world(), cities());
    let lagos = trade(&facts(world, &cities, "NGA-22007"), &Choices::default()).unwrap();
    let delhi = trade(&facts(world, &cities, "IND-21228"), &Choices::default()).unwrap();
    let spared = |of: &TradeoffTable| {
        let land = &of.rows[TradeRow::Land as usize];
        land[TradeoffColumn::Trend as usize].value.unwrap() - land[TradeoffColumn::Compact as usize].value.unwrap()
    };
    assert_close("Lagos, km2", spared(&lagos), 720.0, 0.02);
    assert_close("Delhi, km2", spared(&delhi), 540.0, 0.02);
    let ghg = delhi.rows[TradeRow::Ghg as usize][TradeoffColumn::Compact as usize];
    assert!(ghg.within_doubt && ghg.change.unwrap() > -0.04);
}

#[test]
fn levers_of_the_country_count_on_top_and_none_hides_in_a_form() {
    let (world, cities) = (real::world(), cities());
    let facts = facts(world, &cities, "KEN-21711");
    let chosen = TradeoffColumn::CompactWithTransit.choices(&Choices::default());
    assert_eq!(chosen.form, UrbanForm::Compact);
    assert_eq!(chosen.pulls.len(), TradeoffColumn::LEVERS.len());
    assert!(TradeoffColumn::Compact.choices(&Choices::default()).pulls.is_empty());
    let km = |choices: &Choices| {
        let outcome = model::run(&facts, choices);
        outcome.line(Account::CarKm)[Year::of(2050)]
    };
    let compact = km(&with_form(UrbanForm::Compact));
    let lever = km(&Choices::default().with(Lever::Modes, Level::STEP_2)) / km(&Choices::default());
    assert_close(
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
    let facts = facts(world, &cities, "BRA-20287");
    let choices = with_form(UrbanForm::Compact).with(Lever::HomeSpace, Level::TOP);
    let (base_state, mut outcome) = model::base_state(&facts);
    model::run_ahead(&base_state, &facts, &Choices::default(), &mut outcome);
    model::run_ahead(&base_state, &facts, &choices, &mut outcome);
    assert_eq!(outcome.ledger, model::run(&facts, &choices).ledger);
    let around = CountryRun::of(&facts.city.as_ref().unwrap().whole, &choices);
    assert_eq!(outcome.ledger, around.city(&facts, &choices).ledger);
}

#[test]
fn no_whole_has_a_city_in_it() {
    let (mut world, cities) = (real::world().clone(), cities());
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
        let facts = facts(world, &cities, place);
        let outcome = model::run(&facts, &Choices::default());
        let run = CityRun::of(&facts, &Choices::default(), &outcome).unwrap();
        for year in Year::of(2021).to(Year::LAST) {
            let read = |measure| run.value(measure, year).unwrap_or(0.0);
            let (came, stays, left) = (
                read(CityQuantity::MaterialsIn),
                read(CityQuantity::MaterialsAdded),
                read(CityQuantity::MaterialsOut),
            );
            assert!(
                (came - stays - left).abs() < 1e-9 * (1.0 + came),
                "{place} {year}: {came} {stays} {left}"
            );
            let water = read(CityQuantity::Wastewater) + read(CityQuantity::WaterRest) - read(CityQuantity::Water);
            let food = read(CityQuantity::FoodWaste) + read(CityQuantity::FoodEaten) - read(CityQuantity::Food);
            assert!(water.abs() < 1e-6 && (food.abs() < 1e-6 || run.value(CityQuantity::FoodEaten, year).is_none()));
            let treated = [
                CityQuantity::Recycled,
                CityQuantity::Composted,
                CityQuantity::Burnt,
                CityQuantity::Landfilled,
                CityQuantity::Dumped,
            ];
            let treated: f64 = treated.into_iter().map(read).sum();
            assert!((treated - read(CityQuantity::Waste)).abs() < 1e-9 * (1.0 + treated), "{place}");
            let ghg = read(CityQuantity::GhgElsewhere) + read(CityQuantity::GhgPower) + read(CityQuantity::GhgInside);
            assert_close(place, ghg, read(CityQuantity::Ghg), 1e-9);
        }
    }
}
