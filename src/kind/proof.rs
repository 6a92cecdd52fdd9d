//! Proof: what does it prove that a figure of ours meets one of others?
//!
//! Does not know: any figure.

/// What it proves that a figure meets another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proof {
    /// That what was put in comes out: the figure is one of those ours are made of, is fitted, or was in view while values were chosen.
    Calibrated,
    /// That ours, made of other figures, comes to the same.
    #[default]
    Independent,
    /// That ours goes on as the world did: a statistic of a year that the base has not seen.
    OutOfSample,
}

impl Proof {
    /// All, in the order of every list.
    pub const ALL: [Proof; 3] = [Proof::Calibrated, Proof::Independent, Proof::OutOfSample];

    /// The word of tables.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Proof::Calibrated => "calibrated",
            Proof::Independent => "independent",
            Proof::OutOfSample => "out_of_sample",
        }
    }
}
