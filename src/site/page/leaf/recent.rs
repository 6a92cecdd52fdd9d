//! Recent: today's path in the years after the base beside statistics, countries by quantity and the world by year.
//!
//! Does not know: how errors are found; it shows what `findings::recent` says.

use yew::prelude::*;

use crate::evidence::Late;
use crate::findings::recent::{Held, Median, medians};
use crate::site::page::leaf::{english, file, table};
use crate::words::{Key, Words};

/// Both tables.
pub(super) fn section(words: &Words, held: &[Held]) -> Html {
    let said = |keys: &[Key]| -> Vec<String> { keys.iter().map(|key| words.say(*key).to_owned()).collect() };
    let places = said(&[
        Key::CheckColWhat,
        Key::CheckColUnit,
        Key::CheckColSeen,
        Key::CheckColFigures,
        Key::CheckColMedian,
        Key::CheckColNear,
    ]);
    let world = said(&[
        Key::CheckColWhat,
        Key::CheckColUnit,
        Key::CheckColSeen,
        Key::CheckColYear,
        Key::CheckColCounted,
        Key::CheckColOurs,
        Key::CheckColError,
    ]);
    let medians = medians(held).into_iter().filter(|median| median.figures > 0);
    html! {
        <section>
            <h2 id="recent">{ words.say(Key::CheckRecent) }</h2>
            <p>{ words.say(Key::CheckRecentWhat) }</p>
            <p>{ words.say(Key::CheckRecentFile) }{ " " }{ file("recent.csv") }</p>
            <h3 id="recent-places">{ words.say(Key::CheckRecentPlaces) }</h3>
            { table("recent-places", "hindcast", &places, html! { <>{ for medians.map(|median| of_places(words, median)) }</> }) }
            <h3 id="recent-world">{ words.say(Key::CheckRecentWorld) }</h3>
            { table("recent-world", "hindcast", &world, html! {
                <>{ for held.iter().filter(|held| held.is_world()).map(|held| of_world(words, held)) }</>
            }) }
        </section>
    }
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

fn of_world(words: &Words, held: &Held) -> Html {
    let count = &held.count;
    html! {
        <tr>
            { first_cells(words, count.quantity, count.seen) }
            <td class="number">{ words.year(count.year) }</td>
            <td class="number">{ words.figures(count.value, 4) }</td>
            <td class="number">{ words.figures(held.ours, 4) }</td>
            <td class="number">{ words.change(held.ours, count.value) }</td>
        </tr>
    }
}

/// What is counted, its unit, and whether the base has seen the year.
fn first_cells(words: &Words, quantity: Late, seen: bool) -> Html {
    let what = match quantity {
        Late::SteelUsed => Key::ObservedSteelUsed,
        Late::CementUsed => Key::ObservedCementUsed,
        Late::CarsNew => Key::ObservedCarsNew,
    };
    let seen = if seen { Key::CheckYes } else { Key::CheckNo };
    html! {
        <>
            <th scope="row">{ words.say(what) }</th>
            <td>{ english(quantity.unit()) }</td>
            <td>{ words.say(seen) }</td>
        </>
    }
}
