//! Worked: housing projects and cities beside what was published of them, misses first, each with what may cause it.
//!
//! Does not know: how ours is worked out; `project::held` and `findings::city::held` do.

use yew::prelude::*;

use crate::findings::city::held::HeldCity;
use crate::project::held::HeldProject;
use crate::site::page::leaf::{english, file, table};
use crate::words::{Key, Words};

/// A published figure and ours beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Worked {
    id: String,
    what: String,
    unit: String,
    why: String,
    published: f64,
    ours: f64,
    /// Within which ours meets it.
    range: [f64; 2],
    met: bool,
}

impl From<&HeldProject> for Worked {
    fn from(held: &HeldProject) -> Worked {
        let of = &held.benchmark;
        let far = if of.measure.is_ratio() {
            of.tolerance
        } else {
            of.tolerance * of.value
        };
        Worked {
            id: of.id.clone(),
            what: of.what.clone(),
            unit: of.unit.clone(),
            why: of.why.clone(),
            published: of.value,
            ours: held.ours,
            range: [of.value - far, of.value + far],
            met: held.is_met(),
        }
    }
}

impl From<&HeldCity> for Worked {
    fn from(held: &HeldCity) -> Worked {
        let of = &held.benchmark;
        Worked {
            id: of.id.clone(),
            what: of.what.clone(),
            unit: of.unit.clone(),
            why: of.why.clone(),
            published: of.value,
            ours: held.ours,
            range: [of.low, of.high],
            met: held.is_met(),
        }
    }
}

/// Of which of them a section tells.
pub(super) struct About {
    pub(super) id: &'static str,
    pub(super) title: Key,
    pub(super) what: Key,
    pub(super) file: &'static str,
}

/// All of one kind, in a table.
pub(super) fn section(words: &Words, about: &About, all: &[Worked]) -> Html {
    let heads = [
        Key::CheckColCase,
        Key::CheckColWhat,
        Key::CheckColOurs,
        Key::CheckColPublished,
        Key::CheckColRange,
        Key::CheckColUnit,
        Key::CheckColVerdict,
        Key::CheckColReason,
    ];
    let heads: Vec<String> = heads.iter().map(|key| words.say(*key).to_owned()).collect();
    let met = all.iter().filter(|worked| worked.met).count();
    let counts = [met, all.len()].map(|count| words.number(count as f64, 0));
    let with = [("met", counts[0].as_str()), ("all", counts[1].as_str())];
    let ordered = [false, true]
        .into_iter()
        .flat_map(|met| all.iter().filter(move |worked| worked.met == met));
    html! {
        <section>
            <h2 id={about.id}>{ words.say(about.title) }</h2>
            <p>{ words.fill(Key::CheckWorkedMet, &with) }{ " " }{ words.say(about.what) }</p>
            <p>{ file(about.file) }</p>
            { table(about.id, "cases", &heads, html! { <>{ for ordered.map(|worked| row(words, worked)) }</> }) }
        </section>
    }
}

fn row(words: &Words, worked: &Worked) -> Html {
    let number = |value: f64| words.figures(value, 3);
    let [low, high] = worked.range.map(number);
    let (class, verdict) = if worked.met {
        ("pass", Key::CheckPass)
    } else {
        ("fail", Key::CheckFail)
    };
    html! {
        <tr {class}>
            <th scope="row">{ english(&worked.id) }</th>
            <td>{ english(&worked.what) }</td>
            <td class="number">{ number(worked.ours) }</td>
            <td class="number">{ number(worked.published) }</td>
            <td>{ words.fill(Key::CheckRange, &[("low", &low), ("high", &high)]) }</td>
            <td>{ english(&worked.unit) }</td>
            <td class="verdict">{ words.say(verdict) }</td>
            <td class="reason">if !worked.met { { english(&worked.why) } }</td>
        </tr>
    }
}
