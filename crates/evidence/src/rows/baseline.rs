//! Rows of world projections by others without further action; no rule reads them.

use crate::rows::{OrEmpty, row};
use crate::table_reader::Origin;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

cairn_core::closed! {
    /// A quantity compared with projections of others.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum BaselineQuantity {
        /// Steel, Mt a year.
        Steel: "steel";
        /// Cement, Mt a year.
        Cement: "cement";
        /// Final energy of homes and other buildings, PJ a year.
        Energy: "energy";
        /// Light-duty vehicles in use, million.
        Cars: "cars";
    }
}

impl BaselineQuantity {
    pub const fn unit(self) -> Unit {
        match self {
            BaselineQuantity::Steel | BaselineQuantity::Cement => Unit::MtPerYear,
            BaselineQuantity::Energy => Unit::PjPerYear,
            BaselineQuantity::Cars => Unit::MillionCars,
        }
    }
}

row! {
    /// `baselines.csv`: a world figure for a year in a projection by others.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Baseline in "baselines.csv", Checks(1) {
        key subject: BaselineQuantity, in ..;
        /// Name of its author, in English.
        key who: String;
        key year: Year;
        /// The value, in the unit of the subject.
        value: f64, in 0.0..=1e6;
        let from: From;
        /// Origin of the figure.
        origin: Origin => from.as_ref()?.origin;
        /// Keys of its sources.
        sources: Vec<String> => from?.sources;
        /// Definition of the count, in English; may be empty.
        note: String, in OrEmpty;
    }
}
