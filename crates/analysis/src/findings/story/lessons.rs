//! Lessons: the questions of a class with their answers: longer lives or recycling, construction still to come, the
//! reach of all levers.
//!
//! Out of scope: the answers of a class.

use crate::findings::story::{AHEAD, Pictured, Reckoned, Setting, Telling, less, more, over, under};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::{Lever, Theme};

const IND: Setting = Setting::of("IND");
const IND_LONGER: Setting = Setting::with("IND", Theme::Lifetimes.levers());
const IND_RECYCLED: Setting = Setting::with("IND", Theme::Recycling.levers());
const DEU: Setting = Setting::of("DEU");
const DEU_LONGER: Setting = Setting::with("DEU", Theme::Lifetimes.levers());
const DEU_RECYCLED: Setting = Setting::with("DEU", Theme::Recycling.levers());
const NGA: Setting = Setting::of("NGA");
const MEX: Setting = Setting::of("MEX");
const MEX_ALL: Setting = Setting::with("MEX", &Lever::ALL);

/// Primary materials of all kinds.
const NEW: &str = "Primary|Material";
/// Share of the future floor stock that is not built yet.
const TO_BUILD: &str = "Indicator|Share still to build";

/// The questions, each with the numbers of its answer and the claims on them.
pub const LESSONS: [Telling; 3] = [
    Telling {
        id: "1",
        setting: IND,
        focus: AHEAD,
        chart: Chart::Materials,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("none", Reckoned::Flow(IND, NEW, AHEAD)),
            ("with_longer", Reckoned::Flow(IND_LONGER, NEW, AHEAD)),
            ("with_recycled", Reckoned::Flow(IND_RECYCLED, NEW, AHEAD)),
            ("longer", Reckoned::Less("with_longer", "none")),
            ("recycled", Reckoned::Less("with_recycled", "none")),
            ("deu_none", Reckoned::Flow(DEU, NEW, AHEAD)),
            ("deu_with_longer", Reckoned::Flow(DEU_LONGER, NEW, AHEAD)),
            ("deu_with_recycled", Reckoned::Flow(DEU_RECYCLED, NEW, AHEAD)),
            ("deu_longer", Reckoned::Less("deu_with_longer", "deu_none")),
            ("deu_recycled", Reckoned::Less("deu_with_recycled", "deu_none")),
        ],
        // Longer lives save more in both countries. Recycling saves more in Germany than in India, where the stock
        // still grows.
        claims: &[
            more("longer", 2.0, "recycled"),
            more("deu_longer", 1.2, "deu_recycled"),
            more("deu_recycled", 2.0, "recycled"),
            over("recycled", 0.0),
        ],
    },
    Telling {
        id: "2",
        setting: NGA,
        focus: AHEAD,
        chart: Chart::Age,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("new", Reckoned::Stand(NGA, TO_BUILD, AHEAD)),
            ("deu", Reckoned::Stand(DEU, TO_BUILD, AHEAD)),
        ],
        // More than two thirds in Nigeria, less than a third in Germany.
        claims: &[over("new", 2.0 / 3.0), under("deu", 1.0 / 3.0)],
    },
    Telling {
        id: "3",
        setting: MEX,
        focus: AHEAD,
        chart: Chart::Causes,
        per: Per::Total,
        pictured: Pictured::Chart,
        numbers: &[
            ("ghg_none", Reckoned::Flow(MEX, "GHG", AHEAD)),
            ("ghg_all", Reckoned::Flow(MEX_ALL, "GHG", AHEAD)),
            ("new_none", Reckoned::Flow(MEX, NEW, AHEAD)),
            ("new_all", Reckoned::Flow(MEX_ALL, NEW, AHEAD)),
            ("ghg", Reckoned::Less("ghg_all", "ghg_none")),
            ("new", Reckoned::Less("new_all", "new_none")),
        ],
        // Both fall by more than half, neither disappears, and emissions fall more.
        claims: &[over("ghg", 0.5), over("new", 0.5), under("ghg", 0.9), less("new", 0.95, "ghg")],
    },
];
