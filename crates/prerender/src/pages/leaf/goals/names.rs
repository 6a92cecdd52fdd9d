//! Names: the text of each series, with its unit, and of each source of fine particles.

use cairn_analysis::findings::goals::{AirSource, GoalSeries};
use cairn_analysis::words::Key;

pub(super) const fn series(series: GoalSeries) -> Key {
    match series {
        GoalSeries::Slums => Key::GoalsSeriesSlums,
        GoalSeries::Inadequate => Key::GoalsSeriesInadequateHousing,
        GoalSeries::Transport => Key::GoalsSeriesTransportAccess,
        GoalSeries::LandRatio => Key::GoalsSeriesLandRatio,
        GoalSeries::LandPerson => Key::GoalsSeriesLandPerson,
        GoalSeries::Collected => Key::GoalsSeriesWasteCollected,
        GoalSeries::Particles => Key::GoalsSeriesParticles,
        GoalSeries::ParticlesCities => Key::GoalsSeriesParticlesCities,
        GoalSeries::Policies => Key::GoalsSeriesPolicies,
        GoalSeries::Footprint => Key::GoalsSeriesFootprint,
        GoalSeries::Consumption => Key::GoalsSeriesConsumption,
        GoalSeries::ConsumptionLate => Key::GoalsSeriesConsumption2022,
        GoalSeries::ConsumptionProduct => Key::GoalsSeriesConsumptionProduct,
        GoalSeries::FoodHomes => Key::GoalsSeriesFoodHomes,
        GoalSeries::FoodServices => Key::GoalsSeriesFoodServices,
        GoalSeries::FoodRetail => Key::GoalsSeriesFoodRetail,
        GoalSeries::Basel => Key::GoalsSeriesBasel,
        GoalSeries::Minamata => Key::GoalsSeriesMinamata,
        GoalSeries::Hazardous => Key::GoalsSeriesHazardousWaste,
        GoalSeries::Treated => Key::GoalsSeriesHazardousTreated,
        GoalSeries::EWaste => Key::GoalsSeriesEWaste,
        GoalSeries::EWasteRecycled => Key::GoalsSeriesEWasteRecycled,
        GoalSeries::MunicipalRecycled => Key::GoalsSeriesMunicipalRecycled,
        GoalSeries::Subsidies => Key::GoalsSeriesFuelSubsidies,
        GoalSeries::Cooking => Key::GoalsSeriesCleanCooking,
        GoalSeries::Renewables => Key::GoalsSeriesRenewables,
        GoalSeries::Intensity => Key::GoalsSeriesEnergyIntensity,
        GoalSeries::Carbon => Key::GoalsSeriesCarbonIntensity,
        GoalSeries::WaterUse => Key::GoalsSeriesWaterEfficiency,
        GoalSeries::WaterStress => Key::GoalsSeriesWaterStress,
        GoalSeries::Forest => Key::GoalsSeriesForest,
        GoalSeries::KeyAreas => Key::GoalsSeriesKeyAreas,
        GoalSeries::Protected => Key::GoalsSeriesLandProtected,
        GoalSeries::Degraded => Key::GoalsSeriesLandDegraded,
        GoalSeries::RedList => Key::GoalsSeriesRedList,
    }
}

pub(super) const fn source(source: AirSource) -> Key {
    match source {
        AirSource::Transport => Key::GoalsAirTransport,
        AirSource::Homes => Key::GoalsAirHomes,
        AirSource::Power => Key::GoalsAirPower,
        AirSource::Industry => Key::GoalsAirIndustry,
        AirSource::Waste => Key::GoalsAirWaste,
        AirSource::Farming => Key::GoalsAirFarming,
        AirSource::Dust => Key::GoalsAirDust,
        AirSource::Wind => Key::GoalsAirWind,
        AirSource::Fires => Key::GoalsAirFires,
        AirSource::Ships => Key::GoalsAirShips,
        AirSource::Rest => Key::GoalsAirOthers,
    }
}
