//! Known: every value of a place's facts as a person reads it, with the lines of tables it rests on.
//!
//! Does not know: which of them stand behind a result; words.

use crate::facts::Facts;
use crate::facts::rows::FactAt;
use crate::facts::trail::{Ends, Trails};
use crate::kind::{Basis, Sector};
use crate::year::Year;

/// One number of a value.
#[derive(Clone, Debug)]
pub struct Number {
    /// What it is of: a year, a material; empty where it is all there is.
    pub of: String,
    /// In its unit.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
}

/// A value, and what is known of it.
#[derive(Clone, Debug)]
pub struct Value {
    /// Its name, such as `single_family.mean_life`.
    pub name: String,
    /// The sector it is of; none where it is of all.
    pub sector: Option<Sector>,
    /// Its numbers.
    pub numbers: Vec<Number>,
    /// How well it is known; none where it follows from others.
    pub basis: Option<Basis>,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Lines of tables, and what a line says of its range.
    pub lines: Vec<(String, Option<Ends>)>,
}

/// Values whose names are wanted, in the order of the fields; where no trails are at hand, without lines.
#[must_use]
pub fn values(facts: &Facts, trails: Option<&Trails>, wanted: impl Fn(&str) -> bool) -> Vec<Value> {
    let mut all = Vec::new();
    // Lines are told of countries: what a city has rests on those of its country.
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
        let number = |(at, value): (usize, f64)| Number {
            of: fact.label(&*copy, at),
            value,
            unit: cells.of(at).unit,
        };
        let told = fact.told(facts);
        let steps = trails.map_or(&[][..], |trails| trails.of(told_of, index));
        let made_otherwise = whole.is_some_and(|whole| is_other(&fact, whole, &numbers));
        let lines = steps.iter().filter_map(|step| trails.map(|trails| (trails.line(step), step.ends)));
        all.push(Value {
            name,
            sector: fact.sector(facts),
            numbers: numbers.into_iter().enumerate().map(number).collect(),
            basis: told.map(|told| if made_otherwise { Basis::Assumed } else { told.basis }),
            sources: told.map_or_else(Vec::new, |told| told.sources.to_vec()),
            lines: lines.collect(),
        });
    }
    all
}

/// Whether a city has other numbers than its country: they are made of the country's by what is assumed of cities.
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
    /// How far it may be off: what the one line says that holds this very number, or the ends that it brings itself.
    #[must_use]
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

    /// The numbers that a year or some words single out; none where they are too many to show.
    #[must_use]
    pub fn picked(&self, year: Year, words: &[&str]) -> Vec<f64> {
        const FEW: usize = 4;
        let year = year.to_string();
        let asked = |number: &&Number| {
            let last = number.of.rsplit(' ').next().unwrap_or_default();
            last == year || words.contains(&last)
        };
        let mut picked: Vec<f64> = match self.numbers.as_slice() {
            [value, _, _] if self.ends().is_some() => vec![value.value],
            all if all.len() <= FEW => all.iter().map(|number| number.value).collect(),
            all => all.iter().filter(asked).map(|number| number.value).collect(),
        };
        if picked.len() > FEW {
            picked.clear();
        }
        picked
    }

    /// The unit of its first number, empty where it has none.
    #[must_use]
    pub fn unit(&self) -> &'static str {
        self.numbers.first().map_or("", |number| number.unit)
    }
}
