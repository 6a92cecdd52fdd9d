//! Rows of processes: emissions of production and recycling, losses and recovery.

use crate::rows::row;
use crate::table_reader::RowCells;
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
}

fn subject(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<ProcessSubject> {
    let mut all: Vec<ProcessSubject> = Material::ALL.into_iter().map(ProcessSubject::Material).collect();
    all.push(ProcessSubject::Clinker);
    cells.word(column, &all, ProcessSubject::id)
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

row! {
    /// `process.csv`: emissions, power, caps and yields of making a kilogram.
    #[derive(Clone, Debug)]
    pub(crate) struct ProcessRow in "process.csv", Materials {
        key subject: ProcessSubject = "material", by subject;
        key quantity: Trait, in ..;
        value: f64, in 0.0..=quantity?.most();
        range value, in 0.0..=quantity?.most();
        _: () = "unit", by |cells, [column]| cells.unit(column, quantity?.unit(), quantity?.id());
        from: From;
        unread "note";
    }
}

cairn_core::closed! {
    /// The sector in which a material leaves use.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum EndOfLifeSector in MATERIALS: &'static [Material] {
        Buildings: "buildings" => &Material::OF_BUILDINGS;
        Vehicles: "vehicles" => &[
            Material::Aluminium, Material::Copper, Material::Plastics, Material::AutomotiveSteel,
            Material::CastIron, Material::CastAluminium, Material::BatteryMinerals, Material::Other,
        ];
        Infrastructure: "infrastructure" => Sector::Infrastructure.materials();
        CivilWorks: "civil_works" => Sector::CivilWorks.materials();
    }
}

impl EndOfLifeSector {
    /// The materials that leave it.
    pub(crate) const fn holds(self) -> &'static [Material] {
        MATERIALS[self as usize]
    }
}

row! {
    /// `end_of_life.csv`: shares of the outflow that are reused and recovered today.
    #[derive(Clone, Debug)]
    pub(crate) struct EndOfLifeRow in "end_of_life.csv", Materials {
        key leaving: EndOfLifeSector = "sector", in ..;
        key material: Material, in ..;
        reused: f64, in 0.0..=1.0;
        recovered: f64, in 0.0..=1.0;
        range recovered, in 0.0..=1.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `construction_loss.csv`: share of a material lost on sites and in workshops, by income group or for the world.
    #[derive(Clone, Debug)]
    pub(crate) struct LossRow in "construction_loss.csv", Materials {
        key within: Wider, in ..;
        key material: Material, in ..;
        share: f64, in 0.0..=0.9;
        range share, in 0.0..=0.9;
        from: From;
        unread "note";
    }
}
