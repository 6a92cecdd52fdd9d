//! The page of a city: all its numbers come from one run, flows add up, and own numbers are matched.

use crate::{real, urban};
use std::collections::BTreeSet;
use std::sync::Arc;

use cairn_analysis::findings::city::sheet::{CityQuery, CitySheet, LAND_YEARS, YEARS};
use cairn_analysis::findings::city::{CityQuantity, CityRun, TradeRow, TradeoffColumn};
use cairn_core::choices::city_input::CityInput;
use cairn_core::facts::city::{self, OwnCity};
use cairn_core::kind::{Carrier, Sector, UrbanForm};
use cairn_core::model::city::CountryRun;
use real::world;
use urban::{cities, id};

fn sheet(query: &CityQuery) -> CitySheet {
    let (world, cities) = (world(), cities());
    let country = query.place.country().unwrap_or(query.place);
    let whole = Arc::new(world.place(country).unwrap().clone());
    CitySheet::of(&whole, &cities, query, "0").unwrap()
}

#[test]
fn a_sheet_holds_what_the_run_of_the_city_says() {
    for place in ["KEN-21711", "JPN-21671", "DEU-204296"] {
        let mut query = CityQuery::of(id(place));
        query.choices.form = UrbanForm::Compact;
        let sheet = sheet(&query);
        let (world, cities) = (world(), cities());
        let (country, listed) = cities.city(query.place).unwrap();
        let whole = Arc::new(world.place(country.place).unwrap().clone());
        let facts = city::listed_city(&whole, &cities, country, listed);
        let outcome = CountryRun::of(&whole, &query.choices).city(&facts, &query.choices);
        let run = CityRun::of(&facts, &query.choices, &outcome).unwrap();
        for measure in CityQuantity::ALL {
            for (at, year) in YEARS.into_iter().enumerate() {
                assert_eq!(
                    sheet.value(measure, at),
                    run.value(measure, year),
                    "{place} {} {year}",
                    measure.id()
                );
            }
        }
        for (year, land) in LAND_YEARS.into_iter().zip(&sheet.land) {
            assert_eq!(land[1], run.land.area[year], "{place} {year}");
            assert!(land[1] <= land[0] && land[0] <= land[2], "{place} {year}: {land:?}");
        }
    }
}

#[test]
fn what_flows_by_kind_is_what_flows_in_all() {
    for place in ["KEN-21711", "JPN-21671", "USA-23083", "CHN-20517"] {
        let sheet = sheet(&CityQuery::of(id(place)));
        for (at, flows) in sheet.flows.iter().enumerate() {
            for (side, measure) in [CityQuantity::MaterialsIn, CityQuantity::MaterialsOut].into_iter().enumerate() {
                let sum: f64 = flows.built.iter().map(|of| of[side]).sum();
                let whole = sheet.value(measure, at).unwrap();
                assert!((sum - whole).abs() <= 1e-9 * whole, "{place} {}: {sum} {whole}", measure.id());
            }
            // Electricity of homes and other buildings: in PJ, and in kWh per person.
            let power: f64 = flows.energy[..2].iter().map(|of| of[Carrier::Electricity as usize]).sum();
            let people = sheet.value(CityQuantity::People, at).unwrap() * 1e6;
            let whole = sheet.value(CityQuantity::Power, at).unwrap() * people * 3.6 / 1e9;
            assert!((power - whole).abs() <= 1e-9 * whole, "{place}: {power} {whole}");
            assert!(flows.energy[2].iter().sum::<f64>() > 0.0, "{place}: cars take energy");
        }
        assert_eq!(sheet.flows[0].built.len(), cairn_core::model::city::SECTORS.len());
        assert_eq!(cairn_analysis::findings::city::sheet::USES[2], Sector::Vehicles);
    }
}

#[test]
fn numbers_of_ones_own_are_met() {
    let mut query = CityQuery::of(id("KEN-21711"));
    let examples = [
        (CityInput::People, 4_000_000.0),
        (CityInput::PeopleThen, 9_000_000.0),
        (CityInput::Land, 500.0),
        (CityInput::LandThen, 800.0),
        (CityInput::Homes, 11.0),
        (CityInput::Cars, 60.0),
        (CityInput::Km, 12_000.0),
        (CityInput::Power, 700.0),
        (CityInput::Waste, 0.8),
        (CityInput::Recycled, 12.0),
        (CityInput::Dumped, 40.0),
    ];
    for (number, value) in examples {
        number.set_value(&mut query.own, Some(value));
    }
    query.choices.form = UrbanForm::Planned;
    let sheet = sheet(&query);
    let near = |measure: CityQuantity, year: usize, figure: f64| {
        let ours = sheet.value(measure, year).unwrap();
        assert!((ours / figure - 1.0).abs() < 5e-3, "{}: {ours} beside {figure}", measure.id());
    };
    near(CityQuantity::People, 0, 4.0);
    near(CityQuantity::People, 2, 9.0);
    near(CityQuantity::Land, 0, 500.0);
    near(CityQuantity::Land, 2, 800.0);
    near(CityQuantity::Space, 0, 11.0);
    near(CityQuantity::Cars, 0, 60.0);
    near(CityQuantity::Distance, 0, 60.0 * 12.0);
    near(CityQuantity::Power, 0, 700.0);
    near(CityQuantity::Waste, 0, 0.8 * 365.0 * 4.0);
    near(CityQuantity::RecycledShare, 0, 12.0);
    near(CityQuantity::DumpShare, 0, 40.0);
    // Our own numbers are also given, for the same number of people on the same land.
    assert!(
        CityInput::Cars
            .entered(&sheet.own_numbers)
            .is_some_and(|cars| cars > 0.0 && (cars - 60.0).abs() > 1.0)
    );
}

#[test]
fn a_plan_stands_beside_the_other_forms_only_where_land_is_planned() {
    let mut query = CityQuery::of(id("KEN-21711"));
    let plain = sheet(&query);
    let widths = |sheet: &CitySheet| {
        let trade = sheet.trade.iter().map(Vec::len).collect::<BTreeSet<usize>>();
        let land = sheet.land.iter().map(Vec::len).collect::<BTreeSet<usize>>();
        trade.into_iter().chain(land).collect::<Vec<usize>>()
    };
    assert_eq!(widths(&plain), [4, 3]);
    CityInput::LandThen.set_value(&mut query.own, Some(1500.0));
    for form in [UrbanForm::Trend, UrbanForm::Planned] {
        query.choices.form = form;
        let planned = sheet(&query);
        assert_eq!(widths(&planned), [5, 4], "whichever form is open");
        let row = |row: TradeRow| planned.trade[row as usize][TradeoffColumn::Planned as usize];
        assert!((row(TradeRow::Land).value.unwrap() / 1500.0 - 1.0).abs() < 1e-6);
        assert!((planned.land[4][3] / 1500.0 - 1.0).abs() < 1e-6);
        // A plan changes no other form. A change below 5 % is marked as within doubt.
        for (at, values) in planned.trade.iter().enumerate() {
            assert_eq!(values[..4], plain.trade[at][..]);
            let cell = values[4];
            assert_eq!(cell.within_doubt, cell.change.is_some_and(|change| change.abs() < 0.05));
        }
        assert!(row(TradeRow::Land).change.is_some_and(|change| change.abs() > 0.05) && !row(TradeRow::Land).within_doubt);
    }
}

#[test]
fn a_city_that_is_not_listed_is_one_of_its_country() {
    let mut query = CityQuery::of(id("KEN"));
    CityInput::People.set_value(&mut query.own, Some(250_000.0));
    let sheet = sheet(&query);
    assert!((sheet.value(CityQuantity::People, 0).unwrap() - 0.25).abs() < 1e-6);
    assert!(sheet.value(CityQuantity::Stands, 0).unwrap() > 1.0);
    assert_eq!(sheet.query.own.place, None);
    let nowhere = CityQuery {
        own: OwnCity::default(),
        ..CityQuery::of(id("KEN-1"))
    };
    let (world, cities) = (world(), cities());
    let whole = Arc::new(world.place(id("KEN")).unwrap().clone());
    assert_eq!(CitySheet::of(&whole, &cities, &nowhere, "0"), None);
}

/// The page as served, before any script.
mod served {
    use std::rc::Rc;

    use cairn::draw::window::window;
    use cairn::site::app::{App, AppProps, PageStart};
    use cairn::site::bootstrap::Bootstrap;
    use cairn::site::bootstrap::city::{CityBootstrap, CitySummary, CountryAir};
    use cairn::site::client::Client;
    use cairn_analysis::findings::city::CityQuantity;
    use cairn_analysis::findings::city::sheet::CityQuery;
    use cairn_analysis::words::{Key, Words};
    use cairn_core::kind::{Language, Lever};
    use cairn_core::year::Year;
    use yew::LocalServerRenderer;

    use super::{id, sheet};

    /// The page of Kenya's cities as served, which contains only its largest city.
    #[tokio::main(flavor = "current_thread")]
    async fn served(language: Language) -> String {
        let nairobi = id("KEN-21711");
        let opening = CityBootstrap {
            country: id("KEN"),
            shown: sheet(&CityQuery::of(nairobi)),
            cities: vec![CitySummary {
                place: nairobi,
                name: "Nairobi".to_owned(),
                people: 4.7,
                land: 570.0,
                stands: 14.0,
                comes: 0.7,
                ghg: 1.0,
                space: 12.0,
            }],
            map: window(&[[-1.28, 36.82]], &[]),
            offered: Lever::ALL.to_vec(),
            air: Some(CountryAir {
                year: Year::of(2019),
                value: 12.5,
                origin: Year::of(2017),
                transport: 3.4,
                homes: 26.6,
            }),
        };
        let opened = PageStart {
            words: Rc::new(Words::embedded(language)),
            client: Client::default(),
            bootstrap: Bootstrap::City(Rc::new(opening)),
            mode: cairn_core::choices::link::Mode::Page,
        };
        LocalServerRenderer::<App>::with_props(AppProps::all_loaded(opened)).render().await
    }

    #[test]
    fn what_comes_stands_and_leaves_is_served_with_its_goals_and_doubts() {
        for language in Language::READY {
            let (page, words) = (served(language), Words::embedded(language));
            assert!(!page.contains('⟦'), "{language:?}: every text is served");
            let shown = |what: String| assert!(page.contains(&what), "{language:?}: {what}");
            for measure in CityQuantity::ALL {
                shown(format!("data-measure=\"{}\"", measure.id()));
            }
            // The air is the country's, and says so.
            let air = page
                .split_once("class=\"city-air\"")
                .map(|(_, rest)| rest.split("</p>").next().unwrap_or_default());
            let air = air.expect("the air");
            assert!(
                air.contains("goals/KEN/#goals-air\"") && air.contains(words.place(id("KEN"))),
                "{language:?}: {air}"
            );
            for number in [words.figures(12.5, 3), words.share(0.03), words.share(0.27)] {
                assert!(air.contains(&number), "{language:?}: {number} is not in {air}");
            }
            // Four piles of four layers; the other sentence is that of the picture.
            let (_, pile) = page.split_once("id=\"city-pile\"").unwrap();
            let (pile, _) = pile.split_once("</ol>").unwrap();
            assert_eq!(pile.matches("<rect").count(), 16);
            // The measure of a goal occurs once, and each related picture links to it.
            for measure in CityQuantity::ALL.into_iter().filter(|measure| measure.goal().is_some()) {
                assert_eq!(
                    page.matches(&format!("id=\"goal-{}\"", measure.id())).count(),
                    1,
                    "{}",
                    measure.id()
                );
            }
            for led in [
                "materials_person",
                "energy_per_floor",
                "food_waste_person",
                "dump_share",
                "recycled_share",
                "land_over_people",
            ] {
                shown(format!("city/KEN/#goal-{led}\""));
            }
            // Sentences on uncertainty are served with the page; none needs a script.
            for key in [
                Key::UrbanEnergyWhat,
                Key::UrbanUnknownMass,
                Key::UrbanFlowsWhat,
                Key::UrbanUnknownOwn,
            ] {
                shown(words.say(key).to_owned());
            }
            let sure = words.fill(Key::UrbanFoodSure, &[("sure", words.say(Key::UrbanSureMedium))]);
            shown(sure);
        }
    }
}
