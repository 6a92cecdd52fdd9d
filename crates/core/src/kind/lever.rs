//! Levers: the changes that a policy can make.
//!
//! ```text
//! lever   two letters   theme, and through it the group   lead dial   amount   model parts   scenarios   strategies      a row of one table
//! ```
//!
//! A lever moves rows of the dials ([`Dial`]); a row of the lever table in the evidence gives the reach of each.
//! Out of scope: the effect of a lever.

mod amount;

pub use amount::LeverAmount;

use serde::{Deserialize, Serialize};

use crate::kind::dial::{CARS, HOMES, OTHER, ROADS, VEHICLES, WORKS};
use crate::kind::{Application, Dial, DialScope, Fate, LeverQuantity, Material, ModelPart, ModelParts, Pool, Sector, Strategy, Theme};

crate::closed! {
    /// The groups of levers in the order of the United Nations, and one separate group.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum LeverGroup {
        /// Lower demand and more reuse.
        Avoid;
        /// Renewable materials.
        Shift;
        /// Cleaner production and use.
        Improve;
        /// Clean power, kept separate.
        Apart;
        /// More homes where people lack them: no measure against emissions.
        Need;
        /// Batteries and magnets: levers of the minerals layer, which reach no part of the model.
        Minerals;
    }
}

/// The columns of a lever.
#[derive(Clone, Copy, Debug)]
pub struct LeverColumns {
    /// The lever.
    pub lever: Lever,
    /// The theme, which moves the lever together with others in the simple view.
    pub theme: Theme,
    /// The dial that shows the level of the lever.
    pub lead: Dial,
    /// The amount that it acts on.
    pub amount: LeverAmount,
    /// The model parts that read its pull. The cycle always runs and is not listed.
    pub reaches: ModelParts,
    /// True if a climate-policy background moves it.
    pub by_policy: bool,
    /// True if the scenario of low-carbon materials pulls it.
    pub in_low_carbon: bool,
    /// True if the scenario of reuse and recycling pulls it.
    pub in_loop: bool,
    /// The strategy of national guidelines for homes that it represents.
    pub guide: Option<Strategy>,
    /// The strategy of the International Resource Panel that it represents.
    pub panel: Option<Strategy>,
}

/// A row without optional columns.
const fn row(lever: Lever, theme: Theme, lead: Dial, amount: LeverAmount, reaches: ModelParts) -> LeverColumns {
    LeverColumns {
        lever,
        theme,
        lead,
        amount,
        reaches,
        by_policy: false,
        in_low_carbon: false,
        in_loop: false,
        guide: None,
        panel: None,
    }
}

/// Declares the levers together with their table.
macro_rules! levers {
    ($($(#[$about:meta])* $lever:ident: $id:literal {
        theme: $theme:expr, lead: $lead:expr, amount: $amount:expr, reaches: [$($part:ident),*]
        $(, $column:ident: $value:expr)*
    })+) => {
        crate::closed! {
            /// A lever. A place offers it only if the lever table of the evidence has its row.
            ///
            /// Its identifier of two letters is permanent and never reused.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            pub enum Lever { $($(#[$about])* $lever: $id;)+ }
        }

        /// The table, in page order. The first lever of a theme is its lead.
        pub static LEVERS: [LeverColumns; Lever::COUNT] = [
            $(LeverColumns {
                $($column: $value,)*
                ..row(Lever::$lever, $theme, $lead, $amount, ModelParts::of(&[$(ModelPart::$part),*]))
            },)+
        ];
    };
}

levers! {
    /// Homes: floor area a person.
    HomeSpace: "hs" {
        theme: Theme::Space, lead: LeverQuantity::Space.on_scope(HOMES),
        amount: LeverAmount::People, reaches: [Buildings],
        panel: Some(Strategy::Use)
    }
    /// Other buildings: floor area a person.
    WorkSpace: "ws" {
        theme: Theme::Space, lead: LeverQuantity::Space.on_scope(OTHER),
        amount: LeverAmount::People, reaches: [Buildings],
        panel: Some(Strategy::Use)
    }
    /// Shared cars.
    CarSharing: "cs" {
        theme: Theme::Mobility, lead: LeverQuantity::Sharing.on_scope(CARS),
        amount: LeverAmount::People, reaches: [Cars],
        panel: Some(Strategy::CarSharing)
    }
    /// Shared rides.
    RideSharing: "rs" {
        theme: Theme::Mobility, lead: LeverQuantity::SharedRides.on_scope(CARS),
        amount: LeverAmount::CarDistance, reaches: [Cars],
        panel: Some(Strategy::RideSharing)
    }
    /// Walking, cycling, public transport.
    Modes: "md" {
        theme: Theme::Mobility, lead: LeverQuantity::Distance.on_scope(CARS),
        amount: LeverAmount::People, reaches: [Cars]
    }
    /// Fuller lorries.
    FullerLoads: "lf" {
        theme: Theme::Mobility, lead: LeverQuantity::Hauling.on_scope(VEHICLES),
        amount: LeverAmount::Freight, reaches: [Vehicles]
    }
    /// Life of buildings.
    BuildingLife: "hl" {
        theme: Theme::Lifetimes, lead: LeverQuantity::Life.on_scope(HOMES),
        amount: LeverAmount::ExtendableFloor, reaches: [Buildings],
        panel: Some(Strategy::Life)
    }
    /// Life of vehicles.
    VehicleLife: "vl" {
        theme: Theme::Lifetimes, lead: LeverQuantity::Life.on_scope(CARS),
        amount: LeverAmount::CarsInUse, reaches: [Cars, Vehicles],
        panel: Some(Strategy::Life)
    }
    /// Life of goods.
    GoodsLife: "gl" {
        theme: Theme::Lifetimes, lead: LeverQuantity::Life.on_scope(DialScope::Sector(Sector::HouseholdGoods)),
        amount: LeverAmount::GoodsBought, reaches: [Plastics, Goods, Works],
        in_loop: true
    }
    /// Long-lived, recycled roads.
    LastingRoads: "rp" {
        theme: Theme::Lifetimes, lead: LeverQuantity::Life.on_scope(ROADS),
        amount: LeverAmount::InUse(Material::Asphalt), reaches: [Works],
        in_loop: true
    }
    /// Leaner buildings.
    BuildingDesign: "bd" {
        theme: Theme::Design, lead: LeverQuantity::Lean.on_scope(DialScope::BuildingsPool(Pool::Concrete)),
        amount: LeverAmount::FloorBuilt, reaches: [Buildings, Works],
        guide: Some(Strategy::Design), panel: Some(Strategy::Lean)
    }
    /// Civil works sized to need.
    SizedWorks: "cw" {
        theme: Theme::Design, lead: LeverQuantity::WorksLevel.on_scope(WORKS),
        amount: LeverAmount::People, reaches: [Works]
    }
    /// Smaller vehicles.
    VehicleSize: "vs" {
        theme: Theme::Design, lead: LeverQuantity::Size.on_scope(CARS),
        amount: LeverAmount::NewCars, reaches: [Cars],
        panel: Some(Strategy::Lean)
    }
    /// Lighter vehicles.
    VehicleWeight: "va" {
        theme: Theme::Design, lead: LeverQuantity::Weight.on_scope(CARS),
        amount: LeverAmount::NewCars, reaches: [Cars],
        panel: Some(Strategy::Replaced)
    }
    /// Less waste in making and building.
    MakingWaste: "wf" {
        theme: Theme::Design, lead: LeverQuantity::LostOnSites.on_scope(DialScope::All),
        amount: LeverAmount::MineralsLaid, reaches: [],
        guide: Some(Strategy::Waste), panel: Some(Strategy::Yield)
    }
    /// Reuse of parts.
    Reuse: "ru" {
        theme: Theme::Reuse, lead: LeverQuantity::Reused.on_scope(DialScope::BuildingsPool(Pool::Steel)),
        amount: LeverAmount::OutOfBuildings(Material::Steel), reaches: [],
        in_loop: true, guide: Some(Strategy::Again), panel: Some(Strategy::Reuse)
    }
    /// Recovery at end of life.
    Recovery: "er" {
        theme: Theme::Recycling, lead: LeverQuantity::Recovered.on_scope(DialScope::BuildingsPool(Pool::Steel)),
        amount: LeverAmount::OutOfBuildings(Material::Steel), reaches: [],
        in_loop: true, guide: Some(Strategy::Again), panel: Some(Strategy::Recovery)
    }
    /// Fabrication scrap used without remelting.
    ScrapDiverted: "fd" {
        theme: Theme::Recycling, lead: LeverQuantity::Diverted.on_scope(DialScope::Pool(Pool::Steel)),
        amount: LeverAmount::NewScrap(Pool::Steel), reaches: [],
        in_loop: true, panel: Some(Strategy::Diversion)
    }
    /// Recycling of plastics.
    PlasticsRecycling: "pr" {
        theme: Theme::Recycling, lead: LeverQuantity::PlasticRecycled.on_scope(DialScope::All),
        amount: LeverAmount::PlasticsWaste, reaches: [Plastics],
        in_loop: true
    }
    /// Packaging avoided or used again.
    PackagingAvoided: "pk" {
        theme: Theme::Reuse, lead: LeverQuantity::PackagingAvoided.on_scope(DialScope::All),
        amount: LeverAmount::PlasticsUsed(Application::Packaging), reaches: [Plastics],
        in_loop: true
    }
    /// Timber and bio-based building.
    Timber: "tm" {
        theme: Theme::Timber, lead: LeverQuantity::Timber.on_scope(DialScope::Buildings),
        amount: LeverAmount::FloorBuilt, reaches: [Buildings],
        in_low_carbon: true, guide: Some(Strategy::Substitution), panel: Some(Strategy::Replaced)
    }
    /// Paper in place of plastic packaging.
    PackagingReplaced: "ps" {
        theme: Theme::Timber, lead: LeverQuantity::PackagingReplaced.on_scope(DialScope::All),
        amount: LeverAmount::PlasticsUsed(Application::Packaging), reaches: [Plastics]
    }
    /// Decarbonised steel.
    SteelMaking: "st" {
        theme: Theme::Materials, lead: LeverQuantity::NearZero.on_scope(DialScope::Pool(Pool::Steel)),
        amount: LeverAmount::Primary(Pool::Steel), reaches: [],
        by_policy: true, in_low_carbon: true, guide: Some(Strategy::Making)
    }
    /// Decarbonised cement.
    CementMaking: "cc" {
        theme: Theme::Materials, lead: LeverQuantity::Captured.on_scope(DialScope::All),
        amount: LeverAmount::Demand(Material::Cement), reaches: [],
        by_policy: true, in_low_carbon: true, guide: Some(Strategy::LowCarbon)
    }
    /// Less clinker, leaner concrete.
    Clinker: "ck" {
        theme: Theme::Materials, lead: LeverQuantity::ClinkerRatio.on_scope(DialScope::All),
        amount: LeverAmount::Demand(Material::Cement), reaches: [Buildings, Works],
        in_low_carbon: true, panel: Some(Strategy::Lean)
    }
    /// Decarbonised aluminium and others.
    OtherMaking: "al" {
        theme: Theme::Materials, lead: LeverQuantity::NearZero.on_scope(DialScope::Pool(Pool::Aluminium)),
        amount: LeverAmount::Primary(Pool::Aluminium), reaches: [Plastics],
        by_policy: true, in_low_carbon: true
    }
    /// Better bricks.
    Bricks: "bk" {
        theme: Theme::Materials, lead: LeverQuantity::BrickMaking.on_scope(DialScope::All),
        amount: LeverAmount::Primary(Pool::Bricks), reaches: [],
        in_low_carbon: true
    }
    /// Deep retrofit.
    Retrofit: "rf" {
        theme: Theme::Buildings, lead: LeverQuantity::RenovationRate.on_scope(DialScope::Buildings),
        amount: LeverAmount::FloorOfBase, reaches: [Buildings]
    }
    /// Standard of new buildings.
    NewBuildings: "nb" {
        theme: Theme::Buildings, lead: LeverQuantity::NewHeating.on_scope(DialScope::Buildings),
        amount: LeverAmount::FloorBuilt, reaches: [Buildings],
        by_policy: true
    }
    /// Clean heat.
    CleanHeat: "hp" {
        theme: Theme::Buildings, lead: LeverQuantity::HeatPumps.on_scope(DialScope::Buildings),
        amount: LeverAmount::HeatOfBase, reaches: [Buildings],
        by_policy: true
    }
    /// Clean cooking.
    CleanCooking: "kc" {
        theme: Theme::Buildings, lead: LeverQuantity::CleanCooking.on_scope(HOMES),
        amount: LeverAmount::People, reaches: [Buildings]
    }
    /// Electric cars.
    ElectricVehicles: "ev" {
        theme: Theme::Vehicles, lead: LeverQuantity::Electric.on_scope(CARS),
        amount: LeverAmount::NewCars, reaches: [Cars],
        by_policy: true
    }
    /// Electric lorries, buses, vans and two-wheelers.
    ElectricTrucks: "et" {
        theme: Theme::Vehicles, lead: LeverQuantity::Electrified.on_scope(VEHICLES),
        amount: LeverAmount::NewVehicles, reaches: [Vehicles]
    }
    /// Clean fuel, and the standard of new vehicles.
    CleanFuel: "cf" {
        theme: Theme::Vehicles, lead: LeverQuantity::MostSulphur.on_scope(DialScope::All),
        amount: LeverAmount::VehicleDistance, reaches: [Cars, Vehicles]
    }
    /// Standard of used vehicles.
    UsedVehicles: "uv" {
        theme: Theme::Vehicles, lead: LeverQuantity::MostYears.on_scope(CARS),
        amount: LeverAmount::ImportedCars, reaches: [Cars, Vehicles]
    }
    /// Plastic waste kept safe.
    WasteKeptSafe: "pw" {
        theme: Theme::Waste, lead: LeverQuantity::PlasticKeptSafe.on_scope(DialScope::All),
        amount: LeverAmount::PlasticsOfFate(Fate::Mismanaged), reaches: [Plastics]
    }
    /// Clean power.
    CleanPower: "gr" {
        theme: Theme::Power, lead: LeverQuantity::CleanPower.on_scope(DialScope::All),
        amount: LeverAmount::Electricity, reaches: [Buildings, Cars, Vehicles, Networks],
        by_policy: true
    }
    /// Homes for all.
    HousingNeed: "hn" {
        theme: Theme::Need, lead: LeverQuantity::HousingNeed.on_scope(HOMES),
        amount: LeverAmount::People, reaches: [Buildings]
    }
    /// Smaller batteries of cars.
    SmallerBatteries: "bs" {
        theme: Theme::Batteries, lead: LeverQuantity::BatterySize.on_scope(CARS),
        amount: LeverAmount::NewCars, reaches: []
    }
    /// Batteries and magnets recycled.
    BatteryRecycling: "br" {
        theme: Theme::Batteries, lead: LeverQuantity::BatteriesCollected.on_scope(DialScope::All),
        amount: LeverAmount::NewCars, reaches: []
    }
}

impl Lever {
    /// Its row.
    pub const fn columns(self) -> &'static LeverColumns {
        &LEVERS[self as usize]
    }

    /// The theme, which moves the lever together with others in the simple view.
    pub const fn theme(self) -> Theme {
        self.columns().theme
    }

    /// The dial that shows the level of the lever.
    pub const fn level_dial(self) -> Dial {
        self.columns().lead
    }

    /// True if it is a measure against emissions: it has a rank and a place in the search for a goal.
    pub const fn is_measure(self) -> bool {
        !matches!(self.group(), LeverGroup::Need | LeverGroup::Minerals)
    }

    /// The group of the lever.
    pub const fn group(self) -> LeverGroup {
        self.theme().group()
    }
}
