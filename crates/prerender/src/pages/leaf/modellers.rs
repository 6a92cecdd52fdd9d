//! Modellers: the symbols of the equations with their variables and tables, files and formats, and other ways to use the model.
//!
//! The texts are in `static/pages/modellers.*.md`. Equations are those of the method page ([`EquationTopic`]), symbols those of [`SIGNS`]. Out of scope: values.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::host::HostAddresses;
use crate::pages::leaf::equation::EquationTopic;
use crate::pages::leaf::signs::{SIGNS, Sign};
use crate::pages::leaf::{cited, code, file, frame, table};
use crate::pages::prose::{self, ProsePage, prose};
use crate::parts::downloads::block;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::place::PlaceId;
use cairn_evidence::TableCatalogue;

/// The version of DuckDB used to test [`MERGE`].
const DUCKDB: &str = "2.0.1";

/// A run in every format, definitions, and the inspection of a fact and of a number.
const RUNS: &str = "cairn run IND --set hl=3 --format csv > india.csv
cairn run IND --scenario all --format iamc > exchange.csv
cairn run IND --format parquet --out india.parquet
cairn definitions --out definitions
cairn facts IND homes.intensity
cairn why IND 'Inflow|Cement' 2050";

const SHARDS: &str = "cairn ensemble plan.toml --shard 1/2 --out runs
cairn ensemble plan.toml --shard 2/2 --out runs";

/// Merges shards: sums countries draw by draw, then takes quantiles of the sum.
const MERGE: &str = "SELECT scenario, year, quantile_cont(total, [0.05, 0.5, 0.95]) AS ends
FROM (SELECT scenario, year, draw, sum(value) AS total
      FROM 'runs/*.parquet' WHERE variable = 'GHG' AND draw > 0
      GROUP BY scenario, year, draw)
GROUP BY scenario, year ORDER BY scenario, year";

/// The JavaScript module in five lines.
const MODULE: &str = "import { load, run } from \"./module/cairn.js\";
await load();
const { series } = run({ place: \"IND\", levers: { hl: 3 }, variables: \"Inflow|Cement\", years: [2020, 2060] });
const [{ unit, values }] = series;
console.info(unit, values);";

/// The header that a host sends so that pages of other sites may load the module and its facts.
const ALLOWED: &str = "Access-Control-Allow-Origin: *";

const NOTEBOOK: &str = "modellers/cairn.ipynb";

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct ModellersProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// Release of model and data.
    pub release: String,
    /// The tables, for the sources of each symbol.
    pub catalogue: Rc<TableCatalogue>,
    /// Addresses that the builder of the site names.
    pub host: Rc<HostAddresses>,
}

impl From<(Rc<Words>, PlaceId, String, Rc<TableCatalogue>, Rc<HostAddresses>)> for ModellersProps {
    fn from(
        (words, home, release, catalogue, host): (Rc<Words>, PlaceId, String, Rc<TableCatalogue>, Rc<HostAddresses>),
    ) -> ModellersProps {
        ModellersProps {
            words,
            home,
            release,
            catalogue,
            host,
        }
    }
}

/// The guide for modellers.
#[component]
pub fn Modellers(props: &ModellersProps) -> Html {
    let ModellersProps {
        words,
        home,
        release,
        catalogue,
        host,
    } = props;
    let say = |key: Key| Html::from(words.say(key));
    let language = words.language();
    let method = Route::Leaf {
        language,
        leaf: Leaf::Method,
    }
    .write();
    let limits = [method.as_str(), "#cannot"].concat();
    let cite = words.fill(Key::DataPageCiteWhat, &[("release", &words.isolate(release))]);
    let equations = EquationTopic::ALL.into_iter().map(|of| signs(words, catalogue, &method, of));
    let values = [
        ("method", html! { <a href={limits}>{ words.say(Key::PageMethod) }</a> }),
        ("signs", say(Key::ModellersSigns)),
        ("equations", html! { <>{ for equations }</> }),
        ("runs", lines("files", RUNS)),
        ("package", say(Key::DataPagePackage)),
        ("datapackage", file("datapackage.json")),
        ("columns", file("columns.csv")),
        ("shards", lines("merge", SHARDS)),
        ("duckdb", words.isolate(DUCKDB).into()),
        ("merge", lines("merge", MERGE)),
        ("module", lines("module", MODULE)),
        ("allowed", lines("module", ALLOWED)),
        (
            "notebook",
            html! { <a href={NOTEBOOK} download="" lang="en" dir="ltr"><code>{ NOTEBOOK }</code></a> },
        ),
        ("get_title", say(Key::GetTitle)),
        ("get", block(words, release, host)),
        ("cite_title", say(Key::DataPageCite)),
        ("cite", cite.into()),
    ];
    let inside = prose::html(&prose(ProsePage::Modellers, language), &values);
    frame(words, *home, Leaf::Modellers, inside)
}

/// Lines for a terminal or a program, left to right; `titled` is the id of the heading above.
fn lines(titled: &'static str, lines: &'static str) -> Html {
    html! { <pre lang="en" dir="ltr" tabindex="0" role="region" aria-labelledby={titled}>{ lines }</pre> }
}

/// The equations of a topic, and its symbols that are a variable or depend on tables.
fn signs(words: &Words, catalogue: &TableCatalogue, method: &str, topic: EquationTopic) -> Html {
    let heads = [
        Key::ModellersColSign,
        Key::ModellersColMeans,
        Key::ModellersColVariables,
        Key::ModellersColFiles,
        Key::SourcesTitle,
    ];
    let [title, _] = topic.texts();
    let id = topic.id();
    let row = |(_, sign, means, variables, files): Sign| {
        let tables = files
            .iter()
            .filter_map(|name| catalogue.tables.iter().find(|table| table.file == *name));
        let sources: BTreeSet<String> = tables.flat_map(|table| table.sources.iter().cloned()).collect();
        html! {
            <tr>
                <th scope="row">{ code(sign) }</th>
                <td>{ words.say(means) }</td>
                <td>{ for variables.iter().map(|name| html! { <>{ code(name) }<br/></> }) }</td>
                <td>{ for files.iter().map(|name| html! { <>{ file(name) }<br/></> }) }</td>
                <td>{ cited(words, &sources.into_iter().collect::<Vec<String>>()) }</td>
            </tr>
        }
    };
    let rows: Vec<Html> = SIGNS.into_iter().filter(|sign| sign.0 == topic).map(row).collect();
    html! {
        <>
            <h3 {id}><a href={[method, "#", id].concat()}>{ words.say(title) }</a></h3>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby={id}>{ topic.lines() }</pre>
            if !rows.is_empty() {
                { table(id, "signs", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for rows }</> }) }
            }
        </>
    }
}
