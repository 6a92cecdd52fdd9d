//! Terms: decomposition of a variable into other variables, down to the rows of the ledger.
//!
//! ```text
//! Inflow|Cement   = Inflow|Homes|Cement + Inflow|Other buildings|Cement + …
//! GHG@Homes       = GHG|Materials|Cement@Homes + … + GHG|Construction@Homes + GHG|Use|Buildings@Homes + GHG|End of life@Homes
//! an indicator    = a sum over a sum
//! ```
//!
//! Out of scope: values, facts.

use crate::findings::remainder_share::{CEMENT, PARTS, STEEL};
use crate::findings::variable::memo as names;
use crate::findings::variable::name::{Cause, Indicator, ProductQuantity, USED, VariableKind, VariableQuery};
use crate::findings::variable::need as needs;
use cairn_core::kind::{Drivetrain, EnergyCarrier, Material, Pool, Product, Sector, StockUnit, Traffic, UseRule};
use cairn_core::model::{Account, AccountRow, Use};

/// The terms of a variable, by names of variables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VariableTerms {
    /// The summands.
    pub terms: Vec<VariableTerm>,
    /// The divisor of the sum; empty if there is none.
    pub over: Vec<String>,
}

/// A summand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableTerm {
    /// The name of its variable.
    pub variable: String,
    /// Its sector; none if it refers to all.
    pub sector: Option<Sector>,
}

impl VariableTerm {
    /// True if the term is part of the remainder of a statistic and not modelled bottom-up.
    pub fn is_rest(&self) -> bool {
        self.sector.is_some_and(|sector| Sector::REMAINDER.contains(&sector))
    }
}

/// The terms of a variable.
pub fn terms(query: VariableQuery) -> VariableTerms {
    let sectors = query.sectors;
    let terms = match query.what {
        VariableKind::People => vec![of_all("Population")],
        VariableKind::Cooking => vec![of_all("Energy|Cooking")],
        VariableKind::Material(account, materials) => materials_of(account, materials, sectors),
        VariableKind::Product(counted, things) => products(counted, things),
        VariableKind::Aged(traffic, age) => vec![sector_term(format!("Stock|{}|{}", traffic.name(), age.name()), traffic.sector())],
        VariableKind::Surplus(materials) => surplus(materials),
        VariableKind::Ghg(cause) => causes(cause, sectors),
        VariableKind::Energy(carrier) => carriers(carrier, sectors),
        VariableKind::Air(pollutant, only) => {
            let kinds = Traffic::ALL.into_iter().filter(|traffic| only.is_none_or(|only| only == *traffic));
            let term = |traffic: Traffic| sector_term(format!("Air|{}|{}", pollutant.name(), traffic.name()), traffic.sector());
            kinds.map(term).collect()
        }
        VariableKind::Used(account) => USED
            .iter()
            .filter(|(_, known)| *known == account)
            .map(|(name, _)| of_all(name))
            .collect(),
        VariableKind::Beside(account, part) => parts_of(account, part),
        VariableKind::Need(account, row) => needs::parts(account, row).iter().map(|name| of_all(name)).collect(),
        VariableKind::Left(left, material) => vec![of_all(&[left.words(), "|", material.name()].concat())],
        VariableKind::Indicator(indicator) => return quotient(indicator),
    };
    VariableTerms { terms, over: Vec::new() }
}

fn of_all(variable: &str) -> VariableTerm {
    VariableTerm {
        variable: variable.to_owned(),
        sector: None,
    }
}

fn sector_term(variable: String, sector: Sector) -> VariableTerm {
    VariableTerm {
        variable,
        sector: Some(sector),
    }
}

/// Rows of an account of materials. Names have the sector in the path if lists do so, otherwise after `@`.
fn materials_of(account: Account, materials: &[Material], sectors: &[Sector]) -> Vec<VariableTerm> {
    let word = Account::OF_MATERIALS.into_iter().find(|(known, _)| *known == account);
    let Some((_, word)) = word else { return Vec::new() };
    let counted = ProductQuantity::ALL.iter().any(|counted| counted.word() == word);
    let uses = Use::ALL
        .into_iter()
        .filter(|of| sectors.contains(&of.sector) && materials.contains(&of.material));
    uses.map(|Use { sector, material }| {
        let (sector_name, material) = (sector.name(), material.name());
        let name = if counted {
            format!("{word}|{sector_name}|{material}")
        } else {
            format!("{word}|{material}@{sector_name}")
        };
        sector_term(name, sector)
    })
    .collect()
}

/// The parts of a total; an account without parts is its own term.
fn parts_of(account: Account, part: Option<usize>) -> Vec<VariableTerm> {
    let parts = if part.is_none() { names::parts(account) } else { Vec::new() };
    if parts.is_empty() {
        return vec![of_all(&names::name(account, part))];
    }
    parts.iter().map(|name| of_all(name)).collect()
}

fn products(counted: ProductQuantity, things: StockUnit) -> Vec<VariableTerm> {
    let pieces = things.named().into_iter();
    pieces
        .map(|(name, sector)| sector_term(format!("{}|{name}", counted.word()), sector))
        .collect()
}

/// One material per pool, because a pool has one scrap.
fn surplus(materials: &[Material]) -> Vec<VariableTerm> {
    let pools = Pool::ALL.into_iter();
    let first = pools.filter_map(|pool| materials.iter().find(|material| material.pool() == pool));
    first.map(|material| of_all(&format!("Surplus|{}", material.name()))).collect()
}

fn causes(cause: Cause, sectors: &[Sector]) -> Vec<VariableTerm> {
    let made = |materials: &'static [Material]| -> Vec<VariableTerm> {
        let uses = Use::ALL
            .into_iter()
            .filter(move |of| sectors.contains(&of.sector) && materials.contains(&of.material));
        uses.map(|Use { sector, material }| sector_term(format!("GHG|Materials|{}@{}", material.name(), sector.name()), sector))
            .collect()
    };
    let each = |word: &str, emitters: &[Sector]| -> Vec<VariableTerm> {
        let emitters = sectors.iter().filter(|sector| emitters.contains(sector));
        emitters
            .map(|sector| sector_term(format!("GHG|{word}@{}", sector.name()), *sector))
            .collect()
    };
    let construction = || each("Construction", &Sector::ALL);
    let end = || each("End of life", &Sector::ALL);
    let homes = || each("Use|Buildings", UseRule::Heat.sectors());
    let vehicles = || each("Use|Vehicles", UseRule::Drive.sectors());
    match cause {
        Cause::All => [made(&ALL), construction(), homes(), vehicles(), end()].concat(),
        Cause::Materials(some) => made(some),
        Cause::MaterialCycle => [made(&ALL), construction(), end()].concat(),
        Cause::Construction => construction(),
        Cause::UseOfBuildings => homes(),
        Cause::Cooking => vec![of_all("GHG|Use|Cooking")],
        Cause::UseOfVehicles => vehicles(),
        Cause::EndOfLife => end(),
        Cause::Biogenic => vec![of_all("GHG|Biogenic (memo)")],
        Cause::Credit => vec![of_all("GHG|Recycling credit (memo)")],
    }
}

static ALL: [Material; Material::COUNT] = Material::ALL;

fn carriers(carrier: Option<EnergyCarrier>, sectors: &[Sector]) -> Vec<VariableTerm> {
    let rows = AccountRow::ALL.iter().filter(|row| row.account == Account::Energy);
    let pairs = rows.filter_map(|row| row.sector.zip(row.carrier));
    pairs
        .filter(|(sector, of)| sectors.contains(sector) && carrier.is_none_or(|carrier| carrier == *of))
        .map(|(sector, carrier)| sector_term(format!("Energy|{}@{}", carrier.word(), sector.name()), sector))
        .collect()
}

/// A quotient of sums. The share still to build is read from cohorts, and that with clean
/// cooking is what people without it leave: neither has terms.
fn quotient(indicator: Indicator) -> VariableTerms {
    let people = || vec!["Population".to_owned()];
    let standing = |things| products(ProductQuantity::Stock, things);
    let (terms, over) = match indicator {
        Indicator::FloorPerPerson => (standing(StockUnit::Floor(&Product::HOMES)), people()),
        Indicator::OtherFloorPerPerson => (standing(StockUnit::Floor(&[Product::Other])), people()),
        Indicator::CarsPerThousand => (standing(StockUnit::Cars(&Drivetrain::ALL)), people()),
        Indicator::Circular => (
            vec![of_all("Reuse|Material"), of_all("Secondary|Material")],
            vec!["Demand|Material".to_owned()],
        ),
        Indicator::StillToBuild | Indicator::CleanCooking => (Vec::new(), Vec::new()),
        Indicator::GhgPerPerson => (causes(Cause::All, &Sector::ALL), people()),
        Indicator::WithoutCleanCooking => (vec![of_all("Indicator|People without clean cooking")], Vec::new()),
        Indicator::RoadFreight => (vec![of_all("Indicator|Road freight")], Vec::new()),
        Indicator::SteelNotBuiltUp => not_built_up(STEEL),
        Indicator::CementNotBuiltUp => not_built_up(CEMENT),
        Indicator::PrimaryPerPerson => (materials_of(Account::Primary, &ALL, &Sector::ALL), people()),
    };
    VariableTerms { terms, over }
}

/// Inflow of materials into the sectors that statistics close, over their inflow into all.
fn not_built_up(closed: &[Material]) -> (Vec<VariableTerm>, Vec<String>) {
    let whole = closed.iter().map(|material| format!("Inflow|{}", material.name()));
    (materials_of(Account::Inflow, closed, &PARTS), whole.collect())
}

#[cfg(test)]
mod tests {
    use super::terms;
    use crate::findings::variable::{self, name};
    use cairn_core::kind::UseRule;
    use cairn_core::model::{Account, AccountRow, Outcome};
    use cairn_core::place::PlaceId;
    use cairn_core::year::Year;

    #[test]
    fn the_terms_of_every_variable_add_up_to_it() {
        let mut outcome = Outcome::empty(PlaceId::parse("ZZZ").unwrap());
        for (at, row) in AccountRow::ALL.iter().enumerate() {
            let first = AccountRow::ALL.iter().position(|other| other.account == row.account).unwrap();
            outcome.ledger[(row.account.of(at - first), Year::BASE)] = 1e9 + at as f64 * 1e6;
        }
        for (at, cohorts) in outcome.cohorts.iter_mut().enumerate() {
            cohorts.row_mut(Year::BASE).fill(1e6 * (at + 1) as f64);
        }
        // No sector has emissions from the use of another sector's vehicles or buildings.
        for sector in UseRule::None.sectors() {
            outcome.ledger[(Account::GhgUse.of(sector.index()), Year::BASE)] = 0.0;
        }
        let at = |variable: &str| variable::find(&outcome, variable).map(|series| series.values[Year::BASE]);
        for variable in variable::names() {
            let made = terms(name::read(&variable).unwrap());
            let value = at(&variable).unwrap();
            let sum: f64 = made.terms.iter().map(|term| at(&term.variable).unwrap_or(f64::NAN)).sum();
            if made.over.is_empty() && !made.terms.is_empty() {
                assert!(
                    (sum - value).abs() <= 1e-9 * value.abs(),
                    "{variable} is {value}, its terms {sum}: {made:?}"
                );
            }
            let cohorts = variable == "Indicator|Share still to build";
            assert!(!made.terms.is_empty() || value == 0.0 || cohorts, "{variable}");
            assert!(made.over.iter().all(|name| at(name).is_some()));
        }
    }
}
