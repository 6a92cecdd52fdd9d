//! Check: faults that no single cell can show: sums, order, and rows that no rule reads.

use std::collections::BTreeMap;

use crate::assumption::{Assumption, AssumptionRow};
use crate::cars;
use crate::context::Evidence;
use crate::fault::{Fault, ROUNDING};
use crate::foreign_keys;
use crate::levers;
use crate::rows::{
    AgeRow, DriverScenario, FloorAreaDefinition, GdpRow, HistoryRow, IncomePartRow, IntensityRow, LevelRow, LifeRow, OtherPathRow, PathRow,
    PeopleRow, PlaceStructureRow, RatioRow, Scheme, StructureRow, TypeRow, UrbanRow,
};
use crate::table_reader::{ReadingLog, Row};
use crate::works;
use cairn_core::kind::Product;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Checks every table against the others.
pub(super) fn check(evidence: &Evidence, found: &mut ReadingLog) {
    let mut faults = Vec::new();
    foreign_keys::sources(evidence, found, &mut faults);
    foreign_keys::places(evidence, found, &mut faults);
    foreign_keys::regions(evidence, found, &mut faults);
    shares(evidence, &mut faults);
    order(evidence, &mut faults);
    unread(evidence, &mut faults);
    cars::laws::laws(&evidence.cars, &mut faults);
    evidence.vehicles.laws(&mut faults);
    levers::laws(evidence, &mut faults);
    let places = evidence.places.iter().map(|line| line.row.place).collect();
    works::check::check(&evidence.built, &places, &found.regions, &mut faults);
    found.faults.append(&mut faults);
    let mut lacking = Vec::new();
    evidence.outlook.laws(&mut lacking);
    found.lacking(lacking);
}

fn shares(evidence: &Evidence, faults: &mut Vec<Fault>) {
    let mut whole = |file: &str, line: u64, columns: &str, shares: &[f64]| {
        faults.extend(Fault::of_shares(file, line, columns, shares));
    };
    for line in &evidence.types {
        whole(TypeRow::FILE, line.number, "single_family to informal", &line.row.shares);
    }
    for line in &evidence.structures {
        whole(StructureRow::FILE, line.number, "concrete to timber", &line.row.shares);
    }
    for line in &evidence.place_structures {
        whole(PlaceStructureRow::FILE, line.number, "concrete to timber", &line.row.shares);
    }
    let mut ages: BTreeMap<PlaceId, (u64, Vec<f64>)> = BTreeMap::new();
    for line in &evidence.ages {
        let age = ages.entry(line.row.place).or_insert((line.number, Vec::new()));
        age.0 = line.number;
        age.1.push(line.row.share);
    }
    for (last, shares) in ages.values() {
        whole(AgeRow::FILE, *last, "share", shares);
    }
    if let Some(assumptions) = &evidence.assumptions {
        let parts = [
            Assumption::ConcreteCement,
            Assumption::ConcreteAggregates,
            Assumption::ConcreteWater,
        ];
        let sum: f64 = parts.into_iter().map(|part| assumptions.value(part)).sum();
        if (sum - 1.0).abs() > ROUNDING {
            faults.push(Fault::of_table(
                AssumptionRow::FILE,
                format!("cement, aggregates and water in concrete sum to {sum:.5}"),
                "Make them sum to 1.",
            ));
        }
    }
}

fn order(evidence: &Evidence, faults: &mut Vec<Fault>) {
    let people = evidence.people.iter();
    rising(
        PeopleRow::FILE,
        people.map(|line| (line.number, (line.row.place, line.row.scenario.id()), line.row.year)),
        "year",
        faults,
    );
    let gdp = evidence.gdp.iter();
    rising(
        GdpRow::FILE,
        gdp.map(|line| (line.number, (line.row.place, line.row.scenario.id()), line.row.year)),
        "year",
        faults,
    );
    let parts = evidence.income_parts.iter();
    rising(
        IncomePartRow::FILE,
        parts.map(|line| (line.number, line.row.place, line.row.year)),
        "year",
        faults,
    );
    let urban = evidence.urban.iter();
    rising(
        UrbanRow::FILE,
        urban.map(|line| (line.number, (line.row.place, line.row.scenario.id()), line.row.year)),
        "year",
        faults,
    );
    let ratios = evidence.ratios.iter();
    rising(
        RatioRow::FILE,
        ratios.map(|line| (line.number, (line.row.region.clone(), line.row.scenario.id()), line.row.year)),
        "year",
        faults,
    );
    let others = evidence.other_paths.iter();
    rising(
        OtherPathRow::FILE,
        others.map(|line| (line.number, line.row.region.clone(), line.row.year)),
        "year",
        faults,
    );
    let paths = evidence.paths.iter();
    rising(
        PathRow::FILE,
        paths.map(|line| (line.number, line.row.region.clone(), line.row.year)),
        "year",
        faults,
    );
    let types = evidence.types.iter();
    rising(
        TypeRow::FILE,
        types.map(|line| (line.number, line.row.region.clone(), line.row.year)),
        "year",
        faults,
    );
    let lives = evidence.lives.iter();
    rising(
        LifeRow::FILE,
        lives.map(|line| (line.number, (line.row.region.clone(), line.row.product), line.row.cohort.number())),
        "cohort",
        faults,
    );
    let history = evidence.history.iter();
    rising(
        HistoryRow::FILE,
        history.map(|line| (line.number, line.row.series(), line.row.year.number())),
        "year",
        faults,
    );
    let mut next: BTreeMap<PlaceId, u16> = BTreeMap::new();
    for line in &evidence.ages {
        let wanted = next.get(&line.row.place).copied().unwrap_or(Year::FIRST.number());
        if line.row.first.number() != wanted || line.row.last < line.row.first || line.row.last > Year::BASE {
            faults.push(Fault::at(
                AgeRow::FILE,
                line.number,
                "built_from",
                format!("{} to {} does not follow on", line.row.first, line.row.last),
                format!("Begin with {wanted}, end by {}, leave no gap.", Year::BASE),
            ));
        }
        next.insert(line.row.place, line.row.last.number() + 1);
    }
}

/// Years of a series must rise from line to line.
fn rising<K: Ord>(file: &str, lines: impl Iterator<Item = (u64, K, u16)>, column: &str, faults: &mut Vec<Fault>) {
    let mut last: BTreeMap<K, u16> = BTreeMap::new();
    for (line, key, year) in lines {
        if let Some(before) = last.get(&key)
            && *before > year
        {
            faults.push(Fault::at(
                file,
                line,
                column,
                format!("{year} comes after {before}"),
                "Put the lines in the order of years.",
            ));
        }
        last.insert(key, year);
    }
}

/// Faults for rows that no rule reads, and for cells that contradict their rule.
fn unread(evidence: &Evidence, faults: &mut Vec<Fault>) {
    let mut fault = |file: &str, line: u64, column: &str, found: String, advice: &str| {
        faults.push(Fault::at(file, line, column, found, advice));
    };
    let structures = evidence
        .structures
        .iter()
        .map(|line| (StructureRow::FILE, line.number, line.row.product));
    let intensities = evidence
        .intensities
        .iter()
        .map(|line| (IntensityRow::FILE, line.number, line.row.product));
    for (file, line, product) in structures.chain(intensities) {
        if product == Product::Informal {
            let found = "informal homes follow from single-family masonry".to_owned();
            fault(
                file,
                line,
                "product",
                found,
                "Take the row out; informal.part of assumptions.csv says how.",
            );
        }
    }
    for line in &evidence.levels {
        let wanted = match line.row.region.scheme {
            Scheme::Place => Some(FloorAreaDefinition::Constructed),
            Scheme::Sturm61 => Some(FloorAreaDefinition::Usable),
            Scheme::Union
            | Scheme::Image26
            | Scheme::Rasmi
            | Scheme::Structure
            | Scheme::MessageR12
            | Scheme::MessageR11
            | Scheme::World => None,
        };
        if wanted != Some(line.row.measure) {
            let found = format!("no rule reads a {} area by {}", line.row.measure.id(), line.row.region.scheme.id());
            let advice = "Write the constructed area of a place, or the usable area of a sturm61 region.";
            fault(LevelRow::FILE, line.number, "scheme + measure", found, advice);
        }
    }
    for line in &evidence.paths {
        if !matches!(line.row.region.scheme, Scheme::Image26 | Scheme::MessageR12) {
            let found = format!("no rule reads a path by {}", line.row.region.scheme.id());
            fault(PathRow::FILE, line.number, "scheme", found, "Write image26 or message_r12.");
        }
    }
    for line in &evidence.types {
        let scheme = line.row.region.scheme;
        let own = matches!(scheme, Scheme::Place | Scheme::Sturm61) && line.row.year == Year::BASE.number();
        if !own && scheme != Scheme::MessageR12 {
            let found = format!("no rule reads shares of {} by {}", line.row.year, scheme.id());
            let advice = "Write shares of 2020 of a place or a sturm61 region, or years of a message_r12 region.";
            fault(TypeRow::FILE, line.number, "scheme + year", found, advice);
        }
    }
    for line in &evidence.other_paths {
        if !matches!(line.row.region.scheme, Scheme::Image26 | Scheme::MessageR12) {
            let found = format!("no rule reads a path by {}", line.row.region.scheme.id());
            fault(OtherPathRow::FILE, line.number, "scheme", found, "Write image26 or message_r12.");
        }
    }
    for line in &evidence.people {
        if line.row.scenario == DriverScenario::History && line.row.year % 5 != 0 {
            let found = format!("{} is not divisible by five", line.row.year);
            let advice = "Take the row out: a census that moves a single year would make homes jump.";
            fault(PeopleRow::FILE, line.number, "year", found, advice);
        }
    }
    for pair in evidence.lives.windows(2) {
        let (before, row) = (&pair[0].row, &pair[1].row);
        if before.region == row.region && before.product == row.product && before.shape != row.shape {
            let found = format!("the shape {} is not that of the line before", row.shape);
            fault(
                LifeRow::FILE,
                pair[1].number,
                "shape",
                found,
                "Write the same shape for all cohorts of a kind.",
            );
        }
    }
}
