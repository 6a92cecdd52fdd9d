//! Dials: the physical quantities that a lever moves. A lever has one or a few.
//!
//! Every value of a dial comes from the lever table; its meaning and unit stand here, and the
//! model reads it in the one place that its lever acts.

use serde::{Deserialize, Serialize};

use crate::kind::Lever;

/// A quantity that a lever moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dial {
    /// Floor area of homes a person, change against the reference path.
    HomeSpace,
    /// Floor area of other buildings a person, change against the reference path.
    WorkSpace,
    /// Distance that a car goes a year, ratio to the reference: shared cars are fewer and go further.
    CarSharing,
    /// Share of car trips that are shared rides.
    SharedRides,
    /// Distance that people go by car, change against the reference.
    Modes,
    /// Mean life of homes, change.
    HomeLife,
    /// Mean life of other buildings, change.
    OtherLife,
    /// Mean life of cars, change.
    CarLife,
    /// Concrete in a new square metre, change.
    LeanConcrete,
    /// Steel in a new square metre, change.
    LeanSteel,
    /// Mass of new cars through smaller sizes, change.
    CarSize,
    /// Mass of new cars of the same size, change.
    CarWeight,
    /// Share of steel in new cars that aluminium replaces.
    CarSteelReplaced,
    /// Share of car steel lost in making.
    CarSteelLoss,
    /// Share of construction steel lost in fabrication.
    SteelLoss,
    /// Share of wrought aluminium lost in making.
    AluminiumLoss,
    /// Share of cement, aggregates and bricks lost on sites.
    SiteLoss,
    /// Share of steel leaving buildings that is reused.
    ReusedSteel,
    /// Share of concrete (cement and aggregates) leaving buildings that is reused.
    ReusedConcrete,
    /// Share of bricks leaving buildings that is reused.
    ReusedBricks,
    /// Share of wood leaving buildings that is reused.
    ReusedWood,
    /// Share of aluminium leaving buildings that is reused.
    ReusedAluminium,
    /// Share of copper leaving buildings that is reused.
    ReusedCopper,
    /// Share of glass leaving buildings that is reused.
    ReusedGlass,
    /// Share of steel leaving cars that is reused.
    CarReusedSteel,
    /// Share of aluminium leaving cars that is reused.
    CarReusedAluminium,
    /// Share of copper leaving cars that is reused.
    CarReusedCopper,
    /// Share of steel leaving buildings, after reuse, that is recovered.
    RecoveredSteel,
    /// Share of concrete leaving buildings, after reuse, that becomes aggregates again.
    RecoveredConcrete,
    /// Share of wood leaving buildings, after reuse, that is recovered.
    RecoveredWood,
    /// Share of aluminium leaving buildings, after reuse, that is recovered.
    RecoveredAluminium,
    /// Share of copper leaving buildings, after reuse, that is recovered.
    RecoveredCopper,
    /// Share of glass leaving buildings, after reuse, that is recovered.
    RecoveredGlass,
    /// Share of steel leaving cars, after reuse, that is recovered.
    CarRecoveredSteel,
    /// Share of aluminium leaving cars, after reuse, that is recovered.
    CarRecoveredAluminium,
    /// Share of copper leaving cars, after reuse, that is recovered.
    CarRecoveredCopper,
    /// Share of new steel scrap that is used without remelting.
    SteelDiverted,
    /// Share of new aluminium scrap that is used without remelting.
    AluminiumDiverted,
    /// Share of new buildings in timber.
    Timber,
    /// Share of primary steel made by a near-zero route.
    NearZeroSteel,
    /// Share of the carbon of clinker that is captured.
    Captured,
    /// Share of its carbon that a kiln with capture captures.
    CaptureRate,
    /// Clinker in binder, relative to its tabled value of today.
    ClinkerRatio,
    /// Cement in concrete and mortar, change.
    LeanCement,
    /// Share of primary aluminium made by a near-zero route.
    NearZeroAluminium,
    /// Carbon of making copper, glass, bricks and plastics, change.
    OtherMaking,
    /// Share of the floor of 2020 that is renovated each year.
    RenovationRate,
    /// Share of heat and cooling that a renovation saves.
    RenovationSaving,
    /// Heat that new buildings need, ratio to the standard of today.
    NewHeating,
    /// Cooling that new buildings need, ratio to the standard of today.
    NewCooling,
    /// Share of heat in buildings that comes from heat pumps.
    HeatPumps,
    /// Share of new cars that are plugged in.
    ElectricCars,
    /// Year in which electricity reaches its residual carbon.
    CleanPower,
}

impl Dial {
    /// How many there are.
    pub const COUNT: usize = 53;

    /// All, in the order of every table.
    pub const ALL: [Dial; Dial::COUNT] = [
        Dial::HomeSpace,
        Dial::WorkSpace,
        Dial::CarSharing,
        Dial::SharedRides,
        Dial::Modes,
        Dial::HomeLife,
        Dial::OtherLife,
        Dial::CarLife,
        Dial::LeanConcrete,
        Dial::LeanSteel,
        Dial::CarSize,
        Dial::CarWeight,
        Dial::CarSteelReplaced,
        Dial::CarSteelLoss,
        Dial::SteelLoss,
        Dial::AluminiumLoss,
        Dial::SiteLoss,
        Dial::ReusedSteel,
        Dial::ReusedConcrete,
        Dial::ReusedBricks,
        Dial::ReusedWood,
        Dial::ReusedAluminium,
        Dial::ReusedCopper,
        Dial::ReusedGlass,
        Dial::CarReusedSteel,
        Dial::CarReusedAluminium,
        Dial::CarReusedCopper,
        Dial::RecoveredSteel,
        Dial::RecoveredConcrete,
        Dial::RecoveredWood,
        Dial::RecoveredAluminium,
        Dial::RecoveredCopper,
        Dial::RecoveredGlass,
        Dial::CarRecoveredSteel,
        Dial::CarRecoveredAluminium,
        Dial::CarRecoveredCopper,
        Dial::SteelDiverted,
        Dial::AluminiumDiverted,
        Dial::Timber,
        Dial::NearZeroSteel,
        Dial::Captured,
        Dial::CaptureRate,
        Dial::ClinkerRatio,
        Dial::LeanCement,
        Dial::NearZeroAluminium,
        Dial::OtherMaking,
        Dial::RenovationRate,
        Dial::RenovationSaving,
        Dial::NewHeating,
        Dial::NewCooling,
        Dial::HeatPumps,
        Dial::ElectricCars,
        Dial::CleanPower,
    ];

    /// Place in [`Dial::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Dial::HomeSpace => "home_space",
            Dial::WorkSpace => "work_space",
            Dial::CarSharing => "car_sharing",
            Dial::SharedRides => "shared_rides",
            Dial::Modes => "modes",
            Dial::HomeLife => "home_life",
            Dial::OtherLife => "other_life",
            Dial::CarLife => "car_life",
            Dial::LeanConcrete => "lean_concrete",
            Dial::LeanSteel => "lean_steel",
            Dial::CarSize => "car_size",
            Dial::CarWeight => "car_weight",
            Dial::CarSteelReplaced => "car_steel_replaced",
            Dial::CarSteelLoss => "car_steel_loss",
            Dial::SteelLoss => "steel_loss",
            Dial::AluminiumLoss => "aluminium_loss",
            Dial::SiteLoss => "site_loss",
            Dial::ReusedSteel => "reused_steel",
            Dial::ReusedConcrete => "reused_concrete",
            Dial::ReusedBricks => "reused_bricks",
            Dial::ReusedWood => "reused_wood",
            Dial::ReusedAluminium => "reused_aluminium",
            Dial::ReusedCopper => "reused_copper",
            Dial::ReusedGlass => "reused_glass",
            Dial::CarReusedSteel => "car_reused_steel",
            Dial::CarReusedAluminium => "car_reused_aluminium",
            Dial::CarReusedCopper => "car_reused_copper",
            Dial::RecoveredSteel => "recovered_steel",
            Dial::RecoveredConcrete => "recovered_concrete",
            Dial::RecoveredWood => "recovered_wood",
            Dial::RecoveredAluminium => "recovered_aluminium",
            Dial::RecoveredCopper => "recovered_copper",
            Dial::RecoveredGlass => "recovered_glass",
            Dial::CarRecoveredSteel => "car_recovered_steel",
            Dial::CarRecoveredAluminium => "car_recovered_aluminium",
            Dial::CarRecoveredCopper => "car_recovered_copper",
            Dial::SteelDiverted => "steel_diverted",
            Dial::AluminiumDiverted => "aluminium_diverted",
            Dial::Timber => "timber",
            Dial::NearZeroSteel => "near_zero_steel",
            Dial::Captured => "captured",
            Dial::CaptureRate => "capture_rate",
            Dial::ClinkerRatio => "clinker_ratio",
            Dial::LeanCement => "lean_cement",
            Dial::NearZeroAluminium => "near_zero_aluminium",
            Dial::OtherMaking => "other_making",
            Dial::RenovationRate => "renovation_rate",
            Dial::RenovationSaving => "renovation_saving",
            Dial::NewHeating => "new_heating",
            Dial::NewCooling => "new_cooling",
            Dial::HeatPumps => "heat_pumps",
            Dial::ElectricCars => "electric_cars",
            Dial::CleanPower => "clean_power",
        }
    }

    /// The lever that moves it.
    #[must_use]
    pub const fn lever(self) -> Lever {
        match self {
            Dial::HomeSpace => Lever::HomeSpace,
            Dial::WorkSpace => Lever::WorkSpace,
            Dial::CarSharing => Lever::CarSharing,
            Dial::SharedRides => Lever::RideSharing,
            Dial::Modes => Lever::Modes,
            Dial::HomeLife | Dial::OtherLife => Lever::BuildingLife,
            Dial::CarLife => Lever::VehicleLife,
            Dial::LeanConcrete | Dial::LeanSteel => Lever::BuildingDesign,
            Dial::CarSize => Lever::VehicleSize,
            Dial::CarWeight | Dial::CarSteelReplaced => Lever::VehicleWeight,
            Dial::CarSteelLoss | Dial::SteelLoss | Dial::AluminiumLoss | Dial::SiteLoss => Lever::MakingWaste,
            Dial::ReusedSteel
            | Dial::ReusedConcrete
            | Dial::ReusedBricks
            | Dial::ReusedWood
            | Dial::ReusedAluminium
            | Dial::ReusedCopper
            | Dial::ReusedGlass
            | Dial::CarReusedSteel
            | Dial::CarReusedAluminium
            | Dial::CarReusedCopper => Lever::Reuse,
            Dial::RecoveredSteel
            | Dial::RecoveredConcrete
            | Dial::RecoveredWood
            | Dial::RecoveredAluminium
            | Dial::RecoveredCopper
            | Dial::RecoveredGlass
            | Dial::CarRecoveredSteel
            | Dial::CarRecoveredAluminium
            | Dial::CarRecoveredCopper => Lever::Recovery,
            Dial::SteelDiverted | Dial::AluminiumDiverted => Lever::ScrapDiverted,
            Dial::Timber => Lever::Timber,
            Dial::NearZeroSteel => Lever::SteelMaking,
            Dial::Captured | Dial::CaptureRate => Lever::CementMaking,
            Dial::ClinkerRatio | Dial::LeanCement => Lever::Clinker,
            Dial::NearZeroAluminium | Dial::OtherMaking => Lever::OtherMaking,
            Dial::RenovationRate | Dial::RenovationSaving => Lever::Retrofit,
            Dial::NewHeating | Dial::NewCooling => Lever::NewBuildings,
            Dial::HeatPumps => Lever::CleanHeat,
            Dial::ElectricCars => Lever::ElectricVehicles,
            Dial::CleanPower => Lever::CleanPower,
        }
    }

    /// Reads [`Dial::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Dial> {
        Self::ALL.into_iter().find(|dial| dial.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lever_that_is_built_moves_a_dial_and_no_other() {
        for lever in Lever::ALL {
            let moves = Dial::ALL.into_iter().any(|dial| dial.lever() == lever);
            assert_ne!(moves, lever.is_later(), "{}", lever.id());
        }
    }

    #[test]
    fn ids_are_read_back_and_stand_in_order() {
        for (index, dial) in Dial::ALL.into_iter().enumerate() {
            assert_eq!(dial.index(), index);
            assert_eq!(Dial::find(dial.id()), Some(dial));
        }
    }
}
