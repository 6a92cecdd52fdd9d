//! `check`, `compile` and `datapackage`: the evidence tables, the packs made of them, and their descriptor.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use cairn_analysis::export::terminal::line;
use cairn_evidence as evidence;
use cairn_evidence::Tables;
use cairn_evidence::data_package as package;
use cairn_evidence::release;

use crate::fault::CommandFault;
use crate::output::show;
use crate::{check_report, output, write};

/// Folder of the tables.
pub(crate) const FOLDER: &str = "static/evidence";
/// Name of the descriptor, in the folder of the tables.
const DESCRIPTOR: &str = "datapackage.json";
/// Path of the pack of facts.
pub(crate) const PACK: &str = "static/facts/world.pack";
/// Name of the pack of roads, in the same folder but under its own licence.
pub(crate) const ROADS: &str = "roads.pack";
/// Name of the pack of provenance.
const TRAILS: &str = "trails.pack";

/// Name of the pack of numbers that draws vary.
const DOUBTS: &str = "doubts.pack";

/// Name of the pack of housing projects and purchase rules.
const PROJECTS: &str = "projects.pack";

/// Name of the pack of unit costs and price levels.
const MONEY: &str = "money.pack";

/// Name of the pack of cities.
const CITIES: &str = "cities.pack";

/// Name of the pack of minerals.
const MINERALS: &str = "minerals.pack";

/// Prints the comparison of our figures with others', and every fault.
pub(crate) fn check(folder: &Path) -> Result<(), CommandFault> {
    let report = evidence::check(folder);
    let mut text = String::new();
    let mut faults = report.faults.clone();
    let looked = check_report::lines(&report, &mut faults);
    faults.sort();
    faults.dedup();
    for entry in report.benchmarks.iter().chain(&looked) {
        let _ = writeln!(text, "{entry}");
    }
    output::faults(&faults);
    if faults.is_empty() {
        let _ = writeln!(text, "{}: no faults", line(&folder.display().to_string()));
    }
    show(&text)?;
    faulty(folder, faults.len())
}

/// Writes the pack of facts, and next to it those of roads, provenance, varied numbers, projects, cities, minerals and money. An
/// unchanged pack is not rewritten.
pub(crate) fn compile(folder: &Path, out: &Path) -> Result<(), CommandFault> {
    let [world, roads, trails, doubts, projects, cities, minerals, money] =
        match Tables::from_folder(folder).and_then(|tables| release::packs(&tables)) {
            Ok(packs) => packs,
            Err(faults) => {
                output::faults(faults.all());
                return faulty(folder, faults.all().len());
            }
        };
    put(out, &world)?;
    put(&out.with_file_name(ROADS), &roads)?;
    put(&out.with_file_name(TRAILS), &trails)?;
    put(&out.with_file_name(DOUBTS), &doubts)?;
    put(&out.with_file_name(PROJECTS), &projects)?;
    put(&out.with_file_name(CITIES), &cities)?;
    put(&out.with_file_name(MINERALS), &minerals)?;
    put(&out.with_file_name(MONEY), &money)
}

/// Writes the descriptor of the tables as a data package; an unchanged one is not rewritten.
pub(crate) fn describe(folder: &Path, out: Option<&Path>) -> Result<(), CommandFault> {
    let neighbour = folder.join("README.md");
    let readme = fs::read_to_string(&neighbour).map_err(|fault| CommandFault::unreadable(neighbour.display(), fault))?;
    match Tables::from_folder(folder).and_then(|tables| evidence::package(&tables, &readme)) {
        Ok(package) => put(
            out.unwrap_or(&folder.join(DESCRIPTOR)),
            package::write(&package, evidence::RELEASE).as_bytes(),
        ),
        Err(faults) => {
            output::faults(faults.all());
            faulty(folder, faults.all().len())
        }
    }
}

/// Writes a file unless it would not change.
fn put(out: &Path, bytes: &[u8]) -> Result<(), CommandFault> {
    let name = line(&out.display().to_string());
    if std::fs::read(out).is_ok_and(|before| before == bytes) {
        return show(&format!("{name}: up to date, {} bytes\n", bytes.len()));
    }
    write::write_whole(out, bytes)?;
    show(&format!("{name}: written, {} bytes\n", bytes.len()))
}

fn faulty(folder: &Path, count: usize) -> Result<(), CommandFault> {
    if count == 0 {
        return Ok(());
    }
    let faults = if count == 1 { "fault" } else { "faults" };
    Err(CommandFault::new(
        folder.display(),
        format!("{count} {faults}."),
        "Correct the tables and check again.",
    ))
}
