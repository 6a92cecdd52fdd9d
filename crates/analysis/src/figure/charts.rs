//! The table of charts: title, content, values and sentences of each.
//!
//! A new chart is an entry of [`Chart`], a row here, its figure, and its words.

use crate::figure::parts;
use crate::figure::parts::ChartPart;
use crate::words::Key;
use cairn_core::choices::link::{Chart, Topic};

/// The values that a chart shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartValues {
    /// Flows: means of five years, which can be added up over years.
    Flows,
    /// Flows of another run, a range, or one year: means of five years without a meaningful sum over years.
    Unsummed,
    /// Stocks and growth: the value of the year.
    Levels,
}

/// The sentences that describe a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartSentence {
    /// The total and its largest parts.
    Parts,
    /// Floor area by age, and the share still to build.
    Age,
    /// Construction, and its share of the stock.
    Built,
    /// Exhaust, and its change.
    Exhaust,
    /// Growth, and its largest factor.
    Grows,
    /// Savings of levers over the years.
    Savings,
    /// The result, and its range.
    Reach,
}

/// The content of a chart.
///
/// Data and no function: the application reads the rows, and has no code that makes figures.
#[derive(Clone, Copy)]
pub enum ChartContent {
    /// Parts that add up.
    Parts(&'static [ChartPart]),
    /// Emissions by sector.
    Sectors,
    /// Floor area by age.
    Age,
    /// Construction and demolition.
    Built,
    /// Energy use.
    Energy,
    /// Factors of growth.
    Grows,
    /// Mass of the stock.
    Stands,
    /// Roads and civil works by age.
    Works,
    /// People with little floor.
    Homes,
    /// A result of the current run; other runs, or facts of another pack, replace it, explain it or count more.
    Result,
}

/// A row of [`CHARTS`].
pub struct ChartColumns {
    /// The chart.
    pub chart: Chart,
    /// Its title.
    pub title: Key,
    /// Its content.
    pub content: ChartContent,
    /// The values that it shows.
    pub values: ChartValues,
    /// The sentences that describe it.
    pub sentence: ChartSentence,
    /// True if it shows the chosen result: it stays when another result is chosen.
    pub follows: bool,
    /// True if it is made for a city, which has fewer accounts and fewer runs.
    pub in_city: bool,
    /// True if it has lines over years.
    pub has_years: bool,
    /// The page with more about it.
    pub topic: Option<Topic>,
}

impl ChartColumns {
    /// True if the chart explains a plan, and shows little or nothing on today's path.
    pub const fn needs_a_plan(&self) -> bool {
        self.follows || matches!(self.content, ChartContent::Result)
    }
}

/// A row of flows in parts, without a page of their own.
const fn flow_row(chart: Chart, title: Key, in_city: bool, content: ChartContent) -> ChartColumns {
    ChartColumns {
        chart,
        title,
        content,
        values: ChartValues::Flows,
        sentence: ChartSentence::Parts,
        follows: false,
        in_city,
        has_years: true,
        topic: None,
    }
}

/// A row of a result that other runs explain.
const fn explained(chart: Chart, title: Key) -> ChartColumns {
    ChartColumns {
        values: ChartValues::Unsummed,
        sentence: ChartSentence::Reach,
        follows: true,
        ..flow_row(chart, title, false, ChartContent::Result)
    }
}

/// The row of a chart without years.
const fn without_years(row: ChartColumns) -> ChartColumns {
    ChartColumns { has_years: false, ..row }
}

/// A row of exhaust emissions.
const fn exhaust(chart: Chart, title: Key, content: ChartContent) -> ChartColumns {
    ChartColumns {
        sentence: ChartSentence::Exhaust,
        topic: Some(Topic::Vehicles),
        ..flow_row(chart, title, true, content)
    }
}

/// One row a chart, in the order of [`Chart::ALL`].
pub static CHARTS: [ChartColumns; Chart::COUNT] = [
    flow_row(Chart::Causes, Key::ChartGhg, true, ChartContent::Parts(&parts::CAUSES)),
    flow_row(Chart::Sectors, Key::ChartSector, true, ChartContent::Sectors),
    flow_row(Chart::Materials, Key::ChartMaterials, true, ChartContent::Parts(&parts::MATERIALS)),
    ChartColumns {
        values: ChartValues::Levels,
        sentence: ChartSentence::Age,
        ..flow_row(Chart::Age, Key::ChartAge, true, ChartContent::Age)
    },
    ChartColumns {
        sentence: ChartSentence::Built,
        ..flow_row(Chart::Built, Key::ChartBuilt, true, ChartContent::Built)
    },
    flow_row(Chart::EndOfLife, Key::ChartEol, true, ChartContent::Parts(&parts::END_OF_LIFE)),
    flow_row(Chart::Energy, Key::ChartEnergy, true, ChartContent::Energy),
    ChartColumns {
        values: ChartValues::Levels,
        ..flow_row(Chart::Plants, Key::ChartPlants, false, ChartContent::Parts(&parts::PLANTS))
    },
    flow_row(Chart::Grid, Key::ChartGrid, false, ChartContent::Parts(&parts::GRID)),
    exhaust(Chart::Nox, Key::ChartNox, ChartContent::Parts(&parts::NOX)),
    exhaust(Chart::Particles, Key::ChartParticles, ChartContent::Parts(&parts::PARTICLES)),
    exhaust(Chart::Soot, Key::ChartSoot, ChartContent::Parts(&parts::SOOT)),
    ChartColumns {
        topic: Some(Topic::Plastics),
        ..flow_row(Chart::Plastics, Key::ChartPlastics, false, ChartContent::Parts(&parts::PLASTICS))
    },
    ChartColumns {
        topic: Some(Topic::Plastics),
        ..flow_row(
            Chart::PlasticWaste,
            Key::ChartPlasticWaste,
            false,
            ChartContent::Parts(&parts::PLASTIC_WASTE),
        )
    },
    flow_row(Chart::Goods, Key::ChartGoods, false, ChartContent::Parts(&parts::GOODS)),
    explained(Chart::Range, Key::ChartRange),
    without_years(explained(Chart::Matters, Key::ChartMatters)),
    without_years(explained(Chart::Who, Key::ChartWho)),
    ChartColumns {
        sentence: ChartSentence::Savings,
        ..explained(Chart::Wedges, Key::ChartWedges)
    },
    ChartColumns {
        values: ChartValues::Levels,
        sentence: ChartSentence::Grows,
        ..flow_row(Chart::Grows, Key::ChartGrows, false, ChartContent::Grows)
    },
    without_years(explained(Chart::Need, Key::ChartNeed)),
    without_years(explained(Chart::Pair, Key::ChartPair)),
    ChartColumns {
        values: ChartValues::Unsummed,
        has_years: false,
        ..flow_row(Chart::Flows, Key::ChartFlows, false, ChartContent::Parts(&parts::MATERIALS))
    },
    ChartColumns {
        values: ChartValues::Levels,
        ..flow_row(Chart::Stands, Key::ChartStands, true, ChartContent::Stands)
    },
    ChartColumns {
        values: ChartValues::Levels,
        ..flow_row(Chart::Works, Key::ChartWorks, false, ChartContent::Works)
    },
    ChartColumns {
        values: ChartValues::Levels,
        ..flow_row(Chart::Homes, Key::ChartHomes, false, ChartContent::Homes)
    },
    ChartColumns {
        values: ChartValues::Levels,
        ..flow_row(Chart::Minerals, Key::ChartMinerals, false, ChartContent::Result)
    },
    ChartColumns {
        values: ChartValues::Unsummed,
        has_years: false,
        ..flow_row(Chart::Mined, Key::ChartMined, false, ChartContent::Result)
    },
    ChartColumns {
        follows: false,
        has_years: false,
        ..explained(Chart::Money, Key::ChartMoney)
    },
];

/// The row of a chart.
pub const fn columns(chart: Chart) -> &'static ChartColumns {
    &CHARTS[chart as usize]
}

/// The variable whose facts are behind a chart; none for a chart of the chosen result.
pub const fn variable(chart: Chart) -> Option<&'static str> {
    Some(match chart {
        Chart::Causes | Chart::Sectors | Chart::Grows => "GHG",
        Chart::Materials => "GHG|Materials",
        Chart::Age => "Stock|Product@Buildings",
        Chart::Built => "Inflow|Product@Buildings",
        Chart::EndOfLife => "Outflow|Material",
        Chart::Energy => "Energy",
        Chart::Plants => "Power plants|Wind",
        Chart::Grid => "Networks|Power|Copper",
        Chart::Nox | Chart::Particles | Chart::Soot => "Air|NOx",
        Chart::Plastics => "Plastics|Use",
        Chart::PlasticWaste => "Plastics|Waste",
        Chart::Goods => "E-waste",
        Chart::Flows => "Demand|Material",
        Chart::Stands => "Stock|Material",
        Chart::Works => "Stock|Material@Infrastructure",
        Chart::Homes => "Need|People below 15 m2",
        // Facts of their own, which are no facts of a place.
        Chart::Minerals | Chart::Mined => return None,
        Chart::Range | Chart::Matters | Chart::Who | Chart::Wedges | Chart::Need | Chart::Pair | Chart::Money => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::variable::name;

    #[test]
    fn what_is_behind_a_chart_is_a_variable() {
        for chart in Chart::ALL {
            let Some(variable) = variable(chart) else { continue };
            assert!(name::read(variable).is_some(), "{}: {variable}", chart.id());
        }
    }

    #[test]
    fn rows_stand_in_the_order_of_the_charts() {
        for (row, chart) in CHARTS.iter().zip(Chart::ALL) {
            assert_eq!(row.chart, chart);
        }
    }
}
