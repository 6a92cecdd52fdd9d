//! Parts: every value of a place's facts by name, with how well it is known and from where.
//!
//! What a page, a table or a test asks of provenance is asked here, so that a value that is
//! added to the facts and not named here is found missing by its sources.
//! Does not know: which part stands behind which result.

use crate::facts::{BuildingFacts, Facts, Known, parts_cars, works};
use crate::kind::{Basis, Sector};

/// A value among the facts of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Name, such as `single_family.mean_life`.
    pub name: String,
    /// The sector it is of; none where it is of all, as people are.
    pub sector: Option<Sector>,
    /// How well it is known.
    pub basis: Basis,
    /// Keys of its sources.
    pub sources: &'a [String],
}

impl Facts {
    /// Every value, in the order of the fields.
    #[must_use]
    pub fn parts(&self) -> Vec<Part<'_>> {
        let mut parts = vec![
            part("people", None, &self.people),
            part("income", None, &self.income),
            part("urban", None, &self.urban),
            part("home_level", Some(Sector::Homes), &self.home_level),
        ];
        for building in self.buildings() {
            of_building(building, &mut parts);
        }
        works::parts(self, &mut parts);
        parts_cars::of_cars(&self.cars, &mut parts);
        parts.extend([
            part("space_floor", Some(Sector::Homes), &self.space_floor),
            part("work_floor", Some(Sector::OtherBuildings), &self.work_floor),
            part("longest_life", None, &self.longest_life),
            part("refurbishing", None, &self.refurbishing),
            part("least_built", None, &self.least_built),
        ]);
        for row in &self.dials {
            parts.push(part(&["lever.", row.dial.id()].concat(), None, &row.steps));
        }
        for row in &self.panel {
            parts.push(part(&["panel.", row.dial.id()].concat(), None, &row.value));
        }
        parts
    }
}

fn of_building<'a>(building: &'a BuildingFacts, parts: &mut Vec<Part<'a>>) {
    let sector = Some(building.product.sector());
    let name = |field: &str| [building.product.id(), ".", field].concat();
    parts.extend([
        part(&name("floor_per_person"), sector, &building.floor_per_person),
        part(&name("mean_life"), sector, &building.mean_life),
        part(&name("shape"), sector, &building.shape),
        part(&name("structure"), sector, &building.structure),
        part(&name("intensity"), sector, &building.intensity),
        part(&name("mortar"), sector, &building.mortar),
        part(&name("gross"), sector, &building.gross),
    ]);
}

/// A value under its name.
pub(crate) fn part<'a, T>(name: &str, sector: Option<Sector>, known: &'a Known<T>) -> Part<'a> {
    Part {
        name: name.to_owned(),
        sector,
        basis: known.basis,
        sources: &known.sources,
    }
}
