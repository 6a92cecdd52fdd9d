//! The pack of housing projects and purchase rules.
//!
//! Out of scope: its content.

use crate::facts::pack::{PackFault, PackKind, open, seal};
use crate::facts::projects::Projects;

/// Writes the pack of housing projects and purchase rules.
pub fn write_projects(projects: &Projects) -> Vec<u8> {
    seal(PackKind::Projects, &projects.release, projects)
}

/// Reads the pack of housing projects and purchase rules.
///
/// # Errors
/// If the bytes are not such a pack, or a value is not usable, with advice.
pub fn read_projects<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<Projects, PackFault> {
    let projects: Projects = open(PackKind::Projects, bytes.as_ref())?;
    match projects.unsound() {
        None => Ok(projects),
        Some(id) => Err(PackFault::Unreadable(["what it says of ", id, " cannot be reckoned with"].concat())),
    }
}
