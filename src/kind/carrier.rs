//! Carriers of energy in buildings, and the buildings and needs that energy is told apart by.

use serde::{Deserialize, Serialize};

/// What brings heat into a building.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Carrier {
    /// Coal.
    Coal,
    /// Heating oil.
    Oil,
    /// Natural gas.
    Gas,
    /// Firewood, chips and pellets.
    Wood,
    /// Electricity.
    Electricity,
    /// Heat from a network.
    DistrictHeat,
}

impl Carrier {
    /// How many there are.
    pub const COUNT: usize = 6;

    /// All, in the order of every table.
    pub const ALL: [Carrier; Carrier::COUNT] = [
        Carrier::Coal,
        Carrier::Oil,
        Carrier::Gas,
        Carrier::Wood,
        Carrier::Electricity,
        Carrier::DistrictHeat,
    ];

    /// Place in [`Carrier::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Carrier::Coal => "coal",
            Carrier::Oil => "oil",
            Carrier::Gas => "gas",
            Carrier::Wood => "wood",
            Carrier::Electricity => "electricity",
            Carrier::DistrictHeat => "district_heat",
        }
    }
}

/// A carrier of energy in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnergyCarrier {
    /// Of buildings, and electricity of cars too.
    Of(Carrier),
    /// Petrol and other fuel of cars.
    MotorFuel,
    /// Biofuel of cars.
    Biofuel,
}

impl EnergyCarrier {
    /// All, in the order of every list.
    #[must_use]
    pub fn all() -> Vec<EnergyCarrier> {
        let mut all: Vec<EnergyCarrier> = Carrier::ALL.into_iter().map(EnergyCarrier::Of).collect();
        all.extend([EnergyCarrier::MotorFuel, EnergyCarrier::Biofuel]);
        all
    }

    /// The word after the bar.
    #[must_use]
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

/// What using a sector takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UseRule {
    /// Nothing.
    None,
    /// What buildings take: heat, cooling, light, appliances.
    Heat,
    /// What drives cars and other road vehicles.
    Drive,
}

impl UseRule {
    /// All that take anything, in the order of every list.
    pub const ALL: [UseRule; 2] = [UseRule::Heat, UseRule::Drive];

    /// The word for the sectors that share it, in variables.
    #[must_use]
    pub const fn word(self) -> Option<&'static str> {
        match self {
            UseRule::None => None,
            UseRule::Heat => Some("Buildings"),
            UseRule::Drive => Some("Road vehicles"),
        }
    }

    /// What it takes, in the order of the accounts.
    #[must_use]
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

/// Buildings as energy tells them apart; informal homes need what single-family homes need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Building {
    /// Detached and row houses, and informal homes.
    SingleFamily,
    /// Apartments and high-rise.
    MultiFamily,
    /// Offices, shops, hotels, schools, hospitals.
    Other,
}

impl Building {
    /// How many there are.
    pub const COUNT: usize = 3;

    /// All, in the order of every table.
    pub const ALL: [Building; Building::COUNT] = [Building::SingleFamily, Building::MultiFamily, Building::Other];

    /// Place in [`Building::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Building::SingleFamily => "single_family",
            Building::MultiFamily => "multi_family",
            Building::Other => "other",
        }
    }
}
