//! Check: faults that no single cell of these tables can show: unmatched keys, wrong sums or order, rows that no rule
//! reads.

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::Fault;
use crate::rows::{
    CementCarbonRow, CementRow, CleanCookingRow, CoolingCourseRow, CoolingTotalRow, DegreeDaysRow, DistrictRow, EndOfLifeRow, EndUseRow,
    ExceptionRow, ExtractRelation, ExtractRow, FuelUseRow, GridTrendRow, HeatElectricRow, HeatUseRow, LossRow, MassRow, NeedRow, PowerRow,
    PowerUseRow, ProcessRow, ProcessSubject, Region, RegionMaterialRow, Scheme, SoldRow, SteelShareRow, SteelUsedRow, SteelWorldRow, Trait,
};
use crate::table_reader::{Row, TableLine};
use crate::works::WorksRows;
use cairn_core::kind::Material;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};
use cairn_core::year::Year;

/// Allowed distance of a sum of shares from one: shares are rounded to five digits.
const ROUNDING: f64 = 2e-5;

/// All places that the tables here name, as (file, line, place).
pub(crate) fn places(built: &WorksRows) -> Vec<(&'static str, u64, PlaceId)> {
    let mut named = Vec::new();
    gather(&built.extracts, &mut named, |row: &ExtractRow| row.place);
    gather(&built.power, &mut named, |row: &PowerRow| row.place);
    gather(&built.cement, &mut named, |row: &CementRow| row.place);
    gather(&built.carbon, &mut named, |row: &CementCarbonRow| row.place);
    gather(&built.sold, &mut named, |row: &SoldRow| row.place);
    gather(&built.exceptions, &mut named, |row: &ExceptionRow| row.place);
    gather(&built.steel, &mut named, |row: &SteelUsedRow| row.place);
    gather(&built.trends, &mut named, |row: &GridTrendRow| row.place);
    gather(&built.power_uses, &mut named, |row: &PowerUseRow| row.place);
    gather(&built.fuel_uses, &mut named, |row: &FuelUseRow| row.place);
    gather(&built.heat_uses, &mut named, |row: &HeatUseRow| row.place);
    gather(&built.end_uses, &mut named, |row: &EndUseRow| row.place);
    gather(&built.days, &mut named, |row: &DegreeDaysRow| row.place);
    gather(&built.cooks, &mut named, |row: &CleanCookingRow| row.place);
    named
}

/// All regions that the tables here name, as (file, line, region).
pub(crate) fn regions(built: &WorksRows) -> Vec<(&'static str, u64, Region)> {
    let mut named = Vec::new();
    gather(&built.regional, &mut named, |row: &RegionMaterialRow| row.region.clone());
    gather(&built.steel_shares, &mut named, |row: &SteelShareRow| row.region.clone());
    gather(&built.needs, &mut named, |row: &NeedRow| row.region.clone());
    gather(&built.cooling, &mut named, |row: &CoolingTotalRow| row.region.clone());
    gather(&built.courses, &mut named, |row: &CoolingCourseRow| row.region.clone());
    gather(&built.electric, &mut named, |row: &HeatElectricRow| row.region.clone());
    gather(&built.districts, &mut named, |row: &DistrictRow| row.region.clone());
    named
}

fn gather<R: Row, T>(lines: &[TableLine<R>], named: &mut Vec<(&'static str, u64, T)>, of: impl Fn(&R) -> T) {
    named.extend(lines.iter().map(|line| (R::FILE, line.number, of(&line.row))));
}

/// Checks every table here against the others; `known` lists our places.
pub(crate) fn check(built: &WorksRows, known: &BTreeSet<PlaceId>, faults: &mut Vec<Fault>) {
    extracts(built, known, faults);
    schemes(built, faults);
    sums(built, faults);
    order(built, faults);
    processes(built, faults);
    ends(built, faults);
    groups(built, faults);
}

fn extracts(built: &WorksRows, known: &BTreeSet<PlaceId>, faults: &mut Vec<Fault>) {
    let masses: BTreeSet<&str> = built.masses.iter().map(|line| line.row.extract.as_str()).collect();
    let shared: BTreeSet<&str> = built
        .extracts
        .iter()
        .filter(|line| line.row.part == ExtractRelation::Shared)
        .map(|line| line.row.extract.as_str())
        .collect();
    for line in &built.masses {
        let extract = line.row.extract.as_str();
        let own = PlaceId::parse(extract).is_some_and(|place| known.contains(&place));
        if !own && !shared.contains(extract) {
            faults.push(Fault::at(
                MassRow::FILE,
                line.number,
                "extract",
                format!("\"{extract}\" is no place of ours and no place shares it"),
                "Name the places that share it in infrastructure_extract.csv, or take the row out.",
            ));
        }
    }
    for line in &built.extracts {
        let row = &line.row;
        if !masses.contains(row.extract.as_str()) {
            faults.push(Fault::at(
                ExtractRow::FILE,
                line.number,
                "extract",
                format!("\"{}\" has no rows in infrastructure_mass.csv", row.extract),
                "Add them, or correct the name.",
            ));
        }
        if masses.contains(row.place.as_str()) {
            faults.push(Fault::at(
                ExtractRow::FILE,
                line.number,
                "place",
                format!("{} has an extract of its own", row.place),
                "Take the row out, or what lies there is lost.",
            ));
        }
    }
}

/// Each table is read in its own schemes of regions. Rows in another scheme are never read, so they are faults.
fn schemes(built: &WorksRows, faults: &mut Vec<Fault>) {
    for (file, line, region) in regions(built) {
        let read: &[Scheme] = match file {
            HeatElectricRow::FILE => &[Scheme::MessageR11],
            DistrictRow::FILE => &Scheme::ALL,
            SteelShareRow::FILE => &[Scheme::MessageR12, Scheme::World],
            _ => &[Scheme::MessageR12],
        };
        if !read.contains(&region.scheme) {
            faults.push(Fault::at(
                file,
                line,
                "scheme",
                format!("no rule reads this by {}", region.scheme.id()),
                format!("Write {}.", read[0].id()),
            ));
        }
    }
}

fn sums(built: &WorksRows, faults: &mut Vec<Fault>) {
    let mut whole = |file: &str, line: u64, columns: &str, shares: &[f64]| {
        let sum: f64 = shares.iter().sum();
        if (sum - 1.0).abs() > ROUNDING {
            faults.push(Fault::at(
                file,
                line,
                columns,
                format!("the shares sum to {sum:.5}"),
                "Make them sum to 1.",
            ));
        }
    };
    for line in &built.fuel_uses {
        let FuelUseRow { coal, oil, gas, .. } = line.row;
        whole(FuelUseRow::FILE, line.number, "coal to gas", &[coal, oil, gas]);
    }
}

fn order(built: &WorksRows, faults: &mut Vec<Fault>) {
    let mut last: BTreeMap<PlaceId, Year> = BTreeMap::new();
    for line in &built.power {
        rising(
            PowerRow::FILE,
            line.number,
            last.insert(line.row.place, line.row.year),
            line.row.year,
            faults,
        );
    }
    let mut before = None;
    for line in &built.world_steel {
        let year = line.row.year;
        rising(SteelWorldRow::FILE, line.number, before, year, faults);
        if before.is_some_and(|before: Year| year.index() > before.index() + 1) {
            faults.push(Fault::at(
                SteelWorldRow::FILE,
                line.number,
                "year",
                format!("there is a gap before {year}"),
                "Add the years between: a rule goes through every year.",
            ));
        }
        before = Some(year);
    }
    let ends = (built.world_steel.first(), built.world_steel.last());
    if let (Some(first), Some(last)) = ends
        && (first.row.year > Year::of(1970) || last.row.year < Year::of(2022))
    {
        faults.push(Fault::of_table(
            SteelWorldRow::FILE,
            format!("the years run from {} to {}", first.row.year, last.row.year),
            "Begin by 1970 and end with 2022 or later.",
        ));
    }
}

fn rising(file: &str, line: u64, before: Option<Year>, year: Year, faults: &mut Vec<Fault>) {
    if let Some(before) = before
        && before >= year
    {
        faults.push(Fault::at(
            file,
            line,
            "year",
            format!("{year} comes after {before}"),
            "Put the lines in the order of years.",
        ));
    }
}

/// Faults for process rows that no rule reads.
fn processes(built: &WorksRows, faults: &mut Vec<Fault>) {
    for line in &built.processes {
        let row = &line.row;
        let read = match (row.subject, row.quantity) {
            (ProcessSubject::Clinker, quantity) => matches!(quantity, Trait::Process | Trait::Fuel | Trait::CaptureKwh),
            (ProcessSubject::Material(Material::Asphalt), quantity) => matches!(quantity, Trait::Primary | Trait::Secondary | Trait::Cap),
            (ProcessSubject::Material(Material::CastIron | Material::BatteryMinerals | Material::Other), quantity) => {
                matches!(quantity, Trait::Primary)
            }
            (ProcessSubject::Material(Material::AutomotiveSteel | Material::CastAluminium), quantity) => matches!(quantity, Trait::Cap),
            (ProcessSubject::Material(Material::Cement), quantity) => matches!(quantity, Trait::Kwh),
            (ProcessSubject::Material(Material::Steel), Trait::WorldMix | Trait::WorldSecondaryShare) => true,
            (ProcessSubject::Material(Material::Steel), Trait::Primary) => false,
            (ProcessSubject::Material(_), quantity) => matches!(
                quantity,
                Trait::Primary
                    | Trait::PrimaryPowerShare
                    | Trait::Secondary
                    | Trait::SecondaryKwh
                    | Trait::NearZero
                    | Trait::Cap
                    | Trait::Yield
            ),
        };
        if !read {
            faults.push(Fault::at(
                ProcessRow::FILE,
                line.number,
                "quantity",
                format!("no rule reads {} of {}", row.quantity.id(), row.subject.id()),
                "Take the row out.",
            ));
        }
    }
}

/// Faults for end-of-life rows of a material that the sector does not contain.
fn ends(built: &WorksRows, faults: &mut Vec<Fault>) {
    for line in &built.ends {
        let (leaving, material) = (line.row.leaving, line.row.material);
        if !leaving.holds().contains(&material) {
            faults.push(Fault::at(
                EndOfLifeRow::FILE,
                line.number,
                "material",
                format!("no {} leaves {}", material.id(), leaving.id()),
                "Take the row out, or correct the material.",
            ));
        }
    }
}

/// Rows keyed by a group must name a group that a rule reads.
fn groups(built: &WorksRows, faults: &mut Vec<Fault>) {
    let income = |wider: Wider| wider.whole() == WiderPlaceKind::Income;
    let losses = built.losses.iter().map(|line| {
        let within = line.row.within;
        (
            LossRow::FILE,
            line.number,
            "within",
            within,
            income(within) || within == Wider::World,
        )
    });
    for (file, line, column, group, read) in losses {
        if !read {
            faults.push(Fault::at(
                file,
                line,
                column,
                format!("no rule reads {}", group.code()),
                "Write an income group: LIC, LMIC, UMIC or HIC.",
            ));
        }
    }
}
