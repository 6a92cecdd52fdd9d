//! Tests of pages that are rendered natively, without a browser.

#[path = "../support/real.rs"]
mod real;
#[path = "../support/synthetic/mod.rs"]
mod synthetic;
#[path = "../support/typed.rs"]
mod typed;
#[path = "../support/urban.rs"]
mod urban;

// The prerenderer is a program, so the tests include its modules by path.
#[allow(dead_code, reason = "the prerenderer uses more of it")]
#[path = "../../src/bin/prerender/cities.rs"]
mod cities;
#[allow(dead_code, reason = "the prerenderer uses more of it")]
#[path = "../../src/bin/prerender/classes.rs"]
mod classes;
#[allow(dead_code, reason = "the prerenderer uses more of it")]
#[path = "../../src/bin/prerender/compares.rs"]
mod compares;
#[allow(dead_code, reason = "the prerenderer uses more of it")]
#[path = "../../src/bin/prerender/hotspots.rs"]
mod hotspots;
#[allow(dead_code, reason = "the prerenderer uses more of it")]
#[path = "../../src/bin/prerender/plastics.rs"]
mod plastics;
#[allow(dead_code, reason = "the prerenderer uses more of it")]
#[path = "../../src/bin/prerender/project.rs"]
mod project;
#[allow(dead_code, reason = "the prerenderer uses more of it")]
#[path = "../../src/bin/prerender/roads.rs"]
mod roads;
#[allow(dead_code, reason = "the prerenderer uses more of it")]
#[path = "../../src/bin/prerender/whole.rs"]
mod whole;

mod brief;
mod cities_page;
mod city_page;
mod class_page;
mod documents;
mod figures;
mod finding;
mod leaves;
mod outlook_page;
mod project_page;
mod ranks;
mod stories;
mod words;
