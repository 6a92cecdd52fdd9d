//! Passages: origins, uses and destinations of materials, drawn as ribbons, summarised and listed.
//!
//! ```text
//! slight   below a share of what is asked for or left over: sectors are drawn together, all else stands in the table alone
//! ```
//!
//! Out of scope: the calculation of passages; the position of ribbons.

use yew::prelude::*;

use crate::draw::flow::{LETTERS, drawing, lines, value, writing};
use crate::draw::snapshot::{SnapshotSettings, walked};
use crate::draw::wording::FigureNumberFormat;
use cairn_analysis::figure::flow::{FlowDiagram, FlowLink, Node};
use cairn_analysis::findings::flows::{Passages, Station};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::{Pool, Sector};

/// The size of a drawing, as far as it decides which names have room.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DrawingSize {
    /// Letters in a line between two columns.
    pub(crate) letters: usize,
    /// Smaller shares of the whole are not drawn. The second limit applies to sectors: smaller ones are drawn together.
    slight: [f64; 2],
    /// Least height of a one-line name, and of each further line, per cent; and the limit for all names of a column.
    lines: [f64; 3],
}

/// On a page: also in the narrowest one.
const PAGE: DrawingSize = DrawingSize {
    letters: LETTERS,
    slight: [0.01, 0.03],
    lines: [6.3, 6.1, 96.0],
};
/// On a stage: large type, few names.
const STAGE: DrawingSize = DrawingSize {
    letters: LETTERS,
    slight: [0.03, 0.06],
    lines: [6.5, 5.8, 97.0],
};
/// In a file.
pub(crate) const SHEET: DrawingSize = DrawingSize {
    letters: 24,
    lines: [4.8, 4.0, 85.0],
    ..PAGE
};
/// The heads of the table.
pub const HEADS: [Key; 3] = [Key::FlowsFrom, Key::FlowsTo, Key::FlowsAmount];

/// The drawing, and the station of each node in order; `None` for sectors drawn together.
pub(crate) struct PassageDrawing {
    pub(crate) flow: FlowDiagram,
    stations: Vec<Vec<Option<Station>>>,
}

pub fn name<'a>(words: &'a Words, of: &Passages, station: Station) -> &'a str {
    words.say(match station {
        Station::New => Key::PartPrimary,
        Station::Recycled => Key::PartSecondary,
        Station::Reused | Station::Again => Key::PartReuse,
        Station::Bought => Key::FlowsBought,
        Station::Taken => Key::FlowsTaken,
        Station::Used(sector) => names::sector(sector),
        Station::Before => Key::FlowsBefore,
        Station::Stays => Key::FlowsStays,
        Station::Over => Key::FlowsOver,
        Station::Sold => Key::FlowsSold,
        Station::Remade => Key::PartRecycled,
        Station::Next => Key::FlowsNext,
        // Wood recovered goes to boards and fuel.
        Station::Surplus if of.pool == Some(Pool::Wood) => Key::FlowsBoards,
        Station::Surplus => Key::PartSurplus,
        Station::Lost => Key::PartLost,
    })
}

/// The tone of a station: stations before and after use with the same meaning share one; sectors share one.
pub(crate) const fn tone(station: Station) -> u8 {
    match station {
        Station::New => 0,
        Station::Recycled | Station::Remade => 1,
        Station::Reused | Station::Again => 2,
        Station::Lost => 3,
        Station::Surplus => 4,
        Station::Bought | Station::Sold => 5,
        Station::Taken => 6,
        Station::Before | Station::Next => 7,
        Station::Over => 8,
        Station::Stays => 11,
        Station::Used(_) => 12,
    }
}

/// The drawing of passages in a size.
pub(crate) fn draw_passages(words: &Words, of: &Passages, size: DrawingSize) -> PassageDrawing {
    let is_sector = |station: Station| matches!(station, Station::Used(_));
    let whole = of.used().max(of.coming(Station::Over));
    let slight = |station: Station| of.throughflow(station) < whole * size.slight[usize::from(is_sector(station))];
    let here = |station: &Station| of.throughflow(*station) > 0.0;
    let few = Station::all()
        .filter(|station| is_sector(*station) && here(station) && slight(*station))
        .count();
    let mut drawn = PassageDrawing {
        flow: FlowDiagram {
            columns: vec![Vec::new(); Station::COLUMNS],
            links: vec![Vec::new(); Station::COLUMNS - 1],
        },
        stations: vec![Vec::new(); Station::COLUMNS],
    };
    let mut together = 0.0;
    for station in Station::all().filter(here) {
        let value = of.throughflow(station);
        let sector = is_sector(station);
        if slight(station) && (!sector || few > 1) {
            if sector {
                together += value;
            }
            continue;
        }
        let column = station.column();
        drawn.flow.columns[column].push(Node {
            name: name(words, of, station).to_owned(),
            value,
            tone: tone(station),
            least: 0.0,
        });
        drawn.stations[column].push(Some(station));
    }
    if together > 0.0 {
        let column = Station::Before.column();
        drawn.flow.columns[column].push(Node {
            name: words.say(Key::FlowsOthers).to_owned(),
            value: together,
            tone: tone(Station::Used(Sector::Homes)),
            least: 0.0,
        });
        drawn.stations[column].push(None);
    }
    drawn.make_room(words, of, size);
    for passage in &of.passages {
        let [from, to] = [passage.from, passage.to].map(|station| drawn.seat(station));
        let (Some(from), Some(to)) = (from, to) else { continue };
        let links = &mut drawn.flow.links[passage.from.column()];
        let value = passage.value;
        match links.iter_mut().find(|link| (link.from, link.to) == (from, to)) {
            Some(link) => link.value += value,
            None => links.push(FlowLink { from, to, value }),
        }
    }
    drawn
}

impl PassageDrawing {
    /// Gives every name the height of its lines, scaled down if a column has too many.
    fn make_room(&mut self, words: &Words, of: &Passages, size: DrawingSize) {
        let writing = writing(words, of.unit, &self.flow);
        let [first, more, most] = size.lines;
        for column in &mut self.flow.columns {
            let mut sum = 0.0;
            for node in column.iter_mut() {
                let lines = written(words, &writing, node, size.letters).len();
                node.least = first + more * (lines as f64 - 1.0);
                sum += node.least;
            }
            let share = if sum > most { most / sum } else { 1.0 };
            column.iter_mut().for_each(|node| node.least *= share);
        }
    }

    /// The index of a station in its column.
    fn seat(&self, station: Station) -> Option<usize> {
        let seats = &self.stations[station.column()];
        let own = seats.iter().position(|seat| *seat == Some(station));
        let together = || {
            seats
                .iter()
                .position(Option::is_none)
                .filter(|_| matches!(station, Station::Used(_)))
        };
        own.or_else(together)
    }
}

/// The two panels of the chart, or a text if there are no flows.
pub(crate) fn panels(shown: &SnapshotSettings<'_>, of: &Passages) -> (Html, Html) {
    let words = shown.words;
    let size = if shown.staged { STAGE } else { PAGE };
    let drawn = draw_passages(words, of, size);
    let writing = writing(words, of.unit, &drawn.flow);
    let last = drawn.flow.columns.iter().map(Vec::len).sum::<usize>().saturating_sub(1);
    let read = |at: usize| reading(words, of, &drawn, &writing, at);
    let inside = drawing(
        words,
        &writing,
        &drawn.flow,
        size.letters,
        shown.at.map(|at| at.min(last)),
        Some(shown.point),
    );
    let class = classes!("flow", "passages", shown.at.is_some().then_some("is-read"));
    (
        walked(shown, class, last, Key::FlowsPoints, &read, inside, Html::default()),
        table(words, of, &writing, &shown.title),
    )
}

/// A node in words: its amount, its origins and its destinations.
fn reading(words: &Words, of: &Passages, drawn: &PassageDrawing, writing: &FigureNumberFormat<'_>, at: usize) -> String {
    let Some(node) = drawn.flow.columns.iter().flatten().nth(at) else {
        return String::new();
    };
    let amount = |value: f64| words.quantity(value, of.unit);
    let text = words.fill(Key::ChartValue, &[("series", &node.name), ("value", &amount(node.value))]);
    let Some(station) = drawn.stations.iter().flatten().nth(at).copied().flatten() else {
        return text;
    };
    let listed = |key: Key, ends: Vec<(Station, f64)>| {
        if ends.is_empty() {
            return String::new();
        }
        let one = |(end, value): &(Station, f64)| {
            let value = writing.with_digits_of(*value).value(*value);
            words.fill(Key::ChartValue, &[("series", name(words, of, *end)), ("value", &value)])
        };
        let items: Vec<String> = ends.iter().map(one).collect();
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        [" ", &words.fill(key, &[("list", &words.list(&items))])].concat()
    };
    let passages = || of.passages.iter();
    let comes = passages()
        .filter(|passage| passage.to == station)
        .map(|passage| (passage.from, passage.value));
    let goes = passages()
        .filter(|passage| passage.from == station)
        .map(|passage| (passage.to, passage.value));
    [
        &text,
        ".",
        &listed(Key::FlowsComes, comes.collect()),
        &listed(Key::FlowsGoes, goes.collect()),
    ]
    .concat()
}

/// The heading: material, year and unit.
pub fn title(words: &Words, of: &Passages) -> String {
    let peak = of.used().max(of.coming(Station::Over));
    let unit = FigureNumberFormat::up_to(words, of.unit, peak).unit;
    let unit = words.fill(Key::FigureMean, &[("unit", unit)]);
    [words.say(names::pool(of.pool)), " · ", &words.year(of.year), " · ", &unit].concat()
}

/// The summary: material use, the share that was used before, and the growth of the stock.
pub fn spoken_text(words: &Words, of: &Passages, place: &str) -> String {
    let (year, material) = (words.year(of.year), words.say(names::pool(of.pool)));
    let with = [("place", place), ("year", &*year), ("material", material)];
    if of.used() <= 0.0 {
        return words.fill(Key::SentenceFlowsNone, &with);
    }
    let (amount, back) = (words.quantity(of.used(), of.unit), words.share(of.back()));
    let grows = of.net_growth();
    let (key, change) = if grows < 0.0 {
        (Key::SentenceFlowsShrinks, words.quantity(-grows * of.used(), of.unit))
    } else {
        (Key::SentenceFlows, words.share(grows))
    };
    words.fill(
        key,
        &[&with[..], &[("amount", &amount), ("back", &back), ("change", &change)]].concat(),
    )
}

/// The table: one row for each passage, without omissions.
fn table(words: &Words, of: &Passages, writing: &FigureNumberFormat<'_>, title: &str) -> Html {
    let caption = words.fill(Key::TableCaption, &[("title", title), ("unit", writing.unit)]);
    html! {
        <div class="chart-scroll" tabindex="0" role="group" aria-label={caption.clone()}>
            <table>
                <caption>{ caption }</caption>
                <thead><tr>{ for HEADS.map(|key| html! { <th scope="col">{ words.say(key) }</th> }) }</tr></thead>
                <tbody>
                    { for of.passages.iter().map(|passage| html! {
                        <tr>
                            <th scope="row">{ name(words, of, passage.from).to_owned() }</th>
                            <th scope="row">{ name(words, of, passage.to).to_owned() }</th>
                            <td>{ writing.with_digits_of(passage.value).value(passage.value) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// The label of a node in a drawing: its name with its value, in lines.
pub(crate) fn written(words: &Words, writing: &FigureNumberFormat<'_>, node: &Node, letters: usize) -> Vec<String> {
    lines(words, &node.name, &value(writing, node), letters)
}
