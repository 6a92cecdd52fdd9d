//! Base statistics: the last year of each statistic on the base of a place, beside today's path.
//!
//! Steel used, cement used and new cars, where a source counts them. Copper and aluminium have no open count by country, so
//! their base rests on the model. The page of checks has all years. Out of scope: the calculation of errors.

use yew::prelude::*;

use crate::pages::leaf::{cited, recent_statistics};
use crate::parts::place_reports::leaf;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Leaf;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_evidence::Late;
use cairn_evidence::comparison::recent_statistics::RecentComparison;

/// The unit of a quantity.
const fn unit(quantity: Late) -> Unit {
    match quantity {
        Late::SteelUsed | Late::CementUsed => Unit::MtPerYear,
        Late::CarsNew => Unit::MillionCarsPerYear,
    }
}

/// The section of a place; none if nothing is counted there.
pub fn counted(words: &Words, place: PlaceId, all: &[RecentComparison]) -> Option<Html> {
    let last = |quantity: Late| {
        let of_place = |comparison: &&RecentComparison| comparison.count.place == place && comparison.count.quantity == quantity;
        all.iter().filter(of_place).max_by_key(|comparison| comparison.count.year)
    };
    let last: Vec<&RecentComparison> = Late::ALL.into_iter().filter_map(last).collect();
    if last.is_empty() {
        return None;
    }
    let heads = [
        Key::CheckColWhat,
        Key::CheckColYear,
        Key::CheckColCounted,
        Key::CheckColOurs,
        Key::CheckColError,
        Key::CheckColSeen,
    ];
    let row = |comparison: &&RecentComparison| {
        let count = &comparison.count;
        let axis = words.axis(unit(count.quantity), count.value.max(comparison.ours));
        html! {
            <tr>
                <th scope="row">
                    { words.qualified(words.say(recent_statistics::named(count.quantity)), axis.title) }
                    { cited(words, &count.sources) }
                    if count.recalled {
                        { " " }<span class="verify">{ words.say(Key::OutlookVerify) }</span>
                    }
                </th>
                <td>{ words.year(count.year) }</td>
                <td>{ words.figures(count.value * axis.factor, 4) }</td>
                <td>{ words.figures(comparison.ours * axis.factor, 4) }</td>
                <td>{ words.change(comparison.ours, count.value) }</td>
                <td>{ words.say(recent_statistics::yes(count.seen)) }</td>
            </tr>
        }
    };
    Some(html! {
        <section class="place-counted" aria-labelledby="counted-title">
            <h2 id="counted-title">{ words.say(Key::PlaceCounted) }</h2>
            <p>{ words.say(Key::PlaceCountedWhat) }{ words.sentence_gap() }<a href={[leaf(words, Leaf::Check).as_str(), "#recent"].concat()}>{ words.say(Key::CheckRecent) }</a></p>
            <div class="homes-table" role="group" tabindex="0" aria-labelledby="counted-title">
                <table>
                    <thead><tr>{ for heads.map(|key| html! { <th scope="col">{ words.say(key) }</th> }) }</tr></thead>
                    <tbody>{ for last.iter().map(row) }</tbody>
                </table>
            </div>
        </section>
    })
}
