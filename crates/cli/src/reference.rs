//! `reference`: documents that are generated from the program: every command with its help, every variable with its unit.
//!
//! ```text
//! docs/cli-reference.md   the help of each command, as it prints it
//! docs/variables.md       the variables of a run, by first name and unit
//! ```
//!
//! A test compares both files with the program. Out of scope: examples with their results (`docs/cli.md`).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use cairn_analysis::findings::minerals::names;
use cairn_analysis::findings::variable::{self, NamedSeries};
use cairn_core::choices::Choices;
use cairn_core::model;
use cairn_core::model::minerals::MineralOutcome;
use clap::Args;

use crate::fault::CommandFault;
use crate::{world, write};

/// Arguments of `reference`.
#[derive(Args)]
pub(crate) struct ReferenceArgs {
    /// Folder to write to: cli-reference.md and variables.md
    #[arg(long, value_name = "DIR", default_value = "docs")]
    out: PathBuf,
}

/// Writes both documents.
pub(crate) fn run(args: &ReferenceArgs, program: clap::Command) -> Result<(), CommandFault> {
    write::write_whole(&args.out.join("cli-reference.md"), commands(program))?;
    let world = world(None)?;
    // Names and units are the same in every place.
    let series = world
        .places
        .first()
        .map(|facts| variable::all(&model::run(facts, &Choices::default())));
    let mut series = series.unwrap_or_default();
    // The variables of minerals need a pack of their own; names and units are enough here.
    if let Some(facts) = world.places.first() {
        let empty = MineralOutcome::empty(facts.place);
        series.extend(
            names::all()
                .into_iter()
                .filter_map(|(name, rows)| names::named(&empty, name, &rows)),
        );
    }
    write::write_whole(&args.out.join("variables.md"), variables(&series))
}

/// The help of each command.
fn commands(mut program: clap::Command) -> String {
    program.build();
    let mut text =
        "# Command reference\n\n`cairn reference` writes this file from the program's own help. [cli.md](cli.md) has examples.\n"
            .to_owned();
    for command in program.get_subcommands() {
        if command.is_hide_set() || command.get_name() == "help" {
            continue;
        }
        // No terminal width is set: clap wraps lines only with a feature that other crates of a build may enable.
        let help = command.clone().term_width(0).render_long_help().to_string();
        let _ = write!(text, "\n## {}\n\n```text\n", command.get_name());
        for line in help.trim_end().lines() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text.push_str("```\n");
    }
    text
}

/// Variables that a pattern with `*` does not find.
const BY_NAME: &str = "
## Only by name

`cairn run KEN --variable NAME` also takes these names. Lists and patterns leave them out.

| unit | name | meaning |
|---|---|---|
| share | `Indicator\\|Clean cooking` | people with clean cooking fuels, of all people |
| share | `Indicator\\|Air of transport and homes` | change of fine particles in the air of a country since 2017, as a share of them, from transport and fuels in homes; at most, the lower end is half of it |
";

/// The variables, by first name and unit, in the order of a run.
fn variables(series: &[NamedSeries]) -> String {
    let mut text =
        "# Variables\n\n`cairn reference` writes this file from the program. A name joins its parts with `|`, such as `Inflow|Cement`. \
                    `cairn why` explains a value, and [cli.md](cli.md) shows how to select variables.\n"
            .to_owned();
    let mut firsts: Vec<&str> = Vec::new();
    let mut rests: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for NamedSeries { variable, unit, .. } in series {
        // `Inflow|Cement`, `GHG@Homes`.
        let end = variable.find(['|', '@']).unwrap_or(variable.len());
        let (first, rest) = variable.split_at(end);
        let rest = rest.strip_prefix('|').unwrap_or(rest);
        if !firsts.contains(&first) {
            firsts.push(first);
        }
        rests.entry((first, unit.symbol())).or_default().push(rest);
    }
    for first in firsts {
        let _ = write!(text, "\n## {first}\n\n| unit | parts of the name after `{first}` |\n|---|---|\n");
        for ((_, unit), rests) in rests.range((first, "")..).take_while(|((name, _), _)| *name == first) {
            let names: Vec<String> = rests
                .iter()
                .map(|rest| {
                    if rest.is_empty() {
                        "(alone)".to_owned()
                    } else {
                        format!("`{}`", rest.replace('|', "\\|"))
                    }
                })
                .collect();
            let unit = if *unit == "1" { "share" } else { unit };
            let _ = writeln!(text, "| {unit} | {} |", names.join(", "));
        }
    }
    text.push_str(BY_NAME);
    text
}
