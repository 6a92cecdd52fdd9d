//! Carbon: greenhouse gases of plastics over their life, a memo in no total.
//!
//! ```text
//! GHG   = primary · resin + secondary · recycling + used · conversion + burnt · (incinerated + open · mismanaged) + paper
//! resin = that of 2020 · (1 − power + power · world grid(t)/world grid(2020)) · (1 + change of other making); conversion alike, no change
//! ```
//!
//! No credit for power from burning, no gas of landfills. Does not know: where plastics are made.

use crate::facts::plastics::PlasticsEverywhere;
use crate::kind::{Quantity, Scope};
use crate::model::moves::Moves;
use crate::model::power::Power;
use crate::year::Year;

/// What greenhouse gases follow from, kg.
pub(super) struct Burdens {
    pub(super) used: f64,
    pub(super) secondary: f64,
    pub(super) incinerated: f64,
    pub(super) mismanaged: f64,
    pub(super) paper: f64,
}

/// Greenhouse gases of a year, kg CO2e.
pub(super) fn life_cycle(everywhere: &PlasticsEverywhere, moves: Option<&Moves>, power: &Power, year: Year, of: &Burdens) -> f64 {
    let base = power.world[Year::BASE];
    let grid = if base > 0.0 { power.world[year] / base } else { 1.0 };
    let on_grid = |part: f64| 1.0 - part + part * grid;
    let change = moves.map_or(0.0, |moves| moves.change(Quantity::OtherMaking.on(Scope::All), year));
    let resin = everywhere.resin.value * on_grid(everywhere.resin_power.value) * (1.0 + change).max(0.0);
    let conversion = everywhere.conversion.value * on_grid(everywhere.conversion_power.value);
    let burnt = of.incinerated + everywhere.open_burning.value * of.mismanaged;
    (of.used - of.secondary) * resin
        + of.secondary * everywhere.secondary.value
        + of.used * conversion
        + burnt * everywhere.burnt.value
        + of.paper * everywhere.paper.value
}
