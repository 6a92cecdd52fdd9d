//! Rank: the places of the world in the order of one result, where their own facts allow an order.
//!
//! A place has a rank only where every fact that decides how large the result is there ([`grounds`]) is
//! known of the place itself. A fact that was taken over from a region would rank the region. Where
//! fewer than [`FEWEST`] places are left, none is ranked at all. Does not know: how a place is followed; languages.
//!
//! What is meant are the facts that set the size of a result today: how much floor, how many cars, how much
//! cement is used. How materials are made, or how long a wall lasts, is hardly known of any place by itself and moves all alike.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::choices::link::Per;
use crate::facts::Facts;
use crate::findings::compare::{Course, Measure};
use crate::findings::variable;
use crate::findings::variable::name::{Account, What};
use crate::kind::{Basis, Lever, Material, Sector};
use crate::model::Outcome;
use crate::place::PlaceId;
use crate::unit::Unit;
use crate::year::Year;

/// Fewer places than these are no ranking of the world.
pub const FEWEST: usize = 10;

/// The first year that can be asked for: the mean of the five years around it holds no year before levers can act.
pub const FIRST: Year = Year::of(2029);

/// Results of which enough places have facts of their own.
pub const RANKED: [Measure; 3] = [Measure::Cement, Measure::Cars, Measure::Space];

/// A fact, or some that come together, that decides how large a result is in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ground {
    /// How many people there are.
    People,
    /// Floor of homes a person.
    Homes,
    /// Floor of other buildings a person.
    OtherBuildings,
    /// How long buildings stand.
    Lives,
    /// Cars a person.
    Cars,
    /// How far a car goes a year.
    Distance,
    /// What lies in roads, rail, bridges and tunnels.
    Roads,
    /// Cement used.
    Cement,
    /// Steel used.
    Steel,
    /// Energy that buildings need.
    Energy,
    /// How electricity is made.
    Power,
    /// How much of what comes out of use is recovered.
    Recovery,
    /// Of what buildings are made.
    Structure,
}

impl Ground {
    /// All, in the order of every list.
    pub const ALL: [Ground; 13] = [
        Ground::People,
        Ground::Homes,
        Ground::OtherBuildings,
        Ground::Lives,
        Ground::Cars,
        Ground::Distance,
        Ground::Roads,
        Ground::Cement,
        Ground::Steel,
        Ground::Energy,
        Ground::Power,
        Ground::Recovery,
        Ground::Structure,
    ];

    /// How well it is known of a place; of some that come together, the weakest.
    #[must_use]
    pub fn basis(self, facts: &Facts) -> Basis {
        let lives = || facts.buildings().map(|building| building.mean_life.basis);
        let energy = &facts.energy;
        match self {
            Ground::People => facts.people.basis,
            Ground::Homes => facts.home_level.basis,
            Ground::OtherBuildings => facts.other.floor_per_person.basis,
            Ground::Lives => lives().max().unwrap_or(Basis::Assumed),
            Ground::Cars => facts.cars.level.basis,
            Ground::Distance => facts.cars.km.basis,
            Ground::Roads => facts.roads.as_ref().map_or(Basis::Assumed, |roads| roads.layers.basis),
            Ground::Cement => facts.civil.cement.basis,
            Ground::Steel => facts.civil.steel.basis,
            Ground::Energy => {
                let of_homes = energy.heating.basis.max(energy.cooling.basis).max(energy.hot_water.basis);
                of_homes.max(energy.other.basis)
            }
            Ground::Power => facts.power.national.basis,
            Ground::Recovery => facts.process.from_buildings.basis.max(facts.process.from_vehicles.basis),
            Ground::Structure => facts.other.structure.basis,
        }
    }
}

/// The facts that decide how large a result is in a place, those of more weight first.
#[must_use]
pub const fn grounds(measure: Measure) -> &'static [Ground] {
    use Ground::{Cars, Cement, Distance, Energy, Homes, Lives, OtherBuildings, People, Power, Recovery, Roads, Steel, Structure};
    match measure {
        Measure::Emissions | Measure::Cumulative => &[People, Homes, OtherBuildings, Energy, Power, Cars, Distance, Roads, Cement, Steel],
        Measure::NewMaterials | Measure::Making => &[People, Homes, OtherBuildings, Cars, Roads, Cement, Steel],
        Measure::Circular => &[Homes, OtherBuildings, Lives, Recovery],
        Measure::Space => &[People, Homes],
        Measure::Construction => &[People, Homes, OtherBuildings, Roads],
        Measure::UsingBuildings => &[People, Homes, OtherBuildings, Energy, Power],
        Measure::Driving => &[People, Cars, Distance],
        Measure::EndOfLife | Measure::Reused => &[People, Homes, OtherBuildings, Lives, Recovery],
        Measure::Cement => &[People, Cement],
        // Scrap is made into steel and aluminium again: what is left to be made new rests on what is recovered.
        Measure::Steel => &[People, Steel, Recovery],
        Measure::Aluminium => &[People, Homes, OtherBuildings, Cars, Recovery],
        Measure::Wood => &[People, Homes, OtherBuildings, Structure],
        Measure::Secondary => &[People, Homes, OtherBuildings, Cars, Steel, Lives, Recovery],
        Measure::Out => &[People, Homes, OtherBuildings, Lives, Cars, Roads],
        Measure::Floor => &[People, Homes, OtherBuildings],
        Measure::Built => &[People, Homes, OtherBuildings, Lives],
        Measure::Cars => &[People, Cars],
        Measure::Energy => &[People, Homes, OtherBuildings, Energy, Cars, Distance],
    }
}

/// What decides how much cement a place needs where its buildings alone need more than statistics count.
const MODELLED: &[Ground] = &[Ground::People, Ground::Homes, Ground::OtherBuildings, Ground::Roads];

/// The least known of the facts that decide a result in a place, and how well it is known; `reference` is the place with
/// nothing pulled, from [`FIRST`] on.
#[must_use]
pub fn weakest(facts: &Facts, reference: &Outcome, measure: Measure) -> (Ground, Basis) {
    let mut found = (Ground::People, Basis::National);
    let counted = measure != Measure::Cement || is_held_by_statistics(reference);
    for ground in if counted { grounds(measure) } else { MODELLED } {
        let basis = ground.basis(facts);
        if basis > found.1 {
            found = (*ground, basis);
        }
    }
    found
}

/// How much of what decides results is known of a place itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    /// Less than a third of the facts of [`Ground::ALL`].
    MostlyRegional,
    /// A third to a half of them.
    PartlyRegional,
    /// More than half.
    MostlyNational,
}

impl Known {
    /// All, from the least known.
    pub const ALL: [Known; 3] = [Known::MostlyRegional, Known::PartlyRegional, Known::MostlyNational];

    /// Of a place.
    #[must_use]
    pub fn of(facts: &Facts) -> Known {
        let own = Ground::ALL
            .into_iter()
            .filter(|ground| ground.basis(facts) == Basis::National)
            .count();
        if own * 2 > Ground::ALL.len() {
            Known::MostlyNational
        } else if own * 3 >= Ground::ALL.len() {
            Known::PartlyRegional
        } else {
            Known::MostlyRegional
        }
    }
}

/// Whether statistics of cement count at least what is modelled: then civil works hold the remainder, and all is as they say.
fn is_held_by_statistics(reference: &Outcome) -> bool {
    let what = What::Material(Account::Inflow, &[Material::Cement]);
    let sectors = &[Sector::CivilWorks];
    variable::read(reference, variable::name::Asked { what, sectors }).1[FIRST] > 0.0
}

/// What is asked of all places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Under which choices.
    pub choices: Choices,
    /// The year that is told of, [`FIRST`] or later.
    pub focus: Year,
    /// Of the whole place, or of each person.
    pub per: Per,
    /// Which result.
    pub measure: Measure,
}

/// A place's result.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Which place.
    pub place: PlaceId,
    /// Under the choices.
    pub value: f64,
    /// With nothing pulled.
    pub reference: f64,
    /// The least known of the facts that decide it.
    pub ground: Ground,
    /// How well that is known.
    pub basis: Basis,
}

/// The result of every listed place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// Release of model and data.
    pub release: String,
    /// What was asked.
    pub asked: Asked,
    /// Levers that can be pulled somewhere.
    pub offered: Vec<Lever>,
    /// Unit of the values.
    pub unit: Unit,
    /// A place each, in the order of ids.
    pub rows: Vec<Row>,
}

impl Ranking {
    /// Nothing yet: places join.
    #[must_use]
    pub fn of(release: String, asked: Asked) -> Ranking {
        Ranking {
            release,
            asked,
            offered: Vec::new(),
            unit: Unit::Share,
            rows: Vec::new(),
        }
    }

    /// A place joins, with nothing pulled: its years from [`FIRST`] on are read. What is not listed is left aside.
    pub fn join(&mut self, facts: &Facts, reference: &Outcome) {
        for lever in facts.levers() {
            if !self.offered.contains(&lever) {
                self.offered.push(lever);
            }
        }
        if !facts.listed {
            return;
        }
        let (unit, value) = self.read(reference);
        let (ground, basis) = weakest(facts, reference, self.asked.measure);
        self.unit = unit;
        self.rows.push(Row {
            place: facts.place,
            value,
            reference: value,
            ground,
            basis,
        });
    }

    /// What follows in a place that has joined, under the choices asked.
    pub fn move_to(&mut self, place: PlaceId, outcome: &Outcome) {
        let (_, value) = self.read(outcome);
        if let Some(row) = self.rows.iter_mut().find(|row| row.place == place) {
            row.value = value;
        }
    }

    fn read(&self, outcome: &Outcome) -> (Unit, f64) {
        let Asked { focus, per, measure, .. } = self.asked;
        let course = Course::of(outcome, measure, per);
        (course.unit, course.at(focus))
    }

    /// Whether a value is of a whole place, so that those of two places can be added up.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.asked.per == Per::Total && !matches!(self.unit, Unit::Share | Unit::M2PerPerson)
    }

    /// The places that have a rank, the largest value first; none where they are too few.
    #[must_use]
    pub fn ranked(&self) -> Vec<Row> {
        let own = |row: &&Row| row.basis == Basis::National;
        let mut ranked: Vec<Row> = self.rows.iter().filter(own).copied().collect();
        if ranked.len() < FEWEST {
            ranked.clear();
        }
        ranked.sort_by(|a, b| b.value.total_cmp(&a.value).then(a.place.cmp(&b.place)));
        ranked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(number: usize) -> PlaceId {
        let letter = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap());
        let id: String = ['Q', letter(number / 26), letter(number)].into_iter().collect();
        PlaceId::parse(&id).unwrap()
    }

    fn ranking(own: usize, others: usize) -> Ranking {
        let asked = Asked {
            choices: Choices::default(),
            focus: Year::of(2050),
            per: Per::Total,
            measure: Measure::Cement,
        };
        let row = |number: usize| Row {
            place: place(number),
            value: (number % 7) as f64,
            reference: 0.0,
            ground: Ground::Cement,
            basis: if number < own { Basis::National } else { Basis::Regional },
        };
        Ranking {
            rows: (0..own + others).map(row).collect(),
            ..Ranking::of(String::new(), asked)
        }
    }

    #[test]
    fn who_is_known_by_their_region_has_no_rank_however_large() {
        let mut ranking = ranking(12, 5);
        ranking.rows[14].value = 1e9;
        let ranked = ranking.ranked();
        assert_eq!(ranked.len(), 12);
        assert!(ranked.iter().all(|row| row.basis == Basis::National));
        assert!(ranked.windows(2).all(|pair| pair[0].value >= pair[1].value));
    }

    #[test]
    fn a_handful_of_places_is_no_ranking_of_the_world() {
        assert_eq!(ranking(FEWEST - 1, 100).ranked(), []);
        assert_eq!(ranking(FEWEST, 100).ranked().len(), FEWEST);
    }

    #[test]
    fn every_result_rests_on_something() {
        for measure in Measure::ALL {
            let grounds = grounds(measure);
            assert!(!grounds.is_empty(), "{measure:?}");
            let twice = grounds.iter().enumerate().any(|(at, ground)| grounds[..at].contains(ground));
            assert!(!twice, "{measure:?}");
        }
    }
}
