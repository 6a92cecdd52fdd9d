//! Ranks: every place as a folded list in the order of ranks; list and map as files.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::atlas::CircleMap;
use crate::draw::dots::dots;
use crate::pictures::caption::Caption;
use crate::pictures::lines::head as preamble;
use crate::pictures::map;
use crate::site::link::ranks::{open, write};
use crate::site::page::ranks::RanksContext;
use crate::site::part::files::{DownloadInputs, exact, files};
use crate::site::state::RequestingState;
use crate::site::state::ranks::RanksAction;
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::findings::rank::{RankRow, Ranking, STATISTIC};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Choices;
use cairn_core::kind::Basis;

/// The list, folded.
pub(crate) fn ranks(context: &RanksContext<'_>) -> Html {
    let RanksContext { words, state, .. } = *context;
    let ranking = &state.shown;
    let moved = ranking.query.choices != Choices::default();
    let ranked = ranking.ranked();
    let all = words.fill(Key::MapAll, &[("number", &words.number(ranked.len() as f64, 0))]);
    let title = words.say(names::rank_result(ranking.query.measure));
    let in_year = words.fill(Key::MapFigure, &[("title", title), ("year", &words.year(ranking.query.focus))]);
    html! {
        <details class={classes!("ranks", (!state.is_answered()).then_some("is-dimmed"))}>
            <summary id="ranks">{ all }</summary>
            <div class="compare-scroll" role="group" tabindex="0" aria-labelledby="ranks">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words.say(Key::MapRank) }</th>
                            <th scope="col">{ words.say(Key::PlaceLabel) }</th>
                            <th scope="col">{ in_year }</th>
                            if moved {
                                <th scope="col">{ words.say(Key::MapChange) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>{ for ranked.iter().enumerate().map(|(index, row)| line(words, ranking, row, index + 1, moved)) }</tbody>
                </table>
            </div>
            <p class="hint">{ words.say(Key::CompareTableNote) }</p>
        </details>
    }
}

/// The map as files: a table, a drawing and an image.
pub(crate) fn map_files(context: &RanksContext<'_>, title: String) -> Html {
    let RanksContext {
        words,
        sheet,
        state,
        act,
        live,
        ..
    } = *context;
    let query = &state.shown.query;
    let scenario = state.named(&query.choices).map_or(Key::CompareYours, names::scenario);
    let making = DownloadInputs {
        stem: ["cairn-map-", &query.focus.to_string()].concat(),
        caption: Caption {
            place: words.say(Key::MapTitle).to_owned(),
            scenario: words.say(scenario).to_owned(),
            link: write(words.language(), query, None, &state.shown.release),
            release: state.shown.release.clone(),
        },
        live,
        failed: act.reform(|()| RanksAction::NoFile),
    };
    let world: Rc<(Rc<Words>, Rc<Ranking>, Rc<CircleMap>)> = Rc::new((Rc::clone(words), Rc::clone(&state.shown), Rc::clone(sheet)));
    let shown = Rc::clone(&world);
    files(
        words,
        making,
        move |caption| csv(&world.0, &world.1, caption),
        move |caption| {
            let (words, ranking, sheet) = &*shown;
            let drawn = sheet.views.first().map(|world| dots(ranking, world)).unwrap_or_default();
            map::draw(words, &title, ranking, &drawn, sheet, caption)
        },
    )
}

fn line(words: &Words, ranking: &Ranking, row: &RankRow, rank: usize, moved: bool) -> Html {
    let href = open(words.language(), row.place, &ranking.query, &ranking.release);
    html! {
        <tr>
            <td>{ words.number(rank as f64, 0) }</td>
            <th scope="row"><a {href}>{ words.place(row.place) }</a>
                if row.basis != Basis::National {
                    <span class="unit">{ reason(words, row) }</span>
                }
            </th>
            <td>{ words.quantity(row.value, ranking.unit) }</td>
            if moved {
                <td>{ words.change_in(ranking.unit, row.value, row.reference) }</td>
            }
        </tr>
    }
}

/// The least certain fact of a place, and its quality.
fn reason(words: &Words, row: &RankRow) -> String {
    let with = [
        ("fact", words.say(names::ground(row.ground))),
        ("basis", words.say(names::basis(row.basis))),
    ];
    words.fill(Key::MapReason, &with)
}

/// The list as CSV for spreadsheets in the page's language, with every digit.
fn csv(words: &Words, ranking: &Ranking, caption: &Caption) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let heads = [
        Key::MapRank,
        Key::PlaceLabel,
        Key::CompareWhat,
        Key::TableYear,
        Key::CompareUnit,
        Key::MapValue,
        Key::ScenarioRef,
        Key::MapBasis,
    ];
    let mut head = vec![text("id")];
    head.extend(heads.map(|key| text(words.say(key))));
    head.push(text(&words.fill(Key::MapCounted, &[("year", &words.year(STATISTIC))])));
    let result = words.say(names::rank_result(ranking.query.measure));
    let mut rows = preamble(words, result, Some(ranking.unit), caption);
    rows.push(head);
    for (index, row) in ranking.ranked().iter().enumerate() {
        rows.push(vec![
            text(row.place.as_str()),
            SpreadsheetCell::Number((index + 1) as f64),
            text(words.place(row.place)),
            text(words.say(names::rank_result(ranking.query.measure))),
            SpreadsheetCell::Number(f64::from(ranking.query.focus.number())),
            text(ranking.unit.symbol()),
            SpreadsheetCell::Number(row.value),
            SpreadsheetCell::Number(row.reference),
            text(&if row.basis == Basis::National {
                words.fill(Key::MapNational, &[("year", &words.year(STATISTIC))])
            } else {
                reason(words, row)
            }),
            row.statistic
                .filter(|_| row.basis == Basis::National)
                .map_or_else(|| text(""), SpreadsheetCell::Number),
        ]);
    }
    sheet::write(words.language(), &rows, exact)
}
