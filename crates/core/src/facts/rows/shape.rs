//! Shape: the arrangement of the numbers of a value, with labels, units and bounds.

use crate::facts::air::CLASSES;
use crate::facts::energy::NEEDS_FROM;
use crate::kind::{
    Application, Building, CarMaterial, Carrier, Drivetrain, Engine, Forest, Good, GoodsKind, LeverQuantity, Material, Mesh, Plant,
    Structure,
};
use crate::year::Year;

/// One number of a value, or the same number of each of its items.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FactCell {
    /// Name among the numbers of an item; empty if there is only one.
    pub name: &'static str,
    /// Unit, as in tables; `1` is a ratio, `share` a share from 0 to 1.
    pub unit: &'static str,
    /// Lower bound.
    pub least: f64,
    /// Upper bound.
    pub most: f64,
}

/// An axis of the numbers of a value; the last axis varies fastest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactAxis {
    /// 1900–2060.
    Years,
    /// One item for each of [`Structure::ALL`].
    Structures,
    /// One item for each of [`Material::ALL`].
    Materials,
    /// One item for each of [`CarMaterial::ALL`].
    CarMaterials,
    /// One item for each of [`Drivetrain::ALL`].
    Drivetrains,
    /// One item for each of [`Carrier::ALL`].
    Carriers,
    /// One entry for each of [`GoodsKind::ALL`].
    GoodsKinds,
    /// One item for each of [`Building::ALL`].
    Buildings,
    /// [`NEEDS_FROM`].
    Cohorts,
    /// One item for each of [`Engine::ALL`].
    Engines,
    /// Emission classes, from none on.
    Classes,
    /// One item for each of [`Application::ALL`].
    Applications,
    /// One entry for each of [`Good::ALL`].
    Goods,
    /// One item for each of [`Plant::ALL`].
    Plants,
    /// One item for each of [`Mesh::ALL`].
    Mesh,
    /// One item for each of [`Forest::ALL`].
    Forests,
    /// Levels 0 to 4 of a lever.
    Levels,
    /// Labels of its own.
    Named(&'static [&'static str]),
}

/// Arrangement of the numbers of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactShape {
    /// One item per combination of the axes, each with every cell.
    Table(&'static [FactAxis]),
    /// Any number of items, each with every cell; the value labels them.
    Open,
}

/// The cells of a value.
#[derive(Clone, Copy, Debug)]
pub enum FactCells {
    /// From the table of facts.
    Of(FactShape, &'static [FactCell]),
    /// From the scale of a quantity.
    Dial(LeverQuantity),
}

impl FactCells {
    /// The cell of a number, by its index.
    pub fn cell(self, number: usize) -> FactCell {
        match self {
            FactCells::Of(_, cells) => cells[number % cells.len()],
            FactCells::Dial(what) => {
                let (least, most) = what.scale().bounds();
                let unit = what.scale().id();
                FactCell {
                    name: "",
                    unit,
                    least,
                    most,
                }
            }
        }
    }
}

impl FactAxis {
    /// Number of items on the axis.
    pub const fn count(self) -> usize {
        match self {
            FactAxis::Years => Year::COUNT,
            FactAxis::Structures => Structure::ALL.len(),
            FactAxis::Materials => Material::COUNT,
            FactAxis::CarMaterials => CarMaterial::COUNT,
            FactAxis::Drivetrains => Drivetrain::COUNT,
            FactAxis::Carriers => Carrier::COUNT,
            FactAxis::GoodsKinds => GoodsKind::COUNT,
            FactAxis::Buildings => Building::COUNT,
            FactAxis::Cohorts => NEEDS_FROM.len(),
            FactAxis::Engines => Engine::COUNT,
            FactAxis::Classes => CLASSES,
            FactAxis::Applications => Application::COUNT,
            FactAxis::Goods => Good::COUNT,
            FactAxis::Plants => Plant::COUNT,
            FactAxis::Mesh => Mesh::COUNT,
            FactAxis::Forests => Forest::COUNT,
            FactAxis::Levels => 5,
            FactAxis::Named(names) => names.len(),
        }
    }

    fn label(self, at: usize) -> String {
        match self {
            FactAxis::Years => Year::at(at).to_string(),
            FactAxis::Structures => Structure::ALL[at].id().to_owned(),
            FactAxis::Materials => Material::ALL[at].id().to_owned(),
            FactAxis::CarMaterials => CarMaterial::ALL[at].id().to_owned(),
            FactAxis::Drivetrains => Drivetrain::ALL[at].id().to_owned(),
            FactAxis::Carriers => Carrier::ALL[at].id().to_owned(),
            FactAxis::GoodsKinds => GoodsKind::ALL[at].id().to_owned(),
            FactAxis::Buildings => Building::ALL[at].id().to_owned(),
            FactAxis::Cohorts => ["from ", &NEEDS_FROM[at].to_string()].concat(),
            FactAxis::Engines => Engine::ALL[at].id().to_owned(),
            FactAxis::Classes => ["class ", &at.to_string()].concat(),
            FactAxis::Applications => Application::ALL[at].id().to_owned(),
            FactAxis::Goods => Good::ALL[at].id().to_owned(),
            FactAxis::Plants => Plant::ALL[at].id().to_owned(),
            FactAxis::Mesh => Mesh::ALL[at].id().to_owned(),
            FactAxis::Forests => Forest::ALL[at].name().to_owned(),
            FactAxis::Levels => ["level ", &at.to_string()].concat(),
            FactAxis::Named(names) => names[at].to_owned(),
        }
    }
}

impl FactShape {
    /// Required number of numbers; none if the value itself decides.
    pub fn count(self, cells: usize) -> Option<usize> {
        match self {
            FactShape::Table(axes) => Some(axes.iter().map(|axis| axis.count()).product::<usize>() * cells),
            FactShape::Open => None,
        }
    }

    /// Label of a number by the axes; none without axes, or if the value labels it.
    pub fn label(self, cells: usize, number: usize) -> Option<String> {
        let FactShape::Table(axes) = self else { return None };
        let mut rest = number / cells;
        let mut words = Vec::new();
        for axis in axes.iter().rev() {
            words.push(axis.label(rest % axis.count()));
            rest /= axis.count();
        }
        words.reverse();
        (!words.is_empty()).then(|| words.join(" "))
    }
}
