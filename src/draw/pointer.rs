//! Pointer: the marker of one year, moved by keys, mouse or touch.
//!
//! Screen readers see a slider over the years whose value is the figure's content in that year. Without scripts it is a
//! picture with a name. Time runs left to right in every language, so the right arrow always moves to a later year.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::picture::{classes, percent};
use crate::draw::scale::{self, ValueScale};
use crate::draw::wording;
use cairn_analysis::figure::{Figure, MarkShape};
use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Years that Page Up and Page Down move.
const PAGE: i64 = 10;

/// Properties of the pointer.
pub struct PointerProps<'a> {
    pub figure: &'a Rc<Figure>,
    pub words: &'a Words,
    /// The year pointed at.
    pub year: Year,
    /// True if scripts run; false in the prerendered page.
    pub live: bool,
    /// Title of the figure.
    pub title: AttrValue,
    /// Id of the sentence that describes the figure.
    pub described_by: AttrValue,
    /// Called when a year is pointed at; `None` returns to the focus year.
    pub point: &'a Callback<Option<Year>>,
    /// Called when a year is chosen, by Enter or a click.
    pub pick: &'a Callback<Year>,
}

/// The pointer of a chart. A function, because it renders whenever the chart does.
pub fn pointer(props: &PointerProps<'_>) -> Html {
    let figure = &**props.figure;
    let words = props.words;
    let live = props.live;
    let onkeydown = on_key(props);
    let moved = {
        let (figure, point) = (Rc::clone(props.figure), props.point.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(year) = year_under(&figure, &event) {
                point.emit(Some(year));
            }
        })
    };
    let onclick = {
        let (pick, year) = (props.pick.clone(), props.year);
        Callback::from(move |_: MouseEvent| pick.emit(year))
    };
    let back = props.point.reform(|_: PointerEvent| None);
    let lost = props.point.reform(|_: FocusEvent| None);
    let name = format!("{}. {}", props.title, words.say(Key::ChartPoints));
    html! {
        <div class="chart-pointer" dir="ltr"
            role={if live { "slider" } else { "img" }}
            tabindex={live.then_some("0")}
            aria-label={if live { AttrValue::from(name) } else { props.title.clone() }}
            aria-describedby={props.described_by.clone()}
            aria-valuemin={live.then(|| figure.first.to_string())}
            aria-valuemax={live.then(|| figure.last.to_string())}
            aria-valuenow={live.then(|| props.year.to_string())}
            aria-valuetext={live.then(|| wording::reading(words, figure, props.year))}
            {onkeydown} {onclick} onpointermove={moved.clone()} onpointerdown={moved} onpointerleave={back} onblur={lost}>
            { cross(figure, props.year) }
        </div>
    }
}

/// The year: in a stack a line up to its top with a ring, else a line and a point on each series.
fn cross(figure: &Figure, year: Year) -> Html {
    let scale = ValueScale::of(figure);
    let across = percent(scale::share_drawn(figure, year));
    let (mut up, mut down) = (0.0, 0.0);
    let mut points = Vec::new();
    for mark in &figure.marks {
        let Some(value) = mark.value(figure, year).filter(|value| value.is_finite()) else {
            continue;
        };
        match mark.shape {
            MarkShape::Band => {
                up += value.max(0.0);
                down += value.min(0.0);
            }
            MarkShape::Line => points.push(html! {
                <circle class={classes(mark)} cx={across.clone()} cy={percent(scale.share_from_top(value))} r="4" />
            }),
            MarkShape::Ghost | MarkShape::Low | MarkShape::High => {}
        }
    }
    if !figure.is_stacked() {
        return html! {
            <svg aria-hidden="true">
                <line x1={across.clone()} x2={across} y1="0" y2="100%" />
                { for points }
            </svg>
        };
    }
    let ring = percent(scale.share_from_top(up + down));
    html! {
        <svg class="is-stack" aria-hidden="true">
            <line x1={across.clone()} x2={across.clone()} y1={percent(scale.share_from_top(up))} y2={percent(scale.share_from_top(down))} />
            { for points }
            <circle class="is-top" cx={across} cy={ring} r="6" />
        </svg>
    }
}

fn on_key(props: &PointerProps<'_>) -> Callback<KeyboardEvent> {
    let (figure, point, pick, year) = (Rc::clone(props.figure), props.point.clone(), props.pick.clone(), props.year);
    Callback::from(move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let by = |years: i64| {
            let to = Year::new(i64::from(year.number()) + years);
            let end = if years < 0 { figure.first } else { figure.last };
            Some(figure.clamp_year(to.unwrap_or(end)))
        };
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => by(-1),
            "ArrowRight" | "ArrowUp" => by(1),
            "PageDown" => by(-PAGE),
            "PageUp" => by(PAGE),
            "Home" => Some(figure.first),
            "End" => Some(figure.last),
            "Escape" => None,
            "Enter" => {
                pick.emit(year);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        point.emit(to);
    })
}

/// The year under a mouse or a finger.
fn year_under(figure: &Figure, event: &PointerEvent) -> Option<Year> {
    let element: web_sys::Element = event.target_dyn_into()?;
    let width = element.client_width();
    (width > 0).then(|| scale::year_at(figure, f64::from(event.offset_x()) / f64::from(width)))
}
