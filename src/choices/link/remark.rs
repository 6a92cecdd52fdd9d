//! Remarks: what was odd in a link or a command, and what is shown instead.
//!
//! Data, not sentences: a page says them in its language by [`Remark::id`] (key
//! `remark.{id}`) and [`Remark::parts`]; the terminal says them in English.

use std::fmt;

use crate::choices::Level;
use crate::choices::link::text::Plain;
use crate::kind::Lever;

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
    /// The link was written for an address format we do not know; it is read as ours.
    OtherFormat {
        /// The format it names.
        found: Plain,
    },
    /// A key that means nothing here; left out.
    UnknownKey {
        /// The key.
        found: Plain,
    },
    /// A key that comes twice; the first counts.
    RepeatedKey {
        /// The key.
        key: &'static str,
    },
    /// A value that cannot be read; the default is shown.
    Unread {
        /// Of which key.
        key: &'static str,
        /// The value.
        found: Plain,
    },
    /// An item that stands twice in a list; the first counts.
    RepeatedItem {
        /// Of which key.
        key: &'static str,
        /// The item.
        found: Plain,
    },
    /// A list that is longer than what is shown; the rest is left out.
    ListCut {
        /// Of which key.
        key: &'static str,
        /// How many are shown.
        limit: usize,
    },
    /// A scenario that does not exist; the reference is shown.
    UnknownScenario {
        /// Of which key.
        key: &'static str,
        /// Its name.
        found: Plain,
    },
    /// A lever that does not exist; left out.
    UnknownLever {
        /// Of which key.
        key: &'static str,
        /// Its name.
        found: Plain,
    },
    /// A lever that comes twice; the first counts.
    RepeatedLever {
        /// The lever.
        lever: Lever,
    },
    /// A level outside 0 to 5; the nearest is shown.
    LevelHeld {
        /// The lever.
        lever: Lever,
        /// The level as found.
        found: Plain,
        /// The level that is shown.
        shown: Level,
    },
    /// Years of a lever outside 2027 to 2060 or the wrong way round; the nearest are shown.
    YearsHeld {
        /// The lever.
        lever: Lever,
        /// The years as found.
        found: Plain,
        /// The years that are shown.
        shown: String,
    },
    /// Years of a lever that cannot be read; its default years are shown.
    YearsUnread {
        /// The lever.
        lever: Lever,
        /// What stood there.
        found: Plain,
    },
    /// A background that does not exist; the default is shown.
    UnknownBackground {
        /// Its name.
        found: Plain,
    },
    /// A focus year or span outside the results or the wrong way round; the nearest is shown.
    FocusHeld {
        /// As found.
        found: Plain,
        /// What is shown.
        shown: String,
    },
    /// Something that is not the id of a place; left out.
    UnknownPlace {
        /// Of which key.
        key: &'static str,
        /// What stood there.
        found: Plain,
    },
    /// A number with more digits, or larger, than is kept; the nearest is shown.
    NumberHeld {
        /// Of which key.
        key: &'static str,
        /// As found.
        found: Plain,
        /// What is shown.
        shown: String,
    },
    /// Text that was cut or had marks in it that are not shown.
    TextCleaned {
        /// Of which key.
        key: &'static str,
        /// What is shown.
        shown: Plain,
    },
    /// A lever, scenario or background that exists but that this release cannot run.
    NotInRelease {
        /// Its id.
        found: &'static str,
    },
}

impl Remark {
    /// Every id with the placeholders its text may fill, for the catalogue of words.
    pub const LIST: [(&'static str, &'static [&'static str]); 20] = [
        ("too_long", &["limit"]),
        ("more", &["count"]),
        ("other_format", &["found"]),
        ("unknown_key", &["found"]),
        ("repeated_key", &["key"]),
        ("unread", &["key", "found"]),
        ("repeated_item", &["key", "found"]),
        ("list_cut", &["key", "limit"]),
        ("unknown_scenario", &["key", "found"]),
        ("unknown_lever", &["key", "found"]),
        ("repeated_lever", &["lever"]),
        ("level_held", &["lever", "found", "shown"]),
        ("years_held", &["lever", "found", "shown"]),
        ("years_unread", &["lever", "found"]),
        ("unknown_background", &["found"]),
        ("focus_held", &["found", "shown"]),
        ("unknown_place", &["key", "found"]),
        ("number_held", &["key", "found", "shown"]),
        ("text_cleaned", &["key", "shown"]),
        ("not_in_release", &["found"]),
    ];

    /// The word of its key.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Remark::TooLong { .. } => "too_long",
            Remark::More { .. } => "more",
            Remark::OtherFormat { .. } => "other_format",
            Remark::UnknownKey { .. } => "unknown_key",
            Remark::RepeatedKey { .. } => "repeated_key",
            Remark::Unread { .. } => "unread",
            Remark::RepeatedItem { .. } => "repeated_item",
            Remark::ListCut { .. } => "list_cut",
            Remark::UnknownScenario { .. } => "unknown_scenario",
            Remark::UnknownLever { .. } => "unknown_lever",
            Remark::RepeatedLever { .. } => "repeated_lever",
            Remark::LevelHeld { .. } => "level_held",
            Remark::YearsHeld { .. } => "years_held",
            Remark::YearsUnread { .. } => "years_unread",
            Remark::UnknownBackground { .. } => "unknown_background",
            Remark::FocusHeld { .. } => "focus_held",
            Remark::UnknownPlace { .. } => "unknown_place",
            Remark::NumberHeld { .. } => "number_held",
            Remark::TextCleaned { .. } => "text_cleaned",
            Remark::NotInRelease { .. } => "not_in_release",
        }
    }

    /// What fills the placeholders of its text, in the order of [`Remark::LIST`].
    #[must_use]
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        match self {
            Remark::TooLong { limit } => vec![("limit", limit.to_string())],
            Remark::More { count } => vec![("count", count.to_string())],
            Remark::OtherFormat { found } | Remark::UnknownKey { found } | Remark::UnknownBackground { found } => {
                vec![("found", found.to_string())]
            }
            Remark::RepeatedKey { key } => vec![("key", (*key).to_owned())],
            Remark::Unread { key, found }
            | Remark::RepeatedItem { key, found }
            | Remark::UnknownScenario { key, found }
            | Remark::UnknownLever { key, found }
            | Remark::UnknownPlace { key, found } => {
                vec![("key", (*key).to_owned()), ("found", found.to_string())]
            }
            Remark::ListCut { key, limit } => vec![("key", (*key).to_owned()), ("limit", limit.to_string())],
            Remark::RepeatedLever { lever } => vec![("lever", lever.id().to_owned())],
            Remark::LevelHeld { lever, found, shown } => vec![
                ("lever", lever.id().to_owned()),
                ("found", found.to_string()),
                ("shown", shown.to_string()),
            ],
            Remark::YearsHeld { lever, found, shown } => vec![
                ("lever", lever.id().to_owned()),
                ("found", found.to_string()),
                ("shown", shown.clone()),
            ],
            Remark::YearsUnread { lever, found } => vec![("lever", lever.id().to_owned()), ("found", found.to_string())],
            Remark::FocusHeld { found, shown } => vec![("found", found.to_string()), ("shown", shown.clone())],
            Remark::NumberHeld { key, found, shown } => {
                vec![("key", (*key).to_owned()), ("found", found.to_string()), ("shown", shown.clone())]
            }
            Remark::TextCleaned { key, shown } => vec![("key", (*key).to_owned()), ("shown", shown.to_string())],
            Remark::NotInRelease { found } => vec![("found", (*found).to_owned())],
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Remark::TooLong { limit } => write!(f, "the link is too long: only its first {limit} bytes were read"),
            Remark::More { count } => write!(f, "and {count} more remarks that are not listed"),
            Remark::OtherFormat { found } => write!(f, "v: address format \"{found}\" is not known; the link was read as format 1"),
            Remark::UnknownKey { found } => write!(f, "\"{found}\" is not a key of a link; left out"),
            Remark::RepeatedKey { key } => write!(f, "{key}: stands twice in the link; the first counts"),
            Remark::Unread { key, found } => write!(f, "{key}: \"{found}\" cannot be read; left out"),
            Remark::RepeatedItem { key, found } => write!(f, "{key}: \"{found}\" stands twice; the first counts"),
            Remark::ListCut { key, limit } => write!(f, "{key}: only the first {limit} are shown"),
            Remark::UnknownScenario { key, found } => write!(f, "{key}: no scenario is called \"{found}\"; the reference is shown"),
            Remark::UnknownLever { key, found } => write!(f, "{key}: no lever is called \"{found}\"; left out"),
            Remark::RepeatedLever { lever } => write!(f, "lever {}: stands twice; the first counts", lever.id()),
            Remark::LevelHeld { lever, found, shown } => write!(
                f,
                "lever {}: \"{found}\" is no level from 0 to 50 (tenths); {shown} is shown",
                lever.id()
            ),
            Remark::YearsHeld { lever, found, shown } => write!(
                f,
                "lever {}: years \"{found}\" do not run forward within 2027 to 2060; {shown} is shown",
                lever.id()
            ),
            Remark::YearsUnread { lever, found } => write!(
                f,
                "lever {}: \"{found}\" cannot be read as years (such as 30-45); its default years are shown",
                lever.id()
            ),
            Remark::UnknownBackground { found } => {
                write!(f, "a: no background is called \"{found}\" (ssp1, ssp2, ssp3, pol2); left out")
            }
            Remark::FocusHeld { found, shown } => {
                write!(f, "y: \"{found}\" is no year or span within 1970 to 2060; {shown} is shown")
            }
            Remark::UnknownPlace { key, found } => write!(f, "{key}: \"{found}\" is not the id of a place (such as IND); left out"),
            Remark::NumberHeld { key, found, shown } => write!(f, "{key}: \"{found}\" is read as {shown}"),
            Remark::TextCleaned { key, shown } => write!(f, "{key}: the text was cut or cleaned; \"{shown}\" is shown"),
            Remark::NotInRelease { found } => write!(f, "\"{found}\" is not part of this release yet; left out"),
        }
    }
}
