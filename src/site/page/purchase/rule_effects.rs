//! Rule effects: the reach of a rule, the reduction, the equivalent lever and the savings: low, central, high, and with
//! full compliance. After them, the limits, and the link to the explorer.
//!
//! Out of scope: the calculation.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::link::explore;
use crate::site::page::purchase::{falls, place_result};
use crate::site::page::topic::TopicPageContext;
use cairn_analysis::figure::board::View;
use cairn_analysis::purchase::savings::FOCUS;
use cairn_analysis::purchase::view::Purchase;
use cairn_analysis::purchase::{Acts, Bought, UncountedReason};
use cairn_core::kind::RuleKind;
use cairn_core::unit::Unit;

use cairn_analysis::words::{AxisUnit, Key, Words, names};
use cairn_core::year::Year;

/// Heads of the table, after the first.
pub(super) fn heads(words: &Words, kind: RuleKind) -> [String; 5] {
    let [first, last] = [Year::LEVERS, Year::LAST].map(|year| words.year(year));
    [
        words.say(Key::PurchaseReach).to_owned(),
        words.say(falls(kind).unwrap_or(Key::PurchaseFallsCarbon)).to_owned(),
        words.say(Key::PurchaseLevel).to_owned(),
        words.fill(Key::PurchaseSavedYear, &[("year", &words.year(FOCUS))]),
        words.fill(Key::PurchaseSavedAll, &[("first", &first), ("last", &last)]),
    ]
}

/// Rows of the table: their names and numbers. The row of full compliance has no second number.
pub(super) fn lines(bought: &Bought) -> Vec<(Key, [Option<f64>; 5])> {
    let Bought { effect, followed, .. } = bought;
    let names = [Key::PurchaseLow, Key::PurchaseCentral, Key::PurchaseHigh];
    let mut lines: Vec<(Key, [Option<f64>; 5])> = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| {
            let numbers = [
                effect.reach[at],
                effect.falls[at],
                followed.levels[at],
                followed.a_year[at],
                followed.in_all[at],
            ];
            (name, numbers.map(Some))
        })
        .collect();
    lines.extend(
        followed
            .everybody
            .map(|[level, year, all]| (Key::PurchaseEverybody, [Some(1.0), None, Some(level), Some(year), Some(all)])),
    );
    lines
}

pub(super) fn effects_block(context: &TopicPageContext<Purchase>) -> Html {
    let words = &*context.words;
    let Some(bought) = place_result(context) else {
        return Html::default();
    };
    let what = match bought.effect.acts {
        Acts::Not(why) => html! { <p data-why="true">{ words.say(because(why)) }</p> },
        Acts::Levers { .. } | Acts::Sought { .. } => counted(context, bought),
    };
    html! {
        <section>
            <h2 id="purchase-follows">{ words.say(Key::PurchaseFollows) }</h2>
            { what }
        </section>
    }
}

fn counted(context: &TopicPageContext<Purchase>, bought: &Bought) -> Html {
    let words = &*context.words;
    let kind = bought.rule.kind;
    let all = lines(bought);
    let most = largest(&all, 4);
    let none = || "–".to_owned();
    let units = [None, None, None, Some(Unit::MtCo2ePerYear), Some(Unit::MtCo2e)];
    let axes: Vec<_> = units
        .into_iter()
        .zip(0..)
        .map(|(unit, at)| unit.map(|unit| words.axis(unit, largest(&all, at))))
        .collect();
    let head = |(name, axis): (String, &Option<AxisUnit<'_>>)| match axis {
        Some(axis) => words.fill(Key::TableCaption, &[("title", &name), ("unit", axis.title)]),
        None => name,
    };
    let amount = |value: f64, at: usize| words.figures(value * axes[at].as_ref().map_or(1.0, |axis| axis.factor), 3);
    let row = |(name, [reach, falls, level, year, whole]): &(Key, [Option<f64>; 5])| {
        let part = whole.filter(|_| most > 0.0).map_or(0.0, |whole| whole.max(0.0) / most);
        html! {
            <tr key={words.say(*name).to_owned()}>
                <th scope="row">{ words.say(*name) }</th>
                <td>{ reach.map_or_else(none, |share| words.share(share)) }</td>
                <td>{ falls.map_or_else(none, |share| words.share(share)) }</td>
                <td>{ level.map_or_else(none, |level| words.number(level, 1)) }</td>
                <td>{ year.map_or_else(none, |value| amount(value, 3)) }</td>
                <td>{ whole.map_or_else(none, |value| amount(value, 4)) }</td>
                <td class="spared" aria-hidden="true"><svg><rect width={percent(part)} height="100%" /></svg></td>
            </tr>
        }
    };
    let levers: Vec<&str> = bought
        .followed
        .levers
        .iter()
        .map(|lever| words.say(names::lever(*lever)[0]))
        .collect();
    let levers = words.fill(Key::PurchaseLevers, &[("levers", &words.list(&levers))]);
    let way = bought.choices().map(|choices| {
        let view = View {
            choices,
            ..View::default()
        };
        let href = explore::address(words.language(), context.state.place, &view, &context.state.start.shown.release);
        html! { <p><a class="topic-way" {href}>{ words.say(Key::PurchaseExplore) }</a></p> }
    });
    html! {
        <>
            <p class="hint">{ words.say(Key::PurchaseFollowsWhat) }</p>
            <div class="leaf-scroll purchase-table" role="region" tabindex="0" aria-labelledby="purchase-follows">
                <table class="purchase-follows">
                    <thead><tr>
                        <td></td>
                        { for heads(words, kind).into_iter().zip(&axes).map(|named| html! { <th scope="col">{ head(named) }</th> }) }
                        <td aria-hidden="true"></td>
                    </tr></thead>
                    <tbody>{ for all.iter().map(row) }</tbody>
                </table>
            </div>
            { for bought.effect.met.map(|of| met(words, of)) }
            <p>{ levers }{ " " }{ for limit(kind).map(|key| words.say(key)) }</p>
            { for way }
        </>
    }
}

/// A rule that the mean of the place nearly meets already.
fn met(words: &Words, shares: [f64; 2]) -> Html {
    let [allowed, mean] = shares.map(|share| words.share(share));
    html! { <p class="purchase-met">{ words.fill(Key::PurchaseMet, &[("allowed", &allowed), ("mean", &mean)]) }</p> }
}

/// The largest value of a column; 0 if there is none.
fn largest(lines: &[(Key, [Option<f64>; 5])], column: usize) -> f64 {
    lines.iter().filter_map(|(_, numbers)| numbers[column]).fold(0.0, f64::max)
}

/// The reason why nothing is counted.
pub const fn because(why: UncountedReason) -> Key {
    match why {
        UncountedReason::Scrap => Key::PurchaseNotScrap,
        UncountedReason::Glass => Key::PurchaseNotGlass,
        UncountedReason::NoLever => Key::PurchaseNotTold,
        UncountedReason::First => Key::PurchaseNotFirst,
    }
}

const fn limit(kind: RuleKind) -> Option<Key> {
    match kind {
        RuleKind::Clinker | RuleKind::ConcreteCeiling => Some(Key::PurchaseLimitMean),
        RuleKind::NearZeroCement | RuleKind::NearZeroSteel => Some(Key::PurchaseLimitPlants),
        RuleKind::Recycled => Some(Key::PurchaseLimitStone),
        RuleKind::Reuse => Some(Key::PurchaseLimitParts),
        RuleKind::Timber => Some(Key::PurchaseLimitForest),
        RuleKind::Design => Some(Key::PurchaseLimitReview),
        RuleKind::Building => Some(Key::PurchaseLimitCode),
        RuleKind::SteelCeiling | RuleKind::GlassCeiling | RuleKind::Told => None,
    }
}
