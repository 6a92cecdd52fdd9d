//! Run lookup: takes a step of a search with runs that are made elsewhere.
//!
//! A search needs one run after the other; for a place larger than a country each run takes time to arrive. Therefore
//! a copy of the search takes each step. If a run is not known, the copy is dropped and the missing run is returned.
//! Once it is made, the same step is taken again. The result equals that of a search that makes its own runs.
//!
//! Out of scope: making and storing runs.

use cairn_core::choices::Choices;

/// Looks up the result of a run.
pub type RunLookup<'a> = dyn Fn(&Choices) -> Option<f64> + 'a;

/// Takes a step and returns true if more steps follow. If a run is not known yet, returns this run and leaves the
/// search unchanged.
pub(super) fn step<Search: Clone>(
    search: &mut Search,
    lookup: &RunLookup<'_>,
    step: impl FnOnce(&mut Search, &mut dyn FnMut(&Choices) -> f64) -> bool,
) -> Result<bool, Choices> {
    let (mut next, mut lacks) = (search.clone(), None::<Choices>);
    let more = step(&mut next, &mut |choices| {
        let result = if lacks.is_none() { lookup(choices) } else { None };
        // The copy is dropped, so later results do not matter.
        result.unwrap_or_else(|| {
            lacks.get_or_insert_with(|| choices.clone());
            f64::NAN
        })
    });
    if let Some(choices) = lacks {
        return Err(choices);
    }
    *search = next;
    Ok(more)
}
