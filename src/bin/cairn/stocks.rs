//! `cairn stocks CASES.json`: the stock engine beside runs that other programs worked out.
//!
//! One line a case: its id, the largest error and where it is, pass or fail. Ends with 0
//! where all pass, with 1 where one does not or the file is at fault.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use cairn::evidence::cases;
use cairn::findings::agreement;

/// Runs the cases of a file: results to `out`, remarks to `remarks`. Returns the exit code.
///
/// # Errors
/// Only where `out` or `remarks` cannot be written to.
pub(crate) fn run(path: &Path, out: &mut impl Write, remarks: &mut impl Write) -> io::Result<u8> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(fault) => {
            writeln!(
                remarks,
                "{}: {fault}. Name a file of cases of the form \"{}\".",
                path.display(),
                cases::FORMAT
            )?;
            return Ok(1);
        }
    };
    let file = match cases::read(&text) {
        Ok(file) => file,
        Err(faults) => {
            for fault in &faults {
                writeln!(remarks, "{}: {fault}", path.display())?;
            }
            let many = if faults.len() == 1 { "fault" } else { "faults" };
            writeln!(remarks, "{}: {} {many}, nothing was run.", path.display(), faults.len())?;
            return Ok(1);
        }
    };
    let mut failed = 0;
    for case in &file.cases {
        let found = agreement::with(case);
        let passes = found.error <= file.tolerance;
        let verdict = if passes { "pass" } else { "fail" };
        writeln!(out, "{}  {verdict}  largest error {:.1e} at {}", case.id, found.error, found.place)?;
        if found.overdue > 0.0 {
            writeln!(
                remarks,
                "case {}: {} of the initial stock is older than its life allows and leaves at once.",
                case.id, found.overdue
            )?;
        }
        failed += usize::from(!passes);
    }
    if failed > 0 {
        writeln!(
            remarks,
            "{failed} of {} cases differ by more than {:e}.",
            file.cases.len(),
            file.tolerance
        )?;
    }
    Ok(u8::from(failed > 0))
}
