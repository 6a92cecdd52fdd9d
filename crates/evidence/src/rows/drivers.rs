//! Rows of the drivers of a place: people, product, share in towns; observed, and by storyline.

use crate::reading::{Cells, Row};
use crate::rows::From;
use cairn_core::kind::Storyline;
use cairn_core::place::PlaceId;

/// A storyline of people, or the observed past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scenario {
    History,
    Ssp1,
    Ssp2,
    Ssp3,
}

impl Scenario {
    pub(crate) const ALL: [Scenario; 4] = [Scenario::History, Scenario::Ssp1, Scenario::Ssp2, Scenario::Ssp3];

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Scenario::History => "history",
            Scenario::Ssp1 => "SSP1",
            Scenario::Ssp2 => "SSP2",
            Scenario::Ssp3 => "SSP3",
        }
    }

    /// The scenario of a storyline.
    pub(crate) const fn of(storyline: Storyline) -> Scenario {
        match storyline {
            Storyline::Ssp1 => Scenario::Ssp1,
            Storyline::Ssp2 => Scenario::Ssp2,
            Storyline::Ssp3 => Scenario::Ssp3,
        }
    }
}

/// `population.csv`: people at mid-year; a storyline is spliced to the observed years.
#[derive(Clone, Debug)]
pub(crate) struct PeopleRow {
    pub(crate) place: PlaceId,
    pub(crate) scenario: Scenario,
    pub(crate) year: u16,
    pub(crate) thousand: f64,
    pub(crate) from: From,
}

impl Row for PeopleRow {
    const FILE: &'static str = "population.csv";
    const COLUMNS: &'static [&'static str] = &["place", "scenario", "year", "people_thousand", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "scenario", "year"];
    fn read(cells: &mut Cells<'_>) -> Option<PeopleRow> {
        let place = cells.place("place");
        let scenario = cells.word("scenario", &Scenario::ALL, Scenario::id);
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
    pub(crate) scenario: Scenario,
    pub(crate) year: u16,
    pub(crate) billion: f64,
    pub(crate) from: From,
}

impl Row for GdpRow {
    const FILE: &'static str = "gdp.csv";
    const COLUMNS: &'static [&'static str] = &["place", "scenario", "year", "gdp_billion", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "scenario", "year"];
    fn read(cells: &mut Cells<'_>) -> Option<GdpRow> {
        let place = cells.place("place");
        let scenario = cells.word("scenario", &Scenario::ALL, Scenario::id);
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
    pub(crate) scenario: Scenario,
    pub(crate) year: u16,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for UrbanRow {
    const FILE: &'static str = "urban.csv";
    const COLUMNS: &'static [&'static str] = &["place", "scenario", "year", "share", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "scenario", "year"];
    fn read(cells: &mut Cells<'_>) -> Option<UrbanRow> {
        let place = cells.place("place");
        let scenario = cells.word("scenario", &Scenario::ALL, Scenario::id);
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
