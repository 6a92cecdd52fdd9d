//! Analysis: answers to questions about outcomes, in numbers, words, figures and text files.
//!
//! No evidence tables, no browser, no Yew. The modules follow the path of a number; a module uses only modules above it
//! in this list. `tests/house/house.rs` reads the list and the imports, and names each violation.

#![warn(missing_docs)]

pub mod order;

pub mod findings;

pub mod outlook;

pub mod project;

pub mod purchase;

pub mod words;

pub mod figure;

pub mod export;

pub mod ask;

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct AnalysisReadme;
