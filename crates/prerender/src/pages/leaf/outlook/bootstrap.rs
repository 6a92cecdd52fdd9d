//! Bootstrap: the bootstrap data of the page's interactive part, made from tables, paths and two outcomes.
//!
//! Out of scope: the embedding into the page.

use crate::pages::leaf::outlook::{chapters, circularity, groups};
use cairn::site::bootstrap::outlook::{OutlookBootstrap, WorldExtraction};
use cairn_analysis::outlook::circularity::MATERIALS_SHOWN;
use cairn_analysis::outlook::decoupling::Indexed;
use cairn_analysis::outlook::ledger::LedgerLine;
use cairn_analysis::outlook::lever_effects::{FIRST, LeverQuantities};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::{Lever, Prospect};
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::report_figures::{self, observed};

/// The data that is the same in every language.
pub struct OutlookPageContext<'a> {
    /// Release of model and data.
    pub release: String,
    /// The place of the outlook: the whole world.
    pub home: PlaceId,
    /// Available levers.
    pub offered: Vec<Lever>,
    /// Tables and paths.
    pub outlook: &'a Outlook,
    /// The outcomes of the world with no lever moved, and under all three strategies.
    pub outcomes: [&'a Outcome; 2],
    /// Parts of the chapters that no program changes.
    pub parts: Vec<[String; 2]>,
    /// Stone used with a tonne of cement in civil works, tonnes: low, central and high.
    pub stone: Option<[f64; 3]>,
}

/// The bootstrap data in a language.
pub fn begin(words: &Words, ground: &OutlookPageContext<'_>) -> OutlookBootstrap {
    let OutlookPageContext { outlook, outcomes, .. } = ground;
    let quoted = &outlook.quoted;
    let [reference, all] = outcomes.map(|outcome| LeverQuantities::of(&quoted.taken, outcome));
    let world = |prospect: Prospect| {
        let path = outlook.path(prospect)?;
        let taken = path.taken.iter().map(|group| group.span(FIRST, Year::LAST).to_vec()).collect();
        Some(WorldExtraction { prospect, taken })
    };
    let leaving = reference.circular(MATERIALS_SHOWN.len(), FIRST)[1];
    OutlookBootstrap {
        release: ground.release.clone(),
        home: ground.home,
        offered: ground.offered.clone(),
        chapters: chapters::chapters(words, ground, &reference),
        taken: quoted.taken.clone(),
        published: report_figures::demand(quoted),
        stone: ground.stone,
        reasons: (
            words.say(Key::OutlookWhy).to_owned(),
            LedgerLine::ALL.map(|line| words.say(reason(line)).to_owned()).to_vec(),
        ),
        worlds: [Prospect::Trends2024, Prospect::Transition2024]
            .into_iter()
            .filter_map(world)
            .collect(),
        formula: circularity::formula(words, outlook),
        cap: words.fill(Key::OutlookCircularCap, &[("leaving", &words.share(leaving))]),
        whole: report_figures::whole_economy(quoted, outcomes[0]).map(|whole| {
            let [back, ours] = whole.back.map(|gt| words.quantity(gt, Unit::GtPerYear));
            let with = [
                ("year", &*words.year(whole.year)),
                ("back", &back),
                ("ours", &ours),
                ("trend", words.say(names::prospect(Prospect::Trends2024))),
            ];
            (whole, words.fill(Key::OutlookWholeScope, &with))
        }),
        fixed_pictures: groups::pictures(words, outlook),
        observed: Indexed::ALL.map(|indexed| observed(indexed, quoted, &outlook.totals)).to_vec(),
        reference,
        all,
    }
}

/// The reason why a line is in the ledger.
const fn reason(line: LedgerLine) -> Key {
    match line {
        LedgerLine::Buildings => Key::OutlookWhyBuildings,
        LedgerLine::Unmodelled => Key::OutlookWhyUnmodelled,
        LedgerLine::Roads => Key::OutlookWhyRoads,
        LedgerLine::Works => Key::OutlookWhyWorks,
        LedgerLine::Networks => Key::OutlookWhyNetworks,
        LedgerLine::Formwork => Key::OutlookWhyFormwork,
        LedgerLine::Vehicles => Key::OutlookWhyVehicles,
        LedgerLine::Making => Key::OutlookWhyMaking,
        LedgerLine::Driving => Key::OutlookWhyDriving,
        LedgerLine::Using => Key::OutlookWhyUsing,
        LedgerLine::Goods => Key::OutlookWhyGoods,
    }
}
