//! Laws: faults that no single cell of the car tables can show: sums, order, and rows that no rule reads.

use std::collections::BTreeMap;

use crate::cars::CarRows;
use crate::cars::shared_facts::OLD;
use crate::fault::Fault;
use crate::rows::Scheme;
use crate::rows::car_kinds::{CarEnergyRow, CarMaterialRow, ExportRow, SalesRow, SizeRow};
use crate::rows::cars::{CarLifeRow, CarMeasure, CarSurvivalCurve, CarTradeRole, ImportRow, RegionalRow, UsedShareRow};
use crate::table_reader::Row;
use cairn_core::kind::Drivetrain;
use cairn_core::place::{Wider, WiderPlaceKind};
use cairn_core::stock::survival::Lifetime;
use cairn_core::year::Year;

/// Allowed distance of a sum of shares from one: shares are rounded to five digits.
const ROUNDING: f64 = 2e-5;

/// Checks the tables of cars.
pub(crate) fn laws(rows: &CarRows, faults: &mut Vec<Fault>) {
    shares(rows, faults);
    order(rows, faults);
    unread(rows, faults);
    means(rows, faults);
}

fn shares(rows: &CarRows, faults: &mut Vec<Fault>) {
    let mut whole = |file: &str, line: u64, column: &str, sum: f64| {
        if (sum - 1.0).abs() > ROUNDING {
            faults.push(Fault::at(
                file,
                line,
                column,
                format!("the shares sum to {sum:.5}"),
                "Make them sum to 1.",
            ));
        }
    };
    let mut sizes: BTreeMap<&str, (u64, f64)> = BTreeMap::new();
    for line in &rows.sizes {
        let size = sizes.entry(&line.row.region).or_insert((line.number, 0.0));
        *size = (line.number, size.1 + line.row.share);
    }
    for (last, sum) in sizes.values() {
        whole(SizeRow::FILE, *last, "share", *sum);
    }
    if let Some(last) = rows.imports.last() {
        whole(
            ImportRow::FILE,
            last.number,
            "share",
            rows.imports.iter().map(|line| line.row.share).sum(),
        );
    }
    if let Some(last) = rows.exports.last() {
        whole(
            ExportRow::FILE,
            last.number,
            "share",
            rows.exports.iter().map(|line| line.row.share).sum(),
        );
        whole(
            ExportRow::FILE,
            last.number,
            "mix",
            rows.exports.iter().map(|line| line.row.mix).sum(),
        );
    }
}

fn order(rows: &CarRows, faults: &mut Vec<Fault>) {
    let mut rises = |file: &str, line: u64, before: Option<Year>, year: Year| {
        if let Some(before) = before.filter(|before| *before > year) {
            let found = format!("{year} comes after {before}");
            faults.push(Fault::at(file, line, "year", found, "Put the lines in the order of years."));
        }
    };
    let mut last = BTreeMap::new();
    for line in &rows.regional {
        let before = last.insert((&line.row.region, line.row.measure), line.row.year);
        rises(RegionalRow::FILE, line.number, before, line.row.year);
    }
    let mut last = BTreeMap::new();
    for line in &rows.sales {
        let before = last.insert(line.row.market, line.row.year);
        rises(SalesRow::FILE, line.number, before, line.row.year);
    }
}

/// The mean of a lifetime must match its curve; the source rounds to a tenth.
fn means(rows: &CarRows, faults: &mut Vec<Fault>) {
    for line in &rows.lives {
        let mean = match line.row.curve {
            CarSurvivalCurve::Normal { mean, .. } => mean,
            CarSurvivalCurve::Weibull { shape, scale } => Lifetime::Weibull { shape, scale }.mean(),
        };
        if (mean - line.row.mean).abs() > 0.06 {
            let found = format!("the curve has a mean of {mean:.2}, not {}", line.row.mean);
            faults.push(Fault::at(
                CarLifeRow::FILE,
                line.number,
                "mean_years",
                found,
                "Correct the mean, the shape or the scale.",
            ));
        }
    }
}

/// Faults for rows that no rule reads.
fn unread(rows: &CarRows, faults: &mut Vec<Fault>) {
    let mut fault = |file: &str, line: u64, column: &str, found: String, advice: &str| {
        faults.push(Fault::at(file, line, column, found, advice));
    };
    for line in &rows.regional {
        let level = match line.row.measure {
            CarMeasure::Occupancy => false,
            CarMeasure::Cars | CarMeasure::Km | CarMeasure::BatteryEnergy | CarMeasure::Biofuel => true,
        };
        if level && line.row.year != Year::BASE {
            let found = format!("no rule reads {} of {}", line.row.measure.id(), line.row.year);
            fault(RegionalRow::FILE, line.number, "year", found, "Write the value of 2020.");
        }
    }
    for line in &rows.materials {
        let (drivetrain, cohort) = (line.row.drivetrain, line.row.cohort);
        let old = drivetrain == Drivetrain::Combustion && cohort == OLD;
        if cohort != Year::BASE && !old {
            let found = format!("no rule reads {} cars of {cohort}", drivetrain.id());
            fault(
                CarMaterialRow::FILE,
                line.number,
                "cohort",
                found,
                "Write 2020, or 2010 of combustion cars.",
            );
        }
    }
    for line in &rows.energy {
        let scheme = line.row.region.scheme;
        if !matches!(scheme, Scheme::Place | Scheme::MessageR12) {
            let found = format!("no rule reads fuel of cars by {}", scheme.id());
            fault(
                CarEnergyRow::FILE,
                line.number,
                "scheme",
                found,
                "Write place, or message_r12 where no place of it has a row.",
            );
        }
    }
    for line in &rows.imports {
        let region = line.row.region;
        if Wider::find(region.as_str()).is_none_or(|wider| wider.kind() != WiderPlaceKind::Region) {
            let found = format!("{region} is not a region");
            fault(
                ImportRow::FILE,
                line.number,
                "region",
                found,
                "Write one that places.csv uses, such as XAF.",
            );
        }
    }
    for line in &rows.used {
        let place = line.row.place;
        let sells = rows.roles.iter().map(|line| &line.row).any(|row| {
            let own = row.region.scheme == Scheme::Place && row.region.code == place.as_str();
            own && row.role != CarTradeRole::None
        });
        if sells {
            let found = format!("{place} sells used cars in car_trade.csv");
            fault(
                UsedShareRow::FILE,
                line.number,
                "place",
                found,
                "Take the row out, or correct the role.",
            );
        }
    }
}
