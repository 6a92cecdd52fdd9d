//! SHA-256: a digest that a browser can also compute, by `crypto.subtle`.
//!
//! ```text
//! a block of 64 bytes → 64 words w; eight words of state turn once a word; their sums are the digest
//! ```
//!
//! After FIPS 180-4; the constants are the first bits of the fractional parts of cube roots and square roots of the first primes.

/// Initial state: 32 bits of the square roots of the first 8 primes.
const START: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// The first 64 primes.
fn primes() -> impl Iterator<Item = u64> {
    (2..)
        .filter(|number: &u64| (2..*number).all(|divisor| !number.is_multiple_of(divisor)))
        .take(64)
}

/// The first 32 bits behind the point of a cube root, by integer arithmetic.
fn cube_root(prime: u64) -> u32 {
    let whole = u128::from(prime) << 96;
    let (mut low, mut high) = (0_u128, 1 << 36);
    while high - low > 1 {
        let middle = u128::midpoint(low, high);
        if middle * middle * middle <= whole {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low & 0xffff_ffff) as u32
}

/// The digest of bytes.
pub fn of(bytes: &[u8]) -> [u8; 32] {
    let mut digest = Sha256::default();
    digest.update(bytes);
    digest.finish()
}

/// The digest of bytes that arrive in parts.
pub struct Sha256 {
    state: [u32; 8],
    constants: Vec<u32>,
    /// Bytes after the last whole block.
    rest: Vec<u8>,
    /// Number of all bytes.
    length: u64,
}

impl Default for Sha256 {
    fn default() -> Sha256 {
        Sha256 {
            state: START,
            constants: primes().map(cube_root).collect(),
            rest: Vec::new(),
            length: 0,
        }
    }
}

impl Sha256 {
    /// Adds bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        self.rest.extend_from_slice(bytes);
        let blocks = self.rest.chunks_exact(64);
        let whole = self.rest.len() - blocks.remainder().len();
        for block in blocks {
            turn(&mut self.state, block, &self.constants);
        }
        self.rest.drain(..whole);
    }

    /// The digest of all bytes.
    #[must_use]
    pub fn finish(mut self) -> [u8; 32] {
        let bits = self.length * 8;
        let mut padding = vec![0x80];
        padding.resize((self.rest.len() + 9).next_multiple_of(64) - self.rest.len() - 8, 0);
        padding.extend(bits.to_be_bytes());
        self.update(&padding);
        let mut digest = [0; 32];
        for (place, word) in digest.chunks_exact_mut(4).zip(self.state) {
            place.copy_from_slice(&word.to_be_bytes());
        }
        digest
    }
}

fn turn(state: &mut [u32; 8], block: &[u8], constants: &[u32]) {
    let mut words = [0_u32; 64];
    for (word, four) in words.iter_mut().zip(block.chunks_exact(4)) {
        *word = four.iter().fold(0, |word, byte| word << 8 | u32::from(*byte));
    }
    for at in 16..64 {
        let (early, late) = (words[at - 15], words[at - 2]);
        let early = early.rotate_right(7) ^ early.rotate_right(18) ^ (early >> 3);
        let late = late.rotate_right(17) ^ late.rotate_right(19) ^ (late >> 10);
        words[at] = words[at - 16].wrapping_add(early).wrapping_add(words[at - 7]).wrapping_add(late);
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for (word, constant) in words.iter().zip(constants) {
        let turned = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let chosen = (e & f) ^ (!e & g);
        let one = h
            .wrapping_add(turned)
            .wrapping_add(chosen)
            .wrapping_add(*constant)
            .wrapping_add(*word);
        let turned = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
        let most = (a & b) ^ (a & c) ^ (b & c);
        (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(one), c, b, a, one.wrapping_add(turned.wrapping_add(most)));
    }
    for (word, more) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(more);
    }
}

/// Bytes in base 64, as `btoa` writes them; the number of bytes must be a multiple of three.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks_exact(3) {
        let number = three.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte));
        text.extend([18, 12, 6, 0].map(|shift| char::from(LETTERS[number >> shift & 63])));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        of(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn it_is_the_digest_of_the_standard() {
        assert_eq!(hex(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(
            hex(b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        );
        assert_eq!(
            hex(&[b'a'; 1_000_000]),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        );
    }

    #[test]
    fn bytes_in_parts_have_the_same_digest() {
        let bytes: Vec<u8> = (0..200).collect();
        for length in 0..bytes.len() {
            for part in [1, 7, 63, 64, 65] {
                let mut digest = Sha256::default();
                bytes[..length].chunks(part).for_each(|part| digest.update(part));
                assert_eq!(digest.finish(), of(&bytes[..length]), "{length} bytes by {part}");
            }
        }
    }

    #[test]
    fn base_64_is_that_of_browsers() {
        assert_eq!(base64(b"abc\xff\xfe\xfd"), "YWJj//79");
    }
}
