//! Storyline weights: the part of draws that follow each storyline of population and income.
//!
//! Out of scope: how a draw finds its storyline ([`cairn_analysis::findings::range`]).

use crate::fault::{Fault, Faults};
use crate::rows::StorylineWeightRow;
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_analysis::findings::range::StorylineWeights;
use cairn_core::kind::Storyline;

/// The weights of this release.
///
/// # Errors
/// Never in a correctly built program.
pub fn built_in() -> Result<StorylineWeights, Faults> {
    let mut found = ReadingLog::default();
    let weights = read(&Tables::built_in(), &mut found);
    Faults::none(found.faults)?;
    weights.map_err(Faults::from)
}

/// The weights of some tables.
///
/// # Errors
/// A storyline is missing, or the weights do not add up to 1.
pub(crate) fn read(tables: &Tables, found: &mut ReadingLog) -> Result<StorylineWeights, Fault> {
    let lines: Vec<TableLine<StorylineWeightRow>> = rows(tables, found);
    let of = |storyline: Storyline| lines.iter().find(|line| line.row.storyline == storyline);
    let weights = Storyline::PATHWAYS.map(|storyline| of(storyline).map_or(0.0, |line| line.row.weight));
    StorylineWeights::new(weights).ok_or_else(|| {
        Fault::of_table(
            StorylineWeightRow::FILE,
            "the weights of ssp1, ssp2 and ssp3 do not sum to 1",
            "Write a row for each of them, and make them sum to 1.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{built_in, read};
    use crate::rows::StorylineWeightRow;
    use crate::table_reader::{ReadingLog, Row};
    use crate::tables::Tables;
    use cairn_core::kind::Storyline;

    #[test]
    fn the_weights_are_those_decided() {
        let weights: Vec<(Storyline, f64)> = built_in().expect("weights").parts().collect();
        assert_eq!(weights, [(Storyline::Ssp1, 0.25), (Storyline::Ssp2, 0.5), (Storyline::Ssp3, 0.25)]);
    }

    #[test]
    fn weights_that_do_not_sum_to_one_are_refused() {
        let tables = Tables::built_in();
        let text = tables.text(StorylineWeightRow::FILE).replace("ssp3,0.25", "ssp3,0.2");
        let mut found = ReadingLog::default();
        let fault = read(&tables.with(StorylineWeightRow::FILE, &text), &mut found).expect_err("a fault");
        assert_eq!(
            fault.to_string(),
            "storyline_weight.csv: the weights of ssp1, ssp2 and ssp3 do not sum to 1. Write a row for each of them, and make them sum to 1."
        );
    }
}
