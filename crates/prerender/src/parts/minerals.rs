//! Minerals: the section of a place on minerals of batteries, motors and plants.
//!
//! A country has its demand a person beside the world's, and what it mines; the world and its groups have a table of twelve
//! rows. No sentence speaks of shortage, of prices, or of where a country buys. Written by the prerenderer; it depends on no
//! lever. Decisions: minerals 16, 21 and 22. Out of scope: the layer ([`cairn_core::model::minerals`]).

use yew::prelude::*;

use crate::parts::place_reports::leaf;
use cairn::site::link::explore;
use cairn_analysis::figure::board::View;
use cairn_analysis::findings::minerals::mined::{MinedRow, MinedView};
use cairn_analysis::findings::minerals::table::{MineralTableRow, RESULT_YEAR, WANTED, rows};
use cairn_analysis::words::{Key, Words, mineral_names};
use cairn_core::choices::link::Leaf;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::kind::{Mineral, MineralFlow};
use cairn_core::model::minerals::{MineralOutcome, MineralRow};
use cairn_core::model::{Account, Outcome};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The year up to which little comes back.
const SOON: Year = Year::of(2040);
/// Year of mining, and first year of the sum of primary.
const MINED: Year = Year::of(2025);
/// kg in a kt.
const KG_IN_KT: f64 = 1e6;
/// kg in a Gt.
const KG_IN_GT: f64 = 1e12;
/// Smaller shares of the world are not named.
const LEAST_SHARE: f64 = 0.005;
/// The explorer queries that show the charts.
const CHART: &str = "?c=minerals";
const MINING: &str = "?c=mined";

/// The layers of a place: on each path of battery chemistry, and under levers at their most.
pub struct MineralPaths {
    /// Today's path, on each path of battery chemistry.
    pub chemistry: Vec<MineralOutcome>,
    /// Electric vehicles and clean power.
    pub electric: MineralOutcome,
    /// Smaller batteries and recycling.
    pub back: MineralOutcome,
    /// All of them.
    pub all: MineralOutcome,
}

/// The minerals of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMinerals {
    table: Vec<MineralTableRow>,
    /// Lithium wanted in the focus year, kt.
    lithium: f64,
    /// The same, kg a person.
    pub each: f64,
    /// The same in the world; set once all places are known.
    pub world: f64,
    /// Primary lithium of the focus year against today's path: electric, back, all.
    changes: [f64; 3],
    /// Leaving lithium against demand, at [`SOON`].
    soon: f64,
    /// Primary platinum metals with electric vehicles against today's path; none without cars.
    platinum: Option<f64>,
    /// Ore and rock of all minerals in the first year of the table and in the focus year, Gt.
    rock: [f64; 2],
    /// What the place mines.
    mines: Vec<(Mineral, MinedRow)>,
}

fn flow(results: &MineralOutcome, flow: MineralFlow, mineral: Mineral, year: Year) -> f64 {
    results.at(MineralRow::Flow(flow, mineral), year)
}

impl PlaceMinerals {
    /// The minerals of a place from its run on today's path.
    pub fn of(minerals: &MineralFacts, run: &Outcome, paths: &MineralPaths) -> PlaceMinerals {
        let empty = MineralOutcome::empty(run.place);
        let today = paths.chemistry.first().unwrap_or(&empty);
        let demand = |year| flow(today, MineralFlow::Demand, Mineral::Lithium, year);
        let primary = |results, mineral| flow(results, MineralFlow::Primary, mineral, View::FOCUS);
        let part = |amount: f64, of: f64| if of > 0.0 { amount / of } else { 0.0 };
        let change = |results, mineral| part(primary(results, mineral), primary(today, mineral));
        let people = run.line(Account::People)[View::FOCUS];
        let rock = |year| -> f64 {
            let each = Mineral::FOLLOWED.into_iter();
            each.map(|mineral| flow(today, MineralFlow::Rock, mineral, year)).sum::<f64>() / KG_IN_GT
        };
        let own = |mineral: Mineral| {
            let rows = MinedView::of(minerals, mineral).rows;
            let row = rows.into_iter().find(|row| row.place == Some(run.place))?;
            (row.share >= LEAST_SHARE).then_some((mineral, row))
        };
        let platinum = primary(today, Mineral::PlatinumGroup) > 0.0;
        PlaceMinerals {
            table: rows(minerals, run, &paths.chemistry),
            lithium: demand(View::FOCUS) / KG_IN_KT,
            each: part(demand(View::FOCUS), people),
            world: 0.0,
            changes: [&paths.electric, &paths.back, &paths.all].map(|results| change(results, Mineral::Lithium)),
            soon: part(flow(today, MineralFlow::Left, Mineral::Lithium, SOON), demand(SOON)),
            platinum: platinum.then(|| change(&paths.electric, Mineral::PlatinumGroup)),
            rock: [WANTED[0], View::FOCUS].map(rock),
            mines: Mineral::FOLLOWED.into_iter().filter_map(own).collect(),
        }
    }
}

/// The section of a place.
pub fn section(words: &Words, place: PlaceId, of: &PlaceMinerals) -> Html {
    let is_world = Wider::World.id() == Some(place);
    let is_wider = Wider::find(place.as_str()).is_some();
    html! {
        <section class="minerals" aria-labelledby="minerals-title">
            <h2 id="minerals-title">{ words.say(Key::MineralsTitle) }</h2>
            <p>{ demand_text(words, of, is_world) }</p>
            if of.lithium > 0.0 {
                <p>{ levers(words, of) }{ words.sentence_gap() }{ words.fill(Key::MineralsSoon, &[("year", &words.year(SOON)), ("share", &words.share(of.soon))]) }</p>
            }
            { for of.platinum.map(|change| html! { <p>{ words.fill(Key::MineralsPlatinum, &[("year", &words.year(View::FOCUS)), ("change", &words.change(change, 1.0))]) }</p> }) }
            if is_world {
                <p>{ rock(words, of) }</p>
            }
            { for mines(words, of).map(|text| html! { <p>{ text }</p> }) }
            if is_wider {
                { table(words, of, is_world) }
            }
            <p>{ words.say(Key::MineralsDocuments) }</p>
            <p class="scope">{ words.say(Key::MineralsScope) }</p>
            <p class="reported-ways">
                { page_link([&explore::plain(words.language(), place), CHART].concat(), words.say(Key::ChartMinerals)) }
                { page_link([&explore::plain(words.language(), place), MINING].concat(), words.say(Key::ChartMined)) }
                { page_link([leaf(words, Leaf::Data).as_str(), "#source-usgs_mcs2026"].concat(), words.say(Key::MineralsSource)) }
            </p>
        </section>
    }
}

fn page_link(href: String, name: &str) -> Html {
    html! { <a {href}>{ name }</a> }
}

/// Lithium wanted: of the world beside what it mined, of any other place a person.
fn demand_text(words: &Words, of: &PlaceMinerals, is_world: bool) -> String {
    let year = words.year(View::FOCUS);
    let demand = words.quantity(of.lithium, Unit::KtPerYear);
    let lithium = of.table.iter().find(|row| row.mineral == Mineral::Lithium);
    if let Some(mined) = lithium.and_then(|row| row.mined).filter(|_| is_world) {
        let amount = words.quantity(mined, Unit::KtPerYear);
        let mined = words.year(MINED);
        let with = [("demand", &*demand), ("year", &*year), ("amount", &*amount), ("mined", &*mined)];
        return words.fill(Key::MineralsWorld, &with);
    }
    let [each, world] = [of.each, of.world].map(|each| words.quantity(each, Unit::KgPerPerson));
    let with = [("demand", &*demand), ("year", &*year), ("each", &*each), ("world", &*world)];
    words.fill(Key::MineralsHere, &with)
}

/// Primary lithium under levers at their most.
fn levers(words: &Words, of: &PlaceMinerals) -> String {
    let [electric, both, all] = of.changes.map(|change| words.change(change, 1.0));
    let year = words.year(View::FOCUS);
    let with = [("year", &*year), ("electric", &*electric), ("both", &*both), ("all", &*all)];
    words.fill(Key::MineralsLevers, &with)
}

/// Rock moved for all minerals of the world.
fn rock(words: &Words, of: &PlaceMinerals) -> String {
    let [from, to] = of.rock.map(|rock| words.quantity(rock, Unit::GtPerYear));
    let [first, year] = [WANTED[0], View::FOCUS].map(|year| words.year(year));
    let with = [("from", &*from), ("first", &*first), ("to", &*to), ("year", &*year)];
    words.fill(Key::MineralsRock, &with)
}

/// What the place mines, if anything.
fn mines(words: &Words, of: &PlaceMinerals) -> Option<String> {
    let one = |(mineral, row): &(Mineral, MinedRow)| {
        let name = words.say(mineral_names::mineral(*mineral));
        let share = words.share(row.share);
        match row.reserves {
            Some(reserves) => {
                let reserves = words.share(reserves);
                words.fill(
                    Key::MineralsMinesHeld,
                    &[("mineral", name), ("share", &share), ("reserves", &reserves)],
                )
            }
            None => words.fill(Key::MineralsMinesOne, &[("mineral", name), ("share", &share)]),
        }
    };
    let list: Vec<String> = of.mines.iter().map(one).collect();
    let list: Vec<&str> = list.iter().map(String::as_str).collect();
    let with = [("year", words.year(MINED)), ("list", words.list(&list))];
    (!list.is_empty()).then(|| words.fill(Key::MineralsMines, &with.each_ref().map(|(name, text)| (*name, text.as_str()))))
}

/// Twelve minerals, a row each; amounts of the world stand beside the world alone.
fn table(words: &Words, of: &PlaceMinerals, is_world: bool) -> Html {
    let amount = |kt: f64, unit| words.quantity(kt, unit);
    let line = |row: &MineralTableRow| {
        let shares = [row.reserves.map(|reserves| row.primary / reserves), row.mined];
        let [of_reserves, mined] = shares.map(|value| value.filter(|_| is_world));
        let range = row.range.map(|[low, _, high]| words.between([low, high], Unit::KtPerYear));
        html! {
            <tr>
                <th scope="row">{ words.say(mineral_names::mineral(row.mineral)) }</th>
                { for row.wanted.map(|kt| html! { <td>{ amount(kt, Unit::KtPerYear) }</td> }) }
                if is_world {
                    <td>{ for mined.map(|kt| amount(kt, Unit::KtPerYear)) }</td>
                }
                <td>{ amount(row.primary, Unit::Kt) }</td>
                if is_world {
                    <td>{ for of_reserves.map(|share| words.share(share)) }</td>
                }
                <td>{ for row.recycled.map(|share| words.share(share)) }</td>
                <td>{ for range }</td>
            </tr>
        }
    };
    let year = |key, year: Year| words.fill(key, &[("year", &words.year(year))]);
    let primary = words.fill(
        Key::MineralsColPrimary,
        &[("first", &words.year(MINED)), ("year", &words.year(Year::LAST))],
    );
    let mut heads: Vec<String> = WANTED.map(|wanted| year(Key::MineralsColWanted, wanted)).to_vec();
    if is_world {
        heads.push(year(Key::MineralsColMined, MINED));
    }
    heads.push(primary);
    if is_world {
        heads.push(words.say(Key::MineralsColReserves).to_owned());
    }
    heads.extend([
        year(Key::MineralsColRecycled, RESULT_YEAR),
        year(Key::MineralsColRange, RESULT_YEAR),
    ]);
    html! {
        <div class="homes-table" role="group" tabindex="0" aria-labelledby="minerals-title">
            <table>
                <caption>{ words.say(Key::MineralsTable) }</caption>
                <thead><tr><td></td>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for of.table.iter().map(line) }</tbody>
            </table>
        </div>
    }
}
