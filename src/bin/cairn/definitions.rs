//! `definitions`: lists of variables and regions for those who gather results of many models.
//!
//! Does not know: what they hold ([`cairn::export::definitions`]).

use std::fs;
use std::path::{Path, PathBuf};

use cairn::choices::Choices;
use cairn::export::definitions;
use cairn::model;
use clap::Args;

use crate::fault::Fault;
use crate::world;

/// What `definitions` is asked.
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
pub(crate) fn run(asked: &DefinitionsArgs) -> Result<(), Fault> {
    let world = world(asked.facts.as_deref())?;
    // Names and units are the same in every place.
    let variables = world.places.first().map(|facts| {
        let outcome = model::run(facts, &Choices::default());
        definitions::variables(&outcome)
    });
    write(&asked.out.join("variable"), &variables.unwrap_or_default())?;
    write(&asked.out.join("region"), &definitions::regions(&world))
}

fn write(folder: &Path, text: &str) -> Result<(), Fault> {
    let file = folder.join("cairn.yaml");
    let unwritable = |fault: std::io::Error| Fault::Unwritable {
        file: file.display().to_string(),
        why: fault.to_string(),
    };
    fs::create_dir_all(folder).map_err(unwritable)?;
    fs::write(&file, text).map_err(unwritable)
}
