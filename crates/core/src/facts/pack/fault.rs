//! Fault: reasons for rejecting a pack, with advice.

use std::fmt;

use crate::facts::pack::{FORMAT, PackKind};

/// Reason for rejecting a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// The bytes do not begin like a pack.
    Foreign,
    /// Fewer bytes than the pack declares, or than any pack has.
    Truncated {
        /// Least number of bytes.
        expected: usize,
        /// Number of bytes found.
        found: usize,
    },
    /// More bytes than the pack declares.
    TooLong {
        /// Number of bytes declared.
        expected: usize,
        /// Number of bytes found.
        found: usize,
    },
    /// Written by an older program, in a format no longer read.
    Older(u16),
    /// Written by a newer program, in a format not yet known.
    Newer(u16),
    /// A pack with other content.
    Other {
        /// The content expected.
        expected: PackKind,
    },
    /// Facts and roads of different releases.
    Apart {
        /// Release of the facts.
        facts: String,
        /// Release of the roads.
        roads: String,
    },
    /// Larger than the limit for packs.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The checksum does not match: bytes changed after writing.
    Corrupt,
    /// The bytes match their checksum, but do not decode to facts.
    Unreadable(String),
}

impl fmt::Display for PackFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackFault::Foreign => f.write_str("the file is not a pack of Cairn's facts. Choose a file that ends in .pack."),
            PackFault::Truncated { expected, found } => {
                write!(f, "the pack is cut short: {found} bytes instead of {expected}. Fetch it again.")
            }
            PackFault::TooLong { expected, found } => write!(
                f,
                "the pack has {found} bytes instead of {expected}: something was added to it. Fetch it again."
            ),
            PackFault::TooLarge { limit } => write!(f, "the pack is too large. One has no more than {limit} bytes."),
            PackFault::Older(format) => write!(
                f,
                "the pack has format {format}, older than {FORMAT}, which this program reads. Compile it again from its tables."
            ),
            PackFault::Newer(format) => write!(
                f,
                "the pack has format {format}, newer than {FORMAT}, which this program reads. Update the program or reload the page."
            ),
            PackFault::Other { expected } => write!(f, "the pack does not hold {}. Choose the pack that does.", expected.word()),
            PackFault::Apart { facts, roads } => {
                write!(
                    f,
                    "the facts are of release {facts}, the roads of release {roads}. Fetch both again."
                )
            }
            PackFault::Corrupt => f.write_str("the pack was damaged: its checksum does not fit. Fetch it again."),
            PackFault::Unreadable(why) => write!(f, "the pack cannot be read: {why}. Compile it again from its tables."),
        }
    }
}

impl std::error::Error for PackFault {}
