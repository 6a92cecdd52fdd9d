//! Shape: how the numbers of a value lie, what each is of, its unit and its bounds.

use crate::facts::air::CLASSES;
use crate::facts::energy::NEEDS_FROM;
use crate::kind::{
    Application, Building, CarMaterial, Carrier, Drivetrain, Engine, Forest, Good, GoodsKind, Material, Mesh, Plant, Quantity, Structure,
};
use crate::year::Year;

/// One number of a value, or the same number of each of its things.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Which of the numbers of a thing; empty where there is one.
    pub name: &'static str,
    /// Unit, as tables write it; `1` is a ratio, `share` a part of one.
    pub unit: &'static str,
    /// The least it can be.
    pub least: f64,
    /// The most it can be.
    pub most: f64,
}

/// What the numbers of a value run over, the last one fastest.
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
    /// Classes of emission, from none on.
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
    /// Words of its own.
    Named(&'static [&'static str]),
}

/// How the numbers of a value lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// As many as the axes say, each with every cell.
    Table(&'static [Axis]),
    /// As many as the value has, each with every cell; the value says what they are of.
    Open,
}

/// The cells of a value.
#[derive(Clone, Copy, Debug)]
pub enum Cells {
    /// As the table has them.
    Of(Shape, &'static [Cell]),
    /// As the scale of a quantity has them.
    Dial(Quantity),
}

impl Cells {
    /// The cell of a number.
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
    /// How many things it has.
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
    /// How many numbers a value must have; none where the value says.
    #[must_use]
    pub fn count(self, cells: usize) -> Option<usize> {
        match self {
            Shape::Table(axes) => Some(axes.iter().map(|axis| axis.count()).product::<usize>() * cells),
            Shape::Open => None,
        }
    }

    /// What a number is of, by the axes; none where there are none, or the value says.
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
