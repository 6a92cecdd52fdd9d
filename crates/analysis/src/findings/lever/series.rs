//! Series: the series that levers are read from in one country with no lever set, from 2026 on.
//!
//! A few series of a whole outcome. With them, a world of countries can be read in another year without new runs.
//!
//! Out of scope: levers.

use crate::findings::lever::{no_saving, weight};
use crate::findings::physical::{
    cars_a_thousand, concrete_a_metre, mass_a_car, plastic_fate, space_a_person, without_clean_cooking, works_cement_a_person,
};
use cairn_core::facts::{BuildingFacts, Facts};
use cairn_core::kind::{Fate, Lever, Material, Product, Sector, Structure};
use cairn_core::model::buildings::content::{in_timber, spared};
use cairn_core::model::{Account, Outcome};
use cairn_core::stock;
use cairn_core::year::{AnnualSlice, Year};

const KG_IN_TONNE: f64 = 1e3;
/// Years from 2026 to 2060.
pub(super) const YEARS: usize = 35;

/// A value in each year from 2026 on.
#[derive(Clone, Copy, Debug)]
pub(super) struct AheadSeries([f64; YEARS]);

impl AheadSeries {
    // Not inlined: otherwise the worker would contain this loop once for each series.
    #[inline(never)]
    pub(super) fn of(value: &dyn Fn(Year) -> f64) -> AheadSeries {
        AheadSeries(std::array::from_fn(|index| value(Year::at(Year::RECONSTRUCTED.index() + index))))
    }

    pub(super) const fn always(value: f64) -> AheadSeries {
        AheadSeries([value; YEARS])
    }

    pub(super) fn add(&mut self, series: AnnualSlice<'_>) {
        for (own, more) in self.0.iter_mut().zip(series.span(Year::RECONSTRUCTED, Year::LAST)) {
            *own += more;
        }
    }

    /// Adds several series.
    pub(super) fn add_all<'a>(&mut self, series: impl Iterator<Item = AnnualSlice<'a>>) {
        for each in series {
            self.add(each);
        }
    }

    /// True if the value of no year from 2027 on is above a limit.
    pub(super) fn stays_at_most(&self, limit: f64) -> bool {
        self.0[1..].iter().all(|value| *value <= limit)
    }

    /// The value of a year; years before 2026 have the value of 2026.
    pub(super) fn at(&self, year: Year) -> f64 {
        let index = year.index().saturating_sub(Year::RECONSTRUCTED.index());
        self.0[index.min(YEARS - 1)]
    }
}

/// The series that levers are read from.
#[derive(Clone, Debug)]
pub(super) struct LeverSeries {
    /// Floor area of homes per person, m².
    pub(super) homes: AheadSeries,
    /// Floor area of other buildings per person, m².
    pub(super) work: AheadSeries,
    /// Cars per 1,000 people.
    pub(super) cars: AheadSeries,
    /// Distance by car per person, km per year.
    pub(super) distance: AheadSeries,
    /// Concrete per new square metre, kg.
    pub(super) concrete: AheadSeries,
    /// Part of it that leaner concrete saves, kg.
    pub(super) spared: AheadSeries,
    /// Mass of a new car, kg.
    pub(super) car: AheadSeries,
    /// Cement into civil works per person, kg per year.
    pub(super) works: AheadSeries,
    /// Demand for it in 2020, with losses on sites, t per person.
    pub(super) works_first: f64,
    /// Share of plastic waste that is recycled.
    pub(super) recycled: AheadSeries,
    /// Share of plastic waste that is mismanaged.
    pub(super) mismanaged: AheadSeries,
    /// Share of people who cook without clean fuels.
    pub(super) without: AheadSeries,
    /// Scrap that no use takes, as a share of metal demand.
    pub(super) spare: AheadSeries,
    /// Construction, kind by kind.
    built: Vec<ConstructionSeries>,
    /// Floor area and lifetime of each cohort in stock at the end of 2026 whose life can be extended, m² and years: of
    /// homes, then of other buildings.
    standing: [Vec<[f64; 2]>; 2],
    /// The shortest of these lifetimes of homes, years; none if there is no such cohort.
    pub(super) shortest_life: Option<f64>,
    /// Amount that each lever acts on, in the order of [`Lever::ALL`].
    pub(super) weights: Vec<AheadSeries>,
}

/// Construction of one kind of building.
#[derive(Clone, Copy, Debug)]
struct ConstructionSeries {
    /// Floor area built, m².
    floor: AheadSeries,
    /// Shares of structures, in the order of [`Structure::ALL`].
    structure: [AheadSeries; Structure::ALL.len()],
    /// True if timber levers apply: they leave informal homes unchanged.
    moved: bool,
}

impl LeverSeries {
    /// Reads a country; `reference` is its outcome with no lever set.
    pub(super) fn of(facts: &Facts, reference: &Outcome) -> LeverSeries {
        let built = facts
            .buildings()
            .zip(reference.rows(Account::Built))
            .map(|(building, floor)| ConstructionSeries {
                floor: AheadSeries::of(&|year| floor[year]),
                structure: building
                    .structure
                    .value
                    .each_ref()
                    .map(|share| AheadSeries::of(&|year| share[year])),
                moved: building.product != Product::Informal,
            });
        let homes = floor_in_use(&mut facts.homes.iter(), reference, Sector::Homes);
        let others = floor_in_use(&mut std::iter::once(&facts.other), reference, Sector::OtherBuildings);
        LeverSeries {
            homes: AheadSeries::of(&|year| space_a_person(reference, Sector::Homes, year)),
            work: AheadSeries::of(&|year| space_a_person(reference, Sector::OtherBuildings, year)),
            cars: AheadSeries::of(&|year| cars_a_thousand(reference, year)),
            recycled: AheadSeries::of(&|year| plastic_fate(reference, Fate::Recycled, year)),
            mismanaged: AheadSeries::of(&|year| plastic_fate(reference, Fate::Mismanaged, year)),
            distance: AheadSeries::of(&|year| {
                let people = reference.line(Account::People)[year];
                if people > 0.0 {
                    reference.line(Account::CarKm)[year] * facts.cars.occupancy.value.at(year) / people
                } else {
                    0.0
                }
            }),
            concrete: AheadSeries::of(&|year| concrete_a_metre(reference, year)),
            spared: AheadSeries::of(&|year| {
                let built = || facts.buildings().zip(reference.rows(Account::Built));
                let floor: f64 = built().map(|(_, floor)| floor[year]).sum();
                let spared: f64 = built().map(|(building, floor)| floor[year] * spared(building, year)).sum();
                if floor > 0.0 { spared / floor } else { 0.0 }
            }),
            works: AheadSeries::of(&|year| works_cement_a_person(reference, year)),
            works_first: {
                let laid = 1.0 - facts.process.construction_loss.value[Material::Cement.index()];
                works_cement_a_person(reference, Year::BASE) / laid.max(f64::MIN_POSITIVE) / KG_IN_TONNE
            },
            car: AheadSeries::of(&|year| mass_a_car(reference, year)),
            without: AheadSeries::of(&|year| without_clean_cooking(reference, year)),
            spare: AheadSeries::of(&|year| no_saving::spare(reference, year)),
            built: built.collect(),
            shortest_life: homes.iter().map(|[_, life]| *life).reduce(f64::min),
            standing: [homes, others],
            weights: Lever::ALL
                .map(|lever| weight::affected_amount(lever.columns().amount, facts, reference))
                .to_vec(),
        }
    }

    /// Share of timber in the construction of a year, if every kind that can be of timber has at least the share
    /// `least`.
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

    /// Mean lifetime of the buildings in stock, years: of homes and of other buildings, each extended by an effect of
    /// its own but not beyond the longest.
    pub(super) fn life(&self, effects: [f64; 2], longest: f64) -> f64 {
        let (mut floor, mut sum) = (0.0, 0.0);
        for (cohorts, effect) in self.standing.iter().zip(effects) {
            for [area, life] in cohorts {
                floor += area;
                sum += area * (life * (1.0 + stock::longer(*life, effect, longest)));
            }
        }
        sum / floor
    }
}

fn floor_in_use(kinds: &mut dyn Iterator<Item = &BuildingFacts>, reference: &Outcome, sector: Sector) -> Vec<[f64; 2]> {
    let mut standing = Vec::new();
    for (building, stock) in kinds.zip(reference.floor_by_cohort(sector)) {
        if !building.extendable {
            continue;
        }
        for (cohort, area) in Year::all().zip(stock.row(Year::RECONSTRUCTED)) {
            if *area > 0.0 {
                standing.push([*area, building.mean_life.value[cohort]]);
            }
        }
    }
    standing
}
