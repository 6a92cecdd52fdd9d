//! Chart: the numbers of a chart of the explorer, for a program without a page.
//!
//! Charts of a single run are figures here. The others show many runs; commands of their own make them
//! ([`crate::export::chart_code`]).

use crate::ask::choices::RunChoices;
use crate::ask::target::RunTarget;
use crate::ask::{QueryFault, suggestion};
use crate::export::chart_code;
use crate::figure::charts::columns;
use crate::figure::lens::{Lens, figure_through};
use crate::figure::{Figure, Label};
use crate::words::names::series_in_english;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Chart;

/// Finds any chart by its id.
///
/// # Errors
/// Unknown.
pub fn find_any(id: &str) -> Result<Chart, QueryFault> {
    let found = id.trim().to_lowercase();
    Chart::find(&found).ok_or_else(|| QueryFault::Chart {
        near: suggestion::names(&found, Chart::ALL.into_iter().map(Chart::id)),
        found,
    })
}

/// Finds a chart of a single run by its id.
///
/// # Errors
/// Unknown, or a chart of many runs.
pub fn find(id: &str) -> Result<Chart, QueryFault> {
    let chart = find_any(id)?;
    if chart_code::is_single(chart) {
        Ok(chart)
    } else {
        Err(QueryFault::ChartOfRuns { chart })
    }
}

/// The charts of a single run.
pub fn single() -> impl Iterator<Item = Chart> {
    Chart::ALL.into_iter().filter(|chart| chart_code::is_single(*chart))
}

/// The figure of a chart under choices; a link that shows this chart also says how it is looked at.
///
/// # Errors
/// The chart is not made for a city.
pub fn figure(chart: Chart, target: &mut RunTarget<'_>, chosen: &RunChoices) -> Result<Figure, QueryFault> {
    if target.id().is_city() && !columns(chart).in_city {
        return Err(QueryFault::ChartNotInCity { chart });
    }
    let reference = target.run(&Choices::default()).clone();
    let outcome = target.run(&chosen.scenario.choices);
    let view = &chosen.view;
    let shown = view.charts.iter().position(|shown| *shown == chart);
    let lens = shown.map_or_else(Lens::default, |slot| view.lenses[slot]);
    Ok(figure_through(chart, outcome, &reference, view.per, lens))
}

/// The English name of a series.
pub fn series_name(label: Label) -> String {
    let mut text = series_in_english(label.key).unwrap_or_default().to_owned();
    for (gap, year) in [("{from}", label.from), ("{to}", label.to)] {
        if let Some(year) = year {
            text = text.replace(gap, &year.to_string());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charts_of_many_runs_and_unknown_ones_are_refused() {
        assert_eq!(find("GHG "), Ok(Chart::Causes));
        assert_eq!(find("range"), Err(QueryFault::ChartOfRuns { chart: Chart::Range }));
        assert!(matches!(find("plant"), Err(QueryFault::Chart { near, .. }) if near == ["plants"]));
    }
}
