//! Project: the amounts of a project as a table: one line for each material of a part, with its emissions in each module.
//!
//! ```text
//! part,system,material,kg, then A1-A3,A4,A5,B4,C in kg CO2e, contingency included; the last line is what stands by no part
//! ```
//!
//! Out of scope: the project's description.

use std::fmt::Write as _;

use crate::export::exact;
use crate::project::count::ProjectInventory;
use cairn_core::facts::projects::Projects;

/// The amounts as comma-separated values.
pub fn csv(projects: &Projects, counted: &ProjectInventory) -> String {
    let mut text = "part,system,material,kg,A1-A3 (kg CO2e),A4 (kg CO2e),A5 (kg CO2e),B4 (kg CO2e),C (kg CO2e)\n".to_owned();
    for item in &counted.items {
        let system = projects.systems.get(item.system).map_or("", |system| &system.id);
        let material = projects.materials.get(item.material).map_or("", |material| &material.id);
        let modules = item.modules.each().map(exact).join(",");
        let _ = writeln!(text, "{},{system},{material},{},{modules}", item.part.id(), exact(item.kg));
    }
    let works = counted.works.each().map(exact).join(",");
    let _ = writeln!(text, "works,,,0,{works}");
    text
}
