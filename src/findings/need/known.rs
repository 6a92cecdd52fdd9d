//! Known: a step of a search from runs that are made elsewhere.
//!
//! A search asks for one run after the other, and of a place larger than a country each is awaited. So a step is taken by a copy of the
//! search: where a run is not known the copy is dropped and the run is told; once it is made the same step is taken again. What is
//! found is what a search finds that makes its own runs. Does not know: who makes runs, and who keeps them.

use crate::choices::Choices;

/// Results of runs that are known.
pub type Results<'a> = dyn Fn(&Choices) -> Option<f64> + 'a;

/// A step of a search: whether more are to come; of one for which a run is not known yet that run, and the search is as before.
pub(super) fn step<Search: Clone>(
    search: &mut Search,
    known: &Results<'_>,
    step: impl FnOnce(&mut Search, &mut dyn FnMut(&Choices) -> f64) -> bool,
) -> Result<bool, Choices> {
    let (mut next, mut lacks) = (search.clone(), None::<Choices>);
    let more = step(&mut next, &mut |choices| {
        let result = if lacks.is_none() { known(choices) } else { None };
        // What comes of the rest is dropped.
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
