//! `cairn stocks CASES.json`: compares the stock engine with runs computed by other programs.
//!
//! It prints one line per case: its id, the largest error and where it is, pass or fail. The exit code is 0 if all pass,
//! and 1 if one fails or the file is faulty.

use std::path::Path;
use std::process::ExitCode;

use cairn_analysis::export::terminal::line;
use cairn_core::limits;
use cairn_evidence::cases;
use cairn_evidence::comparison::agreement;

use crate::fault::CommandFault;
use crate::output::{remark, show};
use crate::{output, user_file};

/// Runs the cases of a file and prints the verdict on each.
pub(crate) fn run(path: &Path) -> Result<ExitCode, CommandFault> {
    let name = path.display();
    let text = user_file::text(path, limits::STOCKS_BYTES)?;
    let file = match cases::read(&text) {
        Ok(file) => file,
        Err(faults) => {
            output::faults(&faults.iter().map(|fault| format!("{name}: {fault}")).collect::<Vec<_>>());
            let many = if faults.len() == 1 { "fault" } else { "faults" };
            remark(&format!("{name}: {} {many}, nothing was run.", faults.len()));
            return Ok(ExitCode::from(1));
        }
    };
    let mut failed = 0;
    for case in &file.cases {
        let found = agreement::of_case(case);
        let passes = found.error <= file.tolerance;
        let verdict = if passes { "pass" } else { "fail" };
        show(&format!(
            "{}  {verdict}  largest error {:.1e} at {}\n",
            line(&case.id),
            found.error,
            found.place
        ))?;
        if found.overdue > 0.0 {
            remark(&format!(
                "case {}: {} of the initial stock is older than its lifetime allows and leaves at once.",
                case.id, found.overdue
            ));
        }
        failed += usize::from(!passes);
    }
    if failed > 0 {
        let (cases, tolerance) = (file.cases.len(), file.tolerance);
        remark(&format!("{failed} of {cases} cases differ by more than {tolerance:e}."));
    }
    Ok(ExitCode::from(u8::from(failed > 0)))
}
