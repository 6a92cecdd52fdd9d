//! Proof: the evidential value of agreement between our figure and a published figure.
//!
//! Out of scope: the figures.

crate::closed! {
    /// Evidential value of agreement with a published figure.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Proof {
        /// Only shows that inputs are reproduced: the figure is an input, was fitted, or was known when values were chosen.
        Calibrated: "calibrated";
        /// Our result, based on other figures, gives the same value.
        #[default]
        Independent: "independent";
        /// Our projection agrees with a statistic for a year after the base data.
        OutOfSample: "out_of_sample";
    }
}
