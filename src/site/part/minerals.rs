//! Minerals: the text below their charts: the mineral shown, its recycled and its primary part with the range of battery
//! chemistry; who refines it.
//!
//! Out of scope: the layer; trade, which is not known.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::mined::{MinedChart, name};
use crate::draw::pick::Pick;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::mineral_view::MineralView;
use cairn_analysis::findings::minerals::mined::MinedView;
use cairn_analysis::words::{Key, Words, mineral_names};
use cairn_core::choices::link::{Chart, Leaf, Route};
use cairn_core::kind::Mineral;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The year of mining.
const MINED: Year = Year::of(2025);

/// The content of the chart of mining, with the amounts of the world above; none for any other chart.
pub(crate) fn mined_chart(words: &Words, state: &ExplorerState, figure: &Figure) -> Option<MinedChart> {
    let of = state.mining(figure.id)?.cloned();
    let mineral = figure.lens.mineral.unwrap_or(Mineral::Lithium);
    let title = of
        .as_ref()
        .map_or_else(|_| words.say(mineral_names::mineral(mineral)).to_owned(), |of| title(words, of));
    Some(MinedChart { mineral, of, title })
}

/// The mineral, and the amounts of the world.
fn title(words: &Words, of: &MinedView) -> String {
    let name = words.say(mineral_names::mineral(of.mineral));
    let [amount, reserves] =
        [(of.amount, Unit::KtPerYear), (of.reserves, Unit::Kt)].map(|(amount, unit)| amount.map(|amount| words.quantity(amount, unit)));
    let year = words.year(MINED);
    match (amount, reserves) {
        (Some(amount), Some(reserves)) => {
            let with = [("mineral", name), ("year", &*year), ("amount", &*amount), ("reserves", &*reserves)];
            words.fill(Key::MinedTitle, &with)
        }
        (Some(amount), None) => words.fill(Key::MinedTitleAlone, &[("mineral", name), ("year", &year), ("amount", &amount)]),
        _ => name.to_owned(),
    }
}

/// Content below a chart of minerals; empty for any other.
pub(crate) fn notes(words: &Words, state: &ExplorerState, figure: &Figure, slot: usize, act: &Callback<Action>) -> Html {
    if !Lens::is_of_mineral(figure.id) || state.withheld(figure.id).is_some() {
        return Html::default();
    }
    let lens = state.view.lenses[slot.min(1)];
    let option = |mineral: Mineral| {
        let name = words.say(mineral_names::mineral(mineral)).to_owned();
        (AttrValue::from(mineral.id()), AttrValue::from(name))
    };
    let options = Rc::new(Mineral::FOLLOWED.map(option).to_vec());
    let chosen = lens.mineral.unwrap_or(Mineral::Lithium);
    let pick = act.filter_reform(move |id: String| {
        let mineral = Some(Mineral::find(&id)?);
        Some(Action::Look(slot, Lens { mineral, ..lens }))
    });
    let href = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    let id = ["mineral-", if slot == 0 { "first" } else { "second" }].concat();
    html! {
        <div class="sure flows-of">
            <Pick {id} label={words.say(Key::MineralsPick).to_owned()} {options} chosen={chosen.id()} live={true} {pick} />
            if figure.id == Chart::Minerals {
                { for state.minerals().filter(|view| view.figure.is_some()).map(|view| uses(words, state, view)) }
            } else {
                { for state.mining(figure.id).and_then(Result::ok).map(|of| places(words, of)) }
            }
            <p><a href={[&href.write(), "#minerals"].concat()}>{ words.say(Key::MineralsWay) }</a></p>
        </div>
    }
}

/// Recycled, primary and its range in the focus year, and what is not in them.
fn uses(words: &Words, state: &ExplorerState, view: &MineralView) -> Html {
    let Some(figure) = &view.figure else { return Html::default() };
    let year = state.view.focus.max(MineralView::FIRST);
    let at = |series: &[f64]| MineralView::at(series, year);
    let series = &view.series;
    let amounts = [&series.demand, &series.recycled, &series.primary, &series.left].map(|series| at(series));
    let [demand, recycled, primary, left] = words.quantities_of(amounts, figure.unit);
    let with = [
        ("year", words.year(year)),
        ("demand", demand),
        ("recycled", recycled),
        ("primary", primary),
        ("left", left),
    ];
    let told = words.fill(Key::MineralsTold, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    let [low, high] = series.range.each_ref().map(|series| at(series));
    let ranges = (high > low * 1.01).then(|| {
        let range = words.between([low, high], figure.unit);
        words.fill(Key::MineralsRange, &[("range", &range)])
    });
    html! { <p>{ told }{ " " }{ for ranges.map(|text| html! { <>{ text }{ " " }</> }) }{ words.say(Key::MineralsNote) }</p> }
}

/// What is counted, who refines, and what shares of mining do not say.
fn places(words: &Words, of: &MinedView) -> Html {
    let refined = of
        .refined
        .iter()
        .map(|row| [name(words, row), " ", &words.share(row.share)].concat());
    let refined: Vec<String> = refined.collect();
    let refined: Vec<&str> = refined.iter().map(String::as_str).collect();
    let concentration = words.fill(Key::MinedConcentration, &[("number", &words.number(of.concentration, 2))]);
    html! {
        <p>
            { for mineral_names::mined_as(of.mineral).map(|key| html! { <>{ words.say(key) }{ " " }</> }) }
            { concentration }{ " " }
            if !refined.is_empty() {
                { words.fill(Key::MinedRefined, &[("places", &words.list(&refined))]) }{ " " }
            }
            { words.say(Key::MinedNote) }
        </p>
    }
}
