//! The pack: facts compiled to bytes, and read back with checks.
//!
//! ```text
//! "CAIRN" · what (W world, P place, R roads, T trails, D doubts, J projects, C cities, I index of cities,
//!           Q ranges, O minerals, E money) · format u16 · release (length u8, text)
//!         · length inflated u32 · length deflated u32 · checksum u64 · payload
//! payload = postcard, its far repeats taken out (`repeat`), deflated; numbers little-endian
//! checksum = FNV-1a-64 over all bytes before it and the payload
//! ```
//!
//! Bytes from outside may be anything. Each fault has its own message, nothing panics, and no length is trusted.
//! Readers are generic over what holds the bytes: they are compiled in the program that calls them, the site's worker
//! for size, though this crate is compiled for speed.
//! Native programs check the content once more ([`sound`]), so that the model cannot fail on it. Out of scope: files,
//! the network.

mod cities;
#[cfg(feature = "embedded")]
mod embedded;
mod fault;
mod kind;
mod minerals;
mod money;
mod paths;
mod projects;
mod ranges;

pub use cities::{read_cities, read_city_index, write_cities, write_city_index};
#[cfg(feature = "embedded")]
pub use embedded::{CITIES, DOUBTS, MATTERS, MINERALS, MONEY, PROJECTS, RANGES, ROADS, TRAILS, WORLD, built_in};
pub use fault::PackFault;
pub use kind::PackKind;
pub use minerals::{MINERALS_PATH, read_minerals, write_minerals};
pub use money::{read_money, write_money};
pub use paths::{
    CITY_INDEX_PATH, DOUBTS_PATH, MONEY_PATH, PROJECTS_PATH, TRAILS_PATH, WORLD_PATHS, cities_path, paths, roads_path, slice_path,
};
pub use projects::{read_projects, write_projects};
pub use ranges::{matters_path, ranges_path, read_matters, read_ranges, write_matters, write_ranges};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::facts::doubts::Doubts;
use crate::facts::infrastructure::RoadPack;
use crate::facts::provenance::Trails;
use crate::facts::{Facts, World, repeat, validation};
use crate::limits;

/// Format of the packs that this program writes and reads.
pub const FORMAT: u16 = 4;

const MAGIC: &[u8; 5] = b"CAIRN";

/// Writes the pack of all places; the same world gives the same bytes.
pub fn write(world: &World) -> Vec<u8> {
    seal(PackKind::World, &world.release, world)
}

/// Reads the pack of all places.
///
/// # Errors
/// If the bytes are not such a pack, with advice.
pub fn read<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<World, PackFault> {
    let plain = inflated(PackKind::World, bytes.as_ref())?;
    let (release, rest) = part(&plain)?;
    let (count, mut rest) = part::<u32>(rest)?;
    if count as usize > limits::PACK_PLACES {
        return Err(PackFault::Unreadable(format!(
            "it holds {count} places, more than {}",
            limits::PACK_PLACES
        )));
    }
    let mut places: Vec<Facts> = Vec::new();
    for _ in 0..count {
        // Read and check one place at a time: the first unsound place ends the reading.
        let (facts, left) = part(&rest[..rest.len().min(limits::PLACE_INFLATED)])?;
        rest = &rest[rest.len().min(limits::PLACE_INFLATED) - left.len()..];
        places.push(checked(facts, validation::sound)?);
    }
    nothing_left(rest)?;
    checked(World { release, places }, validation::world)
}

/// Writes the pack of one place, the one that the site fetches.
pub fn write_place(facts: &Facts, release: &str) -> Vec<u8> {
    seal(PackKind::Place, release, facts)
}

/// Reads the pack of one place.
///
/// # Errors
/// If the bytes are not such a pack, with advice.
pub fn read_place<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<Facts, PackFault> {
    checked(open(PackKind::Place, bytes.as_ref())?, validation::sound)
}

/// Writes the pack of roads, rail, bridges and tunnels.
pub fn write_roads(roads: &RoadPack) -> Vec<u8> {
    seal(PackKind::Roads, &roads.release, roads)
}

/// Reads the pack of roads, rail, bridges and tunnels.
///
/// # Errors
/// If the bytes are not such a pack, with advice.
pub fn read_roads<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<RoadPack, PackFault> {
    checked(open(PackKind::Roads, bytes.as_ref())?, validation::roads)
}

/// Writes the pack of provenance trails.
pub fn write_trails(trails: &Trails) -> Vec<u8> {
    seal(PackKind::Trails, &trails.release, trails)
}

/// Reads the pack of provenance trails.
///
/// # Errors
/// If the bytes are not such a pack, with advice.
pub fn read_trails<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<Trails, PackFault> {
    open(PackKind::Trails, bytes.as_ref())
}

/// Writes the pack of doubts.
pub fn write_doubts(doubts: &Doubts) -> Vec<u8> {
    seal(PackKind::Doubts, &doubts.release, doubts)
}

/// Reads the pack of doubts.
///
/// # Errors
/// If the bytes are not such a pack, or a row cannot be drawn, with advice.
pub fn read_doubts<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<Doubts, PackFault> {
    let doubts: Doubts = open(PackKind::Doubts, bytes.as_ref())?;
    match doubts.unsound() {
        None => Ok(doubts),
        Some(id) => Err(PackFault::Unreadable(["the ends of ", id, " cannot be drawn between"].concat())),
    }
}

/// Reads the packs of all places and of roads, and joins them.
///
/// # Errors
/// If either is not such a pack, or their releases differ, with advice.
pub fn joined<A: AsRef<[u8]> + ?Sized, B: AsRef<[u8]> + ?Sized>(world: &A, roads: &B) -> Result<World, PackFault> {
    let (mut world, roads) = (read(world)?, read_roads(roads)?);
    together(&world.release, &roads.release)?;
    world.join(&roads);
    Ok(world)
}

/// Reads the packs of one place and of its roads, and joins them.
///
/// # Errors
/// If either is not such a pack, or their places or releases differ, with advice.
pub fn joined_place<A: AsRef<[u8]> + ?Sized, B: AsRef<[u8]> + ?Sized>(place: &A, roads: &B) -> Result<Facts, PackFault> {
    let (mut facts, network) = (read_place(place)?, read_roads(roads)?);
    together(release_of(place.as_ref())?, &network.release)?;
    if network.place(facts.place).is_none() {
        return Err(PackFault::Unreadable(format!("it holds no roads of {}", facts.place)));
    }
    facts.join(&network);
    Ok(facts)
}

fn together(facts: &str, roads: &str) -> Result<(), PackFault> {
    if facts == roads {
        return Ok(());
    }
    Err(PackFault::Apart {
        facts: facts.to_owned(),
        roads: roads.to_owned(),
    })
}

/// The data release named in a pack.
///
/// # Errors
/// If the bytes do not begin like a pack.
pub fn release_of(bytes: &[u8]) -> Result<&str, PackFault> {
    let mut rest = Bytes { bytes, at: 0 };
    heading(&mut rest).map(|(_, release)| release)
}

fn seal<T: Serialize>(kind: PackKind, release: &str, value: &T) -> Vec<u8> {
    // Plain structs in memory always serialise: no map keys, no sequences of unknown length.
    let plain = postcard::to_allocvec(value).unwrap_or_default();
    let payload = miniz_oxide::deflate::compress_to_vec(&repeat::taken_out(&plain), 10);
    let mut name = release.as_bytes().to_vec();
    name.truncate(usize::from(u8::MAX));
    let mut bytes = MAGIC.to_vec();
    bytes.push(kind.mark());
    bytes.extend(FORMAT.to_le_bytes());
    bytes.push(name.len() as u8);
    bytes.extend(&name);
    bytes.extend((plain.len() as u32).to_le_bytes());
    bytes.extend((payload.len() as u32).to_le_bytes());
    let sum = checksum(&[&bytes, &payload]);
    bytes.extend(sum.to_le_bytes());
    bytes.extend(payload);
    bytes
}

/// Reads the content of a pack.
fn open<T: DeserializeOwned>(kind: PackKind, bytes: &[u8]) -> Result<T, PackFault> {
    let plain = inflated(kind, bytes)?;
    let (value, rest) = part(&plain)?;
    nothing_left(rest)?;
    Ok(value)
}

/// Reads a value from the start of the bytes; returns it with the remaining bytes.
fn part<T: DeserializeOwned>(bytes: &[u8]) -> Result<(T, &[u8]), PackFault> {
    postcard::take_from_bytes(bytes).map_err(|fault| PackFault::Unreadable(fault.to_string()))
}

fn nothing_left(rest: &[u8]) -> Result<(), PackFault> {
    if rest.is_empty() {
        return Ok(());
    }
    Err(PackFault::Unreadable(format!("{} bytes are left over", rest.len())))
}

/// Checks content after reading.
fn checked<T>(read: T, look: fn(&mut T) -> Result<(), validation::Unsound>) -> Result<T, PackFault> {
    validation::checked(read, look).map_err(|unsound| PackFault::Unreadable(unsound.to_string()))
}

/// The inflated bytes of a pack, repeats restored.
fn inflated(kind: PackKind, bytes: &[u8]) -> Result<Vec<u8>, PackFault> {
    if bytes.len() > limits::PACK_BYTES {
        return Err(PackFault::TooLarge { limit: limits::PACK_BYTES });
    }
    let mut rest = Bytes { bytes, at: 0 };
    let (mark, _) = heading(&mut rest)?;
    let inflated = rest.number()?;
    let deflated = rest.number()?;
    let head = rest.at;
    let sum = u64::from_le_bytes(rest.array()?);
    let expected = rest.at.saturating_add(deflated);
    if bytes.len() > expected {
        return Err(PackFault::TooLong {
            expected,
            found: bytes.len(),
        });
    }
    let payload = rest.take(deflated)?;
    if checksum(&[&bytes[..head], payload]) != sum {
        return Err(PackFault::Corrupt);
    }
    if mark != kind.mark() {
        return Err(PackFault::Other { expected: kind });
    }
    if inflated > kind.largest() {
        return Err(PackFault::Unreadable(format!(
            "it would inflate to {inflated} bytes, more than {}",
            kind.largest()
        )));
    }
    // A text of repeats is shorter than its expansion, except for a few bytes.
    let text = miniz_oxide::inflate::decompress_to_vec_with_limit(payload, inflated.saturating_add(64))
        .map_err(|fault| PackFault::Unreadable(format!("it does not inflate ({:?})", fault.status)))?;
    let plain = repeat::put_back(&text, inflated).ok_or_else(|| PackFault::Unreadable("it points at what is not there".to_owned()))?;
    if plain.len() != inflated {
        return Err(PackFault::Unreadable(format!(
            "it inflates to {} bytes instead of {inflated}",
            plain.len()
        )));
    }
    Ok(plain)
}

/// Reads magic, mark, format and release.
fn heading<'a>(rest: &mut Bytes<'a>) -> Result<(u8, &'a str), PackFault> {
    let short = rest.bytes.len().min(MAGIC.len());
    if rest.bytes[..short] != MAGIC[..short] || short == 0 {
        return Err(PackFault::Foreign);
    }
    rest.take(MAGIC.len())?;
    let [mark] = rest.array()?;
    let format = u16::from_le_bytes(rest.array()?);
    if format < FORMAT {
        return Err(PackFault::Older(format));
    }
    if format > FORMAT {
        return Err(PackFault::Newer(format));
    }
    let [length] = rest.array()?;
    let release = std::str::from_utf8(rest.take(usize::from(length))?).map_err(|_| PackFault::Corrupt)?;
    Ok((mark, release))
}

/// Bytes read from the front, with length checks.
struct Bytes<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], PackFault> {
        let end = self.at.saturating_add(count);
        let part = self.bytes.get(self.at..end).ok_or(PackFault::Truncated {
            expected: end,
            found: self.bytes.len(),
        })?;
        self.at = end;
        Ok(part)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], PackFault> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    fn number(&mut self) -> Result<usize, PackFault> {
        self.array().map(|bytes| u32::from_le_bytes(bytes) as usize)
    }
}

/// FNV-1a-64 checksum.
fn checksum(parts: &[&[u8]]) -> u64 {
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in parts.iter().copied().flatten() {
        sum ^= u64::from(*byte);
        sum = sum.wrapping_mul(0x0000_0100_0000_01b3);
    }
    sum
}
