//! Data: every table with its rows, sources and download, and every source with its licence, in lists that open one by one.
//!
//! `www/data.js` finds rows by their words.
//!
//! Out of scope: the content of a row.

use std::rc::Rc;

use yew::prelude::*;

use crate::host::HostAddresses;
use crate::pages::leaf::{chapter, cited, code, english, file, frame, glossary, table, titled};
use crate::parts::downloads::block;
use cairn::site::part::fold::folded;
use cairn::site::part::page_links::anchor;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Leaf;
use cairn_core::facts::pack::{DOUBTS_PATH, WORLD_PATHS};
use cairn_core::place::PlaceId;
use cairn_evidence::{Source, Table, TableCatalogue, TableTopic};

/// The table of sources, which has its own section.
const SOURCES: &str = "sources.csv";
/// The meaning of columns, and the descriptor made from it; both come before the tables.
const COLUMNS: &str = "columns.csv";
const PACKAGE: &str = "datapackage.json";

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct DataProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// Release of model and data.
    pub release: String,
    pub catalogue: Rc<TableCatalogue>,
    /// Keys of the sources that every place uses.
    pub shared_sources: Rc<Vec<String>>,
    /// Addresses that the builder of the site names.
    pub host: Rc<HostAddresses>,
}

/// Tables, packs, licences and sources.
#[component]
pub fn Data(props: &DataProps) -> Html {
    let DataProps {
        words,
        home,
        release,
        catalogue,
        shared_sources,
        host,
    } = props;
    let say = |key: Key| words.say(key).to_owned();
    let inside = html! {
        <>
            <div class="data-find">
                <label for="find">{ say(Key::DataPageFind) }</label>
                <input id="find" type="search" autocomplete="off" spellcheck="false" />
                <p role="status" hidden=true>{ say(Key::DataPageFound) }{ " " }<output></output></p>
            </div>
            <section aria-labelledby="tables">
                <h2 id="tables">{ say(Key::DataPageTables) }</h2>
                <p>{ say(Key::DataPageEnglish) }</p>
                { glossary::door(words) }
                <div class="data-lists">{ for TableTopic::ALL.into_iter().filter_map(|of| topic(words, of, catalogue)) }</div>
            </section>
            { sources(words, catalogue, shared_sources) }
            <div class="data-rest">
                <section aria-labelledby="licences">
                    <h2 id="licences">{ say(Key::DataPageLicences) }</h2>
                    <p>{ say(Key::FooterCode) }</p>
                    <p>{ say(Key::DataPageLicencesOthers) }</p>
                    <p>{ say(Key::DataPageLicencesUn) }</p>
                    { folded(words.say(Key::DataPageLicencesMissing), html! { <p>{ say(Key::DataPageLicencesLeft) }</p> }) }
                </section>
                <section aria-labelledby="get">
                    <h2 id="get">{ say(Key::GetTitle) }</h2>
                    { block(words, release, host) }
                </section>
                <section aria-labelledby="cite">
                    <h2 id="cite">{ say(Key::DataPageCite) }</h2>
                    <p>{ words.fill(Key::DataPageCiteWhat, &[("release", &words.isolate(release))]) }</p>
                </section>
                <section aria-labelledby="ranges">
                    <h2 id="ranges">{ say(Key::DataPageRanges) }</h2>
                    <p>{ say(Key::DataPageRangesWhat) }{ " " }{ file("doubts.csv") }</p>
                </section>
            </div>
            { chapter("packs", say(Key::DataPagePacks).into(), false, html! {
                <>
                    <p>{ say(Key::DataPagePackage) }{ " " }{ file(PACKAGE) }{ " " }{ file(COLUMNS) }</p>
                    <p>{ say(Key::DataPagePacksWorld) }</p>
                    <p>{ say(Key::DataPagePacksRoads) }</p>
                    <p>{ say(Key::DataPagePacksDoubts) }</p>
                    <ul>{ for WORLD_PATHS.into_iter().chain([DOUBTS_PATH]).map(|path| html! { <li><a href={path} download="" lang="en" dir="ltr"><code>{ path }</code></a></li> }) }</ul>
                </>
            }) }
        </>
    };
    frame(words, *home, Leaf::Data, inside)
}

/// The heading of a topic; none for the tables that the page has apart.
const fn title(topic: TableTopic) -> Option<Key> {
    Some(match topic {
        TableTopic::Places => Key::DataPageOfPlaces,
        TableTopic::Floor => Key::DataPageOfFloor,
        TableTopic::Buildings => Key::DataPageOfBuildings,
        TableTopic::Cars => Key::DataPageOfCars,
        TableTopic::Plastics => Key::DataPageOfPlastics,
        TableTopic::Goods => Key::DataPageOfGoods,
        TableTopic::Works => Key::DataPageOfWorks,
        TableTopic::Materials => Key::DataPageOfMaterials,
        TableTopic::Energy => Key::DataPageOfEnergy,
        TableTopic::Choices => Key::DataPageOfChoices,
        TableTopic::Outlook => Key::DataPageOfOutlook,
        TableTopic::Projects => Key::DataPageOfProjects,
        TableTopic::Cities => Key::DataPageOfCities,
        TableTopic::Goals => Key::DataPageOfGoals,
        TableTopic::Checks => Key::DataPageOfChecks,
        TableTopic::Lists => return None,
    })
}

fn topic(words: &Words, of: TableTopic, catalogue: &TableCatalogue) -> Option<Html> {
    let (id, title) = (of.id(), title(of)?);
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
    let tables = of.tables().into_iter();
    let tables = tables.filter_map(|file| catalogue.tables.iter().find(|table| table.file == file));
    Some(html! {
        <details class="fold data-list">
            <summary><h3 id={titled(id)}>{ words.say(title) }</h3></summary>
            <div class="folded" {id}>{ table(&titled(id), "tables", &heads, html! { <>{ for tables.map(row) }</> }) }</div>
        </details>
    })
}

fn sources(words: &Words, catalogue: &TableCatalogue, shared: &[String]) -> Html {
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
                <td>
                    if shared.contains(&source.key) {
                        <em>{ words.say(Key::SourcesEveryPlace) }</em>{ " " }
                    }
                    { for used }
                </td>
            </tr>
        }
    };
    html! {
        <section>
            <h2 id={titled("sources")}>{ words.say(Key::SourcesTitle) }</h2>
            <p>{ file(SOURCES) }</p>
            <details class="fold data-list">
                <summary>{ words.count(Key::SourcesCount, catalogue.sources.len() as f64, &[]) }</summary>
                <div class="folded" id="sources">
                    { table(&titled("sources"), "source-list", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for catalogue.sources.iter().map(row) }</> }) }
                </div>
            </details>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_without_a_topic_have_a_link_of_their_own() {
        let apart = TableTopic::ALL.into_iter().filter(|topic| title(*topic).is_none());
        let files: Vec<&str> = apart.flat_map(TableTopic::tables).collect();
        assert_eq!(files, [SOURCES, COLUMNS]);
    }
}
