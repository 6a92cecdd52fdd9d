//! Space: floor area per person, its material cost, and carbon savings that take no space away.
//!
//! Out of scope: distribution of floor area within a country.

use crate::findings::story::{AHEAD, Called, NOW, Pictured, Reckoned, Setting, Telling, less, more, over};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::Lever;

const CHN: Setting = Setting::of("CHN");
const DEU: Setting = Setting::of("DEU");
const IND: Setting = Setting::of("IND");
const NGA: Setting = Setting::of("NGA");
const USA: Setting = Setting::of("USA");
const DEU_LESS: Setting = Setting::with("DEU", &[Lever::HomeSpace]);
const IND_LESS: Setting = Setting::with("IND", &[Lever::HomeSpace]);
const IND_CLEAN: Setting = Setting::with("IND", &[Lever::SteelMaking, Lever::CementMaking, Lever::Clinker, Lever::Bricks]);
const IND_ALL: Setting = Setting::with(
    "IND",
    &[
        Lever::SteelMaking,
        Lever::CementMaking,
        Lever::Clinker,
        Lever::Bricks,
        Lever::OtherMaking,
        Lever::NewBuildings,
        Lever::CleanCooking,
        Lever::CleanPower,
    ],
);

/// The steps.
pub(super) const STEPS: [Telling; 5] = [
    Telling {
        id: "floor",
        setting: USA,
        focus: AHEAD,
        chart: Chart::Age,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("usa", Called::Place("USA")),
            ("chn", Called::Place("CHN")),
            ("deu", Called::Place("DEU")),
            ("ind", Called::Place("IND")),
            ("nga", Called::Place("NGA")),
        ]),
        numbers: &[
            ("usa", Reckoned::Stand(USA, "Indicator|Floor area per person", NOW)),
            ("chn", Reckoned::Stand(CHN, "Indicator|Floor area per person", NOW)),
            ("deu", Reckoned::Stand(DEU, "Indicator|Floor area per person", NOW)),
            ("ind", Reckoned::Stand(IND, "Indicator|Floor area per person", NOW)),
            ("nga", Reckoned::Stand(NGA, "Indicator|Floor area per person", NOW)),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[more("usa", 3.0, "ind"), less("nga", 1.0, "ind"), more("deu", 2.0, "ind")],
    },
    Telling {
        id: "growth",
        setting: IND,
        focus: AHEAD,
        chart: Chart::Built,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("floor_now", Reckoned::Stand(IND, "Indicator|Floor area per person", NOW)),
            ("floor", Reckoned::Stand(IND, "Indicator|Floor area per person", AHEAD)),
            ("usa", Reckoned::Stand(USA, "Indicator|Floor area per person", NOW)),
            ("made_now", Reckoned::Flow(IND, "GHG|Material cycle@Homes", NOW)),
            ("made", Reckoned::Flow(IND, "GHG|Material cycle@Homes", AHEAD)),
            ("rise", Reckoned::More("made", "made_now")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[more("floor", 1.5, "floor_now"), less("floor", 0.5, "usa"), over("rise", 0.1)],
    },
    Telling {
        id: "less",
        setting: DEU_LESS,
        focus: AHEAD,
        chart: Chart::Materials,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("floor", Reckoned::Stand(DEU, "Indicator|Floor area per person", AHEAD)),
            ("floor_less", Reckoned::Stand(DEU_LESS, "Indicator|Floor area per person", AHEAD)),
            ("ind", Reckoned::Stand(IND, "Indicator|Floor area per person", AHEAD)),
            ("in", Reckoned::Flow(DEU, "Inflow|Material", AHEAD)),
            ("in_less", Reckoned::Flow(DEU_LESS, "Inflow|Material", AHEAD)),
            ("materials", Reckoned::Less("in_less", "in")),
            ("all", Reckoned::Flow(DEU, "GHG", AHEAD)),
            ("all_less", Reckoned::Flow(DEU_LESS, "GHG", AHEAD)),
            ("share", Reckoned::Less("all_less", "all")),
        ],
        claims: &[
            less("floor_less", 0.9, "floor"),
            more("floor_less", 1.3, "ind"),
            over("share", 0.03),
            more("materials", 1.5, "share"),
        ],
    },
    Telling {
        id: "clean",
        setting: IND_CLEAN,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("clean", Called::Text("clean_materials")),
            ("space", Called::Lever(Lever::HomeSpace)),
        ]),
        numbers: &[
            ("all", Reckoned::Flow(IND, "GHG", AHEAD)),
            ("all_clean", Reckoned::Flow(IND_CLEAN, "GHG", AHEAD)),
            ("all_less", Reckoned::Flow(IND_LESS, "GHG", AHEAD)),
            ("clean", Reckoned::Minus("all", "all_clean")),
            ("space", Reckoned::Minus("all", "all_less")),
            ("floor", Reckoned::Stand(IND, "Indicator|Floor area per person", AHEAD)),
            ("floor_less", Reckoned::Stand(IND_LESS, "Indicator|Floor area per person", AHEAD)),
        ],
        claims: &[more("clean", 3.0, "space"), over("space", 0.0)],
    },
    Telling {
        id: "room",
        setting: IND_ALL,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("now", Called::Text("now")),
            ("without", Called::Text("nothing")),
            ("with", Called::Text("clean_all")),
        ]),
        numbers: &[
            ("now", Reckoned::Flow(IND, "GHG@Homes", NOW)),
            ("without", Reckoned::Flow(IND, "GHG@Homes", AHEAD)),
            ("with", Reckoned::Flow(IND_ALL, "GHG@Homes", AHEAD)),
            ("floor_now", Reckoned::Stand(IND, "Indicator|Floor area per person", NOW)),
            ("floor", Reckoned::Stand(IND_ALL, "Indicator|Floor area per person", AHEAD)),
            ("share", Reckoned::Less("with", "now")),
            ("today", Reckoned::In(NOW)),
        ],
        claims: &[over("share", 0.3), more("without", 1.0, "now"), more("floor", 1.5, "floor_now")],
    },
];
