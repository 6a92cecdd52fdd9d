//! Faults of the command line: where, what was found, what to do?

use std::fmt::Display;

use cairn_analysis::ask::{Door, QueryFault};
use cairn_core::facts::pack::PackFault;
use cairn_evidence::Faults;

/// Why a command failed: one line for each fault.
#[derive(Debug)]
pub(crate) struct CommandFault {
    lines: Vec<String>,
}

impl CommandFault {
    /// A fault: the option or file, what was found there, and what to do. The last two are sentences.
    pub(crate) fn new(place: impl Display, found: impl Display, advice: impl Display) -> CommandFault {
        CommandFault::all(vec![format!("{place}: {found} {advice}")])
    }

    /// A name that nothing has. Similar names come before the advice.
    pub(crate) fn unknown(place: impl Display, found: impl Display, near: &[String], advice: impl Display) -> CommandFault {
        let suggestion = match near {
            [] => String::new(),
            near => format!("Did you mean {}? ", near.join(" or ")),
        };
        CommandFault::new(place, found, format!("{suggestion}{advice}"))
    }

    /// Faults that already say where they are, what was found and what to do.
    pub(crate) fn all(lines: Vec<String>) -> CommandFault {
        CommandFault { lines }
    }

    /// The faults of a file. Each says where in the file it is.
    pub(crate) fn of_file(file: impl Display, faults: impl IntoIterator<Item: Display>) -> CommandFault {
        CommandFault::all(faults.into_iter().map(|fault| format!("{file}, {fault}")).collect())
    }

    /// A file that cannot be read.
    pub(crate) fn unreadable(file: impl Display, why: impl Display) -> CommandFault {
        CommandFault::new(file, format!("cannot be read ({why})."), "Check the path.")
    }

    /// A file that cannot be written.
    pub(crate) fn unwritable(file: impl Display, why: impl Display) -> CommandFault {
        CommandFault::new(file, format!("cannot be written ({why})."), "Check the path and the space left.")
    }

    /// Turns the fault of a pack into one of its file.
    pub(crate) fn pack(file: impl Display) -> impl Fn(PackFault) -> CommandFault {
        move |fault| CommandFault::all(vec![format!("{file}: {fault}")])
    }

    /// The same faults within a part of the work, in one line.
    pub(crate) fn in_part(self, part: impl Display) -> CommandFault {
        CommandFault::all(vec![format!("{part}: {}", self.lines.join("\n"))])
    }

    /// The messages, one line each.
    pub(crate) fn lines(&self) -> &[String] {
        &self.lines
    }
}

impl From<QueryFault> for CommandFault {
    fn from(fault: QueryFault) -> CommandFault {
        CommandFault::all(vec![fault.message(Door::Terminal)])
    }
}

impl From<Faults> for CommandFault {
    fn from(faults: Faults) -> CommandFault {
        CommandFault::all(faults.all().iter().map(ToString::to_string).collect())
    }
}
