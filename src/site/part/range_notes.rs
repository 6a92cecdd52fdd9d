//! Range notes: the texts next to ranges: savings in pairs of runs, the number of runs, the varied inputs, and the
//! fixed ones.
//!
//! They appear under the chart of ranges with its switch, and on a headline's card. For places larger than a country
//! they say that runs take longer. Out of scope: how a draw is made.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pick::Pick;
use crate::site::part::headlines::released;
use crate::site::part::result::name;
use crate::site::part::scenarios::choice;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::reach::saves;
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::findings::range::DrawQuantity;
use cairn_analysis::findings::range::view::{LEAST, Ranges};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::place::Wider;
use cairn_core::unit::Unit;

/// Content below the chart of ranges: number of runs, savings, varied inputs; empty for any other chart.
pub(crate) fn notes(words: &Words, state: &ExplorerState, figure: &Figure, slot: usize, act: &Callback<Action>) -> Html {
    if !Lens::can_doubt(figure.id) {
        return Html::default();
    }
    let lens = figure.lens;
    let switch = |key, today: bool| choice(words.say(key), lens.today == today, act, Action::Look(slot, Lens { today, ..lens }));
    let ranges = state.ranges();
    let option = |headline: Headline| {
        (
            AttrValue::from(headline.id()),
            AttrValue::from(words.say(name(headline)).to_owned()),
        )
    };
    let options = Rc::new(Headline::YEARLY.map(option).to_vec());
    let pick = act.filter_reform(move |id: String| {
        let result = Headline::YEARLY.into_iter().find(|result| result.id() == id);
        result.map(Action::Result)
    });
    html! {
        <div class="sure">
            <div class="sure-head">
                <div class="focus" role="group" aria-label={words.say(Key::RangeLabel).to_owned()}>
                    { switch(Key::RangeAll, false) }
                    { switch(Key::RangeToday, true) }
                </div>
                <div class="flows-of">
                    <Pick id={["range-of-", if slot == 0 { "first" } else { "second" }].concat()} label={words.say(Key::CompareResult).to_owned()} {options} chosen={lens.over.id()} live={true} {pick} />
                </div>
                <span class="sure-count">{ counted(words, ranges) }</span>
            </div>
            { for ranged_reading(state, lens).and_then(|reading| saved(words, ranges?, reading)).map(|text| html! { <p class="sure-saved">{ text }</p> }) }
            { goal_frequency(words, state) }
            <p>
                { for slow(words, state) }
                { for ranges.filter(|ranges| ranges.all > 0).map(|ranges| html! { <span class="sure-varied">{ varies(words, ranges) }{ words.sentence_gap() }</span> }) }
                { how(words) }
            </p>
        </div>
    }
}

/// On the card of a headline: its range, and that of its savings; empty for a headline without ranges.
pub(crate) fn inside(words: &Words, state: &ExplorerState, reading: &HeadlineReading) -> Html {
    if !Headline::FIRST.contains(&reading.headline) {
        return Html::default();
    }
    let pair = state
        .ends()
        .and_then(|ranges| Some((ranges, ranges.headline(reading.headline, DrawQuantity::Yours)?)));
    let Some((ranges, range)) = pair else {
        let slow = (!state.is_tabled()).then(|| slow(words, state)).flatten();
        return html! { <p class="sure-card">{ for slow }{ counted(words, state.ranges()) }</p> };
    };
    let [wide, half] = [range.ends(), range.half()].map(|ends| words.between(ends, reading.unit));
    let mut text = words.fill(Key::SentenceRangeEnds, &[("wide", &wide), ("half", &half)]) + words.sentence_gap();
    if let Some(saved) = saved(words, ranges, reading) {
        text += &(saved + words.sentence_gap());
    }
    html! {
        <p class="sure-card">
            { text }<span class="sure-count">{ counted(words, Some(ranges)) }</span>{ words.full_stop() }{ varies(words, ranges) }{ words.sentence_gap() }{ how(words) }
        </p>
    }
}

/// The reading of the board to which the ranges apply.
fn ranged_reading(state: &ExplorerState, lens: Lens) -> Option<&HeadlineReading> {
    state.board.readings.iter().find(|reading| reading.headline == lens.over)
}

/// The saving compared with today's path, from pairs of runs; only for results where less is better.
fn saved(words: &Words, ranges: &Ranges, reading: &HeadlineReading) -> Option<String> {
    if reading.headline.columns().is_ratio || !Headline::FIRST.contains(&reading.headline) {
        return None;
    }
    let range = ranges.headline(reading.headline, DrawQuantity::SavedShare)?;
    if range.is_still() {
        return Some(words.say(Key::RangeSame).to_owned());
    }
    let key = saves(&range);
    let [low, high] = range.ends();
    let (share, ends) = if key == Key::RangeCosts {
        (-range.central, [-high, -low])
    } else {
        (range.central, [low, high])
    };
    Some(words.fill(key, &[("share", &words.share(share)), ("range", &words.between(ends, Unit::Share))]))
}

/// The number of runs that meet the goal, once all are made; empty without a goal.
pub(crate) fn goal_frequency(words: &Words, state: &ExplorerState) -> Html {
    let whole = state.ranges().filter(|ranges| ranges.is_whole());
    let text = whole.and_then(|ranges| {
        let met = ranges.met?;
        let key = match met {
            0 => Key::RangeMetNone,
            _ if met == ranges.draws => Key::RangeMetAll,
            _ => Key::RangeMet,
        };
        let [number, all] = [met, ranges.draws].map(|count| words.number(f64::from(count), 0));
        Some(words.fill(key, &[("number", &number), ("all", &all)]))
    });
    html! { { for text.map(|text| html! { <p class="sure-saved sure-met">{ text }</p> }) } }
}

/// The share of all runs in which something is true: in none, in a number of a hundred, in all.
pub(crate) fn in_runs(words: &Words, count: u32, all: u32, [none, some, every]: [Key; 3]) -> String {
    if count == 0 {
        words.say(none).to_owned()
    } else if count == all {
        words.say(every).to_owned()
    } else {
        // A share that is neither none nor all must not round to either.
        let share = (f64::from(count) / f64::from(all) * 100.0).clamp(1.0, 99.0);
        words.fill(some, &[("number", &words.number(share, 0))])
    }
}

/// Number of runs made so far.
pub(crate) fn counted(words: &Words, ranges: Option<&Ranges>) -> String {
    match ranges {
        None => words.say(Key::RangeWaiting).to_owned(),
        Some(ranges) if ranges.all == 0 => words.say(Key::RangeAbsent).to_owned(),
        Some(ranges) if ranges.query.table.is_some() => released(words, ranges),
        Some(ranges) => {
            let [number, all] = [ranges.draws, ranges.all].map(|count| words.number(f64::from(count), 0));
            words.fill(Key::RangeCount, &[("number", &number), ("all", &all)])
        }
    }
}

/// For a place larger than a country: why it takes longer; none once all runs are made.
fn slow(words: &Words, state: &ExplorerState) -> Option<Html> {
    let wider = Wider::find(state.place.as_str()).is_some();
    let whole = state.ranges().is_some_and(Ranges::is_whole);
    let text = || words.fill(Key::RangeSlow, &[("number", &words.number(f64::from(LEAST), 0))]);
    (wider && !whole).then(|| html! { <>{ text() }{ words.sentence_gap() }</> })
}

/// The varied inputs, and the fixed ones.
pub(crate) fn varies(words: &Words, ranges: &Ranges) -> String {
    words.fill(Key::RangeVaries, &[("number", &words.number(f64::from(ranges.varied), 0))])
}

/// The link to the explanation of ranges.
pub(crate) fn how(words: &Words) -> Html {
    let leaf = Leaf::Method;
    let href = Route::Leaf {
        language: words.language(),
        leaf,
    };
    html! { <a href={[&href.write(), "#ranges"].concat()}>{ words.say(Key::RangeHow) }</a> }
}
