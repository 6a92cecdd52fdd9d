//! Class message: the messages of the class page on actions, and the states of its camera.
//!
//! Out of scope: the sentences.

use cairn_core::choices::code::ClassPlan;
use cairn_core::choices::code::paste::BadLine;

/// A message on what was done.
#[derive(Clone, Debug, PartialEq)]
pub enum ClassMessage {
    /// Codes were added.
    Added {
        /// Number of added codes.
        number: usize,
        /// Number of these that were there already.
        again: usize,
        /// Number of codes without room.
        left: usize,
        /// Lines that are no code.
        bad: Vec<BadLine>,
    },
    /// A code was removed.
    Removed(ClassPlan),
    /// All codes were removed.
    Cleared,
    /// The largest number of candidates is reached.
    Full,
    /// Votes were counted: their number, and the number for plans that are no candidates.
    Voted(usize, usize),
    /// The text for a seat is no code.
    NoSeat(BadLine),
    /// The address asks for the documents' world; the class stays on today's path.
    TodaysPath,
    /// The browser did not save the codes.
    NotKept,
}

/// The states of the camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Camera {
    Off,
    /// The camera searches for codes.
    On,
    /// It read this code.
    Read(ClassPlan),
    /// It read a QR code that is no class code.
    Foreign,
    /// There is no camera, or access is denied.
    None,
}
