//! Names of the items of money, what their figures leave out, and why a lever has none.

use cairn_analysis::words::Key;
use cairn_core::kind::{Lever, MoneyItem};

/// Name of an item, and what its figure leaves out.
pub(crate) const fn item(item: MoneyItem) -> (Key, Option<Key>) {
    match item {
        MoneyItem::Retrofit => (Key::MoneyItemRetrofit, Some(Key::MoneyLeftRetrofit)),
        MoneyItem::NewStandard => (Key::MoneyItemNewStandard, Some(Key::MoneyLeftNewStandard)),
        MoneyItem::Pumps => (Key::MoneyItemPumps, Some(Key::MoneyLeftPumps)),
        MoneyItem::Cooking => (Key::MoneyItemCooking, Some(Key::MoneyLeftCooking)),
        MoneyItem::Cars => (Key::MoneyItemCars, Some(Key::MoneyLeftCars)),
        MoneyItem::CarCharging => (Key::MoneyItemCarCharging, None),
        MoneyItem::Trucks => (Key::MoneyItemTrucks, None),
        MoneyItem::TruckCharging => (Key::MoneyItemTruckCharging, None),
        MoneyItem::ChangedDemand => (Key::MoneyItemChangedDemand, Some(Key::MoneyLeftChangedDemand)),
        MoneyItem::CleanPower => (Key::MoneyItemCleanPower, Some(Key::MoneyLeftCleanPower)),
        MoneyItem::Steel => (Key::MoneyItemSteel, Some(Key::MoneyLeftSteel)),
        MoneyItem::Cement => (Key::MoneyItemCement, Some(Key::MoneyLeftCement)),
        MoneyItem::Aluminium => (Key::MoneyItemAluminium, Some(Key::MoneyLeftAluminium)),
        MoneyItem::Waste => (Key::MoneyItemWaste, Some(Key::MoneyLeftWaste)),
        MoneyItem::FloorSpace => (Key::MoneyItemFloorSpace, Some(Key::MoneyLeftFloorSpace)),
        MoneyItem::FloorLife => (Key::MoneyItemFloorLife, Some(Key::MoneyLeftFloorLife)),
        MoneyItem::FewerCars => (Key::MoneyItemCarsLess, Some(Key::MoneyLeftCarsLess)),
        MoneyItem::Materials => (Key::MoneyItemMaterials, Some(Key::MoneyLeftMaterials)),
    }
}

/// Why a lever has no figure; none if an item counts it.
pub(crate) const fn blank(lever: Lever) -> Option<Key> {
    Some(match lever {
        Lever::FullerLoads => Key::MoneyBlankLf,
        Lever::GoodsLife => Key::MoneyBlankGl,
        Lever::VehicleSize => Key::MoneyBlankVs,
        Lever::VehicleWeight => Key::MoneyBlankVa,
        Lever::Reuse => Key::MoneyBlankRu,
        Lever::Recovery => Key::MoneyBlankEr,
        Lever::ScrapDiverted => Key::MoneyBlankFd,
        Lever::PlasticsRecycling => Key::MoneyBlankPr,
        Lever::PackagingAvoided => Key::MoneyBlankPk,
        Lever::Timber => Key::MoneyBlankTm,
        Lever::PackagingReplaced => Key::MoneyBlankPs,
        Lever::Bricks => Key::MoneyBlankBk,
        Lever::CleanFuel => Key::MoneyBlankCf,
        Lever::UsedVehicles => Key::MoneyBlankUv,
        Lever::HousingNeed => Key::MoneyBlankHn,
        _ => return None,
    })
}
