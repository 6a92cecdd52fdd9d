//! Bars: the share of a part in a whole, group by group, for several states of the world side by side.
//!
//! The length of a bar is proportional to its whole; the part lies over it. Values stand next to the name, so nobody
//! has to estimate them by eye. Their unit is given once, above. Out of scope: the meaning of the whole.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::wording::FigureNumberFormat;
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;

#[derive(Clone, Debug, PartialEq)]
pub struct ShareBar {
    /// Name, in the language of the page.
    pub name: String,
    pub whole: f64,
    /// The part; larger than the whole where two states are inconsistent.
    pub part: f64,
}

/// Bars of one state of the world, under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct BarGroup {
    /// Name, in the language of the page.
    pub name: String,
    /// The sentence that describes it.
    pub sentence: String,
    pub bars: Vec<ShareBar>,
}

impl ShareBar {
    /// Part and whole, without their unit.
    pub fn value_text(&self, words: &Words, unit: Unit, most: f64) -> String {
        let writing = FigureNumberFormat::up_to(words, unit, most);
        let [part, whole] = [self.part, self.whole].map(|value| writing.with_digits_of(value).value(value));
        words.fill(Key::OutlookOf, &[("part", &part), ("whole", &whole)])
    }
}

/// Length of the longest bar.
pub fn longest(sides: &[BarGroup]) -> f64 {
    let bars = sides.iter().flat_map(|side| &side.bars);
    bars.map(|bar| bar.whole.max(bar.part)).fold(0.0, f64::max)
}

pub fn bars(words: &Words, unit: Unit, sides: &[BarGroup]) -> Html {
    let most = longest(sides);
    html! {
        <div class="outlook-sides">
            { for sides.iter().map(|side| html! {
                <div class="outlook-side">
                    <p>{ side.sentence.clone() }</p>
                    <ul>{ for side.bars.iter().map(|bar| one(words, unit, bar, most)) }</ul>
                </div>
            }) }
        </div>
    }
}

fn one(words: &Words, unit: Unit, bar: &ShareBar, most: f64) -> Html {
    let class = if bar.part > bar.whole { "explained above" } else { "explained" };
    html! {
        <li class="outlook-bar">
            <span>{ bar.name.clone() }</span>
            <span class="value">{ bar.value_text(words, unit, most) }</span>
            <svg aria-hidden="true">
                <rect class="remainder" width={percent(bar.whole / most)} height="100%" />
                <rect {class} width={percent(bar.part / most)} height="100%" />
            </svg>
        </li>
    }
}
