//! Output: all text reaches the terminal here, with control characters made harmless.
//!
//! Results go to standard output, remarks and faults to standard error. Out of scope: the text itself.

use std::io::{self, Write};

use cairn_analysis::export::terminal;
use cairn_core::limits::MAX_FAULTS;

use crate::fault::CommandFault;

/// Prints a result for people or spreadsheets to standard output.
pub(crate) fn show(text: &str) -> Result<(), CommandFault> {
    print_text(&terminal::lines(text))
}

/// Prints a result for programs, JSON, to standard output.
pub(crate) fn show_json(text: &str) -> Result<(), CommandFault> {
    print_text(&terminal::json(text))
}

/// Prints a remark or fault as a line to standard error. A closed standard error is ignored.
pub(crate) fn remark(text: &str) {
    let _ = writeln!(io::stderr(), "{}", terminal::line(text));
}

/// Prints some remarks.
pub(crate) fn remarks(all: &[String]) {
    all.iter().for_each(|text| remark(text));
}

/// Prints faults, one remark each; of very many only the first, with the number of the others.
pub(crate) fn faults<T: ToString>(all: &[T]) {
    all.iter().take(MAX_FAULTS).for_each(|fault| remark(&fault.to_string()));
    if let Some(more) = all.len().checked_sub(MAX_FAULTS).filter(|more| *more > 0) {
        remark(&format!("and {more} more"));
    }
}

/// A reader that ends early (`| head`) is no fault.
fn print_text(text: &str) -> Result<(), CommandFault> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => Err(CommandFault::unwritable("standard output", fault)),
        _ => Ok(()),
    }
}
