//! Rows of plastics: world production, applications, use by group, and fate.

use crate::rows::{From, Region, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::Application;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// `plastics_made.csv`: plastics of the world by year.
#[derive(Clone, Debug)]
pub(crate) struct MadeRow {
    pub(crate) year: Year,
    /// Mt.
    pub(crate) mt: f64,
    pub(crate) from: From,
}

impl Row for MadeRow {
    const FILE: &'static str = "plastics_made.csv";
    const COLUMNS: &'static [&'static str] = &["year", "mt", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["year"];
    fn read(cells: &mut RowCells<'_>) -> Option<MadeRow> {
        let (year, mt) = (cells.grid_year("year"), cells.number("mt", 0.0, 1e5));
        let from = From::read(cells);
        Some(MadeRow {
            year: year?,
            mt: mt?,
            from: from?,
        })
    }
}

/// `plastics_application.csv`: share of an application in use, and its lifetime.
#[derive(Clone, Debug)]
pub(crate) struct ApplicationRow {
    pub(crate) of: Application,
    pub(crate) share: f64,
    /// Mean lifetime, years.
    pub(crate) mean: f64,
    /// Deviation of the lifetime, years.
    pub(crate) deviation: f64,
    pub(crate) from: From,
}

impl Row for ApplicationRow {
    const FILE: &'static str = "plastics_application.csv";
    const COLUMNS: &'static [&'static str] = &[
        "application",
        "share",
        "low",
        "high",
        "mean",
        "deviation",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["application"];
    fn read(cells: &mut RowCells<'_>) -> Option<ApplicationRow> {
        let of = cells.word("application", &Application::ALL, Application::id);
        let share = cells.number("share", 0.0, 1.0);
        let (mean, deviation) = (cells.number("mean", 0.1, 200.0), cells.number("deviation", 0.01, 100.0));
        let mut from = From::read(cells);
        range(cells, share, from.as_mut(), 0.0, 1.0)?;
        Some(ApplicationRow {
            of: of?,
            share: share?,
            mean: mean?,
            deviation: deviation?,
            from: from?,
        })
    }
}

/// `plastics_region.csv`: use of a group of places in 2019, and the fate of its waste.
#[derive(Clone, Debug)]
pub(crate) struct PlasticsRegionRow {
    pub(crate) region: Region,
    /// Use, Mt.
    pub(crate) mt: f64,
    /// Shares of waste.
    pub(crate) recycled: f64,
    pub(crate) incinerated: f64,
    pub(crate) mismanaged: f64,
    /// Share of mismanaged waste that rivers carry to the sea.
    pub(crate) to_sea: f64,
    pub(crate) from: From,
}

impl Row for PlasticsRegionRow {
    const FILE: &'static str = "plastics_region.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "mt",
        "low",
        "high",
        "recycled",
        "incinerated",
        "mismanaged",
        "to_sea",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<PlasticsRegionRow> {
        let region = Region::read(cells);
        let mt = cells.number("mt", 0.0, 1e4);
        let [recycled, incinerated, mismanaged, to_sea] =
            ["recycled", "incinerated", "mismanaged", "to_sea"].map(|column| cells.number(column, 0.0, 1.0));
        let mut from = From::read(cells);
        range(cells, mt, from.as_mut(), 0.0, 1e4)?;
        let (recycled, incinerated, mismanaged) = (recycled?, incinerated?, mismanaged?);
        if recycled + incinerated + mismanaged > 1.0 || mismanaged <= 0.0 || mismanaged >= 1.0 {
            let advice = "Write shares of all waste; what is left is landfilled, and some is mismanaged everywhere.";
            cells.fault("recycled to mismanaged", "the shares are no parts of a whole", advice);
            return None;
        }
        Some(PlasticsRegionRow {
            region: region?,
            mt: mt?,
            recycled,
            incinerated,
            mismanaged,
            to_sea: to_sea?,
            from: from?,
        })
    }
}

/// `plastics_place.csv`: surveys of the municipal waste of a place.
#[derive(Clone, Debug)]
pub(crate) struct PlasticsPlaceRow {
    pub(crate) place: PlaceId,
    /// True if the place is one of the 38 members of the OECD.
    pub(crate) oecd: bool,
    /// Municipal waste, kg per person and day, times the share of plastic in it; `None` if either is unknown.
    pub(crate) plastic: Option<f64>,
    /// Mismanaged share of municipal waste.
    pub(crate) mismanaged: Option<f64>,
    pub(crate) from: From,
}

impl Row for PlasticsPlaceRow {
    const FILE: &'static str = "plastics_place.csv";
    const COLUMNS: &'static [&'static str] = &["place", "oecd", "waste", "plastic", "mismanaged", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<PlasticsPlaceRow> {
        let (place, oecd) = (cells.place("place"), cells.yes("oecd"));
        let waste = cells.number_or_empty("waste", 0.01, 20.0)?;
        let share = cells.number_or_empty("plastic", 0.001, 1.0)?;
        let mismanaged = cells.number_or_empty("mismanaged", 0.0, 1.0)?;
        let from = From::read(cells);
        Some(PlasticsPlaceRow {
            place: place?,
            oecd: oecd?,
            plastic: waste.zip(share).map(|(waste, share)| waste * share),
            mismanaged,
            from: from?,
        })
    }
}
