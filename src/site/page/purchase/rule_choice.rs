//! Rule choice: the choice of a rule: one of the place, of all places, an example, or the visitor's own.
//!
//! Out of scope: the effects of a rule.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draw::pick::{Pick, PickOptions};
use crate::site::page::purchase::{asks, place_result, rule_key};
use crate::site::page::topic::TopicPageContext;
use crate::site::state::topic::{TopicAction, TopicState};
use cairn_analysis::purchase::rule::{OWN, OwnPurchaseRule, fits};
use cairn_analysis::purchase::view::Purchase;
use cairn_analysis::words::{Key, Words};
use cairn_core::facts::projects::PurchaseRule;
use cairn_core::kind::RuleKind;
use cairn_core::year::Year;

pub(super) fn choose(context: &TopicPageContext<Purchase>) -> Html {
    let (words, state) = (&context.words, &context.state);
    let Some(bought) = place_result(context) else {
        return html! { if !context.is_country() { <p class="hint" role="status">{ words.say(Key::PurchaseCountry) }</p> } };
    };
    let own = OwnPurchaseRule::read(&bought.rule.id);
    let (options, groups) = listed(words, state, own.map(|_| &bought.rule));
    let pick = context.act.filter_reform(|id: String| Some(TopicAction::Ask(id)));
    let set = context.act.reform(|own: OwnPurchaseRule| TopicAction::Ask(own.write()));
    let elsewhere = bought.elsewhere.map(|place| {
        let text = words.fill(Key::PurchaseElsewhere, &[("place", words.place(place))]);
        html! { <p class="notice" role="status">{ text }</p> }
    });
    html! {
        <section class="purchase-rule" aria-labelledby="purchase-rule">
            <h2 id="purchase-rule">{ words.say(Key::PurchaseRule) }</h2>
            { for elsewhere }
            <Pick id="rule" label={words.say(Key::PurchaseChoose).to_owned()} {options} {groups} chosen={bought.rule.id.clone()} live={context.live} {pick} />
            <details open={own.is_some()}>
                <summary>{ words.say(Key::PurchaseOwn) }</summary>
                <OwnRule words={Rc::clone(words)} live={context.live} own={own.unwrap_or(OwnPurchaseRule::USUAL)} {set} />
            </details>
        </section>
    }
}

/// Rules that can be chosen here, by group: the visitor's own, those of the place, and examples.
fn listed(words: &Words, state: &TopicState<Purchase>, own: Option<&PurchaseRule>) -> (PickOptions, Rc<Vec<(AttrValue, usize)>>) {
    let fitting = || state.start.context.iter().filter(|rule| fits(rule, state.place));
    let name = |rule: &PurchaseRule| -> (AttrValue, AttrValue) {
        let asks = asks(words, rule);
        let text = match rule.place {
            Some(_) => [&words.labelled(&rule.who, &asks), " (", &rule.id, ")"].concat(),
            None => asks,
        };
        (rule.id.clone().into(), text.into())
    };
    let (mut options, mut groups) = (Vec::new(), Vec::new());
    let mut add = |label: String, rules: Vec<&PurchaseRule>| {
        if !rules.is_empty() {
            groups.push((label.into(), rules.len()));
            options.extend(rules.into_iter().map(name));
        }
    };
    add(words.say(Key::PurchaseOwn).to_owned(), own.into_iter().collect());
    let here = words.fill(Key::PurchaseGroupHere, &[("place", words.place(state.place))]);
    add(here, fitting().filter(|rule| rule.place.is_some()).collect());
    add(
        words.say(Key::PurchaseGroupTry).to_owned(),
        fitting().filter(|rule| rule.place.is_none()).collect(),
    );
    (Rc::new(options), Rc::new(groups))
}

#[derive(Clone, Properties)]
struct OwnProps {
    words: Rc<Words>,
    live: bool,
    own: OwnPurchaseRule,
    set: Callback<OwnPurchaseRule>,
}

impl PartialEq for OwnProps {
    /// Words and callback never change, so they are not compared.
    fn eq(&self, other: &OwnProps) -> bool {
        self.live == other.live && self.own == other.own
    }
}

/// The visitor's own rule: kind, limit, first year. An invalid rule is reported and not queried.
#[component]
fn OwnRule(props: &OwnProps) -> Html {
    let OwnProps { words, live, own, set } = props;
    let wrong = use_state_eq(|| None::<(Key, String)>);
    let options = Rc::new(
        OWN.map(|kind| {
            (
                kind.id().into(),
                words.fill(rule_key(kind), &[("share", "%"), ("limit", "")]).into(),
            )
        })
        .to_vec(),
    );
    let pick = {
        let (own, set) = (*own, set.clone());
        Callback::from(move |id: String| {
            let kind: RuleKind = OWN.into_iter().find(|kind| kind.id() == id)?;
            set.emit(OwnPurchaseRule { kind, ..own });
            Some(())
        })
    };
    let change = |key: Key, with: fn(OwnPurchaseRule, f64) -> OwnPurchaseRule| {
        let (own, set, wrong) = (*own, set.clone(), wrong.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let typed = input.value_as_number();
            let changed = with(own, typed);
            let sound = typed.is_finite() && OwnPurchaseRule::read(&changed.write()) == Some(changed);
            wrong.set((!sound).then(|| (key, input.value())));
            if sound {
                set.emit(changed);
            }
        })
    };
    let field = |key: Key, [least, most]: [u16; 2], value: u16, with: fn(OwnPurchaseRule, f64) -> OwnPurchaseRule| {
        // A wrong text stays, marked, until it is corrected.
        let typed = wrong.as_ref().filter(|(field, _)| *field == key).map(|(_, typed)| typed.clone());
        let is_wrong = typed.is_some().then_some("true");
        html! {
            <label>{ words.say(key) }{ " " }<input type="number" min={least.to_string()} max={most.to_string()}
                aria-invalid={is_wrong} value={typed.unwrap_or_else(|| value.to_string())} disabled={!live}
                onchange={change(key, with)} /></label>
        }
    };
    let years = [Year::LEVERS, Year::LAST].map(Year::number);
    let [first, last] = [Year::LEVERS, Year::LAST].map(|year| words.year(year));
    html! {
        <div class="purchase-own">
            <Pick id="rule-kind" label={words.say(Key::PurchaseOwnKind).to_owned()} {options} chosen={own.kind.id()} live={*live} {pick} />
            <p class="years">
                { field(Key::PurchaseOwnShare, [1, 100], own.percent.into(), |own, typed| OwnPurchaseRule { percent: typed as u8, ..own }) }
                { field(Key::LeverFrom, years, own.start.number(), |own, typed| OwnPurchaseRule { start: typed_year(typed), ..own }) }
                { field(Key::LeverTo, years, own.full.number(), |own, typed| OwnPurchaseRule { full: typed_year(typed), ..own }) }
            </p>
            <p class="hint" role="status">{ if wrong.is_some() { words.fill(Key::PurchaseOwnWrong, &[("first", &first), ("last", &last)]) } else { String::new() } }</p>
        </div>
    }
}

/// The year that was typed; if invalid, a year that no rule may have.
fn typed_year(typed: f64) -> Year {
    Year::new(typed as i64).unwrap_or(Year::FIRST)
}
