//! Rows of plastics: world production, applications, use by group, and fate.

use crate::rows::row;
use cairn_core::kind::Application;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

row! {
    /// `plastics_made.csv`: plastics of the world by year.
    #[derive(Clone, Debug)]
    pub(crate) struct MadeRow in "plastics_made.csv", Plastics {
        key year: Year;
        mt: f64, in 0.0..=1e5;
        from: From;
        unread "note";
    }
}

row! {
    /// `plastics_application.csv`: share of an application in use, and its lifetime.
    #[derive(Clone, Debug)]
    pub(crate) struct ApplicationRow in "plastics_application.csv", Plastics {
        key of: Application = "application", in ..;
        share: f64, in 0.0..=1.0;
        range share, in 0.0..=1.0;
        /// Mean lifetime, years.
        mean: f64, in 0.1..=200.0;
        /// Deviation of the lifetime, years.
        deviation: f64, in 0.01..=100.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `plastics_region.csv`: use of a group of places in 2019, and the fate of its waste.
    #[derive(Clone, Debug)]
    pub(crate) struct PlasticsRegionRow in "plastics_region.csv", Plastics {
        key region: Region;
        /// Use, Mt.
        mt: f64, in 0.0..=1e4;
        range mt, in 0.0..=1e4;
        /// Shares of waste.
        recycled: f64, in 0.0..=1.0;
        incinerated: f64, in 0.0..=1.0;
        mismanaged: f64, in 0.0..=1.0;
        /// Share of mismanaged waste that rivers carry to the sea.
        to_sea: f64, in 0.0..=1.0;
        from: From;
        unread "note";
    }
    check |cells| {
        let (recycled, incinerated, mismanaged) = (recycled?, incinerated?, mismanaged?);
        if recycled + incinerated + mismanaged > 1.0 || mismanaged <= 0.0 || mismanaged >= 1.0 {
            let advice = "Write shares of all waste; what is left is landfilled, and some is mismanaged everywhere.";
            cells.fault("recycled to mismanaged", "the shares are no parts of a whole", advice);
            return None;
        }
    }
}

row! {
    /// `plastics_place.csv`: surveys of the municipal waste of a place.
    #[derive(Clone, Debug)]
    pub(crate) struct PlasticsPlaceRow in "plastics_place.csv", Plastics {
        key place: PlaceId;
        /// True if the place is one of the 38 members of the OECD.
        oecd: bool;
        let waste: Option<f64>, in 0.01..=20.0;
        let share: Option<f64> = "plastic", in 0.001..=1.0;
        /// Municipal waste, kg per person and day, times the share of plastic in it; `None` if either is unknown.
        plastic: Option<f64> => waste?.zip(share?).map(|(waste, share)| waste * share);
        /// Mismanaged share of municipal waste.
        mismanaged: Option<f64>, in 0.0..=1.0;
        from: From;
        unread "note";
    }
}
