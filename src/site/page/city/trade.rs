//! Trade: results of the ways of growing, side by side, under the same levers; no total score.
//!
//! A change below the uncertainty is shown as such instead of a number. Out of scope: cost, heat and green, travel time.

use yew::prelude::*;

use crate::site::page::city::CityPageContext;
use crate::site::page::city::land::DOUBT;
use crate::site::page::city::measures::MeasureColumn;
use crate::site::part::drawer::step_name;
use cairn_analysis::findings::city::{SPAN, TradeRow, TradeoffCell, TradeoffColumn as Way};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Choices;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

pub(super) fn trade(context: &CityPageContext) -> Html {
    let CityPageContext { words, state, .. } = context;
    // A plan may move them as far already.
    let chosen = &state.current_query().choices;
    let levers: Vec<String> = Way::LEVERS
        .into_iter()
        .filter(|(lever, level)| chosen.level(*lever) < *level)
        .map(|(lever, level)| [words.say(names::lever(lever)[0]), &*words.in_brackets(words.say(step_name(level)))].concat())
        .collect();
    let levers: Vec<&str> = levers.iter().map(String::as_str).collect();
    let plain = Choices {
        form: state.current_query().choices.form,
        ..Choices::default()
    };
    // The link adds the levers of the table to the visitor's choices.
    let transit = Way::CompactWithTransit.choices(&Choices {
        form: plain.form,
        ..state.current_query().choices.clone()
    });
    let open = context
        .explorer(&transit)
        .map(|href| html! { <>{ " " }<a {href}>{ words.say(Key::UrbanTradeOpen) }</a></> });
    let row = |(row, values): (TradeRow, &Vec<TradeoffCell>)| {
        let column = MeasureColumn::of(words, unit(row).map(|unit| (unit, 1.0)), values.iter().filter_map(|of| of.value));
        html! {
            <tr key={row.id()} data-row={row.id()}>
                <th scope="row">{ called(words, row) }{ column.unit() }</th>
                { for values.iter().map(|value| cell(words, row, &column, value)) }
            </tr>
        }
    };
    let floor = words.quantity(state.shown.floor, Unit::M2PerPerson);
    html! {
        <section>
            <h2 id="city-trade">{ words.say(Key::UrbanTrade) }</h2>
            <p class="hint">{ words.fill(Key::UrbanTradeWhat, &[("share", &words.share(DOUBT))]) }</p>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="city-trade">
                <table class="topic-table city-trade" aria-labelledby="city-trade">
                    <thead>
                        <tr>
                            <th scope="col">{ words.say(Key::UrbanMeasure) }</th>
                            { for Way::columns(state.shown.is_planned()).iter().map(|column| html! { <th scope="col">{ words.say(head(*column)) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for TradeRow::ALL.into_iter().zip(&state.shown.trade).map(row) }</tbody>
                </table>
            </div>
            if !levers.is_empty() {
                <p class="hint">{ words.fill(Key::UrbanTradeLevers, &[("levers", &words.list(&levers))]) }{ for open }</p>
            }
            <p class="hint">{ words.fill(Key::UrbanFloor, &[("floor", &floor)]) }{ words.sentence_gap() }{ words.say(Key::UrbanTradeNone) }</p>
        </section>
    }
}

/// A value, and its difference from the trend.
fn cell(words: &Words, row: TradeRow, column: &MeasureColumn<'_>, of: &TradeoffCell) -> Html {
    let Some(value) = of.value else {
        return html! { <td class="city-none">{ words.say(Key::UrbanNoData) }</td> };
    };
    let change = of.change.map(|change| {
        if of.within_doubt {
            html! { <span class="city-doubt">{ words.say(Key::UrbanDoubt) }</span> }
        } else {
            html! { <span class="city-change">{ words.change(1.0 + change, 1.0) }</span> }
        }
    });
    let amount = if row == TradeRow::Transit {
        words.signed(value, 1)
    } else {
        column.figure(words, value)
    };
    html! { <td>{ amount }{ " " }{ for change }</td> }
}

/// The unit of a row; `None` for percentage points, values on a scale of their own, and ratios.
pub(super) const fn unit(row: TradeRow) -> Option<Unit> {
    match row {
        TradeRow::Ghg => Some(Unit::MtCo2ePerYear),
        TradeRow::GhgInAll => Some(Unit::MtCo2e),
        TradeRow::Materials | TradeRow::Waste => Some(Unit::Mt),
        TradeRow::Land | TradeRow::NewLand => Some(Unit::Km2),
        TradeRow::Space | TradeRow::Streets => Some(Unit::M2PerPerson),
        TradeRow::Distance => Some(Unit::KmPerPerson),
        TradeRow::Transit | TradeRow::TripLength | TradeRow::LandOverPeople => None,
    }
}

/// Name of a column.
pub(super) const fn head(column: Way) -> Key {
    match column {
        Way::Trend => Key::UrbanTrend,
        Way::Compact => Key::UrbanCompact,
        Way::Sprawl => Key::UrbanSprawl,
        Way::CompactWithTransit => Key::UrbanCompactTransit,
        Way::Planned => Key::UrbanPlanned,
    }
}

/// Name of a row, with its years.
pub(super) fn called(words: &Words, row: TradeRow) -> String {
    let key = match row {
        TradeRow::Ghg => Key::UrbanRowGhg,
        TradeRow::GhgInAll => Key::UrbanRowGhgInAll,
        TradeRow::Materials => Key::UrbanRowMaterials,
        TradeRow::Waste => Key::UrbanRowWaste,
        TradeRow::Land => Key::UrbanRowLand,
        TradeRow::NewLand => Key::UrbanRowNewLand,
        TradeRow::Space => Key::UrbanRowSpace,
        TradeRow::Distance => Key::UrbanRowDistance,
        TradeRow::Transit => Key::UrbanRowTransit,
        TradeRow::TripLength => Key::UrbanRowTripLength,
        TradeRow::Streets => Key::UrbanRowStreets,
        TradeRow::LandOverPeople => Key::UrbanLandOverPeople,
    };
    let [first, last, end] = [Year::LEVERS, SPAN[1], Year::LAST].map(|year| words.year(year));
    words.fill(key, &[("first", &first), ("last", &last), ("end", &end)])
}
