//! Context: all tables as read, and the context of a rule that works on one place.

use crate::air::AirRows;
use crate::assumption::{AssumedNumber, AssumptionRow, Assumptions};
use crate::cars::CarRows;
use crate::cities::CityRows;
use crate::documents_world::DocumentsWorldRows;
use crate::doubts;
use crate::drivers::DriversByPlace;
use crate::fault::Fault;
use crate::fill::Ladder;
use crate::goods::GoodsRows;
use crate::minerals::MineralRows;
use crate::money::MoneyRows;
use crate::need::NeedRows;
use crate::networks::NetworkRows;
use crate::other_buildings::OtherFloorShares;
use crate::outlook::reports::OutlookRows;
use crate::plastics::PlasticsRows;
use crate::premise::PremiseRow;
use crate::projects::ProjectRows;
use crate::rows::registry;
use crate::rows::{
    AgeRow, BenchmarkRow, BlockRow, FittingRow, GdpRow, GrossRow, HistoryRow, HomeCountRow, HomeSteelRow, IncomePartRow, IntensityRow,
    LevelRow, LeverRangeRow, LifeRow, OtherCountRow, OtherPathRow, PanelRow, PathRow, PeopleRow, PlaceRow, PlaceStructureRow, RatioRow,
    RegionRow, SourceRow, StructureRow, TypeRow, UrbanRow, WoodRow,
};
use crate::table_reader::{ReadingLog, TableLine, rows};
use crate::tables::Tables;
use crate::vehicles::VehicleRows;
use crate::wood::ForestRows;
use crate::works::WorksRows;
use cairn_core::facts::Fact;
use cairn_core::facts::doubts::Doubt;
use cairn_core::kind::{Product, Storyline};
use cairn_core::year::Year;

/// All rows of all tables.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
    pub(super) sources: Vec<TableLine<SourceRow>>,
    pub(super) places: Vec<TableLine<PlaceRow>>,
    pub(super) regions: Vec<TableLine<RegionRow>>,
    pub(super) people: Vec<TableLine<PeopleRow>>,
    pub(super) gdp: Vec<TableLine<GdpRow>>,
    pub(super) income_parts: Vec<TableLine<IncomePartRow>>,
    pub(super) urban: Vec<TableLine<UrbanRow>>,
    pub(super) levels: Vec<TableLine<LevelRow>>,
    pub(super) home_counts: Vec<TableLine<HomeCountRow>>,
    pub(super) paths: Vec<TableLine<PathRow>>,
    pub(super) ratios: Vec<TableLine<RatioRow>>,
    pub(super) other_paths: Vec<TableLine<OtherPathRow>>,
    pub(super) other_counts: Vec<TableLine<OtherCountRow>>,
    pub(super) types: Vec<TableLine<TypeRow>>,
    pub(super) ages: Vec<TableLine<AgeRow>>,
    pub(super) lives: Vec<TableLine<LifeRow>>,
    pub(super) gross: Vec<TableLine<GrossRow>>,
    pub(super) structures: Vec<TableLine<StructureRow>>,
    pub(super) place_structures: Vec<TableLine<PlaceStructureRow>>,
    pub(super) intensities: Vec<TableLine<IntensityRow>>,
    pub(super) home_steel: Vec<TableLine<HomeSteelRow>>,
    pub(super) blocks: Vec<TableLine<BlockRow>>,
    pub(super) fittings: Vec<TableLine<FittingRow>>,
    pub(super) wood: Vec<TableLine<WoodRow>>,
    pub(super) cars: CarRows,
    pub(super) vehicles: VehicleRows,
    pub(super) air: AirRows,
    pub(super) plastics: PlasticsRows,
    pub(super) goods: GoodsRows,
    pub(super) need: NeedRows,
    pub(super) networks: NetworkRows,
    pub(super) forests: ForestRows,
    pub(super) levers: Vec<TableLine<LeverRangeRow>>,
    pub(super) panel: Vec<TableLine<PanelRow>>,
    pub(super) benchmarks: Vec<TableLine<BenchmarkRow>>,
    pub(super) history: Vec<TableLine<HistoryRow>>,
    /// World resources, from reports.
    pub(super) outlook: OutlookRows,
    /// Infrastructure, statistics, processes, power and energy.
    pub(super) built: WorksRows,
    /// Unit costs and price levels.
    pub(super) money: MoneyRows,
    /// Housing projects and purchase rules.
    pub(super) projects: ProjectRows,
    pub(super) cities: CityRows,
    /// Batteries, magnets, plants, recycling and mining.
    pub(super) minerals: MineralRows,
    /// Demand that grows as UNEP/EA.6/8 sees it.
    pub(super) documents_world: DocumentsWorldRows,
    pub(super) assumptions: Option<Assumptions>,
    /// Parameters varied for ranges.
    pub(super) doubts: Vec<Doubt>,
}

impl Evidence {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> Evidence {
        let assumed: Vec<TableLine<AssumptionRow>> = rows(tables, found);
        let premises: Vec<TableLine<PremiseRow>> = rows(tables, found);
        let evidence = Evidence {
            sources: rows(tables, found),
            places: rows(tables, found),
            regions: rows(tables, found),
            people: rows(tables, found),
            gdp: rows(tables, found),
            income_parts: rows(tables, found),
            urban: rows(tables, found),
            levels: rows(tables, found),
            home_counts: rows(tables, found),
            paths: rows(tables, found),
            ratios: rows(tables, found),
            other_paths: rows(tables, found),
            other_counts: rows(tables, found),
            types: rows(tables, found),
            ages: rows(tables, found),
            lives: rows(tables, found),
            gross: rows(tables, found),
            structures: rows(tables, found),
            place_structures: rows(tables, found),
            intensities: rows(tables, found),
            home_steel: rows(tables, found),
            blocks: rows(tables, found),
            fittings: rows(tables, found),
            wood: rows(tables, found),
            cars: CarRows::read(tables, found),
            vehicles: VehicleRows::read(tables, found),
            air: AirRows::read(tables, found),
            plastics: PlasticsRows::read(tables, found),
            goods: GoodsRows::read(tables, found),
            need: NeedRows::read(tables, found),
            networks: NetworkRows::read(tables, found),
            forests: ForestRows::read(tables, found),
            levers: rows(tables, found),
            panel: rows(tables, found),
            benchmarks: rows(tables, found),
            history: rows(tables, found),
            outlook: OutlookRows::read(tables, found),
            built: WorksRows::read(tables, found),
            money: MoneyRows::read(tables, found),
            projects: ProjectRows::read(tables, found),
            cities: CityRows::read(tables, found),
            minerals: MineralRows::read(tables, found),
            documents_world: DocumentsWorldRows::read(tables, found),
            doubts: doubts::checked(&rows(tables, found), &assumed, &premises, found),
            assumptions: Assumptions::complete(&assumed, &premises, found),
        };
        registry::check_rest(tables, found);
        evidence
    }
}

/// Results over all places, computed once before the first place.
pub(super) struct Shared {
    pub(super) drivers: DriversByPlace,
    pub(super) spread: OtherFloorShares,
}

impl Shared {
    /// Computes the results over all places.
    pub(super) fn of(evidence: &Evidence, assumptions: &Assumptions) -> Shared {
        let drivers = DriversByPlace::of(evidence, assumptions);
        let spread = OtherFloorShares::of(evidence, assumptions, &drivers);
        Shared { drivers, spread }
    }
}

/// Context of a rule for one place.
pub(super) struct PlaceContext<'a> {
    pub(super) evidence: &'a Evidence,
    pub(super) assumptions: &'a Assumptions,
    pub(super) shared: &'a Shared,
    pub(super) ladder: Ladder,
}

impl<'a> PlaceContext<'a> {
    pub(super) fn of(evidence: &'a Evidence, assumptions: &'a Assumptions, shared: &'a Shared, place: &PlaceRow) -> PlaceContext<'a> {
        PlaceContext {
            evidence,
            assumptions,
            shared,
            ladder: Ladder::of(place, &evidence.regions),
        }
    }

    /// People in 2020; 0 where missing, which their own rule reports.
    pub(super) fn people_now(&self) -> f64 {
        let people = self.shared.drivers.people(self.ladder.place, Storyline::Ssp2);
        people.map_or(0.0, |people| people.value[Year::BASE])
    }

    /// The value of an assumption.
    pub(super) fn value(&self, number: impl AssumedNumber) -> f64 {
        self.assumptions.value(number)
    }

    /// A fact that rests on one assumption alone.
    pub(super) fn fact(&self, number: impl AssumedNumber) -> Fact<f64> {
        self.assumptions.fact(number)
    }

    /// A fault: the place lacks a value that no region supplies.
    pub(super) fn lack(&self, file: &str, what: &str) -> Fault {
        Fault::of_table(
            file,
            format!("{} has no {what}", self.ladder.place),
            "Add rows for the place, for a region that holds it, or for the world.",
        )
    }
}

/// Name of a building kind in faults.
pub(super) fn called(product: Product) -> String {
    match product {
        Product::SingleFamily | Product::MultiFamily | Product::Informal => format!("{} homes", product.id()),
        Product::Other => "other buildings".to_owned(),
    }
}
