//! Reader: reads a file of cases field by field. A fault does not stop the reading of other fields.

use std::collections::BTreeSet;

use serde_json::Value;

use super::types;
use super::values::{AllowedRange, CaseReader, Object, short_text};
use super::{CaseDriver, Cases, Expected, FORMAT, Family, StockCase, TOLERANCE, Type};
use cairn_core::limits::{STOCKS_COHORT_YEARS, STOCKS_YEARS};

/// The fields of every case.
pub(super) const FIELDS: [&str; 12] = [
    "id",
    "title",
    "model",
    "t",
    "lifetime",
    "age_offset",
    "diagonal",
    "negative_inflow",
    "inputs",
    "reference",
    "outputs",
    "max_abs_balance_error",
];

impl CaseReader {
    /// Reads the whole file.
    pub(super) fn file(&mut self, value: &Value) -> Cases {
        let mut tolerance = TOLERANCE;
        let mut cases = Vec::new();
        let names = ["format", "purpose", "generated_with", "conventions", "tolerance", "cases"];
        let Some(file) = self.object(value, "file", &names) else {
            return Cases { tolerance, cases };
        };
        if let Some(format) = self.text(file, "", "format")
            && format != FORMAT
        {
            self.note("format", format!("found \"{format}\""), &format!("Write \"{FORMAT}\"."));
        }
        if let Some(given) = file.get("tolerance")
            && let Some(given) = self.object(given, "tolerance", &["abs", "rel"])
        {
            for key in ["abs", "rel"] {
                if let Some(value) = given.get(key)
                    && let Some(value) = self.number(value, &format!("tolerance.{key}"), AllowedRange::NotNegative)
                {
                    tolerance = tolerance.min(value);
                }
            }
        }
        match file.get("cases") {
            Some(Value::Array(list)) if !list.is_empty() => {
                let mut ids = BTreeSet::new();
                for (index, value) in list.iter().enumerate() {
                    let before = self.faults.len();
                    self.case = named(value, index);
                    let id = value.get("id").and_then(Value::as_str);
                    if id.is_some_and(|id| !ids.insert(id)) {
                        self.note("id", "an earlier case has the same".to_owned(), "Give each case its own.");
                    }
                    let case = self.case(value);
                    if let Some(case) = case
                        && self.faults.len() == before
                    {
                        cases.push(case);
                    }
                }
                self.case.clear();
                let work: usize = cases.iter().map(|case| case.years * case.years).sum();
                if work > STOCKS_COHORT_YEARS {
                    let advice = format!("At most {STOCKS_COHORT_YEARS} are followed: part the file.");
                    self.note("cases", format!("{work} years of cohorts"), &advice);
                }
            }
            Some(other) => self.note(
                "cases",
                format!("found {}", short_text(other)),
                "Write a list of at least one case.",
            ),
            None => self.note("cases", "missing".to_owned(), "Write a list of at least one case."),
        }
        Cases { tolerance, cases }
    }

    /// Reads one case; `None` if a fault prevents further reading.
    fn case(&mut self, value: &Value) -> Option<StockCase> {
        if value.get("model").and_then(Value::as_str) == Some(types::MODEL) {
            return self.typed(value);
        }
        let case = self.object(value, "case", &FIELDS)?;
        let id = self.case_name(case);
        let first_year_and_years = self.years(case);
        let years = first_year_and_years.map(|(_, years)| years);
        let life = match case.get("lifetime") {
            Some(value) => self.lifetime(value, "lifetime", years),
            None => self.missing("lifetime", "Write an object with type and parameters."),
        };
        let age_offset = self.age_offset(case);
        let diagonal = self.word(case, "diagonal", &["distribution", "one"]);
        let model = self.word(
            case,
            "model",
            &["inflow_driven", "stock_driven", "stock_driven_initial_stock", types::MODEL],
        );
        let negative = match model {
            Some("inflow_driven") if !case.contains_key("negative_inflow") => Some("n/a"),
            Some("inflow_driven") => self.word(case, "negative_inflow", &["n/a", "allowed", "proportional_removal"]),
            _ => self.word(case, "negative_inflow", &["allowed", "proportional_removal"]),
        };
        let negative_inflow = negative == Some("allowed");
        let driver = match (model, first_year_and_years) {
            (Some(model), Some((first_year, years))) => self.driver(case, model, negative_inflow, first_year, years),
            _ => None,
        };
        let initial = match &driver {
            Some(CaseDriver::InitialStock { initial, .. }) => initial.len(),
            Some(CaseDriver::Inflow(_) | CaseDriver::Stock(_) | CaseDriver::Types { .. }) | None => 0,
        };
        let outputs = years.and_then(|years| self.outputs(case, years, initial));
        let (first_year, years) = first_year_and_years?;
        let (compare_from, expected) = outputs?;
        Some(StockCase {
            id: id?.to_owned(),
            first_year,
            years,
            types: vec![Type::of(String::new(), life?, years)],
            age_offset: age_offset?,
            newborn_stay: diagonal? == "one",
            negative_inflow,
            driver: driver?,
            compare_from,
            expected,
        })
    }

    /// Reads the name of a case, and checks descriptive fields that are not used.
    pub(super) fn case_name<'a>(&mut self, case: &'a Object) -> Option<&'a str> {
        let id = self.text(case, "", "id");
        for key in ["title", "reference"] {
            if case.contains_key(key) {
                self.text(case, "", key);
            }
        }
        if let Some(value) = case.get("max_abs_balance_error") {
            self.number(value, "max_abs_balance_error", AllowedRange::NotNegative);
        }
        id
    }

    pub(super) fn age_offset(&mut self, case: &Object) -> Option<f64> {
        match case.get("age_offset") {
            Some(value) => self.number(value, "age_offset", AllowedRange::ZeroToOne),
            None => self.missing("age_offset", "Write the age at the end of the year of inflow: 0, 0.5 or 1."),
        }
    }

    /// Reads the first year and the number of consecutive years.
    pub(super) fn years(&mut self, case: &Object) -> Option<(i64, usize)> {
        let advice = "Write whole consecutive years, such as [2000, 2001, 2002].";
        let list = match case.get("t") {
            Some(Value::Array(list)) if !list.is_empty() => list,
            Some(other) => return self.wrong("t", other, advice),
            None => return self.missing("t", advice),
        };
        if list.len() > STOCKS_YEARS {
            return self.fault("t", format!("{} years", list.len()), format!("At most {STOCKS_YEARS} are run."));
        }
        let whole = |value: &Value| integer(value).filter(|year| (-1_000_000..=1_000_000).contains(year));
        let Some(first) = whole(&list[0]) else {
            return self.wrong("t[0]", &list[0], advice);
        };
        for (place, value) in list.iter().enumerate() {
            if whole(value) != Some(first + place as i64) {
                let advice = format!("{} comes here: {advice}", first + place as i64);
                return self.wrong(&format!("t[{place}]"), value, &advice);
            }
        }
        Some((first, list.len()))
    }

    /// Reads the family and its two parameters: one value, or one per cohort.
    pub(super) fn lifetime(&mut self, value: &Value, field: &str, years: Option<usize>) -> Option<CaseLifetime> {
        let life = self.object(value, field, &["type", "mean", "std", "shape", "scale"])?;
        let word = self.text(life, &format!("{field}."), "type")?;
        let Some(family) = Family::ALL.into_iter().find(|family| letters(family.id()) == letters(word)) else {
            let name = Family::ALL.map(Family::id).join(", ");
            return self.fault(
                &format!("{field}.type"),
                format!("found \"{word}\""),
                format!("Write one of {name}."),
            );
        };
        let (first, second) = family.fields();
        for key in life.keys().filter(|key| ["mean", "std", "shape", "scale"].contains(&key.as_str())) {
            if *key != first && Some(key.as_str()) != second {
                let advice = format!(
                    "A {word} lifetime takes {first}{}.",
                    second.map_or(String::new(), |it| format!(" and {it}"))
                );
                self.note(&format!("{field}.{key}"), "not a parameter of this type".to_owned(), &advice);
            }
        }
        let first = self.parameter(life, field, first, years);
        let second = second.map_or(Some(Vec::new()), |second| self.parameter(life, field, second, years));
        Some((family, first?, second?))
    }

    fn parameter(&mut self, life: &Object, field: &str, key: &str, years: Option<usize>) -> Option<Vec<f64>> {
        let field = format!("{field}.{key}");
        match life.get(key) {
            Some(value @ Value::Array(_)) => self.numbers(value, &field, years, AllowedRange::NotNegative),
            Some(value) => self.number(value, &field, AllowedRange::NotNegative).map(|value| vec![value]),
            None => self.missing(&field, "Write one number, or one for each cohort."),
        }
    }

    fn driver(&mut self, case: &Object, model: &str, negative: bool, first_year: i64, years: usize) -> Option<CaseDriver> {
        let Some(value) = case.get("inputs") else {
            return self.missing("inputs", "Write an object with what drives the case.");
        };
        let names: &[&str] = match model {
            "inflow_driven" => &["inflow"],
            "stock_driven" => &["stock"],
            _ => &["initial_stock_by_cohort", "initial_stock_year", "future_stock"],
        };
        let inputs = self.object(value, "inputs", names)?;
        match model {
            "inflow_driven" => {
                let range = if negative { AllowedRange::Any } else { AllowedRange::NotNegative };
                self.series(inputs, "inputs.", "inflow", years, range).map(CaseDriver::Inflow)
            }
            "stock_driven" => self
                .series(inputs, "inputs.", "stock", years, AllowedRange::NotNegative)
                .map(CaseDriver::Stock),
            _ => {
                let known = self.known_years(inputs, first_year, years)?;
                let initial = self.series(inputs, "inputs.", "initial_stock_by_cohort", known, AllowedRange::NotNegative);
                let future = self.series(inputs, "inputs.", "future_stock", years - known, AllowedRange::NotNegative);
                Some(CaseDriver::InitialStock {
                    initial: initial?,
                    future: future?,
                })
            }
        }
    }

    /// Number of years that have passed when the stock is known.
    pub(super) fn known_years(&mut self, inputs: &Object, first_year: i64, years: usize) -> Option<usize> {
        let field = "inputs.initial_stock_year";
        let last = first_year + years as i64 - 1;
        let advice = format!("Write a year of t before its last, {first_year} to {}.", last - 1);
        let year = match inputs.get("initial_stock_year") {
            Some(value) => match integer(value).filter(|year| (first_year..last).contains(year)) {
                Some(year) => year,
                None => return self.wrong(field, value, &advice),
            },
            None => return self.missing(field, &advice),
        };
        Some((year - first_year + 1) as usize)
    }

    fn outputs(&mut self, case: &Object, years: usize, initial: usize) -> Option<(usize, Expected)> {
        let matrices = ["survival", "stock_by_cohort", "outflow_by_cohort"];
        let series = ["inflow", "outflow", "stock"];
        let Some(value) = case.get("outputs") else {
            return self.missing("outputs", "Write an object with what should come out.");
        };
        let mut names = [&matrices[..], &series[..]].concat();
        names.push("first_model_year_index");
        let outputs = self.object(value, "outputs", &names)?;
        if !outputs.keys().any(|key| key != "first_model_year_index") {
            return self.fault(
                "outputs",
                "nothing to compare".to_owned(),
                format!("Give at least one of {}.", names[..6].join(", ")),
            );
        }
        let mut from = initial;
        if let Some(value) = outputs.get("first_model_year_index") {
            let fits = |index: &u64| (initial as u64..years as u64).contains(index);
            match value.as_u64().filter(fits) {
                Some(index) => from = index as usize,
                None => {
                    let advice = format!("Count years from 0: a whole number from {initial} to {}.", years - 1);
                    self.note("outputs.first_model_year_index", format!("found {}", short_text(value)), &advice);
                }
            }
        }
        let [survival, stock_by_cohort, outflow_by_cohort] = matrices.map(|key| {
            outputs
                .get(key)
                .and_then(|value| self.rows(value, &format!("outputs.{key}"), years, years))
        });
        let [inflow, outflow, stock] = series.map(|key| {
            let field = format!("outputs.{key}");
            outputs
                .get(key)
                .and_then(|value| self.numbers(value, &field, Some(years), AllowedRange::Any))
        });
        let expected = Expected {
            survival,
            stock_by_cohort,
            outflow_by_cohort,
            inflow,
            outflow,
            stock,
        };
        Some((from, expected))
    }
}

/// A family and the values of its two parameters.
pub(super) type CaseLifetime = (Family, Vec<f64>, Vec<f64>);

impl Type {
    /// A type with the lifetime of each cohort; a single value applies to all.
    pub(super) fn of(name: String, (family, first, second): CaseLifetime, years: usize) -> Type {
        let parameter = |values: &[f64], cohort: usize| values.get(cohort).or(values.first()).copied().unwrap_or(0.0);
        let parameters = (0..years).map(|cohort| (parameter(&first, cohort), parameter(&second, cohort)));
        Type {
            name,
            family,
            parameters: parameters.collect(),
            expected: Expected::default(),
        }
    }
}

/// Normal form of a family name: "folded normal", "folded_normal" and "FoldedNormal" are equal.
fn letters(word: &str) -> String {
    word.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A whole number, also if written as 2000.0.
fn integer(value: &Value) -> Option<i64> {
    let number = value.as_f64().filter(|number| number.fract() == 0.0 && number.abs() < 1e15);
    value.as_i64().or(number.map(|number| number as i64))
}

/// Name of a case in messages.
fn named(value: &Value, index: usize) -> String {
    let id = value.get("id").and_then(Value::as_str).filter(|id| !id.is_empty());
    id.map_or_else(|| format!("number {} (without id)", index + 1), str::to_owned)
}
