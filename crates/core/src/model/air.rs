//! Air: exhaust of road vehicles by kind: nitrogen oxides, particles, soot. In no total of greenhouse gases.
//!
//! ```text
//! kg       = Σ_class vehicles(class) · km · ((1 − d) petrol(class) + d diesel(class))           electric kilometres: 0
//! class(c) = class of new vehicles in the year c; used imports: class of Europe in the year they were made
//! diesel   particles and soot of min(class, highest class that the fuel allows); NOx of class 6 as 5 if the fuel allows less than 6
//! broken   a share emits at least the NOx of a low class, and a multiple of its particles and soot
//! sulphate = kg fuel · max(0, S − sulphur of the class test fuel) · part · mass                 diesel only, particles
//! uv       used imports of at least a class, with a smaller broken share (`standard`)
//! cf       S(t) = S + ramp(t) (min(S, limit) − S);  a share ramp(c) of the new vehicles of year c meets at least a class
//! ```
//!
//! Vehicles are counted by class once a year, and each class is evaluated once: no loop over cohorts and pollutants.
//! Out of scope: wear of tyres, brakes and roads, SO2, cold starts, evaporation; exposure of people.

use crate::facts::Facts;
use crate::facts::air::{AirFacts, ByClass, CLASSES, clamp_class, class};
use crate::kind::{DialScope, LeverQuantity, Pollutant, Traffic};
use crate::model::account::Account;
use crate::model::moves::{AHEAD, DialValues};
use crate::model::outcome::Outcome;
use crate::model::standard::Standard;
use crate::year::Year;

/// Grams in a kilogram, and parts in a million.
const GRAMS: f64 = 1e3;
const PER_MILLION: f64 = 1e-6;

/// Number of vehicles that burn fuel, by class.
pub(crate) type FuelVehicleCounts = ByClass;

/// The exhaust of a place under choices.
pub(crate) struct Air<'a> {
    facts: &'a AirFacts,
    moves: Option<&'a DialValues>,
    standard: Option<Standard<'a>>,
    /// Class of each cohort: new light, new heavy, used light, used heavy; used ones by the year they were made.
    classes: [[u8; Year::COUNT]; 4],
    /// Least class of new vehicles from 2027 on, and the share that meets it by year.
    least: Option<(usize, [f64; AHEAD])>,
}

/// Adds vehicles by the class of their cohort. Equal classes are adjacent, so each run of a class is one plain sum.
fn add(counted: &mut FuelVehicleCounts, classes: &[u8], vehicles: impl Iterator<Item = f64>) {
    let (mut own, mut sum) = (0, 0.0);
    for (class, vehicles) in classes.iter().zip(vehicles) {
        if *class != own {
            counted[usize::from(own)] += sum;
            (own, sum) = (*class, 0.0);
        }
        sum += vehicles;
    }
    counted[usize::from(own)] += sum;
}

/// Fuel of a year: the highest class whose particle limit the fuel allows, and the sulphur that forms sulphate, ppm.
#[derive(Clone, Copy)]
struct FuelQuality {
    keeps: usize,
    counts: f64,
}

/// Vehicles of a kind with the same origin.
pub(crate) struct TrafficGroup {
    pub(crate) traffic: Traffic,
    /// Share of diesel vehicles.
    pub(crate) diesel: f64,
    /// Fuel of a vehicle, MJ/km.
    pub(crate) energy: f64,
    /// Share with a broken emission control.
    pub(crate) broken: f64,
    /// Distance of a vehicle in the year, km.
    pub(crate) km: f64,
}

impl<'a> Air<'a> {
    /// The exhaust of a place under its moves.
    pub(crate) fn of(facts: &'a Facts, moves: Option<&'a DialValues>) -> Air<'a> {
        let air = &facts.air;
        let common = &air.everywhere;
        let paths = [&air.light, &air.heavy, &common.used_light, &common.used_heavy];
        let mut classes = [[0; Year::COUNT]; 4];
        for (classes, path) in classes.iter_mut().zip(paths) {
            for (step, at) in path.value.0.iter().map(|(year, _)| year).zip(0..) {
                let until = path.value.0.get(at + 1).map_or(Year::COUNT, |(next, _)| next.index());
                classes[step.index()..until].fill(class(&path.value, *step) as u8);
            }
        }
        let least = moves.and_then(|moves| moves.limit(LeverQuantity::LeastClass.on_scope(DialScope::All)));
        Air {
            facts: air,
            moves,
            standard: moves.and_then(|moves| Standard::of(facts, moves)),
            classes,
            least: least.map(|(class, ramp)| (clamp_class(class), *ramp)),
        }
    }

    /// Adds vehicles bought new here, by cohort from `first` on.
    pub(crate) fn add_new(
        &self,
        counted: &mut FuelVehicleCounts,
        traffic: Traffic,
        first: usize,
        vehicles: impl Iterator<Item = f64> + Clone,
    ) {
        let classes = &self.classes[usize::from(traffic.is_heavy())][first..];
        add(counted, classes, vehicles.clone());
        let Some((least, ramp)) = &self.least else { return };
        let since = Year::LEVERS.index();
        let late = since.saturating_sub(first);
        let ramp = &ramp[(first + late - since).min(AHEAD)..];
        for ((vehicles, class), share) in vehicles.skip(late).zip(&classes[late..]).zip(ramp) {
            let own = usize::from(*class);
            if own < *least {
                counted[own] -= share * vehicles;
                counted[*least] += share * vehicles;
            }
        }
    }

    /// Adds imported used vehicles, by the year they were made, from `first` on.
    pub(crate) fn add_used(&self, counted: &mut FuelVehicleCounts, traffic: Traffic, first: usize, vehicles: impl Iterator<Item = f64>) {
        add(counted, &self.classes[2 + usize::from(traffic.is_heavy())][first..], vehicles);
    }

    /// Adds imported used vehicles of at least a class, all made in one year.
    pub(crate) fn add_under_standard(&self, counted: &mut FuelVehicleCounts, traffic: Traffic, made: Year, least: usize, vehicles: f64) {
        let class = self.classes[2 + usize::from(traffic.is_heavy())][made.index()];
        counted[usize::from(class).max(least)] += vehicles;
    }

    fn fuel(&self, year: Year) -> FuelQuality {
        let reported = self.facts.sulphur.value;
        let under = |reported: f64| {
            self.moves.map_or(reported, |moves| {
                moves.brought_down(LeverQuantity::MostSulphur.on_scope(DialScope::All), reported, year)
            })
        };
        let ppm = under(reported.ppm);
        let holds = &self.facts.everywhere.holds.value;
        FuelQuality {
            keeps: holds.iter().rposition(|most| ppm <= *most).unwrap_or(0),
            counts: under(reported.counts),
        }
    }

    /// Adds what vehicles give off in a year to the account of their kind.
    pub(crate) fn write(&self, outcome: &mut Outcome, year: Year, driven: &TrafficGroup, counted: &FuelVehicleCounts) {
        let common = &self.facts.everywhere;
        let fuel = self.fuel(year);
        let [petrol, diesel] = driven.traffic.engines().map(|engine| &common.factors.value[engine.index()]);
        let low = clamp_class(common.broken_class.value);
        let times = [1.0, common.broken_particles.value, common.broken_particles.value];
        // Grams of sulphate for each kilometre and ppm.
        let sulphate =
            driven.energy / common.diesel_heat.value * PER_MILLION * common.sulphate_part.value * common.sulphate_mass.value * GRAMS;
        let mut grams = [0.0; Pollutant::COUNT];
        for (class, vehicles) in counted.iter().enumerate() {
            if *vehicles <= 0.0 {
                continue;
            }
            let soot_class = class.min(fuel.keeps);
            let nox = if fuel.keeps + 1 < CLASSES { class.min(CLASSES - 2) } else { class };
            let places = [nox, soot_class, soot_class];
            for (at, grams) in grams.iter_mut().enumerate() {
                let of_petrol = petrol[class][at];
                let of_diesel = diesel[places[at]][at];
                let worse = |own: f64, low: f64| own + driven.broken * ((times[at] * low).max(own) - own);
                let of_petrol = worse(of_petrol, petrol[low][at]);
                let of_diesel = worse(of_diesel, diesel[low][at]);
                *grams += vehicles * ((1.0 - driven.diesel) * of_petrol + driven.diesel * of_diesel);
            }
            let beyond = (fuel.counts - common.matched.value[class]).max(0.0);
            grams[Pollutant::Particles.index()] += vehicles * driven.diesel * sulphate * beyond;
        }
        for (pollutant, grams) in Pollutant::ALL.into_iter().zip(grams) {
            let row = Account::of_exhaust(pollutant).of(driven.traffic.index());
            outcome.ledger[(row, year)] += grams * driven.km / GRAMS;
        }
    }

    /// Share with a broken emission control: of vehicles bought new here, of used imports, and of used imports under a
    /// standard.
    pub(crate) fn broken(&self) -> [f64; 3] {
        let used = self.facts.everywhere.broken_used.value;
        let under_standard = self.standard.map_or(used, |standard| standard.broken);
        [self.facts.broken.value, used, under_standard]
    }

    /// The standard for used vehicles; `None` if there is none.
    pub(crate) const fn standard(&self) -> Option<Standard<'a>> {
        self.standard
    }

    /// Share of diesel among cars, and the fuel of a car, MJ/km.
    pub(crate) fn diesel_cars(&self) -> [f64; 2] {
        [self.facts.diesel.value, self.facts.everywhere.car_energy.value]
    }
}

impl Account {
    /// The account of a pollutant.
    pub const fn of_exhaust(pollutant: Pollutant) -> Account {
        match pollutant {
            Pollutant::Nox => Account::Nox,
            Pollutant::Particles => Account::Particles,
            Pollutant::Soot => Account::Soot,
        }
    }
}
