//! Check: our numbers compared with published ones as a picture, failures first; then, in chapters that open, all tables,
//! and statistics before and after the base.
//!
//! There is no total score: a verdict proves something different in each group, so each group has its own score and
//! explains it. Out of scope: the judgement of cases (`case_file`, `recent_statistics`, `hindcast` and
//! `range_coverage` in `comparison`).

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::benchmarks::{BenchmarkSection, PublishedComparison};
use crate::pages::leaf::rules::{self, PurchaseRuleResults};
use crate::pages::leaf::{
    benchmarks, case_dots, chapter, english, frame, range_coverage, reasons, recent_statistics, skill, table, titled,
};
use cairn_analysis::findings::study_cases::verdict::{Judged, Verdict, passed};
use cairn_analysis::findings::study_cases::{CaseMeasure, PublishedCase};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Leaf;
use cairn_core::kind::Proof;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_evidence::comparison::hindcast::{HindcastSeries, YEARS};
use cairn_evidence::comparison::project::WorkedProject;
use cairn_evidence::comparison::range_coverage::StatisticWithRange;
use cairn_evidence::comparison::recent_statistics::RecentComparison;
use cairn_evidence::comparison::skill::Skill;
use cairn_evidence::{Observable, TableCatalogue};

/// Statistics compared with our numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct StatisticComparisons {
    /// Years after the base.
    pub recent: Vec<RecentComparison>,
    /// Skill of these years against naive guesses.
    pub skills: Vec<Skill>,
    /// Series to 2020.
    pub hindcasts: Vec<HindcastSeries>,
    /// Figures of countries, with our ranges.
    pub covered: Vec<StatisticWithRange>,
}

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct CheckProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// Cases with their verdicts, in the order of the file.
    pub judged: Rc<Vec<(PublishedCase, Judged)>>,
    /// Statistics compared with our numbers.
    pub past: Rc<StatisticComparisons>,
    /// Housing projects compared with published figures.
    pub projects: Rc<Vec<PublishedComparison>>,
    /// Each of these projects by itself.
    pub each: Rc<Vec<WorkedProject>>,
    pub rules: Rc<PurchaseRuleResults>,
    /// Cities compared with published figures.
    pub cities: Rc<Vec<PublishedComparison>>,
    /// Amounts of money compared with published figures.
    pub money: Rc<Vec<PublishedComparison>>,
    /// The tables, for their counts.
    pub catalogue: Rc<TableCatalogue>,
}

/// The section of projects, and the file of their figures.
const PROJECTS: BenchmarkSection = BenchmarkSection {
    id: "projects",
    title: Key::CheckProjects,
    what: Key::CheckProjectsWhat,
    file: "project_benchmark.csv",
};
/// The same for cities.
const CITIES: BenchmarkSection = BenchmarkSection {
    id: "cities",
    title: Key::CheckCities,
    what: Key::CheckCitiesWhat,
    file: "city_benchmark.csv",
};

/// The same for money.
const MONEY: BenchmarkSection = BenchmarkSection {
    id: "money",
    title: Key::CheckMoney,
    what: Key::CheckMoneyWhat,
    file: "money_benchmark.csv",
};

/// The verdicts.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let CheckProps {
        words,
        home,
        judged,
        past,
        projects,
        each,
        rules: of_rules,
        cities,
        money,
        ..
    } = props;
    let ending = |verdict| judged.iter().filter(move |(_, judged)| judged.verdict == verdict);
    let heads = [
        Key::CheckColCase,
        Key::CheckColStudy,
        Key::CheckColPlace,
        Key::CheckColWhat,
        Key::CheckColOurs,
        Key::CheckColRange,
        Key::CheckColUnit,
        Key::CheckColVerdict,
        Key::CheckColGroup,
        Key::CheckColReason,
    ];
    let outside = [
        Key::CheckColCase,
        Key::CheckColStudy,
        Key::CheckColPlace,
        Key::CheckColWhat,
        Key::CheckColReason,
    ];
    let misses_first = || {
        [Verdict::Fail, Verdict::Explained, Verdict::Pass, Verdict::Untested]
            .into_iter()
            .flat_map(ending)
    };
    let title = |key: Key| Html::from(words.say(key));
    let inside = html! {
        <>
            <div class="facts">{ for Proof::ALL.map(|group| passed_cases(words, judged, group)) }</div>
            { reasons::section(words, props) }
            { case_dots::section(words, judged) }
            { chapter("cases", title(Key::CheckTable), false, html! {
                <>
                    <p>{ words.say(Key::CheckOneRow) }{ words.sentence_gap() }{ words.say(Key::CheckExplainedWhat) }</p>
                    <p>{ words.say(Key::CheckFixed) }{ words.sentence_gap() }{ words.say(Key::CheckEnglish) }</p>
                    <p>{ words.say(Key::CheckScenarios) }</p>
                    <p><a href="evidence/published.csv">{ words.say(Key::CheckFile) }</a></p>
                    { table(&titled("cases"), "cases", &heads.map(|key| words.say(key).to_owned()),
                        html! { <>{ for misses_first().map(|(case, judged)| compared_row(words, case, judged)) }</> }) }
                </>
            }) }
            { chapter("outside", title(Key::CheckOutside), false, html! {
                <>
                    <p>{ words.say(Key::CheckOutsideWhat) }</p>
                    { table(&titled("outside"), "outside", &outside.map(|key| words.say(key).to_owned()),
                        html! { <>{ for ending(Verdict::Cannot).map(|(case, judged)| html! {
                            <tr>{ first_cells(words, case) }<td class="reason">{ english(&judged.reason) }</td></tr>
                        }) }</> }) }
                </>
            }) }
            { benchmarks::section(words, &PROJECTS, projects) }
            { benchmarks::each(words, each) }
            { rules::section(words, of_rules) }
            { benchmarks::section(words, &CITIES, cities) }
            { benchmarks::section(words, &MONEY, money) }
            { recent_statistics::section(words, &past.recent) }
            { skill::section(words, &past.skills) }
            { chapter("hindcast", title(Key::CheckHindcast), false, html! {
                <>
                    <p>{ words.say(Key::CheckHindcastWhat) }{ words.sentence_gap() }{ words.say(Key::CheckHindcastError) }</p>
                    { table(&titled("hindcast"), "hindcast", &hindcast_heads(words), html! { <>{ for past.hindcasts.iter().map(|series| hindcast_row(words, series)) }</> }) }
                </>
            }) }
            { range_coverage::section(words, &past.covered) }
        </>
    };
    frame(words, *home, Leaf::Check, inside)
}

/// Number of passed cases of a group, and its meaning.
fn passed_cases(words: &Words, judged: &[(PublishedCase, Judged)], group: Proof) -> Html {
    let (counted, meaning) = match group {
        Proof::Calibrated => (Key::CheckPassedCalibrated, Key::CheckCalibratedWhat),
        Proof::Independent => (Key::CheckPassedIndependent, Key::CheckIndependentWhat),
        Proof::OutOfSample => (Key::CheckPassedOutOfSample, Key::CheckOutOfSampleWhat),
    };
    let [passed, all] = passed(judged, group);
    let counted = words.count(counted, all as f64, &[("passed", &words.number(passed as f64, 0))]);
    html! { <p class="fact"><strong>{ counted }</strong>{ " " }{ words.say(meaning) }</p> }
}

/// Case, study, place, and quantity compared.
fn first_cells(words: &Words, case: &PublishedCase) -> Html {
    let places: Vec<&str> = case.places.iter().map(|place| words.place(*place)).collect();
    html! {
        <>
            <th scope="row">{ english(&case.case) }</th>
            <td>{ english(&case.study) }</td>
            <td>{ words.list(&places) }</td>
            <td class="what"><code lang="en" dir="ltr">{ &case.variable }</code>{ " " }<span>{ measured(words, case) }</span>{ " " }<code lang="en" dir="ltr">{ &case.scenario }</code></td>
        </>
    }
}

fn compared_row(words: &Words, case: &PublishedCase, judged: &Judged) -> Html {
    let (class, verdict) = match judged.verdict {
        Verdict::Pass => ("pass", Key::CheckPass),
        Verdict::Explained => ("explained", Key::CheckExplained),
        Verdict::Fail => ("fail", Key::CheckFail),
        Verdict::Untested => ("untested", Key::CheckUntested),
        Verdict::Cannot => ("cannot", Key::CheckNone),
    };
    let number = |value: f64| words.figures(value, 4);
    let range = case_dots::range(words, case, number);
    let group = match case.group {
        Proof::Calibrated => Key::CheckGroupCalibrated,
        Proof::Independent => Key::CheckGroupIndependent,
        Proof::OutOfSample => Key::CheckGroupOutOfSample,
    };
    html! {
        <tr {class}>
            { first_cells(words, case) }
            <td class="number">{ for judged.our_number.map(number) }</td>
            <td>{ range }</td>
            <td>{ english(&case.unit) }</td>
            <td class="verdict">{ words.say(verdict) }</td>
            <td>{ words.say(group) }</td>
            <td class="reason">
                { english(&judged.reason) }
                { for judged.otherwise.map(|value| html! { <>{ " " }{ words.fill(Key::CheckOtherwise, &[("value", &number(value))]) }</> }) }
            </td>
        </tr>
    }
}

/// The measure of the variable, with its years.
pub(super) fn measured(words: &Words, case: &PublishedCase) -> String {
    let year = |year: Option<Year>| year.map_or_else(String::new, |year| words.year(year));
    let key = match case.measure {
        CaseMeasure::Level => Key::MeasureLevel,
        CaseMeasure::Cumulative => Key::MeasureCumulative,
        CaseMeasure::Saving => Key::MeasureSaving,
        CaseMeasure::SavingShare => Key::MeasureSavingShare,
        CaseMeasure::CumulativeSaving => Key::MeasureCumulativeSaving,
        CaseMeasure::Ratio => Key::MeasureRatio,
        CaseMeasure::PerPerson => Key::MeasurePerPerson,
        CaseMeasure::PeakYear => Key::MeasurePeakYear,
        CaseMeasure::Rank(_) => Key::MeasureRank,
    };
    words.fill(key, &[("from", &year(case.from)), ("to", &year(case.to))])
}

fn hindcast_heads(words: &Words) -> Vec<String> {
    let text = |key| words.say(key).to_owned();
    let mut heads = vec![text(Key::CheckColWhat), text(Key::CheckColPlace), text(Key::CheckColUnit)];
    for year in YEARS {
        let year = words.year(year);
        heads.extend([Key::CheckColSeenIn, Key::CheckColOursIn].map(|key| words.fill(key, &[("year", &year)])));
    }
    heads.extend([Key::CheckColYears, Key::CheckColBias, Key::CheckColSpread].map(text));
    heads
}

fn hindcast_row(words: &Words, series: &HindcastSeries) -> Html {
    let what = observed(series.quantity);
    let mut numbers = Vec::new();
    for year in YEARS {
        numbers.push(
            series
                .seen
                .get(&year)
                .map_or_else(|| "–".to_owned(), |value| words.figures(*value, 4)),
        );
        numbers.push(words.figures(series.ours[year], 4));
    }
    numbers.push(words.number(series.years() as f64, 0));
    numbers.push(words.change(1.0 + series.bias(), 1.0));
    numbers.push(words.share(series.spread()));
    html! {
        <tr>
            <th scope="row">{ words.say(what) }</th>
            <td>{ words.place(series.place) }</td>
            <td>{ english(series.quantity.unit()) }</td>
            { for numbers.into_iter().map(|number| html! { <td class="number">{ number }</td> }) }
        </tr>
    }
}

/// Name of an observed quantity.
pub(super) const fn observed(quantity: Observable) -> Key {
    match quantity {
        Observable::CementMade => Key::ObservedCementMade,
        Observable::CrudeSteel => Key::ObservedCrudeSteel,
        Observable::SteelUsed => Key::ObservedSteelUsed,
        Observable::SteelUsedPerPerson => Key::ObservedSteelUsedPerPerson,
        Observable::CarsSold => Key::ObservedCarsSold,
    }
}
