//! Files: the numbers of the page for a spreadsheet, the city as a file of its own, the import of such a file, and saved cities.
//!
//! Out of scope: the file formats.

use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use crate::site::device::{self, SavedPageKind};
use crate::site::page::city::CityPageContext;
use crate::site::page::city::measures::{name, unit};
use crate::site::page::city::trade;
use crate::site::part::downloads::{blob, hand_over};
use crate::site::part::files::numbers;
use crate::site::part::visitor_input::{self, FileTask, SavedList};
use crate::site::state::city::{CityAction, CityMessage};
use cairn_analysis::export::sheet::SpreadsheetCell;
use cairn_analysis::findings::city::sheet::{CitySheet, YEARS};
use cairn_analysis::findings::city::{CityQuantity, TradeRow, TradeoffColumn};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::city as file;
use cairn_core::choices::link::text::Plain;
use cairn_core::facts::city::OwnCity;

/// MIME type of a city file.
const JSON: &str = "application/json;charset=utf-8";

pub(super) fn files(context: &CityPageContext) -> Html {
    let CityPageContext { words, state, live, .. } = context;
    let live = *live;
    let (made, sheet) = (Rc::clone(words), Rc::clone(&state.shown));
    let bring = {
        let act = context.act.clone();
        move |file: File| -> FileTask {
            let act = act.clone();
            Box::pin(async move { act.emit(open(&file).await) })
        }
    };
    html! {
        <section aria-labelledby="city-files">
            <h2 id="city-files">{ words.say(Key::FileTitle) }</h2>
            { numbers(words, context.making(), Key::PageCities, move || rows(&made, &sheet)) }
            <p class="hint">{ words.say(Key::FileHint) }</p>
            <p>{ own_file(context) }</p>
            if live {
                { visitor_input::file_button(words, "city-bring", bring) }
                { downloads(context) }
            }
        </section>
    }
}

/// The button that saves the city as a file.
fn own_file(context: &CityPageContext) -> Html {
    let (state, act) = (context.state.clone(), context.act.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let name = state.wanted.name.as_str();
        let own = OwnCity {
            place: Some(state.place()),
            name: (!name.is_empty()).then(|| name.to_owned()),
            ..state.own_city().clone()
        };
        let file_name = ["cairn-city-", state.place().as_str(), ".json"].concat();
        if blob(&file::write(&own), JSON)
            .and_then(|file| hand_over(&file, &file_name))
            .is_err()
        {
            act.emit(CityAction::NoFile);
        }
    });
    html! { <button type="button" id="city-file" disabled={!context.live} {onclick}>{ context.words.say(Key::UrbanOwnFile) }</button> }
}

/// The content of an imported file, or the reason why it cannot be opened.
async fn open(file: &File) -> CityAction {
    match visitor_input::opened(file, device::open_city(file).await) {
        Ok(own) => CityAction::Bring(Box::new(own)),
        Err(filed) => CityAction::Say(CityMessage::Filed(filed)),
    }
}

/// The saved cities on the device, and a control that saves the current one.
fn downloads(context: &CityPageContext) -> Html {
    let CityPageContext { words, state, act, .. } = context;
    // Only addresses below the language, in the form that this page writes.
    let ours = state.saved.iter().filter(|(_, below)| below.starts_with("city/"));
    let list = SavedList {
        of: SavedPageKind::Cities,
        id: "city-keep",
        items: ours.cloned().collect(),
        changed: act.reform(CityAction::Keeps),
        say: act.reform(|filed| CityAction::Say(CityMessage::Filed(filed))),
    };
    let (state, made) = (state.clone(), Rc::clone(words));
    list.draw(words, move || {
        let own = state.name().map(Plain::clean);
        let name = own.unwrap_or_else(|| Plain::clean(made.place(state.start.country)));
        // The path contains the country, which differs between saved cities.
        let address = state.address(made.language());
        (name, address.split_once('/').map_or("", |(_, below)| below).to_owned())
    })
}

/// Measure, form, year, unit, value.
fn rows(words: &Words, sheet: &CitySheet) -> Vec<Vec<SpreadsheetCell>> {
    let heads = [Key::UrbanMeasure, Key::UrbanForm, Key::TableYear, Key::FileUnit, Key::MapValue];
    let mut rows = vec![heads.map(|key| SpreadsheetCell::Text(bare(words.say(key)))).to_vec()];
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    for measure in CityQuantity::ALL {
        for (at, year) in YEARS.into_iter().enumerate() {
            if let Some(value) = sheet.value(measure, at) {
                let (symbol, ours) = unit(measure).map_or((measure.unit(), 1.0), |(unit, ours)| (unit.symbol(), ours));
                let cells = [
                    text(words.say(name(measure))),
                    text(""),
                    SpreadsheetCell::Number(f64::from(year.number())),
                ];
                rows.push(
                    cells
                        .into_iter()
                        .chain([text(symbol), SpreadsheetCell::Number(value * ours)])
                        .collect(),
                );
            }
        }
    }
    for (row, values) in TradeRow::ALL.into_iter().zip(&sheet.trade) {
        for (column, of) in TradeoffColumn::ALL.into_iter().zip(values) {
            if let Some(value) = of.value {
                let cells = [text(&trade::called(words, row)), text(words.say(trade::head(column))), text("")];
                rows.push(
                    cells
                        .into_iter()
                        .chain([text(row.unit()), SpreadsheetCell::Number(value)])
                        .collect(),
                );
            }
        }
    }
    rows
}
