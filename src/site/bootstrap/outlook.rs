//! Outlook: bootstrap data of the page of the world's materials.
//!
//! The worker contains no tables of reports, and the page contains no outcome. So the bootstrap data has the rows
//! that convert an outcome, total world use, and the results for the reference and for all three strategies. Texts
//! that no lever changes are in the page's language. Out of scope: the visitor's choices.

use serde::{Deserialize, Serialize};

use cairn_analysis::figure::lines::LineChart;
use cairn_analysis::outlook::bridge::BridgeRow;
use cairn_analysis::outlook::circularity::EconomyCircularity;
use cairn_analysis::outlook::lever_effects::{FIRST, LeverQuantities};
use cairn_core::kind::{Lever, Prospect, Resource};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Bootstrap data of the outlook page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutlookBootstrap {
    /// Release of model and data.
    pub release: String,
    /// The place larger than a country that the outlook covers.
    pub home: PlaceId,
    /// Levers that the page offers.
    pub offered: Vec<Lever>,
    /// The rows of `outlook_taken.csv`; the page sends them to the worker.
    pub taken: Vec<BridgeRow>,
    /// The results without levers.
    pub reference: LeverQuantities,
    /// The results under all three strategies.
    pub all: LeverQuantities,
    /// The chapters, in the order of the page.
    pub chapters: Vec<OutlookChapter>,
    /// Published figures on built environment and mobility: Gt, share of all, and the reference.
    pub published: Option<(f64, f64, String)>,
    /// Stone with a tonne of the cement of civil works, tonnes: low, central and high.
    pub stone: Option<[f64; 3]>,
    /// An introduction, and the reason for each of [`cairn_analysis::outlook::ledger::LedgerLine::ALL`] in the ledger, in sentences.
    pub reasons: (String, Vec<String>),
    /// World extraction, by scenario.
    pub worlds: Vec<WorldExtraction>,
    /// The formula of the whole economy with its figures, and their reference.
    pub formula: Option<(String, String)>,
    /// Outflow over demand in 2020, as a sentence.
    pub cap: String,
    /// The basis of the rate of the whole economy, and how it is emulated, as a sentence.
    pub whole: Option<(EconomyCircularity, String)>,
    /// Pictures that no lever changes.
    pub fixed_pictures: Vec<OutlookPicture>,
    /// The known values of each of [`cairn_analysis::outlook::decoupling::Indexed::ALL`].
    pub observed: Vec<Vec<(Year, f64)>>,
}

/// A chapter of the page, in the language of the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OutlookChapter {
    /// Id of its heading.
    pub id: String,
    /// Its finding, in a sentence.
    pub finding: String,
    /// A sentence that no lever changes.
    pub sentence: String,
    /// Summary of its fold.
    pub fold: String,
    /// Markup that no program changes: below the heading, and in the fold. The page contains it, the data do not; the
    /// application takes it over as it is.
    #[serde(skip)]
    pub parts: [String; 2],
}

/// World extraction in a published scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorldExtraction {
    /// The scenario.
    pub prospect: Prospect,
    /// Gt a year from [`FIRST`] on, in the order of [`Resource::ALL`].
    pub taken: Vec<Vec<f64>>,
}

/// A picture that no lever changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutlookPicture {
    pub id: String,
    pub title: String,
    /// The sentence that describes it.
    pub sentence: String,
    /// True if one of its figures still has to be verified.
    pub verify: bool,
    pub lines: LineChart,
}

impl WorldExtraction {
    /// Extraction in a year, Gt, in the order of [`Resource::ALL`].
    pub fn in_year(&self, year: Year) -> [f64; Resource::COUNT] {
        let along = year.index().saturating_sub(FIRST.index());
        Resource::ALL.map(|resource| {
            let group = self.taken.get(resource.index());
            group.and_then(|group| group.get(along)).copied().unwrap_or(0.0)
        })
    }
}
