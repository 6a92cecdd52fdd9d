//! Follow: what a rule saves, a year and in all, by running the country model with the levers that do the like.
//!
//! ```text
//! saved = (reference − run at the next tenth of a level) · level / that tenth        a lever's row is straight between steps
//! ```
//!
//! A rule of some sectors or materials counts those alone. Several rules on one lever count as the largest, not as their sum. Does not know:
//! what else levers at that level would ask for.

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level, Pull};
use crate::facts::projects::PurchaseRule;
use crate::kind::{Lever, Material, RuleKind, Sector};
use crate::model::{self, Account, Outcome, Query, Standing};
use crate::project::Ground;
use crate::purchase::acts::{Acts, BUILDINGS, Effect, REUSED};
use crate::purchase::spread::Three;
use crate::year::{Annual, Year};

/// The year in which a saving a year is told.
pub const FOCUS: Year = Year::of(2050);
/// The year in which making a square metre is held beside that of the reference.
const BUILT: Year = Year::of(2030);
/// Levers of whole buildings.
const OF_BUILDINGS: [Lever; 3] = [Lever::BuildingDesign, Lever::Timber, Lever::Clinker];
const KG_IN_MEGATONNE: f64 = 1e9;

/// What a rule saves: low, central, high, also where it takes more than it saves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Followed {
    /// Levers and their levels; none where nothing is counted.
    pub levers: Vec<Lever>,
    /// Levels: low, central, high.
    pub levels: Three,
    /// In the year that is told, Mt CO2e.
    pub a_year: Three,
    /// From 2027 to 2060, Mt CO2e.
    pub in_all: Three,
    /// Level, saving of the year, saving in all where everybody must keep to it; none of what nobody buys by rule.
    pub everybody: Option<[f64; 3]>,
}

/// What a rule saves; the outcome is that of the reference, of which the standing is.
#[must_use]
pub fn follow(ground: &Ground<'_>, rule: &PurchaseRule, effect: &Effect, standing: &Standing, reference: &Outcome) -> Followed {
    let mut scene = Scene {
        ground,
        rule,
        standing,
        reference,
        outcome: reference.clone(),
    };
    let Some((levers, levels)) = scene.levels(&effect.acts) else {
        return Followed {
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
    Followed {
        levers,
        levels,
        a_year: ordered(saved.map(|[year, _]| year)),
        in_all: ordered(saved.map(|[_, all]| all)),
        everybody: of_all.filter(|_| rule.kind != RuleKind::Building),
    }
}

/// The least first: where a rule takes more than it saves, it saves least where it reaches furthest.
fn ordered(mut saved: Three) -> Three {
    saved.sort_unstable_by(f64::total_cmp);
    saved
}

/// A rule, and the runs that are compared.
struct Scene<'a> {
    ground: &'a Ground<'a>,
    rule: &'a PurchaseRule,
    standing: &'a Standing,
    reference: &'a Outcome,
    outcome: Outcome,
}

impl Scene<'_> {
    /// Levers and levels; of whole buildings they are looked for.
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

    /// Runs levers at a level between two years.
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
        model::follow(self.standing, self.ground.facts, &choices, &mut self.outcome);
    }

    /// Saved in the year that is told and in all, Mt CO2e.
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

    /// What counts of emissions, kg CO2e.
    fn emitted(&self, outcome: &Outcome) -> Annual {
        match self.rule.kind {
            RuleKind::Timber => making(outcome, &[Sector::OtherBuildings]),
            RuleKind::Building if self.rule.homes => making(outcome, &[Sector::Homes]),
            RuleKind::Building => making(outcome, &BUILDINGS),
            // The lever recovers metals too, which the rule does not ask for.
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

/// Carbon of making some materials, whatever for, kg CO2e.
fn of_materials(outcome: &Outcome, materials: &[Material]) -> Annual {
    Annual::sum_of(outcome.of_uses(Account::GhgMaterials, |of| materials.contains(&of.material)))
}

/// Carbon of making the materials of sectors, kg CO2e.
fn making(outcome: &Outcome, sectors: &[Sector]) -> Annual {
    outcome.ledger.sum(&Query::of(Account::GhgMaterials, sectors))
}
