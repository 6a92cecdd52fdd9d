//! National rules: what a country has decided or announced on buildings and purchases, each with years, status and source.
//!
//! A long list is cut to the first rule of each issuer and kind; the page of purchases has all. A rule is never rated. Out of
//! scope: effects, which the page of purchases computes.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::pages::leaf::cited;
use cairn::site::page::purchase::asks;
use cairn::site::page::purchase::rules::{holds, whose, years};
use cairn::site::part::topics;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Topic;
use cairn_core::place::PlaceId;
use cairn_evidence::NationalRule;

/// Largest number of rules that are shown one by one.
const MAX_RULES: usize = 10;

/// The section of a country; none if the table has no rule of it.
pub fn ruled(words: &Words, place: PlaceId, all: &[NationalRule]) -> Option<Html> {
    let mut here: Vec<&NationalRule> = all.iter().filter(|of| of.place == place).collect();
    if here.is_empty() {
        return None;
    }
    let is_cut = here.len() > MAX_RULES;
    if is_cut {
        let mut seen = BTreeSet::new();
        here.retain(|of| seen.insert((&of.rule.who, of.rule.kind.id())));
    }
    let page = topics::door(words.language(), Topic::Purchase, Some(place));
    let item = |of: &NationalRule| {
        let join = if page.contains('?') { "&" } else { "?" };
        let href = [&page, join, "rule=", &of.rule.id].concat();
        html! {
            <li>
                <p><a {href}>{ asks(words, &of.rule) }</a></p>
                <p class="scope reported-where">
                    <cite lang="en" dir="ltr">{ whose(&of.rule) }</cite>
                    <span>{ years(words, &of.rule) }</span>
                    <span>{ words.say(holds(of.rule.binding)) }</span>
                    { cited(words, &of.sources) }
                    if of.recalled {
                        <span class="verify">{ words.say(Key::OutlookVerify) }</span>
                    }
                </p>
            </li>
        }
    };
    Some(html! {
        <section class="place-rules" aria-labelledby="rules-title">
            <h2 id="rules-title">{ words.fill(Key::NationalTitle, &[("place", words.place(place))]) }</h2>
            <ul class="reports">{ for here.into_iter().map(item) }</ul>
            if is_cut {
                <p class="reported-ways"><a href={[&page, "#purchase-all"].concat()}>{ words.say(Key::PurchaseAll) }</a></p>
            }
            <p class="scope">{ words.say(Key::NationalWhat) }</p>
        </section>
    })
}
