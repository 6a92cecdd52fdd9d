//! Closed lists: the categories of the model, each with an id.
//!
//! An id is permanent and never reused; links, files and tables contain it.
//! A `match` on these lists has no catch-all arm, so the compiler reports every place
//! that a new row affects.

mod age;
mod car;
mod carrier;
mod city;
mod city_setting;
mod defect;
mod dial;
mod era;
mod exhaust;
mod extraction;
mod good;
mod goods;
mod headline;
mod language;
mod layer;
mod lever;
mod material;
mod mineral;
mod model_part;
mod money;
mod need;
mod network;
mod plastic;
mod pool;
mod project;
mod project_options;
mod project_setting;
mod proof;
mod prospect;
mod purchase;
mod quantity;
mod resource;
mod role;
mod scale;
mod sector;
mod stock;
mod storyline;
mod strategy;
mod theme;
mod vehicle;
mod wood;

pub use age::Age;
pub use car::{CarMaterial, Drivetrain};
pub use carrier::{Building, Carrier, EnergyCarrier, UseRule};
pub use city::{CityObserved, Confidence, DensityClass, UrbanForm};
pub use city_setting::CitySetting;
pub use defect::Defect;
pub use dial::{Dial, DialScope};
pub use era::Era;
pub use exhaust::{Engine, Pollutant, Traffic};
pub use extraction::ExtractionInput;
pub use good::{Good, GoodsMaterial};
pub use goods::GoodsKind;
pub use headline::{Counting, HEADLINES, Headline, HeadlineColumns};
pub use language::{Direction, Language};
pub use layer::{Fabric, Layer};
pub use lever::{LEVERS, Lever, LeverAmount, LeverColumns, LeverGroup};
pub use material::Material;
pub use mineral::{
    BatteryMarket, BatteryUser, Chemistry, ChemistryPath, Mineral, MineralFleet, MineralFlow, MineralPart, MineralUse, RecyclingStep,
};
pub use model_part::{ModelPart, ModelParts};
pub use money::{MoneyColumn, MoneyItem, UnitCost, without_figure};
pub use need::{CountEnd, DisplacedGroup, NeedReading};
pub use network::{LinearNetwork, Mesh, OF_NETWORKS, Plant};
pub use plastic::{Application, Fate};
pub use pool::Pool;
pub use project::{Bearing, BuildPart, BuildUnit, Haul, MaterialGroup, Proposed};
pub use project_options::{Aspect, CementKind, EnergyStandard, PointScale, SteelKind};
pub use project_setting::ProjectSetting;
pub use proof::Proof;
pub use prospect::Prospect;
pub use purchase::{Binding, PublicPart, RuleKind};
pub use quantity::LeverQuantity;
pub use resource::Resource;
pub use role::Role;
pub use scale::Scale;
pub use sector::{DemandSource, Product, SECTORS, Sector, SectorRow, Structure};
pub use stock::{FLEETS, STOCKS, Stock, StockRow, StockUnit};
pub use storyline::Storyline;
pub use strategy::{Document, Strategy};
pub use theme::Theme;
pub use vehicle::{Powered, Vehicle};
pub use wood::{Forest, WoodUse};

crate::closed! {
    /// Quality of a value's data basis, from best to least.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
    pub enum Basis {
        /// National data.
        National: "national";
        /// Data of the region.
        Regional: "regional";
        /// Data of the world.
        Global: "global";
        /// Assumed; a row of the assumptions table gives the reason.
        Assumed: "assumed";
    }
}
