//! Readers: every door by which bytes come in from outside, each with inputs that are sound.
//!
//! Does not know: how inputs are spoilt.

mod brought;
mod links;
mod packs;
mod told;

/// A kind of input.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) sound: Vec<Vec<u8>>,
    /// How many in a turn: what takes long comes seldom.
    pub(crate) often: usize,
    pub(crate) read: fn(&[u8]),
}

/// All of them; what takes long comes last, so that on a busy machine, too, each of the others is tried.
pub(crate) fn kinds() -> Vec<Kind> {
    let mut all: Vec<Kind> = [links::kinds(), brought::kinds(), packs::kinds(), told::kinds()]
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
