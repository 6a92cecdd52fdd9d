//! Timber: its saving in buildings, and its demand on the forests of a region.
//!
//! Out of scope: trade in wood, single forests, carbon in standing trees.

use crate::findings::story::{AHEAD, Called, Pictured, Reckoned, Setting, Telling, less, more, over, under};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::Lever;

const BRA: Setting = Setting::of("BRA");
const CHN: Setting = Setting::of("CHN");
const DEU: Setting = Setting::of("DEU");
const IND: Setting = Setting::of("IND");
const NGA: Setting = Setting::of("NGA");
const USA: Setting = Setting::of("USA");
const BRA_TIMBER: Setting = Setting::with("BRA", &[Lever::Timber]);
const CHN_TIMBER: Setting = Setting::with("CHN", &[Lever::Timber]);
const DEU_TIMBER: Setting = Setting::with("DEU", &[Lever::Timber]);
const IND_TIMBER: Setting = Setting::with("IND", &[Lever::Timber]);
const NGA_TIMBER: Setting = Setting::with("NGA", &[Lever::Timber]);
const USA_TIMBER: Setting = Setting::with("USA", &[Lever::Timber]);

/// The steps.
pub(super) const STEPS: [Telling; 5] = [
    Telling {
        id: "fewer",
        setting: DEU_TIMBER,
        focus: AHEAD,
        chart: Chart::Materials,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("cement", Reckoned::Flow(DEU, "Inflow|Cement", AHEAD)),
            ("cement_timber", Reckoned::Flow(DEU_TIMBER, "Inflow|Cement", AHEAD)),
            ("less_cement", Reckoned::Less("cement_timber", "cement")),
            ("made", Reckoned::Flow(DEU, "GHG|Material cycle@Buildings", AHEAD)),
            ("made_timber", Reckoned::Flow(DEU_TIMBER, "GHG|Material cycle@Buildings", AHEAD)),
            ("share", Reckoned::Less("made_timber", "made")),
        ],
        claims: &[over("less_cement", 0.1), over("share", 0.15)],
    },
    Telling {
        id: "wood",
        setting: DEU_TIMBER,
        focus: AHEAD,
        chart: Chart::Materials,
        per: Per::Total,
        pictured: Pictured::Bars(&[("deu_extra", Called::Text("more_wood")), ("deu_room", Called::Text("room"))]),
        numbers: &[
            ("wood", Reckoned::Flow(DEU, "Inflow|Wood", AHEAD)),
            ("wood_timber", Reckoned::Flow(DEU_TIMBER, "Inflow|Wood", AHEAD)),
            ("deu_asked", Reckoned::Flow(DEU, "Forests|Asked", AHEAD)),
            ("deu_timber", Reckoned::Flow(DEU_TIMBER, "Forests|Asked", AHEAD)),
            ("deu_extra", Reckoned::Minus("deu_timber", "deu_asked")),
            ("deu_room", Reckoned::Stand(DEU, "Forests|Room", AHEAD)),
            ("deu", Reckoned::Share("deu_extra", "deu_room")),
        ],
        claims: &[
            more("wood_timber", 1.7, "wood"),
            less("wood_timber", 2.3, "wood"),
            under("deu", 0.5),
        ],
    },
    Telling {
        id: "india",
        setting: IND_TIMBER,
        focus: AHEAD,
        chart: Chart::Materials,
        per: Per::Total,
        pictured: Pictured::Bars(&[("ind_extra", Called::Text("more_wood")), ("ind_room", Called::Text("room"))]),
        numbers: &[
            ("ind_asked", Reckoned::Flow(IND, "Forests|Asked", AHEAD)),
            ("ind_timber", Reckoned::Flow(IND_TIMBER, "Forests|Asked", AHEAD)),
            ("ind_extra", Reckoned::Minus("ind_timber", "ind_asked")),
            ("ind_room", Reckoned::Stand(IND, "Forests|Room", AHEAD)),
            ("ind", Reckoned::Share("ind_extra", "ind_room")),
            ("wood", Reckoned::Flow(IND, "Inflow|Wood", AHEAD)),
            ("wood_timber", Reckoned::Flow(IND_TIMBER, "Inflow|Wood", AHEAD)),
        ],
        claims: &[more("ind_extra", 20.0, "ind_room"), more("wood_timber", 1.8, "wood")],
    },
    Telling {
        id: "where",
        setting: NGA_TIMBER,
        focus: AHEAD,
        chart: Chart::Materials,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("nga", Called::Place("NGA")),
            ("chn", Called::Place("CHN")),
            ("deu", Called::Place("DEU")),
            ("bra", Called::Place("BRA")),
            ("usa", Called::Place("USA")),
        ]),
        numbers: &[
            ("nga_asked", Reckoned::Flow(NGA, "Forests|Asked", AHEAD)),
            ("nga_timber", Reckoned::Flow(NGA_TIMBER, "Forests|Asked", AHEAD)),
            ("nga_extra", Reckoned::Minus("nga_timber", "nga_asked")),
            ("nga_room", Reckoned::Stand(NGA, "Forests|Room", AHEAD)),
            ("nga", Reckoned::Share("nga_extra", "nga_room")),
            ("chn_asked", Reckoned::Flow(CHN, "Forests|Asked", AHEAD)),
            ("chn_timber", Reckoned::Flow(CHN_TIMBER, "Forests|Asked", AHEAD)),
            ("chn_extra", Reckoned::Minus("chn_timber", "chn_asked")),
            ("chn_room", Reckoned::Stand(CHN, "Forests|Room", AHEAD)),
            ("chn", Reckoned::Share("chn_extra", "chn_room")),
            ("deu_asked", Reckoned::Flow(DEU, "Forests|Asked", AHEAD)),
            ("deu_timber", Reckoned::Flow(DEU_TIMBER, "Forests|Asked", AHEAD)),
            ("deu_extra", Reckoned::Minus("deu_timber", "deu_asked")),
            ("deu_room", Reckoned::Stand(DEU, "Forests|Room", AHEAD)),
            ("deu", Reckoned::Share("deu_extra", "deu_room")),
            ("bra_asked", Reckoned::Flow(BRA, "Forests|Asked", AHEAD)),
            ("bra_timber", Reckoned::Flow(BRA_TIMBER, "Forests|Asked", AHEAD)),
            ("bra_extra", Reckoned::Minus("bra_timber", "bra_asked")),
            ("bra_room", Reckoned::Stand(BRA, "Forests|Room", AHEAD)),
            ("bra", Reckoned::Share("bra_extra", "bra_room")),
            ("usa_asked", Reckoned::Flow(USA, "Forests|Asked", AHEAD)),
            ("usa_timber", Reckoned::Flow(USA_TIMBER, "Forests|Asked", AHEAD)),
            ("usa_extra", Reckoned::Minus("usa_timber", "usa_asked")),
            ("usa_room", Reckoned::Stand(USA, "Forests|Room", AHEAD)),
            ("usa", Reckoned::Share("usa_extra", "usa_room")),
        ],
        claims: &[
            over("nga", 1.0),
            under("chn", 1.0),
            over("chn", 0.5),
            under("deu", 0.5),
            under("bra", 0.25),
            under("usa", 0.25),
        ],
    },
    Telling {
        id: "total",
        setting: DEU_TIMBER,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("ind", Called::Place("IND")),
            ("nga", Called::Place("NGA")),
            ("bra", Called::Place("BRA")),
            ("deu", Called::Place("DEU")),
            ("chn", Called::Place("CHN")),
            ("usa", Called::Place("USA")),
        ]),
        numbers: &[
            ("ind_all", Reckoned::Flow(IND, "GHG", AHEAD)),
            ("ind_timber", Reckoned::Flow(IND_TIMBER, "GHG", AHEAD)),
            ("ind", Reckoned::Less("ind_timber", "ind_all")),
            ("nga_all", Reckoned::Flow(NGA, "GHG", AHEAD)),
            ("nga_timber", Reckoned::Flow(NGA_TIMBER, "GHG", AHEAD)),
            ("nga", Reckoned::Less("nga_timber", "nga_all")),
            ("bra_all", Reckoned::Flow(BRA, "GHG", AHEAD)),
            ("bra_timber", Reckoned::Flow(BRA_TIMBER, "GHG", AHEAD)),
            ("bra", Reckoned::Less("bra_timber", "bra_all")),
            ("deu_all", Reckoned::Flow(DEU, "GHG", AHEAD)),
            ("deu_timber", Reckoned::Flow(DEU_TIMBER, "GHG", AHEAD)),
            ("deu", Reckoned::Less("deu_timber", "deu_all")),
            ("chn_all", Reckoned::Flow(CHN, "GHG", AHEAD)),
            ("chn_timber", Reckoned::Flow(CHN_TIMBER, "GHG", AHEAD)),
            ("chn", Reckoned::Less("chn_timber", "chn_all")),
            ("usa_all", Reckoned::Flow(USA, "GHG", AHEAD)),
            ("usa_timber", Reckoned::Flow(USA_TIMBER, "GHG", AHEAD)),
            ("usa", Reckoned::Less("usa_timber", "usa_all")),
        ],
        claims: &[
            under("ind", 0.03),
            under("nga", 0.03),
            under("bra", 0.03),
            under("deu", 0.03),
            under("chn", 0.03),
            under("usa", 0.03),
            over("usa", 0.0),
        ],
    },
];
