//! Carbon: greenhouse gases of plastics over their life.
//!
//! ```text
//! materials  = primary · resin + secondary · recycling + paper
//! shaping    = used · conversion
//! end        = burnt · (incinerated + open · mismanaged)
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
#[derive(Clone, Copy)]
pub(super) struct Burdens {
    pub(super) used: f64,
    pub(super) secondary: f64,
    pub(super) incinerated: f64,
    pub(super) mismanaged: f64,
    pub(super) paper: f64,
}

/// Greenhouse gases for each kilogram, in a year.
pub(super) struct Carbon<'a> {
    everywhere: &'a PlasticsEverywhere,
    resin: f64,
    conversion: f64,
}

/// Greenhouse gases of a year, kg CO2e.
pub(super) struct Emitted {
    /// Of making plastics, and paper in their place.
    pub(super) materials: f64,
    /// Of turning plastics into products.
    pub(super) shaping: f64,
    /// Of burning them.
    pub(super) end: f64,
}

impl Carbon<'_> {
    /// Of a year.
    pub(super) fn of<'a>(everywhere: &'a PlasticsEverywhere, moves: Option<&Moves>, power: &Power, year: Year) -> Carbon<'a> {
        let base = power.world[Year::BASE];
        let grid = if base > 0.0 { power.world[year] / base } else { 1.0 };
        let on_grid = |part: f64| 1.0 - part + part * grid;
        let change = moves.map_or(0.0, |moves| moves.change(Quantity::OtherMaking.on(Scope::All), year));
        Carbon {
            everywhere,
            resin: everywhere.resin.value * on_grid(everywhere.resin_power.value) * (1.0 + change).max(0.0),
            conversion: everywhere.conversion.value * on_grid(everywhere.conversion_power.value),
        }
    }

    /// What these emit.
    pub(super) fn emitted(&self, of: Burdens) -> Emitted {
        let everywhere = self.everywhere;
        let burnt = of.incinerated + everywhere.open_burning.value * of.mismanaged;
        Emitted {
            materials: (of.used - of.secondary) * self.resin
                + of.secondary * everywhere.secondary.value
                + of.paper * everywhere.paper.value,
            shaping: of.used * self.conversion,
            end: burnt * everywhere.burnt.value,
        }
    }
}

impl Emitted {
    /// All of it.
    pub(super) fn sum(&self) -> f64 {
        self.materials + self.shaping + self.end
    }
}
