//! Attribution: the waterfall chart of each lever's part in a result, with its texts. The same texts follow the wedges
//! over the years and the causes of emissions.
//!
//! Out of scope: the attribution method.

use yew::prelude::*;

use crate::draw::waterfall::{WaterfallChart, grouped, strategic, strategies_of};
use crate::site::part::result::name;
use crate::site::part::share::{built_in, called};
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::Figure;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Chart, Leaf, Route};

/// The content of the chart, with result, year and both ends above; none for any other chart.
pub(crate) fn falls(words: &Words, state: &ExplorerState, figure: &Figure) -> Option<WaterfallChart> {
    let steps = state.waterfall(figure.id)?;
    let result = words.say(name(state.result_shared())).to_owned();
    let year = words.year(state.board.view.result_year());
    let title = match &steps {
        Err(_) => [&result, " · ", &year].concat(),
        Ok(of) => {
            let [reference, yours] = words.quantities([of.today(), of.plan()], of.unit);
            let with = [("result", &*result), ("year", &year), ("reference", &reference), ("yours", &yours)];
            words.fill(Key::DidTotal, &with)
        }
    };
    let plan = if state.name.is_empty() && built_in(state).is_none() {
        words.say(Key::CompareYours).to_owned()
    } else {
        called(words, state)
    };
    Some(WaterfallChart {
        steps,
        plan,
        result,
        title,
    })
}

/// Content below the chart: progress of runs, how to read a part, and a link to more.
pub(crate) fn beside(words: &Words, falls: &WaterfallChart) -> Html {
    let known = falls.steps.as_ref().ok();
    let strategies = known.and_then(|of| Some((strategies_of(of), *strategies_of(of).first()?, strategic(words, of))));
    html! {
        <div class="sure">
            { for known.map(|of| sums(words, Key::WhoGroups, grouped(words, of))) }
            { for strategies.map(|(keys, title, rows)| html! {
                <>
                    <p>{ words.say(title) }</p>
                    { sums(words, title, rows) }
                    { for keys.iter().skip(1).map(|key| html! { <p>{ words.say(*key) }</p> }) }
                </>
            }) }
            <p>{ way(words, known.map(|of| (of.awaited, of.exact))) }</p>
        </div>
    }
}

/// Content below parts over the years: progress of runs, how to read a part. Below factors: how to read them. Empty
/// for any other chart.
pub(crate) fn below(words: &Words, state: &ExplorerState, figure: &Figure) -> Html {
    match figure.id {
        Chart::Wedges if figure.is_stacked() => {
            let emits = matches!(figure.lens.over, Headline::Emissions | Headline::Cumulative);
            let read = if emits { Key::WedgesRead } else { Key::WedgesReadOther };
            html! { <div class="sure"><p>{ words.say(read) }{ words.sentence_gap() }{ way(words, state.runs_to_come()) }</p></div> }
        }
        Chart::Grows if state.withheld(Chart::Grows).is_none() => {
            html! { <div class="sure"><p>{ words.say(Key::GrowsRead) }{ words.sentence_gap() }{ door(words, "#grows", Key::GrowsWay) }</p></div> }
        }
        _ => Html::default(),
    }
}

/// The progress of runs, if known: the number still to make, and true if parts are exact; and the link to more.
fn way(words: &Words, runs: Option<(u32, bool)>) -> Html {
    let about = runs.filter(|(_, exact)| !exact).map(|(pending, _)| {
        let left = words.number(f64::from(pending), 0);
        if pending > 0 {
            words.fill(Key::WhoLeft, &[("number", &left)])
        } else {
            words.say(Key::WhoAbout).to_owned()
        }
    });
    html! {
        <>
            { for about.map(|about| html! { <><span class="sure-count">{ about }</span>{ words.sentence_gap() }</> }) }
            if runs.is_some() {
                { words.say(Key::WhoHow) }{ words.sentence_gap() }
            }
            { door(words, "#who", Key::WhoWay) }
        </>
    }
}

/// The link to a section of the method page.
fn door(words: &Words, section: &str, key: Key) -> Html {
    let href = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    html! { <a href={[&href.write(), section].concat()}>{ words.say(key) }</a> }
}

/// Sums of parts: the name of each, its share, its part.
fn sums(words: &Words, title: Key, rows: Vec<[String; 3]>) -> Html {
    html! {
        <dl class="strategies" aria-label={words.say(title).to_owned()}>
            { for rows.into_iter().map(|[name, part, share]| html! {
                <div><dt>{ name }</dt><dd><strong>{ share }</strong>{ " " }{ part }</dd></div>
            }) }
        </dl>
    }
}
