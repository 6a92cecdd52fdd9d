//! Rule effect: share of purchases that a rule reaches, its national effect, and the lever level with the same effect.
//!
//! ```text
//! clinker, concrete   ratio(ℓ)/ratio(0) · (1 + lean(ℓ)) = 1 − fall of cement carbon       concrete: fall / share of cement
//! near zero           row(ℓ) = reach · share · (1 − leak), for cement · capture rate of a kiln
//! recycled            row(ℓ) = reach · share · aggregates / outflow of concrete, at most the top and the limit of concrete
//! reuse               Σ outflow · (row(ℓ) − row(0)) = Σ reach · share · inflow to new buildings, for steel, bricks, wood
//! timber              row(ℓ) = timber today + reach · share · (1 − leak), for other buildings
//! design              row(ℓ) = −reach · share
//! ```
//!
//! Steel ceilings that scrap can meet only move scrap between buyers: no effect in this model. Out of scope: the consequences.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::purchase::spread::{CarbonDistribution, Three};
use cairn_core::choices::Level;
use cairn_core::facts::ValueRange;
use cairn_core::facts::projects::PurchaseRule;
use cairn_core::kind::{
    Dial, DialScope, Lever, LeverQuantity, Material, Pool, Product, ProjectSetting, PublicPart, RuleKind, Sector, Structure,
};
use cairn_core::model::{Account, AccountQuery, Outcome};
use cairn_core::year::Year;

/// Sectors of public buildings.
pub(super) const BUILDINGS: [Sector; 2] = [Sector::Homes, Sector::OtherBuildings];
/// Materials under reuse rules, and their scrap pools.
pub(super) const REUSED: [(Material, Pool); 3] = [
    (Material::Steel, Pool::Steel),
    (Material::Bricks, Pool::Bricks),
    (Material::Wood, Pool::Wood),
];
/// Reach if every buyer keeps to the rule.
const EVERYBODY: Three = [1.0; 3];

/// The reason why a rule has no counted effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UncountedReason {
    /// Scrap-based furnaces meet it, so the rule only decides who gets the scrap.
    Scrap,
    /// The spread of glass purchases about their mean is unknown.
    Glass,
    /// It only requires reporting, planning, money or company measures, or defines terms; no lever does this.
    #[serde(rename = "Told")]
    NoLever,
    /// It is the first ceiling of its series, which usual products already meet.
    First,
}

/// Effect of a rule in the country model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Acts {
    /// No counted effect.
    Not(UncountedReason),
    /// Levers at a level: low, central, high.
    Levers {
        /// The levers.
        levers: Vec<Lever>,
        /// Levels 0 to 4, not rounded.
        levels: Three,
    },
    /// Levers of whole buildings at one level, which model runs must find: the level that cuts the carbon per m² by `fall`.
    Sought {
        /// Reduction of the carbon of making a square metre, as a share.
        fall: f64,
        /// Sectors concerned.
        sectors: Vec<Sector>,
    },
}

/// The effect of a rule in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PurchaseEffect {
    /// Share of purchases that keep to the rule: low, central, high.
    pub reach: Three,
    /// Reduction of the regulated quantity in the country, or share reached: low, central, high.
    pub falls: Three,
    /// Levers with the same effect.
    pub acts: Acts,
    /// The reduction if every buyer must follow the rule.
    pub everybody: Acts,
    /// Clinker in cement that a rule on clinker allows, and the mean of the place, as shares: only if the mean nearly meets the
    /// rule already, so that it saves little.
    pub met: Option<[f64; 2]>,
}

/// A mean that exceeds the allowed share by less than this nearly meets it.
const NEARLY: f64 = 0.05;

/// The mean clinker ratio of cement in a place.
fn mean_clinker(ground: &ProjectContext<'_>) -> f64 {
    ground.local.clinker.unwrap_or(ground.facts.process.cement.clinker.value)
}

/// The allowed and the mean share of clinker, if the mean nearly meets the rule.
fn clinker_limit_and_mean(ground: &ProjectContext<'_>, rule: &PurchaseRule) -> Option<[f64; 2]> {
    let allowed = 1.0 - rule.limit.filter(|_| rule.kind == RuleKind::Clinker)?;
    let mean = mean_clinker(ground);
    (mean < allowed + NEARLY).then_some([allowed, mean])
}

/// The effect of a rule; `outcome` is that of the reference.
pub fn effect(ground: &ProjectContext<'_>, rule: &PurchaseRule, outcome: &Outcome) -> PurchaseEffect {
    let reach = reach(ground, rule.kind, outcome);
    let (falls, acts) = acts(ground, rule, reach, outcome, false);
    let (_, everybody) = acts_of_all(ground, rule, outcome);
    PurchaseEffect {
        reach,
        falls,
        acts,
        everybody,
        met: clinker_limit_and_mean(ground, rule),
    }
}

fn acts_of_all(ground: &ProjectContext<'_>, rule: &PurchaseRule, outcome: &Outcome) -> (Three, Acts) {
    acts(ground, rule, EVERYBODY, outcome, true)
}

/// Share of purchases that a rule of this kind reaches: low, central, high.
fn reach(ground: &ProjectContext<'_>, kind: RuleKind, outcome: &Outcome) -> Three {
    let setting = |of| ground.projects.setting(of);
    let compliance = setting(ProjectSetting::RuleCoverage) * setting(ProjectSetting::RuleCompliance);
    let part = |part: PublicPart| {
        let span = ground.local.public.get(part.index()).copied().flatten();
        span.map_or([0.0; 3], |ValueRange { value, low, high }| {
            [low * compliance, value * compliance, high * compliance]
        })
    };
    match kind {
        RuleKind::Clinker | RuleKind::ConcreteCeiling | RuleKind::NearZeroCement | RuleKind::Recycled => part(PublicPart::Cement),
        RuleKind::SteelCeiling | RuleKind::NearZeroSteel => part(PublicPart::Steel),
        RuleKind::Timber => part(PublicPart::OtherBuildings),
        RuleKind::Reuse | RuleKind::Design => {
            // Weighted by new floor area.
            let built = |products: &[Product]| -> f64 {
                let now = Year::RECONSTRUCTED;
                products
                    .iter()
                    .map(|product| outcome.row(Account::Built.of(product.index()))[now])
                    .sum()
            };
            let (homes, other) = (built(&Product::HOMES), built(&[Product::Other]));
            let [of_homes, of_other] = [PublicPart::Homes, PublicPart::OtherBuildings].map(part);
            let all = (homes + other).max(f64::MIN_POSITIVE);
            core::array::from_fn(|at| (of_homes[at] * homes + of_other[at] * other) / all)
        }
        RuleKind::Building => [1.0; 3],
        RuleKind::GlassCeiling | RuleKind::Told => [0.0; 3],
    }
}

/// The national reduction, and the levers with the same effect.
fn acts(ground: &ProjectContext<'_>, rule: &PurchaseRule, reach: Three, outcome: &Outcome, everybody: bool) -> (Three, Acts) {
    let setting = |of| ground.projects.setting(of);
    let Some(limit) = rule.limit else {
        let why = if rule.kind == RuleKind::GlassCeiling {
            UncountedReason::Glass
        } else {
            UncountedReason::NoLever
        };
        return ([0.0; 3], Acts::Not(why));
    };
    let leak = |of: ProjectSetting| {
        let span = ground.projects.span(of);
        // Share of the gain that remains after leakage; the low case has the most leakage.
        if everybody {
            [1.0; 3]
        } else {
            [1.0 - span.high, 1.0 - span.value, 1.0 - span.low]
        }
    };
    // Leakage and spread use the central reach, because they already provide the range.
    let effect = |left: Three| left.map(|left| reach[1] * limit * left);
    let levers = |lever: Lever, levels: Three| Acts::Levers {
        levers: vec![lever],
        levels,
    };
    match rule.kind {
        RuleKind::Clinker => {
            let spread = CarbonDistribution {
                mean: mean_clinker(ground),
                deviation: setting(ProjectSetting::SpreadClinker),
            };
            let falls = spread.mean_reduction(1.0 - limit, reach[1], setting(ProjectSetting::LeakCement));
            (falls, levers(Lever::Clinker, falls.map(|fall| leaner(ground, fall))))
        }
        RuleKind::ConcreteCeiling => {
            let spread = CarbonDistribution {
                mean: 1.0,
                deviation: setting(ProjectSetting::SpreadConcrete),
            };
            let falls = spread
                .mean_reduction(limit, reach[1], setting(ProjectSetting::LeakConcrete))
                .map(|fall| fall / setting(ProjectSetting::ConcreteCementPart));
            (falls, levers(Lever::Clinker, falls.map(|fall| leaner(ground, fall))))
        }
        RuleKind::SteelCeiling => ([0.0; 3], Acts::Not(UncountedReason::Scrap)),
        RuleKind::GlassCeiling => ([0.0; 3], Acts::Not(UncountedReason::Glass)),
        RuleKind::NearZeroCement => {
            let shares = effect(leak(ProjectSetting::LeakNearZero)).map(|share| share * setting(ProjectSetting::CapturePart));
            let dial = LeverQuantity::Captured.on_scope(DialScope::All);
            (
                shares,
                levers(Lever::CementMaking, shares.map(|share| level_of(ground, dial, share))),
            )
        }
        RuleKind::NearZeroSteel => {
            let shares = effect(leak(ProjectSetting::LeakNearZero));
            let dial = LeverQuantity::NearZero.on_scope(DialScope::Pool(Pool::Steel));
            (
                shares,
                levers(Lever::SteelMaking, shares.map(|share| level_of(ground, dial, share))),
            )
        }
        RuleKind::Recycled => {
            let (demand, leaves) = concrete(outcome);
            let cap = ground.facts.process.making.value[Material::Aggregates.index()].cap;
            let shares = reach.map(|reach| (reach * limit).min(cap));
            let recovered = shares.map(|share| if leaves > 0.0 { share * demand / leaves } else { 0.0 });
            let dial = LeverQuantity::Recovered.on_scope(DialScope::BuildingsPool(Pool::Concrete));
            (
                shares,
                levers(Lever::Recovery, recovered.map(|share| level_of(ground, dial, share))),
            )
        }
        RuleKind::Reuse => {
            let shares = reach.map(|reach| reach * limit);
            (shares, levers(Lever::Reuse, shares.map(|share| reused(ground, outcome, share))))
        }
        RuleKind::Timber => {
            let shares = effect(leak(ProjectSetting::LeakWood));
            let own = ground.facts.other.structure.value[Structure::Timber.index()][Year::LEVERS];
            let dial = LeverQuantity::Timber.on_scope(DialScope::Buildings);
            let level = |share: f64| if share > 0.0 { level_of(ground, dial, own + share) } else { 0.0 };
            (shares, levers(Lever::Timber, shares.map(level)))
        }
        RuleKind::Design => {
            let shares = reach.map(|reach| reach * limit);
            let dials = [Pool::Concrete, Pool::Steel].map(|pool| LeverQuantity::Lean.on_scope(DialScope::BuildingsPool(pool)));
            let level = |share: f64| dials.map(|dial| level_of(ground, dial, -share)).iter().sum::<f64>() / 2.0;
            (shares, levers(Lever::BuildingDesign, shares.map(level)))
        }
        RuleKind::Building => {
            let fall = rule.first.map_or(0.0, |first| (1.0 - limit / first).max(0.0));
            if fall == 0.0 {
                return ([0.0; 3], Acts::Not(UncountedReason::First));
            }
            let sectors = if rule.homes { vec![Sector::Homes] } else { BUILDINGS.to_vec() };
            ([fall; 3], Acts::Sought { fall, sectors })
        }
        RuleKind::Told => ([0.0; 3], Acts::Not(UncountedReason::NoLever)),
    }
}

/// The level at which the dial reaches a value, linear between steps; the top level if the value lies beyond.
fn level_of(ground: &ProjectContext<'_>, dial: Dial, wanted: f64) -> f64 {
    let Some(row) = ground.facts.dial(dial) else { return 0.0 };
    let base = row.steps.value[0];
    let up = row.steps.value[4] >= base;
    sought(|level| {
        let value = between(&row.steps.value, level);
        if up { value >= wanted } else { value <= wanted }
    })
}

/// The level at which leaner concrete with less clinker cuts the carbon of cement by `fall`.
fn leaner(ground: &ProjectContext<'_>, fall: f64) -> f64 {
    let row = |dial: Dial| ground.facts.dial(dial).map(|row| row.steps.value);
    let ratio = row(LeverQuantity::ClinkerRatio.on_scope(DialScope::All));
    let lean = row(LeverQuantity::LeanCement.on_scope(DialScope::All));
    let (Some(ratio), Some(lean)) = (ratio, lean) else { return 0.0 };
    if fall <= 0.0 {
        return 0.0;
    }
    let known = &ground.facts.process.cement;
    let least = known.least_clinker.value.min(known.clinker.value) / known.clinker.value;
    sought(|level| {
        let times = (between(&ratio, level) / ratio[0]).max(least);
        times * (1.0 + between(&lean, level)) <= 1.0 - fall
    })
}

/// The level at which reuse provides a share of the steel, bricks and wood for new buildings.
fn reused(ground: &ProjectContext<'_>, outcome: &Outcome, share: f64) -> f64 {
    let at = |account, material: Material| outcome.ledger.sum(&AccountQuery::of(account, &BUILDINGS).materials(&[material]))[Year::LEVERS];
    let wanted: f64 = REUSED.iter().map(|(material, _)| share * at(Account::Demand, *material)).sum();
    if wanted <= 0.0 {
        return 0.0;
    }
    let rows = REUSED.map(|(material, pool)| {
        let row = ground.facts.dial(LeverQuantity::Reused.on_scope(DialScope::BuildingsPool(pool)));
        (at(Account::Outflow, material), row.map_or([0.0; 5], |row| row.steps.value))
    });
    sought(|level| {
        let gained: f64 = rows.iter().map(|(leaves, row)| leaves * (between(row, level) - row[0])).sum();
        gained >= wanted
    })
}

/// Demand for aggregates and outflow of concrete, kg.
fn concrete(outcome: &Outcome) -> (f64, f64) {
    let sum = |account: Account, materials: &[Material]| -> f64 {
        let uses = outcome.of_uses(account, |of| materials.contains(&of.material));
        uses.map(|line| line[Year::LEVERS]).sum()
    };
    let both = [Material::Cement, Material::Aggregates];
    (sum(Account::Demand, &[Material::Aggregates]), sum(Account::Outflow, &both))
}

/// The value of a row, linear between its steps.
fn between(steps: &[f64; 5], level: f64) -> f64 {
    let below = (libm::floor(level) as usize).min(3);
    steps[below] + (steps[below + 1] - steps[below]) * (level - below as f64)
}

/// The lowest sufficient level, found by bisection; the top of evidence if none suffices.
fn sought(enough: impl Fn(f64) -> bool) -> f64 {
    let top = Level::TOP.number();
    if enough(0.0) {
        return 0.0;
    }
    if !enough(top) {
        return top;
    }
    let (mut low, mut high) = (0.0, top);
    for _ in 0..50 {
        let middle = 0.5 * (low + high);
        if enough(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}
