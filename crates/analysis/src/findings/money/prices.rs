//! Prices: the unit costs of a place in a draw.
//!
//! ```text
//! cost(year)     between low, central and high by the x of its id: one x for all years
//! in a place     · level^power                            building works: · works · own works of the region
//! level, works   level of the draw; works of the table · (level of the draw / level)^power of new building
//! ```
//!
//! Draw 0 has the central values, to the bit. Decisions: M7–M9. Out of scope: amounts.

use cairn_core::doubt::philox::{name, uniform};
use cairn_core::doubt::spread::{between, distance};
use cairn_core::facts::Facts;
use cairn_core::facts::doubt_words::DoubtScale;
use cairn_core::facts::money::{CostFacts, MoneyFacts, PriceFacts};
use cairn_core::kind::{PublicPart, UnitCost};
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};
use cairn_core::year::Year;

/// Row of the price level in draws.
const LEVEL: &str = "money.price_level";

/// The unit costs of a place in a draw.
#[derive(Clone, Debug)]
pub struct PlacePrices<'a> {
    money: &'a MoneyFacts,
    within: &'a [Wider],
    /// Distance of each unit cost from its central value.
    distances: [f64; UnitCost::COUNT],
    level: f64,
    works: f64,
    /// Public share of purchases, in the order of [`PublicPart::ALL`]; 0 if it is not known.
    public: [f64; PublicPart::COUNT],
}

impl<'a> PlacePrices<'a> {
    /// The prices of a place in a draw; none if the table has no price level for it.
    pub fn of(money: &'a MoneyFacts, facts: &'a Facts, draw: u32) -> Option<PlacePrices<'a>> {
        let place = money.place(facts.place)?;
        let own = distance(uniform(draw, name(LEVEL), Some(facts.place)));
        let level = between(DoubtScale::Log, place.level, own);
        let power = money.cost(UnitCost::NewBuild)?.power;
        let distances = UnitCost::ALL.map(|cost| {
            let row = name(&["money.", cost.id()].concat());
            distance(uniform(draw, row, drawn_with(cost, facts)))
        });
        let mut prices = PlacePrices {
            money,
            within: &facts.within,
            distances,
            level,
            works: place.works * libm::pow(level / place.level[1], power),
            public: PublicPart::ALL.map(|part| public_share(place, part, draw)),
        };
        prices.works *= prices.plain(UnitCost::WorksOwn, Year::LEVERS);
        Some(prices)
    }

    /// A cost without the price level of the place: a share or a parameter.
    pub fn plain(&self, cost: UnitCost, year: Year) -> f64 {
        self.money.cost(cost).map_or(0.0, |facts| {
            between(facts.scale, facts.ends(self.within, year), self.distances[cost.index()])
        })
    }

    /// A cost at the price level of the place.
    pub fn unit(&self, cost: UnitCost, year: Year) -> f64 {
        let power = self.money.cost(cost).map_or(0.0, |facts: &CostFacts| facts.power);
        self.plain(cost, year) * libm::pow(self.level, power)
    }

    /// Public share of purchases of a kind.
    pub const fn public(&self, part: PublicPart) -> f64 {
        self.public[part.index()]
    }

    /// A cost of building works at the level of works of the place.
    pub fn works(&self, cost: UnitCost, year: Year) -> f64 {
        self.plain(cost, year) * self.works
    }
}

/// Public share of purchases in a draw; each kind and place has a draw of its own.
fn public_share(place: &PriceFacts, part: PublicPart, draw: u32) -> f64 {
    place.public.get(part.index()).copied().flatten().map_or(0.0, |share| {
        let row = name(&["money.public.", part.id()].concat());
        let ends = [share.low, share.value, share.high];
        between(DoubtScale::Linear, ends, distance(uniform(draw, row, Some(place.place))))
    })
}

/// The place or region whose draw a place uses; none if all places share one.
fn drawn_with(cost: UnitCost, facts: &Facts) -> Option<PlaceId> {
    if cost != UnitCost::WorksOwn {
        return None;
    }
    let region = facts.within.iter().find(|wider| wider.kind() == WiderPlaceKind::Region);
    region.and_then(|region| region.id()).or(Some(facts.place))
}
