//! Leak: leakage to water, in three definitions, never as one number.
//!
//! ```text
//! rivers to sea            as our model has it beside the published 1 Mt of the world
//! rivers, lakes and sea    as our model has it beside the published 6 Mt
//! into the ocean           published alone, 11 Mt; ours in proportion of the second
//! ```
//!
//! Out of scope: a verdict on the right one.

use yew::prelude::*;

use crate::site::page::topic::TopicPageContext;
use cairn_analysis::findings::plastics::{AMOUNT_YEARS, Plastics, PlasticsBalance, PlasticsPlan, PlasticsRun};
use cairn_analysis::words::Key;
use cairn_core::unit::Unit;

/// An estimate, and the function that reads it.
type LeakEstimate = (Key, fn(&PlasticsBalance) -> f64);

/// Ratio of the widest global estimate to the middle one, 11 to 6.1 Mt (2016, 2019).
const WIDEST: f64 = 11.0 / 6.1;

pub(super) fn leak(context: &TopicPageContext<Plastics>) -> Html {
    let words = &*context.words;
    let shown = &context.state.shown.what;
    let counts: [LeakEstimate; 3] = [
        (Key::PlasticsLeakSea, |balance| balance.sea),
        (Key::PlasticsLeakWater, |balance| balance.water),
        (Key::PlasticsLeakOcean, |balance| balance.water * WIDEST),
    ];
    let amount = |value: f64| words.quantity(value, Unit::MtPerYear);
    let cells = |run: Option<&PlasticsRun>, read: fn(&PlasticsBalance) -> f64, years: &[usize]| -> Html {
        let cell = |year: &usize| run.map_or_else(|| "…".to_owned(), |run| amount(read(&run[*year])));
        years.iter().map(|year| html! { <td>{ cell(year) }</td> }).collect()
    };
    let last = AMOUNT_YEARS.len() - 1;
    let years: Vec<usize> = (0..AMOUNT_YEARS.len()).collect();
    html! {
        <section>
            <h2 id="plastics-leak">{ words.say(Key::PlasticsLeak) }</h2>
            <p class="hint">{ words.say(Key::PlasticsLeakWhat) }</p>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="plastics-leak">
                <table class="topic-table" aria-labelledby="plastics-leak">
                    <thead>
                        <tr>
                            <th scope="col">{ words.say(Key::PlasticsLeakCount) }</th>
                            { for AMOUNT_YEARS.iter().map(|year| html! { <th scope="col">{ words.year(*year) }</th> }) }
                            <th scope="col">{ words.fill(Key::PlasticsFlowYours, &[("year", &words.year(AMOUNT_YEARS[last]))]) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for counts.into_iter().map(|(key, read)| html! {
                            <tr>
                                <th scope="row">{ words.say(key) }</th>
                                { cells(shown.nothing.as_ref(), read, &years) }
                                { cells(shown.plan(PlasticsPlan::All), read, &[last]) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="hint">{ words.say(Key::PlasticsLeakTripling) }</p>
        </section>
    }
}
