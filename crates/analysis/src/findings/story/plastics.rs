//! Plastics: from the use per person to the amount that reaches rivers, lakes and the sea.
//!
//! Out of scope: trade in waste, single rivers.

use crate::findings::story::{AHEAD, Called, NOW, Pictured, Reckoned, Setting, Telling, less, more, over, track, under};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::Lever;
use cairn_core::year::Year;

/// The year of the accumulated amounts.
const LAST: Year = Year::LAST;
const DEU: Setting = Setting::of("DEU");
const IDN: Setting = Setting::of("IDN");
const IND: Setting = Setting::of("IND");
const KEN: Setting = Setting::of("KEN");
const NGA: Setting = Setting::of("NGA");
const USA: Setting = Setting::of("USA");
const VNM: Setting = Setting::of("VNM");
const RECYCLED: Setting = Setting::with("IDN", &[Lever::PlasticsRecycling]);
const LESS: Setting = Setting::with("IDN", &[Lever::PackagingAvoided, Lever::PackagingReplaced, Lever::GoodsLife]);
const SAFE: Setting = Setting::with("IDN", &[Lever::WasteKeptSafe]);
const ALL: Setting = Setting::with(
    "IDN",
    &[
        Lever::PackagingAvoided,
        Lever::PackagingReplaced,
        Lever::GoodsLife,
        Lever::PlasticsRecycling,
        Lever::WasteKeptSafe,
    ],
);

/// The steps.
pub(super) const STEPS: [Telling; 5] = [
    Telling {
        id: "use",
        setting: USA,
        focus: AHEAD,
        chart: Chart::Plastics,
        per: Per::Person,
        pictured: Pictured::Bars(&[
            ("usa", Called::Place("USA")),
            ("deu", Called::Place("DEU")),
            ("idn", Called::Place("IDN")),
            ("ind", Called::Place("IND")),
            ("nga", Called::Place("NGA")),
        ]),
        numbers: &[
            ("usa_people", Reckoned::Stand(USA, "Population", NOW)),
            ("usa_mass", Reckoned::Flow(USA, "Plastics|Use", NOW)),
            ("usa", Reckoned::Each("usa_mass", "usa_people")),
            ("deu_people", Reckoned::Stand(DEU, "Population", NOW)),
            ("deu_mass", Reckoned::Flow(DEU, "Plastics|Use", NOW)),
            ("deu", Reckoned::Each("deu_mass", "deu_people")),
            ("idn_people", Reckoned::Stand(IDN, "Population", NOW)),
            ("idn_mass", Reckoned::Flow(IDN, "Plastics|Use", NOW)),
            ("idn", Reckoned::Each("idn_mass", "idn_people")),
            ("ind_people", Reckoned::Stand(IND, "Population", NOW)),
            ("ind_mass", Reckoned::Flow(IND, "Plastics|Use", NOW)),
            ("ind", Reckoned::Each("ind_mass", "ind_people")),
            ("nga_people", Reckoned::Stand(NGA, "Population", NOW)),
            ("nga_mass", Reckoned::Flow(NGA, "Plastics|Use", NOW)),
            ("nga", Reckoned::Each("nga_mass", "nga_people")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[more("usa", 10.0, "nga"), more("usa", 3.0, "idn")],
    },
    Telling {
        id: "leak",
        setting: IDN,
        focus: AHEAD,
        chart: Chart::PlasticWaste,
        per: Per::Person,
        pictured: Pictured::Bars(&[
            ("idn", Called::Place("IDN")),
            ("vnm", Called::Place("VNM")),
            ("ken", Called::Place("KEN")),
            ("usa", Called::Place("USA")),
            ("deu", Called::Place("DEU")),
        ]),
        numbers: &[
            ("idn_people", Reckoned::Stand(IDN, "Population", NOW)),
            ("idn_mass", Reckoned::Flow(IDN, "Plastics|To water", NOW)),
            ("idn", Reckoned::Each("idn_mass", "idn_people")),
            ("vnm_people", Reckoned::Stand(VNM, "Population", NOW)),
            ("vnm_mass", Reckoned::Flow(VNM, "Plastics|To water", NOW)),
            ("vnm", Reckoned::Each("vnm_mass", "vnm_people")),
            ("ken_people", Reckoned::Stand(KEN, "Population", NOW)),
            ("ken_mass", Reckoned::Flow(KEN, "Plastics|To water", NOW)),
            ("ken", Reckoned::Each("ken_mass", "ken_people")),
            ("usa_people", Reckoned::Stand(USA, "Population", NOW)),
            ("usa_mass", Reckoned::Flow(USA, "Plastics|To water", NOW)),
            ("usa", Reckoned::Each("usa_mass", "usa_people")),
            ("deu_people", Reckoned::Stand(DEU, "Population", NOW)),
            ("deu_mass", Reckoned::Flow(DEU, "Plastics|To water", NOW)),
            ("deu", Reckoned::Each("deu_mass", "deu_people")),
            ("idn_waste", Reckoned::Flow(IDN, "Plastics|Waste", NOW)),
            ("idn_bad", Reckoned::Flow(IDN, "Plastics|Waste|Mismanaged", NOW)),
            ("idn_share", Reckoned::Share("idn_bad", "idn_waste")),
            ("usa_waste", Reckoned::Flow(USA, "Plastics|Waste", NOW)),
            ("usa_bad", Reckoned::Flow(USA, "Plastics|Waste|Mismanaged", NOW)),
            ("usa_share", Reckoned::Share("usa_bad", "usa_waste")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[more("idn", 5.0, "usa"), over("idn_share", 1.0 / 3.0), under("usa_share", 0.1)],
    },
    Telling {
        id: "less",
        setting: LESS,
        focus: AHEAD,
        chart: Chart::PlasticWaste,
        per: Per::Total,
        pictured: Pictured::Lines(&[
            track(IDN, "Plastics|To water", true, "nothing"),
            track(RECYCLED, "Plastics|To water", true, "plastics_recycled"),
            track(LESS, "Plastics|To water", true, "plastics_less"),
        ]),
        numbers: &[
            ("water", Reckoned::Flow(IDN, "Plastics|To water", AHEAD)),
            ("recycled", Reckoned::Flow(RECYCLED, "Plastics|To water", AHEAD)),
            ("less", Reckoned::Flow(LESS, "Plastics|To water", AHEAD)),
            ("by_recycling", Reckoned::Less("recycled", "water")),
            ("share", Reckoned::Less("less", "water")),
            ("ghg", Reckoned::Flow(IDN, "GHG|Plastics life cycle (memo)", AHEAD)),
            ("ghg_recycled", Reckoned::Flow(RECYCLED, "GHG|Plastics life cycle (memo)", AHEAD)),
            ("spared", Reckoned::Less("ghg_recycled", "ghg")),
        ],
        claims: &[
            under("by_recycling", 0.01),
            over("share", 0.25),
            under("share", 0.5),
            over("spared", 0.05),
        ],
    },
    Telling {
        id: "safe",
        setting: SAFE,
        focus: AHEAD,
        chart: Chart::PlasticWaste,
        per: Per::Total,
        pictured: Pictured::Lines(&[
            track(IDN, "Plastics|To water", true, "nothing"),
            track(LESS, "Plastics|To water", true, "plastics_less"),
            track(SAFE, "Plastics|To water", true, "plastics_safe"),
        ]),
        numbers: &[
            ("water", Reckoned::Flow(IDN, "Plastics|To water", AHEAD)),
            ("safe", Reckoned::Flow(SAFE, "Plastics|To water", AHEAD)),
            ("share", Reckoned::Less("safe", "water")),
            ("ghg", Reckoned::Flow(IDN, "GHG|Plastics life cycle (memo)", AHEAD)),
            ("ghg_safe", Reckoned::Flow(SAFE, "GHG|Plastics life cycle (memo)", AHEAD)),
            ("spared", Reckoned::Less("ghg_safe", "ghg")),
        ],
        claims: &[over("share", 0.8), under("spared", 0.1)],
    },
    Telling {
        id: "stays",
        setting: ALL,
        focus: LAST,
        chart: Chart::PlasticWaste,
        per: Per::Total,
        pictured: Pictured::Lines(&[
            track(IDN, "Plastics|In water", false, "nothing"),
            track(ALL, "Plastics|In water", false, "plastics_all"),
        ]),
        numbers: &[
            ("there", Reckoned::Stand(IDN, "Plastics|In water", NOW)),
            ("without", Reckoned::Stand(IDN, "Plastics|In water", LAST)),
            ("with", Reckoned::Stand(ALL, "Plastics|In water", LAST)),
            ("water", Reckoned::Flow(IDN, "Plastics|To water", LAST)),
            ("water_with", Reckoned::Flow(ALL, "Plastics|To water", LAST)),
            ("share", Reckoned::Less("water_with", "water")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[more("with", 1.2, "there"), less("with", 0.75, "without"), over("share", 0.8)],
    },
];
