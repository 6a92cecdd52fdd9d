//! Rules: every rule of the table, with its owner, requirement, years and status, and a link to try it.
//!
//! Out of scope: the effects of a rule.

use yew::prelude::*;

use crate::site::link::topic as address;
use crate::site::link::topic::TopicAddress;
use crate::site::page::purchase::asks;
use crate::site::page::topic::TopicPageContext;
use crate::site::state::topic::PageTopic;
use cairn_analysis::findings::topic::TopicQuery;
use cairn_analysis::purchase::rule::fits;
use cairn_analysis::purchase::view::Purchase;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Route;
use cairn_core::facts::projects::PurchaseRule;
use cairn_core::kind::Binding;
use cairn_core::place::{PlaceId, Wider};

cairn_core::closed! {
    /// Rules of the table that stand together.
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum RuleGroup {
        Here;
        Examples;
        Elsewhere;
    }
}

impl RuleGroup {
    fn of(rule: &PurchaseRule, place: PlaceId) -> RuleGroup {
        match rule.place {
            None => RuleGroup::Examples,
            Some(_) if fits(rule, place) => RuleGroup::Here,
            Some(_) => RuleGroup::Elsewhere,
        }
    }

    const fn name(self) -> Key {
        match self {
            RuleGroup::Here => Key::PurchaseGroupHere,
            RuleGroup::Examples => Key::PurchaseGroupTry,
            RuleGroup::Elsewhere => Key::PurchaseGroupElsewhere,
        }
    }
}

pub(super) fn rules(context: &TopicPageContext<Purchase>) -> Html {
    let words = &*context.words;
    let heads = [
        Key::PurchaseRule,
        Key::PlaceLabel,
        Key::PurchaseOwnKind,
        Key::PurchaseYears,
        Key::PurchaseHolds,
    ];
    html! {
        <section>
            <h2 id="purchase-all">{ words.say(Key::PurchaseAll) }</h2>
            <p class="hint">{ words.say(Key::PurchaseAllWhat) }</p>
            <details>
                <summary>{ words.say(Key::PurchaseAll) }</summary>
                <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="purchase-all">
                    <table class="topic-table purchase-all" aria-labelledby="purchase-all">
                        <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ words.say(head) }</th> }) }</tr></thead>
                        { for RuleGroup::ALL.map(|of| group(context, of)) }
                    </table>
                </div>
            </details>
        </section>
    }
}

/// The rules of a group below its name; nothing if it has none.
fn group(context: &TopicPageContext<Purchase>, of: RuleGroup) -> Html {
    let (words, place) = (&*context.words, context.state.place);
    let mut rules = context
        .state
        .start
        .context
        .iter()
        .filter(|rule| RuleGroup::of(rule, place) == of)
        .peekable();
    if rules.peek().is_none() {
        return Html::default();
    }
    let name = words.fill(of.name(), &[("place", words.place(place))]);
    html! {
        <tbody>
            <tr><th class="purchase-group" colspan="5" scope="rowgroup">{ name }</th></tr>
            { for rules.map(|rule| row(context, rule)) }
        </tbody>
    }
}

fn row(context: &TopicPageContext<Purchase>, rule: &PurchaseRule) -> Html {
    let words = &*context.words;
    let own = rule.place.filter(|place| Wider::find(place.as_str()).is_none());
    let place = rule.place.map_or_else(|| words.say(Key::PurchaseAny), |place| words.place(place));
    let href = way(context, rule, own.unwrap_or(context.state.start.shown.place));
    html! {
        <tr key={rule.id.clone()}>
            <th scope="row">
                <a {href} lang="en" dir="ltr">{ whose(rule) }</a>{ " " }<small dir="ltr">{ &rule.id }</small>
            </th>
            <td>{ place }</td>
            <td>{ asks(words, rule) }</td>
            <td>{ years(words, rule) }</td>
            <td>{ words.say(holds(rule.binding)) }</td>
        </tr>
    }
}

/// A link to the page with a rule in a place.
fn way(context: &TopicPageContext<Purchase>, rule: &PurchaseRule, place: PlaceId) -> String {
    let route = Route::Topic {
        language: context.words.language(),
        topic: Purchase::NAME,
    };
    let wanted = TopicAddress {
        place,
        query: TopicQuery {
            own: rule.id.clone(),
            ..TopicQuery::default()
        },
        focus: context.state.focus,
        carried: context.state.carried.clone(),
    };
    address::write(route.write(), context.state.page(), &wanted)
}

/// Owner, product and scope, as the source gives them.
pub fn whose(rule: &PurchaseRule) -> String {
    let parts = [&rule.who, &rule.of, &rule.scope].map(String::as_str);
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// The years of a rule: begin, and full effect if that is later.
pub fn years(words: &Words, rule: &PurchaseRule) -> String {
    let year = |year: u16| words.isolate(&year.to_string());
    if rule.start == rule.full {
        return year(rule.start);
    }
    words.fill(Key::RangeBetween, &[("low", &year(rule.start)), ("high", &year(rule.full))])
}

/// The legal force of a rule.
pub const fn holds(binding: Binding) -> Key {
    match binding {
        Binding::Yes => Key::PurchaseBindingYes,
        Binding::Pledge => Key::PurchaseBindingPledge,
        Binding::Definition => Key::PurchaseBindingDefinition,
        Binding::Announced => Key::PurchaseBindingAnnounced,
        Binding::Covenant => Key::PurchaseBindingCovenant,
        Binding::Proposal => Key::PurchaseBindingProposal,
        Binding::Template => Key::PurchaseBindingTemplate,
    }
}
