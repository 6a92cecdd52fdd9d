//! Headlines: the results of a first screen, one of which a visitor chooses.
//!
//! Out of scope: their values, which `cairn-analysis` reads from an outcome.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A headline number.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Headline {
        /// Greenhouse gases in the focus year, Mt CO2e.
        #[default]
        Emissions: "emissions";
        /// Greenhouse gases from 2027 to 2060, Mt CO2e.
        Cumulative: "cumulative";
        /// Primary materials in the focus year, Mt.
        NewMaterials: "new_materials";
        /// Share of the demand of the focus year met by reuse and recycling.
        Circular: "circular";
        /// Floor area of homes per person in the focus year, m².
        Space: "space";
        /// Fine particles from exhausts in the focus year, kt; on the first screen only on request.
        Particles: "particles";
    }
}

impl Headline {
    /// The headlines always on the first screen; a receipt contains these.
    pub const FIRST: [Headline; 5] = {
        let [emissions, cumulative, new, circular, space, _] = Headline::ALL;
        [emissions, cumulative, new, circular, space]
    };

    /// The headlines with yearly values, for which draws have a fan.
    pub const YEARLY: [Headline; 4] = {
        let [emissions, _, new, circular, space, _] = Headline::ALL;
        [emissions, new, circular, space]
    };

    /// The headline whose yearly ranges are shown for this one: itself, or emissions if it has none.
    #[must_use]
    pub fn yearly(self) -> Headline {
        if Headline::YEARLY.contains(&self) {
            self
        } else {
            Headline::Emissions
        }
    }

    /// The word for it in a link.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Headline::Emissions => "ghg",
            Headline::Cumulative => "cum",
            Headline::NewMaterials => "new",
            Headline::Circular => "circular",
            Headline::Space => "space",
            Headline::Particles => "air",
        }
    }

    /// The headline with this [`Headline::word`].
    #[must_use]
    pub fn of_word(word: &str) -> Option<Headline> {
        Headline::ALL.into_iter().find(|headline| headline.word() == word)
    }

    /// Its name in files with yearly values.
    #[must_use]
    pub const fn by_year(self) -> &'static str {
        match self {
            Headline::Emissions => "ghg",
            Headline::NewMaterials => "primary",
            Headline::Circular => "circularity",
            Headline::Space => "floor_per_person",
            Headline::Cumulative | Headline::Particles => self.id(),
        }
    }

    /// Name of its variable.
    #[must_use]
    pub const fn variable(self) -> &'static str {
        match self {
            Headline::Emissions | Headline::Cumulative => "GHG",
            Headline::NewMaterials => "Primary|Material",
            Headline::Circular => "Indicator|Share from reuse and recycling",
            Headline::Space => "Indicator|Floor area per person",
            Headline::Particles => "Air|PM2.5",
        }
    }

    /// True if a change is an improvement: more is better only for the share of reuse and recycling.
    #[must_use]
    pub fn is_better(self, change: f64) -> bool {
        (change < 0.0) != (self == Headline::Circular)
    }
}
