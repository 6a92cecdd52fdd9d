//! What figures of money leave out.

use cairn_analysis::words::Key;
use cairn_core::kind::MoneyItem;

/// What the figure of an item leaves out.
pub(crate) const fn left_out(item: MoneyItem) -> Option<Key> {
    Some(match item {
        MoneyItem::Retrofit => Key::MoneyLeftRetrofit,
        MoneyItem::NewStandard => Key::MoneyLeftNewStandard,
        MoneyItem::Pumps => Key::MoneyLeftPumps,
        MoneyItem::Cooking => Key::MoneyLeftCooking,
        MoneyItem::Cars => Key::MoneyLeftCars,
        MoneyItem::CarCharging | MoneyItem::Trucks | MoneyItem::TruckCharging => return None,
        MoneyItem::ChangedDemand => Key::MoneyLeftChangedDemand,
        MoneyItem::CleanPower => Key::MoneyLeftCleanPower,
        MoneyItem::Steel => Key::MoneyLeftSteel,
        MoneyItem::Cement => Key::MoneyLeftCement,
        MoneyItem::Aluminium => Key::MoneyLeftAluminium,
        MoneyItem::Waste => Key::MoneyLeftWaste,
        MoneyItem::FloorSpace => Key::MoneyLeftFloorSpace,
        MoneyItem::FloorLife => Key::MoneyLeftFloorLife,
        MoneyItem::FewerCars => Key::MoneyLeftCarsLess,
        MoneyItem::Materials => Key::MoneyLeftMaterials,
    })
}
