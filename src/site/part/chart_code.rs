//! Chart code: a section of the panel with lines of code that give the numbers of a chart of the page.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pick::Pick;
use crate::site::link::absolute;
use crate::site::link::embed::query;
use crate::site::part::share::{ShareAction, SharePanel, button, hint, title as heading};
use crate::site::part::view_link::copy;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::export::chart_code::{ChartCode, CodeLanguage};
use cairn_analysis::figure::title;
use cairn_analysis::findings::matters::ExplainedResult;
use cairn_analysis::words::Key;
use cairn_core::choices::link::Chart;

/// The folder of the module, below the site's root.
const MODULE: &str = "module/";

/// The chosen chart and language.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct CodeChoice {
    /// A chart of the page; none = the first.
    chart: Option<Chart>,
    /// A language; none = the first.
    language: Option<CodeLanguage>,
}

/// The code of a chart of the page; none if the language has no way to its numbers.
fn code(state: &ExplorerState, chart: Chart, language: CodeLanguage) -> Option<String> {
    let slot = state.view.charts.iter().position(|shown| *shown == chart);
    let goal = state.goal().0;
    let goal = format!("{}:{}:{}", goal.metric.id(), goal.year, goal.value);
    ChartCode {
        chart,
        place: state.place.as_str(),
        link: &query(state, Some(chart)),
        goal: &goal,
        result: ExplainedResult::of_headline(state.view.result).id(),
        pair: slot.and_then(|slot| state.view.lenses[slot].pair),
        module: &absolute(MODULE),
    }
    .write(language)
}

/// The choice of chart and language, and the lines.
pub(crate) fn section(panel: &SharePanel<'_>) -> Html {
    let SharePanel {
        words, state, own, turn, ..
    } = panel;
    let chosen = own.code;
    let charts = state.view.charts;
    let chart = chosen.chart.filter(|chart| charts.contains(chart)).unwrap_or(charts[0]);
    let named: Vec<_> = charts
        .iter()
        .map(|chart| (AttrValue::from(chart.id()), AttrValue::from(words.say(title(*chart)).to_owned())))
        .collect();
    let pick_chart = turn.filter_reform(move |found: String| {
        Some(ShareAction::Code(CodeChoice {
            chart: Some(Chart::find(&found)?),
            ..chosen
        }))
    });
    let with_code: Vec<CodeLanguage> = CodeLanguage::ALL
        .into_iter()
        .filter(|language| code(state, chart, *language).is_some())
        .collect();
    let language = chosen
        .language
        .filter(|language| with_code.contains(language))
        .unwrap_or(CodeLanguage::Python);
    let languages: Vec<_> = with_code
        .iter()
        .map(|language| (AttrValue::from(language.id()), AttrValue::from(language.name())))
        .collect();
    let pick_language = turn.filter_reform(move |found: String| {
        Some(ShareAction::Code(CodeChoice {
            language: Some(CodeLanguage::find(&found)?),
            ..chosen
        }))
    });
    let lines = code(state, chart, language).unwrap_or_default();
    html! {
        <section class="chart-code" aria-labelledby="panel-code">
            { heading("panel-code", words.say(Key::CodeTitle)) }
            <div class="row">
                <Pick id="code-chart" label={words.say(Key::CodeChart).to_owned()} options={Rc::new(named)} chosen={chart.id()} live=true pick={pick_chart} />
                <Pick id="code-language" label={words.say(Key::CodeLanguage).to_owned()} options={Rc::new(languages)} chosen={language.id()} live=true pick={pick_language} />
            </div>
            <pre class="embed-code" dir="ltr" tabindex="0"><code>{ &lines }</code></pre>
            <div class="row">
                { button("copy-code", words.say(Key::EmbedCopy), None, copy(panel, &lines, Key::ShareCopied)) }
            </div>
            { hint(words.say(Key::CodeHint)) }
        </section>
    }
}
