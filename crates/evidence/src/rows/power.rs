//! Rows of electricity: generation, its carbon intensity, and the rise of low-carbon power.

use crate::rows::row;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

row! {
    /// `power.csv`: electricity generated in a place in a year, and its carbon.
    #[derive(Clone, Debug)]
    pub(crate) struct PowerRow in "power.csv", Energy {
        key place: PlaceId;
        key year: Year;
        twh: Option<f64> = "generation_twh", in 0.0..=5e4;
        /// Life-cycle emissions of generation, gCO2e per kWh generated.
        grams: Option<f64> = "g_per_kwh", in 0.0..=1500.0;
        from: From;
    }
}

row! {
    /// `grid_trend.csv`: share of low-carbon power in generation, and its rise.
    #[derive(Clone, Debug)]
    pub(crate) struct GridTrendRow in "grid_trend.csv", Energy {
        key place: PlaceId;
        /// Share in 2014; `None` if unknown.
        clean_2014: Option<f64>, in 0.0..=1.0;
        /// Share in 2019; `None` if unknown.
        clean_2019: Option<f64>, in 0.0..=1.0;
        /// Share in 2024, or in the last known year before.
        clean_2024: f64, in 0.0..=1.0;
        /// Annual rise over five years.
        five: f64 = "five_years", in -0.2..=0.2;
        /// Annual rise over ten years.
        ten: f64 = "ten_years", in -0.2..=0.2;
        /// Power generated in 2024, TWh.
        twh: f64 = "generation_twh", in 0.0..=2e4;
        from: From;
    }
}
