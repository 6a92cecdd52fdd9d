//! Words of money: names of items and blocks, amounts, and why a lever has no figure. Out of scope: the texts.

use crate::findings::money::YEARS;
use crate::findings::money::view::MoneyLine;
use crate::findings::range::Range;
use crate::words::{Key, Words};
use cairn_core::kind::{Lever, MoneyColumn, MoneyItem};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The year about which the heading gives a yearly amount.
const ABOUT: usize = 1;
/// Billion US$ below which an amount is not written as a number: 10,000 US$, which is little even for a small island.
const LEAST: f64 = 1e-5;

/// Name of an item.
pub const fn item(item: MoneyItem) -> Key {
    match item {
        MoneyItem::Retrofit => Key::MoneyItemRetrofit,
        MoneyItem::NewStandard => Key::MoneyItemNewStandard,
        MoneyItem::Pumps => Key::MoneyItemPumps,
        MoneyItem::Cooking => Key::MoneyItemCooking,
        MoneyItem::Cars => Key::MoneyItemCars,
        MoneyItem::CarCharging => Key::MoneyItemCarCharging,
        MoneyItem::Trucks => Key::MoneyItemTrucks,
        MoneyItem::TruckCharging => Key::MoneyItemTruckCharging,
        MoneyItem::ChangedDemand => Key::MoneyItemChangedDemand,
        MoneyItem::CleanPower => Key::MoneyItemCleanPower,
        MoneyItem::Steel => Key::MoneyItemSteel,
        MoneyItem::Cement => Key::MoneyItemCement,
        MoneyItem::Aluminium => Key::MoneyItemAluminium,
        MoneyItem::Waste => Key::MoneyItemWaste,
        MoneyItem::FloorSpace => Key::MoneyItemFloorSpace,
        MoneyItem::FloorLife => Key::MoneyItemFloorLife,
        MoneyItem::FewerCars => Key::MoneyItemCarsLess,
        MoneyItem::Materials => Key::MoneyItemMaterials,
    }
}

/// Name of a block.
pub const fn column(column: MoneyColumn) -> Key {
    match column {
        MoneyColumn::Extra => Key::MoneyExtra,
        MoneyColumn::Unneeded => Key::MoneyUnneeded,
        MoneyColumn::Running => Key::MoneyRunning,
    }
}

/// Why a lever has no figure; none if an item counts it.
pub const fn blank(lever: Lever) -> Option<Key> {
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
        Lever::SmallerBatteries => Key::MoneyBlankBs,
        Lever::BatteryRecycling => Key::MoneyBlankBr,
        _ => return None,
    })
}

/// Extra investment to the focus year and about 2035 in one sentence; `sum` is the sum of its items, none if there are none.
pub fn heading(words: &Words, sum: Option<&MoneyLine>, focus: Year, draws: u32) -> String {
    let Some(sum) = sum else {
        return words.say(Key::MoneyNone).to_owned();
    };
    let yearly = sum.around.get(ABOUT).map(|yearly| range(words, *yearly, Unit::BillionUsdPerYear));
    let with = [
        ("year", &*words.year(focus)),
        ("central", &words.quantity(sum.until.central, Unit::BillionUsd)),
        ("about", &words.year(YEARS[ABOUT])),
        ("yearly", &yearly.unwrap_or_default()),
        ("range", &words.between(sum.until.ends(), Unit::BillionUsd)),
    ];
    let key = if draws == 0 { Key::MoneyTitleCentral } else { Key::MoneyTitle };
    words.fill(key, &with)
}

/// A range with its unit; an amount that is too small to write, or may be nothing, says so.
pub fn range(words: &Words, of: Range, unit: Unit) -> String {
    let [low, high] = of.ends();
    let size = low.abs().max(high.abs()).max(of.central.abs());
    if size == 0.0 {
        return words.quantity(0.0, unit);
    }
    if size < LEAST {
        return words.fill(Key::MoneyUnder, &[("value", &words.quantity(LEAST, unit))]);
    }
    if of.is_still() {
        return words.quantity(of.central, unit);
    }
    let ends = words.between([low, high], unit);
    if of.holds_nothing() {
        return words.fill(Key::MoneyMaybe, &[("range", &ends)]);
    }
    ends
}
