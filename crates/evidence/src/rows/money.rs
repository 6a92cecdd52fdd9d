//! Rows of money: unit costs, price levels, lives, published figures.

use crate::rows::{OrEmpty, row, with_ends};
use cairn_core::facts::doubt_words::DoubtScale;
use cairn_core::kind::{MoneyItem, UnitCost};
use cairn_core::place::{PlaceId, Wider};

row! {
    /// `money_cost.csv`: what a unit costs, US$ of 2020 at the price level of Germany.
    #[derive(Clone, Debug)]
    pub(crate) struct CostRow in "money_cost.csv", Choices {
        key cost: UnitCost, in ..;
        /// Income group or European Union where the row counts; everywhere if empty.
        key within: Option<Wider>, in OrEmpty;
        /// All years if empty.
        key year: Option<f64>, in 2020.0..=2060.0;
        /// Value, low, high.
        ends: [f64; 3] = "value", "low", "high", by |cells, columns| with_ends(cells, columns, -1e4..=2e6);
        unit: String;
        scale: DoubtScale, in ..;
        /// Power of the price level of a place.
        power: f64, in 0.0..=2.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `money_price.csv`: price level of a place and of its building works, Germany = 1.
    #[derive(Clone, Debug)]
    pub(crate) struct PriceLevelRow in "money_price.csv", Choices {
        key place: PlaceId;
        /// Value, low, high.
        level: [f64; 3] = "level", "low", "high", by |cells, columns| with_ends(cells, columns, 0.05..=2.0);
        works: f64, in 0.005..=2.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `money_life.csv`: years over which a purchase is paid off.
    #[derive(Clone, Debug)]
    pub(crate) struct MoneyLifeRow in "money_life.csv", Choices {
        key item: MoneyItem, in ..;
        life: f64, in 1.0..=100.0;
        range life, in 1.0..=100.0;
        _: From;
        unread "note";
    }
}

cairn_core::closed! {
    /// Quantity of ours that is compared with a published figure of money.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MoneyMeasure {
        /// Mean of a year over a span, items added up, billion US$.
        Yearly: "yearly";
        /// Sum over a span, items added up, billion US$.
        Total: "total";
        /// All renovation works, today's included, mean of a year, billion US$.
        Works: "works";
        /// New solar plants, mean of a year, billion US$.
        Solar: "solar";
        /// All new buildings of today's path, mean of a year, billion US$.
        Floor: "floor";
        /// The same, as a share of the economy of 2020, percent.
        FloorShare: "floor_share";
        /// All new cars of today's path, mean of a year, billion US$.
        NewCars: "new_cars";
    }
}

row! {
    /// `money_benchmark.csv`: a published figure, and the factor within which ours agrees.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MoneyBenchmark in "money_benchmark.csv", Checks, built in {
        /// Name.
        key id: String = "benchmark";
        /// Place, or several joined by a plus sign.
        place: String;
        /// Levers and levels, such as `rf=4 hp=4`; `all` is the scenario, empty is today's path.
        choices: String, in OrEmpty;
        measure: MoneyMeasure, in ..;
        /// Items that are added up, separated by spaces.
        of: String, in OrEmpty;
        first: u16;
        last: u16;
        /// Factor on ours.
        times: f64, in 0.1..=10.0;
        /// Economy of 2020, billion US$, where ours is a share of it.
        economy: Option<f64>, in 1.0..=1e5;
        /// The ends of the figure.
        figure: [f64; 2] = "low", "high", in 0.0..=1e5;
        unit: String;
        /// Factor by which ours may lie outside.
        tolerance: f64, in 1.0..=10.0;
        kind: String, in ["calibrated", "independent", "closure"];
        /// Description of the figure, in English.
        what: String;
        let from: From;
        /// Keys of its sources.
        sources: Vec<String> => from?.sources;
        /// Reason why ours may differ, in English.
        note: String, in OrEmpty;
    }
}
