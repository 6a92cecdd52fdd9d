//! Carbon: life-cycle greenhouse gases of plastics.
//!
//! ```text
//! materials  = primary · resin + secondary · recycling + paper
//! shaping    = used · conversion
//! end        = burnt · (incinerated + open · mismanaged)
//! resin = resin of 2020 · (1 − power + power · world grid(t)/world grid(2020)) · (1 + change of other making); conversion alike, no change
//! ```
//!
//! No credit for power from incineration, no landfill gas. Out of scope: where plastics are made.

use crate::facts::plastics::PlasticsEverywhere;
use crate::kind::{DialScope, LeverQuantity};
use crate::model::moves::DialValues;
use crate::model::power::Power;
use crate::year::Year;

/// Plastics and paper flows that cause greenhouse gases, kg.
#[derive(Clone, Copy)]
pub(super) struct Burdens {
    pub(super) used: f64,
    pub(super) secondary: f64,
    pub(super) incinerated: f64,
    pub(super) mismanaged: f64,
    pub(super) paper: f64,
}

/// Emission factors of a year, kg CO2e/kg.
pub(super) struct Carbon<'a> {
    everywhere: &'a PlasticsEverywhere,
    resin: f64,
    conversion: f64,
}

/// Greenhouse gases of a year, kg CO2e.
pub(super) struct PlasticsEmissions {
    /// Emissions of making plastics, and paper that replaces them.
    pub(super) materials: f64,
    /// Emissions of shaping plastics into products.
    pub(super) shaping: f64,
    /// Emissions of burning plastics.
    pub(super) end: f64,
}

impl Carbon<'_> {
    /// Emission factors of a year.
    pub(super) fn of<'a>(everywhere: &'a PlasticsEverywhere, moves: Option<&DialValues>, power: &Power, year: Year) -> Carbon<'a> {
        let base = power.world[Year::BASE];
        let grid = if base > 0.0 { power.world[year] / base } else { 1.0 };
        let on_grid = |part: f64| 1.0 - part + part * grid;
        let change = moves.map_or(0.0, |moves| moves.change(LeverQuantity::OtherMaking.on_scope(DialScope::All), year));
        Carbon {
            everywhere,
            resin: everywhere.resin.value * on_grid(everywhere.resin_power.value) * (1.0 + change).max(0.0),
            conversion: everywhere.conversion.value * on_grid(everywhere.conversion_power.value),
        }
    }

    /// Emissions of the flows.
    pub(super) fn emitted(&self, of: Burdens) -> PlasticsEmissions {
        let everywhere = self.everywhere;
        let burnt = of.incinerated + everywhere.open_burning.value * of.mismanaged;
        PlasticsEmissions {
            materials: (of.used - of.secondary) * self.resin
                + of.secondary * everywhere.secondary.value
                + of.paper * everywhere.paper.value,
            shaping: of.used * self.conversion,
            end: burnt * everywhere.burnt.value,
        }
    }
}

impl PlasticsEmissions {
    pub(super) fn sum(&self) -> f64 {
        self.materials + self.shaping + self.end
    }
}
