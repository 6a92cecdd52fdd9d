//! Bridge: the part of all materials that the country model explains, year by year; then the part of each group in 2020 and 2060,
//! and the remainder.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::bars::{BarGroup, ShareBar, bars, longest};
use crate::draw::chart::tab;
use crate::draw::plate::Plate;
use crate::draw::wording::FigureNumberFormat;
use crate::site::bootstrap::outlook::WorldExtraction;
use crate::site::page::outlook::OutlookContext;
use crate::site::page::outlook::{MUCH, choose, english, file, heads, sentence, table};
use crate::site::part::files::{exact, files};
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::outlook::ledger::demand;
use cairn_analysis::outlook::lever_effects::{FIRST, LeverQuantities};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::Resource;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// A year of a published scenario, and the part explained under some levers.
struct BridgeYear {
    year: Year,
    named: String,
    taken: [f64; Resource::COUNT],
    explained: [f64; Resource::COUNT],
}

/// The picture that leads the page, and the levers that move it.
pub(super) fn leading(context: &OutlookContext<'_>) -> Html {
    html! {
        <>
            { yearly_table(context, &context.state.start.reference) }
            <div class="outlook-beside">{ choose(context) }{ sentence(context, MUCH) }</div>
        </>
    }
}

/// The bridge: documents' figures, and bars by group.
pub(super) fn bridge(context: &OutlookContext<'_>) -> Html {
    let words = context.words;
    let states = states(context);
    let above = states
        .iter()
        .any(|state| state.explained.iter().zip(state.taken).any(|(explained, taken)| *explained > taken));
    let dimmed = context.dimmed().then_some("is-dimmed");
    html! {
        <section>
            <h3 id="bridge">{ words.say(Key::OutlookBridge) }</h3>
            { for explained_share(context) }
            <p>{ words.say(Key::OutlookChooseWhat) }</p>
            <figure class={classes!("chart", "bars", dimmed)} id="bars" aria-labelledby="bridge" aria-busy={context.dimmed().to_string()}>
                <div class="chart-body">
                    { tab("bars", "chart", words.say(Key::TabChart), true) }
                    { tab("bars", "table", words.say(Key::TabTable), false) }
                    <div class="panel-chart">{ picture(context, &states) }</div>
                    <div class="panel-table">{ numbers(words, &states) }</div>
                </div>
                <p class="chart-told">{ words.say(Key::OutlookBridgeRest) }{ words.sentence_gap() }{ words.say(Key::OutlookBridgeFactors) }
                    if above {
                        { " " }{ words.say(Key::OutlookBridgeAbove) }
                    }
                </p>
                { downloads(context, &states) }
            </figure>
            { file("outlook_taken.csv") }
        </section>
    }
}

/// The documents' figures, and the explained share.
fn explained_share(context: &OutlookContext<'_>) -> Option<Html> {
    let (words, start) = (context.words, &context.state.start);
    let (mass, share, cited) = start.published.as_ref()?;
    let [_, ours] = demand(&start.reference.ledger(FIRST));
    let text = words.fill(
        Key::OutlookBridgeTold,
        &[
            ("told", &words.quantity(*mass, Unit::GtPerYear)),
            ("share", &words.share(*share)),
            ("ours", &words.quantity(ours, Unit::GtPerYear)),
        ],
    );
    Some(html! { <p>{ text }{ " (" }{ english(cited) }{ ")" }</p> })
}

/// The states shown side by side: 2020 as observed, then 2060 of each scenario, the first of them under the reference too.
fn states(context: &OutlookContext<'_>) -> Vec<BridgeYear> {
    let OutlookContext { words, state, .. } = *context;
    let reference = (words.say(Key::ScenarioRef).to_owned(), &state.start.reference);
    let levers = context.levers();
    let of = |world: &WorldExtraction, year: Year, (called, under): &(String, &LeverQuantities)| BridgeYear {
        year,
        named: if year == FIRST {
            words.say(Key::OutlookObserved).to_owned()
        } else {
            let levers = words.fill(Key::OutlookLevers, &[("levers", called)]);
            [words.say(names::prospect(world.prospect)), " · ", &levers].concat()
        },
        taken: world.in_year(year),
        explained: under.explained(year),
    };
    let mut states = Vec::new();
    for (place, world) in state.start.worlds.iter().enumerate() {
        if place == 0 {
            states.push(of(world, FIRST, &reference));
            states.push(of(world, Year::LAST, &reference));
        }
        states.push(of(world, Year::LAST, &levers));
    }
    states
}

/// The states as bars under their sentences.
fn sides(words: &Words, states: &[BridgeYear]) -> Vec<BarGroup> {
    let side = |state: &BridgeYear| {
        let (taken, explained): (f64, f64) = (state.taken.iter().sum(), state.explained.iter().sum());
        let with = [
            ("year", words.year(state.year)),
            ("scenario", state.named.clone()),
            ("share", words.share(explained / taken)),
        ];
        let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
        let bar = |resource: Resource| ShareBar {
            name: words.say(names::resource(resource)).to_owned(),
            whole: state.taken[resource.index()],
            part: state.explained[resource.index()],
        };
        BarGroup {
            name: [&words.year(state.year), " · ", &state.named].concat(),
            sentence: words.fill(Key::OutlookBridgeSentence, &with),
            bars: Resource::ALL.map(bar).to_vec(),
        }
    };
    states.iter().map(side).collect()
}

fn picture(context: &OutlookContext<'_>, states: &[BridgeYear]) -> Html {
    let words = context.words;
    let sides = sides(words, states);
    let unit = FigureNumberFormat::up_to(words, Unit::GtPerYear, longest(&sides)).unit.to_owned();
    let swatch = |class: &'static str, key: Key| {
        html! { <li><svg width="14" height="14" aria-hidden="true"><rect {class} width="100%" height="100%" /></svg>{ words.say(key) }</li> }
    };
    html! {
        <>
            <ul class="outlook-key">
                { swatch("explained", Key::OutlookExplained) }
                { swatch("remainder", Key::OutlookRemainder) }
                <li class="chart-unit">{ unit }</li>
            </ul>
            { bars(words, Unit::GtPerYear, &sides) }
        </>
    }
}

fn numbers(words: &Words, states: &[BridgeYear]) -> Html {
    let head = heads(
        words,
        &[
            Key::TableYear,
            Key::OutlookScenario,
            Key::OutlookGroup,
            Key::OutlookWorld,
            Key::OutlookExplained,
            Key::OutlookRemainder,
            Key::OutlookShare,
        ],
    );
    let row = |state: &BridgeYear, resource: Resource| {
        let (taken, explained) = (state.taken[resource.index()], state.explained[resource.index()]);
        let number = |value: f64| words.quantity(value, Unit::GtPerYear);
        html! {
            <tr>
                <th scope="row">{ words.year(state.year) }</th>
                <td>{ state.named.clone() }</td>
                <td>{ words.say(names::resource(resource)) }</td>
                <td class="number">{ number(taken) }</td>
                <td class="number">{ number(explained) }</td>
                <td class="number">{ number(taken - explained) }</td>
                <td class="number">{ words.share(explained / taken) }</td>
            </tr>
        }
    };
    let rows = states.iter().flat_map(|state| Resource::ALL.map(|resource| row(state, resource)));
    table("bridge", "bridge", &head, html! { <>{ for rows }</> })
}

fn downloads(context: &OutlookContext<'_>, states: &[BridgeYear]) -> Html {
    let title = context.words.say(Key::OutlookBridge).to_owned();
    let (sides, unit) = (Rc::new(sides(context.words, states)), Unit::GtPerYear);
    let [written, drawn] = [0, 1].map(|_| (Rc::clone(context.words), Rc::clone(&sides), title.clone()));
    files(
        context.words,
        context.making("bridge", true),
        move |caption| crate::pictures::bars::columns(&written.0, &written.2, unit, &written.1, caption, exact),
        move |caption| crate::pictures::bars::draw(&drawn.0, &drawn.2, unit, &drawn.1, caption),
    )
}

/// Observed years, the paths of the world and the explained part, year by year.
fn yearly_table(context: &OutlookContext<'_>, reference: &LeverQuantities) -> Html {
    let OutlookContext { words, state, .. } = *context;
    let (called, levers) = context.levers();
    let Some(newest) = state.start.fixed_pictures.first() else {
        return Html::default();
    };
    let sum = |groups: [f64; Resource::COUNT]| groups.iter().sum::<f64>();
    let mut lines = newest.lines.lines.clone();
    let worlds = state.start.worlds.iter();
    let ends: Vec<(Key, f64)> = worlds
        .map(|world| (names::prospect(world.prospect), sum(world.in_year(Year::LAST))))
        .collect();
    let (explained, ours) = (sum(reference.explained(Year::LAST)), sum(levers.explained(Year::LAST)));
    lines.push(line(Key::OutlookExplainedReference, Stroke::Dotted, 5, &|year| {
        sum(reference.explained(year))
    }));
    lines.push(line(Key::OutlookExplainedLevers, Stroke::Whole, 3, &|year| {
        sum(levers.explained(year))
    }));
    let lines = LineChart {
        lines,
        ..newest.lines.clone()
    };
    let number = |value: f64| words.quantity(value, Unit::GtPerYear);
    let [(trend, high), (other, low)] = match ends.as_slice() {
        [first, second, ..] => [*first, *second],
        _ => return Html::default(),
    };
    let text = words.fill(
        Key::OutlookOverTold,
        &[
            ("year", &words.year(Year::LAST)),
            ("levers", &called),
            ("ours", &number(ours)),
            ("reference", &number(explained)),
            ("high", &number(high)),
            ("trend", words.say(trend)),
            ("low", &number(low)),
            ("other", words.say(other)),
        ],
    );
    plate(context, "over", true, (newest.title.clone(), text), Rc::new(lines), Year::LAST)
}

/// A line with every year from the first in which levers are shown.
pub(super) fn line(label: Key, stroke: Stroke, tone: u8, value: &dyn Fn(Year) -> f64) -> ChartLine {
    ChartLine {
        label,
        stroke,
        tone,
        points: FIRST.to(Year::LAST).map(|year| (year, value(year))).collect(),
    }
}

/// A chart of lines with its files; `moved` if it depends on levers.
pub(super) fn plate(
    context: &OutlookContext<'_>,
    id: &str,
    moved: bool,
    (title, text): (String, String),
    lines: Rc<LineChart>,
    focus: Year,
) -> Html {
    html! {
        <Plate id={id.to_owned()} words={Rc::clone(context.words)} lines={Rc::clone(&lines)} title={title.clone()} sentence={text} {focus}
            live={context.live} dimmed={moved && context.dimmed()}>
            { saved(context, id, moved, title, lines, focus) }
        </Plate>
    }
}

/// The files of a chart of lines.
pub(super) fn saved(context: &OutlookContext<'_>, id: &str, moved: bool, title: String, lines: Rc<LineChart>, focus: Year) -> Html {
    let [written, drawn] = [0, 1].map(|_| (Rc::clone(context.words), Rc::clone(&lines), title.clone()));
    files(
        context.words,
        context.making(id, moved),
        move |caption| crate::pictures::lines::columns(&written.0, &written.2, &written.1, caption, exact),
        move |caption| crate::pictures::lines::draw(&drawn.0, &drawn.2, &drawn.1, caption, drawn.1.clamp_year(focus)),
    )
}
