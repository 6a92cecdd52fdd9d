//! `definitions`: lists of variables and regions for model comparison projects.
//!
//! Out of scope: content of the lists ([`crate::definition_tables`]).

use std::fs;
use std::path::{Path, PathBuf};

use crate::definition_tables as definitions;
use cairn_core::choices::Choices;
use cairn_core::model;
use clap::Args;

use crate::fault::CommandFault;
use crate::{world, write};

/// Arguments of `definitions`.
#[derive(Args)]
pub(crate) struct DefinitionsArgs {
    /// Folder to write to: variable/cairn.yaml and region/cairn.yaml
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// Writes both lists.
pub(crate) fn run(args: &DefinitionsArgs) -> Result<(), CommandFault> {
    let world = world(args.facts.as_deref())?;
    // Names and units are the same in every place.
    let variables = world.places.first().map(|facts| {
        let outcome = model::run(facts, &Choices::default());
        definitions::variables(&outcome)
    });
    list(&args.out.join("variable"), &variables.unwrap_or_default())?;
    list(&args.out.join("region"), &definitions::regions(&world))
}

/// Writes the list of a folder.
fn list(folder: &Path, text: &str) -> Result<(), CommandFault> {
    let file = folder.join("cairn.yaml");
    fs::create_dir_all(folder).map_err(|fault| CommandFault::unwritable(file.display(), fault))?;
    write::write_whole(&file, text)
}
