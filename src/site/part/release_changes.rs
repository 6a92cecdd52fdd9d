//! Release changes: the results of an old link's release compared with today's: the largest change, and a table in a
//! fold.
//!
//! For the year in view, or the nearest year that releases store. A number that only one release has is left out. Out
//! of scope: how the results were loaded.

use yew::prelude::*;

use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::export::archive::link_check::{ReleaseCheck, ReleaseResultLine, ReleaseResults, most, nearest};
use cairn_analysis::words::number::RoundedNumber;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::scenario::Scenario;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Significant digits that releases store.
const DIGITS: u8 = 6;

/// The comparison with the release of a link; none if there is nothing to compare.
pub(crate) fn changes_since(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Option<Html> {
    let sent = state.sent.as_ref()?;
    let was = words.isolate(sent.release.as_str());
    let text = match sent.since.as_ref()?.open()? {
        ReleaseCheck::Unknown => return None,
        ReleaseCheck::NotKept => {
            let with = [("was", was.as_str()), ("place", words.place(state.place))];
            html! { <p>{ words.fill(Key::SinceNone, &with) }</p> }
        }
        ReleaseCheck::Away => {
            let again = act.reform(|_: MouseEvent| Action::AskSince);
            html! {
                <>
                    <p>{ words.fill(Key::SinceAway, &[("was", &was)]) }</p>
                    <button type="button" onclick={again}>{ words.say(Key::DoRetry) }</button>
                </>
            }
        }
        ReleaseCheck::Results(results) => comparison(words, state, &was, results),
    };
    Some(html! { <div class="since">{ text }</div> })
}

/// The comparison of both: in a sentence, and number by number.
fn comparison(words: &Words, state: &ExplorerState, was: &str, results: ReleaseResults) -> Html {
    let year = nearest(state.view.focus);
    let mut plans = results.plans;
    for (_, lines) in &mut plans {
        lines.retain(|line| line.year == year);
    }
    let now = words.isolate(&state.board.release);
    html! {
        <>
            if results.own {
                <p>{ words.fill(Key::SinceOwn, &[("reference", words.say(names::scenario(Scenario::Reference)))]) }</p>
            }
            { for plans.iter().map(|(scenario, lines)| html! { <p class="most">{ sentence(words, &title(words, *scenario, year), was, lines) }</p> }) }
            <details>
                <summary>{ words.say(Key::SinceAll) }</summary>
                { for plans.iter().map(|(scenario, lines)| table(words, &title(words, *scenario, year), [was, &now], lines)) }
            </details>
        </>
    }
}

fn title(words: &Words, scenario: Scenario, year: Year) -> String {
    let with = [("title", words.say(names::scenario(scenario))), ("year", &words.year(year))];
    words.fill(Key::MapFigure, &with)
}

/// The largest change, or that nothing changed.
fn sentence(words: &Words, title: &str, was: &str, lines: &[ReleaseResultLine]) -> String {
    let Some(line) = most(lines.iter()) else {
        return words.fill(Key::SinceSame, &[("title", title), ("was", was)]);
    };
    let ReleaseNumberText { unit, was, now, by, .. } = ReleaseNumberText::of(words, line);
    let result = words.say(names::measure(line.measure));
    let with = [
        ("title", title),
        ("result", result),
        ("was", &was),
        ("now", &now),
        ("unit", unit),
        ("by", &by),
    ];
    words.fill(Key::SinceMost, &with)
}

fn table(words: &Words, title: &str, releases: [&str; 2], lines: &[ReleaseResultLine]) -> Html {
    let [was, now] = releases;
    let part = words.axis(Unit::Share, 1.0).title;
    let heads = [words.say(Key::CompareWhat), was, now, words.say(Key::LensAgainst), part];
    html! {
        <div class="chart-scroll" tabindex="0" role="group" aria-label={title.to_owned()}>
            <table>
                <caption>{ title }</caption>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for lines.iter().map(|line| row(words, line)) }</tbody>
            </table>
        </div>
    }
}

fn row(words: &Words, line: &ReleaseResultLine) -> Html {
    let ReleaseNumberText { unit, was, now, by, part } = ReleaseNumberText::of(words, line);
    html! {
        <tr class={line.values.has_moved().then_some("has-moved")}>
            <th scope="row">{ words.say(names::measure(line.measure)) }{ " " }<span class="unit">{ unit }</span></th>
            <td>{ was }</td>
            <td>{ now }</td>
            if line.values.has_moved() {
                <td>{ by }</td>
                <td>{ part }</td>
            } else {
                <td colspan="2">{ words.say(Key::ChangeNone) }</td>
            }
        </tr>
    }
}

/// A number of both releases as text, with all stored digits.
struct ReleaseNumberText<'a> {
    unit: &'a str,
    was: String,
    now: String,
    /// The change, in its unit.
    by: String,
    /// The change in % of the old value; none if that was zero.
    part: Option<String>,
}

impl ReleaseNumberText<'_> {
    fn of<'a>(words: &'a Words, line: &ReleaseResultLine) -> ReleaseNumberText<'a> {
        let (was, now) = (line.values.was, line.values.now);
        let axis = words.axis(line.unit, was.abs().max(now.abs()));
        let decimals = [was, now].map(|value| RoundedNumber::significant(value * axis.factor, DIGITS).decimals());
        let decimals = decimals[0].max(decimals[1]);
        ReleaseNumberText {
            unit: axis.title,
            was: words.number(was * axis.factor, decimals),
            now: words.number(now * axis.factor, decimals),
            by: words.signed((now - was) * axis.factor, decimals),
            part: line.values.part().map(|part| words.signed(part * 100.0, 2)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_analysis::export::archive::comparison::ReleaseValuePair;
    use cairn_analysis::findings::compare::Measure;
    use cairn_analysis::words::isolate::bare;
    use cairn_core::kind::Language;

    fn line(measure: Measure, unit: Unit, was: f64, now: f64) -> ReleaseResultLine {
        let year = Year::of(2050);
        let beside = ReleaseValuePair { was, now };
        ReleaseResultLine {
            measure,
            unit,
            year,
            values: beside,
        }
    }

    #[test]
    fn a_number_is_written_with_every_digit_that_is_kept() {
        let words = Words::embedded(Language::English);
        let written = |measure, unit, was, now| {
            let ReleaseNumberText { was, now, by, part, .. } = ReleaseNumberText::of(&words, &line(measure, unit, was, now));
            [was, now, by, part.unwrap_or_default()].map(|text| bare(&text))
        };
        assert_eq!(
            written(Measure::Emissions, Unit::MtCo2ePerYear, 1234.56, 1234.5),
            ["1.23456", "1.23450", "−0.00006", "0.00"]
        );
        assert_eq!(written(Measure::Circular, Unit::Share, 0.25, 0.3), ["25", "30", "+5", "+20.00"]);
        assert_eq!(written(Measure::Steel, Unit::MtPerYear, 0.0, 2.5), ["0.0", "2.5", "+2.5", ""]);
    }

    #[test]
    fn what_moved_most_is_said_in_every_language_or_that_nothing_did() {
        let lines = [
            line(Measure::Emissions, Unit::MtCo2ePerYear, 100.0, 99.0),
            line(Measure::Steel, Unit::MtPerYear, 10.0, 12.5),
        ];
        for language in Language::READY {
            let words = Words::embedded(language);
            let text = |lines: &[ReleaseResultLine]| bare(&sentence(&words, "T", "0.1-26a", lines));
            let (moved, same) = (text(&lines), text(&[line(Measure::Floor, Unit::MillionM2, 5.0, 5.0)]));
            assert!(moved.contains(words.say(Key::CompareSteel)), "{moved}");
            assert!(
                same.contains("0.1-26a") && !same.contains('{') && !moved.contains('{'),
                "{same} {moved}"
            );
        }
    }
}
