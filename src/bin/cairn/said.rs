//! Said: the one door by which text reaches a terminal, where it can steer nothing.
//!
//! Results go to standard output, remarks and faults to standard error. Does not know: what is said.

use std::io::{self, Write};

use cairn::export::terminal;
use cairn::limits::FAULTS_TOLD;

use crate::fault::Fault;

/// A result that a person or a spreadsheet reads, to standard output.
pub(crate) fn show(text: &str) -> Result<(), Fault> {
    out(&terminal::lines(text))
}

/// A result for programs, JSON, to standard output.
pub(crate) fn show_json(text: &str) -> Result<(), Fault> {
    out(&terminal::json(text))
}

/// A remark or fault, a line to standard error; where that is closed, nobody listens.
pub(crate) fn remark(text: &str) {
    let _ = writeln!(io::stderr(), "{}", terminal::line(text));
}

/// Faults, a remark each; of very many the first, and how many more there are.
pub(crate) fn faults<T: ToString>(all: &[T]) {
    all.iter().take(FAULTS_TOLD).for_each(|fault| remark(&fault.to_string()));
    if let Some(more) = all.len().checked_sub(FAULTS_TOLD).filter(|more| *more > 0) {
        remark(&format!("and {more} more"));
    }
}

/// A reader that has seen enough (`| head`) is no fault.
fn out(text: &str) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => Err(Fault::Unwritable {
            file: "standard output".to_owned(),
            why: fault.to_string(),
        }),
        _ => Ok(()),
    }
}
