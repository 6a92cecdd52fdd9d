//! Fact list: every value of a place's facts in readable form, with the table lines it comes from.
//!
//! Out of scope: the values behind a result; words.

use cairn_core::facts::Facts;
use cairn_core::facts::provenance::{ProvenanceRange, Trails};
use cairn_core::facts::rows::FactAt;
use cairn_core::kind::{Basis, Sector};
use cairn_core::year::Year;

/// A number of a value.
#[derive(Clone, Debug)]
pub struct FactNumber {
    /// Label of the number, such as a year or a material; empty if it is the only one.
    pub of: String,
    /// The number, in its unit.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
}

/// A value with its provenance.
#[derive(Clone, Debug)]
pub struct Value {
    /// Its name, such as `single_family.mean_life`.
    pub name: String,
    /// Its sector; none if it refers to all.
    pub sector: Option<Sector>,
    /// Its numbers.
    pub numbers: Vec<FactNumber>,
    /// Its basis; none if it is derived from others.
    pub basis: Option<Basis>,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Lines of tables, each with the range it states.
    pub lines: Vec<(String, Option<ProvenanceRange>)>,
}

/// Values whose names are wanted, in the order of the fields; without lines if there are no trails.
pub fn values(facts: &Facts, trails: Option<&Trails>, wanted: impl Fn(&str) -> bool) -> Vec<Value> {
    let mut all = Vec::new();
    // Trails describe countries: the values of a city come from those of its country.
    let whole = facts.city.as_ref().map(|city| &*city.whole);
    let told_of = whole.map_or(facts.place, |whole| whole.place);
    for (index, fact) in FactAt::all(facts).into_iter().enumerate() {
        let name = fact.name(facts);
        if !wanted(&name) {
            continue;
        }
        let cells = fact.cells(facts);
        let Some(mut copy) = fact.copied(facts) else { continue };
        let mut numbers = Vec::new();
        copy.each(&mut |number| numbers.push(*number));
        let number = |(at, value): (usize, f64)| FactNumber {
            of: fact.label(&*copy, at),
            value,
            unit: cells.cell(at).unit,
        };
        let provenance = fact.provenance(facts);
        let steps = trails.map_or(&[][..], |trails| trails.steps(told_of, index));
        let made_otherwise = whole.is_some_and(|whole| is_other(&fact, whole, &numbers));
        let lines = steps.iter().filter_map(|step| trails.map(|trails| (trails.line(step), step.ends)));
        all.push(Value {
            name,
            sector: fact.sector(facts),
            numbers: numbers.into_iter().enumerate().map(number).collect(),
            basis: provenance.map(|provenance| if made_otherwise { Basis::Assumed } else { provenance.basis }),
            sources: provenance.map_or_else(Vec::new, |provenance| provenance.sources.to_vec()),
            lines: lines.collect(),
        });
    }
    all
}

/// True if a city has other numbers than its country: they are derived from the country's by assumptions on cities.
fn is_other(fact: &FactAt, whole: &Facts, numbers: &[f64]) -> bool {
    let Some(mut copy) = fact.copied(whole) else { return true };
    let mut at = 0;
    let mut same = true;
    copy.each(&mut |number| {
        same &= numbers.get(at).is_some_and(|own| own.to_bits() == number.to_bits());
        at += 1;
    });
    !same
}

impl Value {
    /// The range of the value: its own ends, or those of the only line that contains this exact number.
    pub fn ends(&self) -> Option<(f64, f64)> {
        let named = |of: &str| self.numbers.iter().find(|number| number.of == of).map(|number| number.value);
        if let Some(own) = named("low").zip(named("high")) {
            return Some(own);
        }
        let [number] = self.numbers.as_slice() else { return None };
        let mut same = self.lines.iter().filter_map(|(_, ends)| *ends);
        let ends = same.next().filter(|ends| ends.value.to_bits() == number.value.to_bits())?;
        same.next().is_none().then_some((ends.low, ends.high))
    }

    /// The numbers selected by a year or some words; empty if there are too many to show.
    pub fn picked(&self, year: Year, words: &[&str]) -> Vec<f64> {
        const FEW: usize = 4;
        let year = year.to_string();
        let is_named = |number: &&FactNumber| {
            let last = number.of.rsplit(' ').next().unwrap_or_default();
            last == year || words.contains(&last)
        };
        let mut picked: Vec<f64> = match self.numbers.as_slice() {
            [value, _, _] if self.ends().is_some() => vec![value.value],
            all if all.len() <= FEW => all.iter().map(|number| number.value).collect(),
            all => all.iter().filter(is_named).map(|number| number.value).collect(),
        };
        if picked.len() > FEW {
            picked.clear();
        }
        picked
    }

    /// The unit of its first number; empty if it has none.
    pub fn unit(&self) -> &'static str {
        self.numbers.first().map_or("", |number| number.unit)
    }
}
