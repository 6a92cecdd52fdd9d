//! Forests: a sentence on demands that exceed the forests' limits.
//!
//! Out of scope: the limits (`findings::forests`).

use crate::findings::forests::Strain;
use crate::words::{Key, Words};
use cairn_core::kind::Forest;
use cairn_core::unit::Unit;

/// Greatest number of regions named; the others are in the variables `Forests|…`.
const NAMED: usize = 2;

impl Words {
    /// Describes demands that exceed the forests' supply; `None` if there are none.
    pub fn strained(&self, strains: &[Strain]) -> Option<String> {
        let mut first = None;
        let mut regions = Vec::with_capacity(strains.len());
        for strain in strains {
            match *strain {
                Strain::Room {
                    region,
                    since,
                    demand,
                    room,
                } => {
                    first = Some(first.map_or(since, |first| since.min(first)));
                    let [query, room] = self.quantities([demand, room], Unit::MillionM3PerYear);
                    regions.push(self.fill(
                        Key::WarnForestsRegion,
                        &[("region", self.say(forest(region))), ("asked", &query), ("room", &room)],
                    ));
                }
                Strain::Used { since, demand, used } => {
                    let key = if demand > used { Key::WarnWoodMore } else { Key::WarnWood };
                    let [query, used] = self.quantities([demand, used], Unit::MtPerYear);
                    return Some(self.fill(key, &[("year", &self.year(since)), ("asked", &query), ("used", &used)]));
                }
            }
        }
        if regions.len() > NAMED {
            let more = regions.len() - NAMED;
            regions.truncate(NAMED);
            regions.push(self.count(Key::WarnForestsMore, more as f64, &[]));
        }
        let listed = self.list(&regions.iter().map(String::as_str).collect::<Vec<_>>());
        first.map(|since| self.fill(Key::WarnForests, &[("year", &self.year(since)), ("regions", &listed)]))
    }
}

impl Words {
    /// The same in a few words: the kind of excess and its first year; `None` if there is none.
    pub fn strained_briefly(&self, strains: &[Strain]) -> Option<String> {
        let since = |strain: &Strain| match *strain {
            Strain::Room { since, .. } | Strain::Used { since, .. } => since,
        };
        let first = strains.iter().map(since).min()?;
        let used = strains.iter().any(|strain| matches!(strain, Strain::Used { .. }));
        let key = if used { Key::WarnShortWood } else { Key::WarnShortForests };
        Some(self.fill(key, &[("year", &self.year(first))]))
    }
}

/// Name of a forest region.
pub const fn forest(region: Forest) -> Key {
    match region {
        Forest::Africa => Key::ForestAfrica,
        Forest::China => Key::ForestChina,
        Forest::EasternEurope => Key::ForestEasternEurope,
        Forest::Eurasia => Key::ForestEurasia,
        Forest::LatinAmerica => Key::ForestLatinAmerica,
        Forest::MiddleEast => Key::ForestMiddleEast,
        Forest::NorthAmerica => Key::ForestNorthAmerica,
        Forest::Pacific => Key::ForestPacific,
        Forest::PacificAsia => Key::ForestPacificAsia,
        Forest::Mekong => Key::ForestMekong,
        Forest::SouthAsia => Key::ForestSouthAsia,
        Forest::WesternEurope => Key::ForestWesternEurope,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::isolate::bare;
    use cairn_core::kind::Language;
    use cairn_core::year::Year;

    #[test]
    fn wood_beyond_all_use_of_2020_is_more_than_it() {
        let words = Words::embedded(Language::English);
        let text = |demand| {
            let strain = Strain::Used {
                since: Year::LAST,
                demand,
                used: 0.5,
            };
            bare(&words.strained(&[strain]).unwrap_or_default())
        };
        assert!(text(0.4).contains("over half of the 0.5"), "{}", text(0.4));
        assert!(text(0.8).contains("more than the 0.5"), "{}", text(0.8));
    }

    #[test]
    fn regions_that_are_not_named_are_counted() {
        let words = Words::embedded(Language::English);
        let room = |region| Strain::Room {
            region,
            since: Year::LAST,
            demand: 2.0,
            room: 1.0,
        };
        let text = words.strained(&Forest::ALL.map(room)).unwrap_or_default();
        assert!(text.contains("and 10 more regions"), "{text}");
        let text = words
            .strained(&[Forest::Africa, Forest::China, Forest::Pacific].map(room))
            .unwrap_or_default();
        assert!(text.contains("and 1 more region."), "{text}");
    }
}
