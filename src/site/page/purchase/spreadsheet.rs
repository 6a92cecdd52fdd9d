//! Spreadsheet: the numbers of the rule in view as a table for a spreadsheet.
//!
//! Out of scope: the display on the page.

use yew::prelude::*;

use crate::site::page::purchase::rule_effects::{heads, lines};
use crate::site::page::purchase::{asks, place_result};
use crate::site::page::topic::TopicPageContext;
use crate::site::part::files::numbers;
use cairn_analysis::export::sheet::SpreadsheetCell;
use cairn_analysis::purchase::view::Purchase;
use cairn_analysis::purchase::{Acts, Bought};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;

pub(super) fn downloads(context: &TopicPageContext<Purchase>) -> Html {
    let counted = place_result(context).filter(|bought| !matches!(bought.effect.acts, Acts::Not(_)));
    let Some(bought) = counted.cloned() else { return Html::default() };
    let words = context.words.clone();
    numbers(&context.words, context.making(), Key::PagePurchase, move || rows(&words, &bought))
}

/// Rule, quantity, estimate, unit, value.
fn rows(words: &Words, bought: &Bought) -> Vec<Vec<SpreadsheetCell>> {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let heads_of = [
        Key::PurchaseRule,
        Key::TopicWhat,
        Key::PurchaseFollows,
        Key::FileUnit,
        Key::MapValue,
    ];
    let mut rows = vec![heads_of.map(|key| text(words.say(key))).to_vec()];
    let units = [Unit::Share, Unit::Share, Unit::Share, Unit::MtCo2ePerYear, Unit::MtCo2e];
    let rule = words.labelled(&bought.rule.id, &asks(words, &bought.rule));
    for (name, numbers) in lines(bought) {
        for ((head, unit), value) in heads(words, bought.rule.kind).iter().zip(units).zip(numbers) {
            let Some(value) = value else { continue };
            rows.push(vec![
                text(&rule),
                text(head),
                text(words.say(name)),
                text(unit.symbol()),
                SpreadsheetCell::Number(value),
            ]);
        }
    }
    rows
}
