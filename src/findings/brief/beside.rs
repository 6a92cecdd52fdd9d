//! Beside: what a brief tells of a place whatever is chosen: what the state buys, how well the place is known, which published
//! results were missed, and which documents name it.
//!
//! Made natively, for pages that are written ahead of time and for the command line. Does not know: how a purchase rule is
//! followed, which fills [`Purse`]; how a case is judged.

use serde::{Deserialize, Serialize};

use crate::year::Year;

/// What a template of a purchase rule comes to: low, central, high.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Purse {
    /// The name of the rule.
    pub rule: String,
    /// Part of clinker that it asks to replace.
    pub asks: f64,
    /// Part of all cement that the state buys.
    pub buys: [f64; 3],
    /// First year, and year in full.
    pub years: [Year; 2],
    /// Saved in 2050, Mt CO2e.
    pub a_year: [f64; 3],
    /// Saved from 2027 to 2060, Mt CO2e.
    pub in_all: [f64; 3],
}

/// What is told of a place whatever is chosen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Beside {
    /// What the state buys; none of a place larger than a country, and where it is not known.
    pub purse: Option<Purse>,
    /// How many facts are behind emissions, in the order of [`crate::kind::Basis::ALL`].
    pub behind: [u32; 4],
    /// Of published results of this place that can be compared, how many are missed, and how many there are.
    pub missed: [u32; 2],
    /// Documents that name the place, each with its paragraphs.
    pub documents: Vec<String>,
}

#[cfg(feature = "cli")]
mod made {
    use crate::evidence::outlook::Reported;
    use crate::findings::brief::beside::Beside;
    use crate::findings::published::Case;
    use crate::findings::published::judge::{Judged, Verdict};
    use crate::place::PlaceId;

    impl Beside {
        /// Whether a case is of the place, by itself or as one of those that are summed.
        #[must_use]
        pub fn asks(case: &Case, place: PlaceId) -> bool {
            case.cannot.is_none() && case.places.contains(&place)
        }

        /// What came of cases, of which those of the place count.
        #[must_use]
        pub fn judged(mut self, place: PlaceId, judged: &[(Case, Judged)]) -> Beside {
            for (_, judged) in judged.iter().filter(|(case, _)| Beside::asks(case, place)) {
                match judged.verdict {
                    Verdict::Pass => self.missed[1] += 1,
                    Verdict::Fail => {
                        self.missed[0] += 1;
                        self.missed[1] += 1;
                    }
                    Verdict::Untested | Verdict::Cannot => {}
                }
            }
            self
        }

        /// What documents name the place, each once.
        #[must_use]
        pub fn named(mut self, place: PlaceId, reported: &[Reported]) -> Beside {
            for told in reported.iter().filter(|told| told.places.contains(&place)) {
                for document in told.cited.split(';').map(str::trim).filter(|cited| !cited.is_empty()) {
                    if !self.documents.iter().any(|known| known == document) {
                        self.documents.push(document.to_owned());
                    }
                }
            }
            self
        }
    }
}
