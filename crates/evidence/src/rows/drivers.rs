//! Rows of the drivers of a place: people, product, share in towns; observed, and by storyline.

use crate::rows::row;
use cairn_core::kind::Storyline;
use cairn_core::place::PlaceId;

cairn_core::closed! {
    /// A storyline of people, or the observed past.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum DriverScenario {
        History: "history";
        Ssp1: "SSP1";
        Ssp2: "SSP2";
        Ssp3: "SSP3";
    }
}

impl DriverScenario {
    pub(crate) const fn of(storyline: Storyline) -> DriverScenario {
        match storyline {
            Storyline::Ssp1 => DriverScenario::Ssp1,
            Storyline::Ssp2 | Storyline::Out => DriverScenario::Ssp2,
            Storyline::Ssp3 => DriverScenario::Ssp3,
        }
    }
}

row! {
    /// `population.csv`: people at mid-year; a storyline is spliced to the observed years.
    #[derive(Clone, Debug)]
    pub(crate) struct PeopleRow in "population.csv", Places {
        key place: PlaceId;
        key scenario: DriverScenario, in ..;
        key year: u16;
        thousand: f64 = "people_thousand", in 0.1..=3e6;
        from: From;
    }
}

row! {
    /// `gdp.csv`: gross domestic product at purchasing-power parity, billion international dollars of 2017.
    #[derive(Clone, Debug)]
    pub(crate) struct GdpRow in "gdp.csv", Places {
        key place: PlaceId;
        key scenario: DriverScenario, in ..;
        key year: u16;
        billion: f64 = "gdp_billion", in 1e-4..=2e5;
        from: From;
    }
}

row! {
    /// `income_part.csv`: income of those who live in a place, as a part of its product; linear between years.
    #[derive(Clone, Debug)]
    pub(crate) struct IncomePartRow in "income_part.csv", Places {
        key place: PlaceId;
        key year: u16;
        part: f64, in 0.2..=2.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `urban.csv`: share of people who live in towns.
    #[derive(Clone, Debug)]
    pub(crate) struct UrbanRow in "urban.csv", Places {
        key place: PlaceId;
        key scenario: DriverScenario, in ..;
        key year: u16;
        share: f64, in 0.0..=1.0;
        from: From;
    }
}
