//! Seal: a Parquet file contains the digest of its own bytes, so that damage is found before use.
//!
//! ```text
//! cairn.sha256 in the footer = SHA-256 of all bytes of the file, with 64 times "0" in place of the digest
//! ```
//!
//! A changed byte anywhere in the file breaks the seal. Page checksums would not cover the footer, and the `parquet`
//! crate reads but does not write them. Out of scope: the content of the file.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

use cairn_analysis::export::archive::digests::hex;
use cairn_analysis::export::archive::sha256::Sha256;

/// Name of the entry in the footer.
pub(super) const KEY: &str = "cairn.sha256";

/// The entry before the file is sealed.
pub(super) const EMPTY: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Bytes between the name and the digest: the type of the field, and the length of the text (Thrift, compact protocol).
const BETWEEN: [u8; 2] = [0x18, EMPTY.len() as u8];

/// The last bytes of a Parquet file: length of the footer, `PAR1`.
const TAIL: u64 = 8;

/// Seals a whole file that has the empty entry as the last of its footer.
pub(super) fn seal(file: &mut File) -> io::Result<()> {
    let at = place(file)?.ok_or(io::ErrorKind::InvalidData)?;
    let digest = digest(file, at)?;
    file.seek(SeekFrom::Start(at))?;
    file.write_all(digest.as_bytes())
}

/// True if a file has a seal and no byte changed since.
pub(super) fn is_intact(file: &mut File) -> io::Result<bool> {
    let Some(at) = place(file)? else { return Ok(false) };
    let mut sealed = Vec::new();
    file.seek(SeekFrom::Start(at))?;
    Read::by_ref(file).take(EMPTY.len() as u64).read_to_end(&mut sealed)?;
    Ok(digest(file, at)?.as_bytes() == sealed)
}

/// Position of the digest: behind the last such name in the footer.
fn place(file: &mut File) -> io::Result<Option<u64>> {
    let length = file.seek(SeekFrom::End(0))?;
    let Some(end) = length.checked_sub(TAIL) else { return Ok(None) };
    file.seek(SeekFrom::Start(end))?;
    let mut tail = [0; 4];
    file.read_exact(&mut tail)?;
    let footer = u64::from(u32::from_le_bytes(tail));
    let Some(start) = end.checked_sub(footer) else { return Ok(None) };
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    Read::by_ref(file).take(footer).read_to_end(&mut bytes)?;
    let mark = [KEY.as_bytes(), &BETWEEN].concat();
    let found = bytes.windows(mark.len()).rposition(|window| window == mark);
    let at = found.map(|found| start + (found + mark.len()) as u64);
    Ok(at.filter(|at| at + EMPTY.len() as u64 <= end))
}

/// The digest of a file, with the empty entry in its place.
fn digest(file: &mut File, at: u64) -> io::Result<String> {
    let mut digest = Sha256::default();
    file.seek(SeekFrom::Start(0))?;
    add(&mut digest, Read::by_ref(file).take(at))?;
    digest.update(EMPTY.as_bytes());
    file.seek(SeekFrom::Start(at + EMPTY.len() as u64))?;
    add(&mut digest, file)?;
    Ok(hex(&digest.finish()))
}

fn add(digest: &mut Sha256, mut from: impl Read) -> io::Result<()> {
    let mut part = vec![0; 1 << 16];
    loop {
        match from.read(&mut part)? {
            0 => return Ok(()),
            read => digest.update(&part[..read]),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use cairn_core::choices::Choices;

    use super::*;
    use crate::long_table::{At, LongTable, RowIdentity, file};

    /// A small table as a file, sealed.
    fn sealed(name: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("cairn-seal-{}-{name}", std::process::id()));
        let mut table = LongTable::new(false);
        let whose = RowIdentity {
            place: "IND",
            scenario: "x",
            background: Choices::default().background,
            at: At::Draw(0),
        };
        table.push(&whose, ("GHG", "Mt"), [(2050_u16, 1.5), (2060, 2.5)].into_iter());
        let batch = table.batch().unwrap();
        // A text before the seal may look like one.
        let about = [("plan", format!("# {KEY}\u{18}@{EMPTY}")), ("sha256", EMPTY.to_owned())];
        let mut open = File::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(true)
            .open(&path)
            .unwrap();
        let mut out = file::parquet_of(&mut open, batch.schema(), &about).unwrap();
        out.write(&batch).unwrap();
        out.close().unwrap();
        seal(&mut open).unwrap();
        path
    }

    #[test]
    fn a_changed_bit_anywhere_breaks_the_seal() {
        let path = sealed("bits");
        let whole = fs::read(&path).unwrap();
        assert!(is_intact(&mut File::open(&path).unwrap()).unwrap());
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1 << (at % 8);
            fs::write(&path, damaged).unwrap();
            assert!(!is_intact(&mut File::open(&path).unwrap()).unwrap(), "byte {at}");
        }
        fs::remove_file(path).unwrap();
    }

    #[test]
    fn a_part_of_a_file_is_not_intact() {
        let path = sealed("parts");
        let whole = fs::read(&path).unwrap();
        let longer = [&whole[..], b"x"].concat();
        let parts = (0..whole.len()).map(|length| &whole[..length]);
        for part in parts.chain([&whole[1..], &longer]) {
            fs::write(&path, part).unwrap();
            assert!(!is_intact(&mut File::open(&path).unwrap()).unwrap(), "{} bytes", part.len());
        }
        fs::remove_file(path).unwrap();
    }
}
