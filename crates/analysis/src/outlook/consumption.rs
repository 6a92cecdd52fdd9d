//! Consumption: statistics on the material consumption of a place and its peers, and its decoupling from product.
//!
//! ```text
//! index = 1 − (footprint(2022) / footprint(2000)) / (product(2022) / product(2000))
//! ```
//!
//! Footprint and product refer to the whole place; population cancels. The index is the relative fall of the material
//! footprint per unit of product, which indicators 8.4.1 and 12.2.1 of the Sustainable Development Goals count. Above
//! 0, product grew faster than the footprint (relative decoupling); if the footprint fell while product grew,
//! decoupling is absolute. The footprint of a place larger than a country is the population-weighted mean of its
//! members; that of the world is as published. Out of scope: the model, trade by material, errors in records beyond
//! those that the table names.

use serde::{Deserialize, Serialize};

use cairn_core::kind::{Defect, Resource};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// Base year of the index.
pub const BASE: Year = Year::of(2000);
/// Last year of footprint and consumption data.
pub const LAST: Year = Year::of(2022);
/// Number of peers shown for each rule.
pub const PEERS: usize = 5;

/// Domestic material consumption in [`LAST`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DomesticConsumption {
    /// Mt by group, in the order of [`Resource::ALL`]; none if not recorded.
    pub groups: [Option<f32>; Resource::COUNT],
    /// Total in Mt, including traded goods of mixed materials.
    pub total: f32,
    /// Tonnes per person.
    pub person: f32,
    /// True if the country reported it; false if the publisher estimated it.
    pub reported: bool,
    /// Reason why it is not used; none if it is used.
    pub defect: Option<Defect>,
}

/// Statistics of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consumed {
    /// The place.
    pub place: PlaceId,
    /// Region and income group of a country.
    pub within: [Option<PlaceId>; 2],
    /// Number of countries in a larger place: all, those in its footprint, and those in its consumption.
    pub members: Option<[u16; 3]>,
    /// The nearest countries with a footprint.
    pub near: Vec<PlaceId>,
    /// Domestic material consumption.
    pub used: Option<DomesticConsumption>,
    /// Material footprint per person in hundredths of a tonne, each year to [`LAST`]; empty if not published.
    pub footprint: Vec<u32>,
    /// Product per person, international dollars of 2017, each year from [`BASE`] to [`LAST`].
    pub product: Vec<u32>,
    /// Population in thousands, in the same years.
    pub people: Vec<u32>,
}

/// Decoupling of materials from product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecouplingKind {
    /// The footprint fell while product grew.
    Absolute,
    /// The footprint grew more slowly than product.
    Relative,
    /// The footprint grew at least as fast as product.
    None,
    /// Product fell, so the term does not apply.
    Shrunk,
}

cairn_core::closed! {
    /// The rule that selects peers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PeerRule {
        /// Nearest in distance; for a larger place, places of its kind.
        Near;
        /// Of the same income group, nearest in product per person.
        Income;
        /// Nearest in population.
        Size;
    }
}

/// Statistics of all places.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statistics(pub Vec<Consumed>);

/// Ratio of the larger to the smaller value.
fn ratio_of_larger(one: f64, other: f64) -> f64 {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    if low > 0.0 { high / low } else { f64::INFINITY }
}

impl Consumed {
    /// Material footprint in tonnes per person, by year.
    pub fn footprints(&self) -> Vec<(Year, f64)> {
        let first = LAST.index() + 1 - self.footprint.len();
        let known = self.footprint.iter().enumerate();
        known.map(|(at, value)| (Year::at(first + at), f64::from(*value) / 100.0)).collect()
    }

    /// Footprint of the last year, tonnes per person.
    pub fn newest(&self) -> Option<f64> {
        self.footprint.last().map(|value| f64::from(*value) / 100.0)
    }

    /// Material footprint of the whole place in Mt, by year from [`BASE`] on; there is no population data before. For a
    /// larger place, the sum covers the countries in its footprint.
    pub fn footprints_in_all(&self) -> Vec<(Year, f64)> {
        let known = self.footprints().into_iter().filter_map(|(year, person)| {
            let people = self.people.get(year.index().checked_sub(BASE.index())?)?;
            Some((year, person * f64::from(*people) * 1e-3))
        });
        known.collect()
    }

    /// Product per person in the last year.
    pub fn earned(&self) -> f64 {
        self.product.last().map_or(0.0, |value| f64::from(*value))
    }

    /// Population in the last year, persons.
    pub fn people(&self) -> f64 {
        self.people.last().map_or(0.0, |value| f64::from(*value) * 1e3)
    }

    /// Consumption, if the record has no defect.
    pub fn sound(&self) -> Option<&DomesticConsumption> {
        self.used.as_ref().filter(|used| used.defect.is_none())
    }

    /// Product, population and footprint of the whole place relative to [`BASE`], by year.
    pub fn growth_series(&self) -> Option<[Vec<(Year, f64)>; 3]> {
        let years = self.people.len();
        let footprint = self.footprint.get(self.footprint.len().checked_sub(years)?..)?;
        let of = |value: &dyn Fn(usize) -> f64| -> Option<Vec<(Year, f64)>> {
            let first = value(0);
            let year = |at: usize| (Year::at(BASE.index() + at), value(at) / first);
            (first > 0.0).then(|| (0..years).map(year).collect())
        };
        let people = |at: usize| f64::from(self.people[at]);
        let product = |at: usize| f64::from(*self.product.get(at).unwrap_or(&0)) * people(at);
        let taken = |at: usize| f64::from(footprint[at]) * people(at);
        Some([of(&product)?, of(&people)?, of(&taken)?])
    }

    /// The index and the kind of decoupling.
    pub fn decoupled(&self) -> Option<(f64, DecouplingKind)> {
        let [product, _, footprint] = self.growth_series()?;
        let (product, footprint) = (product.last()?.1, footprint.last()?.1);
        let parting = if product <= 1.0 {
            DecouplingKind::Shrunk
        } else if footprint < 1.0 {
            DecouplingKind::Absolute
        } else if footprint < product {
            DecouplingKind::Relative
        } else {
            DecouplingKind::None
        };
        (product > 0.0).then_some((1.0 - footprint / product, parting))
    }
}

impl Statistics {
    /// The statistics of a place.
    pub fn place(&self, place: PlaceId) -> Option<&Consumed> {
        self.0.iter().find(|of| of.place == place)
    }

    /// Countries with an index, in descending order of the index.
    pub fn ranked(&self) -> Vec<(f64, PlaceId)> {
        let countries = self.0.iter().filter(|of| of.members.is_none());
        let mut ranked: Vec<(f64, PlaceId)> = countries.filter_map(|of| Some((of.decoupled()?.0, of.place))).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked
    }

    /// Rank of a country by the index, from 1, and the number of ranked countries.
    pub fn rank(&self, place: PlaceId) -> Option<(usize, usize)> {
        let ranked = self.ranked();
        let at = ranked.iter().position(|(_, other)| *other == place)?;
        Some((at + 1, ranked.len()))
    }

    /// The peers of a place by a rule, nearest first; peers of a country have a footprint.
    pub fn peers(&self, place: PlaceId, rule: PeerRule) -> Vec<&Consumed> {
        let Some(own) = self.place(place) else { return Vec::new() };
        if let Some(wider) = Wider::find(place.as_str()) {
            let of_kind = |of: &&Consumed| Wider::find(of.place.as_str()).is_some_and(|other| other.kind() == wider.kind());
            let others = self.0.iter().filter(|of| of.place != place).filter(of_kind);
            return others.filter(|_| rule == PeerRule::Near).collect();
        }
        if rule == PeerRule::Near {
            return own.near.iter().filter_map(|near| self.place(*near)).collect();
        }
        let fits = |of: &&Consumed| of.place != place && of.members.is_none() && of.newest().is_some();
        let alike = |of: &&Consumed| rule == PeerRule::Size || of.within[1] == own.within[1];
        let far = |of: &Consumed| {
            if rule == PeerRule::Size {
                ratio_of_larger(of.people(), own.people())
            } else {
                ratio_of_larger(of.earned(), own.earned())
            }
        };
        let mut others: Vec<&Consumed> = self.0.iter().filter(fits).filter(alike).collect();
        others.sort_by(|a, b| far(a).total_cmp(&far(b)).then(a.place.cmp(&b.place)));
        others.truncate(PEERS);
        others
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(place: &str, footprint: [u32; 2], product: [u32; 2], people: [u32; 2]) -> Consumed {
        let years = LAST.index() - BASE.index() + 1;
        let of = |[first, last]: [u32; 2]| {
            let mut all = vec![first; years];
            all[years - 1] = last;
            all
        };
        Consumed {
            place: PlaceId::parse(place).unwrap(),
            within: [None; 2],
            members: None,
            near: Vec::new(),
            used: None,
            footprint: of(footprint),
            product: of(product),
            people: of(people),
        }
    }

    #[test]
    fn the_index_is_how_far_the_footprint_of_a_unit_of_product_fell() {
        // Twice the product with one and a half times the footprint and a tenth more people.
        let of = counted("AAA", [1000, 1500], [500, 1000], [100, 110]);
        let (index, parting) = of.decoupled().unwrap();
        assert!((index - 0.25).abs() < 1e-12, "{index}");
        assert_eq!(parting, DecouplingKind::Relative);
        let verdict = |footprint, product, people| counted("AAA", footprint, product, people).decoupled().unwrap().1;
        assert_eq!(verdict([1000, 900], [500, 600], [100, 105]), DecouplingKind::Absolute);
        assert_eq!(verdict([1000, 900], [500, 600], [100, 130]), DecouplingKind::Relative);
        assert_eq!(verdict([1000, 1300], [500, 600], [100, 100]), DecouplingKind::None);
        assert_eq!(verdict([1000, 500], [500, 400], [100, 100]), DecouplingKind::Shrunk);
        let unknown = Consumed {
            footprint: Vec::new(),
            ..of
        };
        assert_eq!((unknown.decoupled(), unknown.newest()), (None, None));
    }

    #[test]
    fn peers_are_the_closest_and_never_the_place_itself() {
        let of = |place, people| counted(place, [100, 100], [100, 100], [people, people]);
        let all = Statistics(vec![of("AAA", 100), of("BBB", 300), of("CCC", 110), of("DDD", 50)]);
        let place = PlaceId::parse("AAA").unwrap();
        let named: Vec<&str> = all.peers(place, PeerRule::Size).iter().map(|of| of.place.as_str()).collect();
        assert_eq!(named, ["CCC", "DDD", "BBB"]);
        assert_eq!(all.rank(place), Some((1, 4)));
    }
}
