//! Flow: amounts that pass through columns, drawn as ribbons; every value stands in words beside its node and in a table.
//!
//! In languages that run from right to left it runs so, too. Does not know: what flows.

use std::fmt::Write;

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::say::Writing;
use crate::figure::flow::{Flow, Node, Ribbon, Span};
use crate::kind::Direction;
use crate::unit::Unit;
use crate::words::{Key, Words};

/// Width of a node, per cent of the drawing.
const NODE: f64 = 2.0;
/// Distance of a name from its node, per cent.
const APART: f64 = 1.0;

/// The drawing, under what it is called, and its table.
pub fn flow(words: &Words, unit: Unit, title: &str, flow: &Flow) -> Html {
    let scale = flow.scale();
    let spans = flow.spans(scale);
    let last = flow.columns.len().saturating_sub(1).max(1);
    let mirrored = words.language().direction() == Direction::RightToLeft;
    // The near edge of a column, from where reading starts.
    let near = |column: usize| column as f64 / last as f64 * (100.0 - NODE);
    let across = |x: f64| if mirrored { 100.0 - x } else { x };
    let most = flow.columns.iter().flatten().map(|node| node.value).fold(0.0, f64::max);
    let writing = Writing::up_to(words, unit, most);
    let value = |node: &Node| writing.with_digits_of(node.value).value(node.value);
    let ribbons = flow.ribbons(scale).into_iter().enumerate().map(|(at, ribbons)| {
        let tone = |place: usize| {
            let link = flow.links[at][place];
            // What comes in is coloured by where it comes from, what goes out by where it goes.
            let node = if at == 0 {
                &flow.columns[0][link.from]
            } else {
                &flow.columns[at + 1][link.to]
            };
            format!("ribbon tone-{}", node.tone)
        };
        let (from, to) = (across(near(at) + NODE), across(near(at + 1)));
        ribbons
            .into_iter()
            .enumerate()
            .map(|(place, ribbon)| html! { <path class={tone(place)} d={path(from, to, ribbon)} /> })
            .collect::<Html>()
    });
    let stand = |(column, (nodes, spans)): (usize, (&Vec<Node>, &Vec<Span>))| {
        let left = if mirrored { 100.0 - near(column) - NODE } else { near(column) };
        // What ends there, in the last column or before, is named on the side it comes from: beyond stand others.
        let ends = |node: usize| {
            flow.links
                .get(column)
                .is_none_or(|links| links.iter().all(|link| link.from != node))
        };
        let one = |(at, (node, span)): (usize, (&Node, &Span))| {
            let (at, anchor) = if ends(at) {
                (near(column) - APART, "end")
            } else {
                (near(column) + NODE + APART, "start")
            };
            html! {
                <>
                    <rect class={format!("node tone-{}", node.tone)} x={hundredth(left)} y={hundredth(span.top)} width={hundredth(NODE)} height={hundredth(span.height)} />
                    <text x={hundredth(across(at))} y={hundredth(span.top + 0.5 * span.height)} dy="0.35em" text-anchor={anchor}>
                        <tspan>{ &node.name }</tspan>{ " " }<tspan class="value">{ value(node) }</tspan>
                    </text>
                </>
            }
        };
        nodes.iter().zip(spans).enumerate().map(one).collect::<Html>()
    };
    html! {
        <figure class="flow">
            <figcaption>{ words.fill(Key::TableCaption, &[("title", title), ("unit", writing.unit)]) }</figcaption>
            <svg class="flow-drawing" aria-hidden="true">
                <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%">{ for ribbons }</svg>
                { for flow.columns.iter().zip(&spans).enumerate().map(stand) }
            </svg>
            <ul class="unseen">
                { for flow.columns.iter().flatten().map(|node| html! {
                    <li><span>{ &node.name }</span>{ " " }<span class="value">{ value(node) }</span></li>
                }) }
            </ul>
        </figure>
    }
}

/// A share of the drawing that is known in per cent.
fn hundredth(value: f64) -> AttrValue {
    percent(value / 100.0)
}

/// From one side to the other, level at both ends.
fn path(from: f64, to: f64, ribbon: Ribbon) -> String {
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
