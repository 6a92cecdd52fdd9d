//! Tests of pages that are rendered natively, without a browser.

#[path = "../support/mod.rs"]
mod support;
#[path = "../support/urban.rs"]
mod urban;

use support::{real, synthetic};

mod brief;
mod cities_page;
mod city_page;
mod documents;
mod figures;
mod finding;
mod goals;
mod homes;
mod knowledge;
mod leaves;
mod lever_rows;
mod outlook_page;
mod prose;
mod ranks;
mod stories;
mod words;
