//! Plastics: data to compare places: use and waste per person, and the mismanaged share.
//!
//! Out of scope: the visitor's levers; they do not change these data.

use serde::{Deserialize, Serialize};

use cairn_analysis::findings::plastics::PlasticsBalance;
use cairn_core::kind::Fate;
use cairn_core::place::PlaceId;

/// A place without levers, in the last reconstructed year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Peer {
    pub place: PlaceId,
    /// Its region; none for a place larger than a country.
    pub region: Option<PlaceId>,
    /// Inflow, kg a person.
    pub used: f32,
    /// Waste, kg a person.
    pub waste: f32,
    /// Mismanaged share of waste.
    pub mismanaged: f32,
    /// Amount that reaches water, kg a person.
    pub water: f32,
}

/// Every place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Peers(pub Vec<Peer>);

/// Kilograms a person in one Mt for a million people.
const KG: f64 = 1e3;

impl Peer {
    /// The figures per person from a balance.
    pub fn of(place: PlaceId, region: Option<PlaceId>, balance: &PlasticsBalance) -> Peer {
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
    /// The figures of a place.
    pub fn peer(&self, place: PlaceId) -> Option<&Peer> {
        self.0.iter().find(|peer| peer.place == place)
    }

    /// A place, its region and the world, each once.
    pub fn with_region_and_world(&self, place: PlaceId, world: PlaceId) -> Vec<&Peer> {
        let region = self.peer(place).and_then(|peer| peer.region);
        let mut places = vec![place];
        places.extend(region.into_iter().chain([world]).filter(|other| *other != place));
        places.into_iter().filter_map(|place| self.peer(place)).collect()
    }
}
