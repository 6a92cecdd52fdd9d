//! `hindcast`: compares the reconstructed years 1990–2020, and the years after 2020 on today's path, with statistics.

use cairn_analysis::export::table::{ColumnAlignment, aligned, rounded};
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_evidence::comparison::hindcast::{HindcastSeries, YEARS, beside};
use cairn_evidence::comparison::range_coverage::{Lies, StatisticQuantity, StatisticWithRange, covered, figures};
use cairn_evidence::comparison::recent_statistics::{Median, RecentComparison, held, medians};
use cairn_evidence::{history_built_in, recent_built_in};

use clap::Args;

use crate::fault::CommandFault;
use crate::output::show;
use crate::range::doubts;
use crate::world;

/// What is asked of past years.
#[derive(Debug, Args)]
pub(crate) struct HindcastArgs {
    /// Show instead how often the ranges of this many draws contain country statistics, figure by figure
    #[arg(long, value_name = "DRAWS", num_args = 0..=1, default_missing_value = "250", value_parser = clap::value_parser!(u32).range(20..=2000))]
    ranges: Option<u32>,
}

/// Prints every observed series next to ours, or how often the ranges contain it.
pub(crate) fn run(asked: &HindcastArgs) -> Result<(), CommandFault> {
    let world = world(None)?;
    if let Some(draws) = asked.ranges {
        let history = history_built_in()?;
        let counts = recent_built_in()?;
        return show(&ranges(&figures(&world, &doubts(None)?, &history, &counts, draws), draws));
    }
    let mut places = CasePlaces::of(&world);
    let observed = history_built_in()?;
    let held = held(recent_built_in()?, &mut places);
    let mut head = vec!["what".to_owned(), "place".to_owned(), "unit".to_owned()];
    for year in YEARS {
        head.extend([format!("seen {year}"), "ours".to_owned()]);
    }
    head.extend(["years", "bias %", "spread %"].map(str::to_owned));
    let mut rows = vec![head];
    rows.extend(beside(observed, &mut places).iter().map(row));
    let mut sides = vec![ColumnAlignment::Left; 3];
    sides.extend([ColumnAlignment::Right; 2 * YEARS.len() + 3]);
    show(&format!(
        "Past years beside statistics.\n\n{}\nseen: the statistic. Cement and crude steel are recorded where they are made, ours where they are used.\n\n\
         Years after the base on today's path, beside statistics.\n\n{}\n{}\nseen: whether the base is a mean that includes the year. Medians are of countries, without sign.\n",
        aligned(&rows, &sides),
        after(&held),
        middles(&held)
    ))
}

/// The number of figures of each kind inside their ranges, then every figure outside.
fn ranges(figures: &[StatisticWithRange], draws: u32) -> String {
    let named = |what: StatisticQuantity| match what {
        StatisticQuantity::Before(quantity) => [quantity.id().to_owned(), "–".to_owned()],
        StatisticQuantity::After(quantity, seen) => [quantity.id().to_owned(), yes(seen)],
    };
    let (left, right) = (ColumnAlignment::Left, ColumnAlignment::Right);
    let mut kinds = vec![
        ["what", "seen", "figures", "inside", "inside %", "below", "above"]
            .map(str::to_owned)
            .to_vec(),
    ];
    kinds.extend(covered(figures).into_iter().map(|kind| {
        let counts = kind.counts.map(|count| count.to_string());
        let share = format!("{:.0}", kind.inside() * 100.0);
        let mut row = named(kind.what).to_vec();
        row.extend([
            kind.figures().to_string(),
            counts[0].clone(),
            share,
            counts[1].clone(),
            counts[2].clone(),
        ]);
        row
    }));
    let mut missed = vec![
        ["what", "place", "year", "counted", "ours", "low", "high"]
            .map(str::to_owned)
            .to_vec(),
    ];
    missed.extend(figures.iter().filter(|figure| figure.lies() != Lies::Inside).map(|figure| {
        let numbers = [figure.counted, figure.ours, figure.ends[0], figure.ends[1]].map(|number| rounded(&[number]).concat());
        let mut row = vec![named(figure.what)[0].clone(), figure.place.to_string(), figure.year.to_string()];
        row.extend(numbers);
        row
    }));
    format!(
        "How often the range of nine in ten of {draws} draws contains country statistics, on today's path.\n\n{}\nseen: whether the base is a mean \
         that includes the year, for years after 2020. Below and above: where the statistic is. Cement and crude steel are recorded where they are made, ours \
         where they are used.\n\nFigures outside the range.\n\n{}",
        aligned(&kinds, &[left, left, right, right, right, right, right]),
        aligned(&missed, &[left, left, right, right, right, right, right]),
    )
}

fn after(held: &[RecentComparison]) -> String {
    let mut rows = vec![
        ["what", "place", "year", "counted", "ours", "error %", "seen"]
            .map(str::to_owned)
            .to_vec(),
    ];
    rows.extend(held.iter().map(|held| {
        let count = &held.count;
        let [counted, ours] = [count.value, held.ours].map(|value| rounded(&[value]).concat());
        vec![
            count.quantity.id().to_owned(),
            count.place.to_string(),
            count.year.to_string(),
            counted,
            ours,
            format!("{:.0}", held.error() * 100.0),
            yes(count.seen),
        ]
    }));
    let (left, right) = (ColumnAlignment::Left, ColumnAlignment::Right);
    aligned(&rows, &[left, left, left, right, right, right, left])
}

fn middles(held: &[RecentComparison]) -> String {
    let mut rows = vec![
        ["what", "seen", "figures", "median error %", "within 10 %"]
            .map(str::to_owned)
            .to_vec(),
    ];
    rows.extend(medians(held).into_iter().map(|median: Median| {
        vec![
            median.quantity.id().to_owned(),
            yes(median.seen),
            median.figures.to_string(),
            format!("{:.1}", median.error * 100.0),
            median.near.to_string(),
        ]
    }));
    let (left, right) = (ColumnAlignment::Left, ColumnAlignment::Right);
    aligned(&rows, &[left, left, right, right, right])
}

fn yes(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn row(series: &HindcastSeries) -> Vec<String> {
    let quantity = series.quantity;
    let mut row = vec![quantity.id().to_owned(), series.place.to_string(), quantity.unit().to_owned()];
    for year in YEARS {
        row.push(
            series
                .seen
                .get(&year)
                .map_or_else(|| "–".to_owned(), |value| rounded(&[*value]).concat()),
        );
        row.push(rounded(&[series.ours[year]]).concat());
    }
    row.push(series.years().to_string());
    row.extend([series.bias(), series.spread()].map(|part| format!("{:.0}", part * 100.0)));
    row
}
