//! Rows of the drivers of a place: people, product, share in towns; observed, and by storyline.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::Storyline;
use cairn_core::place::PlaceId;

cairn_core::closed! {
    /// A storyline of people, or the observed past.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum DriverScenario {
        History: "history";
        Ssp1: "SSP1";
        Ssp2: "SSP2";
        Ssp3: "SSP3";
    }
}

impl DriverScenario {
    /// The scenario of a storyline.
    pub(crate) const fn of(storyline: Storyline) -> DriverScenario {
        match storyline {
            Storyline::Ssp1 => DriverScenario::Ssp1,
            Storyline::Ssp2 => DriverScenario::Ssp2,
            Storyline::Ssp3 => DriverScenario::Ssp3,
        }
    }
}

/// `population.csv`: people at mid-year; a storyline is spliced to the observed years.
#[derive(Clone, Debug)]
pub(crate) struct PeopleRow {
    pub(crate) place: PlaceId,
    pub(crate) scenario: DriverScenario,
    pub(crate) year: u16,
    pub(crate) thousand: f64,
    pub(crate) from: From,
}

impl Row for PeopleRow {
    const FILE: &'static str = "population.csv";
    const COLUMNS: &'static [&'static str] = &["place", "scenario", "year", "people_thousand", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "scenario", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<PeopleRow> {
        let place = cells.place("place");
        let scenario = cells.word("scenario", &DriverScenario::ALL, DriverScenario::id);
        let year = cells.year("year");
        let thousand = cells.number("people_thousand", 0.1, 3e6);
        let from = From::read(cells);
        Some(PeopleRow {
            place: place?,
            scenario: scenario?,
            year: year?,
            thousand: thousand?,
            from: from?,
        })
    }
}

/// `gdp.csv`: gross domestic product at purchasing-power parity, billion international dollars of 2017.
#[derive(Clone, Debug)]
pub(crate) struct GdpRow {
    pub(crate) place: PlaceId,
    pub(crate) scenario: DriverScenario,
    pub(crate) year: u16,
    pub(crate) billion: f64,
    pub(crate) from: From,
}

impl Row for GdpRow {
    const FILE: &'static str = "gdp.csv";
    const COLUMNS: &'static [&'static str] = &["place", "scenario", "year", "gdp_billion", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "scenario", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<GdpRow> {
        let place = cells.place("place");
        let scenario = cells.word("scenario", &DriverScenario::ALL, DriverScenario::id);
        let year = cells.year("year");
        let billion = cells.number("gdp_billion", 1e-4, 2e5);
        let from = From::read(cells);
        Some(GdpRow {
            place: place?,
            scenario: scenario?,
            year: year?,
            billion: billion?,
            from: from?,
        })
    }
}

/// `urban.csv`: share of people who live in towns.
#[derive(Clone, Debug)]
pub(crate) struct UrbanRow {
    pub(crate) place: PlaceId,
    pub(crate) scenario: DriverScenario,
    pub(crate) year: u16,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for UrbanRow {
    const FILE: &'static str = "urban.csv";
    const COLUMNS: &'static [&'static str] = &["place", "scenario", "year", "share", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "scenario", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<UrbanRow> {
        let place = cells.place("place");
        let scenario = cells.word("scenario", &DriverScenario::ALL, DriverScenario::id);
        let year = cells.year("year");
        let share = cells.number("share", 0.0, 1.0);
        let from = From::read(cells);
        Some(UrbanRow {
            place: place?,
            scenario: scenario?,
            year: year?,
            share: share?,
            from: from?,
        })
    }
}
