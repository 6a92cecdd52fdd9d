//! The work that benchmarks time: one stock of many materials, and a move of a lever. Out of scope: clocks.

pub mod dsm1;
pub mod lever_move;
