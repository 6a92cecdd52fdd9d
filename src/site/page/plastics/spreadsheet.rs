//! Spreadsheet: the numbers of the page as a table for a spreadsheet, under each measure.
//!
//! Out of scope: the display on the page.

use yew::prelude::*;

use crate::site::page::plastics::flow::{application, fate};
use crate::site::page::plastics::measure_effects::plan_name;
use crate::site::page::topic::{TopicPageContext, kept_row};
use crate::site::part::files::numbers;
use cairn_analysis::export::sheet::SpreadsheetCell;
use cairn_analysis::findings::plastics::{AMOUNT_YEARS, Plastics, PlasticsBalance, PlasticsPlan, PlasticsRun};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::{Application, Fate};
use cairn_core::unit::Unit;

pub(super) fn downloads(context: &TopicPageContext<Plastics>) -> Html {
    let (words, view) = (context.words.clone(), context.state.shown.clone());
    numbers(&context.words, context.making(), Key::PagePlastics, move || {
        rows(&words, &view.what)
    })
}

/// Quantity, measure, year, unit, value.
fn rows(words: &Words, plastics: &Plastics) -> Vec<Vec<SpreadsheetCell>> {
    let heads = [Key::TopicWhat, Key::TopicPlan, Key::TableYear, Key::FileUnit, Key::MapValue];
    let mut rows = vec![heads.map(|key| SpreadsheetCell::Text(bare(words.say(key)))).to_vec()];
    let plans = PlasticsPlan::ALL.into_iter().zip(&plastics.plans);
    let plans = plans.filter_map(|(plan, run)| Some((plan_name(words, plan), run.as_ref()?)));
    let nothing = plastics.nothing.iter().map(|run| (words.say(Key::ScenarioRef), run));
    for (name, run) in nothing.chain(plans) {
        add(words, &mut rows, name, run);
    }
    rows
}

fn add(words: &Words, rows: &mut Vec<Vec<SpreadsheetCell>>, plan: &str, run: &PlasticsRun) {
    for (year, balance) in AMOUNT_YEARS.into_iter().zip(run) {
        for (what, unit, value) in year_quantities(words, balance) {
            rows.push(kept_row(&what, plan, year, unit, value));
        }
    }
}

/// All quantities of a year.
fn year_quantities(words: &Words, balance: &PlasticsBalance) -> Vec<(String, Unit, f64)> {
    let of = |whole: Key, part: Key| words.labelled(words.say(whole), words.say(part));
    let amount = |what: String, value: f64| (what, Unit::MtPerYear, value);
    let mut quantities = Vec::new();
    for part in Application::ALL {
        quantities.push(amount(of(Key::PlasticsUsed, application(part)), balance.used[part.index()]));
    }
    for part in Application::ALL {
        quantities.push(amount(of(Key::PlasticsWaste, application(part)), balance.waste[part.index()]));
    }
    for part in Fate::ALL {
        quantities.push(amount(of(Key::PlasticsWaste, fate(part)), balance.fates[part.index()]));
    }
    let one = |key: Key, value: f64| amount(words.say(key).to_owned(), value);
    quantities.extend([
        (words.say(Key::PlasticsStock).to_owned(), Unit::Mt, balance.stock),
        one(Key::PlasticsSecondary, balance.secondary),
        one(Key::PlasticsLeakSea, balance.sea),
        one(Key::PlasticsLeakWater, balance.water),
        (words.say(Key::PlasticsGhg).to_owned(), Unit::MtCo2ePerYear, balance.ghg),
    ]);
    quantities
}
