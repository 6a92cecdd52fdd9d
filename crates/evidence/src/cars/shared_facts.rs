//! Shared facts: car facts that are the same in every place.
//!
//! ```text
//! used cars = mix of those who sell: share of plugged-in cars and fuel by weight of the seller
//! ```
//!
//! Out of scope: places, except the sellers whose cars are mixed.

use crate::assumption::Assumption;
use crate::cars::trade::{PlaceCarTrade, UsedCarTrade};
use crate::cars::{Nation, collect, kinds};
use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::Scheme;
use crate::rows::car_kinds::{CarEnergyRow, CarMakingRow, CarMaterialRow};
use crate::rows::cars::CarTradeRole;
use crate::table_reader::Row;
use cairn_core::facts::Fact;
use cairn_core::facts::cars::{CarsEverywhere, UsedCars};
use cairn_core::facts::path::YearPath;
use cairn_core::kind::{Basis, CarMaterial, Drivetrain};
use cairn_core::year::Year;

/// Combustion cars up to this cohort are made as in the older table.
pub(super) const OLD: Year = Year::of(2010);

/// Car facts that are the same in every place.
pub(super) fn everywhere(nations: &[Nation<'_>], trade: &UsedCarTrade) -> Result<CarsEverywhere, Vec<Fault>> {
    let Some(context) = nations.first().map(|nation| nation.context) else {
        return Err(Vec::new());
    };
    let mut faults = Vec::new();
    let materials = collect(materials(context), &mut faults);
    let before = collect(before(context), &mut faults);
    let making_loss = collect(making_loss(context), &mut faults);
    let used = collect(used(nations, trade), &mut faults);
    let mut battery_part = ProvenanceCollector::assumed();
    let early = battery_part.take(context.assumptions, Assumption::CarBatteryPart2025);
    let late = battery_part.bend(context.assumptions, Assumption::CarBatteryPart2035);
    let (Some(materials), Some(materials_before), Some(making_loss), Some(used)) = (materials, before, making_loss, used) else {
        return Err(faults);
    };
    Ok(CarsEverywhere {
        battery_part: battery_part.fact(YearPath(vec![(Year::of(2025), early), (Year::of(2035), late)])),
        materials,
        materials_before,
        making_loss,
        older: context.fact(Assumption::CarOlder),
        plug_in_electric: context.fact(Assumption::CarPlugInElectric),
        plug_in_fuel: context.fact(Assumption::CarPlugInFuel),
        petrol: context.fact(Assumption::CarPetrol),
        biofuel: context.fact(Assumption::CarBiofuel),
        assembly: context.fact(Assumption::CarAssembly),
        assembly_power: context.fact(Assumption::CarAssemblyPower),
        dismantling: context.fact(Assumption::CarDismantling),
        biofuel_carbon: context.fact(Assumption::CarBiofuelCarbon),
        joined: context.fact(Premise::CarJoinedDrive),
        riders: context.fact(Assumption::CarRiders),
        aluminium_for_steel: context.fact(Assumption::CarAluminiumForSteel),
        lighter: [
            context.fact(Assumption::CarLighterCombustion),
            context.fact(Assumption::CarLighterPlugIn),
            context.fact(Assumption::CarLighterBattery),
        ],
        export_ramp: trade.ramp.clone(),
        used,
    })
}

/// Materials of a car of a cohort, kg. A material missing from the table is zero.
fn of_car(
    context: &PlaceContext<'_>,
    drivetrain: Drivetrain,
    cohort: Year,
    trail: &mut ProvenanceCollector,
) -> Result<[f64; CarMaterial::COUNT], Fault> {
    let rows = context.evidence.cars.materials.iter().map(|line| &line.row);
    let rows: Vec<&CarMaterialRow> = rows.filter(|row| row.drivetrain == drivetrain && row.cohort == cohort).collect();
    if rows.is_empty() {
        return Err(Fault::of_table(
            CarMaterialRow::FILE,
            format!("{} cars of {cohort} have no row", drivetrain.id()),
            "Add what they are made of.",
        ));
    }
    trail.add(rows.iter().map(|row| &row.from), Basis::Global);
    let mut kg = [0.0; CarMaterial::COUNT];
    for row in rows {
        kg[row.material.index()] = row.kg;
    }
    Ok(kg)
}

fn materials(context: &PlaceContext<'_>) -> Result<Fact<[[f64; CarMaterial::COUNT]; Drivetrain::COUNT]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut kg = [[0.0; CarMaterial::COUNT]; Drivetrain::COUNT];
    for drivetrain in Drivetrain::ALL {
        kg[drivetrain.index()] = of_car(context, drivetrain, Year::BASE, &mut trail)?;
    }
    let aluminium = [CarMaterial::WroughtAluminium, CarMaterial::CastAluminium];
    let combustion = kg[Drivetrain::Combustion.index()];
    let part = context.value(Premise::CarAluminium) / aluminium.map(|material| combustion[material.index()]).iter().sum::<f64>();
    for car in &mut kg {
        for material in aluminium {
            let out = (1.0 - part) * car[material.index()];
            car[material.index()] -= out;
            car[CarMaterial::AutomotiveSteel.index()] += context.value(Premise::CarSteelBack) * out;
        }
    }
    trail.take(context.assumptions, Premise::CarAluminium);
    trail.assume(context.assumptions, [Premise::CarSteelBack]);
    trail.basis = Basis::Assumed;
    Ok(trail.fact(kg))
}

fn before(context: &PlaceContext<'_>) -> Result<Fact<[f64; CarMaterial::COUNT]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let kg = of_car(context, Drivetrain::Combustion, OLD, &mut trail)?;
    Ok(trail.fact(kg))
}

fn making_loss(context: &PlaceContext<'_>) -> Result<Fact<[f64; CarMaterial::COUNT]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut losses = [0.0; CarMaterial::COUNT];
    for material in CarMaterial::ALL {
        let mut rows = context.evidence.cars.making.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.material == material) else {
            return Err(Fault::of_table(
                CarMakingRow::FILE,
                format!("{} has no making_loss", material.id()),
                "Add a row for it.",
            ));
        };
        trail.add([&row.from], Basis::Global);
        losses[material.index()] = row.loss;
    }
    Ok(trail.fact(losses))
}

/// The mix of traded used cars.
fn used(nations: &[Nation<'_>], trade: &UsedCarTrade) -> Result<UsedCars, Fault> {
    let context = nations[0].context;
    let mut electric: Vec<(Year, f64)> = Vec::new();
    let (mut plugged, mut tested) = (ProvenanceCollector::new(), ProvenanceCollector::new());
    let mut combustion = 0.0;
    for line in context.evidence.cars.exports.iter().filter(|line| line.row.mix > 0.0) {
        let row = &line.row;
        let sales = kinds::sales(context, row.market)?;
        plugged.add([&row.from], Basis::Global);
        plugged.cite(&sales.sources);
        plugged.basis = plugged.basis.max(sales.basis);
        electric.extend(sales.value.0.iter().map(|(year, _)| (*year, 0.0)));
        let sells = |(_, traded): &(&Nation<'_>, &PlaceCarTrade)| traded.role == CarTradeRole::Exporter(row.exporter);
        let sellers: Vec<String> = nations
            .iter()
            .zip(&trade.places)
            .filter(sells)
            .map(|(nation, _)| nation.place().to_string())
            .collect();
        let energy = context.evidence.cars.energy.iter().map(|line| &line.row);
        let energy: Vec<&CarEnergyRow> = energy
            .filter(|row| row.region.scheme == Scheme::Place && sellers.contains(&row.region.code))
            .collect();
        let Some(mean) = kinds::mean(&energy) else {
            return Err(Fault::of_table(
                CarEnergyRow::FILE,
                format!("no place of {} has a row", row.exporter.id()),
                "Add fuel of new cars of one that sells used ones.",
            ));
        };
        tested.add(kinds::froms(&energy), Basis::Global);
        combustion += row.mix * mean;
    }
    electric.sort_by_key(|(year, _)| *year);
    electric.dedup_by_key(|(year, _)| *year);
    for line in context.evidence.cars.exports.iter().filter(|line| line.row.mix > 0.0) {
        let sales = kinds::sales(context, line.row.market)?.value;
        for (year, share) in &mut electric {
            *share += line.row.mix * sales.at(*year);
        }
    }
    let gap = tested.take(context.assumptions, Assumption::CarRoadGap);
    Ok(UsedCars {
        ages: trade.ages.clone(),
        electric: plugged.fact(YearPath(electric)),
        combustion: tested.fact(combustion * gap),
        battery: context.fact(Assumption::CarUsedBattery),
        replaced: context.fact(Premise::UsedReplaced),
        replaced_from: context.fact(Premise::UsedReplacedFrom),
    })
}
