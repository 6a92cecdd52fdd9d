//! Rows of exhaust: emission classes of new vehicles, factors, sulphur of diesel, and fuel requirements of classes.

use crate::rows::row;
use crate::table_reader::RowCells;
use cairn_core::facts::air::CLASSES;
use cairn_core::kind::{Engine, Pollutant};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

cairn_core::closed! {
    /// Vehicles that a row of classes applies to.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Duty {
        /// New cars, vans, two-wheelers.
        Light: "light";
        /// New lorries and buses.
        Heavy: "heavy";
        /// Used imports of the same, by the year they were made.
        UsedLight: "used_light";
        /// Used imports of lorries and buses.
        UsedHeavy: "used_heavy";
    }
}

row! {
    /// `exhaust_class.csv`: the first year in which all new vehicles meet a class; the narrowest row counts.
    #[derive(Clone, Debug)]
    pub(crate) struct ExhaustClassRow in "exhaust_class.csv", Cars {
        key region: Region;
        key duty: Duty, in ..;
        /// First years of classes 1 to 6; `None` if not foreseen.
        first: [Option<Year>; CLASSES - 1] = "class1", "class2", "class3", "class4", "class5", "class6", by first_years;
        from: From;
        unread "note";
    }
}

/// The years rise, and no class is left out below one that is foreseen.
fn first_years(cells: &mut RowCells<'_>, columns: [&'static str; CLASSES - 1]) -> Option<[Option<Year>; CLASSES - 1]> {
    let mut first = [None; CLASSES - 1];
    for (year, column) in first.iter_mut().zip(columns) {
        let (least, most) = (f64::from(Year::FIRST.number()), f64::from(Year::LAST.number()));
        *year = cells.number_or_empty(column, least, most)?.map(|year| Year::of(year as u16));
    }
    let years: Vec<Year> = first.iter().map_while(|year| *year).collect();
    let gap = first.iter().flatten().count() > years.len();
    if years.is_empty() || gap || !years.windows(2).all(|pair| pair[0] <= pair[1]) {
        let advice = "Write the first years of classes from 1 on, rising, and leave empty those that are not foreseen.";
        cells.fault("class1 to class6", "the years have a gap or fall", advice);
        return None;
    }
    Some(first)
}

row! {
    /// `exhaust_factor.csv`: grams per kilometre for an engine of a class.
    #[derive(Clone, Debug)]
    pub(crate) struct ExhaustFactorRow in "exhaust_factor.csv", Cars {
        key engine: Engine, in ..;
        key class: usize, by of_class;
        key pollutant: Pollutant, in ..;
        grams: f64 = "g_per_km", in 0.0..=50.0;
        range grams, in 0.0..=100.0;
        from: From;
        unread "note";
    }
}

fn of_class(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<usize> {
    let class = cells.number(column, 0.0, (CLASSES - 1) as f64)?;
    if libm::floor(class) != class {
        cells.fault(column, format!("{class} is no class"), "Write a whole number from 0 to 6.");
        return None;
    }
    Some(class as usize)
}

cairn_core::closed! {
    /// A property of the fuel of a class.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum FuelTrait {
        /// Sulphur at which the limits of the class were set.
        Matched: "matched";
        /// Highest sulphur at which the class keeps its particle level.
        Holds: "holds";
    }
}

row! {
    /// `exhaust_fuel.csv`: sulphur in fuel for a class, ppm.
    #[derive(Clone, Debug)]
    pub(crate) struct ClassFuelRow in "exhaust_fuel.csv", Cars {
        key class: usize, by of_class;
        key of: FuelTrait = "trait", in ..;
        ppm: f64, in 1.0..=MOST;
        range ppm, in 1.0..=MOST;
        from: From;
        unread "note";
    }
}

/// Highest sulphur content on a map, ppm.
const MOST: f64 = 10_000.0;

row! {
    /// `diesel_sulphur.csv`: sulphur of diesel in a place, and the value that counts for sulphate.
    #[derive(Clone, Debug)]
    pub(crate) struct SulphurRow in "diesel_sulphur.csv", Cars {
        key place: PlaceId;
        ppm: f64, in 1.0..=MOST;
        counts: f64, in 1.0..=MOST;
        range counts, in 1.0..=MOST;
        unread "year";
        from: From;
        unread "note";
    }
}

row! {
    /// `exhaust_diesel.csv`: share of diesel among cars with an engine; the narrowest row counts.
    #[derive(Clone, Debug)]
    pub(crate) struct DieselCarsRow in "exhaust_diesel.csv", Cars {
        key region: Region;
        share: f64, in 0.0..=1.0;
        range share, in 0.0..=1.0;
        from: From;
        unread "note";
    }
}
