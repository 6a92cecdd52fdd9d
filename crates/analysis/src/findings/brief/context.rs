//! Context: the parts of a brief that do not depend on choices. These are public purchasing, the basis of the facts,
//! missed published results, and documents that name the place.
//!
//! Made natively, for prerendered pages and for the command line.
//!
//! Out of scope: running a purchase rule, which fills [`Purse`]; judging a case.

use serde::{Deserialize, Serialize};

use crate::findings::homes::{self, HomesNeed, ReadValue};
use crate::findings::study_cases::PublishedCase;
use crate::findings::study_cases::verdict::{Judged, Verdict};
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Effect of a template of a purchase rule: low, central, high.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Purse {
    /// The name of the rule.
    pub rule: String,
    /// Share of clinker that the rule requires to be replaced.
    pub asks: f64,
    /// Share of all cement that the state buys.
    pub buys: [f64; 3],
    /// Share of all purchases of cement that keep to the rule, as on the page of purchase rules.
    pub reach: [f64; 3],
    /// First year, and year of full effect.
    pub years: [Year; 2],
    /// Saving in 2050, Mt CO2e.
    pub a_year: [f64; 3],
    /// Saving from 2027 to 2060, Mt CO2e.
    pub in_all: [f64; 3],
}

/// Need for homes on today's path: values with their low and high ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BriefHomes {
    /// Floor that is enough, m² a person.
    pub floor: f64,
    /// People with less floor, million.
    pub below: [f64; 3],
    /// Share of new homes, from 2027 to [`BriefHomes::GAP_CLOSED_BY`], that would close the gap.
    pub share: [f64; 3],
}

impl BriefHomes {
    /// Year by which the gap is closed.
    pub const GAP_CLOSED_BY: Year = Year::of(2040);
    /// Least share that is told where no slums are counted.
    const LEAST: f64 = 0.1;

    /// The need in an outcome of today's path; `None` where no slums are counted and the share is small.
    pub fn of(floor: f64, today: &Outcome) -> Option<BriefHomes> {
        let of = |read: ReadValue| [read.value, read.ends[0], read.ends[1]];
        let share = HomesNeed::of(today, BriefHomes::GAP_CLOSED_BY).share;
        let is_relevant = homes::in_slums(today)[0] > 0.0 || share.value > BriefHomes::LEAST;
        is_relevant.then(|| BriefHomes {
            floor,
            below: of(homes::below_floor(today, Year::RECONSTRUCTED)),
            share: of(share),
        })
    }
}

/// Parts of a brief that do not depend on choices.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BriefContext {
    /// Public purchasing; none for a place larger than a country, and where it is not known.
    pub purse: Option<Purse>,
    /// Need for homes; none where it is small.
    pub homes: Option<BriefHomes>,
    /// Number of facts behind emissions, in the order of [`cairn_core::kind::Basis::ALL`].
    pub behind: [u32; 4],
    /// Comparable published results of this place: number missed, and number in total.
    pub missed: [u32; 2],
    /// Documents that name the place, each with its paragraphs.
    pub documents: Vec<String>,
}

impl BriefContext {
    /// True if a case refers to the place, alone or as part of a sum.
    pub fn is_of_place(case: &PublishedCase, place: PlaceId) -> bool {
        case.cannot.is_none() && case.places.contains(&place)
    }

    /// Counts the judged cases of the place.
    #[must_use]
    pub fn judged(mut self, place: PlaceId, judged: &[(PublishedCase, Judged)]) -> BriefContext {
        for (_, judged) in judged.iter().filter(|(case, _)| BriefContext::is_of_place(case, place)) {
            match judged.verdict {
                Verdict::Pass => self.missed[1] += 1,
                Verdict::Explained | Verdict::Fail => {
                    self.missed[0] += 1;
                    self.missed[1] += 1;
                }
                Verdict::Untested | Verdict::Cannot => {}
            }
        }
        self
    }
}
