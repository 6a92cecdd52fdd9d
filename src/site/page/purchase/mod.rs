//! Purchase: the page of purchase rules: the choice of a rule, its effects in the whole country, its limits, and all rules.

mod rule_choice;
pub mod rule_effects;
pub mod rules;
mod spreadsheet;

use yew::prelude::*;

use crate::site::page::PageProps;
use crate::site::page::topic::{TopicPageContext, use_topic};
use crate::site::state::topic::{PageTopic, TopicStart};
use cairn_analysis::findings::topic::TopicView;
use cairn_analysis::purchase::rule::OwnPurchaseRule;
use cairn_analysis::purchase::view::Purchase;
use cairn_analysis::purchase::{Acts, Bought};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link;
use cairn_core::facts::projects::PurchaseRule;
use cairn_core::kind::{Lever, RuleKind};
use cairn_wire::Answer;

impl PageTopic for Purchase {
    type Beside = Vec<PurchaseRule>;
    const NAME: link::Topic = link::Topic::Purchase;
    const LEVERS: &'static [Lever] = &[];
    const OWN: Option<&'static str> = Some("rule");

    fn knows(own: &str, rules: &Vec<PurchaseRule>) -> bool {
        OwnPurchaseRule::read(own).is_some() || rules.iter().any(|rule| rule.id.eq_ignore_ascii_case(own))
    }

    fn view_in(answer: Answer) -> Option<Box<TopicView<Purchase>>> {
        match answer {
            Answer::Purchase(view) => view.open().map(Box::new),
            _ => None,
        }
    }
}

/// The page of purchase rules.
#[component]
pub fn PurchasePage(begun: &PageProps<TopicStart<Purchase>>) -> Html {
    let context = use_topic(begun);
    let parts = html! {
        <>
            { rule_choice::choose(&context) }
            <div class={classes!(context.dimmed())}>
                { rule_effects::effects_block(&context) }
                { spreadsheet::downloads(&context) }
            </div>
            { rules::rules(&context) }
        </>
    };
    let unknown = [Key::PurchaseUnknownWhat, Key::PurchaseUnknownReach];
    context.frame(finding(&context), parts, &unknown)
}

/// The result for the place in view; `None` while unknown, and for places larger than a country.
fn place_result(context: &TopicPageContext<Purchase>) -> Option<&Bought> {
    context
        .state
        .shown
        .what
        .bought
        .as_ref()
        .filter(|_| context.state.shown.place == context.state.place)
}

/// The rule, and the reduction; only the place while that is unknown.
fn finding(context: &TopicPageContext<Purchase>) -> String {
    let words = &*context.words;
    let place = words.place(context.state.place);
    let Some(bought) = place_result(context).filter(|_| context.state.is_of_this()) else {
        return place.to_owned();
    };
    let rule = asks(words, &bought.rule);
    let Some(falls) = falls(bought.rule.kind).filter(|_| !matches!(bought.effect.acts, Acts::Not(_))) else {
        return words.fill(Key::PurchaseFindingNot, &[("place", place), ("rule", &rule)]);
    };
    // Rounded as in the table below.
    let [low, central, high] = bought.effect.falls.map(|share| words.share(share));
    let with = [
        ("place", place),
        ("rule", &rule),
        ("falls", words.say(falls)),
        ("central", &central),
        ("range", &words.fill(Key::RangeBetween, &[("low", &low), ("high", &high)])),
    ];
    words.fill(Key::PurchaseFinding, &with)
}

/// The requirement of a rule, as a sentence without its full stop.
pub fn asks(words: &Words, rule: &PurchaseRule) -> String {
    let share = words.share(rule.limit.unwrap_or_default());
    let limit = words.isolate(&rule.written);
    words.fill(rule_key(rule.kind), &[("share", &share), ("limit", &limit)])
}

const fn rule_key(kind: RuleKind) -> Key {
    match kind {
        RuleKind::Clinker => Key::PurchaseKindClinker,
        RuleKind::ConcreteCeiling => Key::PurchaseKindConcreteCeiling,
        RuleKind::SteelCeiling => Key::PurchaseKindSteelCeiling,
        RuleKind::GlassCeiling => Key::PurchaseKindGlassCeiling,
        RuleKind::NearZeroCement => Key::PurchaseKindNearZeroCement,
        RuleKind::NearZeroSteel => Key::PurchaseKindNearZeroSteel,
        RuleKind::Recycled => Key::PurchaseKindRecycled,
        RuleKind::Reuse => Key::PurchaseKindReuse,
        RuleKind::Timber => Key::PurchaseKindTimber,
        RuleKind::Design => Key::PurchaseKindDesign,
        RuleKind::Building => Key::PurchaseKindBuilding,
        RuleKind::Told => Key::PurchaseKindTold,
    }
}

/// Text on the reduction, or on the share that meets a rule; `None` if nothing is counted.
const fn falls(kind: RuleKind) -> Option<Key> {
    match kind {
        RuleKind::Clinker | RuleKind::ConcreteCeiling => Some(Key::PurchaseFallsCarbon),
        RuleKind::NearZeroCement => Some(Key::PurchaseFallsNearZeroCement),
        RuleKind::NearZeroSteel => Some(Key::PurchaseFallsNearZeroSteel),
        RuleKind::Recycled => Some(Key::PurchaseFallsRecycled),
        RuleKind::Reuse => Some(Key::PurchaseFallsReuse),
        RuleKind::Timber => Some(Key::PurchaseFallsTimber),
        RuleKind::Design => Some(Key::PurchaseFallsDesign),
        RuleKind::Building => Some(Key::PurchaseFallsBuilding),
        RuleKind::SteelCeiling | RuleKind::GlassCeiling | RuleKind::Told => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_known_if_it_is_listed_or_has_numbers_that_a_rule_may_have() {
        let listed = vec![PurchaseRule {
            id: "P-CK30".to_owned(),
            ..OwnPurchaseRule::USUAL.rule()
        }];
        for own in ["P-CK30", "p-ck30", "clinker.30.2027.2030"] {
            assert!(Purchase::knows(own, &listed), "{own}");
        }
        for own in ["nonsense", "clinker.150.2027.2030", "clinker.30.2020.2010"] {
            assert!(!Purchase::knows(own, &listed), "{own}");
        }
    }
}
