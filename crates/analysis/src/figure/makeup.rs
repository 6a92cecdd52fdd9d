//! Makeup: the composition of a headline's number: its terms with their shares, and the facts behind them.
//!
//! ```text
//! term    = what is counted of one kind of material, or of one cause, in one sector; largest first, small ones together
//! fact    = name, value, unit, basis, low to high, lines of tables, sources
//! ```
//!
//! Terms are counted in the same way as the headline, so the terms of a sum add up to it. A place that is a sum of
//! places has terms, but no facts of its own. Out of scope: languages; how a headline is drawn.

use serde::{Deserialize, Serialize};

use crate::figure::board::View;
use crate::figure::card::{KINDS, count};
use crate::findings::composition::{LeftOver, TermSum, sum};
use crate::findings::fact_list::Value;
use crate::findings::headline::Headline;
use crate::findings::terms::VariableTerm;
use crate::findings::variable::name::{self, Cause, VariableKind};
use crate::words::{Key, names};
use cairn_core::facts::Facts;
use cairn_core::facts::provenance::Trails;
use cairn_core::kind::{Basis, Material};
use cairn_core::model::{Account, Outcome};
use cairn_core::unit::Unit;

/// The composition of a headline's number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Makeup {
    /// Terms, the largest first.
    pub pieces: Vec<MakeupTerm>,
    /// Number of smaller terms, and their sum.
    pub smaller: (u32, f64),
    /// For cement and for steel, Mt a year: the statistics, the part that the model explains, the remainder.
    pub left: Option<[LeftOver; 2]>,
    /// Number of places summed.
    pub places: u32,
    /// The facts behind the terms, by sector.
    pub groups: Vec<FactGroup>,
    /// Keys of sources, each with its digital identifier (DOI) where it has one.
    pub sources: Vec<(String, Option<String>)>,
    /// True if the lines of the evidence tables were available.
    pub lines: bool,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MakeupTerm {
    /// Name of the material or cause.
    pub what: Key,
    /// Its sector.
    pub sector: Option<Key>,
    /// Its variables, separated by semicolons.
    pub of: String,
    /// Value.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// True if the value is part of the remainder of a statistic and not modelled bottom-up.
    pub rest: bool,
}

/// Facts of one sector.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactGroup {
    /// The sector; `None` for facts of every sector.
    pub sector: Option<Key>,
    /// The facts.
    pub facts: Vec<FactLine>,
}

/// A fact as pages show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactLine {
    /// Its name, such as `single_family.mean_life`.
    pub name: String,
    /// The numbers that apply to the year in view; empty if they are too many to show.
    pub values: Vec<f64>,
    /// Count of its numbers.
    pub count: u32,
    /// Unit of the numbers, as tables write it.
    pub unit: String,
    /// Basis of the fact; `None` if the fact is derived from others.
    pub basis: Option<Basis>,
    /// Least and greatest possible value, if a line of the evidence gives them.
    pub ends: Option<(f64, f64)>,
    /// The first evidence lines behind the fact, and the number of further lines.
    pub lines: (Vec<String>, u32),
    /// Its sources, as indices into the list.
    pub sources: Vec<u32>,
}

/// Number of terms shown one by one.
const MOST: usize = 12;
/// Number of evidence lines shown for each fact.
const FEW: usize = 3;

/// The makeup of a headline of an outcome. `facts` are those of the place, or of each place in a sum.
pub fn makeup(facts: &[&Facts], trails: Option<&Trails>, outcome: &Outcome, view: &View, headline: Headline) -> Option<Makeup> {
    let variable = headline.columns().variable;
    let sum = sum(outcome, name::read(variable)?, count(outcome, view, headline));
    // A headline that is a ratio is explained by the formula of its card.
    let mut pieces = if sum.over.is_empty() { pieces(&sum) } else { Vec::new() };
    let smaller = pieces.split_off(pieces.len().min(MOST));
    let mut made = Makeup {
        pieces,
        smaller: (smaller.len() as u32, smaller.iter().map(|piece| piece.value).sum()),
        left: None,
        places: facts.len() as u32,
        groups: Vec::new(),
        sources: Vec::new(),
        lines: trails.is_some(),
    };
    if let [only] = facts {
        made.left = sum.left(only, outcome);
        for (sector, values) in sum.facts(only, &view.choices, trails, variable) {
            let group = FactGroup {
                sector: sector.map(names::sector),
                facts: values.iter().map(|value| line(value, view, only, &mut made.sources)).collect(),
            };
            made.groups.push(group);
        }
    }
    Some(made)
}

/// Combines terms of one kind and one sector; the largest first.
fn pieces(sum: &TermSum) -> Vec<MakeupTerm> {
    let mut pieces: Vec<MakeupTerm> = Vec::new();
    for (term, value, unit) in &sum.terms {
        let (what, sector) = (called(term), term.sector.map(names::sector));
        match pieces.iter_mut().find(|piece| (piece.what, piece.sector) == (what, sector)) {
            Some(piece) => {
                piece.value += value;
                piece.of = [&piece.of, ";", &term.variable].concat();
            }
            None => pieces.push(MakeupTerm {
                what,
                sector,
                of: term.variable.clone(),
                value: *value,
                unit: *unit,
                rest: term.is_rest(),
            }),
        }
    }
    // Largest first. A general sort would add more bytes than these few terms justify.
    for at in 1..pieces.len() {
        let place = pieces[..at].iter().position(|piece| piece.value.abs() < pieces[at].value.abs());
        pieces[place.unwrap_or(at)..=at].rotate_right(1);
    }
    pieces
}

/// Name of a term.
fn called(term: &VariableTerm) -> Key {
    let kind = |material: Material| {
        let kinds = KINDS.iter().find(|(_, materials)| materials.contains(&material));
        kinds.map_or(Key::CauseMaterials, |(name, _)| *name)
    };
    match name::read(&term.variable).map(|query| query.what) {
        Some(VariableKind::Material(_, [one]) | VariableKind::Ghg(Cause::Materials([one]))) => kind(*one),
        Some(VariableKind::Ghg(Cause::Construction)) => Key::CauseConstruction,
        Some(VariableKind::Ghg(Cause::UseOfBuildings)) => Key::CauseBuildingsUse,
        Some(VariableKind::Ghg(Cause::UseOfVehicles)) => Key::CauseVehiclesUse,
        Some(VariableKind::Ghg(Cause::EndOfLife)) => Key::CauseEol,
        Some(VariableKind::Material(Account::Reuse, _)) => Key::PartReuse,
        Some(VariableKind::Material(Account::Secondary, _)) => Key::PartSecondary,
        Some(VariableKind::Product(..)) => Key::TermFloor,
        Some(_) | None => Key::CauseMaterials,
    }
}

fn line(value: &Value, view: &View, facts: &Facts, cited: &mut Vec<(String, Option<String>)>) -> FactLine {
    let mut sources = Vec::new();
    for key in &value.sources {
        let at = cited.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
            let source = facts.sources.iter().find(|source| source.key == *key);
            cited.push((key.clone(), source.and_then(|source| identifier(&source.citation))));
            cited.len() - 1
        });
        sources.push(at as u32);
    }
    let lines = value.lines.iter().take(FEW).map(|(line, _)| line.clone());
    FactLine {
        name: value.name.clone(),
        values: value.picked(view.focus, &[]),
        count: value.numbers.len() as u32,
        unit: value.unit().to_owned(),
        basis: value.basis,
        ends: value.ends(),
        lines: (lines.collect(), value.lines.len().saturating_sub(FEW) as u32),
        sources,
    }
}

/// The digital identifier in a citation: the text from "10." on, behind the word "doi".
fn identifier(citation: &str) -> Option<String> {
    let begins = citation.find("doi")? + 3;
    let from = citation[begins..].find("10.")? + begins;
    let rest = &citation[from..];
    let ends = rest.find([' ', ',', ';', ')']).unwrap_or(rest.len());
    Some(rest[..ends].trim_end_matches(['.', ':']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::identifier;

    #[test]
    fn an_identifier_ends_where_the_citation_goes_on() {
        let text = |citation| identifier(citation).unwrap_or_default();
        assert_eq!(
            text("R. Andrew, doi 10.5281/zenodo.14931651; through CEDS."),
            "10.5281/zenodo.14931651"
        );
        assert_eq!(text("doi:10.1000/a.b."), "10.1000/a.b");
        assert_eq!(text("A census of 2016."), "");
    }
}
