//! Result: the result for which levers show their effect.

use cairn_analysis::findings::compare::Measure;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::{Key, names};

/// The name of a result, without its year.
pub(crate) fn name(result: Headline) -> Key {
    names::measure(Measure::of(result))
}
