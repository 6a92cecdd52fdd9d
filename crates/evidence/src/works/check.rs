//! Check: faults that no single cell of these tables can show: unmatched keys, wrong sums or order, rows that no rule
//! reads.

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::Fault;
use crate::rows::{
    CoolingCourseRow, CoolingTotalRow, DistrictRow, EndOfLifeRow, ExtractRelation, ExtractRow, FuelUseRow, HeatElectricRow, LossRow,
    MassRow, NeedRow, PowerRow, ProcessRow, ProcessSubject, Region, RegionMaterialRow, Scheme, SteelShareRow, SteelWorldRow, Trait,
};
use crate::table_reader::Row;
use crate::works::WorksRows;
use cairn_core::kind::Material;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};
use cairn_core::year::Year;

/// Checks every table here against the others; `known` lists our places, `regions` those that rows of any table name.
pub(crate) fn check(built: &WorksRows, known: &BTreeSet<PlaceId>, regions: &[(&'static str, u64, Region)], faults: &mut Vec<Fault>) {
    extracts(built, known, faults);
    schemes(regions, faults);
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
fn schemes(regions: &[(&'static str, u64, Region)], faults: &mut Vec<Fault>) {
    for (file, line, region) in regions {
        let read: &[Scheme] = match *file {
            HeatElectricRow::FILE => &[Scheme::MessageR11],
            DistrictRow::FILE => &Scheme::ALL,
            SteelShareRow::FILE => &[Scheme::MessageR12, Scheme::World],
            RegionMaterialRow::FILE | NeedRow::FILE | CoolingTotalRow::FILE | CoolingCourseRow::FILE => &[Scheme::MessageR12],
            _ => continue,
        };
        if !read.contains(&region.scheme) {
            faults.push(Fault::at(
                file,
                *line,
                "scheme",
                format!("no rule reads this by {}", region.scheme.id()),
                format!("Write {}.", read[0].id()),
            ));
        }
    }
}

fn sums(built: &WorksRows, faults: &mut Vec<Fault>) {
    let mut whole = |file: &str, line: u64, columns: &str, shares: &[f64]| {
        faults.extend(Fault::of_shares(file, line, columns, shares));
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
    let income = |wider: Wider| wider.kind() == WiderPlaceKind::Income;
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
