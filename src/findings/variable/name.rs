//! Name: what the words of a variable ask for.
//!
//! ```text
//! Word | part | part @ sector          Inflow|Homes|Cement   GHG|Materials@Buildings
//! ```
//!
//! Does not know: values.

use crate::kind::{Drivetrain, EnergyCarrier, Layer, Material, Product, Sector};
use crate::model::Account;

/// What is counted of products.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Standing or in use.
    Stock,
    /// Built, or new.
    Inflow,
    /// Taken down, or gone.
    Outflow,
}

impl Counted {
    /// All, in the order of every list.
    pub const ALL: [Counted; 3] = [Counted::Stock, Counted::Inflow, Counted::Outflow];

    /// The word of a variable.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Counted::Stock => "Stock",
            Counted::Inflow => "Inflow",
            Counted::Outflow => "Outflow",
        }
    }
}

/// Products that are counted in one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Things {
    /// Floor of some kinds of buildings.
    Floor(&'static [Product]),
    /// Cars of some drivetrains.
    Cars(&'static [Drivetrain]),
    /// Length of some layers.
    Length(&'static [Layer]),
}

/// A cause of greenhouse gases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// All causes together.
    All,
    /// Making some materials.
    Materials(&'static [Material]),
    /// Making materials, building, and what becomes of them: no use.
    MaterialCycle,
    /// Sites, transport, renovation, putting cars together.
    Construction,
    /// Using buildings.
    UseOfBuildings,
    /// Part of it: cooking in homes.
    Cooking,
    /// Using cars.
    UseOfVehicles,
    /// What leaves use.
    EndOfLife,
    /// Memo: carbon of wood and biofuel.
    Biogenic,
    /// Memo: what surplus scrap could spare elsewhere.
    Credit,
}

/// An indicator of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indicator {
    /// Floor of homes a person, m².
    FloorPerPerson,
    /// Floor of other buildings a person, m².
    OtherFloorPerPerson,
    /// Cars for 1,000 people.
    CarsPerThousand,
    /// Share of what is asked for that reuse and recycling meet, by mass.
    Circular,
    /// Share of the floor that stands in a year that is built from 2027 on.
    StillToBuild,
    /// Emissions a person, t CO2e.
    GhgPerPerson,
    /// New materials a person, t.
    PrimaryPerPerson,
    /// People without clean fuels to cook with, million: it stands for smoke at home.
    WithoutCleanCooking,
}

impl Indicator {
    /// All, in the order of every list.
    pub const ALL: [Indicator; 8] = [
        Indicator::FloorPerPerson,
        Indicator::OtherFloorPerPerson,
        Indicator::CarsPerThousand,
        Indicator::Circular,
        Indicator::StillToBuild,
        Indicator::GhgPerPerson,
        Indicator::PrimaryPerPerson,
        Indicator::WithoutCleanCooking,
    ];

    /// The words after the bar.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Indicator::FloorPerPerson => "Floor area per person",
            Indicator::OtherFloorPerPerson => "Other floor area per person",
            Indicator::CarsPerThousand => "Cars per 1000 people",
            Indicator::Circular => "Share from reuse and recycling",
            Indicator::StillToBuild => "Share still to build",
            Indicator::GhgPerPerson => "GHG per person",
            Indicator::PrimaryPerPerson => "Primary materials per person",
            Indicator::WithoutCleanCooking => "People without clean cooking",
        }
    }
}

/// What a variable is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// People.
    People,
    /// Some materials in an account.
    Material(Account, &'static [Material]),
    /// Some products.
    Product(Counted, Things),
    /// Scrap beyond what uses at home take, of the pools of some materials.
    Surplus(&'static [Material]),
    /// Greenhouse gases.
    Ghg(Cause),
    /// Energy of buildings by carrier; all carriers of all uses where none is named.
    Energy(Option<EnergyCarrier>),
    /// Energy of all carriers that cooks in homes.
    Cooking,
    /// An indicator.
    Indicator(Indicator),
}

/// A variable as asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What it is.
    pub what: What,
    /// Of which sectors; all where the name says none.
    pub sectors: &'static [Sector],
}

/// Materials that go by one word.
pub const WORDS: [(&str, &[Material]); 7] = [
    ("Material", &Material::ALL),
    ("Concrete", &[Material::Cement, Material::Aggregates]),
    ("Steel", &[Material::Steel, Material::AutomotiveSteel]),
    ("Aluminium", &[Material::Aluminium, Material::CastAluminium]),
    (
        "Metals",
        &[
            Material::Steel,
            Material::AutomotiveSteel,
            Material::CastIron,
            Material::Aluminium,
            Material::CastAluminium,
            Material::Copper,
            Material::BatteryMinerals,
        ],
    ),
    (
        "Minerals",
        &[
            Material::Cement,
            Material::Aggregates,
            Material::Bricks,
            Material::Glass,
            Material::Asphalt,
        ],
    ),
    ("Other", &[Material::Plastics, Material::Other]),
];

/// Materials by a word: one of [`WORDS`], or a material's own name.
fn materials(word: &str) -> Option<&'static [Material]> {
    if let Some((_, materials)) = WORDS.iter().find(|(name, _)| *name == word) {
        return Some(materials);
    }
    one(&MATERIALS, |material| material.name() == word)
}

static MATERIALS: [Material; Material::COUNT] = Material::ALL;
static PRODUCTS: [Product; 4] = Product::ALL;
static HOMES: [Product; 3] = Product::HOMES;
static DRIVETRAINS: [Drivetrain; Drivetrain::COUNT] = Drivetrain::ALL;
static LAYERS: [Layer; Layer::COUNT] = Layer::ALL;
static SECTORS: [Sector; 7] = Sector::ALL;

/// The first of a list that fits, as a list of one.
fn one<T>(all: &'static [T], fits: impl Fn(&T) -> bool) -> Option<&'static [T]> {
    let index = all.iter().position(fits)?;
    all.get(index..=index)
}

/// Products by the name of one.
fn product(word: &str) -> Option<Things> {
    if word == "Light-duty vehicles" {
        return Some(Things::Cars(&DRIVETRAINS));
    }
    let floor = one(&PRODUCTS, |product| product.name() == word).map(Things::Floor);
    let cars = || one(&DRIVETRAINS, |drivetrain| drivetrain.name() == word).map(Things::Cars);
    let length = || one(&LAYERS, |layer| layer.name() == word).map(Things::Length);
    floor.or_else(cars).or_else(length)
}

/// All products of sectors that are counted in one unit.
fn products(sectors: &[Sector]) -> Option<Things> {
    match sectors {
        [Sector::Homes] => Some(Things::Floor(&HOMES)),
        [Sector::OtherBuildings] => one(&PRODUCTS, |product| *product == Product::Other).map(Things::Floor),
        [Sector::Homes, Sector::OtherBuildings] => Some(Things::Floor(&PRODUCTS)),
        [Sector::Vehicles] => Some(Things::Cars(&DRIVETRAINS)),
        [Sector::Infrastructure] => Some(Things::Length(&LAYERS)),
        _ => None,
    }
}

/// Sectors by a word behind `@` or in a path.
#[must_use]
pub fn sectors(word: &str) -> Option<&'static [Sector]> {
    if word == "Buildings" {
        return SECTORS.get(..2);
    }
    one(&SECTORS, |sector| sector.name() == word)
}

/// Reads a name; none where it is not that of a variable.
#[must_use]
pub fn read(name: &str) -> Option<Asked> {
    let (path, place) = match name.split_once('@') {
        Some((path, word)) => (path, Some(sectors(word)?)),
        None => (name, None),
    };
    let all = place.unwrap_or(&SECTORS);
    let words: Vec<&str> = path.split('|').collect();
    let (first, rest) = words.split_first()?;
    if let Some((account, _)) = Account::OF_MATERIALS.into_iter().find(|(_, word)| word == first) {
        let counted = Counted::ALL.into_iter().find(|counted| counted.word() == *first);
        if let Some(counted) = counted {
            let things = match (rest, place) {
                (["Product"], Some(sectors)) => products(sectors),
                ([word], None) => product(word),
                _ => None,
            };
            if let Some(things) = things {
                let what = What::Product(counted, things);
                return Some(Asked { what, sectors: all });
            }
        }
        let (sectors, materials) = match rest {
            [sector, material] => (sectors(sector).filter(|_| place.is_none())?, materials(material)?),
            [material] => (all, materials(material)?),
            _ => return None,
        };
        let what = What::Material(account, materials);
        return Some(Asked { what, sectors });
    }
    let what = match (*first, rest, place) {
        ("Population", [], None) => What::People,
        ("Surplus", [word], None) => What::Surplus(materials(word)?),
        ("GHG", [], _) => What::Ghg(Cause::All),
        ("GHG", ["Materials"], _) => What::Ghg(Cause::Materials(materials("Material")?)),
        ("GHG", ["Materials", word], _) => What::Ghg(Cause::Materials(materials(word)?)),
        ("GHG", ["Material cycle"], _) => What::Ghg(Cause::MaterialCycle),
        ("GHG", ["Construction"], _) => What::Ghg(Cause::Construction),
        ("GHG", ["Use", "Buildings"], _) => What::Ghg(Cause::UseOfBuildings),
        ("GHG", ["Use", "Cooking"], None) => What::Ghg(Cause::Cooking),
        ("GHG", ["Use", "Vehicles"], _) => What::Ghg(Cause::UseOfVehicles),
        ("GHG", ["End of life"], _) => What::Ghg(Cause::EndOfLife),
        ("GHG", ["Biogenic (memo)"], None) => What::Ghg(Cause::Biogenic),
        ("GHG", ["Recycling credit (memo)"], None) => What::Ghg(Cause::Credit),
        ("Energy", [], _) => What::Energy(None),
        ("Energy", ["Cooking"], None) => What::Cooking,
        ("Energy", [word], _) => What::Energy(Some(EnergyCarrier::all().into_iter().find(|carrier| carrier.word() == *word)?)),
        ("Indicator", [word], None) => What::Indicator(Indicator::ALL.into_iter().find(|indicator| indicator.word() == *word)?),
        _ => return None,
    };
    Some(Asked { what, sectors: all })
}
