//! Ranges: the varied inputs, with their ranges and reasons.
//!
//! Out of scope: the texts (`static/pages/method.*.md`), the drawing of samples, the definition of a range.

use yew::prelude::*;

use crate::pages::leaf::{cited, code, english, table, titled};
use cairn_analysis::words::{Key, Words};
use cairn_core::facts::doubt_words::{DoubtKind, Reason};
use cairn_evidence::{TableCatalogue, VariedRow};

const fn kind(kind: DoubtKind) -> Key {
    match kind {
        DoubtKind::Fact => Key::MethodRangesKindFact,
        DoubtKind::Path => Key::MethodRangesKindPath,
        DoubtKind::Lever => Key::MethodRangesKindLever,
    }
}

const fn reason(reason: Reason) -> Key {
    match reason {
        Reason::Sources => Key::MethodRangesReasonSources,
        Reason::Spread => Key::MethodRangesReasonSpread,
        Reason::Row => Key::MethodRangesReasonRow,
        Reason::SharedOut => Key::MethodRangesReasonSharedOut,
        Reason::Statistic => Key::MethodRangesReasonStatistic,
        Reason::Recalled => Key::MethodRangesReasonRecalled,
        Reason::Judged => Key::MethodRangesReasonJudged,
    }
}

/// Every varied number, under the heading `ranges`.
pub(super) fn ranges(words: &Words, catalogue: &TableCatalogue) -> Html {
    let heads = [
        Key::MethodRangesName,
        Key::MethodRangesKind,
        Key::MethodAssumedLow,
        Key::MethodAssumedValue,
        Key::MethodAssumedHigh,
        Key::CheckColReason,
        Key::SourcesTitle,
    ];
    html! {
        <>
            <p>{ words.say(Key::CheckEnglish) }{ " " }<a href="evidence/doubts.csv" download="">{ words.say(Key::MethodRangesFile) }</a></p>
            { table(&titled("ranges"), "assumptions", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for catalogue.doubts.iter().map(|of| row(words, of)) }</> }) }
        </>
    }
}

fn row(words: &Words, varied: &VariedRow) -> Html {
    let doubt = &varied.doubt;
    let ends = doubt.ends.map(|ends| ends.map(|value| words.figures(value, 4)));
    let cells = ends.unwrap_or_else(|| [(); 3].map(|()| words.say(Key::MethodRangesPlace).to_owned()));
    html! {
        <tr id={["doubt-", &doubt.id].concat()}>
            <th scope="row">{ doubt.names.say(words.language()) }<br />{ code(&doubt.id) }</th>
            <td>{ words.say(kind(doubt.kind)) }</td>
            { for cells.map(|cell| html! { <td class="number">{ cell }</td> }) }
            <td class="reason">{ words.say(reason(doubt.reason)) }{ words.full_stop() }{ english(&varied.note) }</td>
            <td>{ cited(words, &varied.sources) }</td>
        </tr>
    }
}
