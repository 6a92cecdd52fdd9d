//! Parts: stacked figures of a whole and its parts, with the total of the reference as ghost.
//!
//! ```text
//! exhausts    by kind of vehicle: nitrogen oxides, particles, soot      goods that leave homes    by kind
//! emissions   by cause · by sector                    energy in use    by carrier; across it what cooks in homes
//! materials   made new, from scrap, used again
//! end of life used again, recycled, in surplus, lost    plastics  by what they are used for · waste by what becomes of it
//! power       plants by what they run on · metals of plants and lines
//! ```
//!
//! Each part is a row that names its quantities of the outcome. Out of scope: the age of stocks.

use crate::figure::lens::Lens;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone};
use crate::findings::variable::name::{Cause, VariableKind, VariableQuery};
use crate::findings::variable::series;
use crate::words::{Key, names};
use cairn_core::choices::link::Chart;
use cairn_core::kind::{
    Application, Carrier, EnergyCarrier, Fate, Good, Material, Plant, Pollutant, SECTORS, Sector, SectorRow, Traffic, Vehicle,
};
use cairn_core::model::{Account, Outcome};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// A part: name, tone, quantities and sectors.
pub struct ChartPart {
    /// Its name.
    pub name: Key,
    /// Its tone.
    pub tone: Tone,
    /// Quantities, summed.
    pub whats: &'static [VariableKind],
    /// Sectors.
    pub sectors: &'static [Sector],
}

pub(super) const fn all(name: Key, tone: u8, whats: &'static [VariableKind]) -> ChartPart {
    ChartPart {
        name,
        tone: Tone::Part(tone),
        whats,
        sectors: &Sector::ALL,
    }
}

/// Emissions by cause; material production lies at the bottom, where a change is easiest to see.
pub const CAUSES: [ChartPart; 5] = [
    all(Key::CauseMaterials, 0, &[VariableKind::Ghg(Cause::Materials(&Material::ALL))]),
    all(Key::CauseConstruction, 1, &[VariableKind::Ghg(Cause::Construction)]),
    all(Key::CauseBuildingsUse, 2, &[VariableKind::Ghg(Cause::UseOfBuildings)]),
    all(Key::CauseVehiclesUse, 3, &[VariableKind::Ghg(Cause::UseOfVehicles)]),
    all(Key::CauseEol, 4, &[VariableKind::Ghg(Cause::EndOfLife)]),
];

/// One quantity for each sector, from the bottom.
pub fn sectors(whats: &'static [VariableKind]) -> Vec<ChartPart> {
    let tones = (0..=u8::MAX).map(Some).chain([None]);
    let rows = tones.flat_map(|tone| SECTORS.iter().filter(move |row| row.tone == tone));
    let part = |row: &SectorRow| ChartPart {
        name: names::sector(row.sector),
        tone: row.tone.map_or(Tone::Apart, Tone::Part),
        whats,
        sectors: row.sector.only(),
    };
    rows.map(part).collect()
}

/// Materials used in a year: primary, secondary, reused; all sectors, as the headline counts them.
pub const MATERIALS: [ChartPart; 3] = [
    all(Key::PartPrimary, 0, &[VariableKind::Material(Account::Primary, &Material::ALL)]),
    all(Key::PartSecondary, 1, &[VariableKind::Material(Account::Secondary, &Material::ALL)]),
    all(Key::PartReuse, 2, &[VariableKind::Material(Account::Reuse, &Material::ALL)]),
];

/// Destinations of end-of-life materials and of production scrap.
pub const END_OF_LIFE: [ChartPart; 4] = [
    all(Key::PartReuse, 2, &[VariableKind::Material(Account::Reuse, &Material::ALL)]),
    all(Key::PartRecycled, 1, &[VariableKind::Material(Account::Secondary, &Material::ALL)]),
    all(Key::PartSurplus, 4, &[VariableKind::Surplus(&Material::ALL)]),
    all(Key::PartLost, 3, &[VariableKind::Material(Account::Loss, &Material::ALL)]),
];

/// Exhaust emissions of road vehicles, by kind; lorries lie at the bottom because they emit most.
const fn exhaust(pollutant: Pollutant) -> [ChartPart; Traffic::COUNT] {
    macro_rules! kinds {
        ($pollutant:ident) => {
            [
                all(
                    Key::TrafficHeavy,
                    0,
                    &[VariableKind::Air(
                        Pollutant::$pollutant,
                        Some(Traffic::Of(Vehicle::HeavyTruck)),
                    )],
                ),
                all(
                    Key::TrafficMedium,
                    1,
                    &[VariableKind::Air(
                        Pollutant::$pollutant,
                        Some(Traffic::Of(Vehicle::MediumTruck)),
                    )],
                ),
                all(
                    Key::TrafficBuses,
                    2,
                    &[VariableKind::Air(Pollutant::$pollutant, Some(Traffic::Of(Vehicle::Bus)))],
                ),
                all(
                    Key::TrafficVans,
                    3,
                    &[VariableKind::Air(Pollutant::$pollutant, Some(Traffic::Of(Vehicle::Van)))],
                ),
                all(
                    Key::TrafficCars,
                    4,
                    &[VariableKind::Air(Pollutant::$pollutant, Some(Traffic::Cars))],
                ),
                all(
                    Key::TrafficTwo,
                    5,
                    &[VariableKind::Air(
                        Pollutant::$pollutant,
                        Some(Traffic::Of(Vehicle::TwoWheeler)),
                    )],
                ),
            ]
        };
    }
    match pollutant {
        Pollutant::Nox => kinds!(Nox),
        Pollutant::Particles => kinds!(Particles),
        Pollutant::Soot => kinds!(Soot),
    }
}

/// Nitrogen oxides of exhausts.
pub const NOX: [ChartPart; Traffic::COUNT] = exhaust(Pollutant::Nox);
/// Fine particles of exhausts.
pub const PARTICLES: [ChartPart; Traffic::COUNT] = exhaust(Pollutant::Particles);
/// Soot of exhausts.
pub const SOOT: [ChartPart; Traffic::COUNT] = exhaust(Pollutant::Soot);

const fn used(of: Application) -> VariableKind {
    VariableKind::Beside(Account::PlasticsUse, Some(of.index()))
}

/// Plastics by application, the shortest-lived at the bottom; machines are among the rest.
pub const PLASTICS: [ChartPart; 7] = [
    all(Key::PlasticsPackaging, 0, &[used(Application::Packaging)]),
    all(Key::PlasticsConsumer, 1, &[used(Application::Consumer)]),
    all(Key::PlasticsTextiles, 2, &[used(Application::Textiles)]),
    all(Key::PlasticsElectrical, 3, &[used(Application::Electrical)]),
    all(Key::PlasticsTransport, 4, &[used(Application::Transport)]),
    all(Key::PlasticsConstruction, 5, &[used(Application::Construction)]),
    all(Key::PlasticsOther, 6, &[used(Application::Other), used(Application::Machinery)]),
];

const fn becomes(fate: Fate) -> VariableKind {
    VariableKind::Beside(Account::PlasticsFate, Some(fate.index()))
}

/// Plastic waste by fate.
pub const PLASTIC_WASTE: [ChartPart; Fate::COUNT] = [
    all(Key::PlasticsRecycled, 2, &[becomes(Fate::Recycled)]),
    all(Key::PlasticsBurnt, 1, &[becomes(Fate::Incinerated)]),
    all(Key::PlasticsLandfilled, 4, &[becomes(Fate::Landfilled)]),
    all(Key::PlasticsMismanaged, 3, &[becomes(Fate::Mismanaged)]),
];

const fn left(good: Good) -> VariableKind {
    VariableKind::Beside(Account::GoodsOutflow, Some(good.index()))
}

/// Goods discarded by homes, by kind; all but furniture are electrical waste.
pub const GOODS: [ChartPart; 6] = [
    all(
        Key::GoodsLarge,
        0,
        &[left(Good::Refrigerator), left(Good::WashingMachine), left(Good::LargeAppliance)],
    ),
    all(Key::GoodsCooling, 1, &[left(Good::AirConditioner)]),
    all(Key::GoodsScreens, 2, &[left(Good::Television)]),
    all(Key::GoodsComputers, 5, &[left(Good::Computer), left(Good::Telephone)]),
    all(Key::GoodsSmall, 4, &[left(Good::Small)]),
    all(Key::GoodsFurniture, 3, &[left(Good::Furniture)]),
];

const fn plant(of: Plant) -> VariableKind {
    VariableKind::Beside(Account::PlantsInUse, Some(of.index()))
}

/// Power plants in use: plants with fuel at the bottom, later technologies on top.
pub const PLANTS: [ChartPart; 8] = [
    all(Key::CarrierCoal, 5, &[plant(Plant::Coal)]),
    all(Key::CarrierOil, 4, &[plant(Plant::Oil)]),
    all(Key::CarrierGas, 3, &[plant(Plant::Gas)]),
    all(Key::PlantNuclear, 6, &[plant(Plant::Nuclear)]),
    all(Key::PlantHydro, 0, &[plant(Plant::Hydro)]),
    all(Key::PlantOther, 2, &[plant(Plant::Bioenergy), plant(Plant::Other)]),
    all(Key::PlantWind, 7, &[plant(Plant::Wind)]),
    all(Key::PlantSolar, 1, &[plant(Plant::Solar)]),
];

const fn metal(at: usize) -> VariableKind {
    VariableKind::Beside(Account::PowerInflow, Some(at))
}

/// Metals in plants, lines and stations; their index in [`cairn_core::kind::OF_NETWORKS`].
pub const GRID: [ChartPart; 3] = [
    all(Key::OutlookMetalSteel, 0, &[metal(2)]),
    all(Key::OutlookMetalAluminium, 1, &[metal(3)]),
    all(Key::OutlookMetalCopper, 4, &[metal(4)]),
];

const fn carrier(carrier: Carrier) -> VariableKind {
    VariableKind::Energy(Some(EnergyCarrier::Of(carrier)))
}

/// Energy in use by carrier: seven bands, wood and biofuel in one.
pub const ENERGY: [ChartPart; 7] = [
    all(Key::CarrierElectricity, 0, &[carrier(Carrier::Electricity)]),
    all(Key::CarrierDistrictHeat, 1, &[carrier(Carrier::DistrictHeat)]),
    all(
        Key::CarrierWood,
        2,
        &[carrier(Carrier::Wood), VariableKind::Energy(Some(EnergyCarrier::Biofuel))],
    ),
    all(Key::CarrierGas, 3, &[carrier(Carrier::Gas)]),
    all(Key::CarrierOil, 4, &[carrier(Carrier::Oil)]),
    all(Key::CarrierCoal, 5, &[carrier(Carrier::Coal)]),
    all(Key::CarrierMotorFuel, 6, &[VariableKind::Energy(Some(EnergyCarrier::MotorFuel))]),
];

/// A whole by its parts, for each year of results.
pub fn stack(id: Chart, parts: &[ChartPart], outcome: &Outcome, reference: &Outcome) -> Figure {
    let mut unit = Unit::Share;
    let mut ghost = vec![0.0; Year::results().count()];
    let mut marks = Vec::with_capacity(parts.len() + 1);
    for part in parts {
        let (own, values) = values(part, outcome);
        unit = own;
        for (sum, value) in ghost.iter_mut().zip(self::values(part, reference).1) {
            *sum += value;
        }
        marks.push(Mark {
            label: Label::plain(part.name),
            shape: MarkShape::Band,
            tone: part.tone,
            values,
        });
    }
    marks.push(whole_of_reference(ghost));
    Figure {
        id,
        unit,
        lens: Lens::default(),
        first: Year::RESULTS,
        last: Year::LAST,
        marks,
        least: None,
    }
}

/// Energy use by carrier, with energy for cooking in homes as a line.
pub fn energy(outcome: &Outcome, reference: &Outcome) -> Figure {
    let mut figure = stack(Chart::Energy, &ENERGY, outcome, reference);
    let cooking = all(Key::TermCooking, 0, &[VariableKind::Cooking]);
    let line = Mark {
        label: Label::plain(cooking.name),
        shape: MarkShape::Line,
        tone: Tone::In,
        values: values(&cooking, outcome).1,
    };
    // The total of the reference stays last.
    figure.marks.insert(ENERGY.len(), line);
    figure
}

/// The ghost for the total of all bands.
pub(crate) fn whole_of_reference(values: Vec<f64>) -> Mark {
    Mark {
        label: Label::plain(Key::MarkReference),
        shape: MarkShape::Ghost,
        tone: Tone::Reference,
        values,
    }
}

fn values(part: &ChartPart, outcome: &Outcome) -> (Unit, Vec<f64>) {
    let mut unit = Unit::Share;
    let mut sum = vec![0.0; Year::results().count()];
    for what in part.whats {
        let (own, series) = series(
            outcome,
            VariableQuery {
                what: *what,
                sectors: part.sectors,
            },
        );
        unit = own;
        for (sum, value) in sum.iter_mut().zip(series.span(Year::RESULTS, Year::LAST)) {
            *sum += value;
        }
    }
    (unit, sum)
}
