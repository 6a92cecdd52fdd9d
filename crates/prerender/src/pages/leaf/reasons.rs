//! Reasons: five to trust the numbers and five to doubt them, with figures of the page of checks itself.
//!
//! ```text
//! trust    independent results met · median errors of unseen years · houses and cities · sources · misses shown
//! doubt    independent results missed · results fitted to · unseen years missed · ranges too narrow · assumptions
//! ```
//!
//! The sentences state counts and leave the judgement to the reader: they hold whichever way a count moves. Out of scope:
//! the comparisons.

use yew::prelude::*;

use crate::pages::leaf::check::CheckProps;
use crate::pages::leaf::{benchmarks, range_coverage};
use cairn::site::part::fold::folded;
use cairn_analysis::findings::study_cases::verdict::{Verdict, passed};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Proof;
use cairn_evidence::Late;
use cairn_evidence::comparison::range_coverage::{Covered, EXPECTED_COVERAGE, covered};
use cairn_evidence::comparison::recent_statistics::medians;

/// A kind with fewer figures is too small to be named as the worst.
const ENOUGH: usize = 20;

/// Both lists.
pub(super) fn section(words: &Words, props: &CheckProps) -> Html {
    let list = |title: Key, id: &'static str, reasons: [String; 5]| {
        let list = html! { <ol {id}>{ for reasons.into_iter().map(|reason| html! { <li>{ reason }</li> }) }</ol> };
        folded(words.say(title), list)
    };
    html! {
        <div class="reasons">
            { list(Key::CheckTrust, "trust", trust(words, props)) }
            { list(Key::CheckDoubt, "doubt", doubt(words, props)) }
        </div>
    }
}

fn trust(words: &Words, props: &CheckProps) -> [String; 5] {
    let number = |count: usize| words.number(count as f64, 0);
    let [within, all] = passed(&props.judged, Proof::Independent).map(number);
    let medians = medians(&props.past.recent);
    let error = |quantity: Late| {
        let median = medians.iter().find(|median| median.quantity == quantity && !median.seen);
        median.map_or_else(String::new, |median| words.share(median.error))
    };
    let [steel, cement, cars] = [Late::SteelUsed, Late::CementUsed, Late::CarsNew].map(error);
    let [houses, houses_all] = benchmarks::counts_within(&props.projects).map(number);
    let [cities, cities_all] = benchmarks::counts_within(&props.cities).map(number);
    let small = [
        ("houses", houses.as_str()),
        ("houses_all", &houses_all),
        ("cities", &cities),
        ("cities_all", &cities_all),
    ];
    let [tables, sources] = [props.catalogue.tables.len(), props.catalogue.sources.len()].map(number);
    let with_verdict = |verdicts: &[Verdict]| number(props.judged.iter().filter(|(_, judged)| verdicts.contains(&judged.verdict)).count());
    // An explained case is no pass, so it is a miss here as in the counts of each group.
    let (missed, outside) = (with_verdict(&[Verdict::Fail, Verdict::Explained]), with_verdict(&[Verdict::Cannot]));
    [
        words.fill(Key::CheckTrustIndependent, &[("within", &within), ("all", &all)]),
        words.fill(Key::CheckTrustLater, &[("steel", &steel), ("cement", &cement), ("cars", &cars)]),
        words.fill(Key::CheckTrustSmall, &small),
        words.fill(Key::CheckTrustSources, &[("tables", &tables), ("sources", &sources)]),
        words.fill(Key::CheckTrustShown, &[("missed", &missed), ("outside", &outside)]),
    ]
}

fn doubt(words: &Words, props: &CheckProps) -> [String; 5] {
    let number = |count: usize| words.number(count as f64, 0);
    let missed = |group: Proof| {
        let [within, all] = passed(&props.judged, group);
        [all - within, all].map(number)
    };
    let [outside, all] = missed(Proof::Independent);
    let fitted = number(passed(&props.judged, Proof::Calibrated)[1]);
    let [unseen_missed, unseen] = missed(Proof::OutOfSample);
    let kinds = covered(&props.past.covered);
    let inside: usize = kinds.iter().map(|kind| kind.counts[0]).sum();
    let figures: usize = kinds.iter().map(Covered::figures).sum();
    let large = kinds.iter().filter(|kind| kind.figures() >= ENOUGH);
    let worst = large.min_by(|one, other| one.inside().total_cmp(&other.inside()));
    let (what, least) = worst.map_or_else(Default::default, |kind| {
        (words.say(range_coverage::named(kind.what)).to_owned(), words.share(kind.inside()))
    });
    let covers = [
        ("said", words.share(EXPECTED_COVERAGE)),
        ("inside", number(inside)),
        ("figures", number(figures)),
        ("what", what),
        ("least", least),
    ];
    let covers = covers.each_ref().map(|(name, text)| (*name, text.as_str()));
    let assumed = number(props.catalogue.assumed.len());
    [
        words.fill(Key::CheckDoubtIndependent, &[("outside", &outside), ("all", &all)]),
        words.fill(Key::CheckDoubtFitted, &[("fitted", &fitted)]),
        words.fill(Key::CheckDoubtLater, &[("missed", &unseen_missed), ("all", &unseen)]),
        words.fill(Key::CheckDoubtRanges, &covers),
        words.fill(Key::CheckDoubtAssumed, &[("assumed", &assumed)]),
    ]
}
