//! Remainder share: how much of the steel and cement of a year no object builds up, in words, below the charts and cards of both.
//!
//! Out of scope: the shares themselves.

use yew::prelude::*;

use cairn_analysis::figure::board::Board;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::remainder_share::RemainderShares;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Chart;

/// Both shares on one line, with the sentences folded below it, if a chart is made of steel and cement.
pub(crate) fn of_chart(words: &Words, board: &Board, chart: Chart) -> Html {
    if !matches!(chart, Chart::Materials | Chart::Flows | Chart::Works) || board.unbuilt.iter().all(is_nothing) {
        return Html::default();
    }
    let whole = |shares: &Option<RemainderShares>| per_cent(words, shares.map_or(0, RemainderShares::whole_percent));
    let [steel, cement] = board.unbuilt.each_ref().map(whole);
    html! {
        <details class="remainder-share">
            <summary>{ words.fill(Key::UnbuiltShort, &[("steel", &steel), ("cement", &cement)]) }</summary>
            { sentences(words, board) }
        </details>
    }
}

/// The sentences, if a headline counts materials.
pub(crate) fn of_headline(words: &Words, board: &Board, headline: Headline) -> Html {
    if matches!(
        headline,
        Headline::Emissions | Headline::Cumulative | Headline::NewMaterials | Headline::Circular
    ) {
        sentences(words, board)
    } else {
        Html::default()
    }
}

fn sentences(words: &Words, board: &Board) -> Html {
    let year = words.year(board.view.focus);
    let sentence = |key: Key, shares: Option<RemainderShares>| {
        let shares = shares.filter(|shares| shares.whole_percent() > 0)?;
        let [goods, unmodelled, works] = shares.parts.map(|part| per_cent(words, part));
        let with = [
            ("year", year.as_str()),
            ("share", &per_cent(words, shares.whole_percent())),
            ("goods", &goods),
            ("unmodelled", &unmodelled),
            ("works", &works),
        ];
        Some(words.fill(key, &with))
    };
    let [steel, cement] = board.unbuilt;
    let texts: Vec<String> = [sentence(Key::UnbuiltSteel, steel), sentence(Key::UnbuiltCement, cement)]
        .into_iter()
        .flatten()
        .collect();
    if texts.is_empty() {
        return Html::default();
    }
    html! {
        <p class="hint">
            { for texts.into_iter().map(|text| html! { <>{ text }{ words.sentence_gap() }</> }) }
            { words.say(Key::UnbuiltWhat) }
        </p>
    }
}

/// True if objects build up the whole amount, or nothing is used.
fn is_nothing(shares: &Option<RemainderShares>) -> bool {
    shares.is_none_or(|shares| shares.whole_percent() == 0)
}

fn per_cent(words: &Words, part: u32) -> String {
    words.percent(f64::from(part) / 100.0, false)
}
