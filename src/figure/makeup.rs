//! Makeup: what makes a headline's number, as a page tells it: its terms with their shares, and the facts behind them.
//!
//! ```text
//! term    = what is counted of one kind of material, or of one cause, in one sector; largest first, small ones together
//! fact    = name, value, unit, basis, low to high, lines of tables, sources
//! ```
//!
//! Terms are counted as the headline is, so those of a sum add up to it. A place that is a sum of places has terms, and no
//! facts of its own. Does not know: languages; how a headline is drawn.

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::facts::trail::Trails;
use crate::figure::board::View;
use crate::figure::card::{KINDS, count};
use crate::findings::headline::Headline;
use crate::findings::known::Value;
use crate::findings::makes::{LeftOver, TermSum, sum};
use crate::findings::terms::Term;
use crate::findings::variable::name::{self, Cause, What};
use crate::kind::{Basis, Material};
use crate::model::{Account, Outcome};
use crate::unit::Unit;
use crate::words::{Key, names};

/// What makes a headline's number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Makeup {
    /// What is added up, largest first.
    pub pieces: Vec<Piece>,
    /// How many smaller terms there are, and what they come to.
    pub smaller: (u32, f64),
    /// Of cement and of steel: what statistics count, what is explained of it, what is left, Mt a year.
    pub left: Option<[LeftOver; 2]>,
    /// How many places are summed.
    pub places: u32,
    /// The facts behind the terms, by sector.
    pub groups: Vec<FactGroup>,
    /// Keys of sources, and where each is to be found: its digital identifier.
    pub sources: Vec<(String, Option<String>)>,
    /// Whether the lines of tables were at hand.
    pub lines: bool,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Piece {
    /// What it is.
    pub what: Key,
    /// Of which sector.
    pub sector: Option<Key>,
    /// Its variables, with a semicolon between.
    pub of: String,
    /// How much.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
    /// Whether it is what a statistic leaves, built up from nothing.
    pub rest: bool,
}

/// Facts of one sector.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactGroup {
    /// The sector; none of what is of every sector.
    pub sector: Option<Key>,
    /// The facts.
    pub facts: Vec<FactLine>,
}

/// A fact as it is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactLine {
    /// Its name, such as `single_family.mean_life`.
    pub name: String,
    /// The numbers that the year asked for singles out; none where they are too many to show.
    pub values: Vec<f64>,
    /// How many numbers it has.
    pub count: u32,
    /// Their unit, as tables write it.
    pub unit: String,
    /// How well it is known; none where it follows from others.
    pub basis: Option<Basis>,
    /// The least and the most it may be, where a line says so.
    pub ends: Option<(f64, f64)>,
    /// The first lines of tables it rests on, and how many more there are.
    pub lines: (Vec<String>, u32),
    /// Its sources, by their places in the list.
    pub sources: Vec<u32>,
}

/// Terms that are told each by itself.
const MOST: usize = 12;
/// Lines of tables that are told of a fact.
const FEW: usize = 3;

/// What makes a headline of an outcome; `facts` of the place, or of each of the places it sums.
#[must_use]
pub fn makeup(facts: &[&Facts], trails: Option<&Trails>, outcome: &Outcome, view: &View, headline: Headline) -> Option<Makeup> {
    let variable = headline.variable();
    let sum = sum(outcome, name::read(variable)?, count(outcome, view, headline));
    // What is divided is told by the formula of the card.
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
        for (sector, known) in sum.facts(only, &view.choices, trails, variable) {
            let group = FactGroup {
                sector: sector.map(names::sector),
                facts: known.iter().map(|value| line(value, view, only, &mut made.sources)).collect(),
            };
            made.groups.push(group);
        }
    }
    Some(made)
}

/// Terms of one kind and one sector together, largest first.
fn pieces(sum: &TermSum) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (term, value, unit) in &sum.terms {
        let (what, sector) = (called(term), term.sector.map(names::sector));
        match pieces.iter_mut().find(|piece| (piece.what, piece.sector) == (what, sector)) {
            Some(piece) => {
                piece.value += value;
                piece.of = [&piece.of, ";", &term.variable].concat();
            }
            None => pieces.push(Piece {
                what,
                sector,
                of: term.variable.clone(),
                value: *value,
                unit: *unit,
                rest: term.is_rest(),
            }),
        }
    }
    // Put in order as they are few: largest first.
    for at in 1..pieces.len() {
        let place = pieces[..at].iter().position(|piece| piece.value.abs() < pieces[at].value.abs());
        pieces[place.unwrap_or(at)..=at].rotate_right(1);
    }
    pieces
}

/// What a term is called.
fn called(term: &Term) -> Key {
    let kind = |material: Material| {
        let kinds = KINDS.iter().find(|(_, materials)| materials.contains(&material));
        kinds.map_or(Key::CauseMaterials, |(name, _)| *name)
    };
    match name::read(&term.variable).map(|asked| asked.what) {
        Some(What::Material(_, [one]) | What::Ghg(Cause::Materials([one]))) => kind(*one),
        Some(What::Ghg(Cause::Construction)) => Key::CauseConstruction,
        Some(What::Ghg(Cause::UseOfBuildings)) => Key::CauseBuildingsUse,
        Some(What::Ghg(Cause::UseOfVehicles)) => Key::CauseVehiclesUse,
        Some(What::Ghg(Cause::EndOfLife)) => Key::CauseEol,
        Some(What::Material(Account::Reuse, _)) => Key::PartReuse,
        Some(What::Material(Account::Secondary, _)) => Key::PartSecondary,
        Some(What::Product(..)) => Key::TermFloor,
        Some(_) | None => Key::CauseMaterials,
    }
}

fn line(value: &Value, view: &View, facts: &Facts, cited: &mut Vec<(String, Option<String>)>) -> FactLine {
    let mut sources = Vec::new();
    for key in &value.sources {
        let at = cited.iter().position(|(known, _)| known == key).unwrap_or_else(|| {
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

/// The digital identifier in a citation: what begins with "10." behind the word.
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
        let told = |citation| identifier(citation).unwrap_or_default();
        assert_eq!(
            told("R. Andrew, doi 10.5281/zenodo.14931651; through CEDS."),
            "10.5281/zenodo.14931651"
        );
        assert_eq!(told("doi:10.1000/a.b."), "10.1000/a.b");
        assert_eq!(told("A census of 2016."), "");
    }
}
