//! Variables: an outcome as named series, the same names in tables, files, cases and tests.
//!
//! ```text
//! Stock|Sector|Material   Stock|Product   Primary|Material   GHG|Materials@Homes   Energy|Carrier   Indicator|…
//! ```
//!
//! A series is computed on request.
//!
//! Out of scope: languages, pages.

mod list;
pub mod memo;
pub mod name;
pub mod need;
pub mod residual;

pub use list::names;

use crate::findings::remainder_share;
use crate::findings::variable::name::{Cause, Indicator, ProductQuantity, VariableKind, VariableQuery};
use cairn_core::kind::{Age, Drivetrain, Material, Pool, Product, Sector, StockUnit, Traffic, UseRule};
use cairn_core::model::{Account, AccountQuery, AccountRow, Outcome, city};
use cairn_core::unit::Unit;
use cairn_core::year::{Annual, AnnualSlice, Year};

/// A named series over the years of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedSeries {
    /// Its name: English words separated by bars, such as `Inflow|Homes|Cement`.
    pub variable: String,
    /// Its unit.
    pub unit: Unit,
    /// Its values, 1900–2060, in the unit.
    pub values: Annual,
}

/// All variables of an outcome, in the order of [`names`].
pub fn all(outcome: &Outcome) -> Vec<NamedSeries> {
    names().iter().filter_map(|name| find(outcome, name)).collect()
}

/// Finds a variable by its name; none if no variable has this name.
pub fn find(outcome: &Outcome, name: &str) -> Option<NamedSeries> {
    let query = name::read(name)?;
    let (unit, values) = series(outcome, query);
    Some(NamedSeries {
        variable: name.to_owned(),
        unit,
        values,
    })
}

/// True if cities have data for at least a part of the variable. Their accounts are empty for the rest.
pub fn is_in_city(name: &str) -> bool {
    let Some(VariableQuery { what, sectors }) = name::read(name) else {
        return false;
    };
    let counted = |account: Account| {
        let within = |row: &&AccountRow| row.sector.is_none_or(|sector| sectors.contains(&sector));
        let rows = AccountRow::ALL.iter().filter(|row| row.account == account);
        rows.filter(within).any(city::is_counted)
    };
    match what {
        VariableKind::People => true,
        VariableKind::Material(account, _) | VariableKind::Used(account) | VariableKind::Beside(account, _) => counted(account),
        VariableKind::Product(_, things) => match things {
            StockUnit::Floor(_) | StockUnit::Cars(_) => true,
            StockUnit::Length(_) | StockUnit::Vehicles(_) => false,
        },
        VariableKind::Aged(..) | VariableKind::Surplus(_) | VariableKind::Left(..) | VariableKind::Need(..) => false,
        VariableKind::Ghg(_) => counted(Account::GhgMaterials) || counted(Account::GhgUse),
        VariableKind::Energy(_) => counted(Account::Energy),
        VariableKind::Cooking => counted(Account::Cooking),
        VariableKind::Air(_, traffic) => traffic.is_none_or(|traffic| traffic == Traffic::Cars),
        VariableKind::Indicator(of) => !matches!(
            of,
            Indicator::RoadFreight | Indicator::SteelNotBuiltUp | Indicator::CementNotBuiltUp
        ),
    }
}

/// Computes a variable, in its unit.
pub fn series(outcome: &Outcome, query: VariableQuery) -> (Unit, Annual) {
    let sectors = query.sectors;
    match query.what {
        VariableKind::People => published(outcome, &AccountQuery::of(Account::People, sectors)),
        VariableKind::Material(account, materials) => published(outcome, &AccountQuery::of(account, sectors).materials(materials)),
        VariableKind::Product(counted, things) => product(outcome, counted, things),
        VariableKind::Aged(traffic, age) => {
            let row = traffic.index() * Age::COUNT + age.index();
            of_some(outcome, Account::Aged, std::iter::once(row))
        }
        VariableKind::Surplus(materials) => {
            let pools = Pool::ALL
                .into_iter()
                .filter(|pool| materials.iter().any(|material| material.pool() == *pool));
            of_some(outcome, Account::Surplus, pools.map(Pool::index))
        }
        VariableKind::Ghg(cause) => {
            let (unit, factor) = Account::GhgMaterials.published();
            (unit, scaled(&ghg(outcome, cause, sectors), factor))
        }
        VariableKind::Energy(carrier) => published(
            outcome,
            &AccountQuery {
                carrier,
                ..AccountQuery::of(Account::Energy, sectors)
            },
        ),
        VariableKind::Cooking => published(outcome, &AccountQuery::of(Account::Cooking, sectors)),
        VariableKind::Air(pollutant, traffic) => {
            let places = Traffic::ALL.into_iter().filter(|of| traffic.is_none_or(|only| only == *of));
            of_some(outcome, Account::of_exhaust(pollutant), places.map(Traffic::index))
        }
        VariableKind::Beside(account, part) | VariableKind::Need(account, part) => match part {
            Some(at) => of_some(outcome, account, std::iter::once(at)),
            None => published(outcome, &AccountQuery::of(account, sectors)),
        },
        VariableKind::Used(account) => published(outcome, &AccountQuery::of(account, sectors)),
        VariableKind::Left(left, material) => left.values(outcome, material),
        VariableKind::Indicator(of) => indicator(outcome, of),
    }
}

fn scaled(values: &Annual, factor: f64) -> Annual {
    if factor == 1.0 {
        return values.clone();
    }
    Annual::from_fn(|year: Year| values[year] * factor)
}

/// Sum of the rows that a query selects, in the published unit of their account.
fn published(outcome: &Outcome, query: &AccountQuery<'_>) -> (Unit, Annual) {
    let (unit, factor) = query.account.published();
    (unit, scaled(&outcome.ledger.sum(query), factor))
}

/// Sum of some rows of an account, in its published unit.
fn of_some(outcome: &Outcome, account: Account, places: impl Iterator<Item = usize>) -> (Unit, Annual) {
    let (unit, factor) = account.published();
    (unit, scaled(&Annual::sum_of(places.map(|at| outcome.row(account.of(at)))), factor))
}

/// Sum of series, in their order.
fn sum<const MANY: usize>(all: [Annual; MANY]) -> Annual {
    Annual::sum_of(all.iter().map(AnnualSlice::from))
}

/// Materials in sectors of an account, kg.
fn material(outcome: &Outcome, account: Account, materials: &[Material], sectors: &[Sector]) -> Annual {
    outcome.ledger.sum(&AccountQuery::of(account, sectors).materials(materials))
}

/// Products: million m², million vehicles, km.
fn product(outcome: &Outcome, counted: ProductQuantity, things: StockUnit) -> (Unit, Annual) {
    match things {
        StockUnit::Floor(products) => {
            let places = products.iter().map(|product| product.index());
            match counted {
                ProductQuantity::Stock => {
                    let standing = |year| products.iter().map(|product| outcome.floor(*product, year)).sum::<f64>();
                    (Unit::MillionM2, Annual::from_fn(|year| standing(year) * 1e-6))
                }
                ProductQuantity::Inflow => of_some(outcome, Account::Built, places),
                ProductQuantity::Outflow => of_some(outcome, Account::TakenDown, places),
            }
        }
        StockUnit::Cars(drivetrains) => {
            let account = match counted {
                ProductQuantity::Stock => Account::CarsInUse,
                ProductQuantity::Inflow => Account::CarsNew,
                ProductQuantity::Outflow => Account::CarsScrapped,
            };
            of_some(outcome, account, drivetrains.iter().map(|of| of.index()))
        }
        StockUnit::Vehicles(driven) => {
            let account = match counted {
                ProductQuantity::Stock => Account::VehiclesInUse,
                ProductQuantity::Inflow => Account::VehiclesNew,
                ProductQuantity::Outflow => Account::VehiclesScrapped,
            };
            of_some(outcome, account, driven.iter().map(|of| of.index()))
        }
        StockUnit::Length(layers) => {
            let (unit, length) = of_some(outcome, Account::Length, layers.iter().map(|layer| *layer as usize));
            match counted {
                ProductQuantity::Stock => (unit, length),
                ProductQuantity::Inflow | ProductQuantity::Outflow => {
                    let grown = |year: Year| {
                        year.index()
                            .checked_sub(1)
                            .map_or(0.0, |before| length[year] - length[Year::at(before)])
                    };
                    let sign = if counted == ProductQuantity::Inflow { 1.0 } else { 0.0 };
                    (unit, Annual::from_fn(|year| sign * grown(year)))
                }
            }
        }
    }
}

/// Greenhouse gases, kg CO2e.
fn ghg(outcome: &Outcome, cause: Cause, sectors: &[Sector]) -> Annual {
    let of = |account| outcome.ledger.sum(&AccountQuery::of(account, sectors));
    let used = |users: &[Sector]| {
        let wanted: Vec<Sector> = users.iter().copied().filter(|sector| sectors.contains(sector)).collect();
        outcome.ledger.sum(&AccountQuery::of(Account::GhgUse, &wanted))
    };
    match cause {
        Cause::All => sum([
            of(Account::GhgMaterials),
            of(Account::GhgConstruction),
            of(Account::GhgUse),
            of(Account::GhgEndOfLife),
        ]),
        Cause::Materials(some) => material(outcome, Account::GhgMaterials, some, sectors),
        Cause::MaterialCycle => sum([of(Account::GhgMaterials), of(Account::GhgConstruction), of(Account::GhgEndOfLife)]),
        Cause::Construction => of(Account::GhgConstruction),
        Cause::UseOfBuildings => used(UseRule::Heat.sectors()),
        Cause::Cooking => of(Account::GhgCooking),
        Cause::UseOfVehicles => used(UseRule::Drive.sectors()),
        Cause::EndOfLife => of(Account::GhgEndOfLife),
        Cause::Biogenic => of(Account::GhgBiogenic),
        Cause::Credit => of(Account::GhgCredit),
    }
}

fn indicator(outcome: &Outcome, indicator: Indicator) -> (Unit, Annual) {
    static HOMES: [Product; 3] = Product::HOMES;
    static PRODUCTS: [Product; 4] = Product::ALL;
    static DRIVETRAINS: [Drivetrain; Drivetrain::COUNT] = Drivetrain::ALL;
    let a_person = |values: &Annual, factor: f64| share(&scaled(values, factor), outcome.line(Account::People));
    // Vacant floor does not count.
    let floor = |products: &'static [Product]| {
        let stands = product(outcome, ProductQuantity::Stock, StockUnit::Floor(products)).1;
        let vacant = of_some(outcome, Account::Vacant, products.iter().map(|product| product.index())).1;
        Annual::from_fn(|year| stands[year] - vacant[year])
    };
    let all = |account| material(outcome, account, &Material::ALL, &Sector::ALL);
    match indicator {
        Indicator::FloorPerPerson => (Unit::M2PerPerson, a_person(&floor(&HOMES), 1e6)),
        Indicator::OtherFloorPerPerson => (Unit::M2PerPerson, a_person(&floor(&PRODUCTS[3..]), 1e6)),
        Indicator::CarsPerThousand => {
            let cars = product(outcome, ProductQuantity::Stock, StockUnit::Cars(&DRIVETRAINS)).1;
            (Unit::PerThousandPeople, a_person(&cars, 1e9))
        }
        Indicator::Circular => {
            let again = sum([all(Account::Reuse), all(Account::Secondary)]);
            (Unit::Share, share(&again, AnnualSlice::from(&all(Account::Demand))))
        }
        Indicator::StillToBuild => {
            let of = |year, from: usize| -> f64 {
                let rows = outcome.cohorts.iter().map(|of| of.row(year).get(from..).unwrap_or_default());
                rows.map(|row| row.iter().sum::<f64>()).sum()
            };
            let new = Annual::from_fn(|year| of(year, Year::LEVERS.index()));
            (Unit::Share, share(&new, AnnualSlice::from(&Annual::from_fn(|year| of(year, 0)))))
        }
        Indicator::GhgPerPerson => (Unit::TonnesCo2ePerPerson, a_person(&ghg(outcome, Cause::All, &Sector::ALL), 1e-3)),
        Indicator::WithoutCleanCooking => published(outcome, &AccountQuery::of(Account::WithoutCleanCooking, &Sector::ALL)),
        Indicator::RoadFreight => published(outcome, &AccountQuery::of(Account::Freight, &Sector::ALL)),
        Indicator::CleanCooking => {
            let (people, without) = (outcome.line(Account::People), outcome.line(Account::WithoutCleanCooking));
            let with = |year| {
                if people[year] > 0.0 {
                    1.0 - without[year] / people[year]
                } else {
                    0.0
                }
            };
            (Unit::Share, Annual::from_fn(with))
        }
        Indicator::SteelNotBuiltUp => (Unit::Share, not_built_up(outcome, remainder_share::STEEL)),
        Indicator::CementNotBuiltUp => (Unit::Share, not_built_up(outcome, remainder_share::CEMENT)),
        Indicator::PrimaryPerPerson => (Unit::TonnesPerPerson, a_person(&all(Account::Primary), 1e-3)),
    }
}

/// Share of the inflow of materials that no object explains.
fn not_built_up(outcome: &Outcome, materials: &[Material]) -> Annual {
    Annual::from_fn(|year| remainder_share::shares(outcome, materials, year).map_or(0.0, |parts| parts.iter().sum()))
}

/// Quotient of two series; 0 where the divisor is 0.
fn share(part: &Annual, whole: AnnualSlice<'_>) -> Annual {
    Annual::from_fn(|year| if whole[year] > 0.0 { part[year] / whole[year] } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::place::PlaceId;

    fn outcome() -> Outcome {
        Outcome::empty(PlaceId::parse("ZZZ").unwrap())
    }

    #[test]
    fn every_listed_name_is_found_and_listed_once() {
        let names = names();
        let mut once = names.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), names.len());
        for name in names {
            assert!(find(&outcome(), &name).is_some(), "{name}");
        }
    }

    #[test]
    fn a_sector_after_the_at_sign_is_a_part_of_the_whole() {
        let mut outcome = outcome();
        for at in 0..Account::Inflow.count() {
            outcome.ledger[(Account::Inflow.of(at), Year::BASE)] = 1e9 * (at + 1) as f64;
        }
        let at = |name: &str| find(&outcome, name).map(|series| series.values[Year::BASE]);
        let sum: f64 = Sector::ALL
            .iter()
            .map(|sector| sector.name())
            .filter_map(|sector| at(&format!("Inflow|Cement@{sector}")))
            .sum();
        let whole = at("Inflow|Cement").unwrap();
        assert!((whole - sum).abs() <= 1e-12 * sum, "{whole} is not {sum}");
        assert_eq!(at("Inflow|Cement@Homes"), at("Inflow|Homes|Cement"));
        assert_eq!(
            at("Inflow|Cement@Buildings"),
            Some(at("Inflow|Homes|Cement").unwrap() + at("Inflow|Other buildings|Cement").unwrap())
        );
    }

    #[test]
    fn what_is_no_variable_is_none() {
        for name in [
            "",
            "Stock",
            "Stock|",
            "Stock|Homes|Gold",
            "GHG|Materials@Goods",
            "Inflow|Cement@Nowhere",
            "Population@Homes",
        ] {
            assert_eq!(name::read(name), None, "{name}");
        }
    }
}
