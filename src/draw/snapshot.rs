//! Snapshot: a chart without years: attribution, ways to a goal, the largest uncertainties, two levers, amounts of
//! money, or material flows.
//!
//! Screen readers see a slider over its points, like the slider over years of other charts. No page starts with such a
//! chart, so the code of these charts loads on demand: a page holds a [`Snapshot`], which names none of them. Out of scope:
//! the meaning of the points.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::matters::{self, MattersChart};
use crate::draw::mined::{self, MinedChart};
use crate::draw::money::{self, MoneyChart};
use crate::draw::need::{self, NeedChart};
use crate::draw::pair::{self, PairChart};
use crate::draw::passages;
use crate::draw::waterfall::{self, WaterfallChart};
use cairn_analysis::findings::flows::Passages;
use cairn_analysis::words::{Key, Words, mineral_names, names};

/// What a page needs of a chart without years.
trait SnapshotView {
    /// The text shown instead of the chart; none if the chart is there.
    fn lacks(&self) -> Option<Key>;

    /// The heading.
    fn title(&self, words: &Words) -> String;

    /// The two panels of the chart, or the text shown instead.
    fn panels(&self, shown: &SnapshotSettings<'_>) -> Html;

    /// The summary, in whole sentences.
    fn spoken_text(&self, words: &Words, place: &str) -> String;

    /// The content, if its code is here.
    fn content(&self) -> Option<&SnapshotChart>;

    /// True if the other has the same content.
    fn is(&self, other: &dyn SnapshotView) -> bool;
}

/// A chart without years on a page.
#[derive(Clone)]
pub struct Snapshot(Rc<dyn SnapshotView>);

impl PartialEq for Snapshot {
    fn eq(&self, other: &Snapshot) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.is(&*other.0)
    }
}

impl From<SnapshotChart> for Snapshot {
    fn from(chart: SnapshotChart) -> Snapshot {
        Snapshot(Rc::new(chart))
    }
}

impl Snapshot {
    /// A chart that is not there: its title, and the text shown instead.
    pub(crate) fn lacking(title: String, reason: Key) -> Snapshot {
        Snapshot(Rc::new(LackingChart { title, reason }))
    }

    /// The text shown instead of the chart; none if the chart is there.
    pub(crate) fn lacks(&self) -> Option<Key> {
        self.0.lacks()
    }

    /// The heading.
    pub(crate) fn title(&self, words: &Words) -> String {
        self.0.title(words)
    }

    /// The two panels of the chart, or the text shown instead.
    pub(crate) fn panels(&self, shown: &SnapshotSettings<'_>) -> Html {
        self.0.panels(shown)
    }

    /// The summary, in whole sentences.
    pub(crate) fn spoken_text(&self, words: &Words, place: &str) -> String {
        self.0.spoken_text(words, place)
    }

    /// The content, if the chart is there and its code is loaded.
    pub(crate) fn content(&self) -> Option<&SnapshotChart> {
        self.0.content()
    }
}

/// A chart that is not there.
#[derive(Clone, Debug, PartialEq)]
struct LackingChart {
    title: String,
    reason: Key,
}

impl SnapshotView for LackingChart {
    fn lacks(&self) -> Option<Key> {
        Some(self.reason)
    }

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn panels(&self, shown: &SnapshotSettings<'_>) -> Html {
        lacking(shown, self.reason)
    }

    fn spoken_text(&self, _: &Words, _: &str) -> String {
        String::new()
    }

    fn content(&self) -> Option<&SnapshotChart> {
        None
    }

    fn is(&self, other: &dyn SnapshotView) -> bool {
        other.content().is_none() && other.lacks() == Some(self.reason)
    }
}

impl SnapshotView for SnapshotChart {
    fn lacks(&self) -> Option<Key> {
        SnapshotChart::lacks(self)
    }

    fn title(&self, words: &Words) -> String {
        SnapshotChart::title(self, words)
    }

    fn panels(&self, shown: &SnapshotSettings<'_>) -> Html {
        panels(shown, self)
    }

    fn spoken_text(&self, words: &Words, place: &str) -> String {
        spoken_text(words, self, place)
    }

    fn content(&self) -> Option<&SnapshotChart> {
        Some(self)
    }

    fn is(&self, other: &dyn SnapshotView) -> bool {
        other.content() == Some(self)
    }
}

/// Content of a chart without years.
#[derive(Clone, Debug, PartialEq)]
pub enum SnapshotChart {
    /// Attribution to levers.
    Falls(WaterfallChart),
    /// Ways to a goal.
    Need(NeedChart),
    /// The largest uncertainties.
    Matters(MattersChart),
    /// The map of two levers.
    Pair(PairChart),
    /// Who mines a mineral today.
    Mined(MinedChart),
    /// Amounts of money.
    Money(MoneyChart),
    /// Origins and destinations of materials.
    Flows(Passages),
}

impl SnapshotChart {
    /// The heading.
    pub fn title(&self, words: &Words) -> String {
        match self {
            SnapshotChart::Falls(falls) => falls.title.clone(),
            SnapshotChart::Need(sought) => sought.title.clone(),
            SnapshotChart::Matters(weighed) => weighed.title.clone(),
            SnapshotChart::Pair(pair) => pair.title.clone(),
            SnapshotChart::Mined(mined) => mined.title.clone(),
            SnapshotChart::Money(priced) => priced.title.clone(),
            SnapshotChart::Flows(of) => passages::title(words, of),
        }
    }

    /// The subject, in the page's language.
    pub fn subject<'a>(&'a self, words: &'a Words) -> &'a str {
        match self {
            SnapshotChart::Falls(falls) => &falls.result,
            SnapshotChart::Need(sought) => &sought.goal,
            SnapshotChart::Matters(weighed) => &weighed.result,
            SnapshotChart::Pair(pair) => &pair.goal,
            SnapshotChart::Mined(mined) => words.say(mineral_names::mineral(mined.mineral)),
            SnapshotChart::Money(priced) => &priced.subject,
            SnapshotChart::Flows(of) => words.say(names::pool(of.pool)),
        }
    }

    /// The text shown instead of the chart; `None` if the chart is there.
    pub fn lacks(&self) -> Option<Key> {
        match self {
            SnapshotChart::Falls(falls) => falls.steps.as_ref().err().copied(),
            SnapshotChart::Need(sought) => match &sought.ways {
                Err(lacks) => Some(*lacks),
                Ok(need) if need.is_met() => Some(Key::NeedMet),
                Ok(need) => need.ways.is_empty().then_some(Key::DidWaiting),
            },
            SnapshotChart::Matters(weighed) => weighed.of.as_ref().err().copied(),
            SnapshotChart::Pair(pair) => pair.pair.as_ref().err().copied(),
            SnapshotChart::Mined(mined) => mined.of.as_ref().err().copied(),
            SnapshotChart::Money(priced) => priced.amounts.as_ref().err().copied(),
            SnapshotChart::Flows(of) => of.passages.is_empty().then_some(Key::FlowsNone),
        }
    }
}

/// Settings and callbacks of such a chart.
pub(crate) struct SnapshotSettings<'a> {
    pub(crate) words: &'a Words,
    /// The row pointed at.
    pub(crate) at: Option<usize>,
    /// True if scripts run.
    pub(crate) live: bool,
    /// True on a stage, in large type.
    pub(crate) staged: bool,
    pub(crate) title: AttrValue,
    pub(crate) described_by: AttrValue,
    pub(crate) point: &'a Callback<Option<usize>>,
}

impl SnapshotSettings<'_> {
    /// The text shown instead of a chart. A stage has no control for the goal: it shows the summary.
    fn lack_text(&self, lacks: Key) -> &str {
        if self.staged && lacks == Key::NeedMet {
            &self.title
        } else {
            self.words.say(lacks)
        }
    }
}

/// The text shown instead of a chart.
fn lacking(shown: &SnapshotSettings<'_>, lacks: Key) -> Html {
    html! { <p class="chart-lacks" role="status">{ shown.lack_text(lacks).to_owned() }</p> }
}

fn panels(shown: &SnapshotSettings<'_>, still: &SnapshotChart) -> Html {
    if let Some(lacks) = still.lacks() {
        return lacking(shown, lacks);
    }
    let (chart, table) = match still {
        SnapshotChart::Falls(falls) => waterfall::panels(shown, falls),
        SnapshotChart::Need(sought) => need::panels(shown, sought),
        SnapshotChart::Matters(weighed) => matters::panels(shown, weighed),
        SnapshotChart::Pair(pair_chart) => pair::panels(shown, pair_chart),
        SnapshotChart::Mined(chart) => mined::panels(shown, chart),
        SnapshotChart::Money(priced) => money::panels(shown, priced),
        SnapshotChart::Flows(of) => passages::panels(shown, of),
    };
    html! {
        <>
            <div class="panel-chart">{ chart }</div>
            <div class="panel-table">{ table }</div>
        </>
    }
}

/// The summary, in whole sentences.
pub fn spoken_text(words: &Words, still: &SnapshotChart, place: &str) -> String {
    match still {
        SnapshotChart::Falls(falls) => waterfall::spoken_text(words, falls, place),
        SnapshotChart::Need(sought) => need::spoken_text(words, sought, place),
        SnapshotChart::Matters(weighed) => matters::spoken_text(words, weighed, place),
        SnapshotChart::Pair(pair_chart) => pair::spoken_text(words, pair_chart, place),
        SnapshotChart::Mined(chart) => mined::spoken_text(words, chart),
        SnapshotChart::Money(priced) => money::spoken_text(words, priced, place),
        SnapshotChart::Flows(of) => passages::spoken_text(words, of, place),
    }
}

/// Points for the arrow keys. Below them stands the point in words, or a fixed text if no point is selected.
pub(crate) fn walked(
    shown: &SnapshotSettings<'_>,
    class: Classes,
    last: usize,
    hint: Key,
    reading: &dyn Fn(usize) -> String,
    inside: Html,
    still: Html,
) -> Html {
    let SnapshotSettings { words, live, point, .. } = *shown;
    let at = shown.at.map(|at| at.min(last));
    let text = at.map(reading);
    let name = [&shown.title, words.full_stop(), words.say(hint)].concat();
    html! {
        <>
            <div {class}
                role={if live { "slider" } else { "img" }}
                tabindex={live.then_some("0")}
                aria-label={if live { AttrValue::from(name) } else { shown.title.clone() }}
                aria-describedby={shown.described_by.clone()}
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

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    #[test]
    fn a_stage_names_no_control_that_it_lacks() {
        let point = Callback::noop();
        for language in Language::READY {
            let words = Words::embedded(language);
            let shown = |staged: bool| SnapshotSettings {
                words: &words,
                at: None,
                live: false,
                staged,
                title: "India meets the goal.".into(),
                described_by: AttrValue::default(),
                point: &point,
            };
            let text = |staged: bool, lacks: Key| shown(staged).lack_text(lacks).to_owned();
            assert_eq!(
                text(true, Key::NeedMet),
                "India meets the goal.",
                "the page says where to set another goal"
            );
            assert_eq!(text(false, Key::NeedMet), words.say(Key::NeedMet));
            assert_eq!(text(true, Key::DidWaiting), words.say(Key::DidWaiting));
        }
    }
}
