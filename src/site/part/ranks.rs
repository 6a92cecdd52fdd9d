//! Ranks: every place as a list: ranked ones in order, then the others by name with the reason; list and map as
//! files.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::dots::{PlaceDot, dots};
use crate::draw::earth::WorldMap;
use crate::pictures::caption::Caption;
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

/// The list.
pub(crate) fn ranks(context: &RanksContext<'_>) -> Html {
    let RanksContext { words, sheet, state, .. } = *context;
    let ranking = &state.shown;
    let drawn = dots(ranking, sheet, words.places().iter().map(|place| place.id));
    let moved = ranking.query.choices != Choices::default();
    let (ranked, others) = drawn.split_at(drawn.iter().filter(|dot| dot.rank.is_some()).count());
    let columns = 3 + usize::from(moved) + usize::from(!ranked.is_empty());
    let counted = !ranked.is_empty();
    let in_year = |year| {
        let title = words.say(names::measure(ranking.query.measure));
        words.fill(Key::MapFigure, &[("title", title), ("year", &words.year(year))])
    };
    let part = |title: Key, dots: &[PlaceDot]| {
        html! {
            <tbody>
                <tr class="part"><th scope="rowgroup" colspan={columns.to_string()}>{ words.say(title) }</th></tr>
                { for dots.iter().map(|dot| line(words, ranking, dot, [counted, moved])) }
            </tbody>
        }
    };
    html! {
        <section class={classes!("ranks", (!state.is_answered()).then_some("is-dimmed"))} aria-labelledby="ranks">
            <h2 id="ranks">{ words.say(Key::MapList) }</h2>
            <div class="compare-scroll" role="group" tabindex="0" aria-labelledby="ranks">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words.say(Key::MapRank) }</th>
                            <th scope="col">{ words.say(Key::PlaceLabel) }</th>
                            if counted {
                                <th scope="col">{ in_year(STATISTIC) }</th>
                            }
                            <th scope="col">{ in_year(ranking.query.focus) }</th>
                            if moved {
                                <th scope="col">{ words.say(Key::MapChange) }</th>
                            }
                        </tr>
                    </thead>
                    if !ranked.is_empty() {
                        { part(Key::MapRanked, ranked) }
                    }
                    if !others.is_empty() {
                        { part(Key::MapOthers, others) }
                    }
                </table>
            </div>
            <p class="hint">{ words.say(Key::CompareTableNote) }</p>
        </section>
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
    let asked = &state.shown.query;
    let scenario = state.named(&asked.choices).map_or(Key::CompareYours, names::scenario);
    let making = DownloadInputs {
        stem: ["cairn-map-", &asked.focus.to_string()].concat(),
        caption: Caption {
            place: words.say(Key::MapTitle).to_owned(),
            scenario: words.say(scenario).to_owned(),
            link: write(words.language(), asked, &state.shown.release),
            release: state.shown.release.clone(),
        },
        live,
        failed: act.reform(|()| RanksAction::NoFile),
    };
    let world = Rc::new((Rc::clone(words), Rc::clone(&state.shown), Rc::clone(sheet)));
    let drawn = |(words, ranking, sheet): &(Rc<Words>, Rc<Ranking>, Rc<WorldMap>)| {
        dots(ranking, sheet, words.places().iter().map(|place| place.id))
    };
    let shown = Rc::clone(&world);
    files(
        words,
        making,
        move |_| csv(&world.0, &world.1, &drawn(&world)),
        move |caption| map::draw(&shown.0, &title, &shown.1, &drawn(&shown), &shown.2, caption),
    )
}

fn line(words: &Words, ranking: &Ranking, dot: &PlaceDot, [counted, moved]: [bool; 2]) -> Html {
    let row = dot.row;
    let href = open(words.language(), row.place, &ranking.query, &ranking.release);
    html! {
        <tr>
            <td>{ dot.rank.map_or_else(|| "–".to_owned(), |rank| words.number(rank as f64, 0)) }</td>
            <th scope="row"><a {href}>{ words.place(row.place) }</a>
                if row.basis != Basis::National {
                    <span class="unit">{ reason(words, &row) }</span>
                }
            </th>
            if counted {
                <td>{ row.statistic.filter(|_| dot.rank.is_some()).map_or_else(|| "–".to_owned(), |value| words.quantity(value, ranking.unit)) }</td>
            }
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
fn csv(words: &Words, ranking: &Ranking, drawn: &[PlaceDot]) -> String {
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
    let mut rows = vec![head];
    for dot in drawn {
        let row = dot.row;
        rows.push(vec![
            text(row.place.as_str()),
            dot.rank.map_or_else(|| text(""), |rank| SpreadsheetCell::Number(rank as f64)),
            text(words.place(row.place)),
            text(words.say(names::measure(ranking.query.measure))),
            SpreadsheetCell::Number(f64::from(ranking.query.focus.number())),
            text(ranking.unit.symbol()),
            SpreadsheetCell::Number(row.value),
            SpreadsheetCell::Number(row.reference),
            text(&if row.basis == Basis::National {
                words.fill(Key::MapNational, &[("year", &words.year(STATISTIC))])
            } else {
                reason(words, &row)
            }),
            row.statistic
                .filter(|_| dot.rank.is_some())
                .map_or_else(|| text(""), SpreadsheetCell::Number),
        ]);
    }
    sheet::write(words.language(), &rows, exact)
}
