//! Reads a file that the user named, up to its limit: an endless file is refused as soon as it exceeds the limit.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::fault::CommandFault;

pub(crate) fn bytes(path: &Path, limit: usize) -> Result<Vec<u8>, CommandFault> {
    let file = path.display().to_string();
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|opened| opened.take(limit as u64 + 1).read_to_end(&mut bytes));
    match read {
        Err(fault) => Err(unreadable(file, &fault)),
        Ok(_) if bytes.len() > limit => Err(CommandFault::TooLarge { file, limit }),
        Ok(_) => Ok(bytes),
    }
}

pub(crate) fn text(path: &Path, limit: usize) -> Result<String, CommandFault> {
    let wrong = |_| unreadable(path.display().to_string(), &io::Error::from(io::ErrorKind::InvalidData));
    String::from_utf8(bytes(path, limit)?).map_err(wrong)
}

fn unreadable(file: String, fault: &io::Error) -> CommandFault {
    let why = match fault.kind() {
        io::ErrorKind::InvalidData => "stream did not contain valid UTF-8".to_owned(),
        _ => fault.to_string(),
    };
    CommandFault::Unreadable { file, why }
}
