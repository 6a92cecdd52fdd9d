//! Reads a file that the user named, up to its limit: an endless file is refused as soon as it exceeds the limit.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::fault::CommandFault;

pub(crate) fn bytes(path: &Path, limit: usize) -> Result<Vec<u8>, CommandFault> {
    let file = path.display();
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|opened| opened.take(limit as u64 + 1).read_to_end(&mut bytes));
    match read {
        Err(fault) => Err(CommandFault::unreadable(file, fault)),
        Ok(_) if bytes.len() > limit => Err(CommandFault::new(
            file,
            format!("this file is too large: at most {limit} bytes are read."),
            "Choose a smaller file.",
        )),
        Ok(_) => Ok(bytes),
    }
}

pub(crate) fn text(path: &Path, limit: usize) -> Result<String, CommandFault> {
    String::from_utf8(bytes(path, limit)?)
        .map_err(|_| CommandFault::new(path.display(), "this file is not text in UTF-8.", "Save it as UTF-8."))
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>, CommandFault> {
    let entries = fs::read_dir(folder).map_err(|fault| CommandFault::unreadable(folder.display(), fault))?;
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries.flatten().map(name).collect();
    names.sort();
    Ok(names)
}
