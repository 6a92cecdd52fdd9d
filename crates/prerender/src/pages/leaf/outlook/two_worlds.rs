//! Two worlds: what housing and mobility take on today's path and in the documents' world, beside the documents' share.
//!
//! Complete with scripts off. Out of scope: levers; [`cairn_analysis::outlook::two_worlds`] computes the figures.

use yew::prelude::*;

use crate::pages::leaf::outlook::{OutlookProps, file, heads, page_address, table};
use cairn::draw::picture::percent;
use cairn::site::part::fold::folded;
use cairn_analysis::outlook::two_worlds::{TwoWorlds, WorldsInYear};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::{Prospect, Resource};
use cairn_core::model::Outcome;
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use cairn_evidence::outlook::Outlook;

/// Columns of both tables, after their first.
const WORLDS: [Key; 3] = [Key::ScenarioRef, Key::BackgroundOut, Key::OutlookWorldsShare];
/// Class of each bar.
const CLASSES: [&str; 3] = ["remainder", "explained", "cited"];

/// Both worlds, from their outcomes and the report's historical trends.
pub fn worlds(outlook: &Outlook, outcomes: [&Outcome; 2]) -> Option<TwoWorlds> {
    let path = outlook.path(Prospect::Trends2024)?;
    let report = |resource: Resource, year: Year| path.taken[resource.index()][year];
    Some(TwoWorlds::of(&outlook.quoted.taken, outcomes, report))
}

/// The section.
pub(super) fn two_worlds(page: &OutlookProps) -> Html {
    let words = &*page.words;
    let Some(worlds) = page.worlds.as_ref() else {
        return Html::default();
    };
    let (Some(first), Some(last)) = (worlds.years.first(), worlds.years.last()) else {
        return Html::default();
    };
    let gt = |value: f64| words.quantity(value, Unit::GtPerYear);
    let text = words.fill(
        Key::OutlookWorldsTold,
        &[
            ("from", &gt(first.ours[0])),
            ("to", &gt(last.ours[1])),
            ("share", &gt(last.share)),
            ("today", &gt(last.ours[0])),
            ("year", &words.year(last.year)),
        ],
    );
    let figures = html! {
        <>
            <div class="outlook-sides">{ for worlds.years.iter().map(|year| side(words, year, last)) }</div>
            { years(words, worlds) }
            <p id="two-worlds-groups">{ words.fill(Key::OutlookWorldsGroups, &[("year", &words.year(last.year))]) }</p>
            { groups(words, worlds) }
            <p>{ words.say(Key::OutlookWorldsWeak) }</p>
        </>
    };
    html! {
        <section>
            <h3 id="two-worlds">{ words.say(Key::OutlookWorlds) }</h3>
            <p>{ words.say(Key::BackgroundOutWhat) }</p>
            <p>{ text }</p>
            { folded(words.say(Key::TabTable), figures) }
            <p><a href={[&page_address(words), "?a=out"].concat()}>{ words.say(Key::OutlookWorldsOpen) }</a></p>
            { file("documents_world.csv") }
        </section>
    }
}

/// A year: a bar for each world and one for the share.
fn side(words: &Words, year: &WorldsInYear, last: &WorldsInYear) -> Html {
    let most = last.ours[1].max(last.share);
    let values = [year.ours[0], year.ours[1], year.share];
    let bar = |(at, value): (usize, f64)| {
        html! {
            <li class="outlook-bar">
                <span>{ words.say(WORLDS[at]) }</span>
                <span class="value">{ words.quantity(value, Unit::GtPerYear) }</span>
                <svg aria-hidden="true"><rect class={CLASSES[at]} width={percent(value / most)} height="100%" /></svg>
            </li>
        }
    };
    html! {
        <div class="outlook-side">
            <h4>{ words.year(year.year) }</h4>
            <ul>{ for values.into_iter().enumerate().map(bar) }</ul>
        </div>
    }
}

/// The years as a table.
fn years(words: &Words, worlds: &TwoWorlds) -> Html {
    let head = [vec![words.say(Key::TableYear).to_owned()], heads(words, &WORLDS)].concat();
    let row = |year: &WorldsInYear| {
        let values = [year.ours[0], year.ours[1], year.share];
        html! {
            <tr>
                <th scope="row">{ words.year(year.year) }</th>
                { for values.map(|value| html! { <td class="number">{ words.quantity(value, Unit::GtPerYear) }</td> }) }
            </tr>
        }
    };
    table("two-worlds", "bridge", &head, html! { <>{ for worlds.years.iter().map(row) }</> })
}

/// The explained part of each group of materials in the last year.
fn groups(words: &Words, worlds: &TwoWorlds) -> Html {
    let head = [heads(words, &[Key::OutlookGroup]), heads(words, &WORLDS[..2])].concat();
    let row = |resource: Resource| {
        let shares = worlds.explained.map(|shares| shares[resource.index()]);
        html! {
            <tr>
                <th scope="row">{ words.say(names::resource(resource)) }</th>
                { for shares.map(|share| html! { <td class="number">{ words.share(share) }</td> }) }
            </tr>
        }
    };
    table("two-worlds-groups", "bridge", &head, html! { <>{ for Resource::ALL.map(row) }</> })
}
