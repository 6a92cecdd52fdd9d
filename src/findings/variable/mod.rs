//! Variables: an outcome as named series, the same names in tables, files, cases and tests.
//!
//! ```text
//! Stock|Sector|Material   Stock|Product   Primary|Material   GHG|Materials@Homes   Energy|Carrier   Indicator|…
//! ```
//!
//! A series is worked out when it is asked for. Does not know: languages, pages.

pub mod name;

use crate::findings::variable::name::{Account, Asked, Cause, Counted, EnergyCarrier, Indicator, Things, What};
use crate::kind::{Carrier, Drivetrain, Layer, Material, Pool, Product, Sector};
use crate::model::{Flow, Outcome, Use};
use crate::unit::Unit;
use crate::year::{Annual, Year};

/// A named series over the years of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name: whole English words with bars between, such as `Inflow|Homes|Cement`.
    pub variable: String,
    /// Its unit.
    pub unit: Unit,
    /// Its values, 1900–2060, in the unit.
    pub values: Annual,
}

/// Every name of the list, in a fixed order; those without `@` first.
#[must_use]
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = ["Population"].map(str::to_owned).to_vec();
    names.extend(Indicator::ALL.iter().map(|indicator| format!("Indicator|{}", indicator.word())));
    for word in ["Stock", "Inflow", "Outflow"] {
        names.extend(Product::ALL.iter().map(|product| format!("{word}|{}", product.name())));
        names.push(format!("{word}|Light-duty vehicles"));
        names.extend(Drivetrain::ALL.iter().map(|drivetrain| format!("{word}|{}", drivetrain.name())));
    }
    names.extend(Layer::ALL.iter().map(|layer| format!("Stock|{}", layer.name())));
    let words = ["Material", "Steel", "Aluminium"].into_iter();
    let materials: Vec<&str> = words.chain(Material::ALL.iter().map(|material| material.name())).collect();
    for account in Account::ALL {
        names.extend(materials.iter().map(|material| format!("{}|{material}", account.word())));
    }
    names.extend(Pool::ALL.iter().filter_map(|pool| Some(format!("Surplus|{}", pool_word(*pool)?))));
    let causes = [
        "GHG",
        "GHG|Materials",
        "GHG|Material cycle",
        "GHG|Construction",
        "GHG|Use|Buildings",
        "GHG|Use|Vehicles",
        "GHG|End of life",
        "GHG|Biogenic (memo)",
        "GHG|Recycling credit (memo)",
    ];
    names.extend(causes.map(str::to_owned));
    names.extend(materials.iter().skip(1).map(|material| format!("GHG|Materials|{material}")));
    names.push("Energy".to_owned());
    names.extend(EnergyCarrier::all().iter().map(|carrier| format!("Energy|{}", carrier.word())));
    for account in [Account::Stock, Account::Inflow, Account::Outflow] {
        for of in Use::all() {
            names.push(format!("{}|{}|{}", account.word(), of.sector.name(), of.material.name()));
        }
    }
    for sector in ["Homes", "Other buildings", "Buildings", "Vehicles", "Infrastructure", "Civil works"] {
        if !matches!(sector, "Civil works") {
            names.extend(["Stock", "Inflow", "Outflow"].map(|word| format!("{word}|Product@{sector}")));
        }
        for account in Account::ALL {
            names.push(format!("{}|Material@{sector}", account.word()));
        }
        for cause in [
            "GHG",
            "GHG|Materials",
            "GHG|Material cycle",
            "GHG|Construction",
            "GHG|End of life",
            "Energy",
        ] {
            names.push(format!("{cause}@{sector}"));
        }
    }
    names
}

/// The word under which the scrap of a pool is listed; none where none of it is ever in surplus.
const fn pool_word(pool: Pool) -> Option<&'static str> {
    match pool {
        Pool::Steel => Some("Steel"),
        Pool::Aluminium => Some("Aluminium"),
        Pool::Copper => Some("Copper"),
        Pool::Glass => Some("Glass"),
        Pool::Plastics => Some("Plastics"),
        Pool::Concrete => Some("Aggregates"),
        Pool::Bricks | Pool::Wood | Pool::Asphalt | Pool::Rest => None,
    }
}

/// All variables of an outcome, in the order of [`names`].
#[must_use]
pub fn all(outcome: &Outcome) -> Vec<Series> {
    names().iter().filter_map(|name| find(outcome, name)).collect()
}

/// A variable by its name; none where there is none of that name.
#[must_use]
pub fn find(outcome: &Outcome, name: &str) -> Option<Series> {
    let asked = name::read(name)?;
    let (unit, values) = read(outcome, asked);
    Some(Series {
        variable: name.to_owned(),
        unit,
        values,
    })
}

/// What is asked for, in its unit.
#[must_use]
pub fn read(outcome: &Outcome, asked: Asked) -> (Unit, Annual) {
    let sectors = asked.sectors;
    match asked.what {
        What::People => (Unit::MillionPeople, scaled(&outcome.people, 1e-6)),
        What::Material(account, materials) => {
            let unit = if account == Account::Stock { Unit::Mt } else { Unit::MtPerYear };
            (unit, scaled(&material(outcome, account, materials, sectors), 1e-9))
        }
        What::Product(counted, things) => product(outcome, counted, things),
        What::Surplus(materials) => {
            let pools: Vec<Pool> = Pool::ALL
                .into_iter()
                .filter(|pool| materials.iter().any(|material| material.pool() == *pool))
                .collect();
            let of = pools.iter().filter_map(|pool| outcome.surplus.get(pool.index()));
            (Unit::MtPerYear, scaled(&sum(of), 1e-9))
        }
        What::Ghg(cause) => (Unit::MtCo2ePerYear, scaled(&ghg(outcome, cause, sectors), 1e-9)),
        What::Energy(carrier) => (Unit::PjPerYear, energy(outcome, carrier, sectors)),
        What::Indicator(of) => indicator(outcome, of),
    }
}

fn scaled(values: &Annual, factor: f64) -> Annual {
    Annual::from_fn(|year: Year| values[year] * factor)
}

/// Sum of series, in their order.
fn sum<'a>(of: impl Iterator<Item = &'a Annual>) -> Annual {
    let mut sum = Annual::zero();
    for series in of {
        for (sum, value) in sum
            .span_mut(Year::FIRST, Year::LAST)
            .iter_mut()
            .zip(series.span(Year::FIRST, Year::LAST))
        {
            *sum += value;
        }
    }
    sum
}

/// Materials in sectors in an account, kg.
fn material(outcome: &Outcome, account: Account, materials: &[Material], sectors: &[Sector]) -> Annual {
    let wanted = |flow: &Flow| materials.contains(&flow.material) && sectors.contains(&flow.sector);
    let rows = outcome.flows.iter().zip(&outcome.cycle).filter(|(flow, _)| wanted(flow));
    sum(rows.map(|(flow, cycled)| match account {
        Account::Stock => &flow.stock,
        Account::Inflow => &flow.inflow,
        Account::Outflow => &flow.outflow,
        Account::Demand => &cycled.demand,
        Account::Reuse => &cycled.reuse,
        Account::Secondary => &cycled.secondary,
        Account::Primary => &cycled.primary,
        Account::Loss => &cycled.loss,
    }))
}

/// Products: million m², million vehicles, km.
fn product(outcome: &Outcome, counted: Counted, things: Things) -> (Unit, Annual) {
    match things {
        Things::Floor(products) => {
            let of = || outcome.buildings.iter().filter(|of| products.contains(&of.product));
            match counted {
                Counted::Stock => {
                    let standing = |year| of().map(|of| of.stock.row(year).iter().sum::<f64>()).sum::<f64>();
                    (Unit::MillionM2, Annual::from_fn(|year| standing(year) * 1e-6))
                }
                Counted::Inflow => (Unit::MillionM2PerYear, scaled(&sum(of().map(|of| &of.inflow)), 1e-6)),
                Counted::Outflow => (Unit::MillionM2PerYear, scaled(&sum(of().map(|of| &of.outflow)), 1e-6)),
            }
        }
        Things::Cars(drivetrains) => {
            let cars = &outcome.cars;
            let of = |each: &[Annual; Drivetrain::COUNT]| scaled(&sum(drivetrains.iter().map(|of| &each[of.index()])), 1e-6);
            match counted {
                Counted::Stock => (Unit::MillionCars, of(&cars.stock)),
                Counted::Inflow => (Unit::MillionCarsPerYear, of(&cars.new)),
                Counted::Outflow => (Unit::MillionCarsPerYear, of(&cars.scrapped)),
            }
        }
        Things::Length(layers) => {
            let of = outcome.lengths.iter().filter(|(layer, _)| layers.contains(layer));
            match counted {
                Counted::Stock => (Unit::Km, sum(of.map(|(_, length)| length))),
                Counted::Inflow | Counted::Outflow => {
                    let length = sum(of.map(|(_, length)| length));
                    let grown = |year: Year| {
                        year.index()
                            .checked_sub(1)
                            .map_or(0.0, |before| length[year] - length[Year::at(before)])
                    };
                    let sign = if counted == Counted::Inflow { 1.0 } else { 0.0 };
                    (Unit::Km, Annual::from_fn(|year| sign * grown(year)))
                }
            }
        }
    }
}

/// Greenhouse gases, kg CO2e.
fn ghg(outcome: &Outcome, cause: Cause, sectors: &[Sector]) -> Annual {
    let ghg = &outcome.ghg;
    let of = |each: &[Annual; Sector::ALL.len()]| {
        sum(Sector::ALL
            .iter()
            .zip(each)
            .filter(|(of, _)| sectors.contains(of))
            .map(|(_, of)| of))
    };
    let materials = |materials: &[Material]| {
        let rows = outcome.flows.iter().zip(&ghg.materials);
        let wanted = rows.filter(|(flow, _)| materials.contains(&flow.material) && sectors.contains(&flow.sector));
        sum(wanted.map(|(_, ghg)| ghg))
    };
    let only = |kept: &[Sector]| {
        let wanted = |of: &Sector| sectors.contains(of) && kept.contains(of);
        sum(Sector::ALL.iter().zip(&ghg.using).filter(|(of, _)| wanted(of)).map(|(_, of)| of))
    };
    match cause {
        Cause::All => sum([
            materials(&Material::ALL),
            of(&ghg.construction),
            of(&ghg.using),
            of(&ghg.end_of_life),
        ]
        .iter()),
        Cause::Materials(some) => materials(some),
        Cause::MaterialCycle => sum([materials(&Material::ALL), of(&ghg.construction), of(&ghg.end_of_life)].iter()),
        Cause::Construction => of(&ghg.construction),
        Cause::UseOfBuildings => only(&[Sector::Homes, Sector::OtherBuildings]),
        Cause::UseOfVehicles => only(&[Sector::Vehicles]),
        Cause::EndOfLife => of(&ghg.end_of_life),
        Cause::Biogenic => ghg.biogenic.clone(),
        Cause::Credit => ghg.credit.clone(),
    }
}

/// Energy in use, PJ.
fn energy(outcome: &Outcome, carrier: Option<EnergyCarrier>, sectors: &[Sector]) -> Annual {
    let energy = &outcome.energy;
    let mut rows: Vec<&Annual> = Vec::new();
    for (sector, of) in [(Sector::Homes, &energy.homes), (Sector::OtherBuildings, &energy.other)] {
        if sectors.contains(&sector) {
            let carriers = Carrier::ALL.iter().zip(of);
            rows.extend(
                carriers
                    .filter(|(own, _)| carrier.is_none_or(|asked| asked == EnergyCarrier::Of(**own)))
                    .map(|(_, of)| of),
            );
        }
    }
    if sectors.contains(&Sector::Vehicles) {
        for (own, of) in [
            (EnergyCarrier::Of(Carrier::Electricity), &energy.car_power),
            (EnergyCarrier::MotorFuel, &energy.car_fuel),
            (EnergyCarrier::Biofuel, &energy.car_biofuel),
        ] {
            if carrier.is_none_or(|asked| asked == own) {
                rows.push(of);
            }
        }
    }
    sum(rows.into_iter())
}

fn indicator(outcome: &Outcome, indicator: Indicator) -> (Unit, Annual) {
    static HOMES: [Product; 3] = Product::HOMES;
    static PRODUCTS: [Product; 4] = Product::ALL;
    static DRIVETRAINS: [Drivetrain; Drivetrain::COUNT] = Drivetrain::ALL;
    let a_person = |values: &Annual, factor: f64| share(&scaled(values, factor), &outcome.people);
    let floor = |products| product(outcome, Counted::Stock, Things::Floor(products)).1;
    let all = |account| material(outcome, account, &Material::ALL, &Sector::ALL);
    match indicator {
        Indicator::FloorPerPerson => (Unit::M2PerPerson, a_person(&floor(&HOMES), 1e6)),
        Indicator::OtherFloorPerPerson => (Unit::M2PerPerson, a_person(&floor(&PRODUCTS[3..]), 1e6)),
        Indicator::CarsPerThousand => {
            let cars = product(outcome, Counted::Stock, Things::Cars(&DRIVETRAINS)).1;
            (Unit::PerThousandPeople, a_person(&cars, 1e9))
        }
        Indicator::Circular => {
            let again = sum([all(Account::Reuse), all(Account::Secondary)].iter());
            (Unit::Share, share(&again, &all(Account::Demand)))
        }
        Indicator::StillToBuild => {
            let of = |year, from: usize| -> f64 {
                let rows = outcome
                    .buildings
                    .iter()
                    .map(|of| of.stock.row(year).get(from..).unwrap_or_default());
                rows.map(|row| row.iter().sum::<f64>()).sum()
            };
            let new = Annual::from_fn(|year| of(year, Year::LEVERS.index()));
            (Unit::Share, share(&new, &Annual::from_fn(|year| of(year, 0))))
        }
        Indicator::GhgPerPerson => (Unit::TonnesCo2ePerPerson, a_person(&ghg(outcome, Cause::All, &Sector::ALL), 1e-3)),
        Indicator::PrimaryPerPerson => (Unit::TonnesPerPerson, a_person(&all(Account::Primary), 1e-3)),
    }
}

/// One series as a share of another; 0 where that is nothing.
fn share(part: &Annual, whole: &Annual) -> Annual {
    Annual::from_fn(|year| if whole[year] > 0.0 { part[year] / whole[year] } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::PlaceId;

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
        for (index, flow) in outcome.flows.iter_mut().enumerate() {
            flow.inflow[Year::BASE] = 1e9 * (index + 1) as f64;
        }
        let at = |name: &str| find(&outcome, name).map(|series| series.values[Year::BASE]);
        let parts = ["Homes", "Other buildings", "Vehicles", "Infrastructure", "Civil works"];
        let sum: f64 = parts.iter().filter_map(|sector| at(&format!("Inflow|Cement@{sector}"))).sum();
        assert_eq!(at("Inflow|Cement"), Some(sum));
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
