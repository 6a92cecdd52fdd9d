//! Stock: the stock of the city in some years, one pile for each year on one scale, by kind. A table has the same
//! figures, also for each person.
//!
//! ```text
//! height = tonnes of a kind / most that stands in any of the years       a person = Mt / million people
//! ```
//!
//! Out of scope: stock other than homes, other buildings, cars and streets.

use yew::prelude::*;

use crate::site::page::city::CityPageContext;
use crate::site::page::city::flow::kind;
use crate::site::page::city::measures::{MeasureColumn, cells, head, name};
use cairn_analysis::findings::city::CityQuantity;
use cairn_analysis::findings::city::sheet::YEARS;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Sector;
use cairn_core::model::city::SECTORS;
use cairn_core::unit::Unit;

/// The stock of each kind, in the order of [`SECTORS`].
const KINDS: [CityQuantity; SECTORS.len()] = [
    CityQuantity::StandsHomes,
    CityQuantity::StandsOther,
    CityQuantity::StandsCars,
    CityQuantity::StandsStreets,
];
/// Height of the largest pile.
const HIGH: f64 = 100.0;

/// True if this section shows the measure.
pub(super) fn has(measure: CityQuantity) -> bool {
    measure == CityQuantity::Stands || KINDS.contains(&measure)
}

pub(super) fn stock_view(context: &CityPageContext) -> Html {
    let words = &*context.words;
    html! {
        <section>
            <h2 id="city-pile">{ words.say(Key::UrbanPile) }</h2>
            { for stock_sentence(context).map(|text| html! { <p>{ text }</p> }) }
            { piles(context) }
            { table(context) }
            <p class="hint">{ words.say(Key::UrbanUnknownMass) }</p>
        </section>
    }
}

/// Stock of each kind in one of the years, Mt.
fn tonnes(context: &CityPageContext, year: usize) -> [f64; KINDS.len()] {
    KINDS.map(|kind| context.state.shown.value(kind, year).unwrap_or(0.0))
}

/// A sentence on the page's year: the total, the value for each person, and the largest kind.
fn stock_sentence(context: &CityPageContext) -> Option<String> {
    let (words, year) = (&*context.words, context.state.year());
    let of = tonnes(context, year);
    let whole: f64 = of.iter().sum();
    let (most, part) = KINDS.into_iter().zip(of).max_by(|one, other| one.1.total_cmp(&other.1))?;
    let each = context.state.shown.value(CityQuantity::Stands, year)?;
    let [amount, each] = [(whole, Unit::Mt), (each, Unit::TonnesPerPersonInAll)].map(|(value, unit)| words.quantity(value, unit));
    (whole > 0.0).then(|| {
        words.fill(
            Key::UrbanPileTold,
            &[
                ("year", &words.year(context.year())),
                ("amount", &amount),
                ("each", &each),
                ("share", &words.share(part / whole)),
                ("kind", words.say(name(most))),
            ],
        )
    })
}

/// One pile for each year, and a list of its layers.
fn piles(context: &CityPageContext) -> Html {
    let words = &*context.words;
    let most = (0..YEARS.len()).map(|year| tonnes(context, year).iter().sum()).fold(0.0, f64::max);
    let one = |year: usize| {
        let of = tonnes(context, year);
        let mut below = 0.0;
        let layers = of.iter().enumerate().map(|(tone, mass)| {
            let [from, to] = [below, below + mass].map(|mass| if most > 0.0 { HIGH - tenth(HIGH * mass / most) } else { HIGH });
            below += mass;
            let class = ["node tone-", &tone.to_string()].concat();
            html! { <rect {class} width="100" y={tenth(to).to_string()} height={tenth(from - to).to_string()} /> }
        });
        let layers: Html = layers.collect();
        let here = (year == context.state.year()).then_some("is-here");
        html! {
            <li class={classes!(here)}>
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{ layers }</svg>
                { words.year(YEARS[year]) }{ " " }<b>{ words.quantity(of.iter().sum(), Unit::Mt) }</b>
            </li>
        }
    };
    let layer = |(tone, sector): (usize, Sector)| {
        let class = ["node tone-", &tone.to_string()].concat();
        html! { <li><svg viewBox="0 0 1 1" aria-hidden="true"><rect {class} width="1" height="1" /></svg>{ kind(words, sector) }</li> }
    };
    html! {
        <div class="flow city-pile">
            <ol>{ for (0..YEARS.len()).map(one) }</ol>
            // In the order of the layers, the top one first.
            <ul>{ for SECTORS.into_iter().enumerate().rev().map(layer) }</ul>
        </div>
    }
}

/// Rounds to one decimal, so that layers meet.
fn tenth(length: f64) -> f64 {
    libm::round(length * 10.0) / 10.0
}

/// Rows by kind and in total, in tonnes first, then for each person.
fn table(context: &CityPageContext) -> Html {
    let (words, sheet) = (&*context.words, &context.state.shown);
    let years = |read: &dyn Fn(usize) -> Option<f64>| [0, 1, 2, 3].map(read);
    let mass = |kind: CityQuantity| line(words, Some(kind), name(kind), Unit::Mt, years(&|year| sheet.value(kind, year)));
    let each = |kind: CityQuantity| {
        let part = |year| Some(sheet.value(kind, year)? / sheet.value(CityQuantity::People, year)?);
        line(words, None, name(kind), Unit::TonnesPerPersonInAll, years(&part))
    };
    let whole = years(&|year| Some(tonnes(context, year).iter().sum()));
    let all = years(&|year| sheet.value(CityQuantity::Stands, year));
    html! {
        <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="city-pile">
            <table class="topic-table" aria-labelledby="city-pile">
                { head(words) }
                <tbody>
                    { for KINDS.map(mass) }
                    { line(words, None, Key::TableTotal, Unit::Mt, whole) }
                    { for KINDS.map(each) }
                    { line(words, Some(CityQuantity::Stands), name(CityQuantity::Stands), Unit::TonnesPerPersonInAll, all) }
                </tbody>
            </table>
        </div>
    }
}

fn line(words: &Words, of: Option<CityQuantity>, name: Key, unit: Unit, values: [Option<f64>; YEARS.len()]) -> Html {
    let column = MeasureColumn::of(words, Some((unit, 1.0)), values.into_iter().flatten());
    html! {
        <tr data-measure={of.map(CityQuantity::id)}>
            <th scope="row">{ words.say(name) }{ column.unit() }</th>
            { cells(words, &column, values) }
        </tr>
    }
}
