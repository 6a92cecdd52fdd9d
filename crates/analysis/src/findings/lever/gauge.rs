//! Gauge: converts the dial of a lever in one country to the physical quantity that people know.
//!
//! Made once for a country and a focus year; each move of the lever then reads it.
//!
//! Out of scope: the level of the lever.

use crate::findings::lever::LeverReading;
use crate::findings::lever::series::LeverSeries;
use crate::findings::lever::works;
use crate::findings::physical::{cars_a_thousand, plastic_fate, space_a_person, works_cement_a_person};
use cairn_core::choices::{Level, ramp};
use cairn_core::facts::air::{CLASSES, class};
use cairn_core::facts::{DialFacts, Facts};
use cairn_core::kind::{Dial, DialScope, Fate, Lever, LeverQuantity, Sector, Stock};
use cairn_core::model::Outcome;
use cairn_core::model::buildings::{demand, fires, heat};
use cairn_core::model::cars::demand::drive;
use cairn_core::model::cycle::production;
use cairn_core::model::moves::{self, DialValues};
use cairn_core::stock::survival::Lifetime;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The dial of the life of other buildings, which moves with that of homes.
const OTHER_LIFE: Dial = LeverQuantity::Life.on_scope(DialScope::Sector(Sector::OtherBuildings));

/// The conversion of a lever in a country in the focus year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gauge {
    dial: Dial,
    focus: Year,
    unit: Unit,
    today: f64,
    reference: f64,
    at_levels: [f64; 6],
    pub(super) at_floor: bool,
    reads: Reads,
}

/// Conversion of a dial value.
#[derive(Clone, Copy, Debug)]
enum Reads {
    /// The value itself.
    Itself,
    /// Cars per 1,000 people. The value is the distance per car as a ratio to before; people who join drive the share
    /// `joined` of before.
    Cars { cars: f64, joined: f64 },
    /// An amount, changed by the relative value.
    Changed(f64),
    /// Concrete per new square metre, kg; the value changes all of it except the part already saved.
    Lean { concrete: f64, spared: f64 },
    /// Floor area of homes per person, not below the decent-living floor, m².
    Homes { space: f64, floor: f64 },
    /// Floor area of other buildings per person, not below the least, m².
    Work { space: f64, floor: f64 },
    /// Mean lifetime of homes and other buildings, extended by the value, but not beyond the longest, years.
    Lives { longest: f64 },
    /// Share of timber in the construction of the focus year.
    Timber,
    /// Clinker in binder, as a ratio to `base`.
    Clinker { clinker: f64, least: f64, base: f64 },
    /// Share of new cars, where it is above the reference.
    Electric { reference: f64 },
    /// Share of plastic waste that is recycled, if it is above the reference, up to the largest possible share.
    Recycled { reference: f64, most: f64 },
    /// Share of heat, limited by the fuel that can be replaced.
    HeatPumps { base: f64, fuel: f64 },
    /// Share of people who still cook without clean fuels; the field is the share in the reference.
    Without(f64),
    /// A limit: the given amount, or the value itself if that is smaller.
    Limit(f64),
    /// Cement of civil works per person, kg. It depends on past inflows, so it has no reference value of its own.
    Works,
    /// Grams per kilowatt-hour; the value is the share removed of the part above the residual.
    Power { reference: f64, residual: f64 },
}

impl Reads {
    fn at(self, value: f64, scene: &LeverSeries, focus: Year) -> f64 {
        match self {
            Reads::Itself => value,
            Reads::Works => scene.works.at(focus),
            Reads::Cars { cars, joined } if value > 0.0 => cars * drive(value, joined) / value,
            Reads::Cars { cars, .. } => cars,
            Reads::Changed(of) => of * (1.0 + value),
            Reads::Lean { concrete, spared } => spared + (concrete - spared) * (1.0 + value),
            Reads::Homes { space, floor } => space * demand::space_factor(value, space, floor),
            Reads::Work { space, floor } => space * demand::work_factor(value, space, floor),
            Reads::Lives { longest } => scene.life([value; 2], longest),
            Reads::Timber => scene.timber(focus, value),
            Reads::Clinker { clinker, least, base } if base > 0.0 => production::clinker(clinker, value / base, least),
            Reads::Clinker { clinker, .. } => clinker,
            Reads::Electric { reference } => moves::plugged_in(reference, value, 1.0),
            Reads::Recycled { reference, most } => moves::plugged_in(reference, value, 1.0).min(most).max(reference),
            Reads::HeatPumps { base, fuel } => base + heat::pumped(value - base, fuel),
            Reads::Limit(figure) => figure.min(value),
            Reads::Without(reference) => fires::left(reference, value),
            Reads::Power { reference, residual } => moves::carbon_left(value, reference, residual),
        }
    }
}

impl Reads {
    /// The value in a year at a level. Some dials approach their target from the reference of the year.
    fn on_the_way(self, row: &DialFacts, level: Level, scene: &LeverSeries, focus: Year) -> f64 {
        let share = ramp(Year::LEVERS, row.full, focus);
        let target = moves::full(row, level);
        match self {
            Reads::Electric { reference } => moves::plugged_in(reference, target, share),
            Reads::Recycled { reference, most } => moves::plugged_in(reference, target, share).min(most).max(reference),
            Reads::Limit(limit) => limit + share * (limit.min(target) - limit),
            _ => self.at(reached(row, level, focus), scene, focus),
        }
    }
}

/// Mean lifetime of household goods, weighted by the mass of each good per home or person at saturation, years.
fn goods_life(facts: &Facts) -> f64 {
    let (mut life, mut whole) = (0.0, 0.0);
    for owned in &facts.goods.everywhere.goods.value {
        let mass = owned.saturation * owned.kg;
        life += mass * owned.life;
        whole += mass;
    }
    if whole > 0.0 { life / whole } else { 0.0 }
}

/// The value that a dial reaches in a year at a level, in the default years of its row.
fn reached(row: &DialFacts, level: Level, focus: Year) -> f64 {
    let base = row.steps.value[0];
    base + (moves::full(row, level) - base) * ramp(Year::LEVERS, row.full, focus)
}

/// Values at levels 0 to 5.
pub(super) fn levels(of: &dyn Fn(Level) -> f64) -> [f64; 6] {
    [0, 10, 20, 30, 40, 50].map(|tenths| of(Level::from_tenths(tenths).unwrap_or(Level::NONE)))
}

impl Gauge {
    /// The conversion for the lever of a dial; none if the country has no stock that it could act on.
    pub(super) fn of(row: &DialFacts, facts: &Facts, scene: &LeverSeries, focus: Year) -> Option<Gauge> {
        let focus = focus.max(Year::LEVERS);
        let today = Year::RECONSTRUCTED;
        let base = row.steps.value[0];
        // The dial value itself, unless an arm below differs.
        let of = |unit: Unit, today: f64, reads: Reads| Gauge {
            dial: row.dial,
            focus,
            unit,
            today,
            reference: reads.at(base, scene, focus),
            at_levels: levels(&|level| reads.on_the_way(row, level, scene, focus)),
            at_floor: false,
            reads,
        };
        Some(match row.dial.what {
            LeverQuantity::Space if row.dial.on == DialScope::Sector(Sector::Homes) => {
                let (space, before) = (scene.homes.at(focus), scene.homes.at(today));
                let floor = facts.space_floor.value;
                Gauge {
                    at_floor: scene.homes.stays_at_most(floor),
                    ..of(Unit::M2PerPerson, before, Reads::Homes { space, floor })
                }
            }
            LeverQuantity::Space => {
                let (space, before) = (scene.work.at(focus), scene.work.at(today));
                // Not below the value of today if the place has little for its region.
                let floor = facts.work_floor.value;
                Gauge {
                    at_floor: scene.work.stays_at_most(floor),
                    ..of(Unit::M2PerPerson, before, Reads::Work { space, floor })
                }
            }
            LeverQuantity::Life if row.dial.on == DialScope::Stock(Stock::Cars) => {
                let life = Lifetime::from(facts.cars.life.value).mean();
                of(Unit::Years, life, Reads::Changed(life))
            }
            LeverQuantity::Life if row.dial.on == DialScope::Sector(Sector::Infrastructure) => {
                let life = facts.infrastructure.asphalt_life.value.mean;
                of(Unit::Years, life, Reads::Changed(life))
            }
            LeverQuantity::Life if row.dial.on == DialScope::Sector(Sector::HouseholdGoods) => {
                let life = goods_life(facts);
                of(Unit::Years, life, Reads::Changed(life))
            }
            LeverQuantity::PlasticRecycled => {
                let most = facts.plastics.everywhere.sorted.value * (1.0 - scene.mismanaged.at(focus));
                let reference = scene.recycled.at(focus);
                of(Unit::Share, scene.recycled.at(today), Reads::Recycled { reference, most })
            }
            LeverQuantity::Life => {
                let shortest = scene.shortest_life?;
                let longest = facts.longest_life.value;
                // Offices and shops rarely last as long as homes, and the lever acts on them too.
                let others = &facts.other;
                let short = others.extendable && others.mean_life.value.values().iter().any(|life| *life < longest);
                // Homes near the longest life hardly gain; then other buildings do the work.
                let other = facts.dial(OTHER_LIFE).unwrap_or(row);
                let at = |level: Level| scene.life([row, other].map(|row| reached(row, level, focus)), longest);
                Gauge {
                    reference: at(Level::NONE),
                    at_levels: levels(&at),
                    at_floor: shortest >= longest && !short,
                    ..of(Unit::Years, scene.life([0.0; 2], longest), Reads::Lives { longest })
                }
            }
            LeverQuantity::Sharing => {
                let (cars, joined) = (scene.cars.at(focus), facts.cars.everywhere.joined.value);
                of(Unit::PerThousandPeople, scene.cars.at(today), Reads::Cars { cars, joined })
            }
            LeverQuantity::Distance => of(Unit::KmPerYear, scene.distance.at(today), Reads::Changed(scene.distance.at(focus))),
            LeverQuantity::Lean => {
                let (concrete, spared) = (scene.concrete.at(focus), scene.spared.at(focus));
                of(Unit::KgPerM2, scene.concrete.at(today), Reads::Lean { concrete, spared })
            }
            LeverQuantity::Size | LeverQuantity::Weight => of(Unit::KgPerCar, scene.car.at(today), Reads::Changed(scene.car.at(focus))),
            LeverQuantity::Timber => of(Unit::Share, scene.timber(today, 0.0), Reads::Timber),
            LeverQuantity::ClinkerRatio => {
                let cement = &facts.process.cement;
                let (clinker, least) = (cement.clinker.value, cement.least_clinker.value);
                of(Unit::Share, clinker, Reads::Clinker { clinker, least, base })
            }
            LeverQuantity::Electric => {
                let path = &facts.cars.electric.value;
                let reference = path.at(focus);
                of(Unit::Share, path.at(today), Reads::Electric { reference })
            }
            LeverQuantity::HeatPumps => {
                let fuel = heat::replaceable(facts);
                Gauge {
                    at_floor: fuel <= 0.0,
                    ..of(Unit::Share, base, Reads::HeatPumps { base, fuel })
                }
            }
            LeverQuantity::CleanCooking => {
                let reference = scene.without.at(focus);
                Gauge {
                    at_floor: facts.energy.fires.without.value <= 0.0,
                    ..of(Unit::Share, scene.without.at(today), Reads::Without(reference))
                }
            }
            LeverQuantity::MostSulphur => {
                let reported = facts.air.sulphur.value.ppm;
                let classes = [&facts.air.light, &facts.air.heavy].map(|path| class(&path.value, Year::LEVERS));
                Gauge {
                    at_floor: reported <= row.steps.value[4] && classes == [CLASSES - 1; 2],
                    ..of(Unit::Ppm, reported, Reads::Limit(reported))
                }
            }
            // An exporter reads the dial of exports.
            LeverQuantity::MostYears => {
                let imports = facts.cars.imports.value[focus] > 0.0;
                let sells = facts.cars.exported.value > 0.0;
                let heavy = facts.vehicles.fleets.iter().any(|fleet| fleet.used.value.share > 0.0);
                let row = if imports || !sells {
                    row
                } else {
                    facts
                        .dial(LeverQuantity::MostYearsSold.on_scope(DialScope::Stock(Stock::Cars)))
                        .unwrap_or(row)
                };
                let base = row.steps.value[0];
                Gauge {
                    dial: row.dial,
                    at_levels: levels(&|level| reached(row, level, focus)),
                    reference: base,
                    at_floor: !imports && !sells && !heavy,
                    ..of(Unit::Years, base, Reads::Itself)
                }
            }
            // The place's own cement, as the model counts it into use.
            LeverQuantity::WorksLevel => {
                let own = scene.works.at(focus);
                Gauge {
                    reference: own,
                    at_levels: levels(&|level| own * works::share(facts, scene.works_first, level, focus)),
                    ..of(Unit::KgPerPerson, scene.works.at(today), Reads::Works)
                }
            }
            // A level is read in the focus year itself.
            LeverQuantity::CleanPower => {
                let power = &facts.power;
                let (reference, residual) = (power.national.value.at(focus), power.residual.value);
                let reads = Reads::Power { reference, residual };
                Gauge {
                    dial: row.dial,
                    focus,
                    unit: Unit::GramsPerKwh,
                    today: power.national.value.at(today),
                    reference,
                    at_levels: levels(&|level| reads.at(moves::clean_at(row, level, focus), scene, focus)),
                    at_floor: power.national.value.at(Year::LEVERS) <= residual,
                    reads,
                }
            }
            LeverQuantity::SharedRides
            | LeverQuantity::Replaced
            | LeverQuantity::Lost
            | LeverQuantity::LostOnSites
            | LeverQuantity::Reused
            | LeverQuantity::Recovered
            | LeverQuantity::Diverted
            | LeverQuantity::NearZero
            | LeverQuantity::Captured
            | LeverQuantity::CaptureRate
            | LeverQuantity::LeanCement
            | LeverQuantity::OtherMaking
            | LeverQuantity::BrickMaking
            | LeverQuantity::LeastClass
            | LeverQuantity::MostYearsSold
            | LeverQuantity::LeastUsedClass
            | LeverQuantity::Broken
            | LeverQuantity::Electrified
            | LeverQuantity::Hauling
            | LeverQuantity::Cap
            | LeverQuantity::Reclaimed
            | LeverQuantity::WorksFold
            | LeverQuantity::Growth
            | LeverQuantity::PackagingAvoided
            | LeverQuantity::PackagingReplaced
            | LeverQuantity::PlasticContent
            | LeverQuantity::PlasticKeptSafe
            | LeverQuantity::RenovationRate
            | LeverQuantity::RenovationSaving
            | LeverQuantity::NewHeating
            | LeverQuantity::NewCooling
            | LeverQuantity::BatterySize
            | LeverQuantity::BatteriesCollected
            | LeverQuantity::HousingNeed => of(Unit::Share, base, Reads::Itself),
        })
    }

    /// The step of a lever that is not set.
    pub(super) fn step(&self, lever: Lever, row: &DialFacts) -> LeverReading {
        LeverReading {
            lever,
            level: Level::NONE,
            unit: self.unit,
            today: self.today,
            reference: self.reference,
            yours: self.reference,
            at_levels: self.at_levels,
            to_verify: row.to_verify,
            at_floor: self.at_floor,
            why: None,
            by_panel: false,
            full: row.full,
            basis: row.steps.basis,
            sources: row.steps.sources.clone(),
        }
    }

    /// The value under choices, from their moves and from the outcome of the country.
    pub(super) fn value_under(&self, scene: &LeverSeries, moves: &DialValues, outcome: &Outcome) -> f64 {
        match self.reads {
            Reads::Homes { .. } => space_a_person(outcome, Sector::Homes, self.focus),
            Reads::Work { .. } => space_a_person(outcome, Sector::OtherBuildings, self.focus),
            Reads::Cars { .. } => cars_a_thousand(outcome, self.focus),
            Reads::Works => works_cement_a_person(outcome, self.focus),
            Reads::Electric { reference } => moves.electric(self.focus, reference),
            Reads::Recycled { .. } => plastic_fate(outcome, Fate::Recycled, self.focus),
            Reads::Limit(reported) => moves.brought_down(self.dial, reported, self.focus),
            Reads::Power { reference, residual } => moves.power(self.focus, reference, residual),
            Reads::Lives { longest } => {
                let effects = [self.dial, OTHER_LIFE].map(|dial| moves.at(dial, self.focus));
                scene.life(effects, longest)
            }
            Reads::Itself
            | Reads::Changed(_)
            | Reads::Lean { .. }
            | Reads::Timber
            | Reads::Clinker { .. }
            | Reads::HeatPumps { .. }
            | Reads::Without(_) => self.reads.at(moves.at(self.dial, self.focus), scene, self.focus),
        }
    }
}
