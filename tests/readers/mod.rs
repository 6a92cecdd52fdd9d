//! All readers of outside bytes, each with valid inputs.
//!
//! Out of scope: how the inputs are damaged; see `tests/fuzz.rs`.

mod links;
mod messages;
mod packs;
mod user_input;

/// A kind of input.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) sound: Vec<Vec<u8>>,
    /// Inputs per turn; slow readers get fewer.
    pub(crate) often: usize,
    pub(crate) read: fn(&[u8]),
}

/// All kinds of input. Slow ones come last, so that a busy machine still tries each of the others.
pub(crate) fn kinds() -> Vec<Kind> {
    let mut all: Vec<Kind> = [links::kinds(), user_input::kinds(), packs::kinds(), messages::kinds()]
        .into_iter()
        .flatten()
        .collect();
    all.sort_by_key(|kind| std::cmp::Reverse(kind.often));
    all
}

fn kind(name: &'static str, sound: Vec<Vec<u8>>, often: usize, read: fn(&[u8])) -> Kind {
    Kind { name, sound, often, read }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn bytes<const N: usize>(texts: [&str; N]) -> Vec<Vec<u8>> {
    texts.map(|text| text.as_bytes().to_vec()).to_vec()
}
