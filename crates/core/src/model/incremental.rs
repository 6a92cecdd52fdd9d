//! Incremental run: which parts of a country must run again when the choices change?
//!
//! ```text
//! anew      a part whose lever has another pull, or whose input from earlier parts changed; the cycle always
//! shared    a row that several parts add to = Σ of the contribution of each part, in the order of parts
//! ```
//!
//! A part that does not run again would give the same result, so its rows stay. The outcome is the same to the last
//! bit, whatever ran before. Used with totals and money alone, for callers that run a country many times
//! ([`CountryTotals`](crate::model::CountryTotals), [`SpendingRuns`](crate::model::spending::SpendingRuns)). Out of scope:
//! the work of each part.

use crate::choices::Choices;
use crate::kind::{Carrier, EnergyCarrier, Lever, Material, ModelPart, ModelParts, Pool, Sector};
use crate::model::account::{Account, AccountRow, LedgerRow};
use crate::model::moves::AHEAD;
use crate::model::outcome::Outcome;
use crate::model::reads;
use crate::year::{Annual, Stretch};

/// Share of the run time by part, in percent (Germany, all levers moved).
const EFFORT: [u32; ModelPart::COUNT] = [0, 20, 6, 8, 9, 6, 4, 21, 15];

/// The part that every run repeats.
const CYCLE: ModelParts = ModelParts::of(&[ModelPart::Cycle]);

/// Estimated cost of a run with some levers moved, in percent of a run with all levers moved. Orders the runs.
pub fn effort(levers: &[Lever]) -> u32 {
    let mut parts = CYCLE;
    for lever in levers {
        parts = parts.with(lever.columns().reaches);
    }
    if parts.has(ModelPart::Buildings) || parts.has(ModelPart::Cars) || parts.has(ModelPart::Vehicles) {
        parts = parts.with(ModelParts::of(&[ModelPart::Networks]));
    }
    let all = ModelPart::ALL.into_iter().zip(EFFORT);
    all.filter(|(part, _)| parts.has(*part)).map(|(_, effort)| effort).sum()
}

/// Cache of the last run of a country, and the parts that the next run repeats.
#[derive(Clone, Debug)]
pub(super) struct ModelCache {
    /// Choices of the last run; `None` before the first run.
    choices: Option<Choices>,
    anew: ModelParts,
    /// Rows that exactly one part adds to; they start at zero.
    own: [Vec<LedgerRow>; ModelPart::COUNT],
    /// Rows that several parts add to.
    shared: Vec<LedgerRow>,
    /// The amounts that each part added to the shared rows.
    added: Vec<Vec<[f64; AHEAD]>>,
    /// Rows that networks and works read from earlier parts, and their values in the last run.
    read: [(ModelPart, Vec<LedgerRow>, Vec<f64>); 2],
    /// Share of the steel outflow of goods that is recovered.
    recovered: Annual,
}

impl ModelCache {
    /// An empty cache.
    pub(super) fn new() -> ModelCache {
        let mut own: [Vec<LedgerRow>; ModelPart::COUNT] = Default::default();
        let mut shared = vec![
            Account::GhgBiogenic.row(),
            Account::Surplus.of(Pool::Plastics.index()),
            Account::GhgEndOfLife.of(Sector::PlasticGoods.index()),
        ];
        for (at, row) in AccountRow::ALL.iter().enumerate() {
            if of_works(row) {
                shared.push(LedgerRow(at));
            } else if let Some(part) = adds(row) {
                own[part as usize].push(LedgerRow(at));
            }
        }
        let built = (0..Account::Built.count()).map(|at| Account::Built.of(at));
        let came = [Sector::Homes, Sector::OtherBuildings].map(|sector| [Material::Cement, Material::Aggregates].map(|of| (sector, of)));
        let came = came.into_iter().flatten();
        let came = came.filter_map(|(sector, material)| Account::Inflow.material(sector, material));
        let power = |sector| Account::carrier(sector, EnergyCarrier::Of(Carrier::Electricity));
        ModelCache {
            choices: None,
            anew: ModelParts::ALL,
            own,
            added: vec![vec![[0.0; AHEAD]; shared.len()]; ModelPart::COUNT],
            shared,
            read: [
                (ModelPart::Networks, Sector::ALL.into_iter().filter_map(power).collect(), Vec::new()),
                (ModelPart::Works, built.chain(came).collect(), Vec::new()),
            ],
            recovered: Annual::zero(),
        }
    }

    /// Forgets the last run: the next one repeats all parts.
    pub(super) fn forget(&mut self) {
        self.choices = None;
    }

    /// Starts a run under choices and finds the parts that must run again.
    fn begin(&mut self, choices: &Choices, outcome: &mut Outcome) {
        self.anew = match &self.choices {
            Some(before) if differs_only_by_pulls(before, choices) => {
                let moved = |lever: &Lever| before.pulls.get(lever) != choices.pulls.get(lever);
                let levers = Lever::ALL.into_iter().filter(moved);
                levers.fold(CYCLE, |parts, lever| parts.with(lever.columns().reaches))
            }
            Some(_) | None => {
                outcome.clear(Stretch::AHEAD);
                ModelParts::ALL
            }
        };
        match &mut self.choices {
            Some(own) => own.clone_from(choices),
            own => *own = Some(choices.clone()),
        }
    }

    /// True if the inputs that a part reads from earlier parts have changed.
    fn reads_other(&mut self, part: ModelPart, outcome: &Outcome) -> bool {
        let Some((_, rows, before)) = self.read.iter_mut().find(|(of, ..)| *of == part) else {
            return false;
        };
        let lines = rows.iter().map(|row| outcome.ledger.span(*row, Stretch::AHEAD));
        let same = before.len() == rows.len() * AHEAD && lines.clone().zip(before.chunks(AHEAD)).all(|(now, before)| now == before);
        if !same {
            before.clear();
            before.extend(lines.flatten());
        }
        !same
    }

    /// Runs a part; its rows start at zero. The cycle starts from the sums of the parts before it.
    fn part<T>(&mut self, part: ModelPart, outcome: &mut Outcome, follow: impl FnOnce(&mut Outcome) -> T) -> T {
        let nothing = |outcome: &mut Outcome, row: LedgerRow| outcome.ledger.span_mut(row, Stretch::AHEAD).fill(0.0);
        self.own[part as usize].iter().for_each(|row| nothing(outcome, *row));
        if part == ModelPart::Cycle {
            self.sum(outcome);
            return follow(outcome);
        }
        self.shared.iter().for_each(|row| nothing(outcome, *row));
        let result = follow(outcome);
        for (added, row) in self.added[part as usize].iter_mut().zip(&self.shared) {
            added.copy_from_slice(outcome.ledger.span(*row, Stretch::AHEAD));
        }
        result
    }

    /// Sums the rows that several parts add to.
    fn sum(&self, outcome: &mut Outcome) {
        for (at, row) in self.shared.iter().enumerate() {
            let sum = outcome.ledger.span_mut(*row, Stretch::AHEAD);
            sum.fill(0.0);
            for added in &self.added {
                sum.iter_mut().zip(added[at]).for_each(|(sum, more)| *sum += more);
            }
        }
    }
}

/// A run of all parts, or of the changed parts.
pub(super) struct IncrementalRun<'k>(Option<&'k mut ModelCache>);

impl<'k> IncrementalRun<'k> {
    /// Starts a run under choices; of all parts if there is no cache.
    pub(super) fn begin(mut cache: Option<&'k mut ModelCache>, choices: &Choices, outcome: &mut Outcome) -> IncrementalRun<'k> {
        match &mut cache {
            Some(cache) => cache.begin(choices, outcome),
            None => outcome.clear(Stretch::AHEAD),
        }
        IncrementalRun(cache)
    }

    /// Runs a part; `None` if its result would be the same.
    pub(super) fn part<T>(&mut self, part: ModelPart, outcome: &mut Outcome, follow: impl FnOnce(&mut Outcome) -> T) -> Option<T> {
        let follow = |outcome: &mut Outcome| reads::in_part(part, || follow(outcome));
        let Some(cache) = &mut self.0 else {
            return Some(follow(outcome));
        };
        let reads_other = cache.reads_other(part, outcome);
        (reads_other || cache.anew.has(part)).then(|| cache.part(part, outcome, follow))
    }

    /// Share of the steel outflow of goods that is recovered, from works in this run or an earlier one.
    pub(super) fn recovered(&mut self, computed: Option<Annual>) -> Annual {
        match (&mut self.0, computed) {
            (Some(cache), Some(computed)) => {
                cache.recovered.clone_from(&computed);
                computed
            }
            (Some(cache), None) => cache.recovered.clone(),
            (None, computed) => computed.unwrap_or_else(Annual::zero),
        }
    }
}

/// True if choices differ only by pulls.
fn differs_only_by_pulls(one: &Choices, other: &Choices) -> bool {
    (one.background, one.panel, one.form) == (other.background, other.panel, other.form)
}

/// True if networks and works both add to a row.
fn of_works(row: &AccountRow) -> bool {
    let flows = matches!(row.account, Account::Stock | Account::Inflow | Account::Outflow);
    flows && row.sector == Some(Sector::CivilWorks)
}

/// The only part that adds to a row; `None` if several parts add to it or the row is overwritten each year.
fn adds(row: &AccountRow) -> Option<ModelPart> {
    match row.account {
        Account::Surplus | Account::GhgEndOfLife => Some(ModelPart::Cycle),
        Account::Freight => Some(ModelPart::Vehicles),
        Account::PlantsInUse
        | Account::PlantsNew
        | Account::LineLength
        | Account::NetworkStock
        | Account::NetworkInflow
        | Account::NetworkOutflow
        | Account::PowerInflow => Some(ModelPart::Networks),
        Account::Stock | Account::Inflow | Account::Outflow | Account::Traded | Account::Stood | Account::GhgConstruction => {
            Some(match row.sector? {
                Sector::Homes | Sector::OtherBuildings => ModelPart::Buildings,
                Sector::Vehicles => ModelPart::Cars,
                Sector::RoadVehicles => ModelPart::Vehicles,
                Sector::PlasticGoods => ModelPart::Plastics,
                Sector::HouseholdGoods => ModelPart::Goods,
                Sector::Infrastructure | Sector::CivilWorks | Sector::Goods | Sector::Unmodelled => ModelPart::Works,
            })
        }
        _ => None,
    }
}
