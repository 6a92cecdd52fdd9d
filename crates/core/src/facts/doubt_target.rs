//! Doubt target: the closed list of targets of doubts.
//!
//! [`crate::doubt`] defines the change to the facts of a place; one test checks that each target changes something
//! there.
//! Out of scope: the size of the change.

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::kind::Basis;

crate::closed! {
    /// Target of a doubt.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum DoubtTarget {
        /// Floor area of homes per person, all kinds and years, and its level of 2020.
        HomeFloor: "homes.floor";
        /// Growth of that floor area after 2020, as a power.
        HomeFloorAhead: "homes.floor_ahead";
        /// Floor area of other buildings per person, and the least that a lever leaves.
        OtherFloor: "other.floor";
        /// Growth of that floor area after 2020, as a power.
        OtherFloorAhead: "other.floor_ahead";
        /// Mean life of homes.
        HomeLife: "homes.life";
        /// Mean life of other buildings.
        OtherLife: "other.life";
        /// Shape of the lifetime of buildings, where it equals the least shape used.
        LeastShape: "buildings.least_shape";
        /// Mean life beyond which no lever prolongs a building.
        LongestLife: "buildings.longest_life";
        /// Cement and aggregates of buildings, without mortar.
        Concrete: "buildings.concrete";
        /// Steel of buildings.
        Steel: "buildings.steel";
        /// Steel of homes.
        HomeSteel: "homes.steel";
        /// Share of hollow block in brick walls.
        WallBlock: "walls.block";
        /// Bricks of buildings.
        Bricks: "buildings.bricks";
        /// Wood of buildings.
        Wood: "buildings.wood";
        /// Aluminium, copper, glass and plastics of buildings.
        Fittings: "buildings.fittings";
        /// Gross floor area beyond the usable.
        Gross: "buildings.gross";
        /// Share of concrete in new buildings since 1980, at the expense of masonry.
        Structure: "buildings.structure";
        /// Share of cement in concrete; aggregates take the rest, water stays.
        ConcreteCement: "concrete.cement";
        /// Cement of mortar.
        MortarCement: "mortar.cement";
        /// Mass of roads, rail, bridges and tunnels.
        InfrastructureMass: "infrastructure.mass";
        /// Power of population in the growth of infrastructure.
        InfrastructurePeoplePower: "infrastructure.people_power";
        /// Power of income in the growth of infrastructure.
        InfrastructureIncomePower: "infrastructure.income_power";
        /// Mean life of asphalt.
        AsphaltLife: "infrastructure.asphalt_life";
        /// Mean life of concrete in roads.
        PavementLife: "infrastructure.pavement_life";
        /// Mean life of all other parts of infrastructure.
        LastingLife: "infrastructure.lasting_life";
        /// Power of income in the growth of civil works.
        WorksPower: "works.power";
        /// Income above which the steel of the past no longer follows it.
        WorksSteelBend: "works.steel_bend";
        /// Years in which works above the mature level fall towards it.
        WorksFold: "works.fold";
        /// Cement of mature civil works.
        WorksCement: "works.cement";
        /// Steel of mature civil works.
        WorksSteel: "works.steel";
        /// Mean life of civil works.
        WorksLife: "works.life";
        /// Mean life of the concrete of civil works.
        WorksConcreteLife: "works.concrete_life";
        /// Part of the remainder of cement that goes into buildings not modelled.
        BuildingCement: "works.building_cement";
        /// Part of the remainder of steel that goes into buildings not modelled.
        BuildingSteel: "works.building_steel";
        /// Cement use, by statistic.
        CementUsed: "cement.used";
        /// Steel use, by statistic.
        SteelUsed: "steel.used";
        /// Clinker share of cement.
        Clinker: "cement.clinker";
        /// Fuel of clinker.
        ClinkerFuel: "cement.fuel";
        /// Emissions of primary steel, without electricity.
        MakingSteel: "steel.making";
        /// Emissions of primary aluminium.
        MakingAluminium: "aluminium.making";
        /// Emissions of brick production.
        MakingBricks: "bricks.making";
        /// Emissions of producing all materials except cement, steel, aluminium and bricks.
        MakingOthers: "others.making";
        /// Share of the outflow that is not recovered, in all sectors.
        NotRecovered: "all.not_recovered";
        /// Site work.
        Site: "construction.site";
        /// Work of renovation.
        RenovationWork: "construction.renovation";
        /// Share of plastics that is burnt.
        PlasticsBurnt: "plastics.burnt";
        /// Carbon of burning plastics.
        PlasticsCarbon: "plastics.carbon";
        /// Heat of rooms and water of homes.
        Heating: "homes.heating";
        /// All energy of other buildings.
        OtherEnergy: "other.energy";
        /// Cooling of homes in 2020.
        Cooling: "homes.cooling";
        /// Growth of home cooling and of the electricity of other buildings.
        Spread: "buildings.spread";
        /// Energy of cooking.
        Cooking: "homes.cooking";
        /// Electricity of appliances and light per person.
        Appliances: "homes.appliances";
        /// Firewood on open fires that does not regrow.
        WoodNotGrown: "fires.not_grown";
        /// Floor area renovated per year.
        RenovationRate: "renovation.rate";
        /// Heat saved by renovation.
        RenovationSaving: "renovation.saving";
        /// Yearly growth of the carbon of electricity, of the place and of the world.
        Grids: "power.grids";
        /// Yearly growth of the carbon of electricity, of the place alone.
        Grid: "power.grid";
        /// Carbon of electricity of the last years observed, from which its path goes on.
        GridBase: "power.base";
        /// Power of the grid's carbon with which power from coal falls, from 2040 on.
        CoalPower: "power.coal";
        /// Wind share of the power that wind and sun add.
        WindPart: "power.wind";
        /// Loss of the grid.
        GridLoss: "power.loss";
        /// Growth of cars per person after 2020, as a power.
        CarAhead: "cars.ahead";
        /// Distance driven per car.
        CarKm: "cars.km";
        /// Life of cars.
        CarLife: "cars.life";
        /// Share of plug-in cars in new cars, after 2024.
        CarElectric: "cars.electric";
        /// Aluminium in a car.
        CarAluminium: "cars.aluminium";
        /// Fuel use of combustion cars, own and imported used ones.
        CarFuel: "cars.fuel";
        /// Extra fuel of older cohorts.
        CarOlder: "cars.older";
        /// Carbon of petrol.
        CarPetrol: "cars.petrol";
        /// Share of battery cars in plug-in cars, from 2035.
        CarBatteryPart: "cars.battery_part";
        /// Heat for the assembly of a car.
        CarAssembly: "cars.assembly";
        /// Passengers on a shared trip.
        CarRiders: "cars.riders";
        /// Least floor area that a lever leaves.
        SpaceFloor: "homes.space_floor";
        /// Mass of refurbishment.
        Refurbishing: "buildings.refurbishing";
        /// Fuel saved by a lighter combustion car.
        LighterCombustion: "cars.lighter_combustion";
        /// Power saved by a lighter battery car.
        LighterBattery: "cars.lighter_battery";
        /// Stone used with the cement of civil works and of buildings not modelled.
        WorksStone: "works.stone";
        /// Sand used with the cement of mortar.
        MortarSand: "works.mortar_sand";
        /// Copper and aluminium of machines, packaging and other goods.
        GoodsMetals: "goods.metals";
        /// Household goods that people come to own.
        GoodsOwned: "goods.owned";
        /// Material mass of power plants and lines.
        PowerMass: "networks.power_mass";
        /// Material mass of pipes and their bedding.
        PipeMass: "networks.pipe_mass";
        /// Cars per person, all years.
        CarLevel: "cars.level";
        /// Lorries per person, all years.
        LorryLevel: "lorries.level";
        /// Load of a lorry.
        LorryLoad: "lorries.load";
        /// Distance driven per lorry.
        LorryKm: "lorries.km";
        /// Life of lorries.
        LorryLife: "lorries.life";
        /// Power of income in the growth of lorries and vans.
        LorryGrowth: "lorries.growth";
        /// Fuel use of a new lorry.
        LorryFuel: "lorries.fuel";
        /// Share of battery vehicles in new lorries, vans and buses after 2024, as a power.
        LorryElectric: "lorries.electric";
        /// Vans per person, all years.
        VanLevel: "vans.level";
        /// Buses per person, all years.
        BusLevel: "buses.level";
        /// Distance driven per bus.
        BusKm: "buses.km";
        /// Two- and three-wheelers per person, all years.
        TwoWheelerLevel: "two_wheelers.level";
        /// Distance driven per two- or three-wheeler.
        TwoWheelerKm: "two_wheelers.km";
        /// Life of two- and three-wheelers.
        TwoWheelerLife: "two_wheelers.life";
        /// Nitrogen oxides of the exhaust, classes 4 to 6.
        ExhaustNox: "exhaust.nox";
        /// Particles and soot of the exhaust, classes 4 to 6.
        ExhaustParticles: "exhaust.particles";
        /// Share of vehicles with defective emission control.
        ExhaustBroken: "exhaust.broken";
        /// Sulphur of diesel that counts for sulphate.
        ExhaustSulphur: "exhaust.sulphur";
    }
}

impl DoubtTarget {
    /// True if the number is a fact of a place: set for one place, it means nothing in another. Factors, powers and
    /// numbers that all places share go on.
    pub const fn is_of_place(self) -> bool {
        matches!(
            self,
            DoubtTarget::HomeFloor
                | DoubtTarget::OtherFloor
                | DoubtTarget::HomeLife
                | DoubtTarget::OtherLife
                | DoubtTarget::WallBlock
                | DoubtTarget::Clinker
                | DoubtTarget::GridBase
                | DoubtTarget::CarLife
                | DoubtTarget::CarKm
        )
    }

    /// Basis of the fact, for targets whose stand-in varies only without a national figure; none for the others.
    pub const fn basis(self, facts: &Facts) -> Option<Basis> {
        Some(match self {
            DoubtTarget::CementUsed => facts.civil.cement.basis,
            DoubtTarget::SteelUsed => facts.civil.steel.basis,
            DoubtTarget::Heating => facts.energy.homes.space.basis,
            DoubtTarget::OtherEnergy => facts.energy.other.heat.basis,
            DoubtTarget::CarLevel => facts.cars.level.basis,
            DoubtTarget::LorryLoad => facts.vehicles.load.basis,
            _ => return None,
        })
    }
}
