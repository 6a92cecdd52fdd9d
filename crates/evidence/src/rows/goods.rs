//! Rows of goods of households: number per home or person, materials, and persons per home.

use crate::rows::{From, Region, held, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{Good, GoodsMaterial};
use cairn_core::place::PlaceId;

/// `goods_owned.csv`: ownership of a good by income and time.
#[derive(Clone, Debug)]
pub(crate) struct OwnedRow {
    pub(crate) good: Good,
    /// True if homes own it, false if people do.
    pub(crate) of_homes: bool,
    /// Saturation, in pieces or kilograms per home or person.
    pub(crate) saturation: f64,
    /// Delay of ownership with income.
    pub(crate) delay: f64,
    /// Pace of ownership with income, per thousand dollars.
    pub(crate) pace: f64,
    /// The year in which half the world could buy it, and the years that the spread took.
    pub(crate) middle: f64,
    pub(crate) spread: f64,
    pub(crate) from: From,
}

impl Row for OwnedRow {
    const FILE: &'static str = "goods_owned.csv";
    const COLUMNS: &'static [&'static str] = &[
        "good",
        "of",
        "saturation",
        "saturation_low",
        "saturation_high",
        "delay",
        "pace",
        "pace_low",
        "pace_high",
        "middle",
        "spread",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["good"];
    fn read(cells: &mut RowCells<'_>) -> Option<OwnedRow> {
        let good = cells.word("good", &Good::ALL, Good::id);
        let of = cells.word("of", &["household", "person"], |word| word);
        let saturation = held(cells, "saturation", ["saturation_low", "saturation_high"], [0.0, 1e4]);
        let pace = held(cells, "pace", ["pace_low", "pace_high"], [0.0, 10.0]);
        let delay = cells.number("delay", 0.0, 100.0);
        let middle = cells.number("middle", 1850.0, 2060.0);
        let spread = cells.number("spread", 0.1, 100.0);
        let from = From::read(cells);
        Some(OwnedRow {
            good: good?,
            of_homes: of? == "household",
            saturation: saturation?,
            delay: delay?,
            pace: pace?,
            middle: middle?,
            spread: spread?,
            from: from?,
        })
    }
}

/// `goods_made.csv`: materials, lifetime and making emissions of one piece of a good.
#[derive(Clone, Debug)]
pub(crate) struct MadeOfRow {
    pub(crate) good: Good,
    /// Mass of one piece, kg.
    pub(crate) kg: f64,
    /// Shares in its mass, in the order of [`GoodsMaterial::ALL`].
    pub(crate) shares: [f64; GoodsMaterial::COUNT],
    /// Mean lifetime in years, and shape of the Weibull curve.
    pub(crate) life: f64,
    pub(crate) shape: f64,
    /// Emissions of making one beyond its materials, kg CO2e.
    pub(crate) making: f64,
    pub(crate) from: From,
}

impl Row for MadeOfRow {
    const FILE: &'static str = "goods_made.csv";
    const COLUMNS: &'static [&'static str] = &[
        "good",
        "kg",
        "steel",
        "aluminium",
        "copper",
        "glass",
        "wood",
        "plastics",
        "concrete",
        "other",
        "life",
        "shape",
        "making",
        "making_low",
        "making_high",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["good"];
    fn read(cells: &mut RowCells<'_>) -> Option<MadeOfRow> {
        let good = cells.word("good", &Good::ALL, Good::id);
        let kg = cells.number("kg", 0.01, 1e4);
        let shares = GoodsMaterial::ALL.map(|stuff| cells.number(stuff.id(), 0.0, 1.0));
        let (life, shape) = (cells.number("life", 0.5, 100.0), cells.number("shape", 0.5, 20.0));
        let making = held(cells, "making", ["making_low", "making_high"], [0.0, 1e4]);
        let from = From::read(cells);
        let mut parts = [0.0; GoodsMaterial::COUNT];
        for (part, share) in parts.iter_mut().zip(shares) {
            *part = share?;
        }
        if (parts.iter().sum::<f64>() - 1.0).abs() > 1e-9 {
            cells.fault(
                "steel to other",
                "the shares do not make a whole",
                "Write shares of the mass; they sum to 1.",
            );
            return None;
        }
        Some(MadeOfRow {
            good: good?,
            kg: kg?,
            shares: parts,
            life: life?,
            shape: shape?,
            making: making?,
            from: from?,
        })
    }
}

/// `goods_household.csv`: persons per home, from surveys and censuses.
#[derive(Clone, Debug)]
pub(crate) struct HouseholdRow {
    pub(crate) place: PlaceId,
    pub(crate) year: u16,
    pub(crate) persons: f64,
    pub(crate) from: From,
}

impl Row for HouseholdRow {
    const FILE: &'static str = "goods_household.csv";
    const COLUMNS: &'static [&'static str] = &["place", "year", "persons", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<HouseholdRow> {
        let (place, year) = (cells.place("place"), cells.year("year"));
        let persons = cells.number("persons", 1.0, 15.0);
        let from = From::read(cells);
        Some(HouseholdRow {
            place: place?,
            year: year?,
            persons: persons?,
            from: from?,
        })
    }
}

/// `goods_cooling.csv`: air conditioners of a group of places relative to those suggested by income and climate.
#[derive(Clone, Debug)]
pub(crate) struct CoolingRow {
    pub(crate) region: Region,
    pub(crate) usual: f64,
    pub(crate) from: From,
}

impl Row for CoolingRow {
    const FILE: &'static str = "goods_cooling.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "usual", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<CoolingRow> {
        let region = Region::read(cells);
        let usual = cells.number("usual", 0.0, 5.0);
        let mut from = From::read(cells);
        range(cells, usual, from.as_mut(), 0.0, 5.0)?;
        Some(CoolingRow {
            region: region?,
            usual: usual?,
            from: from?,
        })
    }
}
