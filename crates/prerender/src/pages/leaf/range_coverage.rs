//! Covered: how often ranges contain the values of statistics, by quantity, and every figure outside its range.
//!
//! Out of scope: the calculation of ranges (`comparison::range_coverage`).

use yew::prelude::*;

use crate::pages::leaf::{chapter, check, recent_statistics, table, titled};
use cairn_analysis::words::{Key, Words};
use cairn_evidence::comparison::range_coverage::{
    Covered, DRAWS, EXPECTED_COVERAGE, RangePosition, StatisticQuantity, StatisticWithRange, covered,
};

/// Both tables.
pub(super) fn section(words: &Words, figures: &[StatisticWithRange]) -> Html {
    let heads = [
        Key::CheckColWhat,
        Key::CheckColSeen,
        Key::CheckColFigures,
        Key::CheckColInside,
        Key::CheckColInsideShare,
        Key::CheckColBelow,
        Key::CheckColAbove,
    ];
    let kinds = covered(figures);
    let with = [
        ("number", words.number(f64::from(DRAWS), 0)),
        ("said", words.share(EXPECTED_COVERAGE)),
    ];
    let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
    let inside = html! {
        <>
            <p>{ words.fill(Key::CheckCoveredWhat, &with) }</p>
            { table(&titled("covered"), "hindcast", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for kinds.iter().map(|kind| of_kind(words, kind)) }</> }) }
            { for kinds.iter().map(|kind| outside(words, kind.what, figures)) }
        </>
    };
    chapter("covered", words.say(Key::CheckCovered).into(), false, inside)
}

fn of_kind(words: &Words, kind: &Covered) -> Html {
    let [inside, below, above] = kind.counts.map(|count| words.number(count as f64, 0));
    let seen = match kind.what {
        StatisticQuantity::Before(_) => "–",
        StatisticQuantity::After(_, seen) => words.say(recent_statistics::yes(seen)),
    };
    let numbers = [
        words.number(kind.figures() as f64, 0),
        inside,
        words.share(kind.inside()),
        below,
        above,
    ];
    html! {
        <tr>
            <th scope="row">{ words.say(named(kind.what)) }</th>
            <td>{ seen }</td>
            { for numbers.into_iter().map(|number| html! { <td class="number">{ number }</td> }) }
        </tr>
    }
}

/// Figures of a kind outside their range, collapsed; empty if there are none.
fn outside(words: &Words, what: StatisticQuantity, figures: &[StatisticWithRange]) -> Html {
    let missed = figures
        .iter()
        .filter(|figure| figure.what == what && figure.position() != RangePosition::Inside && words.knows(figure.place));
    let missed: Vec<&StatisticWithRange> = missed.collect();
    if missed.is_empty() {
        return Html::default();
    }
    let (of, seen) = match what {
        StatisticQuantity::Before(quantity) => (quantity.id(), ""),
        StatisticQuantity::After(quantity, true) => (quantity.id(), "-seen"),
        StatisticQuantity::After(quantity, false) => (quantity.id(), "-after"),
    };
    let id = ["covered-", of, seen].concat();
    let with = [("what", words.say(named(what))), ("number", &words.number(missed.len() as f64, 0))];
    let summed = words.fill(Key::CheckCoveredOf, &with);
    let heads = [
        Key::CheckColPlace,
        Key::CheckColYear,
        Key::CheckColCounted,
        Key::CheckColOurs,
        Key::MethodAssumedLow,
        Key::MethodAssumedHigh,
    ];
    html! {
        <details>
            <summary id={id.clone()}>{ summed }</summary>
            { table(&id, "hindcast", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for missed.into_iter().map(|figure| of_figure(words, figure)) }</> }) }
        </details>
    }
}

fn of_figure(words: &Words, figure: &StatisticWithRange) -> Html {
    let numbers = [figure.counted, figure.ours, figure.ends[0], figure.ends[1]];
    html! {
        <tr>
            <th scope="row">{ words.place(figure.place) }</th>
            <td class="number">{ words.year(figure.year) }</td>
            { for numbers.into_iter().map(|number| html! { <td class="number">{ words.figures(number, 4) }</td> }) }
        </tr>
    }
}

pub(super) const fn named(what: StatisticQuantity) -> Key {
    match what {
        StatisticQuantity::Before(quantity) => check::observed(quantity),
        StatisticQuantity::After(quantity, _) => recent_statistics::named(quantity),
    }
}
