//! Comparisons: outcomes of the model beside published figures, statistics and printed statements.
//!
//! Out of scope: the judgement of one case ([`cairn_analysis::findings::study_cases`]).

pub mod agreement;
pub mod baseline;
pub mod brief;
pub mod case_file;
pub mod city;
pub mod document_figures;
pub mod hindcast;
pub mod minerals;
pub mod money;
pub mod project;
pub mod purchase;
pub mod range_coverage;
pub mod recent_statistics;
pub mod skill;
