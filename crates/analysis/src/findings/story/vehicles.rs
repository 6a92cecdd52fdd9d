//! Vehicles: used cars, clean fuel and exhaust emissions, in Nigeria and in exporting countries.
//!
//! Out of scope: flows of cars between single countries.

use crate::findings::story::{AHEAD, Called, NOW, Pictured, Reckoned, Setting, Telling, less, more, over, track, under};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::Lever;

const DEU: Setting = Setting::of("DEU");
const IND: Setting = Setting::of("IND");
const JPN: Setting = Setting::of("JPN");
const KEN: Setting = Setting::of("KEN");
const NGA: Setting = Setting::of("NGA");
const STANDARD: Setting = Setting::with("NGA", &[Lever::UsedVehicles]);
const FUEL: Setting = Setting::with("NGA", &[Lever::CleanFuel]);
const BOTH: Setting = Setting::with("NGA", &[Lever::CleanFuel, Lever::UsedVehicles]);
const ELECTRIC: Setting = Setting::with("NGA", &[Lever::ElectricVehicles, Lever::ElectricTrucks]);
const ALL: Setting = Setting::with(
    "NGA",
    &[
        Lever::CleanFuel,
        Lever::UsedVehicles,
        Lever::ElectricVehicles,
        Lever::ElectricTrucks,
    ],
);
const CARS: &str =
    "Stock|Cars|0-4 years + Stock|Cars|5-9 years + Stock|Cars|10-14 years + Stock|Cars|15-19 years + Stock|Cars|20 years and more";
const OLD: &str = "Stock|Cars|15-19 years + Stock|Cars|20 years and more";

/// The steps.
pub(super) const STEPS: [Telling; 5] = [
    Telling {
        id: "old",
        setting: NGA,
        focus: AHEAD,
        chart: Chart::Soot,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("nga", Called::Place("NGA")),
            ("ken", Called::Place("KEN")),
            ("ind", Called::Place("IND")),
            ("deu", Called::Place("DEU")),
            ("jpn", Called::Place("JPN")),
        ]),
        numbers: &[
            ("nga_cars", Reckoned::Stand(NGA, CARS, NOW)),
            ("nga_old", Reckoned::Stand(NGA, OLD, NOW)),
            ("nga", Reckoned::Share("nga_old", "nga_cars")),
            ("ken_cars", Reckoned::Stand(KEN, CARS, NOW)),
            ("ken_old", Reckoned::Stand(KEN, OLD, NOW)),
            ("ken", Reckoned::Share("ken_old", "ken_cars")),
            ("ind_cars", Reckoned::Stand(IND, CARS, NOW)),
            ("ind_old", Reckoned::Stand(IND, OLD, NOW)),
            ("ind", Reckoned::Share("ind_old", "ind_cars")),
            ("jpn_cars", Reckoned::Stand(JPN, CARS, NOW)),
            ("jpn_old", Reckoned::Stand(JPN, OLD, NOW)),
            ("jpn", Reckoned::Share("jpn_old", "jpn_cars")),
            ("deu_cars", Reckoned::Stand(DEU, CARS, NOW)),
            ("deu_old", Reckoned::Stand(DEU, OLD, NOW)),
            ("deu", Reckoned::Share("deu_old", "deu_cars")),
            ("in", Reckoned::Flow(NGA, "Used cars|Imported", NOW)),
            ("out", Reckoned::Flow(JPN, "Used cars|Exported", NOW)),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[over("nga", 0.4), more("nga", 2.0, "jpn"), over("in", 0.0), over("out", 0.0)],
    },
    Telling {
        id: "soot",
        setting: NGA,
        focus: AHEAD,
        chart: Chart::Soot,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("nga_now", Reckoned::Flow(NGA, "Air|Black carbon", NOW)),
            ("nga", Reckoned::Flow(NGA, "Air|Black carbon", AHEAD)),
            ("rise", Reckoned::More("nga", "nga_now")),
            ("jpn_now", Reckoned::Flow(JPN, "Air|Black carbon", NOW)),
            ("jpn", Reckoned::Flow(JPN, "Air|Black carbon", AHEAD)),
            ("fall", Reckoned::Less("jpn", "jpn_now")),
            ("now", Reckoned::In(NOW)),
        ],
        claims: &[over("rise", 0.25), over("fall", 0.2)],
    },
    Telling {
        id: "standard",
        setting: STANDARD,
        focus: AHEAD,
        chart: Chart::Soot,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("in", Reckoned::Flow(NGA, "Used cars|Imported", AHEAD)),
            ("in_standard", Reckoned::Flow(STANDARD, "Used cars|Imported", AHEAD)),
            ("soot", Reckoned::Flow(NGA, "Air|Black carbon", AHEAD)),
            ("soot_standard", Reckoned::Flow(STANDARD, "Air|Black carbon", AHEAD)),
            ("share", Reckoned::Less("soot_standard", "soot")),
        ],
        claims: &[less("in_standard", 0.75, "in"), under("share", 0.15), over("share", 0.0)],
    },
    Telling {
        id: "fuel",
        setting: BOTH,
        focus: AHEAD,
        chart: Chart::Soot,
        per: Per::Total,
        pictured: Pictured::Lines(&[
            track(NGA, "Air|Black carbon", true, "nothing"),
            track(STANDARD, "Air|Black carbon", true, "used_standard"),
            track(FUEL, "Air|Black carbon", true, "clean_fuel"),
            track(BOTH, "Air|Black carbon", true, "fuel_and_standard"),
        ]),
        numbers: &[
            ("soot", Reckoned::Flow(NGA, "Air|Black carbon", AHEAD)),
            ("soot_standard", Reckoned::Flow(STANDARD, "Air|Black carbon", AHEAD)),
            ("soot_fuel", Reckoned::Flow(FUEL, "Air|Black carbon", AHEAD)),
            ("soot_both", Reckoned::Flow(BOTH, "Air|Black carbon", AHEAD)),
            ("standard", Reckoned::Less("soot_standard", "soot")),
            ("fuel", Reckoned::Less("soot_fuel", "soot")),
            ("both", Reckoned::Less("soot_both", "soot")),
        ],
        claims: &[over("fuel", 0.5), more("fuel", 4.0, "standard"), more("both", 1.05, "fuel")],
    },
    Telling {
        id: "climate",
        setting: ALL,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Bars(&[
            ("by_both", Called::Text("fuel_and_standard")),
            ("by_electric", Called::Text("electric_vehicles")),
            ("by_all", Called::Text("all_three")),
        ]),
        numbers: &[
            ("ghg", Reckoned::Flow(NGA, "GHG|Use|Vehicles", AHEAD)),
            ("ghg_both", Reckoned::Flow(BOTH, "GHG|Use|Vehicles", AHEAD)),
            ("ghg_electric", Reckoned::Flow(ELECTRIC, "GHG|Use|Vehicles", AHEAD)),
            ("ghg_all", Reckoned::Flow(ALL, "GHG|Use|Vehicles", AHEAD)),
            ("by_both", Reckoned::Less("ghg_both", "ghg")),
            ("by_electric", Reckoned::Less("ghg_electric", "ghg")),
            ("by_all", Reckoned::Less("ghg_all", "ghg")),
            ("soot", Reckoned::Flow(NGA, "Air|Black carbon", AHEAD)),
            ("soot_all", Reckoned::Flow(ALL, "Air|Black carbon", AHEAD)),
            ("soot_less", Reckoned::Less("soot_all", "soot")),
        ],
        claims: &[under("by_both", 0.05), over("by_electric", 0.2), over("soot_less", 0.75)],
    },
];
