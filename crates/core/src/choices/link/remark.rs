//! Remarks: faults in a link or a command, and the value used instead.
//!
//! A remark is data, not a sentence. A page builds the sentence in its language from [`Remark::id`] (key
//! `remark.{id}`) and [`Remark::parts`]; the terminal writes it in English.

use std::fmt;

use crate::choices::Level;
use crate::choices::link::text::Plain;
use crate::kind::Lever;
use crate::place::PlaceId;
use crate::year::Year;

/// A fault in a link that was corrected or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The link is longer than the limit; the rest is not read.
    TooLong {
        /// Number of bytes read.
        limit: usize,
    },
    /// There are more remarks than the list shows.
    More {
        /// Number of further remarks.
        count: usize,
    },
    /// An unknown key; left out.
    UnknownKey {
        /// The key.
        found: Plain,
    },
    /// A key or list item that occurs twice; the last one counts.
    Repeated {
        /// The key or item.
        found: Plain,
    },
    /// A value that cannot be read; the default applies.
    Unread {
        /// The key of the value.
        key: &'static str,
        /// The value.
        found: Plain,
    },
    /// A list that is longer than the limit; the rest is left out.
    ListCut {
        /// The key of the list.
        key: &'static str,
        /// Number of items shown.
        limit: usize,
    },
    /// An unknown lever; left out.
    UnknownLever {
        /// Its name in the link.
        found: Plain,
    },
    /// A level outside 0 to 5, replaced by the nearest level.
    LevelHeld {
        /// The lever of the level.
        lever: Lever,
        /// The level as found, in tenths.
        found: Plain,
        /// The level used.
        shown: Level,
    },
    /// A year out of range, replaced by the nearest year.
    YearHeld {
        /// The year or years in the link.
        found: Plain,
        /// First valid year.
        first: Year,
        /// Last valid year.
        last: Year,
        /// The year or years used.
        shown: String,
    },
    /// Two years in the wrong order.
    YearsTurned {
        /// The years in the link.
        found: Plain,
        /// The years used.
        shown: String,
    },
    /// A text that was shortened, or from which invisible marks were removed.
    TextCleaned {
        /// The text used.
        shown: Plain,
    },
    /// A place that this release lacks, replaced by another.
    UnknownPlace {
        /// The place in the link.
        found: Plain,
        /// The place shown instead.
        shown: PlaceId,
    },
    /// A lever that exists, but not in this release; left out.
    LaterLever {
        /// The lever left out.
        lever: Lever,
    },
    /// Numbers are set by hand that do not hold here: the page works with ours, or they are of another place.
    OursOnly,
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
    /// The documents' world on a page that stays on today's path; left out.
    TodaysPath,
}

impl Remark {
    /// Every id with the placeholders of its text, for the text catalogues.
    pub const LIST: [(&'static str, &'static [&'static str]); 17] = [
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
        ("ours_only", &[]),
        ("newer", &["part"]),
        ("older", &["part", "shown"]),
        ("todays_path", &[]),
    ];

    /// The last part of its text key.
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
            Remark::OursOnly => "ours_only",
            Remark::Newer { .. } => "newer",
            Remark::Older { .. } => "older",
            Remark::TodaysPath => "todays_path",
        }
    }

    /// The values for the placeholders of its text, in the order of [`Remark::LIST`].
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
            Remark::OursOnly => Vec::new(),
            Remark::LaterLever { lever } => vec![("part", lever.id().to_owned())],
            Remark::Older { found, shown } => vec![("part", found.to_string()), ("shown", shown.to_string())],
            Remark::TodaysPath => Vec::new(),
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
            Remark::OursOnly => f.write_str("the link sets numbers by hand; ours are used here"),
            Remark::Newer { found } => write!(f, "the link was made by a newer release, {found}; numbers may differ"),
            Remark::Older { found, shown } => {
                write!(f, "the link was made by release {found}, this is {shown}; numbers may differ")
            }
            Remark::TodaysPath => f.write_str("this page stays on today's path; the documents' world of the link was left out"),
        }
    }
}
