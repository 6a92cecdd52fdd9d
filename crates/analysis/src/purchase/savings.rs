//! Savings of a rule per year and in total, from model runs with equivalent levers.
//!
//! ```text
//! saved = (reference − run at the next tenth of a level) · level / that tenth        a lever's row is linear between steps
//! ```
//!
//! A rule on certain sectors or materials counts only their savings. Several rules on one lever count as the largest, not as
//! their sum. Out of scope: other effects of levers at that level.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::purchase::rule_effect::{Acts, BUILDINGS, PurchaseEffect, REUSED};
use crate::purchase::spread::Three;
use cairn_core::choices::{Choices, Level, Pull};
use cairn_core::facts::projects::PurchaseRule;
use cairn_core::kind::{Lever, Material, RuleKind, Sector};
use cairn_core::model::{self, Account, AccountQuery, Outcome, PlaceBaseState};
use cairn_core::year::{Annual, Year};

/// The year of the annual saving.
pub const FOCUS: Year = Year::of(2050);
/// The year in which carbon per m² is compared with the reference.
const BUILT: Year = Year::of(2030);
/// Levers of whole buildings.
const OF_BUILDINGS: [Lever; 3] = [Lever::BuildingDesign, Lever::Timber, Lever::Clinker];
const KG_IN_MEGATONNE: f64 = 1e9;

/// Savings of a rule: low, central, high. They are negative if the rule adds more than it saves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PurchaseSavings {
    /// Levers with the same effect; none if nothing is counted.
    pub levers: Vec<Lever>,
    /// Levels: low, central, high.
    pub levels: Three,
    /// Saving in [`FOCUS`], Mt CO2e a year.
    pub a_year: Three,
    /// Saving from 2027 to 2060, Mt CO2e.
    pub in_all: Three,
    /// Level, annual saving and total saving if every buyer must keep to the rule; none if there is no such case.
    pub everybody: Option<[f64; 3]>,
}

/// Savings of a rule; `reference` is the reference outcome, and `base_state` its base state.
pub fn rule_savings(
    ground: &ProjectContext<'_>,
    rule: &PurchaseRule,
    effect: &PurchaseEffect,
    base_state: &PlaceBaseState,
    reference: &Outcome,
) -> PurchaseSavings {
    let mut scene = PurchaseComparison {
        ground,
        rule,
        base_state,
        reference,
        outcome: reference.clone(),
    };
    let Some((levers, levels)) = scene.levels(&effect.acts) else {
        return PurchaseSavings {
            levers: Vec::new(),
            levels: [0.0; 3],
            a_year: [0.0; 3],
            in_all: [0.0; 3],
            everybody: None,
        };
    };
    let saved = levels.map(|level| scene.saved(&levers, level));
    let of_all = scene.levels(&effect.everybody).map(|(levers, levels)| {
        let [year, all] = scene.saved(&levers, levels[1]);
        [levels[1], year, all]
    });
    PurchaseSavings {
        levers,
        levels,
        a_year: ordered(saved.map(|[year, _]| year)),
        in_all: ordered(saved.map(|[_, all]| all)),
        everybody: of_all.filter(|_| rule.kind != RuleKind::Building),
    }
}

/// Sorts in ascending order: a rule that adds emissions saves least at the largest reach.
fn ordered(mut saved: Three) -> Three {
    saved.sort_unstable_by(f64::total_cmp);
    saved
}

/// A rule and the runs to compare.
struct PurchaseComparison<'a> {
    ground: &'a ProjectContext<'a>,
    rule: &'a PurchaseRule,
    base_state: &'a PlaceBaseState,
    reference: &'a Outcome,
    outcome: Outcome,
}

impl PurchaseComparison<'_> {
    /// Levers and levels; searches the level for rules on whole buildings.
    fn levels(&mut self, acts: &Acts) -> Option<(Vec<Lever>, Three)> {
        match acts {
            Acts::Not(_) => None,
            Acts::Levers { levers, levels } => Some((levers.clone(), *levels)),
            Acts::Sought { fall, sectors } => {
                let before = making(self.reference, sectors)[BUILT];
                let mut level = Level::TOP;
                for tenths in 0..=Level::TOP.tenths() {
                    let tried = Level::from_tenths(tenths).unwrap_or(Level::TOP);
                    self.run(&OF_BUILDINGS, tried, Year::LEVERS, Year::LEVERS);
                    if making(&self.outcome, sectors)[BUILT] <= before * (1.0 - fall) {
                        level = tried;
                        break;
                    }
                }
                Some((OF_BUILDINGS.to_vec(), [level.number(); 3]))
            }
        }
    }

    /// Runs the model with the levers at a level, between two years.
    fn run(&mut self, levers: &[Lever], level: Level, from: Year, to: Year) {
        let mut choices = Choices::default();
        for lever in levers {
            choices = choices.pulled(
                *lever,
                Pull {
                    level,
                    from: Some(from),
                    to: Some(to),
                },
            );
        }
        model::run_ahead(self.base_state, self.ground.facts, &choices, &mut self.outcome);
    }

    /// Savings in [`FOCUS`] and in total, Mt CO2e.
    fn saved(&mut self, levers: &[Lever], level: f64) -> [f64; 2] {
        let tenths = libm::ceil(level * 10.0 - 1e-9);
        let Some(run) = Level::from_tenths(tenths as u8).filter(|_| tenths >= 1.0) else {
            return [0.0; 2];
        };
        let year = |year: u16| Year::new(i64::from(year)).unwrap_or(Year::LAST).max(Year::LEVERS);
        let (from, to) = (year(self.rule.start), year(self.rule.full));
        self.run(levers, run, from, to.max(from));
        let part = level / run.number();
        let [before, after] = [self.reference, &self.outcome].map(|outcome| self.emitted(outcome));
        let saved = |year: Year| (before[year] - after[year]) * part / KG_IN_MEGATONNE;
        [saved(FOCUS), Year::LEVERS.to(Year::LAST).map(saved).sum()]
    }

    /// The emissions that count for the rule, kg CO2e.
    fn emitted(&self, outcome: &Outcome) -> Annual {
        match self.rule.kind {
            RuleKind::Timber => making(outcome, &[Sector::OtherBuildings]),
            RuleKind::Building if self.rule.homes => making(outcome, &[Sector::Homes]),
            RuleKind::Building => making(outcome, &BUILDINGS),
            // The lever also recovers metals, which the rule does not require.
            RuleKind::Recycled => of_materials(outcome, &[Material::Aggregates]),
            RuleKind::Reuse => of_materials(outcome, &REUSED.map(|(material, _)| material)),
            RuleKind::Clinker
            | RuleKind::ConcreteCeiling
            | RuleKind::SteelCeiling
            | RuleKind::GlassCeiling
            | RuleKind::NearZeroCement
            | RuleKind::NearZeroSteel
            | RuleKind::Design
            | RuleKind::Told => Annual::sum_of(outcome.rows(Account::GhgMaterials)),
        }
    }
}

/// Carbon of making some materials, for all uses, kg CO2e.
fn of_materials(outcome: &Outcome, materials: &[Material]) -> Annual {
    Annual::sum_of(outcome.of_uses(Account::GhgMaterials, |of| materials.contains(&of.material)))
}

/// Carbon of making the materials of some sectors, kg CO2e.
fn making(outcome: &Outcome, sectors: &[Sector]) -> Annual {
    outcome.ledger.sum(&AccountQuery::of(Account::GhgMaterials, sectors))
}
