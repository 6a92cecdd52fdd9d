//! Known: every value of a place's facts as a person reads it, with the lines of tables it rests on.
//!
//! Does not know: which of them stand behind a result.

use std::path::Path;

use cairn::export::table::rounded;
use cairn::facts::Facts;
use cairn::facts::pack::{self, TRAILS};
use cairn::facts::rows::{FactAt, Inputs};
use cairn::facts::trail::{Ends, Trails};
use cairn::kind::{Basis, Sector};
use cairn::limits;
use cairn::year::Year;

use crate::brought;
use crate::fault::Fault;
use crate::said::remark;

/// Name of the pack of trails, which lies beside that of facts.
const BESIDE: &str = "trails.pack";

/// One number of a value.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    /// What it is of: a year, a material; empty where it is all there is.
    pub(crate) of: String,
    /// In its unit.
    pub(crate) value: f64,
    /// Its unit.
    pub(crate) unit: &'static str,
}

/// A value, and what is known of it.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    /// Its name, such as `single_family.mean_life`.
    pub(crate) name: String,
    /// The sector it is of; none where it is of all.
    pub(crate) sector: Option<Sector>,
    /// Its numbers.
    pub(crate) numbers: Vec<Number>,
    /// How well it is known; none where it follows from others.
    pub(crate) basis: Option<Basis>,
    /// Keys of its sources.
    pub(crate) sources: Vec<String>,
    /// Lines of tables, and what a line says of its range.
    pub(crate) lines: Vec<(String, Option<Ends>)>,
}

/// Which lines each value rests on; none where the facts were brought without them.
pub(crate) fn trails(facts: Option<&Path>) -> Result<Option<Trails>, Fault> {
    let said = |name: String| move |fault| Fault::Pack { file: name, fault };
    let Some(facts) = facts else {
        return pack::read_trails(TRAILS).map(Some).map_err(said("built-in trails".to_owned()));
    };
    let beside = facts.with_file_name(BESIDE);
    let name = beside.display().to_string();
    if !beside.exists() {
        remark(&format!("{name}: not there, so the lines of tables are left out."));
        return Ok(None);
    }
    let bytes = brought::bytes(&beside, limits::PACK_BYTES)?;
    pack::read_trails(&bytes).map(Some).map_err(said(name))
}

/// Every value of a place, in the order of the fields.
pub(crate) fn values(facts: &Facts, trails: Option<&Trails>) -> Vec<Value> {
    let inputs = Inputs::of(facts);
    let mut copy = facts.clone();
    let mut all = Vec::new();
    for (index, fact) in FactAt::all(facts).into_iter().enumerate() {
        let cells = fact.cells(facts);
        let Some(held) = fact.held(&mut copy) else { continue };
        let numbers = held.numbers();
        let number = |(at, value): (usize, &f64)| Number {
            of: fact.label(numbers, at),
            value: *value,
            unit: cells.of(at).unit,
        };
        let told = fact.told(facts);
        let steps = trails.map_or(&[][..], |trails| trails.of(facts.place, index));
        let lines = steps.iter().filter_map(|step| trails.map(|trails| (trails.line(step), step.ends)));
        all.push(Value {
            name: fact.name(facts),
            sector: fact.sector(facts),
            numbers: inputs.of_value(index).iter().enumerate().map(number).collect(),
            basis: told.map(|told| told.basis),
            sources: told.map_or_else(Vec::new, |told| told.sources.to_vec()),
            lines: lines.collect(),
        });
    }
    all
}

impl Value {
    /// How far it may be off: what the one line says that holds this very number, or the ends that it brings itself.
    pub(crate) fn ends(&self) -> Option<(f64, f64)> {
        let named = |of: &str| self.numbers.iter().find(|number| number.of == of).map(|number| number.value);
        if let Some(own) = named("low").zip(named("high")) {
            return Some(own);
        }
        let [number] = self.numbers.as_slice() else { return None };
        let mut same = self.lines.iter().filter_map(|(_, ends)| *ends);
        let ends = same.next().filter(|ends| ends.value.to_bits() == number.value.to_bits())?;
        same.next().is_none().then_some((ends.low, ends.high))
    }

    /// The numbers that a year or some words single out, in one cell with their unit; how many there are where they are too
    /// many to show.
    pub(crate) fn shown(&self, year: Year, words: &[&str]) -> [String; 2] {
        const FEW: usize = 4;
        let year = year.to_string();
        let asked = |number: &&Number| {
            let last = number.of.rsplit(' ').next().unwrap_or_default();
            last == year || words.contains(&last)
        };
        let some: Vec<&Number> = self.numbers.iter().filter(asked).collect();
        let picked: Vec<&Number> = match self.numbers.as_slice() {
            [value, _, _] if self.ends().is_some() => vec![value],
            all if all.len() <= FEW => all.iter().collect(),
            _ => some,
        };
        let unit = picked.iter().chain(&self.numbers.first()).map(|number| number.unit).next();
        let unit = unit.unwrap_or_default().to_owned();
        if picked.is_empty() || picked.len() > FEW {
            return [format!("{} numbers", self.numbers.len()), unit];
        }
        let values: Vec<f64> = picked.iter().map(|number| number.value).collect();
        [rounded(&values).join(" / "), unit]
    }

    /// The word of its basis.
    pub(crate) fn basis(&self) -> &'static str {
        self.basis.map_or("follows", Basis::id)
    }

    /// Low and high in one cell; empty where nobody says.
    pub(crate) fn range(&self) -> String {
        self.ends()
            .map_or_else(String::new, |(low, high)| rounded(&[low, high]).join(" to "))
    }

    /// Lines of tables in one cell, the first few.
    pub(crate) fn rows(&self) -> String {
        const FEW: usize = 3;
        let mut rows: Vec<String> = self.lines.iter().take(FEW).map(|(line, _)| line.clone()).collect();
        if self.lines.len() > FEW {
            rows.push(format!("and {} more", self.lines.len() - FEW));
        }
        rows.join(" ")
    }
}
