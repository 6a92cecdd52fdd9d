//! Fault: what is wrong in a table, where, and what to do about it.

use std::fmt;

/// One fault of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Name of the file, such as `population.csv`.
    pub file: String,
    /// Line in the file, the heading being line 1; none where the whole table is meant.
    pub line: Option<u64>,
    /// Column; none where the whole line is meant.
    pub column: Option<String>,
    /// What was found, as a sentence without its full stop.
    pub found: String,
    /// What to do, as a whole sentence.
    pub advice: String,
}

impl Fault {
    /// A fault of a table as a whole.
    #[must_use]
    pub fn of_table(file: &str, found: impl Into<String>, advice: impl Into<String>) -> Fault {
        Fault {
            file: file.to_owned(),
            line: None,
            column: None,
            found: found.into(),
            advice: advice.into(),
        }
    }

    /// A fault in a line and column.
    #[must_use]
    pub fn at(file: &str, line: u64, column: &str, found: impl Into<String>, advice: impl Into<String>) -> Fault {
        Fault {
            file: file.to_owned(),
            line: Some(line),
            column: Some(column.to_owned()),
            found: found.into(),
            advice: advice.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", {column}")?;
        }
        write!(f, ": {}. {}", self.found, self.advice)
    }
}

/// Every fault that was found, in the order of file, line and column; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// All of them, sorted and each once; `Ok` where there is none.
    ///
    /// # Errors
    /// The faults, where there are any.
    pub fn none(mut faults: Vec<Fault>) -> Result<(), Faults> {
        faults.sort();
        faults.dedup();
        if faults.is_empty() { Ok(()) } else { Err(Faults(faults)) }
    }

    /// One by one.
    #[must_use]
    pub fn all(&self) -> &[Fault] {
        &self.0
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
