//! Runs checks and test programs, and counts what passed and failed by the closing lines of the test harness.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaneResult {
    /// Checks and tests that passed.
    pub passed: u32,
    /// Those that failed, could not be run or were left out.
    pub failed: u32,
    /// Inputs tried, if a test reports them.
    pub tried: u64,
    /// Short messages on failures.
    pub faults: Vec<String>,
    /// Tests by name with their duration, if the harness reports it.
    pub times: Vec<(String, Duration)>,
}

impl LaneResult {
    /// A count of passed checks.
    pub fn passed(passed: u32) -> LaneResult {
        LaneResult {
            passed,
            ..LaneResult::default()
        }
    }

    /// One failed check, with its message.
    pub fn failed(fault: impl Into<String>) -> LaneResult {
        LaneResult {
            failed: 1,
            faults: vec![fault.into()],
            ..LaneResult::default()
        }
    }

    /// Adds the result of another step.
    pub fn add(&mut self, other: LaneResult) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.tried += other.tried;
        self.faults.extend(other.faults);
        self.times.extend(other.times);
    }
}

/// Runs a command that is one check.
pub fn check(command: &mut Command) -> LaneResult {
    match command.status() {
        Ok(status) if status.success() => LaneResult::passed(1),
        Ok(_) => LaneResult::failed(format!("`{}` fails", command_line(command))),
        Err(fault) => LaneResult::failed(format!("`{}` cannot be started ({fault})", command_line(command))),
    }
}

/// Runs a command that runs tests, passes on its output, and counts tests by its closing lines.
pub fn tests(command: &mut Command, tell: &mut dyn FnMut(&str)) -> LaneResult {
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(fault) => return LaneResult::failed(format!("`{}` cannot be started ({fault})", command_line(command))),
    };
    let mut count = LaneResult::default();
    for line in child
        .stdout
        .take()
        .into_iter()
        .flat_map(|words| BufReader::new(words).lines().map_while(Result::ok))
    {
        tell(&line);
        count.tried += tried(&line).unwrap_or_default();
        count.times.extend(timed(&line));
        if let Some((passed, failed, ignored)) = closing_line(&line) {
            count.passed += passed;
            count.failed += failed + ignored;
            if ignored > 0 {
                count
                    .faults
                    .push(format!("{ignored} ignored: a test is mended or deleted, never ignored"));
            }
        }
    }
    let went_well = child.wait().is_ok_and(|status| status.success());
    if count.failed > 0 {
        count.faults.push(format!("`{}` has failing tests", command_line(command)));
    } else if !went_well {
        count.add(LaneResult::failed(format!("`{}` did not come to its end", command_line(command))));
    } else if count.passed == 0 {
        count.add(LaneResult::failed(format!("`{}` ran no test", command_line(command))));
    }
    count
}

/// Reads `test result: ok. 5 passed; 0 failed; 1 ignored; …`.
fn closing_line(line: &str) -> Option<(u32, u32, u32)> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |word: &str| {
        let part = counts.split(';').find(|part| part.trim().ends_with(word))?;
        part.split_whitespace().next()?.parse().ok()
    };
    Some((number("passed")?, number("failed")?, number("ignored")?))
}

/// Reads `test suite::name ... ok <1.234s>`.
fn timed(line: &str) -> Option<(String, Duration)> {
    let (name, ended) = line.strip_prefix("test ")?.split_once(" ... ")?;
    let seconds: f64 = ended.rsplit_once('<')?.1.strip_suffix("s>")?.parse().ok()?;
    Some((name.to_owned(), Duration::try_from_secs_f64(seconds).ok()?))
}

/// Reads `in all  12345 …`, the line in which a test reports its number of inputs.
fn tried(line: &str) -> Option<u64> {
    // When tests run one by one, the test's name precedes it.
    let (_, text) = line.split_once("in all ")?;
    text.split_whitespace().next()?.parse().ok()
}

/// A command as one line: its program without the folder, and its arguments, shortened if there are many.
fn command_line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let mut words = vec![program.to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    let most = 12;
    if words.len() > most {
        words.truncate(most);
        words.push("…".to_owned());
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_that_a_test_tells_of_are_counted() {
        assert_eq!(tried("in all                 12345  seed 7, 20 s"), Some(12345));
        assert_eq!(tried("test of_pages ... in all 7 pages or actions"), Some(7));
        assert_eq!(tried("in all of them"), None);
    }

    #[test]
    fn the_duration_of_a_test_is_read() {
        let duration = Duration::from_millis(1234);
        assert_eq!(
            timed("test laws::balance ... ok <1.234s>"),
            Some(("laws::balance".to_owned(), duration))
        );
        assert_eq!(
            timed("test laws::balance ... FAILED <1.234s>"),
            Some(("laws::balance".to_owned(), duration))
        );
        assert_eq!(timed("test laws::balance ... ok"), None);
    }

    #[test]
    fn cargos_closing_line_is_counted() {
        let line = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s";
        assert_eq!(closing_line(line), Some((12, 0, 1)));
        assert_eq!(
            closing_line("test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured"),
            Some((1, 2, 0))
        );
        assert_eq!(closing_line("running 3 tests"), None);
    }
}
