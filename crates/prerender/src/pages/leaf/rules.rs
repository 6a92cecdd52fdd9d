//! Rules: the result of every purchase rule in its country, low, central and high, compared with another estimate where
//! there is one. After them, the rules without a result, with the reason.
//!
//! Out of scope: the calculation (`purchase::compare`).

use yew::prelude::*;

use crate::pages::leaf::{chapter, code, english, file, table, titled};
use cairn::site::page::purchase::asks;
use cairn::site::page::purchase::rule_effects::because;
use cairn_analysis::purchase::UncountedReason;
use cairn_analysis::purchase::savings::FOCUS;
use cairn_analysis::purchase::spread::Three;
use cairn_analysis::words::{Key, Words};
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use cairn_evidence::comparison::purchase::{RuleComparison, TRIED, Uncounted};
use cairn_evidence::projects::{PurchaseCheck, PurchaseMeasure};

/// Data of the section.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PurchaseRuleResults {
    /// Rules with their results, misses first.
    pub rules: Vec<RuleComparison>,
    /// Rules without a result.
    pub uncounted: Uncounted,
}

/// The reasons for missing results, in display order.
const REASONS: [UncountedReason; 4] = [
    UncountedReason::Scrap,
    UncountedReason::Glass,
    UncountedReason::First,
    UncountedReason::NoLever,
];

pub(super) fn section(words: &Words, rules: &PurchaseRuleResults) -> Html {
    let places: Vec<&str> = TRIED
        .into_iter()
        .filter_map(PlaceId::parse)
        .map(|place| words.place(place))
        .collect();
    let saved = rules.rules.iter().map(RuleComparison::saved);
    let most = saved.fold([0.0_f64; 2], |most, saved| [0, 1].map(|at| most[at].max(saved[at][2])));
    let axes = [(Unit::MtCo2ePerYear, most[0]), (Unit::MtCo2e, most[1])].map(|(unit, most)| words.axis(unit, most));
    let [first, last] = [Year::LEVERS, Year::LAST].map(|year| words.year(year));
    let titles = [
        words.fill(Key::PurchaseSavedYear, &[("year", &words.year(FOCUS))]),
        words.fill(Key::PurchaseSavedAll, &[("first", &first), ("last", &last)]),
    ];
    let [a_year, in_all] = [0, 1].map(|at| words.fill(Key::TableCaption, &[("title", &titles[at]), ("unit", axes[at].title)]));
    let text = |key: Key| words.say(key).to_owned();
    let mut heads: Vec<String> = [Key::PurchaseRule, Key::CheckColPlace, Key::PurchaseOwnKind, Key::CheckColFalls]
        .map(text)
        .to_vec();
    heads.extend([a_year, in_all]);
    heads.extend([Key::CheckColOther, Key::CheckColVerdict, Key::CheckColReason].map(text));
    let factors = [0, 1].map(|at| axes[at].factor);
    let count = words.number(rules.uncounted.len() as f64, 0);
    let inside = html! {
        <>
            <p>{ words.fill(Key::CheckRulesWhat, &[("places", &words.list(&places))]) }</p>
            <p>{ file("purchase_rule.csv") }{ " " }{ file("purchase_check.csv") }</p>
            { table(&titled("rules"), "cases", &heads, html! { <>{ for rules.rules.iter().map(|rule| row(words, rule, factors)) }</> }) }
            <h3 id="uncounted">{ words.fill(Key::CheckRulesNot, &[("count", &count)]) }</h3>
            { for REASONS.map(|why| reason(words, &rules.uncounted, why)) }
        </>
    };
    chapter("rules", words.say(Key::CheckRules).into(), false, inside)
}

fn row(words: &Words, entry: &RuleComparison, factors: [f64; 2]) -> Html {
    let three = |values: Three, write: &dyn Fn(f64) -> String| {
        let [low, central, high] = values.map(write);
        words.fill(Key::CheckThree, &[("low", &low), ("central", &central), ("high", &high)])
    };
    let rule = &entry.bought.rule;
    let falls = three(entry.bought.effect.falls, &|share| words.share(share));
    let saved = entry.saved().into_iter().zip(factors);
    let (class, verdict) = match (&entry.check, entry.is_met()) {
        (_, Some(true)) => ("pass", Some(Key::CheckPass)),
        (_, Some(false)) => ("fail", Some(Key::CheckFail)),
        (Some(_), None) => ("untested", Some(Key::CheckUntested)),
        (None, None) => ("", None),
    };
    let why = entry.check.as_ref().filter(|_| entry.is_met() != Some(true));
    html! {
        <tr {class}>
            <th scope="row">{ code(&rule.id) }</th>
            <td>{ words.place(entry.place) }</td>
            <td>{ asks(words, rule) }</td>
            <td class="number">{ falls }</td>
            { for saved.map(|(saved, factor)| html! { <td class="number">{ three(saved, &|value| words.figures(value * factor, 3)) }</td> }) }
            <td class="number">{ for entry.check.as_ref().map(|check| other(words, check)) }</td>
            <td class="verdict">{ for verdict.map(|verdict| words.say(verdict)) }</td>
            <td class="reason">{ for why.map(|check| english(&check.why)) }</td>
        </tr>
    }
}

/// The other estimate.
fn other(words: &Words, check: &PurchaseCheck) -> Html {
    let write = |value: f64| match check.measure {
        PurchaseMeasure::Falls => words.share(value),
        PurchaseMeasure::Avoided => words.figures(value, 3),
    };
    let value = write(check.value);
    let text = check.ends.map_or_else(
        || value.clone(),
        |ends| {
            let [low, high] = ends.map(write);
            words.fill(Key::CheckThree, &[("low", &low), ("central", &value), ("high", &high)])
        },
    );
    let unit = (check.measure == PurchaseMeasure::Avoided).then(|| english(&check.unit));
    html! { <>{ text }{ " " }{ for unit }</> }
}

/// The rules without a result for one reason.
fn reason(words: &Words, uncounted: &Uncounted, why: UncountedReason) -> Html {
    let own = uncounted.iter().filter(|(_, own)| *own == why);
    let names: Vec<&str> = own.map(|(rule, _)| rule.id.as_str()).collect();
    if names.is_empty() {
        return Html::default();
    }
    html! { <p>{ words.say(because(why)) }{ " " }{ code(&names.join(", ")) }</p> }
}
