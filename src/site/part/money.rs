//! Money: the chart of amounts, and the text below it: yearly payments, number of runs, how to read it.
//!
//! Out of scope: the amounts, and the drawing.

use yew::prelude::*;

use crate::draw::money::{MoneyChart, title};
use crate::site::part::fold::folded;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::money::MoneyFigure;
use cairn_analysis::findings::money::RATES;
use cairn_analysis::words::money::{self, range};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::{MoneyColumn, MoneyItem, without_figure};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The content of the chart, with extra investment in its heading; none for any other chart.
pub(crate) fn money_chart(words: &Words, state: &ExplorerState, figure: &Figure) -> Option<MoneyChart> {
    let amounts = state.amounts(figure.id)?;
    let focus = words.year(state.board.view.focus.max(Year::LEVERS));
    let subject = words.fill(Key::MoneySubject, &[("year", &focus)]);
    let title = amounts.as_ref().map_or_else(|_| subject.clone(), |of| title(words, of));
    Some(MoneyChart { amounts, subject, title })
}

/// Content below the chart.
pub(crate) fn notes(words: &Words, chart: &MoneyChart) -> Html {
    let Ok(of) = &chart.amounts else {
        return Html::default();
    };
    let way = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    let figures = MoneyItem::ALL
        .into_iter()
        .filter(|item| item.column() == MoneyColumn::Extra)
        .count();
    let [items, levers] = [figures, without_figure().count()].map(|count| words.number(count as f64, 0));
    html! {
        <div class="sure">
            <p>
                <span class="sure-count">{ draw_count(words, of) }</span>{ words.full_stop() }
                { for yearly_payments(words, of).map(|text| html! { <>{ text }{ words.sentence_gap() }</> }) }
                { for public_share(words, of).map(|text| html! { <>{ text }{ words.sentence_gap() }</> }) }
                if of.has_hatched() {
                    { words.say(Key::MoneyHatched) }{ words.sentence_gap() }
                }
                { words.say(Key::MoneyHow) }{ words.sentence_gap() }
                <a href={[&way.write(), "#money"].concat()}>{ words.say(Key::MoneyWay) }</a>
            </p>
            <p>{ words.fill(Key::MoneyCount, &[("items", &items), ("levers", &levers)]) }</p>
            { folded(words.say(Key::MoneySee), html! {
                <dl class="money-reasons">
                    { for without_figure().map(|lever| html! {
                        <div>
                            <dt>{ words.say(names::lever(lever)[0]) }</dt>
                            <dd>{ money::blank(lever).map_or("", |key| words.say(key)).to_owned() }</dd>
                        </div>
                    }) }
                </dl>
            }) }
        </div>
    }
}

/// The number of draws made, of all that will be made.
fn draw_count(words: &Words, of: &MoneyFigure) -> String {
    if of.draws == 0 && of.waits {
        return words.say(Key::RangeWaiting).to_owned();
    }
    let [number, all] = [of.draws, of.all].map(|count| words.number(f64::from(count), 0));
    words.fill(Key::RangeCount, &[("number", &number), ("all", &all)])
}

/// Yearly payments for extra investment, at both rates; none if nothing more has to be bought.
fn yearly_payments(words: &Words, of: &MoneyFigure) -> Option<String> {
    let sum = of.block(MoneyColumn::Extra)?.sum.as_ref()?;
    let [one, other] = [0, 1].map(|at| {
        sum.paid_off
            .get(at)
            .map(|paid| range(words, *paid, Unit::BillionUsdPerYear))
            .unwrap_or_default()
    });
    let [low, high] = RATES.map(|rate| words.share(rate));
    let with = [
        ("year", words.year(of.focus)),
        ("low", low),
        ("one", one),
        ("high", high),
        ("other", other),
    ];
    Some(words.fill(Key::MoneyPaid, &with.each_ref().map(|(name, value)| (*name, value.as_str()))))
}

/// The part that the state buys, if it buys as it does today; none if no such share is known.
fn public_share(words: &Words, of: &MoneyFigure) -> Option<String> {
    let (part, items) = of.public.as_ref()?;
    let names: Vec<&str> = items.iter().map(|item| words.say(money::item(*item))).collect();
    let with = [
        ("range", range(words, *part, Unit::BillionUsd)),
        ("year", words.year(of.focus)),
        ("items", words.list(&names)),
    ];
    Some(words.fill(Key::MoneyPublic, &with.each_ref().map(|(name, value)| (*name, value.as_str()))))
}
