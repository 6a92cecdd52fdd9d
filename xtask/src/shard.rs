//! Shards: divides all tests by their last duration, so that several machines share a run.
//!
//! ```text
//! tests/times.tsv     lane, test, milliseconds: longest first, each to the shard with the least time so far
//! ```
//!
//! A test without a recorded time goes to a shard by a digest of its name. Every machine reads the same file and
//! computes the same division, so each test is in exactly one shard.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::time::Duration;

use crate::fault::TaskFault;
use crate::project::root;

/// File of the recorded times.
pub const TIMES: &str = "tests/times.tsv";

/// One of several parts of all tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestShard {
    /// Which part, from 1.
    pub part: usize,
    /// The number of parts.
    pub of: usize,
    /// The part of each known test, by lane and name.
    parts: BTreeMap<(String, String), usize>,
}

impl TestShard {
    /// Reads `2/4`: the second of four parts.
    ///
    /// # Errors
    /// The text has another form, or the times cannot be read.
    pub fn read(text: &str) -> Result<TestShard, TaskFault> {
        let numbers = text
            .split_once('/')
            .and_then(|(part, of)| Some((part.parse().ok()?, of.parse().ok()?)));
        let Some((part, of)) = numbers.filter(|(part, of)| (1..=*of).contains(part)) else {
            return Err(TaskFault::of_use(
                "cargo xtask test --shard",
                format!("`{text}` is not a part of how many"),
                "Write K/N with K from 1 to N, such as 2/4.",
            ));
        };
        let text = fs::read_to_string(root().join(TIMES)).map_err(|fault| {
            TaskFault::of_input(
                TIMES,
                format!("cannot be read ({fault})"),
                "A whole run of `cargo xtask test` writes target/times.tsv: copy it there.",
            )
        })?;
        Ok(TestShard {
            part,
            of,
            parts: divided(&text, of),
        })
    }

    /// True if a test is in this part. For a lane that cannot be divided, pass its name and an empty test.
    pub fn has(&self, lane: &str, test: &str) -> bool {
        let known = self.parts.get(&(lane.to_owned(), test.to_owned()));
        let part = known.copied().unwrap_or_else(|| digest(lane, test) % self.of);
        part + 1 == self.part
    }
}

/// The part of each test of the file.
fn divided(text: &str, of: usize) -> BTreeMap<(String, String), usize> {
    let row = |line: &str| {
        let mut cells = line.split('\t');
        let (lane, test) = (cells.next()?.to_owned(), cells.next()?.to_owned());
        Some((cells.next()?.parse().ok()?, lane, test))
    };
    let mut rows: Vec<(u64, String, String)> = text.lines().filter_map(row).collect();
    rows.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (&a.1, &a.2).cmp(&(&b.1, &b.2))));
    let mut loads = vec![0_u64; of];
    let mut parts = BTreeMap::new();
    for (time, lane, test) in rows {
        let least = (0..of).min_by_key(|part| loads[*part]).unwrap_or_default();
        loads[least] += time;
        parts.insert((lane, test), least);
    }
    parts
}

/// Hash of lane and test (FNV-1a).
fn digest(lane: &str, test: &str) -> usize {
    let bytes = lane.bytes().chain([0]).chain(test.bytes());
    let digest = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |digest, byte| {
        (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    usize::try_from(digest >> 8).unwrap_or_default()
}

/// Content of the file of times, from the times of a run.
pub fn written(times: &[(&str, &str, Duration)]) -> String {
    let mut rows: Vec<_> = times.iter().map(|(lane, test, time)| (lane, test, time.as_millis())).collect();
    rows.sort_unstable();
    let mut text = String::new();
    for (lane, test, time) in rows {
        let _ = writeln!(text, "{lane}\t{test}\t{time}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_test_is_in_one_shard_and_shards_weigh_alike() {
        let text = "pages\ta\t900\npages\tb\t500\npages\tc\t400\ncore\td\t100\nfmt\t\t100\n";
        let shards: Vec<TestShard> = (1..=2)
            .map(|part| TestShard {
                part,
                of: 2,
                parts: divided(text, 2),
            })
            .collect();
        for (lane, test) in [
            ("pages", "a"),
            ("pages", "b"),
            ("pages", "c"),
            ("core", "d"),
            ("fmt", ""),
            ("core", "new"),
        ] {
            assert_eq!(shards.iter().filter(|shard| shard.has(lane, test)).count(), 1, "{lane} {test}");
        }
        let first: Vec<bool> = ["a", "b", "c"].iter().map(|test| shards[0].has("pages", test)).collect();
        assert_eq!(first, [true, false, false], "900 beside 500 and 400");
    }

    #[test]
    fn a_shard_is_a_part_from_one_on() {
        for wrong in ["", "0/4", "5/4", "1", "a/b"] {
            assert!(TestShard::read(wrong).is_err(), "{wrong}");
        }
    }
}
