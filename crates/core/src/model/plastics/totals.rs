//! Totals: plastics that totals include as plastics; those of buildings and vehicles count there.
//!
//! ```text
//! flows      Σ of the counted applications            parts = share of use, share of waste
//! secondary  = min(part of use · secondary, part of waste · recycled);   the rest of recycled leaves: surplus
//! primary    = use − secondary         loss = waste − recycled
//! emitted    = making and shaping · part of use + paper + burning · part of waste
//! ```
//!
//! Every application has the same fates and the same recycled content. Out of scope: differences in recycling between
//! applications.

use crate::kind::{Application, Material, Pool, Sector};
use crate::model::account::Account;
use crate::model::ledger::Ledger;
use crate::model::plastics::carbon::{Burdens, Carbon};
use crate::model::plastics::{ApplicationMasses, PlasticsFlows};
use crate::model::uses::Use;
use crate::year::Year;

/// Index of the plastics of plastic goods in [`Use::ALL`].
const PLASTICS: usize = {
    let uses = Use::indices(Sector::PlasticGoods);
    assert!(matches!(Use::ALL[uses.start].material, Material::Plastics));
    uses.start
};

/// The counted part of a flow, kg.
fn counted(flow: &ApplicationMasses) -> f64 {
    let applications = Application::ALL.into_iter().zip(flow);
    applications.filter(|(of, _)| of.is_counted()).map(|(_, kg)| kg).sum()
}

fn part(of: f64, whole: f64) -> f64 {
    if whole > 0.0 { of / whole } else { 0.0 }
}

/// Adds a year to the accounts of all materials; `recycled` is that of all plastics, kg.
pub(super) fn write(carbon: &Carbon<'_>, all: Burdens, recycled: f64, flows: &PlasticsFlows, year: Year, ledger: &mut Ledger) {
    let [used, stock, waste] = [&flows.used, &flows.stock, &flows.waste].map(counted);
    let (of_use, of_waste) = (part(used, all.used), part(waste, flows.waste.iter().sum()));
    let recycled = recycled * of_waste;
    let secondary = (all.secondary * of_use).min(recycled);
    let emitted = carbon.emitted(Burdens {
        used,
        secondary,
        incinerated: all.incinerated * of_waste,
        mismanaged: all.mismanaged * of_waste,
        paper: all.paper,
    });
    let of_materials = [
        (Account::Stock, stock),
        (Account::Inflow, used),
        (Account::Outflow, waste),
        (Account::Demand, used),
        (Account::Secondary, secondary),
        (Account::Primary, used - secondary),
        (Account::Loss, waste - recycled),
        (Account::GhgMaterials, emitted.materials),
    ];
    for (account, kg) in of_materials {
        ledger[(account.of(PLASTICS), year)] = kg;
    }
    ledger[(Account::Surplus.of(Pool::Plastics.index()), year)] += recycled - secondary;
    let sector = Sector::PlasticGoods.index();
    ledger[(Account::GhgConstruction.of(sector), year)] = emitted.shaping;
    ledger[(Account::GhgEndOfLife.of(sector), year)] = emitted.end;
}
