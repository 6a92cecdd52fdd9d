//! `freeze`: stores this release's results for every place, and digests of all inputs. It never overwrites a frozen file.
//!
//! ```text
//! static/releases/0.1-26a/headlines.csv     every listed country, every region and group, the world
//! static/releases/0.1-26a/SHA256SUMS        that table, static/facts, static/evidence, the files of earlier releases
//! static/releases/0.1-26a/SHA256SUMS.later  with --sums: later changes that moved no number
//! ```

use std::fs;
use std::path::{Path, PathBuf};

use cairn_analysis::export::archive::ReleaseRow;
use cairn_analysis::export::archive::comparison::ReleaseComparison;
use cairn_analysis::export::archive::digests::{self, DigestMismatch, FileDigests};
use cairn_analysis::export::{self, archive};
use cairn_core::facts::{World, pack};
use cairn_core::limits;
use cairn_core::place::Wider;
use clap::Args;

use crate::archive::{cells, current_results, table};
use crate::fault::CommandFault;
use crate::output::show;
use crate::{user_file, world, write};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn freeze            store the numbers of this release in static/releases, once
  cairn freeze --sums     note tables that changed since without changing a number

An existing folder is never overwritten. If a number has changed, the data are another release:
give them the next letter (RELEASE in crates/evidence/src/lib.rs), `cairn compile`, then freeze that.";

/// Number of differences printed.
const MOST: usize = 10;

/// Arguments of `freeze`.
#[derive(Args)]
pub(crate) struct FreezeArgs {
    /// Folder that holds evidence, facts and releases
    #[arg(long, value_name = "DIR", default_value = "static")]
    root: PathBuf,
    /// For tables changed without changing a number: note their digests beside the frozen ones
    #[arg(long)]
    sums: bool,
}

/// Freezes this release.
pub(crate) fn run(args: &FreezeArgs) -> Result<(), CommandFault> {
    built_of(&args.root)?;
    let world = world(None)?;
    let release = export::release(&world.release);
    let folder = args.root.join("releases").join(&release);
    let name = folder.display().to_string();
    let rows = all(&world)?;
    let text = archive::write(&rows);
    let mut today = files(&args.root, &release)?;
    today.insert(archive::FILE.to_owned(), digests::digest(text.as_bytes()));
    if !folder.exists() {
        begin(&folder, &text, &digests::write(&today))?;
        return show(&format!(
            "{name}: frozen, {} numbers, {} bytes; digests of {} files\n",
            rows.len(),
            text.len(),
            today.len()
        ));
    }
    let was = table(&folder)?;
    same_numbers(&name, &was, &rows)?;
    let later = folder.join(digests::LATER_SUMS_FILE);
    let noted = if later.exists() {
        user_file::text(&later, limits::TABLE_BYTES)?
    } else {
        String::new()
    };
    let stored = user_file::text(&folder.join(digests::FILE), limits::TABLE_BYTES)?;
    let digests = digests::read(&folder.join(digests::FILE).display().to_string(), &stored, &noted).map_err(CommandFault::all)?;
    let off = digests::mismatches(&digests, &today);
    if off.is_empty() {
        return show(&format!("{name}: frozen, and nothing has changed since\n"));
    }
    note(&name, &later, noted, &off, args.sums)
}

/// Writes the folder of a release: both files or none, because an existing folder counts as frozen.
fn begin(folder: &Path, numbers: &str, sums: &str) -> Result<(), CommandFault> {
    fs::create_dir_all(folder).map_err(|fault| CommandFault::unwritable(folder.display(), fault))?;
    let file = folder.join(archive::FILE);
    let written = write::write_whole(&file, numbers).and_then(|()| write::write_whole(&folder.join(digests::FILE), sums));
    if written.is_err() {
        let _ = fs::remove_file(file);
        let _ = fs::remove_dir(folder);
    }
    written
}

/// Differing digests: refused, or noted on request.
fn note(name: &str, later: &Path, noted: String, off: &[DigestMismatch], wanted: bool) -> Result<(), CommandFault> {
    // A frozen file itself may never change.
    let spoilt = |off: &&DigestMismatch| matches!(off, DigestMismatch::Changed { name, .. } | DigestMismatch::Missing { name } if name == archive::FILE || is_earlier(name));
    if let Some(spoilt) = off.iter().find(spoilt) {
        return Err(CommandFault::new(
            name,
            format!("{spoilt} than was frozen, and no frozen file may change."),
            "Restore it from the history of the project.",
        ));
    }
    if !wanted {
        let mut lines: Vec<String> = off
            .iter()
            .map(|off| format!("{name}: its numbers are unchanged, but {off}."))
            .collect();
        cut(&mut lines, "files");
        lines.push(
            "If no number was meant to change, `cairn freeze --sums` notes this beside the frozen digests. Otherwise give the data the next letter."
                .to_owned(),
        );
        return Err(CommandFault::all(lines));
    }
    let lines: String = off.iter().map(DigestMismatch::line).collect();
    write::write_whole(later, [noted, lines].concat())?;
    show(&format!("{}: {} lines added\n", later.display(), off.len()))
}

/// True if it is a file of another release's folder.
fn is_earlier(name: &str) -> bool {
    name.strip_prefix("../").is_some_and(|name| !name.starts_with("../"))
}

/// Results of every place now: listed countries in the order of their ids, then regions, groups and the world.
fn all(world: &World) -> Result<Vec<ReleaseRow>, CommandFault> {
    let listed = world.places.iter().filter(|facts| facts.listed);
    let ids = listed
        .map(|facts| facts.place.to_string())
        .chain(Wider::ALL.map(|wider| wider.code().to_owned()));
    let mut rows = Vec::new();
    for id in ids {
        rows.extend(current_results(world, &id)?);
    }
    Ok(rows)
}

/// Refuses numbers that differ from the frozen ones.
fn same_numbers(name: &str, was: &[ReleaseRow], now: &[ReleaseRow]) -> Result<(), CommandFault> {
    let compared = ReleaseComparison::of(was, now);
    let mut lines: Vec<String> = compared
        .moved()
        .map(|change| {
            let [before, after, part] = cells(change.values);
            let unit = &change.was.unit;
            let (place, scenario, variable, year) = change.was.key();
            format!("{name}: {variable} of {place} under {scenario} in {year} was {before} {unit} and is {after} ({part} %).")
        })
        .collect();
    for (count, what) in [(compared.lost, "are no longer given"), (compared.new, "are new")] {
        if count > 0 {
            lines.push(format!("{name}: {count} of its numbers {what}."));
        }
    }
    if lines.is_empty() {
        return Ok(());
    }
    cut(&mut lines, "numbers");
    lines.push(
        "A frozen release never changes: give the data the next letter (RELEASE in crates/evidence/src/lib.rs), compile, and freeze that."
            .to_owned(),
    );
    Err(CommandFault::all(lines))
}

/// Keeps the first lines and adds the number of the others.
fn cut(lines: &mut Vec<String>, what: &str) {
    if let Some(more) = lines.len().checked_sub(MOST).filter(|more| *more > 0) {
        lines.truncate(MOST);
        lines.push(format!("and {more} more {what}"));
    }
}

/// Digests of packs, tables and the files of other releases, by their paths relative to the folder of a release.
fn files(root: &Path, release: &str) -> Result<FileDigests, CommandFault> {
    let mut found = FileDigests::new();
    for (part, ending) in [("facts", ".pack"), ("evidence", ".csv")] {
        for name in user_file::names(&root.join(part))?
            .into_iter()
            .filter(|name| name.ends_with(ending))
        {
            add(&mut found, &root.join(part).join(&name), format!("../../{part}/{name}"))?;
        }
    }
    let releases = root.join("releases");
    let others = if releases.exists() {
        user_file::names(&releases)?
    } else {
        Vec::new()
    };
    for other in others.iter().filter(|name| *name != release && archive::is_release(name)) {
        for name in user_file::names(&releases.join(other))? {
            add(&mut found, &releases.join(other).join(&name), format!("../{other}/{name}"))?;
        }
    }
    Ok(found)
}

fn add(found: &mut FileDigests, file: &Path, name: String) -> Result<(), CommandFault> {
    found.insert(name, digests::digest(&user_file::bytes(file, limits::PACK_BYTES)?));
    Ok(())
}

/// Refuses packs that differ from the built-in ones: the numbers come from the packs in this program.
fn built_of(root: &Path) -> Result<(), CommandFault> {
    for (path, built_in) in pack::WORLD_PATHS.into_iter().zip([pack::WORLD, pack::ROADS]) {
        let file = root.join(path);
        if user_file::bytes(&file, limits::PACK_BYTES)? != built_in {
            return Err(CommandFault::new(
                file.display(),
                "this program was built from another one.",
                "Build it again, then freeze.",
            ));
        }
    }
    Ok(())
}
