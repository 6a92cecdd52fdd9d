//! Comparisons: outcomes of the model beside published figures, statistics and printed statements.
//!
//! Out of scope: the judgement of one case ([`cairn_analysis::findings::published`]).

pub mod agreement;
pub mod baseline;
pub mod brief;
pub mod city;
pub mod covered;
pub mod documented;
pub mod hindcast;
pub mod project;
pub mod published;
pub mod purchase;
pub mod recent;
