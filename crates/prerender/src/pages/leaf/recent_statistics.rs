//! Recent: today's path in the years after the base compared with statistics: countries by quantity and one by one, and the world by year.
//!
//! Out of scope: the calculation of errors (`comparison::recent_statistics`).

use yew::prelude::*;

use crate::pages::leaf::{chapter, cited, english, file, table};
use cairn_analysis::words::{Key, Words};
use cairn_evidence::Late;
use cairn_evidence::comparison::recent_statistics::{Median, NEAR_ERROR, RecentComparison, largest_first, medians};

/// All tables.
pub(super) fn section(words: &Words, comparisons: &[RecentComparison]) -> Html {
    let texts = |keys: &[Key]| -> Vec<String> { keys.iter().map(|key| words.say(*key).to_owned()).collect() };
    let places = texts(&[
        Key::CheckColWhat,
        Key::CheckColUnit,
        Key::CheckColSeen,
        Key::CheckColFigures,
        Key::CheckColMedian,
        Key::CheckColNear,
    ]);
    let world = texts(&[
        Key::CheckColWhat,
        Key::CheckColUnit,
        Key::CheckColSeen,
        Key::CheckColYear,
        Key::CheckColCounted,
        Key::CheckColOurs,
        Key::CheckColError,
    ]);
    let medians = medians(comparisons).into_iter().filter(|median| median.figures > 0);
    let inside = html! {
        <>
            <p>{ words.say(Key::CheckRecentWhat) }</p>
            <p>{ words.say(Key::CheckRecentFile) }{ " " }{ file("recent.csv") }</p>
            <h3 id="recent-places">{ words.say(Key::CheckRecentPlaces) }</h3>
            { table("recent-places", "hindcast", &places, html! { <>{ for medians.map(|median| of_places(words, median)) }</> }) }
            <h3 id="recent-each">{ words.say(Key::CheckRecentEach) }</h3>
            <p>{ words.say(Key::CheckRecentEachWhat) }</p>
            { for Late::ALL.map(|quantity| each(words, quantity, comparisons)) }
            <h3 id="recent-world">{ words.say(Key::CheckRecentWorld) }</h3>
            { table("recent-world", "hindcast", &world, html! {
                <>{ for comparisons.iter().filter(|comparisons| comparisons.is_world()).map(|comparisons| of_world(words, comparisons)) }</>
            }) }
        </>
    };
    chapter("recent", words.say(Key::CheckRecent).into(), false, inside)
}

fn of_places(words: &Words, median: Median) -> Html {
    html! {
        <tr>
            { first_cells(words, median.quantity, median.seen) }
            <td class="number">{ words.number(median.figures as f64, 0) }</td>
            <td class="number">{ words.share(median.error) }</td>
            <td class="number">{ words.number(median.near as f64, 0) }</td>
        </tr>
    }
}

/// Every figure of listed countries for a quantity, collapsed.
fn each(words: &Words, quantity: Late, comparisons: &[RecentComparison]) -> Html {
    let mut comparisons = largest_first(comparisons, quantity);
    comparisons.retain(|comparison| words.knows(comparison.count.place));
    let id = ["recent-", quantity.id()].concat();
    let near = comparisons
        .iter()
        .filter(|comparison| comparison.error().abs() <= NEAR_ERROR)
        .count();
    let summed = words.fill(
        Key::CheckRecentOf,
        &[
            ("what", words.say(named(quantity))),
            ("figures", &words.number(comparisons.len() as f64, 0)),
            ("near", &words.number(near as f64, 0)),
        ],
    );
    let heads = [
        Key::CheckColPlace,
        Key::CheckColSeen,
        Key::OutlookSource,
        Key::CheckColYear,
        Key::CheckColCounted,
        Key::CheckColOurs,
        Key::OutlookApart,
    ];
    html! {
        <details>
            <summary id={id.clone()}>{ summed }{ " · " }{ english(quantity.unit()) }</summary>
            { table(&id, "hindcast", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for comparisons.iter().map(|comparison| of_place(words, comparison)) }</> }) }
        </details>
    }
}

fn of_place(words: &Words, comparison: &RecentComparison) -> Html {
    let count = &comparison.count;
    html! {
        <tr>
            <th scope="row">{ words.place(count.place) }</th>
            <td>{ words.say(yes(count.seen)) }</td>
            <td>
                { cited(words, &count.sources) }
                if count.recalled {
                    { " " }<span class="verify">{ words.say(Key::OutlookVerify) }</span>
                }
            </td>
            { numbers(words, comparison) }
        </tr>
    }
}

/// Year, observed value, our value, and the difference.
fn numbers(words: &Words, comparison: &RecentComparison) -> Html {
    let count = &comparison.count;
    html! {
        <>
            <td class="number">{ words.year(count.year) }</td>
            <td class="number">{ words.figures(count.value, 4) }</td>
            <td class="number">{ words.figures(comparison.ours, 4) }</td>
            <td class="number">{ words.change(comparison.ours, count.value) }</td>
        </>
    }
}

fn of_world(words: &Words, comparison: &RecentComparison) -> Html {
    html! {
        <tr>
            { first_cells(words, comparison.count.quantity, comparison.count.seen) }
            { numbers(words, comparison) }
        </tr>
    }
}

/// The quantity, its unit, and yes or no for a year already in the base.
fn first_cells(words: &Words, quantity: Late, seen: bool) -> Html {
    html! {
        <>
            <th scope="row">{ words.say(named(quantity)) }</th>
            <td>{ english(quantity.unit()) }</td>
            <td>{ words.say(yes(seen)) }</td>
        </>
    }
}

pub(crate) const fn named(quantity: Late) -> Key {
    match quantity {
        Late::SteelUsed => Key::ObservedSteelUsed,
        Late::CementUsed => Key::ObservedCementUsed,
        Late::CarsNew => Key::ObservedCarsNew,
    }
}

pub(crate) const fn yes(yes: bool) -> Key {
    if yes { Key::CheckYes } else { Key::CheckNo }
}
