//! Trade: sellers and buyers of used vehicles, trade statistics of a place, and the rules there and nearby.
//!
//! As reported in the sources, with source and uncertainty; there is no ranking. Out of scope: the effects of a rule.

use yew::prelude::*;

use crate::site::bootstrap::roads::{FigureOrigin, VehicleImportRule, VehicleTradeCount, VehicleTradeQuantity};
use crate::site::page::topic::TopicPageContext;
use crate::site::part::page_links::anchor;
use cairn_analysis::findings::roads::{RoadFleet, RoadResults};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;

/// Sellers, buyers, and trade statistics of this place.
pub(super) fn trade(context: &TopicPageContext<RoadResults>) -> Html {
    let (words, state) = (&*context.words, &context.state);
    let trade = &state.start.context;
    let list = |title: Key, traders: &[(PlaceId, f64)]| {
        html! {
            <div>
                <h3>{ words.say(title) }</h3>
                <ul>{ for traders.iter().map(|(place, share)| {
                    let here = (*place == state.place).then_some("true");
                    html! { <li aria-current={here}>{ words.place(*place) }{ " · " }{ words.share(*share) }</li> }
                }) }</ul>
            </div>
        }
    };
    let counted: Vec<&VehicleTradeCount> = trade.counts.iter().filter(|count| count.place == state.place).collect();
    html! {
        <section aria-labelledby="roads-trade">
            <h2 id="roads-trade">{ words.say(Key::RoadsTrade) }</h2>
            <p class="hint">{ words.say(Key::RoadsTradeWhat) }{ " " }{ cited(words, &trade.sources, FigureOrigin::Read) }</p>
            <div class="roads-traders">
                { list(Key::RoadsSellers, &trade.sellers) }
                { list(Key::RoadsBuyers, &trade.buyers) }
                if !counted.is_empty() {
                    <div>
                        <h3>{ words.fill(Key::RoadsCounted, &[("place", words.place(state.place))]) }</h3>
                        <ul>{ for counted.into_iter().map(|count| html! { <li>{ count_text(words, count) }{ " " }{ cited(words, &count.sources, count.came) }</li> }) }</ul>
                    </div>
                }
            </div>
        </section>
    }
}

fn count_text(words: &Words, count: &VehicleTradeCount) -> String {
    let key = match count.what {
        VehicleTradeQuantity::Exported => Key::RoadsExported,
        VehicleTradeQuantity::Imported => Key::RoadsImported,
        VehicleTradeQuantity::ImportedShare => Key::RoadsImportedShare,
        VehicleTradeQuantity::UsedShare => Key::RoadsUsedShare,
        VehicleTradeQuantity::MeanAge => Key::RoadsMeanAge,
    };
    let value = match count.what {
        VehicleTradeQuantity::Exported | VehicleTradeQuantity::Imported => {
            words.quantity(count.value / RoadFleet::MILLION, Unit::MillionCars)
        }
        VehicleTradeQuantity::ImportedShare | VehicleTradeQuantity::UsedShare => words.share(count.value),
        VehicleTradeQuantity::MeanAge => words.quantity(count.value, Unit::Years),
    };
    let [first, last] = count.years.map(|year| words.year(year));
    let years = if first == last { first } else { [&first, "–", &last].concat() };
    let kind = words.say(if count.heavy { Key::RoadsHeavy } else { Key::RoadsLight });
    let text = words.fill(key, &[("kind", kind), ("value", &value), ("years", &years)]);
    match count.partner {
        Some(partner) => [
            &text,
            words.sentence_gap(),
            &words.fill(Key::RoadsPartner, &[("place", words.place(partner))]),
        ]
        .concat(),
        None => text,
    }
}

/// The rules of a place and of the closest others; for a group of countries, a hint to choose one.
pub(super) fn rules(context: &TopicPageContext<RoadResults>) -> Html {
    let (words, state) = (&*context.words, &context.state);
    let trade = &state.start.context;
    let places: Vec<PlaceId> = std::iter::once(state.place)
        .chain(trade.nearest(state.place).iter().copied())
        .collect();
    let heads = [Key::PlaceLabel, Key::RoadsLight, Key::RoadsHeavy];
    let row = |place: &PlaceId| {
        let here = (*place == state.place).then_some("true");
        html! {
            <tr key={place.to_string()} aria-current={here}>
                <th scope="row">{ words.place(*place) }</th>
                { for [false, true].map(|heavy| html! { <td>{ rule(words, trade.rule(*place, heavy)) }</td> }) }
            </tr>
        }
    };
    html! {
        <section>
            <h2 id="roads-rules">{ words.say(Key::RoadsRules) }</h2>
            <p class="hint">{ words.say(Key::RoadsRulesWhat) }</p>
            if context.is_country() {
                <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="roads-rules">
                    <table class="roads-rules" aria-labelledby="roads-rules">
                        <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ words.say(head) }</th> }) }</tr></thead>
                        <tbody>{ for places.iter().map(row) }</tbody>
                    </table>
                </div>
            } else {
                <p>{ words.say(Key::RoadsRulesCountry) }</p>
            }
        </section>
    }
}

/// A rule in words, with its year and source.
fn rule(words: &Words, rule: Option<&VehicleImportRule>) -> Html {
    let Some(rule) = rule else {
        return html! { <span class="unkept">{ words.say(Key::RoadsRuleNone) }</span> };
    };
    let mut texts = Vec::new();
    if rule.banned {
        texts.push(words.say(Key::RoadsRuleBan).to_owned());
    }
    if let Some(years) = rule.most_years {
        texts.push(words.fill(Key::RoadsRuleYears, &[("years", &words.number(years, 0))]));
    }
    if let Some(class) = rule.least_class {
        texts.push(words.fill(Key::RoadsRuleClass, &[("class", &words.number(class, 0))]));
    }
    if texts.is_empty() {
        texts.push(words.say(Key::RoadsRuleOpen).to_owned());
    }
    let year = rule.year.map(|year| words.year(year));
    html! {
        <>
            { texts.join(" · ") }
            { for year.map(|year| html! { <>{ " · " }{ year }</> }) }
            { " " }{ cited(words, &rule.sources, rule.came) }
        </>
    }
}

/// Sources, each linked to its entry, with a mark if they are from memory.
fn cited(words: &Words, sources: &[String], came: FigureOrigin) -> Html {
    let data = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Data,
    }
    .write();
    let source = |key: &String| html! { <><a lang="en" dir="ltr" href={[data.as_str(), "#", &anchor(key)].concat()}>{ key }</a>{ " " }</> };
    html! {
        <small>
            { for sources.iter().map(source) }
            if came == FigureOrigin::Recalled { { words.say(Key::BasisRecalled) } }
        </small>
    }
}
