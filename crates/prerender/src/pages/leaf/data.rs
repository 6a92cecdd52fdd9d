//! Data: every table with its rows, sources and download, and every source with its licence.
//!
//! Out of scope: the content of a row.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::{cited, code, english, file, frame, table};
use cairn::site::part::page_links::anchor;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Leaf;
use cairn_core::facts::pack::{DOUBTS_PATH, WORLD_PATHS};
use cairn_core::place::PlaceId;
use cairn_evidence::{Source, Table, TableCatalogue};

/// The table of sources, which has its own section.
const SOURCES: &str = "sources.csv";
/// The meaning of columns, and the descriptor made from it; both come before the tables.
const COLUMNS: &str = "columns.csv";
const PACKAGE: &str = "datapackage.json";

/// Topics of tables: an id, a description, and their files.
const TOPICS: [(&str, Key, &[&str]); 14] = [
    (
        "places",
        Key::DataPageOfPlaces,
        &["places.csv", "land.csv", "regions.csv", "population.csv", "gdp.csv", "urban.csv"],
    ),
    (
        "floor",
        Key::DataPageOfFloor,
        &[
            "home_floor_level.csv",
            "home_floor_count.csv",
            "home_floor_path.csv",
            "home_floor_storyline.csv",
            "home_type_share.csv",
            "other_floor_path.csv",
            "building_gross.csv",
        ],
    ),
    (
        "buildings",
        Key::DataPageOfBuildings,
        &[
            "home_age_share.csv",
            "building_lifetime.csv",
            "structure_new.csv",
            "intensity.csv",
            "wall_block.csv",
            "fittings.csv",
            "wood_used.csv",
            "wood_place.csv",
            "wood_land.csv",
            "wood_forest.csv",
        ],
    ),
    (
        "cars",
        Key::DataPageOfCars,
        &[
            "car_ownership.csv",
            "car_count.csv",
            "car_sold.csv",
            "car_top.csv",
            "car_region.csv",
            "car_life.csv",
            "car_trade.csv",
            "car_export.csv",
            "car_import.csv",
            "car_market.csv",
            "car_sales.csv",
            "car_energy.csv",
            "car_size.csv",
            "car_class.csv",
            "car_material.csv",
            "car_making.csv",
            "two_wheeler_count.csv",
            "vehicle_region.csv",
            "vehicle_kind.csv",
            "vehicle_life.csv",
            "vehicle_market.csv",
            "vehicle_sales.csv",
            "vehicle_material.csv",
            "used_rule.csv",
            "used_flow.csv",
            "exhaust_class.csv",
            "exhaust_factor.csv",
            "exhaust_fuel.csv",
            "exhaust_diesel.csv",
            "diesel_sulphur.csv",
        ],
    ),
    (
        "plastics",
        Key::DataPageOfPlastics,
        &[
            "plastics_made.csv",
            "plastics_application.csv",
            "plastics_region.csv",
            "plastics_place.csv",
        ],
    ),
    (
        "goods",
        Key::DataPageOfGoods,
        &["goods_owned.csv", "goods_made.csv", "goods_household.csv", "goods_cooling.csv"],
    ),
    (
        "works",
        Key::DataPageOfWorks,
        &[
            "infrastructure_mass.csv",
            "infrastructure_extract.csv",
            "network_power.csv",
            "network_line.csv",
            "network_plant.csv",
            "network_mesh.csv",
            "network_region.csv",
            "network_water.csv",
            "network_pipe.csv",
            "network_pipe_mass.csv",
        ],
    ),
    (
        "materials",
        Key::DataPageOfMaterials,
        &[
            "cement_made.csv",
            "cement_sold.csv",
            "cement_carbon.csv",
            "steel_used.csv",
            "steel_world.csv",
            "steel_share.csv",
            "goods_kind.csv",
            "region_material.csv",
            "process.csv",
            "end_of_life.csv",
            "construction_loss.csv",
        ],
    ),
    (
        "energy",
        Key::DataPageOfEnergy,
        &[
            "power.csv",
            "grid_trend.csv",
            "energy_power.csv",
            "energy_fuel.csv",
            "energy_heat.csv",
            "energy_use.csv",
            "energy_need.csv",
            "degree_days.csv",
            "cooling_total.csv",
            "cooling_course.csv",
            "heat_electric.csv",
            "clean_cooking.csv",
            "fuel.csv",
            "district_heat.csv",
        ],
    ),
    (
        "choices",
        Key::DataPageOfChoices,
        &[
            "levers.csv",
            "panel.csv",
            "assumptions.csv",
            "premises.csv",
            "doubts.csv",
            "exceptions.csv",
        ],
    ),
    (
        "outlook",
        Key::DataPageOfOutlook,
        &[
            "outlook_history.csv",
            "outlook_points.csv",
            "outlook_model.csv",
            "outlook_taken.csv",
            "circularity.csv",
            "value_chains.csv",
            "nature.csv",
            "sentences.csv",
            "country_policies.csv",
            "material_footprint.csv",
            "material_use.csv",
            "documents.csv",
        ],
    ),
    (
        "projects",
        Key::DataPageOfProjects,
        &[
            "project_setting.csv",
            "project_material.csv",
            "project_factor.csv",
            "project_mix.csv",
            "project_system.csv",
            "project_usual.csv",
            "project_question.csv",
            "project_case.csv",
            "project_answer.csv",
            "project_benchmark.csv",
            "purchase_rule.csv",
            "purchase_check.csv",
            "public_share.csv",
        ],
    ),
    (
        "cities",
        Key::DataPageOfCities,
        &[
            "city.csv",
            "city_setting.csv",
            "city_region.csv",
            "city_floor.csv",
            "city_street.csv",
            "city_flow.csv",
            "city_observed.csv",
            "city_benchmark.csv",
        ],
    ),
    (
        "checks",
        Key::DataPageOfChecks,
        &[
            "published.csv",
            "baselines.csv",
            "recent.csv",
            "history.csv",
            "benchmarks.csv",
            "works_benchmarks.csv",
        ],
    ),
];

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct DataProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// Release of model and data.
    pub release: String,
    /// The tables.
    pub shelf: Rc<TableCatalogue>,
}

/// Tables, packs, licences and sources.
#[component]
pub fn Data(props: &DataProps) -> Html {
    let DataProps {
        words,
        home,
        release,
        shelf,
    } = props;
    let say = |key: Key| words.say(key).to_owned();
    let inside = html! {
        <>
            <section aria-labelledby="licences">
                <h2 id="licences">{ say(Key::DataPageLicences) }</h2>
                <p>{ say(Key::FooterCode) }</p>
                <p>{ say(Key::DataPageLicencesOthers) }</p>
                <p>{ say(Key::DataPageLicencesLeft) }</p>
            </section>
            <section aria-labelledby="cite">
                <h2 id="cite">{ say(Key::DataPageCite) }</h2>
                <p>{ words.fill(Key::DataPageCiteWhat, &[("release", &words.isolate(release))]) }</p>
            </section>
            <section aria-labelledby="tables">
                <h2 id="tables">{ say(Key::DataPageTables) }</h2>
                <p>{ say(Key::DataPageEnglish) }</p>
                <p>{ say(Key::DataPagePackage) }{ " " }{ file(PACKAGE) }{ " " }{ file(COLUMNS) }</p>
                { for TOPICS.into_iter().map(|(id, title, files)| topic(words, id, title, files, shelf)) }
            </section>
            <section aria-labelledby="ranges">
                <h2 id="ranges">{ say(Key::DataPageRanges) }</h2>
                <p>{ say(Key::DataPageRangesWhat) }{ " " }{ file("doubts.csv") }</p>
            </section>
            <section aria-labelledby="packs">
                <h2 id="packs">{ say(Key::DataPagePacks) }</h2>
                <p>{ say(Key::DataPagePacksWorld) }</p>
                <p>{ say(Key::DataPagePacksRoads) }</p>
                <p>{ say(Key::DataPagePacksDoubts) }</p>
                <ul>{ for WORLD_PATHS.into_iter().chain([DOUBTS_PATH]).map(|path| html! { <li><a href={path} download="" lang="en" dir="ltr"><code>{ path }</code></a></li> }) }</ul>
            </section>
            { sources(words, shelf) }
        </>
    };
    frame(words, *home, Leaf::Data, inside)
}

fn topic(words: &Words, id: &'static str, title: Key, files: &[&str], shelf: &TableCatalogue) -> Html {
    let heads = [Key::DataPageColTable, Key::DataPageColRows, Key::SourcesTitle].map(|key| words.say(key).to_owned());
    let row = |table: &Table| {
        html! {
            <tr>
                <th scope="row">{ file(table.file) }</th>
                <td class="number">{ words.number(table.rows as f64, 0) }</td>
                <td>{ cited(words, &table.sources) }</td>
            </tr>
        }
    };
    let tables = files
        .iter()
        .filter_map(|file| shelf.tables.iter().find(|table| table.file == *file));
    html! {
        <>
            <h3 {id}>{ words.say(title) }</h3>
            { table(id, "tables", &heads, html! { <>{ for tables.map(row) }</> }) }
        </>
    }
}

fn sources(words: &Words, shelf: &TableCatalogue) -> Html {
    let heads = [
        Key::SourcesTitle,
        Key::DataPageCitation,
        Key::DataPageColLicence,
        Key::DataPageColUsed,
    ];
    let row = |source: &Source| {
        let used = source
            .cited_in
            .iter()
            .map(|file| html! { <>{ code(file.strip_suffix(".csv").unwrap_or(file)) }{ " " }</> });
        html! {
            <tr id={anchor(&source.key)}>
                <th scope="row">{ code(&source.key) }</th>
                <td class="citation">{ english(&source.citation) }</td>
                <td class="licence">{ english(&source.licence) }</td>
                <td>{ for used }</td>
            </tr>
        }
    };
    html! {
        <section>
            <h2 id="sources">{ words.say(Key::SourcesTitle) }</h2>
            <p>{ words.count(Key::SourcesCount, shelf.sources.len() as f64, &[]) }{ " · " }{ file(SOURCES) }</p>
            { table("sources", "source-list", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for shelf.sources.iter().map(row) }</> }) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_evidence::SOURCE_TABLES;

    #[test]
    fn every_table_stands_in_one_topic() {
        let mut told: Vec<&str> = TOPICS
            .into_iter()
            .flat_map(|(_, _, files)| files)
            .copied()
            .chain([SOURCES, COLUMNS])
            .collect();
        let mut tables = SOURCE_TABLES.to_vec();
        told.sort_unstable();
        tables.sort_unstable();
        assert_eq!(told, tables);
    }
}
