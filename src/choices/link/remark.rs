//! Remarks: what was odd in a link or a command, and what is shown instead.
//!
//! Data, not sentences: a page says them in its language by [`Remark::id`] (key
//! `remark.{id}`) and [`Remark::parts`]; the terminal says them in English.

use std::fmt;

use crate::choices::Level;
use crate::choices::link::text::Plain;
use crate::kind::Lever;
use crate::place::PlaceId;
use crate::year::Year;

/// Something in a link that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The link goes on beyond what is read.
    TooLong {
        /// How many bytes were read.
        limit: usize,
    },
    /// There were more remarks than are listed.
    More {
        /// How many more.
        count: usize,
    },
    /// A key that means nothing here; left out.
    UnknownKey {
        /// The key.
        found: Plain,
    },
    /// A key, or an item of a list, that comes twice; the last counts.
    Repeated {
        /// The key or item.
        found: Plain,
    },
    /// A value that cannot be read; left out, so that the default is shown.
    Unread {
        /// Of which key.
        key: &'static str,
        /// The value.
        found: Plain,
    },
    /// A list that is longer than what is shown; the rest is left out.
    ListCut {
        /// Of which key.
        key: &'static str,
        /// How many are shown.
        limit: usize,
    },
    /// A lever that does not exist; left out.
    UnknownLever {
        /// Its name.
        found: Plain,
    },
    /// A level outside 0 to 5; the nearest is shown.
    LevelHeld {
        /// The lever.
        lever: Lever,
        /// The level as found, in tenths.
        found: Plain,
        /// The level that is shown.
        shown: Level,
    },
    /// A year out of range; the nearest is shown.
    YearHeld {
        /// The year or years as found.
        found: Plain,
        /// First year that can be.
        first: Year,
        /// Last year that can be.
        last: Year,
        /// What is shown.
        shown: String,
    },
    /// Two years in the wrong order.
    YearsTurned {
        /// The years as found.
        found: Plain,
        /// What is shown.
        shown: String,
    },
    /// Text that was cut or had marks in it that are not shown.
    TextCleaned {
        /// What is shown.
        shown: Plain,
    },
    /// A place that this release does not carry; another is shown.
    UnknownPlace {
        /// The place asked for.
        found: Plain,
        /// The place that is shown.
        shown: PlaceId,
    },
    /// A lever that exists but that this release cannot pull; left out.
    LaterLever {
        /// The lever.
        lever: Lever,
    },
    /// The link was made by a newer release.
    Newer {
        /// That release.
        found: Plain,
    },
    /// The link was made by an older release.
    Older {
        /// That release.
        found: Plain,
        /// This release.
        shown: Plain,
    },
}

impl Remark {
    /// Every id with the placeholders its text may fill, for the catalogue of words.
    pub const LIST: [(&'static str, &'static [&'static str]); 15] = [
        ("too_long", &["limit"]),
        ("more", &["count"]),
        ("unknown_key", &["part"]),
        ("duplicate", &["part"]),
        ("value", &["part", "key"]),
        ("list_cut", &["key", "limit"]),
        ("unknown_lever", &["part"]),
        ("level", &["part", "lever", "shown"]),
        ("year", &["part", "first", "last", "shown"]),
        ("order", &["part", "shown"]),
        ("text", &["shown"]),
        ("unknown_place", &["part", "shown"]),
        ("later_lever", &["part"]),
        ("newer", &["part"]),
        ("older", &["part", "shown"]),
    ];

    /// The word of its key.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Remark::TooLong { .. } => "too_long",
            Remark::More { .. } => "more",
            Remark::UnknownKey { .. } => "unknown_key",
            Remark::Repeated { .. } => "duplicate",
            Remark::Unread { .. } => "value",
            Remark::ListCut { .. } => "list_cut",
            Remark::UnknownLever { .. } => "unknown_lever",
            Remark::LevelHeld { .. } => "level",
            Remark::YearHeld { .. } => "year",
            Remark::YearsTurned { .. } => "order",
            Remark::TextCleaned { .. } => "text",
            Remark::UnknownPlace { .. } => "unknown_place",
            Remark::LaterLever { .. } => "later_lever",
            Remark::Newer { .. } => "newer",
            Remark::Older { .. } => "older",
        }
    }

    /// What fills the placeholders of its text, in the order of [`Remark::LIST`].
    #[must_use]
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        match self {
            Remark::TooLong { limit } => vec![("limit", limit.to_string())],
            Remark::More { count } => vec![("count", count.to_string())],
            Remark::UnknownKey { found } | Remark::Repeated { found } | Remark::UnknownLever { found } | Remark::Newer { found } => {
                vec![("part", found.to_string())]
            }
            Remark::Unread { key, found } => vec![("part", found.to_string()), ("key", (*key).to_owned())],
            Remark::ListCut { key, limit } => vec![("key", (*key).to_owned()), ("limit", limit.to_string())],
            Remark::LevelHeld { lever, found, shown } => vec![
                ("part", found.to_string()),
                ("lever", lever.id().to_owned()),
                ("shown", shown.to_string()),
            ],
            Remark::YearHeld { found, first, last, shown } => vec![
                ("part", found.to_string()),
                ("first", first.to_string()),
                ("last", last.to_string()),
                ("shown", shown.clone()),
            ],
            Remark::YearsTurned { found, shown } => vec![("part", found.to_string()), ("shown", shown.clone())],
            Remark::TextCleaned { shown } => vec![("shown", shown.to_string())],
            Remark::UnknownPlace { found, shown } => vec![("part", found.to_string()), ("shown", shown.to_string())],
            Remark::LaterLever { lever } => vec![("part", lever.id().to_owned())],
            Remark::Older { found, shown } => vec![("part", found.to_string()), ("shown", shown.to_string())],
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Remark::TooLong { limit } => write!(f, "the link is too long: only its first {limit} bytes were read"),
            Remark::More { count } => write!(f, "and {count} more remarks that are not listed"),
            Remark::UnknownKey { found } => write!(f, "\"{found}\" is not a key of a link; left out"),
            Remark::Repeated { found } => write!(f, "\"{found}\" appears twice in the link; the last one counts"),
            Remark::Unread { key, found } => write!(f, "{key}: \"{found}\" cannot be read; left out"),
            Remark::ListCut { key, limit } => write!(f, "{key}: only the first {limit} are shown"),
            Remark::UnknownLever { found } => write!(f, "no lever is called \"{found}\"; left out"),
            Remark::LevelHeld { lever, found, shown } => write!(
                f,
                "lever {}: \"{found}\" is no level from 0 to 50 (tenths); {shown} is shown",
                lever.id()
            ),
            Remark::YearHeld { found, first, last, shown } => {
                write!(f, "\"{found}\" lies outside {first} to {last}; {shown} is shown")
            }
            Remark::YearsTurned { found, shown } => write!(f, "\"{found}\" runs backward; {shown} is shown"),
            Remark::TextCleaned { shown } => write!(f, "a text was cut or cleaned; \"{shown}\" is shown"),
            Remark::UnknownPlace { found, shown } => write!(f, "there is no place \"{found}\" here; {shown} is shown"),
            Remark::LaterLever { lever } => write!(f, "lever {} is not part of this release yet; left out", lever.id()),
            Remark::Newer { found } => write!(f, "the link was made by a newer release, {found}; numbers may differ"),
            Remark::Older { found, shown } => {
                write!(f, "the link was made by release {found}, this is {shown}; numbers may differ")
            }
        }
    }
}
