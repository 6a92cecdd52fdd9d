//! Rows on the indicators of the global goals by country, and on the sources of its air pollution. They are shown; no rule
//! of the facts reads them.

use crate::rows::{OrEmpty, row};
use cairn_analysis::findings::goals::{GoalDefect, GoalLicence, GoalSeries};
use cairn_core::kind::Confidence;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

row! {
    /// A series of an indicator in a country: `goals.csv`.
    #[derive(Clone, Debug)]
    pub(crate) struct GoalRow in "goals.csv", Goals, built in {
        key place: PlaceId;
        key series: GoalSeries, in ..;
        let indicator: String;
        let unit: String;
        first_year: Year;
        first: f64, in LIMITS;
        base_year: Option<f64>, in 1900.0..=2060.0;
        base: Option<f64>, in LIMITS;
        year: Year;
        value: f64, in LIMITS;
        years: u8, in 1.0..=200.0;
        trend: Option<f64>, in -300.0..=300.0;
        confidence: Option<Confidence>, in OrEmpty;
        cities: Option<f64>, in 1.0..=200.0;
        defect: Option<GoalDefect>, in OrEmpty;
        licence: GoalLicence, in ..;
        from: From;
    }
    check |cells| {
        let columns = series?.columns();
        if *indicator.as_ref()? != columns.indicator.id() || *unit.as_ref()? != columns.unit {
            cells.fault(
                "series",
                "indicator or unit is of another series",
                "Write the indicator and the unit of the series.",
            );
            return None;
        }
        if trend?.is_some() != base?.is_some() || base?.is_some() != base_year?.is_some() {
            cells.fault("trend", "a trend without its first year, or a year without trend", "Write all three, or none.");
            return None;
        }
    }
}

/// Limits of a value in any unit.
const LIMITS: std::ops::RangeInclusive<f64> = -1e3..=1e5;

row! {
    /// Origin of fine particles in the air of a country, percent: `air_source.csv`.
    #[derive(Clone, Debug)]
    pub(crate) struct AirRow in "air_source.csv", Goals, built in {
        key place: PlaceId;
        year: Year;
        /// In the order of the sources. The rest is below 0 where the sources explain more than all.
        shares: [f64; 11] = "transport", "homes", "power", "industry", "waste", "farming", "dust", "wind", "fires", "ships", "rest", in -10.0..=100.0;
        _: From;
    }
    check |cells| {
        let sum: f64 = shares?.iter().sum();
        if (sum - 100.0).abs() > 2.0 {
            cells.fault("rest", format!("the shares add up to {sum}"), "Make them 100, within their rounding.");
            return None;
        }
    }
}

cairn_core::closed! {
    /// An assumption on the particles that a plan may spare.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum AirAssumption {
        /// Share of road exhaust in the particles of transport.
        Exhaust: "exhaust_of_transport";
        /// Weight of particles of exhaust against nitrogen oxides.
        Particles: "weight_of_particles";
        /// Lower end, as a share of the whole effect.
        Least: "least_effect";
    }
}

row! {
    /// Assumptions on the particles that a plan may spare: `air_part.csv`.
    #[derive(Clone, Debug)]
    pub(crate) struct AirPartRow in "air_part.csv", Goals, built in {
        key part: AirAssumption, in ..;
        value: f64, in 0.0..=1.0;
        range value, in 0.0..=1.0;
        from: From;
        unread "note";
    }
}
