//! `changed`: compares a release's results with today's, place by place; the largest change first.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export::archive::ReleaseRow;
use cairn_analysis::export::archive::comparison::{ReleaseComparison, ReleaseRowChange};
use cairn_analysis::export::terminal::line;
use cairn_analysis::export::{self, exact};
use cairn_core::facts::World;
use clap::Args;
use serde_json::{Value, json};

use crate::archive::{cells, current_results, table};
use crate::fault::CommandFault;
use crate::report::{CommandReport, CsvLines, PageTable, ReportFormat, print};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn changed static/releases/0.1-26a                 for each place, what changed most since that release
  cairn changed static/releases/0.1-26a IND             every number of India that changed
  cairn changed static/releases/0.1-26a IND --format csv   earlier and present value, changed or not

A release keeps eleven results around 2020 and in 2030, 2050 and 2060, under ref and all, to six digits.
To find out why a number changed: `cargo xtask moved --since` that state of the project.";

/// Number of places, or of numbers of one place, on a page.
const MOST: usize = 40;

/// Arguments of `changed`.
#[derive(Args)]
pub(crate) struct ChangedArgs {
    /// Folder of a release, such as static/releases/0.1-26a
    folder: PathBuf,
    /// Id or English name of a country, region or group, such as IND, India or WLD; default: all
    place: Option<String>,
    /// Output format
    #[arg(
        long,
        value_parser = ReportFormat::parser("text", "What changed, aligned and rounded", "Every number that both have, one per line"),
        default_value = "text"
    )]
    format: ReportFormat,
}

/// Changes since a release, in one place or in all.
struct ChangedReport<'a> {
    release: String,
    says: String,
    compared: ReleaseComparison<'a>,
    of_one: bool,
}

/// Prints the changes.
pub(crate) fn run(args: &ChangedArgs) -> Result<(), CommandFault> {
    let mut was = table(&args.folder)?;
    let world = world(None)?;
    let release = released(&args.folder);
    if let Some(place) = &args.place {
        let target = RunTarget::find(&world, place)?;
        was.retain(|row| row.place == target.id());
        if was.is_empty() {
            return Err(CommandFault::new(
                "PLACE",
                format!(
                    "{release} kept no numbers of {}: it has listed countries, regions, groups and the world.",
                    target.id()
                ),
                "Ask for one of them; `cairn places` lists them all.",
            ));
        }
    }
    let now = now_of(&world, &was);
    let report = ChangedReport {
        release,
        says: export::release(&world.release),
        compared: ReleaseComparison::of(&was, &now),
        of_one: args.place.is_some(),
    };
    print(&report, args.format)
}

/// Name of a folder's release.
fn released(folder: &Path) -> String {
    folder
        .file_name()
        .map_or_else(|| folder.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Today's results for the places of a table; places that no longer exist are skipped.
fn now_of(world: &World, was: &[ReleaseRow]) -> Vec<ReleaseRow> {
    let places: BTreeSet<_> = was.iter().map(|row| row.place).collect();
    let found = places.into_iter().filter_map(|place| current_results(world, place.as_str()).ok());
    found.flatten().collect()
}

impl CommandReport for ChangedReport<'_> {
    fn page(&self) -> String {
        let (compared, says, of_one) = (&self.compared, &self.says, self.of_one);
        let release = line(&self.release);
        let places: BTreeSet<_> = compared.changes.iter().map(|change| change.was.place).collect();
        let (count, all) = (compared.moved().count(), compared.changes.len());
        let mut left = String::new();
        for (count, what) in [
            (compared.lost, "no longer given, or in another unit"),
            (compared.new, "new in this release"),
        ] {
            if count > 0 {
                let are = if count == 1 { "number is" } else { "numbers are" };
                let _ = writeln!(left, "{count} {are} {what}.");
            }
        }
        if count == 0 {
            let of = if places.len() == 1 {
                "1 place".to_owned()
            } else {
                format!("{} places", places.len())
            };
            return format!("Nothing has changed since {release}: {all} numbers of {of} are the same to six digits.\n{left}");
        }
        let shown: Vec<&ReleaseRowChange<'_>> = if of_one { compared.moved().collect() } else { compared.of_places() };
        let mut table = PageTable::new("<<<>>><>");
        table.row(["place", "scenario", "variable", "year", "was", "now", "unit", "%"]);
        for change in shown.iter().take(MOST) {
            let (place, scenario, variable, year) = change.was.key();
            let [before, after, part] = cells(change.values);
            let (year, unit) = (year.to_string(), &change.was.unit);
            table.row([place.as_str(), scenario, variable, &year, &before, &after, unit, &part]);
        }
        if let Some(more) = shown.len().checked_sub(MOST).filter(|more| *more > 0) {
            let what = if of_one { "numbers" } else { "places" };
            let _ = writeln!(left, "{more} more {what} changed by less: --format csv has all.");
        }
        let of_each = if of_one { "" } else { "; for each place the one that changed most" };
        format!(
            "{count} of {all} numbers changed from {release} to {says}, in % of the earlier value{of_each}\n\n{table}{}{left}",
            if left.is_empty() { "" } else { "\n" }
        )
    }

    fn csv(&self) -> CsvLines {
        let mut lines = CsvLines::new("place,scenario,variable,unit,year,was,now,percent", []);
        for change in &self.compared.changes {
            let (place, scenario, variable, year) = change.was.key();
            let numbers = [
                exact(change.values.was),
                exact(change.values.now),
                percent(change).map(exact).unwrap_or_default(),
            ];
            lines.line_with([place.as_str(), scenario, variable, &change.was.unit, &year.to_string()], numbers);
        }
        lines
    }

    fn json(&self) -> Value {
        let compared = &self.compared;
        let rows = compared.changes.iter().map(|change| {
            let (place, scenario, variable, year) = change.was.key();
            json!({
                "place": place.as_str(),
                "scenario": scenario,
                "variable": variable,
                "unit": change.was.unit,
                "year": year.number(),
                "was": change.values.was,
                "now": change.values.now,
                "percent": percent(change),
            })
        });
        json!({
            "was": self.release,
            "now": self.says,
            "moved": compared.moved().count(),
            "removed": compared.lost,
            "added": compared.new,
            "rows": rows.collect::<Vec<_>>(),
        })
    }
}

/// In percent. None if the earlier value was zero.
fn percent(change: &ReleaseRowChange<'_>) -> Option<f64> {
    change.values.part().map(|part| part * 100.0)
}
