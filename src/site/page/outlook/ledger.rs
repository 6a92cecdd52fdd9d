//! Ledger: the parts that the country model explains, line by line, compared with documents' figures on housing and mobility.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::wording::FigureNumberFormat;
use crate::site::link::outlook as address;
use crate::site::page::outlook::{OutlookContext, english, heads, table};
use crate::site::part::files;
use crate::site::state::outlook::OutlookAction;
use cairn_analysis::export::sheet::SpreadsheetCell;
use cairn_analysis::outlook::ledger::{LedgerLine, demand};
use cairn_analysis::outlook::lever_effects::{FIRST, LeverQuantities};
use cairn_analysis::outlook::two_worlds;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Choices;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Extent of the picture as a multiple of its longest bar, so that the mark of the documents' figure fits.
const EXTENT: f64 = 1.04;

/// Ledger of one year under the chosen levers.
struct LedgerYear {
    named: String,
    lines: [f64; LedgerLine::COUNT],
    /// Downward and upward uncertainty of the line of civil works, because their stone is estimated.
    stone: [f64; 2],
}

/// A row of the table: a line, or a sum of those above.
struct LedgerTableRow {
    name: Key,
    /// `None` for a sum.
    line: Option<LedgerLine>,
    values: Vec<f64>,
}

/// The steps of 2020 up to all that is explained, and the sentence of documents.
pub(super) fn leading(context: &OutlookContext<'_>) -> Html {
    let (words, states) = (context.words, states(context));
    let Some(first) = states.first() else {
        return Html::default();
    };
    html! {
        <div class="outlook-beside">
            <div class="outlook-fall">{ steps(words, first, cited_mass(context), longest(context, &states)) }</div>
            <div>{ cited_demand(context, &context.state.start.reference.ledger(FIRST)) }</div>
        </div>
    }
}

/// The length of the longest bar of all years, and some room, Gt.
fn longest(context: &OutlookContext<'_>, states: &[LedgerYear]) -> f64 {
    states
        .iter()
        .map(|state| state.lines.iter().sum::<f64>() + state.stone[1])
        .fold(cited_mass(context).unwrap_or_default(), f64::max)
        * EXTENT
}

/// The ledger: steps of 2060 under the levers, the table, the reasons.
pub(super) fn ledger(context: &OutlookContext<'_>) -> Html {
    let (words, states) = (context.words, states(context));
    let Some(last) = states.last() else {
        return Html::default();
    };
    let dimmed = context.dimmed().then_some("is-dimmed");
    html! {
        <section>
            <h3 id="ledger">{ words.say(Key::OutlookLedger) }</h3>
            { worlds(context) }
            <div class={classes!("outlook-fall", dimmed)}>{ steps(words, last, None, longest(context, &states)) }</div>
            { reckoned(context) }
            { numbers(context, &states) }
            <p>{ words.say(Key::OutlookLedgerLeft) }{ " " }{ roundwood(context) }</p>
            { downloads(context, &states) }
        </section>
    }
}

/// The background of the ledger: today's path or the documents' world, with the same levers (decision OW15).
///
/// Links, so that an address opens either; with scripts, no page is loaded.
fn worlds(context: &OutlookContext<'_>) -> Html {
    let OutlookContext { words, state, act, .. } = *context;
    let world = |choices: Choices| {
        let page = address::write(words.language(), &choices, state.focus, &state.start.release);
        let current = choices.background.storyline == state.choices.background.storyline;
        let name = words.say(names::storyline(choices.background.storyline));
        let onclick = act.reform(move |event: MouseEvent| {
            event.prevent_default();
            OutlookAction::Choose(choices.clone())
        });
        html! { <li><a href={[&page, "#ledger"].concat()} aria-current={current.then_some("true")} {onclick}>{ name }</a></li> }
    };
    html! {
        <ul class="ledger-worlds" aria-label={words.say(Key::BackgroundTitle).to_owned()}>
            { for two_worlds::choices(&state.choices).into_iter().map(world) }
        </ul>
    }
}

fn states(context: &OutlookContext<'_>) -> Vec<LedgerYear> {
    let OutlookContext { words, state, .. } = *context;
    let reference = &state.start.reference;
    let named = |year: Year, called: &str| [&words.year(year), " · ", &words.fill(Key::OutlookLevers, &[("levers", called)])].concat();
    let (called, levers) = context.levers();
    let of = |named: String, under: &LeverQuantities, year: Year| LedgerYear {
        named,
        lines: under.ledger(year),
        stone: stone(context, under, year),
    };
    vec![
        of(words.year(FIRST), reference, FIRST),
        of(named(Year::LAST, words.say(Key::ScenarioRef)), reference, Year::LAST),
        of(named(Year::LAST, &called), levers, Year::LAST),
    ]
}

/// Downward and upward uncertainty of the stone of civil works, Gt.
fn stone(context: &OutlookContext<'_>, under: &LeverQuantities, year: Year) -> [f64; 2] {
    let Some([low, central, high]) = context.state.start.stone else {
        return [0.0; 2];
    };
    [central - low, high - central].map(|off| under.stone(year) * off / central)
}

/// The quantity without statistics, and its uncertainty.
fn reckoned(context: &OutlookContext<'_>) -> Option<Html> {
    let words = context.words;
    let ends = context.state.start.stone?;
    let under = &context.state.start.reference;
    let ([less, more], gt) = (stone(context, under, FIRST), under.stone(FIRST));
    let [low, central, high] = ends.map(|tonnes| words.figures(tonnes, 2));
    let text = words.fill(
        Key::OutlookLedgerStone,
        &[
            ("central", &central),
            ("from", &low),
            ("to", &high),
            ("year", &words.year(FIRST)),
            ("low", &words.quantity(gt - less, Unit::GtPerYear)),
            ("high", &words.quantity(gt + more, Unit::GtPerYear)),
        ],
    );
    Some(html! { <p>{ text }</p> })
}

/// Material demand of housing and mobility in 2020 in documents, Gt.
fn cited_mass(context: &OutlookContext<'_>) -> Option<f64> {
    context.state.start.published.as_ref().map(|(mass, ..)| *mass)
}

fn cited_demand(context: &OutlookContext<'_>, lines: &[f64; LedgerLine::COUNT]) -> Option<Html> {
    let words = context.words;
    let (mass, _, cited) = context.state.start.published.as_ref()?;
    let [without, with] = demand(lines).map(|gt| words.quantity(gt, Unit::GtPerYear));
    let text = words.fill(
        Key::OutlookLedgerTold,
        &[
            ("year", &words.year(FIRST)),
            ("with", &with),
            ("without", &without),
            ("told", &words.quantity(*mass, Unit::GtPerYear)),
        ],
    );
    Some(html! { <p>{ text }{ " (" }{ english(cited) }{ ")" }</p> })
}

/// Roundwood that no line contains.
fn roundwood(context: &OutlookContext<'_>) -> String {
    let gt = context.words.quantity(context.state.start.reference.roundwood, Unit::GtPerYear);
    context
        .words
        .fill(Key::OutlookLedgerRoundwood, &[("year", &context.words.year(FIRST)), ("wood", &gt)])
}

/// A row of the picture: its name, the ends of its bar, and its downward and upward uncertainty.
struct LedgerBar {
    name: Key,
    value: f64,
    edges: [f64; 2],
    class: &'static str,
    spread: [f64; 2],
}

/// Lines, each from the end of the line above; sums from 0; the documents' figure next to the sums that it may refer to.
fn fall(state: &LedgerYear, published: Option<f64>) -> Vec<LedgerBar> {
    let mut bars = Vec::new();
    let mut before = 0.0;
    for line in LedgerLine::ALL {
        let from = before;
        before += state.lines[line.index()];
        bars.push(LedgerBar {
            name: name(line),
            value: before - from,
            edges: [from, before],
            class: if line == LedgerLine::Goods { "remainder" } else { "explained" },
            spread: if line == LedgerLine::Works { state.stone } else { [0.0; 2] },
        });
        let whole = |name: Key, value: f64, class: &'static str, spread: [f64; 2]| LedgerBar {
            name,
            value,
            edges: [0.0, value],
            class,
            spread,
        };
        bars.extend(summed(line).map(|name| whole(name, before, "sum", state.stone)));
        if line == LedgerLine::Using {
            bars.extend(published.map(|mass| whole(Key::OutlookLedgerSaid, mass, "said", [0.0; 2])));
        }
    }
    bars
}

/// The sum that follows a line.
const fn summed(line: LedgerLine) -> Option<Key> {
    match line {
        LedgerLine::Driving => Some(Key::OutlookLedgerWithout),
        LedgerLine::Using => Some(Key::OutlookLedgerWith),
        LedgerLine::Goods => Some(Key::OutlookLedgerAll),
        _ => None,
    }
}

/// The rows of a year, crossed by the mark of the documents' figure.
fn steps(words: &Words, state: &LedgerYear, published: Option<f64>, most: f64) -> Html {
    let writing = FigureNumberFormat::up_to(words, Unit::GtPerYear, most);
    let upright = |class: &'static str, at: f64, [top, bottom]: [&'static str; 2]| {
        let x = percent(at / most);
        html! { <line {class} x1={x.clone()} x2={x} y1={top} y2={bottom} /> }
    };
    let one = |bar: LedgerBar| {
        let [from, to] = bar.edges;
        let ends = [to - bar.spread[0], to + bar.spread[1]];
        html! {
            <li class={classes!("outlook-bar", bar.class)}>
                <span>{ words.say(bar.name) }</span>
                <span class="value">{ writing.with_digits_of(bar.value).value(bar.value) }</span>
                <svg aria-hidden="true">
                    <rect class={bar.class} x={percent(from / most)} width={percent((to - from) / most)} height="100%" />
                    { for published.map(|mass| upright("mark", mass, ["0", "100%"])) }
                    if bar.spread[1] > 0.0 {
                        <line class="whisker" x1={percent(ends[0] / most)} x2={percent(ends[1] / most)} y1="50%" y2="50%" />
                        { for ends.map(|end| upright("whisker", end, ["20%", "80%"])) }
                    }
                </svg>
            </li>
        }
    };
    html! {
        <div class="outlook-side">
            <p>{ state.named.clone() }{ " (" }{ writing.unit }{ ")" }</p>
            <ul>{ for fall(state, published).into_iter().map(one) }</ul>
        </div>
    }
}

const fn name(line: LedgerLine) -> Key {
    match line {
        LedgerLine::Buildings => Key::OutlookLedgerBuildings,
        LedgerLine::Unmodelled => Key::OutlookLedgerUnmodelled,
        LedgerLine::Roads => Key::OutlookLedgerRoads,
        LedgerLine::Works => Key::OutlookLedgerWorks,
        LedgerLine::Networks => Key::OutlookLedgerNetworks,
        LedgerLine::Formwork => Key::OutlookLedgerFormwork,
        LedgerLine::Vehicles => Key::OutlookLedgerVehicles,
        LedgerLine::Making => Key::OutlookLedgerMaking,
        LedgerLine::Driving => Key::OutlookLedgerDriving,
        LedgerLine::Using => Key::OutlookLedgerUsing,
        LedgerLine::Goods => Key::OutlookLedgerGoods,
    }
}

/// The lines, and sums after some of them.
fn rows(states: &[LedgerYear]) -> Vec<LedgerTableRow> {
    let mut rows = Vec::new();
    for line in LedgerLine::ALL {
        let at = line.index();
        let sum = |to: usize| states.iter().map(|state| state.lines[..to].iter().sum()).collect();
        rows.push(LedgerTableRow {
            name: name(line),
            line: Some(line),
            values: states.iter().map(|state| state.lines[at]).collect(),
        });
        rows.extend(summed(line).map(|name| LedgerTableRow {
            name,
            line: None,
            values: sum(at + 1),
        }));
    }
    rows
}

fn numbers(context: &OutlookContext<'_>, states: &[LedgerYear]) -> Html {
    let words = context.words;
    let (why, reasons) = &context.state.start.reasons;
    let mut head = heads(words, &[Key::OutlookLedgerLine]);
    head.extend(states.iter().map(|state| state.named.clone()));
    head.push(why.clone());
    let number = |value: &f64| html! { <td class="number">{ words.quantity(*value, Unit::GtPerYear) }</td> };
    let row = |row: &LedgerTableRow| {
        let name = words.say(row.name);
        html! {
            <tr>
                <th scope="row">if row.line.is_none() { <strong>{ name }</strong> } else { { name } }</th>
                { for row.values.iter().map(number) }
                <td class="reason">{ for row.line.and_then(|line| reasons.get(line.index())).cloned() }</td>
            </tr>
        }
    };
    let published_row = context.state.start.published.as_ref().map(|(mass, _, cited)| {
        html! {
            <tr>
                <th scope="row">{ words.say(Key::OutlookLedgerSaid) }</th>
                { number(mass) }
                { for states.iter().skip(1).map(|_| html! { <td class="number">{ "–" }</td> }) }
                <td class="reason">{ english(cited) }</td>
            </tr>
        }
    });
    table(
        "ledger",
        "bridge ledger",
        &head,
        html! { <>{ for rows(states).iter().map(row) }{ published_row.unwrap_or_default() }</> },
    )
}

/// The table as a file.
fn downloads(context: &OutlookContext<'_>, states: &[LedgerYear]) -> Html {
    let words = Rc::clone(context.words);
    let named: Vec<String> = states.iter().map(|state| state.named.clone()).collect();
    let rows = rows(states);
    let columns = move || {
        let text = |text: &str| SpreadsheetCell::Text(text.to_owned());
        let mut lines = vec![vec![text(words.say(Key::OutlookLedgerLine))]];
        lines[0].extend(named.iter().map(|named| text(named)));
        lines.extend(rows.iter().map(|row| {
            let mut line = vec![text(words.say(row.name))];
            line.extend(row.values.iter().map(|value| SpreadsheetCell::Number(*value)));
            line
        }));
        lines
    };
    files::numbers(context.words, context.making("ledger", true), Key::OutlookLedger, columns)
}
