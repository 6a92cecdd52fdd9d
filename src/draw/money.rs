//! Money: one row for each item, with a bar to the central run and a line over the range.
//!
//! Extra investment grows from the start side, spending not needed from the other side, on the same scale. Striped bars have an
//! order of magnitude that is not supported here. No colour stands for good or bad. Spending not needed appears with its
//! sentence or not at all: a stage leaves it out. Out of scope: amounts.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::snapshot::SnapshotSettings;
use cairn_analysis::figure::money::{MoneyBlock, MoneyFigure};
use cairn_analysis::findings::money::view::MoneyLine;
use cairn_analysis::findings::money::{RATES, YEARS};
use cairn_analysis::findings::range::Range;
use cairn_analysis::words::money::{self, heading, range};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::{MoneyColumn, MoneyItem};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Content of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyChart {
    /// The amounts, or the text shown instead.
    pub amounts: Result<MoneyFigure, Key>,
    /// The subject, in the page's language.
    pub subject: String,
    /// The heading: extra investment to the focus year and about 2035.
    pub title: String,
}

/// Rows on a stage.
const STAGED: usize = 6;

/// The heading of the amounts.
pub fn title(words: &Words, of: &MoneyFigure) -> String {
    heading(words, of.extra(), of.focus, of.draws)
}

/// The name of an item in a block.
pub fn name(words: &Words, item: MoneyItem, column: MoneyColumn) -> String {
    let own = words.say(money::item(item));
    if item.in_total() || column == MoneyColumn::Running {
        own.to_owned()
    } else {
        words.fill(Key::MoneyUnsummed, &[("item", own)])
    }
}

/// The rows and their table; both empty if a text replaces them.
pub(crate) fn panels(shown: &SnapshotSettings<'_>, chart: &MoneyChart) -> (Html, Html) {
    let SnapshotSettings { words, staged, .. } = *shown;
    let Ok(of) = &chart.amounts else {
        return (Html::default(), Html::default());
    };
    let is_shown = |own: &&MoneyBlock| !staged || own.column == MoneyColumn::Extra;
    let most = if staged { STAGED } else { usize::MAX };
    let blocks = of.blocks.iter().filter(is_shown).map(|own| block(words, of, own, most));
    let drawn = html! {
        <div class="waterfall need money">
            { for blocks }
            if !staged && !of.blank.is_empty() {
                <ol class="money-blank">{ for of.blank.iter().map(|lever| blank(words.say(names::lever(*lever)[0]), words, money::blank(*lever))) }</ol>
            }
        </div>
    };
    (drawn, table(words, of, &chart.subject))
}

/// A block: its sum, its items, and its sentence.
fn block(words: &Words, of: &MoneyFigure, own: &MoneyBlock, most: usize) -> Html {
    let axis = of.axis();
    let sum = own.sum.as_ref().map(|sum| range(words, sum.until, Unit::BillionUsd));
    let row = |(item, line): &(MoneyItem, MoneyLine)| {
        html! {
            <>
                <li class={line.hatched.then_some("hatched")}>
                    <span class="fall-name">{ name(words, *item, own.column) }</span>
                    { bar(line.until, axis) }
                    <span class="fall-value">{ range(words, line.until, Unit::BillionUsd) }</span>
                </li>
                if *item == MoneyItem::FewerCars && own.column == MoneyColumn::Unneeded {
                    <li class="money-lacks">{ words.say(Key::MoneyInstead) }</li>
                }
            </>
        }
    };
    html! {
        <section class={own.column.id()}>
            <p class="money-sum">
                { words.say(money::column(own.column)) }
                if let Some(sum) = sum {
                    { words.colon() }<strong>{ sum }</strong>
                }
            </p>
            if own.column == MoneyColumn::Unneeded {
                <p class="money-not">{ words.say(Key::MoneyNotGain) }</p>
            }
            <ol>{ for own.items.iter().take(most).map(row) }</ol>
        </section>
    }
}

/// A bar to the central run, and a line from end to end of the range.
fn bar(of: Range, axis: f64) -> Html {
    let along = |value: f64| percent(if axis > 0.0 { value.clamp(0.0, axis) / axis } else { 0.0 });
    let [low, high] = of.ends();
    html! {
        <>
            <svg class="money-bar" aria-hidden="true"><rect width={along(of.central)} y="15%" height="70%" /></svg>
            if !of.is_still() {
                <svg aria-hidden="true"><line x1={along(low)} x2={along(high)} y1="50%" y2="50%" /></svg>
            }
        </>
    }
}

/// A row without a figure, with its reason.
fn blank(lever: &str, words: &Words, reason: Option<Key>) -> Html {
    let reason = reason.map_or("", |key| words.say(key));
    html! {
        <li class="money-lacks">{ lever }{ " – " }{ words.fill(Key::MoneyNoFigure, &[("reason", reason)]) }</li>
    }
}

/// The heads of the numbers in the table and in files: the range to the focus year, yearly amounts, yearly payments.
pub fn heads(words: &Words, focus: Year) -> Vec<String> {
    let year = words.year(focus);
    let mut heads = vec![words.fill(Key::MoneyHeadCentral, &[("year", &year)])];
    heads.extend([Key::RangeWideLow, Key::RangeWideHigh].map(|key| words.say(key).to_owned()));
    heads.extend(YEARS.map(|year| words.fill(Key::MoneyHeadAbout, &[("year", &words.year(year))])));
    heads.extend(RATES.map(|rate| words.fill(Key::MoneyHeadPaid, &[("rate", &words.share(rate))])));
    heads
}

/// The lines of the table and of files: block, item, amounts.
pub fn lines<'a>(words: &'a Words, of: &'a MoneyFigure) -> impl Iterator<Item = (&'a str, String, &'a MoneyLine)> {
    of.blocks.iter().flat_map(move |own| {
        let block = words.say(money::column(own.column));
        let sum = own.sum.iter().map(move |sum| (block, block.to_owned(), sum));
        let items = own.items.iter();
        sum.chain(items.map(move |(item, line)| (block, name(words, *item, own.column), line)))
    })
}

fn table(words: &Words, of: &MoneyFigure, subject: &str) -> Html {
    let axis = words.axis(Unit::BillionUsd, of.axis());
    let cell = |value: f64| html! { <td>{ words.figures(value * axis.factor, 3) }</td> };
    let line = |(block, name, line): (&str, String, &MoneyLine)| {
        let [low, high] = line.until.ends();
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td>{ block.to_owned() }</td>
                { for [line.until.central, low, high].map(cell) }
                { for line.around.iter().map(|range| cell(range.central)) }
                { for line.paid_off.iter().map(|range| cell(range.central)) }
            </tr>
        }
    };
    let heads = heads(words, of.focus);
    html! {
        <div class="chart-scroll" tabindex="0" role="group" aria-label={subject.to_owned()}>
            <table>
                <caption>{ subject.to_owned() }{ " · " }{ axis.title.to_owned() }</caption>
                <thead>
                    <tr>
                        { for [Key::MoneyHeadItem, Key::MoneyHeadColumn].map(|key| html! { <th scope="col">{ words.say(key) }</th> }) }
                        { for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for lines(words, of).map(line) }</tbody>
            </table>
        </div>
    }
}

/// The summary: place and heading; spending not needed follows with its sentence.
pub fn spoken_text(words: &Words, chart: &MoneyChart, place: &str) -> String {
    let Ok(of) = &chart.amounts else { return String::new() };
    let mut said = vec![[place, words.full_stop(), &chart.title].concat()];
    if let Some(sum) = of.block(MoneyColumn::Unneeded).and_then(|block| block.sum.as_ref()) {
        let amount = range(words, sum.until, Unit::BillionUsd);
        said.push(
            [
                &words.labelled(words.say(Key::MoneyUnneeded), &amount),
                words.full_stop().trim_end(),
            ]
            .concat(),
        );
        said.push(words.say(Key::MoneyNotGain).to_owned());
    }
    said.join(words.sentence_gap())
}
