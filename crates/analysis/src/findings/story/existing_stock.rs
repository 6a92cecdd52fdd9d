//! Standing: the influence of the existing stock, in Germany through heating, in Nigeria through the share still to be
//! built.
//!
//! Out of scope: condition of buildings.

use crate::findings::story::{AHEAD, Called, NOW, Pictured, Reckoned, Setting, Telling, less, more, over};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::Lever;

const CHN: Setting = Setting::of("CHN");
const DEU: Setting = Setting::of("DEU");
const IND: Setting = Setting::of("IND");
const NGA: Setting = Setting::of("NGA");
const WLD: Setting = Setting::of("WLD");
const RENOVATED: Setting = Setting::with("DEU", &[Lever::Retrofit]);
const STRICT: Setting = Setting::with("DEU", &[Lever::NewBuildings]);
const NGA_CLEAN: Setting = Setting::with("NGA", &[Lever::SteelMaking, Lever::CementMaking, Lever::Clinker, Lever::Bricks]);
const NGA_RENOVATED: Setting = Setting::with("NGA", &[Lever::Retrofit]);
const NGA_STRICT: Setting = Setting::with("NGA", &[Lever::NewBuildings]);

/// The steps.
pub(super) const STEPS: [Telling; 5] = [
    Telling {
        id: "weight",
        setting: DEU,
        focus: AHEAD,
        chart: Chart::Stands,
        per: Per::Person,
        pictured: Pictured::Bars(&[
            ("chn", Called::Place("CHN")),
            ("deu", Called::Place("DEU")),
            ("wld", Called::Place("WLD")),
            ("ind", Called::Place("IND")),
            ("nga", Called::Place("NGA")),
        ]),
        numbers: &[
            ("deu_people", Reckoned::Stand(DEU, "Population", NOW)),
            ("deu_mass", Reckoned::Stand(DEU, "Stock|Material", NOW)),
            ("deu", Reckoned::Each("deu_mass", "deu_people")),
            ("chn_people", Reckoned::Stand(CHN, "Population", NOW)),
            ("chn_mass", Reckoned::Stand(CHN, "Stock|Material", NOW)),
            ("chn", Reckoned::Each("chn_mass", "chn_people")),
            ("wld_people", Reckoned::Stand(WLD, "Population", NOW)),
            ("wld_mass", Reckoned::Stand(WLD, "Stock|Material", NOW)),
            ("wld", Reckoned::Each("wld_mass", "wld_people")),
            ("ind_people", Reckoned::Stand(IND, "Population", NOW)),
            ("ind_mass", Reckoned::Stand(IND, "Stock|Material", NOW)),
            ("ind", Reckoned::Each("ind_mass", "ind_people")),
            ("nga_people", Reckoned::Stand(NGA, "Population", NOW)),
            ("nga_mass", Reckoned::Stand(NGA, "Stock|Material", NOW)),
            ("nga", Reckoned::Each("nga_mass", "nga_people")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[more("deu", 10.0, "nga"), more("deu", 1.5, "wld"), less("ind", 0.5, "wld")],
    },
    Telling {
        id: "stays",
        setting: DEU,
        focus: AHEAD,
        chart: Chart::Age,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("new", Reckoned::Stand(DEU, "Indicator|Share still to build", AHEAD)),
            ("old", Reckoned::Rest("new")),
        ],
        claims: &[over("old", 2.0 / 3.0)],
    },
    Telling {
        id: "comes",
        setting: NGA,
        focus: AHEAD,
        chart: Chart::Age,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("new", Reckoned::Stand(NGA, "Indicator|Share still to build", AHEAD)),
            ("people_now", Reckoned::Stand(NGA, "Population", NOW)),
            ("people", Reckoned::Stand(NGA, "Population", AHEAD)),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[over("new", 2.0 / 3.0), more("people", 1.5, "people_now")],
    },
    Telling {
        id: "heat",
        setting: RENOVATED,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("renovation", Called::Lever(Lever::Retrofit)),
            ("standard", Called::Lever(Lever::NewBuildings)),
        ]),
        numbers: &[
            ("used", Reckoned::Flow(DEU, "GHG|Use|Buildings", AHEAD)),
            ("renovated", Reckoned::Flow(RENOVATED, "GHG|Use|Buildings", AHEAD)),
            ("strict", Reckoned::Flow(STRICT, "GHG|Use|Buildings", AHEAD)),
            ("renovation", Reckoned::Minus("used", "renovated")),
            ("standard", Reckoned::Minus("used", "strict")),
            ("made", Reckoned::Flow(DEU, "GHG|Material cycle", AHEAD)),
            ("made_more", Reckoned::Flow(RENOVATED, "GHG|Material cycle", AHEAD)),
            ("extra", Reckoned::Minus("made_more", "made")),
        ],
        claims: &[
            more("renovation", 2.0, "standard"),
            over("extra", 0.0),
            less("extra", 0.5, "renovation"),
        ],
    },
    Telling {
        id: "made",
        setting: NGA_CLEAN,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("clean", Called::Text("clean_materials")),
            ("standard", Called::Lever(Lever::NewBuildings)),
            ("renovation", Called::Lever(Lever::Retrofit)),
        ]),
        numbers: &[
            ("all", Reckoned::Flow(NGA, "GHG", AHEAD)),
            ("all_clean", Reckoned::Flow(NGA_CLEAN, "GHG", AHEAD)),
            ("all_strict", Reckoned::Flow(NGA_STRICT, "GHG", AHEAD)),
            ("all_renovated", Reckoned::Flow(NGA_RENOVATED, "GHG", AHEAD)),
            ("clean", Reckoned::Minus("all", "all_clean")),
            ("standard", Reckoned::Minus("all", "all_strict")),
            ("renovation", Reckoned::Minus("all", "all_renovated")),
            ("share", Reckoned::Less("all_clean", "all")),
        ],
        claims: &[more("clean", 5.0, "standard"), more("clean", 5.0, "renovation"), over("share", 0.1)],
    },
];
