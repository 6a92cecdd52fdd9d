//! Recycling: it depends on outflow, which is smaller than inflow while a stock grows.
//!
//! Out of scope: trade in scrap, mining of old landfills.

use crate::findings::story::{AHEAD, Called, NOW, Pictured, Reckoned, Setting, Telling, more, over, track, under};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::Lever;

const WLD: Setting = Setting::of("WLD");
const IND: Setting = Setting::of("IND");
const CHN: Setting = Setting::of("CHN");
const IND_LOOP: Setting = Setting::with(
    "IND",
    &[Lever::Reuse, Lever::Recovery, Lever::ScrapDiverted, Lever::PlasticsRecycling],
);
const CHN_LOOP: Setting = Setting::with(
    "CHN",
    &[Lever::Reuse, Lever::Recovery, Lever::ScrapDiverted, Lever::PlasticsRecycling],
);
const CHN_SLOW: Setting = Setting::with(
    "CHN",
    &[
        Lever::Reuse,
        Lever::Recovery,
        Lever::ScrapDiverted,
        Lever::PlasticsRecycling,
        Lever::HomeSpace,
        Lever::BuildingLife,
        Lever::SizedWorks,
        Lever::BuildingDesign,
    ],
);

/// The steps.
pub(super) const STEPS: [Telling; 5] = [
    Telling {
        id: "world",
        setting: WLD,
        focus: AHEAD,
        chart: Chart::Flows,
        per: Per::Total,
        pictured: Pictured::Lines(&[
            track(WLD, "Inflow|Material", true, "into_use"),
            track(WLD, "Outflow|Material", true, "out_of_use"),
        ]),
        numbers: &[
            ("in", Reckoned::Flow(WLD, "Inflow|Material", NOW)),
            ("out", Reckoned::Flow(WLD, "Outflow|Material", NOW)),
            ("share", Reckoned::Share("out", "in")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[under("share", 1.0 / 3.0)],
    },
    Telling {
        id: "india",
        setting: IND,
        focus: AHEAD,
        chart: Chart::Flows,
        per: Per::Total,
        pictured: Pictured::Lines(&[
            track(IND, "Inflow|Material", true, "into_use"),
            track(IND, "Outflow|Material", true, "out_of_use"),
        ]),
        numbers: &[
            ("in", Reckoned::Flow(IND, "Inflow|Material", AHEAD)),
            ("out", Reckoned::Flow(IND, "Outflow|Material", AHEAD)),
            ("share", Reckoned::Share("out", "in")),
        ],
        claims: &[under("share", 0.25)],
    },
    Telling {
        id: "levers",
        setting: IND_LOOP,
        focus: AHEAD,
        chart: Chart::Flows,
        per: Per::Total,
        pictured: Pictured::Bars(&[("without", Called::Text("nothing")), ("with", Called::Text("recycling"))]),
        numbers: &[
            ("without", Reckoned::Flow(IND, "Indicator|Share from reuse and recycling", AHEAD)),
            ("with", Reckoned::Flow(IND_LOOP, "Indicator|Share from reuse and recycling", AHEAD)),
        ],
        claims: &[more("with", 2.0, "without"), under("with", 0.1)],
    },
    Telling {
        id: "steel",
        setting: CHN,
        focus: AHEAD,
        chart: Chart::Flows,
        per: Per::Total,
        pictured: Pictured::Lines(&[
            track(CHN, "Inflow|Steel", true, "into_use"),
            track(CHN, "Outflow|Steel", true, "out_of_use"),
        ]),
        numbers: &[
            ("asked_now", Reckoned::Flow(CHN, "Demand|Steel", NOW)),
            ("again_now", Reckoned::Flow(CHN, "Secondary|Steel + Reuse|Steel", NOW)),
            ("share_now", Reckoned::Share("again_now", "asked_now")),
            ("asked", Reckoned::Flow(CHN, "Demand|Steel", AHEAD)),
            ("again", Reckoned::Flow(CHN, "Secondary|Steel + Reuse|Steel", AHEAD)),
            ("share", Reckoned::Share("again", "asked")),
            ("since", Reckoned::Since(CHN, "Outflow|Steel", "Inflow|Steel")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[over("share", 0.6), under("share_now", 0.4)],
    },
    Telling {
        id: "slower",
        setting: CHN_SLOW,
        focus: AHEAD,
        chart: Chart::Flows,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("without", Called::Text("nothing")),
            ("loop", Called::Text("recycling")),
            ("slow", Called::Text("recycling_and_less")),
        ]),
        numbers: &[
            ("without", Reckoned::Flow(CHN, "Indicator|Share from reuse and recycling", AHEAD)),
            ("loop", Reckoned::Flow(CHN_LOOP, "Indicator|Share from reuse and recycling", AHEAD)),
            ("slow", Reckoned::Flow(CHN_SLOW, "Indicator|Share from reuse and recycling", AHEAD)),
            ("new", Reckoned::Flow(CHN, "Primary|Material", AHEAD)),
            ("new_slow", Reckoned::Flow(CHN_SLOW, "Primary|Material", AHEAD)),
            ("spared", Reckoned::Less("new_slow", "new")),
        ],
        claims: &[more("loop", 1.5, "without"), more("slow", 1.3, "loop"), over("spared", 0.5)],
    },
];
