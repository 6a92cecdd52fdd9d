//! Message of a failure: where, what was found, what to do.

use std::fmt;

/// A failure that stops a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskFault {
    /// Where it was found: a file, a port, a tool.
    pub place: String,
    /// Description of the problem.
    pub found: String,
    /// Advice to the user.
    pub advice: String,
    /// Exit code: 1 for a fault of the input or the machine, 2 for wrong use of the command.
    pub code: u8,
}

impl TaskFault {
    /// A fault of the machine, or of a file.
    pub fn of_input(place: impl Into<String>, found: impl Into<String>, advice: impl Into<String>) -> TaskFault {
        TaskFault {
            place: place.into(),
            found: found.into(),
            advice: advice.into(),
            code: 1,
        }
    }

    /// Wrong use of a command.
    pub fn of_use(place: impl Into<String>, found: impl Into<String>, advice: impl Into<String>) -> TaskFault {
        TaskFault {
            code: 2,
            ..TaskFault::of_input(place, found, advice)
        }
    }
}

impl fmt::Display for TaskFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n  {}", self.place, self.found, self.advice)
    }
}
