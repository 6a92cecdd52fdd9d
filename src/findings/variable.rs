//! Variables: an outcome as named series, the same names in tables, files and tests.

use crate::kind::Product;
use crate::model::Outcome;
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

/// All variables of an outcome, in a fixed order.
#[must_use]
pub fn all(outcome: &Outcome) -> Vec<Series> {
    let mut series = vec![Series {
        variable: "Population".to_owned(),
        unit: Unit::MillionPeople,
        values: scaled(&outcome.people, 1e-6),
    }];
    let homes = || outcome.homes();
    let stock = |product: Option<Product>| {
        Annual::from_fn(|year| {
            let rows = homes().filter(|homes| product.is_none_or(|wanted| wanted == homes.product));
            rows.map(|homes| homes.stock.row(year).iter().sum::<f64>()).sum::<f64>() * 1e-6
        })
    };
    let whole = stock(None);
    series.push(Series {
        variable: "Indicator|Floor area per person".to_owned(),
        unit: Unit::M2PerPerson,
        values: Annual::from_fn(|year| {
            if outcome.people[year] > 0.0 {
                whole[year] * 1e6 / outcome.people[year]
            } else {
                0.0
            }
        }),
    });
    series.push(Series {
        variable: "Stock|Product@Homes".to_owned(),
        unit: Unit::MillionM2,
        values: whole,
    });
    let summed =
        |read: fn(&crate::model::Buildings) -> &Annual| Annual::from_fn(|year| homes().map(|homes| read(homes)[year]).sum::<f64>() * 1e-6);
    series.push(Series {
        variable: "Inflow|Product@Homes".to_owned(),
        unit: Unit::MillionM2PerYear,
        values: summed(|homes| &homes.inflow),
    });
    series.push(Series {
        variable: "Outflow|Product@Homes".to_owned(),
        unit: Unit::MillionM2PerYear,
        values: summed(|homes| &homes.outflow),
    });
    for homes in outcome.homes() {
        let name = homes.product.name();
        series.push(Series {
            variable: format!("Stock|{name}"),
            unit: Unit::MillionM2,
            values: stock(Some(homes.product)),
        });
        series.push(Series {
            variable: format!("Inflow|{name}"),
            unit: Unit::MillionM2PerYear,
            values: scaled(&homes.inflow, 1e-6),
        });
        series.push(Series {
            variable: format!("Outflow|{name}"),
            unit: Unit::MillionM2PerYear,
            values: scaled(&homes.outflow, 1e-6),
        });
    }
    for flow in &outcome.flows {
        let name = format!("{}|{}", flow.sector.name(), flow.material.name());
        series.push(Series {
            variable: format!("Stock|{name}"),
            unit: Unit::Mt,
            values: scaled(&flow.stock, 1e-9),
        });
        series.push(Series {
            variable: format!("Inflow|{name}"),
            unit: Unit::MtPerYear,
            values: scaled(&flow.inflow, 1e-9),
        });
        series.push(Series {
            variable: format!("Outflow|{name}"),
            unit: Unit::MtPerYear,
            values: scaled(&flow.outflow, 1e-9),
        });
    }
    series
}

fn scaled(values: &Annual, factor: f64) -> Annual {
    Annual::from_fn(|year: Year| values[year] * factor)
}
