//! Cases: what a published case of the world's resources finds here.
//!
//! ```text
//! Outlook|Extraction|Group   Gt/yr; a group by name, or all of them by the word itself
//! Outlook|GHG                Gt CO2e/yr
//! Outlook|GDP                trillion USD/yr, international dollars of 2017
//! Outlook|Circularity        share, 1
//! ```
//!
//! Does not know: what passes.

use crate::choices::Choices;
use crate::findings::published::Boundary;
use crate::findings::published::judge::{Prospective, Runs};
use crate::findings::published::places::Places;
use crate::kind::{Prospect, Resource};
use crate::model::Outcome;
use crate::outlook::Outlook;
use crate::outlook::path::Path;
use crate::place::PlaceId;
use crate::year::{Annual, Year};

/// The country model and the outlook, for cases of both.
pub struct Both<'a> {
    /// Runs places.
    pub places: Places<'a>,
    /// The world's resources.
    pub outlook: &'a Outlook,
}

impl Runs for Both<'_> {
    fn within(&mut self, boundary: Boundary, places: &[PlaceId], choices: &Choices) -> Option<&Outcome> {
        self.places.within(boundary, places, choices)
    }

    fn prospect(&self, prospect: Prospect, variable: &str) -> Result<Prospective, String> {
        let path = |prospect: Prospect| {
            let found = self.outlook.path(prospect);
            found.ok_or_else(|| format!("of {} the points alone are told, no path", prospect.id()))
        };
        let own = read(path(prospect)?, variable)?;
        // A baseline may lack what its alternative has; then nothing is saved against it.
        let baseline = read(path(prospect.baseline())?, variable).ok().map(|read| read.values);
        Ok(Prospective {
            first: own.first,
            values: own.values,
            baseline,
            people: self.outlook.totals.people.clone(),
            unit: own.unit.to_owned(),
        })
    }
}

/// A variable of a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// First year that it has.
    pub first: Year,
    /// Its values from then on.
    pub values: Annual,
    /// Its unit.
    pub unit: &'static str,
}

/// First year in which greenhouse gases of the world are observed, where a path has its past.
const GHG_FIRST: Year = Year::of(1990);

/// A variable of a path.
///
/// # Errors
/// Why there is none.
pub fn read(path: &Path, variable: &str) -> Result<Read, String> {
    let read = |values: &Annual, first: Year, unit: &'static str| Read {
        first,
        values: values.clone(),
        unit,
    };
    let none = |what: &str| {
        format!(
            "the report's {what} under {} was not read, and nothing is put in its place",
            path.prospect.id()
        )
    };
    match variable {
        "Outlook|Extraction" | "Outlook|Extraction|Group" => Ok(read(&path.all(), path.first, "Gt/yr")),
        "Outlook|GHG" => {
            let ghg = path.ghg.as_ref().ok_or_else(|| none("figure on greenhouse gases"))?;
            Ok(read(ghg, path.first.max(GHG_FIRST), "Gt CO2e/yr"))
        }
        "Outlook|GDP" => {
            let trillions = Annual::from_fn(|year| path.product[year] / 1e12);
            Ok(read(&trillions, path.first, "trillion USD/yr"))
        }
        "Outlook|Circularity" => {
            let (first, rate) = path.circularity.as_ref().ok_or_else(|| none("figure on circularity"))?;
            Ok(read(rate, *first, "1"))
        }
        _ => {
            let named = variable.strip_prefix("Outlook|Extraction|");
            let resource = named.and_then(|name| Resource::ALL.into_iter().find(|resource| resource.name() == name));
            match resource {
                Some(resource) => Ok(read(&path.taken[resource.index()], path.first, "Gt/yr")),
                None => Err(format!("{variable} is no variable of the outlook")),
            }
        }
    }
}

/// Every variable that a path has, in the order it is listed.
#[must_use]
pub fn variables() -> Vec<String> {
    let groups = Resource::ALL.map(|resource| format!("Outlook|Extraction|{}", resource.name()));
    let mut names = vec!["Outlook|Extraction".to_owned()];
    names.extend(groups);
    names.extend(["Outlook|GHG", "Outlook|GDP", "Outlook|Circularity"].map(str::to_owned));
    names
}
