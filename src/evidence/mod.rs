//! Evidence: tables to facts. Native only; may fail, and then reports every fault at once.

pub mod cases;
