//! The options for describing a project: numbers, systems, kinds and questions, for the terminal.

use std::fmt::Write as _;

use cairn_analysis::project::description::Answered;
use cairn_analysis::project::file;
use cairn_core::facts::projects::Projects;
use cairn_core::kind::{BuildPart, CementKind, EnergyStandard, Product, SteelKind};

use crate::project_files::rounded;
use crate::report::PageTable;

/// The options for describing a project.
pub(crate) fn list(projects: &Projects) -> String {
    let mut text = String::from("Numbers: name, minimum, maximum\n");
    for what in Answered::ALL {
        let [least, most] = what.bounds();
        let _ = writeln!(
            text,
            "  {} {least} to {most}{}",
            what.id(),
            if what.is_whole() { ", whole" } else { "" }
        );
    }
    text.push_str("\nSystems: kg per unit, maximum storeys, earthquake resistance (0 weak to 3 good)\n");
    let mut table = PageTable::new("<<><>");
    for part in BuildPart::CHOSEN.into_iter().filter(|part| *part != BuildPart::InnerWall) {
        for (_, system) in projects.systems_of(part) {
            let kg: f64 = system.layers.iter().map(|layer| layer.kg).sum();
            let numbers = [system.storeys.to_string(), system.earthquake.to_string()];
            let part = format!("  {}", part.id());
            table.row_with([&part, &system.id, &rounded(kg), system.unit.id()], numbers);
        }
    }
    let _ = writeln!(text, "{table}  inner_wall: as wall, or same\n");
    let words = [
        ("kind", file::KINDS.map(Product::id).join(", ")),
        ("cement", CementKind::ALL.map(CementKind::id).join(", ")),
        ("steel", SteelKind::ALL.map(SteelKind::id).join(", ")),
        ("standard", EnergyStandard::ALL.map(EnergyStandard::id).join(", ")),
    ];
    for (name, words) in words {
        let _ = writeln!(text, "{name}: {words}");
    }
    text.push_str("\nQuestions (answers; * is answered from the numbers and may be overruled)\n");
    for question in &projects.questions {
        let mark = if question.automatic { "*" } else { "" };
        let _ = writeln!(text, "  {}{mark} {}: {}", question.number, question.aspect.id(), question.text);
        let classes: Vec<String> = question
            .classes
            .iter()
            .enumerate()
            .map(|(at, class)| format!("{at} {class}"))
            .collect();
        if !classes.is_empty() {
            let _ = writeln!(text, "      {}", classes.join("; "));
        }
    }
    text
}
