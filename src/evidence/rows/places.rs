//! Rows of sources, places, regions, people and levers.

use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::{From, Region, Scheme};
use crate::kind::Lever;
use crate::place::PlaceId;
use crate::year::Year;

/// `sources.csv`: what is cited.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct SourceRow {
    pub(in crate::evidence) key: String,
    pub(in crate::evidence) citation: String,
    pub(in crate::evidence) licence: String,
}

impl Row for SourceRow {
    const FILE: &'static str = "sources.csv";
    const COLUMNS: &'static [&'static str] = &["source", "citation", "licence"];
    const KEY: &'static [&'static str] = &["source"];
    fn read(cells: &mut Cells<'_>) -> Option<SourceRow> {
        let (key, citation, licence) = (cells.text("source"), cells.text("citation"), cells.text("licence"));
        Some(SourceRow {
            key: key?,
            citation: citation?,
            licence: licence?,
        })
    }
}

/// `places.csv`: places, and the region of each scheme that holds them.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct PlaceRow {
    pub(in crate::evidence) place: PlaceId,
    pub(in crate::evidence) name: String,
    /// Every region that holds it, from narrow to wide.
    pub(in crate::evidence) regions: Vec<Region>,
}

impl Row for PlaceRow {
    const FILE: &'static str = "places.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "name",
        "union",
        "image26",
        "message_r12",
        "sturm61",
        "rasmi",
        "structure",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut Cells<'_>) -> Option<PlaceRow> {
        let place = cells.place("place");
        let name = cells.text("name");
        let mut regions = Vec::new();
        let mut whole = true;
        for scheme in Scheme::ALL {
            let code = match scheme {
                Scheme::Place => place.map(|place| place.to_string()),
                Scheme::Union | Scheme::Sturm61 => Some(cells.note(scheme.id())),
                Scheme::Image26 | Scheme::Rasmi | Scheme::Structure | Scheme::MessageR12 => cells.text(scheme.id()),
                Scheme::World => Some("WLD".to_owned()),
            };
            match code {
                Some(code) if code.is_empty() => {}
                Some(code) => regions.push(Region { scheme, code }),
                None => whole = false,
            }
        }
        From::read(cells)?;
        whole.then_some(PlaceRow {
            place: place?,
            name: name?,
            regions,
        })
    }
}

/// `regions.csv`: regions by name, and whether one is a single place.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct RegionRow {
    pub(in crate::evidence) region: Region,
    pub(in crate::evidence) whole_of: Option<PlaceId>,
}

impl Row for RegionRow {
    const FILE: &'static str = "regions.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "name", "whole_of", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut Cells<'_>) -> Option<RegionRow> {
        let region = Region::read(cells);
        let name = cells.text("name");
        let whole_of = if cells.note("whole_of").is_empty() {
            Some(None)
        } else {
            cells.place("whole_of").map(Some)
        };
        From::read(cells)?;
        name?;
        Some(RegionRow {
            region: region?,
            whole_of: whole_of?,
        })
    }
}

/// A storyline of people, or what was observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::evidence) enum Scenario {
    History,
    Ssp1,
    Ssp2,
    Ssp3,
}

impl Scenario {
    const ALL: [Scenario; 4] = [Scenario::History, Scenario::Ssp1, Scenario::Ssp2, Scenario::Ssp3];

    pub(in crate::evidence) const fn id(self) -> &'static str {
        match self {
            Scenario::History => "history",
            Scenario::Ssp1 => "SSP1",
            Scenario::Ssp2 => "SSP2",
            Scenario::Ssp3 => "SSP3",
        }
    }
}

/// `population.csv`: people at mid-year; a storyline is spliced to what was observed.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct PeopleRow {
    pub(in crate::evidence) place: PlaceId,
    pub(in crate::evidence) scenario: Scenario,
    pub(in crate::evidence) year: u16,
    pub(in crate::evidence) thousand: f64,
    pub(in crate::evidence) from: From,
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

/// `levers.csv`: how far a lever goes.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct LeverRow {
    pub(in crate::evidence) lever: Lever,
    pub(in crate::evidence) parameter: String,
    pub(in crate::evidence) steps: [f64; 5],
    pub(in crate::evidence) to_verify: [bool; 5],
    pub(in crate::evidence) full: Year,
    pub(in crate::evidence) from: From,
}

const LEVELS: [&str; 5] = ["level0", "level1", "level2", "level3", "level4"];
const VERIFY: [&str; 5] = ["verify0", "verify1", "verify2", "verify3", "verify4"];

impl Row for LeverRow {
    const FILE: &'static str = "levers.csv";
    const COLUMNS: &'static [&'static str] = &[
        "lever",
        "parameter",
        "level0",
        "level1",
        "level2",
        "level3",
        "level4",
        "verify0",
        "verify1",
        "verify2",
        "verify3",
        "verify4",
        "full",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["lever"];
    fn read(cells: &mut Cells<'_>) -> Option<LeverRow> {
        let lever = cells.word("lever", &Lever::ALL, Lever::id);
        let parameter = cells.text("parameter");
        let steps = LEVELS.map(|column| cells.number(column, -1.0, 10.0));
        let verify = VERIFY.map(|column| cells.yes(column));
        let full = cells.grid_year("full");
        let from = From::read(cells);
        let [a, b, c, d, e] = steps;
        let [p, q, r, s, t] = verify;
        Some(LeverRow {
            lever: lever?,
            parameter: parameter?,
            steps: [a?, b?, c?, d?, e?],
            to_verify: [p?, q?, r?, s?, t?],
            full: full?,
            from: from?,
        })
    }
}
