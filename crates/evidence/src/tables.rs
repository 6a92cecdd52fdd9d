//! Tables: the texts of the evidence folder, in memory, so that a test can alter one of them.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::fault::{Fault, Faults};
use crate::rows::registry::{self, SOURCE_TABLES};
use cairn_core::limits;

/// The text of each table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    texts: BTreeMap<String, String>,
}

impl Tables {
    /// Reads a folder of tables.
    ///
    /// # Errors
    /// Every table that is missing, unreadable or unknown.
    pub fn from_folder(folder: &Path) -> Result<Tables, Faults> {
        let mut faults = Vec::new();
        let mut texts = BTreeMap::new();
        for file in SOURCE_TABLES {
            match read_bytes(&folder.join(file)).map(String::from_utf8) {
                Ok(Ok(text)) => match large(file, &text) {
                    None => {
                        texts.insert(file.to_owned(), text);
                    }
                    Some(fault) => faults.push(fault),
                },
                Ok(Err(_)) => faults.push(Fault::of_table(file, "the text is not UTF-8", "Save it as UTF-8.")),
                Err(fault) => faults.push(Fault::of_table(
                    file,
                    format!("cannot be read from {} ({fault})", folder.display()),
                    "Put the table there, or name the folder that holds it.",
                )),
            }
        }
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".csv") && !SOURCE_TABLES.contains(&name.as_str()) {
                faults.push(Fault::of_table(
                    &name,
                    "no rule reads this table",
                    "Take it out, or add it to SOURCE_TABLES.",
                ));
            }
        }
        Faults::none(faults).map(|()| Tables { texts })
    }

    /// One table alone, as built into the program.
    pub fn of(file: &str, text: &str) -> Tables {
        Tables {
            texts: BTreeMap::from([(file.to_owned(), text.to_owned())]),
        }
    }

    /// The tables of this release that are built into the program.
    pub fn built_in() -> Tables {
        Tables {
            texts: registry::built_in()
                .map(|(file, text)| (file.to_owned(), text.to_owned()))
                .collect(),
        }
    }

    /// The same tables, with another text for one of them.
    #[must_use]
    pub fn with(mut self, file: &str, text: &str) -> Tables {
        self.texts.insert(file.to_owned(), text.to_owned());
        self
    }

    /// The text of a table; empty if the table is missing.
    pub fn text(&self, file: &str) -> &str {
        self.texts.get(file).map_or("", String::as_str)
    }
}

/// The bytes of a table, up to one byte above the size limit.
fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limits::TABLE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A fault if a table is larger than the size limit.
fn large(file: &str, text: &str) -> Option<Fault> {
    let advice = "Part the table, or leave out what no rule reads.";
    if text.len() > limits::TABLE_BYTES {
        return Some(Fault::of_table(
            file,
            format!("it has more than {} bytes", limits::TABLE_BYTES),
            advice,
        ));
    }
    let rows = text.bytes().filter(|byte| *byte == b'\n').count();
    (rows > limits::TABLE_ROWS).then(|| Fault::of_table(file, format!("it has more than {} rows", limits::TABLE_ROWS), advice))
}
