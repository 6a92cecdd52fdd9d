//! Digest: one number that changes when any bit of an outcome changes.
//!
//! FNV-1a over the bit patterns of every variable from 1970 on. Native and wasm must agree.

use crate::findings::variable;
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// FNV-1a, 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Adds bytes.
    pub fn eat(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// The digest so far.
    pub const fn value(self) -> u64 {
        self.0
    }
}

/// The digest of an outcome.
pub fn of(outcome: &Outcome) -> u64 {
    let mut fnv = Fnv::default();
    for series in variable::all(outcome) {
        fnv.eat(series.variable.as_bytes());
        for value in series.values.span(Year::RESULTS, Year::LAST) {
            fnv.eat(&value.to_bits().to_le_bytes());
        }
    }
    fnv.value()
}
