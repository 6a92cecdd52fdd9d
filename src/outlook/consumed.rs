//! Consumed: what statistics count of the materials that a place consumes, beside its peers, and whether they part from its product.
//!
//! ```text
//! index = 1 − (footprint(2022) / footprint(2000)) / (product(2022) / product(2000))
//! ```
//!
//! Both are of the whole place; people cancel. It is by how much the material footprint of a unit of product fell, which
//! indicators 8.4.1 and 12.2.1 of the Sustainable Development Goals count. Above 0 product grew faster than the footprint
//! (relative); where the footprint fell while product grew it is absolute. The footprint of a place larger than a country is
//! the mean of its members by people; of the world, as published. Does not know: the model, trade by material, what is wrong
//! with a record beyond what its table says.

use serde::{Deserialize, Serialize};

use crate::kind::{Defect, Resource};
use crate::place::{PlaceId, Wider};
use crate::year::Year;

/// The year from which the index counts.
pub const BASE: Year = Year::of(2000);
/// The last year of footprint and consumption.
pub const LAST: Year = Year::of(2022);
/// So many peers are told of each rule.
pub const PEERS: usize = 5;

/// Domestic material consumption in [`LAST`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Used {
    /// Mt by group, in the order of [`Resource::ALL`]; none where it is not recorded.
    pub groups: [Option<f32>; Resource::COUNT],
    /// Mt, traded goods of mixed materials included.
    pub total: f32,
    /// Tonnes a person.
    pub person: f32,
    /// Whether the country reported it, rather than the publisher estimated it.
    pub reported: bool,
    /// Why it is not used; none where it is.
    pub defect: Option<Defect>,
}

/// What is counted of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consumed {
    /// Which place.
    pub place: PlaceId,
    /// The region and the income group of a country.
    pub within: [Option<PlaceId>; 2],
    /// The countries of a larger place: all, those whose footprint, and those whose consumption is in its sum.
    pub members: Option<[u16; 3]>,
    /// The countries that lie closest and have a footprint.
    pub near: Vec<PlaceId>,
    /// Domestic material consumption.
    pub used: Option<Used>,
    /// Hundredths of a tonne of material footprint a person, each year to [`LAST`]; empty where none is published.
    pub footprint: Vec<u32>,
    /// Product a person, international dollars of 2017, each year from [`BASE`] to [`LAST`].
    pub product: Vec<u32>,
    /// People, thousand, in the same years.
    pub people: Vec<u32>,
}

/// Whether materials part from product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// The footprint fell while product grew.
    Absolute,
    /// It grew more slowly than product.
    Relative,
    /// It grew at least as fast.
    None,
    /// Product fell: the word does not fit.
    Shrunk,
}

/// By which rule places are peers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// They lie closest; of a larger place, those of its kind.
    Near,
    /// Of the same income group, closest in product a person.
    Income,
    /// Closest in people.
    Size,
}

/// What is counted of every place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statistics(pub Vec<Consumed>);

impl Rule {
    /// All, in the order of the page.
    pub const ALL: [Rule; 3] = [Rule::Near, Rule::Income, Rule::Size];
}

/// How many times one is the other, the larger over the smaller.
fn apart(one: f64, other: f64) -> f64 {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    if low > 0.0 { high / low } else { f64::INFINITY }
}

impl Consumed {
    /// Tonnes of material footprint a person, by year.
    #[must_use]
    pub fn footprints(&self) -> Vec<(Year, f64)> {
        let first = LAST.index() + 1 - self.footprint.len();
        let known = self.footprint.iter().enumerate();
        known.map(|(at, value)| (Year::at(first + at), f64::from(*value) / 100.0)).collect()
    }

    /// The footprint of the last year, tonnes a person.
    #[must_use]
    pub fn newest(&self) -> Option<f64> {
        self.footprint.last().map(|value| f64::from(*value) / 100.0)
    }

    /// Mt of material footprint of the whole place, by year from [`BASE`] on, before which people are not told; of a larger place, of
    /// the countries in its sum.
    #[must_use]
    pub fn footprints_in_all(&self) -> Vec<(Year, f64)> {
        let known = self.footprints().into_iter().filter_map(|(year, person)| {
            let people = self.people.get(year.index().checked_sub(BASE.index())?)?;
            Some((year, person * f64::from(*people) * 1e-3))
        });
        known.collect()
    }

    /// Product a person of the last year.
    #[must_use]
    pub fn earned(&self) -> f64 {
        self.product.last().map_or(0.0, |value| f64::from(*value))
    }

    /// People of the last year.
    #[must_use]
    pub fn people(&self) -> f64 {
        self.people.last().map_or(0.0, |value| f64::from(*value) * 1e3)
    }

    /// Consumption that can be used.
    #[must_use]
    pub fn sound(&self) -> Option<&Used> {
        self.used.as_ref().filter(|used| used.defect.is_none())
    }

    /// Product, people and footprint of the whole place as times their value in [`BASE`], by year.
    #[must_use]
    pub fn grown(&self) -> Option<[Vec<(Year, f64)>; 3]> {
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

    /// The index, and what it comes to.
    #[must_use]
    pub fn decoupled(&self) -> Option<(f64, Parting)> {
        let [product, _, footprint] = self.grown()?;
        let (product, footprint) = (product.last()?.1, footprint.last()?.1);
        let parting = if product <= 1.0 {
            Parting::Shrunk
        } else if footprint < 1.0 {
            Parting::Absolute
        } else if footprint < product {
            Parting::Relative
        } else {
            Parting::None
        };
        (product > 0.0).then_some((1.0 - footprint / product, parting))
    }
}

impl Statistics {
    /// What is counted of a place.
    #[must_use]
    pub fn of(&self, place: PlaceId) -> Option<&Consumed> {
        self.0.iter().find(|of| of.place == place)
    }

    /// Countries whose index is known, the most parted first.
    #[must_use]
    pub fn ranked(&self) -> Vec<(f64, PlaceId)> {
        let countries = self.0.iter().filter(|of| of.members.is_none());
        let mut ranked: Vec<(f64, PlaceId)> = countries.filter_map(|of| Some((of.decoupled()?.0, of.place))).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked
    }

    /// The position of a country among them, from 1, and how many there are.
    #[must_use]
    pub fn rank(&self, place: PlaceId) -> Option<(usize, usize)> {
        let ranked = self.ranked();
        let at = ranked.iter().position(|(_, other)| *other == place)?;
        Some((at + 1, ranked.len()))
    }

    /// The peers of a place by a rule, the closest first: of a country, countries with a footprint.
    #[must_use]
    pub fn peers(&self, place: PlaceId, rule: Rule) -> Vec<&Consumed> {
        let Some(own) = self.of(place) else { return Vec::new() };
        if let Some(wider) = Wider::find(place.as_str()) {
            let of_kind = |of: &&Consumed| Wider::find(of.place.as_str()).is_some_and(|other| other.whole() == wider.whole());
            let others = self.0.iter().filter(|of| of.place != place).filter(of_kind);
            return others.filter(|_| rule == Rule::Near).collect();
        }
        if rule == Rule::Near {
            return own.near.iter().filter_map(|near| self.of(*near)).collect();
        }
        let fits = |of: &&Consumed| of.place != place && of.members.is_none() && of.newest().is_some();
        let alike = |of: &&Consumed| rule == Rule::Size || of.within[1] == own.within[1];
        let far = |of: &Consumed| {
            if rule == Rule::Size {
                apart(of.people(), own.people())
            } else {
                apart(of.earned(), own.earned())
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
        // Twice the product from one and a half times the footprint, of a tenth more people.
        let of = counted("AAA", [1000, 1500], [500, 1000], [100, 110]);
        let (index, parting) = of.decoupled().unwrap();
        assert!((index - 0.25).abs() < 1e-12, "{index}");
        assert_eq!(parting, Parting::Relative);
        let verdict = |footprint, product, people| counted("AAA", footprint, product, people).decoupled().unwrap().1;
        assert_eq!(verdict([1000, 900], [500, 600], [100, 105]), Parting::Absolute);
        assert_eq!(verdict([1000, 900], [500, 600], [100, 130]), Parting::Relative);
        assert_eq!(verdict([1000, 1300], [500, 600], [100, 100]), Parting::None);
        assert_eq!(verdict([1000, 500], [500, 400], [100, 100]), Parting::Shrunk);
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
        let named: Vec<&str> = all.peers(place, Rule::Size).iter().map(|of| of.place.as_str()).collect();
        assert_eq!(named, ["CCC", "DDD", "BBB"]);
        assert_eq!(all.rank(place), Some((1, 4)));
    }
}
