//! Spreadsheet: the cells of every year of the page, and the statistics of the place and its peers, as a table for a
//! spreadsheet.
//!
//! Out of scope: the display on the page.

use yew::prelude::*;

use crate::site::page::hotspots::cell_name;
use crate::site::page::hotspots::heat::measure_name;
use crate::site::page::topic::{TopicPageContext, kept_row};
use crate::site::part::files::numbers;
use cairn_analysis::export::sheet::SpreadsheetCell as Field;
use cairn_analysis::findings::hotspots::{HotspotCell, HotspotMeasure, Hotspots, PAGE_YEARS};
use cairn_analysis::outlook::consumption::{Consumed, LAST, PeerRule, Statistics};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;

pub(super) fn downloads(context: &TopicPageContext<Hotspots>) -> Html {
    let (words, view) = (context.words.clone(), context.state.shown.clone());
    let (start, place) = (context.state.start.clone(), context.state.place);
    numbers(&context.words, context.making(), Key::PageHotspots, move || {
        let mut all = rows(&words, &view.what);
        all.extend(counted(&words, &start.context, place));
        all
    })
}

/// Quantity, cell, year, unit, value.
fn rows(words: &Words, hotspots: &Hotspots) -> Vec<Vec<Field>> {
    let heads = [Key::TopicWhat, Key::HotspotsWhich, Key::TableYear, Key::FileUnit, Key::MapValue];
    let mut rows = vec![heads.map(|key| Field::Text(bare(words.say(key)))).to_vec()];
    for (year, heat) in PAGE_YEARS.into_iter().zip(&hotspots.heats) {
        for measure in HotspotMeasure::ALL {
            for cell in HotspotCell::all(measure).filter(|cell| heat.at(*cell) != 0.0) {
                let name = words.say(measure_name(measure));
                rows.push(kept_row(name, &cell_name(words, cell), year, measure.unit(), heat.at(cell)));
            }
        }
    }
    rows
}

/// Statistics of a place over the years, and of each of its peers in the last year.
fn counted(words: &Words, all: &Statistics, place: PlaceId) -> Vec<Vec<Field>> {
    let mut rows = Vec::new();
    let Some(own) = all.place(place) else { return rows };
    let name = words.say(Key::HotspotsHeadFootprint);
    for (year, value) in own.footprints() {
        rows.push(kept_row(name, words.place(place), year, Unit::TonnesPerPerson, value));
    }
    let mut counted_places: Vec<&Consumed> = vec![own];
    for peer in PeerRule::ALL.into_iter().flat_map(|rule| all.peers(place, rule)) {
        if !counted_places.iter().any(|known| known.place == peer.place) {
            counted_places.push(peer);
        }
    }
    for of in counted_places {
        let newest = of.newest().filter(|_| of.place != place);
        let used = of.sound().map(|used| f64::from(used.person));
        let index = of.decoupled().map(|(index, _)| index);
        let values = [
            (Key::HotspotsHeadFootprint, Unit::TonnesPerPerson, newest),
            (Key::HotspotsHeadUse, Unit::TonnesPerPerson, used),
            (Key::HotspotsHeadIndex, Unit::Share, index),
        ];
        for (what, unit, value) in values {
            rows.extend(value.map(|value| kept_row(words.say(what), words.place(of.place), LAST, unit, value)));
        }
    }
    rows
}
