//! Usage: help, version, and messages on wrong use.

use std::process::ExitCode;

use cairn_analysis::export;
use cairn_analysis::export::archive::digests;
use cairn_analysis::export::terminal;
use cairn_core::facts::pack;
use cairn_evidence as evidence;
use clap::error::ErrorKind;

use crate::output::{remark, show};

/// Hexadecimal digits of a digest that `--version` shows: 48 bits.
const VERSION_DIGITS: usize = 12;

/// Prints help and version to standard output. Messages on wrong use go to standard error; they may repeat what was
/// typed.
pub(crate) fn wrong(error: &clap::Error) -> ExitCode {
    let mut text = match error.kind() {
        ErrorKind::DisplayVersion => version(),
        _ => error.render().to_string(),
    };
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return show(&text).map_or(ExitCode::from(1), |()| ExitCode::SUCCESS);
    }
    for typed in std::env::args_os() {
        // Line breaks belong to the message only, never to the text typed.
        let typed = typed.to_string_lossy();
        for part in [typed.as_ref(), typed.split_once('=').map_or("", |(_, value)| value)] {
            if part.contains('\n') {
                text = text.replace(part, &terminal::line(part));
            }
        }
    }
    text.trim_end().lines().for_each(remark);
    if error.kind() == ErrorKind::MissingRequiredArgument
        && let Some(place) = taken_by_set(std::env::args_os().skip(1).map(|text| text.to_string_lossy().into_owned()))
    {
        remark(&format!("--set takes all that follows it: write {place} before --set."));
    }
    ExitCode::from(2)
}

/// The first value of `--set` that cannot be a lever and a level.
fn taken_by_set(typed: impl Iterator<Item = String>) -> Option<String> {
    let mut of_set = false;
    for text in typed {
        if text.starts_with('-') {
            of_set = text == "--set";
        } else if of_set && !text.contains('=') {
            return Some(text);
        }
    }
    None
}

/// Version of the program, release of model and data, and the start of the digest of `static/facts/world.pack`. With it,
/// a result can be traced to the built-in facts.
fn version() -> String {
    let release = export::release(evidence::RELEASE);
    let digest = digests::digest(pack::WORLD);
    format!(
        "cairn {} (release {release}, facts {})\n",
        env!("CARGO_PKG_VERSION"),
        &digest[..VERSION_DIGITS]
    )
}
