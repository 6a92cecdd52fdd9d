//! Flow: amounts that pass through columns, drawn as ribbons; every value stands as text next to its node and in a table.
//!
//! In right-to-left languages the drawing is mirrored. In a drawing of three columns, the names of the last stand on
//! its source side. With more columns, each name follows its node, in lines that fit the gaps between columns. Out of
//! scope: the content of the flows.

use std::fmt::Write;

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::wording::{FigureNumberFormat, broken};
use cairn_analysis::figure::flow::{FlowDiagram, Node, NodeSpan, Ribbon};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::{Direction, Language};
use cairn_core::unit::Unit;

/// Width of a node, per cent of the drawing.
const NODE: f64 = 2.0;
/// Distance of a name from its node, per cent.
const LABEL_GAP: f64 = 1.0;
/// Start of each column in drawings with names after the nodes, per cent.
const EDGES: [f64; 4] = [0.0, 24.0, 51.0, 75.0];
/// Letters in a line between two columns of the narrowest drawing.
pub(crate) const LETTERS: usize = 17;

/// The drawing with its title, and its table.
pub fn flow(words: &Words, unit: Unit, title: &str, flow: &FlowDiagram) -> Html {
    let writing = writing(words, unit, flow);
    html! {
        <figure class="flow">
            <figcaption>{ words.fill(Key::TableCaption, &[("title", title), ("unit", writing.unit)]) }</figcaption>
            { drawing(words, &writing, flow, LETTERS, None, None) }
            <ul class="unseen">
                { for flow.columns.iter().flatten().map(|node| html! {
                    <li><span>{ &node.name }</span>{ " " }<span class="value">{ value(&writing, node) }</span></li>
                }) }
            </ul>
        </figure>
    }
}

/// The number format of its values.
pub(crate) fn writing<'a>(words: &'a Words, unit: Unit, flow: &FlowDiagram) -> FigureNumberFormat<'a> {
    let most = flow.columns.iter().flatten().map(|node| node.value).fold(0.0, f64::max);
    FigureNumberFormat::up_to(words, unit, most)
}

/// The value of a node, with digits that suit its own size.
pub(crate) fn value(writing: &FigureNumberFormat<'_>, node: &Node) -> String {
    writing.with_digits_of(node.value).value(node.value)
}

/// Start of a column from the start of the reading direction, per cent.
pub(crate) fn column_start(flow: &FlowDiagram, column: usize) -> f64 {
    let last = flow.columns.len().saturating_sub(1).max(1);
    if last < 3 {
        return column as f64 / last as f64 * (100.0 - NODE);
    }
    EDGES.get(column).copied().unwrap_or(100.0)
}

/// A name with its value, in lines of at most `letters` letters.
pub(crate) fn lines(words: &Words, name: &str, value: &str, letters: usize) -> Vec<String> {
    let text = [name, " ", value].concat();
    if words.language() != Language::Chinese {
        return broken(&text, letters);
    }
    // Han letters are twice as wide, and break anywhere.
    let han: Vec<char> = name.chars().collect();
    let mut lines: Vec<String> = han.chunks(letters / 2).map(|line| line.iter().collect()).collect();
    match lines.last_mut() {
        Some(line) if 2 * line.chars().count() + value.len() < letters => {
            line.push(' ');
            line.push_str(value);
        }
        _ => lines.push(value.to_owned()),
    }
    lines
}

/// The drawing alone: nodes, ribbons and names. `point` receives the node pointed at, as an index over all nodes in order.
pub(crate) fn drawing(
    words: &Words,
    writing: &FigureNumberFormat<'_>,
    flow: &FlowDiagram,
    letters: usize,
    pointed: Option<usize>,
    point: Option<&Callback<Option<usize>>>,
) -> Html {
    let scale = flow.scale();
    let spans = flow.spans(scale);
    let behind = flow.columns.len() > 3;
    let mirrored = words.language().direction() == Direction::RightToLeft;
    let near = |column: usize| column_start(flow, column);
    let across = |x: f64| if mirrored { 100.0 - x } else { x };
    let before = |column: usize| flow.columns[..column].iter().map(Vec::len).sum::<usize>();
    let ribbons = flow.ribbons(scale).into_iter().enumerate().map(|(at, ribbons)| {
        let tone = |place: usize| {
            let link = flow.links[at][place];
            // Inflows take the colour of their source, outflows the colour of their target; so do links from a single source.
            let node = if at == 0 && flow.columns[0].len() > 1 {
                &flow.columns[0][link.from]
            } else {
                &flow.columns[at + 1][link.to]
            };
            let touched = pointed.is_some_and(|pointed| [before(at) + link.from, before(at + 1) + link.to].contains(&pointed));
            format!("ribbon tone-{}{}", node.tone, if touched { " is-pointed" } else { "" })
        };
        let (from, to) = (across(near(at) + NODE), across(near(at + 1)));
        ribbons
            .into_iter()
            .enumerate()
            .map(|(place, ribbon)| html! { <path class={tone(place)} d={path(from, to, ribbon)} /> })
            .collect::<Html>()
    });
    let stand = |(column, (nodes, spans)): (usize, (&Vec<Node>, &Vec<NodeSpan>))| {
        let left = if mirrored { 100.0 - near(column) - NODE } else { near(column) };
        // The name of a node without outflow stands on its source side, because other nodes lie beyond it.
        let ends = |node: usize| {
            flow.links
                .get(column)
                .is_none_or(|links| links.iter().all(|link| link.from != node))
        };
        let one = |(at, (node, span)): (usize, (&Node, &NodeSpan))| {
            let place = before(column) + at;
            let onpointerenter = point.map(|point| point.reform(move |_: PointerEvent| Some(place)));
            let (x, anchor) = if ends(at) && !behind {
                (near(column) - LABEL_GAP, "end")
            } else {
                (near(column) + NODE + LABEL_GAP, "start")
            };
            let (x, y) = (hundredth(across(x)), hundredth(span.top + 0.5 * span.height));
            let value = value(writing, node);
            let name = if behind {
                let lines = lines(words, &node.name, &value, letters);
                let first = 0.4 - 0.55 * (lines.len() - 1) as f64;
                let line = |(at, line): (usize, &String)| {
                    let dy = if at == 0 { first } else { 1.1 };
                    html! { <tspan x={x.clone()} dy={em(dy)}>{ line }</tspan> }
                };
                html! { <text {y} text-anchor={anchor}>{ for lines.iter().enumerate().map(line) }</text> }
            } else {
                html! {
                    <text {x} {y} dy="0.35em" text-anchor={anchor}>
                        <tspan>{ &node.name }</tspan>{ " " }<tspan class="value">{ value }</tspan>
                    </text>
                }
            };
            html! {
                <g class={classes!((pointed == Some(place)).then_some("is-pointed"))} {onpointerenter}>
                    <rect class={format!("node tone-{}", node.tone)} x={hundredth(left)} y={hundredth(span.top)} width={hundredth(NODE)} height={hundredth(span.height)} />
                    { name }
                </g>
            }
        };
        nodes.iter().zip(spans).enumerate().map(one).collect::<Html>()
    };
    html! {
        <svg class="flow-drawing" translate="no" aria-hidden="true">
            <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%">{ for ribbons }</svg>
            { for flow.columns.iter().zip(&spans).enumerate().map(stand) }
        </svg>
    }
}

/// A length in em, to a hundredth.
fn em(value: f64) -> AttrValue {
    let tenths = libm::round(value * 100.0) as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let rest = (tenths.abs() % 100 + 100).to_string();
    AttrValue::from([sign, &(tenths.abs() / 100).to_string(), ".", &rest[1..], "em"].concat())
}

/// Converts a value in per cent of the drawing.
fn hundredth(value: f64) -> AttrValue {
    percent(value / 100.0)
}

/// The path of a ribbon, horizontal at both ends.
pub(crate) fn path(from: f64, to: f64, ribbon: Ribbon) -> String {
    let middle = 0.5 * (from + to);
    let [a, b] = [ribbon.from, ribbon.to];
    let mut path = String::new();
    let mut put = |letter: char, numbers: &[f64]| {
        path.push(letter);
        for number in numbers {
            let _ = write!(path, " {}", libm::round(*number * 10.0) as i64);
        }
    };
    put('M', &[from, a.top]);
    put('C', &[middle, a.top, middle, b.top, to, b.top]);
    put('V', &[b.top + b.height]);
    put('C', &[middle, b.top + b.height, middle, a.top + a.height, from, a.top + a.height]);
    path.push('Z');
    path
}
