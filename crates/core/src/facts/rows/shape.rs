//! Shape: the arrangement of the numbers of a value, with labels, units and bounds.

use crate::facts::air::CLASSES;
use crate::facts::energy::NEEDS_FROM;
use crate::kind::{
    Application, Building, CarMaterial, Carrier, Drivetrain, Engine, Forest, Good, GoodsKind, Material, Mesh, Plant, Quantity, Structure,
};
use crate::year::Year;

/// One number of a value, or the same number of each of its items.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
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
pub enum Axis {
    /// 1900–2060.
    Years,
    /// [`Structure::ALL`].
    Structures,
    /// [`Material::ALL`].
    Materials,
    /// [`CarMaterial::ALL`].
    CarMaterials,
    /// [`Drivetrain::ALL`].
    Drivetrains,
    /// [`Carrier::ALL`].
    Carriers,
    /// [`GoodsKind::ALL`].
    GoodsKinds,
    /// [`Building::ALL`].
    Buildings,
    /// [`NEEDS_FROM`].
    Cohorts,
    /// [`Engine::ALL`].
    Engines,
    /// Emission classes, from none on.
    Classes,
    /// [`Application::ALL`].
    Applications,
    /// [`Good::ALL`].
    Goods,
    /// [`Plant::ALL`].
    Plants,
    /// [`Mesh::ALL`].
    Mesh,
    /// [`Forest::ALL`].
    Forests,
    /// Levels 0 to 4 of a lever.
    Levels,
    /// Labels of its own.
    Named(&'static [&'static str]),
}

/// Arrangement of the numbers of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One item per combination of the axes, each with every cell.
    Table(&'static [Axis]),
    /// Any number of items, each with every cell; the value labels them.
    Open,
}

/// The cells of a value.
#[derive(Clone, Copy, Debug)]
pub enum Cells {
    /// From the table of facts.
    Of(Shape, &'static [Cell]),
    /// From the scale of a quantity.
    Dial(Quantity),
}

impl Cells {
    /// The cell of a number, by its index.
    #[must_use]
    pub fn of(self, number: usize) -> Cell {
        match self {
            Cells::Of(_, cells) => cells[number % cells.len()],
            Cells::Dial(what) => {
                let (least, most) = what.scale().bounds();
                let unit = what.scale().id();
                Cell {
                    name: "",
                    unit,
                    least,
                    most,
                }
            }
        }
    }
}

impl Axis {
    /// Number of items on the axis.
    #[must_use]
    pub const fn count(self) -> usize {
        match self {
            Axis::Years => Year::COUNT,
            Axis::Structures => Structure::ALL.len(),
            Axis::Materials => Material::COUNT,
            Axis::CarMaterials => CarMaterial::COUNT,
            Axis::Drivetrains => Drivetrain::COUNT,
            Axis::Carriers => Carrier::COUNT,
            Axis::GoodsKinds => GoodsKind::COUNT,
            Axis::Buildings => Building::COUNT,
            Axis::Cohorts => NEEDS_FROM.len(),
            Axis::Engines => Engine::COUNT,
            Axis::Classes => CLASSES,
            Axis::Applications => Application::COUNT,
            Axis::Goods => Good::COUNT,
            Axis::Plants => Plant::COUNT,
            Axis::Mesh => Mesh::COUNT,
            Axis::Forests => Forest::COUNT,
            Axis::Levels => 5,
            Axis::Named(names) => names.len(),
        }
    }

    fn label(self, at: usize) -> String {
        match self {
            Axis::Years => Year::at(at).to_string(),
            Axis::Structures => Structure::ALL[at].id().to_owned(),
            Axis::Materials => Material::ALL[at].id().to_owned(),
            Axis::CarMaterials => CarMaterial::ALL[at].id().to_owned(),
            Axis::Drivetrains => Drivetrain::ALL[at].id().to_owned(),
            Axis::Carriers => Carrier::ALL[at].id().to_owned(),
            Axis::GoodsKinds => GoodsKind::ALL[at].id().to_owned(),
            Axis::Buildings => Building::ALL[at].id().to_owned(),
            Axis::Cohorts => ["from ", &NEEDS_FROM[at].to_string()].concat(),
            Axis::Engines => Engine::ALL[at].id().to_owned(),
            Axis::Classes => ["class ", &at.to_string()].concat(),
            Axis::Applications => Application::ALL[at].id().to_owned(),
            Axis::Goods => Good::ALL[at].id().to_owned(),
            Axis::Plants => Plant::ALL[at].id().to_owned(),
            Axis::Mesh => Mesh::ALL[at].id().to_owned(),
            Axis::Forests => Forest::ALL[at].name().to_owned(),
            Axis::Levels => ["level ", &at.to_string()].concat(),
            Axis::Named(names) => names[at].to_owned(),
        }
    }
}

impl Shape {
    /// Required number of numbers; none if the value itself decides.
    #[must_use]
    pub fn count(self, cells: usize) -> Option<usize> {
        match self {
            Shape::Table(axes) => Some(axes.iter().map(|axis| axis.count()).product::<usize>() * cells),
            Shape::Open => None,
        }
    }

    /// Label of a number by the axes; none without axes, or if the value labels it.
    #[must_use]
    pub fn label(self, cells: usize, number: usize) -> Option<String> {
        let Shape::Table(axes) = self else { return None };
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
