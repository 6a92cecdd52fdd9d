//! Lifetimes: the same longer life of buildings in China, Germany and Nigeria.
//!
//! Out of scope: reasons for demolition.

use crate::findings::story::{AHEAD, Called, Pictured, Reckoned, Setting, Telling, less, more, over, under};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::Lever;
use cairn_core::year::Year;

const CHN: Setting = Setting::of("CHN");
const DEU: Setting = Setting::of("DEU");
const NGA: Setting = Setting::of("NGA");
const CHN_LONG: Setting = Setting::with("CHN", &[Lever::BuildingLife]);
const DEU_LONG: Setting = Setting::with("DEU", &[Lever::BuildingLife]);
const NGA_LONG: Setting = Setting::with("NGA", &[Lever::BuildingLife]);
/// All years ahead.
const IN_ALL: [Year; 2] = [Year::LEVERS, Year::LAST];

/// The steps.
pub(super) const STEPS: [Telling; 5] = [
    Telling {
        id: "same",
        setting: CHN_LONG,
        focus: AHEAD,
        chart: Chart::Built,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("chn", Called::Place("CHN")),
            ("deu", Called::Place("DEU")),
            ("nga", Called::Place("NGA")),
        ]),
        numbers: &[
            ("chn_in", Reckoned::Flow(CHN, "Inflow|Material@Buildings", AHEAD)),
            ("chn_long", Reckoned::Flow(CHN_LONG, "Inflow|Material@Buildings", AHEAD)),
            ("chn", Reckoned::Less("chn_long", "chn_in")),
            ("deu_in", Reckoned::Flow(DEU, "Inflow|Material@Buildings", AHEAD)),
            ("deu_long", Reckoned::Flow(DEU_LONG, "Inflow|Material@Buildings", AHEAD)),
            ("deu", Reckoned::Less("deu_long", "deu_in")),
            ("nga_in", Reckoned::Flow(NGA, "Inflow|Material@Buildings", AHEAD)),
            ("nga_long", Reckoned::Flow(NGA_LONG, "Inflow|Material@Buildings", AHEAD)),
            ("nga", Reckoned::Less("nga_long", "nga_in")),
        ],
        claims: &[more("chn", 5.0, "nga"), more("chn", 1.5, "deu"), more("deu", 2.0, "nga")],
    },
    Telling {
        id: "china",
        setting: CHN_LONG,
        focus: AHEAD,
        chart: Chart::Built,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("built", Reckoned::Flow(CHN, "Inflow|Product@Buildings", AHEAD)),
            ("long", Reckoned::Flow(CHN_LONG, "Inflow|Product@Buildings", AHEAD)),
            ("share", Reckoned::Less("long", "built")),
            ("gone", Reckoned::Flow(CHN, "Outflow|Product@Buildings", AHEAD)),
            ("part", Reckoned::Share("gone", "built")),
        ],
        claims: &[over("share", 0.5), over("part", 0.5)],
    },
    Telling {
        id: "germany",
        setting: DEU_LONG,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[("spared", Called::Text("spared_materials")), ("heat", Called::Text("added_heat"))]),
        numbers: &[
            ("made", Reckoned::Flow(DEU, "GHG|Material cycle", AHEAD)),
            ("made_long", Reckoned::Flow(DEU_LONG, "GHG|Material cycle", AHEAD)),
            ("spared", Reckoned::Minus("made", "made_long")),
            ("used", Reckoned::Flow(DEU, "GHG|Use|Buildings", AHEAD)),
            ("used_long", Reckoned::Flow(DEU_LONG, "GHG|Use|Buildings", AHEAD)),
            ("heat", Reckoned::Minus("used_long", "used")),
            ("all", Reckoned::Flow(DEU, "GHG", AHEAD)),
            ("all_long", Reckoned::Flow(DEU_LONG, "GHG", AHEAD)),
            ("share", Reckoned::Less("all_long", "all")),
        ],
        claims: &[
            over("heat", 0.0),
            less("heat", 1.0, "spared"),
            under("share", 0.05),
            over("share", 0.0),
        ],
    },
    Telling {
        id: "nigeria",
        setting: NGA_LONG,
        focus: AHEAD,
        chart: Chart::Built,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("built", Reckoned::Flow(NGA, "Inflow|Product@Buildings", AHEAD)),
            ("built_long", Reckoned::Flow(NGA_LONG, "Inflow|Product@Buildings", AHEAD)),
            ("up", Reckoned::Less("built_long", "built")),
            ("gone", Reckoned::Flow(NGA, "Outflow|Product@Buildings", AHEAD)),
            ("gone_long", Reckoned::Flow(NGA_LONG, "Outflow|Product@Buildings", AHEAD)),
            ("down", Reckoned::Less("gone_long", "gone")),
            ("part", Reckoned::Share("gone", "built")),
        ],
        claims: &[under("up", 0.15), more("down", 3.0, "up"), under("part", 0.25)],
    },
    Telling {
        id: "total",
        setting: CHN_LONG,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("chn", Called::Place("CHN")),
            ("deu", Called::Place("DEU")),
            ("nga", Called::Place("NGA")),
        ]),
        numbers: &[
            ("chn_all", Reckoned::Summed(CHN, "GHG", IN_ALL)),
            ("chn_long", Reckoned::Summed(CHN_LONG, "GHG", IN_ALL)),
            ("chn_spared", Reckoned::Minus("chn_all", "chn_long")),
            ("chn_people", Reckoned::Stand(CHN, "Population", AHEAD)),
            ("chn", Reckoned::Each("chn_spared", "chn_people")),
            ("deu_all", Reckoned::Summed(DEU, "GHG", IN_ALL)),
            ("deu_long", Reckoned::Summed(DEU_LONG, "GHG", IN_ALL)),
            ("deu_spared", Reckoned::Minus("deu_all", "deu_long")),
            ("deu_people", Reckoned::Stand(DEU, "Population", AHEAD)),
            ("deu", Reckoned::Each("deu_spared", "deu_people")),
            ("nga_all", Reckoned::Summed(NGA, "GHG", IN_ALL)),
            ("nga_long", Reckoned::Summed(NGA_LONG, "GHG", IN_ALL)),
            ("nga_spared", Reckoned::Minus("nga_all", "nga_long")),
            ("nga_people", Reckoned::Stand(NGA, "Population", AHEAD)),
            ("nga", Reckoned::Each("nga_spared", "nga_people")),
            ("first", Reckoned::In(IN_ALL[0])),
            ("last", Reckoned::In(IN_ALL[1])),
            ("mid", Reckoned::In(AHEAD)),
        ],
        claims: &[
            more("chn_spared", 20.0, "deu_spared"),
            more("nga_spared", 1.0, "deu_spared"),
            more("chn", 3.0, "deu"),
            less("nga", 0.5, "deu"),
        ],
    },
];
