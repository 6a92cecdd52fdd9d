//! Plastics: what is told of places beside each other: use and waste for each person, and how much of it is mismanaged.
//!
//! Does not know: what the visitor moves, which follows no peer.

use serde::{Deserialize, Serialize};

use crate::findings::plastics::Balance;
use crate::kind::Fate;
use crate::place::PlaceId;

/// A place with nothing pulled, at the end of what is reconstructed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Peer {
    /// Which place.
    pub place: PlaceId,
    /// Its region; none of a place larger than a country.
    pub region: Option<PlaceId>,
    /// Comes into use, kg for each person.
    pub used: f32,
    /// Leaves use, kg for each person.
    pub waste: f32,
    /// Share of waste that is mismanaged.
    pub mismanaged: f32,
    /// Reaches water, kg for each person.
    pub water: f32,
}

/// Every place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Peers(pub Vec<Peer>);

/// Kilograms for each person in a Mt for a million people.
const KG: f64 = 1e3;

impl Peer {
    /// What is told of a balance.
    #[must_use]
    pub fn of(place: PlaceId, region: Option<PlaceId>, balance: &Balance) -> Peer {
        let person = |amount: f64| {
            if balance.people > 0.0 {
                (amount / balance.people * KG) as f32
            } else {
                0.0
            }
        };
        Peer {
            place,
            region,
            used: person(balance.all_used()),
            waste: person(balance.all_waste()),
            mismanaged: balance.share(Fate::Mismanaged) as f32,
            water: person(balance.water),
        }
    }
}

impl Peers {
    /// What is told of a place.
    #[must_use]
    pub fn of(&self, place: PlaceId) -> Option<&Peer> {
        self.0.iter().find(|peer| peer.place == place)
    }

    /// A place, its region, and the world, each once.
    #[must_use]
    pub fn beside(&self, place: PlaceId, world: PlaceId) -> Vec<&Peer> {
        let region = self.of(place).and_then(|peer| peer.region);
        let mut places = vec![place];
        places.extend(region.into_iter().chain([world]).filter(|other| *other != place));
        places.into_iter().filter_map(|place| self.of(place)).collect()
    }
}
