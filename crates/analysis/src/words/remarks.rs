//! Remarks: the text of each remark on a link. Out of scope: the values that fill it.

use crate::words::Key;
use cairn_core::choices::link::Remark;

/// The text of a remark.
pub const fn remark(remark: &Remark) -> Key {
    match remark {
        Remark::TooLong { .. } => Key::RemarkTooLong,
        Remark::More { .. } => Key::RemarkMore,
        Remark::UnknownKey { .. } => Key::RemarkUnknownKey,
        Remark::Repeated { .. } => Key::RemarkDuplicate,
        Remark::Unread { .. } => Key::RemarkValue,
        Remark::ListCut { .. } => Key::RemarkListCut,
        Remark::UnknownLever { .. } => Key::RemarkUnknownLever,
        Remark::LevelHeld { .. } => Key::RemarkLevel,
        Remark::YearHeld { .. } => Key::RemarkYear,
        Remark::YearsTurned { .. } => Key::RemarkOrder,
        Remark::TextCleaned { .. } => Key::RemarkText,
        Remark::UnknownPlace { .. } => Key::RemarkUnknownPlace,
        Remark::LaterLever { .. } => Key::RemarkLaterLever,
        Remark::Newer { .. } => Key::RemarkNewer,
        Remark::Older { .. } => Key::RemarkOlder,
        Remark::OursOnly => Key::RemarkOursOnly,
        Remark::TodaysPath => Key::RemarkTodaysPath,
    }
}
