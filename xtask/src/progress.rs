//! Announces the steps of a command with their duration, then reports each step.
//!
//! ```text
//! Ahead, about 3 minutes on two cores, most of it this once:
//!   1  some seconds     Rust's target for the browser: the site runs there
//!   2  about 3 minutes  Trunk 0.21.14: it builds the site
//!
//! 1 of 2: Rust's target for the browser …
//! 1 of 2: done in 8 s
//! ```
//!
//! The times were measured; a slow network, a slower machine or other work makes them longer. Out of scope: the steps
//! themselves.

use std::time::{Duration, Instant};

use crate::fault::TaskFault;

/// An announced step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnouncedStep {
    /// Name of the step.
    pub what: String,
    /// Reason for the step.
    pub why: String,
    /// Seconds on two cores.
    pub takes: u64,
}

/// The steps of a command, and the number taken.
#[derive(Debug)]
pub struct StepProgress {
    steps: Vec<AnnouncedStep>,
    taken: usize,
    start: Instant,
}

impl StepProgress {
    /// Announces the steps, unless they are short.
    #[must_use]
    pub fn ahead(steps: Vec<AnnouncedStep>) -> StepProgress {
        if steps.len() > 1 || steps.iter().any(|step| step.takes >= LONG) {
            println!("{}", told(&steps));
        }
        StepProgress {
            steps,
            taken: 0,
            start: Instant::now(),
        }
    }

    /// Takes the next step, and prints its name and duration.
    ///
    /// # Errors
    /// The fault of the step.
    pub fn step(&mut self, work: impl FnOnce() -> Result<(), TaskFault>) -> Result<(), TaskFault> {
        let what = self.steps.get(self.taken).map_or("", |step| &step.what);
        self.taken += 1;
        let (place, start) = (format!("{} of {}", self.taken, self.steps.len()), Instant::now());
        println!("{place}: {what} …");
        work()?;
        let whole = match self.taken {
            1 => String::new(),
            _ => format!(", {} since the start", exactly(self.start.elapsed())),
        };
        println!("{place}: done in {}{whole}\n", exactly(start.elapsed()));
        Ok(())
    }
}

/// Seconds from which a time is given in minutes.
const LONG: u64 = 40;

/// The announcement as text.
fn told(steps: &[AnnouncedStep]) -> String {
    let whole = roughly(steps.iter().map(|step| step.takes).sum());
    let mut told = format!("Ahead, {whole} on two cores, most of it this once:\n");
    for (index, step) in steps.iter().enumerate() {
        told += &format!("  {}  {:<17}{}: {}\n", index + 1, roughly(step.takes), step.what, step.why);
    }
    told
}

/// A time measured elsewhere, rounded because this machine differs.
fn roughly(seconds: u64) -> String {
    match seconds {
        0..LONG => "some seconds".to_owned(),
        LONG..90 => "about a minute".to_owned(),
        _ => format!("about {} minutes", (seconds + 30) / 60),
    }
}

/// A time measured here.
fn exactly(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(what: &str, takes: u64) -> AnnouncedStep {
        AnnouncedStep {
            what: what.to_owned(),
            why: "it is needed".to_owned(),
            takes,
        }
    }

    #[test]
    fn what_lies_ahead_is_told_with_its_times_and_their_sum() {
        let told = told(&[step("a target", 10), step("a tool", 50), step("a builder", 170)]);
        assert_eq!(
            told,
            "Ahead, about 4 minutes on two cores, most of it this once:\n  \
               1  some seconds     a target: it is needed\n  \
               2  about a minute   a tool: it is needed\n  \
               3  about 3 minutes  a builder: it is needed\n"
        );
    }

    #[test]
    fn times_that_have_passed_are_told_in_minutes_and_seconds() {
        assert_eq!(exactly(Duration::from_secs(59)), "59 s");
        assert_eq!(exactly(Duration::from_secs(185)), "3 min 5 s");
    }

    #[test]
    fn a_fault_ends_the_way() {
        let mut way = StepProgress::ahead(vec![step("a target", 1), step("a tool", 1)]);
        assert!(way.step(|| Ok(())).is_ok());
        let fault = TaskFault::of_input("a tool", "is broken", "Mend it.");
        assert_eq!(way.step(|| Err(fault.clone())), Err(fault));
    }
}
