//! Reading a project's file natively; in the browser the page parses it with the browser's own reader.

use cairn_core::choices::file::FileFault;
use cairn_core::choices::native::json;
use cairn_core::facts::projects::Projects;

use crate::project::description::ProjectDescription;
use crate::project::file;

/// Reads a file.
///
/// # Errors
/// All faults, sorted by key.
pub fn read(text: &str, projects: &Projects) -> Result<ProjectDescription, Vec<FileFault>> {
    file::read_with(text, projects, |text| {
        json(text).map_err(|fault| file::unreadable(fault.at, &fault.why))
    })
}
