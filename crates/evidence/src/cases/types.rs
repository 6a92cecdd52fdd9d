//! Types: a case with several types under one target, each with its own lifetime.
//!
//! ```text
//! "types": ["combustion", "electric"],  "lifetime": [{…}, {…}]
//! "inputs": {"initial_stock_by_cohort_and_type": [[…]], "type_split_of_inflow": [[…]], …}
//! "outputs": {"stock_by_cohort_by_type": {"combustion": [[…]], …}, "stock": […], …}
//! ```
//!
//! Outputs have a row for each year after the known stock; survival has one for every year. Out of scope: the stock
//! model.

use serde_json::Value;

use super::reader::{CaseLifetime, FIELDS};
use super::values::{AllowedRange, CaseReader, Object, short_text};
use super::{CaseDriver, Expected, StockCase, Type};

/// Identifier of such a case.
pub(super) const MODEL: &str = "stock_driven_initial_stock_type_split";

/// Outputs of each type by year and cohort.
const MATRICES: [&str; 3] = ["survival_by_type", "stock_by_cohort_by_type", "outflow_by_cohort_by_type"];
/// Outputs of all types by year.
const SERIES: [&str; 3] = ["inflow", "outflow", "stock"];

impl CaseReader {
    /// Reads a case with types; `None` if a fault prevents further reading.
    pub(super) fn typed(&mut self, value: &Value) -> Option<StockCase> {
        let options = [&FIELDS[..], &["types"]].concat();
        let case = self.object(value, "case", &options)?;
        let id = self.case_name(case);
        let years = self.years(case);
        let names = self.names(case);
        let count = names.as_ref().map(Vec::len);
        let lives = count.and_then(|count| self.lives(case, count, years.map(|(_, years)| years)));
        let age_offset = self.age_offset(case);
        let diagonal = self.word(case, "diagonal", &["distribution", "one"]);
        let negative = self.word(case, "negative_inflow", &["allowed", "proportional_removal"]);
        let ((first_year, years), names) = (years?, names?);
        let driver = self.types_driver(case, names.len(), first_year, years);
        let from = match &driver {
            Some(CaseDriver::Types { initial, .. }) => initial.first().map_or(0, Vec::len),
            _ => return None,
        };
        let mut types: Vec<Type> = names
            .into_iter()
            .zip(lives?)
            .map(|(name, life)| Type::of(name, life, years))
            .collect();
        let expected = self.typed_outputs(case, &mut types, from, years);
        Some(StockCase {
            id: id?.to_owned(),
            first_year,
            years,
            types,
            age_offset: age_offset?,
            newborn_stay: diagonal? == "one",
            negative_inflow: negative? == "allowed",
            driver: driver?,
            compare_from: from,
            expected: expected?,
        })
    }

    fn names(&mut self, case: &Object) -> Option<Vec<String>> {
        let advice = "Write a list of names, each once, such as [\"combustion\", \"electric\"].";
        let Some(value) = case.get("types") else {
            return self.missing("types", advice);
        };
        let list = value.as_array().map_or(&[][..], Vec::as_slice);
        let names: Vec<String> = list.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        let once = |(place, name): (usize, &String)| !name.is_empty() && !names[..place].contains(name);
        let right = !names.is_empty() && names.len() == list.len() && names.iter().enumerate().all(once);
        if right { Some(names) } else { self.wrong("types", value, advice) }
    }

    fn lives(&mut self, case: &Object, count: usize, years: Option<usize>) -> Option<Vec<CaseLifetime>> {
        let advice = format!("Write a list of {count} objects with type and parameters, one for each of types.");
        match case.get("lifetime") {
            Some(Value::Array(list)) if list.len() == count => {
                let lives = list.iter().enumerate();
                let read: Vec<_> = lives
                    .map(|(place, life)| self.lifetime(life, &format!("lifetime[{place}]"), years))
                    .collect();
                read.into_iter().collect()
            }
            Some(other) => self.wrong("lifetime", other, &advice),
            None => self.missing("lifetime", &advice),
        }
    }

    fn types_driver(&mut self, case: &Object, types: usize, first_year: i64, years: usize) -> Option<CaseDriver> {
        let Some(value) = case.get("inputs") else {
            return self.missing("inputs", "Write an object with what drives the case.");
        };
        let keys = [
            "initial_stock_by_cohort_and_type",
            "initial_stock_year",
            "future_stock",
            "type_split_of_inflow",
        ];
        let inputs = self.object(value, "inputs", &keys)?;
        let known = self.known_years(inputs, first_year, years)?;
        let initial = self.by_type(inputs, keys[0], known, types, AllowedRange::NotNegative);
        let future = self.series(inputs, "inputs.", keys[2], years - known, AllowedRange::NotNegative);
        let shares = self.by_type(inputs, keys[3], years - known, types, AllowedRange::ZeroToOne);
        let initial = initial?;
        Some(CaseDriver::Types {
            initial: (0..types).map(|kind| initial.iter().map(|row| row[kind]).collect()).collect(),
            future: future?,
            shares: shares?,
        })
    }

    /// One row per year or cohort, one number per type.
    fn by_type(&mut self, inputs: &Object, key: &str, length: usize, types: usize, range: AllowedRange) -> Option<Vec<Vec<f64>>> {
        let field = format!("inputs.{key}");
        let advice = format!("Write {length} rows of {types} numbers.");
        match inputs.get(key) {
            Some(Value::Array(rows)) if rows.len() == length => {
                let rows = rows.iter().enumerate();
                let read: Vec<_> = rows
                    .map(|(place, row)| self.numbers(row, &format!("{field}[{place}]"), Some(types), range))
                    .collect();
                read.into_iter().collect()
            }
            Some(other) => self.wrong(&field, other, &advice),
            None => self.missing(&field, &advice),
        }
    }

    /// Reads expected results. Returns those of all types together, and stores those of each type in `types`.
    fn typed_outputs(&mut self, case: &Object, types: &mut [Type], from: usize, years: usize) -> Option<Expected> {
        let Some(value) = case.get("outputs") else {
            return self.missing("outputs", "Write an object with what should come out.");
        };
        let options = [
            &MATRICES[..],
            &SERIES[..],
            &["inflow_by_type", "first_model_year_index", "negative_inflow_flags"],
        ]
        .concat();
        let outputs = self.object(value, "outputs", &options)?;
        if let Some(value) = outputs.get("first_model_year_index")
            && value.as_u64() != Some(from as u64)
        {
            let found = format!("found {}", short_text(value));
            self.note(
                "outputs.first_model_year_index",
                found,
                &format!("Here it is {from}: the first year after the known stock."),
            );
        }
        if let Some(value) = outputs.get("negative_inflow_flags") {
            self.numbers(value, "outputs.negative_inflow_flags", Some(years - from), AllowedRange::ZeroToOne);
        }
        let mut compared = false;
        for key in MATRICES.into_iter().chain(["inflow_by_type"]) {
            let Some(value) = outputs.get(key) else { continue };
            let names: Vec<&str> = types.iter().map(|of| of.name.as_str()).collect();
            let by_type = self.object(value, &format!("outputs.{key}"), &names)?.clone();
            for of in types.iter_mut() {
                let field = format!("outputs.{key}.{}", of.name);
                let Some(value) = by_type.get(&of.name) else { continue };
                compared = true;
                let first = if key == MATRICES[0] { 0 } else { from };
                let rows = |read: Vec<Vec<f64>>| [vec![Vec::new(); first], read].concat();
                let matrix = if key == "inflow_by_type" {
                    None
                } else {
                    self.rows(value, &field, years - first, years).map(rows)
                };
                match key {
                    "survival_by_type" => of.expected.survival = matrix,
                    "stock_by_cohort_by_type" => of.expected.stock_by_cohort = matrix,
                    "outflow_by_cohort_by_type" => of.expected.outflow_by_cohort = matrix,
                    _ => of.expected.inflow = self.values_from(value, &field, from, years),
                }
            }
        }
        let [inflow, outflow, stock] = SERIES.map(|key| {
            let value = outputs.get(key)?;
            compared = true;
            self.values_from(value, &format!("outputs.{key}"), from, years)
        });
        if !compared {
            let advice = format!("Give at least one of {}.", options[..7].join(", "));
            return self.fault("outputs", "nothing to compare".to_owned(), advice);
        }
        Some(Expected {
            inflow,
            outflow,
            stock,
            ..Expected::default()
        })
    }

    /// Values of the years from `from` on; earlier years are 0.
    fn values_from(&mut self, value: &Value, field: &str, from: usize, years: usize) -> Option<Vec<f64>> {
        let read = self.numbers(value, field, Some(years - from), AllowedRange::Any)?;
        Some([vec![0.0; from], read].concat())
    }
}
