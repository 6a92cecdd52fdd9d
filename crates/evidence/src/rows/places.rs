//! Rows of sources, places and regions.

use crate::rows::{Region, Scheme, Unlisted, row};
use crate::table_reader::RowCells;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};

row! {
    /// `sources.csv`: a cited source.
    #[derive(Clone, Debug)]
    pub(crate) struct SourceRow in "sources.csv", Lists {
        key key: String = "source";
        citation: String;
        licence: String;
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

row! {
    /// `places.csv`: places, their groups, and their region in each scheme.
    #[derive(Clone, Debug)]
    pub(crate) struct PlaceRow in "places.csv", Places {
        key place: PlaceId, in Unlisted;
        name: String;
        status: Status, in ..;
        /// The state responsible for an area.
        _: Option<PlaceId> = "parent";
        /// Its region, its groups, its income group and the world.
        within: Vec<Wider> = "region", "income", "groups", by within;
        /// All its regions, from narrow to wide.
        regions: Vec<Region> =
            "union", "image26", "message_r12", "message_r11", "sturm61", "rasmi", "structure",
            by |cells, _| regions(cells, place);
        /// Latitude and longitude of the approximate middle, degrees; every listed place has them.
        middle: Option<[f64; 2]> = "latitude", "longitude", by |cells, columns| middle(cells, columns, status);
        _: From;
    }
}

/// The regions of a place, from narrow to wide; each scheme has a column of its name.
fn regions(cells: &mut RowCells<'_>, place: Option<PlaceId>) -> Option<Vec<Region>> {
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
    whole.then_some(regions)
}

/// The groups of a place: one region, one income group, any groups, and the world.
fn within(cells: &mut RowCells<'_>, [region, income, groups]: [&'static str; 3]) -> Option<Vec<Wider>> {
    let of = |whole: WiderPlaceKind| -> Vec<Wider> { Wider::ALL.into_iter().filter(|wider| wider.kind() == whole).collect() };
    let region = cells.word(region, &of(WiderPlaceKind::Region), Wider::code);
    let income = cells.word(income, &of(WiderPlaceKind::Income), Wider::code);
    let mut within = vec![Wider::World];
    for code in cells.note(groups).split_whitespace() {
        match Wider::find(code).filter(|wider| wider.kind() == WiderPlaceKind::Group) {
            Some(group) => within.push(group),
            None => {
                cells.fault(groups, format!("\"{code}\" is not known"), "Write any of G7, G20, EU, LDC.");
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
fn middle(cells: &mut RowCells<'_>, [latitude, longitude]: [&'static str; 2], status: Option<Status>) -> Option<Option<[f64; 2]>> {
    let needed = status.is_some_and(Status::listed);
    let mut degrees = |column: &str, most: f64| {
        if needed {
            cells.number(column, -most, most).map(Some)
        } else {
            cells.number_or_empty(column, -most, most)
        }
    };
    let (latitude, longitude) = (degrees(latitude, 90.0), degrees(longitude, 180.0));
    Some(latitude?.zip(longitude?).map(|(latitude, longitude)| [latitude, longitude]))
}

row! {
    /// `regions.csv`: regions by name, and the place that a region consists of, if only one.
    #[derive(Clone, Debug)]
    pub(crate) struct RegionRow in "regions.csv", Places {
        key region: Region;
        _: String = "name";
        whole_of: Option<PlaceId>;
        _: From;
    }
}
