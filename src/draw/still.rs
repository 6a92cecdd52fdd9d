//! Still: a chart without years: attribution, ways to a goal, the largest uncertainties, two levers, or material flows.
//!
//! Screen readers see a slider over its points, like the slider over years of other charts. Out of scope: the meaning of the points.

use yew::prelude::*;

use crate::draw::matters::{self, Weighed};
use crate::draw::need::{self, Sought};
use crate::draw::pair::{self, Held};
use crate::draw::passages;
use crate::draw::waterfall::{self, Falls};
use cairn_analysis::findings::flows::Passages;
use cairn_analysis::words::{Key, Words, names};

/// Content of a chart without years.
#[derive(Clone, Debug, PartialEq)]
pub enum Still {
    /// Attribution to levers.
    Falls(Falls),
    /// Ways to a goal.
    Need(Sought),
    /// The largest uncertainties.
    Matters(Weighed),
    /// The map of two levers.
    Pair(Held),
    /// Origins and destinations of materials.
    Flows(Passages),
    /// A chart that does not exist for the place: its title, and the text shown instead.
    Withheld(String, Key),
}

impl Still {
    /// The heading.
    #[must_use]
    pub fn title(&self, words: &Words) -> String {
        match self {
            Still::Falls(falls) => falls.title.clone(),
            Still::Need(sought) => sought.title.clone(),
            Still::Matters(weighed) => weighed.title.clone(),
            Still::Pair(held) => held.title.clone(),
            Still::Flows(of) => passages::title(words, of),
            Still::Withheld(title, _) => title.clone(),
        }
    }

    /// The subject, in the page's language.
    #[must_use]
    pub fn subject<'a>(&'a self, words: &'a Words) -> &'a str {
        match self {
            Still::Falls(falls) => &falls.result,
            Still::Need(sought) => &sought.goal,
            Still::Matters(weighed) => &weighed.result,
            Still::Pair(held) => &held.goal,
            Still::Flows(of) => words.say(names::pool(of.pool)),
            Still::Withheld(..) => "",
        }
    }

    /// The text shown instead of the chart; `None` if the chart is there.
    #[must_use]
    pub fn lacks(&self) -> Option<Key> {
        match self {
            Still::Falls(falls) => falls.steps.as_ref().err().copied(),
            Still::Need(sought) => match &sought.ways {
                Err(lacks) => Some(*lacks),
                Ok(need) if need.is_met() => Some(Key::NeedMet),
                Ok(need) => need.ways.is_empty().then_some(Key::DidWaiting),
            },
            Still::Matters(weighed) => weighed.of.as_ref().err().copied(),
            Still::Pair(held) => held.pair.as_ref().err().copied(),
            Still::Flows(of) => of.passages.is_empty().then_some(Key::FlowsNone),
            Still::Withheld(_, said) => Some(*said),
        }
    }
}

/// Settings and callbacks of such a chart.
pub(crate) struct Shown<'a> {
    pub(crate) words: &'a Words,
    /// The row pointed at.
    pub(crate) at: Option<usize>,
    /// True if scripts run.
    pub(crate) live: bool,
    /// True on a stage, in large type.
    pub(crate) staged: bool,
    pub(crate) title: AttrValue,
    pub(crate) told_by: AttrValue,
    pub(crate) point: &'a Callback<Option<usize>>,
}

/// The two panels of the chart, or the text shown instead.
pub(crate) fn panels(shown: &Shown<'_>, still: &Still) -> Html {
    let words = shown.words;
    if let Some(lacks) = still.lacks() {
        return html! { <p class="chart-lacks" role="status">{ words.say(lacks) }</p> };
    }
    let (chart, table) = match still {
        Still::Falls(falls) => waterfall::panels(shown, falls),
        Still::Need(sought) => need::panels(words, sought),
        Still::Matters(weighed) => matters::panels(words, weighed),
        Still::Pair(held) => pair::panels(shown, held),
        Still::Flows(of) => passages::panels(shown, of),
        Still::Withheld(..) => (Html::default(), Html::default()),
    };
    html! {
        <>
            <div class="panel-chart">{ chart }</div>
            <div class="panel-table">{ table }</div>
        </>
    }
}

/// The summary, in whole sentences.
#[must_use]
pub fn told(words: &Words, still: &Still, place: &str) -> String {
    match still {
        Still::Falls(falls) => waterfall::told(words, falls, place),
        Still::Need(sought) => need::told(words, sought, place),
        Still::Matters(weighed) => matters::told(words, weighed, place),
        Still::Pair(held) => pair::told(words, held, place),
        Still::Flows(of) => passages::told(words, of, place),
        Still::Withheld(..) => String::new(),
    }
}

/// Points for the arrow keys. Below them stands the point in words, or a fixed text if no point is selected.
pub(crate) fn walked(
    shown: &Shown<'_>,
    class: Classes,
    last: usize,
    hint: Key,
    reading: &dyn Fn(usize) -> String,
    inside: Html,
    still: Html,
) -> Html {
    let Shown { words, live, point, .. } = *shown;
    let at = shown.at.map(|at| at.min(last));
    let text = at.map(reading);
    let name = [&shown.title, ". ", words.say(hint)].concat();
    html! {
        <>
            <div {class}
                role={if live { "slider" } else { "img" }}
                tabindex={live.then_some("0")}
                aria-label={if live { AttrValue::from(name) } else { shown.title.clone() }}
                aria-describedby={shown.told_by.clone()}
                aria-valuemin={live.then_some("0")}
                aria-valuemax={live.then(|| last.to_string())}
                aria-valuenow={live.then(|| at.unwrap_or(0).to_string())}
                aria-valuetext={live.then(|| text.clone().unwrap_or_else(|| reading(0)))}
                onkeydown={on_key(at, last, point)}
                onpointerleave={point.reform(|_: PointerEvent| None)} onblur={point.reform(|_: FocusEvent| None)}>
                { inside }
            </div>
            <p class="fall-told" aria-hidden="true">
                if let Some(text) = text {
                    { text }
                } else {
                    { still }
                }
            </p>
        </>
    }
}

fn on_key(at: Option<usize>, last: usize, point: &Callback<Option<usize>>) -> Callback<KeyboardEvent> {
    let point = point.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowUp" => Some(at.unwrap_or(1).saturating_sub(1)),
            "ArrowRight" | "ArrowDown" => Some(at.map_or(0, |at| (at + 1).min(last))),
            "Home" => Some(0),
            "End" => Some(last),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        point.emit(to);
    })
}
