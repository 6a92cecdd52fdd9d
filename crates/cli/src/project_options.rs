//! The options for describing a project: numbers, systems, kinds and questions, for the terminal.

use std::fmt::Write as _;

use cairn_analysis::export::exact;
use cairn_analysis::project::description::Answered;
use cairn_analysis::project::file;
use cairn_core::facts::projects::{BuildSystem, Projects};
use cairn_core::kind::{BuildPart, CementKind, EnergyStandard, Product, SteelKind};
use serde_json::{Value, json};

use crate::project_files::rounded;
use crate::report::{CommandReport, CsvLines, PageTable};

/// The options for describing a project.
pub(crate) struct ProjectOptions<'a>(pub(crate) &'a Projects);

impl ProjectOptions<'_> {
    /// The systems of the parts that have their own: part, system and kg per unit.
    fn systems(&self) -> impl Iterator<Item = (BuildPart, &BuildSystem, f64)> {
        let projects = self.0;
        let parts = BuildPart::CHOSEN.into_iter().filter(|part| *part != BuildPart::InnerWall);
        parts.flat_map(move |part| {
            let systems = projects.systems_of(part);
            systems.map(move |(_, system)| (part, system, system.layers.iter().map(|layer| layer.kg).sum::<f64>()))
        })
    }
}

/// Answers in words, by the key of a file.
fn words() -> [(&'static str, Vec<&'static str>); 4] {
    [
        ("kind", file::KINDS.map(Product::id).to_vec()),
        ("cement", CementKind::ALL.map(CementKind::id).to_vec()),
        ("steel", SteelKind::ALL.map(SteelKind::id).to_vec()),
        ("standard", EnergyStandard::ALL.map(EnergyStandard::id).to_vec()),
    ]
}

impl CommandReport for ProjectOptions<'_> {
    fn page(&self) -> String {
        page(self)
    }

    /// A number, system, word, question or class of answers per line.
    fn csv(&self) -> CsvLines {
        let mut lines = CsvLines::new("what,of,id,low,high,kg,unit,storeys,earthquake,text", []);
        for what in Answered::ALL {
            let [least, most] = what.bounds().map(|end| end.to_string());
            lines.line(["number", "", what.id(), &least, &most, "", "", "", "", ""]);
        }
        for (part, system, kg) in self.systems() {
            let numbers = [
                exact(kg),
                system.unit.id().to_owned(),
                system.storeys.to_string(),
                system.earthquake.to_string(),
            ];
            let last = [String::new()];
            lines.line_with(["system", part.id(), &system.id, "", ""], numbers.into_iter().chain(last));
        }
        for (name, words) in words() {
            for word in words {
                lines.line(["word", name, word, "", "", "", "", "", "", ""]);
            }
        }
        for question in &self.0.questions {
            let number = question.number.to_string();
            let unit = &question.unit;
            lines.line(["question", question.aspect.id(), &number, "", "", "", unit, "", "", &question.text]);
            for (at, class) in question.classes.iter().enumerate() {
                lines.line(["answer", &number, &at.to_string(), "", "", "", "", "", "", class]);
            }
        }
        lines
    }

    fn json(&self) -> Value {
        let numbers = Answered::ALL.into_iter().map(|what| {
            let [least, most] = what.bounds();
            json!({ "id": what.id(), "low": least, "high": most, "whole": what.is_whole() })
        });
        let systems = self.systems().map(|(part, system, kg)| {
            json!({
                "part": part.id(), "id": system.id, "kg": kg, "unit": system.unit.id(), "storeys": system.storeys,
                "earthquake": system.earthquake,
            })
        });
        let questions = self.0.questions.iter().map(|question| {
            json!({
                "number": question.number, "aspect": question.aspect.id(), "text": question.text, "unit": question.unit,
                "automatic": question.automatic, "answers": question.classes,
            })
        });
        let mut object = json!({
            "numbers": numbers.collect::<Vec<_>>(),
            "systems": systems.collect::<Vec<_>>(),
            "questions": questions.collect::<Vec<_>>(),
        });
        for (name, words) in words() {
            object[name] = json!(words);
        }
        object
    }
}

fn page(options: &ProjectOptions<'_>) -> String {
    let projects = options.0;
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
    for (part, system, kg) in options.systems() {
        let numbers = [system.storeys.to_string(), system.earthquake.to_string()];
        let part = format!("  {}", part.id());
        table.row_with([&part, &system.id, &rounded(kg), system.unit.id()], numbers);
    }
    let _ = writeln!(text, "{table}  inner_wall: as wall, or same\n");
    for (name, words) in words() {
        let _ = writeln!(text, "{name}: {}", words.join(", "));
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
