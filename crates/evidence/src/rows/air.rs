//! Rows of exhaust: emission classes of new vehicles, factors, sulphur of diesel, and fuel requirements of classes.

use crate::rows::{From, Region, range};
use crate::table_reader::{Row, RowCells};
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

/// `exhaust_class.csv`: the first year in which all new vehicles meet a class; the narrowest row counts.
#[derive(Clone, Debug)]
pub(crate) struct ExhaustClassRow {
    pub(crate) region: Region,
    pub(crate) duty: Duty,
    /// First years of classes 1 to 6; `None` if not foreseen.
    pub(crate) first: [Option<Year>; CLASSES - 1],
    pub(crate) from: From,
}

const FIRST: [&str; CLASSES - 1] = ["class1", "class2", "class3", "class4", "class5", "class6"];

impl Row for ExhaustClassRow {
    const FILE: &'static str = "exhaust_class.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme", "region", "duty", "class1", "class2", "class3", "class4", "class5", "class6", "source", "basis", "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region", "duty"];
    fn read(cells: &mut RowCells<'_>) -> Option<ExhaustClassRow> {
        let region = Region::read(cells);
        let duty = cells.word("duty", &Duty::ALL, Duty::id);
        let mut first = [None; CLASSES - 1];
        for (year, column) in first.iter_mut().zip(FIRST) {
            let (least, most) = (f64::from(Year::FIRST.number()), f64::from(Year::LAST.number()));
            *year = cells.number_or_empty(column, least, most)?.map(|year| Year::of(year as u16));
        }
        let told: Vec<Year> = first.iter().map_while(|year| *year).collect();
        let gap = first.iter().flatten().count() > told.len();
        if told.is_empty() || gap || !told.windows(2).all(|pair| pair[0] <= pair[1]) {
            let advice = "Write the first years of classes from 1 on, rising, and leave empty those that are not foreseen.";
            cells.fault("class1 to class6", "the years have a gap or fall", advice);
            return None;
        }
        let from = From::read(cells);
        Some(ExhaustClassRow {
            region: region?,
            duty: duty?,
            first,
            from: from?,
        })
    }
}

/// `exhaust_factor.csv`: grams per kilometre for an engine of a class.
#[derive(Clone, Debug)]
pub(crate) struct ExhaustFactorRow {
    pub(crate) engine: Engine,
    pub(crate) class: usize,
    pub(crate) pollutant: Pollutant,
    pub(crate) grams: f64,
    pub(crate) from: From,
}

impl Row for ExhaustFactorRow {
    const FILE: &'static str = "exhaust_factor.csv";
    const COLUMNS: &'static [&'static str] = &["engine", "class", "pollutant", "g_per_km", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["engine", "class", "pollutant"];
    fn read(cells: &mut RowCells<'_>) -> Option<ExhaustFactorRow> {
        let engine = cells.word("engine", &Engine::ALL, Engine::id);
        let class = of_class(cells);
        let pollutant = cells.word("pollutant", &Pollutant::ALL, Pollutant::id);
        let grams = cells.number("g_per_km", 0.0, 50.0);
        let mut from = From::read(cells);
        range(cells, grams, from.as_mut(), 0.0, 100.0)?;
        Some(ExhaustFactorRow {
            engine: engine?,
            class: class?,
            pollutant: pollutant?,
            grams: grams?,
            from: from?,
        })
    }
}

fn of_class(cells: &mut RowCells<'_>) -> Option<usize> {
    let class = cells.number("class", 0.0, (CLASSES - 1) as f64)?;
    if libm::floor(class) != class {
        cells.fault("class", format!("{class} is no class"), "Write a whole number from 0 to 6.");
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

/// `exhaust_fuel.csv`: sulphur in fuel for a class, ppm.
#[derive(Clone, Debug)]
pub(crate) struct ClassFuelRow {
    pub(crate) class: usize,
    pub(crate) of: FuelTrait,
    pub(crate) ppm: f64,
    pub(crate) from: From,
}

/// Highest sulphur content on a map, ppm.
const MOST: f64 = 10_000.0;

impl Row for ClassFuelRow {
    const FILE: &'static str = "exhaust_fuel.csv";
    const COLUMNS: &'static [&'static str] = &["class", "trait", "ppm", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["class", "trait"];
    fn read(cells: &mut RowCells<'_>) -> Option<ClassFuelRow> {
        let class = of_class(cells);
        let of = cells.word("trait", &FuelTrait::ALL, FuelTrait::id);
        let ppm = cells.number("ppm", 1.0, MOST);
        let mut from = From::read(cells);
        range(cells, ppm, from.as_mut(), 1.0, MOST)?;
        Some(ClassFuelRow {
            class: class?,
            of: of?,
            ppm: ppm?,
            from: from?,
        })
    }
}

/// `diesel_sulphur.csv`: sulphur of diesel in a place, and the value that counts for sulphate.
#[derive(Clone, Debug)]
pub(crate) struct SulphurRow {
    pub(crate) place: PlaceId,
    pub(crate) ppm: f64,
    pub(crate) counts: f64,
    pub(crate) from: From,
}

impl Row for SulphurRow {
    const FILE: &'static str = "diesel_sulphur.csv";
    const COLUMNS: &'static [&'static str] = &["place", "ppm", "counts", "low", "high", "year", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<SulphurRow> {
        let place = cells.place("place");
        let ppm = cells.number("ppm", 1.0, MOST);
        let counts = cells.number("counts", 1.0, MOST);
        let mut from = From::read(cells);
        range(cells, counts, from.as_mut(), 1.0, MOST)?;
        Some(SulphurRow {
            place: place?,
            ppm: ppm?,
            counts: counts?,
            from: from?,
        })
    }
}

/// `exhaust_diesel.csv`: share of diesel among cars with an engine; the narrowest row counts.
#[derive(Clone, Debug)]
pub(crate) struct DieselCarsRow {
    pub(crate) region: Region,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for DieselCarsRow {
    const FILE: &'static str = "exhaust_diesel.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "share", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<DieselCarsRow> {
        let region = Region::read(cells);
        let share = cells.number("share", 0.0, 1.0);
        let mut from = From::read(cells);
        range(cells, share, from.as_mut(), 0.0, 1.0)?;
        Some(DieselCarsRow {
            region: region?,
            share: share?,
            from: from?,
        })
    }
}
