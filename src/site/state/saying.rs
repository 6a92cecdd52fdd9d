//! Saying: what the desk of a class says of what was done there, and what its camera says.
//!
//! Does not know: the sentences.

use crate::choices::code::ClassPlan;
use crate::choices::code::paste::BadLine;

/// What is said of what was done.
#[derive(Clone, Debug, PartialEq)]
pub enum Saying {
    /// Codes were added: how many, how many of them had come before, for how many there was no room, and what is no code.
    Added {
        /// How many.
        number: usize,
        /// How many were there already.
        again: usize,
        /// For how many there was no room.
        left: usize,
        /// What is none.
        bad: Vec<BadLine>,
    },
    /// One was removed.
    Removed(ClassPlan),
    /// The desk was emptied.
    Cleared,
    /// Four are up for the vote already.
    Full,
    /// Votes were counted: how many, and how many for none of the candidates.
    Voted(usize, usize),
    /// What was meant for a seat is no code.
    NoSeat(BadLine),
    /// The browser keeps nothing.
    NotKept,
}

/// What the camera says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Camera {
    /// It rests.
    Off,
    /// It looks for codes.
    On,
    /// It has read this one.
    Read(ClassPlan),
    /// What it has read is no code of ours.
    Foreign,
    /// There is something, and it cannot be read.
    Torn,
    /// There is none, or it may not be used.
    None,
}
