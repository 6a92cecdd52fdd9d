//! Name: parses the name of a variable into a query.
//!
//! ```text
//! Word | part | part @ sector          Inflow|Homes|Cement   GHG|Materials@Buildings
//! Networks|Pipes|Cement   Works without a name|Cement   Works over-named|Cement
//! ```
//!
//! Out of scope: values.

use crate::findings::variable::residual::WorksDifference;
use crate::findings::variable::{memo, need};
use cairn_core::kind::{Age, EnergyCarrier, FLEETS, Material, Pollutant, Powered, Product, STOCKS, Sector, StockUnit, Traffic, UseRule};
use cairn_core::model::Account;

cairn_core::closed! {
    /// Quantity counted of products.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ProductQuantity {
        /// In stock or in use.
        Stock;
        /// Inflow: built or new.
        Inflow;
        /// Outflow: demolished or out of use.
        Outflow;
    }
}

impl ProductQuantity {
    /// The word in the name of a variable.
    pub const fn word(self) -> &'static str {
        match self {
            ProductQuantity::Stock => "Stock",
            ProductQuantity::Inflow => "Inflow",
            ProductQuantity::Outflow => "Outflow",
        }
    }
}

/// A cause of greenhouse gases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// All causes together.
    All,
    /// Making some materials.
    Materials(&'static [Material]),
    /// Making materials, construction and end of life, without use.
    MaterialCycle,
    /// Sites, transport, renovation, car assembly.
    Construction,
    /// Use of buildings.
    UseOfBuildings,
    /// Part of the use of buildings: cooking in homes.
    Cooking,
    /// Use of vehicles.
    UseOfVehicles,
    /// End of life.
    EndOfLife,
    /// Memo: biogenic carbon of wood and biofuel.
    Biogenic,
    /// Memo: emissions that surplus scrap could avoid elsewhere.
    Credit,
}

/// Detail by sector of a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectorDetail {
    /// Listed for every sector.
    Listed,
    /// By sector on request only. Lists have the total, because few sectors have any.
    OnRequest,
    /// Never by sector.
    Whole,
}

/// Causes by the words after the first bar, in the order of every list.
pub const CAUSES: [(&str, Cause, SectorDetail); 9] = [
    ("Materials", Cause::Materials(&Material::ALL), SectorDetail::Listed),
    ("Material cycle", Cause::MaterialCycle, SectorDetail::Listed),
    ("Construction", Cause::Construction, SectorDetail::Listed),
    ("Use|Buildings", Cause::UseOfBuildings, SectorDetail::OnRequest),
    ("Use|Cooking", Cause::Cooking, SectorDetail::Whole),
    ("Use|Vehicles", Cause::UseOfVehicles, SectorDetail::OnRequest),
    ("End of life", Cause::EndOfLife, SectorDetail::Listed),
    ("Biogenic (memo)", Cause::Biogenic, SectorDetail::Whole),
    ("Recycling credit (memo)", Cause::Credit, SectorDetail::Whole),
];

/// Variables of trade in used vehicles, by full name, in the order of every list.
pub const USED: [(&str, Account); 7] = [
    ("Used cars|Imported", Account::CarsImported),
    ("Used cars|Exported", Account::CarsExported),
    ("Used cars|Refused", Account::CarsRefused),
    ("Used cars|Refused mass", Account::CarsRefusedMass),
    ("Used cars|Kept", Account::CarsKept),
    ("Used cars|Kept mass", Account::CarsKeptMass),
    ("Used trucks and buses|Imported", Account::VehiclesImported),
];

cairn_core::closed! {
    /// An indicator of a place.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Indicator in INDICATORS: &'static str {
        /// Floor area of homes per person, m².
        FloorPerPerson => "Floor area per person";
        /// Floor area of other buildings per person, m².
        OtherFloorPerPerson => "Other floor area per person";
        /// Cars per 1,000 people.
        CarsPerThousand => "Cars per 1000 people";
        /// Share of the demand met by reuse and recycling, by mass.
        Circular => "Share from reuse and recycling";
        /// Share of the floor stock of a year that is built from 2027 on.
        StillToBuild => "Share still to build";
        /// Emissions per person, t CO2e.
        GhgPerPerson => "GHG per person";
        /// Primary materials per person, t.
        PrimaryPerPerson => "Primary materials per person";
        /// People without clean cooking fuels, million; a proxy for smoke at home.
        WithoutCleanCooking => "People without clean cooking";
        /// Road freight, billion tonne-kilometres.
        RoadFreight => "Road freight";
        /// Share of people with clean cooking fuels; on request only.
        CleanCooking => "Clean cooking";
        /// Share of the steel of a year that no object explains; on request only.
        SteelNotBuiltUp => "Steel not built up from objects";
        /// The same of cement; on request only.
        CementNotBuiltUp => "Cement not built up from objects";
    }
}

impl Indicator {
    /// Indicators in lists. The others are found by their name only: a list shows their parts.
    pub fn listed() -> impl Iterator<Item = Indicator> {
        let unlisted = [Indicator::CleanCooking, Indicator::SteelNotBuiltUp, Indicator::CementNotBuiltUp];
        Indicator::ALL.into_iter().filter(move |indicator| !unlisted.contains(indicator))
    }

    /// The words after the bar.
    pub const fn word(self) -> &'static str {
        INDICATORS[self as usize]
    }
}

/// Kind of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariableKind {
    /// People.
    People,
    /// An account of some materials.
    Material(Account, &'static [Material]),
    /// A count of some products.
    Product(ProductQuantity, StockUnit),
    /// Road vehicles in use, of one age class.
    Aged(Traffic, Age),
    /// Scrap beyond what domestic uses take, for the pools of some materials.
    Surplus(&'static [Material]),
    /// Greenhouse gases.
    Ghg(Cause),
    /// Energy of buildings by carrier; all carriers and all uses if none is named.
    Energy(Option<EnergyCarrier>),
    /// Energy for cooking in homes, all carriers.
    Cooking,
    /// Exhaust emissions of road vehicles, of one kind or of all.
    Air(Pollutant, Option<Traffic>),
    /// Used vehicles that cross borders, or that a ban stops at the border.
    Used(Account),
    /// An account outside the totals (plastics and goods), or one part of an account.
    Beside(Account, Option<usize>),
    /// A row of an account of housing need; all rows if none is named.
    Need(Account, Option<usize>),
    /// A subdivision of civil works, for one material.
    Left(WorksDifference, Material),
    /// An indicator.
    Indicator(Indicator),
}

/// A query for a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VariableQuery {
    /// Kind of the variable.
    pub what: VariableKind,
    /// The sectors; all if the name has none.
    pub sectors: &'static [Sector],
}

/// Groups of materials with one word.
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

/// Materials named by a word: one of [`WORDS`], or the name of a material.
fn materials(word: &str) -> Option<&'static [Material]> {
    if let Some((_, materials)) = WORDS.iter().find(|(name, _)| *name == word) {
        return Some(materials);
    }
    one(&MATERIALS, |material| material.name() == word)
}

static MATERIALS: [Material; Material::COUNT] = Material::ALL;
static SECTORS: [Sector; Sector::ALL.len()] = Sector::ALL;
static DRIVEN: [Powered; Powered::ALL.len()] = Powered::ALL;

/// The first item that fits, as a slice of one.
fn one<T>(all: &'static [T], fits: impl Fn(&T) -> bool) -> Option<&'static [T]> {
    let index = all.iter().position(fits)?;
    all.get(index..=index)
}

/// The content of a stock, or one piece of it, by name.
fn product(word: &str) -> Option<StockUnit> {
    let mut found = STOCKS.iter().map(|row| {
        let whole = row.whole == Some(word);
        if whole { Some(row.things) } else { row.things.one(word) }
    });
    found.find_map(|things| things)
}

/// All pieces of sectors, if they have one unit.
pub(super) fn products(sectors: &[Sector]) -> Option<StockUnit> {
    if sectors == UseRule::Heat.sectors() {
        return Some(StockUnit::Floor(&Product::ALL));
    }
    if sectors == Sector::RoadVehicles.only() {
        return Some(StockUnit::Vehicles(DRIVEN.split_at(2 * FLEETS).0));
    }
    let mut stocks = STOCKS.iter().filter(|row| sectors.contains(&row.sector));
    let only = stocks.next()?;
    stocks.next().is_none().then_some(only.things)
}

/// Names of sectors. The last of several sectors that share their use also yields the shared word.
pub(super) fn places() -> impl Iterator<Item = (&'static str, &'static [Sector])> {
    Sector::ALL.into_iter().flat_map(|sector| {
        let rule = sector.row().in_use;
        let together = rule.sectors();
        let last = together.len() > 1 && together.last() == Some(&sector);
        let shared = rule.word().filter(|_| last).map(|word| (word, together));
        [Some((sector.name(), sector.only())), shared].into_iter().flatten()
    })
}

/// Sectors by name.
pub fn sectors(word: &str) -> Option<&'static [Sector]> {
    places().find(|(name, _)| *name == word).map(|(_, sectors)| sectors)
}

/// Parses a name; none if no variable has it.
pub fn read(name: &str) -> Option<VariableQuery> {
    let (path, place) = match name.split_once('@') {
        Some((path, word)) => (path, Some(sectors(word)?)),
        None => (name, None),
    };
    let all = place.unwrap_or(&SECTORS);
    if let (Some((account, part)), None) = (memo::read(name), place) {
        return Some(VariableQuery {
            what: VariableKind::Beside(account, part),
            sectors: all,
        });
    }
    if let (Some((account, row)), None) = (need::read(name), place) {
        return Some(VariableQuery {
            what: VariableKind::Need(account, row),
            sectors: all,
        });
    }
    if let (Some((left, material)), None) = (WorksDifference::read(name), place) {
        return Some(VariableQuery {
            what: VariableKind::Left(left, material),
            sectors: all,
        });
    }
    let words: Vec<&str> = path.split('|').collect();
    let (first, rest) = words.split_first()?;
    if let Some((account, _)) = Account::OF_MATERIALS.into_iter().find(|(_, word)| word == first) {
        let counted = ProductQuantity::ALL.into_iter().find(|counted| counted.word() == *first);
        if let Some(counted) = counted {
            let things = match (rest, place) {
                (["Product"], Some(sectors)) => products(sectors),
                ([word], None) => product(word),
                _ => None,
            };
            if let Some(things) = things {
                let what = VariableKind::Product(counted, things);
                return Some(VariableQuery { what, sectors: all });
            }
        }
        if let ([of, age], None, "Stock") = (rest, place, *first)
            && let Some(traffic) = Traffic::ALL.into_iter().find(|traffic| traffic.name() == *of)
            && let Some(age) = Age::ALL.into_iter().find(|known| known.name() == *age)
        {
            let what = VariableKind::Aged(traffic, age);
            return Some(VariableQuery { what, sectors: all });
        }
        let (sectors, materials) = match rest {
            [sector, material] => (sectors(sector).filter(|_| place.is_none())?, materials(material)?),
            [material] => (all, materials(material)?),
            _ => return None,
        };
        let what = VariableKind::Material(account, materials);
        return Some(VariableQuery { what, sectors });
    }
    let what = match (*first, rest, place) {
        ("Population", [], None) => VariableKind::People,
        ("Surplus", [word], None) => VariableKind::Surplus(materials(word)?),
        ("GHG", [], _) => VariableKind::Ghg(Cause::All),
        ("GHG", ["Materials", word], _) => VariableKind::Ghg(Cause::Materials(materials(word)?)),
        ("GHG", words, _) => {
            let word = words.join("|");
            let (_, cause, apart) = CAUSES.into_iter().find(|(label, ..)| *label == word)?;
            if place.is_some() && apart == SectorDetail::Whole {
                return None;
            }
            VariableKind::Ghg(cause)
        }
        ("Energy", [], _) => VariableKind::Energy(None),
        ("Energy", ["Cooking"], None) => VariableKind::Cooking,
        ("Energy", [word], _) => VariableKind::Energy(Some(EnergyCarrier::all().into_iter().find(|carrier| carrier.word() == *word)?)),
        ("Air", [word, of @ ..], None) => {
            let pollutant = Pollutant::ALL.into_iter().find(|pollutant| pollutant.name() == *word)?;
            let traffic = match of {
                [] => None,
                [word] => Some(Traffic::ALL.into_iter().find(|traffic| traffic.name() == *word)?),
                _ => return None,
            };
            VariableKind::Air(pollutant, traffic)
        }
        ("Used cars" | "Used trucks and buses", [_, ..], None) => VariableKind::Used(USED.into_iter().find(|(label, _)| *label == name)?.1),
        ("Indicator", [word], None) => VariableKind::Indicator(Indicator::ALL.into_iter().find(|indicator| indicator.word() == *word)?),
        _ => return None,
    };
    Some(VariableQuery { what, sectors: all })
}
