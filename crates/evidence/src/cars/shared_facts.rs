//! Everywhere: car facts that are the same in every place.
//!
//! ```text
//! used cars = mix of those who sell: share of plugged-in cars and fuel by weight of the seller
//! ```
//!
//! Out of scope: places, except the sellers whose cars are mixed.

use crate::assumption::Assumption;
use crate::cars::trade::{PlaceCarTrade, UsedCarTrade};
use crate::cars::{Nation, keep, kinds, known};
use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::Trail;
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
    let Some(desk) = nations.first().map(|nation| nation.desk) else {
        return Err(Vec::new());
    };
    let mut faults = Vec::new();
    let materials = keep(materials(desk), &mut faults);
    let before = keep(before(desk), &mut faults);
    let making_loss = keep(making_loss(desk), &mut faults);
    let used = keep(used(nations, trade), &mut faults);
    let assumed = |assumption| Fact {
        value: desk.assumed(assumption),
        basis: Basis::Assumed,
        sources: desk.assumptions.sources(assumption).into(),
    };
    let [early, late] = [Assumption::CarBatteryPart2025, Assumption::CarBatteryPart2035].map(|part| desk.assumed(part));
    let mut battery_part = Trail::new();
    battery_part.basis = Basis::Assumed;
    battery_part.cite(desk.assumptions.sources(Assumption::CarBatteryPart2025));
    battery_part.assume(desk.assumptions, &[Assumption::CarBatteryPart2035]);
    let (Some(materials), Some(materials_before), Some(making_loss), Some(used)) = (materials, before, making_loss, used) else {
        return Err(faults);
    };
    Ok(CarsEverywhere {
        battery_part: known(&battery_part, YearPath(vec![(Year::of(2025), early), (Year::of(2035), late)])),
        materials,
        materials_before,
        making_loss,
        older: assumed(Assumption::CarOlder),
        plug_in_electric: assumed(Assumption::CarPlugInElectric),
        plug_in_fuel: assumed(Assumption::CarPlugInFuel),
        petrol: assumed(Assumption::CarPetrol),
        biofuel: assumed(Assumption::CarBiofuel),
        assembly: assumed(Assumption::CarAssembly),
        assembly_power: assumed(Assumption::CarAssemblyPower),
        dismantling: assumed(Assumption::CarDismantling),
        biofuel_carbon: assumed(Assumption::CarBiofuelCarbon),
        joined: desk.premise(Premise::CarJoinedDrive),
        riders: assumed(Assumption::CarRiders),
        aluminium_for_steel: assumed(Assumption::CarAluminiumForSteel),
        lighter: [
            assumed(Assumption::CarLighterCombustion),
            assumed(Assumption::CarLighterPlugIn),
            assumed(Assumption::CarLighterBattery),
        ],
        export_ramp: trade.ramp.clone(),
        used,
    })
}

/// Materials of a car of a cohort, kg. A material missing from the table is zero.
fn of_car(desk: &PlaceContext<'_>, drivetrain: Drivetrain, cohort: Year, trail: &mut Trail) -> Result<[f64; CarMaterial::COUNT], Fault> {
    let rows = desk.evidence.cars.materials.iter().map(|line| &line.row);
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

fn materials(desk: &PlaceContext<'_>) -> Result<Fact<[[f64; CarMaterial::COUNT]; Drivetrain::COUNT]>, Fault> {
    let mut trail = Trail::new();
    let mut kg = [[0.0; CarMaterial::COUNT]; Drivetrain::COUNT];
    for drivetrain in Drivetrain::ALL {
        kg[drivetrain.index()] = of_car(desk, drivetrain, Year::BASE, &mut trail)?;
    }
    let aluminium = [CarMaterial::WroughtAluminium, CarMaterial::CastAluminium];
    let combustion = kg[Drivetrain::Combustion.index()];
    let part = desk.premised(Premise::CarAluminium) / aluminium.map(|material| combustion[material.index()]).iter().sum::<f64>();
    for car in &mut kg {
        for material in aluminium {
            let out = (1.0 - part) * car[material.index()];
            car[material.index()] -= out;
            car[CarMaterial::AutomotiveSteel.index()] += desk.premised(Premise::CarSteelBack) * out;
        }
    }
    trail.cite(desk.assumptions.premises.sources(Premise::CarAluminium));
    trail.assume_premises(desk.assumptions, &[Premise::CarSteelBack]);
    trail.basis = Basis::Assumed;
    Ok(known(&trail, kg))
}

fn before(desk: &PlaceContext<'_>) -> Result<Fact<[f64; CarMaterial::COUNT]>, Fault> {
    let mut trail = Trail::new();
    let kg = of_car(desk, Drivetrain::Combustion, OLD, &mut trail)?;
    Ok(known(&trail, kg))
}

fn making_loss(desk: &PlaceContext<'_>) -> Result<Fact<[f64; CarMaterial::COUNT]>, Fault> {
    let mut trail = Trail::new();
    let mut losses = [0.0; CarMaterial::COUNT];
    for material in CarMaterial::ALL {
        let mut rows = desk.evidence.cars.making.iter().map(|line| &line.row);
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
    Ok(known(&trail, losses))
}

/// The mix of traded used cars.
fn used(nations: &[Nation<'_>], trade: &UsedCarTrade) -> Result<UsedCars, Fault> {
    let desk = nations[0].desk;
    let mut electric: Vec<(Year, f64)> = Vec::new();
    let (mut plugged, mut tested) = (Trail::new(), Trail::new());
    let mut combustion = 0.0;
    for line in desk.evidence.cars.exports.iter().filter(|line| line.row.mix > 0.0) {
        let row = &line.row;
        let sales = kinds::sales(desk, row.market)?;
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
        let energy = desk.evidence.cars.energy.iter().map(|line| &line.row);
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
    for line in desk.evidence.cars.exports.iter().filter(|line| line.row.mix > 0.0) {
        let sales = kinds::sales(desk, line.row.market)?.value;
        for (year, share) in &mut electric {
            *share += line.row.mix * sales.at(*year);
        }
    }
    tested.cite(desk.assumptions.sources(Assumption::CarRoadGap));
    Ok(UsedCars {
        ages: trade.ages.clone(),
        electric: known(&plugged, YearPath(electric)),
        combustion: known(&tested, combustion * desk.assumed(Assumption::CarRoadGap)),
        battery: Fact {
            value: desk.assumed(Assumption::CarUsedBattery),
            basis: Basis::Assumed,
            sources: desk.assumptions.sources(Assumption::CarUsedBattery).into(),
        },
        replaced: desk.premise(Premise::UsedReplaced),
        replaced_from: desk.premise(Premise::UsedReplacedFrom),
    })
}
