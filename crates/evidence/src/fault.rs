//! Fault: an error in a table: its place, the finding and the correction.

use std::fmt;

/// Allowed distance of a sum of shares from one: shares are rounded to five digits.
pub(crate) const ROUNDING: f64 = 2e-5;

/// One fault of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Name of the file, such as `population.csv`.
    pub file: String,
    /// Line in the file (the heading is line 1); `None` if the fault concerns the whole table.
    pub line: Option<u64>,
    /// Column; `None` if the fault concerns the whole line.
    pub column: Option<String>,
    /// The finding, as a sentence without its full stop.
    pub found: String,
    /// The correction, as a whole sentence.
    pub advice: String,
}

impl Fault {
    /// A fault of a table as a whole.
    pub fn of_table(file: &str, found: impl Into<String>, advice: impl Into<String>) -> Fault {
        Fault {
            file: file.to_owned(),
            line: None,
            column: None,
            found: found.into(),
            advice: advice.into(),
        }
    }

    pub fn at(file: &str, line: u64, column: &str, found: impl Into<String>, advice: impl Into<String>) -> Fault {
        Fault {
            file: file.to_owned(),
            line: Some(line),
            column: Some(column.to_owned()),
            found: found.into(),
            advice: advice.into(),
        }
    }

    /// The fault of shares that do not sum to one.
    pub(crate) fn of_shares(file: &str, line: u64, columns: &str, shares: &[f64]) -> Option<Fault> {
        let sum: f64 = shares.iter().sum();
        let is_whole = (sum - 1.0).abs() <= ROUNDING;
        (!is_whole).then(|| Fault::at(file, line, columns, format!("the shares sum to {sum:.5}"), "Make them sum to 1."))
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

/// All faults found, in the order of file, line and column; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// `Ok` if there are no faults, otherwise the faults, sorted and without duplicates.
    ///
    /// # Errors
    /// The faults, if there are any.
    pub fn none(mut faults: Vec<Fault>) -> Result<(), Faults> {
        faults.sort();
        faults.dedup();
        if faults.is_empty() { Ok(()) } else { Err(Faults(faults)) }
    }

    /// The faults, in order.
    pub fn all(&self) -> &[Fault] {
        &self.0
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Faults {
        Faults(vec![fault])
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
