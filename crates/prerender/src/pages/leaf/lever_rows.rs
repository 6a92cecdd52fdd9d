//! Lever rows: facts on each lever that the levers page shows in addition to its texts.
//!
//! ```text
//! acts        the topics of the model that it changes
//! meets       later levers that act on the same flows
//! backwards   its adverse effects
//! value       the assumption in its text `levers_page.held.xx`
//! ```
//!
//! Out of scope: the texts.

use crate::pages::leaf::equation::EquationTopic;
use cairn_analysis::words::Key;
use cairn_core::kind::Lever;
use cairn_core::unit::Unit;

/// A value in the text on the limits of a lever, by the name of its assumption.
#[derive(Clone, Copy)]
pub(super) enum LimitValue {
    /// With a unit.
    Quantity(&'static str, Unit),
    /// A share.
    Percent(&'static str),
}

/// A row of the table.
pub(super) struct LeverPageRow {
    lever: Lever,
    /// The topics of the model that the lever changes.
    pub(super) acts: &'static [EquationTopic],
    /// Later levers that act on the same flows; each pair is listed once.
    meets: &'static [Lever],
    /// Possible adverse effects: more of the lever can mean more emissions or less reuse. `tests/closure/named.csv` has
    /// the places. For some levers, the text on limits says where emissions may rise.
    pub(super) backwards: &'static [Key],
    /// The value in the text on its limits.
    pub(super) value: Option<LimitValue>,
}

const EMPTY: LeverPageRow = LeverPageRow {
    lever: Lever::HomeSpace,
    acts: &[],
    meets: &[],
    backwards: &[],
    value: None,
};

/// One row a lever, in the order of the levers.
#[rustfmt::skip]
static ROWS: [LeverPageRow; Lever::COUNT] = [
    LeverPageRow { lever: Lever::HomeSpace, acts: &[EquationTopic::Demand], meets: &[Lever::BuildingLife, Lever::BuildingDesign, Lever::Timber, Lever::Retrofit, Lever::NewBuildings, Lever::HousingNeed], value: Some(LimitValue::Quantity("space.floor", Unit::M2PerPerson)), ..EMPTY },
    LeverPageRow { lever: Lever::WorkSpace, acts: &[EquationTopic::Demand], meets: &[Lever::BuildingLife, Lever::BuildingDesign, Lever::Timber, Lever::NewBuildings], backwards: &[Key::LeversPageBackVacant], ..EMPTY },
    LeverPageRow { lever: Lever::CarSharing, acts: &[EquationTopic::Demand, EquationTopic::Life], meets: &[Lever::RideSharing, Lever::Modes, Lever::VehicleLife, Lever::ElectricVehicles], ..EMPTY },
    LeverPageRow { lever: Lever::RideSharing, acts: &[EquationTopic::Demand, EquationTopic::Energy], meets: &[Lever::Modes, Lever::ElectricVehicles], backwards: &[Key::LeversPageBackMetal], ..EMPTY },
    LeverPageRow { lever: Lever::Modes, acts: &[EquationTopic::Demand], meets: &[Lever::ElectricVehicles], backwards: &[Key::LeversPageBackMetal], ..EMPTY },
    LeverPageRow { lever: Lever::FullerLoads, acts: &[EquationTopic::Energy], meets: &[Lever::ElectricTrucks], ..EMPTY },
    LeverPageRow { lever: Lever::BuildingLife, acts: &[EquationTopic::Life], meets: &[Lever::Reuse, Lever::Recovery, Lever::NewBuildings], backwards: &[Key::LeversPageBackLeaves, Key::LeversPageBackOlder], value: Some(LimitValue::Quantity("life.longest", Unit::Years)) },
    LeverPageRow { lever: Lever::VehicleLife, acts: &[EquationTopic::Life], meets: &[Lever::Recovery, Lever::ElectricVehicles, Lever::UsedVehicles], backwards: &[Key::LeversPageBackLeaves], ..EMPTY },
    LeverPageRow { lever: Lever::GoodsLife, acts: &[EquationTopic::Plastics, EquationTopic::Goods, EquationTopic::Works], meets: &[Lever::PlasticsRecycling, Lever::SteelMaking], backwards: &[Key::LeversPageBackLeaves], ..EMPTY },
    LeverPageRow { lever: Lever::LastingRoads, acts: &[EquationTopic::Works, EquationTopic::Cycle], meets: &[Lever::SizedWorks], backwards: &[Key::LeversPageBackLeaves], ..EMPTY },
    LeverPageRow { lever: Lever::BuildingDesign, acts: &[EquationTopic::Content], meets: &[Lever::Timber, Lever::SteelMaking, Lever::Clinker], backwards: &[Key::LeversPageBackMetal], ..EMPTY },
    LeverPageRow { lever: Lever::SizedWorks, acts: &[EquationTopic::Works], meets: &[Lever::Recovery, Lever::Clinker], ..EMPTY },
    LeverPageRow { lever: Lever::VehicleSize, acts: &[EquationTopic::Content, EquationTopic::Energy], meets: &[Lever::VehicleWeight, Lever::ElectricVehicles], backwards: &[Key::LeversPageBackMetal], ..EMPTY },
    LeverPageRow { lever: Lever::VehicleWeight, acts: &[EquationTopic::Content, EquationTopic::Energy], meets: &[Lever::OtherMaking], backwards: &[Key::LeversPageBackMetal], ..EMPTY },
    LeverPageRow { lever: Lever::MakingWaste, acts: &[EquationTopic::Cycle], meets: &[Lever::ScrapDiverted, Lever::SteelMaking], backwards: &[Key::LeversPageBackScrap], ..EMPTY },
    LeverPageRow { lever: Lever::Reuse, acts: &[EquationTopic::Cycle], meets: &[Lever::Recovery, Lever::Bricks], ..EMPTY },
    LeverPageRow { lever: Lever::Recovery, acts: &[EquationTopic::Cycle], meets: &[Lever::SteelMaking, Lever::OtherMaking], ..EMPTY },
    LeverPageRow { lever: Lever::ScrapDiverted, acts: &[EquationTopic::Cycle], meets: &[Lever::SteelMaking], ..EMPTY },
    LeverPageRow { lever: Lever::PlasticsRecycling, acts: &[EquationTopic::Plastics], meets: &[Lever::PackagingAvoided, Lever::OtherMaking, Lever::WasteKeptSafe], ..EMPTY },
    LeverPageRow { lever: Lever::PackagingAvoided, acts: &[EquationTopic::Plastics], meets: &[Lever::PackagingReplaced], backwards: &[Key::LeversPageBackPackaging], ..EMPTY },
    LeverPageRow { lever: Lever::Timber, acts: &[EquationTopic::Content], meets: &[Lever::PackagingReplaced, Lever::Clinker], ..EMPTY },
    LeverPageRow { lever: Lever::PackagingReplaced, acts: &[EquationTopic::Plastics], backwards: &[Key::LeversPageBackPackaging], ..EMPTY },
    LeverPageRow { lever: Lever::SteelMaking, acts: &[EquationTopic::Ghg], ..EMPTY },
    LeverPageRow { lever: Lever::CementMaking, acts: &[EquationTopic::Ghg], meets: &[Lever::Clinker, Lever::CleanPower], ..EMPTY },
    LeverPageRow { lever: Lever::Clinker, acts: &[EquationTopic::Content, EquationTopic::Ghg], value: Some(LimitValue::Percent("cement.least_clinker")), ..EMPTY },
    LeverPageRow { lever: Lever::OtherMaking, acts: &[EquationTopic::Ghg], ..EMPTY },
    LeverPageRow { lever: Lever::Bricks, acts: &[EquationTopic::Ghg], ..EMPTY },
    LeverPageRow { lever: Lever::Retrofit, acts: &[EquationTopic::Energy], meets: &[Lever::CleanHeat], value: Some(LimitValue::Percent("renovation.most")), ..EMPTY },
    LeverPageRow { lever: Lever::NewBuildings, acts: &[EquationTopic::Energy], ..EMPTY },
    LeverPageRow { lever: Lever::CleanHeat, acts: &[EquationTopic::Energy], meets: &[Lever::CleanPower], ..EMPTY },
    LeverPageRow { lever: Lever::CleanCooking, acts: &[EquationTopic::Energy], meets: &[Lever::CleanPower], ..EMPTY },
    LeverPageRow { lever: Lever::ElectricVehicles, acts: &[EquationTopic::Content, EquationTopic::Energy], meets: &[Lever::CleanPower], backwards: &[Key::LeversPageBackNew], ..EMPTY },
    LeverPageRow { lever: Lever::ElectricTrucks, acts: &[EquationTopic::Content, EquationTopic::Energy], meets: &[Lever::CleanFuel, Lever::CleanPower], ..EMPTY },
    LeverPageRow { lever: Lever::CleanFuel, acts: &[EquationTopic::Air], meets: &[Lever::UsedVehicles], ..EMPTY },
    LeverPageRow { lever: Lever::UsedVehicles, acts: &[EquationTopic::Stock, EquationTopic::Air], backwards: &[Key::LeversPageBackLeaves], ..EMPTY },
    LeverPageRow { lever: Lever::WasteKeptSafe, acts: &[EquationTopic::Plastics], ..EMPTY },
    LeverPageRow { lever: Lever::CleanPower, acts: &[EquationTopic::Ghg], ..EMPTY },
    LeverPageRow { lever: Lever::HousingNeed, acts: &[EquationTopic::Demand], value: Some(LimitValue::Quantity("space.floor", Unit::M2PerPerson)), ..EMPTY },
    LeverPageRow { lever: Lever::SmallerBatteries, acts: &[EquationTopic::Content], meets: &[Lever::BatteryRecycling], ..EMPTY },
    LeverPageRow { lever: Lever::BatteryRecycling, acts: &[EquationTopic::Cycle], ..EMPTY },
];

const _: () = {
    let mut at = 0;
    while at < Lever::COUNT {
        assert!(ROWS[at].lever as usize == at, "rows stand in the order of the levers");
        at += 1;
    }
};

/// The row of a lever.
pub(super) const fn of(lever: Lever) -> &'static LeverPageRow {
    &ROWS[lever as usize]
}

/// Levers that act on the same flows, in the order of the page.
pub(super) fn related_levers(lever: Lever) -> Vec<Lever> {
    let meets = |other: &Lever| of(lever).meets.contains(other) || of(*other).meets.contains(&lever);
    Lever::ALL.into_iter().filter(meets).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lever_acts_somewhere_and_meets_others_that_come_later_each_once() {
        for row in &ROWS {
            let lever = row.lever;
            assert!(
                row.meets.iter().all(|other| *other > lever) && row.meets.is_sorted(),
                "{}",
                lever.id()
            );
            assert!(row.meets.windows(2).all(|two| two[0] != two[1]), "{}", lever.id());
            assert!(!related_levers(lever).is_empty() && !row.acts.is_empty(), "{}", lever.id());
        }
    }
}
