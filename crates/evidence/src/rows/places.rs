//! Rows of sources, places and regions.

use crate::rows::{From, Region, Scheme};
use crate::table_reader::{Row, RowCells};
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};

/// `sources.csv`: a cited source.
#[derive(Clone, Debug)]
pub(crate) struct SourceRow {
    pub(crate) key: String,
    pub(crate) citation: String,
    pub(crate) licence: String,
}

impl Row for SourceRow {
    const FILE: &'static str = "sources.csv";
    const COLUMNS: &'static [&'static str] = &["source", "citation", "licence"];
    const KEY: &'static [&'static str] = &["source"];
    fn read(cells: &mut RowCells<'_>) -> Option<SourceRow> {
        let (key, citation, licence) = (cells.text("source"), cells.text("citation"), cells.text("licence"));
        Some(SourceRow {
            key: key?,
            citation: citation?,
            licence: licence?,
        })
    }
}

cairn_core::closed! {
    /// Status of a place at the United Nations.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Status {
        /// A member state.
        Member: "member";
        /// An observer state.
        Observer: "observer";
        /// An area with separate data: computed and summed, never listed.
        Area: "area";
    }
}

impl Status {
    /// True if the place appears in lists of countries.
    pub(crate) const fn listed(self) -> bool {
        match self {
            Status::Member | Status::Observer => true,
            Status::Area => false,
        }
    }
}

/// `places.csv`: places, their groups, and their region in each scheme.
#[derive(Clone, Debug)]
pub(crate) struct PlaceRow {
    pub(crate) place: PlaceId,
    pub(crate) name: String,
    pub(crate) status: Status,
    /// The state responsible for an area.
    pub(crate) parent: Option<PlaceId>,
    /// Its region, its groups, its income group and the world.
    pub(crate) within: Vec<Wider>,
    /// All its regions, from narrow to wide.
    pub(crate) regions: Vec<Region>,
    /// Latitude and longitude of the approximate middle, degrees; every listed place has them.
    pub(crate) middle: Option<[f64; 2]>,
}

impl Row for PlaceRow {
    const FILE: &'static str = "places.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "name",
        "status",
        "parent",
        "region",
        "income",
        "groups",
        "union",
        "image26",
        "message_r12",
        "message_r11",
        "sturm61",
        "rasmi",
        "structure",
        "latitude",
        "longitude",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<PlaceRow> {
        let place = cells.place("place");
        let name = cells.text("name");
        let status = cells.word("status", &Status::ALL, Status::id);
        let within = within(cells);
        let parent = if cells.note("parent").is_empty() {
            Some(None)
        } else {
            cells.place("parent").map(Some)
        };
        let mut regions = Vec::new();
        let mut whole = true;
        for scheme in Scheme::ALL {
            let code = match scheme {
                Scheme::Place => place.map(|place| place.to_string()),
                Scheme::Union | Scheme::Sturm61 => Some(cells.note(scheme.id())),
                Scheme::Image26 | Scheme::Rasmi | Scheme::Structure | Scheme::MessageR12 | Scheme::MessageR11 => cells.text(scheme.id()),
                Scheme::World => Some("WLD".to_owned()),
            };
            match code {
                Some(code) if code.is_empty() => {}
                Some(code) => regions.push(Region { scheme, code }),
                None => whole = false,
            }
        }
        let middle = middle(cells, status);
        From::read(cells)?;
        whole.then_some(PlaceRow {
            place: place?,
            name: name?,
            status: status?,
            middle: middle?,
            parent: parent?,
            within: within?,
            regions,
        })
    }
}

/// The groups of a place: one region, one income group, any groups, and the world.
fn within(cells: &mut RowCells<'_>) -> Option<Vec<Wider>> {
    let of = |whole: WiderPlaceKind| -> Vec<Wider> { Wider::ALL.into_iter().filter(|wider| wider.whole() == whole).collect() };
    let region = cells.word("region", &of(WiderPlaceKind::Region), Wider::code);
    let income = cells.word("income", &of(WiderPlaceKind::Income), Wider::code);
    let mut within = vec![Wider::World];
    for code in cells.note("groups").split_whitespace() {
        match Wider::find(code).filter(|wider| wider.whole() == WiderPlaceKind::Group) {
            Some(group) => within.push(group),
            None => {
                cells.fault("groups", format!("\"{code}\" is not known"), "Write any of G7, G20, EU, LDC.");
                return None;
            }
        }
    }
    within.extend([region?, income?]);
    within.sort();
    Some(within)
}

/// Coordinates of a place. An unlisted place is never drawn, and may lack them.
#[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
fn middle(cells: &mut RowCells<'_>, status: Option<Status>) -> Option<Option<[f64; 2]>> {
    let needed = status.is_some_and(Status::listed);
    let mut degrees = |column: &str, most: f64| {
        if needed {
            cells.number(column, -most, most).map(Some)
        } else {
            cells.number_or_empty(column, -most, most)
        }
    };
    let (latitude, longitude) = (degrees("latitude", 90.0), degrees("longitude", 180.0));
    Some(latitude?.zip(longitude?).map(|(latitude, longitude)| [latitude, longitude]))
}

/// `regions.csv`: regions by name, and the place that a region consists of, if only one.
#[derive(Clone, Debug)]
pub(crate) struct RegionRow {
    pub(crate) region: Region,
    pub(crate) whole_of: Option<PlaceId>,
}

impl Row for RegionRow {
    const FILE: &'static str = "regions.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "name", "whole_of", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<RegionRow> {
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
