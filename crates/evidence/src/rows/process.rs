//! Rows of processes: emissions of production and recycling, losses and recovery.

use crate::rows::{From, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{Material, Sector};
use cairn_core::place::Wider;

/// Subject of a row of processes: a material, or a precursor of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProcessSubject {
    Material(Material),
    Clinker,
}

impl ProcessSubject {
    pub(crate) const fn id(self) -> &'static str {
        match self {
            ProcessSubject::Material(material) => material.id(),
            ProcessSubject::Clinker => "clinker",
        }
    }

    fn read(cells: &mut RowCells<'_>) -> Option<ProcessSubject> {
        let mut all: Vec<ProcessSubject> = Material::ALL.into_iter().map(ProcessSubject::Material).collect();
        all.push(ProcessSubject::Clinker);
        cells.word("material", &all, ProcessSubject::id)
    }
}

cairn_core::closed! {
    /// A property of a process.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Trait {
        Primary: "primary";
        PrimaryPowerShare: "primary_power_share";
        Secondary: "secondary";
        SecondaryKwh: "secondary_kwh";
        NearZero: "near_zero";
        Cap: "cap";
        Yield: "yield";
        WorldMix: "world_mix";
        WorldSecondaryShare: "world_secondary_share";
        Process: "process";
        Fuel: "fuel";
        CaptureKwh: "capture_kwh";
        Kwh: "kwh";
    }
}

impl Trait {
    const fn unit(self) -> &'static str {
        match self {
            Trait::Primary | Trait::Secondary | Trait::NearZero | Trait::WorldMix | Trait::Process | Trait::Fuel => "kg/kg",
            Trait::SecondaryKwh | Trait::CaptureKwh | Trait::Kwh => "kWh/kg",
            Trait::PrimaryPowerShare | Trait::Cap | Trait::Yield | Trait::WorldSecondaryShare => "1",
        }
    }

    const fn most(self) -> f64 {
        match self {
            Trait::Primary | Trait::Secondary | Trait::NearZero | Trait::WorldMix | Trait::Process | Trait::Fuel => 30.0,
            Trait::SecondaryKwh | Trait::CaptureKwh | Trait::Kwh => 20.0,
            Trait::PrimaryPowerShare | Trait::Cap | Trait::Yield | Trait::WorldSecondaryShare => 1.0,
        }
    }
}

/// `process.csv`: emissions, power, caps and yields of making a kilogram.
#[derive(Clone, Debug)]
pub(crate) struct ProcessRow {
    pub(crate) subject: ProcessSubject,
    pub(crate) quantity: Trait,
    pub(crate) value: f64,
    pub(crate) from: From,
}

impl Row for ProcessRow {
    const FILE: &'static str = "process.csv";
    const COLUMNS: &'static [&'static str] = &["material", "quantity", "value", "low", "high", "unit", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["material", "quantity"];
    fn read(cells: &mut RowCells<'_>) -> Option<ProcessRow> {
        let subject = ProcessSubject::read(cells);
        let quantity = cells.word("quantity", &Trait::ALL, Trait::id)?;
        let value = cells.number("value", 0.0, quantity.most());
        let unit = cells.text("unit")?;
        if unit != quantity.unit() {
            cells.fault(
                "unit",
                format!("\"{unit}\" is not the unit of {}", quantity.id()),
                format!("Write {}.", quantity.unit()),
            );
            return None;
        }
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 0.0, quantity.most())?;
        Some(ProcessRow {
            subject: subject?,
            quantity,
            value: value?,
            from: from?,
        })
    }
}

cairn_core::closed! {
    /// The sector in which a material leaves use.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum EndOfLifeSector {
        Buildings: "buildings";
        Vehicles: "vehicles";
        Infrastructure: "infrastructure";
        CivilWorks: "civil_works";
    }
}

impl EndOfLifeSector {
    /// The materials that leave it.
    pub(crate) const fn holds(self) -> &'static [Material] {
        match self {
            EndOfLifeSector::Buildings => &Material::OF_BUILDINGS,
            EndOfLifeSector::Vehicles => &[
                Material::Aluminium,
                Material::Copper,
                Material::Plastics,
                Material::AutomotiveSteel,
                Material::CastIron,
                Material::CastAluminium,
                Material::BatteryMinerals,
                Material::Other,
            ],
            EndOfLifeSector::Infrastructure => Sector::Infrastructure.materials(),
            EndOfLifeSector::CivilWorks => Sector::CivilWorks.materials(),
        }
    }
}

/// `end_of_life.csv`: shares of the outflow that are reused and recovered today.
#[derive(Clone, Debug)]
pub(crate) struct EndOfLifeRow {
    pub(crate) leaving: EndOfLifeSector,
    pub(crate) material: Material,
    pub(crate) reused: f64,
    pub(crate) recovered: f64,
    pub(crate) from: From,
}

impl Row for EndOfLifeRow {
    const FILE: &'static str = "end_of_life.csv";
    const COLUMNS: &'static [&'static str] = &[
        "sector",
        "material",
        "reused",
        "recovered",
        "low",
        "high",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["sector", "material"];
    fn read(cells: &mut RowCells<'_>) -> Option<EndOfLifeRow> {
        let leaving = cells.word("sector", &EndOfLifeSector::ALL, EndOfLifeSector::id);
        let material = cells.word("material", &Material::ALL, Material::id);
        let reused = cells.number("reused", 0.0, 1.0);
        let recovered = cells.number("recovered", 0.0, 1.0);
        let mut from = From::read(cells);
        range(cells, recovered, from.as_mut(), 0.0, 1.0)?;
        Some(EndOfLifeRow {
            leaving: leaving?,
            material: material?,
            reused: reused?,
            recovered: recovered?,
            from: from?,
        })
    }
}

/// `construction_loss.csv`: share of a material lost on sites and in workshops, by income group or for the world.
#[derive(Clone, Debug)]
pub(crate) struct LossRow {
    pub(crate) within: Wider,
    pub(crate) material: Material,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for LossRow {
    const FILE: &'static str = "construction_loss.csv";
    const COLUMNS: &'static [&'static str] = &["within", "material", "share", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["within", "material"];
    fn read(cells: &mut RowCells<'_>) -> Option<LossRow> {
        let within = cells.word("within", &Wider::ALL, Wider::code);
        let material = cells.word("material", &Material::ALL, Material::id);
        let share = cells.number("share", 0.0, 0.9);
        let mut from = From::read(cells);
        range(cells, share, from.as_mut(), 0.0, 0.9)?;
        Some(LossRow {
            within: within?,
            material: material?,
            share: share?,
            from: from?,
        })
    }
}
