//! Draws: cost of a draw of a place, part by part.
//!
//! ```text
//! facts_s    drawing the facts       history_s   running them to 2026
//! draw_s     a whole draw: facts, history, reference and choices, and the values kept of both
//! again_s    the same draw under other choices: history and reference are cached for the first 250
//! ```

use cairn_analysis::findings::range::{DrawPair, Drawing};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::doubt::PlaceSampler;
use cairn_core::facts::Facts;
use cairn_core::facts::doubts::Doubts;
use cairn_core::model::{self, Outcome};
use cairn_core::year::Year;

/// Times `count` draws of a place; one line of JSON.
pub(crate) fn line(facts: &Facts, doubts: &Doubts, count: u32, clock: impl Fn() -> f64) -> String {
    let choices = Scenario::All.choices();
    let start = clock();
    let mut drawing = Drawing::of(facts, doubts, &choices, Year::of(2050));
    let ready = clock() - start;
    let start = clock();
    let pairs = drawing.block(1, count);
    let whole = clock() - start;
    drawing.choose(&Scenario::Improve.choices(), Year::of(2050), Per::Total);
    let start = clock();
    let moved = drawing.block(1, count);
    let again = clock() - start;
    let mut drawn = PlaceSampler::of(facts, doubts);
    let start = clock();
    let mut seen = 0.0;
    for draw in 1..=count {
        seen += drawn.draw(draw).power.loss.value;
    }
    let drew = clock() - start;
    let mut outcome = Outcome::of_totals(facts.place);
    let start = clock();
    for _ in 0..count {
        let _ = model::base_state_into(drawn.facts(), &mut outcome);
    }
    let base_time = clock() - start;
    seen += pairs
        .iter()
        .chain(&moved)
        .map(|DrawPair { yours, .. }| f64::from(yours.headlines[0]))
        .sum::<f64>();
    let each = |seconds: f64| seconds / f64::from(count);
    format!(
        "{{\"bench\":\"draws\",\"place\":\"{}\",\"draws\":{count},\"ready_s\":{ready:.6},\"facts_s\":{:.6},\"history_s\":{:.6},\"draw_s\":{:.6},\"again_s\":{:.6},\"draws_per_s\":{:.0},\"again_per_s\":{:.0},\"seen\":{seen:e}}}",
        facts.place,
        each(drew),
        each(base_time),
        each(whole),
        each(again),
        f64::from(count) / whole,
        f64::from(count) / again,
    )
}
