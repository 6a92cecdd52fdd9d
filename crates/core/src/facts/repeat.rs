//! Repeats: replaces repeated stretches in a pack by references, at any distance.
//!
//! Places of a region share long stretches of facts, but deflate looks back only 32 KiB. So repeats of [`SHORTEST`]
//! bytes and more are removed first:
//!
//! ```text
//! text = (literal length, literal bytes, match length, distance back)*
//! ```
//!
//! Lengths and distances are numbers of seven bits per byte, lowest first. Bytes from outside may be anything: no
//! length is trusted. Out of scope: the meaning of the bytes.

/// Shortest stretch that is replaced by a reference.
const SHORTEST: usize = 24;
/// Slots of the table of positions of earlier stretches, a power of two.
const SLOTS: usize = 1 << 18;

/// Removes the repeats.
pub(super) fn taken_out(bytes: &[u8]) -> Vec<u8> {
    let mut seen = vec![usize::MAX; SLOTS];
    let mut out = Vec::new();
    let (mut at, mut literal) = (0, 0);
    while at + SHORTEST <= bytes.len() {
        let slot = slot(&bytes[at..at + SHORTEST]);
        let before = seen[slot];
        seen[slot] = at;
        if before == usize::MAX || bytes[before..before + SHORTEST] != bytes[at..at + SHORTEST] {
            at += 1;
            continue;
        }
        let same = bytes[before..].iter().zip(&bytes[at..]).take_while(|(a, b)| a == b).count();
        number(at - literal, &mut out);
        out.extend(&bytes[literal..at]);
        number(same, &mut out);
        number(at - before, &mut out);
        // Every eighth position is recorded: enough to find the next repeat.
        let end = at + same;
        while at < end {
            if at + SHORTEST <= bytes.len() {
                seen[self::slot(&bytes[at..at + SHORTEST])] = at;
            }
            at += 8;
        }
        at = end;
        literal = end;
    }
    number(bytes.len() - literal, &mut out);
    out.extend(&bytes[literal..]);
    out
}

/// Restores the repeats; none if a reference is invalid, or the result has more than `most` bytes.
pub(super) fn put_back(text: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut out: Vec<u8> = Vec::new();
    let mut rest = text;
    loop {
        let length = read_number(&mut rest)?;
        let literal = rest.get(..length)?;
        if out.len().checked_add(length)? > most {
            return None;
        }
        out.extend(literal);
        rest = &rest[length..];
        if rest.is_empty() {
            return Some(out);
        }
        let (same, distance) = (read_number(&mut rest)?, read_number(&mut rest)?);
        let from = out.len().checked_sub(distance)?;
        if distance == 0 || out.len().checked_add(same)? > most {
            return None;
        }
        // A stretch may overlap itself, as in a row of equal bytes.
        for at in from..from + same {
            out.push(out[at]);
        }
    }
}

fn slot(bytes: &[u8]) -> usize {
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    ((sum ^ (sum >> 29)) as usize) & (SLOTS - 1)
}

fn number(mut value: usize, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn read_number(rest: &mut &[u8]) -> Option<usize> {
    let mut value: usize = 0;
    for shift in [0, 7, 14, 21, 28] {
        let (first, left) = rest.split_first()?;
        *rest = left;
        value |= usize::from(*first & 0x7f).checked_shl(shift)?;
        if *first < 0x80 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{put_back, taken_out};

    #[test]
    fn what_is_taken_out_is_put_back() {
        let mut bytes: Vec<u8> = (0..5000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        bytes.extend_from_within(100..2600);
        bytes.extend([7; 400]);
        bytes.extend_from_within(0..60_usize);
        for bytes in [&bytes[..], &bytes[..20], &[]] {
            assert_eq!(put_back(&taken_out(bytes), bytes.len()).as_deref(), Some(bytes));
        }
        assert!(taken_out(&bytes).len() < 5300);
    }

    #[test]
    fn a_text_that_says_what_cannot_be_is_refused() {
        assert_eq!(put_back(&[3, 1, 2], 100), None, "fewer bytes than said");
        assert_eq!(put_back(&[1, 9, 4, 2, 0], 100), None, "from before the first byte");
        assert_eq!(put_back(&[1, 9, 4, 0, 0], 100), None, "from nowhere");
        assert_eq!(put_back(&[1, 9, 0xff, 0xff, 0x7f, 1, 0], 100), None, "longer than allowed");
        assert_eq!(put_back(&[0x80, 0x80, 0x80, 0x80, 0x80, 1], 100), None, "a number without end");
        assert_eq!(put_back(&[1, 9, 4, 1, 0], 100), Some(vec![9; 5]));
    }
}
