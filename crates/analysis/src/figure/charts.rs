//! What differs between charts by a value: one row a chart.
//!
//! A new chart is an entry of [`Chart`], a row here, its figure, and its words.

use crate::figure::{Figure, age, construction, decomposition, parts, reach, stock};
use crate::findings::variable::name::{Cause, VariableKind};
use crate::words::Key;
use cairn_core::choices::link::{Chart, Topic};
use cairn_core::model::Outcome;

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

/// A row of [`CHARTS`].
pub struct ChartColumns {
    /// The chart.
    pub chart: Chart,
    /// Its title.
    pub title: Key,
    /// Its figure, from an outcome and the reference.
    pub figure: fn(Chart, &Outcome, &Outcome) -> Figure,
    /// The values that it shows.
    pub values: ChartValues,
    /// The sentences that describe it.
    pub sentence: ChartSentence,
    /// True if it is made for a city, which has fewer accounts and fewer runs.
    pub in_city: bool,
    /// The page with more about it.
    pub topic: Option<Topic>,
}

/// A row of flows in parts, without a page of their own.
const fn of(chart: Chart, title: Key, in_city: bool, figure: fn(Chart, &Outcome, &Outcome) -> Figure) -> ChartColumns {
    ChartColumns {
        chart,
        title,
        figure,
        values: ChartValues::Flows,
        sentence: ChartSentence::Parts,
        in_city,
        topic: None,
    }
}

/// A row of a result that other runs explain.
const fn explained(chart: Chart, title: Key) -> ChartColumns {
    ChartColumns {
        values: ChartValues::Unsummed,
        sentence: ChartSentence::Reach,
        ..of(chart, title, false, reach::run)
    }
}

/// A row of exhaust emissions.
const fn exhaust(chart: Chart, title: Key, figure: fn(Chart, &Outcome, &Outcome) -> Figure) -> ChartColumns {
    ChartColumns {
        sentence: ChartSentence::Exhaust,
        topic: Some(Topic::Vehicles),
        ..of(chart, title, true, figure)
    }
}

/// One row a chart, in the order of [`Chart::ALL`].
pub const CHARTS: [ChartColumns; Chart::COUNT] = [
    of(Chart::Causes, Key::ChartGhg, true, |chart, outcome, reference| {
        parts::stack(chart, &parts::CAUSES, outcome, reference)
    }),
    of(Chart::Sectors, Key::ChartSector, true, |chart, outcome, reference| {
        parts::stack(chart, &parts::sectors(&[VariableKind::Ghg(Cause::All)]), outcome, reference)
    }),
    of(Chart::Materials, Key::ChartMaterials, true, |chart, outcome, reference| {
        parts::stack(chart, &parts::MATERIALS, outcome, reference)
    }),
    ChartColumns {
        values: ChartValues::Levels,
        sentence: ChartSentence::Age,
        ..of(Chart::Age, Key::ChartAge, true, |_, outcome, reference| {
            age::age(outcome, reference)
        })
    },
    ChartColumns {
        sentence: ChartSentence::Built,
        ..of(Chart::Built, Key::ChartBuilt, true, |_, outcome, reference| {
            construction::built(outcome, reference)
        })
    },
    of(Chart::EndOfLife, Key::ChartEol, true, |chart, outcome, reference| {
        parts::stack(chart, &parts::END_OF_LIFE, outcome, reference)
    }),
    of(Chart::Energy, Key::ChartEnergy, true, |_, outcome, reference| {
        parts::energy(outcome, reference)
    }),
    ChartColumns {
        values: ChartValues::Levels,
        ..of(Chart::Plants, Key::ChartPlants, false, |chart, outcome, reference| {
            parts::stack(chart, &parts::PLANTS, outcome, reference)
        })
    },
    of(Chart::Grid, Key::ChartGrid, false, |chart, outcome, reference| {
        parts::stack(chart, &parts::GRID, outcome, reference)
    }),
    exhaust(Chart::Nox, Key::ChartNox, |chart, outcome, reference| {
        parts::stack(chart, &parts::NOX, outcome, reference)
    }),
    exhaust(Chart::Particles, Key::ChartParticles, |chart, outcome, reference| {
        parts::stack(chart, &parts::PARTICLES, outcome, reference)
    }),
    exhaust(Chart::Soot, Key::ChartSoot, |chart, outcome, reference| {
        parts::stack(chart, &parts::SOOT, outcome, reference)
    }),
    ChartColumns {
        topic: Some(Topic::Plastics),
        ..of(Chart::Plastics, Key::ChartPlastics, false, |chart, outcome, reference| {
            parts::stack(chart, &parts::PLASTICS, outcome, reference)
        })
    },
    ChartColumns {
        topic: Some(Topic::Plastics),
        ..of(Chart::PlasticWaste, Key::ChartPlasticWaste, false, |chart, outcome, reference| {
            parts::stack(chart, &parts::PLASTIC_WASTE, outcome, reference)
        })
    },
    of(Chart::Goods, Key::ChartGoods, false, |chart, outcome, reference| {
        parts::stack(chart, &parts::GOODS, outcome, reference)
    }),
    explained(Chart::Range, Key::ChartRange),
    explained(Chart::Matters, Key::ChartMatters),
    explained(Chart::Who, Key::ChartWho),
    ChartColumns {
        sentence: ChartSentence::Savings,
        ..explained(Chart::Wedges, Key::ChartWedges)
    },
    ChartColumns {
        values: ChartValues::Levels,
        sentence: ChartSentence::Grows,
        ..of(Chart::Grows, Key::ChartGrows, false, |_, outcome, reference| {
            decomposition::grows(outcome, reference)
        })
    },
    explained(Chart::Need, Key::ChartNeed),
    explained(Chart::Pair, Key::ChartPair),
    ChartColumns {
        values: ChartValues::Unsummed,
        ..of(Chart::Flows, Key::ChartFlows, false, |chart, outcome, reference| {
            parts::stack(chart, &parts::MATERIALS, outcome, reference)
        })
    },
    ChartColumns {
        values: ChartValues::Levels,
        ..of(Chart::Stands, Key::ChartStands, true, |_, outcome, reference| {
            stock::stands(outcome, reference, false)
        })
    },
    ChartColumns {
        values: ChartValues::Levels,
        ..of(Chart::Works, Key::ChartWorks, false, |_, outcome, reference| {
            age::works(outcome, reference)
        })
    },
];

/// The row of a chart.
#[must_use]
pub const fn columns(chart: Chart) -> &'static ChartColumns {
    &CHARTS[chart as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_the_charts() {
        for (row, chart) in CHARTS.iter().zip(Chart::ALL) {
            assert_eq!(row.chart, chart);
        }
    }
}
