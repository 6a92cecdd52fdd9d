//! Heat: material inflows and greenhouse gases by sector and material in the year in view. The largest cells have names
//! and the savings that levers bring there.
//!
//! A table serves as the map: the larger a cell, the darker. Out of scope: the calculation.

use yew::prelude::*;

use crate::draw::wording::FigureNumberFormat;
use crate::site::link::explore;
use crate::site::page::hotspots::{cell_name, row_name, visible_map, year_index};
use crate::site::page::topic::TopicPageContext;
use crate::site::state::RequestingState;
use crate::site::state::topic::TopicAction;
use cairn_analysis::figure::board::View;
use cairn_analysis::findings::flows::sectors;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::hotspots::{
    HeatMap, Hotspot, HotspotCell, HotspotMeasure, HotspotRow, Hotspots, PAGE_YEARS, Spared, full_year, single_lever_at_top,
};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::Chart;
use cairn_core::kind::Sector;
use cairn_core::year::Year;

/// Shares of the largest cell at which a cell gets a darker tone.
const DARKER: [f64; 4] = [0.02, 0.1, 0.3, 0.6];

pub(super) fn heat(context: &TopicPageContext<Hotspots>) -> Html {
    let words = &*context.words;
    let year = |year: Year| {
        let onclick = context.act.reform(move |_: MouseEvent| TopicAction::Focus(year));
        let pressed = (year == context.state.focus).to_string();
        html! { <button type="button" aria-pressed={pressed} disabled={!context.live} {onclick}>{ words.year(year) }</button> }
    };
    html! {
        <section aria-labelledby="hotspots-model" class={classes!(context.dimmed())}>
            <h2 id="hotspots-model">{ words.say(Key::HotspotsModel) }</h2>
            <p class="hint">{ words.say(Key::HotspotsModelWhat) }</p>
            <div class="focus" role="group" dir="ltr" aria-label={words.say(Key::FocusLabel).to_owned()}>{ for PAGE_YEARS.into_iter().map(year) }</div>
            { for visible_map(context).into_iter().flat_map(|heat| HotspotMeasure::ALL.map(|measure| part(context, heat, measure))) }
            { for visible_map(context).filter(|_| context.state.is_of_this()).map(|heat| circle(context, heat)) }
        </section>
    }
}

pub(super) const fn measure_name(measure: HotspotMeasure) -> Key {
    match measure {
        HotspotMeasure::Materials => Key::HotspotsMaterials,
        HotspotMeasure::Ghg => Key::HotspotsGhg,
    }
}

/// A measure: its largest cells, then all of them.
fn part(context: &TopicPageContext<Hotspots>, heat: &HeatMap, measure: HotspotMeasure) -> Html {
    let words = &*context.words;
    let title = words.say(measure_name(measure));
    let id = ["hotspots-", measure.id()].concat();
    let spots = context.state.shown.what.spots(year_index(context), measure);
    html! {
        <div class="hotspot" data-measure={measure.id()}>
            <h3 id={id.clone()}>{ title }</h3>
            <ol class="spots">{ for spots.map(|spot| named(context, heat, spot)) }</ol>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby={id}>{ map(words, heat, measure, context.state.focus) }</div>
        </div>
    }
}

/// Limits of the share reused or made from scrap: the stock grows, and not all outflows return.
fn circle(context: &TopicPageContext<Hotspots>, heat: &HeatMap) -> Html {
    let (words, state) = (&*context.words, &context.state);
    let [demand, out, back] = heat.circle();
    if demand <= 0.0 {
        return Html::default();
    }
    let mass = |value: f64| words.quantity(value, HotspotMeasure::Materials.unit());
    let with = [
        ("place", words.place(state.place)),
        ("year", &*words.year(state.focus)),
        ("asked", &mass(demand)),
        ("out", &mass(out)),
        ("most", &words.share((out / demand).min(1.0))),
        ("share", &words.share(back / demand)),
        ("lost", &mass((out - back).max(0.0))),
    ];
    let view = View {
        focus: state.focus,
        charts: View::charts(&[Chart::Flows], Headline::default()),
        ..View::default()
    };
    let href = explore::address(words.language(), state.place, &view, &state.start.shown.release);
    html! { <p id="hotspots-circle">{ words.fill(Key::HotspotsCircle, &with) }{ " " }<a {href}>{ words.say(Key::ChartFlows) }</a></p> }
}

/// One of the largest cells, and the lever that saves most of it.
fn named(context: &TopicPageContext<Hotspots>, heat: &HeatMap, spot: &Hotspot) -> Html {
    let (words, state) = (&*context.words, &context.state);
    let value = heat.at(spot.cell);
    let with = [
        ("amount", words.quantity(value, spot.cell.measure.unit())),
        ("share", words.share(value / heat.total(spot.cell.measure))),
    ];
    let line = words.fill(Key::HotspotsSpot, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    let year = PAGE_YEARS[full_year(usize::from(spot.year))];
    let way = |spared: &Spared| {
        let view = View {
            choices: single_lever_at_top(spared.lever),
            focus: year,
            ..View::default()
        };
        let href = explore::address(words.language(), state.place, &view, &state.start.shown.release);
        let name = words.say(names::lever(spared.lever)[0]);
        html! { <li><a {href}>{ name }</a>{ " " }{ words.change(1.0 - spared.share, 1.0) }</li> }
    };
    let known = state.is_answered();
    let key = if known && spot.spared.is_empty() {
        Key::HotspotsSparedNone
    } else {
        Key::HotspotsSpared
    };
    html! {
        <li key={cell_name(words, spot.cell)}>
            <p><strong>{ cell_name(words, spot.cell) }</strong>{ " " }{ line }</p>
            <p class="hint">{ words.fill(key, &[("year", &words.year(year))]) }{ (!known).then_some(" …") }</p>
            <ul class="spared">{ for spot.spared.iter().map(way) }</ul>
        </li>
    }
}

/// All cells: materials down, sectors across, sums at the ends.
fn map(words: &Words, heat: &HeatMap, measure: HotspotMeasure, year: Year) -> Html {
    let at = |row: HotspotRow, sector: Sector| heat.at(HotspotCell { measure, row, sector });
    let across: Vec<Sector> = sectors()
        .filter(|sector| HotspotRow::ALL.iter().any(|row| at(*row, *sector) != 0.0))
        .collect();
    let down: Vec<HotspotRow> = HotspotRow::ALL
        .into_iter()
        .filter(|row| across.iter().any(|sector| at(*row, *sector) != 0.0))
        .collect();
    let largest = heat.largest(measure);
    let peak = largest.first().map_or(0.0, |cell| heat.at(*cell));
    // In a unit in which a hundredth of the largest cell is readable.
    let writing = FigureNumberFormat::up_to(words, measure.unit(), peak / 100.0).with_digits_of(peak / 10.0);
    let cell = |row: HotspotRow, sector: Sector| {
        let value = at(row, sector);
        let dark = DARKER.iter().filter(|share| value >= **share * peak).count();
        let hot = largest.contains(&HotspotCell { measure, row, sector });
        let class = classes!(["heat-", &dark.to_string()].concat(), hot.then_some("is-hot"));
        html! { <td {class}>{ if value == 0.0 { String::new() } else { writing.value(value) } }</td> }
    };
    let line = |row: &HotspotRow| {
        let sum: f64 = across.iter().map(|sector| at(*row, *sector)).sum();
        html! {
            <tr key={row.id()}>
                <th scope="row">{ row_name(words, *row) }</th>
                { for across.iter().map(|sector| cell(*row, *sector)) }
                <td class="sum">{ writing.value(sum) }</td>
            </tr>
        }
    };
    let below = |sector: &Sector| {
        let sum: f64 = down.iter().map(|row| at(*row, *sector)).sum();
        html! { <td class="sum">{ writing.value(sum) }</td> }
    };
    let caption = [("year", words.year(year)), ("unit", writing.unit.to_owned())];
    html! {
        <table class="heat">
            <caption>{ words.fill(Key::HotspotsCaption, &caption.each_ref().map(|(name, text)| (*name, text.as_str()))) }</caption>
            <thead><tr>
                <td></td>
                { for across.iter().map(|sector| html! { <th scope="col">{ words.say(names::sector(*sector)) }</th> }) }
                <th scope="col">{ words.say(Key::TableTotal) }</th>
            </tr></thead>
            <tbody>{ for down.iter().map(line) }</tbody>
            <tfoot><tr>
                <th scope="row">{ words.say(Key::TableTotal) }</th>
                { for across.iter().map(below) }
                <td class="sum">{ writing.value(heat.total(measure)) }</td>
            </tr></tfoot>
        </table>
    }
}
