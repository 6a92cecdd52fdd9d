//! Dots: one view of the map, the world or a region, used with keys, mouse or finger.
//!
//! For screen readers it is a slider over the places in the order of their ranks; its value is the text of a place. The
//! bars beside it have the same data. A pointer selects the nearest circle, so that small islands can be touched. Words
//! may run from right to left; east is always on the right.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::atlas::{FINE, MapView};
use crate::draw::dots::{PlaceDot, nearest};
use crate::draw::scatter::ScatterPlot;
use crate::draw::wording::FigureNumberFormat;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;

/// Number of places that Page Up and Page Down move.
const PAGE: usize = 10;
/// Room between a name and the edge of its circle, pixels.
const ROOM: f64 = 4.0;
/// Size of a view in a narrow window, relative to its full size.
const NARROW: f64 = 0.78;
/// Distance of a name from the circle it belongs to, in units of a view.
const ABOVE: i32 = 9 * FINE;

/// Classes of the steps of the scale.
pub(crate) const STEPS: [&str; 5] = ["step-0", "step-1", "step-2", "step-3", "step-4"];

/// Callbacks of the map: a place under the pointer, and a place that is picked.
#[derive(Clone, PartialEq)]
pub(crate) struct MapEvents {
    pub(crate) point: Callback<Option<PlaceId>>,
    pub(crate) pick: Callback<PlaceId>,
}

/// A scatter plot with the units and names of its results, across and up.
pub(crate) struct PlotAxes<'a> {
    pub(crate) plot: &'a ScatterPlot,
    pub(crate) units: [Unit; 2],
    pub(crate) results: [&'a str; 2],
}

/// Data of one view.
pub(crate) struct MapSheet<'a> {
    pub(crate) words: &'a Words,
    pub(crate) land: &'a str,
    pub(crate) view: &'a MapView,
    /// The places of the view, in the order of their ranks.
    pub(crate) drawn: &'a Rc<Vec<PlaceDot>>,
    /// Axes in place of land; none on a map.
    pub(crate) axes: Option<PlotAxes<'a>>,
    /// The place shown in the card.
    pub(crate) shown: Option<PlaceId>,
    pub(crate) title: &'a str,
    pub(crate) live: bool,
}

impl MapSheet<'_> {
    /// The map. `reading` is the text of the shown place.
    pub(crate) fn html(&self, reading: Option<&str>, value: &dyn Fn(&PlaceDot) -> String, events: &MapEvents) -> Html {
        let MapSheet {
            words, view, drawn, live, ..
        } = *self;
        let at = self.shown.and_then(|place| drawn.iter().position(|dot| dot.row.place == place));
        let dot = at.and_then(|at| drawn.get(at));
        let onkeydown = {
            let (pick, drawn) = (events.pick.clone(), Rc::clone(drawn));
            Callback::from(move |event: KeyboardEvent| {
                if event.alt_key() || event.ctrl_key() || event.meta_key() {
                    return;
                }
                if let Some(to) = walked(&event.key(), at, drawn.len()).and_then(|to| drawn.get(to)) {
                    event.prevent_default();
                    pick.emit(to.row.place);
                }
            })
        };
        let under = {
            let (drawn, frame) = (Rc::clone(drawn), view.frame);
            move |event: &PointerEvent| -> Option<PlaceId> {
                let element = event.target_dyn_into::<web_sys::Element>()?;
                let (wide, high) = (element.client_width().max(1), element.client_height().max(1));
                let on_sheet = [event.offset_x() * frame[0] / wide, event.offset_y() * frame[1] / high];
                nearest(&drawn, on_sheet).and_then(|at| drawn.get(at)).map(|dot| dot.row.place)
            }
        };
        let onpointermove = {
            let (under, point) = (under.clone(), events.point.clone());
            Callback::from(move |event: PointerEvent| point.emit(under(&event)))
        };
        let onpointerdown = {
            let pick = events.pick.clone();
            Callback::from(move |event: PointerEvent| under(&event).iter().for_each(|place| pick.emit(*place)))
        };
        let onpointerleave = events.point.reform(|_: PointerEvent| None);
        let size = ["0 0 ", &view.frame[0].to_string(), " ", &view.frame[1].to_string()].concat();
        let name = [self.title, words.full_stop(), words.say(Key::MapPoints)].concat();
        html! {
            <div class="map-sheet" dir="ltr">
                <svg viewBox={size} aria-hidden="true">
                    if let Some(axes) = &self.axes {
                        <path class="net" d={axes.plot.grid.clone()} />
                    } else {
                        <path class="land" fill-rule="evenodd" transform={view.land_transform()} d={self.land.to_owned()} />
                    }
                    { for drawn.iter().map(circle) }
                    if let Some(dot) = dot {
                        <circle class="is-picked" cx={dot.at[0].to_string()} cy={dot.at[1].to_string()} r={(dot.radius + FINE).to_string()} />
                    }
                </svg>
                <svg class="map-names" aria-hidden="true">
                    { for drawn.iter().map(|dot| self.inside(dot)) }
                    { for self.axes.iter().map(|axes| self.scales(axes)) }
                    { for dot.map(|dot| self.above(dot, value)) }
                </svg>
                <div class="map-pointer"
                    role={if live { "slider" } else { "img" }}
                    tabindex={live.then_some("0")}
                    aria-label={if live { name } else { self.title.to_owned() }}
                    aria-valuemin={live.then_some("1")}
                    aria-valuemax={live.then(|| drawn.len().to_string())}
                    aria-valuenow={live.then(|| (at.unwrap_or(0) + 1).to_string())}
                    aria-valuetext={live.then(|| reading.unwrap_or(words.say(Key::MapHint)).to_owned())}
                    {onkeydown} {onpointermove} {onpointerdown} {onpointerleave}>
                </div>
            </div>
        }
    }

    /// The name of a place inside its circle, if it fits; a class tells whether it fits in a narrow window too.
    fn inside(&self, dot: &PlaceDot) -> Html {
        let name = self.words.place(dot.row.place);
        let room = f64::from(2 * dot.radius / FINE) - ROOM;
        let wide = width(name, self.words.language());
        if wide > room {
            return Html::default();
        }
        let class = classes!(STEPS[dot.step.min(4)], (wide > room * NARROW).then_some("is-wide"));
        let [x, y] = self.percent(dot.at);
        html! { <text {class} {x} {y} dy="0.35em">{ name }</text> }
    }

    /// The name and value of the shown place above its circle.
    fn above(&self, dot: &PlaceDot, value: &dyn Fn(&PlaceDot) -> String) -> Html {
        let [wide, high] = self.view.frame;
        let top = dot.at[1] - dot.radius - ABOVE;
        let down = if top < 2 * ABOVE {
            (dot.at[1] + dot.radius + 2 * ABOVE).min(high - ABOVE)
        } else {
            top
        };
        let side = match dot.at[0] {
            x if x * 7 < wide => "is-west",
            x if x * 7 > wide * 6 => "is-east",
            _ => "",
        };
        let [x, y] = self.percent([dot.at[0], down]);
        let text = [self.words.place(dot.row.place), " ", &value(dot)].concat();
        html! { <text class={classes!("is-shown", side)} {x} {y}>{ text }</text> }
    }

    /// The numbers and names of both axes.
    fn scales(&self, axes: &PlotAxes<'_>) -> Html {
        let text = |class: &'static str, at: [i32; 2], text: String| {
            let [x, y] = self.percent(at);
            html! { <text {class} {x} {y}>{ text }</text> }
        };
        let [across, up] = axes.plot.axes;
        let [x_format, y_format] = [0, 1].map(|axis: usize| {
            let scale = axes.plot.axes[axis];
            FigureNumberFormat::up_to(self.words, axes.units[axis], scale.high)
        });
        let name = |axis: usize, unit: &str| self.words.fill(Key::MapAxis, &[("result", axes.results[axis]), ("unit", unit)]);
        let below = |tick: f64| {
            let [x, y] = axes.plot.at([tick, up.low]);
            text("tick", [x, y + 18 * FINE], x_format.tick(tick, across.step))
        };
        let beside = |tick: f64| {
            let [x, y] = axes.plot.at([across.low, tick]);
            text("tick is-east", [x - 6 * FINE, y + 5 * FINE], y_format.tick(tick, up.step))
        };
        let [wide, high] = self.view.frame;
        html! {
            <>
                { for across.ticks().into_iter().map(below) }
                { for up.ticks().into_iter().map(beside) }
                { text("tick is-east", [wide - 10 * FINE, high - 8 * FINE], name(0, x_format.unit)) }
                { text("tick is-west", [10 * FINE, 16 * FINE], name(1, y_format.unit)) }
            </>
        }
    }

    fn percent(&self, at: [i32; 2]) -> [String; 2] {
        let [wide, high] = self.view.frame;
        [(at[0], wide), (at[1], high)].map(|(at, of)| {
            let thousandths = at * 1000 / of.max(1);
            [&(thousandths / 10).to_string(), ".", &(thousandths % 10).abs().to_string(), "%"].concat()
        })
    }
}

/// The place that a key moves to.
fn walked(key: &str, at: Option<usize>, count: usize) -> Option<usize> {
    let now = at.unwrap_or(0);
    let to = match (key, at) {
        ("ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp", None) => 0,
        ("ArrowRight" | "ArrowDown", Some(_)) => now + 1,
        ("ArrowLeft" | "ArrowUp", Some(_)) => now.saturating_sub(1),
        ("PageDown", _) => now + PAGE,
        ("PageUp", _) => now.saturating_sub(PAGE),
        ("Home", _) => 0,
        ("End", _) => count,
        _ => return None,
    };
    (count > 0).then(|| to.min(count - 1))
}

fn circle(dot: &PlaceDot) -> Html {
    let class = classes!(STEPS[dot.step.min(4)], dot.estimated.then_some("is-estimated"));
    html! { <circle {class} cx={dot.at[0].to_string()} cy={dot.at[1].to_string()} r={dot.radius.to_string()} /> }
}

/// Estimated width of a name in label size, pixels; text is never measured.
fn width(name: &str, language: Language) -> f64 {
    let letter = match language {
        Language::Chinese => 15.5,
        Language::Russian => 9.0,
        _ => 7.2,
    };
    name.chars().count() as f64 * letter
}
