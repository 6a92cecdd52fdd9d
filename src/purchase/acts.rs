//! Acts: how much of a country's purchases a rule reaches, what falls, and which lever at which level does the like.
//!
//! ```text
//! clinker, concrete   ratio(ℓ)/ratio(0) · (1 + lean(ℓ)) = 1 − fall of cement carbon       concrete: fall / part that is cement
//! near zero           row(ℓ) = reach · share · (1 − leak), of cement · what a kiln captures
//! recycled            row(ℓ) = reach · share · aggregates / concrete that leaves, at most the top and what concrete takes
//! reuse               Σ leaves · (row(ℓ) − row(0)) = Σ reach · share · what new buildings take, of steel, bricks, wood
//! timber              row(ℓ) = timber today + reach · share · (1 − leak), of other buildings
//! design              row(ℓ) = −reach · share
//! ```
//!
//! Ceilings of steel that scrap meets move scrap from one buyer to another: nothing in this model. Does not know: what follows.

use serde::{Deserialize, Serialize};

use crate::choices::Level;
use crate::facts::Span;
use crate::facts::projects::PurchaseRule;
use crate::kind::{Dial, Lever, Material, Pool, Product, ProjectSetting, PublicPart, Quantity, RuleKind, Scope, Sector, Structure};
use crate::model::{Account, Outcome, Query};
use crate::project::Ground;
use crate::purchase::spread::{Spread, Three};
use crate::year::Year;

/// Sectors that a state builds.
pub(super) const BUILDINGS: [Sector; 2] = [Sector::Homes, Sector::OtherBuildings];
/// Materials of which parts are reused by rule, and their pools.
pub(super) const REUSED: [(Material, Pool); 3] = [
    (Material::Steel, Pool::Steel),
    (Material::Bricks, Pool::Bricks),
    (Material::Wood, Pool::Wood),
];
/// What all buy by rule: reach of everybody.
const EVERYBODY: Three = [1.0; 3];

/// Why nothing is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Furnaces fed with scrap meet it: it decides who gets the scrap.
    Scrap,
    /// How far purchases of glass are spread is not known.
    Glass,
    /// It asks to tell, to plan, in money, of companies, or defines: nothing that a lever does.
    Told,
    /// It is the first ceiling of its series: what was usual meets it.
    First,
}

/// What a rule comes to in the country model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Acts {
    /// Nothing that is counted.
    Not(Why),
    /// Levers at a level: low, central, high.
    Levers {
        /// Which.
        levers: Vec<Lever>,
        /// How far, not rounded.
        levels: Three,
    },
    /// Levers at one level, to be found by running, so that making a square metre falls so far: whole buildings.
    Sought {
        /// How far.
        fall: f64,
        /// In which sectors.
        sectors: Vec<Sector>,
    },
}

/// A rule in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// Part of what is bought that keeps to it.
    pub reach: Three,
    /// What falls in the whole country, or what share comes to it: low, central, high.
    pub falls: Three,
    /// Levers.
    pub acts: Acts,
    /// The same where everybody must keep to it.
    pub everybody: Acts,
}

/// What a rule comes to; the outcome is that of the reference.
#[must_use]
pub fn effect(ground: &Ground<'_>, rule: &PurchaseRule, outcome: &Outcome) -> Effect {
    let reach = reach(ground, rule.kind, outcome);
    let (falls, acts) = acts(ground, rule, reach, outcome, false);
    let (_, everybody) = acts_of_all(ground, rule, outcome);
    Effect {
        reach,
        falls,
        acts,
        everybody,
    }
}

fn acts_of_all(ground: &Ground<'_>, rule: &PurchaseRule, outcome: &Outcome) -> (Three, Acts) {
    acts(ground, rule, EVERYBODY, outcome, true)
}

/// Part of purchases that a rule of a kind reaches.
fn reach(ground: &Ground<'_>, kind: RuleKind, outcome: &Outcome) -> Three {
    let setting = |of| ground.known.setting(of);
    let kept = setting(ProjectSetting::RuleCoverage) * setting(ProjectSetting::RuleCompliance);
    let part = |part: PublicPart| {
        let span = ground.local.public.get(part.index()).copied().flatten();
        span.map_or([0.0; 3], |Span { value, low, high }| [low * kept, value * kept, high * kept])
    };
    match kind {
        RuleKind::Clinker | RuleKind::ConcreteCeiling | RuleKind::NearZeroCement | RuleKind::Recycled => part(PublicPart::Cement),
        RuleKind::SteelCeiling | RuleKind::NearZeroSteel => part(PublicPart::Steel),
        RuleKind::Timber => part(PublicPart::OtherBuildings),
        RuleKind::Reuse | RuleKind::Design => {
            // By the floor that is built.
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

/// What falls, and which levers do the like.
fn acts(ground: &Ground<'_>, rule: &PurchaseRule, reach: Three, outcome: &Outcome, everybody: bool) -> (Three, Acts) {
    let setting = |of| ground.known.setting(of);
    let Some(limit) = rule.limit else {
        let why = if rule.kind == RuleKind::GlassCeiling {
            Why::Glass
        } else {
            Why::Told
        };
        return ([0.0; 3], Acts::Not(why));
    };
    let leak = |of: ProjectSetting| {
        let span = ground.known.span(of);
        // The gain that is left: low where most leaks.
        if everybody {
            [1.0; 3]
        } else {
            [1.0 - span.high, 1.0 - span.value, 1.0 - span.low]
        }
    };
    // Of a leak and of a spread the central reach is taken: they are the doubt that is told.
    let kept = |left: Three| left.map(|left| reach[1] * limit * left);
    let levers = |lever: Lever, levels: Three| Acts::Levers {
        levers: vec![lever],
        levels,
    };
    match rule.kind {
        RuleKind::Clinker => {
            let spread = Spread {
                mean: ground.local.clinker.unwrap_or(ground.facts.process.cement.clinker.value),
                deviation: setting(ProjectSetting::SpreadClinker),
            };
            let falls = spread.falls(1.0 - limit, reach[1], setting(ProjectSetting::LeakCement));
            (falls, levers(Lever::Clinker, falls.map(|fall| leaner(ground, fall))))
        }
        RuleKind::ConcreteCeiling => {
            let spread = Spread {
                mean: 1.0,
                deviation: setting(ProjectSetting::SpreadConcrete),
            };
            let falls = spread
                .falls(limit, reach[1], setting(ProjectSetting::LeakConcrete))
                .map(|fall| fall / setting(ProjectSetting::ConcreteCementPart));
            (falls, levers(Lever::Clinker, falls.map(|fall| leaner(ground, fall))))
        }
        RuleKind::SteelCeiling => ([0.0; 3], Acts::Not(Why::Scrap)),
        RuleKind::GlassCeiling => ([0.0; 3], Acts::Not(Why::Glass)),
        RuleKind::NearZeroCement => {
            let shares = kept(leak(ProjectSetting::LeakNearZero)).map(|share| share * setting(ProjectSetting::CapturePart));
            let dial = Quantity::Captured.on(Scope::All);
            (
                shares,
                levers(Lever::CementMaking, shares.map(|share| level_of(ground, dial, share))),
            )
        }
        RuleKind::NearZeroSteel => {
            let shares = kept(leak(ProjectSetting::LeakNearZero));
            let dial = Quantity::NearZero.on(Scope::Pool(Pool::Steel));
            (
                shares,
                levers(Lever::SteelMaking, shares.map(|share| level_of(ground, dial, share))),
            )
        }
        RuleKind::Recycled => {
            let (asked, leaves) = concrete(outcome);
            let cap = ground.facts.process.making.value[Material::Aggregates.index()].cap;
            let shares = reach.map(|reach| (reach * limit).min(cap));
            let recovered = shares.map(|share| if leaves > 0.0 { share * asked / leaves } else { 0.0 });
            let dial = Quantity::Recovered.on(Scope::BuildingsPool(Pool::Concrete));
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
            let shares = kept(leak(ProjectSetting::LeakWood));
            let own = ground.facts.other.structure.value[Structure::Timber.index()][Year::LEVERS];
            let dial = Quantity::Timber.on(Scope::Buildings);
            let level = |share: f64| if share > 0.0 { level_of(ground, dial, own + share) } else { 0.0 };
            (shares, levers(Lever::Timber, shares.map(level)))
        }
        RuleKind::Design => {
            let shares = reach.map(|reach| reach * limit);
            let dials = [Pool::Concrete, Pool::Steel].map(|pool| Quantity::Lean.on(Scope::BuildingsPool(pool)));
            let level = |share: f64| dials.map(|dial| level_of(ground, dial, -share)).iter().sum::<f64>() / 2.0;
            (shares, levers(Lever::BuildingDesign, shares.map(level)))
        }
        RuleKind::Building => {
            let fall = rule.first.map_or(0.0, |first| (1.0 - limit / first).max(0.0));
            if fall == 0.0 {
                return ([0.0; 3], Acts::Not(Why::First));
            }
            let sectors = if rule.homes { vec![Sector::Homes] } else { BUILDINGS.to_vec() };
            ([fall; 3], Acts::Sought { fall, sectors })
        }
        RuleKind::Told => ([0.0; 3], Acts::Not(Why::Told)),
    }
}

/// The level of a dial's row at which its value is reached, straight between steps; the top where it is beyond.
fn level_of(ground: &Ground<'_>, dial: Dial, wanted: f64) -> f64 {
    let Some(row) = ground.facts.dial(dial) else { return 0.0 };
    let base = row.steps.value[0];
    let up = row.steps.value[4] >= base;
    sought(|level| {
        let value = between(&row.steps.value, level);
        if up { value >= wanted } else { value <= wanted }
    })
}

/// The level at which leaner concrete with less clinker has so much less carbon of cement.
fn leaner(ground: &Ground<'_>, fall: f64) -> f64 {
    let row = |dial: Dial| ground.facts.dial(dial).map(|row| row.steps.value);
    let ratio = row(Quantity::ClinkerRatio.on(Scope::All));
    let lean = row(Quantity::LeanCement.on(Scope::All));
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

/// The level at which reuse brings so much of what new buildings take of steel, bricks and wood.
fn reused(ground: &Ground<'_>, outcome: &Outcome, share: f64) -> f64 {
    let at = |account, material: Material| outcome.ledger.sum(&Query::of(account, &BUILDINGS).materials(&[material]))[Year::LEVERS];
    let wanted: f64 = REUSED.iter().map(|(material, _)| share * at(Account::Demand, *material)).sum();
    if wanted <= 0.0 {
        return 0.0;
    }
    let rows = REUSED.map(|(material, pool)| {
        let row = ground.facts.dial(Quantity::Reused.on(Scope::BuildingsPool(pool)));
        (at(Account::Outflow, material), row.map_or([0.0; 5], |row| row.steps.value))
    });
    sought(|level| {
        let gained: f64 = rows.iter().map(|(leaves, row)| leaves * (between(row, level) - row[0])).sum();
        gained >= wanted
    })
}

/// Aggregates that are asked for, and concrete that leaves, kg.
fn concrete(outcome: &Outcome) -> (f64, f64) {
    let sum = |account: Account, materials: &[Material]| -> f64 {
        let uses = outcome.of_uses(account, |of| materials.contains(&of.material));
        uses.map(|line| line[Year::LEVERS]).sum()
    };
    let both = [Material::Cement, Material::Aggregates];
    (sum(Account::Demand, &[Material::Aggregates]), sum(Account::Outflow, &both))
}

/// The value between the steps of a row.
fn between(steps: &[f64; 5], level: f64) -> f64 {
    let below = (libm::floor(level) as usize).min(3);
    steps[below] + (steps[below + 1] - steps[below]) * (level - below as f64)
}

/// The least level that is enough, by halves; the top of evidence where none is.
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
