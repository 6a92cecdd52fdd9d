//! Bootstrap data of pages, made in pieces by one thread per processor. Each piece is stored as bytes, because its values
//! cannot leave their thread.
//!
//! Out of scope: how a piece is made; pages.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use cairn::site::bootstrap::Bootstrap;
use cairn_core::kind::Language;
use cairn_wire as wire;

use crate::write_bytes;

/// Function that makes the bootstrap data of some pages.
pub(crate) type BootstrapTask<'a> = Box<dyn Fn() -> Result<Vec<Bootstrap>, String> + Sync + 'a>;

/// Makes and writes all pieces; at the same time it runs `besides`. The bytes are in the order of the pieces.
///
/// # Errors
/// The first fault.
pub(crate) fn write_pieces<T>(
    folder: &Path,
    pieces: &[BootstrapTask<'_>],
    besides: impl FnOnce() -> Result<T, String>,
) -> Result<(T, Vec<Vec<u8>>), String> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Vec<Vec<u8>>)>> = Mutex::default();
    let some = || {
        while let Some((at, piece)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, pieces.get(at)?))) {
            let out = write_bootstrap(folder, &piece()?)?;
            done.lock().unwrap_or_else(PoisonError::into_inner).push((at, out));
        }
        Ok::<(), String>(())
    };
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let made = thread::scope(|scope| {
        let others: Vec<_> = (1..hands).map(|_| scope.spawn(some)).collect();
        let made = besides()?;
        some()?;
        for other in others {
            other.join().map_err(|_| "a thread that makes what pages are given has failed")??;
        }
        Ok::<T, String>(made)
    })?;
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    Ok((made, done.into_iter().flat_map(|(_, out)| out).collect()))
}

/// Writes bootstrap data as files and returns their bytes.
fn write_bootstrap(folder: &Path, handed: &[Bootstrap]) -> Result<Vec<Vec<u8>>, String> {
    let out = |bootstrap: &Bootstrap| {
        let bytes = wire::bytes(bootstrap)?;
        write_bytes(folder, &bootstrap.path(Language::English), &bytes)?;
        Ok(bytes)
    };
    handed.iter().map(out).collect()
}
