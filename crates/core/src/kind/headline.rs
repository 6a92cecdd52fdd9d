//! Headlines: the results of a first screen, one of which a visitor chooses.
//!
//! Out of scope: their values, which `cairn-analysis` reads from an outcome.

use serde::{Deserialize, Serialize};

use crate::unit::Unit;
use crate::year::Year;

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

/// The way that yearly values make one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// Mean of five years.
    Flow,
    /// Sum from 2027.
    Sum,
    /// Value of the year itself.
    State,
}

/// A row of [`HEADLINES`].
pub struct HeadlineColumns {
    /// The headline.
    pub headline: Headline,
    /// The word for it in a link.
    pub word: &'static str,
    /// Its name in files with yearly values.
    pub by_year: &'static str,
    /// Its heading in tables of the command line.
    pub heading: &'static str,
    /// Name of its variable.
    pub variable: &'static str,
    /// Unit of its variable.
    pub unit: Unit,
    /// The way that the values of its variable make its value.
    pub counting: Counting,
    /// True if more is better.
    pub more_is_better: bool,
    /// True if it is a quotient: parts do not add up to it, and a saving is no amount.
    pub is_ratio: bool,
    /// True if it has a value for each year, so that draws have a range over the years.
    pub is_yearly: bool,
}

/// A row of an amount in a year, of which less is better.
const fn amount(headline: Headline, [word, by_year, heading]: [&'static str; 3], variable: &'static str, unit: Unit) -> HeadlineColumns {
    HeadlineColumns {
        headline,
        word,
        by_year,
        heading,
        variable,
        unit,
        counting: Counting::Flow,
        more_is_better: false,
        is_ratio: false,
        is_yearly: true,
    }
}

/// One row a headline, in the order of [`Headline::ALL`].
pub static HEADLINES: [HeadlineColumns; Headline::COUNT] = [
    amount(Headline::Emissions, ["ghg", "ghg", "emissions"], "GHG", Unit::MtCo2ePerYear),
    HeadlineColumns {
        counting: Counting::Sum,
        is_yearly: false,
        ..amount(Headline::Cumulative, ["cum", "cumulative", "added up"], "GHG", Unit::MtCo2ePerYear)
    },
    amount(
        Headline::NewMaterials,
        ["new", "primary", "made new"],
        "Primary|Material",
        Unit::MtPerYear,
    ),
    HeadlineColumns {
        more_is_better: true,
        is_ratio: true,
        ..amount(
            Headline::Circular,
            ["circular", "circularity", "reused, recycled"],
            "Indicator|Share from reuse and recycling",
            Unit::Share,
        )
    },
    HeadlineColumns {
        counting: Counting::State,
        is_ratio: true,
        ..amount(
            Headline::Space,
            ["space", "floor_per_person", "homes"],
            "Indicator|Floor area per person",
            Unit::M2PerPerson,
        )
    },
    HeadlineColumns {
        is_yearly: false,
        ..amount(Headline::Particles, ["air", "particles", "particles"], "Air|PM2.5", Unit::KtPerYear)
    },
];

impl Headline {
    /// The headlines always on the first screen; a receipt contains these.
    pub const FIRST: [Headline; 5] = {
        let [emissions, cumulative, new, circular, space, ..] = Headline::ALL;
        [emissions, cumulative, new, circular, space]
    };

    /// The headlines with yearly values, for which draws have a range over the years.
    pub const YEARLY: [Headline; 4] = {
        let [emissions, _, new, circular, space, ..] = Headline::ALL;
        [emissions, new, circular, space]
    };

    /// Its row.
    pub const fn columns(self) -> &'static HeadlineColumns {
        &HEADLINES[self as usize]
    }

    /// The year that its value is of, if `focus` is chosen: a sum over years counts to the last.
    pub fn year_of(self, focus: Year) -> Year {
        if self.columns().counting == Counting::Sum {
            Year::LAST
        } else {
            focus
        }
    }

    /// The headline whose yearly ranges are shown for this one: itself, or emissions if it has none.
    pub const fn yearly(self) -> Headline {
        if self.columns().is_yearly { self } else { Headline::Emissions }
    }

    /// The headline with this word in a link.
    pub fn of_word(word: &str) -> Option<Headline> {
        Headline::ALL.into_iter().find(|headline| headline.columns().word == word)
    }

    /// True if a change is an improvement.
    pub fn is_better(self, change: f64) -> bool {
        (change < 0.0) != self.columns().more_is_better
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_the_headlines() {
        for (row, headline) in HEADLINES.iter().zip(Headline::ALL) {
            assert_eq!(row.headline, headline);
            assert_eq!(row.is_yearly, Headline::YEARLY.contains(&headline));
        }
    }
}
