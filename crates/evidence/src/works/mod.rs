//! Works: infrastructure, statistics, processes, power and energy, by table and by rule.
//!
//! These rules use all places at once. Extracts are split by people, and regional totals among places. The world's
//! grid is the sum of the places' own.

mod calibration;
pub(super) mod check;
mod closure;
mod cooling;
mod energy;
mod grid;
mod infrastructure;
mod past;
mod power;
mod process;
mod report;
mod statistics;

pub(super) use report::lines;

use crate::assumption::{AssumedNumber, Assumption, Assumptions};
use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::{Ladder, ProvenanceCollector};
use crate::rows::{
    CementCarbonRow, CementRow, CleanCookingRow, CoolingCourseRow, CoolingTotalRow, DegreeDaysRow, DeliveredRow, DistrictRow, EndOfLifeRow,
    EndUseRow, Exception, ExceptionRow, ExtractRow, FuelRow, FuelUseRow, GoodsKindRow, GridTrendRow, HeatElectricRow, HeatUseRow, LossRow,
    MassRow, NeedRow, PlaceRow, PowerRow, PowerUseRow, ProcessRow, RegionMaterialRow, Scheme, SoldRow, SteelShareRow, SteelUsedRow,
    SteelWorldRow, WorksBenchmarkRow,
};
use crate::table_reader::{ReadingLog, TableLine, rows};
use crate::tables::Tables;
use crate::{floor, other_buildings};
use cairn_core::facts::Fact;
use cairn_core::facts::civil::CivilFacts;
use cairn_core::facts::energy::EnergyFacts;
use cairn_core::facts::infrastructure::{InfrastructureFacts, NormalLife, RoadFacts};
use cairn_core::facts::power::PowerFacts;
use cairn_core::facts::process::ProcessFacts;
use cairn_core::kind::Storyline;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};
use cairn_core::year::{Annual, Year};

/// All rows of the tables in this folder.
#[derive(Clone, Debug)]
pub(super) struct WorksRows {
    pub(super) masses: Vec<TableLine<MassRow>>,
    pub(super) extracts: Vec<TableLine<ExtractRow>>,
    pub(super) power: Vec<TableLine<PowerRow>>,
    pub(super) cement: Vec<TableLine<CementRow>>,
    pub(super) carbon: Vec<TableLine<CementCarbonRow>>,
    pub(super) sold: Vec<TableLine<SoldRow>>,
    pub(super) exceptions: Vec<TableLine<ExceptionRow>>,
    pub(super) steel: Vec<TableLine<SteelUsedRow>>,
    pub(super) steel_shares: Vec<TableLine<SteelShareRow>>,
    pub(super) goods: Vec<TableLine<GoodsKindRow>>,
    pub(super) world_steel: Vec<TableLine<SteelWorldRow>>,
    pub(super) regional: Vec<TableLine<RegionMaterialRow>>,
    pub(super) processes: Vec<TableLine<ProcessRow>>,
    pub(super) ends: Vec<TableLine<EndOfLifeRow>>,
    pub(super) losses: Vec<TableLine<LossRow>>,
    pub(super) trends: Vec<TableLine<GridTrendRow>>,
    pub(super) delivered: Vec<TableLine<DeliveredRow>>,
    pub(super) power_uses: Vec<TableLine<PowerUseRow>>,
    pub(super) fuel_uses: Vec<TableLine<FuelUseRow>>,
    pub(super) heat_uses: Vec<TableLine<HeatUseRow>>,
    pub(super) end_uses: Vec<TableLine<EndUseRow>>,
    pub(super) needs: Vec<TableLine<NeedRow>>,
    pub(super) days: Vec<TableLine<DegreeDaysRow>>,
    pub(super) cooling: Vec<TableLine<CoolingTotalRow>>,
    pub(super) courses: Vec<TableLine<CoolingCourseRow>>,
    pub(super) electric: Vec<TableLine<HeatElectricRow>>,
    pub(super) cooks: Vec<TableLine<CleanCookingRow>>,
    pub(super) fuels: Vec<TableLine<FuelRow>>,
    pub(super) districts: Vec<TableLine<DistrictRow>>,
    pub(super) benchmarks: Vec<TableLine<WorksBenchmarkRow>>,
}

impl WorksRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> WorksRows {
        WorksRows {
            masses: rows(tables, found),
            extracts: rows(tables, found),
            power: rows(tables, found),
            cement: rows(tables, found),
            carbon: rows(tables, found),
            sold: rows(tables, found),
            exceptions: rows(tables, found),
            steel: rows(tables, found),
            steel_shares: rows(tables, found),
            goods: rows(tables, found),
            world_steel: rows(tables, found),
            regional: rows(tables, found),
            processes: rows(tables, found),
            ends: rows(tables, found),
            losses: rows(tables, found),
            trends: rows(tables, found),
            delivered: rows(tables, found),
            power_uses: rows(tables, found),
            fuel_uses: rows(tables, found),
            heat_uses: rows(tables, found),
            end_uses: rows(tables, found),
            needs: rows(tables, found),
            days: rows(tables, found),
            cooling: rows(tables, found),
            courses: rows(tables, found),
            electric: rows(tables, found),
            cooks: rows(tables, found),
            fuels: rows(tables, found),
            districts: rows(tables, found),
            benchmarks: rows(tables, found),
        }
    }

    /// True if the exception applies to the place.
    pub(super) fn is(&self, place: PlaceId, rule: Exception) -> bool {
        self.exceptions.iter().any(|line| line.row.place == place && line.row.rule == rule)
    }
}

/// Data on each place in 2020 that these rules need.
#[derive(Clone, Debug)]
pub(super) struct BaseYearPlace {
    /// Its regions.
    pub(super) ladder: Ladder,
    /// Its income group.
    pub(super) income: Wider,
    /// People, persons.
    pub(super) people: f64,
    /// Product, billion international dollars of 2017.
    pub(super) product: f64,
    /// Share of people in towns.
    pub(super) urban: f64,
    /// Floor of homes, usable m².
    pub(super) homes: f64,
    /// Floor of other buildings, usable m².
    pub(super) other: f64,
}

impl BaseYearPlace {
    /// The code of its region in a scheme.
    fn region(&self, scheme: Scheme) -> &str {
        self.ladder.region(scheme).map_or("", |(region, _)| region.code.as_str())
    }
}

/// Data on a place for these rules; `None` if it lacks a value that another rule reports as missing.
pub(super) fn around(context: &PlaceContext<'_>, row: &PlaceRow) -> Option<BaseYearPlace> {
    let place = row.place;
    let drivers = &context.shared.drivers;
    let people = drivers.people(place, Storyline::Ssp2)?.value[Year::BASE];
    let kinds = floor::kinds(context).ok()?;
    Some(BaseYearPlace {
        ladder: context.ladder.clone(),
        income: row.within.iter().copied().find(|wider| wider.kind() == WiderPlaceKind::Income)?,
        people,
        product: drivers.product(place, Storyline::Ssp2)?[Year::BASE] / 1e9,
        urban: drivers.urban(place, Storyline::Ssp2)?.value[Year::BASE],
        homes: people * floor::floor(context, &kinds).ok()?.area[Year::BASE],
        other: people * other_buildings::other(context).ok()?.area.value[Year::BASE],
    })
}

/// Facts of one place from these rules.
#[derive(Clone, Debug)]
pub(super) struct BuiltFacts {
    pub(super) roads: RoadFacts,
    pub(super) infrastructure: InfrastructureFacts,
    pub(super) civil: CivilFacts,
    pub(super) process: ProcessFacts,
    pub(super) power: PowerFacts,
    pub(super) energy: EnergyFacts,
}

/// The facts of every place, in the given order. A place that lacks a value has `None` and faults.
pub(super) fn places(built: &WorksRows, assumptions: &Assumptions, around: &[BaseYearPlace]) -> (Vec<Option<BuiltFacts>>, Vec<Fault>) {
    let context = RuleContext {
        built,
        assumptions,
        around,
    };
    let mut faults = Vec::new();
    let roads = infrastructure::roads(&context, &mut faults);
    let statistics = statistics::all(&context, &mut faults);
    let power = power::all(&context, &mut faults);
    let energy = energy::all(&context, &mut faults);
    closure::closed(&context, &power, &mut faults);
    let made = around.iter().enumerate().map(|(index, place)| {
        let power = power.get(index).cloned().flatten()?;
        let mut report = |fault: Fault| faults.push(fault);
        let process = process::process(&context, place, &power).map_err(&mut report).ok()?;
        let infrastructure = infrastructure::infrastructure(&context, place).map_err(&mut report).ok()?;
        Some(BuiltFacts {
            roads: roads.get(index).cloned().flatten()?,
            infrastructure,
            civil: statistics.get(index).cloned().flatten()?,
            process,
            power,
            energy: energy.get(index).cloned().flatten()?,
        })
    });
    let made = made.collect();
    (made, faults)
}

/// World crude steel by year, Mt, 1900–2060. Earlier years fall back from the counted ones at one rate; later years
/// equal the last.
pub(super) fn world_steel(built: &WorksRows, assumptions: &Assumptions) -> Annual {
    let rows: Vec<&SteelWorldRow> = built.world_steel.iter().map(|line| &line.row).collect();
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Annual::zero();
    };
    let fall = assumptions.value(Assumption::SteelFallBefore);
    Annual::from_fn(|year| {
        let counted = rows.iter().find(|row| row.year == year).map(|row| row.mt);
        counted.unwrap_or_else(|| {
            let back = first.year.index().saturating_sub(year.index());
            if back > 0 {
                first.mt * libm::exp(-fall * back as f64)
            } else {
                last.mt
            }
        })
    })
}

/// Context of a rule: every table, every assumption and every place.
struct RuleContext<'a> {
    built: &'a WorksRows,
    assumptions: &'a Assumptions,
    around: &'a [BaseYearPlace],
}

impl RuleContext<'_> {
    /// The value of an assumption.
    fn value(&self, number: impl AssumedNumber) -> f64 {
        self.assumptions.value(number)
    }

    /// A fact that rests on one assumption alone.
    fn fact(&self, number: impl AssumedNumber) -> Fact<f64> {
        self.assumptions.fact(number)
    }

    /// A lifetime by mean and deviation.
    fn life(&self, mean: impl AssumedNumber, deviation: impl AssumedNumber) -> Fact<NormalLife> {
        let mut trail = ProvenanceCollector::assumed();
        let mean = trail.take(self.assumptions, mean);
        let [deviation] = trail.assume(self.assumptions, [deviation]);
        trail.fact(NormalLife { mean, deviation })
    }

    /// Places of a region of a scheme, with their index in the list.
    fn within<'b>(&'b self, scheme: Scheme, code: &'b str) -> impl Iterator<Item = (usize, &'b BaseYearPlace)> {
        self.around
            .iter()
            .enumerate()
            .filter(move |(_, place)| place.region(scheme) == code)
    }

    /// All regions of a scheme that contain a place, in order.
    fn regions(&self, scheme: Scheme) -> Vec<String> {
        let mut codes: Vec<String> = self.around.iter().map(|place| place.region(scheme).to_owned()).collect();
        codes.sort();
        codes.dedup();
        codes
    }
}

/// A fault: the place lacks a value that no region supplies.
fn lack(file: &str, place: &BaseYearPlace, what: &str) -> Fault {
    Fault::of_table(
        file,
        format!("{} has no {what}", place.ladder.place),
        "Add rows for the place, for a region that holds it, or for the world.",
    )
}
