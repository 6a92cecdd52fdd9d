//! Incremental run: which parts of a country must run again when the choices change?
//!
//! ```text
//! anew      a part whose lever has another pull, or whose input from earlier parts changed; the cycle always
//! shared    a row that several parts add to = Σ of the contribution of each part, in the order of parts
//! ```
//!
//! A part that does not run again would give the same result, so its rows stay. The outcome is the same to the last
//! bit, whatever ran before. Used with totals alone, for callers that run a country many times
//! ([`Totals`](crate::model::Totals)). Out of scope: the work of each part.

use crate::choices::Choices;
use crate::kind::{Carrier, EnergyCarrier, Lever, Material, Pool, Sector};
use crate::model::account::{Account, AccountRow, Row};
use crate::model::moves::AHEAD;
use crate::model::outcome::Outcome;
use crate::year::{Annual, Stretch};

/// A part of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// People; no lever changes them.
    Drivers,
    /// Homes and other buildings.
    Buildings,
    /// Cars.
    Cars,
    /// Other road vehicles.
    Vehicles,
    /// Plastics.
    Plastics,
    /// Goods of households.
    Goods,
    /// Plants, lines, pipes.
    Networks,
    /// Roads, civil works, machines and goods, buildings not modelled.
    Works,
    /// Sources and fates of materials.
    Cycle,
}

impl Part {
    const COUNT: usize = Part::Cycle as usize + 1;

    /// All parts. If an input that no lever changes differs, everything runs again.
    const ALL: Parts = Parts((1 << Part::COUNT) - 1);

    /// Share of the run time in percent (Germany, all levers moved).
    const EFFORT: [u32; Part::COUNT] = [0, 20, 6, 8, 9, 6, 4, 21, 15];
}

/// A set of parts, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Parts(u16);

impl Parts {
    const fn has(self, part: Part) -> bool {
        self.0 >> part as usize & 1 == 1
    }

    const fn with(self, other: Parts) -> Parts {
        Parts(self.0 | other.0)
    }
}

/// The set of the given parts.
const fn some(parts: &[Part]) -> Parts {
    let (mut all, mut at) = (0, 0);
    while at < parts.len() {
        all |= 1 << parts[at] as usize;
        at += 1;
    }
    Parts(all)
}

/// The parts that read the pull of a lever. The cycle always runs again and is not listed.
const fn reached(lever: Lever) -> Parts {
    match lever {
        Lever::HomeSpace
        | Lever::WorkSpace
        | Lever::BuildingLife
        | Lever::Timber
        | Lever::Retrofit
        | Lever::NewBuildings
        | Lever::CleanHeat
        | Lever::CleanCooking => some(&[Part::Buildings]),
        Lever::CarSharing
        | Lever::RideSharing
        | Lever::Modes
        | Lever::VehicleLife
        | Lever::VehicleSize
        | Lever::VehicleWeight
        | Lever::ElectricVehicles => some(&[Part::Cars]),
        Lever::FullerLoads | Lever::ElectricTrucks => some(&[Part::Vehicles]),
        Lever::CleanFuel | Lever::UsedVehicles => some(&[Part::Cars, Part::Vehicles]),
        Lever::PackagingAvoided | Lever::PackagingReplaced | Lever::PlasticsRecycling | Lever::WasteKeptSafe | Lever::OtherMaking => {
            some(&[Part::Plastics])
        }
        Lever::GoodsLife => some(&[Part::Plastics, Part::Goods, Part::Works]),
        Lever::LastingRoads | Lever::SizedWorks => some(&[Part::Works]),
        Lever::BuildingDesign | Lever::Clinker => some(&[Part::Buildings, Part::Works]),
        Lever::MakingWaste | Lever::Reuse | Lever::Recovery | Lever::ScrapDiverted => some(&[]),
        Lever::SteelMaking | Lever::CementMaking | Lever::Bricks => some(&[]),
        // All parts that read the carbon of power.
        Lever::CleanPower => some(&[Part::Buildings, Part::Cars, Part::Vehicles, Part::Plastics, Part::Networks]),
    }
}

/// Estimated cost of a run with some levers moved, in percent of a run with all levers moved. Orders the runs.
#[must_use]
pub fn effort(levers: &[Lever]) -> u32 {
    let mut parts = some(&[Part::Cycle]);
    for lever in levers {
        parts = parts.with(reached(*lever));
    }
    if parts.has(Part::Buildings) || parts.has(Part::Cars) || parts.has(Part::Vehicles) {
        parts = parts.with(some(&[Part::Networks]));
    }
    let all = Part::EFFORT.into_iter().enumerate();
    all.filter(|(part, _)| parts.0 >> part & 1 == 1).map(|(_, effort)| effort).sum()
}

/// Cache of the last run of a country, and the parts that the next run repeats.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// Choices of the last run; `None` before the first run.
    choices: Option<Choices>,
    anew: Parts,
    /// Rows that exactly one part adds to; they start at zero.
    own: [Vec<Row>; Part::COUNT],
    /// Rows that several parts add to.
    shared: Vec<Row>,
    /// The amounts that each part added to the shared rows.
    added: Vec<Vec<[f64; AHEAD]>>,
    /// Rows that networks and works read from earlier parts, and their values in the last run.
    read: [(Part, Vec<Row>, Vec<f64>); 2],
    /// Share of the steel outflow of goods that is recovered.
    recovered: Annual,
}

impl Kept {
    /// An empty cache.
    pub(super) fn new() -> Kept {
        let mut own: [Vec<Row>; Part::COUNT] = Default::default();
        let mut shared = vec![
            Account::GhgBiogenic.row(),
            Account::Surplus.of(Pool::Plastics.index()),
            Account::GhgEndOfLife.of(Sector::PlasticGoods.index()),
        ];
        for (at, row) in AccountRow::ALL.iter().enumerate() {
            if of_works(row) {
                shared.push(Row(at));
            } else if let Some(part) = adds(row) {
                own[part as usize].push(Row(at));
            }
        }
        let built = (0..Account::Built.count()).map(|at| Account::Built.of(at));
        let came = [Sector::Homes, Sector::OtherBuildings].map(|sector| [Material::Cement, Material::Aggregates].map(|of| (sector, of)));
        let came = came.into_iter().flatten();
        let came = came.filter_map(|(sector, material)| Account::Inflow.material(sector, material));
        let power = |sector| Account::carrier(sector, EnergyCarrier::Of(Carrier::Electricity));
        Kept {
            choices: None,
            anew: Part::ALL,
            own,
            added: vec![vec![[0.0; AHEAD]; shared.len()]; Part::COUNT],
            shared,
            read: [
                (Part::Networks, Sector::ALL.into_iter().filter_map(power).collect(), Vec::new()),
                (Part::Works, built.chain(came).collect(), Vec::new()),
            ],
            recovered: Annual::zero(),
        }
    }

    /// Starts a run under choices and finds the parts that must run again.
    fn begin(&mut self, choices: &Choices, outcome: &mut Outcome) {
        self.anew = match &self.choices {
            Some(before) if is_beside(before, choices) => {
                let moved = |lever: &Lever| before.pulls.get(lever) != choices.pulls.get(lever);
                let levers = Lever::ALL.into_iter().filter(moved);
                levers.fold(some(&[Part::Cycle]), |parts, lever| parts.with(reached(lever)))
            }
            Some(_) | None => {
                outcome.clear(Stretch::AHEAD);
                Part::ALL
            }
        };
        match &mut self.choices {
            Some(own) => own.clone_from(choices),
            own => *own = Some(choices.clone()),
        }
    }

    /// True if the inputs that a part reads from earlier parts have changed.
    fn reads_other(&mut self, part: Part, outcome: &Outcome) -> bool {
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
    fn part<T>(&mut self, part: Part, outcome: &mut Outcome, follow: impl FnOnce(&mut Outcome) -> T) -> T {
        let nothing = |outcome: &mut Outcome, row: Row| outcome.ledger.span_mut(row, Stretch::AHEAD).fill(0.0);
        self.own[part as usize].iter().for_each(|row| nothing(outcome, *row));
        if part == Part::Cycle {
            self.sum(outcome);
            return follow(outcome);
        }
        self.shared.iter().for_each(|row| nothing(outcome, *row));
        let told = follow(outcome);
        for (added, row) in self.added[part as usize].iter_mut().zip(&self.shared) {
            added.copy_from_slice(outcome.ledger.span(*row, Stretch::AHEAD));
        }
        told
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
pub(super) struct Run<'k>(Option<&'k mut Kept>);

impl<'k> Run<'k> {
    /// Starts a run under choices; of all parts if there is no cache.
    pub(super) fn begin(mut kept: Option<&'k mut Kept>, choices: &Choices, outcome: &mut Outcome) -> Run<'k> {
        match &mut kept {
            Some(kept) => kept.begin(choices, outcome),
            None => outcome.clear(Stretch::AHEAD),
        }
        Run(kept)
    }

    /// Runs a part; `None` if its result would be the same.
    pub(super) fn part<T>(&mut self, part: Part, outcome: &mut Outcome, follow: impl FnOnce(&mut Outcome) -> T) -> Option<T> {
        let Some(kept) = &mut self.0 else {
            return Some(follow(outcome));
        };
        let reads_other = kept.reads_other(part, outcome);
        (reads_other || kept.anew.has(part)).then(|| kept.part(part, outcome, follow))
    }

    /// Share of the steel outflow of goods that is recovered, from works in this run or an earlier one.
    pub(super) fn recovered(&mut self, told: Option<Annual>) -> Annual {
        match (&mut self.0, told) {
            (Some(kept), Some(told)) => {
                kept.recovered.clone_from(&told);
                told
            }
            (Some(kept), None) => kept.recovered.clone(),
            (None, told) => told.unwrap_or_else(Annual::zero),
        }
    }
}

/// True if choices differ only by pulls.
fn is_beside(one: &Choices, other: &Choices) -> bool {
    (one.background, one.panel, one.form) == (other.background, other.panel, other.form)
}

/// True if networks and works both add to a row.
fn of_works(row: &AccountRow) -> bool {
    let flows = matches!(row.account, Account::Stock | Account::Inflow | Account::Outflow);
    flows && row.sector == Some(Sector::CivilWorks)
}

/// The only part that adds to a row; `None` if several parts add to it or the row is overwritten each year.
fn adds(row: &AccountRow) -> Option<Part> {
    match row.account {
        Account::Surplus | Account::GhgEndOfLife => Some(Part::Cycle),
        Account::Freight => Some(Part::Vehicles),
        Account::Stock | Account::Inflow | Account::Outflow | Account::Traded | Account::Stood | Account::GhgConstruction => {
            Some(match row.sector? {
                Sector::Homes | Sector::OtherBuildings => Part::Buildings,
                Sector::Vehicles => Part::Cars,
                Sector::RoadVehicles => Part::Vehicles,
                Sector::PlasticGoods => Part::Plastics,
                Sector::HouseholdGoods => Part::Goods,
                Sector::Infrastructure | Sector::CivilWorks | Sector::Goods | Sector::Unmodelled => Part::Works,
            })
        }
        _ => None,
    }
}
