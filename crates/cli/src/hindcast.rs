//! `hindcast`: compares the reconstructed years 1990–2020, and the years after 2020 on today's path, with statistics.

use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_evidence::comparison::hindcast::{HindcastSeries, YEARS, with_observed};
use cairn_evidence::comparison::range_coverage::{RangePosition, StatisticQuantity, StatisticWithRange, covered, figures};
use cairn_evidence::comparison::recent_statistics::{RecentComparison, compare, medians};
use cairn_evidence::comparison::skill::{Skill, skills};
use cairn_evidence::{guesses_built_in, history_built_in, recent_built_in};

use clap::Args;

use crate::fault::CommandFault;
use crate::output::show;
use crate::range::doubts;
use crate::report::PageTable;
use crate::world;

/// Arguments of `hindcast`.
#[derive(Debug, Args)]
pub(crate) struct HindcastArgs {
    /// Show instead how often the ranges of this many draws contain country statistics, figure by figure
    #[arg(long, value_name = "DRAWS", num_args = 0..=1, default_missing_value = "250", value_parser = clap::value_parser!(u32).range(20..=2000))]
    ranges: Option<u32>,
    /// Show instead how much nearer today's path comes to counts it had not seen than three naive guesses
    #[arg(long, conflicts_with = "ranges")]
    skill: bool,
}

/// Prints every observed series next to ours, or how often the ranges contain it.
pub(crate) fn run(args: &HindcastArgs) -> Result<(), CommandFault> {
    let world = world(None)?;
    if let Some(draws) = args.ranges {
        let history = history_built_in()?;
        let counts = recent_built_in()?;
        return show(&ranges(&figures(&world, &doubts(None)?, &history, &counts, draws), draws));
    }
    let mut places = CasePlaces::of(&world);
    if args.skill {
        let counts = recent_built_in()?;
        let guesses = guesses_built_in(&counts)?;
        return show(&skill(&skills(&compare(counts, &mut places), &guesses)));
    }
    let observed = history_built_in()?;
    let comparisons = compare(recent_built_in()?, &mut places);
    let mut table = PageTable::new("<<<>");
    let years = YEARS.into_iter().flat_map(|year| [format!("seen {year}"), "ours".to_owned()]);
    let head = years.chain(["years", "bias %", "spread %"].map(str::to_owned));
    table.row_with(["what", "place", "unit"], head);
    for series in with_observed(observed, &mut places) {
        let place = series.place.to_string();
        table.row_with([series.quantity.id(), &place, series.quantity.unit()], numbers(&series));
    }
    show(&format!(
        "Past years beside statistics.\n\n{table}\nseen: the statistic. Cement and crude steel are recorded where they are made, ours where they are used.\n\n\
         Years after the base on today's path, beside statistics.\n\n{}\n{}\nseen: whether the base is a mean that includes the year. Medians are of countries, without sign.\n",
        after(&comparisons),
        middles(&comparisons)
    ))
}

/// The number of figures of each kind inside their ranges, then every figure outside.
fn ranges(figures: &[StatisticWithRange], draws: u32) -> String {
    let named = |what: StatisticQuantity| match what {
        StatisticQuantity::Before(quantity) => [quantity.id(), "–"],
        StatisticQuantity::After(quantity, seen) => [quantity.id(), yes(seen)],
    };
    let mut kinds = PageTable::new("<<>");
    kinds.row(["what", "seen", "figures", "inside", "inside %", "below", "above"]);
    for kind in covered(figures) {
        let [inside, below, above] = kind.counts.map(|count| count.to_string());
        let share = format!("{:.0}", kind.inside() * 100.0);
        kinds.row_with(named(kind.what), [kind.figures().to_string(), inside, share, below, above]);
    }
    let mut missed = PageTable::new("<<>");
    missed.row(["what", "place", "year", "counted", "ours", "low", "high"]);
    for figure in figures.iter().filter(|figure| figure.position() != RangePosition::Inside) {
        let [what, _] = named(figure.what);
        let numbers = [figure.counted, figure.ours, figure.ends[0], figure.ends[1]].map(|number| rounded(&[number]).concat());
        missed.row_with([what, &figure.place.to_string(), &figure.year.to_string()], numbers);
    }
    format!(
        "How often the range of nine in ten of {draws} draws contains country statistics, on today's path.\n\n{kinds}\nseen: whether the base is a mean \
         that includes the year, for years after 2020. Below and above: where the statistic is. Cement is recorded where it is made, ours where it \
         is used. Crude steel is left out: steel made is no test of steel used.\n\nFigures outside the range.\n\n{missed}"
    )
}

/// Our skill against each naive guess, and where the guess is better.
fn skill(skills: &[Skill]) -> String {
    let mut table = PageTable::new("<<>");
    table.row([
        "what",
        "guess",
        "figures",
        "places",
        "by country",
        "by mass",
        "nearer %",
        "our error %",
    ]);
    for skill in skills {
        let numbers = [
            skill.figures.to_string(),
            skill.places.to_string(),
            format!("{:+.2}", skill.by_country),
            format!("{:+.2}", skill.by_mass),
            format!("{:.0}", skill.nearer * 100.0),
            format!("{:.1}", skill.error * 100.0),
        ];
        table.row_with([skill.quantity.id(), skill.guess.id()], numbers);
    }
    let lost: Vec<String> = skills
        .iter()
        .filter(|skill| skill.loses())
        .map(|skill| format!("{} ({})", skill.quantity.id(), skill.guess.id()))
        .collect();
    let losses = if lost.is_empty() {
        "No guess is better for most countries.".to_owned()
    } else {
        format!("The guess is the better one for most countries: {}.", lost.join(", "))
    };
    format!(
        "Today's path beside naive guesses, in years that the base did not use.\n\n{table}\n1 is without error, 0 as good as the guess, below 0 worse. \
         By country every country weighs the same, by mass every tonne or car. Nearer: share of the figures that ours comes nearer to.\n\n{losses}\n"
    )
}

fn after(comparisons: &[RecentComparison]) -> PageTable {
    let mut table = PageTable::new("<<<>>><");
    table.row(["what", "place", "year", "counted", "ours", "error %", "seen"]);
    for comparisons in comparisons {
        let count = &comparisons.count;
        let [counted, ours] = [count.value, comparisons.ours].map(|value| rounded(&[value]).concat());
        let (place, year, error) = (
            count.place.to_string(),
            count.year.to_string(),
            format!("{:.0}", comparisons.error() * 100.0),
        );
        table.row([count.quantity.id(), &place, &year, &counted, &ours, &error, yes(count.seen)]);
    }
    table
}

fn middles(comparisons: &[RecentComparison]) -> PageTable {
    let mut table = PageTable::new("<<>");
    table.row(["what", "seen", "figures", "median error %", "within 10 %"]);
    for median in medians(comparisons) {
        let numbers = [
            median.figures.to_string(),
            format!("{:.1}", median.error * 100.0),
            median.near.to_string(),
        ];
        table.row_with([median.quantity.id(), yes(median.seen)], numbers);
    }
    table
}

const fn yes(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// Statistic and model in some years, then how far they are apart over all years.
fn numbers(series: &HindcastSeries) -> Vec<String> {
    let mut row = Vec::new();
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
