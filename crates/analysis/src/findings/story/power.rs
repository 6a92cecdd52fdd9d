//! Power: emissions that remain once power is clean and combustion is replaced by electricity.
//!
//! Out of scope: hours of the grid, storage, locations of material production.

use crate::findings::story::{AHEAD, Called, NOW, Pictured, Reckoned, Setting, Telling, less, more, over, track, under};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::Lever;
use cairn_core::year::Year;

/// The year in which most plants are built and most vehicles become electric.
const METAL: Year = Year::of(2040);
const IND: Setting = Setting::of("IND");
const CLEAN: Setting = Setting::with("IND", &[Lever::CleanPower]);
const ELECTRIC: Setting = Setting::with(
    "IND",
    &[Lever::CleanPower, Lever::ElectricVehicles, Lever::ElectricTrucks, Lever::CleanHeat],
);
const MADE: Setting = Setting::with(
    "IND",
    &[
        Lever::CleanPower,
        Lever::ElectricVehicles,
        Lever::ElectricTrucks,
        Lever::CleanHeat,
        Lever::SteelMaking,
        Lever::CementMaking,
        Lever::Clinker,
        Lever::Bricks,
        Lever::OtherMaking,
    ],
);

/// The steps.
pub(super) const STEPS: [Telling; 5] = [
    Telling {
        id: "use",
        setting: IND,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("all", Reckoned::Flow(IND, "GHG", NOW)),
            ("used", Reckoned::Flow(IND, "GHG|Use|Buildings + GHG|Use|Vehicles", NOW)),
            ("share", Reckoned::Share("used", "all")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[over("share", 0.5)],
    },
    Telling {
        id: "clean",
        setting: CLEAN,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("all", Reckoned::Flow(IND, "GHG", AHEAD)),
            ("clean", Reckoned::Flow(CLEAN, "GHG", AHEAD)),
            ("less", Reckoned::Less("clean", "all")),
            ("made", Reckoned::Flow(IND, "GHG|Material cycle", AHEAD)),
            ("made_clean", Reckoned::Flow(CLEAN, "GHG|Material cycle", AHEAD)),
            ("less_made", Reckoned::Less("made_clean", "made")),
            ("share", Reckoned::Share("made_clean", "clean")),
        ],
        claims: &[over("less", 0.2), under("less_made", 0.05), over("share", 0.5)],
    },
    Telling {
        id: "electric",
        setting: ELECTRIC,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("share_now", Called::Text("now")),
            ("share_nothing", Called::Text("nothing")),
            ("share_clean", Called::Lever(Lever::CleanPower)),
            ("share", Called::Text("electric")),
        ]),
        numbers: &[
            ("all_now", Reckoned::Flow(IND, "GHG", NOW)),
            ("made_now", Reckoned::Flow(IND, "GHG|Material cycle", NOW)),
            ("share_now", Reckoned::Share("made_now", "all_now")),
            ("all", Reckoned::Flow(IND, "GHG", AHEAD)),
            ("made", Reckoned::Flow(IND, "GHG|Material cycle", AHEAD)),
            ("share_nothing", Reckoned::Share("made", "all")),
            ("clean", Reckoned::Flow(CLEAN, "GHG", AHEAD)),
            ("made_clean", Reckoned::Flow(CLEAN, "GHG|Material cycle", AHEAD)),
            ("share_clean", Reckoned::Share("made_clean", "clean")),
            ("electric", Reckoned::Flow(ELECTRIC, "GHG", AHEAD)),
            ("made_electric", Reckoned::Flow(ELECTRIC, "GHG|Material cycle", AHEAD)),
            ("share", Reckoned::Share("made_electric", "electric")),
            ("less", Reckoned::Less("electric", "all")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[over("share", 2.0 / 3.0), over("less", 0.3), under("share_now", 0.5)],
    },
    Telling {
        id: "metal",
        setting: ELECTRIC,
        focus: METAL,
        chart: Chart::Grid,
        per: Per::Total,
        pictured: Pictured::Lines(&[
            track(IND, "Inflow|Copper", true, "nothing"),
            track(ELECTRIC, "Inflow|Copper", true, "electric"),
        ]),
        numbers: &[
            ("copper", Reckoned::Flow(IND, "Inflow|Copper", METAL)),
            ("copper_electric", Reckoned::Flow(ELECTRIC, "Inflow|Copper", METAL)),
            ("more_copper", Reckoned::More("copper_electric", "copper")),
            ("battery", Reckoned::Flow(IND, "Inflow|Battery minerals", METAL)),
            ("battery_electric", Reckoned::Flow(ELECTRIC, "Inflow|Battery minerals", METAL)),
        ],
        claims: &[over("more_copper", 0.15), more("battery_electric", 1.5, "battery")],
    },
    Telling {
        id: "rest",
        setting: MADE,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("all", Called::Text("nothing")),
            ("electric", Called::Text("electric")),
            ("with", Called::Text("electric_clean")),
        ]),
        numbers: &[
            ("all", Reckoned::Flow(IND, "GHG", AHEAD)),
            ("electric", Reckoned::Flow(ELECTRIC, "GHG", AHEAD)),
            ("with", Reckoned::Flow(MADE, "GHG", AHEAD)),
            ("made", Reckoned::Flow(ELECTRIC, "GHG|Material cycle", AHEAD)),
            ("made_with", Reckoned::Flow(MADE, "GHG|Material cycle", AHEAD)),
            ("less_made", Reckoned::Less("made_with", "made")),
            ("less", Reckoned::Less("with", "all")),
        ],
        claims: &[over("less_made", 0.5), over("less", 0.5), less("with", 0.75, "electric")],
    },
];
