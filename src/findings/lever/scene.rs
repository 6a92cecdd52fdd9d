//! Scene: what levers are read from in one country with nothing pulled, from 2026 on.
//!
//! A few series out of a whole outcome, so that a world of countries can be read in another
//! year without being followed again. Does not know: levers.

use crate::facts::Facts;
use crate::findings::lever::{weight, why};
use crate::findings::physical::{cars_a_thousand, concrete_a_metre, mass_a_car, plastic_fate, space_a_person, without_clean_cooking};
use crate::kind::{Fate, Lever, Product, Sector, Structure};
use crate::model::buildings::content::{in_timber, spared};
use crate::model::{Account, Outcome};
use crate::stock;
use crate::year::{Line, Year};

/// Years from 2026 to 2060.
pub(super) const YEARS: usize = 35;

/// A value in each year from 2026 on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Since([f64; YEARS]);

impl Since {
    // Not inlined: the same 35 years would stand in the worker once for each series.
    #[inline(never)]
    pub(super) fn of(value: &dyn Fn(Year) -> f64) -> Since {
        Since(std::array::from_fn(|index| value(Year::at(Year::RECONSTRUCTED.index() + index))))
    }

    pub(super) const fn always(value: f64) -> Since {
        Since([value; YEARS])
    }

    /// Adds a series.
    pub(super) fn add(&mut self, series: Line<'_>) {
        for (own, more) in self.0.iter_mut().zip(series.span(Year::RECONSTRUCTED, Year::LAST)) {
            *own += more;
        }
    }

    /// Adds several.
    pub(super) fn add_all<'a>(&mut self, series: impl Iterator<Item = Line<'a>>) {
        for each in series {
            self.add(each);
        }
    }

    /// In a year; those before 2026 are as 2026.
    pub(super) fn at(&self, year: Year) -> f64 {
        let index = year.index().saturating_sub(Year::RECONSTRUCTED.index());
        self.0[index.min(YEARS - 1)]
    }
}

/// What levers are read from.
#[derive(Clone, Debug)]
pub(super) struct Scene {
    /// Floor of homes a person, m².
    pub(super) homes: Since,
    /// Floor of other buildings a person, m².
    pub(super) work: Since,
    /// Cars for a thousand people.
    pub(super) cars: Since,
    /// Distance a person goes by car, km a year.
    pub(super) distance: Since,
    /// Concrete in a new square metre, kg.
    pub(super) concrete: Since,
    /// Part of it that leaner concrete spares, kg.
    pub(super) spared: Since,
    /// Mass of a new car, kg.
    pub(super) car: Since,
    /// Share of plastic waste that is recycled.
    pub(super) recycled: Since,
    /// Share of it that is mismanaged.
    pub(super) mismanaged: Since,
    /// Share of people who cook without clean fuels.
    pub(super) without: Since,
    /// Scrap that no use takes, against the metal that is asked for.
    pub(super) spare: Since,
    /// What is built, kind by kind.
    built: Vec<Built>,
    /// Floor and life of each cohort of homes that stands at the end of 2026 and can be kept longer, m² and years.
    standing: Vec<[f64; 2]>,
    /// The shortest of their lives, years; none where nothing stands that can be kept longer.
    pub(super) shortest_life: Option<f64>,
    /// How much there is of what each lever acts on, in the order of [`Lever::ALL`].
    pub(super) weights: Vec<Since>,
}

/// A kind of building.
#[derive(Clone, Copy, Debug)]
struct Built {
    /// Floor built, m².
    floor: Since,
    /// Shares of structures, in the order of [`Structure::ALL`].
    structure: [Since; Structure::ALL.len()],
    /// Whether a lever may build it of timber: informal homes stay as they are.
    moved: bool,
}

impl Scene {
    /// What is read of a country; `reference` is what follows there with nothing pulled.
    pub(super) fn of(facts: &Facts, reference: &Outcome) -> Scene {
        let built = facts.buildings().zip(reference.rows(Account::Built)).map(|(known, floor)| Built {
            floor: Since::of(&|year| floor[year]),
            structure: known.structure.value.each_ref().map(|share| Since::of(&|year| share[year])),
            moved: known.product != Product::Informal,
        });
        let standing = standing(facts, reference);
        Scene {
            homes: Since::of(&|year| space_a_person(reference, Sector::Homes, year)),
            work: Since::of(&|year| space_a_person(reference, Sector::OtherBuildings, year)),
            cars: Since::of(&|year| cars_a_thousand(reference, year)),
            recycled: Since::of(&|year| plastic_fate(reference, Fate::Recycled, year)),
            mismanaged: Since::of(&|year| plastic_fate(reference, Fate::Mismanaged, year)),
            distance: Since::of(&|year| {
                let people = reference.line(Account::People)[year];
                if people > 0.0 {
                    reference.line(Account::CarKm)[year] * facts.cars.occupancy.value.at(year) / people
                } else {
                    0.0
                }
            }),
            concrete: Since::of(&|year| concrete_a_metre(reference, year)),
            spared: Since::of(&|year| {
                let built = || facts.buildings().zip(reference.rows(Account::Built));
                let floor: f64 = built().map(|(_, floor)| floor[year]).sum();
                let spared: f64 = built().map(|(known, floor)| floor[year] * spared(known, year)).sum();
                if floor > 0.0 { spared / floor } else { 0.0 }
            }),
            car: Since::of(&|year| mass_a_car(reference, year)),
            without: Since::of(&|year| without_clean_cooking(reference, year)),
            spare: Since::of(&|year| why::spare(reference, year)),
            built: built.collect(),
            shortest_life: standing.iter().map(|[_, life]| *life).reduce(f64::min),
            standing,
            weights: Lever::ALL.map(|lever| weight::of(lever, facts, reference)).to_vec(),
        }
    }

    /// Share of timber in what is built in a year, where every kind that can has at least some.
    pub(super) fn timber(&self, year: Year, least: f64) -> f64 {
        let (mut all, mut timber) = (0.0, 0.0);
        for of in &self.built {
            let (floor, shares) = (of.floor.at(year), of.structure.each_ref().map(|share| share.at(year)));
            let built = if of.moved { in_timber(shares, least) } else { shares };
            all += floor;
            timber += floor * built[Structure::Timber.index()];
        }
        if all > 0.0 { timber / all } else { 0.0 }
    }

    /// Mean life of the homes that stand, where it is prolonged by an effect but not beyond the longest, years.
    pub(super) fn life(&self, effect: f64, longest: f64) -> f64 {
        let (mut floor, mut sum) = (0.0, 0.0);
        for [area, life] in &self.standing {
            floor += area;
            sum += area * (life * (1.0 + stock::longer(*life, effect, longest)));
        }
        sum / floor
    }
}

fn standing(facts: &Facts, reference: &Outcome) -> Vec<[f64; 2]> {
    let mut standing = Vec::new();
    for (known, homes) in facts.homes.iter().zip(reference.standing(Sector::Homes)) {
        if !known.extendable {
            continue;
        }
        for (cohort, area) in Year::all().zip(homes.row(Year::RECONSTRUCTED)) {
            if *area > 0.0 {
                standing.push([*area, known.mean_life.value[cohort]]);
            }
        }
    }
    standing
}
