//! Rows of the causes of energy use: degree days of a place, and cooking without clean fuels.

use crate::rows::row;
use cairn_core::place::PlaceId;

row! {
    /// `degree_days.csv`: heating and cooling degree days of a year, base 18 °C.
    #[derive(Clone, Debug)]
    pub(crate) struct DegreeDaysRow in "degree_days.csv", Energy {
        key place: PlaceId;
        heating: f64, in 0.0..=15000.0;
        cooling: f64, in 0.0..=8000.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `clean_cooking.csv`: people who cook with clean fuels.
    #[derive(Clone, Debug)]
    pub(crate) struct CleanCookingRow in "clean_cooking.csv", Energy {
        key place: PlaceId;
        /// Share of people in 2020.
        share: f64, in 0.0..=1.0;
        /// Annual fall of the logit of the share without clean fuels.
        fall: f64, in 0.0..=1.0;
        from: From;
        unread "note";
    }
}
