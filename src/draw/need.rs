//! Need: ways to a goal: one row each, with a bar as long as the level it needs, and a link that sets its levers.
//!
//! A lever that cannot meet the goal alone has a pale bar up to the level closest to it. Names are links, so the
//! keyboard moves through the rows, and each link opens with its levers set. Out of scope: the search for ways; the
//! targets of the links.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::snapshot::SnapshotSettings;
use cairn_analysis::figure::need::{Need, NeedWay, NeedWayKind};
use cairn_analysis::findings::headline::five_years;
use cairn_analysis::findings::need::{BASE, NeedGoal, Play};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Level;
use cairn_core::choices::link::Metric;
use cairn_core::kind::Lever;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Rows on a stage.
const STAGED: usize = 6;

/// Content of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedChart {
    /// The ways, or the text shown instead.
    pub ways: Result<Need, Key>,
    /// The goal, in the page's language.
    pub goal: String,
    /// The heading: the goal, and the current result.
    pub title: String,
    /// The link of each way, in their order.
    pub links: Vec<String>,
}

/// The heads of the table.
pub const HEADS: [Key; 5] = [
    Key::NeedWay,
    Key::NeedHeadLevel,
    Key::NeedHeadResult,
    Key::NeedHeadMet,
    Key::NeedHeadEffort,
];

/// The quantity of a metric, with year and base.
pub fn counted(words: &Words, metric: Metric, year: Year) -> String {
    let (key, [from, to]) = match metric {
        Metric::Emissions => (Key::NeedGhg, five_years(BASE)),
        Metric::EmissionsAgainst => (Key::NeedGhr, five_years(BASE)),
        Metric::Cumulative => (Key::NeedCum, [Year::LEVERS, Year::LAST]),
        Metric::MadeNew => (Key::NeedMat, five_years(BASE)),
        Metric::MadeNewAgainst => (Key::NeedMar, five_years(BASE)),
        Metric::Circular => (Key::NeedCir, five_years(BASE)),
        Metric::PerPerson => (Key::NeedPp, five_years(BASE)),
    };
    let [year, from, to] = [year, from, to].map(|year| words.year(year));
    words.fill(key, &[("year", &year), ("from", &from), ("to", &to)])
}

/// A goal in words: quantity, year, amount.
pub fn goal(words: &Words, goal: &NeedGoal) -> String {
    let key = if goal.metric.is_least() { Key::NeedLeast } else { Key::NeedMost };
    let counted = counted(words, goal.metric, goal.year);
    words.fill(key, &[("what", &counted), ("value", &result(words, goal.metric, goal.value))])
}

/// A result with its unit.
pub fn result(words: &Words, metric: Metric, value: f64) -> String {
    match metric {
        Metric::PerPerson => words.quantity(value, Unit::TonnesCo2ePerPerson),
        Metric::Circular => words.share(value / 100.0),
        Metric::Emissions | Metric::EmissionsAgainst | Metric::Cumulative | Metric::MadeNew | Metric::MadeNewAgainst => {
            words.change(100.0 + value, 100.0)
        }
    }
}

/// A result beside its goal: one that misses it has as many digits as keep it apart from the goal.
pub(crate) fn distinct_from_goal(words: &Words, goal: &NeedGoal, value: f64, meets: bool) -> String {
    let plain = result(words, goal.metric, value);
    if meets || plain != result(words, goal.metric, goal.value) {
        return plain;
    }
    let finer = [(2_u8, 10.0), (3, 100.0), (4, 1000.0)].map(|(digits, tens)| match goal.metric {
        Metric::PerPerson => {
            let unit = Unit::TonnesCo2ePerPerson;
            let ([before, _, after], factor) = (words.pieces(value, unit), words.axis(unit, value).factor);
            words.isolate(&[before.as_str(), &words.number(value * factor, digits), &after].concat())
        }
        metric => words.percent(libm::round(value * tens) / tens / 100.0, metric != Metric::Circular),
    });
    finer.into_iter().find(|text| *text != plain).unwrap_or(plain)
}

/// A result in a column, with `digits` digits.
pub(crate) fn figure(words: &Words, metric: Metric, value: f64, digits: u8) -> String {
    match metric {
        Metric::PerPerson => words.number(value, digits + 1),
        Metric::Circular => words.number(value, digits),
        Metric::Emissions | Metric::EmissionsAgainst | Metric::Cumulative | Metric::MadeNew | Metric::MadeNewAgainst => {
            words.signed(value, digits)
        }
    }
}

pub fn name(words: &Words, by: NeedWayKind) -> String {
    match by {
        NeedWayKind::Evenly => words.say(Key::NeedEvenly).to_owned(),
        NeedWayKind::Least(Play::All | Play::WithPower) => words.say(Key::NeedEffortAll).to_owned(),
        NeedWayKind::Least(Play::Of(group)) => words.fill(Key::NeedEffortOf, &[("group", words.say(names::group(group)[0]))]),
        NeedWayKind::Alone(lever) => words.say(names::lever(lever)[0]).to_owned(),
        NeedWayKind::Headline(theme) => words.say(names::theme(theme)).to_owned(),
    }
}

/// Levers with their new levels.
pub fn set(words: &Words, moved: &[(Lever, Level)]) -> String {
    let each = |(lever, level): &(Lever, Level)| [words.say(names::lever(*lever)[0]), " ", &words.number(level.number(), 1)].concat();
    let all: Vec<String> = moved.iter().map(each).collect();
    words.list(&all.iter().map(String::as_str).collect::<Vec<&str>>())
}

/// The level that a way needs, or the closest result that it reaches.
pub(crate) fn takes(words: &Words, need: &Need, way: &NeedWay) -> String {
    if !way.meets {
        return words.fill(
            Key::NeedBest,
            &[("value", &distinct_from_goal(words, &need.goal, way.result, false))],
        );
    }
    match way.by {
        NeedWayKind::Least(_) => result(words, need.goal.metric, way.result),
        NeedWayKind::Evenly | NeedWayKind::Alone(_) | NeedWayKind::Headline(_) => {
            words.fill(Key::NeedLevel, &[("level", &words.number(way.level.number(), 1))])
        }
    }
}

/// The rows and their table; both empty if a text replaces them. A stage shows few rows, and none that lists several levers.
pub(crate) fn panels(shown: &SnapshotSettings<'_>, sought: &NeedChart) -> (Html, Html) {
    let SnapshotSettings { words, staged, .. } = *shown;
    let Ok(need) = &sought.ways else {
        return (Html::default(), Html::default());
    };
    let row = |(place, way): (usize, &NeedWay)| {
        let several = matches!(way.by, NeedWayKind::Least(_));
        html! {
            <li class={if way.meets { "better" } else { "short" }}>
                <a class="fall-name" href={sought.links.get(place).cloned()}>{ name(words, way.by) }</a>
                if several {
                    <span class="need-set">{ set(words, &way.moved) }</span>
                } else {
                    <svg aria-hidden="true"><rect width={percent(way.level.number() / Level::TOP.number())} y="15%" height="70%" /></svg>
                }
                <span class="fall-value">{ takes(words, need, way) }</span>
            </li>
        }
    };
    let is_shown = |(_, way): &(usize, &NeedWay)| !(staged && matches!(way.by, NeedWayKind::Least(_)));
    let most = if staged { STAGED } else { usize::MAX };
    let seen = need.visible_ways().filter(is_shown).take(most);
    let chart = html! { <div class="waterfall need"><ol>{ for seen.map(row) }</ol></div> };
    (chart, table(words, need, &sought.goal))
}

fn table(words: &Words, need: &Need, goal: &str) -> Html {
    let metric = need.goal.metric;
    let line = |way: &NeedWay| {
        html! {
            <tr>
                <th scope="row">{ name(words, way.by) }
                    if let NeedWayKind::Least(_) = way.by {
                        { words.colon() }{ set(words, &way.moved) }
                    }
                </th>
                <td>{ words.number(way.level.number(), 1) }</td>
                <td>{ figure(words, metric, way.result, 1) }</td>
                <td>{ words.say(met_key(way)) }</td>
                <td>{ words.number(way.effort, 1) }</td>
            </tr>
        }
    };
    html! {
        <div class="chart-scroll" tabindex="0" role="group" aria-label={goal.to_owned()}>
            <table>
                <caption>{ goal.to_owned() }</caption>
                <thead><tr>{ for HEADS.map(|key| html! { <th scope="col">{ words.say(key) }</th> }) }</tr></thead>
                <tbody>{ for need.ways.iter().map(line) }</tbody>
            </table>
        </div>
    }
}

/// True if two results are written with different digits.
pub fn differ_as_written(words: &Words, metric: Metric, one: f64, other: f64) -> bool {
    result(words, metric, one) != result(words, metric, other)
}

/// The word for goal met or goal missed.
pub(crate) const fn met_key(way: &NeedWay) -> Key {
    if way.meets { Key::GoalReached } else { Key::GoalMissed }
}

/// The summary: the current result, the effect of one lever, of those left out, of all levers evenly, and of the least effort.
pub fn spoken_text(words: &Words, sought: &NeedChart, place: &str) -> String {
    let Ok(need) = &sought.ways else { return String::new() };
    let said = |value: f64, meets: bool| distinct_from_goal(words, &need.goal, value, meets);
    let now = said(need.now, need.is_met());
    let key = if need.is_met() { Key::SentenceNeedMet } else { Key::SentenceNeed };
    let mut sentences = vec![words.fill(key, &[("place", place), ("goal", &sought.goal), ("value", &now)])];
    if let Some(first) = need.levers().next() {
        let key = if first.meets {
            Key::SentenceNeedAlone
        } else {
            Key::SentenceNeedNone
        };
        let (lever, level) = (name(words, first.by), words.number(first.level.number(), 1));
        let value = said(first.result, first.meets);
        sentences.push(words.fill(key, &[("lever", &lever), ("level", &level), ("value", &value)]));
    }
    // A lever left out may reach more than any in play, so the sentence names it.
    for out in need
        .left_out
        .iter()
        .filter(|out| differ_as_written(words, need.goal.metric, out.result, need.now))
    {
        let (lever, level) = (words.say(names::lever(out.lever)[0]), words.number(out.level.number(), 1));
        let value = result(words, need.goal.metric, out.result);
        let with = [("lever", lever), ("level", &level), ("value", &value)];
        sentences.push(words.fill(Key::SentenceNeedLeft, &with));
    }
    for way in &need.ways {
        let value = said(way.result, way.meets);
        let with = match (way.by, way.meets) {
            (NeedWayKind::Evenly, true) => (Key::SentenceNeedEvenly, ("level", words.number(way.level.number(), 1))),
            (NeedWayKind::Evenly, false) => (Key::SentenceNeedNot, ("value", value)),
            (NeedWayKind::Least(Play::All | Play::WithPower), true) => (Key::SentenceNeedLeast, ("levers", set(words, &way.moved))),
            (NeedWayKind::Least(_) | NeedWayKind::Alone(_) | NeedWayKind::Headline(_), _) => continue,
        };
        let (key, (hole, text)) = with;
        sentences.push(words.fill(key, &[(hole, &text)]));
    }
    sentences.join(words.sentence_gap())
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    #[test]
    fn a_lever_that_reaches_no_more_as_written_is_not_named() {
        let words = Words::embedded(Language::English);
        let differ = |one: f64, other: f64| differ_as_written(&words, Metric::EmissionsAgainst, one, other);
        assert!(!differ(-24.02, -24.01));
        assert!(differ(-24.0, -29.0));
    }

    #[test]
    fn a_result_that_misses_its_goal_is_not_printed_as_the_goal() {
        let words = Words::embedded(Language::English);
        let goal = NeedGoal::read("ghr:2050:-30").unwrap();
        let said = |value: f64, meets: bool| distinct_from_goal(&words, &goal, value, meets);
        let aimed = result(&words, goal.metric, goal.value);
        assert_eq!([said(-30.4, true), said(-29.6, true)], [aimed.clone(), aimed.clone()]);
        for (value, digits) in [(-29.6, "29.6"), (-29.97, "29.97")] {
            let text = said(value, false);
            assert!(text != aimed && text.contains(digits), "{text}");
        }
        assert_eq!(said(-24.0, false), result(&words, goal.metric, -24.0));
    }
}
