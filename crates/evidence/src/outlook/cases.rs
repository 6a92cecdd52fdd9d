//! Cases: the variables of the outlook that a published reference case may name.
//!
//! ```text
//! Outlook|Extraction|Group   Gt/yr; a group by name, or all groups without a name
//! Outlook|GHG                Gt CO2e/yr
//! Outlook|GDP                trillion USD/yr, international dollars of 2017
//! Outlook|Circularity        share, 1
//! Outlook|Ledger|Line        Gt/yr; a line of the ledger of an outcome, or one of its sums
//! ```
//!
//! Out of scope: the verdict on a case.

use crate::outlook::Outlook;
use crate::outlook::path::ScenarioPath;
use cairn_analysis::findings::study_cases::Boundary;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::findings::study_cases::verdict::{self, CaseRunner, Prospective};
use cairn_analysis::outlook::bridge::BridgeRow;
use cairn_analysis::outlook::ledger::{LedgerLine, demand, into_stocks, ledger};
use cairn_core::choices::Choices;
use cairn_core::kind::{Prospect, Resource};
use cairn_core::model::minerals::MineralOutcome;
use cairn_core::model::{Account, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, Year};

/// The country model and the outlook, for cases that use both.
pub struct CaseModels<'a> {
    /// Runs the model for places.
    pub places: CasePlaces<'a>,
    /// The outlook on world resources.
    pub outlook: &'a Outlook,
}

impl CaseRunner for CaseModels<'_> {
    fn run_within(&mut self, boundary: Boundary, places: &[PlaceId], choices: &Choices) -> Option<&Outcome> {
        self.places.run_within(boundary, places, choices)
    }

    fn reckoned(&mut self, boundary: Boundary, places: &[PlaceId], choices: &Choices, variable: &str) -> Option<verdict::CaseSeries> {
        let of = Ledgered::find(variable)?;
        let taken = &self.outlook.quoted.taken;
        let outcome = self.places.run_within(boundary, places, choices)?;
        Some(verdict::CaseSeries {
            values: Annual::from_fn(|year| of.gigatonnes(taken, outcome, year)),
            people: outcome.line(Account::People).annual(),
            unit: "Gt/yr".to_owned(),
        })
    }

    fn minerals(&mut self, place: PlaceId, choices: &Choices) -> Option<&MineralOutcome> {
        self.places.minerals(place, choices)
    }

    fn prospect(&self, prospect: Prospect, variable: &str) -> Result<Prospective, String> {
        let path = |prospect: Prospect| {
            let found = self.outlook.path(prospect);
            found.ok_or_else(|| format!("of {} the points alone are told, no path", prospect.id()))
        };
        let own = path_values(path(prospect)?, variable)?;
        // A baseline may lack a variable of its alternative; there is then no saving.
        let baseline = path_values(path(prospect.baseline())?, variable).ok().map(|read| read.values);
        Ok(Prospective {
            first: own.first,
            values: own.values,
            baseline,
            people: self.outlook.totals.people.clone(),
            unit: own.unit.to_owned(),
        })
    }
}

/// A value of the ledger of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ledgered {
    Line(LedgerLine),
    /// Housing and mobility, without the energy use of buildings.
    Without,
    /// Housing and mobility, with the energy use of buildings.
    With,
    /// All lines: the explained total.
    All,
    /// Inflow to stocks.
    IntoStocks,
}

/// Prefix of ledger variables.
const LEDGER: &str = "Outlook|Ledger|";

impl Ledgered {
    /// The sums, by name.
    const SUMS: [(&'static str, Ledgered); 4] = [
        ("housing and mobility without energy used in buildings", Ledgered::Without),
        ("housing and mobility with energy used in buildings", Ledgered::With),
        ("all that is explained", Ledgered::All),
        ("into stocks", Ledgered::IntoStocks),
    ];

    fn all() -> impl Iterator<Item = (&'static str, Ledgered)> {
        let lines = LedgerLine::ALL.into_iter().map(|line| (line.name(), Ledgered::Line(line)));
        lines.chain(Ledgered::SUMS)
    }

    fn find(variable: &str) -> Option<Ledgered> {
        let name = variable.strip_prefix(LEDGER)?;
        Ledgered::all().find(|(label, _)| *label == name).map(|(_, of)| of)
    }

    fn gigatonnes(self, taken: &[BridgeRow], outcome: &Outcome, year: Year) -> f64 {
        let lines = || ledger(taken, outcome, year);
        match self {
            Ledgered::Line(line) => lines()[line.index()],
            Ledgered::Without => demand(&lines())[0],
            Ledgered::With => demand(&lines())[1],
            Ledgered::All => lines().iter().sum(),
            Ledgered::IntoStocks => into_stocks(taken, outcome, year),
        }
    }
}

/// All ledger variables, in the order of the ledger.
pub fn reckoned() -> Vec<String> {
    Ledgered::all().map(|(name, _)| [LEDGER, name].concat()).collect()
}

/// The values of a variable of a path.
#[derive(Clone, Debug, PartialEq)]
pub struct PathValues {
    pub first: Year,
    /// Values from the first year on.
    pub values: Annual,
    pub unit: &'static str,
}

/// First year with observed world greenhouse gases, for paths that include the past.
const GHG_FIRST: Year = Year::of(1990);

/// Reads a variable of a path.
///
/// # Errors
/// The reason why the path has no such variable.
pub fn path_values(path: &ScenarioPath, variable: &str) -> Result<PathValues, String> {
    let read = |values: &Annual, first: Year, unit: &'static str| PathValues {
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

/// All variables of paths, in display order.
pub fn variables() -> Vec<String> {
    let groups = Resource::ALL.map(|resource| format!("Outlook|Extraction|{}", resource.name()));
    let mut names = vec!["Outlook|Extraction".to_owned()];
    names.extend(groups);
    names.extend(["Outlook|GHG", "Outlook|GDP", "Outlook|Circularity"].map(str::to_owned));
    names
}
