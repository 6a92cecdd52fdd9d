//! Hotspots: the sectors and materials with the largest inflow and the largest greenhouse gas emissions, and the
//! levers that save most there.
//!
//! ```text
//! materials(s, m)         = inflow                          sum over s, m        = Inflow of the model
//! greenhouse gases(s, m)  = of making it;  (s) of building, of use, of its end;  sum of all cells = GHG of the model
//! spared(lever, cell)     = 1 − R(lever at its top level) / R(nothing)
//! circle                  = demand, outflow, reused, made from scrap: all materials, all sectors
//! ```
//!
//! Materials that share their scrap are one row. A flow is the mean of five years. R is a run of the whole model with
//! one lever alone, so the savings of levers do not add up.
//!
//! Out of scope: running the model; trade, prices, and everything outside the model.

use serde::{Deserialize, Serialize};

use crate::findings::flows::sectors;
use crate::findings::headline::five_years;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Pool, Sector};
use cairn_core::model::{Account, Outcome, Use};
use cairn_core::unit::Unit;
use cairn_core::year::{AnnualSlice, Year};

/// Years that the page can show.
pub const PAGE_YEARS: [Year; 5] = [Year::RECONSTRUCTED, Year::of(2030), Year::of(2040), Year::of(2050), Year::of(2060)];

/// The year from which levers act in full. Savings are given for this year, or for the year shown if it is later.
pub const IN_FULL: Year = Year::of(2050);

/// Number of cells.
const CELLS: usize = HotspotMeasure::ALL.len() * HotspotRow::ALL.len() * Sector::ALL.len();

/// Number of cells named, and below it the number of levers named for each.
pub const NAMED: usize = 3;
const LEVERS: usize = 5;
/// A lever that saves a smaller share of a cell than this is not named.
const LEAST: f64 = 0.005;

cairn_core::closed! {
    /// Quantity counted in a cell.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum HotspotMeasure {
        /// Inflow of materials.
        Materials: "materials";
        /// Greenhouse gases.
        Ghg: "ghg";
    }
}

/// A row: a pool of materials, or another source of greenhouse gases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HotspotRow {
    /// Materials that share their scrap.
    Of(Pool),
    /// Construction and assembly.
    Building,
    /// Use.
    Using,
    /// The end of life.
    Ended,
}

/// A cell of the heat map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HotspotCell {
    /// Quantity counted.
    pub measure: HotspotMeasure,
    /// Row of the cell.
    pub row: HotspotRow,
    /// Column of the cell.
    pub sector: Sector,
}

/// Accounts that limit the share of reused and recycled material.
const CIRCLE: [Account; 4] = [Account::Demand, Account::Outflow, Account::Reuse, Account::Secondary];

/// All cells of a place around a year, in the unit of each measure; then each of [`CIRCLE`], in the unit of materials.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatMap(Vec<f64>);

/// Content kept from a run: all cells around each of [`PAGE_YEARS`].
pub type HotspotRun = Vec<HeatMap>;

/// Saving of a lever in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spared {
    /// The lever.
    pub lever: Lever,
    /// Share of the cell that it saves.
    pub share: f64,
}

/// One of the largest cells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hotspot {
    /// Index of its year in [`PAGE_YEARS`].
    pub year: u8,
    /// The cell.
    pub cell: HotspotCell,
    /// Savings of levers in it, largest first.
    pub spared: Vec<Spared>,
}

/// Everything that the page shows for a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hotspots {
    /// Cells with no lever set, in each of [`PAGE_YEARS`]; empty until they are known.
    pub heats: HotspotRun,
    /// The largest cells of each year and measure, the largest first.
    pub spots: Vec<Hotspot>,
}

impl HotspotMeasure {
    /// The account with the rows of materials.
    const fn account(self) -> Account {
        match self {
            HotspotMeasure::Materials => Account::Inflow,
            HotspotMeasure::Ghg => Account::GhgMaterials,
        }
    }

    /// The unit of every cell.
    pub const fn unit(self) -> Unit {
        self.account().published().0
    }
}

impl HotspotRow {
    /// All, in the order of every table.
    pub const ALL: [HotspotRow; Pool::ALL.len() + 3] = {
        let mut all = [HotspotRow::Ended; Pool::ALL.len() + 3];
        let mut at = 0;
        while at < Pool::ALL.len() {
            all[at] = HotspotRow::Of(Pool::ALL[at]);
            at += 1;
        }
        all[at] = HotspotRow::Building;
        all[at + 1] = HotspotRow::Using;
        all
    };

    const fn index(self) -> usize {
        match self {
            HotspotRow::Of(pool) => pool.index(),
            HotspotRow::Building => Pool::ALL.len(),
            HotspotRow::Using => Pool::ALL.len() + 1,
            HotspotRow::Ended => Pool::ALL.len() + 2,
        }
    }

    /// The name in files.
    pub const fn id(self) -> &'static str {
        match self {
            HotspotRow::Of(pool) => pool.id(),
            HotspotRow::Building => "construction and assembly",
            HotspotRow::Using => "use",
            HotspotRow::Ended => "end of life",
        }
    }
}

impl HotspotCell {
    fn index(self) -> usize {
        let sectors = Sector::ALL.len();
        (self.measure as usize * HotspotRow::ALL.len() + self.row.index()) * sectors + self.sector.index()
    }

    /// All cells of a measure, row by row.
    pub fn all(measure: HotspotMeasure) -> impl Iterator<Item = HotspotCell> {
        let rows = HotspotRow::ALL.into_iter();
        rows.flat_map(move |row| sectors().map(move |sector| HotspotCell { measure, row, sector }))
    }
}

impl HeatMap {
    /// All cells of an outcome around a year.
    pub fn of(outcome: &Outcome, year: Year) -> HeatMap {
        let [first, last] = five_years(year);
        let many = (last.index() - first.index() + 1) as f64;
        let mut heat = HeatMap(vec![0.0; CELLS + CIRCLE.len()]);
        let mut add = |at: usize, account: Account, line: AnnualSlice<'_>| {
            let sum: f64 = first.to(last).map(|year| line[year]).sum();
            heat.0[at] += sum / many * account.published().1;
        };
        for measure in HotspotMeasure::ALL {
            let account = measure.account();
            for (of, line) in Use::ALL.into_iter().zip(outcome.rows(account)) {
                let (row, sector) = (HotspotRow::Of(of.material.pool()), of.sector);
                add(HotspotCell { measure, row, sector }.index(), account, line);
            }
        }
        let beside = [
            (HotspotRow::Building, Account::GhgConstruction),
            (HotspotRow::Using, Account::GhgUse),
            (HotspotRow::Ended, Account::GhgEndOfLife),
        ];
        for (row, account) in beside {
            for (sector, line) in Sector::ALL.into_iter().zip(outcome.rows(account)) {
                let measure = HotspotMeasure::Ghg;
                add(HotspotCell { measure, row, sector }.index(), account, line);
            }
        }
        for (at, account) in CIRCLE.into_iter().enumerate() {
            for line in outcome.rows(account) {
                add(CELLS + at, account, line);
            }
        }
        heat
    }

    /// Demand for all materials, outflow, and the sum of reused and recycled.
    pub fn circle(&self) -> [f64; 3] {
        let of = |at: usize| self.0.get(CELLS + at).copied().unwrap_or(0.0);
        [of(0), of(1), of(2) + of(3)]
    }

    /// Value of a cell.
    pub fn at(&self, cell: HotspotCell) -> f64 {
        self.0.get(cell.index()).copied().unwrap_or(0.0)
    }

    /// The sum of all cells of a measure.
    pub fn total(&self, measure: HotspotMeasure) -> f64 {
        HotspotCell::all(measure).map(|cell| self.at(cell)).sum()
    }

    /// The largest cells of a measure, in descending order.
    pub fn largest(&self, measure: HotspotMeasure) -> Vec<HotspotCell> {
        let mut cells: Vec<HotspotCell> = HotspotCell::all(measure).filter(|cell| self.at(*cell) > 0.0).collect();
        cells.sort_by(|a, b| self.at(*b).total_cmp(&self.at(*a)));
        cells.truncate(NAMED);
        cells
    }
}

/// Reads an outcome.
pub fn run(outcome: &Outcome) -> HotspotRun {
    PAGE_YEARS.map(|year| HeatMap::of(outcome, year)).to_vec()
}

/// The choices with one lever at its top level, the limit of the evidence.
pub fn single_lever_at_top(lever: Lever) -> Choices {
    Choices::default().with(lever, Level::TOP)
}

/// The runs needed, most wanted first.
pub fn runs() -> Vec<Choices> {
    let alone = Lever::ALL.into_iter().filter(|lever| lever.is_measure()).map(single_lever_at_top);
    [Choices::default()].into_iter().chain(alone).collect()
}

/// Index in [`PAGE_YEARS`] of the year whose savings are shown with the year at `seen`.
pub fn full_year(seen: usize) -> usize {
    let full = PAGE_YEARS.iter().position(|year| *year == IN_FULL).unwrap_or_default();
    seen.max(full)
}

impl Hotspots {
    /// The reply, as far as runs are known.
    pub fn of<'a>(lookup: &dyn Fn(&Choices) -> Option<&'a HotspotRun>) -> Hotspots {
        let Some(nothing) = lookup(&Choices::default()) else {
            return Hotspots {
                heats: Vec::new(),
                spots: Vec::new(),
            };
        };
        let pulled: Vec<(Lever, &HotspotRun)> = Lever::ALL
            .into_iter()
            .filter_map(|lever| Some((lever, lookup(&single_lever_at_top(lever))?)))
            .collect();
        let mut spots = Vec::new();
        for (at, heat) in nothing.iter().enumerate() {
            let cells = HotspotMeasure::ALL.into_iter().flat_map(|measure| heat.largest(measure));
            spots.extend(cells.map(|cell| Hotspot {
                year: at as u8,
                cell,
                spared: spared(
                    cell,
                    &nothing[full_year(at)],
                    pulled.iter().map(|(lever, run)| (*lever, &run[full_year(at)])),
                ),
            }));
        }
        Hotspots {
            heats: nothing.clone(),
            spots,
        }
    }

    /// The largest cells of a year and a measure.
    pub fn spots(&self, year: usize, measure: HotspotMeasure) -> impl Iterator<Item = &Hotspot> {
        let of = move |spot: &&Hotspot| usize::from(spot.year) == year && spot.cell.measure == measure;
        self.spots.iter().filter(of)
    }
}

/// Savings of levers in a cell, largest first. Levers that save less than `LEAST` are left out.
pub fn spared<'a>(cell: HotspotCell, nothing: &HeatMap, pulled: impl Iterator<Item = (Lever, &'a HeatMap)>) -> Vec<Spared> {
    let whole = nothing.at(cell);
    let of = |(lever, heat): (Lever, &HeatMap)| Spared {
        lever,
        share: if whole > 0.0 { 1.0 - heat.at(cell) / whole } else { 0.0 },
    };
    let mut spared: Vec<Spared> = pulled.map(of).filter(|of| of.share >= LEAST).collect();
    spared.sort_by(|a, b| b.share.total_cmp(&a.share));
    spared.truncate(LEVERS);
    spared
}
