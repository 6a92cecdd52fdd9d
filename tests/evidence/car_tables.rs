//! Tables of cars: each kind of fault is reported with its position and advice.

use crate::faulty::TableChange::{Replaced, Without};
use crate::faulty::each_is_reported;

#[test]
fn each_kind_of_fault_is_told_in_place_and_with_advice() {
    let cases = [
        (
            "car_ownership.csv",
            "AFG,34",
            "XYZ,34",
            "car_ownership.csv, line 2, place: XYZ is not in places.csv. Add the place there, or correct the id.",
        ),
        (
            "car_ownership.csv",
            "AGO,26,national",
            "AGO,26,global",
            "reach: \"global\" is not known. Write one of national, regional.",
        ),
        (
            "car_region.csv",
            "CHN,km,2020,10500,9500,15000",
            "CHN,km,2020,10500,11500,15000",
            "low: 11500 to 15000 does not hold the value 10500. Widen the range or correct the value.",
        ),
        (
            "car_region.csv",
            "CHN,occupancy,2030",
            "CHN,occupancy,2052",
            "year: 2040 comes after 2052. Put the lines in the order of years.",
        ),
        (
            "car_region.csv",
            "FSU,km,2020",
            "FSU,km,2021",
            "year: no rule reads km of 2021. Write the value of 2020.",
        ),
        (
            "car_region.csv",
            "AFR,km,2020,15500",
            "AFR,km,2020,155000",
            "value: 155000 is not between 3000 and 40000. Look at the unit in the evidence README.",
        ),
        (
            "car_region.csv",
            "EEU,km",
            "EEX,km",
            "region: no place of places.csv is in message_r12 \"EEX\". Take the row out, or correct the region.",
        ),
        (
            "car_life.csv",
            "weibull,13.7,",
            "weibull,16.7,",
            "mean_years: the curve has a mean of 13.68, not 16.7. Correct the mean, the shape or the scale.",
        ),
        (
            "car_life.csv",
            "normal,16,4.8",
            "normal,16,",
            "deviation_years: the cell is empty. Fill it in.",
        ),
        (
            "car_trade.csv",
            ",korea,",
            ",corea,",
            "role: \"corea\" is not known. Write one of european_union, japan, united_states, korea, none",
        ),
        (
            "car_import.csv",
            "africa,XAF,0.4",
            "africa,XAF,0.5",
            "car_import.csv, line 6, share: the shares sum to 1.10000. Make them sum to 1.",
        ),
        (
            "car_import.csv",
            "africa,XAF",
            "africa,LDC",
            "region: LDC is not a region. Write one that places.csv uses, such as XAF.",
        ),
        (
            "car_used_share.csv",
            "KEN,0.97",
            "JPN,0.97",
            "place: JPN sells used cars in car_trade.csv. Take the row out, or correct the role.",
        ),
        (
            "car_export.csv",
            "0.27,0.27",
            "0.27,0.26",
            "mix: the shares sum to 0.99000. Make them sum to 1.",
        ),
        (
            "car_size.csv",
            "AFR,full,0.35",
            "AFR,full,0.36",
            "share: the shares sum to 1.01000. Make them sum to 1.",
        ),
        (
            "car_sales.csv",
            "CHN,2017,",
            "CHN,2011,",
            "car_sales.csv, line 3, year: 2011 comes after 2012. Put the lines in the order of years.",
        ),
        (
            "car_energy.csv",
            "message_r12,RCPA",
            "world,WLD",
            "scheme: no rule reads fuel of cars by world. Write place, or message_r12 where no place of it has a row.",
        ),
        (
            "car_material.csv",
            "combustion,2010,copper",
            "combustion,2005,copper",
            "cohort: no rule reads combustion cars of 2005. Write 2020, or 2010 of combustion cars.",
        ),
        (
            "car_making.csv",
            "copper,0,0,0.1",
            "copper,0,0.05,0.1",
            "low: 0.05 to 0.1 does not hold the value 0. Widen the range or correct the value.",
        ),
        (
            "car_sales.csv",
            "0.53,0.5,0.56",
            "0.53,,0.56",
            "low: an assumption has no range. Write its low and its high end.",
        ),
    ];
    each_is_reported(&cases.map(|(file, from, to, expected)| (file, Replaced(from, to), expected)));
}

#[test]
fn a_place_that_lacks_something_of_cars_says_what() {
    let cases = [
        (
            "car_ownership.csv",
            "IND,",
            "car_ownership.csv: IND has no cars in use in 2015. Add rows for the place",
        ),
        ("car_ownership.csv", "BRA,", "car_ownership.csv: BRA has no cars in use in 2015."),
        ("car_region.csv", "SAS,cars,2020", "has no cars of 2020 in its message_r12 region."),
        ("car_trade.csv", "WLD", "has no role in the trade of used cars."),
        (
            "car_export.csv",
            "korea",
            "car_export.csv: korea has no row. Add its share of the used cars sold.",
        ),
        (
            "car_material.csv",
            "plug_in,",
            "car_material.csv: plug_in cars of 2020 have no row. Add what they are made of.",
        ),
        (
            "car_making.csv",
            "copper,0,",
            "car_making.csv: copper has no making_loss. Add a row for it.",
        ),
        (
            "car_region.csv",
            "SAS,km",
            "car_region.csv: AFG has no km of its message_r12 region.",
        ),
        ("car_market.csv", "WLD", "has no market of cars."),
        ("car_size.csv", "SAS,", "has no sizes of cars in its message_r12 region."),
        ("car_class.csv", "minivan", "has no materials of minivan cars."),
        (
            "car_energy.csv",
            "RCPA",
            "has no fuel of new cars, nor has a place of its message_r12 region.",
        ),
    ];
    each_is_reported(&cases.map(|(file, part, expected)| (file, Without(part), expected)));
}
