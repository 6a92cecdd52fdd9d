//! The command line, whose numbers tests compare with those of a page.

use std::process::Command;

use xtask::project;

/// The command line's answer to some arguments. `cargo xtask test` has built the program.
pub(crate) fn cairn(arguments: &[&str]) -> String {
    let program = project::target_folder()
        .join("debug")
        .join(format!("cairn{}", std::env::consts::EXE_SUFFIX));
    let output = Command::new(&program)
        .current_dir(project::root())
        .args(arguments)
        .output()
        .unwrap_or_else(|fault| {
            panic!(
                "{}: {fault}. Run `cargo xtask test pages`, which builds it first.",
                program.display()
            )
        });
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
