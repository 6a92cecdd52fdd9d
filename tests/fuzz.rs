//! Fuzz test: does every reader survive arbitrary bytes from a person, a file, the device or another program (`readers`)?
//!
//! ```text
//! input = a valid one, some bytes changed, deleted, repeated or inserted from a list of words      seed fixed, order fixed
//! ```
//!
//! No input may cause a panic, and an accepted input must survive a round trip. The test runs for [`SECONDS`].
//! `cargo xtask fuzz --minutes N` sets the duration, and `--seed` another seed. A failing input is saved in
//! `target/fuzz/`. The test prints the slowest time of each kind: an input that takes a thousand times as long as
//! others can also stop the program. Out of scope: correct results; other tests check them.
#![allow(clippy::print_stdout, reason = "how much was tried is shown")]

mod readers;
#[path = "support/sealed.rs"]
mod sealed;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::readers::kinds;

/// Default duration, in seconds.
const SECONDS: u64 = 20;
const SEED: u64 = 20_601_231;

/// Pseudo-random numbers with a fixed seed (xorshift64*).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn next_below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end.max(1)
    }
}

/// Words that often break readers: separators, limits of numbers, marks, escapes.
const WORDS: [&str; 40] = [
    "&",
    "=",
    ".",
    "~",
    ";",
    ":",
    "-",
    "_",
    "%",
    "%e2%80%ae",
    "\u{202e}",
    "\u{1b}[2J",
    "\0",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    ",",
    "{",
    "}",
    "[",
    "]",
    "null",
    "true",
    "1e999",
    "-1e999",
    "NaN",
    "inf",
    "-0",
    "0.1",
    "99999999999999999999",
    "2060",
    "1899",
    "l=",
    "hs50",
    "IND",
    "\u{feff}",
    "长",
    "ط",
    "\u{1f3f3}\u{200d}\u{1f308}",
];

/// Returns a valid input with one to six random changes.
fn spoilt(sound: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    for _ in 0..=chance.next_below(6) {
        let at = chance.next_below(bytes.len() + 1);
        let end = (at + chance.next_below(12)).min(bytes.len());
        match chance.next_below(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << chance.next_below(8),
            1 if at < bytes.len() => bytes[at] = chance.next() as u8,
            2 => drop(bytes.drain(at..end)),
            3 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            4 => bytes.truncate(at),
            _ => {
                let word = WORDS[chance.next_below(WORDS.len())];
                bytes.splice(at..at, word.bytes());
            }
        }
    }
    bytes
}

#[test]
fn whatever_comes_is_answered() {
    let setting = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let patience = Duration::from_secs(setting("CAIRN_FUZZ_MINUTES").map_or(SECONDS, |minutes| minutes * 60));
    let seed = setting("CAIRN_FUZZ_SEED").unwrap_or(SEED);
    let mut chance = Chance(seed.max(1));
    let kinds = kinds();
    let mut counts = vec![(0_u64, Duration::ZERO); kinds.len()];
    let start = Instant::now();
    'turns: loop {
        for (kind, (count, slowest)) in kinds.iter().zip(&mut counts) {
            for _ in 0..kind.often {
                if start.elapsed() > patience {
                    break 'turns;
                }
                let sound = &kind.sound[chance.next_below(kind.sound.len())];
                let input = spoilt(sound, &mut chance);
                *count += 1;
                let begun = Instant::now();
                if catch_unwind(AssertUnwindSafe(|| (kind.read)(&input))).is_err() {
                    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("target/fuzz");
                    let file = folder.join(format!("{}-{seed}-{count}", kind.name.replace(' ', "-")));
                    let saved = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, &input));
                    panic!(
                        "{}: input {count} of seed {seed} stops the program; {} ({saved:?})",
                        kind.name,
                        file.display()
                    );
                }
                *slowest = begun.elapsed().max(*slowest);
            }
        }
    }
    for (kind, (count, slowest)) in kinds.iter().zip(&counts) {
        println!("{:<22}{count:>10}  slowest {:>8.1} ms", kind.name, slowest.as_secs_f64() * 1e3);
        assert!(*count > 0, "{}: none was tried in {} s", kind.name, patience.as_secs());
    }
    println!(
        "{:<22}{:>10}  seed {seed}, {} s",
        "in all",
        counts.iter().map(|(count, _)| count).sum::<u64>(),
        start.elapsed().as_secs()
    );
}
