//! Worked: housing projects and cities beside what was published of them, misses first, each with what may cause it; then what
//! cannot be printed, with the reason.
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
    ours: f64,
    /// Whether ours was worked out once, with data that are not passed on.
    once: bool,
    /// The figure, and from where to where ours meets it; none of a study that was not read.
    published: Option<[f64; 3]>,
    /// Whether it does.
    met: Option<bool>,
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
            ours: held.ours,
            once: false,
            published: Some([of.value, of.value - far, of.value + far]),
            met: Some(held.is_met()),
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
            ours: held.ours,
            once: of.ours.is_some(),
            published: of.published,
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
    let ending = |end: Option<bool>| all.iter().filter(move |worked| worked.met == end);
    let [met, missed, unread] = [Some(true), Some(false), None].map(|end| ending(end).count());
    let counts = [met, met + missed, unread].map(|count| words.number(count as f64, 0));
    let with = [("met", counts[0].as_str()), ("all", counts[1].as_str())];
    let not_read = (unread > 0).then(|| words.fill(Key::CheckWorkedUnread, &[("count", &counts[2])]));
    // What is missed stands first.
    let ordered = [Some(false), None, Some(true)].into_iter().flat_map(ending);
    html! {
        <section>
            <h2 id={about.id}>{ words.say(about.title) }</h2>
            <p>{ words.fill(Key::CheckWorkedMet, &with) }{ " " }{ words.say(about.what) }</p>
            { for not_read.map(|text| html! { <p>{ text }</p> }) }
            <p>{ file(about.file) }</p>
            { table(about.id, "cases", &heads, html! { <>{ for ordered.map(|worked| row(words, worked)) }</> }) }
        </section>
    }
}

fn row(words: &Words, worked: &Worked) -> Html {
    let number = |value: f64| words.figures(value, 3);
    let [value, range] = match worked.published {
        Some([value, low, high]) => [
            number(value),
            words.fill(Key::CheckRange, &[("low", &number(low)), ("high", &number(high))]),
        ],
        None => [Key::CheckNone; 2].map(|key| words.say(key).to_owned()),
    };
    let (class, verdict) = match worked.met {
        Some(true) => ("pass", Key::CheckPass),
        Some(false) => ("fail", Key::CheckFail),
        None => ("untested", Key::BasisRecalled),
    };
    let once = worked
        .once
        .then(|| html! { <>{ " " }<span class="reason">{ words.say(Key::CheckWorkedOnce) }</span></> });
    html! {
        <tr {class}>
            <th scope="row">{ english(&worked.id) }</th>
            <td>{ english(&worked.what) }</td>
            <td class="number">{ number(worked.ours) }{ for once }</td>
            <td class="number">{ value }</td>
            <td>{ range }</td>
            <td>{ english(&worked.unit) }</td>
            <td class="verdict">{ words.say(verdict) }</td>
            <td class="reason">if worked.met != Some(true) { { english(&worked.why) } }</td>
        </tr>
    }
}
