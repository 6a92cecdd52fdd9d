//! Energy carriers, and the building types of the energy model.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Energy carrier for heat in buildings.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Carrier {
        /// Coal.
        Coal: "coal";
        /// Heating oil.
        Oil: "oil";
        /// Natural gas.
        Gas: "gas";
        /// Firewood, chips and pellets.
        Wood: "wood";
        /// Electricity.
        Electricity: "electricity";
        /// District heat.
        DistrictHeat: "district_heat";
    }
}

/// Energy carrier of any use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnergyCarrier {
    /// A carrier of buildings; its electricity also drives cars.
    Of(Carrier),
    /// Petrol and other fuel of cars.
    MotorFuel,
    /// Biofuel of cars.
    Biofuel,
}

impl EnergyCarrier {
    /// All, in the order of every list.
    pub fn all() -> Vec<EnergyCarrier> {
        let mut all: Vec<EnergyCarrier> = Carrier::ALL.into_iter().map(EnergyCarrier::Of).collect();
        all.extend([EnergyCarrier::MotorFuel, EnergyCarrier::Biofuel]);
        all
    }

    /// The word after the bar in variables.
    pub const fn word(self) -> &'static str {
        match self {
            EnergyCarrier::Of(Carrier::Coal) => "Coal",
            EnergyCarrier::Of(Carrier::Oil) => "Heating oil",
            EnergyCarrier::Of(Carrier::Gas) => "Natural gas",
            EnergyCarrier::Of(Carrier::Wood) => "Wood",
            EnergyCarrier::Of(Carrier::Electricity) => "Electricity",
            EnergyCarrier::Of(Carrier::DistrictHeat) => "District heat",
            EnergyCarrier::MotorFuel => "Motor fuel",
            EnergyCarrier::Biofuel => "Biofuel",
        }
    }
}

/// Use of energy in a sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UseRule {
    /// No energy in use.
    None,
    /// Energy of buildings: heat, cooling, light, appliances.
    Heat,
    /// Fuel and electricity of cars and other road vehicles.
    Drive,
}

impl UseRule {
    /// All uses that take energy, in display order.
    pub const ALL: [UseRule; 2] = [UseRule::Heat, UseRule::Drive];

    /// The common name of its sectors in variables; none without energy.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            UseRule::None => None,
            UseRule::Heat => Some("Buildings"),
            UseRule::Drive => Some("Road vehicles"),
        }
    }

    /// Its carriers, in the order of the accounts.
    pub const fn carriers(self) -> &'static [EnergyCarrier] {
        const HEAT: [EnergyCarrier; Carrier::COUNT] = {
            let mut all = [EnergyCarrier::Biofuel; Carrier::COUNT];
            let mut at = 0;
            while at < Carrier::COUNT {
                all[at] = EnergyCarrier::Of(Carrier::ALL[at]);
                at += 1;
            }
            all
        };
        match self {
            UseRule::None => &[],
            UseRule::Heat => &HEAT,
            UseRule::Drive => &[
                EnergyCarrier::Of(Carrier::Electricity),
                EnergyCarrier::MotorFuel,
                EnergyCarrier::Biofuel,
            ],
        }
    }
}

crate::closed! {
    /// Building types of the energy model; informal homes have the needs of single-family homes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Building {
        /// Detached and row houses, and informal homes.
        SingleFamily: "single_family";
        /// Apartments and high-rise.
        MultiFamily: "multi_family";
        /// Offices, shops, hotels, schools, hospitals.
        Other: "other";
    }
}
