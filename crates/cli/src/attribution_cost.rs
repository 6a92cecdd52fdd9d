//! Shared out: cost of attributing a place's difference to all headlines of the scenario `all`.
//!
//! ```text
//! who_s   the five headlines, every year, from every coalition; median        about_s   from each alone and as the last
//! run_s   one run, and reading its results                                    read_s    reading its results
//! ```

use cairn_analysis::findings::attribution::{RunningAttribution, YearlyHeadlines, bundle};
use cairn_analysis::findings::headline::Headline;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::Facts;
use cairn_core::model::CountryTotals;
use cairn_core::year::Year;

/// Number of reads per timing.
const READS: u32 = 200;

/// Times the attribution `repeat` times; one line of JSON.
pub(crate) fn line(facts: &Facts, repeat: usize, clock: impl Fn() -> f64) -> String {
    let plan = Scenario::All.choices();
    let set = bundle([facts]);
    let mut totals = CountryTotals::of(facts);
    let mut timed = |exact: bool| {
        let (mut times, mut runs, mut seen) = (Vec::new(), 0_u32, 0.0);
        for _ in 0..repeat {
            let start = clock();
            let mut who = RunningAttribution::new(&plan, &set, Per::Total, exact);
            runs = 0;
            while let Some(choices) = who.wanted() {
                who.take(totals.run(choices));
                runs += 1;
            }
            let answer = who.answer();
            times.push(clock() - start);
            let part = answer.and_then(|answer| answer.parts.first()?.part.at(Headline::Emissions, Year::of(2050)));
            seen += part.unwrap_or(0.0);
        }
        times.sort_by(f64::total_cmp);
        (times.get(times.len() / 2).copied().unwrap_or(0.0), runs, seen)
    };
    let (about, few, first) = timed(false);
    let (who, runs, second) = timed(true);
    let start = clock();
    let mut read = YearlyHeadlines::ZERO;
    for _ in 0..READS {
        read.take(totals.outcome(), Per::Total);
    }
    let reading = (clock() - start) / f64::from(READS);
    format!(
        "{{\"bench\":\"who\",\"place\":\"{}\",\"runs\":{runs},\"about_runs\":{few},\"who_s\":{who:.6},\"about_s\":{about:.6},\"run_s\":{:.6},\"read_s\":{reading:.6},\"seen\":{:e}}}",
        facts.place,
        who / f64::from(runs.max(1)),
        first + second,
    )
}
