//! Money: unit costs, price levels of places and lives of purchases.
//!
//! ```text
//! unit cost of a place = cost(year) · level^power          building works: · works · own works of the region
//! ```
//!
//! US$ of 2020 at market rates. Decisions: M7, M8. They are in a pack of their own, fetched when a user asks for money.
//! Out of scope: amounts, draws.

use serde::{Deserialize, Serialize};

use crate::facts::ValueRange;
use crate::facts::doubt_words::DoubtScale;
use crate::kind::{MoneyItem, PublicPart, UnitCost};
use crate::place::{PlaceId, Wider};
use crate::year::Year;

/// Low, central and high.
pub type Ends = [f64; 3];

/// Data on money.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MoneyFacts {
    /// Release of the data.
    pub release: String,
    /// Unit costs, in the order of [`UnitCost::ALL`].
    pub costs: Vec<CostFacts>,
    /// Years over which a purchase is paid off, in the order of [`MoneyItem::ALL`].
    pub lives: Vec<u8>,
    /// Price levels, in the order of places.
    pub places: Vec<PriceFacts>,
}

/// A unit cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CostFacts {
    /// Values by year, oldest first; joined by straight lines, constant outside. One value counts for all years.
    pub years: Vec<(u16, Ends)>,
    /// Values of income groups or of the European Union, for all years; they replace the others there.
    pub within: Vec<(Wider, Ends)>,
    /// Interpolation between the ends in a draw.
    pub scale: DoubtScale,
    /// Power of the price level of a place.
    pub power: f64,
    /// Unit.
    pub unit: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// Price level of a place, Germany = 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PriceFacts {
    /// The place.
    pub place: PlaceId,
    /// Level of consumption and capital formation.
    pub level: Ends,
    /// Central level of building works.
    pub works: f64,
    /// Public share of purchases, in the order of [`PublicPart::ALL`]; none if it is not known.
    pub public: Vec<Option<ValueRange>>,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

impl MoneyFacts {
    /// A unit cost; none only in an unsound pack.
    pub fn cost(&self, cost: UnitCost) -> Option<&CostFacts> {
        self.costs.get(cost.index())
    }

    /// Life of what an item buys, years.
    pub fn life(&self, item: MoneyItem) -> usize {
        self.lives.get(item.index()).map_or(1, |life| usize::from(*life))
    }

    /// Price level of a place; none if it is not a country of the table.
    pub fn place(&self, place: PlaceId) -> Option<&PriceFacts> {
        self.places.iter().find(|prices| prices.place == place)
    }

    /// The first part that money cannot be computed with.
    pub fn unsound(&self) -> Option<&str> {
        let ordered = |[low, central, high]: &Ends| low <= central && central <= high && (high - low).is_finite();
        if self.costs.len() != UnitCost::COUNT {
            return Some("unit costs");
        }
        if self.lives.len() != MoneyItem::COUNT || self.lives.contains(&0) {
            return Some("lives");
        }
        for (cost, facts) in UnitCost::ALL.into_iter().zip(&self.costs) {
            let ends = facts.years.iter().map(|(_, ends)| ends);
            let mut all = ends.chain(facts.within.iter().map(|(_, ends)| ends));
            let rising = facts.years.windows(2).all(|pair| pair[0].0 < pair[1].0);
            if (facts.years.is_empty() && facts.within.is_empty()) || !rising || !all.all(ordered) {
                return Some(cost.id());
            }
        }
        let sound = |prices: &&PriceFacts| {
            let known = prices.public.iter().flatten();
            let shares = known.map(|share| [share.low, share.value, share.high]).all(|ends| ordered(&ends));
            let level = ordered(&prices.level) && prices.level[0] > 0.0;
            level && prices.works > 0.0 && shares && prices.public.len() == PublicPart::COUNT
        };
        self.places.iter().find(|prices| !sound(prices)).map(|prices| prices.place.as_str())
    }
}

impl CostFacts {
    /// Low, central and high in a place within `within`, in a year.
    pub fn ends(&self, within: &[Wider], year: Year) -> Ends {
        if let Some((_, ends)) = self.within.iter().find(|(wider, _)| within.contains(wider)) {
            return *ends;
        }
        let number = year.number();
        let next = self.years.iter().position(|(year, _)| *year >= number);
        let at = |at: usize| self.years.get(at).map_or([0.0; 3], |(_, ends)| *ends);
        match next {
            None => at(self.years.len().saturating_sub(1)),
            Some(0) => at(0),
            Some(next) => {
                let [from, to] = [self.years[next - 1].0, self.years[next].0].map(f64::from);
                let along = (f64::from(number) - from) / (to - from);
                let (below, above) = (at(next - 1), at(next));
                std::array::from_fn(|end| below[end] + (above[end] - below[end]) * along)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_joined_by_lines_and_constant_outside() {
        let cost = CostFacts {
            years: vec![(2020, [1.0, 2.0, 3.0]), (2030, [0.0, 1.0, 2.0])],
            within: vec![(Wider::EuropeanUnion, [5.0; 3])],
            scale: DoubtScale::Linear,
            power: 0.5,
            unit: "1".to_owned(),
            sources: Vec::new(),
        };
        let central = |year| cost.ends(&[], Year::of(year))[1];
        assert_eq!([central(2010), central(2025), central(2060)], [2.0, 1.5, 1.0]);
        assert_eq!(cost.ends(&[Wider::EuropeanUnion], Year::of(2025)), [5.0; 3]);
    }
}
