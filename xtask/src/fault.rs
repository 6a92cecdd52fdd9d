//! What is told when something is wrong: where, what was found, what to do.

use std::fmt;

/// Something that stops a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it was found: a file, a port, a tool.
    pub place: String,
    /// What was found there.
    pub found: String,
    /// What a person can do about it.
    pub advice: String,
    /// 1 where the input or the machine is at fault, 2 where the command was used wrongly.
    pub code: u8,
}

impl Fault {
    /// The machine, or a file on it, is not as it must be.
    pub fn of_input(place: impl Into<String>, found: impl Into<String>, advice: impl Into<String>) -> Fault {
        Fault {
            place: place.into(),
            found: found.into(),
            advice: advice.into(),
            code: 1,
        }
    }

    /// The command was called in a way it does not know.
    pub fn of_use(place: impl Into<String>, found: impl Into<String>, advice: impl Into<String>) -> Fault {
        Fault {
            code: 2,
            ..Fault::of_input(place, found, advice)
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n  {}", self.place, self.found, self.advice)
    }
}
