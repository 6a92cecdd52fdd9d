//! Content: minerals of a new vehicle, of a kWh of storage and of a GW of plants.
//!
//! ```text
//! battery  = kWh · Σ share of chemistry · kg a kWh          graphite · thrift
//! kWh      = table · (1 + bs), not below the bound nor above the reference · (1 + vs) · (1 + lighter · va)
//! magnets  = kg a vehicle · share with magnets · thrift     catalysts of cars with an engine
//! ```
//!
//! Decisions: minerals 4–7, 10, 11, 17. Out of scope: numbers of vehicles and plants.

use crate::facts::Facts;
use crate::facts::minerals::MineralFacts;
use crate::kind::{
    BatteryMarket, BatteryUser, ChemistryPath, DialScope, Drivetrain, LeverQuantity, Mineral, MineralFleet, MineralPart, Plant, Stock,
};
use crate::model::moves::DialValues;
use crate::year::Year;

/// Minerals, kg, in the order of [`Mineral::ALL`].
pub(super) type MineralMasses = [f64; Mineral::COUNT];

/// No minerals.
pub(super) const NO_MINERALS: MineralMasses = [0.0; Mineral::COUNT];

/// Scope of the levers of cars.
const CARS: DialScope = DialScope::Stock(Stock::Cars);
/// Grams in a kilogram.
const GRAMS: f64 = 1e3;
/// MW in a GW, and kg in a tonne.
const THOUSAND: f64 = 1e3;
/// First year of the thrift of magnets.
const MAGNETS_OF: f64 = 2020.0;

/// Content of a vehicle of a cohort.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct UnitContent {
    /// Capacity of its battery, kWh.
    pub(super) kwh: f64,
    /// Minerals of its battery, kg.
    pub(super) battery: MineralMasses,
    /// Minerals of its motor and catalyst, kg.
    pub(super) rest: MineralMasses,
}

impl UnitContent {
    pub(super) const NONE: UnitContent = UnitContent {
        kwh: 0.0,
        battery: NO_MINERALS,
        rest: NO_MINERALS,
    };
}

/// Adds `amount` times some minerals.
pub(super) fn add(sum: &mut MineralMasses, amount: f64, of: &MineralMasses) {
    for (sum, of) in sum.iter_mut().zip(of) {
        *sum += amount * of;
    }
}

/// Facts, levers and chemistry that a place's content depends on.
#[derive(Clone, Copy)]
pub(super) struct ContentRules<'a> {
    pub(super) minerals: &'a MineralFacts,
    pub(super) facts: &'a Facts,
    pub(super) market: BatteryMarket,
    pub(super) path: ChemistryPath,
    /// `None` before levers act.
    pub(super) moves: Option<&'a DialValues>,
}

impl ContentRules<'_> {
    fn part(&self, part: MineralPart, year: Year) -> f64 {
        self.minerals.part(part, year)
    }

    /// Minerals of a kWh of a new battery, kg.
    pub(super) fn per_kwh(&self, user: BatteryUser, year: Year) -> MineralMasses {
        let mut kg = NO_MINERALS;
        let shares = self.minerals.mix(self.path, user, self.market, year);
        for (share, content) in shares.into_iter().zip(&self.minerals.content) {
            add(&mut kg, share, content);
        }
        kg[Mineral::Graphite.index()] *= self.part(MineralPart::GraphiteThrift, year);
        kg
    }

    /// Capacity of the battery of a new vehicle, kWh.
    fn kwh(&self, fleet: MineralFleet, year: Year) -> f64 {
        let kwh = self.minerals.kwh(fleet, self.market, year);
        let drivetrain = match fleet {
            MineralFleet::BatteryCars => Drivetrain::Battery,
            MineralFleet::PlugInCars => Drivetrain::PlugIn,
            MineralFleet::TwoWheelers => return kwh * self.part(MineralPart::TwoWheelersWithoutLead, year),
            MineralFleet::CombustionCars
            | MineralFleet::HeavyTrucks
            | MineralFleet::MediumTrucks
            | MineralFleet::Vans
            | MineralFleet::Buses => return kwh,
        };
        let Some(moves) = self.moves.filter(|_| year >= Year::LEVERS) else {
            return kwh;
        };
        let mut chosen = kwh;
        if fleet == MineralFleet::BatteryCars {
            let bound = self.part(MineralPart::LowerBoundKwh, year).min(kwh);
            chosen = (kwh * (1.0 + moves.change(LeverQuantity::BatterySize.on_scope(CARS), year)))
                .max(bound)
                .min(kwh);
        }
        let size = (1.0 + moves.change(LeverQuantity::Size.on_scope(CARS), year)).max(0.0);
        let lighter = self.facts.cars.everywhere.lighter[drivetrain.index()].value;
        let weight = (1.0 + lighter * moves.change(LeverQuantity::Weight.on_scope(CARS), year)).max(0.0);
        chosen * size * weight
    }

    /// Magnets of a later year relative to those of 2020.
    fn magnet_thrift(&self, year: Year) -> f64 {
        let Some((last, thrift)) = self
            .minerals
            .parts
            .get(MineralPart::MagnetThrift.index())
            .and_then(|path| path.0.last())
        else {
            return 1.0;
        };
        let years = f64::from(year.min(*last).number()) - MAGNETS_OF;
        1.0 + thrift * years.max(0.0)
    }

    /// Content of a new vehicle.
    pub(super) fn vehicle(&self, fleet: MineralFleet, year: Year) -> UnitContent {
        let mut content = UnitContent::NONE;
        let magnets = match fleet {
            MineralFleet::BatteryCars => MineralPart::BatteryCarMagnets,
            MineralFleet::PlugInCars => MineralPart::PlugInCarMagnets,
            MineralFleet::HeavyTrucks => MineralPart::HeavyTruckMagnets,
            MineralFleet::MediumTrucks => MineralPart::MediumTruckMagnets,
            MineralFleet::Vans => MineralPart::VanMagnets,
            MineralFleet::Buses => MineralPart::BusMagnets,
            MineralFleet::TwoWheelers => MineralPart::TwoWheelerMagnets,
            MineralFleet::CombustionCars => {
                content.rest[Mineral::PlatinumGroup.index()] = self.catalyst(year);
                return content;
            }
        };
        content.kwh = self.kwh(fleet, year);
        add(&mut content.battery, content.kwh, &self.per_kwh(fleet.battery_user(), year));
        let with = if fleet == MineralFleet::TwoWheelers {
            1.0
        } else {
            self.part(MineralPart::ShareWithMagnets, year)
        };
        content.rest[Mineral::RareEarths.index()] = self.part(magnets, year) * with * self.magnet_thrift(year);
        if fleet == MineralFleet::PlugInCars {
            content.rest[Mineral::PlatinumGroup.index()] = self.catalyst(year);
        }
        content
    }

    /// Platinum metals of a new car with an engine, kg.
    fn catalyst(&self, year: Year) -> f64 {
        if f64::from(year.number()) < self.part(MineralPart::FirstCatalyst, year) {
            return 0.0;
        }
        self.part(MineralPart::Catalyst, year) / GRAMS
    }

    /// Content of a new GW of wind or sun, kg; losses of making left out.
    pub(super) fn plant(&self, plant: Plant, year: Year) -> MineralMasses {
        let mut kg = NO_MINERALS;
        match plant {
            Plant::Wind => {
                let direct = self.part(MineralPart::DirectDriveShare, year);
                let magnets = direct * self.part(MineralPart::DirectDriveMagnets, year)
                    + (1.0 - direct) * self.part(MineralPart::GearboxMagnets, year);
                kg[Mineral::RareEarths.index()] = magnets * self.magnet_thrift(year) * THOUSAND;
                kg[Mineral::Nickel.index()] = self.part(MineralPart::WindNickel, year) * THOUSAND;
                kg[Mineral::Manganese.index()] = self.part(MineralPart::WindManganese, year) * THOUSAND;
            }
            Plant::Solar => {
                let crystalline = self.part(MineralPart::CrystallineShare, year) * THOUSAND;
                kg[Mineral::Silver.index()] = self.part(MineralPart::ModuleSilver, year) * crystalline;
                kg[Mineral::Silicon.index()] = self.part(MineralPart::ModuleSilicon, year) * crystalline;
            }
            Plant::Coal | Plant::Gas | Plant::Oil | Plant::Nuclear | Plant::Hydro | Plant::Bioenergy | Plant::Other => {}
        }
        kg
    }

    /// Share of a mineral of a plant that is lost in making.
    pub(super) fn lost_of_plants(&self, mineral: Mineral, year: Year) -> f64 {
        match mineral {
            Mineral::Silver => self.part(MineralPart::SilverLost, year),
            Mineral::Silicon => self.part(MineralPart::SiliconLost, year),
            _ => 0.0,
        }
    }
}
